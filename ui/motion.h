// Where cards are on their way to where they belong.
//
// A card is known by its task; give() tells where it shall be, and it travels there from wherever it is, also
// when it is sent elsewhere half way. A card that is new comes from the place it is given as its origin. Ends
// exactly at its goal.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "ui/geometry.h"

namespace loopscope::ui {

class Motion {
  public:
    void begin_frame(double seconds, bool animated);
    // The place at which to draw the card in this frame.
    Rect give(uint32_t card, Rect goal, Rect origin);
    // Forgets cards that were not given in this frame; gives whether any card is still on its way.
    bool end_frame();

  private:
    struct Card {
        Rect at;
        bool given = false;
    };
    std::unordered_map<uint32_t, Card> m_cards;
    float m_share = 1;  // of the way that is left, covered in this frame
    bool m_moving = false;
};

}  // namespace loopscope::ui
