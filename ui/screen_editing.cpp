// What the screen does about a script that is being changed: keys, the cursor, and what is wrong as one
// types.
#include <algorithm>
#include <cmath>

#include "ui/keys.h"
#include "ui/screen.h"

namespace loopscope::ui {

namespace {

constexpr double kCheckDelay = 0.3;  // seconds without a key, until what is wrong is told

}  // namespace

void Screen::take_editor_keys(const Input& input) {
    const Metrics metrics(static_cast<float>(m_state.settings.text_px));
    const Rect* place = m_layout.find(Panel::Code);
    const auto page =
        static_cast<size_t>(place != nullptr ? std::max(1.0f, place->h / metrics.code_line - 3) : 10);
    bool typed = !input.text.empty();
    for (const KeyPress& press : input.keys) {
        const bool ctrl = press.with.ctrl && !press.with.alt;
        const bool copies = ctrl && (press.key == letter('C') || press.key == letter('X'));
        if (copies) {
            if (m_editor->selected_text().empty()) m_editor->select_line(m_editor->cursor().line);
            const std::string selected = m_editor->selected_text();
            if (selected.empty()) continue;
            m_requests.push_back({Act::CopyText, 0, 0, 0, selected});
            if (press.key == letter('X')) m_editor->insert("");
        } else if (ctrl && press.key == letter('V')) {
            if (!input.clipboard.empty()) m_editor->insert(input.clipboard);
        } else if (press.key == Key::Escape) {
            apply({Act::ToggleEdit, 0, 0, 0, {}});
            return;
        } else if (!(ctrl && press.key == Key::Enter) && m_editor->press(press, page)) {
            m_state.follow_code = true;
        } else if (press.with.ctrl || press.key >= Key::F1) {
            if (const KeyBinding* binding = find_binding(press))
                apply({binding->act, binding->number, 0, 0, {}});
            if (!m_editor) return;
        }
    }
    if (typed) {
        m_editor->insert(input.text);
        m_state.follow_code = true;
    }
}

// The text and its colours, when it has changed; a change is handed out at once, to be kept.
void Screen::refresh_code() {
    const bool edited = m_editor != nullptr;
    const uint64_t version = edited ? m_editor->version() : 0;
    if (!m_code.lines.empty() && edited == m_code_is_edited && version == m_code_version) return;
    m_code_is_edited = edited;
    m_code_version = version;
    if (!edited) {
        m_state.stale = false;
        m_code.problems.clear();
        m_check_in = -1;
        m_code.lines.clear();
        for (uint32_t line = 1; line <= std::max(1u, m_document->source->line_count()); ++line) {
            m_code.lines.emplace_back(m_document->source->line(line));
        }
        m_code.syntax = m_document->syntax;
        return;
    }
    const std::string text = m_editor->text();
    m_code.lines = m_editor->lines();
    m_code.syntax = highlight(text);
    m_state.stale = text != m_document->source->text();
    ++m_words_version;
    m_check_in = m_state.stale ? kCheckDelay : -1;
    if (!m_state.stale) m_code.problems.clear();
    if (version == m_draft_version) return;
    m_draft_version = version;
    m_requests.push_back({Act::KeepDraft, 0, 0, 0, text});
}

// What is wrong with the changed text, as far as it can be said without running it; once the keys rest.
void Screen::check_draft(double passed) {
    if (m_check_in < 0) return;
    m_check_in -= passed;
    if (m_check_in > 0) return;
    m_check_in = -1;
    m_code.problems = run::check(base::SourceText(m_document->source->name(), m_editor->text()));
    std::erase_if(m_code.problems, [](const base::Diagnostic& problem) {
        return !problem.span.valid() || problem.kind == base::Diagnostic::Kind::Warning;
    });
}

void Screen::count_clicks(const Input& input) {
    constexpr double kSoon = 0.4;  // seconds
    constexpr float kNear = 5;     // pixels
    if (input.presses == 0) return;
    const bool same = input.now - m_last_press < kSoon && std::abs(input.mouse.x - m_press_at.x) < kNear &&
                      std::abs(input.mouse.y - m_press_at.y) < kNear;
    m_state.clicks = same ? m_state.clicks % 3 + 1 : 1;
    // Where frames are slow, both of a double click come in one.
    for (int more = 1; more < input.presses; ++more) m_state.clicks = m_state.clicks % 3 + 1;
    m_last_press = input.now;
    m_press_at = input.mouse;
}

void Screen::place_cursor(const Action& action) {
    if (!m_editor) return;
    const TextPlace place{action.number, static_cast<size_t>(std::max(0.0, action.amount))};
    if (action.at == 2)
        m_editor->select_word(place);
    else if (action.at == 3)
        m_editor->select_line(place.line);
    else
        m_editor->place(place, action.at == 1);
    m_state.follow_code = true;
}

}  // namespace loopscope::ui
