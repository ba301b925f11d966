#include "core/insight/compare.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "core/replay/facts.h"

namespace loopscope::insight {

namespace {

using base::ObjectId;
using replay::Replay;
using replay::Scene;
using replay::TaskView;
using trace::Event;
using trace::EventKind;

constexpr double kSameTime = 1e-9;
constexpr size_t kMostPairs = 4'000'000;  // of lines that are held against each other

// The places of a longest common subsequence, as pairs. What the two begin and end with alike is not
// searched; where the rest is too long, nothing of it is common.
template <typename A, typename B, typename Same>
std::vector<std::pair<size_t, size_t>> common(const A& a, const B& b, const Same& same) {
    size_t begin = 0, a_end = a.size(), b_end = b.size();
    while (begin < a_end && begin < b_end && same(a[begin], b[begin])) ++begin;
    while (a_end > begin && b_end > begin && same(a[a_end - 1], b[b_end - 1])) --a_end, --b_end;
    std::vector<std::pair<size_t, size_t>> pairs;
    for (size_t k = 0; k < begin; ++k) pairs.emplace_back(k, k);
    const size_t rows = a_end - begin, columns = b_end - begin;
    if (rows > 0 && columns > 0 && rows <= kMostPairs / columns) {
        std::vector<uint32_t> length((rows + 1) * (columns + 1), 0);
        const auto at = [&](size_t i, size_t j) -> uint32_t& { return length[i * (columns + 1) + j]; };
        for (size_t i = rows; i-- > 0;)
            for (size_t j = columns; j-- > 0;)
                at(i, j) = same(a[begin + i], b[begin + j]) ? at(i + 1, j + 1) + 1
                                                            : std::max(at(i + 1, j), at(i, j + 1));
        for (size_t i = 0, j = 0; i < rows && j < columns;) {
            if (same(a[begin + i], b[begin + j]))
                pairs.emplace_back(begin + i++, begin + j++);
            else if (at(i + 1, j) >= at(i, j + 1))
                ++i;
            else
                ++j;
        }
    }
    for (size_t k = 0; a_end + k < a.size(); ++k) pairs.emplace_back(a_end + k, b_end + k);
    return pairs;
}

std::string_view without_ends(std::string_view text) {
    const size_t begin = text.find_first_not_of(" \t"), end = text.find_last_not_of(" \t\r\n");
    return begin == std::string_view::npos ? "" : text.substr(begin, end - begin + 1);
}

// For each line of the second script the line of the first that it is, or was before a change; 0: none.
std::vector<uint32_t> lines_of_first(const trace::Trace& first, const trace::Trace& second) {
    const auto lines_of = [](const trace::Trace& trace) {
        std::vector<std::string_view> lines;
        if (trace.sources.empty()) return lines;
        for (uint32_t line = 1; line <= trace.sources[0]->line_count(); ++line)
            lines.push_back(without_ends(trace.sources[0]->line(line)));
        return lines;
    };
    const auto a = lines_of(first), b = lines_of(second);
    std::vector<uint32_t> map(b.size() + 1, 0);
    auto pairs = common(a, b, [](const auto& x, const auto& y) { return x == y; });
    pairs.emplace_back(a.size(), b.size());
    size_t i = 0, j = 0;  // behind the last pair
    for (const auto& [in_first, in_second] : pairs) {
        // As many lines between two that are the same: they were changed where they stood.
        if (in_first - i == in_second - j)
            for (; i < in_first; ++i, ++j) map[j + 1] = static_cast<uint32_t>(i + 1);
        if (in_second < b.size()) map[in_second + 1] = static_cast<uint32_t>(in_first + 1);
        i = in_first + 1, j = in_second + 1;
    }
    return map;
}

bool has_own_name(std::string_view name) {
    return !name.starts_with("Task-") || name.find_first_not_of("0123456789", 5) != std::string_view::npos;
}

// The tasks of a run by what names them in both: their own name, or else what they run; and how many before
// had the same.
std::map<std::string, ObjectId> keys_of(const Replay& replay, const Scene& end, bool by_name) {
    std::map<std::string, uint32_t> counts;
    std::map<std::string, ObjectId> keys;
    for (const TaskView& task : end.tasks) {
        const trace::CodeInfo& code = replay.trace().code(replay.facts().code_of(task.coroutine));
        std::string key = by_name && has_own_name(task.name) ? fmt::format("name {}", task.name)
                                                             : fmt::format("code {}", code.qualname);
        const uint32_t number = ++counts[key];
        keys[fmt::format("{} {}", key, number)] = task.id;
    }
    return keys;
}

// Which task of the first run a task of the second is.
std::unordered_map<uint32_t, ObjectId> match_tasks(const Replay& first, const Scene& first_end,
                                                   const Replay& second, const Scene& second_end) {
    std::unordered_map<uint32_t, ObjectId> of_second;
    std::map<uint32_t, bool> taken;
    for (const bool by_name : {true, false}) {
        const auto keys = keys_of(first, first_end, by_name);
        for (const auto& [key, id] : keys_of(second, second_end, by_name)) {
            const auto found = keys.find(key);
            if (found == keys.end() || of_second.contains(id.value) || taken[found->second.value]) continue;
            of_second[id.value] = found->second;
            taken[found->second.value] = true;
        }
    }
    return of_second;
}

// A line of the script that ran, in a task or callback.
struct Ran {
    ObjectId task;
    uint32_t line = 0;
    uint64_t event = 0;
    double time = 0;
};

// What runs before the loop defines things; in scripts that have no loop it is all there is.
std::vector<Ran> lines_run(const trace::Trace& trace, bool with_top_level) {
    std::vector<Ran> lines;
    ObjectId running;
    double clock = 0;
    bool in_handle = false;
    for (uint64_t i = 0; i < trace.size(); ++i) {
        const Event& event = trace.events[i];
        if (event.kind == EventKind::clock_moved)
            clock = event.seconds();
        else if (event.kind == EventKind::handle_run)
            in_handle = true;
        else if (event.kind == EventKind::task_running)
            running = event.subject;
        else if (event.kind == EventKind::handle_finished)
            running = {}, in_handle = false;
        else if (event.kind == EventKind::line && trace.code(event.b).source == 0 &&
                 (in_handle || with_top_level))
            lines.push_back({running, event.a, i, clock});
    }
    return lines;
}

Place place_of(const Replay& replay, const Scene& end, const std::vector<Ran>& lines, size_t at) {
    Place place;
    place.is_over = at >= lines.size();
    place.step = place.is_over ? replay.last_step() : lines[at].event + 1;
    place.time = place.is_over ? replay.facts().end_time() : lines[at].time;
    if (place.is_over) return place;
    if (const TaskView* task = end.task(lines[at].task)) place.task = std::string(task->name);
    place.line = lines[at].line;
    place.source = std::string(without_ends(replay.trace().sources[0]->line(place.line)));
    return place;
}

struct Side {
    const Replay& replay;
    const Scene& end;
};

void find_parting(const Side& first, const Side& second, const std::unordered_map<uint32_t, ObjectId>& tasks,
                  Comparison& comparison) {
    std::vector<Ran> a = lines_run(first.replay.trace(), false), b = lines_run(second.replay.trace(), false);
    if (a.empty() || b.empty())
        a = lines_run(first.replay.trace(), true), b = lines_run(second.replay.trace(), true);
    const std::vector<uint32_t> lines = lines_of_first(first.replay.trace(), second.replay.trace());
    const auto same = [&](const Ran& x, const Ran& y) {
        if (y.line >= lines.size() || lines[y.line] != x.line) return false;
        if (!x.task || !y.task) return !x.task && !y.task;
        const auto found = tasks.find(y.task.value);
        return found != tasks.end() && found->second == x.task;
    };
    const auto parting_at = [&](size_t at) {
        Parting parting;
        parting.first = place_of(first.replay, first.end, a, at);
        parting.second = place_of(second.replay, second.end, b, at);
        parting.lines_in_common = at;
        parting.last_in_common.is_over = at == 0;
        if (at > 0) parting.last_in_common = place_of(first.replay, first.end, a, at - 1);
        return parting;
    };
    size_t at = 0;
    for (; at < a.size() && at < b.size() && same(a[at], b[at]); ++at) {
        if (!comparison.later && std::abs(a[at].time - b[at].time) > kSameTime)
            comparison.later = parting_at(at);
    }
    if (at < a.size() || at < b.size()) comparison.parting = parting_at(at);
}

std::string outcome_of(const TaskView& task) {
    switch (task.state) {
        case replay::TaskState::Done:
            return "done";
        case replay::TaskState::Failed:
            return task.result.empty() ? fmt::format("failed: {}", task.error)
                                       : fmt::format("failed: {}: {}", task.error, task.result);
        case replay::TaskState::Cancelled:
            return "cancelled";
        case replay::TaskState::Ready:
        case replay::TaskState::Running:
        case replay::TaskState::Waiting:
            return "not over";
    }
    return "";
}

void fill_in(ComparedTask& task, int side, const TaskView& view) {
    (side == 0 ? task.first : task.second) = view.id;
    task.outcome[side] = outcome_of(view);
    if (view.state == replay::TaskState::Done) task.value[side] = std::string(view.result);
    if (is_over(view.state)) task.ended_at[side] = view.ended_at;
}

void compare_tasks(const Scene& first, const Scene& second,
                   const std::unordered_map<uint32_t, ObjectId>& of_second, Comparison& comparison) {
    std::unordered_map<uint32_t, const TaskView*> in_second;
    for (const TaskView& task : second.tasks) {
        const auto found = of_second.find(task.id.value);
        if (found != of_second.end()) in_second[found->second.value] = &task;
    }
    const auto add = [&](const TaskView* a, const TaskView* b) {
        ComparedTask task;
        task.name = std::string((a != nullptr ? a : b)->name);
        task.outcome[0] = task.outcome[1] = "not there";
        if (a != nullptr) fill_in(task, 0, *a);
        if (b != nullptr) fill_in(task, 1, *b);
        task.differs = task.outcome[0] != task.outcome[1] || task.value[0] != task.value[1] ||
                       std::abs(task.ended_at[0] - task.ended_at[1]) > kSameTime;
        comparison.tasks.push_back(std::move(task));
    };
    for (const TaskView& task : first.tasks) {
        const auto other = in_second.find(task.id.value);
        if (!task.is_library) add(&task, other == in_second.end() ? nullptr : other->second);
    }
    for (const TaskView& task : second.tasks)
        if (!task.is_library && !of_second.contains(task.id.value)) add(nullptr, &task);
}

void compare_output(const Side& first, const Side& second, Comparison& comparison) {
    const auto& a = first.replay.facts().output();
    const auto& b = second.replay.facts().output();
    const auto add = [&](const Side& side, const replay::TraceFacts::Line& line, OutputLine::In in) {
        const TaskView* task = line.task ? side.end.task(line.task) : nullptr;
        comparison.output.push_back(
            {in, line.text, task != nullptr ? std::string(task->name) : "", line.time, line.event + 1});
        comparison.output_differs |= in != OutputLine::In::Both;
    };
    size_t i = 0, j = 0;
    auto pairs = common(a, b, [](const auto& x, const auto& y) { return x.text == y.text; });
    pairs.emplace_back(a.size(), b.size());
    for (const auto& [in_first, in_second] : pairs) {
        for (; i < in_first; ++i) add(first, a[i], OutputLine::In::First);
        for (; j < in_second; ++j) add(second, b[j], OutputLine::In::Second);
        if (i < a.size()) add(first, a[i], OutputLine::In::Both);
        ++i, ++j;
    }
}

}  // namespace

bool Comparison::is_same() const {
    const bool tasks_differ =
        std::any_of(tasks.begin(), tasks.end(), [](const ComparedTask& task) { return task.differs; });
    return !parting && !later && !output_differs && !tasks_differ && exit_status[0] == exit_status[1] &&
           std::abs(time[0] - time[1]) <= kSameTime;
}

Comparison compare(const Replay& first, const Replay& second) {
    Comparison comparison;
    const Scene first_end = first.scene_at(first.last_step()),
                second_end = second.scene_at(second.last_step());
    const Side sides[2] = {{first, first_end}, {second, second_end}};
    for (int side = 0; side < 2; ++side) {
        comparison.time[side] = sides[side].replay.facts().end_time();
        comparison.exit_status[side] = sides[side].end.exit_status;
    }
    const auto of_second = match_tasks(first, first_end, second, second_end);
    find_parting(sides[0], sides[1], of_second, comparison);
    compare_tasks(first_end, second_end, of_second, comparison);
    compare_output(sides[0], sides[1], comparison);
    return comparison;
}

}  // namespace loopscope::insight
