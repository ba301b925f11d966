# Lesson 14: cancelling a task cancels the task that it awaits.
import asyncio

async def pay():
    await asyncio.sleep(1)

async def order(payment):
    await payment

async def main():
    payment = asyncio.create_task(pay())
    shop = asyncio.create_task(order(payment))
    await asyncio.sleep(0.5)
    shop.cancel()
    await asyncio.wait([payment, shop])
    print(payment.cancelled(), shop.cancelled())

asyncio.run(main())

# expect: True True
