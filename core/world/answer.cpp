// How the world answers: which line a request fits, what undeclared hosts say, latencies that follow from
// names.
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>

#include "core/world/world.h"

namespace loopscope::world {

namespace {

// FNV-1a, then mixed, so that texts that differ in one digit fall far apart.
uint64_t hash_of(std::string_view text, uint64_t seed = 0) {
    uint64_t hash = 14695981039346656037u ^ seed;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211u;
    }
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdu;
    hash ^= hash >> 33;
    return hash;
}

std::string_view without_fragment(std::string_view url) { return url.substr(0, url.find('#')); }
std::string_view without_query(std::string_view url) { return url.substr(0, url.find('?')); }
std::string_view without_slash(std::string_view url) {
    if (!url.empty() && url.back() == '/') url.remove_suffix(1);
    return url;
}

std::string_view path_of(std::string_view url) {
    const size_t scheme = url.find("://");
    const size_t slash = scheme == std::string_view::npos ? 0 : url.find('/', scheme + 3);
    return slash == std::string_view::npos ? "/" : without_query(url.substr(slash));
}

// "/delay/3" asks for the number 3 of "delay".
std::optional<double> number_after(std::string_view path, std::string_view word) {
    const std::string mark = fmt::format("/{}/", word);
    const size_t at = path.find(mark);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string digits(path.substr(at + mark.size()));
    char* end = nullptr;
    const double number = std::strtod(digits.c_str(), &end);
    if (end == digits.c_str() || number < 0 || number > 1e6) return std::nullopt;
    return number;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out + '"';
}

std::string arguments_of(std::string_view url) {
    const size_t mark = url.find('?');
    if (mark == std::string_view::npos) return "{}";
    std::string out = "{";
    std::string_view query = url.substr(mark + 1);
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        const size_t equals = pair.find('=');
        if (out.size() > 1) out += ", ";
        out += quoted(pair.substr(0, equals)) + ": " +
               quoted(equals == std::string_view::npos ? "" : pair.substr(equals + 1));
    }
    return out + "}";
}

// Nobody declared this endpoint: it answers all the same, and says so.
Reply made_up_reply(std::string_view method, std::string_view url) {
    Reply reply;
    reply.note = "undeclared";
    const std::string_view path = path_of(url);
    reply.answer.status = static_cast<int>(number_after(path, "status").value_or(200));
    if (reply.answer.status < 100 || reply.answer.status > 599) reply.answer.status = 200;
    reply.answer.content_type = "application/json";
    reply.latency = number_after(path, "delay").value_or(derived_latency(without_query(url)));
    const std::string_view bare = without_slash(path);
    const std::string_view name = bare.substr(bare.rfind('/') + 1);
    const bool is_number =
        !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos && name.size() < 10;
    reply.answer.body =
        fmt::format(R"({{"simulated": true, "note": "made up: no '# world:' line declares this endpoint", )"
                    R"("method": {}, "url": {}, "args": {}, "id": {}, "name": {}, "title": {}}})",
                    quoted(method), quoted(url), arguments_of(url), is_number ? std::string(name) : "1",
                    quoted(name), quoted(fmt::format("simulated {}", name.empty() ? "page" : name)));
    return reply;
}

void replace_all(std::string& text, const std::string& from, std::string_view to) {
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// Endpoints are tried in order, but those whose patterns stand for one URL only come first. Where both the
// URL and the pattern may carry a query, a pattern without one fits any.
Endpoint* find_endpoint(World& world, std::string_view method, std::string_view url,
                        std::vector<std::pair<std::string, std::string>>* names) {
    for (const bool exact : {true, false}) {
        for (Endpoint& endpoint : world.endpoints) {
            if ((endpoint.pattern.find_first_of("{*") == std::string::npos) != exact) continue;
            // HEAD asks for what GET would give.
            const bool fits = endpoint.method == "ANY" || endpoint.method == method ||
                              (method == "HEAD" && endpoint.method == "GET");
            names->clear();
            if (fits && matches(endpoint.pattern, url, names)) return &endpoint;
        }
    }
    return nullptr;
}

bool matches_here(std::string_view pattern, std::string_view text,
                  std::vector<std::pair<std::string, std::string>>* names) {
    while (!pattern.empty()) {
        if (pattern[0] == '*') {
            pattern.remove_prefix(1);
            if (pattern.empty()) return true;
            for (size_t skipped = 0; skipped <= text.size(); ++skipped) {
                const size_t known = names->size();
                if (pattern[0] != '*' && matches_here(pattern, text.substr(skipped), names)) return true;
                names->resize(known);
            }
            return false;
        }
        const size_t close = pattern[0] == '{' ? pattern.find('}') : std::string_view::npos;
        if (close != std::string_view::npos) {
            const size_t end = std::min({text.find('/'), text.find('?'), text.find('&'), text.size()});
            if (end == 0) return false;
            names->emplace_back(pattern.substr(1, close - 1), text.substr(0, end));
            pattern.remove_prefix(close + 1);
            text.remove_prefix(end);
            continue;
        }
        if (text.empty() || text[0] != pattern[0]) return false;
        pattern.remove_prefix(1);
        text.remove_prefix(1);
    }
    return text.empty();
}

}  // namespace

bool matches(std::string_view pattern, std::string_view url,
             std::vector<std::pair<std::string, std::string>>* names) {
    url = without_fragment(url);
    if (std::count(pattern.begin(), pattern.end(), '*') > 4) return false;  // bounds the search
    if (pattern.find('?') == std::string_view::npos) url = without_query(url);
    if (matches_here(pattern, url, names)) return true;
    names->clear();
    return matches_here(without_slash(pattern), without_slash(url), names);
}

double derived_latency(std::string_view text) { return static_cast<double>(10 + hash_of(text) % 91) / 100; }

double draw(World& world, const Duration& duration) {
    if (duration.least == duration.most) return duration.least;
    const uint64_t bits = hash_of("draw", world.seed * 1000003 + ++world.drawn);
    const double share = static_cast<double>(bits % 1001) / 1000;
    return duration.least + (duration.most - duration.least) * share;
}

namespace {

Reply plain_answer(World& world, std::string_view method, std::string_view url) {
    std::vector<std::pair<std::string, std::string>> names;
    Endpoint* endpoint = find_endpoint(world, method, url, &names);
    if (endpoint == nullptr) return made_up_reply(method, url);
    const uint64_t turn = std::min<uint64_t>(endpoint->asked++, endpoint->answers.size() - 1);
    Reply reply;
    reply.note = "declared";
    reply.declared = true;
    reply.answer = endpoint->answers[turn];
    reply.latency = reply.answer.latency ? draw(world, *reply.answer.latency)
                                         : derived_latency(without_query(without_fragment(url)));
    for (const auto& [name, value] : names) {
        replace_all(reply.answer.body, "{" + name + "}", value);
        for (auto& header : reply.answer.headers) replace_all(header.second, "{" + name + "}", value);
    }
    if (reply.answer.content_type.empty()) reply.answer.content_type = "text/plain";
    return reply;
}

}  // namespace

const Lever* pull_lever(World& world, Lever::Target target, std::string_view method, std::string_view text) {
    const Lever* pulled = nullptr;
    for (Lever& lever : world.levers) {
        if (!is_touched(lever, target, method, text)) continue;
        const bool is_meant = ++lever.fitted == lever.nth || lever.nth == 0;
        if (!is_meant || pulled != nullptr) continue;  // the first one has it
        ++lever.pulled;
        pulled = &lever;
    }
    return pulled;
}

Reply answer(World& world, std::string_view method, std::string_view url) {
    Reply reply = plain_answer(world, method, url);
    const Lever* lever = pull_lever(world, Lever::Target::Request, method, url);
    if (lever == nullptr) return reply;
    reply.note = "what if";
    if (lever->effect == Lever::Effect::Takes) {
        reply.latency = lever->seconds;
        return reply;
    }
    if (lever->effect == Lever::Effect::Late) {
        reply.latency += lever->seconds;
        return reply;
    }
    reply.answer = Answer{};
    if (lever->effect == Lever::Effect::Never) {
        reply.answer.outcome = Outcome::Silent;
    } else if (lever->effect == Lever::Effect::Fails) {
        reply.answer.outcome = Outcome::Reset;
    } else {
        reply.answer.status = lever->status;
        reply.answer.content_type = "text/plain";
        reply.answer.body = "what if: " + lever->text;
        reply.declared = true;
    }
    return reply;
}

namespace {

// Names that scripts make up for a host that is not there, and those of a service for trying out
// certificates.
Outcome outcome_by_name(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if (c != '-') plain += c;
    for (const std::string_view word : {"nonexist", "notexist", "doesntexist", "nosuchhost"})
        if (plain.find(word) != std::string::npos) return Outcome::NoSuchHost;
    if (name.ends_with(".invalid")) return Outcome::NoSuchHost;
    if (name.ends_with(".badssl.com") && name != "sha256.badssl.com") return Outcome::BadCertificate;
    return Outcome::Reply;
}

}  // namespace

Host host_named(const World& world, std::string_view name) {
    Host found;
    found.name = std::string(name);
    for (const Host& host : world.hosts) {
        std::vector<std::pair<std::string, std::string>> names;
        if (!matches_here(host.name, name, &names)) continue;
        if (!found.bytes_per_second) found.bytes_per_second = host.bytes_per_second;
        if (!found.connections) found.connections = host.connections;
        if (!found.latency) found.latency = host.latency;
        if (found.outcome == Outcome::Reply) found.outcome = host.outcome;
    }
    if (found.outcome == Outcome::Reply) found.outcome = outcome_by_name(name);
    return found;
}

const Store* find_store(const World& world, std::string_view name) {
    for (const Store& store : world.stores) {
        if (store.name == name) return &store;
    }
    return nullptr;
}

}  // namespace loopscope::world
