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
