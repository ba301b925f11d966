// Variables and objects at any step: looked at in a second run of the same script, which stands still there.
//
// A trace holds scheduling and no heap; but a run is the same every time. So the script is run again up to
// the step, in a machine on a call stack of its own, and read there without running any of its code. Machines
// that stand at a step are kept parked, so that looking further on costs only the way from there, and going
// back only the way from an earlier one or from the start. What is handed out is plain data: nothing points
// into a machine.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/run/run.h"

namespace loopscope::run {

// A value as it is shown. Values that can be opened have an object; objects may refer to each other in
// circles.
struct SeenValue {
    static constexpr uint32_t kNoObject = ~uint32_t{0};
    std::string text;             // as Python writes it, cut where it is long
    uint32_t object = kNoObject;  // index into Inspection::objects
    bool has_object() const { return object != kNoObject; }
};

struct SeenItem {
    std::string name;  // of a variable or attribute, or "[0]", "['key']"
    SeenValue value;
    bool changed = false;  // it, or something in it, is not as it was
};

struct SeenObject {
    std::string type, text;
    base::ObjectId id;      // in the trace: tasks, futures, coroutines, locks, queues; else none
    uint64_t identity = 0;  // equal while it is the same object, within one Inspector
    uint32_t label = 0;     // 1, 2, ..: several places of the picture refer to it, as "#1"; 0: one
    bool is_value = false;  // numbers in a tuple, say: who else refers to it does not matter
    std::vector<SeenItem> items;
    uint32_t left_out = 0;  // items beyond those
};

struct SeenFrame {
    std::string function;      // "Downloader.fetch"; "<module>" is the script's top level
    uint32_t line = 0;         // of its source
    base::ObjectId coroutine;  // none: a plain call
    bool is_library = false, has_begun = true;
    std::vector<SeenItem> locals;  // in the order of the code; of the script's top level: none, see globals
};

// The calls of one task from its outermost to its innermost, awaiting or calling each other; or, with no
// task, what runs outside of any: the script's top level, a callback.
struct SeenStack {
    base::ObjectId task;
    std::string name;  // of the task; "thread 2" of other threads; empty: the script's own
    bool is_running = false;
    std::vector<SeenFrame> frames;
};

struct Inspection {
    uint64_t step = 0, since = 0;   // marks of change compare with step `since`
    std::vector<SeenStack> stacks;  // the script's own first, then tasks that are not over, oldest first
    std::vector<SeenItem> globals;  // of the script; without what it imported and defined
    std::vector<SeenItem> syncs;    // locks, queues and their kin, oldest first, by name where they have one
    std::vector<SeenObject> objects;

    const SeenStack* stack_of(base::ObjectId task) const;  // null: it is over, or not there yet
};

class Inspector {
  public:
    // `options` as those of the run whose steps are meant; `last_step` the number of its trace's events.
    Inspector(std::shared_ptr<const base::SourceText> source, Options options, uint64_t last_step);
    ~Inspector();
    Inspector(const Inspector&) = delete;
    Inspector& operator=(const Inspector&) = delete;

    // Variables at `step`; those that differ from `since`, the step shown before (<= step), are marked.
    // Never null. What was looked at lately costs nothing.
    std::shared_ptr<const Inspection> at(uint64_t step, uint64_t since);

    // The steps that will be asked for next if one goes back, latest last, each since the one before it. A
    // run that must be begun anew for going back stops at them on its way, so that the next ones cost
    // nothing.
    void expect(std::vector<uint64_t> steps);

    // Parks one more machine where going back will need it, for idle moments; false: nothing left to prepare.
    bool prepare();

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace loopscope::run
