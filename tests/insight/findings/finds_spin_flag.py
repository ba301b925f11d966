import asyncio
class Job:
    done = False
    async def run(self):
        await asyncio.sleep(1)
        self.done = True
async def main():
    job = Job()
    t = asyncio.create_task(job.run())
    n = 0
    while not job.done:
        await asyncio.sleep(0)  # finds: spinning
        n += 1
        if n > 5000:
            break
    await t
asyncio.run(main())
