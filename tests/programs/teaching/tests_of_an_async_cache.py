# A teaching script: tests of an async cache.
# stderr: last
import asyncio
import unittest
from unittest.mock import AsyncMock, MagicMock, call, patch


class Cache:
    def __init__(self, loader, ttl=10):
        self.loader, self.ttl, self.data = loader, ttl, {}

    async def get(self, key):
        now = asyncio.get_running_loop().time()
        if key in self.data and now - self.data[key][1] < self.ttl:
            return self.data[key][0]
        value = await self.loader(key)
        self.data[key] = value, now
        return value


async def load_from_network(key):
    await asyncio.sleep(5)
    return key.upper()


async def service(key):
    return await load_from_network(key)


class CacheTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.loader = AsyncMock(side_effect=lambda key: key * 2)
        self.cache = Cache(self.loader, ttl=1)

    async def test_loads_once(self):
        self.assertEqual(await self.cache.get("a"), "aa")
        self.assertEqual(await self.cache.get("a"), "aa")
        self.loader.assert_awaited_once_with("a")

    async def test_expires(self):
        await self.cache.get("a")
        await asyncio.sleep(2)
        await self.cache.get("a")
        self.assertEqual(self.loader.await_args_list, [call("a"), call("a")])

    @patch("__main__.load_from_network", new_callable=AsyncMock, return_value="mocked")
    async def test_patched(self, loader):
        self.assertEqual(await service("x"), "mocked")
        loader.assert_called_once()

    async def test_errors(self):
        self.loader.side_effect = [TimeoutError("slow"), "ok"]
        with self.assertRaises(TimeoutError):
            await self.cache.get("k")
        self.assertEqual(await self.cache.get("k"), "ok")

    async def test_context(self):
        session = MagicMock()
        session.__aenter__.return_value = session
        session.get.return_value = {"status": 200}
        async with session as s:
            self.assertIs(s, session)
            self.assertDictEqual(s.get("/"), {"status": 200})
        session.__aexit__.assert_awaited_once()

    def test_subtests(self):
        for text, expected in {"a": 1, "bb": 2}.items():
            with self.subTest(text=text):
                self.assertEqual(len(text), expected)


if __name__ == "__main__":
    unittest.main()
