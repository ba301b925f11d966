// with and async with.
#include "core/bytecode/codegen.h"

namespace loopscope::bytecode {

void Codegen::call_exit(bool is_async) {
    for (int i = 0; i < 3; ++i) load_none();
    emit(Opcode::Call, 3);
    if (is_async) await(2);
}

// The statement from its item-th item on: several items are nested statements.
void Codegen::with(const With& stmt, size_t item) {
    const bool is_async = stmt.is_async == Async::Yes;
    if (is_async && item == 0 && m_unit->kind != UnitKind::AsyncFunction)
        return error(stmt.span, "'async with' outside async function");
    const WithItem& managed = stmt.items[item];
    Label except = new_label(), cleanup = new_label(), suppressed = new_label(), end = new_label();
    const int32_t outer = m_unit->handler;
    visit(*managed.context_expr);
    m_span = stmt.span;
    emit(is_async ? Opcode::BeforeAsyncWith : Opcode::BeforeWith);
    if (is_async) await(1);
    set_up(except, true, 1);
    push_block({.kind = is_async ? BlockKind::AsyncWith : BlockKind::With,
                .outer_handler = outer,
                .span = stmt.span});
    if (managed.optional_vars != nullptr)
        visit(*managed.optional_vars);
    else
        emit(Opcode::PopTop);
    if (item + 1 < stmt.items.size())
        with(stmt, item + 1);
    else
        body(stmt.body);
    pop_block();
    end_handlers(outer);
    m_span = stmt.span;
    line(stmt.span.line);
    call_exit(is_async);
    emit(Opcode::PopTop);
    jump(Opcode::Jump, end);

    place(except);
    set_up(cleanup, true);
    line(stmt.span.line);
    emit(Opcode::PushExcInfo);
    emit(Opcode::WithExceptStart);
    if (is_async) await(2);
    jump(Opcode::PopJumpIfTrue, suppressed);
    emit(Opcode::Reraise, 2);
    place(cleanup);
    end_handlers(outer);
    pop_except_and_reraise();
    place(suppressed);
    emit(Opcode::PopTop);
    emit(Opcode::PopExcept);
    emit(Opcode::PopTop);
    emit(Opcode::PopTop);
    place(end);
    m_unit->last_line = stmt.span.line;  // told on both ways here
}

}  // namespace loopscope::bytecode
