#include "ui/raster.h"

#include <algorithm>
#include <cmath>

#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#endif
#include <stb_image_write.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include "ui/compat.h"

namespace loopscope::ui {

namespace {

struct Texture {
    const uint8_t* alpha = nullptr;  // all colours of the atlas are white
    int width = 0, height = 0;

    float at(int x, int y) const {
        x = std::clamp(x, 0, width - 1);
        y = std::clamp(y, 0, height - 1);
        return alpha[y * width + x];
    }
    // Between the four nearest, as graphics cards do.
    float sample(float u, float v) const {
        const float x = u * static_cast<float>(width) - 0.5f, y = v * static_cast<float>(height) - 0.5f;
        const float fx = std::floor(x), fy = std::floor(y), ax = x - fx, ay = y - fy;
        const int ix = static_cast<int>(fx), iy = static_cast<int>(fy);
        const float top = at(ix, iy) * (1 - ax) + at(ix + 1, iy) * ax;
        const float low = at(ix, iy + 1) * (1 - ax) + at(ix + 1, iy + 1) * ax;
        return (top * (1 - ay) + low * ay) / 255;
    }
};

struct Painter {
    Picture& picture;
    Texture texture;
    int clip_left = 0, clip_top = 0, clip_right = 0, clip_bottom = 0;

    void blend(int x, int y, const float color[4], float cover) {
        uint8_t* pixel = &picture.rgba[static_cast<size_t>(y * picture.width + x) * 4];
        const float alpha = color[3] / 255 * cover;
        for (int i = 0; i < 3; ++i) {
            pixel[i] = static_cast<uint8_t>(
                std::lround(static_cast<float>(pixel[i]) * (1 - alpha) + color[i] * alpha));
        }
    }

    static float edge(ImVec2 a, ImVec2 b, float x, float y) {
        return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
    }
    // Of two triangles that share an edge, only one covers the pixels exactly on it.
    static bool owns(ImVec2 a, ImVec2 b) { return (a.y == b.y && b.x > a.x) || b.y < a.y; }

    void triangle(const ImDrawVert* a, const ImDrawVert* b, const ImDrawVert* c) {
        float area = edge(a->pos, b->pos, c->pos.x, c->pos.y);
        if (area == 0) return;
        if (area < 0) {
            std::swap(b, c);
            area = -area;
        }
        const auto low = [](float p, float q, float r) {
            return static_cast<int>(std::floor(std::min({p, q, r})));
        };
        const auto high = [](float p, float q, float r) {
            return static_cast<int>(std::ceil(std::max({p, q, r})));
        };
        const int left = std::max(clip_left, low(a->pos.x, b->pos.x, c->pos.x));
        const int right = std::min(clip_right, high(a->pos.x, b->pos.x, c->pos.x));
        const int top = std::max(clip_top, low(a->pos.y, b->pos.y, c->pos.y));
        const int bottom = std::min(clip_bottom, high(a->pos.y, b->pos.y, c->pos.y));
        const bool textured =
            a->uv.x != b->uv.x || a->uv.y != b->uv.y || a->uv.x != c->uv.x || a->uv.y != c->uv.y;
        const float flat_cover = textured ? 0 : texture.sample(a->uv.x, a->uv.y);
        const float bias_a = owns(b->pos, c->pos) ? 0 : 1e-5f, bias_b = owns(c->pos, a->pos) ? 0 : 1e-5f,
                    bias_c = owns(a->pos, b->pos) ? 0 : 1e-5f;
        for (int y = top; y < bottom; ++y) {
            for (int x = left; x < right; ++x) {
                const float px = static_cast<float>(x) + 0.5f, py = static_cast<float>(y) + 0.5f;
                const float wa = edge(b->pos, c->pos, px, py), wb = edge(c->pos, a->pos, px, py),
                            wc = edge(a->pos, b->pos, px, py);
                if (wa < bias_a || wb < bias_b || wc < bias_c) continue;
                const float u = wa / area, v = wb / area, w = wc / area;
                float color[4];
                for (int i = 0; i < 4; ++i) {
                    const auto channel = [&](const ImDrawVert* vertex) {
                        return static_cast<float>(vertex->col >> (8 * i) & 255);
                    };
                    color[i] = channel(a) * u + channel(b) * v + channel(c) * w;
                }
                const float cover = textured ? texture.sample(a->uv.x * u + b->uv.x * v + c->uv.x * w,
                                                              a->uv.y * u + b->uv.y * v + c->uv.y * w)
                                             : flat_cover;
                if (cover > 0) blend(x, y, color, cover);
            }
        }
    }
};

}  // namespace

Picture rasterise(const ImDrawData& data, ImFontAtlas& atlas, int width, int height) {
    Picture picture{width, height,
                    std::vector<uint8_t>(static_cast<size_t>(width) * static_cast<size_t>(height) * 4, 0)};
    for (size_t i = 3; i < picture.rgba.size(); i += 4) picture.rgba[i] = 255;
    Painter painter{picture, {}, 0, 0, 0, 0};
    unsigned char* pixels = nullptr;
    atlas.GetTexDataAsAlpha8(&pixels, &painter.texture.width, &painter.texture.height);
    painter.texture.alpha = pixels;
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            painter.clip_left = std::max(0, static_cast<int>(command.ClipRect.x));
            painter.clip_top = std::max(0, static_cast<int>(command.ClipRect.y));
            painter.clip_right = std::min(width, static_cast<int>(command.ClipRect.z));
            painter.clip_bottom = std::min(height, static_cast<int>(command.ClipRect.w));
            const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                painter.triangle(vertices + indices[i], vertices + indices[i + 1], vertices + indices[i + 2]);
            }
        }
    }
    return picture;
}

std::string encode_png(const Picture& picture) {
    std::string content;
    const auto append = [](void* context, void* data, int size) {
        static_cast<std::string*>(context)->append(static_cast<const char*>(data), static_cast<size_t>(size));
    };
    if (stbi_write_png_to_func(append, &content, picture.width, picture.height, 4, picture.rgba.data(),
                               picture.width * 4) == 0) {
        content.clear();
    }
    return content;
}

}  // namespace loopscope::ui
