"""The implementation for asyncio: the only one here."""
