#include "app/report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "ui/screen.h"

namespace loopscope::app {

Report::Report(const std::string& path) {
    if (!path.empty()) m_file = std::fopen(path.c_str(), "w");
}

void Report::watch(ui::Screen& screen) {
    screen.record_areas(m_file != nullptr);
    screen.record_notes(m_file != nullptr, nullptr);
    screen.record(m_file != nullptr ? &m_sketch : nullptr);
}

Report::~Report() {
    if (m_file != nullptr) std::fclose(m_file);
}

namespace {

nlohmann::ordered_json areas_json(const std::vector<ui::TouchedArea>& areas) {
    auto json = nlohmann::ordered_json::object();
    for (const ui::TouchedArea& area : areas)
        json[area.name] = {area.rect.x, area.rect.y, area.rect.w, area.rect.h};
    return json;
}

// Each with its colour and where it begins.
nlohmann::ordered_json words_json(const ui::Sketch& sketch) {
    auto json = nlohmann::ordered_json::array();
    for (const ui::SketchItem& item : sketch.items) {
        if (item.kind != ui::SketchItem::Kind::Text) continue;
        const auto alpha = static_cast<int>(item.color.alpha * 255);
        const std::string color = fmt::format("{:06x}{:02x}", item.color.rgb, alpha);
        json.push_back({item.text, color, item.rect.x, item.rect.y});
    }
    return json;
}

// The places of the cards as they will be once they have come there.
void add_stage(nlohmann::ordered_json& line, const ui::Screen& screen) {
    constexpr const char* kSeats[] = {"ready", "running", "waiting", "done"};
    auto& cards = line["cards"] = nlohmann::ordered_json::object();
    for (const ui::StageCard& card : screen.stage().cards) {
        cards[fmt::format("{}", card.id.value)] = {
            {"label", card.label},
            {"seat", kSeats[static_cast<int>(card.seat)]},
            {"is_task", card.is_task},
            {"moved", card.moved},
            {"count", card.count},
            {"goal", {card.rect.x, card.rect.y, card.rect.w, card.rect.h}},
        };
    }
    constexpr const char* kFlows[] = {"none", "takes", "suspends", "wakes", "requeues", "creates", "ends"};
    line["cause"] = kFlows[static_cast<int>(screen.story().cause)];
    auto& arrows = line["arrows"] = nlohmann::ordered_json::object();
    for (const ui::StageArrow& arrow : screen.stage().arrows) {
        arrows[kFlows[static_cast<int>(arrow.flow)]] = arrow.label;
    }
    line["moving"] = screen.wants_frame_in() == 0;
}

void add_notes(nlohmann::ordered_json& line, const ui::Screen& screen) {
    line["notes"] = screen.notes_text();
    line["notes_areas"] = areas_json(screen.notes_areas());
}

}  // namespace

void Report::write(const ui::Screen& screen, int width, int height, bool has_notes) {
    if (m_file == nullptr) return;
    ++m_frames;
    const ui::UiState& state = screen.state();
    const ui::Player& player = screen.player();
    const replay::Scene& scene = screen.story().scene;
    nlohmann::ordered_json line = {
        {"file", screen.document().file_name()},
        {"step", player.step()},
        {"last_step", screen.document().replay.last_step()},
        {"position", player.position()},
        {"count", player.count()},
        {"granularity", ui::granularity_word(player.granularity())},
        {"playing", player.playing()},
        {"speed", player.speed()},
        {"theme", ui::theme_word(state.settings.theme)},
        {"text", state.settings.text_px},
        {"presenter", state.presenter},
        {"overlay", static_cast<int>(state.overlay)},
        {"menu", static_cast<int>(state.menu)},
        {"selected", screen.document().task_name(state.selected)},
        {"message", state.message},
        {"working", state.working},
        {"sizes", state.settings.sizes},
        {"editing", state.editing},
        {"stale", state.stale},
        {"lesson_step", state.lesson_step},
        {"width", width},
        {"height", height},
        {"time", scene.time},
        {"view", {state.view.begin, state.view.end}},
        {"by_step", state.view.by_step},
        {"folded", state.fold_lanes},
        {"range", {state.range.begin, state.range.end}},
        {"query", state.query},
        {"finding", state.finding},
        {"found_line", state.found_line},
        {"breakpoints", state.breakpoints},
        {"predict", static_cast<int>(state.settings.predict)},
        {"be_loop", state.be_loop},
        {"score", {state.score.asked, state.score.right}},
        {"focus", screen.document().task_name(state.focus)},
        {"spotlight", state.spotlight},
        {"blank", state.blank},
        {"language", ui::language_word(state.settings.language)},
        {"inspected", screen.inspected()},
        {"comparing", screen.compares()},
        {"other_step", screen.other_step()},
    };
    const replay::TaskView* running = scene.running_task();
    line["line"] = running != nullptr && running->line != 0 ? running->line : scene.line;
    line["running"] = running != nullptr ? running->name : std::string_view();
    line["last_output"] = scene.output.empty() ? std::string_view() : scene.output.back().text;
    auto& ready = line["ready"] = nlohmann::json::array();
    for (const replay::HandleView& handle : scene.ready) {
        if (const replay::TaskView* task = handle.task ? scene.task(handle.task) : nullptr)
            ready.push_back(task->name);
    }
    add_stage(line, screen);
    line["words"] = words_json(m_sketch);
    line["areas"] = areas_json(screen.touched_areas());
    line["notes"] = "";
    if (has_notes) add_notes(line, screen);
    std::string text = line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (text == m_last) return;
    m_last = text;
    line["frames"] = m_frames;
    line["primitives"] = screen.primitives();
    text = line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    std::fwrite(text.data(), 1, text.size(), m_file);
    std::fflush(m_file);
}

}  // namespace loopscope::app
