#include "core/run/orders.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/replay/facts.h"
#include "core/run/inspect.h"
#include "core/run/last_error.h"

namespace loopscope::run {

namespace {

constexpr double kJustBehind = 0.001;
constexpr double kSameMoment = 1e-9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What a run printed or holds, without what is only time: a number with decimals that is a span between two
// moments of the run, or a date in seconds.
class Timeless {
  public:
    explicit Timeless(const replay::TraceFacts& facts) {
        m_moments.push_back(0);
        for (const replay::ClockMove& move : facts.clock_moves())
            if (m_moments.size() < kMostMoments) m_moments.push_back(move.time);
    }

    std::string operator()(std::string_view text) const {
        std::string out;
        for (size_t at = 0; at < text.size();) {
            size_t end = at;
            while (end < text.size() && is_digit(text[end])) ++end;
            const size_t point = end;
            if (end > at && end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]))
                for (++end; end < text.size() && is_digit(text[end]);) ++end;
            if (end == at) end = at + 1;
            const std::string_view piece = text.substr(at, end - at);
            const bool has_decimals = end > point + 1 && end - at < 24;
            out += has_decimals && is_time(std::string(piece), end - point - 1) ? "(time)" : piece;
            at = end;
        }
        return out;
    }

  private:
    static constexpr size_t kMostMoments = 64;

    bool is_time(const std::string& number, size_t decimals) const {
        const double value = std::strtod(number.c_str(), nullptr);
        if (value > 1e9) return true;
        const double near = 0.5 * std::pow(10.0, -static_cast<double>(decimals)) + 1e-9;
        for (const double begin : m_moments)
            for (const double end : m_moments)
                if (end > begin && std::abs(end - begin - value) <= near) return true;
        return value <= near;
    }

    std::vector<double> m_moments;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

// What was over when, of everything that takes its time.
std::string order_of(const std::vector<insight::PastWait>& waits) {
    std::vector<const insight::PastWait*> ended;
    for (const insight::PastWait& wait : waits)
        if (wait.is_over) ended.push_back(&wait);
    std::sort(ended.begin(), ended.end(),
              [](const auto* a, const auto* b) { return a->end_event < b->end_event; });
    std::string order;
    for (const insight::PastWait* wait : ended) order += fmt::format("{} {}\n", wait->nth, wait->what);
    return order;
}

// When it was over, or would have been, had nobody cancelled it: of what nothing is known, long after the
// rest.
double end_of(const insight::PastWait& wait) {
    constexpr double kLong = 1;
    if (wait.is_over) return wait.end;
    return wait.due > 0 ? wait.due : wait.begin + kLong;
}

bool comes_before(const insight::PastWait& a, const insight::PastWait& b) {
    if (a.is_over && b.is_over) return a.end_event < b.end_event;
    return end_of(a) != end_of(b) ? end_of(a) < end_of(b) : a.begin_event < b.begin_event;
}

}  // namespace

OrderSearch::OrderSearch(std::shared_ptr<const base::SourceText> source, Options options,
                         OrdersOptions bounds)
    : m_source(std::move(source)), m_options(std::move(options)), m_bounds(bounds) {
    m_options.on_output = {};
    m_next.push_back({});
}

bool OrderSearch::step() {
    if (m_next.empty()) return m_found.is_complete = true, false;
    if (m_found.runs >= m_bounds.most_runs || m_events >= m_bounds.most_events) return false;
    const Delays delays = std::move(m_next.front());
    m_next.pop_front();
    try_delays(delays);
    return m_problems.empty();
}

void OrderSearch::try_delays(const Delays& delays) {
    Options options = m_options;
    std::vector<std::string> what_if;
    for (const Delay& delay : delays)
        what_if.push_back(fmt::format("{} is {} late", delay.what, insight::seconds_text(delay.seconds)));
    options.what_if.insert(options.what_if.end(), what_if.begin(), what_if.end());
    const Run run = run::run(m_source, options);
    ++m_found.runs;
    m_events += run.trace->size();
    if (delays.empty()) {
        m_problems = run.what_if_problems;
        m_options.what_if = run.what_if;
        const bool cannot_run = run.ending == Ending::SyntaxError || run.ending == Ending::Refused;
        if (cannot_run && m_problems.empty())
            m_problems.push_back(run.diagnostics.empty()
                                     ? std::string("the script cannot be run")
                                     : fmt::format("line {}: {}", run.diagnostics.front().span.line,
                                                   run.diagnostics.front().message));
        if (!m_problems.empty()) return;
    } else if (!run.what_if_problems.empty()) {
        return;  // what it was to delay did not come about
    }
    const std::vector<insight::PastWait> waits = insight::waits_in(*run.trace);
    for (const insight::PastWait& wait : waits) {
        if (!delays.empty()) break;
        if (wait.nth == 1)
            m_alone.insert(wait.what);
        else
            m_alone.erase(wait.what);
    }
    if (!m_seen.insert(order_of(waits)).second) return;
    ++m_found.orders;
    options.what_if = run.what_if;
    note_outcome(run, options, std::move(what_if));
    add_neighbours(delays, waits);
}

// Each order in which one that may be late has changed places with the next that was under way.
void OrderSearch::add_neighbours(const Delays& delays, const std::vector<insight::PastWait>& waits) {
    double tie = kSameMoment;
    for (const Delay& delay : delays) tie += delay.is_tie ? delay.seconds : 0;
    for (const insight::PastWait& wait : waits) {
        if (!wait.is_over) continue;
        m_found.has_sleeps |= wait.kind == insight::PastWait::Kind::Sleep;
        const insight::PastWait* next = nullptr;
        for (const insight::PastWait& other : waits) {
            const bool is_under_way =
                other.begin_event < wait.end_event && (!other.is_over || other.end_event > wait.end_event);
            if (is_under_way && (next == nullptr || comes_before(other, *next))) next = &other;
        }
        bool is_tie = false;
        if (next == nullptr || !may_be_late(wait, *next, tie, &is_tie)) continue;
        const std::string name = m_alone.contains(wait.what) ? wait.what : insight::numbered_name(wait);
        auto& uncertain = m_found.uncertain;
        if (std::find(uncertain.begin(), uncertain.end(), name) == uncertain.end()) uncertain.push_back(name);
        Delays more = delays;
        auto own =
            std::find_if(more.begin(), more.end(), [&](const Delay& delay) { return delay.what == name; });
        if (own == more.end()) own = more.insert(more.end(), {name, 0, is_tie});
        own->is_tie &= is_tie;
        const double enough = own->seconds + std::max(0.0, end_of(*next) - wait.end) + kJustBehind;
        own->seconds = std::ceil(enough * 1000 - 1e-6) / 1000;
        std::string key;
        for (const Delay& delay : more) key += fmt::format("{} {}\n", delay.what, delay.seconds);
        if (m_tried.insert(key).second) m_next.push_back(std::move(more));
    }
}

bool OrderSearch::may_be_late(const insight::PastWait& wait, const insight::PastWait& next, double tie,
                              bool* is_tie) const {
    if (wait.kind != insight::PastWait::Kind::Sleep || m_bounds.sleeps || is_drawn(wait)) return true;
    *is_tie = next.kind == insight::PastWait::Kind::Sleep && std::abs(end_of(next) - wait.end) <= tie;
    return *is_tie;
}

// Its length stands in the script as something else than a number, and the script draws numbers.
bool OrderSearch::is_drawn(const insight::PastWait& wait) const {
    if (m_source->text().find("random") == std::string::npos) return false;
    const std::string_view line = m_source->line(wait.line);
    const size_t call = line.find("sleep(");
    if (call == std::string_view::npos) return false;
    const std::string_view length = line.substr(call + 6);
    return length.find_first_not_of("0123456789._ ") < length.find_first_of("),");
}

void OrderSearch::note_outcome(const Run& run, const Options& options, std::vector<std::string> what_if) {
    const replay::Replay replay(run.trace);
    const Timeless timeless(replay.facts());
    Outcome outcome;
    outcome.exit_status = run.exit_status;
    outcome.output = run.standard_output;
    outcome.error = std::string(last_error(run.standard_error));
    outcome.stopped = run.stop_message;
    outcome.variables = variables_of(run, options);
    outcome.what_if = std::move(what_if);
    std::vector<std::string> lines = lines_of(timeless(run.standard_output));
    std::string print;
    for (const std::string& line : lines) print += line + "\n";
    std::sort(lines.begin(), lines.end());
    std::string key = fmt::format("{} {} {}\n", run.exit_status, timeless(outcome.error), outcome.stopped);
    for (const std::string& line : lines) key += line + "\n";
    for (const auto& [name, value] : outcome.variables)
        key += fmt::format("{} = {}\n", name, timeless(value));
    const auto known = std::find(m_keys.begin(), m_keys.end(), key);
    const auto place = static_cast<size_t>(known - m_keys.begin());
    if (known == m_keys.end()) {
        m_keys.push_back(key);
        m_prints.emplace_back();
        m_found.outcomes.push_back(std::move(outcome));
    }
    Outcome& noted = m_found.outcomes[place];
    ++noted.orders;
    m_prints[place].insert(print);
    noted.line_orders = m_prints[place].size();
}

// Objects are looked into one level deep; what only names a place in memory is left out.
std::vector<std::pair<std::string, std::string>> OrderSearch::variables_of(const Run& run,
                                                                           const Options& options) const {
    constexpr size_t kMost = 200;
    Inspector inspector(m_source, options, run.trace->size());
    const auto seen = inspector.at(run.trace->size(), run.trace->size());
    std::vector<std::pair<std::string, std::string>> variables;
    const auto add = [&](std::string name, const std::string& text) {
        if (variables.size() < kMost && text.find(" at 0x") == std::string::npos)
            variables.emplace_back(std::move(name), text);
    };
    for (const SeenItem& item : seen->globals) {
        add(item.name, item.value.text);
        if (!item.value.has_object() || item.value.text.find(" at 0x") == std::string::npos) continue;
        for (const SeenItem& part : seen->objects[item.value.object].items)
            add(item.name + "." + part.name, part.value.text);
    }
    return variables;
}

Orders find_orders(const std::shared_ptr<const base::SourceText>& source, const Options& options,
                   const OrdersOptions& bounds) {
    OrderSearch search(source, options, bounds);
    while (search.step()) {
    }
    return search.found();
}

}  // namespace loopscope::run
