#include "core/run/inspect.h"

#include <algorithm>
#include <list>

#include "core/run/parked_run.h"
#include "core/run/sight.h"

namespace loopscope::run {

namespace {

constexpr size_t kMostParked = 16;
constexpr size_t kMostRemembered = 64;
// A run this short is run again in no time: machines parked along its way would save nothing.
constexpr uint64_t kShort = 200'000;

// At step k, event k - 1 has just happened: the machine is looked at as it records that.
uint64_t event_of(uint64_t step) { return step == 0 ? 0 : step - 1; }

}  // namespace

const SeenStack* Inspection::stack_of(base::ObjectId task) const {
    for (const SeenStack& stack : stacks)
        if (stack.task == task) return &stack;
    return nullptr;
}

struct Inspector::Impl {
    std::shared_ptr<const base::SourceText> source;
    Options options;
    uint64_t last_step;
    std::vector<std::unique_ptr<ParkedRun>> parked;           // in no order
    std::list<std::shared_ptr<const Inspection>> remembered;  // the latest first

    std::vector<uint64_t> expected;

    std::shared_ptr<const Inspection> recall(uint64_t step, uint64_t since);
    void remember(std::shared_ptr<const Inspection> inspection);
    void look_at_expected(ParkedRun& run, uint64_t before);
    ParkedRun& nearest(uint64_t event);
    void make_room();
    std::shared_ptr<Inspection> look(ParkedRun& run, uint64_t step);
    std::shared_ptr<Inspection> look_since(uint64_t step, uint64_t since);
};

// The parked run that stands nearest before the event; a new one where all are past it.
ParkedRun& Inspector::Impl::nearest(uint64_t event) {
    ParkedRun* best = nullptr;
    for (const auto& run : parked)
        if (run->place() <= event && (best == nullptr || run->place() > best->place())) best = run.get();
    if (best != nullptr) return *best;
    make_room();
    parked.push_back(std::make_unique<ParkedRun>(source, options));
    return *parked.back();
}

// Gives up the run that stands closest behind another: it is missed least.
void Inspector::Impl::make_room() {
    const size_t most = last_step < kShort ? 2 : kMostParked;
    std::erase_if(parked, [](const auto& run) { return run->place() == trace::EventWatch::kNever; });
    if (parked.size() < most) return;
    std::sort(parked.begin(), parked.end(),
              [](const auto& a, const auto& b) { return a->place() < b->place(); });
    size_t least = parked.size() - 1;
    uint64_t gap = trace::EventWatch::kNever;
    for (size_t i = 1; i < parked.size(); ++i) {
        const uint64_t distance = parked[i]->place() - parked[i - 1]->place();
        if (distance < gap) gap = distance, least = i;
    }
    parked.erase(parked.begin() + static_cast<std::ptrdiff_t>(least));
}

std::shared_ptr<Inspection> Inspector::Impl::look(ParkedRun& run, uint64_t step) {
    run.go_to(event_of(step));
    auto inspection = std::make_shared<Inspection>();
    if (vm::Machine* machine = run.machine(); machine != nullptr && step > 0)
        *inspection = look_at(*machine, step);
    inspection->step = inspection->since = step;
    return inspection;
}

std::shared_ptr<const Inspection> Inspector::Impl::recall(uint64_t step, uint64_t since) {
    for (auto it = remembered.begin(); it != remembered.end(); ++it) {
        if ((*it)->step != step || (*it)->since != since) continue;
        remembered.splice(remembered.begin(), remembered, it);
        return remembered.front();
    }
    return nullptr;
}

void Inspector::Impl::remember(std::shared_ptr<const Inspection> inspection) {
    remembered.push_front(std::move(inspection));
    if (remembered.size() > kMostRemembered) remembered.pop_back();
}

// On the way of a run to where it is asked to be.
void Inspector::Impl::look_at_expected(ParkedRun& run, uint64_t before) {
    std::shared_ptr<Inspection> last;
    for (const uint64_t step : expected) {
        if (event_of(step) < run.place() || step >= before) continue;
        auto seen = look(run, step);
        if (last != nullptr) {
            mark_changes(*seen, *last);
            if (recall(step, last->step) == nullptr) remember(seen);
        }
        last = std::move(seen);
    }
}

std::shared_ptr<Inspection> Inspector::Impl::look_since(uint64_t step, uint64_t since) {
    ParkedRun& run = nearest(event_of(since));
    look_at_expected(run, since);
    auto before = look(run, since);
    if (since == step) return before;
    auto now = look(run, step);
    mark_changes(*now, *before);
    return now;
}

// As a program ends, its globals are let go one by one. What they were before that is what one wants to see.
static bool is_cleared(const Inspection& inspection) {
    return inspection.stacks.empty() && !inspection.globals.empty() &&
           inspection.globals.back().value.text == "None" && inspection.globals.front().value.text == "None";
}

Inspector::Inspector(std::shared_ptr<const base::SourceText> source, Options options, uint64_t last_step)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->source = std::move(source);
    m_impl->options = std::move(options);
    m_impl->options.on_output = {};
    m_impl->last_step = last_step;
}

Inspector::~Inspector() = default;

std::shared_ptr<const Inspection> Inspector::at(uint64_t step, uint64_t since) {
    Impl& impl = *m_impl;
    step = std::min(step, impl.last_step);
    since = std::min(since, step);
    if (auto known = impl.recall(step, since)) return known;
    auto now = impl.look_since(step, since);
    constexpr uint64_t kFarthestBack = 64;
    for (uint64_t back = 1; is_cleared(*now) && back < step && back <= kFarthestBack; back *= 2) {
        now = impl.look_since(step - back, std::min(since, step - back));
        now->step = step;
        now->since = since;
    }
    impl.remember(now);
    return now;
}

void Inspector::expect(std::vector<uint64_t> steps) {
    std::sort(steps.begin(), steps.end());
    m_impl->expected = std::move(steps);
}

bool Inspector::prepare() {
    Impl& impl = *m_impl;
    if (impl.last_step < kShort) return false;
    const uint64_t distance = impl.last_step / kMostParked;
    // Latest first: that one saves most.
    for (uint64_t i = kMostParked; i-- > 1;) {
        const uint64_t begin = i * distance, end = begin + distance;
        const bool has_one = std::any_of(impl.parked.begin(), impl.parked.end(), [&](const auto& run) {
            return run->place() >= begin && run->place() < end;
        });
        if (has_one) continue;
        if (impl.parked.size() >= kMostParked) return false;
        impl.parked.push_back(std::make_unique<ParkedRun>(impl.source, impl.options));
        impl.parked.back()->go_to(begin);
        return true;
    }
    return false;
}

}  // namespace loopscope::run
