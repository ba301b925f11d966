#include "core/loop/tasks_of_loop.h"

#include <algorithm>
#include <unordered_map>

#include "core/loop/event_loop.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::loop {

namespace {

struct Entry {
    Value loop, task;
};
struct TaskState {
    std::vector<Entry> running;    // a few at most: one for each loop that runs
    std::vector<vm::Object*> all;  // borrowed, in order of creation; null where one has died
    size_t alive = 0;                                      // in `all`
    std::unordered_map<const vm::Object*, uint32_t> places;  // of objects that are no Task, from 1
    int64_t last_number = 0;
    int64_t last_id = 0;
};
TaskState& state(Machine& m) { return m.state<TaskState>(); }

Entry* find(TaskState& tasks, const Value& loop) {
    for (Entry& entry : tasks.running) {
        if (entry.loop.is(loop)) return &entry;
    }
    return nullptr;
}

uint32_t& place_of(TaskState& tasks, vm::Object& task) {
    return task.layout == vm::Layout::Task ? static_cast<Task&>(task).place : tasks.places[&task];
}

}  // namespace

bool enter_task(Machine& m, const Value& loop, const Value& task) {
    TaskState& tasks = state(m);
    if (Entry* entry = find(tasks, loop)) {
        const auto entering = vm::repr_text(m, task), running = vm::repr_text(m, entry->task);
        vm::raise(m, *m.types.RuntimeError,
                  "Cannot enter into task {} while another task {} is being executed.",
                  entering.value_or("?"), running.value_or("?"));
        return false;
    }
    tasks.running.push_back({loop, task});
    return true;
}

bool leave_task(Machine& m, const Value& loop, const Value& task) {
    auto& running = state(m).running;
    if (!running.empty() && running.back().task.is(task) && running.back().loop.is(loop)) {
        running.pop_back();
        return true;
    }
    for (size_t i = 0; i < running.size(); ++i) {
        if (!running[i].loop.is(loop) || !running[i].task.is(task)) continue;
        running.erase(running.begin() + static_cast<ptrdiff_t>(i));
        return true;
    }
    Entry* entry = find(state(m), loop);
    const std::string left = vm::repr_text(m, task).value_or("?");
    const std::string current = entry ? vm::repr_text(m, entry->task).value_or("?") : "None";
    vm::raise(m, *m.types.RuntimeError, "Leaving task {} does not match the current task {}.", left, current);
    return false;
}

Value current_task(Machine& m, const Value& loop) {
    Entry* entry = find(state(m), loop);
    return entry ? entry->task : Value::none();
}

base::ObjectId current_owner(Machine& m) {
    const Value loop = running_loop(m);
    if (loop.is_none()) return {};
    Entry* entry = find(state(m), loop);
    Task* task = entry ? vm::cast<Task>(entry->task) : nullptr;
    return task ? task->trace_id : base::ObjectId{};
}

void register_task(Machine& m, vm::Object& task) {
    TaskState& tasks = state(m);
    uint32_t& place = place_of(tasks, task);
    if (place != 0) return;
    tasks.all.push_back(&task);
    place = static_cast<uint32_t>(tasks.all.size());
    ++tasks.alive;
}

void unregister_task(Machine& m, vm::Object& task) {
    TaskState& tasks = state(m);
    uint32_t& place = place_of(tasks, task);
    if (place != 0) {
        tasks.all[place - 1] = nullptr;
        place = 0;
        --tasks.alive;
    }
    if (task.layout != vm::Layout::Task) tasks.places.erase(&task);
    if (tasks.all.size() < 64 || tasks.alive * 2 > tasks.all.size()) return;
    std::erase(tasks.all, nullptr);
    for (uint32_t i = 0; i < tasks.all.size(); ++i) place_of(tasks, *tasks.all[i]) = i + 1;
}

Value all_tasks(Machine& m, const Value& loop) {
    vm::Ref<vm::Set> set = m.new_set();
    std::vector<Value> candidates;
    for (vm::Object* object : state(m).all)
        if (object != nullptr) candidates.push_back(Value::share(object));
    for (const Value& candidate : candidates) {
        bool pending = false;
        if (Task* task = vm::cast<Task>(candidate)) {
            pending = task->state == FutureState::Pending && task->loop.is(loop);
        } else {
            Value done = vm::call_method(m, candidate, "done");
            const auto is_done = done ? vm::truth(m, done) : std::nullopt;
            Value its_loop = is_done ? vm::call_method(m, candidate, "get_loop") : Value();
            if (!its_loop) return {};
            pending = !*is_done && its_loop.is(loop);
        }
        if (pending && !set->table.add(m, candidate)) return {};
    }
    return std::move(set).value();
}

void for_each_pending_task(Machine& m, const std::function<void(Task&)>& see) {
    for (vm::Object* object : state(m).all) {
        if (object == nullptr || object->refcount == 0 || object->layout != vm::Layout::Task) continue;
        auto& task = *static_cast<Task*>(object);
        if (task.state == FutureState::Pending) see(task);
    }
}

int64_t next_task_id(Machine& m) { return ++state(m).last_id; }
int64_t next_task_number(Machine& m) { return ++state(m).last_number; }

}  // namespace loopscope::loop
