// Anchors: moments of a run, named by what happens in them.
#include <cstdlib>

#include "core/lesson/lesson.h"
#include "core/lesson/words.h"

namespace loopscope::lesson {

namespace {

using Kind = Anchor::Kind;

struct Verb {
    std::string_view words;  // behind the task's name
    Kind kind;
    bool takes_line;  // "at line N" or "line N" may follow
};
// Longer ones before those they begin with.
constexpr Verb kVerbs[] = {
    {"is created", Kind::Created, false},     {"suspends at line", Kind::Suspends, true},
    {"suspends", Kind::Suspends, false},      {"reaches line", Kind::Reaches, true},
    {"is done", Kind::Done, false},           {"fails", Kind::Fails, false},
    {"is cancelled", Kind::Cancelled, false}, {"runs", Kind::Runs, false},
};

// ", the 2nd time" at the end of an anchor.
bool take_occurrence(std::string_view& text, uint32_t* occurrence) {
    constexpr std::string_view kEnd = " time";
    const size_t comma = text.rfind(", the ");
    if (comma == std::string_view::npos || !text.ends_with(kEnd)) return true;
    std::string_view number = text.substr(comma + 6, text.size() - comma - 6 - kEnd.size());
    if (number.size() < 3) return false;
    number.remove_suffix(2);  // st, nd, rd, th
    const auto value = parse_number(number);
    if (!value || *value == 0) return false;
    *occurrence = *value;
    text = trim(text.substr(0, comma));
    return true;
}

bool parse_about_task(std::string_view text, Anchor& anchor) {
    for (const Verb& verb : kVerbs) {
        const size_t at = text.find(verb.words);
        if (at == std::string_view::npos || (at > 0 && text[at - 1] != ' ')) continue;
        const std::string_view rest = trim(text.substr(at + verb.words.size()));
        if (verb.takes_line) {
            const auto line = parse_number(rest);
            if (!line) return false;
            anchor.line = *line;
        } else if (!rest.empty()) {
            return false;
        }
        anchor.kind = verb.kind;
        anchor.task = std::string(trim(text.substr(0, at)));
        if (anchor.task == "the script") anchor.task.clear();
        return true;
    }
    return false;
}

}  // namespace

base::Result<Anchor> parse_anchor(std::string_view text) {
    Anchor anchor;
    anchor.source = std::string(trim(text));
    text = anchor.source;
    bool ok = take_occurrence(text, &anchor.occurrence);
    if (ok && (text == "start" || text == "end")) {
        anchor.kind = text == "start" ? Kind::Start : Kind::End;
    } else if (ok && text.starts_with("time ")) {
        anchor.kind = Kind::Time;
        char* end = nullptr;
        const std::string number(text.substr(5));
        anchor.seconds = std::strtod(number.c_str(), &end);
        ok = end == number.c_str() + number.size() && anchor.seconds >= 0;
    } else if (ok && text.starts_with("tick ")) {
        anchor.kind = Kind::Tick;
        const auto tick = parse_number(text.substr(5));
        ok = tick.has_value();
        anchor.tick = tick.value_or(0);
    } else if (ok && text.starts_with("prints ")) {
        anchor.kind = Kind::Prints;
        const std::string_view quoted = trim(text.substr(7));
        ok = quoted.size() >= 2 && (quoted[0] == '\'' || quoted[0] == '"') && quoted.back() == quoted[0];
        if (ok) anchor.text = std::string(quoted.substr(1, quoted.size() - 2));
    } else if (ok) {
        ok = parse_about_task(text, anchor);
    }
    if (ok) return anchor;
    return base::Error{
        "`" + anchor.source +
        "` names no moment: write `start`, `end`, `NAME is created`, `NAME runs`, `NAME suspends at "
        "line N`, `NAME reaches line N`, `NAME is done`, `NAME fails`, `NAME is cancelled`, `prints "
        "'TEXT'`, `time SECONDS` or `tick N`, and `, the 2nd time` behind it where needed."};
}

}  // namespace loopscope::lesson
