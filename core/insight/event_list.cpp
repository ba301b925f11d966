#include "core/insight/event_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/insight/messages.h"
#include "core/insight/narrator.h"

namespace loopscope::insight {

base::Result<replay::EventQuery> read_query(const replay::Replay& replay, const EventWords& words) {
    replay::EventQuery query;
    query.line = words.line;
    for (const std::string& kind : words.kinds) {
        const replay::Kinds kinds = replay::kinds_named(kind);
        if (kinds.none()) {
            std::string names;
            for (int k = 0; k < trace::kEventKindCount; ++k)
                names += fmt::format("{}{}", k == 0 ? "" : ", ",
                                     trace::event_kind_name(static_cast<trace::EventKind>(k)));
            return base::Error{fmt::format("there is no kind of event \"{}\"; there are {}", kind, names)};
        }
        query.kinds |= kinds;
    }
    if (words.task.empty()) return query;
    const replay::Scene end = replay.scene_at(replay.last_step());
    std::string names;
    for (const replay::TaskView& view : end.tasks) {
        if (view.name == words.task) query.task = view.id;
        if (names.size() < 200) names += fmt::format("{}{}", names.empty() ? "" : ", ", view.name);
    }
    if (query.task) return query;
    return base::Error{fmt::format("there is no task \"{}\" in this run; there are {}", words.task,
                                   names.empty() ? "none" : names)};
}

std::vector<ListedEvent> list_events(const replay::Replay& replay, const replay::EventQuery& query,
                                     uint64_t after, uint64_t at_most) {
    const replay::EventIndex index(replay.trace());
    std::vector<ListedEvent> events;
    if (at_most == 0) return events;
    // It needs to have passed the step's begin, to know who acts; but not all that lies between far steps.
    constexpr uint64_t kFar = 20'000, kNear = 500;
    std::optional<Narrator> narrator;
    const Sentence nothing = say(Message::nothing_yet);
    for (auto step = index.next(query, after); step; step = index.next(query, *step)) {
        const trace::Event& event = replay.trace().events[*step - 1];
        if (!narrator || *step - narrator->scene().step > kFar)
            narrator.emplace(replay, *step > kNear ? *step - kNear : 0);
        if (narrator->scene().step < *step - 1) narrator->tell(*step - 1, Depth::What);
        const std::vector<Sentence> told = narrator->tell(*step, Depth::What).sentences;
        const replay::Scene& scene = narrator->scene();
        ListedEvent listed{*step, scene.time, {}, trace::event_kind_name(event.kind), 0, {}};
        const replay::TaskView* task = scene.task(index.task_at(*step - 1));
        if (task != nullptr) {
            listed.task = std::string(task->name);
            listed.line = task->line;
        } else {
            listed.line = scene.line;
        }
        const bool is_told = !told.empty() && to_text(told.front()) != to_text(nothing);
        const std::string_view general =
            trace::event_kind_sentence(event.kind);  // up to what its fields hold
        listed.sentence = is_told ? to_text(told.front()) : std::string(general.substr(0, general.find(';')));
        events.push_back(std::move(listed));
        if (events.size() == at_most) break;
    }
    return events;
}

std::string to_text(const std::vector<ListedEvent>& events) {
    size_t widest = 4;
    for (const ListedEvent& event : events) widest = std::max(widest, event.task.size());
    std::string text =
        fmt::format("{:>8} {:>8}  {:{}}  {:>4}  what happened\n", "step", "time", "task", widest, "line");
    for (const ListedEvent& event : events)
        text +=
            fmt::format("{:>8} {:>8}  {:{}}  {:>4}  {}\n", event.step, format_seconds(event.time), event.task,
                        widest, event.line == 0 ? "" : std::to_string(event.line), event.sentence);
    return text;
}

std::string to_json(const std::vector<ListedEvent>& events) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const ListedEvent& event : events) {
        nlohmann::ordered_json row = {{"step", event.step}, {"time", event.time}, {"kind", event.kind}};
        if (!event.task.empty()) row["task"] = event.task;
        if (event.line != 0) row["line"] = event.line;
        row["text"] = event.sentence;
        list.push_back(std::move(row));
    }
    const nlohmann::ordered_json json = {{"events", std::move(list)}};
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace loopscope::insight
