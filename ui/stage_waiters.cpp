// Who waits on the stage, for what and until when: what the waiting box is filled with, before there is any
// place.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "core/insight/sentence.h"
#include "core/replay/facts.h"
#include "core/replay/labels.h"
#include "ui/stage_waiting.h"
#include "ui/utf8.h"

namespace loopscope::ui {

using replay::HandleView;
using replay::JobView;
using replay::Scene;
using replay::SyncView;
using replay::TaskState;
using replay::TaskView;
using replay::WaitCause;

namespace {

constexpr size_t kMostDepends = 60;
constexpr size_t kMostWaiters = 200;  // more are counted by kind

std::string in_words(const SyncView& sync) {
    if (sync.kind == trace::SyncKind::Queue) {
        if (sync.capacity == 0) return fmt::format(" ({} in it)", sync.size);
        return fmt::format(" ({} of {} in it)", sync.size, sync.capacity);
    }
    if (sync.kind == trace::SyncKind::Semaphore)
        return fmt::format(" ({} of {} free)", sync.size, sync.capacity);
    return {};
}

// The host tells more than the protocol, and room is scarce.
std::string without_protocol(std::string what) {
    const size_t scheme = what.find("://");
    if (scheme == std::string::npos) return what;
    const size_t begin = what.rfind(' ', scheme) + 1;
    return what.erase(begin, scheme + 3 - begin);
}

// "GET api.example.com/items/3" is "GET …/items/3" where there is no room: what tells it from others.
std::string without_host(const std::string& what) {
    const size_t path = what.find('/'), host = path == std::string::npos ? path : what.rfind(' ', path);
    if (host == std::string::npos || path + 1 >= what.size() || what[path + 1] == ' ') return {};
    return what.substr(0, host + 1) + "…" + what.substr(path);
}

}  // namespace

// Of what a gather is made of, what workers do for it: no card stands for that.
void StageBuilder::tell_jobs(const TaskView& task, Waiter& waiter) const {
    size_t running = 0, waiting = 0;
    for (const base::ObjectId child : task.wait.children) {
        const JobView* job = story.scene.jobs.find(base::ObjectId{story.scene.facts->link(child)});
        if (job != nullptr) ++(job->worker != 0 ? running : waiting);
    }
    const auto tell = [&](const std::string& words) { waiter.extra += translated(wish.language, words); };
    const size_t all = running + waiting;
    if (all == 1)
        tell(running == 1 ? ", 1 job runs" : ", 1 job waits");
    else if (all > 1)
        tell(waiting == 0 ? fmt::format(", {} jobs run", all)
                          : fmt::format(", {} of {} jobs run", running, all));
}

void StageBuilder::tell_depends(const TaskView& task, Waiter& waiter) const {
    const auto depend = [&](base::ObjectId id) {
        const TaskView* other = story.scene.task(id);
        if (other == nullptr || replay::is_over(other->state)) return false;
        if (waiter.depends.size() < kMostDepends)
            waiter.depends.push_back(card_of(*other, Seat::Waiting, true));
        else
            ++waiter.depends_beyond;
        return true;
    };
    // Only those that are still to come: who has ended holds up nobody any more.
    size_t tasks = 0, over = 0;
    for (const base::ObjectId child : task.wait.children) {
        if (story.scene.task(child) == nullptr) continue;
        ++tasks;
        over += depend(child) ? 0 : 1;
    }
    if (over > 0) waiter.extra += translated(wish.language, fmt::format(", {} of {} done", over, tasks));
    if (task.wait.cause == WaitCause::Task) depend(task.wait.on);
    tell_jobs(task, waiter);
}

void StageBuilder::tell_sync(const TaskView& task, Waiter& waiter) const {
    const SyncView* sync = story.scene.sync_waited_for(task);
    if (sync == nullptr) return;
    waiter.wants = sync->id.value;
    waiter.extra += translated(wish.language, in_words(*sync));
    waiter.holder = !sync->holders.empty();
    for (const base::ObjectId holder : sync->holders) {
        const TaskView* other = story.scene.task(holder);
        if (other != nullptr && waiter.depends.size() < kMostDepends)
            waiter.depends.push_back(card_of(*other, Seat::Waiting, true));
    }
    waiter.holder = waiter.holder && !waiter.depends.empty();
}

// How much of the wait is over, and how much is left, where that is known.
void StageBuilder::tell_span(const TaskView& task, Waiter& waiter) const {
    const replay::WaitSpan span = replay::wait_span(story.scene, task);
    const bool is_job = task.wait.cause == WaitCause::Executor && !story.scene.jobs.empty();
    if (span.until < 0 && !(is_job && span.since < 0)) return;
    waiter.ring_left = 1;  // of a job that has not begun
    if (span.until < 0) return;
    const double left = std::max(0.0, span.until - story.scene.time);
    const double whole = std::max(1e-9, span.until - span.since);
    waiter.ring_left = static_cast<float>(std::clamp(left / whole, 0.0, 1.0));
    waiter.until = span.until;
    waiter.reason = translated(wish.language, left > 0 ? describe_seconds(left) + " left" : "due now");
    waiter.left = translated(wish.language, left > 0 ? describe_seconds(left) : "due");
}

StageBuilder::Waiter StageBuilder::waiter_of(const TaskView& task) const {
    const Scene& scene = story.scene;
    Waiter waiter;
    waiter.card = card_of(task, Seat::Waiting, false);
    waiter.group = kind_of(task);
    tell_span(task, waiter);
    if (task.wait.cause == WaitCause::Timer && task.wait.until >= 0) {
        waiter.brief = waiter.left;
        return waiter;
    }
    waiter.what = insight::phrase(replay::describe_wait(scene, task), wish.language);
    if (waiter.what.empty()) waiter.what = translate(wish.language, "a future");
    if (task.wait.cause == WaitCause::Io) {
        const replay::RequestView* request = scene.requests.find(task.wait.source);
        if (request != nullptr && request->percent > 0) {
            const std::string rest = fmt::format("the other {} %", 100 - std::min(request->percent, 100u));
            waiter.part = translated(wish.language, rest);
            waiter.what = translated(wish.language, fmt::format("{} of {}", rest, request->text));
        }
        waiter.what = without_protocol(std::move(waiter.what));
        waiter.brief = without_host(waiter.what);
        // A query has no address: its first words are what there is room for.
        constexpr size_t kBrief = 18;
        if (waiter.brief.empty() && count_characters(waiter.what) > kBrief)
            waiter.brief = std::string(first_characters(waiter.what, kBrief - 2)) + "…";
    }
    if (task.wait.cause == WaitCause::Executor) {
        if (const replay::JobView* job = scene.jobs.find(task.wait.source)) {
            const char* kind = job->kind == trace::JobKind::Process ? "process" : "thread";
            waiter.extra = translated(wish.language, job->worker != 0
                                                         ? fmt::format(", in {} {}", kind, job->worker)
                                                         : fmt::format(", no {} is free", kind));
        }
    }
    if (waiter.until >= 0) waiter.extra += ", " + waiter.reason;
    tell_depends(task, waiter);
    if (task.wait.cause == WaitCause::Task && !waiter.depends.empty()) waiter.what = "task";
    tell_sync(task, waiter);
    return waiter;
}

// A timer that no task sleeps on: a time limit, call_later. It counts down all the same.
StageBuilder::Waiter StageBuilder::waiter_of(const HandleView& handle) const {
    Waiter waiter;
    waiter.card = card_of(handle, Seat::Waiting, false);
    waiter.card.moved = false;
    waiter.until = handle.due;
    const double left = std::max(0.0, handle.due - story.scene.time);
    const double since = replay::set_at(story.scene, handle.id);
    const double whole = handle.due - std::max(0.0, since);
    waiter.ring_left = static_cast<float>(std::clamp(left / std::max(1e-9, whole), 0.0, 1.0));
    waiter.brief = translated(wish.language, left > 0 ? describe_seconds(left) : "due");
    waiter.reason = translated(wish.language, left > 0 ? describe_seconds(left) + " left" : "due now");
    return waiter;
}

// Those that can be shown, soonest or oldest first, and how many there are in all.
StageBuilder::Waiters StageBuilder::gather_waiters() const {
    const Scene& scene = story.scene;
    size_t waiting = 0;
    for (const TaskView& task : scene.tasks) {
        waiting += task.state == TaskState::Waiting ? 1 : 0;
        if (waiting > kMostWaiters) return gather_crowd();
    }
    struct Due {
        double until;
        const TaskView* task;  // or else a callback
        HandleView handle;
    };
    std::vector<Due> due;
    std::unordered_set<uint32_t> told;  // timers that are told of by the task that sleeps on them
    Waiters found;
    for (const TaskView& task : scene.tasks) {
        if (task.state != TaskState::Waiting || task.is_lost) continue;
        if (task.wait.cause == WaitCause::Timer) told.insert(task.wait.source.value);
        if (!shows(task.id)) continue;
        if (task.wait.cause == WaitCause::Timer) {
            due.push_back({task.wait.until, &task, {}});
        } else if (++found.other_count <= kMostWaiters) {
            found.others.push_back(waiter_of(task));
        }
    }
    for (const HandleView handle : scene.timers) {
        if (handle.kind != trace::HandleKind::Callback || told.contains(handle.id.value)) continue;
        due.push_back({handle.due, nullptr, handle});
    }
    found.timer_count = due.size();
    const auto end = due.begin() + static_cast<std::ptrdiff_t>(std::min(due.size(), kMostWaiters));
    // Soonest first, as the loop keeps them; of those due together, the one set first.
    const auto sooner = [](const Due& a, const Due& b) {
        const uint32_t left = a.task != nullptr ? a.task->wait.source.value : a.handle.id.value;
        const uint32_t right = b.task != nullptr ? b.task->wait.source.value : b.handle.id.value;
        return a.until != b.until ? a.until < b.until : left < right;
    };
    std::partial_sort(due.begin(), end, due.end(), sooner);
    for (auto it = due.begin(); it != end; ++it) {
        found.timers.push_back(it->task != nullptr ? waiter_of(*it->task) : waiter_of(it->handle));
    }
    return found;
}

// Those that want the same lock or queue as one, in the order in which they will get it.
std::vector<StageBuilder::Waiter> StageBuilder::in_line(const std::vector<Waiter>& waiters) const {
    std::vector<Waiter> lines;
    std::unordered_map<uint32_t, size_t> known;
    for (const Waiter& waiter : waiters) {
        if (waiter.wants == 0 || waiter.card.count > 1) {
            lines.push_back(waiter);
            continue;
        }
        // A queue has two lines, of those that put and those that get.
        const uint32_t key =
            waiter.wants * 8 + static_cast<uint32_t>(std::min<size_t>(waiter.what.size(), 7));
        const auto [found, is_new] = known.try_emplace(key, lines.size());
        if (is_new)
            lines.push_back(waiter);
        else
            lines[found->second].line.push_back(waiter.card);
    }
    for (Waiter& first : lines) {
        if (first.line.empty()) continue;
        const SyncView* sync = story.scene.syncs.find(base::ObjectId{first.wants});
        if (sync == nullptr) continue;
        std::vector<StageCard> cards = std::move(first.line);
        cards.insert(cards.begin(), first.card);
        const auto place = [&](const StageCard& card) {
            return std::find(sync->waiters.begin(), sync->waiters.end(), card.id) - sync->waiters.begin();
        };
        std::stable_sort(cards.begin(), cards.end(),
                         [&](const StageCard& a, const StageCard& b) { return place(a) < place(b); });
        first.card = cards.front();
        first.line.assign(cards.begin() + 1, cards.end());
    }
    return lines;
}

}  // namespace loopscope::ui
