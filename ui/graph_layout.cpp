#include "ui/graph_layout.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/replay/graph.h"
#include "ui/story.h"

namespace loopscope::ui {

namespace {

// How far to the right each node stands: one further than the furthest of those that wait for it.
std::vector<size_t> columns_of(const GraphLayout& graph) {
    std::vector<size_t> columns(graph.nodes.size(), 0);
    // As many rounds as there are nodes at most: circles would push each other for ever.
    for (size_t round = 0; round < graph.nodes.size(); ++round) {
        bool moved = false;
        for (const GraphEdge& edge : graph.edges) {
            if (edge.in_circle || columns[edge.to] > columns[edge.from]) continue;
            columns[edge.to] = columns[edge.from] + 1;
            moved = true;
        }
        if (!moved) break;
    }
    return columns;
}

}  // namespace

GraphLayout compute_graph(const replay::Scene& scene, Rect room, const Metrics& m, const Measure& measure) {
    GraphLayout graph;
    std::unordered_map<uint32_t, size_t> place;
    const std::vector<replay::WaitEdge> edges = replay::await_graph(scene);
    const auto node_of = [&](base::ObjectId id) -> size_t {
        const auto found = place.find(id.value);
        if (found != place.end()) return found->second;
        const replay::TaskView* task = scene.task(id);
        if (task == nullptr || graph.nodes.size() >= kMostNodes) return SIZE_MAX;
        place[id.value] = graph.nodes.size();
        graph.nodes.push_back(
            {id, task->number, std::string(task->name), replay::task_state_name(task->state), {}, false});
        return graph.nodes.size() - 1;
    };
    for (const replay::TaskView& task : scene.tasks) {
        if (replay::is_over(task.state) || is_internal(task)) continue;
        if (node_of(task.id) == SIZE_MAX) ++graph.hidden;
    }
    for (const replay::WaitEdge& edge : edges) {
        const size_t from = node_of(edge.from), to = node_of(edge.to);
        if (from == SIZE_MAX || to == SIZE_MAX) continue;
        std::string label;
        if (edge.over) {
            const replay::SyncView* sync = scene.syncs.find(edge.over);
            if (sync != nullptr) label = sync->name;
        }
        graph.edges.push_back({from, to, std::move(label), false});
    }
    for (const std::vector<base::ObjectId>& circle : replay::await_cycles(scene)) {
        for (const base::ObjectId id : circle) {
            const size_t node = node_of(id);
            if (node != SIZE_MAX) graph.nodes[node].in_circle = true;
        }
    }
    for (GraphEdge& edge : graph.edges)
        edge.in_circle = graph.nodes[edge.from].in_circle && graph.nodes[edge.to].in_circle;

    const std::vector<size_t> columns = columns_of(graph);
    const size_t last = columns.empty() ? 0 : *std::max_element(columns.begin(), columns.end());
    std::vector<float> bottom(last + 1, room.y);
    const float step = room.w / static_cast<float>(last + 1);
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        GraphNode& node = graph.nodes[i];
        const float wanted = measure.width(Font::Bold, node.label) + m.text * 3.0f;
        const float width = std::min(wanted, step - m.text * 1.5f);
        float& y = bottom[columns[i]];
        node.rect = {room.x + step * static_cast<float>(columns[i]), y, std::max(m.text * 3, width), m.card};
        y += m.card + m.text * 1.5f;
    }
    for (const float y : bottom) graph.height = std::max(graph.height, y - room.y);
    return graph;
}

}  // namespace loopscope::ui
