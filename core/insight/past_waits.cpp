#include "core/insight/past_waits.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

namespace loopscope::insight {

namespace {

using base::ObjectId;
using trace::Event;
using trace::EventKind;
using Kind = PastWait::Kind;

std::string_view first_words(std::string_view text, int count) {
    size_t end = 0;
    while (count-- > 0 && end != std::string_view::npos) end = text.find(' ', end == 0 ? 0 : end + 1);
    return text.substr(0, end);
}

class Pass {
  public:
    explicit Pass(const trace::Trace& trace) : m_trace(trace) {}

    std::vector<PastWait> run() {
        for (uint64_t i = 0; i < m_trace.size(); ++i) look_at(m_trace.events[i], i);
        std::map<std::string_view, uint64_t> counts;
        for (PastWait& wait : m_waits) wait.nth = ++counts[wait.what];
        return std::move(m_waits);
    }

  private:
    void look_at(const Event& event, uint64_t index) {
        switch (event.kind) {
            case EventKind::clock_moved:
                m_clock = event.seconds();
                return;
            case EventKind::coroutine_created:
                m_codes[event.subject.value] = event.a;
                return;
            case EventKind::task_created:
                m_names[event.subject.value] = event.b;
                return;
            case EventKind::task_renamed:
                m_names[event.subject.value] = event.a;
                return;
            case EventKind::task_running:
                m_running = event.subject;
                return;
            case EventKind::handle_finished:
                m_running = {};
                if (m_unplaced != 0)  // the task is the sleep itself
                    m_waits[m_unplaced - 1].what =
                        fmt::format("sleep of {}", m_waits[m_unplaced - 1].task_name);
                m_unplaced = 0;
                return;
            case EventKind::coroutine_suspended:
                place(event);
                return;
            default:
                look_at_wait(event, index);
        }
    }

    void look_at_wait(const Event& event, uint64_t index) {
        switch (event.kind) {
            case EventKind::request_sent:
                begin_request(event, index);
                return;
            case EventKind::job_submitted:
                begin(Kind::Job, fmt::format("job {}", before_parenthesis(event.a)), event.subject, m_running,
                      index);
                return;
            case EventKind::future_created:
                if (static_cast<trace::FutureKind>(event.detail) == trace::FutureKind::Sleep)
                    m_sleeper = event.subject;
                m_owners[event.subject.value] = event.b;
                return;
            case EventKind::timer_set:
                m_due = event.seconds();
                return;
            case EventKind::timer_callback:
                if (m_sleeper && event.b == m_sleeper.value) {
                    begin(Kind::Sleep, {}, event.subject, {m_owners[event.b]}, index);
                    m_waits.back().due = m_due;
                    m_unplaced = m_waits.size();
                }
                m_sleeper = {};
                return;
            case EventKind::reply_arrived:
            case EventKind::job_finished:
            case EventKind::timer_fired:
                end(event.subject, index);
                return;
            default:
                return;
        }
    }

    std::string_view before_parenthesis(uint32_t text) const {
        const std::string_view name = m_trace.text(text);
        return name.substr(0, name.find('('));
    }

    // A future's or a task's.
    ObjectId task_of(uint32_t waiter) {
        const ObjectId id{waiter};
        if (!id || m_trace.kind(id) == trace::ObjectKind::Task) return id ? id : m_running;
        const auto owner = m_owners.find(waiter);
        const ObjectId task{owner == m_owners.end() ? 0 : owner->second};
        return task && m_trace.kind(task) == trace::ObjectKind::Task ? task : m_running;
    }

    void begin_request(const Event& event, uint64_t index) {
        const std::string_view text = m_trace.text(event.a);
        const ObjectId task = task_of(event.b);
        switch (static_cast<trace::RequestKind>(event.detail)) {
            case trace::RequestKind::Http:
                if (text.find(": ") < text.find("://")) return;  // of a client that the script serves
                begin(Kind::Request, std::string(first_words(text, 2)), event.subject, task, index);
                return;
            case trace::RequestKind::Database:
                if (text.starts_with("connect to ")) return;
                begin(Kind::Query, fmt::format("query {}", text), event.subject, task, index);
                return;
            case trace::RequestKind::File:
                begin(Kind::File, fmt::format("file {}", text), event.subject, task, index);
                return;
            case trace::RequestKind::Process: {
                const size_t cut = text.ends_with("..") ? text.size() - 2 : text.size();
                begin(Kind::Process, fmt::format("process {}", text.substr(0, cut)), event.subject, task,
                      index);
                return;
            }
            case trace::RequestKind::Other:
                begin(Kind::Redis, fmt::format("redis {}", text), event.subject, task, index);
                return;
            case trace::RequestKind::Stream:
                return;
        }
    }

    void begin(Kind kind, std::string what, ObjectId id, ObjectId task, uint64_t index) {
        PastWait wait;
        wait.kind = kind;
        wait.what = std::move(what);
        wait.id = id;
        wait.task = task;
        if (task) wait.task_name = m_trace.text(m_names[task.value]);
        wait.begin = wait.end = m_clock;
        wait.begin_event = wait.end_event = index;
        m_places[id.value] = m_waits.size();
        m_waits.push_back(std::move(wait));
    }

    void end(ObjectId id, uint64_t index) {
        const auto found = m_places.find(id.value);
        if (found == m_places.end()) return;
        PastWait& wait = m_waits[found->second];
        wait.end = m_clock;
        wait.end_event = index;
        wait.is_over = true;
    }

    // The first coroutine of the script that stands still after a sleep has begun stands where it does.
    void place(const Event& event) {
        if (m_unplaced == 0) return;
        const auto found = m_codes.find(event.subject.value);
        const trace::CodeInfo* code = found == m_codes.end() ? nullptr : &m_trace.code(found->second);
        if (code == nullptr || code->is_library || event.b >= code->positions.size()) return;
        PastWait& wait = m_waits[m_unplaced - 1];
        m_unplaced = 0;
        wait.line = code->positions[event.b].line;
        wait.what = fmt::format("sleep of {} at line {}", wait.task_name, wait.line);
    }

    const trace::Trace& m_trace;
    std::vector<PastWait> m_waits;
    std::unordered_map<uint32_t, size_t> m_places;  // by the id of what is waited for
    std::unordered_map<uint32_t, uint32_t> m_codes, m_names, m_owners;
    ObjectId m_running, m_sleeper;
    size_t m_unplaced = 0;  // 1 + place of the sleep whose line is not known yet
    double m_clock = 0, m_due = -1;
};

const char* ordinal_end(uint64_t number) {
    if (number % 100 >= 11 && number % 100 <= 13) return "th";
    return number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th";
}

}  // namespace

std::vector<PastWait> waits_in(const trace::Trace& trace) {
    std::vector<PastWait> waits = Pass(trace).run();
    std::erase_if(waits, [](const PastWait& wait) { return wait.what.empty(); });
    return waits;
}

std::string listed(const std::vector<PastWait>& waits) {
    constexpr size_t kMost = 8;
    std::vector<std::string> names;
    for (const PastWait& wait : waits) {
        if (names.size() > kMost) break;
        if (std::find(names.begin(), names.end(), wait.what) == names.end()) names.push_back(wait.what);
    }
    if (names.empty()) return "the run waits for nothing that takes its time";
    std::string list = "in this run there were: ";
    for (size_t k = 0; k < names.size(); ++k)
        list += (k == 0 ? "" : ", ") + (k == kMost ? std::string("..") : names[k]);
    return list;
}

std::string numbered_name(const PastWait& wait) {
    return fmt::format("{}{} {}", wait.nth, ordinal_end(wait.nth), wait.what);
}

std::string name_of(const PastWait& wait, const std::vector<PastWait>& all) {
    const bool alone = std::count_if(all.begin(), all.end(),
                                     [&](const PastWait& other) { return other.what == wait.what; }) < 2;
    return alone ? wait.what : numbered_name(wait);
}

std::string seconds_text(double seconds) {
    const auto thousandths = static_cast<int64_t>(std::ceil(seconds * 1000 - 1e-6));
    return fmt::format("{:g}s", static_cast<double>(thousandths) / 1000);
}

}  // namespace loopscope::insight
