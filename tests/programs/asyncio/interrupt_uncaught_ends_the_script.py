# stderr: last
import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_later(0.2, signal.raise_signal, signal.SIGINT)
    await asyncio.sleep(1)

asyncio.run(main())
