// The strips at the top (what is open, what can be done with it) and at the bottom (which step is shown).
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/keys.h"
#include "ui/panels.h"

namespace loopscope::ui {

namespace {

struct Item {
    const char* name;
    std::string label;
    std::string value;  // after the label, in its own colour
    Act act;
    int importance;
    bool on = false;
    Menu menu = Menu::None;  // that it opens
};

void draw_item(View& view, const Item& item, Rect rect) {
    const Theme& t = view.theme;
    const Touch touch = view.touch.area(item.name, rect.inset(-view.m.text * 0.2f, 0), view.canvas.clip());
    const bool opens = item.menu != Menu::None, open = opens && view.state.menu == item.menu;
    if (opens)
        view.tip("Pictures and films of what is shown");
    else
        view.touch.tip(view.tip_of(item.act));
    if (touch.clicked) view.ask(item.act, static_cast<uint64_t>(open ? Menu::None : item.menu));
    const Color words = touch.hovered || item.on ? t.text : t.text_soft;
    const float y = rect.y + (rect.h - view.canvas.fonts().height(Font::Body)) / 2;
    const float x = view.canvas.text(Font::Body, rect.x, y, words, view.tr(item.label));
    if (!item.value.empty()) {
        view.canvas.text(
            Font::Body, x + view.m.text * 0.3f, y,
            item.act == Act::NextPredict && view.state.settings.predict != Predict::Off ? t.ready : t.text,
            item.value);
    }
    if (touch.focused) view.canvas.stroke(rect.inset(-4, rect.h * 0.2f - 4), t.accent, 2, 4);
}

const char* predict_word(Predict predict) {
    constexpr const char* kWords[kPredictCount] = {"off", "gentle", "exam"};
    return kWords[static_cast<int>(predict)];
}

// With the score, once there is one.
std::string predict_words(const View& view) {
    const UiState& state = view.state;
    std::string words(view.tr(predict_word(state.settings.predict)));
    if (state.score.asked > 0) words += fmt::format(" {}/{}", state.score.right, state.score.asked);
    return words;
}

std::string breadcrumb(const Document& document) {
    const Origin& origin = document.origin;
    if (origin.lesson_title.empty()) return document.file_name();
    return origin.lesson_number > 0 ? fmt::format("{}  {}", origin.lesson_number, origin.lesson_title)
                                    : origin.lesson_title;
}

}  // namespace

void draw_message(View& view, Rect window, float top) {
    const Theme& t = view.theme;
    const float em = view.m.text, pad = em * 0.8f;
    const std::string words = view.tr_made(view.state.message);
    const float most = std::min(em * 56, window.w - em * 2) - 2 * pad;
    const float width = std::min(most, view.canvas.width(Font::Body, words) + 1);
    Paragraph trial(view.canvas, {0, 0, width, 0}, view.m.line, false);
    trial.add({Font::Body, t.text, words});
    const Rect sheet{std::round((window.w - width) / 2 - pad), top + em * 0.4f, width + 2 * pad,
                     trial.bottom() + pad};
    view.canvas.fill(sheet, t.raised_hover, view.m.radius);
    view.canvas.stroke(sheet, t.accent, 1.5f, view.m.radius);
    Paragraph text(view.canvas, {sheet.x + pad, sheet.y + pad * 0.5f, width, 0}, view.m.line, true);
    text.add({Font::Body, t.text, words});
}

void draw_top_bar(View& view, Rect rect) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    view.canvas.fill(rect, t.bar);
    view.canvas.line({rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, t.window);
    Rect row = rect.inset(view.m.gap * 2, 0);
    const float brand = view.canvas.width(Font::LargeBold, "Loopscope");
    if (rect.w > em * 34) {
        view.canvas.text_in(row.cut_left(brand + 1), Font::LargeBold, t.text, "Loopscope");
        row.cut_left(em * 2.6f);
    }
    const UiState& state = view.state;
    const size_t findings = view.document.findings.size();
    const Item items[] = {
        {"open", "Open", "", Act::ToggleFiles, 7},
        {"edit", "Edit", "", Act::ToggleEdit, 5},
        {"predict", "Predict", predict_words(view), Act::NextPredict, 4},
        {"findings", "Findings", view.document.looked_closer ? fmt::format("{}", findings) : std::string("…"),
         Act::ToggleFindings, 6},
        {"export", "Export", "", Act::OpenMenu, 2, state.menu == Menu::Export, Menu::Export},
        {"theme", "Theme", "", Act::NextTheme, 1},
        {"present", "Present", "", Act::TogglePresent, 3, state.presenter},
        {"smaller", "A−", "", Act::SmallerText, 8},
        {"larger", "A+", "", Act::BiggerText, 8},
        {"help", "?", "", Act::ToggleHelp, 9},
    };
    std::vector<RowItem> widths;
    for (const Item& item : items) {
        float width = view.canvas.width(Font::Body, view.tr(item.label));
        if (!item.value.empty()) width += em * 0.3f + view.canvas.width(Font::Body, view.tr(item.value));
        widths.push_back({width, item.importance});
    }
    const std::string where = breadcrumb(view.document);
    const float wanted =
        view.canvas.width(Font::Body, std::string(view.tr("Lessons")) + "  ›  " + where) + em * 2;
    const float room = std::max(row.w - wanted, row.w * 0.4f), gap = em * 1.05f;
    const std::vector<float> places = fit_row(widths, room, gap);
    float used = 0;
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i] >= 0) used = places[i] + widths[i].width;
    }
    const Rect right = row.cut_right(used);
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i] >= 0)
            draw_item(view, items[i], {right.x + places[i], right.y, widths[i].width, right.h});
    }
    row.cut_right(em);
    draw_item(view, {"lessons", "Lessons", "", Act::ToggleLessons, 0},
              row.cut_left(view.canvas.width(Font::Body, view.tr("Lessons"))));
    row.cut_left(em * 0.6f);
    view.canvas.text_in(row.cut_left(em * 1.2f), Font::Body, t.text_faint, "›");
    const std::string words = state.message.empty() ? where : view.tr_made(state.message);
    const bool fits = state.message.empty() || view.canvas.width(Font::Body, words) <= row.w;
    view.canvas.text_in(row, Font::Body, t.text, fits ? words : where);
    if (!fits) draw_message(view, {0, 0, rect.w, 0}, rect.bottom());
    if (state.working < 0) return;
    const float thick = std::max(3.0f, em * 0.2f), share = static_cast<float>(state.working);
    view.canvas.fill({rect.x, rect.bottom() - thick, rect.w * share, thick}, t.accent);
}

namespace {

void draw_slider(View& view, Rect rect) {
    const Theme& t = view.theme;
    const float em = view.m.text, radius = em * 0.48f;
    const Rect track{rect.x + radius, rect.center().y - em * 0.13f, rect.w - 2 * radius, em * 0.26f};
    const uint64_t count = view.player.count();
    // Within a step of the granularity the slider stands at the step that was reached.
    const double share =
        count == 0 ? 0 : static_cast<double>(view.player.position()) / static_cast<double>(count);
    const float x = track.x + static_cast<float>(share) * track.w;
    view.canvas.fill(track, t.raised_hover, track.h / 2);
    view.canvas.fill({track.x, track.y, x - track.x, track.h}, t.accent, track.h / 2);
    const Touch touch = view.touch.surface("slider", rect, view.canvas.clip());
    view.tip("Drag: to any step");
    view.canvas.circle({x, rect.center().y}, touch.held || touch.hovered ? radius * 1.15f : radius, t.accent);
    if (!touch.held || track.w <= 0 || count == 0) return;
    const float at = std::clamp((view.touch.input().mouse.x - track.x) / track.w, 0.0f, 1.0f);
    const auto position =
        static_cast<uint64_t>(std::llround(static_cast<double>(at) * static_cast<double>(count)));
    const uint64_t step =
        position == 0 ? 0 : view.document.replay.step_of(view.player.granularity(), position);
    if (step != view.player.step()) view.ask(Act::Seek, step);
}

void draw_choice(View& view, const char* name, Rect rect, std::string_view lead, std::string_view value,
                 Menu menu, std::string_view tip) {
    const Theme& t = view.theme;
    const Touch touch = view.touch.area(name, rect, view.canvas.clip());
    view.tip(tip);
    const bool open = view.state.menu == menu;
    view.canvas.fill(rect, touch.hovered || open ? t.raised_hover : t.raised, view.m.radius * 0.8f);
    if (touch.focused) view.canvas.stroke(rect.inset(-2), t.accent, 2, view.m.radius);
    if (touch.clicked) view.ask(Act::OpenMenu, static_cast<uint64_t>(open ? Menu::None : menu));
    const float em = view.m.text, lead_w = view.canvas.width(Font::Body, lead),
                value_w = view.canvas.width(Font::Bold, value);
    float x = rect.x + (rect.w - lead_w - value_w - em * 1.1f) / 2;
    const float y = rect.y + (rect.h - view.canvas.fonts().height(Font::Body)) / 2;
    x = view.canvas.text(Font::Body, x, y, t.text, lead);
    x = view.canvas.text(Font::Bold, x, y, t.text, value);
    view.canvas.text(Font::Body, x + em * 0.35f, y, t.text_soft, icon::kDown);
}

}  // namespace

void draw_transport(View& view, Rect rect) {
    const Theme& t = view.theme;
    const Metrics& m = view.m;
    const float em = m.text, button = m.button, gap = em * 0.4f;
    const Player& player = view.player;
    view.canvas.fill(rect, t.bar);
    Rect row = rect.inset(m.gap * 2, (rect.h - button) / 2);
    const bool wide = rect.w > em * 52;

    const std::string step = fmt::format("{} {} {} {}", wide ? view.tr("step") : "", player.position(),
                                         view.tr("of"), player.count());
    const std::string grain(view.tr(granularity_word(player.granularity())));
    const std::string speed = fmt::format("{:g}×", player.speed());
    const float grain_w = view.canvas.width(Font::Body, wide ? view.tr("Step by: ") : "") +
                          view.canvas.width(Font::Bold, view.tr("task switch")) + em * 2.6f;
    const float speed_w = view.canvas.width(Font::Body, wide ? view.tr("Speed ") : "") +
                          view.canvas.width(Font::Bold, "0.25×") + em * 2.4f;
    const float play_w = wide ? em * 5.4f : button, forward_w = wide ? em * 4.6f : button;
    enum { First, Back, Play, Step, Last, Grain, Speed, Slider, Count };
    const std::vector<RowItem> items = {
        {button, 4},    {button, 8}, {play_w, 9},
        {forward_w, 9}, {button, 3}, {grain_w, 6},
        {speed_w, 2},   {em * 8, 5}, {view.canvas.width(Font::Code, step), 7}};
    const std::vector<float> x = fit_row(items, row.w, gap);
    const auto place = [&](int item) {
        const auto i = static_cast<size_t>(item);
        return Rect{row.x + std::max(0.0f, x[i]), row.y, x[i] < 0 ? 0 : items[i].width, row.h};
    };
    const auto shown = [&](int item) { return x[static_cast<size_t>(item)] >= 0; };
    const bool at_start = player.step() == 0;
    if (shown(First) && draw_button(view, "first", place(First), icon::kFirst, view.tip_of(Act::First),
                                    {.disabled = at_start})) {
        view.ask(Act::First);
    }
    if (shown(Back) && draw_button(view, "back", place(Back), icon::kBack, view.tip_of(Act::StepBack),
                                   {.disabled = at_start})) {
        view.ask(Act::StepBack);
    }
    std::string play = player.playing() ? icon::kPause : icon::kPlay;
    if (wide) play += "  " + std::string(view.tr(player.playing() ? "Pause" : "Play"));
    if (draw_button(view, "play", place(Play), play, view.tip_of(Act::TogglePlay), {.strong = true}))
        view.ask(Act::TogglePlay);
    const std::string forward = wide ? std::string(view.tr("Step")) + "  " + icon::kStep : icon::kStep;
    if (draw_button(view, "step", place(Step), forward, view.tip_of(Act::StepForward),
                    {.disabled = player.at_end()})) {
        view.ask(Act::StepForward);
    }
    if (shown(Last) && draw_button(view, "last", place(Last), icon::kLast, view.tip_of(Act::Last),
                                   {.disabled = player.at_end()})) {
        view.ask(Act::Last);
    }
    if (shown(Grain)) {
        draw_choice(view, "granularity", place(Grain), wide ? view.tr("Step by: ") : "", grain,
                    Menu::Granularity, "How far one step goes (Up, Down)");
    }
    if (shown(Speed)) {
        draw_choice(view, "speed", place(Speed), wide ? view.tr("Speed ") : "", speed, Menu::Speed,
                    "How fast it plays ([ and ])");
    }
    // The slider takes what is left between the buttons and the count, which stands at the right end.
    const float count_w = shown(Count) ? items[Count].width : 0;
    if (shown(Count)) {
        view.canvas.text_in({row.right() - count_w - 1, row.y, count_w + 1, row.h}, Font::Code, t.text_soft,
                            step, Align::Right);
    }
    if (shown(Slider)) {
        const Rect from = place(Slider);
        draw_slider(view, {from.x + gap, from.y, row.right() - count_w - gap * 3 - from.x, from.h});
    }
}

namespace {

// What a tab says besides its name: how many lines there are behind it.
std::string tab_count(const View& view, Panel panel) {
    const size_t lines = view.scene().output.size();
    return panel == Panel::Output && lines > 0 ? fmt::format("  {}", lines) : std::string();
}

// The newest line of output beside the tabs, where it is hidden behind one: what a step prints is to be seen.
void draw_last_line(View& view, Rect row) {
    const replay::Output& output = view.scene().output;
    row.cut_right(view.m.pad);
    if (output.empty() || row.w < view.m.text * 9) return;
    // Of a group of exceptions, the last line is a rule: the last words are wanted.
    size_t last = output.size() - 1;
    for (size_t i = 0; i < 8 && i < output.size(); ++i) {
        const std::string_view text = output[output.size() - 1 - i].text;
        if (text.find_first_not_of(" +-|") == std::string_view::npos) continue;
        last = output.size() - 1 - i;
        break;
    }
    const replay::OutputLine line = output[last];
    const Theme& t = view.theme;
    const bool is_new = line.event >= view.story.from && line.event < view.story.to;
    const Color own = line.stream == trace::Stream::Stderr ? t.failed
                      : line.task                          ? t.task(view.document.task_number(line.task))
                                                           : t.text;
    const float width =
        std::min(view.canvas.width(Font::Code, line.text) + view.m.text * 1.6f, row.w - view.m.text);
    Rect place = row.cut_right(width).inset(0, view.m.text * 0.3f);
    const Touch touch = view.touch.area("last line", place, view.canvas.clip());
    view.tip("The newest line of output. Click: all of it");
    if (is_new || touch.hovered)
        view.canvas.fill(place, mix(t.panel, t.accent, touch.hovered ? 0.2f : 0.12f), view.m.radius * 0.6f);
    if (touch.clicked) view.ask(Act::ShowTab, static_cast<uint64_t>(Panel::Output));
    place.cut_left(view.m.text * 0.5f);
    view.canvas.text_in(place.cut_left(view.m.text * 0.8f), Font::Small, t.text_faint, "›");
    std::string_view text = line.text;
    text.remove_prefix(std::min(text.find_first_not_of(" |"), text.size()));
    view.canvas.text_in(place, Font::Code, own.faded(is_new ? 1 : 0.75f), text);
}

}  // namespace

void draw_tabs(View& view, const Tabs& tabs) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    Rect row = tabs.bar;
    float words = 0;
    bool has_output = false;
    for (const Panel panel : tabs.panels) {
        words += view.canvas.width(Font::SmallBold, view.tr(panel_title(panel))) +
                 view.canvas.width(Font::SmallBold, tab_count(view, panel));
        has_output |= panel == Panel::Output;
    }
    const float spare = (row.w - words) / static_cast<float>(tabs.panels.size());
    const float gap = spare > em ? em * 0.3f : 0;
    const float around = std::clamp(spare - gap, em * 0.5f, em * 1.7f);
    for (const Panel panel : tabs.panels) {
        const std::string_view name = panel_title(panel);
        const std::string title = std::string(view.tr(name)) + tab_count(view, panel);
        const bool active = panel == tabs.active;
        const Rect tab = row.cut_left(view.canvas.width(Font::SmallBold, title) + around);
        row.cut_left(gap);
        const Touch touch = view.touch.area(fmt::format("tab {}", name), tab, view.canvas.clip());
        // What is not open looks like something to press.
        const Rect surface{tab.x, tab.y, tab.w, tab.h + view.m.radius};
        if (active)
            view.canvas.fill(surface, t.panel, view.m.radius);
        else
            view.canvas.fill(tab.inset(0, em * 0.2f), touch.hovered ? t.raised_hover : t.raised,
                             view.m.radius);
        if (active) view.canvas.fill({tab.x + around * 0.4f, tab.y + 1, tab.w - around * 0.8f, 2}, t.accent);
        const bool is_new = panel == Panel::Output && !view.scene().output.empty() &&
                            view.scene().output.back().event >= view.story.from && !active;
        view.canvas.text_in(tab, active || is_new ? Font::SmallBold : Font::Small,
                            is_new                    ? t.accent
                            : active || touch.hovered ? t.text
                                                      : t.text_soft,
                            title, Align::Center);
        if (touch.focused) view.canvas.stroke(tab.inset(1), t.accent, 2, view.m.radius);
        if (touch.clicked) view.ask(Act::ShowTab, static_cast<uint64_t>(panel));
    }
    if (has_output && tabs.active != Panel::Output) draw_last_line(view, row);
}

void draw_splitters(View& view, const std::vector<Splitter>& splitters) {
    for (const Splitter& splitter : splitters) {
        const auto edge = static_cast<uint64_t>(splitter.edge);
        const Touch touch =
            view.touch.surface(fmt::format("edge {}", edge), splitter.grip, view.canvas.clip());
        view.tip("Drag: another size. Twice: the usual one");
        if (!touch.hovered && !touch.held) continue;
        const Rect& grip = splitter.grip;
        const Rect line = splitter.is_upright ? Rect{grip.center().x - 1.5f, grip.y, 3, grip.h}
                                              : Rect{grip.x, grip.center().y - 1.5f, grip.w, 3};
        view.canvas.fill(line, touch.held ? view.theme.accent : view.theme.text_faint, 1.5f);
        if (touch.pressed && view.state.clicks == 2) view.ask(Act::DragEdge, edge, 0);
        if (!touch.held || touch.pressed || view.state.clicks > 1) continue;
        const Point mouse = view.touch.input().mouse;
        const float at = splitter.is_upright ? mouse.x - splitter.room.x : mouse.y - splitter.room.y;
        const float all = std::max(1.0f, splitter.is_upright ? splitter.room.w : splitter.room.h);
        const float share = std::clamp((splitter.from_end ? all - at : at) / all, 0.02f, 0.98f);
        const int size = static_cast<int>(std::lround(share * 1000));
        if (size != view.state.settings.sizes[edge]) view.ask(Act::DragEdge, edge, static_cast<double>(size));
    }
}

}  // namespace loopscope::ui
