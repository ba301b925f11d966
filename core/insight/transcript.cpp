#include "core/insight/transcript.h"

#include <fmt/format.h>

#include "core/insight/narrator.h"

namespace loopscope::insight {

std::string transcript(const replay::Replay& replay) {
    using replay::Granularity;
    std::string out = "switch   time  what happened\n";
    Narrator narrator(replay, 0);
    const uint64_t count = replay.count(Granularity::TaskSwitch);
    for (uint64_t position = 1; position <= count; ++position) {
        const auto sentences = narrator.tell(replay.step_of(Granularity::TaskSwitch, position), Depth::What);
        out += fmt::format("{:6} {:>6} ", position, format_seconds(narrator.scene().time));
        for (const Sentence& sentence : sentences) out += ' ' + to_text(sentence);
        out += '\n';
    }
    return out;
}

}  // namespace loopscope::insight
