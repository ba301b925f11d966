#include "core/run/session.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/library/files.h"
#include "core/library/library.h"
#include "core/python/parser.h"
#include "core/run/check.h"
#include "core/run/costs.h"
#include "core/run/lesson_world.h"
#include "core/vm/builtins.h"
#include "core/vm/errors.h"
#include "core/vm/interpreter.h"
#include "core/vm/warnings.h"
#include "core/world/module.h"

namespace loopscope::run {

using Kind = base::Diagnostic::Kind;

std::string Input::read_line() {
    const size_t end = m_text.find('\n', m_at);
    const size_t stop = end == std::string::npos ? m_text.size() : end + 1;
    std::string line = m_text.substr(m_at, stop - m_at);
    m_at = stop;
    return line;
}

Session::Session(Run& the_run, const Options& the_options)
    : options(the_options),
      run(the_run),
      recorder(the_options.limits.events),
      input(the_options.standard_input),
      finder(the_options.folder, folder_of(the_run.source->name())) {
    recorder.add_source(the_run.source);
    if (!options.record) recorder.only_watch(m_nobody);
}

// A SyntaxWarning of text that eval(), exec() or compile() were given. False: it became an exception.
static bool warn_of_text(vm::Machine& m, const base::SourceText& source, const base::Diagnostic& warning) {
    std::string_view module = source.name();
    if (module.ends_with(".py")) module.remove_suffix(3);
    const vm::Value message = m.new_str(warning.message);
    return vm::warn_explicit(m, message, *m.types.SyntaxWarning, source.name(), warning.span.line, module,
                             nullptr, std::string_view());
}

void Session::write(trace::Stream stream, std::string_view text) {
    (stream == trace::Stream::Stdout ? run.standard_output : run.standard_error) += text;
    if (options.on_output) options.on_output(stream, text);
}

vm::MachineHooks Session::hooks() {
    vm::MachineHooks hooks;
    hooks.write = [this](trace::Stream stream, std::string_view text) { write(stream, text); };
    hooks.read_line = [this] { return input.read_line(); };
    hooks.compile = [this](std::string_view text, std::string_view filename, char mode,
                           base::Diagnostic*) -> std::shared_ptr<const bytecode::Code> {
        const auto source =
            std::make_shared<const base::SourceText>(std::string(filename), std::string(text));
        Compiled compiled = compile_source(source, mode == 'e' ? CodeForm::Expression : CodeForm::Module);
        for (const base::Diagnostic& each : compiled.diagnostics)
            if (each.kind == base::Diagnostic::Kind::Warning && !warn_of_text(*machine, *source, each))
                return {};
        const auto errors = errors_of(compiled.diagnostics);
        if (compiled.code == nullptr && !errors.empty())
            vm::raise_syntax_error_of_text(*machine, text, filename, errors.front(), compiled.parsed, mode);
        return compiled.code;
    };
    return hooks;
}

vm::MachineLimits Session::limits() const {
    vm::MachineLimits limits;
    limits.steps = options.limits.steps;
    limits.memory_bytes = options.limits.memory_bytes;
    limits.output_bytes = options.limits.output_bytes;
    limits.recursion = options.limits.recursion;
    return limits;
}

namespace {

// "x.py:3: SyntaxWarning: .." as CPython prints it while compiling.
std::string warning_text(const base::SourceText& source, const base::Diagnostic& warning) {
    std::string_view line = source.line(warning.span.line);
    line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
    return fmt::format("{}:{}: SyntaxWarning: {}\n  {}\n", source.name(), warning.span.line, warning.message,
                       line);
}

// The script does not parse: the error as an exception, so that it is printed as any other.
void report_syntax_error(Session& session, vm::Machine& m, const base::Diagnostic& error) {
    Run& run = session.run;
    vm::raise_syntax_error(m, run.source->text(), run.source->name(), error);
    const vm::Value exception = m.take_raised();
    m.write(trace::Stream::Stderr, vm::format_exception(m, exception));
    run.ending = Ending::SyntaxError;
    run.exit_status = 1;
    run.error_line = error.span.line;
}

void report_refused(Session& session, vm::Machine& m) {
    Run& run = session.run;
    for (const base::Diagnostic& diagnostic : run.diagnostics)
        if (diagnostic.kind == Kind::Unsupported)
            m.write(trace::Stream::Stderr, fmt::format("loopscope: {}:{}: {}\n", run.source->name(),
                                                       diagnostic.span.line, diagnostic.message));
    run.ending = Ending::Refused;
    run.exit_status = 1;
    run.error_line = run.diagnostics.empty() ? 0 : run.diagnostics.front().span.line;
}

}  // namespace

void Session::run_code(vm::Machine& m, const std::shared_ptr<const bytecode::Code>& code) {
    for (const base::Diagnostic& diagnostic : run.diagnostics)
        m.write(trace::Stream::Stderr, warning_text(*run.source, diagnostic));
    run.exit_status = vm::run_main(m, code, &run.error_line);
    if (m.stopping) {
        run.ending = Ending::Limit;
        run.stop_message = m.stop_message;
    } else if (run.error_line != 0) {
        run.ending = Ending::Exception;
    } else {
        run.ending = run.exit_status == 0 ? Ending::Finished : Ending::Exit;
    }
}

std::vector<base::Diagnostic> errors_of(const std::vector<base::Diagnostic>& diagnostics) {
    std::vector<base::Diagnostic> errors;
    for (const base::Diagnostic& diagnostic : diagnostics)
        if (diagnostic.kind != Kind::Warning) errors.push_back(diagnostic);
    return errors;
}

void sort_by_line(std::vector<base::Diagnostic>& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const auto& a, const auto& b) { return a.span.line < b.span.line; });
}

std::vector<base::Diagnostic> unsupported_in(const base::SourceText& source, const ModuleFinder& finder) {
    const python::ParseResult parsed = python::parse(source);
    if (parsed.tree == nullptr) return {};
    std::vector<base::Diagnostic> found = find_unsupported(*parsed.tree, finder);
    add_costs(*parsed.tree, costs_of(source), &found);
    return found;
}

// Gives the machine the world that the script declares. What keeps the script from running, if anything.
std::vector<base::Diagnostic> Session::prepare_world(vm::Machine& m) {
    std::vector<base::Diagnostic> refused = unsupported_in(*run.source, finder);
    world::World world = world::parse_world(*run.source, &refused);
    LessonWorld around = lesson_world_of(options.folder);
    world::add_world(world, std::move(around.world));
    for (const LessonWorld::Problem& problem : around.problems) {
        base::Span span;
        span.line = 1;  // the line that is wrong stands in another file
        refused.push_back(
            {Kind::Unsupported, span, fmt::format("lesson.md, line {}: {}", problem.line, problem.message)});
    }
    sort_by_line(refused);
    for (const world::File& file : world.files) library::add_file(m, file.path, file.content);
    for (const WhatIf& what_if : m_what_ifs) {
        if (const auto* lever = std::get_if<world::Lever>(&what_if)) world.levers.push_back(*lever);
        if (const auto* timer = std::get_if<loop::Intervention>(&what_if))
            loop::interventions_of(m).list.push_back(*timer);
        if (const auto* at = std::get_if<AtStep>(&what_if))
            loop::interventions_of(m).list.push_back(at->intervention);
    }
    world::set_world(m, std::move(world));
    return refused;
}

void Session::execute(const std::function<void(vm::Machine&)>& started) {
    const bool is_sound = read_what_ifs();
    bool is_changed = true;
    const auto edit = [&](python::Tree& tree) { is_changed = change_text(tree); };
    const CodeForm form = options.record ? CodeForm::Script : CodeForm::Unrecorded;
    Compiled compiled =
        compile_source(run.source, form, lesson_world_of(options.folder).world.costs, edit);
    run.diagnostics = compiled.code == nullptr ? errors_of(compiled.diagnostics) : compiled.diagnostics;
    vm::Machine m(recorder, hooks(), limits());
    machine = &m;
    m.hooks.find_module = [this, &m](std::string_view name, bool* is_package) {
        return finder.find(m, name, is_package);
    };
    library::register_library(m);
    std::vector<std::string> arguments = {program_name()};
    arguments.insert(arguments.end(), options.arguments.begin(), options.arguments.end());
    library::set_arguments(m, std::move(arguments), folder_of(run.source->name()));
    library::set_files(m, options.folder, folder_of(run.source->name()));
    if (started) started(m);
    if (!is_sound || !is_changed) {
        run.ending = Ending::Refused;
        run.exit_status = 2;
    } else if (compiled.code == nullptr) {
        CHECK(!run.diagnostics.empty());
        report_syntax_error(*this, m, run.diagnostics.front());
    } else if (auto refused = prepare_world(m); !refused.empty()) {
        run.diagnostics = std::move(refused);
        report_refused(*this, m);
    } else {
        run_code(m, compiled.code);
        note_untouched(m);
    }
}

bool Session::read_what_ifs() {
    if (options.what_if.empty()) return true;
    auto texts = resolved(run.source, options);
    if (!texts) {
        run.what_if_problems.push_back(texts.error().message);
        return false;
    }
    run.what_if = std::move(texts.value());
    for (const std::string& text : run.what_if) m_what_ifs.push_back(std::move(parse_what_if(text).value()));
    return true;
}

bool Session::change_text(python::Tree& tree) {
    std::vector<ConstantChange> changes;
    for (const WhatIf& what_if : m_what_ifs)
        if (const auto* change = std::get_if<ConstantChange>(&what_if)) changes.push_back(*change);
    change_constants(tree, changes);
    for (const ConstantChange& change : changes) {
        if (change.touched > 0) continue;
        run.what_if_problems.push_back(
            fmt::format("--what-if \"{}\": there is no such constant; those of line {} are: {}", change.text,
                        change.line, constants_in(tree, change.line)));
    }
    return run.what_if_problems.empty();
}

void Session::note_untouched(vm::Machine& m) {
    for (const world::Lever& lever : world::world_of(m).levers)
        if (lever.pulled == 0) m_untouched.push_back(lever.text);
    for (const loop::Intervention& intervention : loop::interventions_of(m).list) {
        if (intervention.touched > 0) continue;
        if (intervention.kind == loop::Intervention::Kind::Timer) {
            m_untouched.push_back(intervention.text);
            continue;
        }
        const std::string why =
            intervention.is_over ? intervention.problem : "the event loop has ended before that step";
        run.what_if_problems.push_back(fmt::format("--what-if \"{}\": {}", intervention.text, why));
    }
}

}  // namespace loopscope::run
