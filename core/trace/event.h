// An event of a run: 16 bytes, fixed, so that event number k is found by multiplication.
//
// What the fields of each kind hold stands in events.def. Texts, code and objects live in tables of the
// Trace.
#pragma once

#include <bit>
#include <cstdint>

#include "core/base/ids.h"

namespace loopscope::trace {

enum class EventKind : uint8_t {
#define EVENT(name, subject, a, b, detail, sentence) name,
#include "core/trace/events.def"
#undef EVENT
    Count_
};
constexpr int kEventKindCount = static_cast<int>(EventKind::Count_);

struct Event {
    EventKind kind{};
    uint8_t reserved = 0;
    uint16_t detail = 0;
    base::ObjectId subject;
    uint32_t a = 0;
    uint32_t b = 0;

    // Of kinds whose a and b hold Seconds.
    double seconds() const { return std::bit_cast<double>(uint64_t{b} << 32 | a); }
};
static_assert(sizeof(Event) == 16);

// Values of `detail`.
enum class How : uint16_t { Result = 0, Exception = 1, Cancelled = 2 };
enum class Stream : uint16_t { Stdout = 1, Stderr = 2 };
enum class ClockReason : uint16_t { LoopSlept = 0, BlockingCall = 1 };
enum class HandleKind : uint16_t {
    Callback = 0,
    TaskStep = 1,
    TaskWakeup = 2,
    FutureCallback = 3,
    Internal = 4
};
enum class FutureKind : uint16_t {
    Plain = 0,
    Sleep = 1,
    Gather = 2,
    Wait = 3,
    Io = 4,
    Sync = 5,
    Executor = 6,
    Shield = 7,
    Task = 8
};
enum class SyncKind : uint16_t { Lock = 0, Event = 1, Condition = 2, Semaphore = 3, Barrier = 4, Queue = 5 };
enum class ScopeKind : uint16_t { TaskGroup = 0, Timeout = 1, WaitFor = 2 };
enum class JobKind : uint16_t { Thread = 0, Process = 1 };
enum class RequestKind : uint16_t { Http = 0, Database = 1, File = 2, Stream = 3, Other = 4, Process = 5 };
enum class StopReason : uint16_t {
    StepLimit = 0,
    MemoryLimit = 1,
    OutputLimit = 2,
    EventLimit = 3,
    Interrupted = 4,
    Deadlock = 5
};

const char* event_kind_name(EventKind kind);
const char* event_kind_sentence(EventKind kind);

}  // namespace loopscope::trace
