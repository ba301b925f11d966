#include "core/library/files.h"

#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/threads.h"

namespace loopscope::library {

using vm::Machine;
using vm::text_of;
using vm::Value;

namespace {

Files& files(Machine& m) { return m.state<Files>(); }

void add_folders_above(Files& tree, const std::string& path) {
    for (size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
        tree.folders.insert(path.substr(0, slash));
    }
}

Value read(Machine& m, const Value* a) {
    const auto found = files(m).contents.find(std::string(text_of(a[0])));
    return found == files(m).contents.end() ? Value::none() : m.new_bytes(found->second);
}

Value write(Machine& m, const Value* a) {
    const std::string& bytes = vm::as<vm::Bytes>(a[1]).bytes;
    if (!m.reserve(bytes.size())) return {};
    files(m).contents[std::string(text_of(a[0]))] = bytes;
    return Value::none();
}

Value remove(Machine& m, const Value* a) {
    return Value::boolean(files(m).contents.erase(std::string(text_of(a[0]))) > 0);
}

Value is_file(Machine& m, const Value* a) {
    return Value::boolean(files(m).contents.contains(std::string(text_of(a[0]))));
}
Value is_folder(Machine& m, const Value* a) {
    return Value::boolean(files(m).folders.contains(std::string(text_of(a[0]))));
}
Value make_folder(Machine& m, const Value* a) {
    files(m).folders.emplace(text_of(a[0]));
    return Value::none();
}
Value remove_folder(Machine& m, const Value* a) {
    return Value::boolean(files(m).folders.erase(std::string(text_of(a[0]))) > 0);
}

// The name that `path` has right under a folder whose path ends in a slash; empty where it is not right under
// it.
std::string_view name_under(std::string_view path, std::string_view folder) {
    if (!path.starts_with(folder) || path.size() == folder.size()) return {};
    const std::string_view rest = path.substr(folder.size());
    return rest.find('/') == std::string_view::npos ? rest : std::string_view();
}

Value list_folder(Machine& m, const Value* a) {
    std::string folder(text_of(a[0]));
    if (folder != "/") folder += '/';
    std::set<std::string_view> names;
    for (const auto& [path, content] : files(m).contents) names.insert(name_under(path, folder));
    for (const std::string& path : files(m).folders) names.insert(name_under(path, folder));
    names.erase(std::string_view());
    auto list = m.new_list();
    for (const std::string_view name : names) list->items.push_back(m.new_str(name));
    return std::move(list).value();
}

// A simulated process has a folder of its own once it was set there.
Value current_folder(Machine& m, const Value*) {
    const Files& tree = files(m);
    const auto own = tree.folders_of_processes.find(vm::current_process(m));
    return m.new_str(own == tree.folders_of_processes.end() ? tree.current_folder : own->second);
}
Value set_current_folder(Machine& m, const Value* a) {
    const uint64_t process = vm::current_process(m);
    std::string& folder = process == 0 ? files(m).current_folder : files(m).folders_of_processes[process];
    folder = std::string(text_of(a[0]));
    return Value::none();
}

const vm::NativeMethod kFunctions[] = {
    {"read", "path, /", read},
    {"write", "path, content, /", write},
    {"remove", "path, /", remove},
    {"is_file", "path, /", is_file},
    {"is_folder", "path, /", is_folder},
    {"make_folder", "path, /", make_folder},
    {"remove_folder", "path, /", remove_folder},
    {"list_folder", "path, /", list_folder},
    {"current_folder", "", current_folder},
    {"set_current_folder", "path, /", set_current_folder},
};

}  // namespace

void set_files(Machine& m, const std::vector<std::pair<std::string, std::string>>& folder,
               std::string script_folder) {
    Files& tree = files(m);
    if (script_folder.empty() || script_folder[0] != '/') script_folder = "/script";
    tree.current_folder = script_folder;
    tree.folders = {"/", "/tmp", script_folder};
    add_folders_above(tree, script_folder);
    for (const auto& [name, content] : folder) {
        const std::string path = script_folder + "/" + name;
        tree.contents[path] = content;
        add_folders_above(tree, path);
    }
}

void add_file(Machine& m, const std::string& path, std::string content) {
    Files& tree = files(m);
    const bool absolute = !path.empty() && path[0] == '/';
    const std::string full = absolute ? path : tree.current_folder + "/" + path;
    add_folders_above(tree, full);
    tree.contents[full] = std::move(content);
}

vm::Ref<vm::Module> make_files_module(Machine& m) {
    vm::Ref<vm::Module> module = m.new_module("_files");
    vm::add_functions(m, *module, kFunctions);
    return module;
}

}  // namespace loopscope::library
