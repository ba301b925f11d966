// The narrator's frame: what a stretch holds, and which of it is told.
#include "core/insight/narrator.h"

#include <algorithm>

#include "core/insight/callbacks.h"
#include "core/replay/facts.h"
#include "core/replay/fold.h"

namespace loopscope::insight {

using replay::TaskView;
using trace::Event;
using trace::EventKind;

namespace {

constexpr size_t kWhat = 3, kWhy = 2, kInside = 1;  // sentences of each depth

// Of what happens by thousands in one step (ten thousand timers that are due together) only the last few are
// ever told: equals are told latest first. So the sentences for the others need not be made. Only for events
// that the narrator learns nothing else from.
class Crowds {
  public:
    Crowds(const trace::Trace& trace, uint64_t from, uint64_t to) {
        uint32_t seen[kSorts] = {};
        for (uint64_t k = to; k-- > from;) {
            const int sort = sort_of(trace.events[k]);
            if (sort >= 0 && seen[sort]++ < kWhat) m_told_from[sort] = k;
        }
    }
    bool is_passed_over(const Event& event, uint64_t at) const {
        const int sort = sort_of(event);
        return sort >= 0 && at < m_told_from[sort];
    }

  private:
    static constexpr int kSorts = 6;
    static int sort_of(const Event& event) {
        switch (event.kind) {
            case EventKind::timer_fired:
                return 0;
            case EventKind::timer_set:
                return 1;
            case EventKind::timer_callback:
                return 2;
            case EventKind::timer_cancelled:
            case EventKind::handle_cancelled:
                return 3;
            case EventKind::handle_scheduled:
                return static_cast<trace::HandleKind>(event.detail) == trace::HandleKind::Callback ? 4 : 5;
            default:
                return -1;
        }
    }
    uint64_t m_told_from[kSorts] = {};
};

}  // namespace

Narrator::Narrator(const replay::Replay& replay, uint64_t from_step, Reader reader)
    : m_replay(replay),
      m_trace(replay.trace()),
      m_reader(reader),
      m_scene(replay.scene_at(from_step)),
      m_actor(m_scene.running.task),
      m_running(m_scene.running) {}

Narrator::Happening& Narrator::add(int rank, Sentence what) {
    m_happenings.push_back({rank, m_scene.step, {std::move(what)}, {}, {}});
    return m_happenings.back();
}

void Narrator::take_back(int rank, uint32_t about) {
    // Each is told of once at most, and not long ago.
    const auto found = std::find_if(m_happenings.rbegin(), m_happenings.rend(), [&](const Happening& other) {
        return other.rank == rank && other.about == about;
    });
    if (found != m_happenings.rend()) m_happenings.erase(std::next(found).base());
}

bool Narrator::has(int rank, uint32_t about) const {
    return std::any_of(m_happenings.begin(), m_happenings.end(), [&](const Happening& other) {
        return other.rank == rank && other.about == about;
    });
}

void Narrator::forget_stretch() {
    m_happenings.clear();
    m_created.clear();
    m_nudged.clear();
    m_written.clear();
    m_queue_changes.clear();
    m_seated.clear();
    m_started = {};
    m_was_cancelled = false;
    m_warned = false;
    m_line_at = 0;
}

Narration Narrator::tell(uint64_t to_step, Depth depth) {
    forget_stretch();
    replay::Fold fold{m_scene, m_trace, m_replay.facts()};
    const Crowds crowds(m_trace, m_scene.step, to_step);
    while (m_scene.step < to_step) {
        const Event& event = m_trace.events[m_scene.step];
        if (event.kind == EventKind::task_cancel_delivered) {
            const TaskView* task = m_scene.task(event.subject);
            m_was_asked_to = task && task->cancel_requested;
        }
        replay::fold_event(fold);
        if (crowds.is_passed_over(event, m_scene.step - 1)) continue;
        const size_t before = m_happenings.size();
        look_at(event);
        for (size_t k = std::min(before, m_happenings.size()); k < m_happenings.size(); ++k)
            m_happenings[k].kind = event.kind;
    }
    add_run();
    add_created();
    add_nudged();
    add_written();
    add_queue_changes();
    add_line();
    return chosen(depth);
}

// Of the lines passed only the last can still be about to run; the others are told where nothing else is.
void Narrator::add_line() {
    if (m_line_at == 0) return;
    const Event& event = m_trace.events[m_line_at - 1];
    const Sentence line = number(event.a), words = line_of_code(m_trace, event.a);
    const base::ObjectId who = m_scene.running.task;
    if (m_line_at != m_scene.step)
        add(1, say(Message::line_ran, {line, words}));
    else if (who)
        add(kLine, say(Message::line_of, {line, words, name(who)}));
    else
        add(kLine, say(Message::line, {line, words}));
    m_happenings.back().at = m_line_at;
    m_happenings.back().kind = EventKind::line;
}

bool Narrator::is_told(const Happening& happening, int highest) {
    if (happening.rank < kOnlyAlone && highest >= kOnlyAlone) return false;
    if (happening.rank < kBesideSeat && highest >= kTaskMatter) return false;
    return happening.rank != kLibrary || highest <= kLibrary;
}

// Picks by rank, of equals the later ones, and tells in the order of time.
Narration Narrator::chosen(Depth depth) {
    if (m_seated.size() > 1) {
        Happening& several = add(kSeat + 5, say(Message::several_ran, {tasks(m_scene, m_seated)}));
        several.at = 0;
        several.why = {say(Message::why_snapshot)};
        several.inside = {say(Message::inside_tick)};
    }
    int highest = 0;
    for (const Happening& happening : m_happenings) highest = std::max(highest, happening.rank);
    std::vector<const Happening*> told;
    for (const Happening& happening : m_happenings)
        if (is_told(happening, highest)) told.push_back(&happening);
    std::stable_sort(told.begin(), told.end(), [](const Happening* x, const Happening* y) {
        return x->rank != y->rank ? x->rank > y->rank : x->at > y->at;
    });
    Narration narration;
    if (told.empty()) return {{say(Message::nothing_yet)}, 1, 0};
    Happening main = *told[0];
    explain(main);
    const Happening* const first = told[0];
    size_t room = kWhat - std::min(kWhat, main.what.size()), kept = 1;
    while (kept < told.size() && told[kept]->what.size() <= room) room -= told[kept++]->what.size();
    told.resize(kept);
    std::stable_sort(told.begin(), told.end(),
                     [](const Happening* x, const Happening* y) { return x->at < y->at; });
    for (const Happening* happening : told) {
        if (happening == first) narration.main = narration.sentences.size();
        narration.sentences.insert(narration.sentences.end(), happening->what.begin(), happening->what.end());
    }
    if (m_reader == Reader::Window && room > 0 && m_started) {
        const TaskView* task = m_scene.task(m_started);
        if (task && task->state == replay::TaskState::Running && !task->is_library && highest == kSeat)
            narration.sentences.push_back(say(Message::others_stand_still, {name(m_started)}));
    }
    narration.what = narration.sentences.size();
    if (depth >= Depth::Why)
        for (size_t k = 0; k < std::min(kWhy, main.why.size()); ++k)
            narration.sentences.push_back(main.why[k]);
    if (depth >= Depth::Inside)
        for (size_t k = 0; k < std::min(kInside, main.inside.size()); ++k)
            narration.sentences.push_back(main.inside[k]);
    return narration;
}

void Narrator::look_at(const Event& event) {
    if (look_at_task(event) || look_at_loop(event) || look_at_program(event)) return;
    if (look_at_coroutine(event) || look_at_future(event) || look_at_sync(event)) return;
    look_at_scope(event);
}

Sentence Narrator::name_of_code(uint32_t id) const { return code(short_callback(m_trace.code(id).qualname)); }

Sentence Narrator::name_of_coroutine(base::ObjectId id) const {
    const uint32_t code_id = m_replay.facts().code_of(id);
    return code_id == 0 ? code("coroutine") : name_of_code(code_id);
}

uint32_t Narrator::line_at(base::ObjectId coroutine, uint32_t instruction) const {
    const auto& positions = m_trace.code(m_replay.facts().code_of(coroutine)).positions;
    return instruction < positions.size() ? positions[instruction].line : 0;
}

}  // namespace loopscope::insight
