#include "core/vm/frame_view.h"

#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

using bytecode::LocalKind;

namespace {

// Brings the dict that locals() gives up to date: names that are not variables stay as exec() left them.
void update_locals(Machine& m, const bytecode::Code& code, const Value* slots, Dict& dict) {
    for (size_t i = 0; i < code.locals.size(); ++i) {
        Value value = slots[i];
        // A Cell local is plain until its MakeCell has run.
        if (code.local_kinds[i] != LocalKind::Plain)
            if (const Cell* cell = cast<Cell>(value)) value = cell->content;
        const Ref<Str> name = m.intern(code.locals[i]);
        if (!value.empty()) dict.table.set_name(*name, value);
        else dict.table.erase_name(*name);
    }
}

}  // namespace

Value frame_locals(Machine& m, Frame& frame) {
    if (!frame.locals.empty()) return frame.locals;
    // A function's variables are its slots: what is given is one dict a frame, brought up to date each time.
    auto& view = as<FrameView>(frame_view(m, frame));
    if (view.locals.empty()) view.locals = m.new_dict().value();
    update_locals(m, frame.bytecode(), frame.slots, as<Dict>(view.locals));
    return view.locals;
}

Value frame_view(Machine& m, Frame& frame) {
    if (frame.view.empty()) {
        Ref<FrameView> view = m.make<FrameView>(*m.types.frame);
        view->frame = &frame;
        view->code = Ref<CodeObject>::share(frame.code);
        view->globals = frame.globals;
        frame.view = view.value();
    }
    return frame.view;
}

void detach_view(Frame& frame) {
    auto& view = as<FrameView>(frame.view);
    // Only who still holds the view can ask it: without others, its locals die with the frame.
    if (view.refcount > 1) {
        if (!frame.locals.empty()) view.locals = frame.locals;
        view.kept.reserve(frame.code->slot_count);
        for (uint32_t i = 0; i < frame.code->slot_count; ++i)
            view.kept.push_back(std::move(frame.slots[i]));
        // The frame of a call from native code, and a generator's, is not tied to its caller.
        const bool called_from_python = frame.generator == nullptr && !frame.is_entry && !frame.is_init;
        if (called_from_python && frame.back != nullptr) {
            view.back = frame_view(*view.type->machine, *frame.back);
        }
    }
    view.instruction = frame.instruction();
    view.frame = nullptr;
    frame.view = Value();
}

void move_view(Frame& frame) { as<FrameView>(frame.view).frame = &frame; }

namespace {

uint32_t instruction_of(const FrameView& view) {
    return view.frame != nullptr ? view.frame->instruction() : view.instruction;
}
Value get_back(Machine& m, const Value& self) {
    const auto& view = as<FrameView>(self);
    if (view.frame == nullptr) return view.back.empty() ? Value::none() : view.back;
    return view.frame->back == nullptr ? Value::none() : frame_view(m, *view.frame->back);
}
Value get_code(Machine&, const Value& self) { return as<FrameView>(self).code.value(); }
Value get_globals(Machine&, const Value& self) { return as<FrameView>(self).globals.value(); }
Value get_builtins(Machine& m, const Value&) { return m.builtins.value(); }
Value get_lineno(Machine&, const Value& self) {
    const auto& view = as<FrameView>(self);
    return Value::small_int(view.code->positions[instruction_of(view)].line);
}
Value get_lasti(Machine&, const Value& self) {
    return Value::small_int(int64_t{instruction_of(as<FrameView>(self))} * 2);
}
Value get_locals(Machine& m, const Value& self) {
    auto& view = as<FrameView>(self);
    if (view.frame != nullptr) return frame_locals(m, *view.frame);
    if (view.locals.empty()) view.locals = m.new_dict().value();
    if (!view.kept.empty()) {
        update_locals(m, *view.code->code, view.kept.data(), as<Dict>(view.locals));
        view.kept.clear();
    }
    return view.locals;
}
Value get_trace(Machine&, const Value&) { return Value::none(); }
Value frame_clear(Machine&, const Value* arguments) {
    auto& view = as<FrameView>(arguments[0]);
    const Value locals = std::move(view.locals);
    const std::vector<Value> kept = std::move(view.kept);
    view.locals = Value();
    view.kept.clear();
    return Value::none();
}
Value frame_repr(Machine& m, const Value& self) {
    const auto& view = as<FrameView>(self);
    return m.new_str(fmt::format("<frame at 0x{:x}, file '{}', line {}, code {}>", m.identity(self),
                                 view.code->code->source->name(),
                                 view.code->positions[instruction_of(view)].line, view.code->code->name));
}

// Chains of callers come from deep recursion: freed one by one, not one within the other.
void destroy_view(Object* object) {
    Value rest = std::move(static_cast<FrameView*>(object)->back);
    destroy_as<FrameView>(object);
    while (FrameView* next = cast<FrameView>(rest)) {
        if (next->refcount != 1) break;
        Value after = std::move(next->back);
        rest = std::move(after);
    }
}

constexpr NativeAttribute kAttributes[] = {
    {"f_back", get_back, nullptr},       {"f_code", get_code, nullptr},
    {"f_globals", get_globals, nullptr}, {"f_builtins", get_builtins, nullptr},
    {"f_lineno", get_lineno, nullptr},   {"f_lasti", get_lasti, nullptr},
    {"f_locals", get_locals, nullptr},   {"f_trace", get_trace, nullptr},
};
constexpr NativeMethod kMethods[] = {{"clear", "self, /", frame_clear}};

}  // namespace

void setup_frames(Machine& m) {
    Type& type = *m.types.frame;
    type.destroy = destroy_view;
    type.type_flags |= kNotSubclassable | kNotInstantiable;
    type.slots.repr = frame_repr;
    add_attributes(m, type, kAttributes);
    add_methods(m, type, kMethods);
    finish_type(m, type);
}

}  // namespace loopscope::vm
