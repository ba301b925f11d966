// The syntax tree of Python 3.11, with CPython's names for nodes and fields (see the documentation of module
// `ast`).
//
// Every node has its span, measured as CPython measures it: the compiler hands spans on to instructions, and
// tracebacks, carets and the underlined await on the screen all come from here. The parser leaves nothing to
// be resolved later except names (core/bytecode/scope.h). A tree is owned by its Tree and never changes once
// parsed.
#pragma once

#include <memory>
#include <vector>

#include "core/base/check.h"
#include "core/python/ast_expressions.h"
#include "core/python/ast_statements.h"

namespace loopscope::python {

// The node as the struct of its kind; a CHECK if it is another.
template <typename T, typename Base>
const T& as(const Base& node) {
    CHECK(node.kind == T::kKind);
    return static_cast<const T&>(node);
}

// A parsed file and the owner of all its nodes.
struct Tree {
    std::vector<Stmt*> body;     // of a module
    Expr* expression = nullptr;  // of an expression parsed by itself (eval), instead of body
    std::vector<std::unique_ptr<Node>> nodes;

    template <typename T>
    T* make(const Span& span) {
        auto node = std::make_unique<T>();
        node->span = span;
        T* raw = node.get();
        nodes.push_back(std::move(node));
        return raw;
    }
};

}  // namespace loopscope::python
