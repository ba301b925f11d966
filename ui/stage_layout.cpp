#include "ui/stage_layout.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/insight/sentence.h"
#include "core/replay/labels.h"
#include "ui/stage_waiting.h"
#include "ui/utf8.h"

namespace loopscope::ui {

using replay::HandleView;
using replay::LoopPhase;
using replay::Scene;
using replay::TaskState;
using replay::TaskView;

namespace {

// Heights in heights of text: what a part wants, and the least it can do with.
struct Part {
    float wanted, least;
};
constexpr Part kReady{6.4f, 4.9f}, kGap1{3.2f, 1.7f}, kRun{6.6f, 4.9f}, kGap2{2.7f, 1.7f}, kWait{11.0f, 6.8f},
    kGap3{1.6f, 0.7f}, kDone{5.0f, 4.3f};

float least_height() {
    return kReady.least + kGap1.least + kRun.least + kGap2.least + kWait.least + kGap3.least + kDone.least;
}
constexpr float kPairTop = 4.9f, kPairTopMost = 6.5f;  // one row of small cards, two
float least_paired_height() { return kPairTop + 2.0f + kWait.least + kGap3.least + kDone.least + 0.3f; }
float wanted_height() {
    return kReady.wanted + kGap1.wanted + kRun.wanted + kGap2.wanted + kWait.wanted + kGap3.wanted +
           kDone.wanted;
}

std::string shortened(std::string_view text, size_t most) {
    if (count_characters(text) <= most) return std::string(text);
    return std::string(first_characters(text, most - 1)) + "…";
}

}  // namespace

std::string StageBuilder::name_of(const TaskView& task) const { return shortened(task.name, 24); }

void StageBuilder::note(Rect rect, std::string text, Tone tone, bool centered) {
    const std::string_view words = translate(wish.language, text);
    layout.notes.push_back({rect, std::string(words), tone, centered});
}

StageCard StageBuilder::card_of(const TaskView& task, Seat seat, bool small) const {
    StageCard card;
    card.id = task.id;
    card.seat = seat;
    card.number = task.number;
    card.label = name_of(task);
    card.small = small;
    card.moved = story.moved.contains(task.id.value);
    card.library = is_internal(task);
    card.state = task.state;
    return card;
}

StageCard StageBuilder::card_of(const HandleView& handle, Seat seat, bool small) const {
    if (const TaskView* task = handle.task ? story.scene.task(handle.task) : nullptr)
        return card_of(*task, seat, small);
    StageCard card;
    card.id = handle.id;
    card.is_task = false;
    card.seat = seat;
    card.label = shortened(insight::phrase(replay::describe_handle(story.scene, handle), wish.language), 28);
    if (const TaskView* task = story.scene.task(replay::task_of(story.scene, handle))) {
        card.number = task->number;
        card.of_task = true;
    }
    card.small = small;
    card.moved = true;
    return card;
}

float StageBuilder::card_width(const StageCard& card) const {
    const float pad = card.small ? m.text * 0.75f : m.text * 0.8f;
    // Small cards carry a mark as well: colours alone would leave some people without.
    const float mark = card.small && card.is_task ? m.text * 0.85f : m.text * 1.2f;
    float width = 2 * pad + mark + measure.width(card.small ? Font::SmallBold : Font::Bold, card.label);
    if (!card.detail.empty()) {
        width += m.text * 0.5f + measure.width(card.small ? Font::Small : Font::Bold, card.detail);
    }
    return std::ceil(width);
}

void StageBuilder::ready(Rect rect) {
    Rect inner = add_box(Seat::Ready, rect, brief_titles ? "READY" : "READY QUEUE", "first in, first out");
    constexpr size_t kMost = 60;
    std::vector<StageCard> cards;
    size_t total = 0;
    for (const HandleView& handle : story.scene.ready) {
        if (handle.cancelled || (handle.task && !shows(handle.task))) continue;
        if (++total > kMost) continue;
        StageCard card = card_of(handle, Seat::Ready, false);
        card.first = total == 1;
        cards.push_back(std::move(card));
    }
    if (cards.empty()) {
        note({inner.x, inner.y, inner.w, std::min(m.card, inner.h)}, "nobody is ready", Tone::Faint);
        return;
    }
    // Where one row is too short for all, small cards in as many rows as there are.
    float width = 0;
    for (const StageCard& card : cards) width += card_width(card) + m.text * 0.8f;
    const float hint = measure.width(Font::Small, translate(wish.language, "← next to run")) + m.text;
    if (compact || width + m.text > inner.w) {
        for (StageCard& card : cards) card.small = true;
    }
    const size_t before = layout.cards.size();
    if (!compact && width + m.text <= inner.w) inner.cut_top((inner.h - m.card) * 0.4f);
    fill_cards(inner, std::move(cards), total, Newest::First);
    if (layout.cards.size() == before) return;
    const StageCard& first = layout.cards[before];
    const StageCard& last = layout.cards.back();
    const bool one = layout.cards.size() == before + 1;
    if (last.rect.y == first.rect.y && last.rect.right() + m.text + hint <= inner.right() &&
        last.rect.h == m.card) {
        note({last.rect.right() + m.text, first.rect.y, hint, first.rect.h},
             one ? "← next to run" : "← joined last");
    }
}

StageCard StageBuilder::seat_card(bool& somebody) const {
    const Scene& scene = story.scene;
    StageCard card;
    somebody = true;
    if (scene.running.id) {
        card = card_of(scene.running, Seat::Running, false);
        const TaskView* task = scene.running_task();
        if (task != nullptr && task->line != 0 && !wish.coy)
            card.detail = translated(wish.language, fmt::format("line {}", task->line));
    } else if (!scene.loop_running && !scene.ended && scene.line != 0) {
        card.is_task = false;
        card.seat = Seat::Running;
        card.label = translate(wish.language, "the script itself");
        card.detail = translated(wish.language, fmt::format("line {}", scene.line));
        card.id = base::ObjectId{UINT32_MAX};  // no object of the run: there is only one script
        card.moved = true;
    } else {
        somebody = false;
    }
    card.filled = somebody;
    return card;
}

// How wide the seat is to be: its own title, or who sits on it.
float StageBuilder::seat_width() const {
    bool somebody = false;
    const StageCard card = seat_card(somebody);
    const float title =
        measure.width(Font::Small, std::string(translate(wish.language, "RUNNING")) + "  " +
                                       std::string(translate(wish.language, "one seat only"))) +
        m.text * 2.4f;
    return std::round(std::max({title, somebody ? card_width(card) + 2.4f * m.text : 0, m.text * 13.5f}));
}

void StageBuilder::running(Rect rect) {
    const Scene& scene = story.scene;
    bool somebody = false;
    StageCard card = seat_card(somebody);
    const Rect inner = add_box(Seat::Running, rect, "RUNNING", "one seat only");
    if (somebody) {
        card.small = compact;
        const float card_w = std::min(card_width(card), inner.w);
        if (compact) {
            card.rect = {inner.x, inner.y, card_w, m.chip};
            layout.cards.push_back(std::move(card));
            return;
        }
        const float y = inner.y + (rect.bottom() - m.text * 0.6f - inner.y - m.card) / 2;
        card.rect = {std::round(inner.x + (inner.w - card_w) / 2), std::round(y), card_w, m.card};
        layout.cards.push_back(std::move(card));
        return;
    }
    std::string text = "free";
    if (scene.ended)
        text = "the run is over";
    else if (scene.phase == LoopPhase::Wait || scene.phase == LoopPhase::Select) {
        text = scene.ready.empty() && scene.may_sleep != 0 ? "the loop sleeps" : "the loop looks for work";
    } else if (!scene.loop_running && scene.step == 0) {
        text = "nothing has run yet";
    }
    note({inner.x, inner.y, inner.w, std::min(m.card, inner.h)}, text, Tone::Soft, !compact);
}

// Where not all outcomes have room: first those that their sign tells, then what went well; how something
// failed stays longest.
void StageBuilder::drop_details(std::vector<StageCard>& cards, float room) const {
    const auto width = [&] {
        float sum = 0;
        for (const StageCard& card : cards) sum += card_width(card) + m.text * 0.8f;
        return sum;
    };
    for (int round = 0; round < 4; ++round) {
        for (StageCard& card : cards) {
            if (width() <= room) return;
            if (card.lost || card.detail.empty()) continue;
            const bool failed = card.state == TaskState::Failed;
            if (round == 0 && card.state == TaskState::Cancelled) card.detail.clear();
            if (round == 1 && !failed) card.detail.clear();
            if (round == 2 && failed) card.detail = card.detail.substr(0, card.detail.find(':'));
            if (round == 3) card.detail.clear();
        }
    }
}

void StageBuilder::done(Rect rect) {
    const Rect inner = add_box(Seat::Done, rect, "DONE", "");
    constexpr size_t kMost = 40;
    const Scene& scene = story.scene;
    std::vector<StageCard> cards;
    const auto own = [&](size_t i) {
        const TaskView* task = scene.task(scene.done[i]);
        return task != nullptr && !is_internal(*task) ? task : nullptr;
    };
    // Only the newest are looked at: thousands may be done. What asyncio made for itself lies at the end, if
    // anywhere.
    size_t total = scene.done.size();
    while (total > 0 && own(total - 1) == nullptr) --total;
    // With a focus, all are: those it has to do with may be old.
    const bool all = !related.empty();
    const size_t count = total;
    if (all) total = 0;
    for (size_t i = !all && count > kMost ? count - kMost : 0; i < count; ++i) {
        if (!shows(scene.done[i])) continue;
        const TaskView* task = own(i);
        if (task == nullptr) continue;
        if (all && ++total > kMost) continue;
        StageCard card = card_of(*task, Seat::Done, true);
        std::string outcome = replay::describe_outcome(*task);
        if (task->state == TaskState::Cancelled) outcome = translate(wish.language, outcome);
        if (!outcome.empty() && outcome != "None") card.detail = shortened(outcome, 22);
        cards.push_back(std::move(card));
    }
    // What was destroyed while it waited is not done, but it is over: it waits for nothing any more.
    for (const TaskView& task : scene.tasks) {
        if (!task.is_lost || replay::is_over(task.state) || !shows(task.id)) continue;
        ++total;
        if (cards.size() > kMost) continue;
        StageCard card = card_of(task, Seat::Done, true);
        card.lost = true;
        card.detail = translate(wish.language, "destroyed");
        cards.push_back(std::move(card));
    }
    if (cards.empty()) {
        note({inner.x, inner.y, inner.w, m.chip}, "nothing yet", Tone::Faint);
        return;
    }
    drop_details(cards, inner.w * std::max(1.0f, std::floor(inner.h / (m.chip + m.text * 0.3f))));
    fill_cards(inner, std::move(cards), total, Newest::Last);
}

Rect StageBuilder::add_box(Seat seat, Rect rect, std::string_view heading, std::string_view beside) {
    const std::string title(translate(wish.language, heading));
    std::string subtitle(translate(wish.language, beside));
    if (compact) {
        Rect inner = rect.inset(m.text * 0.5f, std::round(m.text * 0.2f));
        Rect caption = inner.cut_left(caption_width);
        caption.h = std::min(caption.h, m.chip);
        layout.boxes.push_back({seat, rect, caption, title, {}});
        return inner;
    }
    const float pad = m.text * 0.85f;
    Rect inner = rect.inset(pad, 0);
    const Rect caption = inner.cut_top(m.text * 2.1f);
    inner.cut_bottom(m.text * 0.4f);
    const float both =
        measure.width(Font::Small, title) + m.text * 0.5f + measure.width(Font::Small, subtitle);
    if (both > caption.w) subtitle.clear();
    layout.boxes.push_back({seat, rect, caption, title, std::move(subtitle)});
    return inner;
}

const StageBox* StageLayout::box(Seat seat) const {
    for (const StageBox& box : boxes) {
        if (box.seat == seat) return &box;
    }
    return nullptr;
}

const StageCard* StageLayout::card(base::ObjectId id) const {
    for (const StageCard& found : cards) {
        if (found.id == id) return &found;
    }
    return nullptr;
}

std::string describe_seconds(double seconds) {
    const double hundredths = seconds * 100;
    if (std::abs(hundredths - std::round(hundredths)) < 1e-6 || seconds >= 1)
        return fmt::format("{:.2f} s", seconds);
    // Small times have three digits that count, and are never written with an exponent.
    const double digits = 2 - std::floor(std::log10(std::max(std::abs(seconds), 1e-9)));
    std::string text = fmt::format("{:.{}f}", seconds, static_cast<int>(std::clamp(digits, 2.0, 9.0)));
    while (text.ends_with('0')) text.pop_back();
    return text + " s";
}

namespace {

// Seat below the queue: the target look, where there is the height for it.
void stack_boxes(StageBuilder& builder, Rect rest, float extra) {
    const float em = builder.m.text;
    // The waiting box has the first of what there is besides: it has the most to tell.
    const float rich = std::min(extra, (kWait.wanted - kWait.least) * 0.6f);
    const float others = wanted_height() - least_height() - (kWait.wanted - kWait.least) * 0.6f;
    const float share = std::clamp((extra - rich) / others, 0.0f, 1.0f);
    const auto size = [&](Part part) {
        return std::round((part.least + (part.wanted - part.least) * share) * em);
    };
    builder.ready(rest.cut_top(size(kReady)));
    rest.cut_top(size(kGap1));
    Rect seat = rest.cut_top(size(kRun));
    const float width = std::min(builder.seat_width(), rest.w - em * 2);
    seat = {std::round(rest.x + (rest.w - width) / 2), seat.y, width, seat.h};
    rest.cut_top(size(kGap2));
    // Beyond what all want, results have a second row; the rest is for those who wait.
    const float beyond = std::clamp((extra - rich - others) * 0.4f, 0.0f, 2.1f);
    const Rect end = rest.cut_bottom(size(kDone) + std::round(beyond * em));
    rest.cut_bottom(size(kGap3));
    builder.running(seat);
    builder.waiting_and_objects(rest);
    builder.done(end);
    builder.stack_arrows();
}

// Queue and seat beside each other, where height is short.
void pair_boxes(StageBuilder& builder, Rect rest) {
    const float em = builder.m.text;
    const float around = builder.objects_height(rest.w);
    // Who waits comes first; two rows in the queue only where that costs them nothing.
    const float spare = (rest.h - around) / em - least_paired_height() - 1.5f;
    Rect top = rest.cut_top(std::round((kPairTop + std::clamp(spare, 0.0f, kPairTopMost - kPairTop)) * em));
    rest.cut_top(std::round(2.0f * em));
    const Rect end = rest.cut_bottom(std::round(kDone.least * em));
    rest.cut_bottom(std::round(kGap3.least * em));
    const float width = std::min(builder.seat_width(), top.w * 0.4f);
    const Rect seat = top.cut_right(width);
    top.cut_right(std::min(em * 3.6f, top.w * 0.3f));
    builder.ready(top);
    builder.running(seat);
    builder.waiting_and_objects(rest);
    builder.done(end);
    builder.pair_arrows();
}

}  // namespace

StageLayout compute_stage(const Story& story, Rect area, const Metrics& m, const Measure& measure,
                          StageWish wish) {
    StageBuilder builder{story, m, measure, wish, {}};
    builder.find_related();
    const float em = m.text;
    // From what each part wants down to the least it can do with; beyond what all want, the waiting box
    // grows.
    const float least = least_height();
    // Of the whole run, so that the boxes stand where they stood in the step before.
    const float around = static_cast<float>(std::min<size_t>(wish.objects, 3)) * (m.chip / em + 0.4f) +
                         (wish.cycle ? 2.3f : 0.0f);
    const float rows = area.h / em - around;
    // The more tasks there are in this run, the more room those that wait are to have.
    const float enough = wish.tasks > 5 ? 46 : wish.tasks > 3 ? 36 : wish.tasks > 2 ? 29 : 0;
    const bool pair = rows < std::max(enough, least + 0.3f);
    if (rows < least_paired_height() - 0.5f) {
        builder.layout.content_height = std::max(area.h, builder.compact_rows(area));
        return std::move(builder.layout);
    }
    const float needed = pair ? least_paired_height() : least;
    Rect rest = area.inset(em * 1.1f, 0);
    const float extra = builder.objects_height(rest.w);
    rest.h = std::max(area.h, std::ceil(needed * em + extra));
    builder.layout.content_height = rest.h;
    rest = builder.phases(rest);
    rest.cut_bottom(em * 0.3f);
    if (pair)
        pair_boxes(builder, rest);
    else
        stack_boxes(builder, rest, std::max(0.0f, rows - least));
    return std::move(builder.layout);
}

}  // namespace loopscope::ui
