// Values as text, without running any of the script's code.
#include "core/loop/future.h"
#include "core/loop/handle.h"
#include "core/loop/task.h"
#include "core/run/sight.h"
#include "core/vm/descriptors.h"
#include "core/vm/frame.h"
#include "core/vm/garbage.h"
#include "core/vm/generator.h"
#include "core/vm/operations.h"

#include <fmt/format.h>

#include <algorithm>

namespace loopscope::run {

using vm::Layout;
using vm::Object;
using vm::Value;

namespace {

constexpr int kDeepest = 3;

bool is_dying(const Value& value) { return value.is_object() && value.object()->refcount == 0; }

std::string name_text(const Value& name) { return vm::Str::is(name) ? vm::as<vm::Str>(name).text : "?"; }

// Appends up to a limit.
class Writer {
  public:
    Writer(vm::Machine& m, size_t limit) : m_machine(m), m_limit(limit) {}
    void write(const Value& value, int depth);
    std::string take() {
        if (m_text.size() <= m_limit) return std::move(m_text);
        size_t end = m_limit - 3;
        while (end > 0 && (static_cast<unsigned char>(m_text[end]) & 0xc0) == 0x80) --end;
        return m_text.substr(0, end) + "...";
    }

  private:
    bool full() const { return m_text.size() > m_limit; }
    void write_plain(const Value& value);
    void write_object(Object& object, int depth);
    void write_container(Object& object, int depth);
    void write_instance(Object& object, int depth);
    void write_exception(Object& object, int depth);
    void write_items(const std::vector<Value>& items, const char* open, const char* close, int depth);
    void write_dict(vm::DictTable& table, int depth);
    void write_set(const vm::SetTable& table, int depth);
    bool write_sync(Object& object, int depth);

    vm::Machine& m_machine;
    size_t m_limit;
    std::string m_text;
};

// Numbers and the like, whose own repr is C++.
void Writer::write_plain(const Value& value) {
    Value raised = std::move(m_machine.raised);
    m_machine.raised = Value();
    const vm::Unary slot = m_machine.type_of(value).slots.repr;
    const Value text = slot != nullptr ? slot(m_machine, value) : Value();
    m_machine.raised = std::move(raised);
    m_text += vm::Str::is(text) ? vm::as<vm::Str>(text).text : "<" + m_machine.type_of(value).name + ">";
}

void Writer::write_items(const std::vector<Value>& items, const char* open, const char* close, int depth) {
    m_text += open;
    for (size_t i = 0; i < items.size() && !full(); ++i) {
        if (i > 0) m_text += ", ";
        write(items[i], depth + 1);
    }
    if (items.size() == 1 && *open == '(') m_text += ",";
    m_text += close;
}

void Writer::write_dict(vm::DictTable& table, int depth) {
    m_text += "{";
    bool is_first = true;
    for (uint32_t i = 0; i < table.entry_count() && !full(); ++i) {
        const vm::DictTable::Entry& entry = table.entry(i);
        if (entry.key.empty()) continue;
        if (!std::exchange(is_first, false)) m_text += ", ";
        write(entry.key, depth + 1);
        m_text += ": ";
        write(entry.value, depth + 1);
    }
    m_text += "}";
}

void Writer::write_set(const vm::SetTable& table, int depth) {
    m_text += "{";
    bool is_first = true;
    for (uint32_t i = 0; i < table.entry_count() && !full(); ++i) {
        const vm::SetTable::Entry& entry = table.entry(i);
        if (entry.key.empty()) continue;
        if (!std::exchange(is_first, false)) m_text += ", ";
        write(entry.key, depth + 1);
    }
    m_text += "}";
}

void Writer::write_container(Object& object, int depth) {
    const std::string& type = object.type->name;
    const bool is_other = type != "list" && type != "tuple" && type != "dict" && type != "set";
    if (depth >= kDeepest) {
        m_text += "...";
        return;
    }
    if (is_other) m_text += type + "(";
    switch (object.layout) {
        case Layout::List:
            write_items(static_cast<vm::List&>(object).items, "[", "]", depth);
            break;
        case Layout::Tuple:
            write_items(static_cast<vm::Tuple&>(object).items, "(", ")", depth);
            break;
        case Layout::Dict:
            write_dict(static_cast<vm::Dict&>(object).table, depth);
            break;
        default: {
            const vm::SetTable& table = static_cast<vm::Set&>(object).table;
            if (table.size() > 0)
                write_set(table, depth);
            else if (!is_other)
                m_text += "set()";
        }
    }
    if (is_other) m_text += ")";
}

void Writer::write_exception(Object& object, int depth) {
    const auto& exception = static_cast<vm::Exception&>(object);
    m_text += object.type->name + "(";
    if (const auto* args = vm::cast<vm::Tuple>(exception.args)) {
        for (size_t i = 0; i < args->items.size() && !full(); ++i) {
            if (i > 0) m_text += ", ";
            write(args->items[i], depth + 1);
        }
    }
    m_text += ")";
}

const Value* find_attribute(const std::vector<Attribute>& attributes, std::string_view name) {
    for (const Attribute& attribute : attributes)
        if (attribute.name == name) return attribute.value;
    return nullptr;
}

std::vector<Value> deque_items(vm::Machine& m, Object& deque) {
    std::vector<Value> items;
    vm::visit_registered_references(m, &deque, [&items](const Value& item) {
        if (!item.empty() && !is_dying(item)) items.push_back(item);
    });
    return items;
}

// Locks and their kin, told in words.
bool Writer::write_sync(Object& object, int depth) {
    const base::ObjectId id = m_machine.trace_id(&object);
    if (!id || m_machine.recorder.trace().kind(id) != trace::ObjectKind::Sync) return false;
    const std::vector<Attribute> attributes = attributes_of(m_machine, object);
    const std::string& type = object.type->name;
    if (const Value* queue = find_attribute(attributes, "_queue")) {
        m_text += type + " ";
        if (queue->is_object() && queue->object()->type->name == "deque")
            write_items(deque_items(m_machine, *queue->object()), "[", "]", depth);
        else
            write(*queue, depth);
    } else if (const Value* locked = find_attribute(attributes, "_locked")) {
        m_text += type + (locked->is_true() ? " (locked)" : " (unlocked)");
    } else if (const Value* value = find_attribute(attributes, "_value")) {
        m_text += type + " (";
        if (value->is_bool())
            m_text += value->is_true() ? "set" : "not set";
        else
            m_text += "value ", write(*value, depth);
        m_text += ")";
    } else if (const Value* count = find_attribute(attributes, "_count")) {
        m_text += type + " (";
        write(*count, depth);
        m_text += " waiting)";
    } else {
        m_text += type;
    }
    return true;
}

void Writer::write_instance(Object& object, int depth) {
    if (write_sync(object, depth)) return;
    const vm::Type& type = *object.type;
    const std::vector<Attribute> attributes = attributes_of(m_machine, object);
    if (const Value* name = find_attribute(attributes, "_name_")) {  // a member of an Enum
        m_text += type.name + "." + name_text(*name);
        return;
    }
    m_text += type.name + "(";
    if (depth >= kDeepest) {
        m_text += attributes.empty() ? ")" : "...)";
        return;
    }
    const bool hides = is_of_library(type);
    bool is_first = true;
    for (const Attribute& attribute : attributes) {
        if (full()) break;
        if (hides && attribute.name.starts_with("_")) continue;
        if (!std::exchange(is_first, false)) m_text += ", ";
        m_text += attribute.name + "=";
        write(*attribute.value, depth + 1);
    }
    m_text += ")";
}

std::string future_state_text(const loop::Future& future) {
    switch (future.state) {
        case loop::FutureState::Pending:
            return "pending";
        case loop::FutureState::Cancelled:
            return "cancelled";
        case loop::FutureState::Finished:
            return future.exception.empty() ? "done" : "failed";
    }
    CHECK_UNREACHABLE();
}

void Writer::write_object(Object& object, int depth) {
    const vm::Type& type = *object.type;
    switch (object.layout) {
        case Layout::Instance:
            return write_instance(object, depth);
        case Layout::Exception:
            return write_exception(object, depth);
        case Layout::Type:
            m_text += "<class " + static_cast<vm::Type&>(object).name + ">";
            return;
        case Layout::Function:
            m_text += "<function " + name_text(static_cast<vm::Function&>(object).qualname) + ">";
            return;
        case Layout::BoundMethod:
            m_text += "<method ";
            if (const auto* function = vm::cast<vm::Function>(static_cast<vm::BoundMethod&>(object).function))
                m_text += name_text(function->qualname);
            m_text += ">";
            return;
        case Layout::Module: {
            const auto& table = static_cast<vm::Module&>(object).dict->table;
            const Value* name = table.find_name(*m_machine.names.n_name);
            m_text += "<module " + (name != nullptr ? name_text(*name) : "?") + ">";
            return;
        }
        case Layout::Generator:
        case Layout::Coroutine:
        case Layout::AsyncGenerator:
            m_text += "<" + type.name + " " + name_text(static_cast<vm::Generator&>(object).qualname) + ">";
            return;
        case Layout::Task:
            m_text += fmt::format("<Task {}, {}>", loop::task_name(static_cast<loop::Task&>(object)),
                                  future_state_text(static_cast<loop::Future&>(object)));
            return;
        case Layout::Future:
            m_text += "<Future, " + future_state_text(static_cast<loop::Future&>(object)) + ">";
            return;
        case Layout::Handle: {
            const auto& handle = static_cast<loop::Handle&>(object);
            m_text += handle.is_timer ? fmt::format("<TimerHandle at {} s>", handle.when) : "<Handle>";
            return;
        }
        default:
            break;
    }
    if (type.name == "deque") {
        m_text += "deque(";
        if (depth < kDeepest)
            write_items(deque_items(m_machine, object), "[", "]", depth);
        else
            m_text += "...";
        m_text += ")";
        return;
    }
    m_text += "<" + type.name + ">";
}

void Writer::write(const Value& value, int depth) {
    if (full()) return;
    if (value.empty() || is_dying(value)) {
        m_text += "<gone>";
        return;
    }
    if (!value.is_object()) return write_plain(value);
    Object& object = *value.object();
    switch (object.layout) {
        case Layout::Str: {
            const std::string& text = static_cast<vm::Str&>(object).text;
            if (text.size() <= 4 * m_limit) return write_plain(value);
            m_text += "'" + text.substr(0, 4 * m_limit);
            return;
        }
        case Layout::Bytes:
        case Layout::ByteArray: {
            const size_t size = static_cast<vm::Bytes&>(object).bytes.size();
            if (size <= 4 * m_limit) return write_plain(value);
            m_text += fmt::format("<{} of {} bytes>", object.type->name, size);
            return;
        }
        case Layout::Int:
            if (object.type->has(vm::kWrittenInPython)) {
                const auto attributes = attributes_of(m_machine, object);
                if (const Value* name = find_attribute(attributes, "_name_")) {
                    m_text += object.type->name + "." + name_text(*name);
                    return;
                }
            }
            [[fallthrough]];
        case Layout::Float:
        case Layout::Complex:
        case Layout::Range:
        case Layout::Slice:
            if (object.type->has(vm::kWrittenInPython)) {
                m_text += object.type->name + "(..)";
                return;
            }
            return write_plain(value);
        case Layout::List:
        case Layout::Tuple:
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet:
            return write_container(object, depth);
        default:
            return write_object(object, depth);
    }
}

}  // namespace

bool is_of_library(const vm::Type& type) {
    if (!type.has(vm::kWrittenInPython)) return true;
    for (uint32_t i = 0; i < type.dict->table.entry_count(); ++i) {
        const vm::DictTable::Entry& entry = type.dict->table.entry(i);
        if (entry.key.empty()) continue;
        if (const auto* function = vm::cast<vm::Function>(entry.value))
            return function->code->code->is_library;
    }
    return false;
}

namespace {

void add_entries(vm::Dict& dict, std::vector<Attribute>& attributes) {
    for (uint32_t i = 0; i < dict.table.entry_count(); ++i) {
        const vm::DictTable::Entry& entry = dict.table.entry(i);
        if (entry.key.empty() || is_dying(entry.value) || !vm::Str::is(entry.key)) continue;
        attributes.push_back({name_text(entry.key), &entry.value});
    }
}

void add_slots(const vm::Instance& instance, std::vector<Attribute>& attributes) {
    const auto& mro = instance.type->mro;
    for (auto type = mro.rbegin(); type != mro.rend(); ++type) {
        vm::DictTable& table = (*type)->dict->table;
        for (uint32_t i = 0; i < table.entry_count(); ++i) {
            const auto* member = vm::cast<vm::MemberDescriptor>(table.entry(i).value);
            if (member == nullptr || member->slot < 0) continue;
            const auto slot = static_cast<size_t>(member->slot);
            if (slot < instance.values.size() && !instance.values[slot].empty())
                attributes.push_back({member->name->text, &instance.values[slot]});
        }
    }
}

}  // namespace

std::vector<Attribute> attributes_of(vm::Machine& m, Object& object) {
    std::vector<Attribute> attributes;
    if (object.layout == Layout::Instance) {
        const auto& instance = static_cast<vm::Instance&>(object);
        if (instance.type->root_shape != nullptr && instance.type->root_shape->count > 0)
            add_slots(instance, attributes);
        const size_t first = attributes.size();
        for (const vm::Shape* shape = instance.shape; shape != nullptr && shape->parent != nullptr;
             shape = shape->parent) {
            const size_t at = shape->count - 1;
            if (at < instance.values.size() && !instance.values[at].empty() && !is_dying(instance.values[at]))
                attributes.push_back({name_text(shape->name), &instance.values[at]});
        }
        std::reverse(attributes.begin() + static_cast<std::ptrdiff_t>(first), attributes.end());
        if (instance.dict) add_entries(*instance.dict, attributes);
    } else if (object.layout == Layout::Exception) {
        const auto& exception = static_cast<vm::Exception&>(object);
        if (exception.dict) add_entries(*exception.dict, attributes);
    }
    if ((object.flags & vm::kHasSideDict) != 0)
        if (const auto found = m.side_dicts.find(&object); found != m.side_dicts.end())
            add_entries(*found->second, attributes);
    return attributes;
}

std::string text_of_value(vm::Machine& m, const Value& value, size_t limit) {
    Writer writer(m, limit);
    writer.write(value, 0);
    return writer.take();
}

}  // namespace loopscope::run
