#include "ui/stage_routes.h"

#include <algorithm>

namespace loopscope::ui {

namespace {

constexpr int kPoints = 12;  // on a curve: its corners are not seen

Point on_curve(const Curve& curve, float t) {
    const float u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    return {a * curve.from.x + b * curve.control_from.x + c * curve.control_to.x + d * curve.to.x,
            a * curve.from.y + b * curve.control_from.y + c * curve.control_to.y + d * curve.to.y};
}

Flow flow_between(Seat from, Seat to) {
    if (from == Seat::Ready && to == Seat::Running) return Flow::TakesFirst;
    if (from == Seat::Waiting && to == Seat::Ready) return Flow::WakesUp;
    if (from != Seat::Running) return Flow::None;
    return to == Seat::Waiting ? Flow::Suspends : to == Seat::Done ? Flow::Ends : Flow::Requeues;
}

// Where a task gets to next on its way from one box to another.
Seat next_seat(Seat from, Seat to) {
    if (from == Seat::Running) return to;
    return from == Seat::Waiting ? Seat::Ready : Seat::Running;
}

// Empty where no arrows lead there, or where there is no room for any.
std::vector<Point> way(const StageLayout& stage, Seat from, Seat to) {
    std::vector<Point> points;
    if (from == Seat::Done) return points;
    while (from != to) {
        const Seat next = next_seat(from, to);
        const auto& bends = stage.bends[static_cast<size_t>(flow_between(from, next))];
        if (bends.empty()) return {};
        // Through a box that it only passes: the queue has its first place at the left, the last one at the
        // right.
        const StageBox* passed = points.empty() ? nullptr : stage.box(from);
        if (passed != nullptr) {
            const float y = passed->rect.center().y;
            points.push_back({points.back().x, y});
            points.push_back({bends.front().from.x, y});
        }
        for (const Curve& curve : bends) {
            for (int i = 0; i <= kPoints; ++i)
                points.push_back(on_curve(curve, static_cast<float>(i) / kPoints));
        }
        from = next;
    }
    return points;
}

}  // namespace

Routes compute_routes(const StageLayout& stage, Point shift, Passage passage, const Metrics& metrics) {
    Routes routes;
    routes.turn = metrics.text * 1.2f;
    for (size_t from = 0; from < Routes::kRegions; ++from) {
        for (size_t to = 0; to < Routes::kRegions; ++to) {
            std::vector<Point> points = way(stage, static_cast<Seat>(from), static_cast<Seat>(to));
            for (Point& point : points) point = {point.x + shift.x, point.y + shift.y};
            if (passage == Passage::Backwards) std::reverse(points.begin(), points.end());
            auto& place =
                passage == Passage::Backwards ? routes.between[to][from] : routes.between[from][to];
            place = std::move(points);
        }
    }
    return routes;
}

}  // namespace loopscope::ui
