#include "core/insight/script_text.h"

#include <algorithm>
#include <utility>

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
Names carried_on(const ScriptLines& script, Names names, uint32_t begin, uint32_t end) {
    for (uint32_t line = begin; line <= end; ++line) {
        const std::string_view statement = script.statement(line);
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
bool loop_may_depend(const ScriptLines& script, uint32_t line) {
    const uint32_t inner = script.indentation(line);
    uint32_t head = line;
    while (head > 1) {
        --head;
        if (!script.statement(head).empty() && script.indentation(head) < inner) break;
    }
    const std::string_view statement = script.statement(head);
    if (!starts_block(statement, "for")) return true;  // while, async for, or no loop that can be seen
    uint32_t last = line;
    while (last < script.line_count()) {
        if (!script.statement(last + 1).empty() && script.indentation(last + 1) <= script.indentation(head))
            break;
        ++last;
    }
    Names bound = names_bound_by(script.statement(line));
    bound = carried_on(script, std::move(bound), line + 1, last);
    for (uint32_t k = head + 1; k <= last; ++k) {
        const std::string_view text = script.statement(k);
        if (decides(text)) return true;
        const size_t await = k == line ? std::min(text.find("await "), text.size()) : 0;
        if (k <= line && mentions(text.substr(await), bound)) return true;
    }
    return false;
}

}  // namespace

namespace {

// Walks over the text once and knows where brackets, texts and comments are.
class Joiner {
  public:
    // Appends a line to the statement under way, without its comment and what texts over many lines hold.
    void add(std::string_view line, std::string& statement) {
        m_goes_on = false;
        for (size_t k = 0; k < line.size(); ++k) {
            const char c = line[k];
            if (!m_quote.empty()) {
                k += in_text(line, k, statement);
            } else if (c == '#') {
                break;
            } else if (c == '\'' || c == '"') {
                const std::string three(3, c);
                m_quote = line.substr(k, 3) == three ? three : std::string(1, c);
                statement += m_quote;
                k += m_quote.size() - 1;
            } else if (c == '\\' && k + 1 == line.size()) {
                m_goes_on = true;
            } else {
                m_depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
                m_depth -= (c == ')' || c == ']' || c == '}') && m_depth > 0 ? 1 : 0;
                statement += c;
            }
        }
        if (m_quote.size() == 1) m_quote.clear();  // a text in one quote ends with its line
    }
    bool goes_on() const { return m_goes_on || m_depth > 0 || !m_quote.empty(); }

  private:
    // How many characters more than one were passed.
    size_t in_text(std::string_view line, size_t k, std::string& statement) {
        if (line[k] == '\\') {
            statement += line.substr(k, 2);
            return 1;
        }
        if (line.substr(k, m_quote.size()) == m_quote) {
            const size_t passed = m_quote.size() - 1;
            statement += std::exchange(m_quote, {});
            return passed;
        }
        if (m_quote.size() == 1) statement += line[k];
        return 0;
    }

    int m_depth = 0;
    bool m_goes_on = false;
    std::string m_quote;  // the one that a text is in, or empty
};

}  // namespace

ScriptLines::ScriptLines(const base::SourceText& script) {
    Joiner joiner;
    uint32_t first = 1;
    for (uint32_t line = 1; line <= script.line_count(); ++line) {
        const std::string_view text = script.line(line);
        if (!joiner.goes_on()) first = line;
        m_lines.emplace_back();
        m_lines.back().first = first;
        m_lines[line - 1].indentation = m_lines[first - 1].indentation;
        if (first == line) m_lines.back().indentation = indentation_of(text);
        std::string& statement = m_lines[first - 1].text;
        if (first != line) statement += ' ';
        joiner.add(first == line ? text : trimmed(text), statement);
        if (!joiner.goes_on()) statement = std::string(trimmed(statement));
    }
}

const ScriptLines::Line& ScriptLines::at(uint32_t line) const {
    static const Line kNone;
    return line >= 1 && line <= m_lines.size() ? m_lines[line - 1] : kNone;
}

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

namespace {

// `[await f(x) for x in ..]`: the await stands in the brackets whose `for` follows it.
bool awaits_in_comprehension(std::string_view statement) {
    const size_t await = statement.find("await ");
    if (await == std::string_view::npos || statement.find(":=") != std::string_view::npos) return false;
    int depth = 0;
    size_t open = await;
    while (open > 0 && depth >= 0) {  // outwards, to the bracket around it
        --open;
        if (statement[open] == ')' || statement[open] == ']' || statement[open] == '}') ++depth;
        if (statement[open] == '(' || statement[open] == '[' || statement[open] == '{') --depth;
    }
    if (depth >= 0) return false;
    depth = 0;
    for (size_t k = await; k < statement.size() && depth >= 0; ++k) {
        if (statement[k] == '(' || statement[k] == '[' || statement[k] == '{') ++depth;
        if (statement[k] == ')' || statement[k] == ']' || statement[k] == '}') --depth;
        if (depth == 0 && statement.substr(k).starts_with(" for ")) return true;
    }
    return false;
}

}  // namespace

bool may_depend(const ScriptLines& script, uint32_t first, uint32_t second) {
    if (first == second && awaits_in_comprehension(script.statement(first))) return false;
    if (first >= second) return first > second || loop_may_depend(script, first);
    const uint32_t indentation = script.indentation(first);
    if (script.indentation(second) != indentation) return true;
    Names names = names_bound_by(script.statement(first));
    for (uint32_t line = first + 1; line < second; ++line) {
        const std::string_view statement = script.statement(line);
        if (statement.empty()) continue;
        if (decides(statement) || script.indentation(line) < indentation) return true;
        names = carried_on(script, std::move(names), line, line);
    }
    return mentions(assignment_of(script.statement(second)).value, names);
}

bool reads(std::string_view text, std::string_view target) {
    const bool is_name = std::all_of(target.begin(), target.end(), is_name_part);
    return is_name ? names_in(text).contains(target) : text.find(target) != std::string_view::npos;
}

std::string_view changed_by(std::string_view statement) {
    const Assignment assignment = assignment_of(statement);
    if (!assignment.target.empty()) return assignment.target.substr(0, assignment.target.find('['));
    for (const std::string_view method :
         {".append(", ".appendleft(", ".pop(", ".popleft(", ".popitem(", ".remove(", ".discard(", ".add(",
          ".extend(", ".insert(", ".update(", ".clear(", ".setdefault("}) {
        const size_t at = statement.find(method);
        if (at == std::string_view::npos) continue;
        size_t begin = at;
        while (begin > 0 && (is_name_part(statement[begin - 1]) || statement[begin - 1] == '.')) --begin;
        return statement.substr(begin, at - begin);
    }
    return {};
}

bool must_hold_across(const ScriptLines& script, uint32_t line) {
    uint32_t head = line, least = script.indentation(line);
    while (true) {  // outwards, to the block's first line
        if (--head == 0) return false;
        const std::string_view statement = script.statement(head);
        const uint32_t indentation = script.indentation(head);
        if (statement.empty() || indentation >= least) continue;
        least = indentation;
        if (starts_block(statement, "async with")) break;
        // A function that is called while the lock is held.
        if (starts_block(statement, "async def") || starts_block(statement, "def")) break;
    }
    for (uint32_t write = line; write <= script.line_count(); ++write) {
        const std::string_view text = script.statement(write);
        if (!text.empty() && script.indentation(write) <= least) return false;
        const std::string_view target = changed_by(text);
        if (target.empty()) continue;
        for (uint32_t read = head + 1; read <= line; ++read) {
            const std::string_view earlier = script.statement(read);
            const Assignment copy = assignment_of(earlier);
            const std::string_view looked_at = copy.target.empty() || copy.is_update ? earlier : copy.value;
            if (reads(looked_at, target)) return true;
        }
    }
    return false;
}

}  // namespace loopscope::insight
