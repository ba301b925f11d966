#include "core/vm/builtins.h"

#include "core/vm/list.h"
#include "core/vm/setup.h"

namespace loopscope::vm {
namespace {

void add_types(Machine& m) {
    DictTable& names = m.builtins->table;
    const auto add = [&](const char* name, Type* type) {
        names.set_name(*m.intern(name), Value::share(type));
    };
    for (Type* type :
         {m.types.object,  m.types.type,  m.types.int_,     m.types.bool_,        m.types.float_,
          m.types.complex, m.types.str,   m.types.bytes,    m.types.bytearray,    m.types.memoryview,
          m.types.list,    m.types.tuple, m.types.dict,     m.types.set,          m.types.frozenset,
          m.types.range,   m.types.slice, m.types.property, m.types.staticmethod, m.types.classmethod,
          m.types.super}) {
        add(type->name.c_str(), type);
    }
    const ContainerTypes& types = m.state<ContainerTypes>();
    for (Type* type : {types.enumerate, types.zip, types.map, types.filter, types.reversed}) {
        add(type->name.c_str(), type);
    }
#define EXCEPTION(name, base) add(#name, m.types.name);
#include "core/vm/exceptions.def"
#undef EXCEPTION
    add("EnvironmentError", m.types.OSError);
    add("IOError", m.types.OSError);
}

}  // namespace

void setup_builtins(Machine& m) {
    Ref<Module> module = m.new_module("builtins");
    const Ref<Dict> own = module->dict;
    module->dict = m.builtins;
    m.builtins->table.set_name(*m.names.n_name, m.new_str("builtins"));
    for (const auto functions : {builtins_of_attributes(), builtins_of_iteration(), builtins_of_numbers(),
                                 builtins_of_output(), builtins_of_code()}) {
        add_functions(m, *module, functions.data(), functions.size());
    }
    add_quitters(m);
    add_types(m);
    DictTable& names = m.builtins->table;
    names.set_name(*m.intern("None"), Value::none());
    names.set_name(*m.intern("True"), Value::true_());
    names.set_name(*m.intern("False"), Value::false_());
    names.set_name(*m.intern("NotImplemented"), Value::not_implemented());
    names.set_name(*m.intern("Ellipsis"), Value::ellipsis());
    names.set_name(*m.names.n_debug, Value::true_());
    m.modules->table.set_name(*m.intern("builtins"), module.value());
}

}  // namespace loopscope::vm
