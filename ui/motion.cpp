#include "ui/motion.h"

#include <cmath>

namespace loopscope::ui {

namespace {

// Of a spring that just does not swing: nine tenths of the way in 0.28 seconds, slow at both ends.
constexpr float kQuickness = 14;
constexpr float kNearEnough = 0.5f;   // pixels
constexpr size_t kMostPoints = 160;  // of a way that is lengthened faster than it is gone

float distance(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

float length_of(const std::vector<Point>& path) {
    float sum = 0;
    for (size_t i = 1; i < path.size(); ++i) sum += distance(path[i - 1], path[i]);
    return sum;
}

// The point so far along the path, and the first of its points that lies beyond.
Point point_at(const std::vector<Point>& path, float way, size_t& next) {
    for (next = 1; next < path.size(); ++next) {
        const Point a = path[next - 1], b = path[next];
        const float step = distance(a, b);
        if (way <= step) {
            const float share = step > 0 ? way / step : 1;
            return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
        }
        way -= step;
    }
    return path.back();
}

}  // namespace

void Motion::begin_frame(double seconds, bool animated) {
    m_seconds = static_cast<float>(seconds);
    m_animated = animated;
    m_moving = false;
    for (auto& [id, card] : m_cards) card.given = false;
}

Rect Motion::give(uint32_t id, Place goal, Place origin, const Routes& routes) {
    const auto [found, is_new] = m_cards.try_emplace(id);
    Card& card = found->second;
    card.given = true;
    if (is_new) card.from = card.goal = origin;
    if (!m_animated) {
        card = {goal, goal, {}, 0, 0, 0, false, true};
        return goal.rect;
    }
    if (card.goal.rect != goal.rect || card.goal.region != goal.region) send(card, goal, routes);
    advance(card);
    if (!card.path.empty()) m_moving = true;
    return place_of(card, routes.turn);
}

// The middle of what lies a little before and behind on its way: that rounds the corners, and leaves both
// ends where they are.
Rect Motion::place_of(const Card& card, float turn) {
    const Rect goal = card.goal.rect;
    if (card.path.empty()) return goal;
    const float way = card.length - card.left, reach = std::min({turn, way, card.left});
    Point sum;
    for (int i = -2; i <= 2; ++i) {
        size_t next = 0;
        const Point at = point_at(card.path, way + reach * static_cast<float>(i) / 2, next);
        sum = {sum.x + at.x / 5, sum.y + at.y / 5};
    }
    const float share = card.length > 0 ? card.left / card.length : 0;
    const Rect from = card.from.rect;
    const float w = goal.w + (from.w - goal.w) * share, h = goal.h + (from.h - goal.h) * share;
    return {sum.x - w / 2, sum.y - h / 2, w, h};
}

void Motion::send(Card& card, Place goal, const Routes& routes) {
    const Rect at = place_of(card, routes.turn);
    const bool travels = !card.path.empty();
    const bool crosses = goal.region != card.goal.region;
    size_t next = 0;
    if (travels) point_at(card.path, card.length - card.left, next);
    std::vector<Point> path{at.center()};
    if (travels && crosses && card.direct && goal.region == card.from.region) {
        // Back the way it came; where that began, it has nothing to do any more.
        for (size_t i = next; i-- > 1;) path.push_back(card.path[i]);
        card.from.region = card.goal.region;
        card.speed = 0;
    } else {
        // The rest of its way, but for its last point: that was where it should have stayed.
        for (; travels && next + 1 < card.path.size(); ++next) path.push_back(card.path[next]);
        const auto& route = routes.between[card.goal.region][goal.region];
        if (crosses && path.size() + route.size() > kMostPoints) path.resize(1);
        if (crosses) path.insert(path.end(), route.begin(), route.end());
        card.direct = crosses ? !travels && !route.empty() : card.direct && travels;
        if (!travels) card.from.region = card.goal.region;
    }
    path.push_back(goal.rect.center());
    card.from.rect = at;
    card.goal = goal;
    card.path = std::move(path);
    card.left = card.length = length_of(card.path);
    // Not faster than it can come to a stop.
    card.speed = std::max(card.speed, -kQuickness * card.left);
}

void Motion::advance(Card& card) const {
    if (card.path.empty()) return;
    const float pull = card.speed + kQuickness * card.left, fade = std::exp(-kQuickness * m_seconds);
    card.left = (card.left + pull * m_seconds) * fade;
    card.speed = std::min(0.0f, (card.speed - kQuickness * pull * m_seconds) * fade);
    if (card.left > kNearEnough) return;
    card.path.clear();
    card.from = card.goal;
    card.left = card.length = card.speed = 0;
    card.direct = false;
}

bool Motion::end_frame() {
    std::erase_if(m_cards, [](const auto& entry) { return !entry.second.given; });
    return m_moving;
}

}  // namespace loopscope::ui
