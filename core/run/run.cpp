#include "core/run/run.h"

#include <fmt/core.h>

#include "core/insight/past_waits.h"
#include "core/run/session.h"
#include "core/world/module.h"

namespace loopscope::run {

using trace::EventKind;

Run run(std::shared_ptr<const base::SourceText> source, const Options& options) {
    Run run;
    run.source = std::move(source);
    Session session(run, options);
    session.execute();
    run.trace = options.record ? session.recorder.finish() : trace::Recorder().finish();
    for (const std::string& what_if : session.untouched()) {
        run.what_if_problems.push_back(fmt::format("--what-if \"{}\" touched nothing; {}", what_if,
                                                   insight::listed(insight::waits_in(*run.trace))));
    }
    return run;
}

std::vector<ScheduleEntry> schedule_of(const trace::Trace& trace) {
    std::vector<ScheduleEntry> schedule;
    std::vector<uint32_t> names(trace.objects.size(), 0);
    double clock = 0;
    for (uint64_t i = 0; i < trace.size(); ++i) {
        const trace::Event& event = trace.events[i];
        switch (event.kind) {
            case EventKind::clock_moved:
                clock = event.seconds();
                break;
            case EventKind::task_created:
                names[event.subject.value] = event.b;
                break;
            case EventKind::task_renamed:
                names[event.subject.value] = event.a;
                break;
            case EventKind::task_running:
                schedule.push_back({clock, std::string(trace.text(names[event.subject.value]))});
                break;
            default:
                break;
        }
    }
    return schedule;
}

std::vector<base::Diagnostic> check(const base::SourceText& source) {
    Compiled compiled = compile_source(std::make_shared<const base::SourceText>(source), CodeForm::Module);
    if (compiled.code == nullptr) return errors_of(compiled.diagnostics);
    const Folder no_files;
    std::vector<base::Diagnostic> found = unsupported_in(source, ModuleFinder(no_files, ""));
    world::parse_world(source, &found);
    found.insert(found.end(), compiled.diagnostics.begin(), compiled.diagnostics.end());
    sort_by_line(found);
    return found;
}

}  // namespace loopscope::run
