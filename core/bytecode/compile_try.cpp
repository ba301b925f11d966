// try, with except, except*, else and finally.
//
// A handler starts with [exception] (under it the index of the raising instruction, where it was set up so),
// saves what was handled before (PushExcInfo) and must restore it (PopExcept) on every way out, another
// exception included: so each handler's body stands under a cleanup handler of its own.
#include "core/bytecode/codegen.h"

namespace loopscope::bytecode {

void Codegen::try_statement(const Try& stmt) {
    if (!stmt.finalbody.empty()) return try_finally(stmt);
    return stmt.is_star ? try_star(stmt) : try_except(stmt);
}

void Codegen::pop_except_and_reraise() {
    emit_artificial(Opcode::Copy, 3);
    emit_artificial(Opcode::PopExcept);
    emit_artificial(Opcode::Reraise, 1);
}

void Codegen::unbind_handler_name(const std::string& name) {
    load_none();
    variable(name, ExprContext::Store);
    variable(name, ExprContext::Del);
}

// The final body stands twice: on the way out without an exception, and as a handler.
void Codegen::try_finally(const Try& stmt) {
    Label except = new_label(), cleanup = new_label(), end = new_label();
    const int32_t outer = m_unit->handler;
    set_up(except, false);
    push_block({.kind = BlockKind::FinallyTry, .outer_handler = outer, .finalbody = &stmt.finalbody});
    if (stmt.handlers.empty())
        body(stmt.body);
    else
        stmt.is_star ? try_star(stmt) : try_except(stmt);
    end_handlers(outer);
    pop_block();
    m_span = stmt.span;
    body(stmt.finalbody);
    jump_artificial(end);
    place(except);
    At nowhere(*this, Span{});
    set_up(cleanup, true);
    push_block({.kind = BlockKind::FinallyEnd, .outer_handler = outer});
    emit(Opcode::PushExcInfo);
    body(stmt.finalbody);
    emit(Opcode::Reraise, 0);
    pop_block();
    end_handlers(outer);
    place(cleanup);
    pop_except_and_reraise();
    place(end);
}

void Codegen::try_except(const Try& stmt) {
    Label except = new_label(), cleanup = new_label(), end = new_label();
    const int32_t outer = m_unit->handler;
    set_up(except, false);
    push_block({.kind = BlockKind::TryExcept, .outer_handler = outer});
    body(stmt.body);
    pop_block();
    end_handlers(outer);
    body(stmt.orelse);
    jump_artificial(end);
    place(except);
    {
        At nowhere(*this, Span{});
        set_up(cleanup, true);
        emit(Opcode::PushExcInfo);
    }
    push_block({.kind = BlockKind::ExceptionHandler, .outer_handler = outer});
    for (size_t i = 0; i < stmt.handlers.size(); ++i) {
        if (stmt.handlers[i]->type == nullptr && i + 1 < stmt.handlers.size())
            error(stmt.handlers[i]->span, "default 'except:' must be last");
        except_handler(*stmt.handlers[i], end, outer);
    }
    pop_block();
    emit_artificial(Opcode::Reraise, 0);
    end_handlers(outer);
    place(cleanup);
    pop_except_and_reraise();
    place(end);
}

void Codegen::except_handler(const ExceptHandler& handler, Label end, int32_t outer) {
    At at(*this, handler.span);
    Label next = new_label();
    const int32_t cleanup = m_unit->handler;
    line(handler.span.line);
    if (handler.type != nullptr) {
        visit(*handler.type);
        emit(Opcode::CheckExcMatch);
        jump(Opcode::PopJumpIfFalse, next);
    }
    const std::string* name = handler.name ? &*handler.name : nullptr;
    Label unbind = new_label();
    if (name != nullptr) {
        variable(*name, ExprContext::Store);
        set_up(unbind, true);
    } else {
        emit(Opcode::PopTop);
    }
    push_block({.kind = BlockKind::HandlerCleanup, .outer_handler = outer, .name = name});
    body(handler.body);
    pop_block();
    end_handlers(outer);
    At nowhere(*this, Span{});
    emit(Opcode::PopExcept);
    if (name != nullptr) unbind_handler_name(*name);
    jump(Opcode::Jump, end);
    end_handlers(cleanup);
    if (name != nullptr) {
        place(unbind);
        unbind_handler_name(*name);
        emit(Opcode::Reraise, 1);
    }
    place(next);
}

// On the stack while the handlers run: [handled before, original group, list of what they raised, rest].
void Codegen::try_star(const Try& stmt) {
    Label except = new_label(), cleanup = new_label(), otherwise = new_label(), end = new_label();
    const int32_t outer = m_unit->handler;
    set_up(except, false);
    push_block({.kind = BlockKind::TryExcept, .outer_handler = outer});
    body(stmt.body);
    pop_block();
    end_handlers(outer);
    jump_artificial(otherwise);
    place(except);
    {
        At nowhere(*this, Span{});
        set_up(cleanup, true);
        emit(Opcode::PushExcInfo);
    }
    push_block({.kind = BlockKind::ExceptionGroupHandler, .outer_handler = outer});
    Label reraise_star = new_label();
    for (size_t i = 0; i < stmt.handlers.size(); ++i)
        star_handler(*stmt.handlers[i], i == 0, i + 1 == stmt.handlers.size(), reraise_star);
    pop_block();
    finish_star(end, cleanup, outer, reraise_star);
    place(otherwise);
    body(stmt.orelse);
    place(end);
}

void Codegen::star_handler(const ExceptHandler& handler, bool is_first, bool is_last, Label reraise_star) {
    At at(*this, handler.span);
    Label no_match = new_label(), with_error = new_label(), raised = new_label();
    const int32_t cleanup = m_unit->handler;
    line(handler.span.line);
    if (is_first) {
        emit(Opcode::Copy, 1);
        emit(Opcode::BuildList, 0);
        emit(Opcode::Swap, 2);
    }
    if (handler.type != nullptr) {
        visit(*handler.type);
        emit(Opcode::CheckEgMatch);
        emit(Opcode::Copy, 1);
        jump(Opcode::PopJumpIfNone, no_match);
    }
    if (handler.name)
        variable(*handler.name, ExprContext::Store);
    else
        emit(Opcode::PopTop);
    set_up(raised, true);
    push_block({.kind = BlockKind::HandlerCleanup,
                .outer_handler = cleanup,
                .name = handler.name ? &*handler.name : nullptr});
    body(handler.body);
    pop_block();
    end_handlers(cleanup);
    At nowhere(*this, Span{});
    if (handler.name) unbind_handler_name(*handler.name);
    jump(Opcode::Jump, with_error);
    place(raised);
    if (handler.name) unbind_handler_name(*handler.name);
    emit(Opcode::ListAppend, 3);
    emit(Opcode::PopTop);
    jump(Opcode::Jump, with_error);
    place(no_match);
    emit(Opcode::PopTop);
    place(with_error);
    if (!is_last) return;
    emit(Opcode::ListAppend, 1);
    jump(Opcode::Jump, reraise_star);
}

void Codegen::finish_star(Label end, Label cleanup, int32_t outer, Label reraise_star) {
    At nowhere(*this, Span{});
    Label reraise = new_label();
    place(reraise_star);
    emit(Opcode::PrepReraiseStar);
    emit(Opcode::Copy, 1);
    jump(Opcode::PopJumpIfNotNone, reraise);
    emit(Opcode::PopTop);
    end_handlers(outer);
    emit(Opcode::PopExcept);
    jump(Opcode::Jump, end);
    place(reraise);
    emit(Opcode::Swap, 2);
    emit(Opcode::PopExcept);
    emit(Opcode::Reraise, 0);
    place(cleanup);
    pop_except_and_reraise();
}

}  // namespace loopscope::bytecode
