// `loopscope run`: what `python3 FILE` would print and exit with.
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <iterator>

#include "app/commands.h"
#include "app/files.h"
#include "app/runs.h"
#include "core/run/run.h"

#include <fmt/format.h>

namespace loopscope::app {

namespace {

std::string read_standard_input() {
    if (isatty(STDIN_FILENO) != 0) return {};
    return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

void print(trace::Stream stream, std::string_view text) {
    std::FILE* file = stream == trace::Stream::Stdout ? stdout : stderr;
    // What was printed to the one stands before what is printed to the other when both go to one place.
    if (file == stderr) std::fflush(stdout);
    std::fwrite(text.data(), 1, text.size(), file);
}

}  // namespace

int execute(const RunOptions& options) {
    const auto text = read_file(options.file);
    if (!text) return complain(text.error().message);
    const std::string path = absolute_path(options.file);
    const auto source = std::make_shared<const base::SourceText>(path, text.value());

    run::Options run_options;
    run_options.program_name = options.file;
    run_options.arguments = options.arguments;
    run_options.standard_input = read_standard_input();
    run_options.folder = read_folder_of(path);
    run_options.limits = options.limits;
    run_options.what_if = options.what_if;
    run_options.on_output = print;
    const run::Run run = run::run(source, run_options);
    std::fflush(stdout);
    if (run.ending == run::Ending::Limit) std::fprintf(stderr, "loopscope: %s\n", run.stop_message.c_str());
    if (!options.schedule.empty()) {
        std::string schedule;
        for (const run::ScheduleEntry& entry : run::schedule_of(*run.trace))
            schedule += fmt::format("{:.6f} {}\n", entry.time, entry.task_name);
        if (const auto error = write_file(options.schedule, schedule)) return complain(error->message);
    }
    if (!run.what_if_problems.empty()) return complain(run.what_if_problems.front());
    // Python, too, ends by the signal when KeyboardInterrupt is not caught.
    constexpr int kInterrupted = 128 + SIGINT;
    if (run.ending == run::Ending::Exception && run.exit_status == kInterrupted) {
        std::signal(SIGINT, SIG_DFL);
        std::raise(SIGINT);
    }
    return run.exit_status;
}

}  // namespace loopscope::app
