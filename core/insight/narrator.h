// The narrator: walks along a trace with a scene of its own and tells what it passes.
//
// tell(to, ..) folds the events up to a step and gives the sentences for that stretch, in the order in which
// things happened; the next call goes on from there. narrate() makes one for a single stretch, the transcript
// one for a whole run.
#pragma once

#include "core/insight/messages.h"
#include "core/insight/narration.h"

namespace loopscope::insight {

class Narrator {
  public:
    // Beside a learner's picture the rules of the game are said again and again; not so in a transcript.
    enum class Reader : uint8_t { Window, Transcript };

    Narrator(const replay::Replay& replay, uint64_t from_step, Reader reader = Reader::Window);

    Narration tell(uint64_t to_step, Depth depth);
    const replay::Scene& scene() const { return m_scene; }

  private:
    // How much something matters beside others of the same stretch.
    static constexpr int kEnd = 100;        // the run's end by an exception or a limit
    static constexpr int kSeat = 90;        // somebody took the seat or gave it back
    static constexpr int kFromOutside = 86;  // what a what-if does
    static constexpr int kTaskMatter = 70;  // cancelling and the like: beside it, little things are not told
    static constexpr int kBesideSeat = 45;  // from here on things are told beside a matter of tasks
    static constexpr int kRaised = 48;
    static constexpr int kLine = 30;
    static constexpr int kLibrary = 29;  // what asyncio does for itself
    static constexpr int kOnlyAlone = 15;  // below: told only where nothing else happened

    struct Happening {
        int rank = 0;
        uint64_t at = 0;  // after how many events
        std::vector<Sentence> what, why, inside;
        uint32_t about = 0;  // the coroutine that takes the sentence back by what it does next
        trace::EventKind kind = trace::EventKind::Count_;  // what it was told for: gives why and inside
    };
    // Puts into a queue, or gets out of it, in one stretch: they are told together.
    struct QueueChanges {
        base::ObjectId queue;
        bool is_put;
        uint32_t count, size, item;  // so many, and how many and which it was last
        uint64_t at;
    };
    struct Written {
        base::ObjectId task;
        trace::Stream stream;
        std::string text;
        uint64_t at;
    };

    void look_at(const trace::Event& event);
    bool look_at_task(const trace::Event& event);
    bool look_at_loop(const trace::Event& event);
    bool look_at_handle(const trace::Event& event);
    bool look_at_program(const trace::Event& event);
    bool look_at_coroutine(const trace::Event& event);
    bool look_at_future(const trace::Event& event);
    bool look_at_world(const trace::Event& event);
    bool look_at_sync(const trace::Event& event);
    void look_at_scope(const trace::Event& event);
    static void explain(Happening& happening);
    void forget_stretch();

    Happening& add(int rank, Sentence what);
    void take_back(int rank, uint32_t about);
    bool has(int rank, uint32_t about) const;

    void add_run();
    void add_wait(const replay::TaskView& task);
    void add_end(const trace::Event& event);
    void add_clock(const trace::Event& event);
    void add_what_if(const trace::Event& event);
    void add_timer_fired(const trace::Event& event);
    void add_callback();
    void note_created(const trace::Event& event);
    void add_created();
    void add_nudged();
    void add_program_end(uint32_t status);
    void add_written();
    void add_written(const Written* first, const Written* last);
    void add_coroutine_end(const trace::Event& event);
    void add_sync_taken(const replay::SyncView& sync, const trace::Event& event);
    void add_sync_changed(const replay::SyncView& sync, const trace::Event& event);
    void note_queue(const QueueChanges& change);
    void add_queue_changes();
    Narration chosen(Depth depth);
    static bool is_told(const Happening& happening, int highest);
    void add_line();

    Sentence why_over(const replay::TaskView& task) const;
    Sentence cancel_words(base::ObjectId of) const;  // a task that is asked to cancel
    Sentence why_over_many(const replay::TaskView& task, std::string_view what) const;
    double time_limit(const replay::TaskView& task) const;
    Sentence wait_words(const replay::TaskView& task) const;
    Sentence until_words(const replay::TaskView& task) const;
    Sentence unplaced_wait_words(const replay::TaskView& task) const;
    Sentence why_ready(const replay::TaskView& task) const;
    Sentence name(base::ObjectId id) const { return task(m_scene, id); }
    Sentence name_of_code(uint32_t id) const;
    Sentence name_of_coroutine(base::ObjectId id) const;
    Sentence name_of_sync(const replay::SyncView* sync) const;
    Sentence name_of_place(const replay::TaskView& task) const;
    uint32_t line_at(base::ObjectId coroutine, uint32_t instruction) const;
    // Of a coroutine that the running task is in.
    uint32_t line_of_frame(base::ObjectId coroutine, uint32_t otherwise) const;
    uint32_t line_of_raise() const;  // 0: not known
    Sentence quoted(uint32_t text_id) const { return code(m_trace.text(text_id)); }

    const replay::Replay& m_replay;
    const trace::Trace& m_trace;
    Reader m_reader;
    replay::Scene m_scene;
    std::vector<Happening> m_happenings;

    // What the present stretch, or the handle that runs, has seen so far
    base::ObjectId m_actor;                // the task whose step runs, until its handle is finished
    replay::HandleView m_running;          // that handle
    base::ObjectId m_started;              // a task that got the seat in this stretch
    uint64_t m_started_at = 0;
    std::vector<base::ObjectId> m_seated;  // all that had the seat in this stretch
    bool m_was_cancelled = false;          // it was resumed with CancelledError
    bool m_is_eager = false;               // it took its first step in its maker's place
    bool m_was_asked_to = false;           // because of cancel(), not because what it awaited was cancelled
    std::vector<base::ObjectId> m_woken;   // by the end of the task or the callback that runs
    std::vector<base::ObjectId> m_nudged;  // by something else that the task which runs did
    uint64_t m_nudged_at = 0;
    std::vector<base::ObjectId> m_created;
    uint64_t m_created_at = 0;
    base::ObjectId m_creator;
    bool m_warned = false;
    uint64_t m_line_at = 0;  // the last line that was about to run; 0: none
    std::vector<Written> m_written;
    std::vector<QueueChanges> m_queue_changes;
};

}  // namespace loopscope::insight
