#include "app/files.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

constexpr uintmax_t kLargestNeighbour =
    1'000'000;  // bytes; larger files beside a script are not lesson material
constexpr size_t kMostNeighbours = 300;
constexpr int kDeepestFolder = 3;
constexpr uintmax_t kLargestFile = 2'000'000'000;

std::string reason(const std::error_code& code) { return code.message(); }

}  // namespace

base::Result<std::string> read_file(const std::string& path) {
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (!fs::exists(status)) return base::Error{fmt::format("{}: there is no such file", path)};
    if (fs::is_directory(status))
        return base::Error{fmt::format("{}: this is a folder; name a file in it", path)};
    const uintmax_t size = fs::is_regular_file(status) ? fs::file_size(path, code) : 0;
    if (size > kLargestFile) return base::Error{fmt::format("{}: this file is too large to open", path)};
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) {
        const std::error_code error(errno, std::generic_category());
        return base::Error{fmt::format("{}: it cannot be read: {}", path, reason(error))};
    }
    std::string content;
    char buffer[65536];
    for (size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) content.append(buffer, got);
    const bool failed = std::ferror(file) != 0;
    std::fclose(file);
    if (failed) return base::Error{fmt::format("{}: reading it failed half way", path)};
    return content;
}

std::optional<base::Error> write_file(const std::string& path, std::string_view content) {
    const std::string temporary = fmt::format("{}.{}.new", path, ::getpid());
    std::FILE* file = std::fopen(temporary.c_str(), "wb");
    if (file == nullptr) {
        const std::error_code error(errno, std::generic_category());
        return base::Error{fmt::format("{}: it cannot be written: {}", path, reason(error))};
    }
    const bool written = std::fwrite(content.data(), 1, content.size(), file) == content.size();
    const bool flushed = std::fflush(file) == 0 && ::fsync(::fileno(file)) == 0;
    const bool closed = std::fclose(file) == 0;
    std::error_code code;
    if (written && flushed && closed) fs::rename(temporary, path, code);
    if (written && flushed && closed && !code) return std::nullopt;
    std::error_code ignored;
    fs::remove(temporary, ignored);
    return base::Error{fmt::format("{}: writing it failed; is the disk full?", path)};
}

base::Result<std::shared_ptr<const base::SourceText>> read_script(const std::string& path) {
    auto text = read_file(path);
    if (!text) return text.error();
    return std::shared_ptr<const base::SourceText>(
        std::make_shared<base::SourceText>(path, std::move(text.value())));
}

run::Folder read_folder_of(const std::string& script_path) {
    run::Folder folder;
    const fs::path script(script_path);
    const fs::path root = script.has_parent_path() ? script.parent_path() : fs::path(".");
    std::error_code code;
    fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, code);
    for (const fs::recursive_directory_iterator end; !code && entry != end; entry.increment(code)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored;
        if (entry->is_directory(ignored)) {
            if (name.starts_with(".") || name == "__pycache__" || entry.depth() >= kDeepestFolder) {
                entry.disable_recursion_pending();
            }
            continue;
        }
        if (name.starts_with(".") || !entry->is_regular_file(ignored)) continue;
        if (entry->file_size(ignored) > kLargestNeighbour || folder.size() >= kMostNeighbours) continue;
        const bool is_script = fs::equivalent(entry->path(), script, ignored);
        if (is_script) continue;
        auto content = read_file(entry->path().string());
        if (content)
            folder.emplace_back(fs::relative(entry->path(), root, ignored).generic_string(), content.value());
    }
    // The order of a folder's entries is the disk's; that of a run's input must not be.
    std::sort(folder.begin(), folder.end());
    return folder;
}

int complain(std::string_view message) {
    fmt::print(stderr, "loopscope: {}\n", message);
    return 2;
}

}  // namespace loopscope::app
