// The narrator: walks along a trace with a scene of its own and tells what it passes.
//
// tell(to, ..) folds the events up to a step and gives the sentences for that stretch; the next call goes on
// from there. narrate() makes one for a single stretch, the transcript one for a whole run.
#pragma once

#include <map>

#include "core/insight/messages.h"

namespace loopscope::insight {

class Narrator {
  public:
    Narrator(const replay::Replay& replay, uint64_t from_step);

    std::vector<Sentence> tell(uint64_t to_step, Depth depth);
    const replay::Scene& scene() const { return m_scene; }

  private:
    static constexpr int kFromOutside = 86;
    static constexpr int kRaised = 48;   // the rank of an exception that was raised
    static constexpr int kLibrary = 29;  // the rank of what asyncio does for itself

    // Something worth telling. Higher ranks are told first.
    struct Happening {
        int rank;
        std::vector<Sentence> what, why, inside;
        int order = 0;
    };

    // Puts into a queue, or gets out of it, in one stretch: they are told together.
    struct QueueChanges {
        base::ObjectId queue;
        bool is_put;
        uint32_t count, size, item;  // so many, and how many and which it was last
    };

    void look_at(const trace::Event& event);
    bool look_at_task(const trace::Event& event);
    bool look_at_loop(const trace::Event& event);
    bool look_at_handle(const trace::Event& event);
    bool look_at_program(const trace::Event& event);
    bool look_at_coroutine(const trace::Event& event);
    bool look_at_future(const trace::Event& event);
    bool look_at_sync(const trace::Event& event);
    void look_at_scope(const trace::Event& event);

    void add(int rank, Sentence what) { m_happenings.push_back({rank, {std::move(what)}, {}, {}}); }
    void add_run();
    void add_wait(const replay::TaskView& task);
    void add_end(const trace::Event& event);
    void add_clock(const trace::Event& event);
    void add_callback();
    void add_what_if(const trace::Event& event);
    void add_outputs();
    void note_queue(const QueueChanges& change);
    void add_queue_changes();
    void add_created();
    void add_program_end(uint32_t status);
    Sentence why_over(const replay::TaskView& task) const;
    Sentence wait_words(const replay::TaskView& task) const;
    Sentence why_ready(const replay::TaskView& task) const;
    Sentence name(base::ObjectId id) const { return task(m_scene, id); }
    Sentence name_of_code(uint32_t id) const { return code(m_trace.code(id).qualname); }
    Sentence name_of_coroutine(base::ObjectId id) const;
    uint32_t line_at(base::ObjectId coroutine, uint32_t instruction) const;
    Sentence quoted(uint32_t text_id) const { return code(m_trace.text(text_id)); }
    Sentence woke() const;
    Sentence callback_name(std::string_view callback) const;
    Sentence sync_name(base::ObjectId id) const;

    const replay::Replay& m_replay;
    const trace::Trace& m_trace;
    replay::Scene m_scene;
    std::vector<Happening> m_happenings;

    // What the present stretch, or the handle that runs, has seen so far
    base::ObjectId m_actor;               // the task whose step runs, until its handle is finished
    replay::HandleView m_running;         // that handle
    base::ObjectId m_started;             // a task that got the seat in this stretch
    bool m_was_cancelled = false;         // it was resumed with CancelledError
    bool m_is_eager = false;              // it took its first step in its maker's place
    bool m_was_asked_to = false;          // because of cancel(), not because what it awaited was cancelled
    std::vector<base::ObjectId> m_woken;  // by the handle that runs
    std::vector<base::ObjectId> m_created;
    base::ObjectId m_creator;
    std::vector<std::pair<base::ObjectId, std::string>> m_outputs;  // task, text
    std::vector<QueueChanges> m_queue_changes;
};

}  // namespace loopscope::insight
