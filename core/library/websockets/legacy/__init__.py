"""The implementation up to websockets 13, by its names: here it is the one for asyncio."""
