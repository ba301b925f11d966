#include "core/run/check.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

#include "core/library/library.h"

namespace loopscope::run {

using namespace python;

namespace {

// The standard library's modules, sorted.
constexpr std::string_view kStandardModules[] = {
#define STANDARD_MODULE(name) name,
#include "core/run/standard_modules.def"
#undef STANDARD_MODULE
};

struct Finder {
    const ModuleFinder& modules;
    std::vector<base::Diagnostic> found;

    void check(const std::string& name, const Span& span);
    void visit(const std::vector<Stmt*>& body);
    void visit(const Stmt& statement);
};

void Finder::check(const std::string& name, const Span& span) {
    const std::string top = name.substr(0, name.find('.'));
    const bool standard = std::binary_search(std::begin(kStandardModules), std::end(kStandardModules), top);
    if (!standard || modules.has(top) || library::has_native_module(top)) return;
    found.push_back(
        {base::Diagnostic::Kind::Unsupported, span,
         fmt::format("module '{}' is not available in Loopscope; write the script without it", name)});
}

void Finder::visit(const std::vector<Stmt*>& body) {
    for (const Stmt* statement : body) visit(*statement);
}

void Finder::visit(const Stmt& statement) {
    switch (statement.kind) {
        case StmtKind::Import:
            for (const Alias* alias : as<python::Import>(statement).names) check(alias->name, statement.span);
            break;
        case StmtKind::ImportFrom: {
            const auto& import = as<python::ImportFrom>(statement);
            if (import.level == 0) check(import.module, statement.span);
            break;
        }
        case StmtKind::If:
            visit(as<If>(statement).body);
            visit(as<If>(statement).orelse);
            break;
        case StmtKind::FunctionDef:
            visit(as<FunctionDef>(statement).body);
            break;
        case StmtKind::ClassDef:
            visit(as<ClassDef>(statement).body);
            break;
        case StmtKind::With:
            visit(as<With>(statement).body);
            break;
        case StmtKind::For:
            visit(as<For>(statement).body);
            visit(as<For>(statement).orelse);
            break;
        case StmtKind::While:
            visit(as<While>(statement).body);
            visit(as<While>(statement).orelse);
            break;
        case StmtKind::Try: {
            const auto& tried = as<Try>(statement);
            if (tried.handlers.empty()) visit(tried.body);
            visit(tried.orelse);
            visit(tried.finalbody);
            break;
        }
        default:
            break;
    }
}

}  // namespace

std::vector<base::Diagnostic> find_unsupported(const Tree& tree, const ModuleFinder& finder) {
    Finder search{finder, {}};
    search.visit(tree.body);
    return std::move(search.found);
}

}  // namespace loopscope::run
