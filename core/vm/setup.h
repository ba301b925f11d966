// Setting up a machine's built-in types and functions: one function a group, called once and in this order by
// the machine's constructor (setup.cpp). Types of types.def exist, bare, before the first of them is called.
#pragma once

namespace loopscope::vm {

class Machine;

// object model (objects' author)
void setup_object_and_type(Machine& m);
void setup_descriptors(
    Machine& m);  // property, staticmethod, classmethod, super, member and native functions
void setup_exceptions(Machine& m);
void setup_containers(
    Machine& m);  // list, tuple, dict, set, frozenset, range, slice, their iterators and views
void setup_builtins(Machine& m);  // functions of module builtins
// numbers and text (text's author)
void setup_numbers(Machine& m);  // int, bool, float, complex
void setup_text(Machine& m);     // str, bytes, bytearray, memoryview
// execution (interpreter's author)
void setup_functions(Machine& m);   // function, code, cell, module, frame, traceback, bound methods
void setup_generators(Machine& m);  // generator, coroutine, async generator
void setup_contexts(Machine& m);    // context variables (context.h)

}  // namespace loopscope::vm
