// The keys: one table of which press means what, and how it is called; F1, hints and the command list read
// it.
//
// No key is looked at anywhere else, except by what is typed into. Two rows never have the same press.
#pragma once

#include <span>
#include <string>

#include "ui/actions.h"
#include "ui/input.h"
#include "ui/language.h"

namespace loopscope::ui {

struct KeyBinding {
    Act act;
    KeyPress press;
    const char* label;  // what it does, for the list of keys
    const char* group;
    uint64_t number = 0;
};

std::span<const KeyBinding> key_bindings();
// The binding of a press, or null.
const KeyBinding* find_binding(const KeyPress& press);
std::string describe_press(const KeyPress& press, Language language = Language::English);  // "Ctrl+Home"
// "Play or pause (Space)": the label of an act with its first key.
std::string describe_act(Act act, uint64_t number = 0, Language language = Language::English);

}  // namespace loopscope::ui
