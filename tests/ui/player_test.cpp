#include "ui/player.h"

#include <doctest/doctest.h>

#include "tests/replay/sample_traces.h"

using namespace loopscope;
using replay::Granularity;

TEST_CASE("stepping forward and back comes to the same steps") {
    const replay::Replay replay(tests::three_requests());
    ui::Player player(replay);
    std::vector<uint64_t> forwards;
    while (!player.at_end()) {
        player.forward();
        forwards.push_back(player.step());
    }
    CHECK(forwards.size() == player.count());
    for (size_t i = forwards.size(); i-- > 1;) {
        player.back();
        CHECK(player.step() == forwards[i - 1]);
        CHECK(player.position() == i);
    }
    player.back();
    player.back();
    CHECK(player.step() == 0);
}

TEST_CASE("playing shows one step an interval, faster at a higher speed, and stops at the end") {
    const replay::Replay replay(tests::three_requests());
    ui::Player player(replay);
    CHECK_FALSE(player.advance(100));
    player.toggle_play();
    CHECK(player.playing());
    CHECK_FALSE(player.advance(0.1));
    CHECK(player.advance(1.2));
    CHECK(player.position() == 1);
    CHECK(player.advance(50.0));  // a late frame is one step, not forty
    CHECK(player.position() == 2);
    const double slow = player.next_in();
    player.set_speed(ui::Player::kSpeedCount - 1);
    CHECK(player.next_in() < slow);
    for (int i = 0; i < 1000 && player.playing(); ++i) player.advance(1);
    CHECK(player.at_end());
    CHECK_FALSE(player.playing());
    CHECK(player.next_in() < 0);
    player.toggle_play();
    CHECK(player.step() == 0);
}

TEST_CASE("steps become finer and coarser, never beyond what there is") {
    const replay::Replay replay(tests::three_requests());
    ui::Player player(replay);
    CHECK(player.granularity() == Granularity::TaskSwitch);
    for (int i = 0; i < 9; ++i) player.finer();
    CHECK(player.granularity() == Granularity::Event);
    for (int i = 0; i < 9; ++i) player.coarser();
    CHECK(player.granularity() == Granularity::Tick);
    player.seek(1'000'000'000);
    CHECK(player.step() == replay.last_step());
}
