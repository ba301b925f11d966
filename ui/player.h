// The player: which step is shown. Playing, stepping and seeking are nothing but choosing it.
//
// Knows the replay, no picture. Time is handed in, so that playing is tested without waiting. The step is
// always within [0, last_step()]; playing stops at the end.
#pragma once

#include <cstdint>

#include "core/replay/replay.h"

namespace loopscope::ui {

class Player {
  public:
    static constexpr double kSpeeds[] = {0.25, 0.5, 1, 2, 4, 8, 16};
    static constexpr int kSpeedCount = 7;

    explicit Player(const replay::Replay& replay) : m_replay(&replay) {}

    uint64_t step() const { return m_step; }
    bool playing() const { return m_playing; }
    replay::Granularity granularity() const { return m_granularity; }
    double speed() const { return kSpeeds[m_speed]; }
    int speed_index() const { return m_speed; }
    // Which of how many steps of this granularity is shown.
    uint64_t position() const { return m_replay->position(m_granularity, m_step); }
    uint64_t count() const { return m_replay->count(m_granularity); }
    // The step before the shown one, of this granularity: what is shown happened since then.
    uint64_t before() const { return m_replay->previous(m_granularity, m_step); }
    bool at_end() const { return m_step >= m_replay->last_step(); }

    void seek(uint64_t step);  // also pauses
    void forward();            // also pauses
    void back();               // also pauses
    void toggle_play();        // from the end: plays from the beginning
    void pause() { m_playing = false; }
    void set_granularity(replay::Granularity granularity) { m_granularity = granularity; }
    void coarser();
    void finer();
    void set_speed(int index);
    // Lets `seconds` pass; gives whether another step is shown now.
    bool advance(double seconds);
    // Seconds until the next step while playing; negative when paused.
    double next_in() const { return m_playing ? interval() - m_since : -1; }

  private:
    double interval() const;

    const replay::Replay* m_replay;
    uint64_t m_step = 0;
    replay::Granularity m_granularity = replay::Granularity::TaskSwitch;
    int m_speed = 2;
    bool m_playing = false;
    double m_since = 0;  // seconds since the last step
};

const char* granularity_word(replay::Granularity granularity);  // "task switch"

}  // namespace loopscope::ui
