// German beside the screen: the presenter's page, and the list of a run's orders.
#include "core/run/orders.h"
#include "tests/ui/german_looker.h"

using namespace loopscope;
using namespace loopscope::tests;
using ui::Act;

namespace {

// The presenter's page, at every third step, with the lesson's notes and without a lesson.
void look_at_notes(Looker& looker, const fs::path& script, const fs::path& lesson_folder) {
    std::map<std::string, std::string> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(lesson_folder))
        if (entry.is_regular_file()) files[entry.path().filename().string()] = content_of(entry.path());
    auto document = document_of(script);
    const auto lesson = std::make_shared<const lesson::Lesson>(
        lesson::read_lesson(lesson_folder.filename().string(), files).lesson);
    Data data = data_of(*document);
    for (const auto& [name, text] : files) data.add(text);
    ui::Screen screen(std::move(document));
    for (const bool with_lesson : {false, true}) {
        if (with_lesson) screen.replace_lesson(lesson);
        for (uint64_t position = 0; position <= screen.player().count(); position += 3) {
            const auto grain = screen.player().granularity();
            const auto step = position == 0 ? 0 : screen.document().replay.step_of(grain, position);
            screen.apply({Act::Seek, step, 0, 0, {}});
            screen.state().lesson_step = static_cast<uint32_t>(position / 3 % (lesson->steps.size() + 2));
            looker.look_at_notes("notes at " + std::to_string(position), screen, data);
        }
    }
}

// What a race comes to in other orders, as the list says it.
void look_at_orders(Looker& looker) {
    const char* kScripts[] = {
        "import asyncio, random\n\nlog = []\n\n\nasync def put(name):\n"
        "    await asyncio.sleep(random.random())\n    log.append(name)\n    print(name)\n\n\n"
        "async def main():\n    await asyncio.gather(put('x'), put('y'))\n    log[0] == 'x' or 1 / 0\n\n\n"
        "asyncio.run(main())\n",
        "import asyncio\nasync def main():\n    await asyncio.sleep(1)\nasyncio.run(main())\n"};
    size_t most = 0;
    for (const char* script : kScripts) {
        const auto source = std::make_shared<const base::SourceText>("race.py", script);
        const run::Orders found = run::find_orders(source, {});
        ui::Screen screen(document_of_text(script));
        Data data = data_of(screen.document());
        screen.record(&looker.sketch);
        ui::OrdersView& view = screen.state().orders;
        view.summary = run::describe_search(found);
        for (size_t k = 0; k < found.outcomes.size(); ++k) {
            ui::OutcomeView outcome;
            outcome.title = run::describe_outcome(found, k);
            if (k > 0) outcome.difference = "it " + run::difference(found.outcomes[0], found.outcomes[k]);
            data.add(found.outcomes[k].error);
            view.outcomes.push_back(std::move(outcome));
        }
        most = std::max(most, view.outcomes.size());
        screen.state().overlay = ui::Overlay::Orders;
        looker.look("list of orders", screen, data);
    }
    CHECK(most > 1);
}

}  // namespace

TEST_CASE("the presenter's page and the list of orders are German, too") {
    Looker looker;
    const fs::path lesson = fs::path(LOOPSCOPE_SOURCE_DIR) / "lessons" / "07-three-requests-at-once";
    look_at_notes(looker, lesson / "three_requests.py", lesson);
    look_at_orders(looker);
    for (const auto& [text, where] : looker.english) FAIL_CHECK("\"", text, "\" in ", where);
}
