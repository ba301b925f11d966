#include "core/insight/script_text.h"

#include <algorithm>

namespace loopscope::insight {

namespace {

bool is_name_part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80) != 0;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

bool starts_block(std::string_view statement, std::string_view word) {
    return statement.starts_with(word) && statement.size() > word.size() &&
           !is_name_part(statement[word.size()]);
}

// The first '=' that assigns, outside of brackets and texts.
size_t place_of_assignment(std::string_view text) {
    int depth = 0;
    char quote = 0;
    for (size_t k = 0; k < text.size(); ++k) {
        const char c = text[k];
        if (quote) {
            if (c == quote) quote = 0;
            continue;
        }
        if (c == '\'' || c == '"') quote = c;
        if (c == '(' || c == '[' || c == '{') ++depth;
        if (c == ')' || c == ']' || c == '}') --depth;
        if (c != '=' || depth > 0) continue;
        const char before = k > 0 ? text[k - 1] : ' ', after = k + 1 < text.size() ? text[k + 1] : ' ';
        if (after == '=' || before == '=' || before == '!' || before == '<' || before == '>' || before == ':')
            continue;
        return k;
    }
    return std::string_view::npos;
}

// Names that lines begin..end may carry on from `names`, by binding others with them.
Names carried_on(const base::SourceText& script, Names names, uint32_t begin, uint32_t end) {
    for (uint32_t line = begin; line <= end; ++line) {
        const std::string_view statement = statement_of(script.line(line));
        if (!mentions(statement, names)) continue;
        names.merge(names_bound_by(statement));
    }
    return names;
}

bool decides(std::string_view statement) {
    for (const std::string_view word :
         {"if", "elif", "while", "for", "return", "break", "continue", "match", "raise"})
        if (statement == word || starts_block(statement, word)) return true;
    return false;
}

// A loop around one line: whether a later turn may need what an earlier one gave.
bool loop_may_depend(const base::SourceText& script, uint32_t line) {
    const uint32_t inner = indentation_of(script.line(line));
    uint32_t head = line;
    while (head > 1) {
        --head;
        const std::string_view text = script.line(head);
        if (!statement_of(text).empty() && indentation_of(text) < inner) break;
    }
    const std::string_view statement = statement_of(script.line(head));
    if (!starts_block(statement, "for")) return true;  // while, async for, or no loop that can be seen
    uint32_t last = line;
    while (last < script.line_count()) {
        const std::string_view text = script.line(last + 1);
        if (!statement_of(text).empty() && indentation_of(text) <= indentation_of(script.line(head))) break;
        ++last;
    }
    Names bound = names_bound_by(statement_of(script.line(line)));
    bound = carried_on(script, std::move(bound), line + 1, last);
    for (uint32_t k = head + 1; k <= last; ++k) {
        const std::string_view text = statement_of(script.line(k));
        if (decides(text)) return true;
        const size_t await = k == line ? std::min(text.find("await "), text.size()) : 0;
        if (k <= line && mentions(text.substr(await), bound)) return true;
    }
    return false;
}

}  // namespace

std::string_view statement_of(std::string_view line) {
    char quote = 0;
    for (size_t k = 0; k < line.size(); ++k) {
        if (quote) {
            if (line[k] == quote) quote = 0;
        } else if (line[k] == '\'' || line[k] == '"') {
            quote = line[k];
        } else if (line[k] == '#') {
            return trimmed(line.substr(0, k));
        }
    }
    return trimmed(line);
}

uint32_t indentation_of(std::string_view line) {
    return static_cast<uint32_t>(std::min(line.find_first_not_of(" \t"), line.size()));
}

Names names_in(std::string_view text) {
    Names names;
    size_t k = 0;
    while (k < text.size()) {
        size_t end = k;
        while (end < text.size() && is_name_part(text[end])) ++end;
        if (end > k && !(text[k] >= '0' && text[k] <= '9')) names.emplace(text.substr(k, end - k));
        k = std::max(end, k + 1);
    }
    return names;
}

bool mentions(std::string_view text, const Names& names) {
    if (names.empty()) return false;
    const Names all = names_in(text);
    return std::any_of(all.begin(), all.end(), [&](const std::string& name) { return names.contains(name); });
}

Assignment assignment_of(std::string_view statement) {
    const size_t place = place_of_assignment(statement);
    if (place == std::string_view::npos) return {{}, statement, false};
    std::string_view target = statement.substr(0, place);
    bool is_update = false;
    while (!target.empty() && std::string_view("+-*/%|&^@<>").find(target.back()) != std::string_view::npos) {
        target.remove_suffix(1);
        is_update = true;
    }
    return {trimmed(target), trimmed(statement.substr(place + 1)), is_update};
}

Names names_bound_by(std::string_view statement) {
    if (starts_block(statement, "for")) return names_in(statement.substr(3, statement.find(" in ") - 3));
    if (const size_t as = statement.rfind(" as "); as != std::string_view::npos)
        return names_in(statement.substr(as + 4));
    Names names = names_in(assignment_of(statement).target);
    // result.append(await ..): what a method is called on may change too.
    const size_t dot = statement.find('.');
    if (names.empty() && dot != std::string_view::npos && !statement.starts_with("await"))
        names = names_in(statement.substr(0, dot));
    return names;
}

bool may_depend(const base::SourceText& script, uint32_t first, uint32_t second) {
    if (first >= second) return first > second || loop_may_depend(script, first);
    const uint32_t indentation = indentation_of(script.line(first));
    if (indentation_of(script.line(second)) != indentation) return true;
    Names names = names_bound_by(statement_of(script.line(first)));
    for (uint32_t line = first + 1; line < second; ++line) {
        const std::string_view statement = statement_of(script.line(line));
        if (statement.empty()) continue;
        if (decides(statement) || indentation_of(script.line(line)) < indentation) return true;
        names = carried_on(script, std::move(names), line, line);
    }
    return mentions(assignment_of(statement_of(script.line(second))).value, names);
}

bool reads(std::string_view text, std::string_view target) {
    const bool is_name = std::all_of(target.begin(), target.end(), is_name_part);
    return is_name ? names_in(text).contains(target) : text.find(target) != std::string_view::npos;
}

bool must_hold_across(const base::SourceText& script, uint32_t line) {
    uint32_t head = line, least = indentation_of(script.line(line));
    while (true) {  // outwards, to the block's first line
        if (--head == 0) return false;
        const std::string_view statement = statement_of(script.line(head));
        const uint32_t indentation = indentation_of(script.line(head));
        if (statement.empty() || indentation >= least) continue;
        least = indentation;
        if (starts_block(statement, "async with")) break;
        if (starts_block(statement, "async def") || starts_block(statement, "def")) return false;
    }
    for (uint32_t write = line; write <= script.line_count(); ++write) {
        const std::string_view text = script.line(write);
        if (!statement_of(text).empty() && indentation_of(text) <= least) return false;
        const Assignment assignment = assignment_of(statement_of(text));
        const std::string_view target = assignment.target.substr(0, assignment.target.find('['));
        if (target.empty()) continue;
        for (uint32_t read = head + 1; read <= line; ++read) {
            const std::string_view earlier = statement_of(script.line(read));
            const Assignment copy = assignment_of(earlier);
            const std::string_view looked_at = copy.target.empty() || copy.is_update ? earlier : copy.value;
            if (reads(looked_at, target)) return true;
        }
    }
    return false;
}

}  // namespace loopscope::insight
