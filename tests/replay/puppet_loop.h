// A puppet of the machine and its loop: records, event by event, what a run of a script would do, with no
// machine.
//
// For tests of what reads traces. It keeps the ready queue, the timers and the clock as asyncio does; what
// tasks do is said call by call: `next()` lets the loop run up to the next task's step, then line(), print(),
// sleep() and so on speak for that task until it waits or ends. Not a simulation of Python: codes and lines
// are given by hand.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/replay/puppet_queue.h"

namespace loopscope::tests {

class PuppetLoop : public PuppetQueue {
  public:
    PuppetLoop(std::string script_name, std::string script_text) {
        auto source = std::make_shared<base::SourceText>(std::move(script_name), std::move(script_text));
        m_source = source;
        recorder.add_source(source);
        recorder.add_source(std::make_shared<base::SourceText>("asyncio/tasks.py", "# library\n"));
        m_sleep = code("sleep", 1, 1, 1);
        m_module = code("<module>", 0, 1, m_source->line_count());
        recorder.record(EventKind::program_started, m_module.value);
    }

    // A code object whose instruction k stands for line first_line + k, from its first text to the line's
    // end.
    CodeId code(std::string name, uint32_t source, uint32_t first_line, uint32_t last_line) {
        trace::CodeInfo info;
        info.name = info.qualname = std::move(name);
        info.source = source;
        info.first_line = first_line;
        info.is_library = source != 0;
        for (uint32_t line = first_line; line <= last_line; ++line) {
            const std::string_view text = recorder.trace().sources[source]->line(line);
            const size_t begin = std::min(text.find_first_not_of(' '), text.size());
            info.positions.push_back(
                {line, static_cast<uint32_t>(begin), line, static_cast<uint32_t>(text.size())});
        }
        return recorder.add_code(std::move(info));
    }

    CodeId module() const { return m_module; }
    ObjectId current() const { return m_current; }
    ObjectId loop() const { return m_loop; }
    double time() const { return m_time; }

    // The script's top level
    void start_loop() {
        m_loop = recorder.new_object(trace::ObjectKind::Loop);
        recorder.record(EventKind::loop_created, m_loop);
        recorder.record(EventKind::loop_started, m_loop);
    }
    void end(int exit_status = 0) {
        recorder.record(EventKind::loop_stopped, m_loop);
        recorder.record(EventKind::loop_closed, m_loop);
        recorder.record(EventKind::program_ended, static_cast<uint32_t>(exit_status));
    }

    ObjectId create_task(std::string_view name, CodeId code, uint32_t line) {
        const ObjectId coroutine = recorder.new_object(trace::ObjectKind::Coroutine);
        recorder.record(EventKind::coroutine_created, coroutine, code.value, line);
        const ObjectId task = recorder.new_object(trace::ObjectKind::Task);
        m_tasks[task] = {coroutine, code, std::string(name), {}, {}};
        recorder.record(EventKind::task_created, task, coroutine.value, text(name));
        wake(task, {}, trace::HandleKind::TaskStep);
        return task;
    }

    // Lets the loop go on until a task has the running seat; gives it. None: nothing can ever run again.
    ObjectId next() {
        finish_handle();
        while (true) {
            if (m_budget == 0 && !new_tick()) return {};
            const Handle handle = m_ready.front();
            m_ready.pop_front();
            --m_budget;
            recorder.record(EventKind::handle_run, handle.id);
            m_handle = handle.id;
            if (handle.task) return run_task(handle);
            if (handle.future) resolve(handle.future);
            finish_handle();
        }
    }

    // What the task with the running seat does
    void line(uint32_t line) { this->line(line, m_current ? m_tasks[m_current].code : m_module); }
    void line(uint32_t line, CodeId code) { recorder.record(EventKind::line, line, code.value); }
    void print(std::string_view words) {
        recorder.record(EventKind::output, text(words), 0, static_cast<uint16_t>(trace::Stream::Stdout));
        recorder.record(EventKind::output, text("\n"), 0, static_cast<uint16_t>(trace::Stream::Stdout));
    }
    void call(CodeId code, uint32_t line) { recorder.record(EventKind::call, code.value, line); }
    void return_from(CodeId code) { recorder.record(EventKind::return_, code.value); }
    void block(double seconds) {  // time.sleep
        m_time += seconds;
        recorder.record_seconds(EventKind::clock_moved, {}, m_time,
                                static_cast<uint16_t>(trace::ClockReason::BlockingCall));
    }
    // await asyncio.sleep(seconds), at a line of its own code.
    void sleep(double seconds, uint32_t line) {
        Task& task = m_tasks[m_current];
        const ObjectId inner = recorder.new_object(trace::ObjectKind::Coroutine);
        recorder.record(EventKind::coroutine_created, inner, m_sleep.value, line);
        recorder.record(EventKind::coroutine_started, inner, task.coroutine.value, at(task.code, line));
        const ObjectId future = new_future("sleep", trace::FutureKind::Sleep, m_current);
        const ObjectId timer = recorder.new_object(trace::ObjectKind::Timer);
        recorder.record_seconds(EventKind::timer_set, timer, m_time + seconds);
        recorder.record(EventKind::timer_callback, timer, text("future: set result"), future.value,
                        static_cast<uint16_t>(trace::HandleKind::Internal));
        m_timers.push_back({timer, future, m_time + seconds});
        recorder.record(EventKind::coroutine_suspended, inner, future.value, 0);
        task.inner = inner;
        wait_for(future, line);
    }
    // await some future, at a line of its own code.
    void wait_for(ObjectId future, uint32_t line) {
        Task& task = m_tasks[m_current];
        const uint32_t on = task.inner ? task.inner.value : future.value;
        recorder.record(EventKind::coroutine_suspended, task.coroutine, on, at(task.code, line));
        recorder.record(EventKind::future_callback_added, future, text("task: wake up"), m_current.value);
        m_waiters[future].push_back(m_current);
        recorder.record(EventKind::task_waiting, m_current, future.value);
        m_current = {};
    }
    void gather(const std::vector<ObjectId>& children, uint32_t line) {
        const ObjectId future = new_future("gather", trace::FutureKind::Gather, m_current);
        for (ObjectId child : children) {
            recorder.record(EventKind::future_child, future, child.value);
            recorder.record(EventKind::future_callback_added, child, text("gather: child done"),
                            future.value);
            m_parents[child] = future;
        }
        m_missing[future] = children.size();
        wait_for(future, line);
    }
    void return_value(std::string_view repr) {
        recorder.record(EventKind::coroutine_finished, m_tasks[m_current].coroutine, text(repr));
        recorder.record(EventKind::task_done, m_current, text(repr));
        ended();
    }
    void fail(std::string_view class_name, std::string_view message) {
        recorder.record(EventKind::raise, text(class_name), text(message));
        recorder.record(EventKind::coroutine_finished, m_tasks[m_current].coroutine, text(class_name), 0, 1);
        recorder.record(EventKind::task_failed, m_current, text(class_name), text(message));
        ended();
    }

    ObjectId new_lock() {
        const ObjectId lock = recorder.new_object(trace::ObjectKind::Sync);
        recorder.record(EventKind::sync_created, lock, text("Lock"), 1);
        return lock;
    }
    void acquire(ObjectId lock) { recorder.record(EventKind::sync_acquired, lock, m_current.value); }
    void release(ObjectId lock) { recorder.record(EventKind::sync_released, lock, m_current.value, 1); }
    void wait_for_lock(ObjectId lock, uint32_t line) {
        const ObjectId future = new_future("Lock", trace::FutureKind::Sync, m_current);
        recorder.record(EventKind::sync_wait, lock, m_current.value, future.value);
        wait_for(future, line);
    }
    void stop(trace::StopReason reason, std::string_view why) {
        recorder.record(EventKind::run_stopped, text(why), 0, static_cast<uint16_t>(reason));
    }

    ObjectId new_future(std::string_view what, trace::FutureKind kind, ObjectId owner) {
        const ObjectId future = recorder.new_object(trace::ObjectKind::Future);
        recorder.record(EventKind::future_created, future, text(what), owner.value,
                        static_cast<uint16_t>(kind));
        return future;
    }
    // The future is done: whoever waits for it becomes ready.
    void resolve(ObjectId future) {
        recorder.record(EventKind::future_resolved, future, text("None"));
        for (ObjectId task : std::exchange(m_waiters[future], {}))
            wake(task, future, trace::HandleKind::TaskWakeup);
    }

  private:
    struct Task {
        ObjectId coroutine;
        CodeId code;
        std::string name;
        ObjectId inner;  // what it awaits, when that is a coroutine
        ObjectId woken_by;
        bool started = false;
    };
    uint32_t at(CodeId code, uint32_t line) const {
        return line - recorder.trace().code(code.value).first_line;
    }

    ObjectId run_task(const Handle& handle) {
        m_current = handle.task;
        Task& task = m_tasks[m_current];
        recorder.record(EventKind::task_running, m_current, handle.id.value);
        if (!std::exchange(task.started, true)) {
            recorder.record(EventKind::coroutine_started, task.coroutine);
            return m_current;
        }
        recorder.record(EventKind::coroutine_resumed, task.coroutine, text("None"));
        if (task.inner) {
            recorder.record(EventKind::coroutine_resumed, task.inner, text("None"));
            recorder.record(EventKind::coroutine_finished, task.inner, text("None"));
            task.inner = {};
        }
        return m_current;
    }

    void ended() {
        const ObjectId task = std::exchange(m_current, {});
        for (ObjectId waiter : std::exchange(m_waiters[task], {}))
            wake(waiter, task, trace::HandleKind::TaskWakeup);
        if (!m_parents.contains(task)) return;
        const ObjectId parent = m_parents[task];
        const ObjectId handle = recorder.new_object(trace::ObjectKind::Handle);
        recorder.record(EventKind::handle_scheduled, handle, text("gather: child done"), parent.value,
                        static_cast<uint16_t>(trace::HandleKind::FutureCallback));
        m_ready.push_back({handle, {}, --m_missing[parent] == 0 ? parent : ObjectId{}});
    }

    void finish_handle() {
        if (m_handle) recorder.record(EventKind::handle_finished, std::exchange(m_handle, {}));
    }

    std::shared_ptr<const base::SourceText> m_source;
    CodeId m_sleep, m_module;
    ObjectId m_current, m_handle;
    std::map<ObjectId, Task> m_tasks;
    std::map<ObjectId, std::vector<ObjectId>> m_waiters;
    std::map<ObjectId, ObjectId> m_parents;
    std::map<ObjectId, size_t> m_missing;
};

}  // namespace loopscope::tests
