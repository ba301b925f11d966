// Loops, and the statements that leave pieces of code: return, break, continue.
#include "core/bytecode/codegen.h"

namespace loopscope::bytecode {

void Codegen::while_loop(const While& loop) {
    Label again = new_label(), start = new_label(), no_more = new_label(), end = new_label();
    place(again);
    line(loop.span.line);
    push_block({.kind = BlockKind::While, .outer_handler = m_unit->handler, .again = again, .exit = end});
    jump_if(*loop.test, no_more, false);
    uint32_t told = m_unit->last_line;
    place(start);
    m_unit->last_line = told;
    body(loop.body);
    m_span = loop.span;
    line_again(loop.span.line);
    jump_if(*loop.test, start, true);  // the test stands twice, so that a round takes one jump
    pop_block();
    place(no_more);
    body(loop.orelse);
    place(end);
}

void Codegen::for_loop(const For& loop) {
    Label start = new_label(), next_round = new_label(), no_more = new_label(), end = new_label();
    push_block({.kind = BlockKind::For, .outer_handler = m_unit->handler, .again = next_round, .exit = end});
    iterable(*loop.iter);
    emit(Opcode::GetIter);
    place(start);
    jump(Opcode::ForIter, no_more);
    m_unit->last_line = loop.span.line;
    visit(*loop.target);
    body(loop.body);
    place(next_round);
    line_again(loop.span.line);
    jump_artificial(start);
    pop_block();
    place(no_more);
    m_unit->last_line = loop.span.line;
    body(loop.orelse);
    place(end);
}

void Codegen::async_for_loop(const For& loop) {
    if (m_unit->kind != UnitKind::AsyncFunction)
        return error(loop.span, "'async for' outside async function");
    Label start = new_label(), next_round = new_label(), except = new_label(), end = new_label();
    visit(*loop.iter);
    emit(Opcode::GetAiter);
    place(start);
    const int32_t outer = m_unit->handler;
    push_block({.kind = BlockKind::For, .outer_handler = outer, .again = next_round, .exit = end});
    set_up(except, false);
    emit(Opcode::GetAnext);
    load_none();
    yield_from();
    end_handlers(outer);
    m_unit->last_line = loop.span.line;
    visit(*loop.target);
    body(loop.body);
    place(next_round);
    line_again(loop.span.line);
    jump_artificial(start);
    pop_block();
    place(except);
    {
        At at(*this, loop.iter->span);
        emit(Opcode::EndAsyncFor);
    }
    m_unit->last_line = loop.span.line;
    body(loop.orelse);
    place(end);
}

void Codegen::return_statement(const Return& stmt) {
    const bool is_function = m_unit->kind == UnitKind::Function || m_unit->kind == UnitKind::AsyncFunction ||
                             m_unit->kind == UnitKind::Lambda;
    if (!is_function) return error(stmt.span, "'return' outside function");
    std::optional<BytecodeConstant> constant;
    if (stmt.value != nullptr) {
        if (m_unit->scope->is_coroutine && m_unit->scope->is_generator)
            error(stmt.span, "'return' with value in async generator");
        constant = fold(*stmt.value);
    }
    const bool keep_top = stmt.value != nullptr && !constant;
    if (keep_top) visit(*stmt.value);
    if (constant && stmt.value->span.line == stmt.span.line) m_span = stmt.value->span;
    unwind(keep_top, false);
    if (stmt.value == nullptr)
        load_none();
    else if (constant)
        load_constant(std::move(*constant));
    emit(Opcode::ReturnValue);
}

void Codegen::leave_loop(const Stmt& stmt) {
    const bool is_break = stmt.kind == StmtKind::Break;
    const Block* loop = unwind(false, true);
    if (loop == nullptr)
        return error(stmt.span, is_break ? "'break' outside loop" : "'continue' not properly in loop");
    if (is_break && loop->kind == BlockKind::For) emit(Opcode::PopTop);
    jump(Opcode::Jump, is_break ? loop->exit : loop->again);
}

// Undoes, from the inside out, what the code around has set up: up to the innermost loop, which is returned,
// or all. The blocks stand as before when it is done; what it writes belongs to the path that leaves.
const Block* Codegen::unwind(bool keep_top, bool to_loop) {
    std::vector<Block> saved = m_unit->blocks;
    const int32_t handler = m_unit->handler;
    const Block* loop = nullptr;
    while (!m_unit->blocks.empty()) {
        const Block block = m_unit->blocks.back();
        if (block.kind == BlockKind::ExceptionGroupHandler) {
            error(m_span, "'break', 'continue' and 'return' cannot appear in an except* block");
            break;
        }
        if (to_loop && (block.kind == BlockKind::While || block.kind == BlockKind::For)) {
            loop = &saved[m_unit->blocks.size() - 1];
            break;
        }
        m_unit->blocks.pop_back();
        unwind_block(block, keep_top);
    }
    size_t depth = m_unit->blocks.size();
    m_unit->blocks = std::move(saved);
    m_unit->handler = handler;
    return loop == nullptr ? nullptr : &m_unit->blocks[depth - 1];
}

void Codegen::unwind_block(const Block& block, bool keep_top) {
    const auto swap = [&] {
        if (keep_top) emit(Opcode::Swap, 2);
    };
    m_unit->handler = block.outer_handler;
    switch (block.kind) {
        case BlockKind::While:
        case BlockKind::TryExcept:
        case BlockKind::ExceptionHandler:
        case BlockKind::ExceptionGroupHandler:
        case BlockKind::AsyncComprehension:
            return;
        case BlockKind::For:
        case BlockKind::PopValue:
            swap();
            return emit(Opcode::PopTop);
        case BlockKind::FinallyTry: {
            At at(*this, m_span);
            if (keep_top) push_block({.kind = BlockKind::PopValue, .outer_handler = m_unit->handler});
            body(*block.finalbody);
            if (keep_top) pop_block();
            return;
        }
        case BlockKind::FinallyEnd:
            swap();
            emit(Opcode::PopTop);
            swap();
            return emit(Opcode::PopExcept);
        case BlockKind::With:
        case BlockKind::AsyncWith: {
            swap();
            At at(*this, block.span);
            line(block.span.line);
            call_exit(block.kind == BlockKind::AsyncWith);
            return emit(Opcode::PopTop);
        }
        case BlockKind::HandlerCleanup:
            swap();
            emit(Opcode::PopExcept);
            if (block.name != nullptr) unbind_handler_name(*block.name);
            return;
    }
}

}  // namespace loopscope::bytecode
