// Lost updates are held against objects: two tasks with an object each lose nothing.
#include "core/run/confirm.h"

#include <doctest/doctest.h>

using namespace loopscope;

namespace {

size_t lost_updates_in(const char* calls) {
    const auto source = std::make_shared<base::SourceText>("script.py", std::string(R"(import asyncio
class Account:
    def __init__(self):
        self.balance = 100
    async def take(self, amount):
        old = self.balance
        await asyncio.sleep(0.1)
        self.balance = old - amount
async def main():
    one, two = Account(), Account()
    await asyncio.gather()") + calls + ")\nasyncio.run(main())\n");
    const run::Run run = run::run(source);
    const replay::Replay replay(run.trace);
    run::Inspector inspector(source, {}, replay.last_step());
    size_t count = 0;
    for (const auto& finding : run::confirmed(insight::find_all(replay), inspector))
        count += finding.kind == insight::FindingKind::LostUpdate ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("an update of one object by two tasks is lost; updates of an object each are not") {
    CHECK(lost_updates_in("one.take(10), one.take(20)") == 1);
    CHECK(lost_updates_in("one.take(10), two.take(20)") == 0);
}
