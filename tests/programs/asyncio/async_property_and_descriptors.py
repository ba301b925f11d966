import asyncio
import functools


class awaitable_property:
    def __init__(self, func):
        self.func = func
        functools.update_wrapper(self, func)

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else self.func(instance)


class cached(awaitable_property):
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        store = instance.__dict__.setdefault("_cached", {})
        if self.name not in store:
            store[self.name] = asyncio.ensure_future(self.func(instance))
        return store[self.name]


class Page:
    def __init__(self, url):
        self.url = url

    @awaitable_property
    async def title(self):
        """The title."""
        await asyncio.sleep(0.1)
        return self.url.title()

    @cached
    async def body(self):
        print("loading", self.url)
        await asyncio.sleep(0.2)
        return len(self.url)

    def __await__(self):
        return self.load().__await__()

    async def load(self):
        return await self.title, await self.body


async def main():
    page = Page("example")
    print(await page.title, Page.title.__doc__)
    print(await asyncio.gather(page.body, page.body), await page.body)
    print(await page)
    print(await asyncio.gather(Page("a"), Page("bc")))

asyncio.run(main())

# expect: Example The title.
# expect: loading example
# expect: [7, 7] 7
# expect: ('Example', 7)
# expect: loading a
# expect: loading bc
# expect: [('A', 1), ('Bc', 2)]
