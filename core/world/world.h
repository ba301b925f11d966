// The simulated world of a run: what the script's comments `# world: ...` declare, and how it answers.
//
// Declarations only, and the counting of what was asked: nothing here waits, sends or records. The Python
// half of the library (core/library/_world_io.py and what builds on it) does that in virtual time through the
// module
// `_world` (module.h). Equal scripts give equal worlds: a latency that is not declared follows from the URL.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/source.h"
#include "core/world/lever.h"

namespace loopscope::world {

// Seconds: fixed where both are equal, else drawn from the range by the world's seed.
struct Duration {
    double least = 0;
    double most = 0;
};

enum class Outcome : uint8_t { Reply, Refused, NoSuchHost, Reset, Silent, BadCertificate };

// What comes back for one request.
struct Answer {
    Outcome outcome = Outcome::Reply;
    int status = 200;
    std::optional<Duration> latency;  // none: derived from the URL
    std::vector<std::pair<std::string, std::string>> headers;
    std::string content_type;
    std::string body;
    uint32_t chunks = 1;   // the body comes in so many pieces,
    double chunk_gap = 0;  // so many seconds apart
    std::optional<uint64_t>
        cut_after;  // Reset: after so many bytes of the body; none: before the reply begins
};

// `GET https://host/path/{name} -> ...`. Several lines with the same method and pattern answer in turn; the
// last one answers from then on.
struct Endpoint {
    std::string method;   // "GET", or "ANY"
    std::string pattern;  // "{name}" stands for a path segment, "*" for anything
    std::vector<Answer> answers;
    uint64_t asked = 0;
};

struct Host {
    std::string name;  // "*": every one
    std::optional<double> bytes_per_second;
    std::optional<uint32_t> connections;  // at a time; more have to wait
    std::optional<Duration> latency;      // of connecting
    Outcome outcome = Outcome::Reply;
};

// `table NAME (COLUMNS) = ROWS`: the texts inside; whoever runs the SQL reads them.
struct Table {
    std::string name, columns, rows;
    uint32_t line = 0;
};

// `database in 20ms, connections 5`, `disk in 5ms`, `redis in 1ms`: how slow a kind of store is.
// `process start in 5ms` is one named "process": how long it takes until a program begins.
struct Store {
    std::string name;
    std::optional<Duration> latency;
    std::optional<uint32_t> connections;
    bool refused = false;
};

struct File {
    std::string path, content;
};

// `process PATTERN -> in 1s, out "text" at 0.5s, exit 0`: a program of the simulated machine.
struct ProcessAnswer {
    struct Line {
        bool to_stderr = false;
        std::string text;           // with its newline
        std::optional<double> at;   // seconds after the start; none: with the line before
    };
    Duration latency;
    bool has_latency = false;
    std::vector<Line> lines;
    int status = 0;  // below zero: killed by that signal
};
// Several lines with the same pattern answer in turn; the last one answers from then on.
struct ProcessKind {
    // Word by word; "*" or "{name}" stands for one, a last "*" for all that follow.
    std::vector<std::string> pattern;
    std::vector<ProcessAnswer> answers;
    uint64_t asked = 0;
};

// `client at 0.5s GET URL ...`, `client at 1s tcp HOST:PORT ...`, `client at 1s ws URL ...`: the steps of a
// client that calls the script's server.
struct Client {
    struct Step {
        std::string action;  // "send", "wait", "read", "close"
        std::string text;
        double seconds = 0;
    };
    std::string name;  // "client 1" where the line gives none
    double at = 0;
    std::string method;  // of HTTP; "tcp", "udp", "ws"
    std::string target;  // URL, or host:port
    std::vector<std::pair<std::string, std::string>> headers;
    std::string content_type, body;
    std::vector<Step> steps;
    uint32_t times = 1;
    double every = 0;  // seconds between the times
    uint32_t line = 0;
};

// `cpu NAME 0.5s`: what a call of that function costs.
struct Cost {
    std::string
        function;  // its name, or "Class.method"; empty: the one whose `def` stands at `line` or below it
    uint32_t line = 0;
    double seconds = 0;
};

struct World {
    std::vector<Endpoint> endpoints;
    std::vector<Host> hosts;
    std::vector<Table> tables;
    std::vector<Store> stores;
    std::vector<File> files;
    std::vector<ProcessKind> processes;
    std::vector<Client> clients;
    std::vector<Cost> costs;
    std::vector<Lever> levers;  // not declared by the script, but pulled from outside
    std::optional<double> interrupt_at;  // `ctrl-c at 10s`
    uint64_t seed = 0;
    uint64_t drawn = 0;  // numbers drawn so far
};

// Reads the world lines of a script. What is wrong with one is a diagnostic at its line, and the line is left
// out.
World parse_world(const base::SourceText& source, std::vector<base::Diagnostic>* problems);
// The same for a line that stands elsewhere, in a lesson's front matter; what it declares is added. Gives
// what is wrong with it, in words; empty: nothing.
std::string add_world_line(World& world, const std::string& text, uint32_t line);
// Adds what another world declares and this one says nothing else about: the script's own lines count first.
void add_world(World& world, World other);

// The world's answer to a request: with the latency drawn and the pattern's names filled in.
struct Reply {
    Answer answer;
    double latency = 0;  // seconds until the reply begins
    bool declared = false;
    std::string note;  // "declared", "undeclared": how the reply came to be, for whoever narrates it
};
Reply answer(World& world, std::string_view method, std::string_view url);
// The first lever that touches this, counted as pulled; null: none does.
const Lever* pull_lever(World& world, Lever::Target target, std::string_view method, std::string_view text);

// What is declared of a command, with the names of its pattern filled in; none: nothing.
std::optional<ProcessAnswer> process_answer(World& world, const std::vector<std::string>& command);
double draw(World& world, const Duration& duration);
// Seconds between 0.1 and 1, the same for the same text.
double derived_latency(std::string_view text);
// What the host lines say of it, put together; of lines for the same thing the first counts.
Host host_named(const World& world, std::string_view name);
const Store* find_store(const World& world, std::string_view name);
// Whether a URL fits a pattern; what the pattern's names stand for is added to `names`.
bool matches(std::string_view pattern, std::string_view url,
             std::vector<std::pair<std::string, std::string>>* names);

}  // namespace loopscope::world
