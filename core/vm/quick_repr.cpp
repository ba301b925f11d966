// repr for the trace and the screen: bounded, runs no Python code, changes nothing.
#include "core/vm/exceptions.h"
#include "core/vm/frame.h"
#include "core/vm/generator.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

// Appends up to a limit; items of containers only a few levels deep.
class QuickRepr {
  public:
    QuickRepr(Machine& m, size_t limit) : m_machine(m), m_limit(limit) {}
    void append(const Value& value, int depth);
    std::string take() {
        if (m_text.size() > m_limit) {
            size_t end = m_limit > 3 ? m_limit - 3 : 0;
            while (end > 0 && (static_cast<unsigned char>(m_text[end]) & 0xc0) == 0x80) --end;
            m_text.resize(end);
            m_text += "...";
        }
        return std::move(m_text);
    }

  private:
    bool full() const { return m_text.size() > m_limit; }
    void append_native(const Value& value);
    void append_items(const std::vector<Value>& items, const char* open, const char* close, int depth);
    void append_dict(const Dict& dict, int depth);
    void append_set(const Set& set, int depth);
    void append_object(const Value& value, int depth);

    Machine& m_machine;
    size_t m_limit;
    std::string m_text;
};

// Of a built-in type whose repr runs no Python code.
void QuickRepr::append_native(const Value& value) {
    Value raised = std::move(m_machine.raised);
    m_machine.raised = Value();
    const Unary slot = m_machine.type_of(value).slots.repr;
    const Value text = slot ? slot(m_machine, value) : Value();
    m_machine.raised = std::move(raised);
    m_text += text && is_str(text) ? std::string(text_of(text)) : "<" + m_machine.type_of(value).name + ">";
}

void QuickRepr::append_items(const std::vector<Value>& items, const char* open, const char* close,
                             int depth) {
    m_text += open;
    for (size_t i = 0; i < items.size() && !full(); ++i) {
        if (i) m_text += ", ";
        append(items[i], depth + 1);
    }
    if (items.size() == 1 && *open == '(') m_text += ",";
    m_text += close;
}

void QuickRepr::append_dict(const Dict& dict, int depth) {
    m_text += "{";
    bool first = true;
    for (uint32_t i = 0; i < dict.table.entry_count() && !full(); ++i) {
        const DictTable::Entry& entry = dict.table.entry(i);
        if (!entry.key) continue;
        if (!first) m_text += ", ";
        first = false;
        append(entry.key, depth + 1);
        m_text += ": ";
        append(entry.value, depth + 1);
    }
    m_text += "}";
}

void QuickRepr::append_set(const Set& set, int depth) {
    if (set.table.size() == 0) {
        m_text += set.type->name + "()";
        return;
    }
    const bool frozen = set.layout == Layout::FrozenSet;
    m_text += frozen ? "frozenset({" : "{";
    bool first = true;
    for (uint32_t i = 0; i < set.table.entry_count() && !full(); ++i) {
        const SetTable::Entry& entry = set.table.entry(i);
        if (!entry.key) continue;
        if (!first) m_text += ", ";
        first = false;
        append(entry.key, depth + 1);
    }
    m_text += frozen ? "})" : "}";
}

void QuickRepr::append_object(const Value& value, int depth) {
    const std::string& type = m_machine.type_of(value).name;
    switch (value.object()->layout) {
        case Layout::Exception: {
            const Value& args = as<Exception>(value).args;
            m_text += type;
            if (!Tuple::is(args)) return;
            append_items(as<Tuple>(args).items, "(", ")", depth);
            if (as<Tuple>(args).items.size() == 1) m_text.erase(m_text.size() - 2, 1);
            return;
        }
        case Layout::Type:
            m_text += "<class '" + as<Type>(value).name + "'>";
            return;
        case Layout::Function:
            m_text += "<function " + std::string(text_of(as<Function>(value).qualname)) + ">";
            return;
        case Layout::Module: {
            const Value* name = as<Module>(value).dict->table.find_name(*m_machine.names.n_name);
            m_text += "<module '" + (name && is_str(*name) ? std::string(text_of(*name)) : "?") + "'>";
            return;
        }
        case Layout::Generator:
        case Layout::Coroutine:
        case Layout::AsyncGenerator: {
            const Value& name = as<Generator>(value).qualname;
            m_text += "<" + type + " " + (name && is_str(name) ? std::string(text_of(name)) : "?") + ">";
            return;
        }
        case Layout::BoundMethod: {
            m_text += "<bound method ";
            append(as<BoundMethod>(value).function, depth + 1);
            m_text += ">";
            return;
        }
        default:
            m_text += "<" + type + " object>";
            return;
    }
}

void QuickRepr::append(const Value& value, int depth) {
    if (!value) {
        m_text += "<unbound>";
        return;
    }
    if (full()) return;
    if (!value.is_object()) return append_native(value);
    const Type& type = m_machine.type_of(value);
    if (type.has(kWrittenInPython)) return append_object(value, depth);
    switch (value.object()->layout) {
        case Layout::Str: {
            const Str& text = as<Str>(value);
            if (text.text.size() <= m_limit * 4) return append_native(value);
            m_text += "'" + text.text.substr(0, m_limit * 4);
            return;
        }
        case Layout::Bytes:
        case Layout::ByteArray:
            if (as<Bytes>(value).bytes.size() <= m_limit * 4) return append_native(value);
            m_text += "<" + type.name + " of " + std::to_string(as<Bytes>(value).bytes.size()) + " bytes>";
            return;
        case Layout::Int:
        case Layout::Float:
        case Layout::Complex:
        case Layout::Range:
            return append_native(value);
        case Layout::List:
        case Layout::Tuple:
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet:
            break;
        default:
            return append_object(value, depth);
    }
    if (depth >= 3) {
        m_text += "...";
        return;
    }
    switch (value.object()->layout) {
        case Layout::List:
            return append_items(as<List>(value).items, "[", "]", depth);
        case Layout::Tuple:
            return append_items(as<Tuple>(value).items, "(", ")", depth);
        case Layout::Dict:
            return append_dict(as<Dict>(value), depth);
        default:
            return append_set(as<Set>(value), depth);
    }
}

}  // namespace

std::string quick_repr(Machine& m, const Value& value, size_t limit) {
    QuickRepr text(m, limit);
    text.append(value, 0);
    return text.take();
}

}  // namespace loopscope::vm
