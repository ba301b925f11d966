"""A script that subprocess_script_beside.py starts."""
import asyncio
import sys

import _subprocess_worker_part


async def main():
    for word in sys.argv[1:]:
        await asyncio.sleep(0.5)
        print(_subprocess_worker_part.shout(word), flush=True)
    if "fail" in sys.argv:
        raise RuntimeError("as it was told")


if __name__ == "__main__":
    asyncio.run(main())
