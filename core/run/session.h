// One run under way: its machine with all hooks set, from the script's text to its last event.
//
// Behind run() and the Inspector; others use core/run/run.h.
#pragma once

#include <functional>

#include "core/run/modules.h"
#include "core/run/run.h"
#include "core/run/what_if.h"
#include "core/trace/recorder.h"
#include "core/trace/watch.h"
#include "core/vm/machine.h"

namespace loopscope::run {

// What of standard input has been read so far.
class Input {
  public:
    explicit Input(const std::string& text) : m_text(text) {}
    std::string read_line();

  private:
    const std::string& m_text;
    size_t m_at = 0;
};

struct Session {
    const Options& options;
    Run& run;
    trace::Recorder recorder;
    Input input;
    ModuleFinder finder;
    vm::Machine* machine = nullptr;  // while it executes

    // Both must outlive it. The run's source is set.
    Session(Run& the_run, const Options& the_options);

    // Runs the script to its end; `started` is told of the machine before its first step. The machine is gone
    // afterwards.
    void execute(const std::function<void(vm::Machine&)>& started = {});

    // What-ifs that were read and had nothing to act on; after execute().
    std::vector<std::string> untouched() const { return m_untouched; }

  private:
    void write(trace::Stream stream, std::string_view text);
    vm::MachineHooks hooks();
    vm::MachineLimits limits() const;
    std::vector<base::Diagnostic> prepare_world(vm::Machine& m);
    bool read_what_ifs();
    bool change_text(python::Tree& tree);
    void note_untouched(vm::Machine& m);
    void run_code(vm::Machine& m, const std::shared_ptr<const bytecode::Code>& code);
    std::vector<WhatIf> m_what_ifs;
    std::vector<std::string> m_untouched;

    struct Nobody : trace::EventWatch {  // waits for no event
        void reached() override {}
    };
    Nobody m_nobody;
    std::string program_name() const {
        return options.program_name.empty() ? run.source->name() : options.program_name;
    }
};

void sort_by_line(std::vector<base::Diagnostic>& diagnostics);
std::vector<base::Diagnostic> errors_of(const std::vector<base::Diagnostic>& diagnostics);
std::vector<base::Diagnostic> unsupported_in(const base::SourceText& source, const ModuleFinder& finder);

}  // namespace loopscope::run
