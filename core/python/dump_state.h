// The inside of dump_tree: a printer with a function for each family of nodes.
//
// Not for others: include dump.h. Expressions are printed by dump.cpp, statements and patterns by
// dump_statements.cpp.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "core/python/ast.h"

namespace loopscope::python {

// The word for an operator of an augmented assignment or a binary operation.
std::string_view operator_word(BinaryOperator op);
std::string constant_text(const ConstantValue& value);

inline std::string optional_name(std::string_view field, const std::optional<std::string>& name) {
    return name ? fmt::format(" {}={}", field, *name) : "";
}

class Dumper {
  public:
    std::string run(const Tree& tree) {
        if (tree.expression != nullptr) {
            line("", "Expression", "", {});
            ++m_level;
            expr("body", tree.expression);
        } else {
            line("", "Module", "", {});
            ++m_level;
            block("body", tree.body);
        }
        return std::move(m_out);
    }

  private:
    void line(std::string_view field, std::string_view name, std::string_view simple, const Span& span) {
        m_out.append(m_level, ' ');
        if (!field.empty()) m_out.append(field).append("=");
        m_out.append(name).append(simple);
        if (span.valid()) {
            m_out += fmt::format(" @{}:{}-{}:{}", span.line, span.column, span.end_line, span.end_column);
        }
        m_out += '\n';
    }
    // A node's line; its children go into `children`.
    template <typename F>
    void node(std::string_view field, std::string_view name, std::string_view simple, const Span& span,
              F children) {
        line(field, name, simple, span);
        ++m_level;
        children();
        --m_level;
    }

    void exprs(std::string_view field, const std::vector<Expr*>& list) {
        for (const Expr* each : list) {
            if (each == nullptr) {
                line(field, "None", "", {});
            } else {
                expr(field, each);
            }
        }
    }
    void block(std::string_view field, const std::vector<Stmt*>& list) {
        for (const Stmt* each : list) stmt(field, *each);
    }
    void generators(const std::vector<Comprehension>& list) {
        for (const Comprehension& each : list) {
            node("generators", "comprehension", each.is_async == Async::Yes ? " is_async=1" : " is_async=0",
                 {}, [&] {
                     expr("target", each.target);
                     expr("iter", each.iter);
                     exprs("ifs", each.ifs);
                 });
        }
    }
    void keywords(const std::vector<Keyword*>& list) {
        for (const Keyword* each : list) {
            node("keywords", "keyword", optional_name("arg", each->name), each->span,
                 [&] { expr("value", each->value); });
        }
    }
    void arg(std::string_view field, const Arg* each) {
        if (each == nullptr) return;
        node(field, "arg", " arg=" + each->name, each->span, [&] { expr("annotation", each->annotation); });
    }
    void arguments(const Arguments& args) {
        node("args", "arguments", "", {}, [&] {
            for (const Arg* each : args.posonlyargs) arg("posonlyargs", each);
            for (const Arg* each : args.args) arg("args", each);
            arg("vararg", args.vararg);
            for (const Arg* each : args.kwonlyargs) arg("kwonlyargs", each);
            exprs("kw_defaults", args.kw_defaults);
            arg("kwarg", args.kwarg);
            exprs("defaults", args.defaults);
        });
    }

    void expr(std::string_view field, const Expr* e);
    void operation(std::string_view field, const Expr& e);
    void display(std::string_view field, const Expr& e);
    void place(std::string_view field, const Expr& e);
    void stmt(std::string_view field, const Stmt& s);
    void simple(std::string_view field, const Stmt& s);
    void definition(std::string_view field, const Stmt& s);
    void compound(std::string_view field, const Stmt& s);
    void import(std::string_view field, const Stmt& s);
    void pattern(std::string_view field, const Pattern& p);
    void patterns(std::string_view field, const std::vector<Pattern*>& list) {
        for (const Pattern* each : list) pattern(field, *each);
    }

    std::string m_out;
    size_t m_level = 0;
};

}  // namespace loopscope::python
