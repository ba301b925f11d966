#include "ui/player.h"

#include <algorithm>

#include "core/base/check.h"

namespace loopscope::ui {

using replay::Granularity;

namespace {

constexpr double kSecondsAStep = 1.2;  // at speed 1: long enough to read a short sentence

}  // namespace

const char* granularity_word(Granularity granularity) {
    switch (granularity) {
        case Granularity::Event:
            return "event";
        case Granularity::Line:
            return "line";
        case Granularity::TaskSwitch:
            return "task switch";
        case Granularity::Tick:
            return "tick";
    }
    CHECK_UNREACHABLE();
}

double Player::interval() const {
    // Small steps follow each other faster, as there are more of them to a thought.
    const double share = m_granularity == Granularity::Event  ? 0.35
                         : m_granularity == Granularity::Line ? 0.6
                                                              : 1;
    return kSecondsAStep * share / speed();
}

void Player::seek(uint64_t step) {
    m_step = std::min(step, m_replay->last_step());
    m_playing = false;
}

void Player::forward() { seek(m_replay->next(m_granularity, m_step)); }

void Player::back() { seek(m_replay->previous(m_granularity, m_step)); }

void Player::toggle_play() {
    m_playing = !m_playing;
    m_since = 0;
    if (m_playing && at_end()) m_step = 0;
}

void Player::coarser() {
    if (m_granularity != Granularity::Tick) {
        m_granularity = static_cast<Granularity>(static_cast<int>(m_granularity) + 1);
    }
}

void Player::finer() {
    if (m_granularity != Granularity::Event) {
        m_granularity = static_cast<Granularity>(static_cast<int>(m_granularity) - 1);
    }
}

void Player::set_speed(int index) { m_speed = std::clamp(index, 0, kSpeedCount - 1); }

bool Player::advance(double seconds) {
    if (!m_playing) return false;
    m_since += seconds;
    if (m_since < interval()) return false;
    // A late frame does not make up for lost steps: nobody could follow them.
    m_since = std::min(m_since - interval(), interval());
    m_step = m_replay->next(m_granularity, m_step);
    if (at_end()) m_playing = false;
    return true;
}

}  // namespace loopscope::ui
