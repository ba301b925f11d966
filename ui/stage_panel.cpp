// The stage: paints what stage_layout computed, with cards on their way to their places.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/panels.h"
#include "ui/stage_layout.h"

namespace loopscope::ui {

using replay::TaskState;

namespace {

Color seat_color(const Theme& t, Seat seat) {
    switch (seat) {
        case Seat::Ready:
            return t.ready;
        case Seat::Running:
            return t.running;
        case Seat::Waiting:
            return t.waiting;
        case Seat::Done:
            return t.done;
    }
    return t.text;
}

Color flow_color(const Theme& t, Flow flow) {
    switch (flow) {
        case Flow::Suspends:
            return t.waiting;
        case Flow::Ends:
            return t.done;
        case Flow::Requeues:
        case Flow::Creates:
            return t.running;
        default:
            return t.ready;
    }
}

void draw_box(View& view, const StageBox& box) {
    const Theme& t = view.theme;
    const Color color = seat_color(t, box.seat);
    const float radius = view.m.radius * 1.2f;
    if (box.seat == Seat::Running) {
        const bool taken = view.scene().running.id ||
                           (!view.scene().loop_running && !view.scene().ended && view.scene().line != 0);
        view.canvas.fill(box.rect, taken ? t.accent_fill : t.panel, radius);
        view.canvas.stroke(box.rect, taken ? color : color.faded(0.45f), taken ? 2.0f : 1.5f, radius);
    } else {
        view.canvas.stroke(box.rect, color.faded(box.seat == Seat::Done ? 0.35f : 0.5f), 1.5f, radius);
    }
    const Rect caption = box.caption.moved(0, view.m.text * 0.05f);
    const float y = caption.y + (caption.h - view.canvas.fonts().height(Font::Small)) / 2;
    const float x = view.canvas.text(Font::Small, caption.x, y, color, box.title);
    if (!box.subtitle.empty()) {
        view.canvas.text(Font::Small, x + view.m.text * 0.5f, y, t.text_soft, box.subtitle);
    }
}

void draw_task_tip(View& view, const StageCard& card) {
    if (!view.touch.wants_tip()) return;
    const replay::TaskView* task = card.is_task ? view.scene().task(card.id) : nullptr;
    if (task == nullptr)
        return view.touch.tip(
            fmt::format("{}: {}", card.label, view.tr("a callback, a plain function that the loop calls")));
    if (card.count > 1)
        return view.tip(fmt::format(
            "{} tasks alike, {} the first of them. Click: select it; G: only whom it has to do with",
            card.count, task->name));
    std::string text = fmt::format("{}: {}", task->name, view.tr(state_word(*task)));
    if (task->line != 0) text += ", " + view.tr_made(fmt::format("line {}", view.line_of(*task)));
    const std::string waits = view.wait_of(*task);
    if (task->state == TaskState::Waiting && !task->is_lost && !waits.empty())
        text += fmt::format(", {}{}", view.tr("waits for "), waits);
    const std::string outcome = view.outcome_of(*task);
    if (!outcome.empty() && task->state != TaskState::Cancelled) text += ": " + outcome;
    view.touch.tip(fmt::format("{}. {}", text, view.tr("Click: its await stack")));
}

// The text in a card: mark, name, detail.
void draw_card_words(View& view, const StageCard& card, Rect rect, Color words, Color mark) {
    const float em = view.m.text, pad = card.small ? em * 0.75f : em * 0.8f;
    const Font name = card.small ? Font::SmallBold : Font::Bold;
    Rect inner = rect.inset(pad, 0);
    const Rect place = inner.cut_left(card.small && card.is_task ? em * 0.85f : em * 1.2f);
    const Point center{place.x + em * (card.small ? 0.2f : 0.25f), rect.center().y};
    if (card.seat == Seat::Done && card.is_task) {
        const Rect sign{place.x - em * 0.1f, rect.y, place.w, rect.h};
        const Color color = card.lost ? view.theme.failed : state_color(view.theme, card.state);
        view.canvas.text_in(sign, Font::Small, color, card.lost ? icon::kWarning : state_icon(card.state));
    } else if (card.is_task) {
        view.canvas.mark(view.theme.mark(card.number), center, em * (card.small ? 0.24f : 0.32f), mark);
    } else {
        view.canvas.text_in(place, Font::Small, mark, icon::kCode);
    }
    const float end = std::min(inner.x + view.canvas.width(name, card.label), inner.right());
    view.canvas.text_in(inner, name, words, card.label);
    // A card that is still growing to its size has no room for it yet.
    if (card.detail.empty() || rect.w < card.rect.w - 1) return;
    const Rect rest{end + em * 0.5f, inner.y, inner.right() - end - em * 0.5f + 1, inner.h};
    view.canvas.text_in(rest, card.small ? Font::Small : Font::Bold,
                        card.small && !card.filled ? view.theme.text_soft : words, card.detail);
}

void draw_card(View& view, const StageCard& card, Rect rect, std::string_view touch_name) {
    const Theme& t = view.theme;
    const Color own = card.is_task || card.of_task ? t.task(card.number) : t.text_soft;
    const bool selected = view.state.selected && view.state.selected == card.id;
    const Touch touch = view.touch.area(touch_name, rect, view.canvas.clip());
    draw_task_tip(view, card);
    view.offer(rect, card.is_task ? ContextKind::Task : ContextKind::Handle, card.id.value);
    if (touch.clicked && view.state.be_loop)
        view.ask(Act::ChooseNext, card.id.value);
    else if (touch.clicked && card.is_task)
        view.ask(Act::SelectTask, selected ? 0 : card.id.value);
    const float radius = rect.h / 2;
    for (int behind = std::min<int>(2, static_cast<int>(card.count) - 1); behind > 0; --behind) {
        const float off = static_cast<float>(behind) * std::max(2.0f, view.m.text * 0.16f);
        view.canvas.stroke(rect.moved(off, off), own.faded(0.5f), 1, radius);
    }
    if (card.filled) {
        const Color surface = own;
        view.canvas.fill(rect, surface, radius);
        draw_card_words(view, card, rect, t.on_task(), t.on_task());
    } else {
        // What this step did not change stands back, but stays easy to read.
        const bool is_quiet = !card.moved && !selected && !touch.hovered;
        const float strength = (card.library ? 0.6f : 1) * (is_quiet ? 0.6f + 0.4f * t.unchanged : 1);
        const Color surface = mix(t.panel, own,
                                  touch.hovered || selected ? 0.16f
                                  : card.moved              ? 0.10f
                                                            : 0.03f);
        view.canvas.fill(rect, surface, radius);
        const float thickness = card.moved && !card.small ? 2.0f : card.small ? 1.0f : 1.4f;
        view.canvas.stroke(rect, own.faded(strength), thickness, radius);
        draw_card_words(view, card, rect, own.faded(strength), own.faded(strength));
    }
    if (selected || touch.focused) view.canvas.stroke(rect.inset(-3), t.text, 1.5f, radius + 3);
}

void draw_arrow(View& view, const StageArrow& arrow) {
    const bool stressed = view.story.cause == arrow.flow;
    const bool happened = view.story.happened[static_cast<int>(arrow.flow)];
    const Theme& t = view.theme;
    const float strength = stressed ? 1 : happened ? 0.75f : t.unchanged * 0.7f;
    const float thickness = stressed ? 2.6f : 1.7f;
    const Color color = flow_color(t, arrow.flow).faded(strength);
    for (size_t i = 0; i < arrow.curves.size(); ++i) {
        view.canvas.arrow(arrow.curves[i], color, thickness, arrow.dashed, i + 1 == arrow.curves.size());
    }
    const Color words = stressed ? t.text : happened ? t.text_soft : t.text_faint;
    view.canvas.text_in(arrow.label_rect, stressed ? Font::SmallBold : Font::Small, words, arrow.label,
                        arrow.align);
}

void draw_object(View& view, const StageObject& object) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    view.canvas.fill(object.rect, mix(t.panel, t.waiting, object.taken ? 0.10f : 0.04f), em * 0.3f);
    view.canvas.stroke(object.rect, t.line, 1, em * 0.3f);
    Rect inner = object.rect.inset(em * 0.5f, 0);
    const char* sign = object.is_process                       ? icon::kHourglass
                       : object.kind == trace::SyncKind::Queue ? icon::kCogs
                       : object.kind == trace::SyncKind::Event ? icon::kFlag
                                                               : icon::kLock;
    view.canvas.text_in(inner.cut_left(em * 1.3f), Font::Small, object.taken ? t.accent : t.text_soft, sign);
    const float name = view.canvas.width(Font::SmallBold, object.label);
    view.canvas.text_in(inner.cut_left(name + 1), Font::SmallBold, t.text, object.label);
    inner.cut_left(em * 0.5f);
    view.canvas.text_in({inner.x, inner.y, object.state_end - inner.x, inner.h}, Font::Small, t.text_soft,
                        object.state);
}

void draw_phases(View& view, const std::vector<StagePhase>& phases) {
    const Theme& t = view.theme;
    for (size_t i = 0; i < phases.size(); ++i) {
        const StagePhase& phase = phases[i];
        const float radius = phase.rect.h / 2;
        if (phase.now) view.canvas.fill(phase.rect, t.accent_fill, radius);
        view.canvas.stroke(phase.rect, phase.now ? t.accent : t.line, phase.now ? 2.0f : 1.0f, radius);
        view.canvas.text_in(phase.rect.inset(view.m.text * 0.3f, 0),
                            phase.now ? Font::SmallBold : Font::Small, phase.now ? t.text : t.text_soft,
                            phase.label, Align::Center);
        const float y = phase.rect.center().y, x = phase.rect.right();
        const float next = i + 1 < phases.size() ? phases[i + 1].rect.x : x;
        if (next > x + 4)
            view.canvas.arrow({{x, y}, {x, y}, {next - 2, y}, {next - 2, y}}, t.text_faint, 1, false);
    }
}

void draw_ring(View& view, const StageRing& ring) {
    const Color color = view.theme.task(ring.number);
    const float thickness = std::max(2.5f, ring.radius * 0.34f);
    view.canvas.arc(ring.center, ring.radius, 1, view.theme.raised_hover, thickness);
    view.canvas.arc(ring.center, ring.radius, ring.left, color, thickness);
}

void draw_header(View& view, Rect caption, bool has_title) {
    const replay::Scene& scene = view.scene();
    const Theme& t = view.theme;
    const float em = view.m.text;
    std::string seconds = view.seconds(scene.time), tick = fmt::format("{}", scene.tick);
    float x = caption.right();
    const float y = caption.y + (caption.h - view.canvas.fonts().height(Font::Code)) / 2;
    const auto word = [&](Font font, std::string_view text, float gap) {
        x -= view.canvas.width(font, text);
        view.canvas.text(font, x, y, t.text, text);
        x -= gap;
    };
    word(Font::CodeBold, tick, em * 0.5f);
    word(Font::Code, view.tr("tick"), em * 1.4f);
    word(Font::CodeBold, seconds, em * 0.5f);
    word(Font::Code, "t =", 0);
    const std::string_view title = has_title ? view.tr("EVENT LOOP") : "";
    view.canvas.text_in({caption.x, caption.y, x - caption.x - em, caption.h}, Font::Small, t.text_soft,
                        title);
    // The script was changed since: this is the run of what it was.
    const std::string_view stale = view.state.stale ? view.tr("before the change") : "";
    const float begin = caption.x + (has_title ? view.canvas.width(Font::Small, title) + em : 0);
    if (begin + view.canvas.width(Font::SmallBold, stale) > x - em) return;
    view.canvas.text_in({begin, caption.y, x - begin, caption.h}, Font::SmallBold, t.accent, stale);
}

// A sign in the title's line where some of the stage lies further down; a click goes there.
void draw_more_below(View& view, Rect caption, bool has_title, float hidden) {
    if (hidden < 2) return;
    const Theme& t = view.theme;
    const float em = view.m.text;
    const std::string words = fmt::format("{}  {}", icon::kDown, view.tr("more"));
    const float width = view.canvas.width(Font::SmallBold, words) + em * 1.2f;
    const float title = has_title ? view.canvas.width(Font::Small, view.tr("EVENT LOOP")) + em : 0;
    const Rect pill{caption.x + title, caption.center().y - view.m.small_line / 2, width, view.m.small_line};
    if (pill.right() > caption.right() - em * 13) return;
    const Touch touch = view.touch.area("stage more", pill, view.canvas.clip());
    view.tip("Click: what lies below");
    view.canvas.fill(pill, touch.hovered ? t.accent : t.raised_hover, pill.h / 2);
    view.canvas.stroke(pill, t.accent, 1, pill.h / 2);
    view.canvas.text_in(pill, Font::SmallBold, touch.hovered ? t.text_on_accent : t.text, words,
                        Align::Center);
    if (touch.clicked) {
        const double kept = static_cast<double>(view.state.scroll[static_cast<int>(Panel::Stage)]);
        view.ask(Act::Scroll, static_cast<uint64_t>(Panel::Stage), kept + static_cast<double>(hidden));
    }
}

// The cards that stand for tasks, each where it is on its way. Ways are kept from the stage's own corner, so
// that scrolling moves nobody.
void draw_travellers(View& view, Rect area) {
    const StageLayout& stage = view.stage.layout;
    const Rect seat = stage.box(Seat::Running)->rect;
    const auto place = [&](Rect rect, Seat of) {
        return Motion::Place{rect.moved(-area.x, -area.y), static_cast<size_t>(of)};
    };
    const Motion::Place origin = place(seat.inset(seat.w * 0.25f, seat.h * 0.3f), Seat::Running);
    // The one that runs is painted last: it is on top while it travels.
    for (const bool filled : {false, true}) {
        for (const StageCard& card : stage.cards) {
            if (card.filled != filled) continue;
            const Motion::Place goal = place(card.rect, card.seat);
            Rect at = view.motion.give(card.id.value, goal, origin, view.stage.routes);
            // Some arrows run close to the edge: a card keeps within it.
            at.x = std::clamp(at.x, 0.0f, std::max(0.0f, area.w - at.w));
            draw_card(view, card, at.moved(area.x, area.y), fmt::format("card {}", card.id.value));
        }
    }
}

}  // namespace

void draw_stage(View& view, Rect rect, bool has_title) {
    const Metrics& m = view.m;
    view.canvas.fill(rect, view.theme.panel, m.radius);
    if (view.theme.name == ThemeName::Contrast) view.canvas.stroke(rect, view.theme.line, 1, m.radius);
    view.offer(rect, ContextKind::Panel, static_cast<uint32_t>(Panel::Stage));
    Rect inner = rect;
    // Where there is little height, the header gives up most of its own.
    const bool low = rect.h < m.text * 9;
    const Rect caption = inner.cut_top(low ? m.small_line * 1.2f : m.caption).inset(m.pad, 0);
    draw_header(view, caption, has_title);
    inner.cut_top(m.text * (low ? 0.1f : 0.3f));
    inner.cut_bottom(m.text * (low ? 0.15f : 0.4f));

    StageWish wish;
    wish.focus = view.state.focus;
    wish.cycle = view.player.granularity() == replay::Granularity::Tick;
    wish.coy = view.story.just_resumed && view.lesson_asks();
    wish.tasks = view.document.timeline.lanes.size();
    wish.objects = view.document.sync_count;
    wish.language = view.state.settings.language;
    StageLayout& stage = view.stage.layout;
    const auto compute = [&](Rect area) {
        const StageKey key{&view.story, view.story.to, view.story.from, area, m.text, wish};
        if (view.stage.key == key) return;
        view.stage.key = key;
        stage = compute_stage(view.story, area, m, view.canvas.fonts(), wish);
        if (view.stage.drawn_to != view.story.to) {
            const bool back = view.story.to < view.stage.drawn_to;
            view.stage.passage = back ? Passage::Backwards : Passage::Forwards;
            view.stage.drawn_to = view.story.to;
        }
        view.stage.routes = compute_routes(stage, {-area.x, -area.y}, view.stage.passage, m);
    };
    const float kept = view.state.scroll[static_cast<int>(Panel::Stage)];
    compute({inner.x, inner.y - kept, inner.w, inner.h});
    const float offset = begin_scroll(view, Panel::Stage, inner.inset(m.pad * 0.3f, 0), stage.content_height);
    // Computed again where it is seen, rather than moving every shape of it.
    if (offset != kept) compute({inner.x, inner.y - offset, inner.w, inner.h});
    draw_phases(view, stage.phases);
    for (const StageObject& object : stage.objects) draw_object(view, object);
    for (const StageBox& box : stage.boxes) draw_box(view, box);
    if (const StageBox* wait = stage.divider_x > 0 ? stage.box(Seat::Waiting) : nullptr) {
        view.canvas.line({stage.divider_x, wait->caption.bottom()},
                         {stage.divider_x, wait->rect.bottom() - m.text}, view.theme.line);
    }
    for (const StageArrow& arrow : stage.arrows) draw_arrow(view, arrow);
    for (const StageNote& note : stage.notes) {
        const Color color = note.tone == Tone::Faint ? view.theme.text_faint : view.theme.text_soft;
        view.canvas.text_in(note.rect, note.tone == Tone::Code ? Font::CodeSmall : Font::Small, color,
                            note.text, note.centered ? Align::Center : Align::Left);
    }
    for (const StageRing& ring : stage.rings) draw_ring(view, ring);
    for (const StageCard& chip : stage.chips) {
        draw_card(view, chip, chip.rect, fmt::format("chip {} {}", chip.id.value, chip.rect.x));
    }
    draw_travellers(view, {inner.x, inner.y - offset, inner.w, inner.h});
    end_scroll(view);
    draw_more_below(view, caption, has_title, stage.content_height - offset - inner.h);
}

}  // namespace loopscope::ui
