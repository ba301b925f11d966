// Whole runs in words, against files that were read: tests/run/transcripts/NAME.en.txt and NAME.de.txt.
// UPDATE_GOLDEN=1 rewrites them; then read what changed.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/insight/transcript.h"
#include "core/replay/replay.h"
#include "core/run/run.h"

using namespace loopscope;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = LOOPSCOPE_SOURCE_DIR;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

struct Told {
    const char *name, *script;
};

constexpr Told kTold[] = {
    {"cards", "lessons/01-one-thing-at-a-time/two_cards.py"},
    {"forgotten", "lessons/03-the-forgotten-await/forgotten.py"},
    {"awaitable", "lessons/09-awaitable-objects/countdown.py"},
    {"blocked", "lessons/11-blocking-the-loop/frozen.py"},
    {"processes", "lessons/12-concurrency-is-not-parallelism/in_processes.py"},
    {"deadline", "lessons/15-timeouts/deadline.py"},
    {"group", "lessons/16-task-groups/two_fail.py"},
    {"queue", "lessons/23-producers-and-consumers/three_workers.py"},
    {"restaurant", "tests/programs/asyncio/restaurant.py"},
    {"chat", "tests/programs/world/echo_server_over_streams.py"},
    {"rows", "tests/programs/world/asyncpg_transactions.py"},
};

}  // namespace

TEST_CASE("runs are told in the words that were read, in each language") {
    for (const Told& told : kTold) {
        const fs::path script = kRoot / told.script;
        REQUIRE_MESSAGE(fs::exists(script), told.script);
        const run::Run run = run::run(
            std::make_shared<base::SourceText>(script.filename().string(), read(script)), run::Options{});
        const replay::Replay replay(run.trace);
        for (const auto language : {base::Language::English, base::Language::German}) {
            const fs::path file = kRoot / "tests/run/transcripts" /
                                  (std::string(told.name) + "." + base::language_word(language) + ".txt");
            const std::string text = insight::transcript(replay, language);
            if (std::getenv("UPDATE_GOLDEN") != nullptr)
                std::ofstream(file, std::ios::binary) << text;
            else
                CHECK_MESSAGE(text == read(file), file.filename().string() << ": see UPDATE_GOLDEN=1");
        }
    }
}
