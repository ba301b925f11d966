#include "core/trace/fields.h"

#include <fmt/format.h>

#include <string_view>

#include "core/base/check.h"

namespace loopscope::trace {

namespace {

constexpr FieldType type_of(std::string_view word) {
    if (word == "Text") return FieldType::Text;
    if (word == "Code") return FieldType::Code;
    if (word == "Object") return FieldType::Object;
    if (word == "Line") return FieldType::Line;
    if (word == "At") return FieldType::At;
    if (word == "Seconds") return FieldType::Seconds;
    if (word == "Count") return FieldType::Count;
    return FieldType::None;
}

struct Types {
    FieldType subject, a, b;
};
constexpr Types kTypes[] = {
#define EVENT(name, subject, a, b, detail, sentence) {type_of(#subject), type_of(#a), type_of(#b)},
#include "core/trace/events.def"
#undef EVENT
};

struct Names {
    EventKind kind;
    const char *subject, *a, *b, *detail;
};
constexpr Names kNames[] = {
#define FIELDS(kind, subject, a, b, detail) {EventKind::kind, subject, a, b, detail},
#include "core/trace/fields.def"
#undef FIELDS
};
constexpr bool names_are_in_order() {
    for (int k = 0; k < kEventKindCount; ++k)
        if (kNames[k].kind != static_cast<EventKind>(k)) return false;
    return true;
}
static_assert(std::size(kNames) == kEventKindCount && names_are_in_order());

struct Words {
    const char* detail_name;
    std::initializer_list<const char*> words;
};
const Words kWords[] = {
    {"stream", {"", "stdout", "stderr"}},
    {"reason", {"step limit", "memory limit", "output limit", "event limit", "interrupted", "deadlock"}},
    {"how", {"result", "exception", "cancelled"}},
    {"may_sleep", {"not at all", "so long", "until something arrives"}},
    {"why", {"the loop slept", "a call blocked"}},
    {"kind_of_handle", {"callback", "task step", "task wake-up", "future callback", "internal"}},
    {"kind_of_future", {"plain", "sleep", "gather", "wait", "io", "sync", "executor", "shield", "task"}},
    {"kind_of_job", {"thread", "process"}},
    {"kind_of_request", {"http", "database", "file", "stream", "other", "process"}},
    {"kind_of_sync", {"lock", "event", "condition", "semaphore", "barrier", "queue"}},
    {"kind_of_scope", {"task group", "timeout", "wait_for"}},
};

const Words* words_of(const char* detail_name) {
    for (const Words& words : kWords)
        if (std::string_view(words.detail_name) == detail_name) return &words;
    return nullptr;
}

EventFields make_fields(int kind) {
    const Types& types = kTypes[kind];
    const Names& names = kNames[kind];
    const Words* words = words_of(names.detail);
    const auto limit = words ? static_cast<uint16_t>(words->words.size()) : uint16_t{0xffff};
    return {types.subject, types.a, types.b, names.subject, names.a, names.b, names.detail, limit};
}

struct FieldTable {
    EventFields rows[kEventKindCount];
    FieldTable() {
        for (int kind = 0; kind < kEventKindCount; ++kind) rows[kind] = make_fields(kind);
    }
};

std::string dump_field(const Trace& trace, const Event& event, FieldType type, const char* name,
                       uint32_t value) {
    if (*name == '\0') return "";
    switch (type) {
        case FieldType::None:
            return "";
        case FieldType::Text:
            return fmt::format(" {}={:?}", name, std::string(trace.text(value)));
        case FieldType::Code:
            return fmt::format(" {}={}", name, trace.code(value).qualname);
        case FieldType::Seconds:
            return fmt::format(" {}={:.6f}", name, event.seconds());
        case FieldType::Object:
        case FieldType::Line:
        case FieldType::At:
        case FieldType::Count:
            return fmt::format(" {}={}", name, value);
    }
    CHECK_UNREACHABLE();
}

}  // namespace

const EventFields& event_fields(EventKind kind) {
    static const FieldTable table;
    CHECK(kind < EventKind::Count_);
    return table.rows[static_cast<int>(kind)];
}

const char* detail_word(EventKind kind, uint16_t detail) {
    const Words* words = words_of(event_fields(kind).detail_name);
    if (!words || detail >= words->words.size()) return "";
    return words->words.begin()[detail];
}

std::string dump_event(const Trace& trace, uint64_t index, double time) {
    const Event& event = trace.events[index];
    const EventFields& fields = event_fields(event.kind);
    std::string line = fmt::format("{} {:.6f} {}", index, time, event_kind_name(event.kind));
    if (event.subject) line += fmt::format(" {}={}", fields.subject_name, event.subject.value);
    line += dump_field(trace, event, fields.a, fields.a_name, event.a);
    line += dump_field(trace, event, fields.b, fields.b_name, event.b);
    if (const char* word = detail_word(event.kind, event.detail); *word)
        line += fmt::format(" {}={}", fields.detail_name, word);
    return line;
}

std::string dump(const Trace& trace) {
    std::string text;
    double time = 0;
    for (uint64_t index = 0; index < trace.size(); ++index) {
        if (trace.events[index].kind == EventKind::clock_moved) time = trace.events[index].seconds();
        text += dump_event(trace, index, time);
        text += '\n';
    }
    return text;
}

}  // namespace loopscope::trace
