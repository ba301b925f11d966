// A run of a script that stands still where it is asked to, for looking at its machine.
//
// It has a call stack of its own, so that it can stand anywhere: in a call of a call, in a simulated thread.
// It only ever goes forwards. Its events are counted, not kept; what it prints is dropped.
#pragma once

#include <memory>

#include "core/run/run.h"
#include "core/trace/watch.h"
#include "core/vm/fiber.h"

namespace loopscope::vm {
class Machine;
}

namespace loopscope::run {

struct Session;

class ParkedRun final : public trace::EventWatch {
  public:
    // Stands before its first event. `options` must outlive it.
    ParkedRun(std::shared_ptr<const base::SourceText> source, const Options& options);
    ~ParkedRun() override;  // runs what is needed to leave the machine; no code of the script
    ParkedRun(const ParkedRun&) = delete;
    ParkedRun& operator=(const ParkedRun&) = delete;

    // Number of the event that it is about to record; kNever once it is over.
    uint64_t place() const { return m_place; }
    // Goes on until it is about to record that event (>= place()), or is over.
    void go_to(uint64_t event);
    // Null before the first event and once it is over. To be looked at, not to be changed.
    vm::Machine* machine() const { return m_machine; }

    void reached() override;

  private:
    void live();

    Run m_run;
    const Options& m_options;
    std::unique_ptr<Session> m_session;
    vm::Machine* m_machine = nullptr;
    uint64_t m_place = 0;
    vm::Fiber m_outside;   // whoever asks, while the run goes on
    vm::Fiber m_standing;  // where the run stands: on its own stack or that of one of its threads
    std::unique_ptr<vm::Fiber> m_own;
    bool m_has_begun = false;
};

}  // namespace loopscope::run
