import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new loop")
        return super().new_event_loop()

    def get_event_loop(self):
        print("get loop")
        return super().get_event_loop()


async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop())

print(type(asyncio.get_event_loop_policy()).__name__)
asyncio.set_event_loop_policy(Policy())
asyncio.run(main())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
loop.run_until_complete(main())
loop.close()
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__)
try:
    asyncio.set_event_loop_policy(5)
except TypeError as error:
    print(error)
try:
    asyncio.set_event_loop(5)
except TypeError as error:
    print(error)

# expect: _UnixDefaultEventLoopPolicy
# expect: new loop
# expect: True
# expect: new loop
# expect: get loop
# expect: True
# expect: True
# expect: _UnixDefaultEventLoopPolicy
# expect: policy must be an instance of AbstractEventLoopPolicy or None, not 'int'
# expect: loop must be an instance of AbstractEventLoop or None, not 'int'
