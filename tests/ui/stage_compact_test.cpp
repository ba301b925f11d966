// The stage where there is hardly any room: small windows, large text.
#include <cctype>

#include <doctest/doctest.h>

#include "tests/ui/sample.h"
#include "ui/easel.h"
#include "ui/screen.h"
#include "ui/stage_layout.h"

using namespace loopscope;

namespace {

// Tasks that a place shows, those that a card stands for and those that a note counts.
size_t told_in(const ui::StageLayout& stage, ui::Seat seat) {
    size_t count = 0;
    for (const ui::StageCard& card : stage.cards) count += card.seat == seat ? card.count : 0;
    const ui::Rect box = stage.box(seat)->rect;
    for (const ui::StageNote& note : stage.notes) {
        if (!box.contains(note.rect.center()) || note.text.size() < 2 || note.text[0] != '+') continue;
        count += static_cast<size_t>(std::atoi(note.text.c_str() + 1));
    }
    return count;
}

}  // namespace

TEST_CASE("who runs, who is ready and who waits is there without scrolling, at 1024x640 with large text") {
    const auto document = tests::sample_document();
    const replay::Replay& replay = document->replay;
    for (const int text : {20, 24, 30, 40}) {
        ui::Easel easel(1024, 640);
        ui::Screen screen(tests::sample_document());
        screen.state().settings.text_px = text;
        easel.frame(screen);
        const ui::Rect* place = screen.layout().find(ui::Panel::Stage);
        REQUIRE(place != nullptr);
        const ui::Metrics m(static_cast<float>(text));
        // Below the header, as the panel lays it out.
        const ui::Rect area{place->x, place->y + m.small_line * 1.2f + m.text * 0.1f, place->w,
                            place->h - m.small_line * 1.2f - m.text * 0.25f};
        const ui::RoughMeasure measure(static_cast<float>(text));
        for (uint64_t i = 0; i <= replay.count(replay::Granularity::TaskSwitch); ++i) {
            const uint64_t step = i == 0 ? 0 : replay.step_of(replay::Granularity::TaskSwitch, i);
            const ui::Story story = ui::tell(replay, 0, step, insight::Depth::What);
            const ui::StageLayout stage = ui::compute_stage(story, area, m, measure);
            for (const ui::Seat seat : {ui::Seat::Running, ui::Seat::Ready, ui::Seat::Waiting}) {
                REQUIRE(stage.box(seat) != nullptr);
                CHECK_MESSAGE(area.holds(stage.box(seat)->rect), text, " px, step ", step);
            }
            for (const ui::StageCard& card : stage.cards) CHECK(stage.box(card.seat)->rect.holds(card.rect));
            size_t waiting = 0;
            for (const replay::TaskView& task : story.scene.tasks)
                waiting += task.state == replay::TaskState::Waiting ? 1 : 0;
            CHECK(told_in(stage, ui::Seat::Waiting) >= waiting);
            if (story.scene.running_task() != nullptr) CHECK(told_in(stage, ui::Seat::Running) == 1);
        }
    }
}

TEST_CASE("what lies below on a stage that scrolls is announced, and a step brings back who runs") {
    ui::Easel easel(1024, 640);
    ui::Screen screen(tests::sample_document());
    ui::Sketch sketch;
    screen.record(&sketch);
    screen.state().settings.text_px = 40;
    screen.apply({ui::Act::Seek, screen.document().replay.last_step() / 2, 0, 0, {}});
    for (int i = 0; i < 2; ++i) easel.frame(screen);
    const auto announces = [&] {
        for (const ui::SketchItem& item : sketch.items) {
            if (item.kind == ui::SketchItem::Kind::Text && item.text.ends_with("  more")) return true;
        }
        return false;
    };
    CHECK(announces());
    const auto stage = static_cast<uint64_t>(ui::Panel::Stage);
    screen.apply({ui::Act::Scroll, stage, 10000, 0, {}});
    for (int i = 0; i < 2; ++i) easel.frame(screen);
    CHECK_FALSE(announces());
    CHECK(screen.state().scroll[stage] > 0);
    screen.apply({ui::Act::StepForward, 0, 0, 0, {}});
    easel.frame(screen);
    CHECK(screen.state().scroll[stage] == 0);
}
