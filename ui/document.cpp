#include "ui/document.h"

#include <algorithm>

#include "core/replay/facts.h"
#include "ui/story.h"
#include "ui/theme.h"

namespace loopscope::ui {

Document::Document(run::Run finished, Origin from)
    : run(std::move(finished)),
      origin(std::move(from)),
      source(run.source ? run.source : run.trace->sources.front()),
      replay(run.trace),
      timeline(replay::build_timeline(replay)),
      syntax(highlight(source->text())) {
    const replay::Scene last = replay.scene_at(replay.last_step());
    for (const replay::TaskView& task : last.tasks)
        m_tasks.emplace(task.id.value, Known{task.number, task.name});
    for (const replay::SyncView& sync : last.syncs) {
        if (sync.name.find('.') == std::string_view::npos) ++sync_count;
        if (sync_count == 6) break;
    }
    constexpr uint64_t kUsualEvents = 300'000;
    if (replay.last_step() <= kUsualEvents) look_closer();
    std::erase_if(timeline.lanes, [&](const replay::Lane& lane) {
        const replay::TaskView* task = last.task(lane.task);
        return task != nullptr && is_internal(*task);
    });
    add_script_lane();
}

void Document::look_closer() {
    if (looked_closer) return;
    looked_closer = true;
    critical = insight::critical_path(replay);
    findings = insight::find_all(replay);
    if (confirm) confirm(*this);
    questions = insight::make_questions(replay);
    const trace::Trace& trace = replay.trace();
    m_first_run.assign(source->line_count() + 2, UINT64_MAX);
    for (uint64_t k = 0; k < trace.events.size(); ++k) {
        const trace::Event& event = trace.events[k];
        if (event.kind != trace::EventKind::line || event.a >= m_first_run.size()) continue;
        if (m_first_run[event.a] == UINT64_MAX && trace.code(event.b).source == 0) m_first_run[event.a] = k;
    }
}

const replay::EventIndex& Document::event_index() {
    if (m_event_index == nullptr) m_event_index = std::make_unique<replay::EventIndex>(replay.trace());
    return *m_event_index;
}

// A lane for the script itself, where there is nothing else to see, or where time passes outside the loop.
void Document::add_script_lane() {
    const trace::Trace& trace = replay.trace();
    const uint64_t last = replay.last_step();
    replay::Lane lane;
    lane.name = "script";
    lane.number = kScriptNumber;
    lane.outcome = replay::TaskState::Done;
    bool in_loop = false, time_outside = false;
    uint64_t since = 0;
    double now = 0, since_time = 0;
    const auto close = [&](uint64_t at) {
        using replay::TaskState;
        if (at > since)
            lane.spans.push_back({since, at, since_time, now,
                                  in_loop ? TaskState::Waiting : TaskState::Running,
                                  in_loop ? replay::WaitCause::Task : replay::WaitCause::None});
        since = at;
        since_time = now;
    };
    const bool is_long = last > 2'000'000;
    for (uint64_t k = 0; k < last && !is_long; ++k) {
        const trace::Event& event = trace.events[k];
        if (event.kind == trace::EventKind::clock_moved) {
            now = replay.facts().time_at(k + 1);
            time_outside |= !in_loop;
        } else if (event.kind == trace::EventKind::loop_started ||
                   event.kind == trace::EventKind::loop_stopped) {
            close(k + 1);
            in_loop = event.kind == trace::EventKind::loop_started;
        }
    }
    close(last);
    lane.ended_at = now;
    if (last > 0 && (timeline.lanes.empty() || time_outside))
        timeline.lanes.insert(timeline.lanes.begin(), lane);
}

std::string Document::file_name() const {
    const std::string& name = source->name();
    return name.substr(name.find_last_of('/') + 1);
}

uint32_t Document::task_number(base::ObjectId task) const {
    const auto found = m_tasks.find(task.value);
    return found != m_tasks.end() ? found->second.number : 0;
}

std::string_view Document::task_name(base::ObjectId task) const {
    const auto found = m_tasks.find(task.value);
    return found != m_tasks.end() ? found->second.name : std::string_view();
}

namespace {

bool add_block(const lesson::Block& block, Characters& characters) {
    bool news = characters.add(block.text());
    // Quotes stand within quotes as deep as the reader of lessons lets them.
    for (const lesson::Block& child : block.children) news |= characters.add(child.text());
    return news;
}

bool add_question(const lesson::Question& question, Characters& characters) {
    bool news = false;
    for (const lesson::Block& block : question.text) news |= add_block(block, characters);
    for (const lesson::Block& block : question.explanation) news |= add_block(block, characters);
    for (const lesson::Question::Answer& answer : question.answers) {
        for (const lesson::Inline& piece : answer.text) news |= characters.add(piece.text);
    }
    return news;
}

}  // namespace

bool collect_characters(const Document& document, Characters& characters) {
    bool news = characters.add(document.source->text());
    if (document.origin.lesson != nullptr) {
        for (const auto& [name, text] : document.origin.lesson->scripts) news |= characters.add(text);
        for (const lesson::Block& block : document.origin.lesson->introduction)
            news |= add_block(block, characters);
        for (const lesson::Block& block : document.origin.lesson->notes) news |= add_block(block, characters);
        for (const lesson::Step& step : document.origin.lesson->steps) {
            news |= characters.add(step.title);
            for (const lesson::Block& block : step.prose) news |= add_block(block, characters);
            for (const lesson::Block& block : step.notes) news |= add_block(block, characters);
            for (const lesson::Question& question : step.questions)
                news |= add_question(question, characters);
        }
    }
    news |= characters.add(document.origin.lesson_title);
    // Names, results and output are all among the trace's texts.
    for (const std::string& text : document.run.trace->texts) news |= characters.add(text);
    return news;
}

}  // namespace loopscope::ui
