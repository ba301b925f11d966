// Damaged scripts, traces and lessons, read: no crash, no hang, and under sanitizers no error of memory.
//
//     readers_fuzz [--seed N] [--count N] [--last FILE] SEED_FILE...
//
// SEED_FILEs are scripts (.py: parsed and compiled), traces (.trace: read, checked and folded) and lessons
// (.md). Each case is one of them with some bytes changed, cut, doubled, or replaced by pieces of others.
// With --last, each case is written to FILE before it is read, so that what crashed is at hand.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/bytecode/compiler.h"
#include "core/lesson/lesson.h"
#include "core/python/parser.h"
#include "core/replay/replay.h"
#include "core/trace/file.h"

namespace {

using namespace loopscope;

struct Seed {
    std::string name, bytes;
};

constexpr std::string_view kPieces[] = {
    "(",        ")",         "[",       "{",        "}",       ":",         "\n",          "    ",
    "\t",       "async ",    "await ",  "def f(",   "lambda *", "f'{x!r",   "\"\"\"",      "yield ",
    "\\N{",     "\\x",       "case [",  "case {",   "**",      "match x:\n", "@",          "->",
    ":=",       "\xff",      "0x",      "1e999",    "\0",      "\xe2\x98",   "# world:",   "\r\n",
    "#",        "```",       "- [ ] ",  "---\n",    "class ",  "global ",   "except* ",    "try:\n",
    "finally:\n", "\xef\xbb\xbf", "del "};

class Mutator {
  public:
    explicit Mutator(uint64_t seed) : m_random(seed) {}

    std::string changed(const std::vector<Seed>& seeds, const Seed& seed) {
        std::string bytes = seed.bytes.substr(0, 60'000);
        for (size_t left = 1 + below(6); left > 0; --left) change(bytes, seeds);
        return bytes;
    }
    size_t below(size_t end) { return end == 0 ? 0 : m_random() % end; }

  private:
    void change(std::string& bytes, const std::vector<Seed>& seeds) {
        const size_t at = below(bytes.size() + 1);
        const size_t length = below(std::min<size_t>(bytes.size() - at, 80) + 1);
        switch (below(7)) {
            case 0:
                if (at < bytes.size()) bytes[at] = static_cast<char>(below(256));
                break;
            case 1:
                bytes.erase(at, length);
                break;
            case 2:
                bytes.insert(at, bytes.substr(at, length));
                break;
            case 3:
                bytes.insert(at, kPieces[below(std::size(kPieces))]);
                break;
            case 4: {
                const std::string& other = seeds[below(seeds.size())].bytes;
                bytes.insert(at, other.substr(below(other.size()), below(200)));
                break;
            }
            case 5:
                bytes.resize(at);
                break;
            default: {  // one piece many times: deep nesting, long lines
                const std::string_view piece = kPieces[below(std::size(kPieces))];
                std::string many;
                for (size_t left = below(300); left > 0; --left) many += piece;
                bytes.insert(at, many);
            }
        }
    }
    std::mt19937_64 m_random;
};

void read_script(const std::string& text) {
    const auto source = std::make_shared<const base::SourceText>("fuzzed.py", text);
    const python::ParseResult parsed = python::parse(*source);
    if (parsed.tree == nullptr) return;
    for (const base::Diagnostic& each : parsed.diagnostics)
        if (each.kind != base::Diagnostic::Kind::Warning) return;
    const bytecode::CompileResult compiled = bytecode::compile(*parsed.tree, source, {});
    if (compiled.code) bytecode::dump(*compiled.code);
}

void read_trace_file(const std::string& bytes) {
    const auto trace = trace::read_trace(bytes);
    if (!trace) return;
    replay::Replay replay(trace.value());
    const uint64_t stride = 1 + replay.last_step() / 16;
    for (uint64_t step = 0; step <= replay.last_step(); step += stride) replay.seek(step);
}

void read(const Seed& seed, const std::string& bytes) {
    if (seed.name.ends_with(".py")) read_script(bytes);
    if (seed.name.ends_with(".trace")) read_trace_file(bytes);
    if (seed.name.ends_with(".md"))
        lesson::read_lesson("fuzzed", {{"lesson.md", bytes}, {"a.py", "print(1)\n"}});
}

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

}  // namespace

int main(int argc, char** argv) {
    uint64_t first = 1, count = 1000;
    std::string last;
    std::vector<Seed> seeds;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        const bool has_value = i + 1 < argc;
        if (argument == "--seed" && has_value) first = std::strtoull(argv[++i], nullptr, 10);
        else if (argument == "--count" && has_value) count = std::strtoull(argv[++i], nullptr, 10);
        else if (argument == "--last" && has_value) last = argv[++i];
        else seeds.push_back({argument, content_of(argument)});
    }
    if (seeds.empty()) {
        std::fprintf(stderr, "readers_fuzz: no seed files given\n");
        return 2;
    }
    for (uint64_t number = first; number < first + count; ++number) {
        Mutator mutator(number);
        const Seed& seed = seeds[mutator.below(seeds.size())];
        const std::string bytes = mutator.changed(seeds, seed);
        if (!last.empty()) std::ofstream(last, std::ios::binary) << bytes;
        read(seed, bytes);
    }
    std::printf("%llu cases of %zu seed files were read\n", static_cast<unsigned long long>(count),
                seeds.size());
    return 0;
}
