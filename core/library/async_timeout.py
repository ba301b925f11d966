"""async_timeout: what asyncio.timeout was before it came to asyncio."""
import asyncio

__version__ = "5.0.1"
__all__ = ("timeout", "timeout_at", "Timeout")
Timeout = asyncio.Timeout
timeout = asyncio.timeout
timeout_at = asyncio.timeout_at
