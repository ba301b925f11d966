import asyncio

async def pay():
    await asyncio.sleep(1.0)
    print("pay: the money has been sent")

async def order(payment):
    await asyncio.shield(payment)
    print("order: paid")

async def main():
    payment = asyncio.create_task(pay(), name="payment")
    shop = asyncio.create_task(order(payment), name="shop")
    await asyncio.sleep(0.5)
    shop.cancel()
    await payment
    print(f"payment cancelled: {payment.cancelled()}")
    print(f"shop cancelled: {shop.cancelled()}")

asyncio.run(main())
