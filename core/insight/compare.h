// Two runs held against each other: how far they do the same, where they part, and what came of it.
//
// Tasks are matched by their names, or by what they run where they have none of their own; lines by the
// scripts' texts, so that a run before an edit can be held against one after it. Derived from the traces
// alone; equal runs have no difference, not even of time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/replay/replay.h"

namespace loopscope::insight {

// Where one of the two stands when they part: the line that it runs next.
struct Place {
    bool is_over = false;  // it runs no further line
    uint64_t step = 0;
    double time = 0;
    std::string task;    // empty: outside of any
    uint32_t line = 0;   // of its script
    std::string source;  // the line's text, without spaces around it
};

struct Parting {
    Place first, second;
    uint64_t lines_in_common = 0;  // run by both before it, in the same order
    Place last_in_common;          // as the first run has it; is_over: none
};

struct ComparedTask {
    std::string name;               // in the first run, or the only one that has it
    base::ObjectId first, second;   // none: only the other run has it
    std::string outcome[2];         // "done", "failed: ValueError: no", "cancelled", "not over", "not there"
    std::string value[2];           // what it returned
    double ended_at[2] = {-1, -1};  // -1: it was not over
    bool differs = false;
};

struct OutputLine {
    enum class In : uint8_t { Both, First, Second };
    In in = In::Both;
    std::string text, task;
    double time = 0;
    uint64_t step = 0;  // of the run it is in; of the first where it is in both
};

struct Comparison {
    std::optional<Parting> parting;  // none: the same lines in the same order
    std::optional<Parting> later;  // the first line that both run, but not at the same time; before `parting`
    double time[2] = {0, 0};       // that they took
    int exit_status[2] = {0, 0};
    std::vector<ComparedTask> tasks;  // in the order of the first run; then those of the second only
    std::vector<OutputLine> output;   // merged; lines in common once
    bool output_differs = false;

    bool is_same() const;
};

Comparison compare(const replay::Replay& first, const replay::Replay& second);

// For people; the names are what the runs are called. As JSON with the same content.
std::string to_text(const Comparison& comparison, const std::string& first, const std::string& second);
std::string to_json(const Comparison& comparison, const std::string& first, const std::string& second);
// In one sentence: "The second run takes 2.1 s longer; they part at 0.4 s, where users runs line 13."
std::string to_sentence(const Comparison& comparison);

}  // namespace loopscope::insight
