// Traceback objects: where an exception has been, outermost last added. A linked list as in Python, first
// entry the frame that caught it. Entries hold code, instruction and the frame's view: through it the locals
// live as long as the exception, as in CPython, also those of a frame that caught it and went on.
#pragma once

#include "core/vm/frame.h"
#include "core/vm/machine.h"

namespace loopscope::vm {

struct Traceback : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Traceback); }
    Ref<CodeObject> code;
    Ref<Dict> globals;
    uint32_t instruction = 0;
    Value next;        // the entry one call deeper, or None
    Value frame_view;  // a FrameView
};

// Adds an entry for the frame in which the raised exception is now.
void add_traceback(Machine& m, Exception& exception, Frame& frame);

}  // namespace loopscope::vm
