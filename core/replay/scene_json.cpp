#include "core/replay/scene_json.h"

#include <nlohmann/json.hpp>

#include "core/replay/facts.h"
#include "core/replay/graph.h"
#include "core/replay/labels.h"

namespace loopscope::replay {

namespace {

using Json = nlohmann::ordered_json;

class SceneWriter {
  public:
    explicit SceneWriter(const Scene& scene) : m_scene(scene) {}

    Json write() const {
        static constexpr const char* kPhases[] = {"none", "select", "wait", "move timers", "run ready"};
        Json json;
        json["step"] = m_scene.step;
        json["time"] = m_scene.time;
        json["tick"] = m_scene.tick;
        json["loop"] = {{"running", m_scene.loop_running},
                        {"phase", kPhases[static_cast<int>(m_scene.phase)]},
                        {"still_to_run", m_scene.run_budget}};
        json["line"] = m_scene.line == 0 ? Json() : Json(m_scene.line);
        json["running"] = m_scene.running.id ? handle(m_scene.running) : Json();
        json["tasks"] = list(m_scene.tasks, [&](const TaskView& view) { return task(view); });
        json["ready"] = list(m_scene.ready, [&](const HandleView& view) { return handle(view); });
        json["timers"] = list(m_scene.timers, [&](const HandleView& view) { return handle(view); });
        json["done"] = list(m_scene.done, [&](ObjectId id) { return name(id); });
        json["cycles"] = Json::array();
        for (const auto& cycle : await_cycles(m_scene))
            json["cycles"].push_back(list(cycle, [&](ObjectId id) { return name(id); }));
        add_world(json);
        json["output"] = Json::array();
        for (size_t k = 0; k < m_scene.output.size(); ++k)
            json["output"].push_back(output(m_scene.output[k]));
        json["ended"] = m_scene.ended;
        if (m_scene.ended) json["exit_status"] = m_scene.exit_status;
        if (!m_scene.stopped.empty()) json["stopped"] = m_scene.stopped;
        return json;
    }

  private:
    template <typename List, typename Function>
    static Json list(const List& items, Function&& function) {
        Json json = Json::array();
        for (const auto& item : items) json.push_back(function(item));
        return json;
    }

    // Tasks by name, others by number.
    Json name(ObjectId id) const {
        if (!id) return Json();
        const TaskView* view = m_scene.task(id);
        return view ? Json(view->name) : Json(id.value);
    }

    Json task(const TaskView& view) const {
        Json json = {{"name", view.name},
                     {"id", view.id.value},
                     {"state", task_state_name(view.state)},
                     {"line", view.line == 0 ? Json() : Json(view.line)},
                     {"steps", view.steps},
                     {"created_by", name(view.creator)},
                     {"created_at", view.created_at}};
        if (view.state == TaskState::Waiting) json["waits_for"] = wait(view);
        if (is_over(view.state)) {
            json["outcome"] = describe_outcome(view);
            json["ended_at"] = view.ended_at;
        }
        if (view.cancel_requested) json["cancel_requested"] = true;
        if (view.is_lost) json["destroyed_pending"] = true;
        if (view.is_library) json["library"] = true;
        json["await_stack"] = list(view.stack, [&](const AwaitFrame& at) { return frame(at); });
        return json;
    }

    Json wait(const TaskView& view) const {
        Json json = {{"cause", wait_cause_name(view.wait.cause)},
                     {"what", describe_wait(m_scene, view)},
                     {"since", view.wait.since}};
        if (const double until = wait_span(m_scene, view).until; until >= 0) json["until"] = until;
        if (!view.wait.children.empty())
            json["children"] = list(view.wait.children, [&](ObjectId id) { return name(id); });
        if (const SyncView* sync = m_scene.sync_waited_for(view)) {
            json["sync"] = sync->id.value;
            json["held_by"] = list(sync->holders, [&](ObjectId id) { return name(id); });
        }
        return json;
    }

    Json frame(const AwaitFrame& at) const {
        const trace::CodeInfo& code = m_scene.facts->trace().code(at.code);
        Json json = {{"function", code.qualname}, {"line", at.span.line}};
        if (at.is_library || code.source != 0)
            json["file"] = m_scene.facts->trace().sources[code.source]->name();
        return json;
    }

    Json handle(const HandleView& view) const {
        Json json = {{"id", view.id.value}};
        if (view.task) json["task"] = name(view.task);
        if (!view.callback.empty()) json["callback"] = view.callback;
        if (view.due >= 0) json["due"] = view.due;
        if (view.cancelled) json["cancelled"] = true;
        return json;
    }

    Json sync(const SyncView& view) const {
        static constexpr const char* kKinds[] = {"lock",      "event",   "condition",
                                                 "semaphore", "barrier", "queue"};
        Json json = {
            {"id", view.id.value}, {"kind", kKinds[static_cast<int>(view.kind)]}, {"name", view.name}};
        if (view.kind == trace::SyncKind::Lock) json["locked"] = view.locked_or_set;
        if (view.kind == trace::SyncKind::Event) json["set"] = view.locked_or_set;
        if (view.kind == trace::SyncKind::Semaphore) json["free"] = view.size;
        if (view.kind == trace::SyncKind::Queue) {
            json["maxsize"] = view.capacity;
            json["items"] = list(view.items, [](std::string_view item) { return Json(item); });
        }
        json["holders"] = list(view.holders, [&](ObjectId id) { return name(id); });
        json["waiters"] = list(view.waiters, [&](ObjectId id) { return name(id); });
        return json;
    }

    void add_world(Json& json) const {
        static constexpr const char* kScopes[] = {"task group", "timeout", "wait_for"};
        json["syncs"] = list(m_scene.syncs, [&](const SyncView& view) { return sync(view); });
        json["scopes"] = list(m_scene.scopes, [&](const ScopeView& view) {
            return Json{{"kind", kScopes[static_cast<int>(view.kind)]},
                        {"what", view.text},
                        {"owner", name(view.owner)},
                        {"members", list(view.members, [&](ObjectId id) { return name(id); })}};
        });
        json["requests"] = list(m_scene.requests, [&](const RequestView& view) {
            return Json{{"to", view.text}, {"sent_at", view.sent_at}, {"percent", view.percent}};
        });
        json["jobs"] = list(m_scene.jobs, [&](const JobView& view) {
            return Json{
                {"function", view.text}, {"worker", view.worker}, {"submitted_at", view.submitted_at}};
        });
    }

    Json output(const OutputLine& line) const {
        Json json = {{"time", line.time}, {"task", name(line.task)}, {"text", line.text}};
        if (line.stream == trace::Stream::Stderr) json["stream"] = "stderr";
        return json;
    }

    const Scene& m_scene;
};

}  // namespace

std::string scene_json(const Scene& scene) {
    return SceneWriter(scene).write().dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace loopscope::replay
