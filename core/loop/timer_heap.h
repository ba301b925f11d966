// A heap of handles by the moment at which they are due: the soonest first, of equal ones the one set first.
//
// Moment and order stand in the heap itself: finding the next one touches no handle. Whether a handle is
// cancelled is not its concern. An entry owns a reference to its handle by hand: entries are moved about all
// the time, and so are copied as they are. Which of two timers is due first is chance, so comparing them
// leaves nothing for the processor to guess; and each entry has four children, so that a way down is short.
#pragma once

#include <bit>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/loop/handle.h"

namespace loopscope::loop {

class TimerHeap {
  public:
    TimerHeap() = default;
    TimerHeap(TimerHeap&& other) noexcept : m_entries(std::exchange(other.m_entries, {})) {}
    TimerHeap& operator=(TimerHeap&& other) = delete;
    ~TimerHeap() { clear(); }

    bool empty() const { return m_entries.empty(); }
    size_t size() const { return m_entries.size(); }
    void clear() {
        while (!m_entries.empty()) take_last();
    }
    // Of the first one; there must be one.
    double next_moment() const { return moment_of(m_entries.front().key); }
    const Handle& next() const { return *m_entries.front().handle; }

    // Calls see(const Value&) for every handle, in no order.
    template <typename See>
    void for_each(See see) const {
        for (const Entry& entry : m_entries) {
            Value borrowed = Value::own(entry.handle);
            see(borrowed);
            borrowed.detach();
        }
    }
    void push(Ref<Handle> handle) {
        const Entry entry{key_of(handle->when), handle->order, handle.get()};
        std::move(handle).value().detach();
        m_entries.push_back(entry);
        rise(m_entries.size() - 1, entry);
    }
    Ref<Handle> pop() {
        std::swap(m_entries.front(), m_entries.back());
        const Entry last = m_entries.front();
        Ref<Handle> handle = take_last();
        if (!m_entries.empty()) rise(sink(), last);
        return handle;
    }
    // Takes out all those of which drop(handle) is true.
    template <typename Drop>
    void drop_if(Drop drop) {
        std::vector<Ref<Handle>> dropped;  // what dies with them may set timers
        const std::vector<Entry> entries = std::exchange(m_entries, {});
        for (const Entry& entry : entries) {
            if (drop(*entry.handle)) {
                dropped.push_back(Ref<Handle>::own(entry.handle));
                continue;
            }
            m_entries.push_back(entry);
            rise(m_entries.size() - 1, entry);
        }
    }

  private:
    struct Entry {
        uint64_t key;
        uint64_t order;
        Handle* handle;
    };
    static constexpr size_t kChildren = 4;
    static constexpr uint64_t kSign = uint64_t{1} << 63;

    // Of moments as numbers of the same order: a negative one's bits count the other way round.
    static uint64_t key_of(double moment) {
        const auto bits = std::bit_cast<uint64_t>(moment + 0.0);  // of the two zeros, the one
        return (bits & kSign) != 0 ? ~bits : bits | kSign;
    }
    static double moment_of(uint64_t key) {
        return std::bit_cast<double>((key & kSign) != 0 ? key & ~kSign : ~key);
    }
    // 1 or 0.
    static size_t is_later(const Entry& a, const Entry& b) {
        const auto later = static_cast<unsigned>(a.key > b.key);
        const auto equal = static_cast<unsigned>(a.key == b.key);
        return later | (equal & static_cast<unsigned>(a.order > b.order));
    }
    Ref<Handle> take_last() {
        Handle* const handle = m_entries.back().handle;
        m_entries.pop_back();
        return Ref<Handle>::own(handle);
    }
    // The root is to be overwritten: the soonest of its children moves up, and so on to a leaf. Gives the
    // place that is free then.
    size_t sink() {
        Entry* const entries = m_entries.data();
        const size_t count = m_entries.size();
        size_t hole = 0;
        for (size_t first = 1; first < count; first = hole * kChildren + 1) {
            size_t soonest = first;
            if (first + kChildren <= count) {
                const size_t left = first + is_later(entries[first], entries[first + 1]);
                const size_t right = first + 2 + is_later(entries[first + 2], entries[first + 3]);
                const size_t is_right = is_later(entries[left], entries[right]);
                soonest = left + (right - left) * is_right;
            } else {
                for (size_t child = first + 1; child < count; ++child)
                    if (is_later(entries[soonest], entries[child])) soonest = child;
            }
            entries[hole] = entries[soonest];
            hole = soonest;
        }
        return hole;
    }
    // Puts the entry where it belongs, between `hole` and the root.
    void rise(size_t hole, const Entry moved) {
        Entry* const entries = m_entries.data();
        while (hole > 0) {
            const size_t parent = (hole - 1) / kChildren;
            if (!is_later(entries[parent], moved)) break;
            entries[hole] = entries[parent];
            hole = parent;
        }
        entries[hole] = moved;
    }

    std::vector<Entry> m_entries;
};

}  // namespace loopscope::loop
