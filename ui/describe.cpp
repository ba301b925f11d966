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

// Writes in one language, a line at a time.
struct Words {
    Language language;
    std::string text = {};

    std::string said(std::string_view english) const { return translated(language, english); }
    std::string seconds(double value) const { return said(describe_seconds(value)); }
    std::string handle(const replay::Scene& scene, const replay::HandleView& one) const {
        const std::string name = replay::describe_handle(scene, one);
        return one.task ? name : insight::phrase(name, language);
    }
    void head(std::string_view english) { text += fmt::format("\n{}\n", said(english)); }
    void line(std::string_view words) { text += fmt::format("  {}\n", words); }
    void more(size_t count) { line(said(fmt::format("and {} more", count))); }
};

void describe_task(Words& words, const Document& document, const replay::Scene& scene, const TaskView& task) {
    std::string& text = words.text;
    text += fmt::format("  {}: {}", task.name, words.said(state_word(task)));
    if (task.line != 0 && !replay::is_over(task.state))
        text += ", " + words.said(fmt::format("line {}", task.line));
    if (task.state == TaskState::Waiting && !task.is_lost) {
        const std::string what = insight::phrase(replay::describe_wait(scene, task), words.language);
        text += fmt::format(", {}{}", words.said("waits for "), what);
        if (task.wait.until >= 0)
            text += fmt::format(" {} {}", words.said("until"), words.seconds(task.wait.until));
    }
    const bool has_outcome = task.state == TaskState::Done || task.state == TaskState::Failed;
    if (has_outcome) text += ": " + replay::describe_outcome(task);
    text += '\n';
    for (const replay::AwaitFrame& frame : task.stack) {
        const trace::CodeInfo& code = document.replay.trace().code(frame.code);
        text += fmt::format("    {}{}", frame.is_library ? "asyncio." : "", code.qualname);
        if (!frame.is_library && frame.span.valid())
            text += ", " + words.said(fmt::format("line {}", frame.span.line));
        text += '\n';
    }
}

void describe_head(Words& words, const Document& document, const Story& story) {
    const replay::Scene& scene = story.scene;
    words.text += fmt::format("{}, {} {} {} {}: t = {}, {} {}\n", document.file_name(), words.said("step"),
                              story.to, words.said("of"), document.replay.last_step(),
                              words.seconds(scene.time), words.said("tick"), scene.tick);
}

void describe_story(Words& words, const Story& story) {
    if (!story.sentences.empty()) words.head("What just happened");
    for (const insight::Sentence& sentence : story.sentences)
        words.line(insight::to_text(sentence, words.language));
}

void describe_stage(Words& words, const replay::Scene& scene) {
    words.head("Ready queue, first in, first out");
    size_t place = 0;
    for (const replay::HandleView& handle : scene.ready) {
        if (handle.cancelled || ++place > kMostRows) continue;
        words.line(fmt::format("{}. {}", place, words.handle(scene, handle)));
    }
    if (place == 0) words.line(words.said("nobody"));
    if (place > kMostRows) words.more(place - kMostRows);
    words.head("Running");
    words.line(scene.running.id ? words.handle(scene, scene.running) : words.said("nobody"));
}

void describe_tasks(Words& words, const Document& document, const replay::Scene& scene) {
    words.head("Tasks");
    size_t shown = 0;
    for (const TaskView& task : scene.tasks) {
        if (++shown > kMostRows) break;
        describe_task(words, document, scene, task);
    }
    if (scene.tasks.empty()) words.line(words.said("none yet"));
    if (shown > kMostRows) words.more(scene.tasks.size() - kMostRows);
}

void describe_output(Words& words, const Document& document, const replay::Scene& scene) {
    words.head("Output");
    for (size_t i = 0; i < scene.output.size(); ++i) {
        const replay::OutputLine line = scene.output[i];
        const std::string name =
            line.task ? std::string(document.task_name(line.task)) : words.said("the script");
        words.line(fmt::format("{} {}: {}", words.said(fmt::format("{:.2f}", line.time)), name, line.text));
    }
}

// A lane a paragraph: from when to when in which state.
void describe_timeline(Words& words, const Document& document) {
    words.head("Timeline");
    size_t shown = 0;
    for (const replay::Lane& lane : document.timeline.lanes) {
        if (++shown > kMostRows) break;
        words.line(lane.name);
        size_t spans = 0;
        for (const replay::LaneSpan& span : lane.spans) {
            if (++spans > kMostRows) break;
            if (span.end_time <= span.begin_time && span.state != TaskState::Running) continue;
            const bool waits = span.state == TaskState::Waiting;
            words.line(fmt::format("  {} {} {}: {}", words.seconds(span.begin_time), words.said("to"),
                                   words.seconds(span.end_time),
                                   words.said(waits ? waiting_words(span.cause) : state_word(span.state))));
        }
        if (lane.ended_at >= 0)
            words.line(
                fmt::format("  {}: {}", words.seconds(lane.ended_at), words.said(state_word(lane.outcome))));
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
    Words words{state.settings.language};
    switch (panel) {
        case Panel::Stage:
            describe_head(words, document, story);
            describe_stage(words, story.scene);
            describe_tasks(words, document, story.scene);
            break;
        case Panel::Narration:
            describe_story(words, story);
            break;
        case Panel::Tasks:
            describe_tasks(words, document, story.scene);
            break;
        case Panel::Output:
            describe_output(words, document, story.scene);
            break;
        case Panel::Timeline:
            describe_timeline(words, document);
            break;
        case Panel::Prose:
            describe_lesson(words.text, document, state.lesson_step);
            break;
        case Panel::Code:
        case Panel::Count_:
            break;
    }
    return std::move(words.text);
}

std::string describe_view(const Document& document, const Story& story, Language language) {
    Words words{language};
    describe_head(words, document, story);
    describe_story(words, story);
    describe_stage(words, story.scene);
    describe_tasks(words, document, story.scene);
    describe_output(words, document, story.scene);
    return std::move(words.text);
}

}  // namespace loopscope::ui
