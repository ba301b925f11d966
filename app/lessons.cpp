#include "app/lessons.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "app/files.h"

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

constexpr uintmax_t kLargestFile = 1'000'000;  // bytes

bool has_lessons(const fs::path& folder) {
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (fs::exists(entry.path() / "lesson.md", failed)) return true;
    }
    return false;
}

}  // namespace

base::Result<std::string> find_lessons_folder() {
    if (const char* named = std::getenv("LOOPSCOPE_LESSONS")) return std::string(named);
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    std::vector<fs::path> places = {program.parent_path().parent_path() / "share" / "loopscope" / "lessons"};
    // In a source tree the program lies some folders below its top.
    for (fs::path above = program.parent_path(); above.has_relative_path(); above = above.parent_path()) {
        places.push_back(above / "lessons");
    }
    for (const fs::path& place : places) {
        if (has_lessons(place)) return place.string();
    }
    return base::Error{"no lessons were found beside the program; set LOOPSCOPE_LESSONS to their folder"};
}

lesson::ReadResult read_lesson_folder(const std::string& folder) {
    std::map<std::string, std::string> files;
    std::vector<lesson::Problem> problems;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        const std::string name = entry.path().filename().string();
        if (name != "lesson.md" && !name.ends_with(".py")) continue;
        if (entry.file_size(failed) > kLargestFile) {
            problems.push_back({name, 1, "The file is larger than 1 MB; lessons are text."});
        } else if (auto content = read_file(entry.path().string())) {
            files[name] = std::move(content.value());
        } else {
            problems.push_back({name, 1, content.error().message});
        }
    }
    lesson::ReadResult read = lesson::read_lesson(fs::path(folder).filename().string(), files);
    read.problems.insert(read.problems.begin(), problems.begin(), problems.end());
    return read;
}

std::vector<lesson::ReadResult> read_lessons(const std::string& folder) {
    std::vector<lesson::ReadResult> lessons;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (fs::exists(entry.path() / "lesson.md", failed))
            lessons.push_back(read_lesson_folder(entry.path().string()));
    }
    std::sort(lessons.begin(), lessons.end(), [](const lesson::ReadResult& a, const lesson::ReadResult& b) {
        return a.lesson.slug < b.lesson.slug;
    });
    return lessons;
}

}  // namespace loopscope::app
