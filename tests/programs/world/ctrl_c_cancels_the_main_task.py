# only: loopscope
# stderr: last
# world: ctrl-c at 2.5s
import asyncio


async def worker(name):
    try:
        while True:
            await asyncio.sleep(1)
            print(name, asyncio.get_running_loop().time())
    finally:
        print(name, "cleans up")


async def main():
    try:
        await asyncio.gather(worker("A"), worker("B"))
    except asyncio.CancelledError:
        print("main is cancelled at", asyncio.get_running_loop().time())
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("Ctrl-C")

# expect: A 1.0
# expect: B 1.0
# expect: A 2.0
# expect: B 2.0
# expect: A cleans up
# expect: B cleans up
# expect: main is cancelled at 2.5
# expect: Ctrl-C
# schedule: 0.000000 Task-1 Task-2 Task-3
# schedule: 1.000000 Task-2 Task-3
# schedule: 2.000000 Task-2 Task-3
# schedule: 2.500000 Task-2 Task-3 Task-1 Task-4 Task-5
