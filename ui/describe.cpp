// The window in words: every panel's content as text.
#include <fmt/format.h>

#include "ui/panels.h"
#include "ui/stage_layout.h"

namespace loopscope::ui {

using replay::TaskState;
using replay::TaskView;

namespace {

constexpr size_t kMostRows = 200;

std::string name_of(const replay::Scene& scene, base::ObjectId id) {
    const TaskView* task = scene.task(id);
    return task != nullptr ? std::string(task->name) : std::string("?");
}

void describe_task(std::string& text, const Document& document, const replay::Scene& scene,
                   const TaskView& task) {
    text += fmt::format("  {}: {}", task.name, state_word(task.state));
    if (task.line != 0 && !replay::is_over(task.state)) text += fmt::format(", line {}", task.line);
    if (task.state == TaskState::Waiting) {
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

}  // namespace

std::string describe_view(const Document& document, const Story& story) {
    const replay::Scene& scene = story.scene;
    std::string text = fmt::format("{}, step {} of {}: t = {}, tick {}\n", document.file_name(), story.to,
                                   document.replay.last_step(), describe_seconds(scene.time), scene.tick);
    if (!story.sentences.empty()) text += "\nWhat just happened\n";
    for (const insight::Sentence& sentence : story.sentences)
        text += "  " + insight::to_text(sentence) + '\n';

    text += "\nReady queue, first in, first out\n";
    size_t place = 0;
    for (const replay::HandleView& handle : scene.ready) {
        if (handle.cancelled || ++place > kMostRows) continue;
        text += fmt::format("  {}. {}\n", place,
                            handle.task ? name_of(scene, handle.task) : std::string(handle.callback));
    }
    if (place == 0) text += "  nobody\n";
    if (place > kMostRows) text += fmt::format("  and {} more\n", place - kMostRows);
    text += "\nRunning\n  ";
    if (!scene.running.id)
        text += "nobody";
    else
        text += scene.running.task ? name_of(scene, scene.running.task) : std::string(scene.running.callback);

    text += "\n\nTasks\n";
    size_t shown = 0;
    for (const TaskView& task : scene.tasks) {
        if (++shown > kMostRows) break;
        describe_task(text, document, scene, task);
    }
    if (scene.tasks.empty()) text += "  none yet\n";
    if (shown > kMostRows) text += fmt::format("  and {} more\n", scene.tasks.size() - kMostRows);

    text += "\nOutput\n";
    for (size_t i = 0; i < scene.output.size(); ++i) {
        const replay::OutputLine line = scene.output[i];
        const std::string_view name =
            line.task ? document.task_name(line.task) : std::string_view("the script");
        text += fmt::format("  {:.2f} {}: {}\n", line.time, name, line.text);
    }
    return text;
}

}  // namespace loopscope::ui
