// Handle and TimerHandle: a callback in the loop's hands, to be called soon or at a moment.
//
// It is no task: a task's steps and wake-ups are handles too. A handle runs once at most, and never once
// cancelled.
#pragma once

#include <algorithm>
#include <memory>
#include <span>

#include "core/base/ids.h"
#include "core/loop/future.h"
#include "core/vm/context.h"

namespace loopscope::loop {

// What a callback is called with. A few stand in the handle itself: most callbacks have no more.
class HandleArguments {
  public:
    HandleArguments() = default;
    HandleArguments(const HandleArguments& other) { fill({other.begin(), other.size()}); }
    HandleArguments(HandleArguments&& other) noexcept { swap(other); }
    HandleArguments& operator=(HandleArguments&& other) noexcept {
        swap(other);
        return *this;
    }

    // Of none, makes these.
    void fill(std::span<const Value> values) {
        m_count = values.size();
        if (m_count > kFew) m_many = std::make_unique<Value[]>(m_count);
        std::copy(values.begin(), values.end(), begin());
    }

    size_t size() const { return m_count; }
    bool empty() const { return m_count == 0; }
    Value* begin() { return m_count > kFew ? m_many.get() : m_few; }
    const Value* begin() const { return m_count > kFew ? m_many.get() : m_few; }
    const Value* end() const { return begin() + m_count; }
    Value& operator[](size_t index) { return begin()[index]; }
    const Value& operator[](size_t index) const { return begin()[index]; }

  private:
    void swap(HandleArguments& other) {
        std::swap(m_count, other.m_count);
        std::swap(m_few, other.m_few);
        std::swap(m_many, other.m_many);
    }

    static constexpr size_t kFew = 3;
    size_t m_count = 0;
    Value m_few[kFew];
    std::unique_ptr<Value[]> m_many;
};

struct Handle : vm::Traced {  // Layout Handle; TimerHandle is the same struct with is_timer
    static bool is(const Value& value) { return value.is_layout(vm::Layout::Handle); }

    // What it calls: a Python callable with arguments, or a task's step or wake-up, which need no callable.
    trace::HandleKind kind = trace::HandleKind::Callback;
    bool cancelled = false;
    bool is_timer = false;
    bool scheduled = false;        // of timers: is in the loop's heap
    Value callback;             // empty once cancelled; of TaskStep and TaskWakeup the Task
    HandleArguments arguments;  // of TaskStep: the exception to throw, or none; of TaskWakeup: the future
    Ref<vm::Context> context;
    Value loop;  // the EventLoop; owned
    Value when_given;    // of call_at, where it was no float: shown as it was given
    struct Debug {
        Value source_traceback;  // who made it
        Value shown;             // its repr when it was cancelled
    };
    std::unique_ptr<Debug> debug;  // in debug mode only
    double when = 0;     // of timers: the loop's time at which it is due
    uint64_t order = 0;  // of timers: which of two due at the same instant was set first
};

struct HandleTypes {
    vm::Type* handle = nullptr;
    vm::Type* timer_handle = nullptr;
};
HandleTypes& handle_types(Machine& m);
void setup_handles(Machine& m);

// Calls it, in its context; the caller keeps it alive.
// An exception goes to the loop's exception handler. False: the exception must go
// on (KeyboardInterrupt, SystemExit), or the run is stopping.
bool run_handle(Machine& m, Handle& handle);
void cancel_handle(Machine& m, Handle& handle);

// Where the trace says on whose behalf a callback is: the task or future whose method it is, or none.
base::ObjectId callback_owner(Machine& m, const Value& callback);
// A callback's name for people, interned: "greet", "Event.set".
base::TextId callback_text(Machine& m, const Value& callback);

}  // namespace loopscope::loop
