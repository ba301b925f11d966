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
constexpr size_t kMostWaiters = 200;  // more are counted by kind

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
    waiter.group = kind_of(task);
    waiter.until = task.wait.until;
    const auto depend = [&](base::ObjectId id) {
        const TaskView* other = scene.task(id);
        if (other == nullptr || waiter.depends.size() >= kMostDepends) return;
        waiter.depends.push_back(card_of(*other, Seat::Waiting, true));
    };
    if (task.wait.cause == WaitCause::Timer && task.wait.until >= 0) {
        const double left = std::max(0.0, task.wait.until - scene.time);
        const double whole = std::max(1e-9, task.wait.until - task.wait.since);
        waiter.ring_left = static_cast<float>(std::clamp(left / whole, 0.0, 1.0));
        waiter.reason = left > 0 ? describe_seconds(left) + " left" : "due now";
        waiter.brief = left > 0 ? describe_seconds(left) : "due";
        return waiter;
    }
    std::string what = replay::describe_wait(scene, task);
    if (what.empty()) what = "a future";
    if (task.wait.cause == WaitCause::Io) {
        const replay::RequestView* request = scene.requests.find(task.wait.source);
        if (request != nullptr) {
            waiter.ring_left = 1 - static_cast<float>(std::min(request->percent, 100u)) / 100;
            if (request->percent > 0)
                what = fmt::format("the other {} % of {}", 100 - std::min(request->percent, 100u),
                                   request->text);
        }
        // The host tells more than the protocol, and room is scarce.
        const size_t scheme = what.find("://");
        if (scheme != std::string::npos)
            what.erase(what.rfind(' ', scheme) + 1, scheme + 2 - what.rfind(' ', scheme));
    }
    if (task.wait.cause == WaitCause::Executor) {
        const replay::JobView* job = scene.jobs.find(task.wait.source);
        if (job != nullptr)
            what += job->worker != 0 ? fmt::format(", in thread {}", job->worker) : ", no thread is free";
    }
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

// Those that can be shown, soonest or oldest first, and how many there are in all.
StageBuilder::Waiters StageBuilder::gather_waiters() const {
    const Scene& scene = story.scene;
    size_t waiting = 0;
    for (const TaskView& task : scene.tasks) waiting += task.state == TaskState::Waiting ? 1 : 0;
    if (waiting > kMostWaiters) return gather_crowd();
    struct Due {
        double until;
        const TaskView* task;  // or else a callback
        HandleView handle;
    };
    std::vector<Due> due;
    std::unordered_set<uint32_t> told;  // timers that are told of by the task that sleeps on them
    Waiters found;
    for (const TaskView& task : scene.tasks) {
        if (task.state != TaskState::Waiting) continue;
        if (task.wait.cause == WaitCause::Timer) told.insert(task.wait.source.value);
        if (!shows(task.id)) continue;
        if (task.wait.cause == WaitCause::Timer) {
            due.push_back({task.wait.until, &task, {}});
        } else if (++found.other_count <= kMostWaiters) {
            found.others.push_back(waiter_of(task));
        }
    }
    for (const HandleView handle : scene.timers) {
        if (handle.kind != trace::HandleKind::Callback || told.contains(handle.id.value)) continue;
        due.push_back({handle.due, nullptr, handle});
    }
    found.timer_count = due.size();
    const auto end = due.begin() + static_cast<std::ptrdiff_t>(std::min(due.size(), kMostWaiters));
    // Soonest first, as the loop keeps them; of those due together, the one set first.
    const auto sooner = [](const Due& a, const Due& b) {
        const uint32_t left = a.task != nullptr ? a.task->wait.source.value : a.handle.id.value;
        const uint32_t right = b.task != nullptr ? b.task->wait.source.value : b.handle.id.value;
        return a.until != b.until ? a.until < b.until : left < right;
    };
    std::partial_sort(due.begin(), end, due.end(), sooner);
    for (auto it = due.begin(); it != end; ++it) {
        found.timers.push_back(it->task != nullptr ? waiter_of(*it->task) : waiter_of(it->handle));
    }
    return found;
}

StageBuilder::Waiter StageBuilder::waiter_of(const HandleView& handle) const {
    Waiter waiter;
    waiter.card = card_of(handle, Seat::Waiting, false);
    waiter.card.moved = false;
    waiter.ring_left = 1;
    const double left = handle.due - story.scene.time;
    waiter.brief = left > 0 ? describe_seconds(left) : "due";
    waiter.reason = left > 0 ? describe_seconds(left) + " left" : "due now";
    return waiter;
}

void StageBuilder::timer_rows(Rect room, std::vector<Waiter>& waiters, size_t total) {
    const auto count = static_cast<float>(total);
    const float gap = m.text * 0.5f, height = m.card, ring = height * 0.46f;
    if (count * (height + gap) - gap > room.h + 0.5f) return timer_grid(room, waiters, total);
    for (Waiter& waiter : waiters) {
        Rect row = room.cut_top(height);
        room.cut_top(gap);
        const Rect circle = row.cut_left(2 * ring + m.text * 0.2f);
        layout.rings.push_back(
            {waiter.card.id, {circle.x + ring, row.center().y}, ring * 0.82f, waiter.ring_left});
        row.cut_left(m.text * 0.45f);
        // When it is due counts more than the end of a long name.
        const float brief = measure.width(Font::CodeSmall, waiter.brief) + m.text * 0.9f;
        const float most = std::max(row.w - brief, std::min(row.w, m.text * 5));
        waiter.card.rect = row.cut_left(std::min(card_width(waiter.card), most));
        row.cut_left(m.text * 0.8f);
        const bool fits = measure.width(Font::CodeSmall, waiter.reason) <= row.w;
        if (fits || measure.width(Font::CodeSmall, waiter.brief) <= row.w) {
            note(row, fits ? waiter.reason : waiter.brief, Tone::Code);
        }
        layout.cards.push_back(std::move(waiter.card));
    }
}

// Gives the height of one entry; with `place`, puts it at the top of the room.
float StageBuilder::other_row(Rect room, Waiter& waiter, Look look, bool place) {
    const bool roomy = look == Look::Roomy;
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
    // All in one row: the card, what for, and those it depends on as far as they fit; or those in a row of
    // their own, where there is the height for it.
    Rect rest{room.x + card_w + m.text * 0.5f, room.y, room.w - card_w - m.text * 0.5f, height};
    const std::string words = waiter.holder ? "for " + waiter.brief + ", held by" : "for " + waiter.brief;
    const float words_w = measure.width(Font::Small, words) + m.text * 0.6f;
    float chips_w = 0;
    for (const StageCard& chip : waiter.depends) chips_w += card_width(chip) + m.text * 0.3f;
    const bool second_row = look == Look::Medium && words_w + chips_w > rest.w;
    if (second_row) used += gap + m.chip;
    if (!place || rest.w < m.text * 3) return used;
    note(rest.cut_left(std::min(words_w, rest.w)), words);
    if (second_row) rest = {room.x + m.text, room.y + height + gap, room.w - m.text, m.chip};
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

void StageBuilder::other_rows(Rect room, std::vector<Waiter>& waiters, size_t total) {
    const float gap = m.text * 0.7f, small_gap = m.text * 0.3f;
    const auto height_of = [&](std::vector<Waiter>& list, Look look) {
        const float between = look == Look::Roomy ? gap : small_gap;
        float sum = -between;
        for (Waiter& waiter : list) sum += other_row(room, waiter, look, false) + between;
        return sum;
    };
    size_t here = 0;
    for (const Waiter& waiter : waiters) here += waiter.card.count;
    Look look = Look::Roomy;
    if (height_of(waiters, look) > room.h + 0.5f) look = Look::Medium;
    if (height_of(waiters, look) > room.h + 0.5f) look = Look::Compact;
    const float rows = room.w > m.text * 22 ? 2.0f : 1.0f;
    if (total != here || height_of(waiters, look) / rows > room.h + 0.5f) waiters = grouped(waiters);
    const bool roomy = look == Look::Roomy;
    const bool wide = room.w > m.text * 22 && height_of(waiters, look) > room.h + 0.5f;
    const size_t columns = wide ? 2 : 1;
    const float width = (room.w - m.text * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    if (wide) look = Look::Compact;
    size_t told = 0;
    for (size_t i = 0; i < waiters.size(); i += columns) {
        const size_t end = std::min(waiters.size(), i + columns);
        uint32_t count = 0;
        float height = 0;
        for (size_t k = i; k < end; ++k) {
            count += waiters[k].card.count;
            height = std::max(height, other_row({room.x, room.y, width, room.h}, waiters[k], look, false));
        }
        const bool more = told + count < total;
        if (room.h < height + (more ? small_gap + m.small_line : -0.5f)) break;
        for (size_t k = i; k < end; ++k) {
            const float x = room.x + static_cast<float>(k - i) * (width + m.text);
            other_row({x, room.y, width, room.h}, waiters[k], look, true);
        }
        room.cut_top(height + (roomy ? gap : small_gap));
        told += count;
    }
    if (told < total) note({room.x, room.y, room.w, m.small_line}, fmt::format("+{} more", total - told));
}

void StageBuilder::waiting(Rect rect) {
    Waiters found = gather_waiters();
    Rect inner = add_box(Seat::Waiting, rect, "WAITING", "timers");
    inner.cut_top(m.text * 0.3f);
    // Half and half, unless one side is empty and the other has not room enough.
    float share = 0.5f;
    const auto crowded = [&](const std::vector<Waiter>& waiters, size_t total, float row) {
        return static_cast<float>(std::max(total, waiters.size())) * row > inner.h;
    };
    if (found.timers.empty() && crowded(found.others, found.other_count, m.card + m.small_line + m.text))
        share = 0.26f;
    if (found.others.empty() && crowded(found.timers, found.timer_count, m.card + m.text * 0.5f))
        share = 0.72f;
    layout.divider_x = std::round(inner.x + inner.w * share);
    const float left_end = layout.divider_x - m.text * 0.7f, right_start = layout.divider_x + m.text * 0.8f;
    const Rect left{inner.x, inner.y, left_end - inner.x, inner.h};
    const Rect right{right_start, inner.y, inner.right() - right_start, inner.h};
    const Rect caption = layout.boxes.back().caption;
    const bool named =
        measure.width(Font::Small, translate(wish.language, "futures, tasks, locks, I/O")) <= right.w;
    note({right.x, caption.y, right.w, caption.h}, named ? "futures, tasks, locks, I/O" : "others");
    if (found.timers.empty()) note({left.x, left.y, left.w, m.small_line}, "no timer is set", Tone::Faint);
    if (found.others.empty()) note({right.x, right.y, right.w, m.small_line}, "nobody", Tone::Faint);
    timer_rows(left, found.timers, found.timer_count);
    other_rows(right, found.others, found.other_count);
}

}  // namespace loopscope::ui
