#include "core/insight/reports.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/insight/messages.h"
#include "core/replay/graph.h"

namespace loopscope::insight {

namespace {

using Json = nlohmann::ordered_json;
using replay::Scene;
using replay::TaskView;

std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

std::string name_of(const Scene& scene, base::ObjectId id) {
    const TaskView* view = scene.task(id);
    return view != nullptr ? std::string(view->name) : to_text(say(Message::somebody));
}

std::string over(const Scene& scene, const replay::WaitEdge& edge) {
    return edge.over ? describe_wait(scene, *scene.task(edge.from)) : std::string();
}

Json graph_json(const Scene& scene) {
    Json json = {{"step", scene.step}, {"time", scene.time}};
    json["tasks"] = Json::array();
    for (const TaskView& view : scene.tasks) {
        if (is_over(view.state)) continue;
        json["tasks"].push_back({{"task", view.name},
                                 {"id", view.id.value},
                                 {"state", task_state_name(view.state)},
                                 {"line", view.line},
                                 {"waits_for", describe_wait(scene, view)}});
    }
    json["edges"] = Json::array();
    for (const replay::WaitEdge& edge : await_graph(scene)) {
        Json entry = {{"from", name_of(scene, edge.from)},
                      {"from_id", edge.from.value},
                      {"to", name_of(scene, edge.to)},
                      {"to_id", edge.to.value}};
        if (edge.over) entry["over"] = over(scene, edge);
        json["edges"].push_back(std::move(entry));
    }
    json["cycles"] = Json::array();
    for (const auto& cycle : await_cycles(scene)) {
        Json names = Json::array();
        for (const base::ObjectId id : cycle) names.push_back(name_of(scene, id));
        json["cycles"].push_back(std::move(names));
    }
    return json;
}

std::string graph_text(const Scene& scene) {
    std::string text = fmt::format("Step {}, {} s.\n", scene.step, format_seconds(scene.time));
    const auto edges = await_graph(scene);
    for (const TaskView& view : scene.tasks) {
        if (is_over(view.state)) continue;
        text += fmt::format("\n{} ({})\n", view.name, task_state_name(view.state));
        bool has_edge = false;
        for (const replay::WaitEdge& edge : edges) {
            if (edge.from != view.id) continue;
            has_edge = true;
            const std::string lock = over(scene, edge);
            text += fmt::format("  waits for {}{}{}, at line {}\n", name_of(scene, edge.to),
                                lock.empty() ? "" : ", who holds ", lock, view.line);
        }
        if (!has_edge && view.state == replay::TaskState::Waiting)
            text += fmt::format("  waits for {}, at line {}\n", describe_wait(scene, view), view.line);
    }
    for (const auto& cycle : await_cycles(scene)) {
        text += "\nA circle: ";
        for (const base::ObjectId id : cycle) text += name_of(scene, id) + " -> ";
        text += name_of(scene, cycle.front()) + ".\n";
    }
    return text;
}

// What a part of the critical path was spent on: where its task stood, and what it waited for.
struct Spent {
    std::string who, on;
    uint32_t line = 0;
};

Spent spent_on(const replay::Replay& replay, const CriticalPart& part) {
    const Scene scene = replay.scene_at(part.begin_step);
    const TaskView* view = scene.task(part.task);
    if (view == nullptr) return {name_of(scene, part.task), "its own calls", 0};
    const bool waits = view->state == replay::TaskState::Waiting;
    return {std::string(view->name), waits ? describe_wait(scene, *view) : "its own calls", view->line};
}

Json critical_json(const replay::Replay& replay, const CriticalPath& path) {
    Json json = {{"text", to_text(path.sentence)},
                 {"advice", to_text(path.advice)},
                 {"total", path.total},
                 {"decider", name_of(replay.scene_at(replay.last_step()), path.decider)},
                 {"decider_time", path.decider_time}};
    json["parts"] = Json::array();
    for (const CriticalPart& part : path.parts) {
        const Spent spent = spent_on(replay, part);
        Json entry = {{"task", spent.who},
                      {"begin", part.begin},
                      {"end", part.end},
                      {"begin_step", part.begin_step},
                      {"end_step", part.end_step},
                      {"cause", wait_cause_name(part.cause)},
                      {"on", spent.on}};
        if (spent.line != 0) entry["line"] = spent.line;
        json["parts"].push_back(std::move(entry));
    }
    return json;
}

std::string critical_text(const replay::Replay& replay, const CriticalPath& path) {
    std::string text = to_text(path.sentence) + "\n";
    if (!path.advice.empty()) text += to_text(path.advice) + "\n";
    if (!path.parts.empty()) text += "\n";
    for (const CriticalPart& part : path.parts) {
        const Spent spent = spent_on(replay, part);
        const std::string place = spent.line == 0 ? "" : fmt::format(", line {}", spent.line);
        text +=
            fmt::format("{:>8} s to {:>8} s  {}{}: {}  [steps {} to {}]\n", format_seconds(part.begin),
                        format_seconds(part.end), spent.who, place, spent.on, part.begin_step, part.end_step);
    }
    return text;
}

}  // namespace

std::string graph_report(const Scene& scene, Format format) {
    return format == Format::Json ? dump(graph_json(scene)) : graph_text(scene);
}

std::string critical_report(const replay::Replay& replay, Format format) {
    const CriticalPath path = critical_path(replay);
    return format == Format::Json ? dump(critical_json(replay, path)) : critical_text(replay, path);
}

std::string questions_report(const std::vector<Question>& questions, Format format) {
    Json list = Json::array();
    std::string text;
    for (const Question& question : questions) {
        Json answers = Json::array();
        text += fmt::format("{}At step {}: {}\n", text.empty() ? "" : "\n", question.ask_at,
                            to_text(question.words));
        char letter = 'a';
        for (const Answer& answer : question.answers) {
            answers.push_back({{"text", to_text(answer.words)},
                               {"right", answer.is_right},
                               {"because", to_text(answer.because)}});
            text += fmt::format("  {}) {}\n     {}: {}\n", letter++, to_text(answer.words),
                                answer.is_right ? "right" : "wrong", to_text(answer.because));
        }
        list.push_back({{"kind", question_name(question.kind)},
                        {"ask_at", question.ask_at},
                        {"reveal_at", question.reveal_at},
                        {"text", to_text(question.words)},
                        {"answers", std::move(answers)}});
    }
    return format == Format::Json ? dump({{"questions", std::move(list)}}) : text;
}

}  // namespace loopscope::insight
