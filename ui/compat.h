// What differs between the versions of Dear ImGui that the window is built against: 1.86, 1.90 and 1.92.
//
// The window uses it to draw, to set text and to keep fonts; input is our own (ui/input.h), so that little is
// left to tell apart. Only app/window.cpp asks for the version besides, where the renderer's textures are
// rebuilt.
#pragma once

#include <imgui.h>

namespace loopscope::ui::compat {

// Up to 1.91 an atlas bakes all its ranges at once, when told to; 1.92 does so when its pixels are first
// wanted.
inline void bake(ImFontAtlas& atlas) {
#if IMGUI_VERSION_NUM < 19200
    atlas.Build();
#else
    (void)atlas;
#endif
}

inline void set_frame(ImVec2 size, float seconds) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = size;
    io.DeltaTime = seconds > 0.0001f ? seconds : 0.0001f;
}

// A context with nothing of its own: no file, no window, no cursor, large vertex buffers allowed.
inline void configure() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
#if IMGUI_VERSION_NUM < 18700
    for (int& key : io.KeyMap) key = -1;
#endif
}

// Lists behind and before everything else, drawn to without a window.
inline ImDrawList* background() { return ImGui::GetBackgroundDrawList(); }
inline ImDrawList* foreground() { return ImGui::GetForegroundDrawList(); }

inline ImVec2 text_size(ImFont* font, float size, const char* begin, const char* end) {
    return font->CalcTextSizeA(size, 1e9f, 0, begin, end);
}

}  // namespace loopscope::ui::compat
