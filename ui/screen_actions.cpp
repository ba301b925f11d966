// The one place where what the user asked for is done.
#include <algorithm>
#include <cmath>

#include "core/replay/facts.h"
#include "ui/screen.h"

namespace loopscope::ui {

void Screen::apply(const Action& action) {
    if (action.act == Act::None) return;
    const bool by_itself = action.act == Act::NeedNarration || action.act == Act::Scroll ||
                           action.act == Act::FollowCode || action.act == Act::ScrollCodeX;
    if (!by_itself && action.act != Act::KeepDraft) m_state.message.clear();
    if (apply_to_player(action) || apply_to_look(action) || apply_to_window(action)) return;
    if (apply_to_talk(action) || apply_to_script(action) || apply_to_lines(action) ||
        apply_to_timeline(action) || apply_to_settings(action)) {
        return;
    }
    m_requests.push_back(action);
}

bool Screen::apply_to_player(const Action& action) {
    switch (action.act) {
        case Act::TogglePlay:
            m_player.toggle_play();
            return true;
        case Act::StepForward:
            step_forward();
            return true;
        case Act::StepBack:
            m_player.back();
            return true;
        case Act::First:
            m_player.seek(0);
            return true;
        case Act::Last:
            m_player.seek(m_document->replay.last_step());
            return true;
        case Act::Seek:
            m_player.seek(action.number);
            return true;
        case Act::FinerSteps:
            m_player.finer();
            m_wanted = m_player.granularity();
            return true;
        case Act::CoarserSteps:
            m_player.coarser();
            m_wanted = m_player.granularity();
            return true;
        case Act::SetGranularity:
            if (action.number < 4) m_player.set_granularity(static_cast<replay::Granularity>(action.number));
            m_wanted = m_player.granularity();
            return true;
        case Act::Faster:
            m_player.set_speed(m_player.speed_index() + 1);
            return true;
        case Act::Slower:
            m_player.set_speed(m_player.speed_index() - 1);
            return true;
        case Act::SetSpeed:
            m_player.set_speed(static_cast<int>(std::min<uint64_t>(action.number, 100)));
            return true;
        case Act::NextOutput:
            seek_output(1);
            return true;
        case Act::PreviousOutput:
            seek_output(-1);
            return true;
        case Act::NextOfTask:
            seek_event_of_task(1);
            return true;
        case Act::PreviousOfTask:
            seek_event_of_task(-1);
            return true;
        default:
            return false;
    }
}

// To the step that shows the next line of output, or the one before.
void Screen::seek_output(int direction) {
    const auto& lines = m_document->replay.facts().output();
    const uint64_t step = m_player.step();
    const auto next = std::partition_point(lines.begin(), lines.end(), [&](const auto& line) {
        return direction > 0 ? line.event + 1 <= step : line.event + 1 < step;
    });
    if (direction > 0 && next != lines.end()) m_player.seek(next->event + 1);
    if (direction < 0) m_player.seek(next == lines.begin() ? 0 : (next - 1)->event + 1);
}

// To the next or last step at which the selected task, or else the one that runs, was made, got ready, ran,
// waited or ended.
void Screen::seek_event_of_task(int direction) {
    const replay::TaskView* running = m_story->scene.running_task();
    if (!m_state.selected && running == nullptr) return;
    const base::ObjectId task = m_state.selected ? m_state.selected : running->id;
    m_state.selected = task;
    const replay::EventIndex& index = m_document->event_index();
    const replay::EventQuery query{replay::turning_points(), task, 0};
    const uint64_t from = m_player.step();
    const auto step = direction > 0 ? index.next(query, from) : index.previous(query, from);
    if (step) m_player.seek(*step);
}

void Screen::select_neighbour(int direction) {
    const auto& tasks = m_story->scene.tasks;
    if (tasks.empty()) return;
    const replay::TaskView* selected = m_state.selected ? m_story->scene.task(m_state.selected) : nullptr;
    const auto count = static_cast<int64_t>(tasks.size());
    const int64_t from = selected != nullptr ? int64_t{selected->number} : direction > 0 ? -1 : count;
    const int64_t to = from + direction;
    m_state.selected = to < 0 || to >= count ? base::ObjectId{} : tasks[static_cast<size_t>(to)].id;
    show_lane(m_state.selected);
}

void Screen::next_tab() {
    for (const Tabs& tabs : m_layout.tabs) {
        const auto at = std::find(tabs.panels.begin(), tabs.panels.end(), tabs.active);
        if (at == tabs.panels.end()) continue;
        const Panel next = at + 1 == tabs.panels.end() ? tabs.panels.front() : *(at + 1);
        apply({Act::ShowTab, static_cast<uint64_t>(next), 0, 0, {}});
        return;
    }
}

bool Screen::apply_to_look(const Action& action) {
    switch (action.act) {
        case Act::SelectTask:
            m_state.selected = base::ObjectId{static_cast<uint32_t>(action.number)};
            show_lane(m_state.selected);
            return true;
        case Act::FocusTask: {
            const base::ObjectId wanted{static_cast<uint32_t>(action.number)};
            const base::ObjectId task = wanted ? wanted : m_state.selected;
            m_state.focus = m_state.focus == task ? base::ObjectId{} : task;
            return true;
        }
        case Act::OpenValue:
            if (m_state.opened.erase(action.text) == 0) m_state.opened.insert(action.text);
            return true;
        case Act::NextTask:
            select_neighbour(1);
            return true;
        case Act::PreviousTask:
            select_neighbour(-1);
            return true;
        case Act::Scroll:
            if (action.number >= kPanelCount) return true;
            m_state.scroll[action.number] = static_cast<float>(action.amount);
            if (action.number == static_cast<uint64_t>(Panel::Code)) m_state.follow_code = false;
            return true;
        case Act::FollowCode:
            m_state.scroll[static_cast<int>(Panel::Code)] = static_cast<float>(action.amount);
            return true;
        case Act::ScrollCodeX:
            m_state.code_x = std::max(0.0f, static_cast<float>(action.amount));
            return true;
        case Act::NeedNarration:
            m_state.narration_need = std::max(m_state.narration_need, static_cast<float>(action.amount));
            return true;
        case Act::ScrollOverlay:
            m_state.overlay_scroll = static_cast<float>(action.amount);
            return true;
        case Act::ShowTab: {
            const auto panel = static_cast<Panel>(std::min<uint64_t>(action.number, kPanelCount - 1));
            const bool strip = m_layout.arrangement == Arrangement::Strip;
            const bool low = panel == Panel::Timeline || panel == Panel::Tasks || panel == Panel::Output;
            (strip && low ? m_state.bottom : m_state.front) = panel;
            return true;
        }
        case Act::NextTab:
            next_tab();
            return true;
        case Act::Explain:
            m_state.depth = static_cast<insight::Depth>((static_cast<int>(m_state.depth) + 1) % 3);
            return true;
        case Act::ShowLine: {
            const Metrics metrics(static_cast<float>(m_state.settings.text_px));
            const float y = static_cast<float>(action.number) * metrics.code_line;
            m_state.scroll[static_cast<int>(Panel::Code)] = std::max(0.0f, y - metrics.code_line * 5);
            m_state.follow_code = false;
            m_state.front = Panel::Code;
            return true;
        }
        default:
            return false;
    }
}

bool Screen::apply_to_settings(const Action& action) {
    Settings& settings = m_state.settings;
    switch (action.act) {
        case Act::BiggerText:
            settings.text_px = std::min(settings.text_px + 1, kLargestText);
            m_state.narration_need = 0;
            return true;
        case Act::SmallerText:
            settings.text_px = std::max(settings.text_px - 1, kSmallestText);
            m_state.narration_need = 0;
            return true;
        case Act::UsualText:
            settings.text_px = kUsualText;
            return true;
        case Act::NextTheme:
            settings.theme = static_cast<ThemeName>((static_cast<int>(settings.theme) + 1) % kThemeCount);
            return true;
        case Act::ToggleMotion:
            settings.motion = !settings.motion;
            return true;
        case Act::ToggleProse:
            settings.prose = !settings.prose;
            return true;
        case Act::NextPredict:
            look_closer();
            settings.predict = static_cast<Predict>((static_cast<int>(settings.predict) + 1) % kPredictCount);
            m_talk = {};
            return true;
        case Act::DragEdge:
            if (action.number < kEdgeCount)
                settings.sizes[action.number] = std::clamp(static_cast<int>(action.amount), 0, 1000);
            return true;
        case Act::UsualSizes:
            settings.sizes = {};
            m_state.narration_need = 0;
            return true;
        case Act::NextLanguage:
            settings.language =
                static_cast<Language>((static_cast<int>(settings.language) + 1) % kLanguageCount);
            return true;
        default:
            return false;
    }
}

// One thing at a time, from the top.
void Screen::close_something() {
    if (m_state.working >= 0)
        m_requests.push_back({Act::StopExport, 0, 0, 0, {}}), m_state.working = -1;
    else if (m_state.blank)
        m_state.blank = false;
    else if (m_state.menu != Menu::None)
        m_state.menu = Menu::None;
    else if (m_state.overlay != Overlay::None)
        m_state.overlay = Overlay::None;
    else if (m_other != nullptr)
        m_other.reset();
    else if (m_talk.question != nullptr || !m_talk.reasons.empty())
        m_talk = {};
    else if (m_state.presenter)
        m_state.presenter = false;
    else if (m_state.range.end > m_state.range.begin)
        m_state.range = {};
    else if (m_state.focus)
        m_state.focus = {};
    else
        m_state.selected = {};
}

bool Screen::apply_to_window(const Action& action) {
    const auto show = [&](Overlay overlay) {
        m_state.overlay = m_state.overlay == overlay ? Overlay::None : overlay;
        m_state.overlay_scroll = 0;
        m_state.menu = Menu::None;
        return true;
    };
    switch (action.act) {
        case Act::TogglePresent:
            m_state.presenter = !m_state.presenter;
            return true;
        case Act::ToggleHelp:
            return show(Overlay::Help);
        case Act::ToggleLessons:
            m_state.query.clear();
            m_state.row = row_of_lesson(m_state, m_document->origin.lesson_number);
            show(Overlay::Lessons);
            m_state.overlay_scroll = -1;  // to the row that is chosen
            return true;
        case Act::ToggleFindings:
            look_closer();
            return show(Overlay::Findings);
        case Act::TogglePalette:
            m_state.query.clear();
            m_state.row = 0;
            return show(Overlay::Palette);
        case Act::ToggleFiles:
            m_state.query.clear();
            m_state.row = 0;
            m_state.folder.saves = action.number == 1;
            m_requests.push_back({Act::ListFolder, 0, 0, 0, {}});
            return show(Overlay::Files);
        case Act::ToggleGraph:
            return show(Overlay::Graph);
        case Act::ToggleSpotlight:
            m_state.spotlight = !m_state.spotlight;
            return true;
        case Act::ToggleBlank:
            m_state.blank = !m_state.blank;
            return true;
        case Act::OpenMenu:
            m_state.menu = static_cast<Menu>(std::min<uint64_t>(action.number, 3));
            return true;
        case Act::OpenContext:
            m_state.context = {static_cast<ContextKind>(action.number >> 32),
                               static_cast<uint32_t>(action.number),
                               false,
                               false,
                               {static_cast<float>(action.amount), static_cast<float>(action.at)}};
            m_state.menu = Menu::Context;
            if (m_state.context.kind == ContextKind::Task) {
                const base::ObjectId task{m_state.context.id};
                const replay::TaskView* view = m_story->scene.task(task);
                m_state.context.waits =
                    view != nullptr && view->state == replay::TaskState::Waiting && !view->is_lost;
                m_state.context.was_woken =
                    !insight::who_woke(m_document->replay, m_player.step(), task).empty();
            }
            m_state.levers = levers_for(m_state.context);
            return true;
        case Act::TakeFork:
            take_fork();
            return true;
        case Act::CloseOverlay:
            close_something();
            m_touch.drop_focus();
            return true;
        default:
            return false;
    }
}

}  // namespace loopscope::ui
