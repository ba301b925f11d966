#include "core/world/lever.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/world/phrases.h"
#include "core/world/words.h"
#include "core/world/world.h"

namespace loopscope::world {

namespace {

constexpr std::string_view kHow =
    "write what, then fails, takes 3s, is 0.5s late, never answers or answers 503; as in \"GET /data1 "
    "fails\", "
    "\"query SELECT takes 3s\", \"2nd job crunch is 1s late\", \"file log.txt fails\", \"redis GET takes "
    "1s\", "
    "\"connection localhost:8888 fails\", \"chunk from localhost:8888 takes 1s\", "
    "\"message hello is 1s late\", \"process curl exits with 7\", \"process sleep is killed\"";

base::Error wrong(std::string_view text) {
    return base::Error{fmt::format("--what-if \"{}\" cannot be understood: {}", text, kHow)};
}

// Takes the effect off the end of the text. False: there is none.
bool take_effect(std::string& text, Lever& lever) {
    std::string behind;
    if (take_off(text, "fails")) return lever.effect = Lever::Effect::Fails, true;
    if (take_off(text, "never answers")) return lever.effect = Lever::Effect::Never, true;
    if (take_off(text, "never ends")) return lever.effect = Lever::Effect::Never, true;
    if (take_off(text, "is killed")) return lever.effect = Lever::Effect::Killed, true;
    if (std::string sooner = text; take_off(sooner, "late") && take_behind(sooner, "is", behind)) {
        const auto seconds = seconds_in(behind);
        if (!seconds) return false;
        text = sooner;
        lever.seconds = *seconds;
        return lever.effect = Lever::Effect::Late, true;
    }
    if (take_behind(text, "takes", behind)) {
        const auto seconds = seconds_in(behind);
        lever.seconds = seconds.value_or(0);
        return lever.effect = Lever::Effect::Takes, seconds.has_value();
    }
    if (!take_behind(text, "answers", behind) && !take_behind(text, "exits with", behind)) return false;
    Words words(behind);
    lever.status = static_cast<int>(std::min<uint64_t>(words.count().value_or(0), 1000));
    return lever.effect = Lever::Effect::Answers, !words.failed() && words.at_end();
}

bool is_upper_word(std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string_view path_of(std::string_view url) {
    const size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return url;
    const size_t slash = url.find('/', scheme + 3);
    return slash == std::string_view::npos ? "/" : url.substr(slash);
}

}  // namespace

base::Result<Lever> parse_lever(std::string_view given) {
    Lever lever;
    lever.text = std::string(given);
    std::string text = without_ends(given);
    lever.nth = take_ordinal(text);
    if (!take_effect(text, lever)) return wrong(given);
    text = without_ends(text);
    const size_t space = text.find(' ');
    const std::string first = text.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : text.substr(space + 1);
    static const std::pair<std::string_view, Lever::Target> kTargets[] = {
        {"query", Lever::Target::Query},
        {"job", Lever::Target::Job},
        {"file", Lever::Target::File},
        {"redis", Lever::Target::Redis},
        {"connection", Lever::Target::Connection},
        {"chunk", Lever::Target::Chunk},
        {"message", Lever::Target::Message},
        {"process", Lever::Target::Process}};
    for (const auto& [name, target] : kTargets) {
        if (plain(first) != name || rest.empty()) continue;
        const bool is_process = target == Lever::Target::Process;
        if (!is_process && lever.effect >= Lever::Effect::Answers) return wrong(given);
        if (lever.effect == Lever::Effect::Answers && lever.status > 255) return wrong(given);
        lever.target = target;
        lever.pattern = plain(rest);
        return lever;
    }
    const bool has_method = is_upper_word(first) && !rest.empty();
    lever.method = has_method ? first : "ANY";
    lever.pattern = has_method ? rest : text;
    const bool is_url = lever.pattern.find_first_of("/*") != std::string::npos;
    if (!is_url || lever.pattern.find(' ') != std::string::npos) return wrong(given);
    if (lever.effect == Lever::Effect::Killed) return wrong(given);
    if (lever.effect == Lever::Effect::Answers && (lever.status < 100 || lever.status > 599))
        return wrong(given);
    return lever;
}

bool is_touched(const Lever& lever, Lever::Target target, std::string_view method, std::string_view text) {
    if (lever.target != target) return false;
    // Of a command's words: the program and what follows, or one further on, as in "worker.py".
    if (target == Lever::Target::Process) {
        const std::string command = plain(text);
        return command.starts_with(lever.pattern) || command.find(" " + lever.pattern) != std::string::npos;
    }
    if (target != Lever::Target::Request) return plain(text).find(lever.pattern) != std::string::npos;
    if (lever.method != "ANY" && lever.method != method) return false;
    std::vector<std::pair<std::string, std::string>> names;
    return matches(lever.pattern, text, &names) || matches(lever.pattern, path_of(text), &names);
}

}  // namespace loopscope::world
