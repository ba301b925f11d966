import asyncio, requests
async def beat():
    for _ in range(5):
        await asyncio.sleep(0.1)
async def main():
    t = asyncio.create_task(beat())
    await asyncio.sleep(0.05)
    r = requests.get("http://api.example.org/users")  # finds: loop blocked
    print(r.status_code)
    await t
asyncio.run(main())
