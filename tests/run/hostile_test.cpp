// Scripts that would run or grow for ever: each ends by a limit that is named, or by an error of Python's.
#include <doctest/doctest.h>

#include <algorithm>

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

namespace {

// What takes long in one go, though it is one instruction: how often it may be done within a million steps,
// which are 20 ms.
struct Heavy {
    const char* name;
    const char* before;
    const char* work;
    long most;
};

const Heavy kHeavy[] = {
    {"bytes.hex", "b = bytes(1_000_000)", "b.hex()", 20},
    {"bytes.fromhex", "s = 'ab' * 500_000", "bytes.fromhex(s)", 20},
    {"bytes.replace", "b = b'ab' * 500_000", "b.replace(b'a', b'bc')", 20},
    {"bytes.translate", "b = b'ab' * 500_000\nt = bytes(range(256))", "b.translate(t)", 20},
    {"bytearray.insert", "b = bytearray(5_000_000)", "b.insert(0, 1)\n    b.pop()", 40},
    {"xor of long integers", "a = (1 << 10_000_000) - 1\nb = a // 3", "a ^ b", 25},
    {"a long integer negated", "a = (1 << 10_000_000) - 1", "-a", 25},
    {"comparing long integers", "a = (1 << 40_000_000) - 1\nb = a + 1 - 1", "a == b", 25},
    {"hashing a long integer", "a = (1 << 10_000_000) - 1", "hash(a)", 25},
    {"counting bits", "a = (1 << 40_000_000) - 1", "a.bit_count()", 25},
    {"a long integer as bytes", "a = (1 << 10_000_000) - 1", "a.to_bytes(2_000_000, 'big')", 25},
    {"a long integer as text", "import sys\nsys.set_int_max_str_digits(0)\na = 1 << 100_000", "str(a)", 20},
    {"copying a dict", "d = {i: i for i in range(50_000)}", "d.copy()", 20},
    {"joining dicts", "d = {i: i for i in range(50_000)}", "d | d", 20},
    {"comparing dicts", "d = {i: i for i in range(50_000)}\ne = dict(d)", "d == e", 30},
    {"copying a set", "s = set(range(100_000))", "s.copy()", 20},
    {"what sets share", "s = set(range(50_000))\nt = set(s)", "s & t", 30},
    {"a percent sign for each item", "f, t = '%s' * 20_000, (1,) * 20_000", "f % t", 20},
    {"comparing long texts", "s = 'a' * 5_000_000\nt, u = s + 'b', s + 'c'", "t == u", 25},
    {"hashing a tuple of one tuple", "t = ()\nfor i in range(14): t = t, t", "hash(t)", 60},
    {"splitting a text", "s = 'a ' * 100_000", "s.split()", 10},
    {"is it all letters?", "s = 'a' * 1_000_000", "s.isalpha()", 5},
    {"reversing a deque", "from collections import deque\nd = deque(range(500_000))", "d.reverse()", 20},
    {"inserting into a deque", "from collections import deque\nd = deque(range(1_000_000))",
     "d.insert(500_000, 1)\n    d.pop()", 20},
    {"collecting garbage", "import gc\nl = [[i] for i in range(50_000)]", "gc.collect()", 5},
    {"context variables", "import contextvars\nv = [contextvars.ContextVar(str(i)) for i in range(5_000)]\n"
     "for x in v: x.set(1)", "contextvars.copy_context().run(v[0].set, 2)", 300},
    {"changing a class that many derive from",
     "class A: pass\nl = [type('B', (A,), {}) for _ in range(2_000)]", "A.x = 1", 300},
    {"a class that is far from its root", "A = object\nfor i in range(300): A = type('A', (A,), {})",
     "type('A', (A,), {})", 200},
    {"compiling", "s = 'x = 1\\n' * 1_000", "compile(s, 's', 'exec')", 20},
    {"copying deep", "import copy\nl = [[i] for i in range(2_000)]", "copy.deepcopy(l)", 40},
    {"keys that collide", "k = [i * ((1 << 61) - 1) for i in range(1, 1_000)]", "set(k)", 5},
};

}  // namespace

TEST_CASE("work that is done in one go counts as the steps that it takes the time of") {
    for (const Heavy& heavy : kHeavy) {
        CAPTURE(std::string(heavy.name));
        const std::string script =
            std::string(heavy.before) + "\nwhile True:\n    " + heavy.work + "\n    print()\n";
        const auto done = [&](uint64_t steps) {
            run::Options options;
            options.limits.steps = steps;
            const run::Run run = run::run(std::make_shared<base::SourceText>("heavy.py", script), options);
            CHECK(run.ending == run::Ending::Limit);
            CHECK(run.stop_message.find("step") != std::string::npos);
            return static_cast<long>(
                std::count(run.standard_output.begin(), run.standard_output.end(), '\n'));
        };
        // What comes before takes its own part: it is the same in both.
        CHECK(done(5'000'000) - done(4'000'000) <= heavy.most);
    }
}

TEST_CASE("the default limits are small enough for a machine of 2 GB") {
    const run::Limits limits;
    CHECK(limits.memory_bytes <= 512'000'000);
    CHECK(limits.events * 16 <= 512'000'000);
}
