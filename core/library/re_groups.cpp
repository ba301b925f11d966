#include "core/library/re_translator.h"

#include <algorithm>

namespace loopscope::library {
namespace {

constexpr size_t kMaxNesting = 200;

bool is_identifier(std::string_view name) {
    size_t at = 0;
    if (name.empty() || !vm::is_identifier_start(vm::decode_utf8(name, &at))) return false;
    while (at < name.size()) {
        if (!vm::is_identifier_part(vm::decode_utf8(name, &at))) return false;
    }
    return true;
}

}  // namespace

bool Translator::read_name(char terminator, std::string* name, size_t* name_at) {
    *name_at = m_at;
    while (!at_end() && peek() != static_cast<uint32_t>(terminator)) vm::append_utf8(*name, m_text[m_at++]);
    if (at_end()) {
        if (name->empty()) return fail("missing group name", *name_at);
        return fail(fmt::format("missing {}, unterminated name", terminator), *name_at);
    }
    ++m_at;
    if (name->empty()) return fail("missing group name", *name_at);
    return true;
}

bool Translator::open_named(size_t begin) {
    std::string name;
    size_t name_at = 0;
    if (!read_name('>', &name, &name_at)) return false;
    if (!is_identifier(name)) return fail(fmt::format("bad character in group name '{}'", name), name_at);
    const uint32_t group = ++m_result.group_count;
    if (const uint32_t known = group_named(name)) {
        return fail(
            fmt::format("redefinition of group name '{}' as group {}; was group {}", name, group, known),
            name_at);
    }
    m_result.names.emplace_back(name, group);
    m_result.closing_order.push_back(0);
    m_out += '(';
    push(begin, group);
    return true;
}

bool Translator::reference_by_name() {
    std::string name;
    size_t name_at = 0;
    if (!read_name(')', &name, &name_at)) return false;
    if (!is_identifier(name)) return fail(fmt::format("bad character in group name '{}'", name), name_at);
    const uint32_t group = group_named(name);
    if (group == 0) return fail(fmt::format("unknown group name '{}'", name), name_at);
    if (is_open(group)) return fail("cannot refer to an open group", name_at);
    m_out += fmt::format("\\g{{{}}}", group);
    m_before = Before::Item;
    return true;
}

bool Translator::open_conditional(size_t begin) {
    std::string name;
    size_t name_at = 0;
    if (!read_name(')', &name, &name_at)) return false;
    uint32_t group = group_named(name);
    if (std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
        name.size() < 9) {
        group = static_cast<uint32_t>(std::stoul(name));
        if (group == 0) return fail("bad group number", name_at);
        m_expected_groups.emplace_back(group, name_at);
    } else if (group == 0) {
        if (!is_identifier(name)) return fail(fmt::format("bad character in group name '{}'", name), name_at);
        return fail(fmt::format("unknown group name '{}'", name), name_at);
    }
    m_out += fmt::format("(?({})", group);
    push(begin, 0);
    m_open.back().conditional = true;
    return true;
}

// (?flags) at the start, or (?flags-flags: ..) anywhere.
bool Translator::inline_flags(size_t begin) {
    uint32_t on = 0, off = 0;
    bool minus = false;
    std::string letters;
    const auto flag_of = [](uint32_t c) -> uint32_t {
        switch (c) {
            case 'i':
                return kIgnoreCase;
            case 'L':
                return kLocale;
            case 'm':
                return kMultiline;
            case 's':
                return kDotAll;
            case 'x':
                return kVerbose;
            case 'a':
                return kAscii;
            case 'u':
                return kUnicode;
            default:
                return 0;
        }
    };
    while (!at_end() && peek() != ')' && peek() != ':') {
        const uint32_t c = peek();
        if (c == '-' && !minus) {
            minus = true;
        } else if (const uint32_t flag = flag_of(c)) {
            (minus ? off : on) |= flag;
        } else {
            return fail(c < 0x80 && is_ascii_letter(c) ? "unknown flag" : "missing -, : or )", m_at);
        }
        ++m_at;
    }
    if (at_end()) return fail("missing -, : or )", m_at);
    if ((on & off) != 0) return fail("bad inline flags: flag turned on and off", m_at);
    if ((on & kAscii) != 0 && (on & kUnicode) != 0) {
        return fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", m_at);
    }
    const auto spelled = [](uint32_t flags) {
        std::string text;
        if ((flags & kIgnoreCase) != 0) text += 'i';
        if ((flags & kMultiline) != 0) text += 'm';
        if ((flags & kDotAll) != 0) text += 's';
        return text;
    };
    if (m_text[m_at++] == ')') {
        if (minus) return fail("missing :", m_at - 1);
        if (begin != 0) return fail("global flags not at the start of the expression", begin);
        m_result.flags |= on;
        m_verbose = m_verbose || (on & kVerbose) != 0;
        return true;
    }
    m_out += "(?" + spelled(on);
    if (off != 0) m_out += "-" + spelled(off);
    m_out += ':';
    push(begin, 0);
    if ((on & kVerbose) != 0) m_verbose = true;
    if ((off & kVerbose) != 0) m_verbose = false;
    return true;
}

bool Translator::translate_group() {
    const size_t begin = m_at++;
    if (m_open.size() >= kMaxNesting) return fail("too many nested groups", begin);
    if (peek() != '?') {
        ++m_result.group_count;
        m_result.closing_order.push_back(0);
        m_out += '(';
        push(begin, m_result.group_count);
        return true;
    }
    if (m_at + 1 >= m_text.size()) return fail("unexpected end of pattern", m_text.size());
    const uint32_t kind = peek(1);
    m_at += 2;
    switch (kind) {
        case ':':
        case '=':
        case '!':
        case '>':
            (m_out += "(?") += static_cast<char>(kind);
            push(begin, 0);
            return true;
        case '#':
            while (!at_end() && peek() != ')') ++m_at;
            if (at_end()) return fail("missing ), unterminated comment", begin);
            ++m_at;
            return true;
        case '<':
            if (at_end()) return fail("unexpected end of pattern", m_at);
            if (peek() != '=' && peek() != '!') {
                return fail(fmt::format("unknown extension ?<{}", shown(m_at, m_at + 1)), begin + 1);
            }
            (m_out += "(?<") += static_cast<char>(m_text[m_at++]);
            push(begin, 0, true);
            return true;
        case 'P':
            if (at_end()) return fail("unexpected end of pattern", m_at);
            if (peek() == '<') return ++m_at, open_named(begin);
            if (peek() == '=') return ++m_at, reference_by_name();
            return fail(fmt::format("unknown extension ?P{}", shown(m_at, m_at + 1)), begin + 1);
        case '(':
            return open_conditional(begin);
        default:
            break;
    }
    if (is_ascii_letter(kind) || kind == '-') {
        if (std::string_view("iLmsxau-").find(static_cast<char>(kind)) != std::string_view::npos) {
            --m_at;
            return inline_flags(begin);
        }
    }
    return fail(fmt::format("unknown extension ?{}", shown(m_at - 1, m_at)), begin + 1);
}

bool Translator::close_group() {
    if (m_open.empty()) return fail("unbalanced parenthesis", m_at);
    const Open open = m_open.back();
    m_open.pop_back();
    if (open.group != 0) m_result.closing_order[open.group] = ++m_closed;
    m_verbose = open.was_verbose;
    m_out += ')';
    ++m_at;
    m_before = Before::Item;
    return true;
}

}  // namespace loopscope::library
