#include "core/run/costs.h"

#include <fmt/core.h>

namespace loopscope::run {

using namespace python;

namespace {

struct Found {
    FunctionDef* function;
    std::string name;  // "Class.method"
    uint32_t first_line;
};

void find_functions(const std::vector<Stmt*>& body, const std::string& prefix, std::vector<Found>& found) {
    for (Stmt* statement : body) {
        if (statement->kind == StmtKind::FunctionDef) {
            auto& function = static_cast<FunctionDef&>(*statement);
            uint32_t first = function.span.line;
            for (const Expr* decorator : function.decorator_list)
                first = std::min(first, decorator->span.line);
            found.push_back({&function, prefix + function.name, first});
            find_functions(function.body, prefix, found);
        } else if (statement->kind == StmtKind::ClassDef) {
            const auto& type = as<ClassDef>(*statement);
            find_functions(type.body, type.name + ".", found);
        } else if (statement->kind == StmtKind::If) {
            find_functions(as<If>(*statement).body, prefix, found);
            find_functions(as<If>(*statement).orelse, prefix, found);
        }
    }
}

bool is_docstring(const Stmt* statement) {
    if (statement->kind != StmtKind::Expr) return false;
    const Expr* value = as<ExprStmt>(*statement).value;
    return value->kind == ExprKind::Constant && as<Constant>(*value).value.kind == ConstantValue::Kind::Str;
}

Constant* constant(Tree& tree, const Span& span, ConstantValue value) {
    auto* node = tree.make<Constant>(span);
    node->value = std::move(value);
    return node;
}

// __import__("_world").spend(seconds), where the function's first statement stands.
void insert_cost(Tree& tree, FunctionDef& function, double seconds) {
    const size_t at = is_docstring(function.body.front()) && function.body.size() > 1 ? 1 : 0;
    const Span span = function.body[at]->span;
    auto* import = tree.make<Name>(span);
    import->id = "__import__";
    auto* module = tree.make<Call>(span);
    module->func = import;
    module->args = {constant(tree, span, {ConstantValue::Kind::Str, 0, "_world"})};
    auto* spend = tree.make<Attribute>(span);
    spend->value = module;
    spend->attr = "spend";
    auto* call = tree.make<Call>(span);
    call->func = spend;
    call->args = {constant(tree, span, {ConstantValue::Kind::Float, seconds, ""})};
    auto* statement = tree.make<ExprStmt>(span);
    statement->value = call;
    function.body.insert(function.body.begin() + static_cast<std::ptrdiff_t>(at), statement);
}

// The function whose def stands in the cost's line, or else the next one below.
const Found* function_of(const std::vector<Found>& functions, const world::Cost& cost) {
    const Found* best = nullptr;
    for (const Found& found : functions) {
        if (!cost.function.empty()) {
            const bool same = found.name == cost.function || found.function->name == cost.function;
            if (same) return &found;
            continue;
        }
        const bool here = found.function->span.line == cost.line;
        if (here) return &found;
        if (found.first_line > cost.line && (!best || found.first_line < best->first_line)) best = &found;
    }
    return best;
}

}  // namespace

std::vector<world::Cost> costs_of(const base::SourceText& script) {
    if (script.text().find("world:") == std::string::npos) return {};
    std::vector<base::Diagnostic> elsewhere;  // told of where the whole world is read
    return world::parse_world(script, &elsewhere).costs;
}

void add_costs(Tree& tree, const std::vector<world::Cost>& costs, std::vector<base::Diagnostic>* problems) {
    if (costs.empty()) return;
    std::vector<Found> functions;
    find_functions(tree.body, "", functions);
    for (const world::Cost& cost : costs) {
        if (const Found* found = function_of(functions, cost)) {
            insert_cost(tree, *found->function, cost.seconds);
            continue;
        }
        if (!problems) continue;
        std::string names;
        for (const Found& found : functions) names += (names.empty() ? "" : ", ") + found.name;
        base::Span span;
        span.line = cost.line;
        problems->push_back({base::Diagnostic::Kind::Unsupported, span,
                             fmt::format("the world line marks the function '{}', which the script does not "
                                         "have; it has: {}",
                                         cost.function, names.empty() ? "none" : names)});
    }
}

}  // namespace loopscope::run
