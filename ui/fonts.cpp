#include "ui/fonts.h"

#include <cmath>
#include <cstdio>

#include "ui/compat.h"
#include "ui/utf8.h"

namespace loopscope::ui {

namespace {

enum class File : uint8_t { Sans, SansBold, Mono, MonoBold, Icons, Others, Wide };

struct Candidate {
    File file;
    const char* path;
};

constexpr Candidate kCandidates[] = {
#define FONT(role, path) {File::role, path},
#include "assets/fonts.def"
#undef FONT
};

// The atlas counts from the top of the highest letter to the foot of the lowest; people count in ems.
constexpr float kSansLine = 1.21f, kMonoLine = 1.32f;

constexpr struct {
    File file;
    float ems;
    bool icons;
} kRoles[kFontCount] = {
    {File::Sans, 0.95f, true},     {File::SansBold, 0.95f, true},  {File::Sans, 0.84f, true},
    {File::SansBold, 0.84f, true}, {File::Sans, 1.03f, false},     {File::SansBold, 1.03f, false},
    {File::Mono, 0.93f, false},    {File::MonoBold, 0.93f, false}, {File::Mono, 0.84f, false},
};

const char* find_file(File file) {
    for (const Candidate& candidate : kCandidates) {
        if (candidate.file != file) continue;
        std::FILE* opened = std::fopen(candidate.path, "rb");
        if (opened == nullptr) continue;
        std::fclose(opened);
        return candidate.path;
    }
    return nullptr;
}

// The wanted characters as pairs of first and last, ended by a zero, as the atlas wants them.
std::vector<uint16_t> ranges_of(const std::vector<bool>& wanted, uint32_t from, uint32_t to) {
    std::vector<uint16_t> ranges;
    for (uint32_t c = from; c <= to; ++c) {
        if (!wanted[c]) continue;
        if (!ranges.empty() && ranges.back() + 1u == c) {
            ranges.back() = static_cast<uint16_t>(c);
        } else {
            ranges.push_back(static_cast<uint16_t>(c));
            ranges.push_back(static_cast<uint16_t>(c));
        }
    }
    ranges.push_back(0);
    return ranges;
}

bool has_wide(const std::vector<bool>& wanted) {
    const auto any = [&](uint32_t from, uint32_t to) {
        for (uint32_t c = from; c <= to; ++c) {
            if (wanted[c]) return true;
        }
        return false;
    };
    return any(0x1100, 0x11FF) || any(0x2E80, 0xD7FF) || any(0xF900, 0xFAFF) || any(0xFF00, 0xFFEF);
}

constexpr uint32_t kFirstIcon = 0xF000, kLastIcon = 0xF35F;

}  // namespace

float font_pixels(Font font, float text_px) {
    const auto& role = kRoles[static_cast<int>(font)];
    const bool mono = role.file == File::Mono || role.file == File::MonoBold;
    return std::round(text_px * role.ems * (mono ? kMonoLine : kSansLine));
}

float RoughMeasure::width(Font font, std::string_view text) const {
    const bool mono = font == Font::Code || font == Font::CodeBold || font == Font::CodeSmall;
    return static_cast<float>(count_characters(text)) * height(font) *
           (mono ? 0.6f / kMonoLine : 0.6f / kSansLine);
}

Characters::Characters() : m_wanted(0x10000, false) {
    for (uint32_t c = 0x20; c <= 0x17F; ++c) m_wanted[c] = c < 0x7F || c >= 0xA0;
    add("–—‘’“”…·•×÷←↑→↓↔⇄✓✗⊘▸▾▶◀■●◆▲⏸⏵›≤≥−"
        "∞");
    add(icon::kPlay), add(icon::kPause), add(icon::kFirst), add(icon::kLast), add(icon::kBack),
        add(icon::kStep);
    add(icon::kDown), add(icon::kRight), add(icon::kCheck), add(icon::kCross), add(icon::kBan),
        add(icon::kClock);
    add(icon::kLock), add(icon::kFlag), add(icon::kCode), add(icon::kGlobe), add(icon::kCogs);
    add(icon::kHourglass), add(icon::kWarning), add(icon::kBook), add(icon::kSearch), add(icon::kPencil);
    m_wanted[0xFFFD] = true;
}

bool Characters::add(std::string_view text) {
    bool news = false;
    for (size_t at = 0; at < text.size();) {
        const uint32_t c = next_character(text, at);
        if (c < 0x20 || c > 0xFFFF || m_wanted[c]) continue;
        m_wanted[c] = news = true;
    }
    return news;
}

const char* fallback_sign(uint32_t character) {
    switch (character) {
        case 0xF04B:
            return "▶";
        case 0xF04C:
            return "⏸";
        case 0xF048:
            return "⏮";
        case 0xF051:
            return "⏭";
        case 0xF053:
            return "◀";
        case 0xF054:
            return "▶";
        case 0xF0D7:
            return "▾";
        case 0xF0DA:
            return "▸";
        case 0xF00C:
            return "✓";
        case 0xF00D:
            return "✗";
        case 0xF05E:
            return "⊘";
        default:
            return "•";
    }
}

void Fonts::bake(ImFontAtlas& atlas, float text_px, const Characters& characters) {
    atlas.Clear();
    m_text = text_px;
    m_ranges.clear();
    m_ranges.push_back(ranges_of(characters.wanted(), 0x20, 0xEFFF));
    m_ranges.push_back(ranges_of(characters.wanted(), kFirstIcon, kLastIcon));
    m_ranges.push_back(ranges_of(characters.wanted(), 0x180, 0xFFFD));
    const char* icons = find_file(File::Icons);
    const char* others = find_file(File::Others);
    // Chinese, Japanese and Korean: of a large font, and only where some are wanted.
    constexpr uint32_t kFirstWide = 0x1100, kLastWide = 0xFFEF;
    m_ranges.push_back(ranges_of(characters.wanted(), kFirstWide, kFirstIcon - 1));
    m_ranges.push_back(ranges_of(characters.wanted(), kLastIcon + 1, kLastWide));
    const bool wants_wide = has_wide(characters.wanted());
    const char* wide = wants_wide ? find_file(File::Wide) : nullptr;
    m_lacks_wide = wants_wide && wide == nullptr;
    for (int i = 0; i < kFontCount; ++i) {
        const float size = font_pixels(static_cast<Font>(i), text_px);
        ImFontConfig config;
        // Finer than a pixel sideways where letters are small; large ones are smooth as they are.
        config.OversampleH = size < 24 ? 2 : 1;
        config.OversampleV = 1;
        config.PixelSnapH = false;
        const char* path = find_file(kRoles[i].file);
        m_fonts[i] =
            path != nullptr ? atlas.AddFontFromFileTTF(path, size, &config, m_ranges[0].data()) : nullptr;
        if (m_fonts[i] == nullptr) {
            config.SizePixels = size;
            m_fonts[i] = atlas.AddFontDefault(&config);
        }
        config.MergeMode = true;
        if (kRoles[i].icons && icons != nullptr) {
            atlas.AddFontFromFileTTF(icons, std::round(size * 0.8f), &config, m_ranges[1].data());
        }
        // Characters that the font lacks; those it has are not baked again.
        if (others != nullptr) atlas.AddFontFromFileTTF(others, size, &config, m_ranges[2].data());
        for (const size_t range : {size_t{3}, size_t{4}}) {
            if (wide != nullptr && m_ranges[range].front() != 0)
                atlas.AddFontFromFileTTF(wide, size, &config, m_ranges[range].data());
        }
    }
    compat::bake(atlas);
}

float Fonts::width(Font font, std::string_view text) const {
    if (text.empty()) return 0;
    return compat::text_size(get(font), height(font), text.data(), text.data() + text.size()).x;
}

}  // namespace loopscope::ui
