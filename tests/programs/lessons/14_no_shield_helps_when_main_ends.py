# Lesson 14: asyncio.run cancels whatever is left when main ends, shielded or not.
import asyncio

async def pay():
    try:
        await asyncio.sleep(1)
        print("paid")
    finally:
        print("pay: over")

async def main():
    payment = asyncio.create_task(pay())
    try:
        await asyncio.wait_for(asyncio.shield(payment), 0.5)
    except TimeoutError:
        print("main ends")

asyncio.run(main())

# expect: main ends
# expect: pay: over
