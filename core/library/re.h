// The objects of the module re: patterns and matches, native types over PCRE2. Positions inside are bytes;
// Python sees characters. The module _re makes patterns; re.py beside it is what scripts import.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/library/re_translate.h"
#include "core/vm/machine.h"

struct pcre2_real_code_8;

namespace loopscope::library {

struct Pattern : vm::Object {
    static bool is(const vm::Value& value) { return value.is_layout(vm::Layout::Native); }
    vm::Value source;  // str or bytes
    vm::Value error;   // the class re.error
    TranslatedRegex info;
    bool is_bytes = false;
    pcre2_real_code_8* code = nullptr;  // owned

    Pattern() = default;
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;
    ~Pattern();
};

// Where each group matched, group 0 being all; kUnmatched where it did not.
struct Groups {
    static constexpr size_t kUnmatched = ~size_t{0};
    std::vector<size_t> starts, ends;
    size_t start() const { return starts[0]; }
    size_t end() const { return ends[0]; }
};

struct Match : vm::Object {
    static bool is(const vm::Value& value) { return value.is_layout(vm::Layout::Native); }
    vm::Value pattern, text;
    int64_t pos = 0, endpos = 0;  // characters
    Groups groups;
};

// What is matched: the text up to endpos, from byte `start` on.
struct Subject {
    vm::Value value;
    std::string_view text;
    size_t start = 0;
    int64_t pos = 0, endpos = 0;  // characters
};

enum class Anchor : uint8_t { None, Start, Both };

// Whether it matches from byte `at` on; nothing: raised, or the run is ending. With `not_empty`, not with
// nothing at `at` itself.
std::optional<bool> run_regex(vm::Machine& m, const Pattern& pattern, std::string_view text, size_t at,
                              Anchor anchor, bool not_empty, Groups* groups);
vm::Value new_match(vm::Machine& m, const vm::Value& pattern, const Subject& subject, Groups groups);
// The text of a group; `unmatched` where it took no part.
vm::Value group_text(vm::Machine& m, const Pattern& pattern, std::string_view text, const Groups& groups,
                     size_t group, const vm::Value& unmatched);

// A replacement such as r"\1-\g<name>": literals and groups.
struct TemplatePart {
    std::string literal;
    int64_t group = -1;  // after the literal; -1: none
};
std::optional<std::vector<TemplatePart>> parse_template(vm::Machine& m, const Pattern& pattern,
                                                        const vm::Value& text);
void append_expanded(std::string& out, const std::vector<TemplatePart>& parts, std::string_view text,
                     const Groups& groups);
void raise_regex_error(vm::Machine& m, const vm::Value& error_class, const RegexError& error,
                       const vm::Value& source);

vm::Type& make_match_type(vm::Machine& m);

}  // namespace loopscope::library
