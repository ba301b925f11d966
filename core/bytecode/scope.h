// Scopes: which variable every name of a tree means. The first of the compiler's two passes.
//
// A scope is a module, class body, function, lambda or comprehension. Building walks the tree once and
// records how each name is used; resolving then decides between local, cell, free and global, as CPython's
// symbol table does, and finds the errors CPython finds there. It emits nothing and knows nothing of
// instructions. Invariant: names are mangled (`__private` in a class), and views into the tree or into the
// table, which must outlive the scopes.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/source.h"
#include "core/python/ast.h"

namespace loopscope::bytecode {

enum class ScopeKind : uint8_t { Module, Class, Function };  // Function: lambdas and comprehensions too

enum class ComprehensionKind : uint8_t { None, List, Set, Dict, Generator };

enum class Binding : uint8_t { Unknown, Local, Cell, Free, GlobalExplicit, GlobalImplicit };

enum SymbolFlag : uint16_t {
    kUsed = 1,
    kAssigned = 2,
    kParameter = 4,
    kImported = 8,
    kGlobal = 16,
    kNonlocal = 32,
    kAnnotated = 64,
    kIterationTarget = 128,  // of a comprehension
    kPassedThrough = 256,    // a class's own name that inner functions take from around the class
    kBound = kAssigned | kParameter | kImported,
};

struct Symbol {
    std::string_view name;
    uint16_t flags = 0;
    Binding binding = Binding::Unknown;
    base::Span directive;  // of the global or nonlocal statement that names it
};

class Scope {
  public:
    ScopeKind kind = ScopeKind::Module;
    ComprehensionKind comprehension = ComprehensionKind::None;
    std::string_view name;
    Scope* parent = nullptr;
    bool is_generator = false;         // holds a yield of its own
    bool is_coroutine = false;         // async def, or holds an await of its own
    bool needs_class_closure = false;  // a class whose methods use __class__ or super
    uint32_t iterable_depth = 0;       // while building: inside a comprehension's iterable
    bool in_iteration_target = false;  // while building: inside a comprehension's target
    std::vector<std::string_view> parameters;
    std::vector<Symbol> symbols;  // in order of first appearance

    Symbol* find(std::string_view symbol_name);
    const Symbol* find(std::string_view symbol_name) const {
        return const_cast<Scope*>(this)->find(symbol_name);
    }
    Symbol& find_or_add(std::string_view symbol_name);
    Binding binding_of(std::string_view symbol_name) const;
    // Names of the symbols that are cells (or free, class bodies' passed ones included), sorted.
    std::vector<std::string_view> cells() const;
    std::vector<std::string_view> frees() const;

  private:
    std::unordered_map<std::string_view, uint32_t> m_index;  // used from a handful of symbols on
};

// All scopes of a tree, found by the node that opens them (null: the module).
class ScopeTable {
  public:
    Scope& module() { return *m_scopes.front(); }
    Scope& of(const python::Node* node) { return *m_by_node.at(node); }
    // `name` as it is spelled inside the class `private_name` (empty: none). The result lives as long as the
    // table.
    std::string_view mangle(std::string_view private_name, std::string_view name);
    Scope& add(const python::Node* node);

  private:
    std::vector<std::unique_ptr<Scope>> m_scopes;
    std::unordered_map<const python::Node*, Scope*> m_by_node;
    std::deque<std::string> m_mangled;
};

// Builds and resolves. Errors are added to `diagnostics`, the first one being CPython's; with any, do not go
// on.
void build_scopes(const python::Tree& tree, bool future_annotations, ScopeTable& table,
                  std::vector<base::Diagnostic>& diagnostics);
// The second half of build_scopes: decides what every symbol is.
void resolve_scopes(const std::vector<Scope*>& scopes, std::vector<base::Diagnostic>& diagnostics);

// Deeper trees than this (chains of calls and attributes; nesting is bounded by the parser) are an error, in
// CPython's words, so that walking a tree never overflows the stack.
constexpr int kMaxTreeDepth = 1000;
constexpr const char* kTooDeep = "maximum recursion depth exceeded during compilation";

}  // namespace loopscope::bytecode
