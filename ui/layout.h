// Where everything in the window goes: a pure function of the window's size, the height of text and what is
// open.
//
// Counted in heights of text, not pixels: large text in a large window looks like small text in a small one.
// Panels never overlap and never leave the window; where there is no room for all beside each other, some
// share a place and are chosen by tabs.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ui/geometry.h"
#include "ui/theme.h"

namespace loopscope::ui {

enum class Panel : uint8_t { Code, Stage, Narration, Tasks, Output, Timeline, Prose, Count_ };
constexpr int kPanelCount = static_cast<int>(Panel::Count_);
const char* panel_title(Panel panel);

struct Place {
    Panel panel;
    Rect rect;
};

// Panels that share a place; the first line of the place is theirs to be chosen from.
struct Tabs {
    Rect bar;
    std::vector<Panel> panels;
    Panel active;
};

// The edges between panels that can be dragged. A size is a share of the room that both have, in thousandths;
// 0: the usual one. Whatever is asked for, each panel keeps room for some words.
enum class Edge : uint8_t { Prose, Code, Side, Narration, Output, Timeline, Strip, Present, Count_ };
constexpr int kEdgeCount = static_cast<int>(Edge::Count_);
using EdgeSizes = std::array<int, kEdgeCount>;

struct Splitter {
    Edge edge;
    Rect grip;        // between the two
    Rect room;        // of both
    bool is_upright;  // dragged sideways
    bool from_end;    // the size is that of the second one
};

struct LayoutWish {
    bool presenter = false;
    bool prose = false;          // there is a lesson's text, and it is to be seen
    bool talk = false;           // a question or an answer wants more room than a sentence
    float narration = 0;         // pixels that the story wants, where it is more than usual
    size_t lanes = 4;            // of the timeline
    Panel front = Panel::Stage;  // what the user chose last among those that share a place
    Panel bottom = Panel::Timeline;
    EdgeSizes sizes{};
};

enum class Arrangement : uint8_t { Columns, Strip, Single, Presenter };

struct Layout {
    Arrangement arrangement{};
    Rect top, transport;  // empty in presenter mode
    std::vector<Place> places;
    std::vector<Tabs> tabs;
    std::vector<Splitter> splitters;

    const Rect* find(Panel panel) const;
};

Layout compute_layout(Rect window, const Metrics& metrics, const LayoutWish& wish);

// Items of given widths in a row, from the left, with a gap between; those that do not fit are left out, the
// least important first. Gives an x for each, negative for those left out. `importance`: larger stays longer.
struct RowItem {
    float width;
    int importance;
};
std::vector<float> fit_row(const std::vector<RowItem>& items, float room, float gap);

}  // namespace loopscope::ui
