// The fonts of the window at one height of text: which roles there are, how wide a text is, and the atlas
// behind them.
//
// An atlas holds the characters that are wanted and no more, since baking costs by the character; covers()
// says whether a text could be drawn with it. Measure is what layouts see of fonts, so that they are tested
// without any.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace loopscope::ui {

enum class Font : uint8_t {
    Body,
    Bold,
    Small,
    SmallBold,
    Large,
    LargeBold,
    Code,
    CodeBold,
    CodeSmall,
    Count_
};
constexpr int kFontCount = static_cast<int>(Font::Count_);

// Pixels of each role, from the height of body text.
float font_pixels(Font font, float text_px);

class Measure {
  public:
    virtual ~Measure() = default;
    virtual float width(Font font, std::string_view text) const = 0;
    virtual float height(Font font) const = 0;
};

// A fixed width for every character: for tests, and for layouts made before there is a window.
class RoughMeasure final : public Measure {
  public:
    explicit RoughMeasure(float text_px) : m_text(text_px) {}
    float width(Font font, std::string_view text) const override;
    float height(Font font) const override { return font_pixels(font, m_text); }

  private:
    float m_text;
};

// The characters a window needs: those of the interface, and what add() has seen. Above U+FFFF none can be
// drawn.
class Characters {
  public:
    Characters();
    // True when the text held a character that was not wanted before.
    bool add(std::string_view text);
    const std::vector<bool>& wanted() const { return m_wanted; }

  private:
    std::vector<bool> m_wanted;
};

class Fonts final : public Measure {
  public:
    // Bakes into the atlas, which must outlive it; earlier fonts of the atlas are gone afterwards.
    void bake(ImFontAtlas& atlas, float text_px, const Characters& characters);

    float width(Font font, std::string_view text) const override;
    float height(Font font) const override { return font_pixels(font, m_text); }
    ImFont* get(Font font) const { return m_fonts[static_cast<int>(font)]; }
    float text_px() const { return m_text; }
    // Chinese, Japanese or Korean is wanted, and no font here has it: signs stand for it.
    bool lacks_wide() const { return m_lacks_wide; }

  private:
    bool m_lacks_wide = false;
    ImFont* m_fonts[kFontCount] = {};
    float m_text = 0;
    std::vector<std::vector<uint16_t>> m_ranges;  // the atlas keeps pointers into them
};

// What stands for a sign of the icon font where only usual fonts are.
const char* fallback_sign(uint32_t character);

// Signs of the icon font; U+F000 and up.
namespace icon {
constexpr const char* kPlay = "\xef\x81\x8b";
constexpr const char* kPause = "\xef\x81\x8c";
constexpr const char* kFirst = "\xef\x81\x88";
constexpr const char* kLast = "\xef\x81\x91";
constexpr const char* kBack = "\xef\x81\x93";
constexpr const char* kStep = "\xef\x81\x94";
constexpr const char* kDown = "\xef\x83\x97";
constexpr const char* kRight = "\xef\x83\x9a";
constexpr const char* kCheck = "\xef\x80\x8c";
constexpr const char* kCross = "\xef\x80\x8d";
constexpr const char* kBan = "\xef\x81\x9e";
constexpr const char* kClock = "\xef\x80\x97";
constexpr const char* kLock = "\xef\x80\xa3";
constexpr const char* kFlag = "\xef\x84\x9e";
constexpr const char* kCode = "\xef\x84\xa1";
constexpr const char* kGlobe = "\xef\x82\xac";
constexpr const char* kCogs = "\xef\x82\x85";
constexpr const char* kHourglass = "\xef\x89\x92";
constexpr const char* kWarning = "\xef\x81\xb1";
constexpr const char* kBook = "\xef\x80\xad";
constexpr const char* kSearch = "\xef\x80\x82";
constexpr const char* kPencil = "\xef\x81\x80";
}  // namespace icon

}  // namespace loopscope::ui
