// str.format and str.format_map: the template's own syntax. What stands after a colon is each value's
// business.
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/text.h"
#include "core/vm/unicode.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

class Template {
  public:
    Template(Machine& m, const Value& positional, const Value& named)
        : m_machine(m), m_positional(positional), m_named(named) {}

    // The text with its fields replaced; nothing when something was raised. `depth`: how deep specs may nest.
    std::optional<std::string> render(std::string_view text, int depth);

  private:
    enum class Numbering { Unknown, Automatic, Manual };

    bool render_field(std::string_view text, size_t& at, int depth, std::string& out);
    Value field_value(std::string_view name);
    Value first_value(std::string_view name);
    Value follow(Value value, std::string_view path);
    Value convert(const Value& value, char conversion);
    Raised fail(const char* message) { return raise_text(m_machine, *m_machine.types.ValueError, message); }
    // False when automatic and given numbers are mixed.
    bool number_fields(Numbering numbering);

    Machine& m_machine;
    const Value& m_positional;
    const Value& m_named;
    Numbering m_numbering = Numbering::Unknown;
    int64_t m_next_index = 0;
};

// Digits as a number; -1 when it is none, -2 when it is too large.
int64_t index_of(std::string_view text) {
    if (text.empty()) return -1;
    int64_t number = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return -1;
        const int64_t digit = c - '0';
        if (number > (std::numeric_limits<int64_t>::max() - digit) / 10) return -2;
        number = number * 10 + digit;
    }
    return number;
}

std::optional<std::string> Template::render(std::string_view text, int depth) {
    if (depth < 0) return fail("Max string recursion exceeded");
    std::string out;
    for (size_t at = 0; at < text.size();) {
        const size_t mark = text.find_first_of("{}", at);
        out += text.substr(at, mark - at);
        if (mark == std::string_view::npos) break;
        at = mark + 1;
        const bool doubled = at < text.size() && text[at] == text[mark];
        if (doubled) {
            out += text[at++];
            continue;
        }
        if (text[mark] == '}') return fail("Single '}' encountered in format string");
        if (at >= text.size()) return fail("Single '{' encountered in format string");
        count_work(m_machine, 6);
        if (!render_field(text, at, depth, out)) return std::nullopt;
        if (out.size() > 100'000 && !m_machine.reserve(out.size())) return std::nullopt;
    }
    return out;
}

// From after the opening brace to after the closing one.
bool Template::render_field(std::string_view text, size_t& at, int depth, std::string& out) {
    const size_t begin = at;
    // The name ends at '!' or ':' or the brace; brackets may hold any of these.
    bool in_brackets = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '[') in_brackets = true;
        if (c == ']') in_brackets = false;
        if (in_brackets) continue;
        if (c == '{') return fail("unexpected '{' in field name"), false;
        if (c == '}' || c == '!' || c == ':') break;
    }
    if (at >= text.size()) return fail("expected '}' before end of string"), false;
    const std::string_view name = text.substr(begin, at - begin);
    char conversion = 0;
    if (text[at] == '!') {
        if (at + 1 >= text.size()) return fail("end of string while looking for conversion specifier"), false;
        conversion = text[at + 1];
        at += 2;
        if (at >= text.size()) return fail("unmatched '{' in format spec"), false;
        if (text[at] != ':' && text[at] != '}') return fail("expected ':' after conversion specifier"), false;
    }
    std::string_view spec;
    bool has_nested = false;
    if (text[at] == ':') {
        const size_t first = ++at;
        int open = 1;
        for (; at < text.size(); ++at) {
            if (text[at] == '{') {
                ++open;
                has_nested = true;
            }
            if (text[at] == '}' && --open == 0) break;
        }
        if (at >= text.size()) return fail("unmatched '{' in format spec"), false;
        spec = text.substr(first, at - first);
    }
    ++at;
    Value value = field_value(name);
    if (!value) return false;
    if (conversion != 0) value = convert(value, conversion);
    if (!value) return false;
    std::string expanded;
    if (has_nested) {
        auto rendered = render(spec, depth - 1);
        if (!rendered) return false;
        expanded = std::move(*rendered);
        spec = expanded;
    }
    const Value formatted = format(m_machine, value, spec);
    if (!formatted) return false;
    out += text_of(formatted);
    return true;
}

bool Template::number_fields(Numbering numbering) {
    if (m_numbering == Numbering::Unknown) m_numbering = numbering;
    if (m_numbering == numbering) return true;
    fail(numbering == Numbering::Automatic
             ? "cannot switch from manual field specification to automatic field numbering"
             : "cannot switch from automatic field numbering to manual field specification");
    return false;
}

Value Template::first_value(std::string_view name) {
    int64_t index = index_of(name);
    if (index == -2) return fail("Too many decimal digits in format string");
    if (name.empty() || index >= 0) {
        if (!number_fields(name.empty() ? Numbering::Automatic : Numbering::Manual)) return Value();
        if (name.empty()) index = m_next_index++;
        if (!m_positional) return fail("Format string contains positional fields");
        const std::vector<Value>& values = as<Tuple>(m_positional).items;
        if (static_cast<uint64_t>(index) >= values.size()) {
            return raise(m_machine, *m_machine.types.IndexError,
                         "Replacement index {} out of range for positional args tuple", index);
        }
        return values[static_cast<size_t>(index)];
    }
    const Value key = m_machine.new_str(name);
    if (m_named) return get_item(m_machine, m_named, key);
    return raise_with(m_machine, *m_machine.types.KeyError, key);
}

Value Template::field_value(std::string_view name) {
    const size_t end = std::min(name.find_first_of(".["), name.size());
    Value value = first_value(name.substr(0, end));
    if (!value) return Value();
    return follow(std::move(value), name.substr(end));
}

// Follows ".name" and "[key]".
Value Template::follow(Value value, std::string_view path) {
    while (!path.empty()) {
        if (path[0] == '.') {
            const size_t end = std::min(path.find_first_of(".[", 1), path.size());
            const std::string_view name = path.substr(1, end - 1);
            if (name.empty()) return fail("Empty attribute in format string");
            value = get_attr(m_machine, value, name);
            path.remove_prefix(end);
        } else if (path[0] == '[') {
            const size_t end = path.find(']');
            if (end == std::string_view::npos) return fail("Missing ']' in format string");
            const std::string_view key = path.substr(1, end - 1);
            if (key.empty()) return fail("Empty attribute in format string");
            const int64_t index = index_of(key);
            if (index == -2) return fail("Too many decimal digits in format string");
            value =
                get_item(m_machine, value, index >= 0 ? m_machine.new_int(index) : m_machine.new_str(key));
            path.remove_prefix(end + 1);
        } else {
            return fail("Only '.' or '[' may follow ']' in format field specifier");
        }
        if (!value) return Value();
    }
    return value;
}

Value Template::convert(const Value& value, char conversion) {
    switch (conversion) {
        case 'r':
            return repr(m_machine, value);
        case 's':
            return str(m_machine, value);
        case 'a':
            return ascii(m_machine, value);
        default:
            break;
    }
    if (conversion > 32 && conversion < 127) {
        return raise(m_machine, *m_machine.types.ValueError, "Unknown conversion specifier {}", conversion);
    }
    return raise(m_machine, *m_machine.types.ValueError, "Unknown conversion specifier \\x{:x}",
                 static_cast<unsigned char>(conversion));
}

}  // namespace

Value format_template(Machine& m, std::string_view text, const Value& positional, const Value& named) {
    Template fields(m, positional, named);
    auto rendered = fields.render(text, 1);
    return rendered ? m.new_str(std::move(*rendered)) : Value();
}

}  // namespace loopscope::vm
