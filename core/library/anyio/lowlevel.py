"""Points at which a task lets others run."""
import asyncio


async def checkpoint():
    await asyncio.sleep(0)


checkpoint_if_cancelled = cancel_shielded_checkpoint = checkpoint
