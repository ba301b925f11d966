// The lines of the script as the code panel draws them: where each is, its colours, pins and underlines.
//
// For code_panel.cpp and code_view.cpp alone. One lives for one frame.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/view.h"

namespace loopscope::ui {

// Who stands at a line: tasks, the running one first, or the script itself.
struct Pins {
    uint32_t line = 0;
    std::vector<const replay::TaskView*> tasks;
    bool is_script = false;
};
std::vector<Pins> gather_pins(const View& view);

struct CodeView {
    View& view;
    Rect area;  // of the lines
    float offset;
    float gutter, numbers;

    // What is wrong at a line; a long one takes a line of its own below it.
    struct Trouble {
        uint32_t line;
        std::string words;
        bool below;
    };
    std::vector<Trouble> troubles = {};

    float y_of(uint32_t line) const;
    std::string_view line_text(uint32_t line) const {
        return line >= 1 && line <= view.code.lines.size() ? std::string_view(view.code.lines[line - 1])
                                                           : std::string_view();
    }
    float text_x() const { return text_left() - view.state.code_x; }
    float text_left() const { return area.x + gutter + numbers + view.m.text * 0.9f; }
    float column_x(uint32_t line, uint32_t column) const;

    void line(uint32_t number, bool is_current, bool has_run);
    Color color(Syntax syntax) const;
    // Under the very expression at which a suspended task stands.
    void underline(const replay::TaskView& task, int nth);
    void pin(const Pins& pins);
    void find_problems();
    void problems();
    void message(const Trouble& trouble);
    void breakpoint(uint32_t line);
    void found(uint32_t line);
    void wrong(const base::Diagnostic& problem);

  private:
    void badge(const replay::TaskView& task, Rect rect, bool named, uint32_t line);
};

}  // namespace loopscope::ui
