#include "app/drafts.h"

#include <filesystem>
#include <vector>

#include <fmt/format.h>

#include "app/files.h"
#include "app/settings.h"

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

base::Result<std::string> draft_path(const std::string& script_path) {
    auto folder = find_config_folder();
    if (!folder) return folder.error();
    std::error_code failed;
    fs::create_directories(folder.value() + "/drafts", failed);
    return folder.value() + "/drafts/" + name_kept_for(script_path) + ".py";
}

// Where drafts go while the settings' folder takes none.
std::string spare_path(const std::string& script_path) {
    const std::string folder = own_temporary_folder();
    return folder.empty() ? folder : folder + "/" + name_kept_for(script_path) + ".py";
}

// Both places of a script's draft, as far as they are there.
std::vector<std::string> paths_of(const std::string& script_path) {
    std::vector<std::string> paths;
    if (const auto path = draft_path(script_path)) paths.push_back(path.value());
    if (const std::string spare = spare_path(script_path); !spare.empty()) paths.push_back(spare);
    return paths;
}

}  // namespace

std::optional<std::string> read_draft(const std::string& script_path) {
    std::optional<std::string> newest;
    fs::file_time_type when{};
    for (const std::string& path : paths_of(script_path)) {
        std::error_code failed;
        const fs::file_time_type changed = fs::last_write_time(path, failed);
        if (failed || (newest && changed <= when)) continue;
        auto text = read_file(path);
        if (!text) continue;
        newest = std::move(text.value());
        when = changed;
    }
    return newest;
}

std::optional<base::Error> write_draft(const std::string& script_path, const std::string& text) {
    const auto path = draft_path(script_path);
    const std::string spare = spare_path(script_path);
    const std::optional<base::Error> error = path ? write_file(path.value(), text) : path.error();
    if (!error) {
        std::error_code ignored;
        if (!spare.empty()) fs::remove(spare, ignored);
        return std::nullopt;
    }
    if (spare.empty() || write_file(spare, text)) return error;
    return base::Error{fmt::format("{}; meanwhile it is in {}", error->message, spare)};
}

void put_draft_aside(const std::string& script_path) {
    std::error_code failed;
    for (const std::string& path : paths_of(script_path)) fs::rename(path, path + ".old", failed);
}

void remove_draft(const std::string& script_path) {
    std::error_code failed;
    for (const std::string& path : paths_of(script_path)) fs::remove(path, failed);
}

}  // namespace loopscope::app
