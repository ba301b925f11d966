#include "app/drafts.h"

#include <cstdint>
#include <filesystem>
#include <vector>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/files.h"
#include "app/runs.h"
#include "app/settings.h"

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

// The name says which script it is of; the number keeps apart those of the same name.
std::string name_of_draft(const std::string& script_path) {
    const std::string whole = absolute_path(script_path);
    uint64_t hash = 1469598103934665603ull;
    for (const char c : whole) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return fmt::format("{}-{:016x}.py", fs::path(whole).stem().string(), hash);
}

base::Result<std::string> draft_path(const std::string& script_path) {
    auto folder = find_config_folder();
    if (!folder) return folder.error();
    std::error_code failed;
    fs::create_directories(folder.value() + "/drafts", failed);
    return folder.value() + "/drafts/" + name_of_draft(script_path);
}

// Where drafts go while the settings' folder takes none: a folder of the user's own among temporary files.
std::string spare_path(const std::string& script_path) {
    std::error_code failed;
    const fs::path folder = fs::temp_directory_path(failed) / fmt::format("loopscope-{}", ::getuid());
    if (failed) return {};
    ::mkdir(folder.c_str(), 0700);
    struct stat found = {};
    const bool is_ours = ::lstat(folder.c_str(), &found) == 0 && S_ISDIR(found.st_mode) &&
                         found.st_uid == ::getuid() && (found.st_mode & 022) == 0;
    return is_ours ? (folder / name_of_draft(script_path)).string() : std::string();
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
