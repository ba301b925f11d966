// The standard streams as Python objects: sys.stdout, sys.stderr, sys.stdin, and their `buffer`. What is
// written goes through Machine::write; nothing here reaches the computer's own streams.
#pragma once

#include "core/vm/machine.h"

namespace loopscope::vm {

struct StandardStreams {
    Value input, output, error;  // what sys.stdin, .. are at first
    Ref<Dict> sys;               // the module sys's attributes, once it was made
};

// The state, with its objects made.
StandardStreams& standard_streams(Machine& m);
// sys.stdout as it is now; None where a script took it away.
Value current_stream(Machine& m, std::string_view name);
// Writes text to a stream object of Python's: directly where it is one of ours. False: raised.
bool write_to_stream(Machine& m, const Value& stream, std::string_view text);
// To sys.stderr as it is now, whatever becomes of it; to standard error where the script took it away.
void tell_on_stderr(Machine& m, std::string_view text);
bool is_standard_output(Machine& m, const Value& stream);

}  // namespace loopscope::vm
