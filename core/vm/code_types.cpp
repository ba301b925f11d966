// The types code, cell and module, as Python code sees them.
#include "core/vm/containers.h"
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/function_types.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

using bytecode::Code;
using bytecode::CodeKind;
using bytecode::LocalKind;

namespace {

const Code& code_of(const Value& self) { return *as<CodeObject>(self).code; }
Value texts(Machine& m, const std::vector<std::string>& names) {
    std::vector<Value> values;
    for (const std::string& name : names) values.push_back(m.intern(name).value());
    return m.new_tuple(std::move(values)).value();
}
Value locals_of(Machine& m, const Value& self, bool (*wanted)(const Code&, size_t)) {
    const Code& code = code_of(self);
    std::vector<std::string> names;
    for (size_t i = 0; i < code.locals.size(); ++i)
        if (wanted(code, i)) names.push_back(code.locals[i]);
    return texts(m, names);
}

Value co_name(Machine& m, const Value& self) { return m.intern(code_of(self).name).value(); }
Value co_qualname(Machine& m, const Value& self) { return m.intern(code_of(self).qualname).value(); }
Value co_filename(Machine& m, const Value& self) { return m.new_str(code_of(self).source->name()); }
Value co_firstlineno(Machine&, const Value& self) { return Value::small_int(code_of(self).first_line); }
Value co_argcount(Machine&, const Value& self) { return Value::small_int(code_of(self).arg_count); }
Value co_posonlyargcount(Machine&, const Value& self) {
    return Value::small_int(code_of(self).posonly_arg_count);
}
Value co_kwonlyargcount(Machine&, const Value& self) {
    return Value::small_int(code_of(self).kwonly_arg_count);
}
Value co_stacksize(Machine&, const Value& self) { return Value::small_int(code_of(self).stack_size); }
// Parameters and other locals; those that inner functions use stand here only when they are parameters.
bool is_variable(const Code& code, size_t slot) {
    return code.local_kinds[slot] == LocalKind::Plain ||
           (code.local_kinds[slot] == LocalKind::Cell && slot < code.parameter_count());
}
Value co_varnames(Machine& m, const Value& self) { return locals_of(m, self, is_variable); }
Value co_nlocals(Machine& m, const Value& self) {
    return Value::small_int(static_cast<int64_t>(as<Tuple>(co_varnames(m, self)).items.size()));
}
Value co_cellvars(Machine& m, const Value& self) {
    return locals_of(m, self,
                     [](const Code& code, size_t i) { return code.local_kinds[i] == LocalKind::Cell; });
}
Value co_freevars(Machine& m, const Value& self) {
    return locals_of(m, self,
                     [](const Code& code, size_t i) { return code.local_kinds[i] == LocalKind::Free; });
}
Value co_names(Machine& m, const Value& self) { return texts(m, code_of(self).names); }
Value co_consts(Machine& m, const Value& self) { return m.new_tuple(as<CodeObject>(self).constants).value(); }
Value co_flags(Machine&, const Value& self) {
    const CodeObject& object = as<CodeObject>(self);
    const Code& code = *object.code;
    int64_t flags = 0;
    if (code.is_function_like) flags |= 0x1 | 0x2;  // optimized, new locals
    if (code.has_varargs) flags |= 0x4;
    if (code.has_varkw) flags |= 0x8;
    if (code.qualname.find(".<locals>.") != std::string::npos) flags |= 0x10;
    if (code.kind == CodeKind::Generator) flags |= 0x20;
    if (code.kind == CodeKind::Coroutine) flags |= 0x80;
    if (object.is_iterable_coroutine) flags |= 0x100;
    if (code.kind == CodeKind::AsyncGenerator) flags |= 0x200;
    return Value::small_int(flags);
}
// A copy marked as a coroutine that is a generator: what types.coroutine asks for, with flags alone.
Value code_replace(Machine& m, const Value* arguments) {
    const CodeObject& object = as<CodeObject>(arguments[0]);
    Ref<CodeObject> copy = m.make<CodeObject>(*m.types.code);
    auto code = std::make_shared<Code>(*object.code);
    if (is_str(arguments[2])) code->name = text_of(arguments[2]);
    if (is_str(arguments[3])) code->qualname = text_of(arguments[3]);
    if (arguments[4].is_small_int()) code->first_line = static_cast<uint32_t>(arguments[4].small_int());
    copy->constants = object.constants;
    copy->names = object.names;
    copy->parameter_names = object.parameter_names;
    copy->instructions = object.instructions;
    copy->caches.resize(object.caches.size());
    copy->positions = code->positions.data();
    copy->slot_count = object.slot_count;
    copy->frame_size = object.frame_size;
    copy->arg_count = object.arg_count;
    copy->simple_parameters = object.simple_parameters;
    copy->traced = object.traced;
    copy->is_iterable_coroutine = object.is_iterable_coroutine;
    if (arguments[1].is_small_int())
        copy->is_iterable_coroutine =
            (arguments[1].small_int() & 0x100) != 0 && code->kind == CodeKind::Generator;
    copy->code = std::move(code);
    return std::move(copy).value();
}
Value code_repr(Machine& m, const Value& self) {
    const Code& code = code_of(self);
    return m.new_str(fmt::format("<code object {} at 0x{:x}, file \"{}\", line {}>", code.name,
                                 m.identity(self), code.source->name(), code.first_line));
}

constexpr NativeAttribute kCodeAttributes[] = {
    {"co_name", co_name, nullptr},
    {"co_qualname", co_qualname, nullptr},
    {"co_filename", co_filename, nullptr},
    {"co_firstlineno", co_firstlineno, nullptr},
    {"co_argcount", co_argcount, nullptr},
    {"co_posonlyargcount", co_posonlyargcount, nullptr},
    {"co_kwonlyargcount", co_kwonlyargcount, nullptr},
    {"co_nlocals", co_nlocals, nullptr},
    {"co_stacksize", co_stacksize, nullptr},
    {"co_varnames", co_varnames, nullptr},
    {"co_cellvars", co_cellvars, nullptr},
    {"co_freevars", co_freevars, nullptr},
    {"co_names", co_names, nullptr},
    {"co_consts", co_consts, nullptr},
    {"co_flags", co_flags, nullptr},
};
constexpr NativeMethod kCodeMethods[] = {
    {"replace", "self, /, *, co_flags=None, co_name=None, co_qualname=None, co_firstlineno=None",
     code_replace},
};

// Cells.
Value cell_contents(Machine& m, const Value& self) {
    const Value& content = as<Cell>(self).content;
    if (content.empty()) return raise(m, *m.types.ValueError, "Cell is empty");
    return content;
}
bool set_cell_contents(Machine&, const Value& self, const Value& value) {
    as<Cell>(self).content = value;
    return true;
}
Value cell_repr(Machine& m, const Value& self) {
    const Value& content = as<Cell>(self).content;
    if (content.empty()) return m.new_str(fmt::format("<cell at 0x{:x}: empty>", m.identity(self)));
    return m.new_str(fmt::format("<cell at 0x{:x}: {} object at 0x{:x}>", m.identity(self),
                                 type_name(m, content), m.identity(content)));
}
Value make_cell(Machine& m, Type& type, const CallArguments& arguments) {
    Ref<Cell> cell = m.make<Cell>(type);
    if (arguments.positional_count > 0) cell->content = arguments.values[0];
    return std::move(cell).value();
}
constexpr NativeAttribute kCellAttributes[] = {{"cell_contents", cell_contents, set_cell_contents}};

// Modules.
Value module_repr(Machine& m, const Value& self) {
    const DictTable& table = as<Module>(self).dict->table;
    const Value* name = table.find_name(*m.names.n_name);
    const Value* file = table.find_name(*m.names.n_file);
    const std::string_view text = name != nullptr && is_str(*name) ? text_of(*name) : "?";
    if (file != nullptr && is_str(*file))
        return m.new_str(fmt::format("<module '{}' from '{}'>", text, text_of(*file)));
    return m.new_str(fmt::format("<module '{}' (built-in)>", text));
}
Value module_get_attr(Machine& m, const Value& self, Str& name) {
    Module& module = as<Module>(self);
    if (const Value* found = module.dict->table.find_name(name)) return *found;
    Value inherited = generic_get_attr(m, self, name);
    if (!inherited.empty() || m.stopping || !raised_matches(m, *m.types.AttributeError)) return inherited;
    if (const Value* hook = module.dict->table.find_name(*m.names.n_getattr)) {
        m.take_raised();
        const Value function = *hook;
        return call(m, function, {Value::share(&name)});
    }
    m.take_raised();
    const Value* module_name = module.dict->table.find_name(*m.names.n_name);
    const std::string text =
        module_name != nullptr && is_str(*module_name) ? std::string(text_of(*module_name)) : "";
    const bool partly = is_loading(m, text);
    raise(m, *m.types.AttributeError, "{}module '{}' has no attribute '{}'{}",
          partly ? "partially initialized " : "", text, name.text,
          partly ? " (most likely due to a circular import)" : "");
    if (const Value exception = m.take_raised(); !exception.empty()) {
        set_attr(m, exception, *m.names.name, Value::share(&name));
        set_attr(m, exception, *m.names.obj, self);
        m.raised = exception;
    }
    return Value();
}
// dir(module): what its own __dir__ function gives, or its names.
Value module_dir(Machine& m, const Value* a) {
    const Module& module = as<Module>(a[0]);
    if (const Value* hook = module.dict->table.find_name(*m.names.n_dir)) return call(m, *hook);
    return list_of(m, module.dict.value());
}
const NativeMethod kModuleMethods[] = {{"__dir__", "self, /", module_dir}};

Value make_module(Machine& m, Type& type, const CallArguments& arguments) {
    if (arguments.positional_count < 1 || !is_str(arguments.values[0]))
        return raise(m, *m.types.TypeError, "module() missing required argument 'name' (pos 1)");
    Ref<Module> module = m.new_module(text_of(arguments.values[0]));
    if (&type != m.types.module) {
        --module->type->refcount;
        module->type = &type;
        ++type.refcount;
    }
    const Value doc = arguments.positional_count > 1 ? arguments.values[1] : Value::none();
    module->dict->table.set_name(*m.names.n_doc, doc);
    return std::move(module).value();
}

}  // namespace

void setup_code(Machine& m) {
    Type& type = *m.types.code;
    type.destroy = destroy_as<CodeObject>;
    type.type_flags |= kNotSubclassable;
    type.slots.repr = code_repr;
    add_attributes(m, type, kCodeAttributes);
    add_methods(m, type, kCodeMethods);
    finish_type(m, type);
}

void setup_cells(Machine& m) {
    Type& type = *m.types.cell;
    type.destroy = destroy_as<Cell>;
    type.slots.repr = cell_repr;
    type.slots.make = make_cell;
    add_attributes(m, type, kCellAttributes);
    finish_type(m, type);
}

void setup_modules(Machine& m) {
    Type& type = *m.types.module;
    type.destroy = destroy_as<Module>;
    type.slots.repr = module_repr;
    type.slots.get_attr = module_get_attr;
    type.slots.make = make_module;
    add_methods(m, type, kModuleMethods);
    finish_type(m, type);
}

}  // namespace loopscope::vm
