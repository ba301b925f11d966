// The text of a script while it is being changed: lines, a cursor, a selection, undo.
//
// Plain text editing, with no drawing: the code panel shows it, the screen hands it the keys. Positions are a
// line from 0 and a byte within it, always at the beginning of a character. Tabs typed become spaces; "\r\n"
// is read as "\n", and written again as it was; so is a byte order mark.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/input.h"

namespace loopscope::ui {

struct TextPlace {
    size_t line = 0, byte = 0;
    auto operator<=>(const TextPlace&) const = default;
};

class Editor {
  public:
    explicit Editor(std::string_view text);

    std::string text() const;
    const std::vector<std::string>& lines() const { return m_lines; }
    TextPlace cursor() const { return m_cursor; }
    // From the first to the last; equal when nothing is selected.
    std::pair<TextPlace, TextPlace> selection() const;
    std::string selected_text() const;
    // Counts every change, also by undo: tells whether a text has to be kept or highlighted anew.
    uint64_t version() const { return m_version; }

    // A key that moves or changes; false when it is none of the editor's. `page` in lines.
    bool press(const KeyPress& press, size_t page);
    void insert(std::string_view text);  // in place of what is selected
    void place(TextPlace place, bool extend);
    void select_all();
    // The word there, or the whole line.
    void select_word(TextPlace place);
    void select_line(size_t line);
    void undo();
    void redo();

  private:
    struct State {
        std::vector<std::string> lines;
        TextPlace cursor;
    };
    enum class Change : uint8_t { None, Typing, Deleting, Other };

    void remember(Change change);
    void erase_selection();
    void newline();
    void indent(bool outwards);
    void toggle_comment();
    TextPlace clamped(TextPlace place) const;
    TextPlace before(TextPlace place) const;
    TextPlace after(TextPlace place) const;
    TextPlace word_edge(TextPlace place, bool forward) const;
    TextPlace moved(const KeyPress& press, size_t page) const;

    std::vector<std::string> m_lines;
    bool m_returns = false, m_marked = false;  // lines end in "\r\n"; a byte order mark comes first
    TextPlace m_cursor, m_anchor;
    std::vector<State> m_undo, m_redo;
    Change m_last_change = Change::None;
    uint64_t m_version = 0;
};

}  // namespace loopscope::ui
