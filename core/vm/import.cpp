// Importing: sys.modules, then modules written in C++, then those that core/run finds as source.
#include <algorithm>

#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/interpreter.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

namespace {

struct ImportState {
    std::vector<std::string> loading;  // modules whose source is running, outermost first
};

Value find_loaded(Machine& m, std::string_view name) {
    const Value* found = m.modules->table.find_name(*m.intern(name));
    return found != nullptr ? *found : Value();
}

Value raise_not_found(Machine& m, const std::string& name, std::string message) {
    raise_text(m, *m.types.ModuleNotFoundError, std::move(message));
    if (!Exception::is(m.raised)) return Value();
    const Value exception = m.take_raised();
    set_attr(m, exception, *m.names.name, m.new_str(name));
    m.raised = exception;
    return Value();
}

// Runs a module's source in its namespace; it is in sys.modules while it runs, and out again if it fails.
Value load_source(Machine& m, const std::string& name, std::shared_ptr<const bytecode::Code> code,
                  bool is_package) {
    Ref<Module> module = m.new_module(name);
    DictTable& dict = module->dict->table;
    const std::string& file = code->source->name();
    dict.set_name(*m.names.n_file, m.new_str(file));
    const size_t dot = name.rfind('.');
    const std::string parent = dot == std::string::npos ? "" : name.substr(0, dot);
    dict.set_name(*m.names.n_package, m.new_str(is_package ? name : parent));
    if (is_package) {
        const size_t slash = file.rfind('/');
        const std::string folder = slash == std::string::npos ? "" : file.substr(0, slash);
        dict.set_name(*m.names.n_path, m.new_list({m.new_str(folder)}).value());
    }
    const Ref<Str> key = m.intern(name);
    m.modules->table.set_name(*key, module.value());
    const Ref<CodeObject> object = new_code_object(m, std::move(code));
    m.state<ImportState>().loading.push_back(name);
    const Value ran = run_code(m, *object, module->dict, module->dict.value());
    m.state<ImportState>().loading.pop_back();
    if (ran.empty()) {
        m.modules->table.erase_name(*key);
        return Value();
    }
    // A module may have put something else in its place.
    const Value now = find_loaded(m, name);
    return now.empty() ? module.value() : now;
}

// One module whose parents are loaded; "" parent for top-level names.
Value load(Machine& m, const std::string& name) {
    if (const ModuleMaker maker = find_native_module(m, name)) {
        const Ref<Module> module = maker(m);
        if (!module) return Value();
        m.modules->table.set_name(*m.intern(name), module.value());
        return module.value();
    }
    bool is_package = false;
    std::shared_ptr<const bytecode::Code> code;
    if (m.hooks.find_module) code = m.hooks.find_module(name, &is_package);
    if (m.has_raised() || m.stopping) return Value();
    if (code != nullptr) return load_source(m, name, std::move(code), is_package);
    const size_t dot = name.rfind('.');
    if (dot != std::string::npos) {
        const Value parent = find_loaded(m, std::string_view(name).substr(0, dot));
        const Module* module = cast<Module>(parent);
        if (module != nullptr && module->dict->table.find_name(*m.names.n_path) == nullptr)
            return raise_not_found(
                m, name,
                fmt::format("No module named '{}'; '{}' is not a package", name, name.substr(0, dot)));
    }
    return raise_not_found(m, name, fmt::format("No module named '{}'", name));
}

// The package that relative imports in this frame start from; empty: raised.
std::optional<std::string> current_package(Machine& m, const Frame& frame) {
    const DictTable& globals = frame.globals->table;
    if (const Value* package = globals.find_name(*m.names.n_package); package != nullptr && is_str(*package))
        return std::string(text_of(*package));
    const Value* name = globals.find_name(*m.names.n_name);
    std::string text = name != nullptr && is_str(*name) ? std::string(text_of(*name)) : "";
    if (globals.find_name(*m.names.n_path) != nullptr) return text;
    const size_t dot = text.rfind('.');
    return dot == std::string::npos ? "" : text.substr(0, dot);
}

std::optional<std::string> absolute_name(Machine& m, const Frame& frame, std::string_view name,
                                         int64_t level) {
    if (level == 0) return std::string(name);
    std::optional<std::string> package = current_package(m, frame);
    if (!package) return package;
    if (package->empty()) {
        raise(m, *m.types.ImportError, "attempted relative import with no known parent package");
        return std::nullopt;
    }
    for (int64_t up = 1; up < level; ++up) {
        const size_t dot = package->rfind('.');
        if (dot == std::string::npos) {
            raise(m, *m.types.ImportError, "attempted relative import beyond top-level package");
            return std::nullopt;
        }
        package->resize(dot);
    }
    return name.empty() ? package : *package + "." + std::string(name);
}

// `from package import name`: submodules that are not loaded yet are.
bool load_submodules(Machine& m, const Value& module, const std::string& name, const Value& names) {
    const Module* package = cast<Module>(module);
    if (package == nullptr || package->dict->table.find_name(*m.names.n_path) == nullptr) return true;
    for (const Value& item : as<Tuple>(names).items) {
        if (text_of(item) == "*" || package->dict->table.find_name(*m.intern(text_of(item))) != nullptr)
            continue;
        const std::string full = name + "." + std::string(text_of(item));
        if (!m.import_module(full).empty()) continue;
        if (m.stopping || !raised_matches(m, *m.types.ModuleNotFoundError)) return false;
        // Only its own absence is forgiven: the name may still be an attribute.
        const Value exception = m.take_raised();
        const Value missing = try_get_attr(m, exception, *m.names.name);
        if (!is_str(missing) || text_of(missing) != full) {
            m.raised = exception;
            return false;
        }
    }
    return true;
}

Value import_name(Machine& m, Frame& frame, std::string_view name, int64_t level, const Value& names) {
    const std::optional<std::string> full = absolute_name(m, frame, name, level);
    if (!full) return Value();
    const Value module = m.import_module(*full);
    if (module.empty()) return module;
    if (Tuple::is(names)) return load_submodules(m, module, *full, names) ? module : Value();
    if (level > 0) return module;
    const size_t dot = full->find('.');
    return dot == std::string::npos ? module : find_loaded(m, std::string_view(*full).substr(0, dot));
}

}  // namespace

bool is_loading(Machine& m, std::string_view name) {
    const auto& loading = m.state<ImportState>().loading;
    return std::find(loading.begin(), loading.end(), name) != loading.end();
}

Value Machine::import_module(std::string_view dotted_name) {
    Value found = find_loaded(*this, dotted_name);
    if (!found.empty() && !found.is_none()) return found;
    const std::string name(dotted_name);
    if (found.is_none())
        return raise_not_found(*this, name, fmt::format("import of {} halted; None in sys.modules", name));
    const size_t dot = name.rfind('.');
    Value parent;
    if (dot != std::string::npos) {
        parent = import_module(std::string_view(name).substr(0, dot));
        if (parent.empty()) return parent;
        found = find_loaded(*this, name);  // importing the parent may have imported it
        if (!found.empty()) return found;
    }
    found = load(*this, name);
    if (found.empty() || parent.empty()) return found;
    if (!set_attr(*this, parent, *intern(std::string_view(name).substr(dot + 1)), found)) return Value();
    return found;
}

Value* op_import_name(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    const Str& name = *frame.code->names[arg];
    Value module = import_name(m, frame, name.view(), sp[-2].small_int(), sp[-1]);
    if (module.empty()) return nullptr;
    drop(sp - 1);
    sp[-2] = std::move(module);
    return sp - 1;
}

Value* op_import_from(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    Str& name = *frame.code->names[arg];
    const Value module = sp[-1];
    Value found = try_get_attr(m, module, name);
    if (found.empty()) {
        if (m.has_raised() || m.stopping) return nullptr;
        const Value module_name = try_get_attr(m, module, *m.names.n_name);
        const std::string text =
            is_str(module_name) ? std::string(text_of(module_name)) : "<unknown module name>";
        found = find_loaded(m, text + "." + name.text);
        if (found.empty()) {
            m.take_raised();
            const Value file = try_get_attr(m, module, *m.names.n_file);
            m.take_raised();
            std::string where = is_str(file) ? std::string(text_of(file)) : "unknown location";
            const bool partly = is_loading(m, text);
            raise(m, *m.types.ImportError, "cannot import name '{}' from {}'{}' {}({})", name.text,
                  partly ? "partially initialized module " : "", text,
                  partly ? "(most likely due to a circular import) " : "", where);
            if (const Value exception = m.take_raised(); !exception.empty()) {
                set_attr(m, exception, *m.names.name, m.new_str(text));
                if (is_str(file)) set_attr(m, exception, *m.names.path, file);
                m.raised = exception;
            }
            return nullptr;
        }
    }
    put(sp, std::move(found));
    return sp + 1;
}

Value* op_import_star(Machine& m, Frame& frame, Value* sp, uint32_t) {
    const Value module = sp[-1];
    std::vector<Value> names;
    const Value all = try_get_attr(m, module, *m.names.n_all);
    if (m.has_raised()) return nullptr;
    if (!all.empty()) {
        std::optional<std::vector<Value>> listed = to_vector(m, all);
        if (!listed) return nullptr;
        names = std::move(*listed);
    } else if (const Dict* dict = attributes_of(m, module)) {
        for (uint32_t i = 0; i < dict->table.entry_count(); ++i) {
            const Value& key = dict->table.entry(i).key;
            if (!key.empty() && is_str(key) && text_of(key).substr(0, 1) != "_") names.push_back(key);
        }
    }
    for (const Value& name : names) {
        if (!is_str(name)) {
            raise(m, *m.types.TypeError, "Item in __all__ must be str, not {}", type_name(m, name));
            return nullptr;
        }
        const Ref<Str> text = m.intern(text_of(name));
        const Value value = get_attr(m, module, *text);
        if (value.empty() || !set_item(m, frame.locals, text.value(), value)) return nullptr;
    }
    drop(sp - 1);
    return sp - 1;
}

}  // namespace loopscope::vm
