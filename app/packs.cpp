#include "app/packs.h"

#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <set>

#include <fmt/format.h>

#include "app/files.h"
#include "app/lessons.h"

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

constexpr uint64_t kLargestZip = 50'000'000, kLargestFile = 1'000'000, kLargestPack = 20'000'000;  // bytes
constexpr int64_t kMostEntries = 2'000;
constexpr size_t kLongestName = 200, kDeepest = 5;  // characters; folders within folders

constexpr std::string_view kNoLessons =
    "there are no lessons in it: a lesson is a folder with a lesson.md, as 01-my-lesson/lesson.md";

base::Error wrong(const std::string& pack, std::string_view what) {
    return base::Error{fmt::format("{}: {}", pack, what)};
}

std::string printable(std::string_view name) {
    std::string text;
    for (const char c : name.substr(0, kLongestName)) text += static_cast<unsigned char>(c) < ' ' ? '?' : c;
    return text;
}

// Empty: the name is that of a file inside of the pack. Otherwise what is wrong with it.
std::string_view fault_of(std::string_view name) {
    if (name.empty()) return "its name leads out of the pack";
    if (name.size() > kLongestName) return "its name is too long";
    if (name[0] == '/' || name.find('\\') != std::string_view::npos ||
        name.find(':') != std::string_view::npos)
        return "its name leads out of the pack";
    size_t at = 0, depth = 0;
    while (at <= name.size()) {
        const size_t end = std::min(name.find('/', at), name.size());
        const std::string_view part = name.substr(at, end - at);
        if (part == ".." || part == ".") return "its name leads out of the pack";
        if (++depth > kDeepest) return "it lies too deep in folders";
        at = end + 1;
    }
    return {};
}

// What macOS and editors leave behind, and folders themselves.
bool is_passed_over(std::string_view name) {
    return name.ends_with('/') || name.starts_with("__MACOSX/") || name.starts_with('.') ||
           name.find("/.") != std::string_view::npos || name.find("__pycache__") != std::string_view::npos;
}

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Files = std::map<std::string, std::string>;

base::Result<std::string> read_entry(zip_t* zip, uint64_t index, const std::string& pack,
                                     const std::string& name) {
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(zip, index, 0));
    if (file == nullptr)
        return wrong(pack, fmt::format("{} cannot be unpacked: {}", printable(name), zip_strerror(zip)));
    std::string content;
    char buffer[16384];
    int64_t got = 0;
    // What an entry says of its size is not to be trusted.
    while ((got = zip_fread(file.get(), buffer, sizeof buffer)) > 0) {
        content.append(buffer, static_cast<size_t>(got));
        if (content.size() > kLargestFile)
            return wrong(pack, fmt::format("{} is larger than 1 MB; lessons are text", printable(name)));
    }
    if (got < 0) return wrong(pack, fmt::format("{} is damaged and cannot be unpacked", printable(name)));
    return content;
}

base::Result<Files> read_zip(const std::string& path) {
    std::error_code failed;
    if (fs::file_size(path, failed) > kLargestZip || failed)
        return wrong(path,
                     failed ? failed.message() : "this file is larger than 50 MB; no pack of lessons is");
    int code = 0;
    const std::unique_ptr<zip_t, CloseZip> zip(zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (zip == nullptr) return wrong(path, "this is no zip file that can be read; is it complete?");
    const int64_t count = zip_get_num_entries(zip.get(), 0);
    if (count > kMostEntries) return wrong(path, "there are more than 2,000 files in this pack");
    Files files;
    uint64_t total = 0;
    for (uint64_t k = 0; k < static_cast<uint64_t>(count); ++k) {
        const char* raw = zip_get_name(zip.get(), k, ZIP_FL_ENC_GUESS);
        const std::string name = raw == nullptr ? "" : raw;
        const std::string_view without_slash =
            std::string_view(name).substr(0, name.find_last_not_of('/') + 1);
        if (const auto fault = fault_of(without_slash); !fault.empty())
            return wrong(path, fmt::format("{}: {}", printable(name), fault));
        if (is_passed_over(name)) continue;
        uint8_t system = 0;
        uint32_t attributes = 0;
        zip_file_get_external_attributes(zip.get(), k, 0, &system, &attributes);
        if (system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16))
            return wrong(path, fmt::format("{} is a link; a pack may hold files only", printable(name)));
        auto content = read_entry(zip.get(), k, path, name);
        if (!content) return content.error();
        total += content.value().size();
        if (total > kLargestPack) return wrong(path, "unpacked, this pack is larger than 20 MB");
        if (!files.emplace(name, std::move(content.value())).second)
            return wrong(path, fmt::format("{} is in it twice", printable(name)));
    }
    return files;
}

fs::path cache_folder() {
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    if (cache != nullptr && cache[0] == '/') return fs::path(cache) / "loopscope" / "packs";
    if (home != nullptr && home[0] == '/') return fs::path(home) / ".cache" / "loopscope" / "packs";
    return {};
}

// One name for one content, so that a pack is unpacked once and a changed one again.
std::string name_for(const std::string& path, const Files& files) {
    uint64_t hash = 14695981039346656037u;
    const auto add = [&hash](std::string_view text) {
        for (const char c : text) hash = (hash ^ static_cast<uint8_t>(c)) * 1099511628211u;
        hash = (hash ^ 0xFFu) * 1099511628211u;
    };
    for (const auto& [name, content] : files) add(name), add(content);
    return fmt::format("{}-{:016x}", fs::path(path).stem().string(), hash);
}

base::Result<std::string> unpack(const std::string& path) {
    auto files = read_zip(path);
    if (!files) return files.error();
    const auto is_lesson = [](const auto& file) { return file.first.ends_with("/lesson.md"); };
    if (std::none_of(files.value().begin(), files.value().end(), is_lesson)) return wrong(path, kNoLessons);
    const fs::path cache = cache_folder();
    if (cache.empty()) return wrong(path, "there is no folder to unpack it to; set HOME");
    const fs::path place = cache / name_for(path, files.value());
    std::error_code failed;
    if (fs::is_directory(place, failed)) return place.string();
    const fs::path temporary = fmt::format("{}.{}.new", place.string(), ::getpid());
    fs::create_directories(temporary, failed);
    std::optional<base::Error> error;
    if (failed) error = wrong(temporary.string(), failed.message());
    for (const auto& [name, content] : files.value()) {
        if (error) break;
        fs::create_directories((temporary / name).parent_path(), failed);
        error = failed ? std::optional(wrong(path, fmt::format("{}: {}", printable(name), failed.message())))
                       : write_file((temporary / name).string(), content);
    }
    if (!error) {
        fs::rename(temporary, place, failed);
        if (failed && !fs::is_directory(place)) error = wrong(place.string(), failed.message());
    }
    std::error_code ignored;
    fs::remove_all(temporary, ignored);
    if (error) return *error;
    return place.string();
}

// The folder itself, or the only folder in it that has lessons.
base::Result<Pack> find_lessons_in(const std::string& pack, const fs::path& folder, size_t depth = 0) {
    std::error_code failed;
    std::set<fs::path> folders;
    std::string first;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (!entry.is_directory(failed)) continue;
        folders.insert(entry.path());
        const std::string slug = entry.path().filename().string();
        if (fs::exists(entry.path() / "lesson.md", failed) && (first.empty() || slug < first)) first = slug;
    }
    if (!first.empty()) return Pack{folder.string(), first};
    if (folders.size() == 1 && depth < kDeepest) return find_lessons_in(pack, *folders.begin(), depth + 1);
    return wrong(pack, kNoLessons);
}

}  // namespace

bool is_pack(const std::string& path) {
    std::error_code failed;
    if (fs::is_directory(path, failed)) return true;
    return path.ends_with(".zip") && fs::is_regular_file(path, failed);
}

base::Result<Pack> open_pack(const std::string& path) {
    std::error_code failed;
    if (!fs::is_directory(path, failed)) {
        const auto folder = unpack(path);
        if (!folder) return folder.error();
        return find_lessons_in(path, folder.value());
    }
    const fs::path whole = fs::canonical(path, failed);
    if (failed) return wrong(path, failed.message());
    if (fs::exists(whole / "lesson.md", failed))
        return Pack{whole.parent_path().string(), whole.filename().string()};
    return find_lessons_in(path, whole);
}

}  // namespace loopscope::app
