// Source text and places in it: what tokens, syntax trees, instructions, tracebacks and the editor share.
//
// Lines count from 1. Columns count UTF-8 bytes from 0, as CPython's col_offset does. A Span is half open:
// its end is the first place after it. Line 0 means "no place".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope::base {

struct Span {
    uint32_t line = 0;
    uint32_t column = 0;
    uint32_t end_line = 0;
    uint32_t end_column = 0;

    bool valid() const { return line != 0; }
    bool operator==(const Span&) const = default;
};

// From the start of `first` to the end of `last`.
inline Span join(const Span& first, const Span& last) {
    return {first.line, first.column, last.end_line, last.end_column};
}

// One file of source, UTF-8, with an index of its lines. Keeps "\r\n" and "\r" as they stand; line() drops
// them.
class SourceText {
  public:
    SourceText() = default;
    SourceText(std::string name, std::string text);

    const std::string& name() const { return m_name; }  // as it stands in tracebacks
    const std::string& text() const { return m_text; }
    uint32_t line_count() const { return static_cast<uint32_t>(m_line_starts.size()); }
    // The text of a line without its end; empty for a line that does not exist.
    std::string_view line(uint32_t line) const;

  private:
    std::string m_name;
    std::string m_text;
    std::vector<uint32_t> m_line_starts;  // byte offset of each line, in order
};

// Something wrong in a script, found before it runs.
struct Diagnostic {
    enum class Kind : uint8_t { SyntaxError, IndentationError, TabError, Unsupported, Warning };
    Kind kind = Kind::SyntaxError;
    Span span;
    std::string
        message;  // CPython's words for syntax errors; what it is and what to write instead for Unsupported
};

}  // namespace loopscope::base
