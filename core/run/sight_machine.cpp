// What of a machine is looked at: the frames of its tasks, its globals, its locks and queues; and what
// changed.
#include <algorithm>
#include <map>
#include <set>

#include "core/loop/event_loop.h"
#include "core/loop/tasks_of_loop.h"
#include "core/run/sight.h"
#include "core/vm/frame.h"
#include "core/vm/generator.h"
#include "core/vm/generator_types.h"

namespace loopscope::run {

using vm::Frame;
using vm::Generator;
using vm::Layout;
using vm::Object;
using vm::Value;

namespace {

using bytecode::CodeKind;

class Looker {
  public:
    Looker(vm::Machine& m, Inspection& inspection)
        : m_machine(m), m_inspection(inspection), m_sight(m, inspection) {}
    void look();

  private:
    SeenFrame see_frame(const Frame& frame);
    void see_running();
    void see_task(loop::Task& task);
    void see_globals();
    void see_syncs();
    void name_syncs();
    SeenStack& stack_of(loop::Task& task);

    vm::Machine& m_machine;
    Inspection& m_inspection;
    Sight m_sight;
    std::set<base::ObjectId> m_seen;  // coroutines whose frames are in a stack
};

// The line that a frame is at. Where the machine has made one instruction of a store and the line after it,
// that line is about to run.
uint32_t line_of(const Frame& frame) {
    const auto& compiled = frame.bytecode().instructions;
    const size_t after = frame.instruction() + 1;
    if (after < compiled.size() && compiled[after].opcode == bytecode::Opcode::Line &&
        frame.code->instructions[after - 1].opcode != compiled[after - 1].opcode)
        return compiled[after].arg;
    return frame.line();
}

SeenFrame Looker::see_frame(const Frame& frame) {
    const bytecode::Code& code = frame.bytecode();
    SeenFrame seen;
    seen.function = code.qualname.empty() ? code.name : code.qualname;
    seen.line = line_of(frame);
    seen.is_library = code.is_library;
    if (frame.generator != nullptr) {
        seen.coroutine = frame.generator->trace_id;
        seen.has_begun = frame.generator->state != vm::GeneratorState::Created;
        if (!seen.has_begun) seen.line = code.first_line;
        m_seen.insert(seen.coroutine);
    }
    if (code.is_library || code.kind == CodeKind::Module || code.kind == CodeKind::Class) return seen;
    for (size_t i = 0; i < code.locals.size(); ++i) {
        const Value* value = &frame.slots[i];
        if (code.local_kinds[i] != bytecode::LocalKind::Plain)
            if (const auto* cell = vm::cast<vm::Cell>(*value)) value = &cell->content;
        if (value->empty() || code.locals[i].starts_with(".")) continue;
        seen.locals.push_back(m_sight.see(code.locals[i], *value));
    }
    return seen;
}

// The frames that run now, from the innermost outwards: those from a task's coroutine on are that task's.
void Looker::see_running() {
    const Value loop = loop::running_loop(m_machine);
    const Value current = loop.is_none() ? Value::none() : loop::current_task(m_machine, loop);
    const auto* task = vm::cast<loop::Task>(current);
    SeenStack script, of_task;
    std::vector<SeenFrame>* frames = task != nullptr ? &of_task.frames : &script.frames;
    for (const Frame* frame = m_machine.frame; frame != nullptr; frame = frame->back) {
        frames->push_back(see_frame(*frame));
        if (task != nullptr && frame->generator != nullptr && task->coroutine.is_object() &&
            task->coroutine.object() == frame->generator)
            frames = &script.frames;
    }
    for (SeenStack* stack : {&script, &of_task}) {
        if (stack->frames.empty()) continue;
        std::reverse(stack->frames.begin(), stack->frames.end());
        if (stack == &of_task) {
            stack->task = task->trace_id;
            stack->name = loop::task_name(*task);
        }
        stack->is_running = stack == &of_task || of_task.frames.empty();
        m_inspection.stacks.push_back(std::move(*stack));
    }
}

// What an awaitable stands in, one level in: coroutines themselves, a step of an async generator its
// generator.
const Generator* generator_of(const Value& awaitable) {
    if (const auto* generator = vm::cast<Generator>(awaitable)) return generator;
    if (awaitable.is_layout(Layout::AsyncGenStep))
        return static_cast<vm::AsyncGenStep*>(awaitable.object())->generator.get();
    return nullptr;
}

void Looker::see_task(loop::Task& task) {
    for (const SeenStack& stack : m_inspection.stacks)
        if (stack.task == task.trace_id) return;
    SeenStack stack;
    stack.task = task.trace_id;
    stack.name = loop::task_name(task);
    const Generator* generator = generator_of(task.coroutine);
    constexpr size_t kDeepest = 1000;
    Value delegate;
    while (generator != nullptr && generator->frame != nullptr && stack.frames.size() < kDeepest) {
        stack.frames.push_back(see_frame(*generator->frame));
        delegate = vm::delegate_of(*generator);
        generator = generator_of(delegate);
    }
    m_inspection.stacks.push_back(std::move(stack));
}

void Looker::see_globals() {
    const Value* module = m_machine.modules->table.find_name(*m_machine.names.n_main);
    const auto* script = module != nullptr ? vm::cast<vm::Module>(*module) : nullptr;
    if (script == nullptr) return;
    const vm::DictTable& table = script->dict->table;
    for (uint32_t i = 0; i < table.entry_count(); ++i) {
        const auto& entry = table.entry(i);
        if (entry.key.empty() || !vm::Str::is(entry.key) || entry.value.empty()) continue;
        const std::string& name = vm::as<vm::Str>(entry.key).text;
        if (name.starts_with("__") && name.ends_with("__")) continue;
        if (entry.value.is_object()) {
            const Object& object = *entry.value.object();
            if (object.refcount == 0 || object.layout == Layout::Module || object.layout == Layout::Type ||
                object.layout == Layout::Function || object.layout == Layout::NativeFunction)
                continue;
        }
        m_inspection.globals.push_back(m_sight.see(name, entry.value));
    }
}

void Looker::see_syncs() {
    const trace::Trace& trace = m_machine.recorder.trace();
    std::map<base::ObjectId, Object*> syncs;
    for (const auto& [object, id] : m_machine.trace_ids)
        if (trace.kind(id) == trace::ObjectKind::Sync && object->refcount > 0)
            syncs.emplace(id, const_cast<Object*>(object));
    for (const auto& [id, object] : syncs) {
        if (object->type->name.starts_with("_")) continue;  // a part of another
        m_inspection.syncs.push_back(m_sight.see("", Value::share(object)));
    }
}

// By the first name that the script has for each.
void Looker::name_syncs() {
    std::map<uint32_t, std::string> names;
    const auto take = [&](const std::vector<SeenItem>& items) {
        for (const SeenItem& item : items)
            if (item.value.has_object()) names.try_emplace(item.value.object, item.name);
    };
    take(m_inspection.globals);
    for (const SeenStack& stack : m_inspection.stacks)
        for (const SeenFrame& frame : stack.frames) take(frame.locals);
    for (const SeenObject& object : m_inspection.objects)
        for (const SeenItem& item : object.items)
            if (item.value.has_object() && item.name.starts_with("."))
                names.try_emplace(item.value.object, item.name.substr(1));
    for (SeenItem& sync : m_inspection.syncs)
        if (const auto found = names.find(sync.value.object); found != names.end()) sync.name = found->second;
}

void Looker::look() {
    see_running();
    loop::for_each_pending_task(m_machine, [this](loop::Task& task) { see_task(task); });
    see_globals();
    see_syncs();
    m_sight.open_all();
    name_syncs();
}

// Comparing two pictures of one machine.
class Differ {
  public:
    Differ(Inspection& now, const Inspection& before) : m_now(now), m_before(before) {
        for (const SeenObject& object : before.objects) m_objects.emplace(object.identity, &object);
    }
    void mark();

  private:
    using Items = std::vector<SeenItem>;
    bool mark(Items& items, const Items* before);
    bool has_same_value(const SeenValue& now, const SeenValue& before) const {
        if (now.has_object() != before.has_object()) return false;
        if (!now.has_object()) return now.text == before.text;
        return m_now.objects[now.object].identity == m_before.objects[before.object].identity &&
               m_now.objects[now.object].type == m_before.objects[before.object].type;
    }
    void spread();

    Inspection& m_now;
    const Inspection& m_before;
    std::map<uint64_t, const SeenObject*> m_objects;
    std::vector<bool> m_changed;  // of m_now.objects
};

bool Differ::mark(Items& items, const Items* before) {
    bool any = before == nullptr || items.size() != before->size();
    for (size_t i = 0; i < items.size(); ++i) {
        const SeenItem* old = nullptr;
        if (before != nullptr && i < before->size() && (*before)[i].name == items[i].name) {
            old = &(*before)[i];
        } else if (before != nullptr) {
            const auto found = std::find_if(before->begin(), before->end(),
                                            [&](const SeenItem& item) { return item.name == items[i].name; });
            if (found != before->end()) old = &*found;
        }
        items[i].changed = old == nullptr || !has_same_value(items[i].value, old->value);
        any = any || items[i].changed;
    }
    return any;
}

// Who refers to something that changed shows it too; but tasks and futures keep their own affairs.
void Differ::spread() {
    const auto is_apart = [](const SeenObject& object) {
        return object.type == "Task" || object.type == "Future" || object.type == "coroutine";
    };
    for (bool again = true; again;) {
        again = false;
        for (size_t i = m_now.objects.size(); i-- > 0;) {
            for (SeenItem& item : m_now.objects[i].items) {
                if (item.changed || !item.value.has_object() || !m_changed[item.value.object]) continue;
                item.changed = again = true;
            }
            if (m_changed[i] || is_apart(m_now.objects[i])) continue;
            const auto& items = m_now.objects[i].items;
            if (std::any_of(items.begin(), items.end(), [](const SeenItem& item) { return item.changed; }))
                m_changed[i] = again = true;
        }
    }
}

void Differ::mark() {
    for (SeenObject& object : m_now.objects) {
        const auto found = m_objects.find(object.identity);
        const bool is_known = found != m_objects.end() && found->second->type == object.type;
        bool changed = mark(object.items, is_known ? &found->second->items : nullptr);
        if (is_known && object.items.empty()) changed = object.text != found->second->text;
        m_changed.push_back(changed && (is_known || !object.items.empty()));
    }
    spread();
    const auto mark_all = [&](Items& items, const Items* before) {
        mark(items, before);
        for (SeenItem& item : items)
            if (item.value.has_object() && m_changed[item.value.object]) item.changed = true;
    };
    mark_all(m_now.globals, &m_before.globals);
    mark_all(m_now.syncs, &m_before.syncs);
    for (SeenStack& stack : m_now.stacks) {
        const SeenStack* old = m_before.stack_of(stack.task);
        for (size_t i = 0; i < stack.frames.size(); ++i) {
            const bool has_old = old != nullptr && i < old->frames.size() &&
                                 old->frames[i].function == stack.frames[i].function &&
                                 old->frames[i].coroutine == stack.frames[i].coroutine;
            mark_all(stack.frames[i].locals, has_old ? &old->frames[i].locals : nullptr);
        }
    }
}

}  // namespace

Inspection look_at(vm::Machine& m, uint64_t step) {
    Inspection inspection;
    inspection.step = step;
    Looker(m, inspection).look();
    return inspection;
}

void mark_changes(Inspection& now, const Inspection& before) {
    now.since = before.step;
    Differ(now, before).mark();
}

}  // namespace loopscope::run
