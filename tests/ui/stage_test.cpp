#include <doctest/doctest.h>

#include <algorithm>

#include "tests/ui/sample.h"
#include "ui/stage_layout.h"

using namespace loopscope;
using ui::Rect;
using ui::Seat;

namespace {

// Every card in its own box, none over another, all words within the stage.
void check_sound(const ui::StageLayout& stage, Rect area) {
    for (size_t i = 0; i < stage.boxes.size(); ++i) {
        CHECK(area.holds(stage.boxes[i].rect));
        for (size_t k = i + 1; k < stage.boxes.size(); ++k)
            CHECK_FALSE(stage.boxes[i].rect.overlaps(stage.boxes[k].rect));
    }
    std::vector<Rect> cards;
    for (const ui::StageCard& card : stage.cards) {
        CHECK_MESSAGE(stage.box(card.seat)->rect.holds(card.rect), card.label);
        cards.push_back(card.rect);
    }
    for (const ui::StageCard& chip : stage.chips) {
        CHECK_MESSAGE(stage.box(chip.seat)->rect.holds(chip.rect), chip.label);
        cards.push_back(chip.rect);
    }
    for (size_t i = 0; i < cards.size(); ++i) {
        for (size_t k = i + 1; k < cards.size(); ++k) CHECK_FALSE(cards[i].overlaps(cards[k]));
    }
    for (const ui::StageNote& note : stage.notes) CHECK_MESSAGE(area.inset(-1).holds(note.rect), note.text);
    for (const ui::StageArrow& arrow : stage.arrows) {
        if (!arrow.label.empty()) CHECK_MESSAGE(area.inset(-1).holds(arrow.label_rect), arrow.label);
    }
}

}  // namespace

TEST_CASE("no card of the stage leaves its box or covers another, at any step, size and text") {
    const auto document = tests::sample_document();
    const auto& replay = document->replay;
    const Rect areas[] = {
        {0, 0, 420, 330}, {10, 20, 640, 640}, {0, 0, 980, 300}, {0, 0, 300, 900}, {0, 0, 1500, 1200}};
    for (uint64_t step = 0; step <= replay.last_step(); step += 3) {
        const ui::Story story = ui::tell(replay, step > 5 ? step - 5 : 0, step, insight::Depth::What);
        for (const Rect& area : areas) {
            for (const float text : {12.0f, 15.0f, 24.0f}) {
                if (area.w < text * 20) continue;
                const ui::StageLayout stage =
                    compute_stage(story, area, ui::Metrics(text), ui::RoughMeasure(text));
                check_sound(stage, {area.x, area.y, area.w, std::max(area.h, stage.content_height)});
            }
        }
    }
}

TEST_CASE("at the design's step posts runs, stats is ready, users waits for time and Task-1 for all three") {
    const auto document = tests::sample_document();
    const uint64_t step = document->replay.parse_step("switch:12").value();
    const ui::Story story =
        ui::tell(document->replay, document->replay.previous(replay::Granularity::TaskSwitch, step), step,
                 insight::Depth::What);
    const ui::StageLayout stage =
        compute_stage(story, {0, 0, 640, 640}, ui::Metrics(15), ui::RoughMeasure(15));
    const auto seat_of = [&](std::string_view name) {
        for (const ui::StageCard& card : stage.cards) {
            if (card.label == name) return card.seat;
        }
        FAIL("no card is called so");
        return Seat::Done;
    };
    CHECK(seat_of("posts") == Seat::Running);
    CHECK(seat_of("stats") == Seat::Ready);
    CHECK(seat_of("users") == Seat::Waiting);
    CHECK(seat_of("Task-1") == Seat::Waiting);
    CHECK(stage.chips.size() == 3);
    REQUIRE(stage.rings.size() == 1);
    CHECK(stage.rings[0].left == doctest::Approx(0.5));
    CHECK(story.cause == ui::Flow::TakesFirst);
    const auto left = [](const ui::StageNote& note) { return note.text == "0.50 s left"; };
    CHECK(std::any_of(stage.notes.begin(), stage.notes.end(), left));
}

TEST_CASE("who does not fit is counted") {
    tests::PuppetLoop puppet("many.py", "async def work(): pass\nasync def main():\n    pass\n");
    const auto work = puppet.code("work", 0, 1, 1), main = puppet.code("main", 0, 2, 3);
    puppet.start_loop();
    puppet.create_task("main", main, 3);
    puppet.next();
    puppet.line(3);
    for (int i = 0; i < 5000; ++i) puppet.create_task("worker-" + std::to_string(i), work, 3);
    const replay::Replay replay(puppet.recorder.finish());
    const ui::Story story = ui::tell(replay, 0, replay.last_step(), insight::Depth::What);
    const ui::StageLayout stage =
        compute_stage(story, {0, 0, 640, 640}, ui::Metrics(15), ui::RoughMeasure(15));
    check_sound(stage, {0, 0, 640, 640});
    const auto shown = std::count_if(stage.cards.begin(), stage.cards.end(),
                                     [](const ui::StageCard& card) { return card.seat == Seat::Ready; });
    CHECK(shown > 3);
    const std::string rest = "+" + std::to_string(5000 - shown) + " more";
    CHECK(std::any_of(stage.notes.begin(), stage.notes.end(),
                      [&](const auto& note) { return note.text == rest; }));
}
