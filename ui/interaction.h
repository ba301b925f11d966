// What the mouse and the keyboard's focus touch: hovered, pressed, dragged, clicked, for areas that are named
// anew in every frame.
//
// An area is felt only inside the canvas's clip and on the layer that is on top; while one is held, no other
// is felt. Tab walks through the areas of a frame in the order in which they were named, Enter clicks the one
// that has the focus.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/input.h"

namespace loopscope::ui {

struct Touch {
    bool hovered = false;
    bool pressed = false;  // in this frame
    bool held = false;     // pressed here and still down
    bool clicked = false;  // pressed and let go here, or Enter
    bool focused = false;  // by Tab
};

enum class Layer : uint8_t { Base, Overlay };

// An area of the last frame that could be touched: for reports to tests that drive a real mouse.
struct TouchedArea {
    std::string name;
    Rect rect;
};

class Interaction {
  public:
    void begin_frame(const Input& input, Layer top);
    void end_frame();

    // While something is typed into, Tab and Enter belong to that.
    void set_typing(bool typing) { m_typing = typing; }
    void set_layer(Layer layer) { m_layer = layer; }
    // Put before all names from now on: where the same panel is drawn twice.
    void set_prefix(std::string_view prefix) { m_prefix = prefix; }
    // `clip` is the visible part of the place; the area is felt where both are.
    Touch area(std::string_view name, Rect place, Rect clip);
    // An area the Tab key does not stop at: surfaces that are scrolled or dragged.
    Touch surface(std::string_view name, Rect place, Rect clip);
    bool hovers(Rect place, Rect clip) const;
    void tip(std::string_view text);  // of the area touched last, while it is hovered; in the user's language
    bool wants_tip() const { return m_touched_hovered; }
    const Input& input() const { return *m_input; }

    // The hint to show now, and where the mouse is; empty when there is none.
    const std::string& shown_tip() const { return m_shown_tip; }
    // Seconds until a frame is wanted: for a hint, or for a click that waits; negative: never.
    double frame_after() const;
    void record_areas(bool on) { m_records = on; }
    const std::vector<TouchedArea>& recorded_areas() const { return m_areas; }
    bool has_focus() const { return m_focus != 0; }
    void drop_focus() { m_focus = 0; }

  private:
    Touch touch(uint64_t id, Rect place, Rect clip, bool takes_focus);

    const Input* m_input = nullptr;  // within a frame
    Layer m_layer = Layer::Base, m_top = Layer::Base;
    bool m_released = false, m_release_waits = false;  // the left button
    uint64_t m_held = 0, m_focus = 0, m_hovered = 0, m_hovered_before = 0;
    double m_hovered_since = 0, m_now = 0;
    std::vector<uint64_t> m_order, m_order_before;
    bool m_enter = false, m_records = false, m_typing = false;
    std::vector<TouchedArea> m_areas;
    bool m_touched_hovered = false;
    std::string m_tip, m_shown_tip, m_prefix;
};

}  // namespace loopscope::ui
