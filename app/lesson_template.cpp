// What `loopscope lessons new` starts a lesson with. tests/lessons_command.py holds it against its own check.
#include <filesystem>

#include "app/files.h"
#include "app/lessons.h"

namespace loopscope::app {

namespace {

constexpr std::string_view kLesson = R"(---
title: The lesson's title
goal: What a student can do after it, so that it can be checked.
summary: The lesson in one sentence.
minutes: 5
builds on:
read on: Coroutines and Tasks: Creating Tasks
---

What this lesson is about, and why one should want to know.

## The first step
<!-- script: first.py -->
<!-- at: Task-1 suspends at line 15 -->
<!-- ask: next task -->

One idea a step, and a word on where to look.

## The second step
<!-- at: toast suspends at line 5 -->

> A question of your own?
>
> - [ ] An answer that people believe
> - [x] The right answer
>
> Why it is right.

## Your turn
<!-- at: start -->
<!-- check: ends before 0.8 -->
<!-- solution: _first_changed.py -->

Something to change and run again.
)";

constexpr std::string_view kScriptBegin = R"(import asyncio

async def work(name, seconds):
    print(f"{name}: begin")
    await asyncio.sleep(seconds)
    print(f"{name}: end")

def start(name, seconds):
    job = work(name, seconds)
    return asyncio.create_task(job, name=name)

async def main():
    tea = start("tea", )";
constexpr std::string_view kScriptEnd = R"()
    toast = start("toast", 0.5)
    await tea
    await toast

asyncio.run(main())
)";

// NN-words: the number gives the lesson its place.
bool is_slug(std::string_view slug) {
    if (slug.size() < 4 || slug.size() > 60 || slug[2] != '-') return false;
    for (size_t i = 0; i < slug.size(); ++i) {
        const bool digit = slug[i] >= '0' && slug[i] <= '9';
        const bool letter = slug[i] >= 'a' && slug[i] <= 'z';
        if (i < 2 ? !digit : !digit && !letter && slug[i] != '-') return false;
    }
    return true;
}

}  // namespace

std::optional<base::Error> start_lesson(const std::string& folder, const std::string& slug) {
    namespace fs = std::filesystem;
    if (!is_slug(slug)) {
        return base::Error{"\"" + slug +
                           "\" is no name for a lesson; write two digits, a dash and lower-case words, as "
                           "33-my-lesson"};
    }
    const fs::path place = fs::path(folder) / slug;
    std::error_code failed;
    if (!fs::create_directory(place, failed)) {
        return base::Error{place.string() +
                           (failed ? ": " + failed.message() : " is there already; choose another name")};
    }
    const std::string begin(kScriptBegin), end(kScriptEnd);
    const std::pair<const char*, std::string> files[] = {{"lesson.md", std::string(kLesson)},
                                                         {"first.py", begin + "1.0" + end},
                                                         {"_first_changed.py", begin + "0.6" + end}};
    for (const auto& [name, content] : files) {
        if (auto error = write_file((place / name).string(), content)) return error;
    }
    return std::nullopt;
}

}  // namespace loopscope::app
