// Code objects: a machine's own copy of compiled code, with constants and names as values.
#include <algorithm>
#include <unordered_map>

#include "core/vm/containers.h"
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/interpreter.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

using bytecode::Code;
using bytecode::CodeKind;
using bytecode::Constant;
using bytecode::Instruction;

namespace {

struct CodeTable {
    std::unordered_map<const Code*, Value> objects;
};

bool is_identifier_like(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

Value big_integer(Machine& m, const std::string& digits) {
    Value number = call(m, Value::share(m.types.int_), {m.new_str(digits), Value::small_int(0)});
    CHECK(!number.empty());
    return number;
}

struct ConstantMaker {
    Machine& m;

    Value operator()(const Constant::None&) { return Value::none(); }
    Value operator()(const Constant::Ellipsis&) { return Value::ellipsis(); }
    Value operator()(bool flag) { return Value::boolean(flag); }
    Value operator()(int64_t number) { return m.new_int(number); }
    Value operator()(const Constant::BigInt& big) { return big_integer(m, big.digits); }
    Value operator()(double number) { return m.new_float(number); }
    Value operator()(const Constant::Complex& number) {
        Ref<Complex> complex = m.make<Complex>(*m.types.complex);
        complex->real = number.real;
        complex->imag = number.imag;
        return std::move(complex).value();
    }
    Value operator()(const std::string& text) {
        return is_identifier_like(text) ? m.intern(text).value() : m.new_str(text);
    }
    Value operator()(const Constant::Bytes& bytes) { return m.new_bytes(bytes.bytes); }
    Value operator()(const Constant::Tuple& tuple) { return m.new_tuple(items_of(tuple.items)).value(); }
    Value operator()(const Constant::FrozenSet& set) {
        // Made twice, the second time in the order of the first, and once more where a string in it was known
        // before: as CPython's compiler merges its constants, and so with the same order in the end.
        std::vector<Value> items = items_of(set.items);
        const bool again =
            std::any_of(items.begin(), items.end(), [&](const Value& each) { return known_before(each); });
        Value made = frozenset_of(m, m.new_tuple(std::move(items)).value());
        for (int round = again ? 0 : 1; round < 2 && made; ++round) made = frozenset_of(m, list_of(m, made));
        return made;
    }
    Value operator()(const std::shared_ptr<const Code>& code) { return new_code_object(m, code).value(); }

    // Is it a string that CPython has interned before any script is compiled? The likely ones.
    bool known_before(const Value& value) {
        const Str* text = cast<Str>(value);
        if (text == nullptr) return false;
        if (text->length == 1 || m.builtins->table.find_name(*text) != nullptr) return true;
        for (const Type* type : {m.types.str, m.types.list, m.types.dict}) {
            if (type->dict->table.find_name(*text) != nullptr) return true;
        }
        return false;
    }

    std::vector<Value> items_of(const std::vector<Constant>& constants) {
        std::vector<Value> items;
        for (const Constant& constant : constants) items.push_back(std::visit(*this, constant.value));
        return items;
    }
};

bool is_jump_if(Opcode opcode) { return opcode == Opcode::PopJumpIfFalse || opcode == Opcode::PopJumpIfTrue; }

}  // namespace

void specialize(CodeObject& code) {
    auto& instructions = code.instructions;
    for (size_t i = 0; i < instructions.size(); ++i) {
        Instruction& here = instructions[i];
        const Opcode after = i + 1 < instructions.size() ? instructions[i + 1].opcode : Opcode::Nop;
        switch (here.opcode) {
            case Opcode::LoadFast:
                if (after == Opcode::LoadFast) here.opcode = fast(FastOpcode::LoadFastPair);
                if (after == Opcode::LoadConst) here.opcode = fast(FastOpcode::LoadFastConst);
                break;
            case Opcode::StoreFast:
                if (after == Opcode::Line) here.opcode = fast(FastOpcode::StoreFastLine);
                break;
            case Opcode::BinaryOp:
                switch (static_cast<BinaryOperator>(here.arg & (bytecode::kInplace - 1))) {
                    case BinaryOperator::Add:
                        here.opcode = fast(FastOpcode::Add);
                        break;
                    case BinaryOperator::Sub:
                        here.opcode = fast(FastOpcode::Subtract);
                        break;
                    case BinaryOperator::Mult:
                        here.opcode = fast(FastOpcode::Multiply);
                        break;
                    default:
                        break;
                }
                break;
            case Opcode::CompareOp:
                if (is_jump_if(after)) here.opcode = fast(FastOpcode::CompareJump);
                break;
            default:
                break;
        }
    }
}

void register_code(Machine& m, CodeObject& object) {
    const Code& code = *object.code;
    object.ran = true;
    const auto& sources = m.recorder.trace().sources;
    const auto found = std::find(sources.begin(), sources.end(), code.source);
    const auto source = found != sources.end() ? static_cast<uint32_t>(found - sources.begin())
                                               : m.recorder.add_source(code.source);
    trace::CodeInfo info;
    info.name = code.name;
    info.qualname = code.qualname;
    info.source = source;
    info.first_line = code.first_line;
    info.is_library = code.is_library;
    info.positions = code.positions;
    object.trace_code = m.recorder.add_code(std::move(info));
}

Ref<CodeObject> new_code_object(Machine& m, std::shared_ptr<const Code> code) {
    Value& known = m.state<CodeTable>().objects[code.get()];
    if (!known.empty()) return Ref<CodeObject>(known);
    Ref<CodeObject> object = m.make<CodeObject>(*m.types.code);
    known = object.value();
    object->instructions = code->instructions;
    object->caches.resize(code->instructions.size());
    object->positions = code->positions.data();
    object->slot_count = static_cast<uint32_t>(code->locals.size());
    object->frame_size =
        object->slot_count + code->stack_size + 2;  // calls of bound methods put self in between
    object->arg_count = code->arg_count;
    object->simple_parameters = !code->has_varargs && !code->has_varkw && code->kwonly_arg_count == 0;
    object->traced = !code->is_library;
    // The trace holds each line of the script's own code, and has its own limit; the library's leaves no
    // event.
    constexpr uint32_t kLibraryStep = 8;
    object->step_cost = object->traced ? 1 : kLibraryStep;
    object->records_calls = object->traced && code->kind == bytecode::CodeKind::Function;
    object->is_iterable_coroutine = code->is_iterable_coroutine;
    for (const std::string& name : code->names) object->names.push_back(m.intern(name));
    for (uint32_t i = 0; i < code->parameter_count(); ++i)
        object->parameter_names.push_back(m.intern(code->locals[i]));
    ConstantMaker maker{m};
    for (const Constant& constant : code->constants)
        object->constants.push_back(std::visit(maker, constant.value));
    object->code = std::move(code);
    specialize(*object);
    return object;
}

}  // namespace loopscope::vm
