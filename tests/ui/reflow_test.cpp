// Every lesson's scripts at every tenth step, in all sizes: what is written is there to be read.
//
// Frames are noted down as shapes and words (ui/sketch.h) instead of being drawn, so no pixels are needed.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <doctest/doctest.h>

#include "ui/easel.h"
#include "ui/screen.h"

using namespace loopscope;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::unique_ptr<ui::Document>> documents_of(const fs::path& folder) {
    std::map<std::string, std::string> files;
    run::Folder beside;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file()) files[entry.path().filename().string()] = content_of(entry.path());
    }
    for (const auto& [name, text] : files) beside.emplace_back(name, text);
    auto read = lesson::read_lesson(folder.filename().string(), files);
    const auto lesson = std::make_shared<const lesson::Lesson>(std::move(read.lesson));
    std::vector<std::unique_ptr<ui::Document>> documents;
    for (const auto& [name, text] : files) {
        if (!name.ends_with(".py") || name.starts_with("_")) continue;
        run::Options options;
        options.folder = beside;
        run::Run run = run::run(std::make_shared<const base::SourceText>(name, text), options);
        ui::Origin origin;
        origin.path = name;
        origin.lesson = lesson;
        origin.lesson_number = static_cast<int>(lesson->number);
        origin.lesson_title = lesson->title;
        documents.push_back(std::make_unique<ui::Document>(std::move(run), std::move(origin)));
    }
    return documents;
}

struct Size {
    int width, height;
};
constexpr Size kSizes[] = {{1024, 640}, {1366, 768}, {1920, 1080}, {3840, 2160}};
constexpr int kTexts[] = {12, 16, 24, 40};

// Words that begin within a small box, as a card, a button or a badge, and end outside of it.
std::string sticks_out(const ui::Sketch& sketch, const ui::SketchItem& text) {
    const ui::Point start{text.rect.x + 1, text.rect.center().y};
    const ui::SketchItem* box = nullptr;
    for (const ui::SketchItem& item : sketch.items) {
        if (&item == &text) break;
        const bool is_box =
            item.kind == ui::SketchItem::Kind::Fill || item.kind == ui::SketchItem::Kind::Stroke;
        if (!is_box || item.radius <= 0 || !item.rect.contains(start)) continue;
        if (item.rect.h > text.rect.h * 4 || item.rect.h < text.rect.h * 0.8f) continue;
        if (box == nullptr || item.rect.w < box->rect.w) box = &item;
    }
    if (box == nullptr || text.rect.right() <= box->rect.right() + 1.5f) return {};
    return "sticks out of its box: " + text.text;
}

// What is wrong with a frame, in words; empty when all can be read.
std::string problem_of(const ui::Sketch& sketch, ui::Rect window) {
    std::vector<const ui::SketchItem*> texts;
    for (const ui::SketchItem& item : sketch.items) {
        if (item.kind != ui::SketchItem::Kind::Text) continue;
        const ui::Rect seen = item.rect.intersection(item.clip);
        if (seen.empty()) continue;
        if (!window.holds(seen)) return "leaves the window: " + item.text;
        // What is scrolled may be cut at the top and the bottom; lines of the script also at the right.
        const bool code = item.font == ui::Font::Code;
        const bool wide = item.rect.x < item.clip.x - 1 || item.rect.right() > item.clip.right() + 1.5f;
        if (wide && !code) return "is cut off at the side, with no sign of it: " + item.text;
        if (const std::string out = sticks_out(sketch, item); !out.empty() && !code) return out;
        if (!item.scrolled) {
            const bool high = item.rect.y + item.rect.h * 0.12f < item.clip.y ||
                              item.rect.bottom() - item.rect.h * 0.12f > item.clip.bottom();
            if (high) return "is cut off by its place: " + item.text;
        }
        texts.push_back(&item);
    }
    for (size_t i = 0; i < texts.size(); ++i) {
        for (size_t k = i + 1; k < texts.size(); ++k) {
            // The letters themselves, without the room above and below them.
            const ui::Rect a = texts[i]->rect.intersection(texts[i]->clip).inset(1, texts[i]->rect.h * 0.14f);
            const ui::Rect b = texts[k]->rect.intersection(texts[k]->clip).inset(1, texts[k]->rect.h * 0.14f);
            if (a.overlaps(b)) return "overlap: " + texts[i]->text + " | " + texts[k]->text;
        }
    }
    return {};
}

// What is drawn over the shade that a sheet lays on everything.
ui::Sketch above_shade(const ui::Sketch& sketch) {
    ui::Sketch above;
    for (const ui::SketchItem& item : sketch.items) {
        const bool is_shade = item.kind == ui::SketchItem::Kind::Fill && item.color.alpha < 1 &&
                              item.rect.x <= 0 && item.rect.y <= 0 && item.rect == item.clip;
        if (is_shade) above.items.clear();
        above.items.push_back(item);
    }
    return above;
}

std::vector<ui::Rect> places_of_words(const ui::Sketch& sketch) {
    std::vector<ui::Rect> places;
    for (const ui::SketchItem& item : sketch.items) {
        if (item.kind == ui::SketchItem::Kind::Text) places.push_back(item.rect);
    }
    return places;
}

// What the program fills in for the sheets of files and orders, with names and sentences that are long.
void fill_sheets(ui::UiState& state) {
    state.folder.path = "/home/somebody/documents/courses/asynchronous programming/exercises of the winter";
    for (int i = 0; i < 30; ++i) {
        state.folder.folders.push_back("week " + std::to_string(i) + " of the winter term");
        state.folder.files.push_back("exercise_with_a_rather_long_name_" + std::to_string(i) + ".py");
        state.recent.push_back(state.folder.path + "/" + state.folder.files.back());
    }
    state.orders.summary =
        "3 outcomes, all 12 possible orders tried: the result depends on who comes first. A click opens one "
        "beside this run.";
    for (int i = 1; i <= 3; ++i) {
        ui::OutcomeView outcome;
        outcome.title = i == 1 ? "As it is, in 4 orders" : "Outcome " + std::to_string(i) + ", in 4 orders";
        if (i > 1) outcome.difference = "it prints 'balance of the account: 110' instead of 'balance: 120'";
        outcome.output = {"withdraw: 100", "a line of output that is longer than any other of this run is"};
        state.orders.outcomes.push_back(outcome);
    }
}

}  // namespace

TEST_CASE("the test sees words that leave their box, and words that are cut off with no sign of it") {
    const ui::Rect window{0, 0, 800, 600}, card{100, 100, 90, 30};
    const auto text_at = [](ui::Rect rect, ui::Rect clip) {
        ui::SketchItem item;
        item.kind = ui::SketchItem::Kind::Text;
        item.font = ui::Font::Body;
        item.rect = rect;
        item.clip = clip;
        item.scrolled = true;
        item.text = "words";
        return item;
    };
    ui::SketchItem box;
    box.kind = ui::SketchItem::Kind::Fill;
    box.rect = card;
    box.clip = window;
    box.radius = 8;
    ui::Sketch sketch;
    sketch.items = {box, text_at({110, 107, 70, 16}, window)};
    CHECK(problem_of(sketch, window).empty());
    sketch.items = {box, text_at({110, 107, 120, 16}, window)};
    CHECK(problem_of(sketch, window) == "sticks out of its box: words");
    sketch.items = {text_at({110, 107, 120, 16}, {0, 0, 200, 600})};
    CHECK(problem_of(sketch, window) == "is cut off at the side, with no sign of it: words");
}

TEST_CASE("nothing that is written is clipped or overlaps, in any lesson, size, height of text and theme") {
    const fs::path lessons = fs::path(LOOPSCOPE_SOURCE_DIR) / "lessons";
    std::vector<std::unique_ptr<ui::Document>> documents;
    std::vector<fs::path> folders;
    for (const fs::directory_entry& entry : fs::directory_iterator(lessons)) {
        if (entry.is_directory()) folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    REQUIRE(!folders.empty());
    const char* only = std::getenv("REFLOW_ONLY");
    for (const fs::path& folder : folders) {
        if (only != nullptr && folder.filename().string().find(only) == std::string::npos) continue;
        for (auto& document : documents_of(folder)) documents.push_back(std::move(document));
    }
    ui::Sketch sketch;
    std::map<std::string, int> known;
    for (const int text : kTexts) {
        ui::Easel easel(1024, 640);
        for (auto& document : documents) {
            ui::Screen screen(std::move(document));
            screen.record(&sketch);
            screen.state().settings.motion = false;
            screen.state().settings.text_px = text;
            const std::string name =
                screen.document().origin.lesson_title + ", " + screen.document().file_name();
            for (const Size& size : kSizes) {
                easel.resize(size.width, size.height);
                const ui::Rect window{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
                const uint64_t count = screen.player().count();
                const auto parts = static_cast<uint32_t>(screen.document().origin.lesson->steps.size()) + 2;
                for (uint64_t position = 0; position <= count; position += 10) {
                    const auto grain = screen.player().granularity();
                    const uint64_t step =
                        position == 0 ? 0 : screen.document().replay.step_of(grain, position);
                    screen.apply({ui::Act::Seek, step, 0, 0, {}});
                    // A part of the lesson with each: all of them come along.
                    screen.state().lesson_step = static_cast<uint32_t>(position / 10) % parts;
                    std::vector<ui::Rect> dark;
                    for (const ui::ThemeName theme : {ui::ThemeName::Dark, ui::ThemeName::Light}) {
                        screen.state().settings.theme = theme;
                        for (int i = 0; i < (theme == ui::ThemeName::Dark ? 2 : 1); ++i) easel.frame(screen);
                        const std::vector<ui::Rect> places = places_of_words(sketch);
                        // Where the words stand where they stood, all is as it was there.
                        if (places == dark) continue;
                        dark = places;
                        const std::string problem = problem_of(sketch, window);
                        if (problem.empty()) continue;
                        // The same words in the same size are told once.
                        if (known[problem + std::to_string(size.width) + "/" + std::to_string(text)]++ > 0)
                            continue;
                        FAIL_CHECK(name, " at ", position, " in ", size.width, "x", size.height, " with ",
                                   text, " px: ", problem);
                    }
                }
            }
            document = screen.release();
        }
    }
}

TEST_CASE("nothing is clipped or overlaps in sheets and when presenting, in both languages") {
    const fs::path lesson = fs::path(LOOPSCOPE_SOURCE_DIR) / "lessons" / "07-three-requests-at-once";
    std::vector<std::unique_ptr<ui::Document>> documents = documents_of(lesson);
    REQUIRE(documents.size() > 1);
    ui::Screen screen(std::move(documents.front()));
    ui::Sketch sketch;
    screen.record(&sketch);
    ui::UiState& state = screen.state();
    state.settings.motion = false;
    for (int i = 1; i <= 32; ++i) {
        ui::LessonEntry entry;
        entry.number = i;
        entry.id = std::to_string(i);
        entry.title = "A lesson with a title";
        entry.goal = "What one can do afterwards.";
        entry.minutes = 9;
        entry.steps = 12, entry.steps_seen = i % 13, entry.score = {i % 5, i % 3};
        state.lessons.push_back(entry);
    }
    fill_sheets(state);
    screen.apply({ui::Act::Seek, screen.document().replay.last_step() / 2, 0, 0, {}});
    for (const int text : kTexts) {
        state.settings.text_px = text;
        for (const Size& size : kSizes) {
            ui::Easel easel(size.width, size.height);
            const ui::Easel::Current current(easel);
            const ui::Rect window{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
            const auto hold = [&](const std::string& what) {
                for (int i = 0; i < 2; ++i) easel.frame(screen);
                // What lies under a sheet is covered: only what stands on it counts.
                const std::string problem = state.overlay == ui::Overlay::None && state.menu == ui::Menu::None
                                                ? problem_of(sketch, window)
                                                : problem_of(above_shade(sketch), window);
                CHECK_MESSAGE(problem.empty(), what, " in ", size.width, "x", size.height, " with ", text,
                              " px: ", problem);
            };
            for (const auto language : {ui::Language::English, ui::Language::German}) {
                state.settings.language = language;
                hold("language");
                state.presenter = true;
                hold("presenting");
                state.presenter = false;
                for (const auto overlay :
                     {ui::Overlay::Help, ui::Overlay::Lessons, ui::Overlay::Palette, ui::Overlay::Findings,
                      ui::Overlay::Files, ui::Overlay::Graph, ui::Overlay::Orders}) {
                    state.overlay = overlay;
                    state.overlay_scroll = -1;
                    hold("overlay " + std::to_string(static_cast<int>(overlay)));
                }
                state.overlay = ui::Overlay::None;
                screen.record_notes(false, &sketch);
                for (int i = 0; i < 2; ++i) easel.notes(screen, "10:25");
                const std::string problem = problem_of(sketch, window);
                CHECK_MESSAGE(problem.empty(), "notes in ", size.width, "x", size.height, ": ", problem);
                screen.record_notes(false, nullptr);
            }
        }
    }
}
