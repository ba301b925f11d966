// The recorder: the one place through which a machine writes its trace.
//
// Appending is a bounds check and a 16-byte store. Texts are interned: the same text has the same id. When
// the event limit is reached `full()` turns true and the machine ends the run; nothing is ever dropped
// silently.
#pragma once

#include <bit>
#include <cstdint>
#include <memory>
#include <string_view>

#include "core/trace/text_table.h"
#include "core/trace/trace.h"

namespace loopscope::trace {

class Recorder {
  public:
    explicit Recorder(uint64_t event_limit = 50'000'000);

    void record(EventKind kind, base::ObjectId subject, uint32_t a = 0, uint32_t b = 0, uint16_t detail = 0) {
        *m_trace->events.append() = Event{kind, 0, detail, subject, a, b};
    }
    void record(EventKind kind, uint32_t a = 0, uint32_t b = 0, uint16_t detail = 0) {
        record(kind, base::ObjectId{}, a, b, detail);
    }
    void record_seconds(EventKind kind, base::ObjectId subject, double seconds, uint16_t detail = 0) {
        const auto bits = std::bit_cast<uint64_t>(seconds);
        record(kind, subject, static_cast<uint32_t>(bits), static_cast<uint32_t>(bits >> 32), detail);
    }

    base::ObjectId new_object(ObjectKind kind);
    base::TextId text(std::string_view text);
    base::CodeId add_code(CodeInfo info);
    uint32_t add_source(std::shared_ptr<const base::SourceText> source);  // gives its index in sources

    uint64_t size() const { return m_trace->size(); }
    bool full() const { return m_trace->size() >= m_event_limit; }
    const Trace& trace() const { return *m_trace; }
    // For a second run that is only to be looked at: its events are counted, not kept.
    void only_watch(EventWatch& watch) { m_trace->events.only_watch(watch); }
    // Ends recording: the trace is complete. The recorder is empty afterwards.
    std::shared_ptr<const Trace> finish();

  private:
    std::shared_ptr<Trace> m_trace;
    TextTable m_texts;  // by their characters
    uint64_t m_event_limit;
};

}  // namespace loopscope::trace
