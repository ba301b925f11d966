// `loopscope check`: what is wrong with a script, by line: syntax errors, what is not supported, and what its
// run shows.
#include <fmt/format.h>

#include <cstdio>

#include "app/commands.h"
#include "app/files.h"
#include "app/runs.h"
#include "core/insight/findings.h"
#include "core/run/last_error.h"
#include "core/run/supported.h"

namespace loopscope::app {

namespace {

const char* kind_name(base::Diagnostic::Kind kind) {
    switch (kind) {
        case base::Diagnostic::Kind::SyntaxError:
            return "SyntaxError";
        case base::Diagnostic::Kind::IndentationError:
            return "IndentationError";
        case base::Diagnostic::Kind::TabError:
            return "TabError";
        case base::Diagnostic::Kind::Unsupported:
            return "not supported";
        case base::Diagnostic::Kind::Warning:
            return "SyntaxWarning";
    }
    return "";
}

void print_line(const std::string& file, uint32_t line, const std::string& what) {
    fmt::print("{}:{}: {}\n", file, line, what);
}

// Findings in the order of their lines would tear apart what belongs together: they stay in the order of the
// run.
int print_findings(const std::string& file, const run::Run& run) {
    int count = 0;
    for (const insight::Finding& finding : insight::find_all(replay::Replay(run.trace))) {
        ++count;
        const uint32_t line = finding.lines.empty() ? 0 : finding.lines.front();
        print_line(file, line,
                   fmt::format("{}: {} {}", insight::finding_name(finding.kind),
                               insight::to_text(finding.sentence), insight::to_text(finding.repair)));
    }
    return count;
}

}  // namespace

int execute(const CheckOptions& options) {
    if (options.supported) {
        fmt::print("{}", run::describe_supported());
        return 0;
    }
    if (options.file.empty()) return complain("check needs a script, or --supported");
    const auto ran = run_script(options.file);
    if (!ran) return complain(ran.error().message);
    const run::Run& run = ran.value();
    int problems = 0;
    for (const base::Diagnostic& diagnostic : run.diagnostics) {
        ++problems;
        print_line(options.file, diagnostic.span.line,
                   fmt::format("{}: {}", kind_name(diagnostic.kind), diagnostic.message));
    }
    const bool ran_at_all = run.ending != run::Ending::Refused && run.ending != run::Ending::SyntaxError;
    if (ran_at_all) problems += print_findings(options.file, run);
    if (run.ending == run::Ending::Exception) {
        ++problems;
        print_line(options.file, run.error_line,
                   fmt::format("the script ends by an exception: {}", run::last_error(run.standard_error)));
    }
    if (run.ending == run::Ending::Limit) {
        ++problems;
        print_line(options.file, run.error_line, run.stop_message);
    }
    return problems > 0 ? 1 : 0;
}

}  // namespace loopscope::app
