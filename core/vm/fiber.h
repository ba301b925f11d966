// Fiber: a C++ call stack of its own, for a simulated thread. Exactly one runs at a time; switching is a
// function call.
//
// Built on POSIX's ucontext. It is no thread of the operating system: nothing runs side by side, so a run
// stays the same every time. A build for the web needs another Fiber behind this header, and nothing else.
#pragma once

#include <functional>
#include <memory>

namespace loopscope::vm {

class Fiber {
  public:
    Fiber();                                  // the stack that is running now
    explicit Fiber(
        std::function<void()> body);  // a new one; body must never return: it ends by switching away
    ~Fiber();
    Fiber(const Fiber&) = delete;
    Fiber& operator=(const Fiber&) = delete;

    // Leaves `from`, which is running, for this one; returns when somebody switches back.
    void switch_from(Fiber& from);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace loopscope::vm
