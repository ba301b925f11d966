// What is typed into the screen's fields: the palette, the dialog for files, the search in the script.
#include <algorithm>

#include <fmt/format.h>

#include "ui/palette.h"
#include "ui/screen.h"

namespace loopscope::ui {

namespace {

// What stands in a field after these keys; false where none of them was for it.
bool take_field(std::string& words, const Input& input) {
    const std::string before = words;
    words += input.text;
    for (const KeyPress& press : input.keys) {
        if (press.key == Key::Backspace) {
            if (press.with.ctrl)
                words.clear();
            else
                while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0) == 0x80)
                    words.pop_back();
            if (!words.empty()) words.pop_back();
        }
        if (press.with.ctrl && press.key == letter('V'))
            words += input.clipboard.substr(0, input.clipboard.find('\n'));
    }
    return words != before;
}

}  // namespace

bool Screen::field_is_open() const {
    return m_state.overlay == Overlay::Palette || m_state.overlay == Overlay::Files ||
           m_state.overlay == Overlay::Lessons;
}

std::vector<PaletteRow> Screen::rows() const {
    if (m_state.overlay == Overlay::Files) return file_rows(m_state);
    if (m_state.overlay == Overlay::Lessons) return lesson_rows(m_state);
    return palette_rows(*m_document, m_state, m_state.query);
}

void Screen::take_field_keys(const Input& input) {
    if (m_state.query.empty() && m_state.overlay == Overlay::Lessons && take_paste(input)) return;
    if (take_field(m_state.query, input)) m_state.row = 0;
    for (const KeyPress& press : input.keys) {
        if (press.key == Key::Down) ++m_state.row;
        if (press.key == Key::Up) m_state.row = std::max(0, m_state.row - 1);
        if (press.key == Key::PageDown) m_state.row += 8;
        if (press.key == Key::PageUp) m_state.row = std::max(0, m_state.row - 8);
        if (press.key == Key::Escape || (press.with.ctrl && press.key == letter('K'))) {
            apply({Act::CloseOverlay, 0, 0, 0, {}});
            return;
        }
        if (press.key == Key::Enter) {
            apply({Act::ChooseRow, static_cast<uint64_t>(m_state.row), 0, 0, {}});
            return;
        }
    }
    const size_t count = rows().size();
    m_state.row = std::clamp(m_state.row, 0, std::max(0, static_cast<int>(count) - 1));
}

// A script that is pasted while nothing is typed into is a new one.
bool Screen::take_paste(const Input& input) {
    if (input.clipboard.find_first_not_of(" \t\r\n") == std::string::npos) return false;
    if (m_state.menu != Menu::None) return false;
    for (const KeyPress& press : input.keys) {
        if (press.key != letter('V') || press.with != Modifiers{.ctrl = true}) continue;
        m_state.overlay = Overlay::None;
        apply({Act::PasteScript, 0, 0, 0, input.clipboard});
        return true;
    }
    return false;
}

void Screen::choose_row(uint64_t index) {
    const auto rows = this->rows();
    if (index >= rows.size()) return;
    Action action = rows[index].action;
    if (action.act == Act::TypeQuery || action.act == Act::ListFolder) {
        apply(action);
        return;
    }
    m_state.overlay = Overlay::None;
    m_state.query.clear();
    apply(action);
}

// The search in the script: every key but those of commands belongs to it.
bool Screen::take_find_keys(const Input& input) {
    if (!m_state.finding || m_state.overlay != Overlay::None || m_state.menu != Menu::None) return false;
    if (take_field(m_state.find, input)) find_in_script(0);
    for (const KeyPress& press : input.keys) {
        if (press.key == Key::Escape) m_state.finding = false, m_state.found_line = 0;
        if (press.key == Key::Enter || press.key == Key::F3) find_in_script(press.with.shift ? -1 : 1);
    }
    return true;
}

// To the next place (1), the one before (-1), or from where one is, including it (0).
void Screen::find_in_script(int direction) {
    if (m_state.find.empty()) return;
    const auto& lines = m_code.lines;
    struct Found {
        size_t line, byte;
    };
    std::vector<Found> places;
    for (size_t i = 0; i < lines.size(); ++i) {
        for (size_t at = lines[i].find(m_state.find); at != std::string::npos;
             at = lines[i].find(m_state.find, at + 1))
            places.push_back({i, at});
    }
    m_state.found_count = places.size();
    if (places.empty()) return;
    const TextPlace from = m_find_at;
    const auto place_of = [](const Found& found) { return TextPlace{found.line, found.byte}; };
    const Found* best = nullptr;
    for (const Found& found : places) {
        if (direction >= 0 && (direction > 0 ? place_of(found) > from : place_of(found) >= from)) {
            best = &found;
            break;
        }
        if (direction < 0 && place_of(found) < from) best = &found;
    }
    if (best == nullptr) best = direction < 0 ? &places.back() : &places.front();
    m_find_at = place_of(*best);
    m_state.found_line = best->line + 1;
    m_state.found_byte = best->byte;
    if (m_editor) {
        m_editor->place({best->line, best->byte}, false);
        m_editor->place({best->line, best->byte + m_state.find.size()}, true);
        m_state.follow_code = true;
        return;
    }
    apply({Act::ShowLine, best->line + 1, 0, 0, {}});
}

namespace {

bool is_script_line(const trace::Trace& trace, uint64_t event, uint32_t& line) {
    const trace::Event& e = trace.events[event];
    if (e.kind != trace::EventKind::line || trace.code(e.b).source != 0) return false;
    line = e.a;
    return true;
}

}  // namespace

// The first step after `from`, up to `to`, at which a line of these is about to run; `to` where there is
// none.
uint64_t Screen::stop_between(uint64_t from, uint64_t to, const std::set<uint32_t>& lines) const {
    if (lines.empty()) return to;
    const trace::Trace& trace = m_document->replay.trace();
    uint32_t line = 0;
    for (uint64_t k = from; k < to; ++k) {
        if (is_script_line(trace, k, line) && lines.contains(line)) return k + 1;
    }
    return to;
}

// Whether this very step stands at a breakpoint.
bool Screen::stops_at(uint64_t step) const {
    uint32_t line = 0;
    return step > 0 && is_script_line(m_document->replay.trace(), step - 1, line) &&
           m_state.breakpoints.contains(line);
}

void Screen::run_to_line(uint32_t line, bool backwards) {
    const trace::Trace& trace = m_document->replay.trace();
    const uint64_t step = m_player.step();
    uint32_t at = 0;
    if (backwards) {
        for (uint64_t k = step > 0 ? step - 1 : 0; k-- > 0;) {
            if (is_script_line(trace, k, at) && at == line) return m_player.seek(k + 1);
        }
        m_state.message = fmt::format("Line {} did not run before", line);
        return;
    }
    const uint64_t last = m_document->replay.last_step();
    const uint64_t found = stop_between(step, last, {line});
    if (found == last && !(last > 0 && is_script_line(trace, last - 1, at) && at == line)) {
        m_state.message = fmt::format("Line {} does not run any more", line);
        return;
    }
    m_player.seek(found);
}

uint32_t Screen::line_at_hand() const {
    if (m_editor) return static_cast<uint32_t>(m_editor->cursor().line) + 1;
    if (m_state.finding || m_state.found_line > 0) return static_cast<uint32_t>(m_state.found_line);
    const replay::TaskView* task = m_story->scene.running_task();
    return task != nullptr && task->line != 0 ? task->line : m_story->scene.line;
}

bool Screen::apply_to_lines(const Action& action) {
    switch (action.act) {
        case Act::Continue: {
            const uint64_t last = m_document->replay.last_step();
            m_player.seek(stop_between(m_player.step(), last, m_state.breakpoints));
            return true;
        }
        case Act::RunToLine: {
            const auto line = action.at > 0 ? static_cast<uint32_t>(action.at) : line_at_hand();
            if (line > 0) run_to_line(line, action.number == 1);
            return true;
        }
        case Act::ToggleBreakpoint: {
            const auto line = action.number > 0 ? static_cast<uint32_t>(action.number) : line_at_hand();
            if (line == 0) return true;
            if (m_state.breakpoints.erase(line) == 0) m_state.breakpoints.insert(line);
            return true;
        }
        case Act::ClearBreakpoints:
            m_state.breakpoints.clear();
            return true;
        case Act::ToggleFind:
            m_state.finding = !m_state.finding;
            m_find_at = m_editor ? m_editor->cursor() : TextPlace{};
            if (m_state.finding) m_state.front = Panel::Code;
            return true;
        case Act::FindNext:
            find_in_script(action.number == 1 ? -1 : 1);
            return true;
        case Act::TypeQuery:
            m_state.query = action.text;
            m_state.row = 0;
            return true;
        case Act::ChooseRow:
            choose_row(action.number);
            return true;
        default:
            return false;
    }
}

}  // namespace loopscope::ui
