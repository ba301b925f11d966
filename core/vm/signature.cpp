// Signatures of native functions: read from their text, and arguments bound to them with CPython's messages.
#include <algorithm>
#include <charconv>

#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/signature.h"

namespace loopscope::vm {
namespace {

using Parameter = Signature::Parameter;
using Kind = Signature::Parameter::Kind;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

Value default_of(Machine& m, std::string_view text) {
    if (text == "None") return Value::none();
    if (text == "True") return Value::true_();
    if (text == "False") return Value::false_();
    if (text == "?") return Value();
    if (text.front() == '\'') return m.new_str(text.substr(1, text.size() - 2));
    int64_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    CHECK(result.ec == std::errc() && result.ptr == text.data() + text.size());
    return m.new_int(number);
}

// The next parameter's text; a comma inside quotes does not end it.
std::string_view take_part(std::string_view& text) {
    bool quoted = false;
    size_t at = 0;
    for (; at < text.size() && (quoted || text[at] != ','); ++at) {
        if (text[at] == '\'') quoted = !quoted;
    }
    const std::string_view part = trimmed(text.substr(0, at));
    text = at < text.size() ? text.substr(at + 1) : std::string_view();
    return part;
}

Signature parse(Machine& m, std::string_view text) {
    Signature result;
    Kind kind = Kind::Positional;
    while (!trimmed(text).empty()) {
        const std::string_view part = take_part(text);
        if (part == "/") {
            for (Parameter& each : result.parameters) each.kind = Kind::PositionalOnly;
        } else if (part == "*") {
            kind = Kind::KeywordOnly;
        } else if (part.starts_with("**")) {
            result.parameters.push_back({std::string(part.substr(2)), Kind::Options, false, {}});
        } else if (part.starts_with("*")) {
            result.parameters.push_back({std::string(part.substr(1)), Kind::Rest, false, {}});
            kind = Kind::KeywordOnly;
        } else {
            const size_t equals = part.find('=');
            Parameter parameter{std::string(trimmed(part.substr(0, equals))), kind, true, {}};
            if (equals != std::string_view::npos) {
                parameter.required = false;
                parameter.default_value = default_of(m, trimmed(part.substr(equals + 1)));
            }
            result.parameters.push_back(std::move(parameter));
        }
    }
    const auto positional = [](const Parameter& p) {
        return p.kind == Kind::PositionalOnly || p.kind == Kind::Positional;
    };
    for (const Parameter& each : result.parameters) {
        if (!positional(each)) continue;
        ++result.positional_count;
        if (each.required) ++result.required_positional;
    }
    result.simple = result.required_positional == result.parameters.size();
    return result;
}

const char* plural(uint32_t count) { return count == 1 ? "" : "s"; }

// A classmethod's function, which is given the class as its first argument.
bool is_of_class(const NativeFunction& function) {
    const std::vector<Parameter>& parameters = function.signature.parameters;
    return function.owner == nullptr && !parameters.empty() &&
           function.qualname.find('.') != std::string::npos &&
           (parameters[0].name == "cls" || parameters[0].name == "type");
}

// Methods that CPython parses in its older way, and that say so.
bool is_search(const NativeFunction& function) {
    static constexpr std::string_view kNames[] = {"find",  "rfind",      "index",   "rindex",
                                                  "count", "startswith", "endswith"};
    if (function.owner == nullptr) return false;
    const Layout layout = function.owner->instance_layout;
    return (layout == Layout::Str || layout == Layout::Bytes || layout == Layout::ByteArray) &&
           std::find(std::begin(kNames), std::end(kNames), function.name) != std::end(kNames);
}

// How the function is named in messages: methods of types with their class, as CPython's METH_ functions are.
std::string long_name(const NativeFunction& function) {
    if (is_of_class(function)) return function.qualname;
    return function.owner ? fmt::format("{}.{}", function.owner->name, function.name) : function.name;
}

bool accepts_keywords(const Signature& signature) {
    return std::any_of(signature.parameters.begin(), signature.parameters.end(), [](const Parameter& p) {
        return p.kind == Kind::Positional || p.kind == Kind::KeywordOnly || p.kind == Kind::Options;
    });
}

// `given` and the signature's counts include self; `bound_self` is what messages leave out.
void raise_count(Machine& m, const NativeFunction& function, uint32_t given, uint32_t bound_self) {
    const Signature& s = function.signature;
    Type& error = *m.types.TypeError;
    if (is_of_class(function)) bound_self = std::min(given, 1u);
    const uint32_t least = s.required_positional - bound_self, most = s.positional_count - bound_self;
    given -= bound_self;
    const bool by_position_only =
        std::all_of(s.parameters.begin(), s.parameters.begin() + s.positional_count,
                    [](const Parameter& p) { return p.kind == Kind::PositionalOnly; });
    const auto required_by_position = static_cast<uint32_t>(
        std::count_if(s.parameters.begin() + bound_self, s.parameters.end(),
                      [](const Parameter& p) { return p.kind == Kind::PositionalOnly && p.required; }));
    if (is_search(function)) {
        raise(m, error, "{}() takes at {} {} argument{} ({} given)", function.name,
              given < least ? "least" : "most", given < least ? least : most,
              plural(given < least ? least : most), given);
        return;
    }
    if (accepts_keywords(s) && given < required_by_position && required_by_position < most) {
        raise(m, error, "{}() takes at least {} positional argument{} ({} given)", function.name,
              required_by_position, plural(required_by_position), given);
        return;
    }
    if (accepts_keywords(s) && most == 0) {
        raise(m, error, "{}() takes no positional arguments", function.name);
        return;
    }
    if (accepts_keywords(s) && !by_position_only) {
        if (given > most) {
            const bool has_keyword_only =
                std::any_of(s.parameters.begin(), s.parameters.end(),
                            [](const Parameter& p) { return p.kind == Kind::KeywordOnly; });
            raise(m, error, "{}() takes {} {} {}argument{} ({} given)", function.name,
                  least == most ? "exactly" : "at most", most, has_keyword_only ? "positional " : "",
                  plural(most), given);
            return;
        }
        const Parameter& missing = s.parameters[given + bound_self];
        raise(m, error, "{}() missing required argument '{}' (pos {})", function.name, missing.name,
              given + 1);
        return;
    }
    if (most == 0) {
        raise(m, error, "{}() takes no arguments ({} given)", long_name(function), given);
    } else if (least == 1 && most == 1 && !accepts_keywords(s)) {
        raise(m, error, "{}() takes exactly one argument ({} given)", long_name(function), given);
    } else if (least == most) {
        raise(m, error, "{} expected {} argument{}, got {}", function.name, most, plural(most), given);
    } else if (given < least) {
        raise(m, error, "{} expected at least {} argument{}, got {}", function.name, least, plural(least),
              given);
    } else {
        raise(m, error, "{} expected at most {} argument{}, got {}", function.name, most, plural(most),
              given);
    }
}

// More arguments than parameters, however they are given. False: raised.
bool check_total(Machine& m, const NativeFunction& function, uint32_t given, size_t names,
                 uint32_t bound_self) {
    const Signature& s = function.signature;
    size_t most = 0, by_name = 0;
    bool takes_rest = false;
    for (const Parameter& each : s.parameters) {
        if (each.kind == Kind::Options) return true;
        takes_rest = takes_rest || each.kind == Kind::Rest;
        most += each.kind == Kind::Rest ? 0 : 1;
        by_name += each.kind == Kind::Positional || each.kind == Kind::KeywordOnly ? 1 : 0;
    }
    if (by_name == 0) return true;
    if (is_of_class(function)) bound_self = 1;
    most -= bound_self;
    given = takes_rest ? 0 : given - std::min(given, bound_self);
    if (takes_rest) most = by_name;
    if (given + names <= most) return true;
    if (names == 0 && s.positional_count == s.required_positional && most == s.positional_count - bound_self)
        return true;  // told of in other words
    raise(m, *m.types.TypeError, "{}() takes at most {} {}argument{} ({} given)", function.name, most,
          given == 0 ? "keyword " : "", plural(static_cast<uint32_t>(most)), given + names);
    return false;
}

// Puts a keyword argument where it belongs. False: raised.
bool bind_keyword(Machine& m, NativeFunction& function, const Value& name, const Value& value, uint32_t given,
                  uint32_t bound_self, Value* out, Dict* options) {
    const Signature& s = function.signature;
    if (is_of_class(function)) bound_self = 1;
    for (size_t i = 0; i < s.parameters.size(); ++i) {
        const Parameter& parameter = s.parameters[i];
        if (parameter.kind != Kind::Positional && parameter.kind != Kind::KeywordOnly) continue;
        if (parameter.name != text_of(name)) continue;
        if (parameter.kind == Kind::Positional && i < given) {
            raise(m, *m.types.TypeError, "argument for {}() given by name ('{}') and position ({})",
                  function.name, parameter.name, i + 1 - bound_self);
            return false;
        }
        out[i] = value;
        return true;
    }
    if (options) return options->table.set(m, name, value);
    if (is_of_class(function) && !accepts_keywords(s) && out[0] && Type::is(out[0])) {
        const Value of = get_attr(m, out[0], *m.names.n_qualname);
        if (!of) return false;
        raise(m, *m.types.TypeError, "{}.{}() takes no keyword arguments", text_of(of), function.name);
    } else if (!accepts_keywords(s)) {
        raise(m, *m.types.TypeError, "{}() takes no keyword arguments",
              function.owner ? long_name(function) : function.qualname);
    } else {
        raise(m, *m.types.TypeError, "'{}' is an invalid keyword argument for {}()", text_of(name),
              function.name == "sorted" ? "sort" : function.name);
    }
    return false;
}

// After the keywords: what is missing, and defaults. `filled` positional ones are there.
bool fill_rest(Machine& m, NativeFunction& function, uint32_t filled, uint32_t bound_self, bool had_names,
               Value* out) {
    const Signature& s = function.signature;
    for (uint32_t i = filled; i < s.parameters.size(); ++i) {
        const Parameter& parameter = s.parameters[i];
        if (out[i] || parameter.kind == Kind::Rest || parameter.kind == Kind::Options) continue;
        if (!parameter.required) {
            out[i] = parameter.default_value;
        } else if (parameter.kind == Kind::KeywordOnly) {
            return raise(m, *m.types.TypeError, "{}() missing required keyword-only argument: '{}'",
                         function.name, parameter.name),
                   false;
        } else if (had_names && accepts_keywords(s) && parameter.kind == Kind::Positional) {
            if (is_of_class(function)) bound_self = 1;
            return raise(m, *m.types.TypeError, "{}() missing required argument '{}' (pos {})", function.name,
                         parameter.name, i + 1 - bound_self),
                   false;
        } else {
            return raise_count(m, function, filled, bound_self), false;
        }
    }
    return true;
}

}  // namespace

void ensure_signature(Machine& m, NativeFunction& function) {
    if (function.signature_parsed) return;
    function.signature = parse(m, function.signature_text);
    function.signature_parsed = true;
}

bool bind_into(Machine& m, NativeFunction& function, const Value* self, const CallArguments& arguments,
               Value* out) {
    const Signature& s = function.signature;
    const uint32_t selves = self ? 1 : 0;
    const uint32_t given = arguments.positional_count + selves;
    // What messages leave out: self, however it came.
    const uint32_t bound_self = self || function.owner ? std::min(1u, given) : 0;
    const uint32_t positional = std::min(given, s.positional_count);
    for (uint32_t i = 0; i < positional; ++i) out[i] = i < selves ? *self : arguments.values[i - selves];
    Dict* options = nullptr;
    bool takes_rest = false;
    for (size_t i = s.positional_count; i < s.parameters.size(); ++i) {
        if (s.parameters[i].kind == Kind::Options) {
            const Ref<Dict> dict = m.new_dict();
            options = dict.get();
            out[i] = dict.value();
        } else if (s.parameters[i].kind == Kind::Rest) {
            takes_rest = true;
            const Value* begin = arguments.values + (positional - std::min(positional, selves));
            const Value* end = arguments.values + arguments.positional_count;
            out[i] = m.new_tuple(begin < end ? std::vector<Value>(begin, end) : std::vector<Value>()).value();
        }
    }
    const size_t names = arguments.names ? arguments.names->items.size() : 0;
    if ((names > 0 || given > positional) && !check_total(m, function, given, names, bound_self))
        return false;
    if (given > positional && !takes_rest) return raise_count(m, function, given, bound_self), false;
    // What is missing is told before what is too much.
    Value wrong;
    for (size_t i = 0; i < names; ++i) {
        if (bind_keyword(m, function, arguments.names->items[i],
                         arguments.values[arguments.positional_count + i], positional, bound_self, out,
                         options)) {
            continue;
        }
        if (!m.raised || !accepts_keywords(s)) return false;
        const Value found = m.take_raised();
        if (!wrong) wrong = found;
    }
    if (!fill_rest(m, function, positional, bound_self, names > 0, out)) return false;
    if (wrong) m.raised = std::move(wrong);
    return !m.raised;
}

bool bind_arguments(Machine& m, NativeFunction& function, const Value* self, const CallArguments& arguments,
                    std::vector<Value>& bound) {
    ensure_signature(m, function);
    bound.assign(function.signature.parameters.size(), Value());
    return bind_into(m, function, self, arguments, bound.data());
}

}  // namespace loopscope::vm
