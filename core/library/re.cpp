// The module _re and the type of patterns.
#define PCRE2_CODE_UNIT_WIDTH 8
#include "core/library/re.h"

#include <algorithm>

#include <pcre2.h>

#include "core/vm/classes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/text.h"
#include "core/vm/unicode.h"
#include "core/vm/work.h"

namespace loopscope::library {

using namespace vm;

Pattern::~Pattern() { pcre2_code_free(code); }

namespace {

constexpr uint32_t kMatchLimit = 20'000'000;  // steps of one search; ends a pattern that backtracks for ever

struct RegexState {
    Type* pattern_type = nullptr;
    pcre2_match_context* context = nullptr;
    ~RegexState() { pcre2_match_context_free(context); }
};

Value make_text(Machine& m, const Pattern& pattern, std::string_view text) {
    return pattern.is_bytes ? m.new_bytes(std::string(text)) : m.new_str(text);
}

// ---- what is searched

std::optional<Subject> subject_of(Machine& m, const Pattern& pattern, const Value& text, const Value& pos,
                                  const Value& endpos) {
    Subject subject;
    subject.value = text;
    int64_t length = 0;
    if (is_str(text)) {
        if (pattern.is_bytes) {
            return raise(m, *m.types.TypeError, "cannot use a bytes pattern on a string-like object");
        }
        subject.text = text_of(text);
        length = as<Str>(text).length;
    } else if (const auto bytes = bytes_view(text)) {
        if (!pattern.is_bytes) {
            return raise(m, *m.types.TypeError, "cannot use a string pattern on a bytes-like object");
        }
        subject.text = *bytes;
        length = static_cast<int64_t>(bytes->size());
    } else {
        return raise(m, *m.types.TypeError, "expected string or bytes-like object, got '{}'",
                     type_name(m, text));
    }
    subject.endpos = length;
    if (pos) {
        const auto given = as_index(m, pos);
        if (!given) return std::nullopt;
        subject.pos = std::clamp<int64_t>(*given, 0, length);
    }
    if (endpos && !endpos.is_none()) {
        const auto given = as_index(m, endpos);
        if (!given) return std::nullopt;
        subject.endpos = std::clamp<int64_t>(*given, 0, length);
    }
    subject.pos = std::min(subject.pos, subject.endpos);
    if (pattern.is_bytes) {
        subject.start = static_cast<size_t>(subject.pos);
        subject.text = subject.text.substr(0, static_cast<size_t>(subject.endpos));
    } else {
        subject.start = byte_of_code_point(subject.text, subject.pos);
        if (subject.endpos < length) {
            subject.text = subject.text.substr(0, byte_of_code_point(subject.text, subject.endpos));
        }
    }
    return subject;
}

template <Anchor anchor>
Value pattern_find(Machine& m, const Value* a) {
    const Pattern& pattern = as<Pattern>(a[0]);
    const auto subject = subject_of(m, pattern, a[1], a[2], a[3]);
    if (!subject) return Value();
    Groups groups;
    const auto found = run_regex(m, pattern, subject->text, subject->start, anchor, false, &groups);
    if (!found) return Value();
    return *found ? new_match(m, a[0], *subject, std::move(groups)) : Value::none();
}

// Calls visit(groups) for every match in order; it returns false to stop. False: raised.
template <typename Visit>
bool each_match(Machine& m, const Pattern& pattern, const Subject& subject, Visit visit) {
    size_t at = subject.start;
    bool not_empty = false;
    while (at <= subject.text.size()) {
        Groups groups;
        const auto found = run_regex(m, pattern, subject.text, at, Anchor::None, not_empty, &groups);
        if (!found) return false;
        if (!*found) return true;
        // The next match may be empty only if this one was not.
        not_empty = groups.start() == groups.end();
        at = groups.end();
        if (!visit(groups)) return !m.has_raised() && !m.stopping;
    }
    return true;
}

Value find_result(Machine& m, const Pattern& pattern, const Subject& subject, const Groups& groups) {
    const Value nothing = make_text(m, pattern, "");
    if (pattern.info.group_count <= 1) {
        return group_text(m, pattern, subject.text, groups, pattern.info.group_count, nothing);
    }
    std::vector<Value> items;
    for (size_t group = 1; group <= pattern.info.group_count; ++group) {
        items.push_back(group_text(m, pattern, subject.text, groups, group, nothing));
    }
    return m.new_tuple(std::move(items)).value();
}

Value pattern_find_all(Machine& m, const Value* a) {
    const Pattern& pattern = as<Pattern>(a[0]);
    const auto subject = subject_of(m, pattern, a[1], a[2], a[3]);
    if (!subject) return Value();
    std::vector<Value> items;
    const bool done = each_match(m, pattern, *subject, [&](const Groups& groups) {
        items.push_back(find_result(m, pattern, *subject, groups));
        return true;
    });
    return done ? m.new_list(std::move(items)).value() : Value();
}

Value pattern_find_iter(Machine& m, const Value* a) {
    const Pattern& pattern = as<Pattern>(a[0]);
    const auto subject = subject_of(m, pattern, a[1], a[2], a[3]);
    if (!subject) return Value();
    std::vector<Value> items;
    const bool done = each_match(m, pattern, *subject, [&](Groups groups) {
        items.push_back(new_match(m, a[0], *subject, std::move(groups)));
        return true;
    });
    return done ? iterate(m, m.new_list(std::move(items)).value()) : Value();
}

Value pattern_split(Machine& m, const Value* a) {
    const Pattern& pattern = as<Pattern>(a[0]);
    const auto subject = subject_of(m, pattern, a[1], Value(), Value());
    const auto limit = as_index(m, a[2]);
    if (!subject || !limit) return Value();
    std::vector<Value> items;
    size_t last = 0;
    int64_t splits = 0;
    const bool done = *limit < 0 || each_match(m, pattern, *subject, [&](const Groups& groups) {
        items.push_back(make_text(m, pattern, subject->text.substr(last, groups.start() - last)));
        for (size_t group = 1; group <= pattern.info.group_count; ++group) {
            items.push_back(group_text(m, pattern, subject->text, groups, group, Value::none()));
        }
        last = groups.end();
        return ++splits != *limit;
    });
    if (!done) return Value();
    items.push_back(make_text(m, pattern, subject->text.substr(last)));
    return m.new_list(std::move(items)).value();
}

// The text with matches replaced, and how many there were.
std::optional<std::pair<Value, int64_t>> substitute(Machine& m, const Value* a) {
    const Pattern& pattern = as<Pattern>(a[0]);
    // A replacement that is neither text nor callable is looked for among those kept.
    if (!is_str(a[1]) && !bytes_view(a[1]) && !m.type_of(a[1]).slots.call && !hash(m, a[1])) {
        return std::nullopt;
    }
    const auto subject = subject_of(m, pattern, a[2], Value(), Value());
    const auto limit = as_index(m, a[3]);
    if (!subject || !limit) return std::nullopt;
    const bool is_text = is_str(a[1]) || bytes_view(a[1]);
    std::vector<TemplatePart> parts;
    const bool is_wrong = is_text && is_str(a[1]) == pattern.is_bytes;  // told of where something matches
    if (is_text && !is_wrong) {
        auto parsed = parse_template(m, pattern, a[1]);
        if (!parsed) return std::nullopt;
        parts = std::move(*parsed);
    } else if (!is_text && !m.type_of(a[1]).slots.call) {
        return raise(m, *m.types.TypeError, "decoding to str: need a bytes-like object, {} found",
                     type_name(m, a[1]));
    }
    std::string out;
    size_t last = 0;
    int64_t count = 0, pieces = 0;
    const bool done = *limit < 0 || each_match(m, pattern, *subject, [&](const Groups& groups) {
        out += subject->text.substr(last, groups.start() - last);
        pieces += groups.start() > last ? 2 : 1;
        last = groups.end();
        ++count;
        if (is_wrong) {
            raise(m, *m.types.TypeError, "sequence item {}: expected {} instance, {} found", pieces - 1,
                  pattern.is_bytes ? "a bytes-like object" : "str", type_name(m, a[1]));
            return false;
        }
        if (is_text) {
            append_expanded(out, parts, subject->text, groups);
        } else {
            const Value replaced = call(m, a[1], {new_match(m, a[0], *subject, groups)});
            if (!replaced) return false;
            const auto bytes = bytes_view(replaced);
            if (!replaced.is_none() && (pattern.is_bytes ? !bytes.has_value() : !is_str(replaced))) {
                raise(m, *m.types.TypeError, "sequence item {}: expected {} instance, {} found", pieces - 1,
                      pattern.is_bytes ? "a bytes-like object" : "str", type_name(m, replaced));
                return false;
            }
            if (!replaced.is_none()) out += pattern.is_bytes ? *bytes : text_of(replaced);
        }
        if (out.size() > 100'000 && !m.reserve(out.size())) return false;
        return count != *limit;
    });
    if (!done) return std::nullopt;
    out += subject->text.substr(last);
    return std::pair(make_text(m, pattern, out), count);
}

Value pattern_sub(Machine& m, const Value* a) {
    auto result = substitute(m, a);
    return result ? std::move(result->first) : Value();
}

Value pattern_subn(Machine& m, const Value* a) {
    auto result = substitute(m, a);
    return result ? m.new_tuple({result->first, m.new_int(result->second)}).value() : Value();
}

Value pattern_repr(Machine& m, const Value& self) {
    const Pattern& pattern = as<Pattern>(self);
    auto source = repr_text(m, pattern.source);
    if (!source) return Value();
    source->resize(byte_of_code_point(*source, 200));
    static const std::pair<uint32_t, const char*> kNames[] = {
        {kIgnoreCase, "re.IGNORECASE"}, {kLocale, "re.LOCALE"},   {kMultiline, "re.MULTILINE"},
        {kDotAll, "re.DOTALL"},         {kUnicode, "re.UNICODE"}, {kVerbose, "re.VERBOSE"},
        {kDebug, "re.DEBUG"},           {kAscii, "re.ASCII"}};
    std::string flags;
    for (const auto& [flag, name] : kNames) {
        if ((pattern.info.flags & flag) == 0 || (flag == kUnicode && !pattern.is_bytes)) continue;
        flags += flags.empty() ? name : std::string("|") + name;
    }
    return m.new_str("re.compile(" + *source + (flags.empty() ? "" : ", " + flags) + ")");
}

Value get_source(Machine&, const Value& self) { return as<Pattern>(self).source; }
Value get_flags(Machine& m, const Value& self) { return m.new_int(as<Pattern>(self).info.flags); }
Value get_group_count(Machine& m, const Value& self) { return m.new_int(as<Pattern>(self).info.group_count); }
Value get_group_index(Machine& m, const Value& self) {
    Ref<Dict> index = m.new_dict();
    for (const auto& [name, group] : as<Pattern>(self).info.names) {
        if (!index->table.set(m, m.new_str(name), m.new_int(group))) return Value();
    }
    return new_mapping_proxy(m, index.value());
}
Value pattern_itself(Machine&, const Value* a) { return a[0]; }

uint32_t compile_options(const TranslatedRegex& info, bool is_bytes) {
    uint32_t options = PCRE2_NEVER_BACKSLASH_C;
    if (!is_bytes) options |= PCRE2_UTF | PCRE2_NO_UTF_CHECK;
    if (!is_bytes && (info.flags & kAscii) == 0) options |= PCRE2_UCP;
    if ((info.flags & kIgnoreCase) != 0) options |= PCRE2_CASELESS;
    if ((info.flags & kMultiline) != 0) options |= PCRE2_MULTILINE;
    if ((info.flags & kDotAll) != 0) options |= PCRE2_DOTALL;
    return options;
}

pcre2_code* compile_translated(const TranslatedRegex& info, bool is_bytes, RegexError* error) {
    pcre2_compile_context* context = pcre2_compile_context_create(nullptr);
    pcre2_set_newline(context, PCRE2_NEWLINE_LF);
    int code = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code* program =
        pcre2_compile(reinterpret_cast<PCRE2_SPTR>(info.pattern.data()), info.pattern.size(),
                      compile_options(info, is_bytes), &code, &offset, context);
    pcre2_compile_context_free(context);
    if (program) return program;
    if (code == PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH) {
        *error = {"look-behind requires fixed-width pattern", -1};
        return nullptr;
    }
    PCRE2_UCHAR message[200];
    pcre2_get_error_message(code, message, sizeof message);
    *error = {reinterpret_cast<const char*>(message), -1};
    return nullptr;
}

// compile(pattern, flags, error_class)
Value re_compile(Machine& m, const Value* a) {
    const auto flags = as_index(m, a[1]);
    if (!flags) return Value();
    const auto bytes = bytes_view(a[0]);
    if (!is_str(a[0]) && !bytes) {
        return raise(m, *m.types.TypeError, "first argument must be string or compiled pattern");
    }
    uint32_t wanted = static_cast<uint32_t>(*flags);
    if (bytes && (wanted & kUnicode) != 0) {
        return raise(m, *m.types.ValueError, "cannot use UNICODE flag with a bytes pattern");
    }
    if (!bytes && (wanted & kLocale) != 0) {
        return raise(m, *m.types.ValueError, "cannot use LOCALE flag with a str pattern");
    }
    std::vector<uint32_t> points;
    if (bytes) {
        for (char c : *bytes) points.push_back(static_cast<unsigned char>(c));
    } else {
        points = code_points(text_of(a[0]));
    }
    count_work(m, 200 + points.size() * 16);
    RegexError error;
    auto info = translate_regex(points, wanted, bytes.has_value(), &error);
    if (info && !bytes) {
        if ((info->flags & kAscii) != 0 && (info->flags & kUnicode) != 0) {
            return raise(m, *m.types.ValueError, "ASCII and UNICODE flags are incompatible");
        }
        if ((info->flags & kAscii) == 0) info->flags |= kUnicode;
    }
    pcre2_code* program = info ? compile_translated(*info, bytes.has_value(), &error) : nullptr;
    if (!program) {
        raise_regex_error(m, a[2], error, a[0]);
        return Value();
    }
    Ref<Pattern> pattern = m.make<Pattern>(*m.state<RegexState>().pattern_type);
    pattern->source = a[0];
    pattern->error = a[2];
    pattern->info = std::move(*info);
    pattern->is_bytes = bytes.has_value();
    pattern->code = program;
    return std::move(pattern).value();
}

const NativeMethod kPatternMethods[] = {
    {"search", "self, string, pos=0, endpos=None", pattern_find<Anchor::None>},
    {"match", "self, string, pos=0, endpos=None", pattern_find<Anchor::Start>},
    {"fullmatch", "self, string, pos=0, endpos=None", pattern_find<Anchor::Both>},
    {"findall", "self, string, pos=0, endpos=None", pattern_find_all},
    {"finditer", "self, string, pos=0, endpos=None", pattern_find_iter},
    {"split", "self, string, maxsplit=0", pattern_split},
    {"sub", "self, repl, string, count=0", pattern_sub},
    {"subn", "self, repl, string, count=0", pattern_subn},
    {"__copy__", "self, /", pattern_itself},
    {"__deepcopy__", "self, memo, /", pattern_itself},
};
const NativeAttribute kPatternAttributes[] = {{"pattern", get_source, nullptr},
                                              {"flags", get_flags, nullptr},
                                              {"groups", get_group_count, nullptr},
                                              {"groupindex", get_group_index, nullptr}};
const NativeMethod kFunctions[] = {{"compile", "pattern, flags, error, /", re_compile}};

}  // namespace

std::optional<bool> run_regex(Machine& m, const Pattern& pattern, std::string_view text, size_t at,
                              Anchor anchor, bool not_empty, Groups* groups) {
    RegexState& state = m.state<RegexState>();
    if (!state.context) {
        state.context = pcre2_match_context_create(nullptr);
        pcre2_set_match_limit(state.context, kMatchLimit);
    }
    uint32_t options = pattern.is_bytes ? 0 : PCRE2_NO_UTF_CHECK;
    if (anchor != Anchor::None) options |= PCRE2_ANCHORED;
    if (anchor == Anchor::Both) options |= PCRE2_ENDANCHORED;
    if (not_empty) options |= PCRE2_NOTEMPTY_ATSTART;
    pcre2_match_data* data = pcre2_match_data_create_from_pattern(pattern.code, nullptr);
    const int result = pcre2_match(pattern.code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), at,
                                   options, data, state.context);
    if (result > 0) {
        const PCRE2_SIZE* offsets = pcre2_get_ovector_pointer(data);
        for (size_t group = 0; group <= pattern.info.group_count; ++group) {
            const bool matched = group < static_cast<size_t>(result) && offsets[2 * group] != PCRE2_UNSET;
            groups->starts.push_back(matched ? offsets[2 * group] : Groups::kUnmatched);
            groups->ends.push_back(matched ? offsets[2 * group + 1] : Groups::kUnmatched);
        }
    }
    pcre2_match_data_free(data);
    count_work(m, 8 + ((result > 0 ? groups->ends[0] : text.size()) - at) / 4);
    if (result > 0) return true;
    if (result == PCRE2_ERROR_NOMATCH) return false;
    m.stop(trace::StopReason::StepLimit, "A regular expression took too many steps to match.");
    return std::nullopt;
}

void raise_regex_error(Machine& m, const Value& error_class, const RegexError& error, const Value& source) {
    const Value position = error.position < 0 ? Value::none() : m.new_int(error.position);
    const Value exception = call(m, error_class, {m.new_str(error.message), source, position});
    if (exception) raise_value(m, exception);
}

Ref<Module> make_re_module(Machine& m) {
    Type& type = new_native_type(m, "Pattern", Layout::Native, *m.types.object, destroy_as<Pattern>, "re");
    type.type_flags |= kNotInstantiable | kNotSubclassable;
    type.slots.repr = pattern_repr;
    add_methods(m, type, kPatternMethods);
    add_attributes(m, type, kPatternAttributes);
    add_class_getitem(m, type);
    finish_type(m, type);
    m.state<RegexState>().pattern_type = &type;
    Type& match = make_match_type(m);
    Ref<Module> module = m.new_module("_re");
    add_functions(m, *module, kFunctions);
    module->dict->table.set_name(*m.intern("Pattern"), Value::share(&type));
    module->dict->table.set_name(*m.intern("Match"), Value::share(&match));
    return module;
}

}  // namespace loopscope::library
