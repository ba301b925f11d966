// Statements that neither loop nor catch.
#include "core/bytecode/codegen.h"

#include <algorithm>

namespace loopscope::bytecode {

namespace {

bool has_annotations(const std::vector<Stmt*>& statements);

bool has_annotations(const Stmt& stmt) {
    switch (stmt.kind) {
        case StmtKind::AnnAssign:
            return true;
        case StmtKind::For:
            return has_annotations(as<For>(stmt).body) || has_annotations(as<For>(stmt).orelse);
        case StmtKind::While:
            return has_annotations(as<While>(stmt).body) || has_annotations(as<While>(stmt).orelse);
        case StmtKind::With:
            return has_annotations(as<With>(stmt).body);
        case StmtKind::If: {
            const If* branch = &as<If>(stmt);
            while (!has_annotations(branch->body)) {
                if (branch->orelse.size() != 1 || branch->orelse[0]->kind != StmtKind::If)
                    return has_annotations(branch->orelse);
                branch = &as<If>(*branch->orelse[0]);
            }
            return true;
        }
        case StmtKind::Match:
            return std::any_of(as<Match>(stmt).cases.begin(), as<Match>(stmt).cases.end(),
                               [](const MatchCase& item) { return has_annotations(item.body); });
        case StmtKind::Try: {
            const auto& attempt = as<Try>(stmt);
            return has_annotations(attempt.body) || has_annotations(attempt.orelse) ||
                   has_annotations(attempt.finalbody) ||
                   std::any_of(attempt.handlers.begin(), attempt.handlers.end(),
                               [](const ExceptHandler* handler) { return has_annotations(handler->body); });
        }
        default:
            return false;
    }
}

bool has_annotations(const std::vector<Stmt*>& statements) {
    return std::any_of(statements.begin(), statements.end(),
                       [](const Stmt* s) { return has_annotations(*s); });
}

bool is_docstring(const std::vector<Stmt*>& statements) {
    if (statements.empty() || statements[0]->kind != StmtKind::Expr) return false;
    const Expr& value = *as<ExprStmt>(*statements[0]).value;
    return value.kind == ExprKind::Constant &&
           as<python::Constant>(value).value.kind == ConstantValue::Kind::Str;
}

// `x: int` alone; in a function it does nothing.
bool is_bare_annotation(const AnnAssign& assign) {
    return assign.value == nullptr && assign.target->kind == ExprKind::Name &&
           as<Name>(*assign.target).id != "__debug__";
}

}  // namespace

void Codegen::body(const std::vector<Stmt*>& statements) {
    for (const Stmt* stmt : statements) statement(*stmt);
}

void Codegen::module_or_class_body(const std::vector<Stmt*>& statements) {
    if (m_unit->kind == UnitKind::Module && !statements.empty()) m_span = statements[0]->span;
    if (has_annotations(statements)) emit(Opcode::SetupAnnotations);
    size_t first = 0;
    if (is_docstring(statements)) {
        visit(*as<ExprStmt>(*statements[0]).value);
        At nowhere(*this, Span{});
        variable("__doc__", ExprContext::Store);
        first = 1;
    }
    for (size_t i = first; i < statements.size(); ++i) statement(*statements[i]);
}

void Codegen::statement(const Stmt& stmt) {
    // Bodies of `finally` stand twice; nested in one another they double at each level.
    constexpr size_t kMaxInstructions = 1 << 21;
    if (m_unit->emitted.size() > kMaxInstructions) {
        if (!m_has_given_up) error(stmt.span, "too much code in nested finally bodies");
        m_has_given_up = true;
        return;
    }
    At at(*this, stmt.span);
    switch (stmt.kind) {  // these reach their lines in an order of their own, or have no code
        case StmtKind::FunctionDef:
            return function(as<FunctionDef>(stmt));
        case StmtKind::ClassDef:
            return class_definition(as<ClassDef>(stmt));
        case StmtKind::While:
            return while_loop(as<While>(stmt));
        case StmtKind::Global:
        case StmtKind::Nonlocal:
            return;
        case StmtKind::AnnAssign:
            if (is_bare_annotation(as<AnnAssign>(stmt)) && m_unit->is_function_like()) return;
            [[fallthrough]];
        default:
            line(stmt.span.line);
    }
    switch (stmt.kind) {
        case StmtKind::Return:
            return return_statement(as<Return>(stmt));
        case StmtKind::Delete:
            return visit_all(as<Delete>(stmt).targets);
        case StmtKind::Assign:
            return assign(as<Assign>(stmt));
        case StmtKind::AugAssign:
            return augmented(as<AugAssign>(stmt));
        case StmtKind::AnnAssign:
            return annotated(as<AnnAssign>(stmt));
        case StmtKind::For:
            return as<For>(stmt).is_async == Async::Yes ? async_for_loop(as<For>(stmt))
                                                        : for_loop(as<For>(stmt));
        case StmtKind::If:
            return if_statement(&as<If>(stmt));
        case StmtKind::With:
            return with(as<With>(stmt), 0);
        case StmtKind::Match:
            return match(as<Match>(stmt));
        case StmtKind::Raise:
            return raise(as<Raise>(stmt));
        case StmtKind::Try:
            return try_statement(as<Try>(stmt));
        case StmtKind::Assert:
            return assert_statement(as<Assert>(stmt));
        case StmtKind::Import:
            return import_statement(as<Import>(stmt));
        case StmtKind::ImportFrom:
            return import_from(as<ImportFrom>(stmt));
        case StmtKind::Expr:
            return expression_statement(as<ExprStmt>(stmt));
        case StmtKind::Break:
        case StmtKind::Continue:
            return leave_loop(stmt);
        default:
            return;  // pass
    }
}

void Codegen::expression_statement(const ExprStmt& stmt) {
    if (fold(*stmt.value)) return;
    visit(*stmt.value);
    emit_artificial(Opcode::PopTop);
}

// a, b = b, a: the values go to their targets without a tuple between.
bool Codegen::assign_in_parallel(const Assign& assign) {
    const Expr& target = *assign.targets.front();
    if (assign.targets.size() != 1 || assign.value->kind != ExprKind::Tuple) return false;
    if (target.kind != ExprKind::Tuple && target.kind != ExprKind::List) return false;
    const auto& values = as<python::Tuple>(*assign.value).elts;
    const auto& targets =
        target.kind == ExprKind::Tuple ? as<python::Tuple>(target).elts : as<python::List>(target).elts;
    if (values.size() != targets.size() || values.size() < 2 || values.size() > 3) return false;
    for (const auto* items : {&values, &targets})
        for (const Expr* item : *items)
            if (item->kind == ExprKind::Starred) return false;
    if (fold(*assign.value)) return false;
    visit_all(values);
    std::vector<std::string_view> names;
    for (const Expr* item : targets) {
        const bool is_fast = item->kind == ExprKind::Name && m_unit->is_function_like() &&
                             m_unit->scope->binding_of(mangle(as<Name>(*item).id)) == Binding::Local;
        if (is_fast && std::find(names.begin(), names.end(), as<Name>(*item).id) == names.end())
            names.push_back(as<Name>(*item).id);
    }
    if (names.size() == targets.size()) {  // plain locals: no one can tell the order of the stores
        for (std::string_view name : names) m_unit->local_index(mangle(name));  // slots in order of the text
        for (size_t i = targets.size(); i-- > 0;) visit(*targets[i]);
        return true;
    }
    {
        At at(*this, target.span);
        emit(Opcode::Swap, static_cast<uint32_t>(targets.size()));
    }
    visit_all(targets);
    return true;
}

void Codegen::assign(const Assign& assign) {
    if (assign_in_parallel(assign)) return;
    visit(*assign.value);
    for (size_t i = 0; i < assign.targets.size(); ++i) {
        if (i + 1 < assign.targets.size()) emit(Opcode::Copy, 1);
        visit(*assign.targets[i]);
    }
}

void Codegen::augmented(const AugAssign& assign) {
    const Expr& target = *assign.target;
    const uint32_t op = static_cast<uint32_t>(assign.op) + kInplace;
    auto value_and_operator = [&] {
        visit(*assign.value);
        emit(Opcode::BinaryOp, op);
    };
    if (target.kind == ExprKind::Attribute) {
        const auto& attr = as<Attribute>(target);
        const Span span = attribute_span(attr, attr.span);
        {
            At at(*this, target.span);
            visit(*attr.value);
            emit(Opcode::Copy, 1);
            m_span = span;
            named(Opcode::LoadAttr, attr.attr);
        }
        value_and_operator();
        At at(*this, span);
        emit(Opcode::Swap, 2);
        named(Opcode::StoreAttr, attr.attr);
    } else if (target.kind == ExprKind::Subscript) {
        const auto& item = as<Subscript>(target);
        {
            At at(*this, target.span);
            visit(*item.value);
            visit(*item.slice);
            emit(Opcode::Copy, 2);
            emit(Opcode::Copy, 2);
            emit(Opcode::BinarySubscr);
        }
        value_and_operator();
        At at(*this, target.span);
        emit(Opcode::Swap, 3);
        emit(Opcode::Swap, 2);
        emit(Opcode::StoreSubscr);
    } else {
        const auto& name = as<Name>(target);
        {
            At at(*this, target.span);
            variable(name.id, ExprContext::Load);
        }
        value_and_operator();
        At at(*this, target.span);
        variable(name.id, ExprContext::Store);
    }
}

void Codegen::annotated(const AnnAssign& assign) {
    if (assign.value != nullptr) {
        visit(*assign.value);
        visit(*assign.target);
    }
    const bool keeps_annotations = !m_unit->is_function_like();
    if (assign.target->kind == ExprKind::Name) {
        const auto& target = as<Name>(*assign.target);
        if (!check_not_debug(target.id, ExprContext::Store)) return;
        if (assign.simple && keeps_annotations) {
            annotation(*assign.annotation);
            emit(Opcode::LoadName, m_unit->name_index("__annotations__"));
            load_text(std::string(mangle(target.id)));
            emit(Opcode::StoreSubscr);
        }
    } else if (assign.value == nullptr) {
        annotated_target(assign);
    }
    if (assign.simple || !keeps_annotations || m_options.future_annotations) return;
    visit(*assign.annotation);
    emit(Opcode::PopTop);
}

// `a.b: int` evaluates a, for its errors.
void Codegen::annotated_target(const AnnAssign& assign) {
    auto evaluate = [&](const Expr& expr) {
        visit(expr);
        emit(Opcode::PopTop);
    };
    if (assign.target->kind == ExprKind::Attribute) {
        const auto& attr = as<Attribute>(*assign.target);
        if (check_not_debug(attr.attr, ExprContext::Store)) evaluate(*attr.value);
        return;
    }
    const auto& item = as<Subscript>(*assign.target);
    evaluate(*item.value);
    auto evaluate_part = [&](const Expr& part) {
        if (part.kind != ExprKind::Slice) return evaluate(part);
        for (const Expr* bound : {as<Slice>(part).lower, as<Slice>(part).upper, as<Slice>(part).step})
            if (bound != nullptr) evaluate(*bound);
    };
    if (item.slice->kind != ExprKind::Tuple) return evaluate_part(*item.slice);
    for (const Expr* part : as<python::Tuple>(*item.slice).elts) evaluate_part(*part);
}

void Codegen::if_statement(const If* stmt) {
    Label end = new_label();
    while (true) {  // an elif is an `if` alone in the `else`: any number of them, without recursion
        m_span = stmt->span;
        line(stmt->span.line);
        Label next = stmt->orelse.empty() ? end : new_label();
        jump_if(*stmt->test, next, false);
        body(stmt->body);
        if (stmt->orelse.empty()) break;
        jump_artificial(end);
        place(next);
        if (stmt->orelse.size() != 1 || stmt->orelse[0]->kind != StmtKind::If) {
            body(stmt->orelse);
            break;
        }
        stmt = &as<If>(*stmt->orelse[0]);
    }
    place(end);
}

void Codegen::assert_statement(const Assert& stmt) {
    if (stmt.test->kind == ExprKind::Tuple && !as<python::Tuple>(*stmt.test).elts.empty())
        warn(stmt.span, "assertion is always true, perhaps remove parentheses?");
    Label end = new_label();
    jump_if(*stmt.test, end, true);
    emit(Opcode::LoadAssertionError);
    if (stmt.msg != nullptr) {
        visit(*stmt.msg);
        emit(Opcode::Call, 1);
    }
    emit(Opcode::RaiseVarargs, 1);
    place(end);
}

void Codegen::raise(const Raise& stmt) {
    uint32_t count = 0;
    for (const Expr* part : {stmt.exc, stmt.cause}) {
        if (part == nullptr) break;
        visit(*part);
        ++count;
    }
    emit(Opcode::RaiseVarargs, count);
}

void Codegen::import_statement(const Import& stmt) {
    for (const Alias* alias : stmt.names) {
        load_constant({int64_t(0)});
        load_none();
        named(Opcode::ImportName, alias->name);
        const std::string_view name = alias->name;
        size_t dot = name.find('.');
        if (!alias->asname) {
            variable(name.substr(0, dot), ExprContext::Store);
            continue;
        }
        const bool is_dotted = dot != std::string_view::npos;
        while (dot != std::string_view::npos) {  // import a.b.c as x: b of a, then c of that
            const size_t next = name.find('.', dot + 1);
            named(Opcode::ImportFrom,
                  name.substr(dot + 1, next == std::string_view::npos ? next : next - dot - 1));
            dot = next;
            if (dot == std::string_view::npos) break;
            emit(Opcode::Swap, 2);
            emit(Opcode::PopTop);
        }
        variable(*alias->asname, ExprContext::Store);
        if (is_dotted) emit(Opcode::PopTop);
    }
}

void Codegen::import_from(const ImportFrom& stmt) {
    if (stmt.module == "__future__" && stmt.level == 0 && stmt.span.line > m_future_line)
        return error(stmt.span, "from __future__ imports must occur at the beginning of the file");
    load_constant({static_cast<int64_t>(stmt.level)});
    std::vector<std::string_view> names;
    for (const Alias* alias : stmt.names) names.push_back(alias->name);
    load_text_tuple(names);
    named(Opcode::ImportName, stmt.module);
    if (stmt.names[0]->name == "*") return emit(Opcode::ImportStar);
    for (const Alias* alias : stmt.names) {
        named(Opcode::ImportFrom, alias->name);
        variable(alias->asname ? *alias->asname : alias->name, ExprContext::Store);
    }
    emit(Opcode::PopTop);
}

}  // namespace loopscope::bytecode
