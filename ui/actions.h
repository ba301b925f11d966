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
    Continue,   // to the next breakpoint, or the end
    RunToLine,  // number: to the next time the line runs; amount below 0: to the last time before
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
    NextOfTask,  // what happens next to the selected task
    PreviousOfTask,
    // Looking
    SelectTask,
    FocusTask,  // number: task; 0: the selected one, or all again
    NextTask,
    PreviousTask,  // number is the task's id
    Scroll,
    ShowTab,
    NextTab,     // number is a panel; amount is in pixels
    FollowCode,  // amount: where the code scrolls to by itself
    ZoomTimeline,
    PanTimeline,
    SelectRange,  // number, amount: steps; equal: nothing is selected
    ZoomToRange,
    ToggleStepAxis,
    FoldLanes,
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
    TogglePalette,
    ToggleGraph,
    OpenValue,    // text: path of a variable in the inspector
    OpenContext,  // number: ContextKind * 2^32 + id; amount, at: where
    TypeQuery,    // text: what stands in the field now
    ChooseRow,    // number: of the list under the field
    NextLanguage,
    ToggleSpotlight,
    ToggleBlank,
    ToggleFullScreen,
    ToggleNotes,   // the presenter's window
    RestartClock,  // of that window
    OpenMenu,
    CloseOverlay,
    ScrollOverlay,
    DragEdge,       // number: Edge; amount: thousandths, 0: as usual
    UsualSizes,     // of all panels
    NeedNarration,  // amount: pixels that the story of the step takes
    ScrollCodeX,    // amount: in pixels
    CopyAll,
    CopyPanel,  // number is a panel
    // Talking about it
    AskWhy,   // number: the task that waits
    AskWoke,  // number: the task that was woken
    StopAsking,
    Answer,        // number: of the answer to what the tool asks
    AnswerLesson,  // number: of the question; amount: of the answer
    LessonStep,    // number: 1 the next, 2 the one before
    NextPredict,
    ToggleBeLoop,
    ChooseNext,  // number: the task or handle that is to run next
    // Changing the script
    ToggleEdit,
    ToggleFind,
    TypeFind,          // text: what is looked for
    FindNext,          // number 1: the one before
    ToggleBreakpoint,  // number: line; 0: where the cursor or the run stands
    ClearBreakpoints,
    PlaceCursor,  // number: line from 0; amount: byte; at: 1 extends, 2 takes the word, 3 the line
    // For the program around it
    WhatIf,       // text: one or several lines, see run::Options::what_if
    FindOrders,   // runs the script in every order that is possible
    TakeFork,     // goes on with the second of two compared runs
    CompareWith,  // text: path of another script; empty: the changed text
    OpenFile,     // text: path
    NewScript,
    PasteScript,    // text: of a new script
    AskToPaste,     // the clipboard's text as a new script
    RestartLesson,  // text: its id; empty: the one that is open
    ToggleFiles,    // number 1: to save
    ListFolder,     // text: path
    SaveAs,         // text: path, then a newline and the script
    OpenLesson,
    ShowLessonStep,  // number: of the step that is to be seen in its script
    Rerun,           // text: of the script
    KeepDraft,       // text
    SaveScript,      // text
    DiscardEdit,
    CopyText,  // text
    Export,    // number: 0 window, 1 stage, 2 timeline, 3 code; and 10 for SVG, 20, 30, 40: GIF, MP4, WebM
    StopExport,
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
