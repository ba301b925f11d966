// Superinstructions: two neighbours in one dispatch, where no jump lands between them and every error keeps
// its span.
//
// A load of a local fails when the local is unbound, and then its span is shown. So a pair takes the span of
// its only instruction that can fail; where both can, it stays two. Which locals are surely bound at a place
// is found by following all paths: parameters are, others after a store or a load that succeeded, none after
// a `del`.
#include <algorithm>
#include <optional>

#include "core/bytecode/unit.h"

namespace loopscope::bytecode {

namespace {

constexpr uint32_t kTracked = 64;  // locals beyond these count as unbound
constexpr uint64_t kUnvisited = ~uint64_t(0);

uint64_t bit(uint32_t local) { return local < kTracked ? uint64_t(1) << local : 0; }

class Joiner {
  public:
    explicit Joiner(Code& code) : m_code(code), m_count(static_cast<uint32_t>(code.instructions.size())) {}

    void run() {
        mark_targets();
        find_bound();
        join();
    }

  private:
    void mark_targets() {
        m_is_target.assign(m_count + 1, false);
        for (const Instruction& instruction : m_code.instructions)
            if (is_jump(instruction.opcode)) m_is_target[instruction.arg] = true;
        for (const ExceptionRange& range : m_code.exceptions) {
            m_is_target[range.handler] = true;
            m_is_target[range.begin] = true;
            m_is_target[range.end] = true;
        }
    }

    static uint64_t after(const Instruction& instruction, uint64_t bound) {
        switch (instruction.opcode) {
            case Opcode::LoadFast:
            case Opcode::StoreFast:
                return bound | bit(instruction.arg);
            case Opcode::DeleteFast:
                return bound & ~bit(instruction.arg);
            default:
                return bound;
        }
    }

    // Meets `bound` into the state before `index`; tells whether that changed it.
    bool meet(uint32_t index, uint64_t bound) {
        const uint64_t met = m_bound[index] == kUnvisited ? bound : m_bound[index] & bound;
        const bool is_new = met != m_bound[index];
        m_bound[index] = met;
        return is_new;
    }

    void find_bound() {
        m_bound.assign(m_count + 1, kUnvisited);
        uint64_t parameters = 0;
        for (uint32_t i = 0; i < m_code.parameter_count(); ++i) parameters |= bit(i);
        m_bound[0] = parameters & ~(uint64_t(1) << 63);  // never the unvisited mark
        bool is_changed = true;
        while (is_changed) {  // as often as loops are nested, plus one
            is_changed = false;
            size_t range = 0;
            for (uint32_t i = 0; i < m_count; ++i) {
                if (m_bound[i] == kUnvisited) continue;
                const Instruction& instruction = m_code.instructions[i];
                const uint64_t bound = after(instruction, m_bound[i]) & ~(uint64_t(1) << 63);
                while (range < m_code.exceptions.size() && m_code.exceptions[range].end <= i) ++range;
                if (range < m_code.exceptions.size() && m_code.exceptions[range].begin <= i) {
                    const uint32_t handler = m_code.exceptions[range].handler;
                    is_changed |= meet(handler, m_bound[i] & bound) && handler <= i;
                }
                if (is_jump(instruction.opcode))
                    is_changed |= meet(instruction.arg, bound) && instruction.arg <= i;
                const bool ends =
                    instruction.opcode == Opcode::Jump || instruction.opcode == Opcode::ReturnValue ||
                    instruction.opcode == Opcode::RaiseVarargs || instruction.opcode == Opcode::Reraise;
                if (!ends) meet(i + 1, bound);
            }
        }
    }

    bool is_bound(uint32_t index, uint32_t local) const {
        return local < kTracked - 1 && m_bound[index] != kUnvisited && (m_bound[index] & bit(local)) != 0;
    }

    struct Joined {
        Instruction instruction;
        base::Span span;
    };

    std::optional<Joined> join_at(uint32_t i) const {
        if (i + 1 >= m_count || m_is_target[i + 1]) return std::nullopt;
        const Instruction &first = m_code.instructions[i], &second = m_code.instructions[i + 1];
        if (first.arg > 0xffff || second.arg > 0xffff) return std::nullopt;
        const base::Span &first_span = m_code.positions[i], &second_span = m_code.positions[i + 1];
        const uint32_t arg = first.arg | second.arg << 16;
        if (first.opcode == Opcode::LoadFast && second.opcode == Opcode::LoadFast) {
            const bool first_is_safe = is_bound(i, first.arg);
            const bool second_is_safe = second.arg == first.arg || is_bound(i, second.arg);
            if (!first_is_safe && !second_is_safe) return std::nullopt;
            return Joined{{Opcode::LoadFastLoadFast, arg}, first_is_safe ? second_span : first_span};
        }
        if (first.opcode == Opcode::LoadFast && second.opcode == Opcode::LoadConst)
            return Joined{{Opcode::LoadFastLoadConst, arg}, first_span};
        if (first.opcode == Opcode::StoreFast && second.opcode == Opcode::LoadFast)
            return Joined{{Opcode::StoreFastLoadFast, arg}, second_span};
        return std::nullopt;
    }

    void join() {
        std::vector<uint32_t> moved(m_count + 1);
        uint32_t out = 0;
        for (uint32_t i = 0; i < m_count; ++i, ++out) {
            moved[i] = out;
            if (auto joined = join_at(i)) {
                moved[i + 1] = out;
                m_code.instructions[out] = joined->instruction;
                m_code.positions[out] = joined->span;
                ++i;
                continue;
            }
            m_code.instructions[out] = m_code.instructions[i];
            m_code.positions[out] = m_code.positions[i];
        }
        moved[m_count] = out;
        m_code.instructions.resize(out);
        m_code.positions.resize(out);
        for (Instruction& instruction : m_code.instructions)
            if (is_jump(instruction.opcode)) instruction.arg = moved[instruction.arg];
        for (ExceptionRange& range : m_code.exceptions) {
            range.begin = moved[range.begin];
            range.end = moved[range.end];
            range.handler = moved[range.handler];
        }
    }

    Code& m_code;
    uint32_t m_count;
    std::vector<bool> m_is_target;
    std::vector<uint64_t> m_bound;  // before each instruction: a bit for each local that is surely bound
};

}  // namespace

void join_instructions(Code& code) { Joiner(code).run(); }

}  // namespace loopscope::bytecode
