import asyncio

other = asyncio.new_event_loop()
foreign = other.create_future()


async def main():
    try:
        await foreign
    except RuntimeError as error:
        print(str(error).split("cb=")[0], str(error)[-30:])
    try:
        await asyncio.gather(foreign, asyncio.get_running_loop().create_future())
    except ValueError as error:
        print(error)

asyncio.run(main())
other.close()

# expect: Task <Task pending name='Task-1' coro=<main() running at future_of_another_loop.py:9>  > attached to a different loop
# expect: The future belongs to a different loop than the one specified as the loop argument
