#include "ui/easel.h"

#include <cmath>
#include <utility>

#include "ui/compat.h"
#include "ui/screen.h"

namespace loopscope::ui {

Easel::Current::Current(const Easel& easel) : m_before(ImGui::GetCurrentContext()) {
    ImGui::SetCurrentContext(easel.m_context);
}

Easel::Current::~Current() { ImGui::SetCurrentContext(m_before); }

Easel::Easel(int width, int height, float scale)
    : m_context(ImGui::CreateContext()), m_width(width), m_height(height), m_scale(scale) {
    const Current current(*this);
    compat::configure();
}

Easel::~Easel() { ImGui::DestroyContext(m_context); }

void Easel::resize(int width, int height) {
    m_width = width;
    m_height = height;
}

void Easel::begin(Screen& screen, Input& input, float text_px) {
    m_now = input.now > 0 ? input.now : m_now + 1.0 / 60;
    input.now = m_now;
    input.window = {0, 0, static_cast<float>(m_width), static_cast<float>(m_height)};
    uint64_t nothing_seen = 0;
    if (screen.collect(m_characters, nothing_seen) || m_fonts.text_px() != text_px) {
        m_fonts.bake(*ImGui::GetIO().Fonts, text_px, m_characters);
    }
    compat::set_frame({input.window.w, input.window.h}, 1.0f / 60);
    ImGui::NewFrame();
}

void Easel::frame(Screen& screen, Input input) {
    begin(screen, input, std::round(static_cast<float>(screen.state().settings.text_px) * m_scale));
    screen.frame(input, m_fonts);
    ImGui::Render();
}

void Easel::notes(Screen& screen, const std::string& wall_clock, Input input) {
    begin(screen, input, notes_text_px(static_cast<float>(m_width), static_cast<float>(m_height)));
    screen.draw_notes(input, m_fonts, wall_clock);
    ImGui::Render();
}

Picture Easel::picture() const {
    return rasterise(*ImGui::GetDrawData(), *ImGui::GetIO().Fonts, m_width, m_height);
}

}  // namespace loopscope::ui
