// The native file format of traces: what `loopscope trace -o` writes and the window opens.
//
// Little-endian, versioned. Reading trusts nothing: every count is held against the bytes that are there,
// every id against its table, so that a damaged or hostile file gives an Error and never a crash. Whether the
// events can follow one another is replay's to say (Replay::defect).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/trace/trace.h"

namespace loopscope::trace {

constexpr uint32_t kTraceFileVersion = 1;

std::string write_trace(const Trace& trace);
base::Result<std::shared_ptr<const Trace>> read_trace(std::string_view bytes);
// Whether bytes begin as a trace file does, whatever its version.
bool is_trace_file(std::string_view bytes);

}  // namespace loopscope::trace
