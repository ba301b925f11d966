#include "ui/editor.h"

#include <doctest/doctest.h>

using namespace loopscope::ui;

namespace {

constexpr Modifiers kCtrl{.ctrl = true}, kShift{.shift = true};

void press(Editor& editor, Key key, Modifiers with = {}) { editor.press({key, with}, 10); }

}  // namespace

TEST_CASE("what is typed goes in at the cursor, and undo takes a word back") {
    Editor editor("ab\ncd");
    press(editor, Key::Right);
    for (const char* c : {"x", "y", "z"}) editor.insert(c);
    CHECK(editor.text() == "axyzb\ncd");
    editor.undo();
    CHECK(editor.text() == "ab\ncd");
    editor.redo();
    CHECK(editor.text() == "axyzb\ncd");
}

TEST_CASE("a new line begins where the last one did, further in after a colon") {
    Editor editor("    if x:");
    press(editor, Key::End);
    press(editor, Key::Enter);
    editor.insert("y");
    CHECK(editor.text() == "    if x:\n        y");
    press(editor, Key::Home);
    press(editor, Key::Backspace);
    CHECK(editor.text() == "    if x:\n    y");
}

TEST_CASE("what is selected is replaced, copied and erased as one") {
    Editor editor("one\ntwo\nthree");
    press(editor, Key::End);
    press(editor, Key::Down, kShift);
    CHECK(editor.selected_text() == "\ntwo");
    editor.insert("!");
    CHECK(editor.text() == "one!\nthree");
    press(editor, letter('A'), kCtrl);
    press(editor, Key::Delete);
    CHECK(editor.text().empty());
    press(editor, letter('Z'), kCtrl);
    CHECK(editor.text() == "one!\nthree");
}

TEST_CASE("the cursor never stands within a character") {
    Editor editor("aäö€b");
    for (int i = 0; i < 4; ++i) press(editor, Key::Right);
    CHECK(editor.cursor().byte == 8);
    press(editor, Key::Backspace);
    CHECK(editor.text() == "aäöb");
    editor.place({0, 2}, false);
    CHECK(editor.cursor().byte == 1);
}

TEST_CASE("Tab indents a line or all that are selected, Shift+Tab takes it back") {
    Editor editor("a\nb");
    press(editor, letter('A'), kCtrl);
    press(editor, Key::Tab);
    CHECK(editor.text() == "    a\n    b");
    press(editor, letter('A'), kCtrl);
    press(editor, Key::Tab, kShift);
    CHECK(editor.text() == "a\nb");
}

TEST_CASE("Windows line ends and a byte order mark are written as they were read") {
    const std::string text = "\xef\xbb\xbfone\r\ntwo\r\n";
    Editor editor(text);
    CHECK(editor.lines()[0] == "one");
    CHECK(editor.text() == text);
    editor.insert("\xef\xbb\xbfx\n");
    CHECK(editor.text() == "\xef\xbb\xbfx\r\none\r\ntwo\r\n");
}

TEST_CASE("words and lines are selected as a whole, and lines become comments and back") {
    Editor editor("one two_3\n    four\n\nfive");
    editor.select_word({0, 6});
    CHECK(editor.selected_text() == "two_3");
    editor.select_line(1);
    CHECK(editor.selected_text() == "    four\n");
    editor.select_all();
    CHECK(editor.press({Key::Slash, {.ctrl = true}}, 10));
    CHECK(editor.text() == "# one two_3\n#     four\n\n# five");
    CHECK(editor.press({Key::Slash, {.ctrl = true}}, 10));
    CHECK(editor.text() == "one two_3\n    four\n\nfive");
}

TEST_CASE("random keys never break it, and undoing all of them gives the text back") {
    const std::string text = "async def f():\n    await g()\n\nf()\n";
    Editor editor(text);
    uint32_t seed = 12345;
    constexpr Key kKeys[] = {Key::Left,   Key::Right,    Key::Up,    Key::Down, Key::Home,      Key::End,
                             Key::PageUp, Key::PageDown, Key::Enter, Key::Tab,  Key::Backspace, Key::Delete};
    for (int i = 0; i < 400; ++i) {
        seed = seed * 1664525 + 1013904223;
        const Modifiers with{(seed >> 20 & 3) == 0, (seed >> 22 & 1) == 0, false};
        if ((seed >> 8 & 3) == 0)
            editor.insert((seed >> 10 & 1) != 0 ? "ü" : "x\ny");
        else
            press(editor, kKeys[(seed >> 12) % 12], with);
        CHECK(editor.cursor().line < editor.lines().size());
        CHECK(editor.cursor().byte <= editor.lines()[editor.cursor().line].size());
    }
    for (int i = 0; i < 1000; ++i) editor.undo();
    CHECK(editor.text() == text);
}
