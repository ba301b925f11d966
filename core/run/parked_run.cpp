#include "core/run/parked_run.h"

#include "core/run/session.h"

namespace loopscope::run {

ParkedRun::ParkedRun(std::shared_ptr<const base::SourceText> source, const Options& options)
    : m_options(options) {
    m_run.source = std::move(source);
    m_own = std::make_unique<vm::Fiber>([this] { live(); });
}

ParkedRun::~ParkedRun() {
    if (!m_has_begun || m_place == kNever) return;
    at = kNever;
    if (m_machine != nullptr) {
        m_machine->stop(trace::StopReason::Interrupted, "");
    }
    m_standing.switch_from(m_outside);
}

// On its own stack.
void ParkedRun::live() {
    m_session = std::make_unique<Session>(m_run, m_options);
    m_session->recorder.only_watch(*this);
    m_session->execute([this](vm::Machine& machine) { m_machine = &machine; });
    m_machine = nullptr;
    m_place = at = kNever;
    m_session.reset();
    m_outside.switch_from(m_standing);
}

void ParkedRun::reached() {
    m_place = at;
    if (m_machine != nullptr && m_machine->closing) {  // its objects are on their way out
        m_place = at = kNever;
        return;
    }
    m_outside.switch_from(m_standing);
}

void ParkedRun::go_to(uint64_t event) {
    if (m_place == kNever || (m_has_begun && event == m_place)) return;
    CHECK(event >= m_place);
    at = event;
    if (m_has_begun) {
        m_standing.switch_from(m_outside);
    } else {
        m_has_begun = true;
        m_own->switch_from(m_outside);
    }
}

}  // namespace loopscope::run
