#include "ui/screen.h"

#include <doctest/doctest.h>

#include "tests/ui/sample.h"
#include "ui/easel.h"
#include "ui/keys.h"

using namespace loopscope;
using ui::Act;
using ui::Key;
using ui::letter;

namespace {

struct Desk {
    ui::Easel easel{1280, 800};
    ui::Screen screen{tests::sample_document()};

    Desk() {
        screen.record_areas(true);
        easel.frame(screen);
    }
    void press(Key key, ui::Modifiers with = {}) {
        ui::Input input;
        input.keys.push_back({key, with});
        easel.frame(screen, input);
    }
    void click(std::string_view name) {
        for (const ui::TouchedArea& area : screen.touched_areas()) {
            if (area.name != name) continue;
            ui::Input input;
            input.mouse = area.rect.center();
            input.presses = 1;
            input.mouse_down = true;
            easel.frame(screen, input);
            input.presses = 0;
            input.releases = 1;
            input.mouse_down = false;
            easel.frame(screen, input);
            return;
        }
        FAIL("there is nothing called so to click");
    }
};

}  // namespace

TEST_CASE("no two rows of the table of keys have the same press, and each says what it does") {
    for (const ui::KeyBinding& binding : ui::key_bindings()) {
        CHECK(std::string_view(binding.label).size() > 2);
        if (binding.press.key != Key::None) CHECK(ui::find_binding(binding.press) == &binding);
    }
}

TEST_CASE("keys and buttons step, one step a press") {
    Desk desk;
    desk.press(Key::Right);
    CHECK(desk.screen.player().position() == 1);
    desk.click("step");
    CHECK(desk.screen.player().position() == 2);
    desk.click("back");
    CHECK(desk.screen.player().position() == 1);
    desk.press(Key::End);
    CHECK(desk.screen.player().at_end());
    desk.press(Key::Right, {.ctrl = true});
    CHECK(desk.screen.player().at_end());
    desk.press(Key::Left, {.ctrl = true});
    CHECK(desk.screen.story().scene.output.size() == 7);
}

TEST_CASE("a line of output leads to the step that printed it") {
    Desk desk;
    desk.press(Key::End);
    desk.click("line 3");
    CHECK(desk.screen.story().scene.output.size() == 4);
    CHECK(desk.screen.story().scene.output.back().text == "posts: reply");
}

TEST_CASE("a card selects its task; what lies under an open sheet cannot be touched") {
    Desk desk;
    desk.press(Key::End);
    desk.press(letter('T'));
    CHECK(desk.screen.document().task_name(desk.screen.state().selected) == "Task-1");
    desk.press(Key::F1);
    for (const ui::TouchedArea& area : desk.screen.touched_areas()) CHECK(area.name != "step");
    desk.press(Key::Escape);
    CHECK(desk.screen.state().overlay == ui::Overlay::None);
}

TEST_CASE("cards travel: between two steps they are on their way, and they arrive") {
    Desk desk;
    desk.press(Key::Right);
    desk.press(Key::Right);
    CHECK(desk.screen.wants_frame_in() == 0);
    for (int i = 0; i < 120; ++i) desk.easel.frame(desk.screen);
    CHECK(desk.screen.wants_frame_in() < 0);
    desk.screen.state().settings.motion = false;
    desk.press(Key::Right);
    CHECK(desk.screen.wants_frame_in() < 0);
}

TEST_CASE("an edit makes the picture stale until the script is run again, and is handed out to be kept") {
    Desk desk;
    desk.press(letter('E'));
    CHECK(desk.screen.state().editing);
    ui::Input input;
    input.text = "x";
    desk.easel.frame(desk.screen, input);
    CHECK(desk.screen.state().stale);
    const ui::Actions kept = desk.screen.take_requests();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].act == Act::KeepDraft);
    CHECK(kept[0].text.find('x') != std::string::npos);
    desk.press(Key::Escape);
    CHECK_FALSE(desk.screen.state().editing);
    CHECK(desk.screen.state().stale);
    desk.press(Key::F5);
    const ui::Actions run = desk.screen.take_requests();
    REQUIRE(run.size() == 1);
    CHECK(run[0].act == Act::Rerun);
    CHECK(run[0].text == kept[0].text);
}

TEST_CASE("keys that come within one frame mean what they mean one after the other") {
    Desk desk;
    ui::Input input;
    input.keys = {{Key::End, {}}, {letter('T'), {}}};
    desk.easel.frame(desk.screen, input);
    CHECK(desk.screen.document().task_name(desk.screen.state().selected) == "Task-1");
    input.keys = {{letter('L'), {}}, {Key::Escape, {}}, {letter('E'), {}},
                  {letter('A'), {}}, {Key::Enter, {}},  {letter('B'), {}}};
    input.text = "leab";
    input.text_marks = {{1, 1}, {3, 2}, {4, 3}, {6, 4}};
    desk.easel.frame(desk.screen, input);
    CHECK(desk.screen.state().editing);
    CHECK(desk.screen.script_text().find("a\nb") != std::string::npos);
    input.keys = {{Key::Enter, {}}};
    input.text = "(:)";
    input.text_marks = {{0, 1}, {0, 2}, {1, 3}};
    desk.easel.frame(desk.screen, input);
    CHECK(desk.screen.script_text().find("a\nb(:\n    )") != std::string::npos);
}

TEST_CASE("Tab and Enter that are typed into the script click nothing") {
    Desk desk;
    desk.press(letter('E'));
    for (int i = 0; i < 20; ++i) {
        desk.press(Key::Tab);
        desk.press(Key::Enter);
        REQUIRE(desk.screen.state().editing);
        REQUIRE(desk.screen.state().menu == ui::Menu::None);
        REQUIRE(desk.screen.state().overlay == ui::Overlay::None);
    }
}

TEST_CASE("what is wrong with a changed script is told once the keys rest") {
    Desk desk;
    desk.press(letter('E'));
    ui::Input input;
    input.text = "x = (";
    desk.easel.frame(desk.screen, input);
    CHECK(desk.screen.wants_frame_in() > 0);
    for (int i = 0; i < 3; ++i) {
        ui::Input later;
        later.now = 1000 + i;
        desk.easel.frame(desk.screen, later);
    }
    bool told = false;
    for (const ui::TouchedArea& area : desk.screen.touched_areas()) told |= area.name == "problem";
    CHECK(told);
}

TEST_CASE("predicting asks before a step is shown, and shows it after the answer") {
    Desk desk;
    REQUIRE(!desk.screen.document().questions.empty());
    desk.press(letter('Q'));
    int asked = 0;
    for (int i = 0; i < 100 && !desk.screen.player().at_end(); ++i) {
        const uint64_t before = desk.screen.player().step();
        desk.press(Key::Right);
        bool asks = false;
        for (const ui::TouchedArea& area : desk.screen.touched_areas()) asks |= area.name == "guess 1";
        if (!asks) continue;
        ++asked;
        CHECK(desk.screen.player().step() >= before);
        desk.press(static_cast<Key>('1'));
    }
    CHECK(asked > 0);
    CHECK(desk.screen.player().at_end());
}

TEST_CASE("a lesson's step can have a question asked though nobody predicts") {
    Desk desk;
    const auto& question = desk.screen.document().questions.back();
    desk.screen.ask(question.kind, question.ask_at);
    desk.easel.frame(desk.screen);
    desk.easel.frame(desk.screen);
    CHECK(desk.screen.player().step() == question.ask_at);
    bool asks = false;
    for (const ui::TouchedArea& area : desk.screen.touched_areas()) asks |= area.name == "guess 1";
    CHECK(asks);
    desk.press(static_cast<Key>('1'));
    desk.press(Key::Right);
    CHECK(desk.screen.player().step() == question.reveal_at);
}

TEST_CASE("why a task waits can be asked, and each reason leads to its step") {
    Desk desk;
    desk.screen.apply({Act::Seek, desk.screen.document().replay.parse_step("switch:12").value(), 0, 0, {}});
    desk.easel.frame(desk.screen);
    desk.press(letter('W'));
    desk.easel.frame(desk.screen);
    bool has_reason = false;
    for (const ui::TouchedArea& area : desk.screen.touched_areas()) has_reason |= area.name == "reason 0";
    CHECK(has_reason);
    desk.press(Key::Escape);
    desk.easel.frame(desk.screen);
    for (const ui::TouchedArea& area : desk.screen.touched_areas()) CHECK(area.name != "reason 0");
}

TEST_CASE("the whole view can be had as text") {
    Desk desk;
    desk.press(Key::End);
    const std::string text = desk.screen.text();
    for (const char* part : {"three_requests.py", "Ready queue", "users: done", "stats: reply"}) {
        CHECK_MESSAGE(text.find(part) != std::string::npos, part);
    }
}
