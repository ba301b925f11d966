// Scripts that would run or grow for ever: each ends by a limit that is named, or by an error of Python's.
#include <doctest/doctest.h>

#include "core/run/run.h"

using namespace loopscope;

namespace {

struct Hostile {
    const char* name;
    const char* script;
    const char* end;  // in the stop message, or in stderr
};

const Hostile kScripts[] = {
    {"an endless loop", "while True:\n    pass\n", "trace is full"},
    {"endless work on one line", "n = 0\nwhile True: n += 1\n", "trace is full"},
    {"endless recursion", "def f(): f()\nf()\n", "RecursionError"},
    {"recursion caught again and again",
     "def f(): f()\nwhile True:\n    try: f()\n    except RecursionError: pass\n", "The script was stopped"},
    {"recursion from finally", "def f():\n    try: f()\n    finally: f()\nf()\n", "The script was stopped"},
    {"a list that grows", "a = []\nwhile True: a.append([1])\n", "The script was stopped"},
    {"a dict that grows",
     "d, i = {}, 0\nwhile True:\n    d[i] = i\n    i += 1\n", "The script was stopped"},
    {"a set that grows",
     "s, i = set(), 0\nwhile True:\n    s.add(str(i))\n    i += 1\n", "The script was stopped"},
    {"globals that grow",
     "i = 0\nwhile True:\n    globals()[f'x{i}'] = i\n    i += 1\n", "The script was stopped"},
    {"a string that doubles", "s = 'x'\nwhile True: s += s\n", "memory"},
    {"bytes that double", "s = b'x'\nwhile True: s = s + s\n", "memory"},
    {"a bytearray that doubles", "s = bytearray(b'x')\nwhile True: s += s\n", "memory"},
    {"a list that doubles", "a = [0]\nwhile True: a *= 2\n", "memory"},
    {"an integer that squares", "n = 3\nwhile True: n *= n\n", "limit"},
    {"a power of a power", "print(10 ** 10 ** 10)\n", "limit"},
    {"a wide shift", "print(1 << (1 << 40))\n", "memory"},
    {"a list of a range", "list(range(10 ** 12))\n", "memory"},
    {"a sum without end", "import itertools\nsum(itertools.count())\n", "The script was stopped"},
    {"a list without end", "import itertools\nlist(itertools.repeat(1))\n", "memory"},
    {"all permutations", "import itertools\nlist(itertools.permutations(range(20)))\n", "memory"},
    {"a deque of itself", "from collections import deque\nd = deque()\nwhile True: d.append([d])\n",
     "The script was stopped"},
    {"generators in generators",
     "def g(n):\n    yield from g(n + 1)\nfor x in g(0): pass\n", "RecursionError"},
    {"generator around generator",
     "g = iter('x')\nwhile True: g = (x for x in g)\n", "The script was stopped"},
    {"a flood of output", "while True: print('x' * 1000)\n", "wrote more than"},
    {"a million tasks",
     "import asyncio\nasync def w(): await asyncio.sleep(1)\nasync def main():\n"
     "    tasks = [asyncio.create_task(w()) for _ in range(1_000_000)]\n    await asyncio.gather(*tasks)\n"
     "asyncio.run(main())\n",
     "The script was stopped"},
    {"callbacks that double",
     "import asyncio\nloop = asyncio.new_event_loop()\ndef again():\n    loop.call_soon(again)\n"
     "    loop.call_soon(again)\nloop.call_soon(again)\nloop.run_forever()\n",
     "The script was stopped"},
    {"a list in a list in a list", "a = []\nfor i in range(100_000): a = [a]\nprint(a)\n", "RecursionError"},
    {"classes without end", "while True: type('C', (), {})\n", "The script was stopped"},
    {"a wide format", "f'{1:10000000000}'\n", "memory"},
    {"a text that multiplies", "'a' * 10 ** 12\n", "MemoryError"},
    {"brackets without end", "eval('(' * 10_000)\n", "too many nested parentheses"},
    {"objects that come back", "class A:\n    def __del__(self): A()\nA()\n", "The script was stopped"},
    {"rings of objects", "class N: pass\nwhile True:\n    a, b = N(), N()\n    a.o, b.o = b, a\n",
     "The script was stopped"},
    {"errors in errors",
     "e = None\nwhile True:\n    try: raise ValueError(e)\n    except ValueError as x: e = x\n",
     "The script was stopped"},
};

}  // namespace

TEST_CASE("every hostile script ends, and says why") {
    for (const Hostile& hostile : kScripts) {
        CAPTURE(std::string(hostile.name));
        run::Options options;
        options.limits.events = 1'000'000;
        options.limits.steps = 5'000'000;
        options.limits.memory_bytes = 30'000'000;
        options.limits.output_bytes = 100'000;
        const run::Run run =
            run::run(std::make_shared<base::SourceText>("hostile.py", hostile.script), options);
        const std::string told = run.stop_message + run.standard_error;
        CAPTURE(told.substr(told.size() > 400 ? told.size() - 400 : 0));
        CHECK((run.ending == run::Ending::Limit || run.ending == run::Ending::Exception));
        const std::string end = hostile.end;
        const bool memory = end == "memory" && (told.find("MemoryError") != std::string::npos ||
                                                told.find("objects need more") != std::string::npos ||
                                                told.find("objects took more") != std::string::npos);
        const bool limit = end == "limit" && (told.find("limit") != std::string::npos ||
                                              told.find("MemoryError") != std::string::npos ||
                                              told.find("objects") != std::string::npos);
        const bool stopped = end == "The script was stopped" && run.ending == run::Ending::Limit;
        CHECK((memory || limit || stopped || told.find(end) != std::string::npos));
        CHECK(run.trace != nullptr);  // what there was up to the end can be looked at
    }
}

TEST_CASE("the default limits are small enough for a machine of 2 GB") {
    const run::Limits limits;
    CHECK(limits.memory_bytes <= 512'000'000);
    CHECK(limits.events * 16 <= 512'000'000);
}
