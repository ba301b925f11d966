#include "app/files.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <vector>

#include <fmt/format.h>

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

constexpr uintmax_t kLargestNeighbour =
    1'000'000;  // bytes; larger files beside a script are not lesson material
constexpr size_t kMostNeighbours = 300;
constexpr uintmax_t kMostBytes = 20'000'000;  // of all neighbours
constexpr size_t kMostFolders = 100;          // that are looked into
constexpr size_t kMostEntries = 10000;        // of one folder
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

base::Result<std::shared_ptr<const base::SourceText>> read_script(const std::string& path) {
    auto text = read_file(path);
    if (!text) return text.error();
    return std::shared_ptr<const base::SourceText>(
        std::make_shared<base::SourceText>(path, std::move(text.value())));
}

namespace {

// A folder's files and folders by name: its own order is the disk's, and that of a run's input must not be.
struct Listing {
    std::vector<std::string> files, folders;
};

Listing list_folder(const fs::path& folder) {
    Listing listing;
    std::error_code code;
    fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, code);
    for (const fs::directory_iterator end; !code && entry != end; entry.increment(code)) {
        std::string name = entry->path().filename().string();
        std::error_code ignored;
        if (name.starts_with(".") || name == "__pycache__") continue;
        if (entry->is_directory(ignored)) {
            if (!entry->is_symlink(ignored)) listing.folders.push_back(std::move(name));
        } else if (entry->is_regular_file(ignored)) {
            listing.files.push_back(std::move(name));
        }
        if (listing.files.size() + listing.folders.size() >= kMostEntries) break;
    }
    std::sort(listing.files.begin(), listing.files.end());
    std::sort(listing.folders.begin(), listing.folders.end());
    return listing;
}

}  // namespace

run::Folder read_folder_of(const std::string& script_path) {
    const fs::path script(script_path);
    const fs::path root = script.has_parent_path() ? script.parent_path() : fs::path(".");
    run::Folder folder;
    uintmax_t bytes = 0;
    // The script's own folder first, then those in it, level by level: what is nearest is what it means.
    std::vector<std::string> level = {""};
    size_t folders_left = kMostFolders;
    for (int depth = 0; depth <= kDeepestFolder && !level.empty(); ++depth) {
        std::vector<std::string> next;
        for (const std::string& prefix : level) {
            if (folder.size() >= kMostNeighbours || folders_left == 0) break;
            --folders_left;
            const Listing listing = list_folder(root / prefix);
            for (const std::string& name : listing.files) {
                const fs::path path = root / (prefix + name);
                std::error_code ignored;
                if (prefix.empty() && name == script.filename()) continue;
                const uintmax_t size = fs::file_size(path, ignored);
                if (size > kLargestNeighbour || bytes + size > kMostBytes) continue;
                if (folder.size() >= kMostNeighbours) break;
                auto content = read_file(path.string());
                if (!content) continue;
                bytes += size;
                folder.emplace_back(prefix + name, std::move(content.value()));
            }
            for (const std::string& name : listing.folders) next.push_back(prefix + name + "/");
        }
        level = std::move(next);
    }
    std::sort(folder.begin(), folder.end());
    return folder;
}

int complain(std::string_view message) {
    fmt::print(stderr, "loopscope: {}\n", message);
    return 2;
}

}  // namespace loopscope::app
