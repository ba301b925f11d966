#include "app/drafts.h"

#include <cstdint>
#include <filesystem>

#include <fmt/format.h>

#include "app/files.h"
#include "app/runs.h"
#include "app/settings.h"

namespace loopscope::app {

namespace {

// The name says which script it is of; the number keeps apart those of the same name.
std::string draft_path(const std::string& script_path) {
    const std::string folder = config_folder();
    if (folder.empty()) return {};
    const std::string whole = absolute_path(script_path);
    uint64_t hash = 1469598103934665603ull;
    for (const char c : whole) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    std::error_code failed;
    std::filesystem::create_directories(folder + "/drafts", failed);
    return fmt::format("{}/drafts/{}-{:016x}.py", folder, std::filesystem::path(whole).stem().string(), hash);
}

}  // namespace

std::optional<std::string> read_draft(const std::string& script_path) {
    const std::string path = draft_path(script_path);
    if (path.empty()) return std::nullopt;
    auto text = read_file(path);
    if (!text) return std::nullopt;
    return std::move(text.value());
}

std::optional<base::Error> write_draft(const std::string& script_path, const std::string& text) {
    const std::string path = draft_path(script_path);
    if (path.empty()) return base::Error{"there is no folder to keep drafts in"};
    return write_file(path, text);
}

void put_draft_aside(const std::string& script_path) {
    const std::string path = draft_path(script_path);
    std::error_code failed;
    if (!path.empty()) std::filesystem::rename(path, path + ".old", failed);
}

void remove_draft(const std::string& script_path) {
    const std::string path = draft_path(script_path);
    std::error_code failed;
    if (!path.empty()) std::filesystem::remove(path, failed);
}

}  // namespace loopscope::app
