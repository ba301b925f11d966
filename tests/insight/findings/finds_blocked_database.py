import asyncio, sqlite3, time
def query():
    time.sleep(0.4)  # finds: loop blocked
    db = sqlite3.connect(":memory:")
    return db.execute("select 1").fetchone()
async def report():
    print(query())
async def ping():
    for _ in range(3):
        await asyncio.sleep(0.1)
        print("ping")
async def main():
    async with asyncio.TaskGroup() as g:
        g.create_task(ping())
        g.create_task(report())
asyncio.run(main())
