import asyncio

async def ask_server(name, delay):
    print(f"{name}: asked")
    try:
        await asyncio.sleep(delay)
        return f"{name}: reply"
    finally:
        print(f"{name}: connection closed")

async def main():
    for name, delay in [("quick", 0.4), ("slow", 60.0)]:
        try:
            reply = await asyncio.wait_for(
                ask_server(name, delay), timeout=1.0)
            print(reply)
        except TimeoutError:
            print(f"{name}: no reply in time")

asyncio.run(main())
