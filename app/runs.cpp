#include "app/runs.h"

#include <filesystem>

#include "app/files.h"
#include "core/trace/file.h"

namespace loopscope::app {

std::string absolute_path(const std::string& path) {
    std::error_code failed;
    const std::filesystem::path absolute = std::filesystem::absolute(path, failed);
    return failed ? path : absolute.lexically_normal().string();
}

base::Result<Script> script_at(const std::string& path) {
    auto text = read_file(path);
    if (!text) return text.error();
    const std::string whole_path = absolute_path(path);
    Script script;
    script.source = std::make_shared<const base::SourceText>(whole_path, std::move(text.value()));
    script.options.program_name = path;
    script.options.folder = read_folder_of(whole_path);
    return script;
}

base::Result<run::Run> run_script(const std::string& path, const std::vector<std::string>& what_if) {
    auto script = script_at(path);
    if (!script) return script.error();
    script.value().options.what_if = what_if;
    run::Run run = run::run(script.value().source, script.value().options);
    if (!run.what_if_problems.empty()) return base::Error{run.what_if_problems.front()};
    return run;
}

base::Result<std::shared_ptr<replay::Replay>> open_replay(const std::string& path,
                                                          const std::vector<std::string>& what_if) {
    std::shared_ptr<const trace::Trace> trace;
    if (path.ends_with(".trace")) {
        if (!what_if.empty())
            return base::Error{path + ": a recorded trace cannot run again; give the script"};
        auto bytes = read_file(path);
        if (!bytes) return bytes.error();
        auto read = trace::read_trace(bytes.value());
        if (!read) return base::Error{path + ": " + read.error().message};
        trace = read.value();
    } else {
        auto run = run_script(path, what_if);
        if (!run) return run.error();
        trace = run.value().trace;
    }
    auto replay = std::make_shared<replay::Replay>(trace);
    // A file may come from anywhere; a run of ours is shown as well as it can be.
    const bool is_file = path.ends_with(".trace");
    if (const std::string defect = replay->defect(); is_file && !defect.empty())
        return base::Error{path + ": " + defect};
    return replay;
}

}  // namespace loopscope::app
