// What the fields of each kind of event hold and are called, as data: made from events.def and fields.def.
//
// For whoever reads or writes traces without knowing every kind: the file format, jsonl, dumps.
#pragma once

#include <cstdint>
#include <string>

#include "core/trace/trace.h"

namespace loopscope::trace {

enum class FieldType : uint8_t { None, Text, Code, Object, Line, At, Seconds, Count };

struct EventFields {
    FieldType subject, a, b;
    const char *subject_name, *a_name, *b_name, *detail_name;
    uint16_t detail_limit;  // one more than the largest value that means something
};
const EventFields& event_fields(EventKind kind);

// The word for a value of `detail`: "stdout", "cancelled". Empty where the kind has none.
const char* detail_word(EventKind kind, uint16_t detail);

// One event as text, for tests and the curious: "12 0.500000 task_created task 7 coroutine=6 name='users'".
std::string dump_event(const Trace& trace, uint64_t index, double time);
// The whole trace, one event a line.
std::string dump(const Trace& trace);

}  // namespace loopscope::trace
