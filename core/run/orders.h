// The legal orders of a run: what arrives at the same time may arrive in another order, and the run may come
// to something else then. A race is seen as several outcomes.
//
// Replies, queries and jobs may take longer than they did; of sleeps, those whose length is drawn by `random`
// may, two that end at the same moment may end in either order, and with `sleeps` every one may. Orders are
// made by delays, each a what-if of its own, so that every outcome can be had again by its example. The
// search goes from few delays to many, until no order is new or its bound is reached; it is the same every
// time.
#pragma once

#include <deque>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/insight/past_waits.h"
#include "core/run/run.h"

namespace loopscope::run {

struct OrdersOptions {
    size_t most_runs = 300;
    uint64_t most_events = 60'000'000;  // of all runs together
    bool sleeps = false;                // every sleep stands for something that may take longer
};

struct Outcome {
    std::vector<std::string> what_if;  // how to have the example again; none: as the script is written
    size_t orders = 0;                 // that came to it
    size_t line_orders = 0;            // in so many different orders its lines were printed
    int exit_status = 0;
    std::string output;                                          // standard output of the example
    std::string error;                                           // the last line of its standard error
    std::string stopped;                                         // why the run was cut short, if it was
    std::vector<std::pair<std::string, std::string>> variables;  // globals at the end, and their attributes
};

struct Orders {
    std::vector<std::string> uncertain;  // what may come later, by name
    size_t orders = 0, runs = 0;
    bool is_complete = false;       // no order is left that was not tried
    bool has_sleeps = false;        // there are sleeps that kept their length
    std::vector<Outcome> outcomes;  // the first is that of the script as it is written
};

class OrderSearch {
  public:
    // `options` as those of the run that is meant.
    OrderSearch(std::shared_ptr<const base::SourceText> source, Options options, OrdersOptions bounds = {});
    // Runs the script once more. False: the search is over.
    bool step();
    const Orders& found() const { return m_found; }
    // Of the run as it is written: what-ifs that cannot be read, or touch nothing.
    const std::vector<std::string>& problems() const { return m_problems; }

  private:
    struct Delay {
        std::string what;  // "2nd sleep of b at line 5"
        double seconds = 0;
        bool is_tie = false;  // it only puts one of two that end at the same moment behind the other
    };
    using Delays = std::vector<Delay>;

    void try_delays(const Delays& delays);
    void add_neighbours(const Delays& delays, const std::vector<insight::PastWait>& waits);
    bool may_be_late(const insight::PastWait& wait, const insight::PastWait& next, double tie,
                     bool* is_tie) const;
    bool is_drawn(const insight::PastWait& wait) const;
    void note_outcome(const Run& run, const Options& options, std::vector<std::string> what_if);
    std::vector<std::pair<std::string, std::string>> variables_of(const Run& run,
                                                                  const Options& options) const;

    std::shared_ptr<const base::SourceText> m_source;
    Options m_options;
    OrdersOptions m_bounds;
    Orders m_found;
    std::vector<std::string> m_problems;
    std::deque<Delays> m_next;
    std::set<std::string> m_seen;     // orders, by what was over when
    std::set<std::string> m_tried;    // lists of delays
    std::set<std::string> m_alone;    // waits whose words name one only, in the run as it is written
    std::vector<std::string> m_keys;  // of the outcomes
    std::vector<std::set<std::string>> m_prints;  // of each outcome: its lines in order
    uint64_t m_events = 0;
};

Orders find_orders(const std::shared_ptr<const base::SourceText>& source, const Options& options,
                   const OrdersOptions& bounds = {});

// For people: `file` as it is to stand in the command that has an example again.
std::string to_text(const Orders& orders, const std::string& file);
std::string to_json(const Orders& orders, const std::string& file);
// For the list in the window: what was tried and found, and what each outcome is called.
std::string describe_search(const Orders& orders);
std::string describe_outcome(const Orders& orders, size_t number);
// What another outcome does otherwise than the first: "prints 'balance 110' instead of 'balance 120'".
std::string difference(const Outcome& first, const Outcome& other);

}  // namespace loopscope::run
