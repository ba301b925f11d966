#include "core/run/modules.h"

#include <algorithm>
#include <unordered_map>

#include "core/bytecode/compiler.h"
#include "core/library/library.h"
#include "core/python/parser.h"
#include "core/run/costs.h"
#include "core/vm/builtins.h"

namespace loopscope::run {

namespace {

bool has_errors(const std::vector<base::Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const base::Diagnostic& diagnostic) {
        return diagnostic.kind != base::Diagnostic::Kind::Warning;
    });
}

// Compiled library modules by path, for the whole process.
std::shared_ptr<const bytecode::Code> library_code(const library::LibrarySource& module) {
    static std::unordered_map<std::string_view, std::shared_ptr<const bytecode::Code>> compiled;
    std::shared_ptr<const bytecode::Code>& code = compiled[module.path];
    if (code == nullptr) {
        const std::string name = "loopscope/library/" + std::string(module.path);
        const auto source = std::make_shared<const base::SourceText>(name, std::string(module.text));
        Compiled result = compile_source(source, CodeForm::Library);
        for (const base::Diagnostic& diagnostic : result.diagnostics)
            if (result.code == nullptr)
                std::fprintf(stderr, "%s:%u: %s\n", name.c_str(), diagnostic.span.line,
                             diagnostic.message.c_str());
        CHECK(result.code != nullptr);
        code = std::move(result.code);
    }
    return code;
}

}  // namespace

Compiled compile_source(const std::shared_ptr<const base::SourceText>& source, CodeForm form,
                        const std::vector<world::Cost>& more_costs,
                        const std::function<void(python::Tree&)>& edit) {
    const bool expression = form == CodeForm::Expression;
    python::ParseResult parsed =
        python::parse(*source, expression ? python::ParseMode::Expression : python::ParseMode::Module);
    Compiled result;
    result.diagnostics = std::move(parsed.diagnostics);
    if (parsed.tree == nullptr || has_errors(result.diagnostics)) return result;
    result.parsed = true;
    if (edit) edit(*parsed.tree);
    if (form == CodeForm::Script || form == CodeForm::Unrecorded) {
        add_costs(*parsed.tree, costs_of(*source), nullptr);
        add_costs(*parsed.tree, more_costs, nullptr);
    }
    bytecode::CompileOptions options;
    options.emit_lines = form == CodeForm::Module || form == CodeForm::Script;
    options.is_library = form == CodeForm::Library;
    options.top_level_expression = expression;
    bytecode::CompileResult compiled = bytecode::compile(*parsed.tree, source, options);
    result.diagnostics.insert(result.diagnostics.end(), compiled.diagnostics.begin(),
                              compiled.diagnostics.end());
    if (!has_errors(compiled.diagnostics)) result.code = std::move(compiled.code);
    return result;
}

std::string folder_of(std::string_view path) {
    const size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? "" : std::string(path.substr(0, slash));
}

std::string ModuleFinder::prefixed(const std::string& path) const {
    return m_script_folder.empty() ? path : m_script_folder + "/" + path;
}

const std::string* ModuleFinder::file(std::string_view path) const {
    for (const auto& [name, content] : m_folder)
        if (name == path) return &content;
    return nullptr;
}

bool ModuleFinder::has_folder(std::string_view path) const {
    const std::string prefix = std::string(path) + "/";
    return std::any_of(m_folder.begin(), m_folder.end(), [&](const auto& entry) {
        return entry.first.compare(0, prefix.size(), prefix) == 0 && entry.first.size() > 3 &&
               entry.first.compare(entry.first.size() - 3, 3, ".py") == 0;
    });
}

bool ModuleFinder::has(std::string_view name) const {
    std::string path(name);
    std::replace(path.begin(), path.end(), '.', '/');
    return file(path + ".py") != nullptr || file(path + "/__init__.py") != nullptr || has_folder(path) ||
           library::find_library_source(name) != nullptr;
}

namespace {

// Python has them before it looks beside the script: built in, or loaded when it starts.
bool is_there_before(std::string_view name) {
    constexpr std::string_view kModules[] = {
        "abc",       "atexit",      "builtins", "codecs",    "encodings", "errno", "faulthandler",
        "gc",        "genericpath", "io",       "itertools", "marshal",   "os",    "posix",
        "posixpath", "pwd",         "site",     "stat",      "sys",       "time"};
    return std::find(std::begin(kModules), std::end(kModules), name) != std::end(kModules);
}

}  // namespace

const std::string* ModuleFinder::text_beside(std::string_view name) const {
    if (is_there_before(name)) return nullptr;
    std::string path(name);
    std::replace(path.begin(), path.end(), '.', '/');
    const std::string* text = file(path + "/__init__.py");
    return text != nullptr ? text : file(path + ".py");
}

std::shared_ptr<const bytecode::Code> ModuleFinder::find(vm::Machine& m, std::string_view name,
                                                         bool* is_package) const {
    std::string path(name);
    std::replace(path.begin(), path.end(), '.', '/');
    const std::string* text = text_beside(name);
    *is_package = text != nullptr && text == file(path + "/__init__.py");
    std::string chosen = path + (*is_package ? "/__init__.py" : ".py");
    static const std::string kEmpty;
    if (text == nullptr) {
        if (const library::LibrarySource* module = library::find_library_source(name)) {
            *is_package = module->is_package;
            return library_code(*module);
        }
        // A folder without __init__.py is a package, too.
        if (!has_folder(path)) return nullptr;
        *is_package = true;
        chosen = path + "/__init__.py";
        text = &kEmpty;
    }
    const auto source = std::make_shared<const base::SourceText>(prefixed(chosen), *text);
    Compiled compiled = compile_source(source, CodeForm::Module);
    if (compiled.code == nullptr && !compiled.diagnostics.empty())
        vm::raise_syntax_error(m, source->text(), source->name(), compiled.diagnostics.front());
    return compiled.code;
}

}  // namespace loopscope::run
