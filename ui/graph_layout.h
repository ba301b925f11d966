// The await graph, computed: a card for each task that waits or is waited for, and an arrow for each wait.
//
// Who waits stands to the left of what it waits for, as far as circles allow; circles are marked. A pure
// function of the scene and the room.
#pragma once

#include <string>
#include <vector>

#include "core/replay/scene.h"
#include "ui/fonts.h"
#include "ui/geometry.h"
#include "ui/theme.h"

namespace loopscope::ui {

struct GraphNode {
    base::ObjectId task;
    uint32_t number = 0;
    std::string label, state;
    Rect rect;
    bool in_circle = false;
};

struct GraphEdge {
    size_t from = 0, to = 0;  // nodes
    std::string label;        // the lock between them
    bool in_circle = false;
};

struct GraphLayout {
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
    size_t hidden = 0;  // tasks that had no place
    float height = 0;
};

constexpr size_t kMostNodes = 60;
GraphLayout compute_graph(const replay::Scene& scene, Rect room, const Metrics& metrics,
                          const Measure& measure);

}  // namespace loopscope::ui
