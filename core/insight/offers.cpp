#include "core/insight/offers.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/insight/past_waits.h"

namespace loopscope::insight {

namespace {

using base::ObjectId;
using replay::HandleView;
using replay::Scene;
using replay::TaskView;

constexpr size_t kMostSwaps = 3;
constexpr size_t kMostConstants = 3;

std::string ready_name(const Scene& scene, const HandleView& handle) {
    if (const TaskView* task = handle.task ? scene.task(handle.task) : nullptr)
        return std::string(task->name);
    return std::string(handle.callback.substr(0, handle.callback.find('(')));
}

// What a task waits for; null: it is none of those that take their time. Of jobs, whose futures the trace
// does not tell, the one under way that the task submitted.
const PastWait* wait_of(const std::vector<PastWait>& waits, const Scene& scene, const TaskView& task) {
    const ObjectId source = task.wait.source;
    const PastWait* program = nullptr;
    for (const PastWait& wait : waits) {
        if (source && wait.id == source) return &wait;
        const bool is_under_way =
            wait.begin_event < scene.step && (!wait.is_over || wait.end_event >= scene.step);
        if (task.wait.cause == replay::WaitCause::Executor && wait.kind == PastWait::Kind::Job &&
            wait.task == task.id && is_under_way)
            return &wait;
        if (wait.kind == PastWait::Kind::Process && wait.task == task.id && is_under_way) program = &wait;
    }
    return program;  // that it started, whose output or end it probably waits for
}

bool is_word(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The numbers that stand in a line of Python, outside of texts and comments.
std::vector<std::string> numbers_in(std::string_view line) {
    std::vector<std::string> numbers;
    for (size_t at = 0; at < line.size();) {
        const char c = line[at];
        if (c == '#') break;
        if (c == '"' || c == '\'') {
            const size_t end = line.find(c, at + 1);
            at = end == std::string_view::npos ? line.size() : end + 1;
            continue;
        }
        const size_t begin = at;
        while (at < line.size() &&
               (is_word(line[at]) || (line[at] == '.' && at + 1 < line.size() && at > begin &&
                                      line[at + 1] >= '0' && line[at + 1] <= '9')))
            ++at;
        const std::string_view word = line.substr(begin, at - begin);
        const bool is_number =
            !word.empty() && word.find_first_not_of("0123456789.") == std::string_view::npos;
        if (is_number && std::find(numbers.begin(), numbers.end(), word) == numbers.end())
            numbers.emplace_back(word);
        if (at == begin) ++at;
    }
    return numbers;
}

std::string doubled(const std::string& number) {
    return fmt::format("{:g}", std::strtod(number.c_str(), nullptr) * 2);
}

}  // namespace

std::vector<std::string> what_ifs_of_handle(const Scene& scene, ObjectId handle) {
    std::vector<std::string> texts;
    const HandleView* own = nullptr;
    for (const HandleView& ready : scene.ready)
        if (ready.id == handle && !ready.cancelled) own = &ready;
    if (own == nullptr) return texts;
    const std::string name = ready_name(scene, *own);
    for (const HandleView& other : scene.ready) {
        const std::string other_name = ready_name(scene, other);
        if (other.id == handle || other.cancelled || other_name == name || texts.size() >= kMostSwaps)
            continue;
        texts.push_back(fmt::format("at {} swap ready {} and {}", scene.step, other_name, name));
    }
    return texts;
}

std::vector<std::string> what_ifs_of_task(const replay::Replay& replay, const Scene& scene, ObjectId id) {
    std::vector<std::string> texts;
    const TaskView* task = scene.task(id);
    if (task == nullptr || is_over(task->state)) return texts;
    if (task->state == replay::TaskState::Waiting) {
        const std::vector<PastWait> waits = waits_in(replay.trace());
        if (const PastWait* wait = wait_of(waits, scene, *task)) {
            const std::string name = name_of(*wait, waits);
            texts = {name + " fails", name + " takes 3s", name + " is 1s late"};
            const bool is_process = wait->kind == PastWait::Kind::Process;
            if (is_process) texts.push_back(name + " is killed");
            if (is_process || wait->kind == PastWait::Kind::Sleep) texts.push_back(name + " never ends");
        }
    } else if (task->state == replay::TaskState::Ready) {
        texts = what_ifs_of_handle(scene, task->handle);
    }
    texts.push_back(fmt::format("at {} cancel {}", scene.step, task->name));
    return texts;
}

std::vector<std::string> what_ifs_of_line(const replay::Replay& replay, uint32_t line) {
    std::vector<std::string> texts;
    const auto& sources = replay.trace().sources;
    if (sources.empty() || line == 0 || line > sources[0]->line_count()) return texts;
    const std::string_view text = sources[0]->line(line);
    for (const std::string& number : numbers_in(text)) {
        if (texts.size() >= 2 * kMostConstants) break;
        const bool is_zero = std::strtod(number.c_str(), nullptr) == 0;
        if (!is_zero)
            texts.push_back(fmt::format("line {}: constant {} is {}", line, number, doubled(number)));
        texts.push_back(fmt::format("line {}: constant {} is {}", line, number, is_zero ? 1 : 0));
    }
    const std::vector<PastWait> waits = waits_in(replay.trace());
    if (std::any_of(waits.begin(), waits.end(), [&](const PastWait& wait) { return wait.line == line; }))
        texts.push_back(fmt::format("sleep at line {} fails", line));
    return texts;
}

}  // namespace loopscope::insight
