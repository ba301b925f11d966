// Forks in the window: what the menus offer, two runs beside each other, going on with the second.
#include <doctest/doctest.h>

#include <algorithm>

#include "ui/easel.h"
#include "ui/palette.h"
#include "ui/screen.h"

using namespace loopscope;
using ui::Act;
using ui::ContextKind;

namespace {

constexpr const char* kScript =
    "import asyncio\n"
    "async def work(seconds):\n"
    "    await asyncio.sleep(seconds)\n"
    "    print(seconds)\n"
    "async def main():\n"
    "    await asyncio.gather(work(1), work(2))\n"
    "asyncio.run(main())\n";

std::unique_ptr<ui::Document> document_of(std::vector<std::string> what_if = {}) {
    run::Options options;
    options.what_if = std::move(what_if);
    run::Run run = run::run(std::make_shared<const base::SourceText>("script.py", kScript), options);
    auto document = std::make_unique<ui::Document>(std::move(run), ui::Origin{});
    document->options = options;
    return document;
}

bool is_on(const ui::Screen& screen, const std::string& name) {
    const auto& areas = screen.touched_areas();
    return std::any_of(areas.begin(), areas.end(), [&](const auto& area) { return area.name == name; });
}

std::vector<std::string> offered(ui::Screen& screen, ContextKind kind, uint32_t id) {
    screen.apply({Act::OpenContext, (static_cast<uint64_t>(kind) << 32) | id, 100, 100, {}});
    std::vector<std::string> texts;
    for (const ui::PaletteRow& row : ui::context_rows(screen.document(), screen.state()))
        if (row.action.act == Act::WhatIf) texts.push_back(row.action.text);
    return texts;
}

}  // namespace

TEST_CASE("cards and lines offer what-ifs; a run that cannot be had again offers none") {
    ui::Easel easel(1280, 800);
    ui::Screen screen(document_of());
    screen.apply({Act::Seek, screen.document().replay.parse_step("t=0.5").value(), 0, 0, {}});
    easel.frame(screen);
    const base::ObjectId task = screen.story().scene.tasks[1].id;
    const auto texts = offered(screen, ContextKind::Task, task.value);
    CHECK(std::find(texts.begin(), texts.end(), "sleep of Task-2 at line 3 takes 3s") != texts.end());
    CHECK(offered(screen, ContextKind::Line, 6).size() == 4);
    CHECK(offered(screen, ContextKind::Line, 1).empty());
    ui::Screen other([] {
        auto document = document_of();
        document->options.reset();
        return document;
    }());
    easel.frame(other);
    CHECK(offered(other, ContextKind::Line, 6).empty());
}

TEST_CASE("a fork stands beside the run: where they part is a click away, and one can go on with it") {
    ui::Easel easel(1280, 800);
    ui::Screen screen(document_of());
    screen.record_areas(true);
    screen.compare(document_of({"sleep of Task-2 takes 5s"}), "what if");
    easel.frame(screen);
    easel.frame(screen);
    REQUIRE(screen.compares());
    CHECK(is_on(screen, "parting"));
    CHECK(is_on(screen, "take fork"));
    screen.apply({Act::TakeFork, 0, 0, 0, {}});
    easel.frame(screen);
    CHECK_FALSE(screen.compares());
    CHECK(screen.document().run.standard_output == "2\n1\n");
    CHECK(screen.document().options->what_if.size() == 1);
}

TEST_CASE("the outcomes of orders are a list, and a click asks for the run that shows one") {
    ui::Easel easel(1280, 800);
    ui::Screen screen(document_of());
    screen.record_areas(true);
    screen.state().orders.summary = "2 outcomes";
    screen.state().orders.outcomes = {{"As it is", "", {"1", "2"}, ""},
                                      {"Outcome 2", "it prints '2'", {"2"}, "sleep of a is 1s late"}};
    screen.state().overlay = ui::Overlay::Orders;
    easel.frame(screen);
    CHECK(is_on(screen, "outcome 0"));
    CHECK(is_on(screen, "outcome 1"));
}
