#include "ui/stage_waiting.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include <fmt/format.h>

namespace loopscope::ui {

using replay::HandleView;
using replay::Scene;
using replay::SyncView;
using replay::TaskState;
using replay::TaskView;
using replay::WaitCause;

namespace {

constexpr size_t kMostDepends = 8;
constexpr size_t kMostWaiters = 200;  // more are never shown at once; they are counted

std::string in_words(const SyncView& sync) {
    if (sync.kind == trace::SyncKind::Queue) {
        if (sync.capacity == 0) return fmt::format("{} in the queue", sync.size);
        return fmt::format("{} of {} in the queue", sync.size, sync.capacity);
    }
    if (sync.kind == trace::SyncKind::Semaphore)
        return fmt::format("{} of {} free", sync.size, sync.capacity);
    return {};
}

}  // namespace

StageBuilder::Waiter StageBuilder::waiter_of(const TaskView& task) const {
    const Scene& scene = story.scene;
    Waiter waiter;
    waiter.card = card_of(task, Seat::Waiting, false);
    const auto depend = [&](base::ObjectId id) {
        const TaskView* other = scene.task(id);
        if (other == nullptr || waiter.depends.size() >= kMostDepends) return;
        waiter.depends.push_back(card_of(*other, Seat::Waiting, true));
    };
    if (task.wait.cause == WaitCause::Timer && task.wait.until >= 0) {
        const double left = std::max(0.0, task.wait.until - scene.time);
        const double whole = std::max(1e-9, task.wait.until - task.wait.since);
        waiter.ring_left = static_cast<float>(std::clamp(left / whole, 0.0, 1.0));
        waiter.until = task.wait.until;
        waiter.reason = left > 0 ? describe_seconds(left) + " left" : "due now";
        waiter.brief = left > 0 ? describe_seconds(left) : "due";
        return waiter;
    }
    std::string what = replay::describe_wait(scene, task);
    if (what.empty()) what = "a future";
    for (const base::ObjectId child : task.wait.children) depend(child);
    if (task.wait.cause == WaitCause::Task) depend(task.wait.on);
    waiter.brief = what;
    waiter.reason = "waits for " + what;
    if (const SyncView* sync = scene.sync_waited_for(task)) {
        const std::string words = in_words(*sync);
        if (!words.empty()) waiter.reason += " (" + words + ")";
        waiter.holder = !sync->holders.empty();
        if (waiter.holder) waiter.reason += ", held by";
        for (const base::ObjectId holder : sync->holders) depend(holder);
    }
    if (!waiter.depends.empty()) waiter.reason += ":";
    return waiter;
}

void StageBuilder::gather_waiters(std::vector<Waiter>& timers, std::vector<Waiter>& others) const {
    const Scene& scene = story.scene;
    std::unordered_set<uint32_t> shown;  // timers that are told of by the task that sleeps on them
    for (const TaskView& task : scene.tasks) {
        if (task.state != TaskState::Waiting) continue;
        shown.insert(task.wait.source.value);
        auto& list = task.wait.cause == WaitCause::Timer ? timers : others;
        if (list.size() < kMostWaiters) {
            list.push_back(waiter_of(task));
        } else {
            list.emplace_back().card.id = task.id;
        }
    }
    for (const HandleView& handle : scene.timers) {
        if (handle.kind != trace::HandleKind::Callback || shown.contains(handle.id.value)) continue;
        if (timers.size() >= kMostWaiters) break;
        Waiter waiter;
        waiter.card = card_of(handle, Seat::Waiting, false);
        waiter.ring_left = 1;
        waiter.until = handle.due;
        waiter.card.moved = false;
        const double left = handle.due - scene.time;
        waiter.brief = left > 0 ? describe_seconds(left) : "due";
        waiter.reason = left > 0 ? describe_seconds(left) + " left" : "due now";
        timers.push_back(std::move(waiter));
    }
    // Soonest first, as the loop keeps them.
    std::stable_sort(timers.begin(), timers.end(),
                     [](const Waiter& a, const Waiter& b) { return a.until < b.until; });
}

void StageBuilder::timer_rows(Rect room, std::vector<Waiter>& waiters) {
    const float count = static_cast<float>(waiters.size());
    const bool roomy = count * (m.card + m.text * 0.5f) <= room.h;
    const float height = roomy ? m.card : m.chip, gap = roomy ? m.text * 0.5f : m.text * 0.3f;
    const float ring = height * 0.46f;
    for (size_t i = 0; i < waiters.size(); ++i) {
        const bool more = i + 1 < waiters.size();
        const float needed = height + (more ? gap + m.small_line : 0);
        if (room.h < needed && (more || room.h < height - 0.5f)) {
            note({room.x, room.y, room.w, m.small_line}, fmt::format("+{} more", waiters.size() - i));
            return;
        }
        Rect row = room.cut_top(height);
        room.cut_top(gap);
        Waiter& waiter = waiters[i];
        waiter.card.small = !roomy;
        const Rect circle = row.cut_left(2 * ring + m.text * 0.2f);
        layout.rings.push_back(
            {waiter.card.id, {circle.x + ring, row.center().y}, ring * 0.82f, waiter.ring_left});
        row.cut_left(m.text * 0.45f);
        waiter.card.rect = row.cut_left(std::min(card_width(waiter.card), row.w));
        row.cut_left(m.text * 0.8f);
        const bool fits = measure.width(Font::CodeSmall, waiter.reason) <= row.w;
        if (fits || measure.width(Font::CodeSmall, waiter.brief) <= row.w) {
            note(row, fits ? waiter.reason : waiter.brief, Tone::Code);
        }
        layout.cards.push_back(std::move(waiter.card));
    }
}

// Gives the height of one entry; with `place`, puts it at the top of the room.
float StageBuilder::other_row(Rect room, Waiter& waiter, bool roomy, bool place) {
    const float gap = m.text * 0.35f;
    waiter.card.small = !roomy;
    const float height = roomy ? m.card : m.chip;
    const float card_w = std::min(card_width(waiter.card), room.w);
    if (place) {
        waiter.card.rect = {room.x, room.y, card_w, height};
        layout.cards.push_back(waiter.card);
    }
    float used = height;
    if (roomy) {
        used += gap;
        if (place) note({room.x, room.y + used, room.w, m.small_line}, waiter.reason);
        used += m.small_line;
        if (!waiter.depends.empty()) {
            used += gap;
            const Rect chips{room.x, room.y + used, room.w, m.chip};
            std::vector<StageCard> placed;
            std::vector<StageCard> wanted = waiter.depends;
            const size_t fitted = flow_cards(chips, wanted, m.text * 0.6f, placed);
            if (place) {
                const float x = placed.empty() ? chips.x : placed.back().rect.right() + m.text * 0.5f;
                if (fitted < wanted.size() && x + m.text * 2 < chips.right()) {
                    note({x, chips.y, chips.right() - x, chips.h},
                         fmt::format("+{}", wanted.size() - fitted));
                }
                for (StageCard& chip : placed) layout.chips.push_back(std::move(chip));
            }
            used += m.chip;
        }
        return used;
    }
    if (!place) return used;
    // All in one row: the card, what for, and those it depends on as far as they fit.
    Rect rest{room.x + card_w + m.text * 0.5f, room.y, room.w - card_w - m.text * 0.5f, height};
    const std::string words = waiter.holder ? "for " + waiter.brief + ", held by" : "for " + waiter.brief;
    if (rest.w < m.text * 3) return used;
    note(rest.cut_left(std::min(measure.width(Font::Small, words) + m.text * 0.6f, rest.w)), words);
    for (StageCard& chip : waiter.depends) {
        const float width = card_width(chip);
        if (width > rest.w) {
            if (rest.w > m.text * 1.2f) note(rest, "…");
            break;
        }
        chip.rect = rest.cut_left(width);
        rest.cut_left(m.text * 0.3f);
        layout.chips.push_back(chip);
    }
    return used;
}

void StageBuilder::other_rows(Rect room, std::vector<Waiter>& waiters) {
    const float gap = m.text * 0.7f;
    float wanted = -gap;
    for (Waiter& waiter : waiters) wanted += other_row(room, waiter, true, false) + gap;
    const bool roomy = wanted <= room.h + 0.5f;
    for (size_t i = 0; i < waiters.size(); ++i) {
        const bool more = i + 1 < waiters.size();
        const float height = other_row(room, waiters[i], roomy, false);
        if (room.h < height + (more ? m.text * 0.3f + m.small_line : -0.5f)) {
            note({room.x, room.y, room.w, m.small_line}, fmt::format("+{} more", waiters.size() - i));
            return;
        }
        other_row(room, waiters[i], roomy, true);
        room.cut_top(height + (roomy ? gap : m.text * 0.3f));
    }
}

void StageBuilder::waiting(Rect rect) {
    std::vector<Waiter> timers, others;
    gather_waiters(timers, others);
    Rect inner = add_box(Seat::Waiting, rect, "WAITING", "timers");
    inner.cut_top(m.text * 0.3f);
    layout.divider_x = std::round(inner.x + inner.w * 0.5f);
    const float left_end = layout.divider_x - m.text * 0.7f, right_start = layout.divider_x + m.text * 0.8f;
    const Rect left{inner.x, inner.y, left_end - inner.x, inner.h};
    const Rect right{right_start, inner.y, inner.right() - right_start, inner.h};
    const Rect caption = layout.boxes.back().caption;
    note({right.x, caption.y, right.w, caption.h}, "futures, tasks, locks, I/O");
    if (timers.empty()) note({left.x, left.y, left.w, m.small_line}, "no timer is set", Tone::Faint);
    if (others.empty()) note({right.x, right.y, right.w, m.small_line}, "nobody", Tone::Faint);
    timer_rows(left, timers);
    other_rows(right, others);
}

}  // namespace loopscope::ui
