// What a user can ask for: panels and keys give actions, and the screen applies them once a frame.
//
// An action is plain data. Some are for the program around the window (open a file, write a picture): the
// screen hands those on, since it touches no files.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace loopscope::ui {

enum class Act : uint8_t {
    None,
    // Choosing the step
    TogglePlay,
    StepForward,
    StepBack,
    First,
    Last,
    Seek,  // Seek: number is the step
    FinerSteps,
    CoarserSteps,
    SetGranularity,
    Faster,
    Slower,
    SetSpeed,
    NextOutput,
    PreviousOutput,
    // Looking
    SelectTask,
    NextTask,
    PreviousTask,  // number is the task's id
    Scroll,
    ShowTab,
    NextTab,     // number is a panel; amount is in pixels
    FollowCode,  // amount: where the code scrolls to by itself
    ZoomTimeline,
    PanTimeline,
    FitTimeline,  // amount is a factor, or seconds; at is a time
    Explain,
    ShowLine,  // more or less said; number is a line
    // The window
    BiggerText,
    SmallerText,
    UsualText,
    NextTheme,
    ToggleMotion,
    TogglePresent,
    ToggleProse,
    ToggleHelp,
    ToggleLessons,
    ToggleFindings,
    OpenMenu,
    CloseOverlay,
    ScrollOverlay,
    ScrollCodeX,  // amount: in pixels
    CopyAll,
    // Talking about it
    AskWhy,   // number: the task that waits
    AskWoke,  // number: the task that was woken
    StopAsking,
    Answer,        // number: of the answer to what the tool asks
    AnswerLesson,  // number: of the question; amount: of the answer
    LessonStep,    // number: 1 the next, 2 the one before
    TogglePredict,
    // Changing the script
    ToggleEdit,
    PlaceCursor,  // number: line from 0; amount: byte; at: 1 extends the selection
    // For the program around it
    OpenFile,
    OpenLesson,
    ShowLessonStep,  // number: of the step that is to be seen in its script
    Rerun,           // text: of the script
    KeepDraft,       // text
    SaveScript,      // text
    DiscardEdit,
    CopyText,  // text
    Export,
    Quit,
};

struct Action {
    Act act = Act::None;
    uint64_t number = 0;
    double amount = 0, at = 0;
    std::string text;
};

using Actions = std::vector<Action>;

}  // namespace loopscope::ui
