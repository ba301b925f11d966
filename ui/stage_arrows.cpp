// The ways between the boxes of the stage: where their arrows run and where their words stand.
#include <algorithm>

#include "ui/stage_waiting.h"

namespace loopscope::ui {

// The first of the wordings that has room, or none.
void StageBuilder::label(StageArrow& arrow, Rect room, std::initializer_list<const char*> wordings) {
    for (const char* english : wordings) {
        const std::string_view words = translate(wish.language, english);
        if (measure.width(Font::Small, words) > room.w) continue;
        arrow.label = words;
        arrow.label_rect = room;
        return;
    }
}

void StageBuilder::arrows() {
    const Rect from = layout.box(Seat::Ready)->rect, run = layout.box(Seat::Running)->rect;
    const Rect wait = layout.box(Seat::Waiting)->rect, end = layout.box(Seat::Done)->rect;
    const float em = m.text, gap = em * 0.35f, line = m.small_line;
    const float middle = run.center().y;

    StageArrow takes{Flow::TakesFirst, {}, {}, {}, Align::Right, false};
    const Point start{std::min(from.x + em * 3, (from.x + run.x) / 2), from.bottom()};
    const Point seat{run.x - gap, middle};
    takes.curves = {{start, {start.x, middle - (middle - start.y) * 0.1f}, {start.x + em, middle}, seat}};
    label(takes, {from.x, middle + em * 0.5f, run.x - from.x - em * 0.4f, line},
          {"takes the first", "first"});
    layout.arrows.push_back(std::move(takes));

    StageArrow suspends{Flow::Suspends, {}, {}, {}, Align::Left, false};
    const float lane = wait.right() - em * 1.1f;  // of the way back up
    const float down = std::max(run.right() + em * 1.5f, lane - em * 3.2f);
    suspends.curves = {{{run.right() + gap, middle},
                        {run.right() + (down - run.right()) * 0.75f, middle},
                        {down, middle + em},
                        {down, wait.y - gap}}};
    label(suspends,
          {run.right() + em * 0.8f, middle - em * 0.5f - line, lane - em * 1.2f - run.right(), line},
          {"await: suspended", "suspended", "await"});
    layout.arrows.push_back(std::move(suspends));

    StageArrow wakes{Flow::WakesUp, {}, {}, {}, Align::Right, true};
    const float bow = em * 0.9f, rise = (wait.y - from.bottom()) / 3;
    wakes.curves = {{{lane, wait.y},
                     {lane + bow, wait.y - rise},
                     {lane + bow, from.bottom() + rise},
                     {lane, from.bottom() + gap}}};
    label(wakes, {run.right(), from.bottom() + em * 0.5f, lane - em * 0.7f - run.right(), line},
          {"wake up", "wakes"});
    layout.arrows.push_back(std::move(wakes));

    const bool creates = story.happened[static_cast<int>(Flow::Creates)];
    if (creates || story.happened[static_cast<int>(Flow::Requeues)]) {
        StageArrow back{creates ? Flow::Creates : Flow::Requeues, {}, {}, {}, Align::Left, false};
        const float x = run.x + run.w * 0.5f;
        back.curves = {{{x, run.y - gap},
                        {x, run.y - (run.y - from.bottom()) / 3},
                        {x, from.bottom() + (run.y - from.bottom()) / 3},
                        {x, from.bottom() + gap}}};
        const float room = run.y - from.bottom();
        label(back, {x + em * 0.7f, from.bottom() + (room - line) / 2, from.right() - x - em * 7, line},
              {creates ? "new task: to the back" : "to the back of the queue",
               creates ? "new task" : "to the back"});
        layout.arrows.push_back(std::move(back));
    }
    if (story.happened[static_cast<int>(Flow::Ends)]) {
        StageArrow ends{Flow::Ends, {}, {}, {}, Align::Left, false};
        const float x = from.x - em * 0.55f, low = run.bottom() - em * 0.9f,
                    knee = (run.bottom() + wait.y) / 2;
        ends.curves = {
            {{run.x, low}, {run.x - em * 2, low}, {x, knee - em * 0.5f}, {x, wait.y + em}},
            {{x, wait.y + em}, {x, wait.y + em * 2}, {x, end.center().y - em * 2}, {x, end.y - em * 0.6f}},
            {{x, end.y - em * 0.6f}, {x, end.center().y}, {x, end.center().y}, {end.x, end.center().y}}};
        label(ends, {from.x + em * 2.2f, wait.y - em * 0.3f - line, run.x - from.x - em, line},
              {"has ended", "ends"});
        layout.arrows.push_back(std::move(ends));
    }
}

// Where queue and seat stand beside each other.
void StageBuilder::pair_arrows() {
    const Rect from = layout.box(Seat::Ready)->rect, run = layout.box(Seat::Running)->rect;
    const Rect wait = layout.box(Seat::Waiting)->rect, end = layout.box(Seat::Done)->rect;
    const float em = m.text, gap = em * 0.35f, line = m.small_line;
    const auto straight = [](Point a, Point b) {
        return Curve{a,
                     {a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3},
                     {b.x - (b.x - a.x) / 3, b.y - (b.y - a.y) / 3},
                     b};
    };
    const float words_y = run.bottom() + (wait.y - run.bottom() - line) / 2;

    StageArrow takes{Flow::TakesFirst, {}, {}, {}, Align::Center, false};
    const float upper = from.y + from.h * 0.42f, lower = from.y + from.h * 0.72f;
    takes.curves = {straight({from.right() + gap, upper}, {run.x - gap, upper})};
    label(takes, {from.right() + 2, upper - line * 1.25f, run.x - from.right() - 4, line},
          {"takes first", "first"});
    layout.arrows.push_back(std::move(takes));

    StageArrow suspends{Flow::Suspends, {}, {}, {}, Align::Left, false};
    const float down = run.x + em * 1.5f;
    suspends.curves = {straight({down, run.bottom() + gap}, {down, wait.y - gap})};
    label(suspends, {down + em * 0.7f, words_y, run.right() - down - em * 0.7f, line},
          {"await: suspended", "suspended", "await"});
    layout.arrows.push_back(std::move(suspends));

    StageArrow wakes{Flow::WakesUp, {}, {}, {}, Align::Left, true};
    const float up = from.x + em * 2;
    wakes.curves = {straight({up, wait.y - gap}, {up, from.bottom() + gap})};
    label(wakes, {up + em * 0.7f, words_y, from.right() - up - em, line}, {"wake up"});
    layout.arrows.push_back(std::move(wakes));

    const bool creates = story.happened[static_cast<int>(Flow::Creates)];
    if (creates || story.happened[static_cast<int>(Flow::Requeues)]) {
        StageArrow back{creates ? Flow::Creates : Flow::Requeues, {}, {}, {}, Align::Center, false};
        back.curves = {straight({run.x - gap, lower}, {from.right() + gap, lower})};
        label(back, {from.right() + 2, lower + em * 0.1f, run.x - from.right() - 4, line},
              {"new task", "back"});
        layout.arrows.push_back(std::move(back));
    }
    if (story.happened[static_cast<int>(Flow::Ends)]) {
        StageArrow ends{Flow::Ends, {}, {}, {}, Align::Left, false};
        const float x = run.right() + em * 0.55f, middle = run.center().y;
        ends.curves = {{{run.right(), middle}, {x, middle}, {x, middle}, {x, middle + em}},
                       straight({x, middle + em}, {x, end.center().y - em}),
                       {{x, end.center().y - em},
                        {x, end.center().y},
                        {x, end.center().y},
                        {end.right(), end.center().y}}};
        layout.arrows.push_back(std::move(ends));
    }
}

}  // namespace loopscope::ui
