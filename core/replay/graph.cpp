#include "core/replay/graph.h"

#include <algorithm>

#include "core/replay/facts.h"

namespace loopscope::replay {

namespace {

constexpr int kMaximumDepth = 16;  // of gathers in gathers, shields of shields

// The tasks that a future is made of, through gathers within gathers.
void add_tasks_of(const Scene& scene, ObjectId from, ObjectId future, int depth,
                  std::vector<WaitEdge>& edges) {
    if (depth > kMaximumDepth) return;
    if (const TaskView* task = scene.task(future)) {
        if (!is_over(task->state)) edges.push_back({from, task->id, {}});
        return;
    }
    for (const ObjectId child : scene.facts->children(future))
        add_tasks_of(scene, from, child, depth + 1, edges);
}

// A task group ends when its members do.
void add_members(const Scene& scene, const TaskView& task, std::vector<WaitEdge>& edges) {
    if (task.wait.cause != WaitCause::Future && task.wait.cause != WaitCause::Gather) return;
    if (!edges.empty()) return;
    for (const ScopeView& scope : scene.scopes) {
        if (scope.owner != task.id || scope.kind != trace::ScopeKind::TaskGroup) continue;
        for (const ObjectId member : scope.members) add_tasks_of(scene, task.id, member, 0, edges);
    }
}

// Depth first, with a stack of our own: tasks may wait in chains of any length.
class CycleFinder {
  public:
    explicit CycleFinder(const Scene& scene) : m_scene(scene), m_state(scene.tasks.size(), kNew) {}

    std::vector<std::vector<ObjectId>> find() {
        for (uint32_t number = 0; number < m_state.size(); ++number)
            if (m_state[number] == kNew) visit(number);
        return std::move(m_cycles);
    }

  private:
    enum State : uint8_t { kNew, kOnPath, kFinished };
    struct Step {
        uint32_t number;
        std::vector<WaitEdge> edges;
        size_t next = 0;
    };

    void enter(uint32_t number) {
        m_state[number] = kOnPath;
        m_path.push_back({number, waits_of(m_scene, m_scene.tasks[number])});
    }

    void visit(uint32_t start) {
        enter(start);
        while (!m_path.empty()) {
            Step& step = m_path.back();
            if (step.next == step.edges.size()) {
                m_state[step.number] = kFinished;
                m_path.pop_back();
                continue;
            }
            const TaskView* to = m_scene.task(step.edges[step.next++].to);
            if (!to) continue;
            if (m_state[to->number] == kOnPath) add_cycle(to->number);
            if (m_state[to->number] == kNew) enter(to->number);
        }
    }

    void add_cycle(uint32_t number) {
        const auto begin = std::find_if(m_path.begin(), m_path.end(),
                                        [&](const Step& step) { return step.number == number; });
        std::vector<ObjectId> cycle;
        for (auto step = begin; step != m_path.end(); ++step) {
            const ObjectId id = m_scene.tasks[step->number].id;
            for (const auto& known : m_cycles)
                if (std::find(known.begin(), known.end(), id) != known.end()) return;
            cycle.push_back(id);
        }
        m_cycles.push_back(std::move(cycle));
    }

    const Scene& m_scene;
    std::vector<State> m_state;
    std::vector<Step> m_path;
    std::vector<std::vector<ObjectId>> m_cycles;
};

}  // namespace

std::vector<WaitEdge> waits_of(const Scene& scene, const TaskView& task) {
    std::vector<WaitEdge> edges;
    if (task.state != TaskState::Waiting || !task.wait.on) return edges;
    if (const SyncView* sync = scene.sync_waited_for(task)) {
        for (const ObjectId holder : sync->holders) edges.push_back({task.id, holder, sync->id});
        return edges;
    }
    add_tasks_of(scene, task.id, task.wait.on, 0, edges);
    add_members(scene, task, edges);
    return edges;
}

std::vector<WaitEdge> await_graph(const Scene& scene) {
    std::vector<WaitEdge> graph;
    for (const TaskView& task : scene.tasks) {
        const auto edges = waits_of(scene, task);
        graph.insert(graph.end(), edges.begin(), edges.end());
    }
    return graph;
}

std::vector<std::vector<ObjectId>> await_cycles(const Scene& scene) { return CycleFinder(scene).find(); }

}  // namespace loopscope::replay
