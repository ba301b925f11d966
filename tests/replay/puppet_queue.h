// The ready queue, the timers and the clock of the puppet loop (puppet_loop.h), and the recorder they write
// to.
//
// Keeps the order that asyncio keeps: ready handles first in, first out; timers by due time, then by age; a
// tick runs exactly the handles that are ready when it begins.
#pragma once

#include <algorithm>
#include <deque>
#include <string_view>
#include <vector>

#include "core/trace/recorder.h"

namespace loopscope::tests {

using base::CodeId;
using base::ObjectId;
using trace::EventKind;

class PuppetQueue {
  public:
    uint32_t text(std::string_view words) { return recorder.text(words).value; }

    trace::Recorder recorder;

  protected:
    struct Handle {
        ObjectId id, task, future;
    };
    struct Timer {
        ObjectId id, future;
        double due;
    };

    void wake(ObjectId task, ObjectId by, trace::HandleKind kind) {
        const ObjectId handle = recorder.new_object(trace::ObjectKind::Handle);
        const char* what = kind == trace::HandleKind::TaskStep ? "task: first step" : "task: wake up";
        recorder.record(EventKind::handle_scheduled, handle, text(what), task.value,
                        static_cast<uint16_t>(kind));
        recorder.record(EventKind::task_scheduled, task, handle.value, by.value);
        m_ready.push_back({handle, task, {}});
    }

    bool new_tick() {
        if (m_ready.empty() && m_timers.empty()) return false;
        recorder.record(EventKind::loop_iteration, m_loop, static_cast<uint32_t>(m_ready.size()),
                        static_cast<uint32_t>(m_timers.size()));
        std::stable_sort(m_timers.begin(), m_timers.end(), [](auto& x, auto& y) { return x.due < y.due; });
        const double pause = m_ready.empty() ? m_timers.front().due - m_time : 0;
        recorder.record_seconds(EventKind::loop_select, m_loop, pause, m_ready.empty() ? 1 : 0);
        if (m_ready.empty()) {
            m_time = m_timers.front().due;
            recorder.record_seconds(EventKind::clock_moved, {}, m_time);
        }
        while (!m_timers.empty() && m_timers.front().due <= m_time) {
            recorder.record(EventKind::timer_fired, m_timers.front().id);
            m_ready.push_back({m_timers.front().id, {}, m_timers.front().future});
            m_timers.erase(m_timers.begin());
        }
        m_budget = m_ready.size();
        recorder.record(EventKind::loop_run_ready, m_loop, static_cast<uint32_t>(m_budget));
        return true;
    }

    ObjectId m_loop;
    double m_time = 0;
    size_t m_budget = 0;
    std::deque<Handle> m_ready;
    std::vector<Timer> m_timers;
};

}  // namespace loopscope::tests
