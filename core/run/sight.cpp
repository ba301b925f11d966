#include "core/run/sight.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/loop/future.h"
#include "core/loop/task.h"
#include "core/vm/frame.h"
#include "core/vm/garbage.h"
#include "core/vm/generator.h"

namespace loopscope::run {

using vm::Layout;
using vm::Object;
using vm::Value;

namespace {

// What is worth opening.
bool can_open(const Object& object) {
    switch (object.layout) {
        case Layout::List:
        case Layout::Tuple:
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet:
        case Layout::Instance:
        case Layout::Exception:
        case Layout::Future:
        case Layout::Task:
        case Layout::BoundMethod:
        case Layout::Generator:
        case Layout::Coroutine:
        case Layout::AsyncGenerator:
            return true;
        case Layout::Type:
        case Layout::Function:
            return false;
        default:
            return object.type->name == "deque" || (object.flags & vm::kHasSideDict) != 0;
    }
}

bool is_plain_value(const Object& object) {
    return object.layout == Layout::Tuple || object.layout == Layout::FrozenSet ||
           object.layout == Layout::BoundMethod;
}

const Value* find(const std::vector<Attribute>& attributes, std::string_view name) {
    for (const Attribute& attribute : attributes)
        if (attribute.name == name) return attribute.value;
    return nullptr;
}

bool is_empty_deque(vm::Machine& m, const Value& value) {
    if (!value.is_object() || value.object()->type->name != "deque") return false;
    bool is_empty = true;
    vm::visit_registered_references(m, value.object(), [&](const Value&) { is_empty = false; });
    return is_empty;
}

}  // namespace

SeenValue Sight::see(const Value& value) {
    SeenValue seen{text_of_value(m_machine, value, kTextLimit)};
    if (!value.is_object() || value.object()->refcount == 0 || !can_open(*value.object())) return seen;
    Object* object = value.object();
    const auto known = m_places.find(object);
    if (known != m_places.end()) {
        seen.object = known->second;
        return seen;
    }
    if (m_objects.size() >= kMostObjects) return seen;
    seen.object = static_cast<uint32_t>(m_objects.size());
    m_places.emplace(object, seen.object);
    m_objects.push_back(object);
    SeenObject& added = m_inspection.objects.emplace_back();
    added.type = object->type->name;
    added.text = seen.text;
    added.id = m_machine.trace_id(object);
    added.identity = reinterpret_cast<uintptr_t>(object);
    added.is_value = is_plain_value(*object);
    return seen;
}

void Sight::add(SeenObject& seen, std::string name, const Value& value) {
    if (seen.items.size() >= kMostItems)
        ++seen.left_out;
    else
        seen.items.push_back(see(std::move(name), value));
}

void Sight::open_container(SeenObject& seen, Object& object) {
    const auto add_row = [&](const std::vector<Value>& items) {
        for (size_t i = 0; i < items.size(); ++i) add(seen, fmt::format("[{}]", i), items[i]);
    };
    switch (object.layout) {
        case Layout::List:
            return add_row(static_cast<vm::List&>(object).items);
        case Layout::Tuple:
            return add_row(static_cast<vm::Tuple&>(object).items);
        case Layout::Dict: {
            const vm::DictTable& table = static_cast<vm::Dict&>(object).table;
            for (uint32_t i = 0; i < table.entry_count(); ++i)
                if (const auto& entry = table.entry(i); !entry.key.empty())
                    add(seen, "[" + text_of_value(m_machine, entry.key, 40) + "]", entry.value);
            return;
        }
        default: {
            const vm::SetTable& table = static_cast<vm::Set&>(object).table;
            for (uint32_t i = 0; i < table.entry_count(); ++i)
                if (!table.entry(i).key.empty()) add(seen, "", table.entry(i).key);
        }
    }
}

// Locks, queues and their kin: what they hold, not how they are written.
void Sight::open_sync(SeenObject& seen, Object& object) {
    const std::vector<Attribute> attributes = attributes_of(m_machine, object);
    if (const Value* queue = find(attributes, "_queue")) {
        if (queue->is_object() && queue->object()->layout == Layout::List) {
            open_container(seen, *queue->object());
        } else if (queue->is_object()) {
            size_t index = 0;
            vm::visit_registered_references(m_machine, queue->object(), [&](const Value& item) {
                if (!item.empty()) add(seen, fmt::format("[{}]", index++), item);
            });
        }
    }
    constexpr std::pair<const char*, const char*> kTold[] = {
        {"_maxsize", "maxsize"}, {"_unfinished_tasks", "unfinished tasks"},
        {"_locked", "locked"},   {"_value", "value"},
        {"_parties", "parties"}, {"_count", "count"},
        {"_lock", "lock"},       {"_waiters", "waiters"},
        {"_getters", "getters"}, {"_putters", "putters"}};
    for (const auto& [attribute, name] : kTold)
        if (const Value* value = find(attributes, attribute);
            value != nullptr && !value->is_none() && !is_empty_deque(m_machine, *value))
            add(seen, name, *value);
}

void Sight::open_future(SeenObject& seen, Object& object) {
    const auto& future = static_cast<const loop::Future&>(object);
    if (future.state == loop::FutureState::Finished) {
        if (future.exception.empty())
            add(seen, "result", future.result);
        else
            add(seen, "exception", future.exception);
    }
    if (object.layout != Layout::Task) return;
    const auto& task = static_cast<const loop::Task&>(object);
    if (!task.coroutine.empty()) add(seen, "coroutine", task.coroutine);
    if (!task.waiter.empty()) add(seen, "waits for", task.waiter);
}

void Sight::open_attributes(SeenObject& seen, Object& object) {
    const std::vector<Attribute> attributes = attributes_of(m_machine, object);
    const bool hides = is_of_library(*object.type);
    for (const Attribute& attribute : attributes)
        if (!hides || !attribute.name.starts_with("_")) add(seen, "." + attribute.name, *attribute.value);
}

void Sight::open(uint32_t index, Object& object) {
    SeenObject seen;  // the list of objects may move while it is filled
    const auto id = m_inspection.objects[index].id;
    switch (object.layout) {
        case Layout::List:
        case Layout::Tuple:
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet:
            open_container(seen, object);
            open_attributes(seen, object);
            break;
        case Layout::Exception:
            open_attributes(seen, object);
            for (const auto& [name, value] :
                 {std::pair{"__cause__", &static_cast<vm::Exception&>(object).cause},
                  {"__context__", &static_cast<vm::Exception&>(object).context}})
                if (!value->empty() && !value->is_none()) add(seen, std::string(".") + name, *value);
            break;
        case Layout::Future:
        case Layout::Task:
            open_future(seen, object);
            break;
        case Layout::BoundMethod:
            add(seen, "self", static_cast<vm::BoundMethod&>(object).self);
            break;
        case Layout::Generator:
        case Layout::Coroutine:
        case Layout::AsyncGenerator:
            break;  // its variables stand in the stacks, where it runs or waits
        case Layout::Instance:
            if (id && m_machine.recorder.trace().kind(id) == trace::ObjectKind::Sync)
                open_sync(seen, object);
            else
                open_attributes(seen, object);
            break;
        default: {
            size_t place = 0;
            if (object.type->name == "deque")
                vm::visit_registered_references(m_machine, &object, [&](const Value& item) {
                    if (!item.empty()) add(seen, fmt::format("[{}]", place++), item);
                });
            open_attributes(seen, object);
        }
    }
    m_inspection.objects[index].items = std::move(seen.items);
    m_inspection.objects[index].left_out = seen.left_out;
}

void Sight::open_all() {
    for (uint32_t i = 0; i < m_objects.size(); ++i) open(i, *m_objects[i]);
    label_shared();
}

// Numbers, in the order in which one meets them, for what several places refer to.
void Sight::label_shared() {
    std::vector<SeenObject>& objects = m_inspection.objects;
    const auto for_each = [&](const auto& see_items) {
        for (const SeenStack& stack : m_inspection.stacks)
            for (const SeenFrame& frame : stack.frames) see_items(frame.locals);
        see_items(m_inspection.globals);
        for (const SeenObject& object : objects) see_items(object.items);
    };
    std::vector<uint32_t> references(objects.size(), 0);
    for_each([&](const std::vector<SeenItem>& items) {
        for (const SeenItem& item : items)
            if (item.value.has_object()) ++references[item.value.object];
    });
    uint32_t label = 0;
    for_each([&](const std::vector<SeenItem>& items) {
        for (const SeenItem& item : items) {
            if (!item.value.has_object() || references[item.value.object] < 2) continue;
            SeenObject& object = objects[item.value.object];
            if (object.label == 0 && !object.is_value) object.label = ++label;
        }
    });
}

}  // namespace loopscope::run
