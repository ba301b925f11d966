# only: loopscope
# world: file .env text "NAME=Ann\nexport GREETING='Hello'\n# a comment\nWHO=${NAME} B. # who\n"
import asyncio
import os

import nest_asyncio
import orjson
import ujson
import uvloop
from colorama import Fore, Style
from dotenv import dotenv_values, load_dotenv
from termcolor import colored

nest_asyncio.apply()
uvloop.install()
print(load_dotenv(), os.getenv("GREETING"), os.environ["WHO"], dotenv_values())


async def main():
    await asyncio.sleep(1)
    print(orjson.dumps({"a": [1, None], "b": "é"}), orjson.loads(b'{"a": 1}'), ujson.dumps({"a": "x/y"}))
    print(repr(Fore.RED + "red" + Style.RESET_ALL), colored("plain", "red"))
    try:
        asyncio.get_event_loop().run_until_complete(asyncio.sleep(1))
    except NotImplementedError as error:
        print(error)


asyncio.run(main())
uvloop.run(main())

# expect: True Hello Ann B. OrderedDict([('NAME', 'Ann'), ('GREETING', 'Hello'), ('WHO', 'Ann B.')])
# expect: b'{"a":[1,null],"b":"\xc3\xa9"}' {'a': 1} {"a":"x\/y"}
# expect: '\x1b[31mred\x1b[0m' plain
# expect: nest_asyncio: Loopscope runs no loop inside another; await the coroutine instead
# expect: b'{"a":[1,null],"b":"\xc3\xa9"}' {'a': 1} {"a":"x\/y"}
# expect: '\x1b[31mred\x1b[0m' plain
# expect: nest_asyncio: Loopscope runs no loop inside another; await the coroutine instead
# schedule: 0.000000 Task-1
# schedule: 1.000000 Task-1 Task-2 Task-3 Task-4
# schedule: 2.000000 Task-4 Task-5 Task-6
