// German is complete: what a screen draws in English and again, word for word, in German is data of the
// script, or a word that both languages have.
//
// Lessons at several steps, with every panel, sheet, menu and hint. The lessons' own prose and what Python
// says stay English; so scripts are shown without their lesson where its text would hide words of ours.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "ui/easel.h"
#include "ui/panels.h"
#include "ui/screen.h"

using namespace loopscope;
namespace fs = std::filesystem;
using ui::Act;

namespace {

std::string content_of(const fs::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// Words that are the same in both languages, with what Python and asyncio call things.
const std::set<std::string, std::less<>> kSame = {"Loopscope",
                                                  "Code",
                                                  "Pause",
                                                  "Export",
                                                  "TASKS",
                                                  "Tasks",
                                                  "Task",
                                                  "tick",
                                                  "Tick",
                                                  "asyncio",
                                                  "await",
                                                  "Lock",
                                                  "Queue",
                                                  "Event",
                                                  "Semaphore",
                                                  "gather",
                                                  "in",
                                                  "Timer",
                                                  "timer",
                                                  "Name",
                                                  "Condition",
                                                  "Barrier",
                                                  "t",
                                                  "t =",
                                                  "PNG",
                                                  "GIF",
                                                  "MP4",
                                                  "SVG",
                                                  "WebM",
                                                  "Tab",
                                                  "Esc",
                                                  "English, Deutsch",
                                                  "an",
                                                  "so",
                                                  "was",
                                                  "Callback",
                                                  "None",
                                                  "Future",
                                                  "Thread",
                                                  "stderr",
                                                  "stdout",
                                                  "Python",
                                                  "Script",
                                                  "Ctrl",
                                                  "Futures",
                                                  "Locks",
                                                  "I/O",
                                                  "E/A",
                                                  "F",
                                                  "Z",
                                                  "min",
                                                  "man",
                                                  "die",
                                                  "am",
                                                  "Start",
                                                  "wait_for",
                                                  "task",
                                                  "future",
                                                  "end",
                                                  "hat",
                                                  "her",
                                                  "READY QUEUE",
                                                  "EVENT LOOP",
                                                  "In",
                                                  "PostgreSQL",
                                                  "Worker",
                                                  "contextvars",
                                                  "ContextVar",
                                                  "maxsize",
                                                  "select",
                                                  "load",
                                                  "_run_once",
                                                  "work",
                                                  "loop",
                                                  "shutdown_asyncgens",
                                                  "AddressFamily"};

bool has_letters(std::string_view text) {
    int letters = 0;
    for (const char c : text) letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
    return letters >= 2;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }
bool is_inside_word(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

// Words of the script and of its run: names, lines, values, output.
struct Data {
    std::set<std::string, std::less<>> words;
    std::string all;  // texts that may be shown in part

    void add(std::string_view text) {
        all += text;
        all += '\n';
        std::string word;
        for (const char c : text) {
            if (is_inside_word(c)) {
                word += c;
                continue;
            }
            if (!word.empty()) words.insert(std::exchange(word, {}));
        }
        if (!word.empty()) words.insert(word);
    }
};

Data data_of(const ui::Document& document) {
    Data data;
    data.add(document.source->text());
    data.add(document.file_name());
    std::string upper = document.file_name();
    for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    data.add(upper);
    // What the run calls things is data, too, where the tables have no German for it.
    for (const std::string& text : document.replay.trace().texts) {
        if (insight::phrase(text, ui::Language::German) == text) data.add(text);
    }
    for (const replay::Lane& lane : document.timeline.lanes) data.add(lane.name);
    for (const trace::CodeInfo& code : document.replay.trace().codes) {
        data.words.insert(code.name), data.words.insert(code.qualname),
            data.words.insert("asyncio." + code.name);
    }
    const replay::Scene last = document.replay.scene_at(document.replay.last_step());
    for (const replay::TaskView& task : last.tasks) data.add(replay::describe_outcome(task));
    data.add("picture timeline zzzz new");  // what is typed here
    data.add(document.run.standard_output);
    data.add(document.run.standard_error);
    return data;
}

// Whether it is of the run, or all of its words are.
bool is_data(const Data& data, const ui::SketchItem& item) {
    std::string_view text = item.text;
    const bool code = item.font == ui::Font::Code || item.font == ui::Font::CodeBold;
    if (code && data.all.find(text) != std::string::npos) return true;
    constexpr std::string_view kCut = "…";
    if (text.ends_with(kCut) && data.all.find(text.substr(0, text.size() - kCut.size())) != std::string::npos)
        return true;
    // Values, as the inspector writes them: "<Task ann, done>", "Lock (locked)", "[<Future, pe"; long ones
    // are cut.
    if (code && (text.find_first_of("<[({'") != std::string_view::npos)) return true;
    if (text.starts_with("asyncio.") || text.find("object at 0x") != std::string_view::npos) return true;
    std::string word;
    for (size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && is_inside_word(text[i])) {
            word += text[i];
            continue;
        }
        const std::string whole = std::exchange(word, {});
        const bool counts = std::count_if(whole.begin(), whole.end(), is_letter) >= 2;
        if (counts && !data.words.contains(whole) && !kSame.contains(whole)) return false;
    }
    return true;
}

std::set<std::string> texts_of(const ui::Sketch& sketch, const Data& data) {
    std::set<std::string> texts;
    for (const ui::SketchItem& item : sketch.items) {
        if (item.kind != ui::SketchItem::Kind::Text || !has_letters(item.text)) continue;
        std::string text = item.text;
        while (!text.empty() && text.back() == ' ') text.pop_back();
        if (!is_data(data, item) && !kSame.contains(text)) texts.insert(text);
    }
    return texts;
}

struct Looker {
    ui::Easel easel{1500, 1000};
    ui::Sketch sketch;
    std::map<std::string, std::string> english;  // words that stayed so, and where

    void compare(const std::string& where, const std::set<std::string>& one,
                 const std::set<std::string>& two) {
        for (const std::string& text : two) {
            if (one.contains(text)) english.try_emplace(text, where);
        }
    }

    std::set<std::string> draw(ui::Screen& screen, ui::Language language, const Data& data,
                               ui::Input input = {}) {
        screen.state().settings.language = language;
        for (int i = 0; i < 2; ++i) {
            if (input.now > 0) input.now += 2;
            easel.frame(screen, input);
        }
        return texts_of(sketch, data);
    }

    void look(const std::string& where, ui::Screen& screen, const Data& data) {
        const auto one = draw(screen, ui::Language::English, data);
        compare(where, one, draw(screen, ui::Language::German, data));
    }

    // The hints of all that can be touched.
    void look_at_hints(const std::string& where, ui::Screen& screen, const Data& data) {
        screen.record_areas(true);
        draw(screen, ui::Language::English, data);
        const std::vector<ui::TouchedArea> areas = screen.touched_areas();
        screen.record_areas(false);
        std::set<std::string> known;
        double now = 100;
        for (const ui::TouchedArea& area : areas) {
            // One of each kind will do: "card 12", "card 13".
            const std::string kind = area.name.substr(0, area.name.find_last_not_of("0123456789") + 1);
            int same = 0;
            for (const std::string& name : known) same += name.starts_with(kind + "#") ? 1 : 0;
            if (same >= 6 || kind.starts_with("value ") || area.name.starts_with("value ")) continue;
            known.insert(kind + "#" + area.name);
            ui::Input input;
            input.mouse = area.rect.center();
            input.now = now += 10;
            const auto one = draw(screen, ui::Language::English, data, input);
            input.now = now += 10;
            compare(where + ", hint of " + area.name, one, draw(screen, ui::Language::German, data, input));
        }
    }
};

std::unique_ptr<ui::Document> document_of(const fs::path& script) {
    run::Options options;
    for (const fs::directory_entry& entry : fs::directory_iterator(script.parent_path())) {
        if (entry.is_regular_file())
            options.folder.emplace_back(entry.path().filename().string(), content_of(entry.path()));
    }
    const std::string name = script.filename().string();
    run::Run run = run::run(std::make_shared<const base::SourceText>(name, content_of(script)), options);
    auto document = std::make_unique<ui::Document>(std::move(run), ui::Origin{});
    document->options = options;
    return document;
}

std::unique_ptr<ui::Document> document_of_text(const std::string& text) {
    run::Run run = run::run(std::make_shared<const base::SourceText>("script.py", text));
    return std::make_unique<ui::Document>(std::move(run), ui::Origin{});
}

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
