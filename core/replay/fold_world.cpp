// Folds of what lies around tasks: locks and queues, scopes, requests and executors' jobs.
#include <algorithm>

#include "core/replay/fold.h"

namespace loopscope::replay {

using trace::Event;
using trace::SyncKind;

void fold_job_submitted(Fold& fold, const Event& event) {
    fold.scene.jobs.insert({event.subject, static_cast<trace::JobKind>(event.detail),
                            fold.trace.text(event.a), 0, fold.scene.time, -1});
}

void fold_job_started(Fold& fold, const Event& event) {
    JobView* job = fold.scene.jobs.edit(event.subject);
    FOLD_REQUIRE(job);
    job->worker = event.a;
    job->started_at = fold.scene.time;
}

void fold_job_finished(Fold& fold, const Event& event) { FOLD_REQUIRE(fold.scene.jobs.erase(event.subject)); }

void fold_request_sent(Fold& fold, const Event& event) {
    fold.scene.requests.insert({event.subject, static_cast<trace::RequestKind>(event.detail),
                                fold.trace.text(event.a), ObjectId{event.b}, fold.scene.time, 0});
}

void fold_request_progress(Fold& fold, const Event& event) {
    RequestView* request = fold.scene.requests.edit(event.subject);
    if (request) request->percent = event.b;
}

void fold_reply_arrived(Fold& fold, const Event& event) { fold.scene.requests.erase(event.subject); }

void fold_sync_created(Fold& fold, const Event& event) {
    FOLD_REQUIRE(!fold.scene.syncs.find(event.subject));
    SyncView sync;
    sync.id = event.subject;
    sync.kind = static_cast<SyncKind>(event.detail);
    sync.name = fold.trace.text(event.a);
    sync.capacity = event.b;
    if (sync.kind == SyncKind::Semaphore) sync.size = event.b;
    fold.scene.syncs.insert(std::move(sync));
}

namespace {

bool can_be_held(SyncKind kind) {
    return kind == SyncKind::Lock || kind == SyncKind::Semaphore || kind == SyncKind::Condition;
}

void remove_first(CowList<ObjectId>& list, ObjectId item) {
    const auto found = std::find(list.begin(), list.end(), item);
    if (found == list.end()) return;
    const auto place = found - list.begin();
    auto& items = list.edit();
    items.erase(items.begin() + place);
}

// What was put stands last, what was got is gone: by its repr, since only the queue's own order is known
// here.
void change_queue(SyncView& queue, uint32_t size, std::string_view repr) {
    if (size > queue.items.size()) {
        queue.items.push_back(repr);
        return;
    }
    if (queue.items.empty() || size == queue.items.size()) return;
    if (queue.items.front() == repr) return queue.items.pop_front();
    size_t place = queue.items.size();
    while (place > 1 && queue.items[place - 1] != repr) --place;
    queue.items.erase(place - 1);
}

}  // namespace

void fold_sync_acquired(Fold& fold, const Event& event) {
    SyncView* sync = fold.scene.syncs.edit(event.subject);
    FOLD_REQUIRE(sync);
    const ObjectId task{event.a};
    remove_first(sync->waiters, task);
    if (can_be_held(sync->kind)) sync->holders.push_back(task);
    if (sync->kind == SyncKind::Lock || sync->kind == SyncKind::Condition) sync->locked_or_set = true;
    if (sync->kind == SyncKind::Semaphore) sync->size = event.b;
}

void fold_sync_released(Fold& fold, const Event& event) {
    SyncView* sync = fold.scene.syncs.edit(event.subject);
    FOLD_REQUIRE(sync);
    if (sync->holders.contains(ObjectId{event.a}))
        remove_first(sync->holders, ObjectId{event.a});
    else if (!sync->holders.empty())
        sync->holders.edit().erase(sync->holders.edit().begin());  // given back by another than took it
    if (sync->kind == SyncKind::Lock || sync->kind == SyncKind::Condition)
        sync->locked_or_set = !sync->holders.empty();
    if (sync->kind == SyncKind::Semaphore) sync->size = event.b;
}

void fold_sync_wait(Fold& fold, const Event& event) {
    SyncView* sync = fold.scene.syncs.edit(event.subject);
    FOLD_REQUIRE(sync);
    sync->waiters.push_back(ObjectId{event.a});
}

void fold_sync_wait_over(Fold& fold, const Event& event) {
    SyncView* sync = fold.scene.syncs.edit(event.subject);
    FOLD_REQUIRE(sync);
    remove_first(sync->waiters, ObjectId{event.a});
}

void fold_sync_changed(Fold& fold, const Event& event) {
    SyncView* sync = fold.scene.syncs.edit(event.subject);
    FOLD_REQUIRE(sync);
    if (sync->kind == SyncKind::Queue) change_queue(*sync, event.a, fold.trace.text(event.b));
    if (sync->kind == SyncKind::Event) sync->locked_or_set = event.a != 0;
    sync->size = event.a;
}

void fold_scope_entered(Fold& fold, const Event& event) {
    FOLD_REQUIRE(!fold.scene.scopes.find(event.subject));
    fold.scene.scopes.insert({event.subject,
                              static_cast<trace::ScopeKind>(event.detail),
                              fold.trace.text(event.a),
                              ObjectId{event.b},
                              {}});
}

void fold_scope_member(Fold& fold, const Event& event) {
    ScopeView* scope = fold.scene.scopes.edit(event.subject);
    if (scope) scope->members.push_back(ObjectId{event.a});
}

void fold_scope_left(Fold& fold, const Event& event) { fold.scene.scopes.erase(event.subject); }

}  // namespace loopscope::replay
