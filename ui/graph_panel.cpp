// The await graph over the panels: who waits for whom, at the step that is shown.
#include <algorithm>

#include <fmt/format.h>

#include "ui/graph_layout.h"
#include "ui/panels.h"

namespace loopscope::ui {

void draw_graph(View& view, Rect window) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    const Rect trial{0, 0, std::min(em * 64, window.w - em * 5), 0};
    const float height = compute_graph(view.scene(), trial, view.m, view.canvas.fonts()).height;
    Rect inner = draw_sheet(view, window, em * 67, height + em * 3, view.tr("Who waits for whom"));
    const GraphLayout graph = compute_graph(view.scene(), inner, view.m, view.canvas.fonts());
    if (graph.nodes.empty()) {
        view.canvas.text_in(inner.cut_top(view.m.line), Font::Body, t.text_faint,
                            view.tr("no task is there that is not over"));
        return;
    }
    view.canvas.push_clip({inner.x - 3, inner.y - 3, inner.w + 6, inner.h + 6});
    for (const GraphEdge& edge : graph.edges) {
        const Rect& from = graph.nodes[edge.from].rect;
        const Rect& to = graph.nodes[edge.to].rect;
        const bool right = to.x > from.x;
        const Point a{right ? from.right() : from.x + from.w * 0.3f, right ? from.center().y : from.bottom()};
        const Point b{right ? to.x - 3 : to.x + to.w * 0.3f, right ? to.center().y : to.bottom() + 3};
        const float bend = right ? (b.x - a.x) * 0.4f : em * 2;
        const Color color = edge.in_circle ? t.failed : t.waiting;
        const Curve curve = right ? Curve{a, {a.x + bend, a.y}, {b.x - bend, b.y}, b}
                                  : Curve{a, {a.x, a.y + bend}, {b.x, b.y + bend}, b};
        view.canvas.arrow(curve, color, edge.in_circle ? 2.2f : 1.5f, false);
        if (edge.label.empty()) continue;
        const float width = view.canvas.width(Font::Small, edge.label);
        const Point middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
        view.canvas.text(Font::Small, middle.x - width / 2, middle.y - view.m.small_line, t.text_soft,
                         edge.label);
    }
    for (const GraphNode& node : graph.nodes) {
        const Color color = t.task(node.number);
        view.canvas.fill(node.rect, mix(t.panel, color, 0.12f), node.rect.h / 2);
        view.canvas.stroke(node.rect, node.in_circle ? t.failed : color, node.in_circle ? 2.2f : 1.4f,
                           node.rect.h / 2);
        Rect inside = node.rect.inset(em * 0.8f, 0);
        const Rect mark = inside.cut_left(em * 1.1f);
        view.canvas.mark(t.mark(node.number), {mark.x + em * 0.25f, mark.center().y}, em * 0.3f, color);
        view.canvas.text_in(inside, Font::Bold, color, node.label);
        const Touch touch =
            view.touch.area(fmt::format("node {}", node.task.value), node.rect, view.canvas.clip());
        view.touch.tip(fmt::format("{}: {}", node.label, view.tr(node.state)));
        if (touch.clicked) {
            view.ask(Act::CloseOverlay);
            view.ask(Act::SelectTask, node.task.value);
        }
    }
    view.canvas.pop_clip();
    if (graph.hidden == 0) return;
    view.canvas.text_in(inner.cut_bottom(view.m.small_line), Font::Small, t.text_soft,
                        fmt::format("+{} {}", graph.hidden, view.tr("more")));
}

}  // namespace loopscope::ui
