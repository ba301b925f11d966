// A heap of handles by the moment at which they are due: the soonest first, of equal ones the one set first.
//
// Moment and order stand in the heap itself: finding the next one touches no handle. Whether a handle is
// cancelled is not its concern.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "core/loop/handle.h"

namespace loopscope::loop {

class TimerHeap {
  public:
    struct Entry {
        double when;
        uint64_t order;
        Ref<Handle> handle;
    };

    bool empty() const { return m_entries.empty(); }
    size_t size() const { return m_entries.size(); }
    void clear() { m_entries.clear(); }
    const Entry& front() const { return m_entries.front(); }
    auto begin() const { return m_entries.begin(); }
    auto end() const { return m_entries.end(); }

    void push(Ref<Handle> handle) {
        const double when = handle->when;
        const uint64_t order = handle->order;
        m_entries.push_back({when, order, std::move(handle)});
        std::push_heap(m_entries.begin(), m_entries.end(), later);
    }
    Ref<Handle> pop() {
        std::pop_heap(m_entries.begin(), m_entries.end(), later);
        Ref<Handle> handle = std::move(m_entries.back().handle);
        m_entries.pop_back();
        return handle;
    }
    // Takes out all those of which drop(handle) is true.
    template <typename Drop>
    void drop_if(Drop drop) {
        std::erase_if(m_entries, [&](Entry& entry) { return drop(*entry.handle); });
        std::make_heap(m_entries.begin(), m_entries.end(), later);
    }

  private:
    static bool later(const Entry& a, const Entry& b) {
        return a.when != b.when ? a.when > b.when : a.order > b.order;
    }

    std::vector<Entry> m_entries;
};

}  // namespace loopscope::loop
