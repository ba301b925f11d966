// What a type is: its MRO, its versions, and what is found along the MRO.
#include "core/vm/type.h"

#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

// C3 linearisation: the first head that stands in no other list's tail, again and again.
// Where there is none, what is left of the lists says why.
bool merge(std::vector<std::vector<Type*>>& lists, std::vector<Type*>& result) {
    for (;;) {
        std::erase_if(lists, [](const auto& list) { return list.empty(); });
        if (lists.empty()) return true;
        Type* next = nullptr;
        for (const auto& candidate : lists) {
            const bool blocked = std::any_of(lists.begin(), lists.end(), [&](const auto& list) {
                return std::find(list.begin() + 1, list.end(), candidate.front()) != list.end();
            });
            if (!blocked) {
                next = candidate.front();
                break;
            }
        }
        if (next == nullptr) return false;
        result.push_back(next);
        for (auto& list : lists) {
            if (list.front() == next) list.erase(list.begin());
        }
    }
}

// The class that decided on the C++ struct of a type's instances.
Type* solid_base(Type* type) {
    for (; type->base; type = type->base) {
        const uint32_t slots = type->root_shape ? type->root_shape->count : 0;
        const uint32_t base_slots = type->base->root_shape ? type->base->root_shape->count : 0;
        if (slots > base_slots) return type;
        if (type->has(kWrittenInPython)) continue;
        if (type->destroy != type->base->destroy || type->instance_layout != type->base->instance_layout)
            return type;
    }
    return type;
}

}  // namespace

bool Type::is_subtype_of(const Type& other) const {
    if (this == &other) return true;
    return std::find(mro.begin(), mro.end(), &other) != mro.end();
}

bool compute_mro(Machine& m, Type& type) {
    std::vector<std::vector<Type*>> lists;
    std::vector<Type*> bases;
    for (const Value& base : as<Tuple>(type.bases).items) {
        bases.push_back(&as<Type>(base));
        lists.push_back(bases.back()->mro);
    }
    for (size_t i = 0; i < bases.size(); ++i) {
        if (std::find(bases.begin(), bases.begin() + static_cast<ptrdiff_t>(i), bases[i]) !=
            bases.begin() + static_cast<ptrdiff_t>(i)) {
            return raise(m, *m.types.TypeError, "duplicate base class {}", bases[i]->name), false;
        }
    }
    lists.push_back(bases);
    std::vector<Type*> mro{&type};
    if (bases.size() == 1) {  // nothing to bring into line
        mro.insert(mro.end(), bases[0]->mro.begin(), bases[0]->mro.end());
        lists.clear();
    }
    const bool merged = merge(lists, mro);
    count_work(m, mro.size() * (bases.size() == 1 ? 20 : mro.size() * bases.size()));
    if (!merged) {
        std::string names;
        std::vector<const Type*> told;
        for (const auto& list : lists) {
            if (std::find(told.begin(), told.end(), list.front()) != told.end()) continue;
            told.push_back(list.front());
            names += (names.empty() ? "" : ", ") + list.front()->name;
        }
        return raise(m, *m.types.TypeError,
                     "Cannot create a consistent method resolution\norder (MRO) for bases {}", names),
               false;
    }
    type.mro = std::move(mro);
    return true;
}

void new_version(Machine& m, Type& type) {
    count_work(m, 3);
    type.version = ++m.last_type_version;
    for (Type* subclass : type.subclasses) new_version(m, *subclass);
}

Type* best_base(Machine& m, const Tuple& bases) {
    Type* winner = nullptr;
    Type* winner_solid = nullptr;
    for (const Value& value : bases.items) {
        Type* base = &as<Type>(value);
        if (base->has(kNotSubclassable)) {
            return raise(m, *m.types.TypeError, "type '{}' is not an acceptable base type", base->name),
                   nullptr;
        }
        Type* solid = solid_base(base);
        if (winner == nullptr || (solid != winner_solid && solid->is_subtype_of(*winner_solid))) {
            winner = base;
            winner_solid = solid;
        } else if (!winner_solid->is_subtype_of(*solid)) {
            return raise(m, *m.types.TypeError, "multiple bases have instance lay-out conflict"), nullptr;
        }
    }
    return winner;
}

const Value* lookup_in_type(const Type& type, const Str& name) {
    Machine& m = *type.machine;
    const size_t at =
        (type.version * 2654435761u ^ static_cast<uint32_t>(reinterpret_cast<uintptr_t>(&name) >> 4)) %
        Machine::kFoundAttributes;
    Machine::FoundAttribute& known = m.found_attributes[at];
    const bool cacheable = type.version != 0 && name.interned;
    if (cacheable && known.version == type.version && known.name == &name) return known.value;
    const Value* found = nullptr;
    for (const Type* each : type.mro) {
        found = static_cast<const DictTable&>(each->dict->table).find_name(name);
        if (found) break;
    }
    if (cacheable) known = {type.version, &name, found};
    return found;
}

void destroy_type(Object* object) {
    auto* type = static_cast<Type*>(object);
    Machine& m = *type->machine;
    for (const Value& base : type->bases ? as<Tuple>(type->bases).items : std::vector<Value>()) {
        auto& siblings = as<Type>(base).subclasses;
        siblings.erase(std::remove(siblings.begin(), siblings.end(), type), siblings.end());
    }
    delete type->root_shape;
    type->root_shape = nullptr;
    Value dict = type->dict ? Value::own(type->dict) : Value();
    type->dict = nullptr;
    m.bytes_in_use -= sizeof(Type);
    type->~Type();
    m.heap.release(object, sizeof(Type));
}

}  // namespace loopscope::vm
