#include "ui/document.h"

#include <algorithm>

namespace loopscope::ui {

namespace {

// The task whose waiting for time or the world ended last and lasted longest: what the whole run waited for.
const replay::Lane* longest_wait(const replay::Timeline& timeline, double& seconds) {
    const replay::Lane* longest = nullptr;
    seconds = 0;
    for (const replay::Lane& lane : timeline.lanes) {
        double waited = 0;
        for (const replay::LaneSpan& span : lane.spans) {
            const bool outside = span.cause == replay::WaitCause::Timer ||
                                 span.cause == replay::WaitCause::Io ||
                                 span.cause == replay::WaitCause::Executor;
            if (span.state == replay::TaskState::Waiting && outside)
                waited += span.end_time - span.begin_time;
            if (span.state == replay::TaskState::Running) waited += span.end_time - span.begin_time;
        }
        if (waited <= seconds) continue;
        seconds = waited;
        longest = &lane;
    }
    return longest;
}

}  // namespace

Document::Document(run::Run finished, Origin from)
    : run(std::move(finished)),
      origin(std::move(from)),
      source(run.source ? run.source : run.trace->sources.front()),
      replay(run.trace),
      timeline(replay::build_timeline(*run.trace)),
      syntax(highlight(source->text())) {
    for (uint32_t i = 0; i < timeline.lanes.size(); ++i) m_lanes.emplace(timeline.lanes[i].task.value, i);
    if (const replay::Lane* lane = longest_wait(timeline, critical_seconds)) {
        critical_task = lane->name;
        critical_id = lane->task;
    }
}

std::string Document::file_name() const {
    const std::string& name = source->name();
    return name.substr(name.find_last_of('/') + 1);
}

const replay::Lane* Document::lane(base::ObjectId task) const {
    const auto found = m_lanes.find(task.value);
    return found == m_lanes.end() ? nullptr : &timeline.lanes[found->second];
}

uint32_t Document::task_number(base::ObjectId task) const {
    const replay::Lane* found = lane(task);
    return found != nullptr ? found->number : 0;
}

std::string_view Document::task_name(base::ObjectId task) const {
    const replay::Lane* found = lane(task);
    return found != nullptr ? std::string_view(found->name) : std::string_view();
}

bool collect_characters(const Document& document, Characters& characters) {
    bool news = characters.add(document.source->text());
    news |= characters.add(document.origin.prose);
    news |= characters.add(document.origin.lesson_title);
    // Names, results and output are all among the trace's texts.
    for (const std::string& text : document.run.trace->texts) news |= characters.add(text);
    return news;
}

}  // namespace loopscope::ui
