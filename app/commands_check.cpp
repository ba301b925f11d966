// `loopscope check`: what is wrong with a script, by line: syntax errors, what is not supported, and what its
// run shows.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/files.h"
#include "app/runs.h"
#include "core/base/last_error.h"
#include "core/insight/findings.h"
#include "core/insight/messages.h"
#include "core/insight/mistakes.h"
#include "core/run/confirm.h"
#include "core/run/supported.h"

namespace loopscope::app {

using base::Language;

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

// One thing that is wrong, as it is printed. JSON has the kind in English, text has its label.
struct Problem {
    std::string kind, sentence, repair;
    std::vector<uint32_t> lines;  // the most telling first; may be empty
    std::vector<uint64_t> steps;
    std::string label = kind;
};

std::vector<insight::Finding> findings_in(const run::Run& run, const Script& script) {
    const replay::Replay replay(run.trace);
    run::Inspector inspector(script.source, script.options, replay.last_step());
    return run::confirmed(insight::find_all(replay), inspector);
}

std::string label_of(insight::Message kind, Language language) {
    return insight::to_text(insight::say(kind), language);
}

Problem end_by_exception(const run::Run& run, const std::vector<uint32_t>& lines, Language language) {
    const std::string_view error = base::last_error(run.standard_error);
    Problem problem{"the script ends by an exception", std::string(error), "", lines, {}};
    const size_t colon = error.find(": ");
    const std::string_view message = colon == error.npos ? std::string_view() : error.substr(colon + 2);
    const auto mistake = insight::find_mistake(error.substr(0, colon), message,
                                               run.source->line(run.error_line), run.source->text());
    problem.label = label_of(insight::Message::kind_exception, language);
    if (!mistake) return problem;
    problem.sentence += (error.ends_with('.') ? " " : ". ") + insight::to_text(mistake->means, language);
    problem.repair = insight::to_text(mistake->fix, language);
    return problem;
}

std::vector<Problem> problems_of(const run::Run& run, const Script& script, Language language) {
    std::vector<Problem> problems;
    for (const base::Diagnostic& diagnostic : run.diagnostics) {
        problems.push_back({kind_name(diagnostic.kind),
                            insight::phrase(diagnostic.message, language),
                            insight::to_text(insight::repair_of_syntax(diagnostic.message), language),
                            {diagnostic.span.line},
                            {}});
        if (diagnostic.kind == base::Diagnostic::Kind::Unsupported)
            problems.back().label = label_of(insight::Message::kind_unsupported, language);
    }
    // Findings in the order of their lines would tear apart what belongs together: they stay in the order of
    // the run.
    const bool ran_at_all = run.ending != run::Ending::Refused && run.ending != run::Ending::SyntaxError;
    if (ran_at_all)
        for (const insight::Finding& finding : findings_in(run, script))
            problems.push_back({insight::finding_name(finding.kind),
                                insight::to_text(finding.sentence, language),
                                insight::to_text(finding.repair, language), finding.lines, finding.steps,
                                insight::to_text(insight::describe_kind(finding.kind), language)});
    const std::vector<uint32_t> line =
        run.error_line == 0 ? std::vector<uint32_t>{} : std::vector<uint32_t>{run.error_line};
    // Said already, with what it means, where it is about the asynchronous code.
    const bool is_told = std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return problem.kind == insight::finding_name(insight::FindingKind::Mistake) && problem.lines == line;
    });
    if (run.ending == run::Ending::Exception && !is_told)
        problems.push_back(end_by_exception(run, line, language));
    if (run.ending == run::Ending::Limit)
        problems.push_back({"stopped", insight::phrase(run.stop_message, language), "", line, {},
                            label_of(insight::Message::kind_stopped, language)});
    return problems;
}

void print_text(const std::string& file, const Problem& problem) {
    const std::string place = problem.lines.empty() ? "" : fmt::format(":{}", problem.lines.front());
    fmt::print("{}{}: {}: {}{}{}\n", file, place, problem.label, problem.sentence,
               problem.repair.empty()            ? ""
               : problem.sentence.ends_with('.') ? " "
                                                 : ". ",
               problem.repair);
}

void print_json(const std::string& file, const std::vector<Problem>& problems) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Problem& problem : problems)
        list.push_back({{"kind", problem.kind},
                        {"sentence", problem.sentence},
                        {"repair", problem.repair},
                        {"lines", problem.lines},
                        {"steps", problem.steps}});
    const nlohmann::ordered_json json = {{"file", file}, {"problems", list}};
    fmt::print("{}\n", json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace

int execute(const CheckOptions& options) {
    if (options.supported) {
        fmt::print("{}", run::describe_supported());
        return 0;
    }
    if (options.file.empty()) return complain("check needs a script, or --supported");
    auto script = script_at(options.file);
    if (!script) return complain(script.error().message);
    script.value().options.what_if = options.what_if;
    const run::Run run = run::run(script.value().source, script.value().options);
    if (!run.what_if_problems.empty()) return complain(run.what_if_problems.front());
    script.value().options.what_if = run.what_if;
    const std::vector<Problem> problems = problems_of(run, script.value(), options.language);
    if (options.format == "json")
        print_json(options.file, problems);
    else
        for (const Problem& problem : problems) print_text(options.file, problem);
    return problems.empty() ? 0 : 1;
}

}  // namespace loopscope::app
