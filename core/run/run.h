// The one door to the machine: a script goes in, a finished run comes out.
//
// run() never fails: a script that does not parse, raises, or hits a limit is a run that ended that way, with
// everything up to there in its trace. Deterministic: equal inputs give byte-identical traces.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/source.h"
#include "core/trace/trace.h"

namespace loopscope::run {

struct Limits {
    uint64_t events = 32'000'000;         // of the trace
    uint64_t steps = 100'000'000;         // calls, jumps backwards, items: endless loops end within 2 s
    uint64_t memory_bytes = 512'000'000;  // of the script's objects
    uint64_t output_bytes = 20'000'000;
    int recursion = 1000;  // as sys.getrecursionlimit()
};

// Files beside the script that it may import or read: name relative to its folder, and content.
using Folder = std::vector<std::pair<std::string, std::string>>;

struct Options {
    std::string program_name;            // sys.argv[0]; empty: the source's name
    std::vector<std::string> arguments;  // sys.argv[1:]
    std::string standard_input;
    Folder folder;
    Limits limits;
    // Interventions: "GET /data1 fails", "sleep of b takes 3s", "at 57 cancel b"; see core/run/what_if.h.
    std::vector<std::string> what_if;
    bool record = true;  // false: events are counted, not kept, lines not even that; the trace is empty
    // Called with the pieces of stdout (1) and stderr (2) as they are written; may be empty.
    std::function<void(trace::Stream, std::string_view)> on_output;
};

enum class Ending : uint8_t { Finished, Refused, SyntaxError, Exception, Exit, Limit };

struct ScheduleEntry {
    double time;            // virtual seconds since the start
    std::string task_name;  // its name at that moment
};

struct Run {
    std::shared_ptr<const base::SourceText> source;
    std::shared_ptr<const trace::Trace> trace;
    Ending ending = Ending::Finished;
    int exit_status = 0;
    std::string standard_output, standard_error;
    std::vector<base::Diagnostic> diagnostics;  // of Refused and SyntaxError; warnings of others
    std::string stop_message;                   // of Limit: which one, in words
    uint32_t error_line = 0;                    // of the script, where an exception ended it; 0: none
    // The options' what-ifs, with their steps as numbers: what the same run can be had by at once.
    std::vector<std::string> what_if;
    // Those that cannot be read (the run is refused then, with status 2) or that touched nothing, in words.
    std::vector<std::string> what_if_problems;
};

Run run(std::shared_ptr<const base::SourceText> source, const Options& options = {});

// One for each step of each task, in order.
std::vector<ScheduleEntry> schedule_of(const trace::Trace& trace);

// What `loopscope check` finds before running: syntax errors and unsupported features, in order of lines.
std::vector<base::Diagnostic> check(const base::SourceText& source);

}  // namespace loopscope::run
