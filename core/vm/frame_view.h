// Frame objects as Python code sees them: sys._getframe(), tb_frame, cr_frame, f_back, f_lineno, f_locals.
//
// A view looks at a frame while it lives; when the frame ends, the view keeps its locals and the place, and,
// as in CPython, holds the view of the frame that called it.
#pragma once

#include <vector>

#include "core/vm/frame.h"
#include "core/vm/machine.h"

namespace loopscope::vm {

struct FrameView : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::FrameView); }
    Frame* frame = nullptr;  // null: it has ended
    Ref<CodeObject> code;
    Ref<Dict> globals;
    Value locals;  // a dict: a module's or class body's namespace, or made when asked for after the end
    std::vector<Value> kept;  // what the slots held at the frame's end
    uint32_t instruction = 0;
    Value back;  // once the frame has ended: the view of who called it, or empty
};

Value frame_view(Machine& m, Frame& frame);
// The locals of a frame as locals() gives them: its namespace, or a new dict of its variables.
Value frame_locals(Machine& m, Frame& frame);

void setup_frames(Machine& m);
void setup_tracebacks(Machine& m);

}  // namespace loopscope::vm
