import asyncio

token = None
logins = 0
lock = asyncio.Lock()

async def get_token():
    global token, logins
    async with lock:
        if token is None:
            logins += 1
            await asyncio.sleep(1.0)
            token = f"token {logins}"
    return token

async def main():
    await asyncio.gather(
        get_token(), get_token(), get_token())
    print(f"logins: {logins}")

asyncio.run(main())
