# only: loopscope
import asyncio
import json

import aiohttp
import websockets


async def trades():
    async with websockets.connect("wss://stream.binance.com:9443/ws/btcusdt@trade") as ws:
        for _ in range(2):
            trade = json.loads(await ws.recv())
            print(trade["e"], trade["s"], float(trade["p"]) > 0)


async def candles():
    count = 0
    try:
        async with websockets.connect("wss://stream.binance.com/stream?streams=btcusdt@kline_1m/ethusdt@ticker") as ws:
            while True:
                message = json.loads(await ws.recv())
                count += 1
    except websockets.ConnectionClosedOK as error:
        print(count, message["stream"], error.rcvd.reason)


async def ticker():
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect("wss://ws-feed.exchange.coinbase.com") as ws:
            await ws.send_json({"type": "subscribe", "product_ids": ["BTC-USD", "ETH-USD"], "channels": ["ticker"]})
            seen = []
            async for message in ws:
                data = message.json()
                seen.append(data.get("product_id", data["type"]))
                if len(seen) == 4:
                    break
            print(seen)


async def main():
    await asyncio.gather(trades(), candles(), ticker())
    print(round(asyncio.get_running_loop().time(), 1))


asyncio.run(main())

# expect: trade BTCUSDT True
# expect: trade BTCUSDT True
# expect: ['subscriptions', 'BTC-USD', 'ETH-USD', 'BTC-USD']
# expect: 20 ethusdt@ticker the simulated feed ends here
# expect: 10.6
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-2 Task-3 Task-4 Task-2 Task-3 Task-4 Task-2 Task-3 Task-4
# schedule: 0.055000 Task-3
# schedule: 0.280000 Task-2
# schedule: 0.350000 Task-4
# schedule: 0.555000 Task-3
# schedule: 0.700000 Task-4
# schedule: 0.780000 Task-2
# schedule: 1.055000 Task-3
# schedule: 1.200000 Task-4
# schedule: 1.280000 Task-2
# schedule: 1.555000 Task-3
# schedule: 1.560000 Task-2
# schedule: 1.700000 Task-4
# schedule: 2.055000 Task-3
# schedule: 2.200000 Task-4
# schedule: 2.550000 Task-4
# schedule: 2.555000 Task-3
# schedule: 3.055000 Task-3
# schedule: 3.555000 Task-3
# schedule: 4.055000 Task-3
# schedule: 4.555000 Task-3
# schedule: 5.055000 Task-3
# schedule: 5.555000 Task-3
# schedule: 6.055000 Task-3
# schedule: 6.555000 Task-3
# schedule: 7.055000 Task-3
# schedule: 7.555000 Task-3
# schedule: 8.055000 Task-3
# schedule: 8.555000 Task-3
# schedule: 9.055000 Task-3
# schedule: 9.555000 Task-3
# schedule: 10.055000 Task-3
# schedule: 10.555000 Task-3 Task-3 Task-1 Task-5 Task-6 Task-6
