// German is complete: what a screen draws in English and again, word for word, in German is data of the
// script, or a word that both languages have.
//
// Lessons at several steps, with every panel, sheet, menu and hint. The lessons' own prose and what Python
// says stay English; so scripts are shown without their lesson where its text would hide words of ours.
#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/ui/german_looker.h"

using namespace loopscope;
using ui::Act;
using namespace loopscope::tests;

namespace {

void look_at_sheets(Looker& looker, ui::Screen& screen, const Data& data, const std::string& where) {
    ui::UiState& state = screen.state();
    screen.apply({Act::ToggleFindings, 0, 0, 0, {}});
    for (const auto overlay : {ui::Overlay::Help, ui::Overlay::Lessons, ui::Overlay::Findings,
                               ui::Overlay::Palette, ui::Overlay::Files, ui::Overlay::Graph}) {
        state.overlay = overlay;
        const std::string sheet = where + ", sheet " + std::to_string(static_cast<int>(overlay));
        looker.look(sheet, screen, data);
        for (const char* query : {"s", "1", "picture", "timeline", "m", "zzzz"}) {
            state.query = query;
            if (overlay == ui::Overlay::Palette || overlay == ui::Overlay::Files)
                looker.look(sheet + ", " + query, screen, data);
        }
        state.query.clear();
        for (const float down : {500.0f, 1000.0f, 1500.0f}) {
            state.overlay_scroll = down;
            if (overlay == ui::Overlay::Help || overlay == ui::Overlay::Findings)
                looker.look(sheet, screen, data);
        }
        state.overlay_scroll = 0;
        looker.look_at_hints(sheet, screen, data);
    }
    state.folder.saves = true;
    state.query = "new";
    state.overlay = ui::Overlay::Files;
    looker.look(where + ", saving", screen, data);
    state.folder.saves = false;
    state.query.clear();
    state.overlay = ui::Overlay::None;
    for (const auto menu : {ui::Menu::Granularity, ui::Menu::Speed, ui::Menu::Export}) {
        state.menu = menu;
        looker.look(where + ", menu", screen, data);
    }
    for (const auto kind :
         {ui::ContextKind::Task, ui::ContextKind::Line, ui::ContextKind::Panel, ui::ContextKind::Handle}) {
        for (const uint32_t id : {1u, 5u, 8u}) {
            uint32_t number = id;
            const auto& tasks = screen.story().scene.tasks;
            if (kind == ui::ContextKind::Task && tasks.empty()) continue;
            if (kind == ui::ContextKind::Task) number = tasks[id % tasks.size()].id.value;
            screen.apply(
                {Act::OpenContext, uint64_t{static_cast<uint32_t>(kind)} << 32 | number, 300, 300, {}});
            looker.look(where + ", menu of the right button", screen, data);
        }
    }
    state.menu = ui::Menu::None;
}

void look_at_talk(Looker& looker, ui::Screen& screen, const Data& data, const std::string& where) {
    ui::UiState& state = screen.state();
    for (const replay::TaskView& task : screen.story().scene.tasks) {
        screen.apply({Act::AskWhy, task.id.value, 0, 0, {}});
        looker.look(where + ", why " + std::string(task.name), screen, data);
        screen.apply({Act::AskWoke, task.id.value, 0, 0, {}});
        looker.look(where + ", who woke " + std::string(task.name), screen, data);
        screen.apply({Act::SelectTask, task.id.value, 0, 0, {}});
        looker.look(where + ", stack of " + std::string(task.name), screen, data);
    }
    screen.apply({Act::StopAsking, 0, 0, 0, {}});
    screen.apply({Act::SelectTask, 0, 0, 0, {}});
    for (int depth = 0; depth < 3; ++depth) {
        screen.apply({Act::Explain, 0, 0, 0, {}});
        looker.look(where + ", depth", screen, data);
    }
    screen.apply({Act::ToggleBeLoop, 0, 0, 0, {}});
    looker.look(where + ", being the loop", screen, data);
    for (int i = 0; i < 3; ++i) {
        screen.apply({Act::StepForward, 0, 0, 0, {}});
        looker.look(where + ", being the loop", screen, data);
        screen.apply({Act::ChooseNext, 1, 0, 0, {}});
        looker.look(where + ", chosen", screen, data);
    }
    screen.apply({Act::ToggleBeLoop, 0, 0, 0, {}});
    for (const auto predict : {ui::Predict::Gentle, ui::Predict::Exam}) {
        state.settings.predict = predict;
        screen.apply({Act::ToggleFindings, 0, 0, 0, {}});
        state.overlay = ui::Overlay::None;
        for (const insight::Question& question : screen.document().questions) {
            screen.ask(question.kind, question.ask_at);
            looker.look(where + ", asked", screen, data);
            screen.apply({Act::Answer, 1, 0, 0, {}});
            looker.look(where + ", answered", screen, data);
        }
        screen.apply({Act::StopAsking, 0, 0, 0, {}});
    }
    state.settings.predict = ui::Predict::Off;
}

void look_at_script(Looker& looker, const fs::path& script) {
    ui::Screen screen(document_of(script));
    const Data data = data_of(screen.document());
    screen.record(&looker.sketch);
    ui::UiState& state = screen.state();
    state.settings.motion = false;
    ui::LessonEntry entry;
    entry.title = "-", entry.goal = "-", entry.id = "1", entry.minutes = 5, entry.number = 1;
    entry.steps = 4, entry.steps_seen = 2, entry.score = {3, 2};
    state.lessons = {entry};
    state.folder.folders = {"-"};
    state.recent = {"/-"};
    const std::string name = script.filename().string();
    const uint64_t last = screen.document().replay.last_step();
    for (const auto granularity : {replay::Granularity::TaskSwitch, replay::Granularity::Tick}) {
        screen.apply({Act::SetGranularity, static_cast<uint64_t>(granularity), 0, 0, {}});
        const uint64_t count = screen.player().count();
        for (uint64_t position = 0; position <= count; position += std::max<uint64_t>(1, count / 25)) {
            screen.apply({Act::Seek,
                          position == 0 ? 0 : screen.document().replay.step_of(granularity, position),
                          0,
                          0,
                          {}});
            looker.look(name + " at " + std::to_string(position), screen, data);
        }
    }
    screen.apply({Act::SetGranularity, static_cast<uint64_t>(replay::Granularity::TaskSwitch), 0, 0, {}});
    for (const uint64_t part : {uint64_t{0}, uint64_t{2}, uint64_t{3}, uint64_t{4}}) {
        screen.apply({Act::Seek, last * part / 4, 0, 0, {}});
        const std::string where = name + " at " + std::to_string(part) + "/4";
        looker.look_at_hints(where, screen, data);
        if (part != 2) continue;
        screen.apply({Act::SelectRange, last / 4, static_cast<double>(last / 2), 0, {}});
        looker.look(where + ", range", screen, data);
        screen.apply({Act::ToggleStepAxis, 0, 0, 0, {}});
        looker.look(where + ", by steps", screen, data);
        looker.look_at_hints(where + ", by steps", screen, data);
        screen.apply({Act::ToggleStepAxis, 0, 0, 0, {}});
        look_at_sheets(looker, screen, data, where);
        look_at_talk(looker, screen, data, where);
        screen.apply({Act::Seek, last / 2, 0, 0, {}});
        screen.apply({Act::ToggleEdit, 0, 0, 0, {}});
        looker.look(where + ", editing", screen, data);
        looker.look_at_hints(where + ", editing", screen, data);
        screen.apply({Act::ToggleEdit, 0, 0, 0, {}});
        screen.apply({Act::ToggleFind, 0, 0, 0, {}});
        screen.apply({Act::TypeFind, 0, 0, 0, "await"});
        looker.look(where + ", searching", screen, data);
        screen.apply({Act::ToggleFind, 0, 0, 0, {}});
        screen.apply({Act::RunToLine, 0, 0, 1, {}});
        looker.look(where + ", a line that does not run", screen, data);
        for (const auto& [width, height] : {std::pair{1024, 640}, {700, 500}}) {
            looker.easel.resize(width, height);
            for (const auto panel :
                 {ui::Panel::Tasks, ui::Panel::Output, ui::Panel::Code, ui::Panel::Timeline}) {
                screen.apply({Act::ShowTab, static_cast<uint64_t>(panel), 0, 0, {}});
                looker.look(where + ", small", screen, data);
            }
        }
        looker.easel.resize(1500, 1000);
    }
    screen.compare(document_of(script), "-");
    looker.look(name + ", compared", screen, data);
}

}  // namespace

TEST_CASE("on a German screen nothing is English but the script's own words") {
    Looker looker;
    const fs::path lessons = fs::path(LOOPSCOPE_SOURCE_DIR) / "lessons";
    std::vector<fs::path> scripts;
    const char* only = std::getenv("GERMAN_ONLY");
    for (const fs::directory_entry& folder : fs::directory_iterator(lessons)) {
        if (!folder.is_directory()) continue;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
            const std::string path = entry.path().string();
            if (path.ends_with(".py") && (only == nullptr || path.find(only) != std::string::npos))
                scripts.push_back(entry.path());
        }
    }
    std::sort(scripts.begin(), scripts.end());
    REQUIRE(!scripts.empty());
    // Every fourth script, so that each kind of waiting comes along.
    for (size_t i = 0; i < scripts.size(); i += only != nullptr ? 1 : 4) look_at_script(looker, scripts[i]);
    for (const auto& [text, where] : looker.english) FAIL_CHECK("\"", text, "\" in ", where);
}

TEST_CASE("what is refused, and how a script was stopped, is said in German") {
    Looker looker;
    for (const char* text :
         {"import tkinter\n", "import asyncio\nasyncio.create_subprocess_exec\n", "while True:\n    pass\n",
          "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n"}) {
        ui::Screen screen(document_of_text(text));
        screen.record(&looker.sketch);
        screen.apply({Act::Last, 0, 0, 0, {}});
        looker.look(text, screen, data_of(screen.document()));
    }
    for (const auto& [text, where] : looker.english) FAIL_CHECK("\"", text, "\" in ", where);
}
