// Every sentence of the window has its row in the German table: held by reading the sources.
//
// Messages that come only when something fails cannot all be made to appear on a screen; their words stand in
// the sources, and each is looked up as the window looks it up.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <vector>

#include <doctest/doctest.h>

#include "ui/language.h"

using namespace loopscope;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

// The literals of a source, those that stand one after the other as one.
std::vector<std::string> literals_of(const std::string& source) {
    std::vector<std::string> found;
    bool joins = false;
    for (size_t i = 0; i < source.size(); ++i) {
        const char c = source[i];
        if (c == '/' && source.compare(i, 2, "//") == 0) {
            i = std::min(source.find('\n', i), source.size() - 1);
        } else if (c == '\'' && i + 2 < source.size()) {
            i += source[i + 1] == '\\' ? 3 : 2;
            joins = false;
        } else if (c == '"') {
            std::string text;
            for (++i; i < source.size() && source[i] != '"'; ++i) {
                if (source[i] == '\\') ++i;
                text += source[i];
            }
            if (joins)
                found.back() += text;
            else
                found.push_back(text);
            joins = true;
        } else if (c != ' ' && c != '\n') {
            joins = false;
        }
    }
    return found;
}

// The words as a user may see them: the places of formats filled with a number, those of names with one, too.
std::string with_numbers(const std::string& format) {
    std::string words;
    for (size_t i = 0; i < format.size(); ++i) {
        if (format[i] == '{' && format.find('}', i) != std::string::npos) {
            words += "7";
            i = format.find('}', i);
            continue;
        }
        words += format[i];
    }
    return words;
}

bool is_sentence(const std::string& text) {
    int words = 0, letters = 0;
    if (text.starts_with("import ")) return false;  // Python
    for (const char c : text + " ") {
        if (c == '{' || c == '<' || c == '_' || c == '=' || c == '\\' || c == '\n') letters = -1000;
        if (is_letter(c)) ++letters;
        if (c != ' ') continue;
        words += letters >= 2 ? 1 : 0;
        letters = 0;
    }
    return words >= 2;
}

}  // namespace

TEST_CASE("a message within a message is German, too, and names in it stay as they are") {
    const auto german = [](std::string_view words) { return ui::translated(ui::Language::German, words); };
    CHECK(german("Not saved: /a/first.py: it cannot be written: Read-only file system; meanwhile it is in "
                 "/tmp/x.py. Save it elsewhere (Ctrl+Shift+S)") ==
          "Nicht gespeichert: /a/first.py lässt sich nicht schreiben: das Dateisystem ist schreibgeschützt; "
          "so lange liegt es in /tmp/x.py. Speichere es anderswo (Strg+Umschalt+S)");
    CHECK(german("Settings and progress are not kept: /a: it cannot be made: Not a directory. Start with "
                 "XDG_CONFIG_HOME set to a folder that can be written") ==
          "Einstellungen und Fortschritt werden nicht aufgehoben: /a lässt sich nicht anlegen: ein Teil des "
          "Pfads ist kein Ordner. Starte mit XDG_CONFIG_HOME auf einem Ordner, in den man schreiben kann");
    CHECK(german("Select first") == "first auswählen");
    CHECK(german("The second run takes 2 s longer; they part at 0.50 s, where first runs line 7 now.") !=
          "The second run takes 2 s longer; they part at 0.50 s, where first runs line 7 now.");
}

TEST_CASE("every sentence in the sources of the window has its row in the German table") {
    // Names of areas that can be touched; what goes to the terminal.
    const std::set<std::string, std::less<>> others = {"last line", "stage more",
                                                       "code text",
                                                       "go on",
                                                       "lesson back",
                                                       "lesson next",
                                                       "next lesson",
                                                       "notes clock",
                                                       "notes back",
                                                       "notes step",
                                                       "notes blank",
                                                       "own paste",
                                                       "own open",
                                                       "own new",
                                                       "take fork",
                                                       "timeline map",
                                                       "English, Deutsch",
                                                       "EVENT LOOP",
                                                       "READY QUEUE",
                                                       "Loopscope: notes",
                                                       " · Loopscope",
                                                       "Inter, 'Helvetica Neue', Arial, sans-serif",
                                                       "'JetBrains Mono', 'DejaVu Sans Mono', monospace"};
    std::vector<fs::path> sources;
    const fs::path root = LOOPSCOPE_SOURCE_DIR;
    for (const char* folder : {"ui", "app"}) {
        for (const fs::directory_entry& entry : fs::directory_iterator(root / folder)) {
            const std::string name = entry.path().filename().string();
            const bool talks = std::string_view(folder) == "ui" || name.starts_with("session") ||
                               name.starts_with("notes_") || name == "video.cpp" || name == "files.cpp" ||
                               name == "drafts.cpp" || name == "runs.cpp" || name == "settings.cpp";
            if (name.ends_with(".cpp") && talks) sources.push_back(entry.path());
        }
    }
    REQUIRE(sources.size() > 40);
    size_t held = 0;
    for (const fs::path& path : sources) {
        for (const std::string& text : literals_of(content_of(path))) {
            const std::string words = with_numbers(text);
            if (!is_sentence(words) || others.contains(words)) continue;
            ++held;
            // Some stand before or behind what is filled in.
            bool known = false;
            for (const std::string& whole : {words, words + "7", "7" + words, "7" + words + "7"})
                known |= ui::translated(ui::Language::German, whole) != whole;
            CHECK_MESSAGE(known, path.filename().string(), ": ", words);
        }
    }
    CHECK(held > 200);
}
