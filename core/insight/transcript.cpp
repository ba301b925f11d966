#include "core/insight/transcript.h"

#include <fmt/format.h>

#include "core/insight/narrator.h"

namespace loopscope::insight {

std::string transcript(const replay::Replay& replay, Language language) {
    using replay::Granularity;
    std::string out = to_text(say(Message::transcript_head), language) + '\n';
    Narrator narrator(replay, 0, Narrator::Reader::Transcript);
    const uint64_t count = replay.count(Granularity::TaskSwitch);
    for (uint64_t position = 1; position <= count; ++position) {
        const Narration told = narrator.tell(replay.step_of(Granularity::TaskSwitch, position), Depth::What);
        out += fmt::format("{:6} {:>6} ", position, format_seconds(narrator.scene().time, language));
        for (const Sentence& sentence : told.sentences) out += ' ' + to_text(sentence, language);
        out += '\n';
    }
    return out;
}

}  // namespace loopscope::insight
