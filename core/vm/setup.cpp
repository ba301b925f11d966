#include "core/vm/setup.h"

#include <algorithm>
#include <cstring>

#include "core/vm/machine.h"
#include "core/vm/native.h"
#include "core/vm/type_machinery.h"
#include "core/vm/warnings.h"
#include "core/vm/weakref.h"

namespace loopscope::vm {

void set_up_machine(Machine& m);

namespace {

struct Row {
    Type* Types::*member;
    const char* member_name;
    const char* python_name;
    Layout layout;
    const char* base;
};
const Row kTypes[] = {
#define TYPE(member, python_name, layout, base) {&Types::member, #member, python_name, Layout::layout, #base},
#include "core/vm/types.def"
#undef TYPE
#define EXCEPTION(name, base) {&Types::name, #name, #name, Layout::Exception, #base},
#include "core/vm/exceptions.def"
#undef EXCEPTION
};

Type* member_named(Types& types, const char* name) {
    for (const Row& row : kTypes) {
        if (std::strcmp(row.member_name, name) == 0) return types.*row.member;
    }
    return nullptr;
}

void allocate_types(Machine& m) {
    for (const Row& row : kTypes) {
        Type* type = new (m.heap.allocate(sizeof(Type))) Type();
        type->layout = Layout::Type;
        type->machine = &m;
        type->name = row.python_name;
        type->instance_layout = row.layout;
        type->base = member_named(m.types, row.base);
        ++m.type_count;
        m.types.*row.member = type;
        const bool has_dict = row.layout == Layout::Exception || row.layout == Layout::Function ||
                              row.layout == Layout::Module || row.layout == Layout::Type;
        if (!has_dict) type->type_flags |= kNoDict;
    }
}

// What needs objects of the types that were just allocated.
void complete_types(Machine& m) {
    for (const Row& row : kTypes) {
        Type* type = m.types.*row.member;
        type->type = m.types.type;
        ++m.types.type->refcount;
        const Ref<Dict> dict = m.new_dict();
        type->dict = dict.get();
        ++type->dict->refcount;
    }
    for (const Row& row : kTypes) {
        Type* type = m.types.*row.member;
        std::vector<Value> bases;
        if (type->base) bases.push_back(Value::share(type->base));
        if (type == m.types.ExceptionGroup) bases.push_back(Value::share(m.types.Exception));
        type->bases = m.new_tuple(bases);
        CHECK(compute_mro(m, *type));
        for (const Value& each : bases) as<Type>(each).subclasses.push_back(type);
    }
    // What may die before the setup functions say how.
    m.types.type->destroy = destroy_type;
    m.types.str->destroy = destroy_as<Str>;
    m.types.tuple->destroy = destroy_as<Tuple>;
    m.types.list->destroy = destroy_as<List>;
    m.types.dict->destroy = destroy_as<Dict>;
    m.types.module->destroy = destroy_as<Module>;
}

void intern_names(Machine& m) {
#define NAME(member, text) m.names.member = m.intern(text);
#include "core/vm/names.def"
#undef NAME
    m.intern("");
    for (char c = 0; c >= 0 && c < 127; ++c) m.intern(std::string_view(&c, 1));
    m.intern("\x7f");
}

}  // namespace

void set_up_machine(Machine& m) {
    allocate_types(m);
    complete_types(m);
    intern_names(m);
    Type* immediates[] = {m.types.none_type, m.types.bool_, m.types.bool_, m.types.not_implemented_type,
                          m.types.ellipsis_type};
    std::copy(std::begin(immediates), std::end(immediates), m.immediate_types);
    const Ref<Module> builtins = m.new_module("builtins");
    m.builtins = builtins->dict;
    m.modules = m.new_dict();
    m.modules->table.set_name(*m.intern("builtins"), builtins.value());
    setup_object_and_type(m);
    setup_descriptors(m);
    setup_exceptions(m);
    setup_weakrefs(m);
    setup_containers(m);
    setup_numbers(m);
    setup_text(m);
    setup_functions(m);
    setup_generators(m);
    setup_contexts(m);
    for (const Row& row : kTypes) {
        if (!(m.types.*row.member)->finished) finish_type(m, *(m.types.*row.member));
    }
    setup_builtins(m);
    setup_build_class(m);
    setup_warnings(m);
}

}  // namespace loopscope::vm
