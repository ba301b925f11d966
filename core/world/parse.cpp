// Reads world lines into declarations: one function for each kind of line, all in one table.
#include <fmt/core.h>

#include <cctype>
#include <nlohmann/json.hpp>

#include "core/world/comments.h"
#include "core/world/process.h"
#include "core/world/words.h"
#include "core/world/world.h"

namespace loopscope::world {

namespace {

constexpr std::string_view kMethods[] = {"GET",   "POST", "PUT",     "DELETE", "HEAD",
                                         "PATCH", "ANY",  "OPTIONS", "*"};

bool is_method(std::string_view word) {
    for (const std::string_view method : kMethods) {
        if (word == method) return true;
    }
    return false;
}

// JSON in which a name of the URL pattern may stand for a value, as in {"id": {id}}.
bool is_json(std::string_view text) {
    std::string filled;
    while (!text.empty()) {
        size_t end = text[0] == '{' ? 1 : 0;
        while (end > 0 && end < text.size() &&
               (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '_'))
            ++end;
        const bool is_name = end > 1 && end < text.size() && text[end] == '}';
        filled += is_name ? '0' : text[0];
        text.remove_prefix(is_name ? end + 1 : 1);
    }
    return nlohmann::json::accept(filled);
}

// What the end of a line may give as content: `json ...`, `text ...`, `html ...`, `size 10kB`. False: no such
// word.
bool read_content(Words& words, std::string* type, std::string* body) {
    if (words.take("json")) {
        *type = "application/json";
        *body = std::string(words.rest());
        if (body->empty())
            words.fail("what the JSON is must follow 'json'");
        else if (!is_json(*body))
            words.fail(fmt::format("this is not JSON: {}", *body));
        return true;
    }
    if (words.take("size")) {
        *type = "application/octet-stream";
        if (const auto size = words.size()) {
            body->reserve(*size);
            while (body->size() < *size) *body += "0123456789abcdef";
            body->resize(*size);
        }
        return true;
    }
    return false;
}

bool read_text_content(Words& words, std::string* type, std::string* body) {
    const bool html = equal_ignoring_case(words.peek(), "html");
    if (!html && !equal_ignoring_case(words.peek(), "text")) return false;
    words.next();
    *type = html ? "text/html" : "text/plain";
    const std::string_view first = words.peek();
    const bool quoted = !first.empty() && (first[0] == '"' || first[0] == '\'');
    *body = quoted ? words.text() : std::string(words.rest());
    return true;
}

bool take_content(Words& words, std::string* type, std::string* body) {
    return read_text_content(words, type, body) || read_content(words, type, body);
}

// `header "Name: value"`, or `header Name: value` to the end of the line.
bool take_header(Words& words, std::vector<std::pair<std::string, std::string>>* headers) {
    if (!words.take("header")) return false;
    const std::string_view first = words.peek();
    const bool quoted = !first.empty() && (first[0] == '"' || first[0] == '\'');
    const std::string text = quoted ? words.text() : std::string(words.rest());
    const size_t colon = text.find(':');
    if (colon == std::string::npos || colon == 0) {
        words.fail("a header is written \"Name: value\"");
        return true;
    }
    const size_t value = text.find_first_not_of(' ', colon + 1);
    headers->emplace_back(text.substr(0, colon), value == std::string::npos ? "" : text.substr(value));
    return true;
}

bool take_outcome(Words& words, Outcome* outcome) {
    if (words.take("refused")) return *outcome = Outcome::Refused, true;
    if (words.take("hangs")) return *outcome = Outcome::Silent, true;
    if (words.take("no")) {
        words.expect("such");
        words.expect("host");
        return *outcome = Outcome::NoSuchHost, true;
    }
    if (words.take("bad")) {
        words.expect("certificate");
        return *outcome = Outcome::BadCertificate, true;
    }
    return false;
}

void read_reset(Words& words, Answer& answer) {
    answer.outcome = Outcome::Reset;
    if (words.take("after")) answer.cut_after = words.size();
}

void read_chunks(Words& words, Answer& answer) {
    const auto count = words.count();
    if (count && (*count < 1 || *count > 100000)) words.fail("a body comes in 1 to 100000 chunks");
    answer.chunks = static_cast<uint32_t>(count.value_or(1));
    if (words.take("every")) answer.chunk_gap = words.duration().value_or(0);
}

Answer read_answer(Words& words) {
    Answer answer;
    while (!words.at_end()) {
        const std::string_view word = words.peek();
        if (word[0] >= '0' && word[0] <= '9') {
            const auto status = words.count();
            if (status && (*status < 100 || *status > 599))
                words.fail("a status is a number from 100 to 599");
            answer.status = static_cast<int>(status.value_or(200));
        } else if (words.take("in")) {
            answer.latency = words.range();
        } else if (words.take("reset")) {
            read_reset(words, answer);
        } else if (words.take("chunks")) {
            read_chunks(words, answer);
        } else if (words.take("redirect")) {
            answer.status = 302;
            answer.headers.emplace_back("Location", words.text());
        } else if (!take_outcome(words, &answer.outcome) && !take_header(words, &answer.headers) &&
                   !take_content(words, &answer.content_type, &answer.body)) {
            words.fail(
                fmt::format("'{}' says nothing about a reply; there are: a status, in, json, text, html, "
                            "size, header, chunks, redirect, reset, refused, no such host, hangs, bad "
                            "certificate",
                            word));
        }
    }
    return answer;
}

void read_endpoint(Words& words, World& world, const WorldLine&) {
    std::string method(words.next());
    if (method == "*") method = "ANY";
    std::string pattern(words.next());
    if (pattern.find("://") == std::string::npos)
        return words.fail("a URL is expected after the method, as in GET https://example.com/");
    words.expect("->");
    Answer answer = read_answer(words);
    for (Endpoint& endpoint : world.endpoints) {
        if (endpoint.method == method && endpoint.pattern == pattern)
            return endpoint.answers.push_back(std::move(answer));
    }
    world.endpoints.push_back({std::move(method), std::move(pattern), {std::move(answer)}, 0});
}

void read_host(Words& words, World& world, const WorldLine&) {
    Host host;
    host.name = std::string(words.next());
    if (!host.name.empty() && host.name.back() == ':') host.name.pop_back();
    if (words.at_end())
        words.fail(
            "what about this host? There are: bandwidth, connections, latency, refused, "
            "no such host");
    while (!words.at_end()) {
        if (words.take("bandwidth"))
            host.bytes_per_second = words.rate();
        else if (words.take("connections"))
            host.connections = static_cast<uint32_t>(words.count().value_or(1));
        else if (words.take("latency"))
            host.latency = words.range();
        else if (!take_outcome(words, &host.outcome))
            words.fail(
                fmt::format("'{}' says nothing about a host; there are: bandwidth 1MB/s, connections 2, "
                            "latency 50ms, refused, no such host",
                            words.peek()));
    }
    if (host.connections == 0u) words.fail("a host takes at least one connection");
    world.hosts.push_back(std::move(host));
}

void read_table(Words& words, World& world, const WorldLine& line) {
    Table table;
    table.line = line.span.line;
    const std::string_view name = words.peek();
    table.name = std::string(name.substr(0, name.find('(')));
    std::string_view all = words.rest();
    all.remove_prefix(table.name.size());
    Words inside(all);
    table.columns = std::string(inside.parenthesised());
    if (inside.take("=")) table.rows = std::string(inside.rest());
    if (!inside.at_end()) inside.fail("rows are written after '=', as in = (1, 'Ann'), (2, 'Ben')");
    if (table.name.empty() || table.columns.empty() || inside.failed())
        words.fail("a table is written NAME (COLUMNS) = ROWS" +
                   (inside.failed() ? ": " + inside.error() : ""));
    world.tables.push_back(std::move(table));
}

void read_store(std::string name, Words& words, World& world) {
    Store store;
    store.name = std::move(name);
    while (!words.at_end()) {
        if (words.take("in"))
            store.latency = words.range();
        else if (words.take("connections"))
            store.connections = static_cast<uint32_t>(words.count().value_or(1));
        else if (words.take("refused"))
            store.refused = true;
        else
            words.fail(fmt::format(
                "'{}' says nothing about a store; there are: in 20ms, connections 5, refused", words.peek()));
    }
    world.stores.push_back(std::move(store));
}
void read_database(Words& words, World& world, const WorldLine&) { read_store("database", words, world); }
void read_redis(Words& words, World& world, const WorldLine&) { read_store("redis", words, world); }
void read_disk(Words& words, World& world, const WorldLine&) { read_store("disk", words, world); }

void read_file(Words& words, World& world, const WorldLine&) {
    File file;
    std::string type;
    file.path = words.text();
    if (!take_content(words, &type, &file.content))
        words.fail("a file's content is given as text \"...\", json ... or size 10kB");
    if (!words.at_end()) words.fail(fmt::format("nothing is expected where '{}' stands", words.peek()));
    world.files.push_back(std::move(file));
}

// send "..." and so on: what a client does once it is connected.
bool take_step(Words& words, Client& client) {
    if (words.take("send") || words.take("sends"))
        return client.steps.push_back({"send", words.text(), 0}), true;
    if (words.take("wait") || words.take("waits"))
        return client.steps.push_back({"wait", "", words.duration().value_or(0)}), true;
    if (words.take("read") || words.take("reads")) return client.steps.push_back({"read", "", 0}), true;
    if (words.take("close") || words.take("closes")) return client.steps.push_back({"close", "", 0}), true;
    return false;
}

void read_client(Words& words, World& world, const WorldLine& line) {
    Client client;
    client.line = line.span.line;
    if (!equal_ignoring_case(words.peek(), "at")) client.name = words.text();
    words.expect("at");
    client.at = words.duration().value_or(0);
    client.method = std::string(words.next());
    const bool raw = client.method == "tcp" || client.method == "udp" || client.method == "ws";
    if (!raw && !words.failed() && (!is_method(client.method) || client.method == "*"))
        words.fail(
            fmt::format("a client calls by GET, POST, PUT, DELETE, HEAD, PATCH, tcp, udp or ws, not '{}'",
                        client.method));
    client.target = std::string(words.next());
    if (client.target.empty())
        words.fail("whom does the client call? As in: client at 1s GET http://localhost:8080/");
    while (!words.at_end()) {
        if (words.take("times"))
            client.times = static_cast<uint32_t>(words.count().value_or(1));
        else if (words.take("every"))
            client.every = words.duration().value_or(0);
        else if (!take_header(words, &client.headers) && !(raw && take_step(words, client)) &&
                 !(!raw && take_content(words, &client.content_type, &client.body)))
            words.fail(fmt::format("'{}' says nothing about a client", words.peek()));
    }
    if (client.name.empty()) client.name = fmt::format("client {}", world.clients.size() + 1);
    world.clients.push_back(std::move(client));
}

void read_cost(Words& words, World& world, const WorldLine& line) {
    Cost cost;
    cost.line = line.span.line;
    const std::string_view first = words.peek();
    if (first.empty() || first[0] < '0' || first[0] > '9') cost.function = std::string(words.next());
    cost.seconds = words.duration().value_or(0);
    if (!words.at_end()) words.fail(fmt::format("nothing is expected where '{}' stands", words.peek()));
    world.costs.push_back(std::move(cost));
}

void read_interrupt(Words& words, World& world, const WorldLine&) {
    words.expect("at");
    world.interrupt_at = words.duration();
}

void read_seed(Words& words, World& world, const WorldLine&) { world.seed = words.count().value_or(0); }

struct LineKind {
    std::string_view word;
    void (*read)(Words& words, World& world, const WorldLine& line);
};
constexpr LineKind kKinds[] = {
    {"host", read_host},        {"table", read_table}, {"database", read_database}, {"redis", read_redis},
    {"disk", read_disk},        {"file", read_file},   {"client", read_client},     {"cpu", read_cost},
    {"ctrl-c", read_interrupt}, {"seed", read_seed},   {"process", read_process},
};

void read_line(Words& words, World& world, const WorldLine& line) {
    if (is_method(words.peek())) return read_endpoint(words, world, line);
    for (const LineKind& kind : kKinds) {
        if (!words.take(kind.word)) continue;
        return kind.read(words, world, line);
    }
    words.fail(
        fmt::format("a line of the world begins with an HTTP method or with host, table, database, redis, "
                    "disk, file, client, process, cpu, ctrl-c or seed, not with '{}'",
                    words.peek()));
}

}  // namespace

namespace {

// What is wrong with the line, in words; the world stays as it was then.
std::string take_line(World& world, const WorldLine& line) {
    World before = world;
    Words words(line.text);
    read_line(words, world, line);
    if (!words.at_end()) words.fail(fmt::format("nothing is expected where '{}' stands", words.peek()));
    if (!words.failed()) return {};
    world = std::move(before);
    return words.error();
}

}  // namespace

World parse_world(const base::SourceText& source, std::vector<base::Diagnostic>* problems) {
    World world;
    for (const WorldLine& line : find_world_lines(source)) {
        const std::string wrong = take_line(world, line);
        if (!wrong.empty())
            problems->push_back({base::Diagnostic::Kind::Unsupported, line.span,
                                 fmt::format("in this line of the world: {}", wrong)});
    }
    return world;
}

std::string add_world_line(World& world, const std::string& text, uint32_t line) {
    WorldLine written;
    written.text = text;
    written.span.line = line;
    const size_t costs = world.costs.size();
    std::string wrong = take_line(world, written);
    if (world.costs.size() > costs && world.costs.back().function.empty()) {
        world.costs.pop_back();
        wrong = "which function costs so much is not said; write: cpu NAME 0.5s";
    }
    return wrong;
}

}  // namespace loopscope::world
