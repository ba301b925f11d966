// What recording costs a run: the same script with its trace kept, and with events counted only and no lines
// among them.
//
//   recording_bench SCRIPT [ROUNDS]     prints two processor times in seconds, the least of all rounds, and
//                                       the count of events
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include "core/run/run.h"

namespace {

using namespace loopscope;

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double seconds_of(const std::shared_ptr<const base::SourceText>& source, bool record, uint64_t* events) {
    run::Options options;
    options.record = record;
    const double start = processor_seconds();
    const run::Run run = run::run(source, options);
    if (record) *events = run.trace->size();
    return processor_seconds() - start;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    std::ifstream file(argv[1]);
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto source = std::make_shared<const base::SourceText>(argv[1], std::move(text));
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    double recorded = 1e9, unrecorded = 1e9;
    uint64_t events = 0;
    for (int k = 0; k < rounds; ++k) {
        recorded = std::min(recorded, seconds_of(source, true, &events));
        unrecorded = std::min(unrecorded, seconds_of(source, false, &events));
    }
    fmt::print("{:.6f} {:.6f} {}\n", recorded, unrecorded, events);
}
