# only: loopscope
# gather(), as_completed(), async for with a bar
import asyncio
import sys
from tqdm.asyncio import tqdm, tqdm_asyncio, trange

async def job(n):
    await asyncio.sleep(n % 5 / 10 + 0.1)
    return n * n

async def numbers():
    for i in range(5):
        await asyncio.sleep(0.2)
        yield i

async def main():
    results = await tqdm.gather(*[job(i) for i in range(20)], desc="gather", total=20, file=sys.stdout)
    print(sum(results))
    for coro in tqdm.as_completed([job(i) for i in range(10)], desc="as_completed", ncols=80, file=sys.stdout):
        await coro
    async for n in tqdm(numbers(), total=5, desc="numbers", file=sys.stdout):
        pass
    async for n in trange(3, file=sys.stdout):
        await asyncio.sleep(0.1)
    pbar = tqdm_asyncio(total=100, file=sys.stdout, bar_format="{l_bar}{bar:20}{r_bar}{bar:-10b}")
    for _ in range(10):
        await asyncio.sleep(0.05)
        pbar.update(10)
        pbar.set_postfix(loss=0.25, epoch=_, refresh=False)
    pbar.close()
    print(pbar.n, pbar.total)
    tqdm.write("finished")

asyncio.run(main())

# expect:
# expect: gather:   0%|          | 0/20 [00:00<?, ?it/s]
# expect: gather:  25%|██▌       | 5/20 [00:00<00:00, 25.00it/s]
# expect: gather:  65%|██████▌   | 13/20 [00:00<00:00, 33.82it/s]
# expect: gather: 100%|██████████| 20/20 [00:00<00:00, 40.00it/s]
# expect: 2470
# expect:
# expect: as_completed:   0%|                                      | 0/10 [00:00<?, ?it/s]
# expect: as_completed:  30%|█████████                     | 3/10 [00:00<00:00, 15.00it/s]
# expect: as_completed:  70%|█████████████████████         | 7/10 [00:00<00:00, 17.94it/s]
# expect: as_completed: 100%|█████████████████████████████| 10/10 [00:00<00:00, 20.00it/s]
# expect:
# expect: numbers:   0%|          | 0/5 [00:00<?, ?it/s]
# expect: numbers:  20%|██        | 1/5 [00:00<00:00,  5.00it/s]
# expect: numbers:  40%|████      | 2/5 [00:00<00:00,  5.00it/s]
# expect: numbers:  60%|██████    | 3/5 [00:00<00:00,  5.00it/s]
# expect: numbers:  80%|████████  | 4/5 [00:00<00:00,  5.00it/s]
# expect: numbers: 100%|██████████| 5/5 [00:01<00:00,  5.00it/s]
# expect: numbers: 100%|██████████| 5/5 [00:01<00:00,  5.00it/s]
# expect:
# expect:   0%|          | 0/3 [00:00<?, ?it/s]
# expect: 100%|██████████| 3/3 [00:00<00:00, 15.00it/s]
# expect: 100%|██████████| 3/3 [00:00<00:00, 10.00it/s]
# expect:
# expect:   0%|                    | 0/100 [00:00<?, ?it/s]
# expect:  20%|████                | 20/100 [00:00<00:00, 200.00it/s, epoch=0, loss=0.25]
# expect:  50%|██████████          | 50/100 [00:00<00:00, 200.00it/s, epoch=3, loss=0.25]
# expect:  70%|██████████████      | 70/100 [00:00<00:00, 200.00it/s, epoch=5, loss=0.25]
# expect: 100%|████████████████████| 100/100 [00:00<00:00, 200.00it/s, epoch=8, loss=0.25]
# expect: 100%|████████████████████| 100/100 [00:00<00:00, 200.00it/s, epoch=9, loss=0.25]
# expect: 100 100
# expect: finished
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6 Task-7 Task-8 Task-9 Task-10 Task-11 Task-12 Task-13 Task-14 Task-15 Task-16 Task-17 Task-18 Task-19 Task-20 Task-21
# schedule: 0.100000 Task-2 Task-7 Task-12 Task-17 Task-1
# schedule: 0.200000 Task-3 Task-8 Task-13 Task-18 Task-1
# schedule: 0.300000 Task-4 Task-9 Task-14 Task-19 Task-1
# schedule: 0.400000 Task-5 Task-10 Task-15 Task-20 Task-1
# schedule: 0.500000 Task-6 Task-11 Task-16 Task-21 Task-1 Task-22 Task-23 Task-24 Task-25 Task-26 Task-27 Task-28 Task-29 Task-30 Task-31
# schedule: 0.600000 Task-22 Task-27 Task-1
# schedule: 0.700000 Task-23 Task-28 Task-1
# schedule: 0.800000 Task-24 Task-29 Task-1
# schedule: 0.900000 Task-25 Task-30 Task-1
# schedule: 1.000000 Task-26 Task-31 Task-1
# schedule: 1.200000 Task-1
# schedule: 1.400000 Task-1
# schedule: 1.600000 Task-1
# schedule: 1.800000 Task-1
# schedule: 2.000000 Task-1
# schedule: 2.100000 Task-1
# schedule: 2.200000 Task-1
# schedule: 2.300000 Task-1
# schedule: 2.350000 Task-1
# schedule: 2.400000 Task-1
# schedule: 2.450000 Task-1
# schedule: 2.500000 Task-1
# schedule: 2.550000 Task-1
# schedule: 2.600000 Task-1
# schedule: 2.650000 Task-1
# schedule: 2.700000 Task-1
# schedule: 2.750000 Task-1
# schedule: 2.800000 Task-1 Task-32 Task-33
