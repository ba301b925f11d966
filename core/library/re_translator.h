// The translator from Python's regular expressions to PCRE2's, one pass over the pattern: re_translate.cpp
// has the loop, characters, sets and quantifiers; re_groups.cpp all that begins with a parenthesis. Used by
// these two only.
#pragma once

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/library/re_translate.h"
#include "core/vm/unicode.h"

namespace loopscope::library {

inline bool is_ascii_letter(uint32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
inline bool is_ascii_digit(uint32_t c) { return c >= '0' && c <= '9'; }

class Translator {
  public:
    Translator(const std::vector<uint32_t>& text, uint32_t flags, bool is_bytes, RegexError* error)
        : m_text(text), m_error(error), m_is_bytes(is_bytes) {
        m_result.flags = flags;
    }

    std::optional<TranslatedRegex> translate();

  private:
    // What a quantifier would apply to.
    enum class Before { Nothing, Item, Repeat };
    struct Open {
        size_t at;
        uint32_t group;  // 0: captures nothing
        bool was_verbose;
        bool look_behind = false;
        size_t out_at = 0;  // where its inside begins in the output
        bool conditional = false;
        int branches = 1;
    };

    uint32_t peek(size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : 0; }
    bool at_end() const { return m_at >= m_text.size(); }
    bool fail(std::string message, size_t at) {
        *m_error = {std::move(message), static_cast<int64_t>(at)};
        return false;
    }
    std::string shown(size_t from, size_t to) const {
        std::string text;
        for (size_t i = from; i < to && i < m_text.size(); ++i) vm::append_utf8(text, m_text[i]);
        return text;
    }
    void append_literal(uint32_t point) {
        if (point < 0x80 && !is_ascii_letter(point) && !is_ascii_digit(point) && point > ' ' &&
            point != '_') {
            m_out += '\\';
            m_out += static_cast<char>(point);
        } else if (is_ascii_letter(point) || is_ascii_digit(point) || point == '_') {
            m_out += static_cast<char>(point);
        } else {
            m_out += fmt::format("\\x{{{:x}}}", point);
        }
    }
    bool step();
    bool translate_escape();
    bool translate_class();
    bool class_item(uint32_t* point, bool* is_set);
    bool numeric_escape(uint32_t letter, uint32_t* point);
    bool translate_group();
    bool open_named(size_t begin);
    bool reference_by_name();
    bool open_conditional(size_t begin);
    bool inline_flags(size_t begin);
    bool read_name(char terminator, std::string* name, size_t* name_at);
    bool close_group();
    bool translate_quantifier();
    void push(size_t begin, uint32_t group, bool look_behind = false) {
        m_open.push_back({begin, group, m_verbose, look_behind, m_out.size()});
        m_before = Before::Nothing;
    }
    uint32_t group_named(std::string_view name) const {
        for (const auto& [known, group] : m_result.names) {
            if (known == name) return group;
        }
        return 0;
    }
    bool is_open(uint32_t group) const {
        return std::any_of(m_open.begin(), m_open.end(), [&](const Open& o) { return o.group == group; });
    }

    const std::vector<uint32_t>& m_text;
    RegexError* m_error;
    bool m_is_bytes;
    TranslatedRegex m_result;
    std::string m_out;
    size_t m_at = 0;
    bool m_verbose = false;
    Before m_before = Before::Nothing;
    std::vector<Open> m_open;
    uint32_t m_closed = 0;
    std::vector<std::pair<uint32_t, size_t>> m_expected_groups;  // that conditions name, and where
};

}  // namespace loopscope::library
