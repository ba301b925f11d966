// Comprehensions: each is a function of its own, called at once with its first iterable.
#include "core/bytecode/codegen.h"

namespace loopscope::bytecode {

struct Codegen::ComprehensionParts {
    const std::vector<Comprehension>& generators;
    const Expr& first;  // element, or key
    const Expr* value;  // of a dict
    ComprehensionKind kind;
};

std::shared_ptr<Code> Codegen::comprehension_code(const Expr& expr, const ComprehensionParts& parts) {
    enter(&expr, UnitKind::Comprehension, expr.span.line);
    m_unit->arg_count = 1;
    At at(*this, expr.span);
    line(parts.first.span.line);
    if (parts.kind != ComprehensionKind::Generator)
        emit(parts.kind == ComprehensionKind::List  ? Opcode::BuildList
             : parts.kind == ComprehensionKind::Set ? Opcode::BuildSet
                                                    : Opcode::BuildMap,
             0);
    comprehension_loop(parts, 0, 0);
    if (parts.kind == ComprehensionKind::Generator) {
        m_span = {};
        load_none();
    }
    emit(Opcode::ReturnValue);
    return leave();
}

void Codegen::comprehension(const Expr& expr, const std::vector<Comprehension>& generators, const Expr& first,
                            const Expr* value) {
    const Scope& scope = m_scopes.of(&expr);
    const bool is_awaited = scope.is_coroutine && scope.comprehension != ComprehensionKind::Generator;
    if (is_awaited && m_unit->kind != UnitKind::AsyncFunction && m_unit->kind != UnitKind::Comprehension)
        error(expr.span, "asynchronous comprehension outside of an asynchronous function");
    const ComprehensionParts parts{generators, first, value, scope.comprehension};
    make_closure(code_of(expr, [&] { return comprehension_code(expr, parts); }), 0);
    iterable(*generators[0].iter);
    emit(generators[0].is_async == Async::Yes ? Opcode::GetAiter : Opcode::GetIter);
    emit(Opcode::Call, 1);
    if (is_awaited) await(0);
}

// The index-th `for`, its conditions, and what is inside. depth: iterators on the stack above the result.
void Codegen::comprehension_loop(const ComprehensionParts& parts, size_t index, uint32_t depth) {
    const Comprehension& generator = parts.generators[index];
    const bool is_async = generator.is_async == Async::Yes;
    Label start = new_label(), skip = new_label(), no_more = new_label();
    const Expr* single = nullptr;  // for x in [value]: an assignment
    if (index == 0) {
        emit(Opcode::LoadFast, 0);
    } else {
        const Expr& iter = *generator.iter;
        const auto* items = iter.kind == ExprKind::List    ? &as<python::List>(iter).elts
                            : iter.kind == ExprKind::Tuple ? &as<python::Tuple>(iter).elts
                                                           : nullptr;
        if (!is_async && items != nullptr && items->size() == 1 && (*items)[0]->kind != ExprKind::Starred)
            single = (*items)[0];
        if (single != nullptr) {
            visit(*single);
        } else {
            iterable(iter);
            emit(is_async ? Opcode::GetAiter : Opcode::GetIter);
        }
    }
    const int32_t outer = m_unit->handler;
    if (single == nullptr) {
        ++depth;
        place(start);
        if (is_async) {
            push_block({.kind = BlockKind::AsyncComprehension, .outer_handler = outer});
            set_up(no_more, false);
            emit(Opcode::GetAnext);
            load_none();
            yield_from();
            end_handlers(outer);
        } else {
            jump(Opcode::ForIter, no_more);
        }
    }
    visit(*generator.target);
    for (const Expr* condition : generator.ifs) jump_if(*condition, skip, false);
    if (index + 1 < parts.generators.size())
        comprehension_loop(parts, index + 1, depth);
    else
        comprehension_element(parts, depth);
    place(skip);
    if (single != nullptr) return;
    jump(Opcode::Jump, start);
    place(no_more);
    if (!is_async) return;
    pop_block();
    emit(Opcode::EndAsyncFor);
}

void Codegen::comprehension_element(const ComprehensionParts& parts, uint32_t depth) {
    visit(parts.first);
    switch (parts.kind) {
        case ComprehensionKind::List:
            return emit(Opcode::ListAppend, depth + 1);
        case ComprehensionKind::Set:
            return emit(Opcode::SetAdd, depth + 1);
        case ComprehensionKind::Dict:
            visit(*parts.value);
            return emit(Opcode::MapAdd, depth + 1);
        default:
            if (m_unit->scope->is_coroutine) emit(Opcode::AsyncGenWrap);
            emit(Opcode::YieldValue);
            return emit(Opcode::PopTop);
    }
}

}  // namespace loopscope::bytecode
