"""Context variables in tasks, callbacks, threads and contexts entered by hand."""
import asyncio
import contextvars
import uuid, random

request_id = contextvars.ContextVar("request_id")
user: contextvars.ContextVar[str] = contextvars.ContextVar("user", default="anonymous")


async def handler(i):
    token = request_id.set(i)
    print(token.old_value is contextvars.Token.MISSING, token.var is request_id)
    await asyncio.sleep(0.1 * (3 - i))
    print("handling", request_id.get(), user.get())
    if i == 1:
        user.set("bob")
        await asyncio.create_task(child())
    request_id.reset(token)
    try:
        request_id.get()
    except LookupError as e:
        print("LookupError", str(e).split(" at ")[0])


async def child():
    print("child of", request_id.get(), user.get())
    user.set("child only")


def callback(*a):
    print("callback", user.get(), *a)


async def main():
    await asyncio.gather(*map(handler, range(3)))
    print(user.get())
    ctx = contextvars.copy_context()
    ctx.run(user.set, "ctx user")
    print(user.get(), ctx[user], user in ctx, len(ctx), list(ctx.keys())[-1].name)
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, 1, context=ctx)
    loop.call_soon(callback, 2)
    await asyncio.sleep(0)
    t = asyncio.create_task(child2(), context=ctx)
    await t
    print(ctx[user])
    print(await asyncio.to_thread(lambda: user.get()))
    try:
        ctx.run(ctx.run, print)
    except RuntimeError as e:
        print(str(e).split(":")[0])
    token = user.set("x")
    user.reset(token)
    try:
        user.reset(token)
    except RuntimeError as e:
        print(str(e)[:30])
    print(ctx.get(request_id, "none"))


async def child2():
    print("child2", user.get())
    user.set("changed by child2")

asyncio.run(main())

# expect: True True
# expect: True True
# expect: True True
# expect: handling 2 anonymous
# expect: LookupError <ContextVar name='request_id'
# expect: handling 1 anonymous
# expect: child of 1 bob
# expect: LookupError <ContextVar name='request_id'
# expect: handling 0 anonymous
# expect: LookupError <ContextVar name='request_id'
# expect: anonymous
# expect: anonymous ctx user True 1 user
# expect: callback ctx user 1
# expect: callback anonymous 2
# expect: child2 ctx user
# expect: changed by child2
# expect: anonymous
# expect: cannot enter context
# expect: <Token used var=<ContextVar na
# expect: none
