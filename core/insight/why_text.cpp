#include "core/insight/why_text.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/insight/messages.h"
#include "core/replay/graph.h"

namespace loopscope::insight {

namespace {

using Json = nlohmann::ordered_json;
using replay::Scene;
using replay::TaskView;

std::string name_of(const Scene& scene, base::ObjectId id) {
    const TaskView* view = scene.task(id);
    return view != nullptr ? std::string(view->name) : std::string();
}

Message state_message(replay::TaskState state) {
    return static_cast<Message>(static_cast<int>(Message::state_ready) + static_cast<int>(state));
}

TaskExplanation explain_task(const replay::Replay& replay, uint64_t step, const TaskView& view) {
    TaskExplanation explanation;
    explanation.task = view.id;
    explanation.name = std::string(view.name);
    explanation.state = task_state_name(view.state);
    explanation.state_words = state_message(view.state);
    explanation.why = why_waiting(replay, step, view.id);
    explanation.woken = who_woke(replay, step, view.id);
    return explanation;
}

base::Error no_such_task(const Scene& scene, std::string_view name) {
    std::string names;
    constexpr size_t kMost = 10;
    for (size_t i = 0; i < scene.tasks.size() && i < kMost; ++i)
        names += fmt::format("{}{}", i == 0 ? "" : ", ", scene.tasks[i].name);
    if (scene.tasks.size() > kMost) names += ", ...";
    if (names.empty()) return {fmt::format("there is no task at step {}", scene.step)};
    return {fmt::format("there is no task \"{}\" at step {}; there are {}", name, scene.step, names)};
}

void write_chain(std::string& text, Message heading, const std::vector<Reason>& chain, Language language) {
    if (chain.empty()) return;
    text += fmt::format("  {}\n", to_text(say(heading), language));
    for (const Reason& reason : chain) {
        const Sentence line = say(Message::explained_at, {reason.sentence, number(reason.step)});
        text += fmt::format("    {}\n", to_text(line, language));
    }
}

Json chain_json(const std::vector<Reason>& chain) {
    Json list = Json::array();
    for (const Reason& reason : chain)
        list.push_back({{"step", reason.step}, {"text", to_text(reason.sentence)}});
    return list;
}

}  // namespace

base::Result<Explanation> explain(const replay::Replay& replay, uint64_t step, std::string_view task) {
    const Scene scene = replay.scene_at(step);
    Explanation explanation;
    explanation.step = step;
    explanation.time = scene.time;
    for (size_t i = scene.tasks.size(); i-- > 0;) {
        const TaskView& view = scene.tasks[i];
        if (task.empty() ? is_over(view.state) : view.name != task) continue;
        explanation.tasks.insert(explanation.tasks.begin(), explain_task(replay, step, view));
        if (!task.empty()) break;
    }
    if (!task.empty() && explanation.tasks.empty()) return no_such_task(scene, task);
    for (const replay::WaitEdge& edge : await_graph(scene))
        explanation.graph.push_back({name_of(scene, edge.from), name_of(scene, edge.to),
                                     edge.over ? describe_wait(scene, *scene.task(edge.from)) : ""});
    for (const auto& cycle : await_cycles(scene)) {
        explanation.cycles.emplace_back();
        for (const base::ObjectId id : cycle) explanation.cycles.back().push_back(name_of(scene, id));
    }
    explanation.path = critical_path(replay);
    return explanation;
}

std::string to_text(const Explanation& explanation, Language language) {
    const Sentence head =
        say(Message::explained_step, {number(explanation.step), seconds(explanation.time)});
    std::string text = to_text(head, language) + "\n";
    for (const TaskExplanation& task : explanation.tasks) {
        text += fmt::format("\n{} ({})\n", task.name, to_text(say(task.state_words), language));
        write_chain(text, Message::explained_why, task.why, language);
        write_chain(text, Message::explained_woken, task.woken, language);
    }
    for (const auto& cycle : explanation.cycles) {
        const std::string circle = fmt::format("{} -> {}", fmt::join(cycle, " -> "), cycle.front());
        const Sentence sentence = say(Message::explained_circle, {insight::text(circle)});
        text += fmt::format("\n{}\n", to_text(sentence, language));
    }
    text += fmt::format("\n{}\n", to_text(explanation.path.sentence, language));
    if (!explanation.path.advice.empty()) text += to_text(explanation.path.advice, language) + "\n";
    return text;
}

std::string to_json(const Explanation& explanation) {
    Json json = {{"step", explanation.step}, {"time", explanation.time}};
    json["tasks"] = Json::array();
    for (const TaskExplanation& task : explanation.tasks)
        json["tasks"].push_back({{"task", task.name},
                                 {"id", task.task.value},
                                 {"state", task.state},
                                 {"why", chain_json(task.why)},
                                 {"woken", chain_json(task.woken)}});
    json["graph"] = Json::array();
    for (const Explanation::Edge& edge : explanation.graph) {
        Json entry = {{"from", edge.from}, {"to", edge.to}};
        if (!edge.over.empty()) entry["over"] = edge.over;
        json["graph"].push_back(std::move(entry));
    }
    json["cycles"] = explanation.cycles;
    json["critical_path"] = {{"text", to_text(explanation.path.sentence)},
                             {"advice", to_text(explanation.path.advice)},
                             {"total", explanation.path.total},
                             {"parts", Json::array()}};
    for (const CriticalPart& part : explanation.path.parts)
        json["critical_path"]["parts"].push_back({{"task", part.task.value},
                                                  {"begin", part.begin},
                                                  {"end", part.end},
                                                  {"cause", wait_cause_name(part.cause)}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace loopscope::insight
