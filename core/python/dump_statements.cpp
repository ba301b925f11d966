// The part of dump_tree for statements and patterns.
#include "core/python/dump_state.h"

namespace loopscope::python {

namespace {

std::string name_list(std::string_view field, const std::vector<std::string>& names) {
    std::string out = fmt::format(" {}=", field);
    for (const std::string& name : names) out.append(name).append(",");
    return out;
}

}  // namespace

void Dumper::stmt(std::string_view field, const Stmt& s) {
    switch (s.kind) {
        case StmtKind::FunctionDef:
        case StmtKind::ClassDef:
            return definition(field, s);
        case StmtKind::For:
        case StmtKind::While:
        case StmtKind::If:
        case StmtKind::With:
        case StmtKind::Match:
        case StmtKind::Try:
            return compound(field, s);
        case StmtKind::Import:
        case StmtKind::ImportFrom:
            return import(field, s);
        default:
            return simple(field, s);
    }
}

void Dumper::definition(std::string_view field, const Stmt& s) {
    if (s.kind == StmtKind::FunctionDef) {
        const auto& x = as<FunctionDef>(s);
        node(field, x.is_async == Async::Yes ? "AsyncFunctionDef" : "FunctionDef", " name=" + x.name, s.span,
             [&] {
                 arguments(x.args);
                 block("body", x.body);
                 exprs("decorator_list", x.decorator_list);
                 expr("returns", x.returns);
             });
        return;
    }
    const auto& x = as<ClassDef>(s);
    node(field, "ClassDef", " name=" + x.name, s.span, [&] {
        exprs("bases", x.bases);
        keywords(x.keywords);
        block("body", x.body);
        exprs("decorator_list", x.decorator_list);
    });
}

void Dumper::import(std::string_view field, const Stmt& s) {
    const auto aliases = [this](const std::vector<Alias*>& names) {
        for (const Alias* each : names) {
            line("names", "alias", " name=" + each->name + optional_name("asname", each->asname), each->span);
        }
    };
    if (s.kind == StmtKind::Import) {
        node(field, "Import", "", s.span, [&] { aliases(as<Import>(s).names); });
        return;
    }
    const auto& x = as<ImportFrom>(s);
    const std::string module = x.module.empty() ? "" : " module=" + x.module;
    node(field, "ImportFrom", fmt::format("{} level={}", module, x.level), s.span, [&] { aliases(x.names); });
}

void Dumper::simple(std::string_view field, const Stmt& s) {
    if (s.kind == StmtKind::Return) {
        node(field, "Return", "", s.span, [&] { expr("value", as<Return>(s).value); });
    } else if (s.kind == StmtKind::Delete) {
        node(field, "Delete", "", s.span, [&] { exprs("targets", as<Delete>(s).targets); });
    } else if (s.kind == StmtKind::Assign) {
        node(field, "Assign", "", s.span, [&] {
            exprs("targets", as<Assign>(s).targets);
            expr("value", as<Assign>(s).value);
        });
    } else if (s.kind == StmtKind::AugAssign) {
        const auto& x = as<AugAssign>(s);
        node(field, "AugAssign", fmt::format(" op={}", operator_word(x.op)), s.span, [&] {
            expr("target", x.target);
            expr("value", x.value);
        });
    } else if (s.kind == StmtKind::AnnAssign) {
        const auto& x = as<AnnAssign>(s);
        node(field, "AnnAssign", x.simple ? " simple=1" : " simple=0", s.span, [&] {
            expr("target", x.target);
            expr("annotation", x.annotation);
            expr("value", x.value);
        });
    } else if (s.kind == StmtKind::Raise) {
        node(field, "Raise", "", s.span, [&] {
            expr("exc", as<Raise>(s).exc);
            expr("cause", as<Raise>(s).cause);
        });
    } else if (s.kind == StmtKind::Assert) {
        node(field, "Assert", "", s.span, [&] {
            expr("test", as<Assert>(s).test);
            expr("msg", as<Assert>(s).msg);
        });
    } else if (s.kind == StmtKind::Global) {
        line(field, "Global", name_list("names", as<Global>(s).names), s.span);
    } else if (s.kind == StmtKind::Nonlocal) {
        line(field, "Nonlocal", name_list("names", as<Nonlocal>(s).names), s.span);
    } else if (s.kind == StmtKind::Expr) {
        node(field, "Expr", "", s.span, [&] { expr("value", as<ExprStmt>(s).value); });
    } else {
        line(field,
             s.kind == StmtKind::Pass    ? "Pass"
             : s.kind == StmtKind::Break ? "Break"
                                         : "Continue",
             "", s.span);
    }
}

void Dumper::compound(std::string_view field, const Stmt& s) {
    const auto loop = [&](std::string_view name, const auto& x, auto head) {
        node(field, name, "", s.span, [&] {
            head();
            block("body", x.body);
            block("orelse", x.orelse);
        });
    };
    if (s.kind == StmtKind::For) {
        const auto& x = as<For>(s);
        loop(x.is_async == Async::Yes ? "AsyncFor" : "For", x, [&] {
            expr("target", x.target);
            expr("iter", x.iter);
        });
    } else if (s.kind == StmtKind::While) {
        loop("While", as<While>(s), [&] { expr("test", as<While>(s).test); });
    } else if (s.kind == StmtKind::If) {
        loop("If", as<If>(s), [&] { expr("test", as<If>(s).test); });
    } else if (s.kind == StmtKind::With) {
        const auto& x = as<With>(s);
        node(field, x.is_async == Async::Yes ? "AsyncWith" : "With", "", s.span, [&] {
            for (const WithItem& item : x.items) {
                node("items", "withitem", "", {}, [&] {
                    expr("context_expr", item.context_expr);
                    expr("optional_vars", item.optional_vars);
                });
            }
            block("body", x.body);
        });
    } else if (s.kind == StmtKind::Match) {
        node(field, "Match", "", s.span, [&] {
            expr("subject", as<Match>(s).subject);
            for (const MatchCase& each : as<Match>(s).cases) {
                node("cases", "match_case", "", {}, [&] {
                    pattern("pattern", *each.pattern);
                    expr("guard", each.guard);
                    block("body", each.body);
                });
            }
        });
    } else {
        const auto& x = as<Try>(s);
        node(field, x.is_star ? "TryStar" : "Try", "", s.span, [&] {
            block("body", x.body);
            for (const ExceptHandler* each : x.handlers) {
                node("handlers", "ExceptHandler", optional_name("name", each->name), each->span, [&] {
                    expr("type", each->type);
                    block("body", each->body);
                });
            }
            block("orelse", x.orelse);
            block("finalbody", x.finalbody);
        });
    }
}

void Dumper::pattern(std::string_view field, const Pattern& p) {
    switch (p.kind) {
        case PatternKind::Value:
            node(field, "MatchValue", "", p.span, [&] { expr("value", as<MatchValue>(p).value); });
            break;
        case PatternKind::Singleton:
            line(field, "MatchSingleton", " value=" + constant_text(as<MatchSingleton>(p).value), p.span);
            break;
        case PatternKind::Sequence:
            node(field, "MatchSequence", "", p.span,
                 [&] { patterns("patterns", as<MatchSequence>(p).patterns); });
            break;
        case PatternKind::Mapping: {
            const auto& x = as<MatchMapping>(p);
            node(field, "MatchMapping", optional_name("rest", x.rest), p.span, [&] {
                exprs("keys", x.keys);
                patterns("patterns", x.patterns);
            });
            break;
        }
        case PatternKind::Class: {
            const auto& x = as<MatchClass>(p);
            const std::string attrs = x.kwd_attrs.empty() ? "" : name_list("kwd_attrs", x.kwd_attrs);
            node(field, "MatchClass", attrs, p.span, [&] {
                expr("cls", x.cls);
                patterns("patterns", x.patterns);
                patterns("kwd_patterns", x.kwd_patterns);
            });
            break;
        }
        case PatternKind::Star:
            line(field, "MatchStar", optional_name("name", as<MatchStar>(p).name), p.span);
            break;
        case PatternKind::As: {
            const auto& x = as<MatchAs>(p);
            node(field, "MatchAs", optional_name("name", x.name), p.span, [&] {
                if (x.pattern != nullptr) pattern("pattern", *x.pattern);
            });
            break;
        }
        case PatternKind::Or:
            node(field, "MatchOr", "", p.span, [&] { patterns("patterns", as<MatchOr>(p).patterns); });
            break;
    }
}

}  // namespace loopscope::python
