#include "core/replay/fold.h"

namespace loopscope::replay {

namespace {

using FoldFunction = void (*)(Fold&, const trace::Event&);

constexpr FoldFunction kFolds[] = {
#define EVENT(name, subject, a, b, detail, sentence) &fold_##name,
#include "core/trace/events.def"
#undef EVENT
};
static_assert(std::size(kFolds) == trace::kEventKindCount);

}  // namespace

void fold_event(Fold& fold) {
    const trace::Event& event = fold.trace.events[fold.scene.step];
    kFolds[static_cast<int>(event.kind)](fold, event);
    ++fold.scene.step;
}

void Fold::leave_seat(ObjectId id) {
    const auto is_it = [id](const HandleView& seat) { return seat.id == id || seat.task == id; };
    if (!is_it(scene.running)) {
        if (!scene.interrupted.empty()) std::erase_if(scene.interrupted.edit(), is_it);
        return;
    }
    scene.running = {};
    if (scene.interrupted.empty()) return;
    scene.running = scene.interrupted.back();
    scene.interrupted.pop_back();
}

Scene first_scene(const TraceFacts& facts) {
    Scene scene;
    scene.facts = &facts;
    scene.output.facts = &facts;
    scene.timers = Timers(&facts);
    return scene;
}

}  // namespace loopscope::replay
