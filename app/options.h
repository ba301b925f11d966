// What the command line asks for: one plain struct a command, and the reader that fills one of them in.
//
// Nothing here does anything but read words: files are opened by the commands (app/commands.h). Only
// options.cpp knows the library that parses. A step is kept as it was written ("line:5");
// replay::Replay::parse_step reads it.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/base/language.h"
#include "core/run/run.h"

namespace loopscope::app {

struct RunOptions {
    std::string file;
    std::vector<std::string> arguments;
    std::string schedule;  // where to write the schedule; empty: nowhere
    run::Limits limits;
    std::vector<std::string> what_if;  // levers, here and below: see run::Options
};

struct TraceOptions {
    std::string file;
    base::Language language{};  // of the sentences, here and below
    std::vector<std::string> what_if;
    std::string output;  // empty: stdout
    std::string format;  // "text", "jsonl", "perfetto", "native"
};

struct SceneOptions {
    std::string file;
    std::vector<std::string> what_if;
    std::string step;
};

struct CheckOptions {
    base::Language language{};
    std::string file;  // empty: only with supported
    std::vector<std::string> what_if;
    bool supported = false;  // print what is supported and what is refused, instead
    std::string format;      // "text" or "json"
};

struct LocalsOptions {
    std::string file;
    std::vector<std::string> what_if;
    std::string step, since;  // since empty: the line before
    std::string task;         // empty: all
    std::string format;       // "text" or "json"
    bool with_library = false;
};

struct WhyOptions {
    std::string file;
    base::Language language{};
    std::vector<std::string> what_if;
    std::string step;
    std::string task;    // empty: all that wait
    std::string format;  // "text" or "json"
};

// Which events of a run to list: all of these words may be empty.
struct EventsOptions {
    std::string file;
    std::vector<std::string> what_if;
    std::vector<std::string> kinds;
    std::string task, after;  // after: a step
    uint32_t line = 0;
    uint64_t at_most = 200;
    std::string format;  // "text" or "json", here and below
};

struct GraphOptions {
    std::string file;
    std::vector<std::string> what_if;
    std::string step, format;
};

struct CriticalOptions {
    std::string file;
    std::vector<std::string> what_if;
    std::string format;
};

struct QuestionsOptions {
    std::string file;
    std::vector<std::string> what_if;
    std::string format;
};

struct CompareOptions {
    std::string first, second;         // second empty: the first one again
    std::vector<std::string> what_if;  // of the second
    std::string format;                // "text" or "json"
};

struct OrdersOptions {
    std::string file;
    std::vector<std::string> what_if;
    size_t most = 300;    // runs
    bool sleeps = false;  // each stands for something that may take longer
    std::string format;   // "text" or "json"
};

struct LessonsOptions {
    enum class Wanted : uint8_t { List, Check, New, Export, Progress };
    Wanted wanted = Wanted::List;
    std::string from;    // a folder or zip file of lessons; empty: those that came with the program
    std::string lesson;  // of check, new, export: its slug or number; empty: all
    std::string format;  // of export: "html", "md"
    std::string output;  // of export; empty: the lesson's name, here
    bool csv = false;    // of progress
    bool forget = false;
    std::string student;  // a name for the table's first column
};

// How the window looks and starts; `shot` draws the same picture into a file.
struct LookOptions {
    std::string theme;  // "dark", "light", "contrast"; empty: as last time
    int text_px = 0;    // 0: as last time
    int width = 0, height = 0;
    bool presenter = false;
    std::string language;  // "en", "de"; empty: as last time
};

struct ShotOptions {
    std::string file;
    std::vector<std::string> what_if;
    std::string step;
    std::string output;       // ends in .png, .svg, .gif, .mp4 or .webm
    std::string until;        // of films: the last step; empty: the end
    std::string part;         // "window", "stage", "timeline", "code"
    std::string granularity;  // empty: task switches
    std::string task;         // to select
    int lesson_step = -1;     // of a lesson: which of its steps; -1: none
    int moving = -1;          // milliseconds since the cards began to move to this step; -1: they are there
    LookOptions look;
};

struct WindowOptions {
    std::string target;  // a script, a trace, a lesson's name or number; empty: the lessons
    std::string step;
    std::string report;  // where to write a line of JSON after each change of what is shown; for tests
    LookOptions look;
};

// The command line was answered already (help, version) or was wrong; the status says which.
struct Answered {
    int status;
};

using Options = std::variant<WindowOptions, RunOptions, TraceOptions, SceneOptions, LocalsOptions, WhyOptions,
                             EventsOptions, GraphOptions, CriticalOptions, QuestionsOptions, CheckOptions,
                             CompareOptions, OrdersOptions, ShotOptions, LessonsOptions, Answered>;

Options read_options(int argc, char** argv);

}  // namespace loopscope::app
