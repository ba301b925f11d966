// What differs between the versions of Dear ImGui that the window is built against: 1.86, 1.90 and 1.92.
//
// The window uses it to draw, to set text and to keep fonts; input is our own (ui/input.h), so that little is
// left to tell apart. Nothing else in ui or app asks for the version.
#pragma once

#include <imgui.h>

namespace loopscope::ui::compat {

// Up to 1.91 an atlas bakes the characters it is told of; 1.92 can bake on demand, and where a renderer does
// not offer that it still bakes all ranges at once, so ranges are given in either case.
constexpr bool kBakesOnDemand = IMGUI_VERSION_NUM >= 19200;

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

inline void set_texture(ImFontAtlas& atlas, ImTextureID texture) {
#if IMGUI_VERSION_NUM >= 19200
    atlas.TexRef = ImTextureRef(texture);
#else
    atlas.SetTexID(texture);
#endif
}

// The texture a draw command reads from.
inline ImTextureID texture_of(const ImDrawCmd& command) { return command.GetTexID(); }

// Lists behind and before everything else, drawn to without a window.
inline ImDrawList* background() { return ImGui::GetBackgroundDrawList(); }
inline ImDrawList* foreground() { return ImGui::GetForegroundDrawList(); }

inline ImVec2 text_size(ImFont* font, float size, const char* begin, const char* end) {
    return font->CalcTextSizeA(size, 1e9f, 0, begin, end);
}

// How far below the top of a line of this font its letters stand.
inline float ascent(ImFont* font, float size) {
#if IMGUI_VERSION_NUM >= 19200
    return font->GetFontBaked(size)->Ascent;
#else
    return font->Ascent * size / font->FontSize;
#endif
}

}  // namespace loopscope::ui::compat
