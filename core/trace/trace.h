// The trace of one run: events in order, and the tables they point into. Immutable once recorded.
//
// It is complete by itself: what the screen, the transcript, the findings and the questions show is derived
// from it and the script's text, with no machine at hand. It holds scheduling, not the heap: locals come from
// running again.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/source.h"
#include "core/trace/event.h"

namespace loopscope::trace {

// What an ObjectId stands for. The kind is that of the event that introduced it.
enum class ObjectKind : uint8_t {
    None,
    Coroutine,
    Generator,
    AsyncGenerator,
    Task,
    Future,
    Handle,
    Timer,
    Loop,
    Job,
    Request,
    Sync,
    Scope,
    Other
};
constexpr int kObjectKindCount = static_cast<int>(ObjectKind::Other) + 1;
const char* object_kind_name(ObjectKind kind);

struct CodeInfo {
    std::string name;      // "fetch"
    std::string qualname;  // "Downloader.fetch"
    uint32_t source = 0;   // index into sources
    uint32_t first_line = 0;
    bool is_library = false;
    std::vector<base::Span> positions;  // one for each instruction
};

class EventWatch;  // watch.h

// Events in chunks of a fixed size, so that recording never copies and the count has no cliff.
class EventList {
  public:
    static constexpr uint32_t kChunk = 1u << 17;  // 2 MB: one large page

    uint64_t size() const { return m_before + static_cast<uint64_t>(m_next - m_begin); }
    const Event& operator[](uint64_t index) const { return m_chunks[index / kChunk][index % kChunk]; }
    // Room for the next event; m_end - m_next of them fit before the next call of grow().
    Event* append() {
        if (m_next == m_end) grow();
        return m_next++;
    }
    // From now on events are counted only, and the watch is told when its number comes. It must outlive this.
    void only_watch(EventWatch& watch);

  private:
    void grow();
    void add_chunk();
    void begin_at(Event* event);

    struct Release {
        void operator()(Event* events) const;
    };
    std::vector<std::unique_ptr<Event[], Release>> m_chunks;
    Event* m_begin = nullptr;  // of the chunk in use
    Event* m_next = nullptr;
    Event* m_end = nullptr;  // of the chunk, or before: where the watch wants to be told
    uint64_t m_before = 0;   // events before m_begin
    EventWatch* m_watch = nullptr;
};

struct Trace {
    EventList events;
    std::deque<std::string> texts;                                 // [TextId.value]; [0] is empty
    std::vector<CodeInfo> codes;                                   // [CodeId.value]; [0] is empty
    std::vector<ObjectKind> objects;                               // [ObjectId.value]; [0] is None
    std::vector<std::shared_ptr<const base::SourceText>> sources;  // [0] is the script itself

    uint64_t size() const { return events.size(); }
    std::string_view text(uint32_t id) const { return texts[id]; }
    const CodeInfo& code(uint32_t id) const { return codes[id]; }
    ObjectKind kind(base::ObjectId id) const { return objects[id.value]; }
};

}  // namespace loopscope::trace
