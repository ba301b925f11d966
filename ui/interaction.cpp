#include "ui/interaction.h"

#include <algorithm>
#include <cstddef>

namespace loopscope::ui {

namespace {

constexpr double kTipDelay = 0.45;

uint64_t id_of(std::string_view name) {
    uint64_t hash = 1469598103934665603ull;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash | 1;
}

}  // namespace

void Interaction::begin_frame(const Input& input, Layer top) {
    m_input = &input;
    m_now = input.now;
    m_top = top;
    m_layer = Layer::Base;
    m_order_before.swap(m_order);
    m_order.clear();
    m_areas.clear();
    m_hovered_before = m_hovered;
    m_hovered = 0;
    m_tip.clear();
    m_enter = false;
    if (m_typing) m_focus = 0;
    for (const KeyPress& press : input.keys) {
        if (m_typing) break;
        if (press.key == Key::Enter && press.with == Modifiers{}) m_enter = true;
        if (press.key != Key::Tab || press.with.ctrl || m_order_before.empty()) continue;
        const auto at = std::find(m_order_before.begin(), m_order_before.end(), m_focus);
        const auto count = static_cast<std::ptrdiff_t>(m_order_before.size());
        std::ptrdiff_t next = press.with.shift ? count - 1 : 0;
        if (at != m_order_before.end()) next = at - m_order_before.begin() + (press.with.shift ? -1 : 1);
        m_focus = m_order_before[static_cast<size_t>((next + count) % count)];
    }
    if (input.presses > 0) m_focus = 0;
    // What lies on top is known when all is drawn: a click within one frame counts in the next.
    m_released = m_release_waits || (input.releases > 0 && input.presses == 0);
    m_release_waits = input.releases > 0 && input.presses > 0;
}

void Interaction::end_frame() {
    if (!m_input->mouse_down && !m_release_waits) m_held = 0;
    if (m_hovered != m_hovered_before) m_hovered_since = m_now;
    const bool rested = m_hovered != 0 && m_now - m_hovered_since >= kTipDelay && m_held == 0;
    m_shown_tip = rested ? m_tip : std::string();
}

double Interaction::frame_after() const {
    if (m_release_waits) return 0;
    if (m_hovered == 0 || m_held != 0 || m_tip.empty() || !m_shown_tip.empty()) return -1;
    return std::max(0.0, kTipDelay - (m_now - m_hovered_since));
}

bool Interaction::hovers(Rect place, Rect clip) const {
    return m_layer == m_top && place.intersection(clip).contains(m_input->mouse);
}

Touch Interaction::touch(uint64_t id, Rect place, Rect clip, bool takes_focus) {
    Touch touch;
    if (takes_focus && m_layer == m_top && !place.intersection(clip).empty()) m_order.push_back(id);
    touch.focused = takes_focus && m_focus == id && m_layer == m_top;
    const bool over = hovers(place, clip);
    touch.hovered = over && (m_held == 0 || m_held == id);
    m_touched_hovered = touch.hovered;
    if (touch.hovered) m_hovered = id;
    if (over && m_input->presses > 0) {
        m_held = id;
        touch.pressed = true;
    }
    touch.held = m_held == id;
    touch.clicked = (over && m_held == id && m_released) || (touch.focused && m_enter);
    return touch;
}

Touch Interaction::area(std::string_view name, Rect place, Rect clip) {
    const Rect visible = place.intersection(clip);
    const std::string whole = m_prefix + std::string(name);
    if (m_records && m_layer == m_top && !visible.empty()) m_areas.push_back({whole, visible});
    return touch(id_of(whole), place, clip, true);
}

Touch Interaction::surface(std::string_view name, Rect place, Rect clip) {
    const Rect visible = place.intersection(clip);
    const std::string whole = m_prefix + std::string(name);
    if (m_records && m_layer == m_top && !visible.empty()) m_areas.push_back({whole, visible});
    return touch(id_of(whole), place, clip, false);
}

void Interaction::tip(std::string_view text) {
    if (m_touched_hovered) m_tip = text;
}

}  // namespace loopscope::ui
