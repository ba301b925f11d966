#include "core/replay/labels.h"

#include <fmt/format.h>

#include "core/replay/facts.h"

namespace loopscope::replay {

namespace {

using trace::Event;
using trace::EventKind;
using trace::ObjectKind;

struct Known {
    std::string_view callback;  // what its name begins with
    std::string_view label;
};

// What asyncio and the simulated world register for themselves, by what it is for.
constexpr Known kKnown[] = {
    {"_stop_when_done", "end of the run"},
    {"_set_result_unless_cancelled", "result of a future"},
    {"_release", "end of a wait"},
    {"gather.", "gather counts"},
    {"_wait.", "wait counts"},
    {"_Completions.", "as_completed counts"},
    {"TaskGroup.", "task group counts"},
    {"Timeout.", "timeout"},
    {"shield.", "shield: one is done"},
    {"_chain_future.", "thread: it is done"},
    {"BaseEventLoop.create_task", "close a generator"},
    {"_SelectorSocketTransport._read_ready", "data to read"},
    {"_SelectorSocketTransport._write_ready", "room to write"},
    {"_SelectorTransport._call_connection_lost", "connection closed"},
    {"_SelectorTransport._add_reader", "begin to read"},
    {"StreamReaderProtocol.connection_made.", "client handler done"},
    {"StreamReaderProtocol.connection_made", "connection made"},
    {"WireChannel.connection_made", "connection made"},
    {"WorldChannel.", "data to read"},
    {"BaseSelectorEventLoop._accept_connections", "client to accept"},
    {"BaseSelectorEventLoop._sock_connect_ready", "socket connected"},
    {"BaseSelectorEventLoop._remove_writer_when_done", "stop watching a socket"},
    {"BaseSelectorEventLoop._remove_reader_when_done", "stop watching a socket"},
    {"BaseSelectorEventLoop._when_ready", "socket ready"},
    {"Server._done", "server closed"},
    {"_look_up", "address found"},
    {"Lock.release", "lock given back"},
    {"Runner._run_until_complete", "Ctrl+C"},
};

const Event* introduction(const Scene& scene, ObjectId id) {
    const trace::Trace& trace = scene.facts->trace();
    if (!id || id.value >= trace.objects.size()) return nullptr;
    const uint32_t event = scene.facts->introduced(id);
    return event < trace.size() ? &trace.events[event] : nullptr;
}

bool is_library(const trace::Trace& trace, std::string_view qualname) {
    for (const trace::CodeInfo& code : trace.codes) {
        if (code.is_library && code.qualname == qualname) return true;
    }
    return false;
}

// Objects as arguments say nothing: "count(<_UnixSelectorEventLoop obj..., 2)" is count(.., 2).
std::string without_objects(std::string_view callback) {
    std::string text;
    for (size_t at = 0; at < callback.size();) {
        if (callback[at] != '<' || callback.substr(at).starts_with("<lambda>")) {
            text += callback[at++];
            continue;
        }
        size_t end = at;
        while (end < callback.size() && callback[end] != '>' && !callback.substr(end).starts_with("...")) {
            ++end;
        }
        text += "..";
        at = end < callback.size() && callback[end] == '>' ? end + 1 : std::min(end + 3, callback.size());
    }
    return text;
}

// "main.<locals>.<lambda>" is a lambda in main, "main.<locals>.tick(1)" is tick(1).
std::string own_name(std::string_view callback) {
    const size_t arguments = std::min(callback.find('('), callback.size());
    constexpr std::string_view kLocals = ".<locals>.";
    const size_t inside = callback.substr(0, arguments).rfind(kLocals);
    if (inside == std::string_view::npos) return without_objects(callback);
    const std::string_view maker = callback.substr(0, inside);
    const std::string_view name = callback.substr(inside + kLocals.size());
    if (name.starts_with("<lambda>"))
        return fmt::format("lambda in {}", maker.substr(0, maker.find(kLocals)));
    return without_objects(name);
}

// A server of the world is visited: "Server._arrive({'name': 'ann', ...".
std::string visitor(std::string_view callback) {
    constexpr std::string_view kName = "'name': '";
    const size_t at = callback.find(kName);
    if (at == std::string_view::npos) return "client arrives";
    const std::string_view rest = callback.substr(at + kName.size());
    return fmt::format("{} arrives", rest.substr(0, rest.find('\'')));
}

std::string label_of_library(std::string_view callback) {
    if (callback.starts_with("Server._arrive")) return visitor(callback);
    for (const Known& known : kKnown) {
        if (callback.starts_with(known.callback)) return std::string(known.label);
    }
    return {};
}

}  // namespace

ObjectId task_of(const Scene& scene, const HandleView& handle) {
    if (handle.task) return handle.task;
    const Event* made = introduction(scene, handle.owner);
    if (made == nullptr) return {};
    if (made->kind == EventKind::task_created) return handle.owner;
    const bool known = made->kind == EventKind::future_created || made->kind == EventKind::scope_entered;
    return known && scene.task({made->b}) != nullptr ? ObjectId{made->b} : ObjectId{};
}

std::string describe_handle(const Scene& scene, const HandleView& handle) {
    if (const TaskView* task = scene.task(handle.task)) return std::string(task->name);
    const std::string_view callback = handle.callback;
    const trace::Trace& trace = scene.facts->trace();
    if (callback.empty()) return "callback";
    const size_t end = std::min(callback.find('('), callback.size());
    const size_t maker = std::min(callback.find(".<locals>"), end);
    const bool internal = is_library(trace, callback.substr(0, end)) ||
                          is_library(trace, callback.substr(0, maker)) || callback.starts_with("_stop_when");
    const bool built_in = callback.starts_with("_set_result_unless_cancelled");
    if (!internal && !built_in) return own_name(callback);
    // A timer or a future's callback: what the future is for, and whose it is.
    const TaskView* whose = scene.task(task_of(scene, handle));
    const Event* made = introduction(scene, handle.owner);
    if (whose != nullptr && made != nullptr && made->kind == EventKind::future_created) {
        const bool sleeps = static_cast<trace::FutureKind>(made->detail) == trace::FutureKind::Sleep;
        if (sleeps && whose->state == TaskState::Waiting && whose->wait.on == handle.owner)
            return fmt::format("wakes {}", whose->name);
        return fmt::format("{} of {}",
                           sleeps            ? "sleep"
                           : handle.due >= 0 ? "time limit"
                                             : "result",
                           whose->name);
    }
    std::string label = label_of_library(callback);
    if (label.empty()) label = fmt::format("{} of asyncio", own_name(callback.substr(0, end)));
    if (whose != nullptr && label == "timeout") label += fmt::format(" of {}", whose->name);
    return label;
}

WaitSpan wait_span(const Scene& scene, const TaskView& task) {
    if (task.wait.cause == WaitCause::Timer) return {task.wait.since, task.wait.until};
    if (task.wait.cause == WaitCause::Io) {
        const RequestView* request = scene.requests.find(task.wait.source);
        if (request != nullptr) return {request->sent_at, scene.facts->answered_at(request->id)};
    }
    if (task.wait.cause == WaitCause::Executor) {
        const JobView* job = scene.jobs.find(task.wait.source);
        if (job != nullptr && job->worker != 0)
            return {job->started_at, scene.facts->answered_at(job->id)};
    }
    return {};
}

double set_at(const Scene& scene, ObjectId timer) {
    const Event* set = introduction(scene, timer);
    if (set == nullptr || set->kind != EventKind::timer_set) return -1;
    return scene.facts->time_at(scene.facts->introduced(timer));
}

}  // namespace loopscope::replay
