#include "ui/motion.h"

#include <cmath>

namespace loopscope::ui {

namespace {

constexpr double kQuickness = 9;     // a second; nine tenths of the way in a quarter of a second
constexpr float kNearEnough = 0.5f;  // pixels

}  // namespace

void Motion::begin_frame(double seconds, bool animated) {
    m_share = animated ? static_cast<float>(1 - std::exp(-kQuickness * seconds)) : 1;
    m_moving = false;
    for (auto& [id, card] : m_cards) card.given = false;
}

Rect Motion::give(uint32_t id, Rect goal, Rect origin) {
    const auto [found, is_new] = m_cards.try_emplace(id, Card{origin, true});
    Card& card = found->second;
    card.given = true;
    const auto step = [&](float at, float to) {
        return std::abs(to - at) <= kNearEnough ? to : at + (to - at) * m_share;
    };
    if (m_share >= 1) card.at = goal;
    card.at = {step(card.at.x, goal.x), step(card.at.y, goal.y), step(card.at.w, goal.w),
               step(card.at.h, goal.h)};
    if (card.at != goal) m_moving = true;
    return card.at;
}

bool Motion::end_frame() {
    std::erase_if(m_cards, [](const auto& entry) { return !entry.second.given; });
    return m_moving;
}

}  // namespace loopscope::ui
