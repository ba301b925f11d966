import asyncio

class Connection:
    async def __aenter__(self):
        print("connecting")
        await asyncio.sleep(0.5)
        return self

    async def __aexit__(self, kind, error, traceback):
        print(f"closing, with {error!r}")
        await asyncio.sleep(0.2)
        print("closed")

    async def ask(self, question):
        await asyncio.sleep(0.3)
        if question == "secret":
            raise PermissionError("not for you")
        return f"{question}: 42"

async def main():
    async with Connection() as connection:
        print(await connection.ask("price"))
    try:
        async with Connection() as connection:
            print(await connection.ask("secret"))
    except PermissionError as error:
        print(f"caught: {error}")

asyncio.run(main())
