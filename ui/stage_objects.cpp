// Locks, queues and their like on the stage, and the sub-steps of a turn of the loop.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/stage_waiting.h"
#include "ui/utf8.h"

namespace loopscope::ui {

using replay::LoopPhase;
using replay::SyncView;
using trace::SyncKind;

namespace {

constexpr size_t kMostObjects = 40;

const char* word_of(SyncKind kind) {
    switch (kind) {
        case SyncKind::Lock:
            return "Lock";
        case SyncKind::Semaphore:
            return "Semaphore";
        case SyncKind::Event:
            return "Event";
        case SyncKind::Condition:
            return "Condition";
        case SyncKind::Barrier:
            return "Barrier";
        case SyncKind::Queue:
            return "Queue";
    }
    return "object";
}

// How it stands, in words.
std::string state_of(const SyncView& sync) {
    std::string words;
    switch (sync.kind) {
        case SyncKind::Queue: {
            words = sync.capacity == 0 ? fmt::format("{} in it", sync.size)
                                       : fmt::format("{} of {}", sync.size, sync.capacity);
            size_t shown = 0;
            for (const std::string_view item : sync.items) {
                if (++shown > 6) break;
                words += shown == 1 ? ": " : ", ";
                words += first_characters(item, 12);
            }
            if (sync.items.size() > 6) words += ", …";
            break;
        }
        case SyncKind::Semaphore:
            words = fmt::format("{} of {} free", sync.size, sync.capacity);
            break;
        case SyncKind::Event:
            words = sync.locked_or_set ? "set" : "not set";
            break;
        case SyncKind::Barrier:
            words = fmt::format("{} of {} are here", sync.waiters.size(), sync.capacity);
            break;
        case SyncKind::Lock:
        case SyncKind::Condition:
            words = sync.holders.empty() ? "free" : "held by";
            break;
    }
    return words;
}

bool tells_something(const SyncView& sync) {
    // What a queue keeps for its join() is its own affair.
    if (sync.name.find('.') != std::string_view::npos) return false;
    return !sync.waiters.empty() || !sync.holders.empty() || sync.size > 0 || sync.kind == SyncKind::Event ||
           sync.kind == SyncKind::Queue;
}

}  // namespace

float StageBuilder::objects_height(float width) const {
    if (story.scene.syncs.empty()) return 0;
    size_t count = 0;
    for (const SyncView& sync : story.scene.syncs) count += tells_something(sync) ? 1 : 0;
    if (count == 0) return 0;
    const float columns = width > m.text * 30 ? 2 : 1;
    const float rows = std::ceil(static_cast<float>(std::min<size_t>(count, 6)) / columns);
    return rows * (m.chip + m.text * 0.35f) + m.text * 0.5f;
}

void StageBuilder::waiting_and_objects(Rect rect) {
    const float height = objects_height(rect.w);
    if (height > 0) {
        objects(rect.cut_bottom(height - m.text * 0.5f));
        rect.cut_bottom(m.text * 0.5f);
    }
    waiting(rect);
}

void StageBuilder::objects(Rect rect) {
    const float gap = m.text * 0.35f;
    const size_t columns = rect.w > m.text * 30 ? 2 : 1;
    const float width = (rect.w - m.text * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    size_t placed = 0, hidden = 0;
    for (const SyncView& sync : story.scene.syncs) {
        if (!tells_something(sync)) continue;
        const size_t row = placed / columns;
        const float y = rect.y + static_cast<float>(row) * (m.chip + gap);
        if (y + m.chip > rect.bottom() + 0.5f || placed >= kMostObjects) {
            ++hidden;
            continue;
        }
        const float x = rect.x + static_cast<float>(placed % columns) * (width + m.text);
        ++placed;
        StageObject object;
        object.rect = {x, y, width, m.chip};
        object.kind = sync.kind;
        object.taken = !sync.holders.empty() || sync.locked_or_set;
        object.label = sync.name.empty() ? word_of(sync.kind) : std::string(sync.name);
        object.state = state_of(sync);
        Rect rest = object.rect.inset(m.text * 0.5f, 0);
        rest.cut_left(m.text * 1.3f + measure.width(Font::SmallBold, object.label) + m.text * 0.5f +
                      measure.width(Font::Small, object.state) + m.text * 0.5f);
        const auto chips = [&](const replay::CowList<base::ObjectId>& tasks) {
            for (const base::ObjectId id : tasks) {
                const replay::TaskView* task = story.scene.task(id);
                if (task == nullptr) continue;
                StageCard chip = card_of(*task, Seat::Waiting, true);
                const float wide = card_width(chip);
                if (wide > rest.w) {
                    if (rest.w > m.text) note(rest.cut_left(rest.w), "…");
                    return;
                }
                chip.rect = rest.cut_left(wide).inset(0, m.text * 0.12f);
                rest.cut_left(m.text * 0.3f);
                layout.chips.push_back(std::move(chip));
            }
        };
        chips(sync.holders);
        if (!sync.waiters.empty()) {
            const float words = measure.width(Font::Small, "waiting:") + m.text * 0.3f;
            const replay::TaskView* first = story.scene.task(sync.waiters.front());
            const bool fits =
                first != nullptr && rest.w > words + card_width(card_of(*first, Seat::Waiting, true));
            if (fits) {
                note(rest.cut_left(words), "waiting:");
                chips(sync.waiters);
            } else {
                note(rest, fmt::format("{} waiting", sync.waiters.size()));
            }
        }
        layout.objects.push_back(std::move(object));
    }
}

// The turn of the loop as a row of its sub-steps; gives what is left below.
Rect StageBuilder::phases(Rect rect) {
    const replay::Scene& scene = story.scene;
    if (!wish.cycle || rect.h < m.text * 22) return rect;
    Rect row = rect.cut_top(m.chip);
    rect.cut_top(m.text * 0.5f);
    const std::string sleep = scene.may_sleep < 0    ? std::string("sleep until something comes")
                              : scene.may_sleep == 0 ? std::string("do not sleep")
                                                     : "sleep " + describe_seconds(scene.may_sleep);
    const std::string run =
        scene.run_budget > 0 ? fmt::format("run {} ready", scene.run_budget) : "run the ready";
    std::string labels[] = {"choose how long", sleep, "move due timers", run};
    const std::string brief[] = {
        "choose",
        scene.may_sleep < 0    ? "sleep"
        : scene.may_sleep == 0 ? "no sleep"
                               : describe_seconds(scene.may_sleep),
        "timers", scene.run_budget > 0 ? fmt::format("run {}", scene.run_budget) : std::string("run")};
    constexpr LoopPhase kPhases[] = {LoopPhase::Select, LoopPhase::Wait, LoopPhase::MoveTimers,
                                     LoopPhase::RunReady};
    const float gap = m.text * 1.2f;
    const auto total_of = [&](const std::string* words) {
        float sum = -gap;
        for (int i = 0; i < 4; ++i) sum += measure.width(Font::SmallBold, words[i]) + m.text * 1.2f + gap;
        return sum;
    };
    if (total_of(labels) > row.w) std::copy(brief, brief + 4, labels);
    const float total = total_of(labels);
    const float scale = total > row.w ? row.w / total : 1;
    for (int i = 0; i < 4; ++i) {
        const float width = (measure.width(Font::SmallBold, labels[i]) + m.text * 1.2f) * scale;
        layout.phases.push_back(
            {row.cut_left(width), labels[i], scene.loop_running && scene.phase == kPhases[i]});
        row.cut_left(gap * scale);
    }
    return rect;
}

}  // namespace loopscope::ui
