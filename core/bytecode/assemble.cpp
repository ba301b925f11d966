// From a unit to a Code: basic blocks, what is reachable, shorter ways for jumps, depths of the stack, the
// exception table. Consistency of the stack is checked here, on every path, for every code.
#include <algorithm>

#include "core/bytecode/unit.h"

namespace loopscope::bytecode {

namespace {

bool is_end(Opcode opcode) {  // nothing follows
    return opcode == Opcode::Jump || opcode == Opcode::ReturnValue || opcode == Opcode::RaiseVarargs ||
           opcode == Opcode::Reraise;
}

// The effect on the stack when a jump is taken.
int jump_effect(Opcode opcode) {
    switch (opcode) {
        case Opcode::Jump:
        case Opcode::JumpIfFalseOrPop:
        case Opcode::JumpIfTrueOrPop:
            return 0;
        default:
            return -1;
    }
}

struct BasicBlock {
    uint32_t begin = 0, end = 0;  // in unit.emitted
    int depth = -1;               // of the stack at its begin; -1: not reached
    uint32_t offset = 0;          // in the code
    uint32_t predecessors = 0;
    base::Span inherited;  // of the last instruction before it, where there is only one way in
};

class Assembler {
  public:
    Assembler(Unit& unit, Code& code) : m_unit(unit), m_code(code) {}

    void run() {
        number_locals();
        split();
        shorten_jumps();
        flow();
        write();
        write_exceptions();
    }

  private:
    uint32_t block_of(Label label) const { return m_block_at[m_unit.labels[label.id]]; }
    const Emitted& last(const BasicBlock& block) const { return m_unit.emitted[block.end - 1]; }

    void number_locals();
    void split();
    void shorten_jumps();
    bool shorten(Emitted& jump);
    void flow();
    void reach(uint32_t block, int depth);
    void walk(uint32_t index);
    void write();
    void write_prologue();
    void write_block(uint32_t index);
    void append(const Emitted& emitted, base::Span& last_span);
    bool is_small_exit(uint32_t index) const;
    uint32_t next_reached(uint32_t index) const;
    void write_exceptions();

    Unit& m_unit;
    Code& m_code;
    std::vector<BasicBlock> m_blocks;
    std::vector<uint32_t>
        m_block_at;  // for each place in emitted, and the end: the block that begins there or later
    std::vector<uint32_t> m_work;
    std::vector<uint32_t> m_slot_of_deref;
    std::vector<int32_t> m_handler_of;                    // for each written instruction
    std::vector<std::pair<uint32_t, uint32_t>> m_fixups;  // jump, target block
    int m_deepest = 0;
};

// Slots: parameters and locals, cells that are no parameters, free variables.
void Assembler::number_locals() {
    auto add = [&](std::string_view name, LocalKind kind) {
        m_code.locals.emplace_back(name);
        m_code.local_kinds.push_back(kind);
        return static_cast<uint32_t>(m_code.locals.size() - 1);
    };
    for (std::string_view name : m_unit.locals) add(name, LocalKind::Plain);
    for (std::string_view name : m_unit.cells) {
        auto parameter = std::find(m_unit.locals.begin(), m_unit.locals.end(), name);
        if (parameter == m_unit.locals.end()) {
            m_slot_of_deref.push_back(add(name, LocalKind::Cell));
            continue;
        }
        const uint32_t slot = static_cast<uint32_t>(parameter - m_unit.locals.begin());
        m_code.local_kinds[slot] = LocalKind::Cell;
        m_slot_of_deref.push_back(slot);
    }
    for (std::string_view name : m_unit.frees) m_slot_of_deref.push_back(add(name, LocalKind::Free));
    CHECK(m_code.locals.size() < kDeref);
}

void Assembler::split() {
    const uint32_t count = static_cast<uint32_t>(m_unit.emitted.size());
    std::vector<bool> leads(count + 1, false);
    auto lead = [&](Label label) {
        CHECK(m_unit.labels[label.id] != Unit::kUnplaced);
        leads[m_unit.labels[label.id]] = true;
    };
    leads[0] = true;
    for (uint32_t i = 0; i < count; ++i) {
        const Emitted& emitted = m_unit.emitted[i];
        if (is_jump(emitted.opcode)) lead({emitted.arg});
        if (is_jump(emitted.opcode) || is_end(emitted.opcode)) leads[i + 1] = true;
        if (emitted.opcode == kSetupHandler) lead(m_unit.handlers[emitted.arg].target);
    }
    m_block_at.resize(count + 1);
    for (uint32_t i = 0; i < count; ++i) {
        if (leads[i]) {
            if (!m_blocks.empty()) m_blocks.back().end = i;
            m_blocks.push_back(BasicBlock{.begin = i, .inherited = {}});
        }
        m_block_at[i] = static_cast<uint32_t>(m_blocks.size() - 1);
    }
    m_blocks.back().end = count;
    m_block_at[count] = static_cast<uint32_t>(m_blocks.size());
}

void Assembler::shorten_jumps() {
    for (BasicBlock& block : m_blocks) {
        Emitted& jump = m_unit.emitted[block.end - 1];
        if (!is_jump(jump.opcode) || jump.opcode == Opcode::ForIter || jump.opcode == Opcode::Send) continue;
        for (int step = 0; step < 16 && shorten(jump); ++step) {
        }
    }
}

// One step: a jump to a jump goes where that goes, if it is sure to go there.
bool Assembler::shorten(Emitted& jump) {
    const uint32_t place = m_unit.labels[jump.arg];
    if (place >= m_unit.emitted.size()) return false;
    const Emitted& target = m_unit.emitted[place];
    const bool or_pop = jump.opcode == Opcode::JumpIfFalseOrPop || jump.opcode == Opcode::JumpIfTrueOrPop;
    if (target.opcode == Opcode::Jump) {
        if (target.arg == jump.arg) return false;
        jump.arg = target.arg;
        return true;
    }
    if (!or_pop || !is_jump(target.opcode)) return false;
    const bool is_false = jump.opcode == Opcode::JumpIfFalseOrPop;
    switch (target.opcode) {
        case Opcode::JumpIfFalseOrPop:
        case Opcode::JumpIfTrueOrPop:
            if (target.opcode != jump.opcode) break;
            jump.arg = target.arg;
            return true;
        case Opcode::PopJumpIfFalse:
        case Opcode::PopJumpIfTrue:
            if ((target.opcode == Opcode::PopJumpIfFalse) != is_false) break;
            jump.opcode = target.opcode;
            jump.arg = target.arg;
            return true;
        default:
            return false;
    }
    // The other truth: the target pops and goes on.
    Label after = m_unit.new_label();
    m_unit.labels[after.id] = place + 1;
    jump.opcode = is_false ? Opcode::PopJumpIfFalse : Opcode::PopJumpIfTrue;
    jump.arg = after.id;
    return false;
}

void Assembler::reach(uint32_t block, int depth) {
    CHECK(block < m_blocks.size());
    BasicBlock& target = m_blocks[block];
    CHECK(target.depth == -1 || target.depth == depth);
    if (target.depth == -1) m_work.push_back(block);
    target.depth = depth;
    ++target.predecessors;
}

void Assembler::flow() {
    reach(0, 0);
    while (!m_work.empty()) {
        const uint32_t index = m_work.back();
        m_work.pop_back();
        walk(index);
    }
}

void Assembler::walk(uint32_t index) {
    int depth = m_blocks[index].depth;
    base::Span span = m_blocks[index].inherited;
    for (uint32_t i = m_blocks[index].begin; i < m_blocks[index].end; ++i) {
        const Emitted& emitted = m_unit.emitted[i];
        if (emitted.opcode == kSetupHandler) {
            Handler& handler = m_unit.handlers[emitted.arg];
            handler.depth = depth - handler.above;
            const int pushed = handler.push_lasti ? 2 : 1;
            reach(block_of(handler.target), handler.depth + pushed);
            m_deepest = std::max(m_deepest, handler.depth + pushed);
            continue;
        }
        if (emitted.span.valid()) span = emitted.span;
        if (is_jump(emitted.opcode)) {
            const uint32_t target = block_of({emitted.arg});
            if (m_blocks[target].depth == -1) m_blocks[target].inherited = span;
            reach(target, depth + jump_effect(emitted.opcode));
        }
        depth += stack_effect({emitted.opcode, emitted.arg});
        CHECK(depth >= 0);
        m_deepest = std::max(m_deepest, depth);
    }
    if (is_end(last(m_blocks[index]).opcode)) return;
    if (m_blocks[index + 1].depth == -1) m_blocks[index + 1].inherited = span;
    reach(index + 1, depth);
}

bool Assembler::is_small_exit(uint32_t index) const {
    const BasicBlock& block = m_blocks[index];
    return block.end - block.begin <= 4 && last(block).opcode == Opcode::ReturnValue;
}

uint32_t Assembler::next_reached(uint32_t index) const {
    for (++index; index < m_blocks.size() && m_blocks[index].depth == -1; ++index) {
    }
    return index;
}

void Assembler::append(const Emitted& emitted, base::Span& last_span) {
    if (emitted.opcode == kSetupHandler) return;
    if (emitted.span.valid()) last_span = emitted.span;
    uint32_t arg = emitted.arg;
    if (is_jump(emitted.opcode)) {
        m_fixups.emplace_back(static_cast<uint32_t>(m_code.instructions.size()), block_of({arg}));
    } else if (arg >= kDeref) {
        switch (emitted.opcode) {
            case Opcode::LoadClosure:
            case Opcode::LoadDeref:
            case Opcode::LoadClassDeref:
            case Opcode::StoreDeref:
            case Opcode::DeleteDeref:
                arg = m_slot_of_deref[arg - kDeref];
                break;
            default:
                break;
        }
    }
    m_code.instructions.push_back({emitted.opcode, arg});
    m_code.positions.push_back(last_span);
    m_handler_of.push_back(emitted.handler);
}

void Assembler::write_prologue() {
    base::Span start{m_unit.first_line, 0, m_unit.first_line, 0};
    auto add = [&](Opcode opcode, uint32_t arg) { append({opcode, kNoHandler, arg, start}, start); };
    for (size_t i = 0; i < m_unit.cells.size(); ++i) add(Opcode::MakeCell, m_slot_of_deref[i]);
    if (m_unit.code_kind() == CodeKind::Generator || m_unit.code_kind() == CodeKind::Coroutine ||
        m_unit.code_kind() == CodeKind::AsyncGenerator) {
        add(Opcode::ReturnGenerator, 0);
        add(Opcode::PopTop, 0);
    }
    add(Opcode::Resume, 0);
}

void Assembler::write_block(uint32_t index) {
    BasicBlock& block = m_blocks[index];
    block.offset = static_cast<uint32_t>(m_code.instructions.size());
    base::Span span = block.inherited;
    for (uint32_t i = block.begin; i < block.end; ++i) {
        const Emitted& emitted = m_unit.emitted[i];
        if (emitted.opcode == Opcode::Jump) {
            const uint32_t target = block_of({emitted.arg});
            if (target == next_reached(index)) continue;
            if (is_small_exit(target)) {  // returning at once is shorter than going to where it is done
                for (uint32_t j = m_blocks[target].begin; j < m_blocks[target].end; ++j)
                    append(m_unit.emitted[j], span);
                continue;
            }
        }
        append(emitted, span);
    }
}

void Assembler::write() {
    m_code.instructions.reserve(m_unit.emitted.size() + 4);
    m_code.positions.reserve(m_unit.emitted.size() + 4);
    write_prologue();
    for (uint32_t i = 0; i < m_blocks.size(); ++i)
        if (m_blocks[i].depth != -1) write_block(i);
    for (auto [jump, target] : m_fixups) m_code.instructions[jump].arg = m_blocks[target].offset;
    m_code.stack_size = static_cast<uint32_t>(m_deepest);
}

// Instructions know their handlers; neighbours with the same one make a range.
void Assembler::write_exceptions() {
    const uint32_t count = static_cast<uint32_t>(m_handler_of.size());
    for (uint32_t begin = 0; begin < count;) {
        uint32_t end = begin + 1;
        while (end < count && m_handler_of[end] == m_handler_of[begin]) ++end;
        if (m_handler_of[begin] != kNoHandler) {
            const Handler& handler = m_unit.handlers[static_cast<size_t>(m_handler_of[begin])];
            CHECK(handler.depth >= 0);
            m_code.exceptions.push_back({begin, end, m_blocks[block_of(handler.target)].offset,
                                         static_cast<uint16_t>(handler.depth), handler.push_lasti});
        }
        begin = end;
    }
}

}  // namespace

std::shared_ptr<Code> assemble(Unit& unit, std::shared_ptr<const base::SourceText> source,
                               const CompileOptions& options) {
    auto code = std::make_shared<Code>();
    code->kind = unit.kind == UnitKind::Module && options.top_level_expression ? CodeKind::Expression
                                                                               : unit.code_kind();
    code->name = unit.name;
    code->qualname = unit.qualname;
    code->source = std::move(source);
    code->first_line = unit.first_line;
    code->is_library = options.is_library;
    code->arg_count = unit.arg_count;
    code->posonly_arg_count = unit.posonly_arg_count;
    code->kwonly_arg_count = unit.kwonly_arg_count;
    code->has_varargs = unit.has_varargs;
    code->has_varkw = unit.has_varkw;
    code->is_function_like = unit.is_function_like();
    Assembler(unit, *code).run();
    code->constants = std::move(unit.constants);
    code->names.assign(unit.names.begin(), unit.names.end());
    if (options.join_instructions) join_instructions(*code);
    return code;
}

}  // namespace loopscope::bytecode
