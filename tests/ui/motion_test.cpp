// Cards on their way: along the arrows, from where they are, to exactly where they belong.
#include <cmath>

#include <doctest/doctest.h>

#include "tests/ui/sample.h"
#include "ui/easel.h"
#include "ui/motion.h"
#include "ui/screen.h"
#include "ui/stage_routes.h"

using namespace loopscope;
using ui::Motion;
using ui::Point;
using ui::Rect;
using ui::Seat;

namespace {

constexpr double kFrame = 1.0 / 60;

float distance(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

float distance_to(const std::vector<Point>& way, Point p) {
    float least = 1e9f;
    for (size_t i = 1; i < way.size(); ++i) {
        const Point a = way[i - 1], b = way[i];
        const float dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
        const float share =
            square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0f, 1.0f) : 0;
        least = std::min(least, distance(p, {a.x + dx * share, a.y + dy * share}));
    }
    return least;
}

ui::StageLayout stage_at(Rect area) {
    const auto document = tests::sample_document();
    const uint64_t step = document->replay.parse_step("switch:12").value();
    const ui::Story story = ui::tell(document->replay, 0, step, insight::Depth::What);
    return compute_stage(story, area, ui::Metrics(15), ui::RoughMeasure(15));
}

constexpr size_t region(Seat seat) { return static_cast<size_t>(seat); }

// One card under way, a frame at a time.
struct Traveller {
    Motion motion;
    ui::Routes routes;
    Motion::Place goal;
    Rect at;
    bool moving = false;

    explicit Traveller(Motion::Place begin, ui::Routes ways) : routes(std::move(ways)), goal(begin) {
        frame();
    }
    void frame(bool animated = true, double seconds = kFrame) {
        motion.begin_frame(seconds, animated);
        at = motion.give(1, goal, goal, routes);
        moving = motion.end_frame();
    }
};

}  // namespace

TEST_CASE("a card follows the arrow between two boxes, and ends exactly at its goal") {
    for (const Rect area : {Rect{0, 0, 640, 640}, Rect{0, 0, 980, 420}}) {
        const ui::StageLayout stage = stage_at(area);
        const ui::Routes routes = compute_routes(stage, {}, ui::Passage::Forwards, ui::Metrics(15));
        const std::pair<Seat, Seat> ways[] = {{Seat::Ready, Seat::Running},
                                              {Seat::Running, Seat::Waiting},
                                              {Seat::Waiting, Seat::Ready},
                                              {Seat::Running, Seat::Ready},
                                              {Seat::Running, Seat::Done}};
        for (const auto& [from, to] : ways) {
            CAPTURE(region(from));
            CAPTURE(region(to));
            const Rect begin{stage.box(from)->rect.center().x - 40, stage.box(from)->rect.center().y, 80, 20};
            const Rect end{stage.box(to)->rect.x + 20, stage.box(to)->rect.center().y, 120, 30};
            Traveller card({begin, region(from)}, routes);
            CHECK(card.at == begin);
            const std::vector<Point>& route = routes.between[region(from)][region(to)];
            REQUIRE(route.size() > 2);
            std::vector<Point> way = route;
            way.insert(way.begin(), begin.center());
            way.push_back(end.center());
            card.goal = {end, region(to)};
            // Somewhere it is in the middle of the arrow, where the straight way does not pass.
            float nearest = 1e9f;
            int frames = 0;
            for (card.frame(); card.moving; card.frame(true, kFrame / 4), ++frames) {
                CHECK(distance_to(way, card.at.center()) < 12);
                nearest = std::min(nearest, distance(card.at.center(), route[route.size() / 2]));
                REQUIRE(frames < 480);
            }
            CHECK(frames > 40);
            CHECK(nearest < 25);
            CHECK(card.at == end);
        }
    }
}

TEST_CASE("the arrow that is drawn and the way of a card are one curve") {
    const ui::StageLayout stage = stage_at({0, 0, 640, 640});
    const ui::Routes routes = compute_routes(stage, {}, ui::Passage::Forwards, ui::Metrics(15));
    const auto ends = [&](ui::Flow flow, Seat from, Seat to) {
        for (const ui::StageArrow& arrow : stage.arrows) {
            if (arrow.flow != flow) continue;
            const std::vector<Point>& route = routes.between[region(from)][region(to)];
            CHECK(route.front() == arrow.curves.front().from);
            CHECK(distance(route.back(), arrow.curves.back().to) < 0.01f);
            return;
        }
        FAIL("not drawn");
    };
    ends(ui::Flow::TakesFirst, Seat::Ready, Seat::Running);
    ends(ui::Flow::Suspends, Seat::Running, Seat::Waiting);
    ends(ui::Flow::WakesUp, Seat::Waiting, Seat::Ready);
}

TEST_CASE("who waited and runs now came through the ready queue; stepping back goes back the same way") {
    const ui::StageLayout stage = stage_at({0, 0, 640, 640});
    const ui::Routes there = compute_routes(stage, {}, ui::Passage::Forwards, ui::Metrics(15));
    const ui::Routes back = compute_routes(stage, {}, ui::Passage::Backwards, ui::Metrics(15));
    const auto& way = there.between[region(Seat::Waiting)][region(Seat::Running)];
    const Rect queue = stage.box(Seat::Ready)->rect;
    CHECK(std::any_of(way.begin(), way.end(), [&](Point p) { return queue.contains(p); }));
    auto reversed = back.between[region(Seat::Running)][region(Seat::Waiting)];
    std::reverse(reversed.begin(), reversed.end());
    CHECK(reversed == way);
    CHECK(there.between[region(Seat::Done)][region(Seat::Ready)].empty());
    CHECK_FALSE(back.between[region(Seat::Done)][region(Seat::Running)].empty());
}

TEST_CASE("a card that is sent elsewhere half way does not jump, at whatever moment, however often") {
    const ui::StageLayout stage = stage_at({0, 0, 640, 640});
    const ui::Routes routes = compute_routes(stage, {}, ui::Passage::Forwards, ui::Metrics(15));
    const Seat turns[] = {Seat::Running, Seat::Waiting, Seat::Ready,   Seat::Running, Seat::Ready,
                          Seat::Running, Seat::Done,    Seat::Running, Seat::Waiting, Seat::Ready};
    for (const int frames : {1, 2, 3, 5, 8, 13, 21}) {
        CAPTURE(frames);
        Traveller card({{40, 60, 80, 20}, region(Seat::Ready)}, routes);
        for (int i = 0; i < 100; ++i) {
            const Seat to = turns[i % 10];
            card.goal = {stage.box(to)->rect.inset(30, 20), region(to)};
            // In no time it has gone nowhere, whatever its new goal is.
            const Rect before = card.at;
            card.motion.begin_frame(0, true);
            card.at = card.motion.give(1, card.goal, card.goal, card.routes);
            REQUIRE(distance(card.at.center(), before.center()) < 0.6f);
            REQUIRE(std::abs(card.at.w - before.w) < 0.6f);
            card.motion.end_frame();
            for (int k = 0; k < frames; ++k) card.frame();
        }
        for (int k = 0; k < 120; ++k) card.frame();
        CHECK_FALSE(card.moving);
        CHECK(card.at == card.goal.rect);
    }
}

TEST_CASE("a card that turns round half way goes back along the arrow") {
    const ui::StageLayout stage = stage_at({0, 0, 640, 640});
    const ui::Routes routes = compute_routes(stage, {}, ui::Passage::Forwards, ui::Metrics(15));
    const Motion::Place queue{{40, 60, 80, 20}, region(Seat::Ready)};
    const Motion::Place seat{stage.box(Seat::Running)->rect.inset(40, 20), region(Seat::Running)};
    Traveller card(queue, routes);
    card.goal = seat;
    for (int i = 0; i < 10; ++i) card.frame();
    const float gone = distance(card.at.center(), queue.rect.center());
    CHECK(gone > 50);
    card.goal = queue;
    for (int i = 0; i < 6; ++i) card.frame();
    CHECK(distance(card.at.center(), queue.rect.center()) < gone);
    CHECK(distance_to(routes.between[0][1], card.at.center()) < 20);
    for (int i = 0; i < 60; ++i) card.frame();
    CHECK(card.at == queue.rect);
}

TEST_CASE("with motion reduced nothing travels, and where there is no room for arrows cards go straight") {
    const ui::StageLayout small = stage_at({0, 0, 400, 110});
    const ui::Routes none = compute_routes(small, {}, ui::Passage::Forwards, ui::Metrics(15));
    for (const auto& from : none.between) {
        for (const auto& way : from) CHECK(way.empty());
    }
    Traveller card({{0, 0, 80, 20}, region(Seat::Ready)}, none);
    card.goal = {{300, 100, 80, 20}, region(Seat::Running)};
    for (int i = 0; i < 5; ++i) card.frame();
    CHECK(card.moving);
    CHECK(card.at.y == doctest::Approx(card.at.x / 3));
    card.frame(false);
    CHECK_FALSE(card.moving);
    CHECK(card.at == card.goal.rect);
}

TEST_CASE("a step moves cards for less than a second, and then no frame is wanted any more") {
    ui::Easel easel(1600, 1000);
    ui::Screen screen(tests::sample_document());
    screen.apply({ui::Act::Seek, screen.document().replay.parse_step("switch:12").value(), 0, 0, {}});
    for (int i = 0; i < 90; ++i) easel.frame(screen);
    CHECK(screen.wants_frame_in() != 0);
    screen.apply({ui::Act::StepForward, 0, 0, 0, {}});
    easel.frame(screen);
    CHECK(screen.wants_frame_in() == 0);
    int frames = 0;
    while (screen.wants_frame_in() == 0 && frames < 200) easel.frame(screen), ++frames;
    CHECK(frames < 60);
}
