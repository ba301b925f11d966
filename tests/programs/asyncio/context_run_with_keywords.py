# Keywords reach what a context, a thread and to_thread call, and nothing else.
import asyncio
import contextvars
import threading


def show(*args, **options):
    print(args, options)


contextvars.copy_context().run(show, a=1)
thread = threading.Thread(target=show, kwargs={"b": 2})
thread.start()
thread.join()


async def main():
    await asyncio.to_thread(show, c=3)
    show()
    print(())


asyncio.run(main())

# expect: () {'a': 1}
# expect: () {'b': 2}
# expect: () {'c': 3}
# expect: () {}
# expect: ()
