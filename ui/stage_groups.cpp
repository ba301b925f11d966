// Many at once on the stage: those alike as one card with a count, and one task with whom it has to do.
#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

#include <fmt/format.h>

#include "core/replay/facts.h"
#include "core/replay/graph.h"
#include "core/replay/labels.h"
#include "ui/stage_waiting.h"

namespace loopscope::ui {

using replay::TaskState;
using replay::TaskView;

// What tasks must share to stand as one: the function they run, and what they wait for.
uint64_t StageBuilder::kind_of(const TaskView& task) const {
    const uint32_t code = code_of(task);
    const bool timer = task.wait.cause == replay::WaitCause::Timer;
    const uint64_t text = timer ? 0 : std::hash<std::string_view>{}(task.wait.text);
    return (uint64_t{code} << 40) ^ (uint64_t{static_cast<uint8_t>(task.wait.cause)} << 32) ^ (text >> 32);
}

uint32_t StageBuilder::code_of(const TaskView& task) const {
    const uint32_t coroutine = story.scene.facts->code_of(task.coroutine);
    return coroutine != 0 || task.stack.empty() ? coroutine : task.stack.front().code;
}

void StageBuilder::name_group(Waiter& group, uint32_t count, double first, double last) const {
    const TaskView* task = story.scene.task(group.card.id);
    if (task == nullptr || count < 2) return;
    group.card.count = count;
    group.card.label = fmt::format("{} × {}", story.scene.facts->trace().code(code_of(*task)).name, count);
    group.depends.clear();
    group.depends_beyond = 0;
    group.holder = false;
    const bool has_own = task->wait.cause == replay::WaitCause::Io ||
                         task->wait.cause == replay::WaitCause::Executor;
    if (has_own) group.extra.clear();
    if (group.until < 0 || first < 0) return;
    const double now = story.scene.time;
    std::string left = translated(wish.language, describe_seconds(std::max(0.0, last - now)));
    if (last - first > 1e-9) {
        const std::string soonest =
            translated(wish.language, fmt::format("{:.2g}", std::max(0.0, first - now)));
        left = fmt::format("{}–{}", soonest, left);
    }
    group.reason = translated(wish.language, left + " left");
    if (task->wait.cause == replay::WaitCause::Timer)
        group.brief = std::move(left);
    else
        group.extra = ", " + group.reason;
}

std::vector<StageBuilder::Waiter> StageBuilder::grouped(const std::vector<Waiter>& waiters) const {
    struct Group {
        size_t place;
        uint32_t count;
        double first, last;
    };
    std::vector<Waiter> groups;
    std::unordered_map<uint64_t, Group> known;
    for (const Waiter& waiter : waiters) {
        const bool alone = !waiter.card.is_task || !waiter.line.empty();
        const uint64_t key = alone ? ~uint64_t{waiter.card.id.value} : waiter.group;
        const auto [found, is_new] =
            known.try_emplace(key, Group{groups.size(), 0, waiter.until, waiter.until});
        Group& group = found->second;
        group.count += waiter.card.count;
        group.first = std::min(group.first, waiter.until);
        group.last = std::max(group.last, waiter.until);
        if (is_new)
            groups.push_back(waiter);
        else
            groups[group.place].card.moved |= waiter.card.moved;
    }
    for (const auto& [key, group] : known)
        name_group(groups[group.place], group.count, group.first, group.last);
    return groups;
}

// Where far more wait than could ever be shown, they are counted by kind, and only one of each is looked at.
StageBuilder::Waiters StageBuilder::gather_crowd() const {
    struct Crowd {
        const TaskView* task;
        uint32_t count;
        double first, last;
        bool moved;
    };
    std::unordered_map<uint64_t, Crowd> known;
    Waiters found;
    uint64_t last_kind = 0;
    Crowd* last = nullptr;  // neighbours are mostly alike
    for (const TaskView& task : story.scene.tasks) {
        if (task.state != TaskState::Waiting || task.is_lost || !shows(task.id)) continue;
        ++(task.wait.cause == replay::WaitCause::Timer ? found.timer_count : found.other_count);
        const double until = replay::wait_span(story.scene, task).until;
        const uint64_t kind = kind_of(task);
        if (last == nullptr || kind != last_kind)
            last = &known.try_emplace(kind, Crowd{&task, 0, until, until, false}).first->second;
        last_kind = kind;
        ++last->count;
        if (until < last->first) last->task = &task;
        last->first = std::min(last->first, until);
        last->last = std::max(last->last, until);
    }
    for (const uint32_t id : story.moved) {
        const TaskView* task = story.scene.task(base::ObjectId{id});
        const auto found_kind = task != nullptr ? known.find(kind_of(*task)) : known.end();
        const bool counts = task != nullptr && task->state == TaskState::Waiting && !task->is_lost;
        if (counts && shows(task->id) && found_kind != known.end()) found_kind->second.moved = true;
    }
    std::vector<Crowd> crowds;
    for (const auto& [key, crowd] : known) crowds.push_back(crowd);
    std::sort(crowds.begin(), crowds.end(),
              [](const Crowd& a, const Crowd& b) { return a.task->number < b.task->number; });
    for (const Crowd& crowd : crowds) {
        Waiter waiter = waiter_of(*crowd.task);
        waiter.card.moved = crowd.moved;
        name_group(waiter, crowd.count, crowd.first, crowd.last);
        const bool timer = crowd.task->wait.cause == replay::WaitCause::Timer;
        (timer ? found.timers : found.others).push_back(std::move(waiter));
    }
    return found;
}

// The task itself, whom it waits for, who waits for it, and so on for a few links.
void StageBuilder::find_related() {
    constexpr int kLinks = 4;
    if (!wish.focus || story.scene.task(wish.focus) == nullptr) return;
    related.insert(wish.focus.value);
    const std::vector<replay::WaitEdge> edges = replay::await_graph(story.scene);
    for (int i = 0; i < kLinks; ++i) {
        const std::unordered_set<uint32_t> before = related;
        for (const replay::WaitEdge& edge : edges) {
            if (before.contains(edge.from.value)) related.insert(edge.to.value);
            if (before.contains(edge.to.value)) related.insert(edge.from.value);
        }
        if (related.size() == before.size()) break;
    }
    const TaskView* task = story.scene.task(wish.focus);
    if (task->creator) related.insert(task->creator.value);
}

}  // namespace loopscope::ui
