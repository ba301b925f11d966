#include "core/replay/event_index.h"

#include <algorithm>

namespace loopscope::replay {

using base::ObjectId;
using trace::Event;
using trace::EventKind;

namespace {

constexpr size_t kKindCount = trace::kEventKindCount;
static_assert(kKindCount <= Kinds().size());

uint64_t bit_of(uint32_t value) { return uint64_t{1} << (value * 0x9E3779B1u >> 26); }

size_t index_of(EventKind kind) { return static_cast<size_t>(kind); }

}  // namespace

Kinds kinds_named(std::string_view name) {
    Kinds kinds;
    for (size_t k = 0; k < kKindCount; ++k) {
        std::string_view own = trace::event_kind_name(static_cast<EventKind>(k));
        if (own == "return_") own = "return";
        if (own == name) return Kinds().set(k);
        const bool is_of_group = own.starts_with(name) && own.size() > name.size() && own[name.size()] == '_';
        if (is_of_group && !name.empty()) kinds.set(k);
    }
    return kinds;
}

Kinds turning_points() {
    Kinds kinds;
    for (const EventKind kind : {EventKind::task_created, EventKind::task_scheduled, EventKind::task_running,
                                 EventKind::task_waiting, EventKind::task_done, EventKind::task_failed,
                                 EventKind::task_cancel_requested, EventKind::task_cancel_delivered,
                                 EventKind::task_cancelled, EventKind::task_destroyed_pending})
        kinds.set(index_of(kind));
    return kinds;
}

EventIndex::EventIndex(const trace::Trace& trace) : m_trace(trace) {
    Place place;
    m_blocks.resize((trace.size() + kBlock - 1) / kBlock);
    for (uint64_t at = 0; at < trace.size(); ++at) {
        Block& block = m_blocks[at / kBlock];
        if (at % kBlock == 0) {
            block.actor = place.actor;
            block.line = place.line;
            block.lines |= bit_of(place.line);
            if (!place.interrupted.empty()) m_interrupted[at / kBlock] = place.interrupted;
        }
        const Event& event = trace.events[at];
        const ObjectId before = place.actor;
        go_past(place, event);
        block.kinds.set(index_of(event.kind));
        block.tasks |= bit_of(before.value) | bit_of(place.actor.value) | bit_of(event.subject.value);
        block.lines |= bit_of(place.line);
    }
}

// Of the event that takes the seat away, the task is still the one that had it: see fits().
void EventIndex::go_past(Place& place, const Event& event) const {
    switch (event.kind) {
        case EventKind::task_running:
            if (place.actor && event.a == 0) place.interrupted.push_back(place.actor);
            place.actor = event.subject;
            place.line = 0;
            break;
        case EventKind::task_waiting:
        case EventKind::task_done:
        case EventKind::task_failed:
        case EventKind::task_cancelled:
            if (event.subject != place.actor) break;
            place.actor = place.interrupted.empty() ? ObjectId{} : place.interrupted.back();
            if (!place.interrupted.empty()) place.interrupted.pop_back();
            break;
        case EventKind::handle_run:
            place.line = 0;
            break;
        case EventKind::line: {
            const trace::CodeInfo& code = m_trace.code(event.b);
            if (!code.is_library && code.source == 0) place.line = event.a;
            break;
        }
        default:
            break;
    }
}

EventIndex::Place EventIndex::place_at(uint64_t block) const {
    Place place{m_blocks[block].actor, m_blocks[block].line, {}};
    if (const auto found = m_interrupted.find(block); found != m_interrupted.end())
        place.interrupted = found->second;
    return place;
}

// Without kinds, of a line the moments when it is reached are meant.
EventQuery EventIndex::complete(EventQuery query) const {
    if (query.line != 0 && query.kinds.none()) query.kinds.set(index_of(EventKind::line));
    return query;
}

bool EventIndex::may_hold(const Block& block, const EventQuery& query) const {
    if (query.kinds.any() && (block.kinds & query.kinds).none()) return false;
    if (query.task && (block.tasks & bit_of(query.task.value)) == 0) return false;
    return query.line == 0 || (block.lines & bit_of(query.line)) != 0;
}

// `place` is how it was before the event.
bool EventIndex::fits(const EventQuery& query, const Event& event, const Place& place) const {
    if (query.kinds.any() && !query.kinds[index_of(event.kind)]) return false;
    if (query.task && place.actor != query.task && event.subject != query.task) return false;
    if (query.line == 0) return true;
    if (event.kind != EventKind::line) return place.line == query.line;
    const trace::CodeInfo& code = m_trace.code(event.b);
    return event.a == query.line && !code.is_library && code.source == 0;
}

std::optional<uint64_t> EventIndex::next(const EventQuery& wanted, uint64_t step) const {
    const EventQuery query = complete(wanted);
    for (uint64_t block = step / kBlock; block < m_blocks.size(); ++block) {
        if (!may_hold(m_blocks[block], query)) continue;
        Place place = place_at(block);
        const uint64_t end = std::min<uint64_t>(m_trace.size(), (block + 1) * kBlock);
        for (uint64_t at = block * kBlock; at < end; ++at) {
            const Event& event = m_trace.events[at];
            if (at >= step && fits(query, event, place)) return at + 1;
            go_past(place, event);
        }
    }
    return std::nullopt;
}

std::optional<uint64_t> EventIndex::previous(const EventQuery& wanted, uint64_t step) const {
    if (step < 2) return std::nullopt;
    const EventQuery query = complete(wanted);
    const uint64_t last = std::min<uint64_t>(step - 2, m_trace.size() - 1);  // the last event that may be it
    for (uint64_t block = last / kBlock + 1; block-- > 0;) {
        if (!may_hold(m_blocks[block], query)) continue;
        Place place = place_at(block);
        std::optional<uint64_t> found;
        for (uint64_t at = block * kBlock; at <= std::min(last, (block + 1) * kBlock - 1); ++at) {
            const Event& event = m_trace.events[at];
            if (fits(query, event, place)) found = at + 1;
            go_past(place, event);
        }
        if (found) return found;
    }
    return std::nullopt;
}

std::optional<uint64_t> EventIndex::nth(const EventQuery& query, uint64_t n) const {
    std::optional<uint64_t> step = 0;
    for (; n > 0 && step; --n) step = next(query, *step);
    return step;
}

ObjectId EventIndex::task_at(uint64_t event) const {
    const uint64_t block = event / kBlock;
    Place place = place_at(block);
    for (uint64_t at = block * kBlock; at < event; ++at) go_past(place, m_trace.events[at]);
    const Event& it = m_trace.events[event];
    return m_trace.kind(it.subject) == trace::ObjectKind::Task ? it.subject : place.actor;
}

}  // namespace loopscope::replay
