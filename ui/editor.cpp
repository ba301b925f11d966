#include "ui/editor.h"

#include <algorithm>

#include "ui/utf8.h"

namespace loopscope::ui {

namespace {

constexpr size_t kMostUndo = 500;
constexpr size_t kMostUndoLines = 400'000;  // of all texts that are kept together
constexpr std::string_view kMark = "\xef\xbb\xbf";
constexpr size_t kIndent = 4;

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

size_t indent_of(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

}  // namespace

Editor::Editor(std::string_view text) {
    m_marked = text.starts_with(kMark);
    if (m_marked) text.remove_prefix(kMark.size());
    const size_t end = text.find('\n');
    m_returns = end != std::string_view::npos && end > 0 && text[end - 1] == '\r';
    m_lines.emplace_back();
    for (const char c : text) {
        if (c == '\n')
            m_lines.emplace_back();
        else if (c != '\r')
            m_lines.back() += c;
    }
}

std::string Editor::text() const {
    std::string text(m_marked ? kMark : std::string_view());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (i > 0) text += m_returns ? "\r\n" : "\n";
        text += m_lines[i];
    }
    return text;
}

std::pair<TextPlace, TextPlace> Editor::selection() const {
    return {std::min(m_cursor, m_anchor), std::max(m_cursor, m_anchor)};
}

std::string Editor::selected_text() const {
    const auto [from, to] = selection();
    if (from.line == to.line) return m_lines[from.line].substr(from.byte, to.byte - from.byte);
    std::string text = m_lines[from.line].substr(from.byte);
    for (size_t i = from.line + 1; i < to.line; ++i) text += '\n' + m_lines[i];
    return text + '\n' + m_lines[to.line].substr(0, to.byte);
}

// Typing word after word is one thing to undo; anything else is by itself.
void Editor::remember(Change change) {
    ++m_version;
    m_redo.clear();
    const bool same = change == m_last_change && (change == Change::Typing || change == Change::Deleting);
    m_last_change = change;
    if (same) return;
    m_undo.push_back({m_lines, m_cursor});
    const size_t most = std::clamp<size_t>(kMostUndoLines / m_lines.size(), 20, kMostUndo);
    if (m_undo.size() > most) m_undo.erase(m_undo.begin());
}

void Editor::undo() {
    if (m_undo.empty()) return;
    m_redo.push_back({std::move(m_lines), m_cursor});
    m_lines = std::move(m_undo.back().lines);
    m_cursor = m_anchor = clamped(m_undo.back().cursor);
    m_undo.pop_back();
    m_last_change = Change::None;
    ++m_version;
}

void Editor::redo() {
    if (m_redo.empty()) return;
    m_undo.push_back({std::move(m_lines), m_cursor});
    m_lines = std::move(m_redo.back().lines);
    m_cursor = m_anchor = clamped(m_redo.back().cursor);
    m_redo.pop_back();
    m_last_change = Change::None;
    ++m_version;
}

TextPlace Editor::clamped(TextPlace place) const {
    place.line = std::min(place.line, m_lines.size() - 1);
    const std::string& line = m_lines[place.line];
    place.byte = std::min(place.byte, line.size());
    // Never within a character.
    while (place.byte > 0 && place.byte < line.size() &&
           (static_cast<unsigned char>(line[place.byte]) & 0xC0) == 0x80) {
        --place.byte;
    }
    return place;
}

TextPlace Editor::before(TextPlace place) const {
    if (place.byte > 0) return clamped({place.line, place.byte - 1});
    if (place.line == 0) return place;
    return {place.line - 1, m_lines[place.line - 1].size()};
}

TextPlace Editor::after(TextPlace place) const {
    const std::string& line = m_lines[place.line];
    if (place.byte < line.size()) {
        next_character(line, place.byte);
        return place;
    }
    return place.line + 1 < m_lines.size() ? TextPlace{place.line + 1, 0} : place;
}

TextPlace Editor::word_edge(TextPlace place, bool forward) const {
    const auto step = [&](TextPlace at) { return forward ? after(at) : before(at); };
    const auto inside = [&](TextPlace at) {
        const TextPlace looked_at = forward ? at : before(at);
        const std::string& line = m_lines[looked_at.line];
        return looked_at.byte < line.size() && is_word(line[looked_at.byte]);
    };
    TextPlace at = step(place);
    while (at != step(at) && !inside(at) && at.line == place.line) at = step(at);
    while (inside(at) && at.line == place.line && at != step(at)) at = step(at);
    return at;
}

void Editor::place(TextPlace place, bool extend) {
    m_cursor = clamped(place);
    if (!extend) m_anchor = m_cursor;
    m_last_change = Change::None;
}

void Editor::select_word(TextPlace where) {
    place(where, false);
    const std::string& line = m_lines[m_cursor.line];
    size_t from = m_cursor.byte, to = m_cursor.byte;
    while (from > 0 && is_word(line[from - 1])) --from;
    while (to < line.size() && is_word(line[to])) ++to;
    m_anchor = {m_cursor.line, from};
    m_cursor = {m_cursor.line, to};
}

void Editor::select_line(size_t line) {
    place({line, 0}, false);
    const bool is_last = m_cursor.line + 1 == m_lines.size();
    m_cursor =
        is_last ? TextPlace{m_cursor.line, m_lines[m_cursor.line].size()} : TextPlace{m_cursor.line + 1, 0};
}

void Editor::select_all() {
    m_anchor = {};
    m_cursor = {m_lines.size() - 1, m_lines.back().size()};
}

void Editor::erase_selection() {
    const auto [from, to] = selection();
    if (from == to) return;
    const std::string rest = m_lines[to.line].substr(to.byte);
    m_lines[from.line].resize(from.byte);
    m_lines[from.line] += rest;
    m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(from.line) + 1,
                  m_lines.begin() + static_cast<std::ptrdiff_t>(to.line) + 1);
    m_cursor = m_anchor = from;
}

void Editor::insert(std::string_view text) {
    if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
    const bool typing = text.size() <= 4 && text.find('\n') == std::string_view::npos && m_cursor == m_anchor;
    remember(typing ? Change::Typing : Change::Other);
    erase_selection();
    for (const char c : text) {
        if (c == '\n') {
            std::string rest = m_lines[m_cursor.line].substr(m_cursor.byte);
            m_lines[m_cursor.line].resize(m_cursor.byte);
            m_lines.insert(m_lines.begin() + static_cast<std::ptrdiff_t>(m_cursor.line) + 1, std::move(rest));
            m_cursor = {m_cursor.line + 1, 0};
        } else if (c == '\t') {
            m_lines[m_cursor.line].insert(m_cursor.byte, kIndent, ' ');
            m_cursor.byte += kIndent;
        } else if (c != '\r' && c != '\0') {
            m_lines[m_cursor.line].insert(m_cursor.byte++, 1, c);
        }
    }
    m_anchor = m_cursor;
}

// The next line begins where this one does, or further in after a colon.
void Editor::newline() {
    const std::string& line = m_lines[selection().first.line];
    const std::string left = line.substr(0, selection().first.byte);
    size_t depth = std::min(indent_of(line), left.size());
    const size_t last = left.find_last_not_of(' ');
    if (last != std::string::npos && left[last] == ':') depth += kIndent;
    insert("\n" + std::string(depth, ' '));
}

void Editor::indent(bool outwards) {
    const auto [from, to] = selection();
    if (from.line == to.line && !outwards) {
        insert(std::string(kIndent - from.byte % kIndent, ' '));
        return;
    }
    remember(Change::Other);
    for (size_t i = from.line; i <= to.line; ++i) {
        std::string& line = m_lines[i];
        if (outwards)
            line.erase(0, std::min(indent_of(line), kIndent));
        else if (!line.empty())
            line.insert(0, kIndent, ' ');
    }
    m_anchor = clamped({m_anchor.line, m_anchor == from ? 0 : m_lines[m_anchor.line].size()});
    m_cursor = clamped({m_cursor.line, m_cursor == from ? 0 : m_lines[m_cursor.line].size()});
}

// All lines that are selected become comments, or stop being some where all are.
void Editor::toggle_comment() {
    const auto [from, to] = selection();
    const size_t last = to.line > from.line && to.byte == 0 ? to.line - 1 : to.line;
    size_t depth = std::string::npos;
    bool all = true;
    for (size_t i = from.line; i <= last; ++i) {
        const size_t indent = indent_of(m_lines[i]);
        if (indent == m_lines[i].size()) continue;
        depth = std::min(depth, indent);
        all &= m_lines[i][indent] == '#';
    }
    if (depth == std::string::npos) return;
    remember(Change::Other);
    for (size_t i = from.line; i <= last; ++i) {
        std::string& line = m_lines[i];
        const size_t indent = indent_of(line);
        if (indent == line.size()) continue;
        if (all)
            line.erase(indent, line.compare(indent, 2, "# ") == 0 ? 2 : 1);
        else
            line.insert(depth, "# ");
    }
    m_cursor = clamped(m_cursor);
    m_anchor = clamped(m_anchor);
}

// Where a key that moves leads to; the cursor itself for any other.
TextPlace Editor::moved(const KeyPress& press, size_t page) const {
    const std::string& line = m_lines[m_cursor.line];
    const size_t column = count_characters(std::string_view(line).substr(0, m_cursor.byte));
    const auto to_line = [&](size_t target) {
        target = std::min(target, m_lines.size() - 1);
        return clamped({target, first_characters(m_lines[target], column).size()});
    };
    switch (press.key) {
        case Key::Left:
            return press.with.ctrl ? word_edge(m_cursor, false) : before(m_cursor);
        case Key::Right:
            return press.with.ctrl ? word_edge(m_cursor, true) : after(m_cursor);
        case Key::Up:
            return m_cursor.line == 0 ? TextPlace{} : to_line(m_cursor.line - 1);
        case Key::Down:
            return m_cursor.line + 1 == m_lines.size() ? TextPlace{m_cursor.line, line.size()}
                                                       : to_line(m_cursor.line + 1);
        case Key::PageUp:
            return to_line(m_cursor.line > page ? m_cursor.line - page : 0);
        case Key::PageDown:
            return to_line(m_cursor.line + page);
        case Key::Home:
            if (press.with.ctrl) return {};
            return {m_cursor.line, m_cursor.byte == indent_of(line) ? 0 : indent_of(line)};
        case Key::End:
            if (press.with.ctrl) return {m_lines.size() - 1, m_lines.back().size()};
            return {m_cursor.line, line.size()};
        default:
            return m_cursor;
    }
}

bool Editor::press(const KeyPress& press, size_t page) {
    switch (press.key) {
        case Key::Left:
        case Key::Right:
        case Key::Up:
        case Key::Down:
        case Key::PageUp:
        case Key::PageDown:
        case Key::Home:
        case Key::End:
            place(moved(press, page), press.with.shift);
            return true;
        case Key::Enter:
            newline();
            return true;
        case Key::Tab:
            indent(press.with.shift);
            return true;
        case Key::Backspace:
        case Key::Delete: {
            const bool back = press.key == Key::Backspace;
            if (m_cursor == m_anchor) {
                const std::string& line = m_lines[m_cursor.line];
                const bool in_indent =
                    back && m_cursor.byte > 0 && m_cursor.byte <= indent_of(line) && !press.with.ctrl;
                if (in_indent)
                    m_anchor.byte -= (m_cursor.byte - 1) % kIndent + 1;
                else if (press.with.ctrl)
                    m_anchor = word_edge(m_cursor, !back);
                else
                    m_anchor = back ? before(m_cursor) : after(m_cursor);
            }
            if (m_cursor == m_anchor) return true;
            const TextPlace anchor = m_anchor;
            remember(Change::Deleting);
            m_anchor = anchor;
            erase_selection();
            return true;
        }
        default:
            break;
    }
    if (!press.with.ctrl) return false;
    if (press.key == letter('A')) return select_all(), true;
    if (press.key == letter('Z')) return press.with.shift ? redo() : undo(), true;
    if (press.key == letter('Y')) return redo(), true;
    if (press.key == Key::Slash) return toggle_comment(), true;
    return false;
}

}  // namespace loopscope::ui
