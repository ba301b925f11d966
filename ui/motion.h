// Where cards are on their way to where they belong.
//
// A card is known by its task; give() tells where it shall be and in which region that is. Within a region it
// travels straight; from one region to another along the route between the two, which is that of the stage's
// arrow. Sent elsewhere half way, it goes on from where it is with the speed it has: back the way it came, or
// over the rest of its way and on. Ends exactly at its goal.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "ui/geometry.h"

namespace loopscope::ui {

// The ways between regions: points from where one is left to where the other is entered; none: straight.
struct Routes {
    static constexpr size_t kRegions = 4;
    std::array<std::array<std::vector<Point>, kRegions>, kRegions> between;
    float turn = 0;  // corners are rounded over so many pixels
};

class Motion {
  public:
    struct Place {
        Rect rect;
        size_t region = 0;
    };
    void begin_frame(double seconds, bool animated);
    // Where to draw the card in this frame. A card that is new comes from `origin`.
    Rect give(uint32_t card, Place goal, Place origin, const Routes& routes);
    // Forgets cards that were not given in this frame; gives whether any card is still on its way.
    bool end_frame();

  private:
    struct Card {
        Place from, goal;         // of this way: its size grows from the one to the other
        std::vector<Point> path;  // of its middle; empty while it rests
        float length = 0;         // of the path
        float left = 0;           // of it, still to go
        float speed = 0;          // by which that changes, in pixels a second: never above zero
        bool direct = false;      // the path is that of one route: it can be gone back
        bool given = false;
    };
    static Rect place_of(const Card& card, float turn);
    static void send(Card& card, Place goal, const Routes& routes);
    void advance(Card& card) const;

    std::unordered_map<uint32_t, Card> m_cards;
    float m_seconds = 0;
    bool m_animated = true;
    bool m_moving = false;
};

}  // namespace loopscope::ui
