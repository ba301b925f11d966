// Variables at any step, seen in a second run: what they hold, what changed, what is shared; and that looking
// leaves no mark on the run.
#include "core/run/inspect.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/replay/replay.h"
#include "core/run/inspect_text.h"
#include "core/run/parked_run.h"
#include "core/run/sight.h"

// The machine's CHECK ends the program; a test's tells.
#undef CHECK
#include <doctest/doctest.h>

using namespace loopscope;

namespace {

// A script, its run, and an inspector for it.
struct Looked {
    explicit Looked(std::string script, const std::string& name = "script.py")
        : source(std::make_shared<base::SourceText>(name, std::move(script))),
          run(run::run(source)),
          replay(run.trace),
          inspector(source, {}, replay.last_step()) {}

    std::shared_ptr<const run::Inspection> at(const char* step, const char* since = nullptr) {
        const uint64_t number = replay.parse_step(step).value();
        return inspector.at(number, since != nullptr ? replay.parse_step(since).value() : number);
    }

    std::shared_ptr<const base::SourceText> source;
    run::Run run;
    replay::Replay replay;
    run::Inspector inspector;
};

const run::SeenItem* find(const std::vector<run::SeenItem>& items, std::string_view name) {
    for (const run::SeenItem& item : items)
        if (item.name == name) return &item;
    return nullptr;
}

const run::SeenStack& stack_of(const run::Inspection& inspection, std::string_view name) {
    for (const run::SeenStack& stack : inspection.stacks)
        if (stack.name == name) return stack;
    FAIL("no stack of " << name);
    return inspection.stacks.front();
}

std::string text_of(const std::vector<run::SeenItem>& items, std::string_view name) {
    const run::SeenItem* item = find(items, name);
    return item != nullptr ? item->value.text : "(none)";
}

const char* const kBank = R"(import asyncio
class Account:
    def __init__(self, balance):
        self.balance = balance
        self.log = []
    def __repr__(self):
        print('repr was called')
        return 'Account'
account = Account(100)
log = account.log
async def take(amount, lock):
    async with lock:
        old = account.balance
        await asyncio.sleep(0.1)
        account.balance = old - amount
        account.log.append(amount)
    return amount
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(take(10, lock), take(20, lock))
    print('over')
asyncio.run(main())
)";

}  // namespace

TEST_CASE("the variables of every task's await stack are there, whether it runs, waits or has not begun") {
    Looked looked(kBank);
    const auto seen = looked.at("line:14");  // Task-2 is about to sleep
    const auto& running = stack_of(*seen, "Task-2");
    CHECK(running.is_running);
    REQUIRE(running.frames.size() == 1);
    CHECK(running.frames[0].function == "take");
    CHECK(running.frames[0].line == 14);
    CHECK(text_of(running.frames[0].locals, "amount") == "10");
    CHECK(text_of(running.frames[0].locals, "old") == "100");
    const auto& waiting = stack_of(*seen, "Task-1");
    CHECK_FALSE(waiting.is_running);
    CHECK(waiting.frames[0].line == 20);
    const auto& unborn = stack_of(*seen, "Task-3");
    CHECK_FALSE(unborn.frames[0].has_begun);
    CHECK(text_of(unborn.frames[0].locals, "amount") == "20");
    CHECK(find(unborn.frames[0].locals, "old") == nullptr);
}

TEST_CASE("an object of a script's class is shown by its attributes, without calling its __repr__") {
    Looked looked(kBank);
    const auto seen = looked.at("line:14");
    const run::SeenItem* account = find(seen->globals, "account");
    REQUIRE(account != nullptr);
    CHECK(account->value.text == "Account(balance=100, log=[])");
    REQUIRE(account->value.has_object());
    const run::SeenObject& object = seen->objects[account->value.object];
    CHECK(object.type == "Account");
    CHECK(text_of(object.items, ".balance") == "100");
    CHECK(looked.run.standard_output == "over\n");
}

TEST_CASE("what two names refer to is one object with one label") {
    Looked looked(kBank);
    const auto seen = looked.at("line:14");
    const run::SeenItem* log = find(seen->globals, "log");
    const auto& account = seen->objects[find(seen->globals, "account")->value.object];
    REQUIRE(log->value.has_object());
    CHECK(find(account.items, ".log")->value.object == log->value.object);
    CHECK(seen->objects[log->value.object].label > 0);
    CHECK(account.label == 0);
}

TEST_CASE("what changed between two steps is marked, also deep inside, and nothing else is") {
    Looked looked(kBank);
    const auto seen = looked.at("line:16", "line:15");
    const run::SeenItem* account = find(seen->globals, "account");
    CHECK(account->changed);
    const auto& object = seen->objects[account->value.object];
    CHECK(find(object.items, ".balance")->changed);
    CHECK_FALSE(find(object.items, ".log")->changed);
    CHECK_FALSE(find(seen->globals, "log")->changed);
    CHECK_FALSE(find(stack_of(*seen, "Task-2").frames[0].locals, "old")->changed);
}

TEST_CASE("locks and queues show what they hold, by the name the script has for them") {
    Looked looked(kBank);
    const auto lock = looked.at("line:16")->syncs;
    REQUIRE(lock.size() == 1);
    CHECK(lock[0].name == "lock");
    CHECK(lock[0].value.text == "Lock (locked)");
    Looked queue(R"(import asyncio
async def main():
    jobs = asyncio.Queue(maxsize=5)
    for n in range(3):
        jobs.put_nowait({'n': n})
    print('filled')
asyncio.run(main())
)");
    const auto seen = queue.at("line:6");
    REQUIRE(seen->syncs.size() == 1);
    CHECK(seen->syncs[0].name == "jobs");
    CHECK(seen->syncs[0].value.text == "Queue [{'n': 0}, {'n': 1}, {'n': 2}]");
    const auto& items = seen->objects[seen->syncs[0].value.object].items;
    CHECK(text_of(items, "[1]") == "{'n': 1}");
    CHECK(text_of(items, "maxsize") == "5");
}

TEST_CASE("values of all kinds have a text, circles too") {
    Looked looked(R"(import enum, collections, dataclasses, functools
class Colour(enum.Enum):
    RED = 1
@dataclasses.dataclass
class Point:
    x: int
    y: float = 0.5
class Slotted:
    __slots__ = ('a', 'b')
class Stack(list):
    pass
def f():
    circle = [1]
    circle.append(circle)
    slotted = Slotted()
    slotted.a = 'A'
    stack = Stack([1, 2])
    stack.name = 'mine'
    colour, point, text = Colour.RED, Point(3), 'x' * 1000
    row, error = collections.deque([1, 2]), ValueError('no')
    counts = collections.Counter('aab')
    many = list(range(1000))
    numbers = {1, 2}, frozenset(), (), (1,), 2.5, 10 ** 30, None, True, b'ab', range(3)
    print('here')
f()
)");
    const auto seen = looked.at("line:24");
    REQUIRE(seen->stacks.size() == 1);
    const auto& locals = seen->stacks[0].frames.back().locals;
    CHECK(text_of(locals, "circle") == "[1, [1, [1, ...]]]");
    CHECK(text_of(locals, "slotted") == "Slotted(a='A')");
    CHECK(text_of(locals, "stack") == "Stack([1, 2])");
    CHECK(text_of(locals, "colour") == "Colour.RED");
    CHECK(text_of(locals, "point") == "Point(x=3, y=0.5)");
    CHECK(text_of(locals, "row") == "deque([1, 2])");
    CHECK(text_of(locals, "error") == "ValueError('no')");
    CHECK(text_of(locals, "counts") == "Counter({'a': 2, 'b': 1})");
    CHECK(text_of(locals, "text").size() <= 90);
    CHECK(text_of(locals, "numbers").starts_with("({1, 2}, frozenset(), (), (1,), 2.5, 1000"));
    const auto& stack = seen->objects[find(locals, "stack")->value.object];
    CHECK(text_of(stack.items, ".name") == "'mine'");
    const auto& many = seen->objects[find(locals, "many")->value.object];
    CHECK(many.items.size() + many.left_out == 1000);
    const auto& circle = seen->objects[find(locals, "circle")->value.object];
    CHECK(find(circle.items, "[1]")->value.object == find(locals, "circle")->value.object);
}

TEST_CASE("going back gives what going forwards gave, at every step") {
    Looked looked(kBank);
    const run::InspectionFormat format{"", true, 0};
    std::vector<std::string> forwards;
    for (uint64_t step = 0; step <= looked.replay.last_step(); ++step)
        forwards.push_back(inspection_json(*looked.inspector.at(step, step), format));
    for (uint64_t step = looked.replay.last_step() + 1; step-- > 0;)
        CHECK(inspection_json(*looked.inspector.at(step, step), format) == forwards[step]);
}

TEST_CASE("steps that were expected are the same as those that were not") {
    Looked looked(kBank), other(kBank);
    const run::InspectionFormat format{"", true, 0};
    const uint64_t last = looked.replay.last_step();
    for (uint64_t step = last - 1; step > 20; --step) {
        looked.inspector.expect({step - 4, step - 3, step - 2, step - 1});
        CHECK(inspection_json(*looked.inspector.at(step, step - 1), format) ==
              inspection_json(*other.inspector.at(step, step - 1), format));
    }
}

TEST_CASE("a thread's variables are seen while it runs, and a run is left wherever it stands") {
    Looked looked(R"(import asyncio, time
def slow(n):
    time.sleep(n)
    return n * 2
async def main():
    print(await asyncio.to_thread(slow, 1))
asyncio.run(main())
)");
    const auto seen = looked.at("line:4");
    bool found = false;
    for (const run::SeenStack& stack : seen->stacks)
        for (const run::SeenFrame& frame : stack.frames)
            found = found || (frame.function == "slow" && text_of(frame.locals, "n") == "1");
    CHECK(found);
    CHECK(stack_of(*seen, "Task-1").frames[0].function == "main");
}

TEST_CASE("a run that is looked at in the middle of all its steps goes on as if nobody had looked") {
    const auto path = LOOPSCOPE_SOURCE_DIR "/tests/programs/asyncio";
    int programs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
        if (entry.path().extension() != ".py" || ++programs % 5 != 0) continue;
        CAPTURE(entry.path().string());
        std::ifstream file(entry.path());
        std::stringstream text;
        text << file.rdbuf();
        const auto source = std::make_shared<base::SourceText>("script.py", text.str());
        const uint64_t events = run::run(source).trace->size();
        if (events > 20'000) continue;
        const run::Options options;
        run::ParkedRun parked(source, options);
        uint64_t looks = 0;
        for (uint64_t event = 0; parked.place() != trace::EventWatch::kNever; event += 7) {
            parked.go_to(event);
            if (parked.machine() == nullptr) continue;
            run::look_at(*parked.machine(), event);
            ++looks;
        }
        // It had as many events as the run that nobody looked at; the last ones may come while it is cleared
        // away.
        CHECK(looks >= (events < 20 ? 0 : events / 7 - 2));
        CHECK(looks <= events / 7 + 1);
    }
    CHECK(programs > 10);
}

TEST_CASE("the end of a program shows its globals as they were before they were let go") {
    Looked looked(kBank);
    CHECK(text_of(looked.at("end")->globals, "account") == "Account(balance=70, log=[10, 20])");
    CHECK(looked.at("0")->stacks.empty());
}
