// The ways between the boxes of the stage: where their arrows run and where their words stand. Cards travel
// the same ways (stage_routes.h).
#include <algorithm>

#include "ui/stage_waiting.h"

namespace loopscope::ui {

namespace {

Curve straight(Point a, Point b) {
    return {a,
            {a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3},
            {b.x - (b.x - a.x) / 3, b.y - (b.y - a.y) / 3},
            b};
}

}  // namespace

// With the first of the wordings that has room, or none.
void StageBuilder::add_arrow(Flow flow, Rect room, std::initializer_list<const char*> wordings, Align align) {
    StageArrow arrow{flow, layout.bends[static_cast<size_t>(flow)], {}, {}, align, flow == Flow::WakesUp};
    for (const char* english : wordings) {
        const std::string_view words = translate(wish.language, english);
        if (measure.width(Font::Small, words) > room.w) continue;
        arrow.label = words;
        arrow.label_rect = room;
        break;
    }
    layout.arrows.push_back(std::move(arrow));
}

void StageBuilder::stack_bends() {
    const Rect from = layout.box(Seat::Ready)->rect, run = layout.box(Seat::Running)->rect;
    const Rect wait = layout.box(Seat::Waiting)->rect, end = layout.box(Seat::Done)->rect;
    const float em = m.text, gap = em * 0.35f, middle = run.center().y;
    const auto bend = [&](Flow flow) -> std::vector<Curve>& {
        return layout.bends[static_cast<size_t>(flow)];
    };
    const Point start{std::min(from.x + em * 3, (from.x + run.x) / 2), from.bottom()};
    const Point seat{run.x - gap, middle};
    bend(Flow::TakesFirst) = {
        {start, {start.x, middle - (middle - start.y) * 0.1f}, {start.x + em, middle}, seat}};

    const float lane = wait.right() - em * 1.1f;  // of the way back up
    const float down = std::max(run.right() + em * 1.5f, lane - em * 3.2f);
    bend(Flow::Suspends) = {{{run.right() + gap, middle},
                             {run.right() + (down - run.right()) * 0.75f, middle},
                             {down, middle + em},
                             {down, wait.y - gap}}};

    const float bow = em * 0.9f, rise = (wait.y - from.bottom()) / 3;
    bend(Flow::WakesUp) = {{{lane, wait.y},
                            {lane + bow, wait.y - rise},
                            {lane + bow, from.bottom() + rise},
                            {lane, from.bottom() + gap}}};

    const float up = run.x + run.w * 0.5f;
    bend(Flow::Creates) = bend(Flow::Requeues) = {straight({up, run.y - gap}, {up, from.bottom() + gap})};

    const float x = from.x - em * 0.55f, low = run.bottom() - em * 0.9f, knee = (run.bottom() + wait.y) / 2;
    bend(Flow::Ends) = {
        {{run.x, low}, {run.x - em * 2, low}, {x, knee - em * 0.5f}, {x, wait.y + em}},
        {{x, wait.y + em}, {x, wait.y + em * 2}, {x, end.center().y - em * 2}, {x, end.y - em * 0.6f}},
        {{x, end.y - em * 0.6f}, {x, end.center().y}, {x, end.center().y}, {end.x, end.center().y}}};
}

void StageBuilder::stack_arrows() {
    stack_bends();
    const Rect from = layout.box(Seat::Ready)->rect, run = layout.box(Seat::Running)->rect;
    const Rect wait = layout.box(Seat::Waiting)->rect;
    const float em = m.text, line = m.small_line, middle = run.center().y;
    add_arrow(Flow::TakesFirst, {from.x, middle + em * 0.5f, run.x - from.x - em * 0.4f, line},
              {"takes the first", "first"}, Align::Right);
    const float lane = wait.right() - em * 1.1f;
    add_arrow(Flow::Suspends,
              {run.right() + em * 0.8f, middle - em * 0.5f - line, lane - em * 1.2f - run.right(), line},
              {"await: suspended", "suspended", "await"}, Align::Left);
    add_arrow(Flow::WakesUp, {run.right(), from.bottom() + em * 0.5f, lane - em * 0.7f - run.right(), line},
              {"wake up", "wakes"}, Align::Right);
    const bool creates = story.happened[static_cast<int>(Flow::Creates)];
    if (creates || story.happened[static_cast<int>(Flow::Requeues)]) {
        const float x = run.center().x, room = run.y - from.bottom();
        add_arrow(creates ? Flow::Creates : Flow::Requeues,
                  {x + em * 0.7f, from.bottom() + (room - line) / 2, from.right() - x - em * 7, line},
                  {creates ? "new task: to the back" : "to the back of the queue",
                   creates ? "new task" : "to the back"},
                  Align::Left);
    }
    if (story.happened[static_cast<int>(Flow::Ends)]) {
        add_arrow(Flow::Ends, {from.x + em * 2.2f, wait.y - em * 0.3f - line, run.x - from.x - em, line},
                  {"has ended", "ends"}, Align::Left);
    }
}

// Where queue and seat stand beside each other.
void StageBuilder::pair_bends() {
    const Rect from = layout.box(Seat::Ready)->rect, run = layout.box(Seat::Running)->rect;
    const Rect wait = layout.box(Seat::Waiting)->rect, end = layout.box(Seat::Done)->rect;
    const float em = m.text, gap = em * 0.35f;
    const auto bend = [&](Flow flow) -> std::vector<Curve>& {
        return layout.bends[static_cast<size_t>(flow)];
    };
    const float upper = from.y + from.h * 0.42f, lower = from.y + from.h * 0.72f;
    const float down = run.x + em * 1.5f, up = from.x + em * 2;
    bend(Flow::TakesFirst) = {straight({from.right() + gap, upper}, {run.x - gap, upper})};
    bend(Flow::Suspends) = {straight({down, run.bottom() + gap}, {down, wait.y - gap})};
    bend(Flow::WakesUp) = {straight({up, wait.y - gap}, {up, from.bottom() + gap})};
    bend(Flow::Creates) = bend(Flow::Requeues) = {
        straight({run.x - gap, lower}, {from.right() + gap, lower})};
    const float x = run.right() + em * 0.55f, middle = run.center().y;
    bend(Flow::Ends) = {{{run.right(), middle}, {x, middle}, {x, middle}, {x, middle + em}},
                        straight({x, middle + em}, {x, end.center().y - em}),
                        {{x, end.center().y - em},
                         {x, end.center().y},
                         {x, end.center().y},
                         {end.right(), end.center().y}}};
}

void StageBuilder::pair_arrows() {
    pair_bends();
    const Rect from = layout.box(Seat::Ready)->rect, run = layout.box(Seat::Running)->rect;
    const Rect wait = layout.box(Seat::Waiting)->rect;
    const float em = m.text, line = m.small_line;
    const float upper = from.y + from.h * 0.42f, lower = from.y + from.h * 0.72f;
    const float words_y = run.bottom() + (wait.y - run.bottom() - line) / 2;
    add_arrow(Flow::TakesFirst, {from.right() + 2, upper - line * 1.25f, run.x - from.right() - 4, line},
              {"takes first", "first"}, Align::Center);
    const float down = run.x + em * 1.5f, up = from.x + em * 2;
    add_arrow(Flow::Suspends, {down + em * 0.7f, words_y, run.right() - down - em * 0.7f, line},
              {"await: suspended", "suspended", "await"}, Align::Left);
    add_arrow(Flow::WakesUp, {up + em * 0.7f, words_y, from.right() - up - em, line}, {"wake up"},
              Align::Left);
    const bool creates = story.happened[static_cast<int>(Flow::Creates)];
    if (creates || story.happened[static_cast<int>(Flow::Requeues)]) {
        add_arrow(creates ? Flow::Creates : Flow::Requeues,
                  {from.right() + 2, lower + em * 0.1f, run.x - from.right() - 4, line}, {"new task", "back"},
                  Align::Center);
    }
    if (story.happened[static_cast<int>(Flow::Ends)]) add_arrow(Flow::Ends, {}, {}, Align::Left);
}

}  // namespace loopscope::ui
