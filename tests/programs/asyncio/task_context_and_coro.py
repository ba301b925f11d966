import asyncio
import contextvars

var = contextvars.ContextVar("var")


async def job():
    var.set("set in job")
    await asyncio.sleep(0)


async def main():
    context = contextvars.copy_context()
    coroutine = job()
    task = asyncio.create_task(coroutine, context=context)
    print(task.get_coro() is coroutine, task.get_context() is context if hasattr(task, "get_context") else True)
    await task
    print(context[var], var.get("not set here"))
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))

asyncio.run(main())

# expect: True True
# expect: set in job not set here
# expect: Task-1 1
