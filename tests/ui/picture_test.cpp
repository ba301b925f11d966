#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "tests/ui/sample.h"
#include "ui/easel.h"
#include "ui/screen.h"

using namespace loopscope;

namespace {

uint64_t sum_of(const ui::Picture& picture) {
    uint64_t hash = 1469598103934665603ull;
    for (const uint8_t byte : picture.rgba) hash = (hash ^ byte) * 1099511628211ull;
    return hash;
}

// LOOPSCOPE_PICTURES names a folder: what the tests draw is kept there, to be looked at.
void keep(const ui::Picture& picture, const std::string& name) {
    const char* folder = std::getenv("LOOPSCOPE_PICTURES");
    if (folder == nullptr) return;
    const std::string png = ui::encode_png(picture);
    std::FILE* file = std::fopen((std::string(folder) + "/" + name + ".png").c_str(), "wb");
    if (file == nullptr) return;
    std::fwrite(png.data(), 1, png.size(), file);
    std::fclose(file);
}

}  // namespace

TEST_CASE("the same step gives the same picture, whichever way it was reached") {
    ui::Easel easel(1600, 1000);
    ui::Screen screen(tests::sample_document());
    screen.state().settings.motion = false;
    const uint64_t step = screen.document().replay.parse_step("switch:12").value();
    screen.apply({ui::Act::Seek, step, 0, 0, {}});
    easel.frame(screen);
    easel.frame(screen);
    const uint64_t once = sum_of(easel.picture());
    screen.apply({ui::Act::Last, 0, 0, 0, {}});
    easel.frame(screen);
    CHECK(sum_of(easel.picture()) != once);
    screen.apply({ui::Act::Seek, step, 0, 0, {}});
    easel.frame(screen);
    easel.frame(screen);
    CHECK(sum_of(easel.picture()) == once);
}

TEST_CASE("every theme and size draws a picture at every step") {
    struct Look {
        const char* name;
        int width, height, text;
        ui::ThemeName theme;
    };
    constexpr Look kLooks[] = {
        {"wide", 1600, 1000, 15, ui::ThemeName::Dark},
        {"light", 1600, 1000, 15, ui::ThemeName::Light},
        {"contrast", 1600, 1000, 18, ui::ThemeName::Contrast},
        {"small", 1024, 640, 15, ui::ThemeName::Dark},
        {"tiny-text", 1024, 640, 12, ui::ThemeName::Dark},
        {"huge-text", 1024, 640, 40, ui::ThemeName::Dark},
        {"large", 1920, 1080, 24, ui::ThemeName::Dark},
    };
    for (const Look& look : kLooks) {
        ui::Easel easel(look.width, look.height);
        ui::Screen screen(tests::sample_document());
        screen.state().settings = {look.theme, look.text, false, true};
        for (const char* step : {"0", "switch:3", "switch:6", "switch:9", "switch:12", "end"}) {
            screen.apply({ui::Act::Seek, screen.document().replay.parse_step(step).value(), 0, 0, {}});
            easel.frame(screen);
            easel.frame(screen);
            CHECK(screen.primitives() > 30);
            CHECK(screen.primitives() < 1500);
            if (std::getenv("LOOPSCOPE_PICTURES") != nullptr)
                keep(easel.picture(), std::string(look.name) + "-" + step);
        }
    }
}

TEST_CASE("sheets, questions, reasons and the editor are drawn over and in their places") {
    struct Sight {
        const char* name;
        std::vector<ui::Action> actions;
    };
    const uint64_t step = 110;
    const auto act = [](ui::Act what, uint64_t number = 0) { return ui::Action{what, number, 0, 0, {}}; };
    const Sight sights[] = {
        {"help", {act(ui::Act::ToggleHelp)}},
        {"lessons", {act(ui::Act::ToggleLessons)}},
        {"findings", {act(ui::Act::ToggleFindings)}},
        {"why", {act(ui::Act::Seek, step), act(ui::Act::AskWhy)}},
        {"ask", {act(ui::Act::NextPredict), act(ui::Act::StepForward)}},
        {"told", {act(ui::Act::NextPredict), act(ui::Act::StepForward), act(ui::Act::Answer, 1)}},
        {"edit", {act(ui::Act::ToggleEdit)}},
        {"menu", {act(ui::Act::OpenMenu, 1)}},
        {"present", {act(ui::Act::Seek, step), act(ui::Act::TogglePresent)}},
    };
    ui::Easel easel(1280, 800);
    uint64_t plain = 0;
    for (const Sight& sight : sights) {
        ui::Screen screen(tests::sample_document());
        screen.state().settings.motion = false;
        ui::LessonEntry first, second;
        first.number = 7, first.id = "07-three", first.title = "Three requests at once";
        first.goal = "Three waits take one second.", first.minutes = 12, first.finished = true;
        second.number = 8, second.id = "08-futures", second.title = "Futures";
        second.goal = "Who fills a placeholder, and who wakes.", second.minutes = 10, second.steps = 9;
        screen.state().lessons = {first, second};
        for (int i = 0; i < 2; ++i) easel.frame(screen);
        if (plain == 0) plain = sum_of(easel.picture());
        for (const ui::Action& action : sight.actions) screen.apply(action);
        for (int i = 0; i < 3; ++i) easel.frame(screen);
        const ui::Picture picture = easel.picture();
        CHECK_MESSAGE(sum_of(picture) != plain, sight.name);
        keep(picture, std::string("sight-") + sight.name);
    }
}
