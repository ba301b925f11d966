#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

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
