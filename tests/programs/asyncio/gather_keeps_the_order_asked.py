import asyncio


async def fetch(name, delay):
    print(name, "sent")
    await asyncio.sleep(delay)
    print(name, "reply")
    return f"{name} data"


async def main():
    print(await asyncio.gather(fetch("slow", 1.0), fetch("quick", 0.25), fetch("middle", 0.5)))

asyncio.run(main())

# expect: slow sent
# expect: quick sent
# expect: middle sent
# expect: quick reply
# expect: middle reply
# expect: slow reply
# expect: ['slow data', 'quick data', 'middle data']
