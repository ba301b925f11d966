// What the trace hears of coroutines and async generators, and the texts it hears it in.
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/generator_types.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

using trace::EventKind;

namespace {

uint32_t object_awaited(Machine& m, const Generator& generator, const Value& yielded) {
    const Frame& frame = *generator.frame;
    if (frame.next[-1].arg != 1) return 0;
    const Value& receiver = frame.stack[frame.stack_top - 1];
    if (const auto* inner = cast<Generator>(receiver); inner != nullptr && inner->trace_id)
        return inner->trace_id.value;
    if (const auto* step = cast<AsyncGenStep>(receiver)) return step->generator->trace_id.value;
    if (yielded.is_object()) return m.trace_id(yielded.object()).value;
    return 0;
}

}  // namespace

uint32_t make_short_text(Machine& m, const Value& value) {
    return m.recorder.text(quick_repr(m, value)).value;
}

uint32_t repr_text_id(Machine& m, const Value& value) {
    const uint32_t known = short_text(m, value);
    return known != 0 ? known : m.recorder.text(quick_repr(m, value)).value;
}

void record_created(Machine& m, Generator& generator) {
    const bool async = generator.layout == Layout::AsyncGenerator;
    generator.trace_id =
        m.recorder.new_object(async ? trace::ObjectKind::AsyncGenerator : trace::ObjectKind::Coroutine);
    m.recorder.record(EventKind::coroutine_created, generator.trace_id, generator.code->trace_code.value,
                      generator.made_at_line);
}

void record_resumed(Machine& m, Generator& generator, const Frame* by, const Value& sent, bool by_exception) {
    const bool first = generator.frame->next[-1].opcode == Opcode::ReturnGenerator;
    if (first && !by_exception) {
        const bool awaited = by != nullptr && by->generator != nullptr;
        m.recorder.record(EventKind::coroutine_started, generator.trace_id,
                          awaited ? by->generator->trace_id.value : 0, awaited ? by->instruction() : 0);
        return;
    }
    m.recorder.record(EventKind::coroutine_resumed, generator.trace_id, repr_text_id(m, sent), 0,
                      by_exception ? uint16_t(trace::How::Exception) : uint16_t(trace::How::Result));
}

void record_suspended(Machine& m, Generator& generator, const Value& yielded) {
    m.recorder.record(EventKind::coroutine_suspended, generator.trace_id,
                      object_awaited(m, generator, yielded), generator.frame->instruction());
}

void record_finished(Machine& m, Generator& generator, const Value& result) {
    m.recorder.record(EventKind::coroutine_finished, generator.trace_id, repr_text_id(m, result), 0,
                      uint16_t(trace::How::Result));
}

void record_failed(Machine& m, Generator& generator) {
    m.recorder.record(EventKind::coroutine_finished, generator.trace_id, repr_text_id(m, m.raised), 0,
                      uint16_t(trace::How::Exception));
}

void record_closed(Machine& m, Generator& generator) {
    m.recorder.record(EventKind::coroutine_closed, generator.trace_id);
}

}  // namespace loopscope::vm
