#include "ui/document.h"

#include <algorithm>

#include "ui/story.h"

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
    constexpr uint64_t kUsualEvents = 300'000;
    if (replay.last_step() <= kUsualEvents) look_closer();
    std::erase_if(timeline.lanes, [&](const replay::Lane& lane) {
        const replay::TaskView* task = last.task(lane.task);
        return task != nullptr && is_internal(*task);
    });
}

void Document::look_closer() {
    if (looked_closer) return;
    looked_closer = true;
    critical = insight::critical_path(replay);
    findings = insight::find_all(replay);
    questions = insight::make_questions(replay);
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

}  // namespace

bool collect_characters(const Document& document, Characters& characters) {
    bool news = characters.add(document.source->text());
    if (document.origin.lesson != nullptr) {
        for (const auto& [name, text] : document.origin.lesson->scripts) news |= characters.add(text);
        for (const lesson::Block& block : document.origin.lesson->introduction)
            news |= add_block(block, characters);
        for (const lesson::Step& step : document.origin.lesson->steps) {
            news |= characters.add(step.title);
            for (const lesson::Block& block : step.prose) news |= add_block(block, characters);
        }
    }
    news |= characters.add(document.origin.lesson_title);
    // Names, results and output are all among the trace's texts.
    for (const std::string& text : document.run.trace->texts) news |= characters.add(text);
    return news;
}

}  // namespace loopscope::ui
