#include "ui/interaction.h"

#include <doctest/doctest.h>

using namespace loopscope;

TEST_CASE("a click reaches what lies on top, also where the button goes down and up within one frame") {
    ui::Interaction touch;
    const ui::Rect whole{0, 0, 100, 100}, below{10, 10, 40, 40}, above{20, 20, 40, 40};
    int clicks_below = 0, clicks_above = 0;
    const auto frame = [&](int presses, int releases) {
        ui::Input input;
        input.mouse = {30, 30};
        input.presses = presses;
        input.releases = releases;
        touch.begin_frame(input, ui::Layer::Base);
        clicks_below += touch.area("below", below, whole).clicked ? 1 : 0;
        clicks_above += touch.area("above", above, whole).clicked ? 1 : 0;
        touch.end_frame();
    };
    frame(1, 1);
    CHECK(touch.frame_after() == 0);
    frame(0, 0);
    CHECK(clicks_below == 0);
    CHECK(clicks_above == 1);
    CHECK(touch.frame_after() < 0);
    frame(0, 0);
    CHECK(clicks_above == 1);
}
