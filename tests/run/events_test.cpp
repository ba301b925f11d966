// The events of the trace on real runs: a kind that no program produces would be a defect.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "core/insight/narration.h"
#include "core/replay/replay.h"
#include "core/run/run.h"

using namespace loopscope;
using trace::EventKind;

namespace {

std::shared_ptr<const trace::Trace> trace_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    run::Options options;
    options.limits.events = 200'000;
    return run::run(std::make_shared<base::SourceText>(path.filename().string(), text.str()), options).trace;
}

}  // namespace

TEST_CASE("every kind of event but input and output is produced by a program on asyncio, and told of") {
    std::set<EventKind> seen, told;
    const std::filesystem::path programs = LOOPSCOPE_SOURCE_DIR "/tests/programs";
    for (const char* topic : {"asyncio", "threads"}) {
        for (const auto& entry : std::filesystem::directory_iterator(programs / topic)) {
            if (entry.path().extension() != ".py") continue;
            const auto trace = trace_of(entry.path());
            replay::Replay replay(trace);
            for (uint64_t k = 0; k < trace->size(); ++k) {
                const EventKind kind = trace->events[k].kind;
                if (seen.insert(kind).second || !told.contains(kind)) {
                    const auto sentences =
                        insight::narrate(replay, k, k + 1, insight::Depth::What).sentences;
                    if (!sentences.empty() && !insight::to_text(sentences[0]).empty()) told.insert(kind);
                }
            }
        }
    }
    for (int k = 0; k < trace::kEventKindCount; ++k) {
        const auto kind = static_cast<EventKind>(k);
        const std::string name = trace::event_kind_name(kind);
        if (name.starts_with("request_") || name.starts_with("reply_")) continue;  // of the world's programs
        CAPTURE(name);
        CHECK(seen.contains(kind));
        CHECK(told.contains(kind));
    }
}
