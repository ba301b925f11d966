#include "core/world/lever.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/world/words.h"
#include "core/world/world.h"

namespace loopscope::world {

namespace {

constexpr std::string_view kHow =
    "write what, then fails, takes 3s or answers 503; as in \"GET /data1 fails\", \"query SELECT takes 3s\", "
    "\"job crunch takes 2s\", \"file log.txt fails\", \"redis GET takes 1s\"";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// In small letters, with single spaces.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            out += lower(c);
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

base::Error wrong(std::string_view text) {
    return base::Error{fmt::format("--what-if \"{}\" cannot be understood: {}", text, kHow)};
}

// Takes the effect off the end of the text. False: there is none.
bool take_effect(std::string& text, Lever& lever) {
    const size_t last = text.find_last_of(' ');
    if (last == std::string::npos) return false;
    const std::string word = plain(text.substr(last + 1));
    if (word == "fails") {
        lever.effect = Lever::Effect::Fails;
        text.resize(last);
        return true;
    }
    for (const auto& [name, effect] :
         {std::pair("takes", Lever::Effect::Takes), {"answers", Lever::Effect::Answers}}) {
        const size_t at = text.rfind(fmt::format(" {} ", name));
        if (at == std::string::npos) continue;
        Words rest(std::string_view(text).substr(at + 2 + std::string_view(name).size()));
        if (effect == Lever::Effect::Takes)
            lever.seconds = rest.duration().value_or(0);
        else
            lever.status = static_cast<int>(rest.count().value_or(0));
        if (rest.failed() || !rest.at_end()) return false;
        lever.effect = effect;
        text.resize(at);
        return true;
    }
    return false;
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
    std::string text(given);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    text.erase(0, text.find_first_not_of(' '));
    if (!take_effect(text, lever)) return wrong(given);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    const size_t space = text.find(' ');
    const std::string first = text.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : text.substr(space + 1);
    static const std::pair<std::string_view, Lever::Target> kTargets[] = {{"query", Lever::Target::Query},
                                                                          {"job", Lever::Target::Job},
                                                                          {"file", Lever::Target::File},
                                                                          {"redis", Lever::Target::Redis}};
    for (const auto& [name, target] : kTargets) {
        if (plain(first) != name || rest.empty()) continue;
        if (lever.effect == Lever::Effect::Answers) return wrong(given);
        lever.target = target;
        lever.pattern = plain(rest);
        return lever;
    }
    const bool has_method = is_upper_word(first) && !rest.empty();
    lever.method = has_method ? first : "ANY";
    lever.pattern = has_method ? rest : text;
    const bool is_url = lever.pattern.find_first_of("/*") != std::string::npos;
    if (!is_url || lever.pattern.find(' ') != std::string::npos) return wrong(given);
    if (lever.effect == Lever::Effect::Answers && (lever.status < 100 || lever.status > 599))
        return wrong(given);
    return lever;
}

bool is_touched(const Lever& lever, Lever::Target target, std::string_view method, std::string_view text) {
    if (lever.target != target) return false;
    if (target != Lever::Target::Request) return plain(text).find(lever.pattern) != std::string::npos;
    if (lever.method != "ANY" && lever.method != method) return false;
    std::vector<std::pair<std::string, std::string>> names;
    return matches(lever.pattern, text, &names) || matches(lever.pattern, path_of(text), &names);
}

}  // namespace loopscope::world
