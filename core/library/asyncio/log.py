"""The logger of asyncio: imported only once there is something to log."""
import logging

logger = logging.getLogger("asyncio")
