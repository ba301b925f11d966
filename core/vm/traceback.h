// Traceback objects: where an exception has been, outermost last added. A linked list as in Python, first
// entry the frame that caught it. Entries hold code, instruction and, of frames the exception has left, the
// locals: they live as long as the exception, as in CPython. tb_frame makes a view.
#pragma once

#include <vector>

#include "core/vm/frame.h"
#include "core/vm/machine.h"

namespace loopscope::vm {

struct Traceback : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Traceback); }
    Ref<CodeObject> code;
    Ref<Dict> globals;
    uint32_t instruction = 0;
    Value next;                 // the entry one call deeper, or None
    Value frame_view;           // made when asked for
    std::vector<Value> locals;  // what the frame's slots held when the exception left it; empty before
};

// Adds an entry for the frame in which the raised exception is now.
void add_traceback(Machine& m, Exception& exception, const Frame& frame);

// The frame is being left by the raised exception: its entry takes over the frame's locals.
void keep_locals(Machine& m, Frame& frame);

}  // namespace loopscope::vm
