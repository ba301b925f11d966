// Folding: what each kind of event does to a scene. One function a kind, fold_<kind>, found through one table
// that is made from events.def, so that no kind can be forgotten.
//
// A function writes nothing but the scene, and reads nothing but the event, the scene and the trace's facts.
// What can not happen in a real run fails: `failed` then says which condition did not hold.
#pragma once

#include "core/replay/facts.h"
#include "core/replay/scene.h"
#include "core/trace/event.h"

namespace loopscope::replay {

struct Fold {
    Scene& scene;
    const trace::Trace& trace;
    const TraceFacts& facts;
    const char* failed = nullptr;

    // The task with the running seat; null when none has it.
    TaskView* edit_current() { return edit_task(scene.running.task); }
    // Takes the seat from handle or task `id`, and gives it back to who had it before.
    void leave_seat(ObjectId id);
    // Null where no such task was made yet.
    TaskView* edit_task(ObjectId id) {
        if (!id || trace.kind(id) != trace::ObjectKind::Task) return nullptr;
        const uint32_t number = facts.link(id);
        if (number >= scene.tasks.size() || scene.tasks[number].id != id) return nullptr;
        return &scene.tasks.edit(number);
    }
};

#define FOLD_REQUIRE(condition)       \
    do {                              \
        if (!(condition)) {           \
            fold.failed = #condition; \
            return;                   \
        }                             \
    } while (false)

#define EVENT(name, subject, a, b, detail, sentence) void fold_##name(Fold& fold, const trace::Event& event);
#include "core/trace/events.def"
#undef EVENT

// Takes the scene from step k to k + 1, where k is scene.step.
void fold_event(Fold& fold);
// The scene before the first event.
Scene first_scene(const TraceFacts& facts);

}  // namespace loopscope::replay
