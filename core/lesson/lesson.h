// Lessons: a lesson.md and its scripts as data. lessons/README.md teaches the format.
//
// A lesson is Markdown that reads well by itself. Each second-level heading begins a step; comments under it
// say what belongs to it: `<!-- script: a.py -->`, `<!-- at: posts suspends at line 5 -->`, `<!-- ask: next
// task -->`. A quote whose list has boxes is a question of the author's, with exactly one right answer. Steps
// point into a run by meaning (Anchor), never by number: core/run finds the place. Reading knows nothing of
// runs and touches no files.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/lesson/front_world.h"
#include "core/lesson/markdown.h"

namespace loopscope::lesson {

// A moment of a run, by what happens in it: "posts suspends at line 5", "prints 'done'", "time 0.5", "start",
// "end".
struct Anchor {
    enum class Kind : uint8_t {
        Start,
        End,
        Created,
        Runs,
        Suspends,
        Reaches,
        Done,
        Fails,
        Cancelled,
        Prints,
        Time,
        Tick
    };
    Kind kind = Kind::Start;
    std::string task;          // of those about a task; empty: any, or the script itself (Reaches)
    uint32_t line = 0;         // of Suspends (0: any), Reaches
    std::string text;          // of Prints: part of the line
    double seconds = 0;        // of Time
    uint32_t tick = 0;         // of Tick
    uint32_t occurrence = 1;   // the first, the second, ..
    std::string source;        // as it was written
    uint32_t source_line = 0;  // of lesson.md
};

// A question with answers to choose from; `explanation` is shown after the choice.
struct Question {
    std::vector<Block> text;
    struct Answer {
        std::vector<Inline> text;
        bool right = false;
    };
    std::vector<Answer> answers;
    std::vector<Block> explanation;
    uint32_t line = 0;
};

// What the tool itself is to ask at a step, from the trace (core/insight/questions.h).
enum class AskedByTool : uint8_t { NextTask, NextOutput, NextSuspension, TotalTime };
struct Ask {
    AskedByTool what{};
    uint32_t line = 0;
};

// What goes wrong on purpose in a step's script: a finding that must be found, or the exception that ends it.
struct Mistake {
    enum class Kind : uint8_t { Finding, Exception };
    Kind kind{};
    std::string name;  // "never awaited", "TypeError"
    uint32_t line = 0;
};

// A change for the student to make, and how to tell that it was made.
struct Exercise {
    std::string check;     // "ends before 1.2", "prints 'done'", "has no findings"
    std::string solution;  // name of a script that passes; the step's script is where the student starts
    uint32_t line = 0;
};

struct Step {
    std::string title;
    std::vector<Block> prose;
    std::vector<Block> notes;      // for whoever presents the lesson; students do not see them
    std::string script;            // name; the step before's unless it names its own
    std::optional<Anchor> anchor;  // none: stay where the reader is
    std::vector<Question> questions;
    std::vector<Ask> asks;
    std::vector<Mistake> mistakes;  // they hold for the script, in whichever step they are written
    std::optional<Exercise> exercise;
    uint32_t line = 0;
};

struct Lesson {
    std::string slug;     // "07-three-requests"
    uint32_t number = 0;  // 7
    std::string title, goal;
    uint32_t minutes = 0;
    uint32_t longest_script = 30;        // lines
    std::vector<std::string> builds_on;  // slugs
    std::vector<FrontWorldLine> world;   // what the scripts talk to
    std::vector<Block> introduction;     // before the first step
    std::vector<Block> notes;            // for whoever presents it, before the first step
    std::vector<Step> steps;
    std::string summary;                         // one sentence
    std::vector<std::string> read_on;            // names of sections of Python's documentation
    std::map<std::string, std::string> scripts;  // name to text
};

// What is wrong in a lesson: file, line, and what to do.
struct Problem {
    std::string file;
    uint32_t line = 0;
    std::string message;
};
struct ReadResult {
    Lesson lesson;  // as much of it as could be read
    std::vector<Problem> problems;
};

// `files`: the lesson's folder, name to content; "lesson.md" must be there.
ReadResult read_lesson(std::string_view slug, const std::map<std::string, std::string>& files);
base::Result<Anchor> parse_anchor(std::string_view text);

}  // namespace loopscope::lesson
