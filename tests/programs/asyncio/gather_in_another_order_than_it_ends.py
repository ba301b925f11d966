import asyncio


async def job(name, delay):
    await asyncio.sleep(delay)
    print(name)
    return name


async def main():
    print(await asyncio.gather(job("c", 0.3), job("a", 0.1), job("b", 0.2)))
    one = asyncio.create_task(job("one", 0.1))
    print(await asyncio.gather(one, one, one))
    done = asyncio.get_running_loop().create_future()
    done.set_result("done")
    print(await asyncio.gather(done, job("last", 0)))
    print(await asyncio.gather(*[]))

asyncio.run(main())

# expect: a
# expect: b
# expect: c
# expect: ['c', 'a', 'b']
# expect: one
# expect: ['one', 'one', 'one']
# expect: last
# expect: ['done', 'last']
# expect: []
