// An exception as CPython 3.11 prints it when nothing catches it: chain, traceback, groups, message, notes.
#include <algorithm>
#include <unordered_set>

#include "core/vm/caret_anchors.h"
#include "core/vm/errors.h"
#include "core/vm/exceptions.h"
#include "core/vm/format_exception.h"
#include "core/vm/operations.h"
#include "core/vm/stdio.h"
#include "core/vm/traceback.h"

namespace loopscope::vm {
namespace {

constexpr size_t kMostGroupMembers = 15;
constexpr int kMostGroupDepth = 10;
constexpr size_t kMostEntries = 1000;
constexpr int kMostRepeats = 3;

size_t count_characters(std::string_view text) {
    return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
    }));
}

// Text that a group's box is drawn around, line by line.
class Printer {
  public:
    Printer(Machine& m, Suggestions suggestions) : m_machine(m), m_suggestions(suggestions) {}
    void print(const Value& exception);
    std::string take() { return std::move(m_text); }

  private:
    void emit(std::string_view text, char margin = '|');
    void print_one(const Value& exception);
    void print_group(const Value& exception);
    void print_members(const Value& exception);
    std::string indent() const { return std::string(static_cast<size_t>(2 * m_depth), ' '); }

    Machine& m_machine;
    Suggestions m_suggestions;
    std::string m_text;
    int m_depth = 0;
    bool m_need_close = false;
    std::unordered_set<const Object*> m_seen;
};

void Printer::emit(std::string_view text, char margin) {
    if (m_depth == 0) {
        m_text += text;
        return;
    }
    const std::string prefix = indent() + margin + ' ';
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        m_text += prefix;
        m_text += text.substr(0, end);
        text.remove_prefix(end);
    }
}

void Printer::print(const Value& exception) {
    // From the last raised to the first; printed the other way round.
    std::vector<std::pair<Value, const char*>> chain{{exception, nullptr}};
    m_seen.insert(exception.object());
    for (;;) {
        const Exception& last = as<Exception>(chain.back().first);
        if (last.cause && m_seen.insert(last.cause.object()).second) {
            chain.emplace_back(last.cause,
                               "\nThe above exception was the direct cause of the following exception:\n\n");
        } else if (!last.cause && last.context && !last.suppress_context &&
                   m_seen.insert(last.context.object()).second) {
            chain.emplace_back(last.context,
                               "\nDuring handling of the above exception, another exception occurred:\n\n");
        } else {
            break;
        }
    }
    for (size_t i = chain.size(); i-- > 0;) {
        print_one(chain[i].first);
        if (chain[i].second) emit(chain[i].second);
    }
}

void Printer::print_one(const Value& exception) {
    if (is_instance(m_machine, exception, *m_machine.types.BaseExceptionGroup)) {
        print_group(exception);
        return;
    }
    const Value& traceback = as<Exception>(exception).traceback;
    if (Traceback::is(traceback)) {
        emit("Traceback (most recent call last):\n");
        emit(format_traceback(m_machine, traceback, m_suggestions));
    }
    emit(format_exception_only(m_machine, exception, m_suggestions));
}

void Printer::print_group(const Value& exception) {
    if (m_depth > kMostGroupDepth) {
        emit(fmt::format("... (max_group_depth is {})\n", kMostGroupDepth));
        return;
    }
    const bool outermost = m_depth == 0;
    if (outermost) m_depth = 1;
    const Value& traceback = as<Exception>(exception).traceback;
    if (Traceback::is(traceback)) {
        emit("Exception Group Traceback (most recent call last):\n", outermost ? '+' : '|');
        emit(format_traceback(m_machine, traceback, m_suggestions));
    }
    emit(format_exception_only(m_machine, exception, m_suggestions));
    print_members(exception);
    if (outermost) m_depth = 0;
}

void Printer::print_members(const Value& exception) {
    const std::span<Value> fields = fields_of(m_machine, exception, ExceptionFamily::Group);
    const std::vector<Value> members = as<Tuple>(fields[1]).items;
    const size_t shown = std::min(members.size(), kMostGroupMembers + 1);
    m_need_close = false;
    for (size_t i = 0; i < shown; ++i) {
        const bool last = i + 1 == shown;
        if (last) m_need_close = true;
        const bool more = i >= kMostGroupMembers;
        m_text += fmt::format("{}{}+---------------- {} ----------------\n", indent(), i == 0 ? "+-" : "  ",
                              more ? "..." : std::to_string(i + 1));
        ++m_depth;
        if (more) {
            const size_t rest = members.size() - kMostGroupMembers;
            emit(fmt::format("and {} more exception{}\n", rest, rest == 1 ? "" : "s"));
        } else if (m_seen.insert(members[i].object()).second) {
            m_seen.erase(members[i].object());
            print(members[i]);
        } else {
            print_one(members[i]);
        }
        if (last && m_need_close) {
            m_text += indent() + "+------------------------------------\n";
            m_need_close = false;
        }
        --m_depth;
    }
}

// The line of carets under a source line, or empty. `line` as it stands, `indent` what is cut off its front.
std::string carets(const base::Span& span, std::string_view line, size_t indent, Suggestions suggestions) {
    if (!span.valid() || span.column >= line.size()) return "";
    const size_t line_end = line.find_last_not_of(" \t\f\r") + 1;
    const bool one_line = span.line == span.end_line;
    const size_t begin = std::max<size_t>(span.column, indent);
    const size_t end = one_line ? std::min<size_t>(span.end_column, line.size()) : line_end;
    if (end <= begin) return "";
    std::optional<CaretAnchors> anchors;
    if (one_line) anchors = find_caret_anchors(line.substr(begin, end - begin));
    const std::string_view text = line.substr(begin, end - begin);
    const size_t width = count_characters(text);
    if (!anchors && width == count_characters(line.substr(indent, line_end - indent))) return "";
    std::string result = "    " + std::string(count_characters(line.substr(indent, begin - indent)), ' ');
    if (!anchors) return result + std::string(width, '^') + "\n";
    // CPython's traceback module takes these offsets, which count bytes, for columns: behind other than ASCII
    // its carets stand too far right. The interpreter itself counts characters.
    const bool by_bytes = suggestions == Suggestions::No;
    const size_t left =
        by_bytes ? std::min(anchors->left, width) : count_characters(text.substr(0, anchors->left));
    const size_t right =
        by_bytes ? std::min(anchors->right, width) : count_characters(text.substr(0, anchors->right));
    return result + std::string(left, '~') + std::string(right - left, '^') +
           std::string(width - right, '~') + "\n";
}

std::string dotted_type_name(Machine& m, Type& type) {
    const Value module = try_get_attr(m, Value::share(&type), *m.names.n_module);
    const Value qualname = try_get_attr(m, Value::share(&type), *m.names.n_qualname);
    m.raised = Value();
    const std::string name = qualname && is_str(qualname) ? std::string(text_of(qualname)) : type.name;
    if (!module || !is_str(module)) return "<unknown>." + name;
    if (text_of(module) == "builtins" || text_of(module) == "__main__") return name;
    return fmt::format("{}.{}", text_of(module), name);
}

// File, line and place of a SyntaxError; its message replaces str().
std::string format_syntax_error(Machine& m, std::span<Value> fields) {
    std::string result;
    const std::string file = fields[1] && is_str(fields[1]) ? std::string(text_of(fields[1])) : "<string>";
    if (!fields[2].is_small_int()) return result;
    result = fmt::format("  File \"{}\", line {}\n", file, fields[2].small_int());
    if (!fields[4] || !is_str(fields[4])) return result;
    std::string_view text = text_of(fields[4]);
    text = text.substr(0, text.find('\n'));
    const size_t indent = std::min(text.find_first_not_of(" \t\f"), text.size());
    std::string_view stripped = text.substr(indent);
    while (!stripped.empty() && (stripped.back() == ' ' || stripped.back() == '\r'))
        stripped.remove_suffix(1);
    result += fmt::format("    {}\n", stripped);
    if (!fields[3].is_small_int()) return result;
    const int64_t offset = fields[3].small_int();
    int64_t end_offset = fields[6].is_small_int() ? fields[6].small_int() : 0;
    const bool one_line = !fields[5].is_small_int() || fields[5].small_int() == fields[2].small_int();
    if (!one_line) end_offset = static_cast<int64_t>(count_characters(text)) + 1;
    if (end_offset <= 0 || end_offset == offset) end_offset = offset + 1;
    const int64_t column = offset - 1 - static_cast<int64_t>(indent);
    if (column >= 0) {
        std::string spaces;
        for (size_t i = 0; i < static_cast<size_t>(column); ++i) {
            spaces += i < stripped.size() && stripped[i] == '\t' ? '\t' : ' ';
        }
        const auto width = static_cast<size_t>(std::max<int64_t>(1, end_offset - offset));
        result += fmt::format("    {}{}\n", spaces, std::string(width, '^'));
    }
    (void)m;
    return result;
}

std::string format_notes(Machine& m, const Value& exception) {
    const Value notes = try_get_attr(m, exception, *m.names.n_notes);
    m.raised = Value();
    if (!notes || notes.is_none()) return "";
    if (!List::is(notes) && !Tuple::is(notes)) {
        const std::optional<std::string> shown = repr_text(m, notes);
        m.raised = Value();
        return shown.value_or("<__notes__ repr() failed>") + "\n";
    }
    std::string result;
    const std::optional<std::vector<Value>> items = to_vector(m, notes);
    for (const Value& note : items.value_or(std::vector<Value>())) {
        const std::optional<std::string> text = str_text(m, note);
        m.raised = Value();
        result += text.value_or("<note str() failed>") + "\n";
    }
    return result;
}

}  // namespace

void SourcesOfTexts::add(const bytecode::Code& code) {
    if (!code.source->name().starts_with('<')) m_sources.push_back(code.source);
}

bool SourcesOfTexts::has(const base::SourceText* source) const {
    if (source->name().starts_with('<')) return true;
    return std::any_of(m_sources.begin(), m_sources.end(),
                       [source](const auto& each) { return each.get() == source; });
}

void SourcesOfTexts::is_a_file(const base::SourceText* source) {
    std::erase_if(m_sources, [source](const auto& each) { return each.get() == source; });
}

std::string format_entry(Machine& m, const bytecode::Code& code, uint32_t instruction,
                         Suggestions suggestions) {
    const base::Span span = code.positions[instruction];
    const uint32_t line_number = span.valid() ? span.line : code.first_line;
    std::string result =
        fmt::format("  File \"{}\", line {}, in {}\n", code.source->name(), line_number, code.name);
    if (m.state<SourcesOfTexts>().has(code.source.get())) return result;
    const std::string_view line = code.source->line(line_number);
    const size_t indent = line.find_first_not_of(" \t\f");
    if (indent == std::string_view::npos) return result;
    const std::string_view stripped = line.substr(indent, line.find_last_not_of(" \t\f\r") + 1 - indent);
    return result + fmt::format("    {}\n", stripped) + carets(span, line, indent, suggestions);
}

std::string format_traceback(Machine& m, const Value& traceback, Suggestions suggestions) {
    std::vector<const Traceback*> entries;
    for (const Traceback* each = cast<Traceback>(traceback); each; each = cast<Traceback>(each->next)) {
        entries.push_back(each);
    }
    std::string result;
    int repeats = 0;
    const auto flush = [&] {
        if (repeats <= kMostRepeats) return;
        const int more = repeats - kMostRepeats;
        result += fmt::format("  [Previous line repeated {} more time{}]\n", more, more == 1 ? "" : "s");
    };
    const Traceback* last = nullptr;
    const size_t first = entries.size() > kMostEntries ? entries.size() - kMostEntries : 0;
    for (size_t i = first; i < entries.size(); ++i) {
        const Traceback* entry = entries[i];
        const bytecode::Code& code = *entry->code->code;
        const bool same = last && last->code->code.get() == &code &&
                          code.positions[last->instruction].line == code.positions[entry->instruction].line;
        if (!same) {
            flush();
            repeats = 0;
        }
        last = entry;
        if (++repeats <= kMostRepeats) result += format_entry(m, code, entry->instruction, suggestions);
    }
    flush();
    return result;
}

std::string format_exception_only(Machine& m, const Value& exception, Suggestions suggestions) {
    std::string result;
    std::optional<std::string> message;
    const std::span<Value> syntax = fields_of(m, exception, ExceptionFamily::SyntaxError);
    const std::string name = dotted_type_name(m, m.type_of(exception));
    if (!syntax.empty() && syntax[0] && syntax[1].empty() == false) {
        result += format_syntax_error(m, syntax);
        message = str_text(m, syntax[0]);
    } else {
        message = str_text(m, exception);
    }
    if (!message) {
        m.raised = Value();
        message = "<exception str() failed>";
    }
    if (message->empty())
        result += name;
    else
        result += name + ": " + *message;
    const std::string suggestion =
        suggestions == Suggestions::Yes ? suggestion_for(m, exception) : std::string();
    if (!suggestion.empty()) result += fmt::format(". Did you mean: '{}'?", suggestion);
    return result + "\n" + format_notes(m, exception);
}

std::string format_exception(Machine& m, const Value& exception) {
    return format_exception(m, exception, Suggestions::Yes);
}

std::string format_exception(Machine& m, const Value& exception, Suggestions suggestions) {
    Value raised = std::move(m.raised);
    m.raised = Value();
    const bool was_stopping = std::exchange(m.stopping, false);
    Printer printer(m, suggestions);
    printer.print(exception);
    m.raised = std::move(raised);
    m.stopping = m.stopping || was_stopping;
    return printer.take();
}

void write_unraisable(Machine& m, const Value& where) {
    const Value exception = m.take_raised();
    if (!exception) return;
    std::string text;
    if (where) {
        const std::optional<std::string> shown = repr_text(m, where);
        m.raised = Value();
        text = fmt::format("Exception ignored in: {}\n", shown.value_or("<object repr() failed>"));
    }
    // An exception that has been nowhere is told of where it was noticed.
    if (as<Exception>(exception).traceback.empty() && m.frame != nullptr) {
        add_traceback(m, as<Exception>(exception), *m.frame);
    }
    const Value& traceback = as<Exception>(exception).traceback;
    if (Traceback::is(traceback)) {
        text += "Traceback (most recent call last):\n" + format_traceback(m, traceback, Suggestions::Yes);
    }
    tell_on_stderr(m, text + format_exception_only(m, exception, Suggestions::No));
}

}  // namespace loopscope::vm
