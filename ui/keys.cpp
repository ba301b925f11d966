#include "ui/keys.h"

namespace loopscope::ui {

namespace {

constexpr Modifiers kNone{}, kCtrl{.ctrl = true}, kShift{.shift = true};
constexpr Modifiers kCtrlShift{.ctrl = true, .shift = true};
constexpr KeyPress kNoKey{};  // found in the list of commands only

constexpr const char* kSteps = "Steps";
constexpr const char* kLook = "Looking";
constexpr const char* kWindow = "Window";
constexpr const char* kScript = "Script";

constexpr KeyBinding kBindings[] = {
    {Act::TogglePlay, {Key::Space, kNone}, "Play or pause", kSteps},
    {Act::StepForward, {Key::Right, kNone}, "One step forward", kSteps},
    {Act::StepBack, {Key::Left, kNone}, "One step back", kSteps},
    {Act::First, {Key::Home, kNone}, "To the beginning", kSteps},
    {Act::Last, {Key::End, kNone}, "To the end", kSteps},
    {Act::FinerSteps, {Key::Down, kNone}, "Smaller steps", kSteps},
    {Act::CoarserSteps, {Key::Up, kNone}, "Larger steps", kSteps},
    {Act::Faster, {Key::RightBracket, kNone}, "Play faster", kSteps},
    {Act::Slower, {Key::LeftBracket, kNone}, "Play slower", kSteps},
    {Act::NextOutput, {Key::Right, kCtrl}, "To the next line of output", kSteps},
    {Act::PreviousOutput, {Key::Left, kCtrl}, "To the line of output before", kSteps},
    {Act::NextOfTask, {letter('J'), kNone}, "To what happens next to the selected task", kSteps},
    {Act::PreviousOfTask, {letter('J'), kShift}, "To what happened last to the selected task", kSteps},
    {Act::Continue, {Key::Space, kCtrl}, "Run on to the next breakpoint", kSteps},
    {Act::RunToLine, {Key::F8, kNone}, "Run to the line of the cursor", kSteps},
    {Act::RunToLine, {Key::F8, kShift}, "Back to when that line ran before", kSteps, 1},
    {Act::SetGranularity, kNoKey, "Step by event", kSteps, 0},
    {Act::SetGranularity, kNoKey, "Step by line", kSteps, 1},
    {Act::SetGranularity, kNoKey, "Step by task switch", kSteps, 2},
    {Act::SetGranularity, kNoKey, "Step by tick", kSteps, 3},
    {Act::NextTask, {letter('T'), kNone}, "Select the next task", kLook},
    {Act::PreviousTask, {letter('T'), kShift}, "Select the task before", kLook},
    {Act::ToggleGraph, {letter('A'), kNone}, "Who waits for whom, as a graph", kLook},
    {Act::FocusTask, {letter('G'), kNone}, "Stage: only the selected task and whom it has to do with", kLook},
    {Act::Explain, {letter('I'), kNone}, "Say less or more of what happens inside", kLook},
    {Act::AskWhy, {letter('W'), kNone}, "Why does the selected task wait?", kLook},
    {Act::AskWoke, {letter('W'), kShift}, "Who woke the selected task?", kLook},
    {Act::LessonStep, {Key::PageDown, kNone}, "Lesson: the next part", kLook, 1},
    {Act::LessonStep, {Key::PageUp, kNone}, "Lesson: the part before", kLook, 2},
    {Act::Answer, {letter('1'), kNone}, "The first answer", kLook, 1},
    {Act::Answer, {letter('2'), kNone}, "The second answer", kLook, 2},
    {Act::Answer, {letter('3'), kNone}, "The third answer", kLook, 3},
    {Act::Answer, {letter('4'), kNone}, "The fourth answer", kLook, 4},
    {Act::ZoomTimeline, {Key::Period, kNone}, "Timeline: closer", kLook, 1},
    {Act::ZoomTimeline, {Key::Comma, kNone}, "Timeline: wider", kLook, 2},
    {Act::FitTimeline, {Key::Zero, kNone}, "Timeline: all of it", kLook},
    {Act::ZoomToRange, {letter('Z'), kNone}, "Timeline: the selected range", kLook},
    {Act::ToggleStepAxis, {letter('X'), kNone}, "Timeline: by time, or by steps", kLook},
    {Act::FoldLanes, {letter('H'), kNone}, "Timeline: only lanes in use here", kLook},
    {Act::NextTab, {letter('V'), kNone}, "Next panel, where they share a place", kLook},
    {Act::CopyAll, {letter('C'), kCtrl}, "Copy what is shown, as text", kLook},
    {Act::BiggerText, {Key::Equal, kNone}, "Larger text", kWindow},
    {Act::BiggerText, {Key::Equal, kShift}, "Larger text", kWindow},
    {Act::BiggerText, {Key::Equal, kCtrl}, "Larger text", kWindow},
    {Act::SmallerText, {Key::Minus, kNone}, "Smaller text", kWindow},
    {Act::SmallerText, {Key::Minus, kCtrl}, "Smaller text", kWindow},
    {Act::UsualText, {Key::Zero, kCtrl}, "Usual text", kWindow},
    {Act::NextTheme, {letter('D'), kNone}, "Dark, light, high contrast", kWindow},
    {Act::TogglePresent, {letter('P'), kNone}, "Present: code, stage and sentence only", kWindow},
    {Act::ToggleProse, {letter('L'), kShift}, "Show or hide the lesson's text", kWindow},
    {Act::ToggleMotion, {letter('M'), kNone}, "Cards travel, or jump", kWindow},
    {Act::ToggleLessons, {letter('L'), kNone}, "The lessons", kWindow},
    {Act::RestartLesson, kNoKey, "Lesson: start it again", kWindow},
    {Act::ToggleFindings, {letter('F'), kNone}, "Findings", kWindow},
    {Act::TogglePalette, {letter('K'), kCtrl}, "All commands", kWindow},
    {Act::NextPredict, {letter('Q'), kNone}, "Ask me to predict: off, gentle, exam", kWindow},
    {Act::ToggleBeLoop, {letter('Y'), kNone}, "Be the loop: click who runs next", kWindow},
    {Act::FindOrders, kNoKey, "Every legal order: who could come first, and what then", kWindow},
    {Act::CompareWith, kNoKey, "Compare the changed script with this run", kWindow},
    {Act::ToggleSpotlight, {letter('S'), kNone}, "Presenting: spotlight at the mouse", kWindow},
    {Act::ToggleBlank, {letter('B'), kNone}, "Presenting: blank screen", kWindow},
    {Act::ToggleNotes, {letter('N'), kNone}, "Presenting: notes in a second window", kWindow},
    {Act::UsualSizes, kNoKey, "Usual sizes of all panels", kWindow},
    {Act::ToggleFullScreen, {Key::F11, kNone}, "Full screen", kWindow},
    {Act::NextLanguage, kNoKey, "English, Deutsch", kWindow},
    {Act::ToggleEdit, {letter('E'), kNone}, "Edit the script", kScript},
    {Act::Rerun, {Key::F5, kNone}, "Run the script again", kScript},
    {Act::Rerun, {letter('R'), kCtrl}, "Run the script again", kScript},
    {Act::Rerun, {Key::Enter, kCtrl}, "Run the script again", kScript},
    {Act::NewScript, {letter('N'), kCtrl}, "New script", kScript},
    {Act::AskToPaste, {letter('V'), kCtrl}, "Paste a script, and run it", kScript},
    {Act::ToggleFiles, {letter('O'), kCtrl}, "Open a script or a trace", kScript},
    {Act::SaveScript, {letter('S'), kCtrl}, "Save the script", kScript},
    {Act::ToggleFiles, {letter('S'), kCtrlShift}, "Save the script under another name", kScript, 1},
    {Act::DiscardEdit, {letter('Z'), {.ctrl = true, .alt = true}}, "Back to the script as it was", kScript},
    {Act::ToggleFind, {letter('F'), kCtrl}, "Search in the script", kScript},
    {Act::FindNext, {Key::F3, kNone}, "The next place found", kScript},
    {Act::FindNext, {Key::F3, kShift}, "The place found before", kScript, 1},
    {Act::ToggleBreakpoint, {Key::F9, kNone}, "Breakpoint at the line: playing stops there", kScript},
    {Act::ClearBreakpoints, kNoKey, "No breakpoints any more", kScript},
    {Act::Export, {letter('E'), kCtrl}, "Write a picture of the window", kWindow},
    {Act::Export, kNoKey, "Write a picture of the window as SVG", kWindow, 10},
    {Act::Export, kNoKey, "Write a picture of the stage", kWindow, 1},
    {Act::Export, kNoKey, "Write a picture of the stage as SVG", kWindow, 11},
    {Act::Export, kNoKey, "Write a picture of the timeline as SVG", kWindow, 12},
    {Act::Export, {letter('E'), kCtrlShift}, "Write a film of the selected steps", kWindow, 20},
    {Act::Export, kNoKey, "Write a film of the selected steps as MP4", kWindow, 30},
    {Act::Export, kNoKey, "Write a film of the selected steps as WebM", kWindow, 40},
    {Act::Export, kNoKey, "Write a film of the stage", kWindow, 21},
    {Act::Export, kNoKey, "Write a film of the stage as MP4", kWindow, 31},
    {Act::ToggleHelp, {Key::F1, kNone}, "This list", kWindow},
    {Act::ToggleHelp, {Key::Slash, kShift}, "This list", kWindow},
    {Act::CloseOverlay, {Key::Escape, kNone}, "Close what is open", kWindow},
    {Act::Quit, {letter('Q'), kCtrl}, "Quit", kWindow},
};

}  // namespace

std::span<const KeyBinding> key_bindings() { return kBindings; }

const KeyBinding* find_binding(const KeyPress& press) {
    for (const KeyBinding& binding : kBindings) {
        if (binding.press == press && press.key != Key::None) return &binding;
    }
    return nullptr;
}

std::string describe_press(const KeyPress& press, Language language) {
    static constexpr const char* kNames[] = {
        "←",     "→",   "↑",         "↓",      "Home", "End", "Page Up", "Page Down", "Tab",
        "Enter", "Esc", "Backspace", "Delete", "F1",   "F2",  "F3",      "F4",        "F5",
        "F6",    "F7",  "F8",        "F9",     "F10",  "F11", "F12"};
    std::string text;
    if (press.key == Key::None) return text;
    if (press.with.ctrl) text += translate(language, "Ctrl+");
    if (press.with.alt) text += "Alt+";
    if (press.key == Key::Equal) return text + "+";
    if (press.key == Key::Slash && press.with.shift) return text + "?";
    if (press.with.shift) text += translate(language, "Shift+");
    const auto code = static_cast<unsigned>(press.key);
    if (press.key == Key::Space) return text.append(translate(language, "Space"));
    if (press.key == Key::Minus) return text + "−";
    if (code >= 128) return text.append(translate(language, kNames[code - 128]));
    return text + static_cast<char>(code);
}

std::string describe_act(Act act, uint64_t number, Language language) {
    for (const KeyBinding& binding : kBindings) {
        if (binding.act != act || binding.number != number) continue;
        const std::string label(translate(language, binding.label));
        if (binding.press.key == Key::None) return label;
        return label + " (" + describe_press(binding.press, language) + ")";
    }
    return {};
}

}  // namespace loopscope::ui
