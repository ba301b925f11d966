// Locks, queues and their like and the programs that run beside the script, on the stage; and the sub-steps
// of a turn of the loop.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/stage_waiting.h"
#include "ui/utf8.h"

namespace loopscope::ui {

using replay::LoopPhase;
using replay::SyncView;
using replay::TaskView;
using trace::SyncKind;

namespace {

constexpr size_t kMostObjects = 40, kMostInLine = 60;

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
std::string state_of(const SyncView& sync, Language language) {
    std::string words;
    const auto say = [language](const std::string& english) { return translated(language, english); };
    switch (sync.kind) {
        case SyncKind::Queue: {
            words = sync.capacity == 0 ? say(fmt::format("{} in it", sync.size))
                                       : say(fmt::format("{} of {}", sync.size, sync.capacity));
            size_t shown = 0;
            for (const std::string_view item : sync.items) {
                if (++shown > 6) break;
                words += shown == 1 ? ": " : ", ";
                const bool fits = count_characters(item) <= 14;
                words += fits ? item : first_characters(item, 12);
                if (!fits) words += "…";
            }
            if (sync.items.size() > 6) words += ", …";
            break;
        }
        case SyncKind::Semaphore:
            words = say(fmt::format("{} of {} free", sync.size, sync.capacity));
            break;
        case SyncKind::Event:
            words = say(sync.locked_or_set ? "set" : "not set");
            break;
        case SyncKind::Barrier:
            words = say(fmt::format("{} of {} are here", sync.waiters.size(), sync.capacity));
            break;
        case SyncKind::Lock:
        case SyncKind::Condition:
            words = say(sync.holders.empty() ? "free" : "held by");
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

std::string object_name(const SyncView& sync) {
    return sync.name.empty() ? word_of(sync.kind) : std::string(sync.name);
}

}  // namespace

// Who holds it, to whom it is promised, and who is in line, as far as they fit.
std::vector<StageBuilder::Piece> StageBuilder::pieces_of(const SyncView& sync, size_t* beyond) const {
    std::vector<Piece> pieces;
    const auto chip = [&](const TaskView& task) {
        Piece piece{card_of(task, Seat::Waiting, true)};
        piece.is_chip = true;
        pieces.push_back(std::move(piece));
    };
    // Those woken stand in the ready queue already, but what they were woken for is theirs.
    struct Which {
        bool waiting, others;
    };
    const auto line_of = [&](const auto& list, Which which, const char* words) {
        bool first = true;
        for (const base::ObjectId id : list) {
            const TaskView* task = story.scene.task(id);
            const bool waits = task != nullptr && task->state == replay::TaskState::Waiting;
            if (task == nullptr || task->is_lost || !(waits ? which.waiting : which.others)) continue;
            // Who is cancelled in line leaves it, and was promised nothing.
            const bool woken = task->state == replay::TaskState::Ready && !task->cancel_requested;
            if (!which.waiting && !woken) continue;
            if (pieces.size() > kMostInLine) {
                if (beyond != nullptr) ++*beyond;
                continue;
            }
            if (first && *words != '\0') {
                Piece lead;
                lead.words = {std::string(translate(wish.language, words))};
                lead.leads = true;
                pieces.push_back(std::move(lead));
            }
            first = false;
            chip(*task);
        }
    };
    const bool promises = sync.kind == SyncKind::Lock || sync.kind == SyncKind::Semaphore;
    line_of(sync.waiters, {false, true}, promises ? "promised to:" : "woken:");
    // Of a lock its state says so.
    const bool told = pieces.empty() || sync.kind == SyncKind::Lock || sync.kind == SyncKind::Condition;
    line_of(sync.holders, {true, true}, told ? "" : "held by:");
    const bool all_at_once = sync.kind == SyncKind::Event || sync.kind == SyncKind::Barrier;
    line_of(sync.waiters, {true, false}, all_at_once ? "waiting:" : "in line:");
    return pieces;
}

StageBuilder::ObjectRow StageBuilder::row_of(const SyncView& sync) const {
    ObjectRow row;
    row.object.kind = sync.kind;
    row.object.taken = !sync.holders.empty() || sync.locked_or_set;
    row.object.label = object_name(sync);
    row.object.state = state_of(sync, wish.language);
    // Who waits counts more than all that lies in a queue.
    row.pieces = pieces_of(sync, &row.beyond);
    return row;
}

StageBuilder::ObjectRow StageBuilder::row_of(const replay::RequestView& process) const {
    ObjectRow row;
    row.object.is_process = row.object.taken = true;
    row.object.label = first_characters(process.text, 40);
    const std::string state = fmt::format("runs since {}", describe_seconds(process.sent_at));
    row.object.state = translated(wish.language, state);
    return row;
}

std::vector<StageBuilder::ObjectRow> StageBuilder::object_rows(size_t* beyond) const {
    std::vector<ObjectRow> rows;
    const auto add = [&](const auto& view) {
        if (rows.size() < kMostObjects)
            rows.push_back(row_of(view));
        else
            ++*beyond;
    };
    for (const SyncView& sync : story.scene.syncs)
        if (tells_something(sync)) add(sync);
    for (const replay::RequestView& request : story.scene.requests)
        if (request.kind == trace::RequestKind::Process) add(request);
    return rows;
}

// How wide it is where nothing of it is left out.
float StageBuilder::object_width(const ObjectRow& row) const {
    float width = m.text * 2.8f + measure.width(Font::SmallBold, row.object.label) +
                  measure.width(Font::Small, row.object.state);
    for (const Piece& piece : row.pieces) {
        width += m.text * 0.45f +
                 (piece.is_card() ? card_width(piece.card) : measure.width(Font::Small, piece.words[0]) + 1);
    }
    return width;
}

// Side by side where that leaves out nothing, or where there are too many for a row each.
size_t StageBuilder::object_columns(const std::vector<ObjectRow>& rows, float width) const {
    if (rows.size() < 2 || width <= m.text * 30) return 1;
    if (rows.size() > 3) return 2;
    float widest = 0;
    for (const ObjectRow& row : rows) widest = std::max(widest, object_width(row));
    return widest <= (width - m.text) / 2 ? 2 : 1;
}

float StageBuilder::objects_height(float width) const {
    size_t beyond = 0;
    const std::vector<ObjectRow> rows = object_rows(&beyond);
    if (rows.empty()) return 0;
    const auto columns = static_cast<float>(object_columns(rows, width));
    const float lines = std::ceil(static_cast<float>(std::min<size_t>(rows.size(), 6)) / columns);
    return lines * (m.chip + m.text * 0.35f) + m.text * 0.5f;
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
    size_t placed = 0, hidden = 0;
    std::vector<ObjectRow> rows = object_rows(&hidden);
    const size_t columns = object_columns(rows, rect.w);
    const float width = (rect.w - m.text * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (ObjectRow& row : rows) {
        const float y = rect.y + static_cast<float>(placed / columns) * (m.chip + gap);
        if (y + m.chip > rect.bottom() + 0.5f) {
            ++hidden;
            continue;
        }
        const float x = rect.x + static_cast<float>(placed % columns) * (width + m.text);
        ++placed;
        StageObject& object = row.object;
        object.rect = {x, y, width, m.chip};
        Rect rest = object.rect.inset(m.text * 0.5f, 0);
        rest.cut_left(m.text * 1.3f + measure.width(Font::SmallBold, object.label) + m.text * 0.5f);
        const float most = row.pieces.empty() ? rest.w : std::max(rest.w * 0.5f, rest.w - m.text * 12);
        rest.cut_left(std::min(measure.width(Font::Small, object.state) + 2, most));
        object.state_end = rest.x;
        rest.cut_left(m.text * 0.5f);
        const size_t chips_before = layout.chips.size();
        flow_pieces(rest, row.pieces, 1, Placing::Place, row.beyond);
        for (size_t i = chips_before; i < layout.chips.size(); ++i)
            layout.chips[i].rect = layout.chips[i].rect.inset(0, m.text * 0.12f);
        layout.objects.push_back(std::move(object));
    }
    if (hidden == 0 || layout.objects.empty()) return;
    // The count of the rest stands at the end of the last row.
    Rect& last = layout.objects.back().rect;
    const std::string words = fmt::format("+{} {}", hidden, translate(wish.language, "more"));
    last.w -= measure.width(Font::Small, words) + m.text;
    note({last.right() + m.text * 0.5f, last.y, measure.width(Font::Small, words) + 1, last.h}, words);
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
    std::string brief[] = {
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
    for (std::string& label : labels) label = translated(wish.language, label);
    for (std::string& label : brief) label = translated(wish.language, label);
    if (total_of(labels) > row.w) std::copy(brief, brief + 4, labels);
    const float total = total_of(labels);
    const float scale = total > row.w ? row.w / total : 1;
    for (int i = 0; i < 4; ++i) {
        const float width = (measure.width(Font::SmallBold, labels[i]) + m.text * 1.2f) * scale;
        layout.phases.push_back(
            {row.cut_left(width), labels[i], scene.loop_running && story.phase == kPhases[i]});
        row.cut_left(gap * scale);
    }
    return rect;
}

}  // namespace loopscope::ui
