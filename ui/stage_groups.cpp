// Many at once on the stage: those alike as one card with a count, and one task with whom it has to do.
#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

#include <fmt/format.h>

#include "core/replay/facts.h"
#include "core/replay/graph.h"
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
    group.holder = false;
    if (group.until < 0) return;
    const double now = story.scene.time;
    group.brief = describe_seconds(std::max(0.0, last - now));
    if (last - first > 1e-9) group.brief = fmt::format("{:.2g}–{}", std::max(0.0, first - now), group.brief);
    group.reason = group.brief + " left";
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
        const uint64_t key = waiter.card.is_task ? waiter.group : ~uint64_t{waiter.card.id.value};
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
    for (const TaskView& task : story.scene.tasks) {
        if (task.state != TaskState::Waiting || !shows(task.id)) continue;
        ++(task.wait.cause == replay::WaitCause::Timer ? found.timer_count : found.other_count);
        const double until = task.wait.until;
        const auto [entry, is_new] = known.try_emplace(kind_of(task), Crowd{&task, 0, until, until, false});
        Crowd& crowd = entry->second;
        ++crowd.count;
        if (until < crowd.first) crowd.task = &task;
        crowd.first = std::min(crowd.first, until);
        crowd.last = std::max(crowd.last, until);
        crowd.moved |= story.moved.contains(task.id.value);
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

// Small cards beside each other, in as many columns as there is room for; alike ones as one where even that
// is not enough.
void StageBuilder::timer_grid(Rect room, std::vector<Waiter>& waiters, size_t total) {
    const float gap = m.text * 0.3f, ring = m.chip * 0.42f, between = m.text * 0.9f;
    const auto width_of = [&](Waiter& waiter) {
        waiter.card.small = true;
        return 2 * ring + m.text * 0.5f + card_width(waiter.card) + m.text * 0.5f +
               measure.width(Font::CodeSmall, waiter.brief);
    };
    const auto rows = static_cast<size_t>(std::max(1.0f, std::floor((room.h + gap) / (m.chip + gap))));
    float widest = 1;
    const auto columns_of = [&](std::vector<Waiter>& list) {
        widest = 1;
        for (Waiter& waiter : list) widest = std::max(widest, width_of(waiter));
        return static_cast<size_t>(std::max(1.0f, std::floor((room.w + between) / (widest + between))));
    };
    size_t columns = columns_of(waiters);
    size_t here = 0;
    for (const Waiter& waiter : waiters) here += waiter.card.count;
    if (total > here || waiters.size() > rows * columns) {
        waiters = grouped(waiters);
        columns = columns_of(waiters);
    }
    const bool all_fit = waiters.size() <= rows * columns;
    const size_t full_rows = all_fit ? rows : std::max<size_t>(1, rows - 1);
    const size_t shown = std::min(waiters.size(), full_rows * columns);
    size_t told = 0;
    for (size_t i = 0; i < shown; ++i) {
        Waiter& waiter = waiters[i];
        const float x = room.x + static_cast<float>(i % columns) * (widest + between);
        const float y = room.y + static_cast<float>(i / columns) * (m.chip + gap);
        Rect row{x, y, std::min(widest, room.right() - x), m.chip};
        const Rect circle = row.cut_left(2 * ring);
        layout.rings.push_back({waiter.card.id, circle.center(), ring * 0.82f, waiter.ring_left});
        row.cut_left(m.text * 0.35f);
        waiter.card.rect = row.cut_left(std::min(card_width(waiter.card), row.w));
        row.cut_left(m.text * 0.5f);
        if (measure.width(Font::CodeSmall, waiter.brief) <= row.w + 1) note(row, waiter.brief, Tone::Code);
        told += waiter.card.count;
        layout.cards.push_back(waiter.card);
    }
    if (told >= total) return;
    const float y = room.y + static_cast<float>((shown + columns - 1) / columns) * (m.chip + gap);
    if (y + m.small_line <= room.bottom() + m.text * 0.5f)
        note({room.x, y, room.w, m.small_line}, fmt::format("+{} more", total - told));
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
