#include "core/bytecode/scope.h"

#include <fmt/format.h>

#include <algorithm>

namespace loopscope::bytecode {

namespace {
constexpr size_t kIndexFrom = 9;  // below it a linear search is faster than hashing
}

Symbol* Scope::find(std::string_view symbol_name) {
    if (symbols.size() < kIndexFrom) {
        for (Symbol& symbol : symbols)
            if (symbol.name == symbol_name) return &symbol;
        return nullptr;
    }
    auto found = m_index.find(symbol_name);
    return found == m_index.end() ? nullptr : &symbols[found->second];
}

Symbol& Scope::find_or_add(std::string_view symbol_name) {
    if (Symbol* symbol = find(symbol_name)) return *symbol;
    symbols.push_back(Symbol{symbol_name, 0, Binding::Unknown, {}});
    if (symbols.size() == kIndexFrom) {
        for (uint32_t i = 0; i < symbols.size(); ++i) m_index.emplace(symbols[i].name, i);
    } else if (symbols.size() > kIndexFrom) {
        m_index.emplace(symbol_name, static_cast<uint32_t>(symbols.size() - 1));
    }
    return symbols.back();
}

Binding Scope::binding_of(std::string_view symbol_name) const {
    const Symbol* symbol = find(symbol_name);
    return symbol != nullptr ? symbol->binding : Binding::GlobalImplicit;
}

std::vector<std::string_view> Scope::cells() const {
    std::vector<std::string_view> result;
    for (const Symbol& symbol : symbols)
        if (symbol.binding == Binding::Cell) result.push_back(symbol.name);
    std::sort(result.begin(), result.end());
    if (kind == ScopeKind::Class && needs_class_closure) result.insert(result.begin(), "__class__");
    return result;
}

std::vector<std::string_view> Scope::frees() const {
    std::vector<std::string_view> result;
    for (const Symbol& symbol : symbols)
        if (symbol.binding == Binding::Free || (symbol.flags & kPassedThrough) != 0)
            result.push_back(symbol.name);
    std::sort(result.begin(), result.end());
    return result;
}

std::string_view ScopeTable::mangle(std::string_view private_name, std::string_view name) {
    if (private_name.empty() || !name.starts_with("__") || name.ends_with("__")) return name;
    if (name.find('.') != std::string_view::npos) return name;
    size_t start = private_name.find_first_not_of('_');
    if (start == std::string_view::npos) return name;
    m_mangled.push_back(fmt::format("_{}{}", private_name.substr(start), name));
    return m_mangled.back();
}

Scope& ScopeTable::add(const python::Node* node) {
    m_scopes.push_back(std::make_unique<Scope>());
    m_by_node[node] = m_scopes.back().get();
    return *m_scopes.back();
}

// ---- Resolving

namespace {

class Resolver {
  public:
    explicit Resolver(std::vector<base::Diagnostic>& diagnostics) : m_diagnostics(diagnostics) {}

    void resolve(Scope& scope) {
        // By index: resolving adds symbols to the scopes around this one, never to it.
        for (size_t i = 0; i < scope.symbols.size(); ++i) resolve(scope, i);
    }

  private:
    void resolve(Scope& scope, size_t i) {
        Symbol& symbol = scope.symbols[i];
        if (symbol.binding == Binding::Free || symbol.binding == Binding::Cell)
            return;  // decided by an inner scope
        if ((symbol.flags & kGlobal) != 0) {
            if ((symbol.flags & kNonlocal) != 0) error(symbol, "name '{}' is nonlocal and global");
            symbol.binding = Binding::GlobalExplicit;
            return;
        }
        if ((symbol.flags & kNonlocal) != 0) {
            if (scope.kind == ScopeKind::Module)
                error(symbol, "nonlocal declaration not allowed at module level");
            else if (!take_from_around(scope, symbol.name))
                error(symbol, "no binding for nonlocal '{}' found");
            scope.symbols[i].binding = Binding::Free;
            return;
        }
        if ((symbol.flags & kBound) != 0) {
            symbol.binding = Binding::Local;
            return;
        }
        std::string_view name = symbol.name;
        bool is_free = take_from_around(scope, name);
        scope.symbols[i].binding = is_free ? Binding::Free : Binding::GlobalImplicit;
    }

    // Finds the function around `scope` that binds `name`; makes it a cell there and free in every scope
    // between.
    bool take_from_around(Scope& scope, std::string_view name) {
        Scope* owner = scope.parent;
        for (; owner != nullptr; owner = owner->parent) {
            if (owner->kind == ScopeKind::Module) return false;
            if (owner->kind == ScopeKind::Class) {
                if (name == "__class__") break;
                continue;
            }
            const Symbol* symbol = owner->find(name);
            if (symbol == nullptr) continue;
            if ((symbol->flags & kGlobal) != 0) return false;
            if ((symbol->flags & kNonlocal) != 0) continue;
            if ((symbol->flags & kBound) != 0) break;
        }
        if (owner == nullptr) return false;
        if (owner->kind == ScopeKind::Class)
            owner->needs_class_closure = true;
        else
            owner->find(name)->binding = Binding::Cell;
        for (Scope* between = scope.parent; between != owner; between = between->parent)
            pass_through(*between, name);
        return true;
    }

    static void pass_through(Scope& scope, std::string_view name) {
        Symbol& symbol = scope.find_or_add(name);
        if (scope.kind == ScopeKind::Class && (symbol.flags & (kBound | kGlobal)) != 0)
            symbol.flags |= kPassedThrough;
        else
            symbol.binding = Binding::Free;
    }

    void error(const Symbol& symbol, const char* format) {
        m_diagnostics.push_back({base::Diagnostic::Kind::SyntaxError, symbol.directive,
                                 fmt::format(fmt::runtime(format), symbol.name)});
    }

    std::vector<base::Diagnostic>& m_diagnostics;
};

}  // namespace

void resolve_scopes(const std::vector<Scope*>& scopes, std::vector<base::Diagnostic>& diagnostics) {
    Resolver resolver(diagnostics);
    for (Scope* scope : scopes) resolver.resolve(*scope);
}

}  // namespace loopscope::bytecode
