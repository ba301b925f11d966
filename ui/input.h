// What the user did since the last frame: plain data that the program fills in from its window, and tests by
// hand.
//
// Presses are a list in order, never a state that is sampled: a key that goes down and up within one frame is
// not lost.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "ui/geometry.h"

namespace loopscope::ui {

// Letters and digits are their own upper-case ASCII codes.
enum class Key : uint8_t {
    None = 0,
    Space = ' ',
    Comma = ',',
    Minus = '-',
    Period = '.',
    Slash = '/',
    Zero = '0',
    Equal = '=',
    A = 'A',
    Z = 'Z',
    LeftBracket = '[',
    RightBracket = ']',
    Left = 128,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    Tab,
    Enter,
    Escape,
    Backspace,
    Delete,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12
};
constexpr Key letter(char c) { return static_cast<Key>(c); }

struct Modifiers {
    bool ctrl = false, shift = false, alt = false;
    bool operator==(const Modifiers&) const = default;
};

struct KeyPress {
    Key key = Key::None;
    Modifiers with;
    bool operator==(const KeyPress&) const = default;
};

struct Input {
    Rect window;     // from 0, 0; in pixels
    double now = 0;  // seconds since some moment; only differences count
    Point mouse{-1, -1};
    bool mouse_down = false;
    int presses = 0;  // of the left button since the last frame
    int releases = 0;
    int right_presses = 0;         // of the right button
    float wheel = 0, wheel_x = 0;  // notches, up and left are positive
    Modifiers held;
    std::vector<KeyPress> keys;
    std::string text;  // typed, UTF-8
    // For each character that was typed: how many keys had been pressed by then, and the text's length behind
    // it. Empty: the text comes with the last key.
    std::vector<std::pair<size_t, size_t>> text_marks;
    std::string clipboard;  // filled in where Ctrl+V was pressed
};

}  // namespace loopscope::ui
