// The type of matches, and replacement templates.
#include "core/library/re.h"

#include <algorithm>

#include "core/vm/classes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/text.h"
#include "core/vm/unicode.h"

namespace loopscope::library {

using namespace vm;

namespace {

struct MatchState {
    Type* type = nullptr;
};

const Pattern& pattern_of(const Match& match) { return as<Pattern>(match.pattern); }
std::string_view subject(const Match& match) {
    return is_str(match.text) ? text_of(match.text) : *bytes_view(match.text);
}

// A byte position as Python counts: -1 for what did not match.
int64_t position(const Match& match, size_t at) {
    if (at == Groups::kUnmatched) return -1;
    if (pattern_of(match).is_bytes) return static_cast<int64_t>(at);
    return count_code_points(subject(match).substr(0, at));
}

// The number of a group by index or name; IndexError "no such group".
std::optional<size_t> group_number(Machine& m, const Match& match, const Value& key) {
    const TranslatedRegex& info = pattern_of(match).info;
    if (is_str(key)) {
        for (const auto& [name, group] : info.names) {
            if (name == text_of(key)) return group;
        }
    } else if (is_int(key) || m.type_of(key).slots.to_index) {
        const auto index = as_index(m, key);
        if (!index) return std::nullopt;
        if (*index >= 0 && *index <= static_cast<int64_t>(info.group_count))
            return static_cast<size_t>(*index);
    }
    return raise(m, *m.types.IndexError, "no such group");
}

Value text_of_group(Machine& m, const Match& match, size_t group, const Value& unmatched) {
    return group_text(m, pattern_of(match), subject(match), match.groups, group, unmatched);
}

Value match_group(Machine& m, const Value* a) {
    const Match& match = as<Match>(a[0]);
    const std::vector<Value>& keys = as<Tuple>(a[1]).items;
    if (keys.empty()) return text_of_group(m, match, 0, Value::none());
    std::vector<Value> texts;
    for (const Value& key : keys) {
        const auto group = group_number(m, match, key);
        if (!group) return Value();
        texts.push_back(text_of_group(m, match, *group, Value::none()));
    }
    if (texts.size() == 1) return texts[0];
    return m.new_tuple(std::move(texts)).value();
}

Value match_get_item(Machine& m, const Value& self, const Value& key) {
    const auto group = group_number(m, as<Match>(self), key);
    return group ? text_of_group(m, as<Match>(self), *group, Value::none()) : Value();
}

Value match_groups(Machine& m, const Value* a) {
    const Match& match = as<Match>(a[0]);
    std::vector<Value> texts;
    for (size_t group = 1; group <= pattern_of(match).info.group_count; ++group) {
        texts.push_back(text_of_group(m, match, group, a[1]));
    }
    return m.new_tuple(std::move(texts)).value();
}

Value match_group_dict(Machine& m, const Value* a) {
    const Match& match = as<Match>(a[0]);
    Ref<Dict> dict = m.new_dict();
    for (const auto& [name, group] : pattern_of(match).info.names) {
        if (!dict->table.set(m, m.new_str(name), text_of_group(m, match, group, a[1]))) return Value();
    }
    return std::move(dict).value();
}

Value span_of(Machine& m, const Match& match, size_t group) {
    return m
        .new_tuple({m.new_int(position(match, match.groups.starts[group])),
                    m.new_int(position(match, match.groups.ends[group]))})
        .value();
}

Value match_start(Machine& m, const Value* a) {
    const auto group = group_number(m, as<Match>(a[0]), a[1]);
    return group ? m.new_int(position(as<Match>(a[0]), as<Match>(a[0]).groups.starts[*group])) : Value();
}
Value match_end(Machine& m, const Value* a) {
    const auto group = group_number(m, as<Match>(a[0]), a[1]);
    return group ? m.new_int(position(as<Match>(a[0]), as<Match>(a[0]).groups.ends[*group])) : Value();
}
Value match_span(Machine& m, const Value* a) {
    const auto group = group_number(m, as<Match>(a[0]), a[1]);
    return group ? span_of(m, as<Match>(a[0]), *group) : Value();
}

Value match_expand(Machine& m, const Value* a) {
    const Match& match = as<Match>(a[0]);
    const auto parts = parse_template(m, pattern_of(match), a[1]);
    if (!parts) return Value();
    std::string out;
    append_expanded(out, *parts, subject(match), match.groups);
    return pattern_of(match).is_bytes ? m.new_bytes(std::move(out)) : m.new_str(std::move(out));
}

// The group that was closed last: of those that end farthest right, the one whose parenthesis closes last.
size_t last_group(const Match& match) {
    size_t last = 0;
    const auto& order = pattern_of(match).info.closing_order;
    for (size_t group = 1; group < match.groups.ends.size(); ++group) {
        if (match.groups.ends[group] == Groups::kUnmatched) continue;
        if (last == 0 || match.groups.ends[group] > match.groups.ends[last] ||
            (match.groups.ends[group] == match.groups.ends[last] && order[group] > order[last])) {
            last = group;
        }
    }
    return last;
}

Value get_last_index(Machine& m, const Value& self) {
    const size_t group = last_group(as<Match>(self));
    return group == 0 ? Value::none() : m.new_int(static_cast<int64_t>(group));
}
Value get_last_name(Machine& m, const Value& self) {
    const size_t last = last_group(as<Match>(self));
    for (const auto& [name, group] : pattern_of(as<Match>(self)).info.names) {
        if (group == last) return m.new_str(name);
    }
    return Value::none();
}
Value get_pattern(Machine&, const Value& self) { return as<Match>(self).pattern; }
Value get_text(Machine&, const Value& self) { return as<Match>(self).text; }
Value get_pos(Machine& m, const Value& self) { return m.new_int(as<Match>(self).pos); }
Value get_endpos(Machine& m, const Value& self) { return m.new_int(as<Match>(self).endpos); }
Value get_regs(Machine& m, const Value& self) {
    std::vector<Value> spans;
    for (size_t group = 0; group < as<Match>(self).groups.starts.size(); ++group) {
        spans.push_back(span_of(m, as<Match>(self), group));
    }
    return m.new_tuple(std::move(spans)).value();
}

Value match_repr(Machine& m, const Value& self) {
    const Match& match = as<Match>(self);
    auto text = repr_text(m, text_of_group(m, match, 0, Value::none()));
    if (!text) return Value();
    text->resize(byte_of_code_point(*text, 50));
    return m.new_str(fmt::format("<re.Match object; span=({}, {}), match={}>",
                                 position(match, match.groups.start()), position(match, match.groups.end()),
                                 *text));
}

std::optional<bool> match_truth(Machine&, const Value&) { return true; }
Value match_itself(Machine&, const Value* a) { return a[0]; }

const NativeMethod kMethods[] = {
    {"group", "self, /, *groups", match_group},
    {"groups", "self, /, default=None", match_groups},
    {"groupdict", "self, /, default=None", match_group_dict},
    {"start", "self, group=0, /", match_start},
    {"end", "self, group=0, /", match_end},
    {"span", "self, group=0, /", match_span},
    {"expand", "self, /, template", match_expand},
    {"__copy__", "self, /", match_itself},
    {"__deepcopy__", "self, memo, /", match_itself},
};
const NativeAttribute kAttributes[] = {
    {"re", get_pattern, nullptr},
    {"string", get_text, nullptr},
    {"pos", get_pos, nullptr},
    {"endpos", get_endpos, nullptr},
    {"lastindex", get_last_index, nullptr},
    {"lastgroup", get_last_name, nullptr},
    {"regs", get_regs, nullptr},
};

// ---- templates

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_octal(char c) { return c >= '0' && c <= '7'; }

class TemplateReader {
  public:
    TemplateReader(Machine& m, const Pattern& pattern, const Value& source)
        : m_machine(m),
          m_pattern(pattern),
          m_source(source),
          m_text(is_str(source) ? text_of(source) : *bytes_view(source)) {}

    std::optional<std::vector<TemplatePart>> read();

  private:
    bool fail(std::string message, size_t at) {
        raise_regex_error(m_machine, m_pattern.error,
                          {std::move(message), count_code_points(m_text.substr(0, at))}, m_source);
        return false;
    }
    bool read_escape();
    bool read_named(size_t begin);
    bool add_group(uint64_t group, size_t at) {
        if (group > m_pattern.info.group_count)
            return fail(fmt::format("invalid group reference {}", group), at);
        m_parts.push_back({std::move(m_literal), static_cast<int64_t>(group)});
        m_literal.clear();
        return true;
    }
    char here(size_t at) const { return at < m_text.size() ? m_text[at] : '\0'; }

    Machine& m_machine;
    const Pattern& m_pattern;
    const Value& m_source;
    std::string_view m_text;
    std::vector<TemplatePart> m_parts;
    std::string m_literal;
    size_t m_at = 0;
};

std::optional<std::vector<TemplatePart>> TemplateReader::read() {
    while (m_at < m_text.size()) {
        if (m_text[m_at] != '\\') {
            m_literal += m_text[m_at++];
        } else if (!read_escape()) {
            return std::nullopt;
        }
    }
    m_parts.push_back({std::move(m_literal), -1});
    return std::move(m_parts);
}

// \g<name>, \g<1>
bool TemplateReader::read_named(size_t begin) {
    if (here(m_at) != '<') return fail("missing <", m_at);
    const size_t first = ++m_at, end = m_text.find('>', first);
    if (end == std::string_view::npos) {
        if (first == m_text.size()) return fail("missing group name", first);
        return fail("missing >, unterminated name", first);
    }
    const std::string_view name = m_text.substr(first, end - first);
    m_at = end + 1;
    if (name.empty()) return fail("missing group name", first);
    if (std::all_of(name.begin(), name.end(), is_digit) && name.size() < 9) {
        return add_group(std::stoul(std::string(name)), first);
    }
    for (const auto& [known, group] : m_pattern.info.names) {
        if (known == name) return add_group(group, begin);
    }
    size_t at = 0;
    bool identifier = is_identifier_start(decode_utf8(name, &at));
    while (identifier && at < name.size()) identifier = is_identifier_part(decode_utf8(name, &at));
    if (!identifier) return fail(fmt::format("bad character in group name '{}'", name), first);
    raise(m_machine, *m_machine.types.IndexError, "unknown group name '{}'", name);
    return false;
}

bool TemplateReader::read_escape() {
    const size_t begin = m_at++;
    if (m_at >= m_text.size()) return fail("bad escape (end of pattern)", begin);
    const char c = m_text[m_at++];
    if (c == 'g') return read_named(begin);
    if (c == '0' || (is_octal(c) && is_octal(here(m_at)) && is_octal(here(m_at + 1)))) {
        unsigned value = static_cast<unsigned>(c - '0');
        for (int i = 0; i < 2 && is_octal(here(m_at)); ++i)
            value = value * 8 + static_cast<unsigned>(m_text[m_at++] - '0');
        if (value > 0xff) {
            return fail(fmt::format("octal escape value {} outside of range 0-0o377",
                                    m_text.substr(begin, m_at - begin)),
                        begin);
        }
        if (m_pattern.is_bytes) {
            m_literal += static_cast<char>(value);
        } else {
            append_utf8(m_literal, value);
        }
        return true;
    }
    if (is_digit(c)) {
        uint64_t group = static_cast<uint64_t>(c - '0');
        if (is_digit(here(m_at))) group = group * 10 + static_cast<uint64_t>(m_text[m_at++] - '0');
        return add_group(group, begin + 1);
    }
    static constexpr std::string_view kControls = "abfnrtv\\", kValues = "\a\b\f\n\r\t\v\\";
    if (const size_t control = kControls.find(c); control != std::string_view::npos) {
        m_literal += kValues[control];
        return true;
    }
    const char small = static_cast<char>(c | 32);
    if (small >= 'a' && small <= 'z') return fail(fmt::format("bad escape \\{}", c), begin);
    m_literal += m_text.substr(begin, 2);
    return true;
}

}  // namespace

std::optional<std::vector<TemplatePart>> parse_template(Machine& m, const Pattern& pattern,
                                                        const Value& text) {
    if (!is_str(text) && !bytes_view(text)) {
        return raise(m, *m.types.TypeError, "decoding to str: need a bytes-like object, {} found",
                     type_name(m, text));
    }
    return TemplateReader(m, pattern, text).read();
}

void append_expanded(std::string& out, const std::vector<TemplatePart>& parts, std::string_view text,
                     const Groups& groups) {
    for (const TemplatePart& part : parts) {
        out += part.literal;
        if (part.group < 0) continue;
        const size_t start = groups.starts[static_cast<size_t>(part.group)];
        if (start == Groups::kUnmatched) continue;
        out += text.substr(start, groups.ends[static_cast<size_t>(part.group)] - start);
    }
}

Value group_text(Machine& m, const Pattern& pattern, std::string_view text, const Groups& groups,
                 size_t group, const Value& unmatched) {
    const size_t start = groups.starts[group];
    if (start == Groups::kUnmatched) return unmatched;
    const std::string_view part = text.substr(start, std::max(groups.ends[group], start) - start);
    return pattern.is_bytes ? m.new_bytes(std::string(part)) : m.new_str(part);
}

Value new_match(Machine& m, const Value& pattern, const Subject& subject_given, Groups groups) {
    Ref<Match> match = m.make<Match>(*m.state<MatchState>().type);
    match->pattern = pattern;
    match->text = subject_given.value;
    match->pos = subject_given.pos;
    match->endpos = subject_given.endpos;
    match->groups = std::move(groups);
    return std::move(match).value();
}

Type& make_match_type(Machine& m) {
    Type& type = new_native_type(m, "Match", Layout::Native, *m.types.object, destroy_as<Match>, "re");
    type.type_flags |= kNotInstantiable | kNotSubclassable;
    type.slots.repr = match_repr;
    type.slots.get_item = match_get_item;
    type.slots.truth = match_truth;
    add_methods(m, type, kMethods);
    add_attributes(m, type, kAttributes);
    add_class_getitem(m, type);
    finish_type(m, type);
    m.state<MatchState>().type = &type;
    return type;
}

}  // namespace loopscope::library
