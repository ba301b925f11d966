#include "ui/utf8.h"

#include <doctest/doctest.h>

namespace loopscope::ui {

TEST_CASE("a byte that fits nowhere is one replacement character and takes nothing with it") {
    CHECK(is_well_formed("caf\xC3\xA9 \xF0\x9F\x98\x80 \xEF\xBF\xBD"));
    CHECK_FALSE(is_well_formed("caf\xE9\""));
    CHECK(well_formed("caf\xE9\" # x") == "caf\xEF\xBF\xBD\" # x");
    CHECK(well_formed("\x80\x81z") == "\xEF\xBF\xBD\xEF\xBF\xBDz");
    CHECK(well_formed("a\xE2\x82") == "a\xEF\xBF\xBD");
    for (const char* text : {"caf\xE9\"", "\xC3", "\xF0\x9F\x98z", "\xFF\xFEx"}) {
        CHECK(is_well_formed(well_formed(text)));
        CHECK(count_characters(well_formed(text)) == count_characters(text));
    }
}

}  // namespace loopscope::ui
