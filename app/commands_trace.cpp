// `loopscope trace`: the trace of a run, as a file, as text, or for other tools.
#include <cstdio>

#include "app/commands.h"
#include "app/files.h"
#include "app/runs.h"
#include "core/insight/transcript.h"
#include "core/replay/perfetto.h"
#include "core/trace/file.h"
#include "core/trace/jsonl.h"

namespace loopscope::app {

namespace {

std::string format_trace(const replay::Replay& replay, const std::string& format, base::Language language) {
    if (format == "text") return insight::transcript(replay, language);
    if (format == "jsonl") return trace::write_jsonl(replay.trace());
    if (format == "perfetto") return replay::write_perfetto(replay);
    return trace::write_trace(replay.trace());
}

}  // namespace

int execute(const TraceOptions& options) {
    const auto replay = open_replay(options.file, options.what_if);
    if (!replay) return complain(replay.error().message);
    const std::string content = format_trace(*replay.value(), options.format, options.language);
    if (options.output.empty()) {
        std::fwrite(content.data(), 1, content.size(), stdout);
        return 0;
    }
    if (const auto error = write_file(options.output, content)) return complain(error->message);
    return 0;
}

}  // namespace loopscope::app
