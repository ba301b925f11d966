// The window in words: every panel's content as text.
#include <fmt/format.h>

#include "core/replay/labels.h"
#include "ui/panels.h"
#include "ui/stage_layout.h"

namespace loopscope::ui {

using replay::TaskState;
using replay::TaskView;

namespace {

constexpr size_t kMostRows = 200;

void describe_task(std::string& text, const Document& document, const replay::Scene& scene,
                   const TaskView& task) {
    text += fmt::format("  {}: {}", task.name, state_word(task));
    if (task.line != 0 && !replay::is_over(task.state)) text += fmt::format(", line {}", task.line);
    if (task.state == TaskState::Waiting && !task.is_lost) {
        text += ", waits for " + replay::describe_wait(scene, task);
        if (task.wait.until >= 0) text += fmt::format(" until {}", describe_seconds(task.wait.until));
    }
    if (replay::is_over(task.state)) text += ": " + replay::describe_outcome(task);
    text += '\n';
    for (const replay::AwaitFrame& frame : task.stack) {
        const trace::CodeInfo& code = document.replay.trace().code(frame.code);
        text += fmt::format("    {}{}", frame.is_library ? "asyncio." : "", code.qualname);
        if (!frame.is_library && frame.span.valid()) text += fmt::format(", line {}", frame.span.line);
        text += '\n';
    }
}

void describe_head(std::string& text, const Document& document, const Story& story) {
    const replay::Scene& scene = story.scene;
    text += fmt::format("{}, step {} of {}: t = {}, tick {}\n", document.file_name(), story.to,
                        document.replay.last_step(), describe_seconds(scene.time), scene.tick);
}

void describe_story(std::string& text, const Story& story, Language language) {
    if (!story.sentences.empty()) text += "\nWhat just happened\n";
    for (const insight::Sentence& sentence : story.sentences)
        text += "  " + insight::to_text(sentence, language) + '\n';
}

void describe_stage(std::string& text, const replay::Scene& scene) {
    text += "\nReady queue, first in, first out\n";
    size_t place = 0;
    for (const replay::HandleView& handle : scene.ready) {
        if (handle.cancelled || ++place > kMostRows) continue;
        text += fmt::format("  {}. {}\n", place, replay::describe_handle(scene, handle));
    }
    if (place == 0) text += "  nobody\n";
    if (place > kMostRows) text += fmt::format("  and {} more\n", place - kMostRows);
    text += "\nRunning\n  ";
    if (!scene.running.id)
        text += "nobody";
    else
        text += replay::describe_handle(scene, scene.running);
    text += '\n';
}

void describe_tasks(std::string& text, const Document& document, const replay::Scene& scene) {
    text += "\nTasks\n";
    size_t shown = 0;
    for (const TaskView& task : scene.tasks) {
        if (++shown > kMostRows) break;
        describe_task(text, document, scene, task);
    }
    if (scene.tasks.empty()) text += "  none yet\n";
    if (shown > kMostRows) text += fmt::format("  and {} more\n", scene.tasks.size() - kMostRows);
}

void describe_output(std::string& text, const Document& document, const replay::Scene& scene) {
    text += "\nOutput\n";
    for (size_t i = 0; i < scene.output.size(); ++i) {
        const replay::OutputLine line = scene.output[i];
        const std::string_view name =
            line.task ? document.task_name(line.task) : std::string_view("the script");
        text += fmt::format("  {:.2f} {}: {}\n", line.time, name, line.text);
    }
}

// A lane a paragraph: from when to when in which state.
void describe_timeline(std::string& text, const Document& document) {
    text += "\nTimeline\n";
    size_t shown = 0;
    for (const replay::Lane& lane : document.timeline.lanes) {
        if (++shown > kMostRows) break;
        text += fmt::format("  {}\n", lane.name);
        size_t spans = 0;
        for (const replay::LaneSpan& span : lane.spans) {
            if (++spans > kMostRows) break;
            if (span.end_time <= span.begin_time && span.state != TaskState::Running) continue;
            text += fmt::format("    {} to {}: {}", describe_seconds(span.begin_time),
                                describe_seconds(span.end_time), state_word(span.state));
            if (span.state == TaskState::Waiting)
                text += fmt::format(" for a {}", replay::wait_cause_name(span.cause));
            text += '\n';
        }
        if (lane.ended_at >= 0)
            text += fmt::format("    {}: {}\n", describe_seconds(lane.ended_at), state_word(lane.outcome));
    }
}

void describe_lesson(std::string& text, const Document& document, uint32_t number) {
    const lesson::Lesson* lesson = document.origin.lesson.get();
    if (lesson == nullptr) return;
    const bool inside = number >= 1 && number <= lesson->steps.size();
    text += inside ? lesson->steps[number - 1].title : lesson->title;
    text += "\n\n";
    const std::vector<lesson::Block>& blocks =
        inside ? lesson->steps[number - 1].prose : lesson->introduction;
    for (const lesson::Block& block : blocks) text += block.text() + "\n\n";
    if (number > lesson->steps.size()) text += lesson->summary + "\n";
}

}  // namespace

std::string describe_panel(const Document& document, const Story& story, const UiState& state, Panel panel) {
    std::string text;
    switch (panel) {
        case Panel::Stage:
            describe_head(text, document, story);
            describe_stage(text, story.scene);
            describe_tasks(text, document, story.scene);
            break;
        case Panel::Narration:
            describe_story(text, story, state.settings.language);
            break;
        case Panel::Tasks:
            describe_tasks(text, document, story.scene);
            break;
        case Panel::Output:
            describe_output(text, document, story.scene);
            break;
        case Panel::Timeline:
            describe_timeline(text, document);
            break;
        case Panel::Prose:
            describe_lesson(text, document, state.lesson_step);
            break;
        case Panel::Code:
        case Panel::Count_:
            break;
    }
    return text;
}

std::string describe_view(const Document& document, const Story& story, Language language) {
    std::string text;
    describe_head(text, document, story);
    describe_story(text, story, language);
    describe_stage(text, story.scene);
    describe_tasks(text, document, story.scene);
    describe_output(text, document, story.scene);
    return text;
}

}  // namespace loopscope::ui
