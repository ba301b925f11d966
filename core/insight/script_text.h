// What the script's text says about names, as far as single statements tell: for findings that must judge
// independence.
//
// Not a parser: it errs on the side of seeing a dependence where there is none.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source.h"

namespace loopscope::insight {

using Names = std::set<std::string, std::less<>>;

// The statements of a script, however many lines each stands on. A statement belongs to its first line; the
// lines that it goes on over are empty here.
class ScriptLines {
  public:
    ScriptLines(const base::SourceText& script);

    // Joined, without comments and the blanks around it. Lines count from 1; beyond the end they are empty.
    std::string_view statement(uint32_t line) const { return at(line).text; }
    uint32_t indentation(uint32_t line) const { return at(line).indentation; }
    // The line that the statement on this line begins at.
    uint32_t first_line(uint32_t line) const { return at(line).first; }
    uint32_t line_count() const { return static_cast<uint32_t>(m_lines.size()); }

  private:
    struct Line {
        std::string text;
        uint32_t indentation = 0, first = 0;
    };
    const Line& at(uint32_t line) const;

    std::vector<Line> m_lines;
};

// The line without its comment, and without the blanks around it.
std::string_view statement_of(std::string_view line);
uint32_t indentation_of(std::string_view line);
Names names_in(std::string_view text);
bool mentions(std::string_view text, const Names& names);
// The names that a line binds: `a, b = ..`, `for a in ..`, `with .. as a`. Of `x.y = ..` and `x[k] = ..`: x.
Names names_bound_by(std::string_view statement);
// The two sides of an assignment, without blanks around; `target` is empty where it is none. Of `x += 1` the
// target is x and is_update is set.
struct Assignment {
    std::string_view target, value;
    bool is_update = false;
};
Assignment assignment_of(std::string_view statement);

// Whether what is awaited at line `second` may need something that line `first` (<= second) gives. The same
// line twice means a loop around it.
bool may_depend(const ScriptLines& script, uint32_t first, uint32_t second);

// Whether a piece of text reads the target of an assignment: a name as a word, `self.x` as it stands.
bool reads(std::string_view text, std::string_view target);

// What a statement gives another value or other contents: x of `x = ..`, `x[k] = ..`, `x += ..`,
// `x.append(..)`; empty where nothing.
std::string_view changed_by(std::string_view statement);

// Whether the `async with` block around the wait at `line`, or the function around it where there is none,
// reads something before it and changes the same after it, so that the wait must lie inside.
bool must_hold_across(const ScriptLines& script, uint32_t line);

}  // namespace loopscope::insight
