// What is open in the window: one run of one script, and what is derived from it once, when it is opened.
//
// Immutable while it is shown; another run makes another document. It holds the only Replay that the window
// seeks.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/insight/findings.h"
#include "core/insight/questions.h"
#include "core/insight/why.h"
#include "core/lesson/lesson.h"
#include "core/replay/event_index.h"
#include "core/replay/replay.h"
#include "core/run/inspect.h"
#include "core/run/run.h"
#include "ui/fonts.h"
#include "ui/highlight.h"

namespace loopscope::ui {

// What is known of where a script comes from; all may be empty.
struct Origin {
    std::string path;  // of the script
    int lesson_number = 0;
    std::string lesson_title;
    std::shared_ptr<const lesson::Lesson> lesson;  // whose script it is
    std::string folder;                            // of the lesson
};

struct Document {
    Document(run::Run finished, Origin from);

    // Whether a line of the script has run before that step.
    bool has_run(uint32_t line, uint64_t step) const {
        return line < m_first_run.size() && m_first_run[line] < step;
    }
    std::string file_name() const;  // "three_requests.py"
    // The task's number and name anywhere in the run, whatever the step shows; 0 and empty for none.
    uint32_t task_number(base::ObjectId task) const;
    std::string_view task_name(base::ObjectId task) const;

    // How it was run, where it can be run again; variables are then seen at any step.
    std::optional<run::Options> options;
    std::unique_ptr<run::Inspector> inspector;  // made when it is first wanted

    run::Run run;
    Origin origin;
    std::shared_ptr<const base::SourceText> source;
    replay::Replay replay;
    replay::Timeline timeline;                    // without the tasks that asyncio made for itself
    size_t sync_count = 0;                        // locks, queues and their like in the whole run, to 6
    std::vector<std::vector<SyntaxPart>> syntax;  // by line of the script, from 0

    // Derived by passes over the whole trace: at once for runs of a usual size, for very long ones when it is
    // asked for.
    void look_closer();
    bool looked_closer = false;
    insight::CriticalPath critical;
    std::vector<insight::Finding> findings;
    std::vector<insight::Question> questions;
    // Holds findings against the objects of a second run, where the program can make one; then it is set and
    // used before they are shown.
    std::function<void(Document&)> confirm;
    const replay::EventIndex& event_index();  // made when it is first wanted

  private:
    struct Known {
        uint32_t number;
        std::string_view name;
    };
    std::unordered_map<uint32_t, Known> m_tasks;  // by id
    std::vector<uint64_t> m_first_run;            // by line: the event that began it first
    std::unique_ptr<replay::EventIndex> m_event_index;

    void add_script_lane();
};

// Adds every character that the document can show; gives whether one was new.
bool collect_characters(const Document& document, Characters& characters);

}  // namespace loopscope::ui
