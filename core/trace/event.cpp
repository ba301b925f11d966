#include "core/trace/event.h"

#include "core/base/check.h"

namespace loopscope::trace {

const char* event_kind_name(EventKind kind) {
    static constexpr const char* kNames[] = {
#define EVENT(name, subject, a, b, detail, sentence) #name,
#include "core/trace/events.def"
#undef EVENT
    };
    CHECK(kind < EventKind::Count_);
    const char* name = kNames[static_cast<int>(kind)];
    return kind == EventKind::return_ ? "return" : name;
}

const char* event_kind_sentence(EventKind kind) {
    static constexpr const char* kSentences[] = {
#define EVENT(name, subject, a, b, detail, sentence) sentence,
#include "core/trace/events.def"
#undef EVENT
    };
    CHECK(kind < EventKind::Count_);
    return kSentences[static_cast<int>(kind)];
}

}  // namespace loopscope::trace
