// Who looks for English on a German screen: what both languages show alike is either data or not translated.
//
// A word counts as data when it stands in the script, in what the run calls things, or in the list of words
// that are the same in both languages. For the tests of German alone.
#pragma once

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

namespace loopscope::tests {

namespace fs = std::filesystem;

inline std::string content_of(const fs::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// Words that are the same in both languages, with what Python and asyncio call things.
inline const std::set<std::string, std::less<>> kSame = {
    "Loopscope", "Code", "Pause", "Export", "TASKS", "Tasks", "Task", "tick", "Tick", "asyncio", "await",
    "Lock", "Queue", "Event", "Semaphore", "gather", "in", "Timer", "timer", "Name", "Condition",
    "Barrier", "t", "t =", "PNG", "GIF", "MP4", "SVG", "WebM", "Tab", "Esc", "English, Deutsch", "an",
    "so", "was", "Callback", "None", "Future", "Thread", "stderr", "stdout", "Python", "Script", "Ctrl",
    "Futures", "Locks", "I/O", "E/A", "F", "Z", "min", "man", "die", "am", "Start", "wait_for", "task",
    "future", "end", "hat", "her", "READY QUEUE", "EVENT LOOP", "In", "PostgreSQL", "Worker",
    "contextvars", "ContextVar", "maxsize", "select", "load", "_run_once", "work", "loop",
    "shutdown_asyncgens", "AddressFamily"};

inline bool has_letters(std::string_view text) {
    int letters = 0;
    for (const char c : text) letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
    return letters >= 2;
}

inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }
inline bool is_inside_word(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

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

inline Data data_of(const ui::Document& document) {
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
inline bool is_data(const Data& data, const ui::SketchItem& item) {
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

inline std::set<std::string> texts_of(const ui::Sketch& sketch, const Data& data) {
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

    void look_at_notes(const std::string& where, ui::Screen& screen, const Data& data) {
        screen.record_notes(false, &sketch);
        const auto drawn = [&](ui::Language language) {
            screen.state().settings.language = language;
            for (int i = 0; i < 2; ++i) {
                easel.frame(screen);
                easel.notes(screen, "10:25");
            }
            return texts_of(sketch, data);
        };
        const auto one = drawn(ui::Language::English);
        CHECK(one.size() > 4);
        compare(where, one, drawn(ui::Language::German));
        screen.record_notes(false, nullptr);
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

inline std::unique_ptr<ui::Document> document_of(const fs::path& script) {
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

inline std::unique_ptr<ui::Document> document_of_text(const std::string& text) {
    run::Run run = run::run(std::make_shared<const base::SourceText>("script.py", text));
    return std::make_unique<ui::Document>(std::move(run), ui::Origin{});
}

}  // namespace loopscope::tests
