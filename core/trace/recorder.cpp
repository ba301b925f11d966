#include "core/trace/recorder.h"

#include <algorithm>
#include <new>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

#include "core/base/check.h"
#include "core/trace/watch.h"

namespace loopscope::trace {

namespace {

// Row 0 of every table is "none".
std::shared_ptr<Trace> make_empty_trace() {
    auto trace = std::make_shared<Trace>();
    trace->texts.emplace_back();
    trace->codes.emplace_back();
    trace->objects.push_back(ObjectKind::None);
    return trace;
}

}  // namespace

void EventList::Release::operator()(Event* events) const {
    ::operator delete (static_cast<void*>(events), std::align_val_t{kChunk * sizeof(Event)});
}

void EventList::grow() {
    if (m_watch == nullptr) return add_chunk();
    // What the watch does, up to running another machine, may take any time, and may add events.
    while (m_watch->at == size()) m_watch->reached();
    if (m_chunks.empty()) add_chunk();
    begin_at(m_chunks.front().get());
    const uint64_t room = m_watch->at > size() ? m_watch->at - size() : kChunk;
    m_end = m_next + std::min<uint64_t>(room, kChunk);
}

void EventList::begin_at(Event* event) {
    m_before = size();
    m_begin = m_next = event;
}

void EventList::only_watch(EventWatch& watch) {
    m_watch = &watch;
    m_end = m_next;  // the next event asks first
}

void EventList::add_chunk() {
    // Recording is as fast as fresh memory is to be had: pages of the size of a chunk, where the system gives
    // them.
    constexpr size_t kBytes = kChunk * sizeof(Event);
    void* memory = ::operator new (kBytes, std::align_val_t{kBytes});
#if defined(__linux__)
    madvise(memory, kBytes, MADV_HUGEPAGE);
#endif
    m_chunks.emplace_back(static_cast<Event*>(memory));
    begin_at(m_chunks.back().get());
    m_end = m_next + kChunk;
}

Recorder::Recorder(uint64_t event_limit) : m_trace(make_empty_trace()), m_event_limit(event_limit) {}

base::ObjectId Recorder::new_object(ObjectKind kind) {
    m_trace->objects.push_back(kind);
    return {static_cast<uint32_t>(m_trace->objects.size() - 1)};
}

base::TextId Recorder::text(std::string_view text) {
    return {m_texts.intern(m_trace->texts, text)};
}

base::CodeId Recorder::add_code(CodeInfo info) {
    m_trace->codes.push_back(std::move(info));
    return {static_cast<uint32_t>(m_trace->codes.size() - 1)};
}

uint32_t Recorder::add_source(std::shared_ptr<const base::SourceText> source) {
    CHECK(source != nullptr);
    m_trace->sources.push_back(std::move(source));
    return static_cast<uint32_t>(m_trace->sources.size() - 1);
}

std::shared_ptr<const Trace> Recorder::finish() {
    std::shared_ptr<const Trace> finished = std::exchange(m_trace, make_empty_trace());
    m_texts.clear();
    return finished;
}

}  // namespace loopscope::trace
