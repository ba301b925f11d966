// The palette, the inspector's rows, pictures, crowds on the stage, comparing two runs, colours for
// everybody.
#include <algorithm>
#include <array>
#include <cmath>

#include <doctest/doctest.h>

#include "tests/ui/sample.h"
#include "ui/compare.h"
#include "ui/easel.h"
#include "ui/gif.h"
#include "ui/inspector_rows.h"
#include "ui/keys.h"
#include "ui/palette.h"
#include "ui/screen.h"

using namespace loopscope;
using ui::Act;

namespace {

std::unique_ptr<ui::Document> run_script(const std::string& text) {
    run::Run run = run::run(std::make_shared<const base::SourceText>("script.py", text));
    return std::make_unique<ui::Document>(std::move(run), ui::Origin{});
}

}  // namespace

TEST_CASE("every command can be found in the palette by its own words") {
    const auto document = tests::sample_document();
    const ui::UiState state;
    for (const ui::KeyBinding& binding : ui::key_bindings()) {
        if (binding.act == Act::TogglePalette) continue;
        const auto rows = ui::palette_rows(*document, state, binding.label);
        const bool found = std::any_of(rows.begin(), rows.end(),
                                       [&](const ui::PaletteRow& row) { return row.label == binding.label; });
        CHECK_MESSAGE(found, binding.label);
    }
    const auto rows = ui::palette_rows(*document, state, "large text");
    REQUIRE(!rows.empty());
    CHECK(rows.front().action.act == Act::BiggerText);
    CHECK(ui::palette_rows(*document, state, "12").front().action.act == Act::Seek);
    CHECK(ui::palette_rows(*document, state, "no such words at all").empty());
}

TEST_CASE("each row of the German table is used by nothing but its English words, and once") {
    using ui::Language;
    CHECK(ui::translate(Language::German, "Edit") == "Bearbeiten");
    CHECK(ui::translate(Language::English, "Edit") == "Edit");
    CHECK(ui::translate(Language::German, "not in the table") == "not in the table");
    for (const ui::KeyBinding& binding : ui::key_bindings()) {
        if (std::string_view(binding.label) == "English, Deutsch") continue;
        CHECK_MESSAGE(ui::translate(Language::German, binding.label) != binding.label, binding.label);
    }
}

TEST_CASE("the inspector opens what the user opened, also where objects refer to each other in circles") {
    run::Inspection seen;
    run::SeenObject list;
    list.type = "list";
    run::SeenItem self;
    self.name = "[0]";
    self.value.text = "[...]";
    self.value.object = 0;
    list.items = {self};
    seen.objects = {list};
    run::SeenItem variable = self;
    variable.name = "a";
    CHECK(ui::rows_of(seen, {variable}, "main", {}).size() == 1);
    const auto once = ui::rows_of(seen, {variable}, "main", {"main/a"});
    REQUIRE(once.size() == 2);
    CHECK(once[1].depth == 1);
    CHECK(once[1].can_open);
    CHECK(ui::rows_of(seen, {variable}, "main", {"main/a", "main/a/[0]"}).size() == 3);
}

TEST_CASE(
    "an SVG holds the words of the window as words, with signs that XML would take for its own escaped") {
    ui::Screen screen(run_script("print('a<b & c')\n"));
    ui::Easel easel(1280, 800);
    ui::Sketch sketch;
    screen.record(&sketch);
    screen.apply({Act::Last, 0, 0, 0, {}});
    for (int i = 0; i < 2; ++i) easel.frame(screen);
    const std::string svg = to_svg(sketch, {0, 0, 1280, 800}, easel.fonts());
    CHECK(svg.starts_with("<svg "));
    CHECK(svg.find("READY QUEUE") != std::string::npos);
    CHECK(svg.find("a&lt;b &amp; c") != std::string::npos);
    CHECK(svg.find("a<b") == std::string::npos);
    const std::string part = to_svg(sketch, {0, 0, 200, 30}, easel.fonts());
    CHECK(part.find("READY QUEUE") == std::string::npos);
}

namespace {

// The indices of the first image of a GIF: what a viewer would make of it.
std::vector<uint8_t> decode_first_image(const std::string& gif, size_t image_at) {
    size_t at = image_at + 11;  // behind the place, the flags and the size of codes
    std::string bytes;
    for (size_t length = 0; (length = static_cast<uint8_t>(gif[at])) != 0; at += length + 1)
        bytes.append(gif, at + 1, length);
    std::vector<uint8_t> out;
    std::vector<std::vector<uint8_t>> codes;
    const auto reset = [&] {
        codes.assign(258, {});
        for (size_t i = 0; i < 256; ++i) codes[i] = {static_cast<uint8_t>(i)};
    };
    reset();
    int width = 9;
    size_t bit = 0;
    std::vector<uint8_t> last;
    for (;;) {
        uint32_t code = 0;
        for (int i = 0; i < width; ++i, ++bit) {
            if (bit / 8 >= bytes.size()) return out;
            code |= static_cast<uint32_t>(static_cast<uint8_t>(bytes[bit / 8]) >> bit % 8 & 1) << i;
        }
        if (code == 257) return out;
        if (code == 256) {
            reset();
            width = 9;
            last.clear();
            continue;
        }
        std::vector<uint8_t> entry;
        if (code < codes.size())
            entry = codes[code];
        else
            entry = last, entry.push_back(last.at(0));
        out.insert(out.end(), entry.begin(), entry.end());
        if (!last.empty() && codes.size() < 4096) {
            last.push_back(entry.at(0));
            codes.push_back(last);
            if (codes.size() == (size_t{1} << width) && width < 12) ++width;
        }
        last = entry;
    }
}

}  // namespace

TEST_CASE("a film's first frame comes back from the file pixel by pixel") {
    ui::Picture picture{97, 61, {}};
    for (int i = 0; i < 97 * 61; ++i) {
        const auto shade = static_cast<uint8_t>((i * 7 + i / 97 * 3) % 11 * 20);
        picture.rgba.insert(picture.rgba.end(), {shade, static_cast<uint8_t>(255 - shade), 40, 255});
    }
    ui::GifWriter writer(97, 61);
    writer.add(picture, 50);
    writer.add(picture, 50);
    const std::string gif = writer.finish();
    REQUIRE(gif.starts_with("GIF89a"));
    const size_t colors = 13, image = gif.find(',', colors + 768 + 19);
    const std::vector<uint8_t> indices = decode_first_image(gif, image);
    REQUIRE(indices.size() == 97 * 61);
    bool same = true;
    for (size_t i = 0; i < indices.size(); ++i) {
        for (size_t channel = 0; channel < 3; ++channel) {
            const auto shown = static_cast<uint8_t>(gif[colors + indices[i] * size_t{3} + channel]);
            same &= shown == picture.rgba[i * 4 + channel];
        }
    }
    CHECK(same);
}

TEST_CASE("ten thousand tasks stand on the stage as a few cards that say how many they are") {
    const auto document = run_script(
        "import asyncio\n"
        "async def worker(i):\n"
        "    await asyncio.sleep(1 + i % 7)\n"
        "async def main():\n"
        "    await asyncio.gather(*(worker(i) for i in range(10000)))\n"
        "asyncio.run(main())\n");
    const uint64_t step = document->replay.parse_step("t=1").value();
    const ui::Story story = ui::tell(document->replay, step - 1, step, insight::Depth::What);
    const ui::StageLayout stage =
        compute_stage(story, {0, 0, 560, 600}, ui::Metrics(15), ui::RoughMeasure(15));
    uint32_t told = 0;
    for (const ui::StageCard& card : stage.cards) {
        if (card.seat == ui::Seat::Waiting) told += card.count;
    }
    CHECK(told > 5000);
    CHECK(stage.cards.size() < 100);
    for (size_t i = 0; i < stage.cards.size(); ++i) {
        for (size_t k = i + 1; k < stage.cards.size(); ++k)
            CHECK_FALSE(stage.cards[i].rect.overlaps(stage.cards[k].rect));
    }
}

TEST_CASE("with a focus the stage shows one task and whom it has to do with, and nobody else") {
    const auto document = run_script(
        "import asyncio\n"
        "async def leaf():\n"
        "    await asyncio.sleep(1)\n"
        "async def main():\n"
        "    a = asyncio.create_task(leaf(), name='a')\n"
        "    b = asyncio.create_task(leaf(), name='b')\n"
        "    await a\n"
        "    await b\n"
        "asyncio.run(main())\n");
    const uint64_t step = document->replay.parse_step("t=1").value() - 1;
    const ui::Story story = ui::tell(document->replay, 0, step, insight::Depth::What);
    base::ObjectId a;
    for (const auto& lane : document->timeline.lanes) a = lane.name == "a" ? lane.task : a;
    const ui::StageLayout all = compute_stage(story, {0, 0, 560, 600}, ui::Metrics(15), ui::RoughMeasure(15));
    const ui::StageLayout some = compute_stage(story, {0, 0, 560, 600}, ui::Metrics(15), ui::RoughMeasure(15),
                                               {a, false, false, ui::Language::English});
    CHECK(all.cards.size() == 3);
    CHECK(some.cards.size() == 2);
    CHECK(some.card(a) != nullptr);
}

TEST_CASE("a run compared with itself stands at the same step") {
    const auto document = tests::sample_document();
    const replay::Replay& replay = document->replay;
    for (uint64_t i = 0; i <= replay.count(replay::Granularity::TaskSwitch); ++i) {
        const uint64_t step = i == 0 ? 0 : replay.step_of(replay::Granularity::TaskSwitch, i);
        CHECK(ui::same_moment(replay, step, replay) == step);
    }
    CHECK(ui::same_moment(replay, replay.last_step(), replay) == replay.last_step());
}

TEST_CASE("the parts of a comparison do not overlap and do not leave the window") {
    for (const auto& [width, height] : {std::pair{1024.0f, 640.0f}, {1920.0f, 1080.0f}, {3840.0f, 2160.0f}}) {
        for (const float text : {12.0f, 16.0f, 24.0f}) {
            const ui::Rect window{0, 0, width, height};
            const ui::CompareLayout layout = ui::compute_compare(window, ui::Metrics(text));
            std::vector<ui::Rect> all = {layout.top, layout.transport};
            for (int i = 0; i < 2; ++i)
                all.insert(all.end(), {layout.title[i], layout.stage[i], layout.timeline[i]});
            for (size_t i = 0; i < all.size(); ++i) {
                CHECK(window.holds(all[i]));
                for (size_t k = i + 1; k < all.size(); ++k) CHECK_FALSE(all[i].overlaps(all[k]));
            }
        }
    }
}

TEST_CASE("playing stops at a breakpoint, and running to a line goes to where it is about to run") {
    ui::Easel easel(1280, 800);
    ui::Screen screen(run_script("a = 1\nb = 2\nc = 3\nd = 4\n"));
    easel.frame(screen);
    CHECK(screen.player().granularity() == replay::Granularity::Line);
    screen.apply({Act::ToggleBreakpoint, 3, 0, 0, {}});
    screen.apply({Act::Continue, 0, 0, 0, {}});
    easel.frame(screen);
    CHECK(screen.story().scene.line == 3);
    screen.apply({Act::RunToLine, 0, 0, 4, {}});
    easel.frame(screen);
    CHECK(screen.story().scene.line == 4);
    screen.apply({Act::RunToLine, 1, 0, 2, {}});
    easel.frame(screen);
    CHECK(screen.story().scene.line == 2);
}

namespace {

using Channels = std::array<double, 3>;

Channels linear(uint32_t rgb) {
    Channels c{};
    for (int i = 0; i < 3; ++i) {
        const double v = (rgb >> (16 - 8 * i) & 255) / 255.0;
        c[static_cast<size_t>(i)] = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    }
    return c;
}

// What people see who lack one kind of cone: the planes of Machado, Oliveira and Fernandes (2009), in full
// severity.
Channels as_seen(const Channels& c, int kind) {
    constexpr double kSight[3][9] = {
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}};
    if (kind == 0) return c;
    const double* m = kSight[kind - 1];
    Channels seen{};
    for (size_t i = 0; i < 3; ++i)
        seen[i] = std::clamp(m[i * 3] * c[0] + m[i * 3 + 1] * c[1] + m[i * 3 + 2] * c[2], 0.0, 1.0);
    return seen;
}

// CIE L*a*b*: distances in it are about what people see.
Channels lab(const Channels& c) {
    const double x = (0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505;
    const double y = 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    const double z = (0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089;
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

double contrast(uint32_t a, uint32_t b) {
    const auto light = [](uint32_t rgb) {
        const Channels c = linear(rgb);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] + 0.05;
    };
    return std::max(light(a), light(b)) / std::min(light(a), light(b));
}

}  // namespace

TEST_CASE("the tasks' colours are told apart by people with any colour vision, in every theme") {
    for (int name = 0; name < ui::kThemeCount; ++name) {
        const ui::Theme theme = ui::make_theme(static_cast<ui::ThemeName>(name));
        for (int kind = 0; kind < 4; ++kind) {
            for (size_t i = 0; i < 8; ++i) {
                for (size_t k = i + 1; k < 8; ++k) {
                    const Channels a = lab(as_seen(linear(theme.tasks[i].rgb), kind));
                    const Channels b = lab(as_seen(linear(theme.tasks[k].rgb), kind));
                    const double apart = std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
                    CHECK_MESSAGE(apart > 7, "theme ", name, ", sight ", kind, ", colours ", i, " and ", k,
                                  ": ", apart);
                }
            }
        }
    }
}

TEST_CASE("words stand out from their ground, in every theme") {
    for (int name = 0; name < ui::kThemeCount; ++name) {
        const ui::Theme t = ui::make_theme(static_cast<ui::ThemeName>(name));
        const double least = t.name == ui::ThemeName::Contrast ? 7 : 4.5;
        for (const ui::Color color : {t.text, t.text_soft, t.ready, t.running, t.waiting, t.failed, t.keyword,
                                      t.function, t.string, t.number}) {
            CHECK_MESSAGE(contrast(color.rgb, t.panel.rgb) >= least, "theme ", name, ", colour ", color.rgb);
        }
        for (const ui::Color color : t.tasks)
            CHECK_MESSAGE(contrast(color.rgb, t.panel.rgb) >= 4.5, "theme ", name, ", task ", color.rgb);
        CHECK(contrast(t.text_faint.rgb, t.panel.rgb) >= 3);
    }
}
