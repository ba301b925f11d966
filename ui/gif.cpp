#include "ui/gif.h"

#include <algorithm>
#include <unordered_map>

namespace loopscope::ui {

namespace {

constexpr int kCodeSize = 8;  // bits of a colour's index
constexpr uint16_t kClear = 256, kEnd = 257, kMostCodes = 4096;

uint32_t color_at(const Picture& picture, size_t pixel) {
    const uint8_t* p = &picture.rgba[pixel * 4];
    return static_cast<uint32_t>(p[0]) << 16 | static_cast<uint32_t>(p[1]) << 8 | p[2];
}

int distance(uint32_t a, uint32_t b) {
    const int dr = static_cast<int>(a >> 16) - static_cast<int>(b >> 16);
    const int dg = static_cast<int>(a >> 8 & 255) - static_cast<int>(b >> 8 & 255);
    const int db = static_cast<int>(a & 255) - static_cast<int>(b & 255);
    return 2 * dr * dr + 4 * dg * dg + 3 * db * db;
}

// The codes of variable width that the format wants, in blocks of up to 255 bytes.
struct Bits {
    std::string bytes;
    uint32_t pending = 0;
    int count = 0;

    void put(uint32_t code, int width) {
        pending |= code << count;
        count += width;
        for (; count >= 8; count -= 8, pending >>= 8) bytes += static_cast<char>(pending & 255);
    }
    void flush() {
        if (count > 0) bytes += static_cast<char>(pending & 255);
        count = 0;
    }
};

// Lempel, Ziv and Welch: each code stands for a known string of indices and one more.
std::string compressed(const std::vector<uint8_t>& indices) {
    Bits bits;
    std::vector<uint16_t> next(size_t{kMostCodes} * 256, 0);
    uint16_t free_code = kEnd + 1;
    int width = kCodeSize + 1;
    bits.put(kClear, width);
    uint32_t prefix = indices[0];
    for (size_t i = 1; i < indices.size(); ++i) {
        const uint8_t c = indices[i];
        uint16_t& known = next[size_t{prefix} * 256 + c];
        if (known != 0) {
            prefix = known;
            continue;
        }
        bits.put(prefix, width);
        if (free_code < kMostCodes) {
            if (free_code == 1u << width && width < 12) ++width;
            known = free_code++;
        } else {
            bits.put(kClear, width);
            std::fill(next.begin(), next.end(), uint16_t{0});
            free_code = kEnd + 1;
            width = kCodeSize + 1;
        }
        prefix = c;
    }
    bits.put(prefix, width);
    if (free_code == 1u << width && width < 12) ++width;
    bits.put(kEnd, width);
    bits.flush();
    return bits.bytes;
}

}  // namespace

GifWriter::GifWriter(int width, int height) : m_width(width), m_height(height) {
    m_known.assign(32768, 0);
    m_known_color.assign(32768, 0);
}

void GifWriter::write_number(unsigned value) {
    m_out += static_cast<char>(value & 255);
    m_out += static_cast<char>(value >> 8 & 255);
}

// The most frequent colours, then a coarse cube for all others.
void GifWriter::choose_colors(const Picture& picture) {
    std::unordered_map<uint32_t, uint32_t> counts;
    const size_t pixels = static_cast<size_t>(m_width) * static_cast<size_t>(m_height);
    for (size_t i = 0; i < pixels; ++i) ++counts[color_at(picture, i)];
    std::vector<std::pair<uint32_t, uint32_t>> sorted;
    for (const auto& [color, count] : counts) sorted.emplace_back(count, color);
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    constexpr size_t kFrequent = 131;
    for (size_t i = 0; i < std::min(kFrequent, sorted.size()); ++i) m_palette.push_back(sorted[i].second);
    for (uint32_t r = 0; r < 5; ++r) {
        for (uint32_t g = 0; g < 5; ++g) {
            for (uint32_t b = 0; b < 5; ++b) m_palette.push_back(r * 63 << 16 | g * 63 << 8 | b * 63);
        }
    }
    m_palette.resize(256, 0);
}

uint8_t GifWriter::index_of(uint32_t rgb) {
    const size_t slot = (rgb * 2654435761u) >> 17;
    if (m_known[slot] != 0 && m_known_color[slot] == rgb) return static_cast<uint8_t>(m_known[slot] - 1);
    int best = 0, least = distance(rgb, m_palette[0]);
    for (int i = 1; i < 256 && least > 0; ++i) {
        const int d = distance(rgb, m_palette[static_cast<size_t>(i)]);
        if (d < least) least = d, best = i;
    }
    if (best < 255) m_known[slot] = static_cast<uint8_t>(best + 1), m_known_color[slot] = rgb;
    return static_cast<uint8_t>(best);
}

void GifWriter::write_image(int x, int y, int w, int h, const std::vector<uint8_t>& indices) {
    m_out += ',';
    for (const int value : {x, y, w, h}) write_number(static_cast<unsigned>(value));
    m_out += '\0';
    m_out += static_cast<char>(kCodeSize);
    const std::string bytes = compressed(indices);
    for (size_t at = 0; at < bytes.size(); at += 255) {
        const size_t length = std::min<size_t>(255, bytes.size() - at);
        m_out += static_cast<char>(length);
        m_out.append(bytes, at, length);
    }
    m_out += '\0';
}

void GifWriter::add(const Picture& picture, int hundredths) {
    if (m_palette.empty()) {
        choose_colors(picture);
        m_out = "GIF89a";
        write_number(static_cast<unsigned>(m_width));
        write_number(static_cast<unsigned>(m_height));
        m_out += std::string("\xF7\0\0", 3);
        for (const uint32_t color : m_palette) {
            for (const int shift : {16, 8, 0}) m_out += static_cast<char>(color >> shift & 255);
        }
        m_out += std::string("!\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0", 19);  // again and again
    }
    const auto width = static_cast<size_t>(m_width), height = static_cast<size_t>(m_height);
    std::vector<uint8_t> indices(width * height);
    for (size_t i = 0; i < indices.size(); ++i) indices[i] = index_of(color_at(picture, i));
    // The rectangle around what differs from the frame before.
    size_t left = width, right = 0, top = height, bottom = 0;
    for (size_t y = 0; y < height; ++y) {
        for (size_t x = 0; x < width; ++x) {
            if (!m_last.empty() && m_last[y * width + x] == indices[y * width + x]) continue;
            left = std::min(left, x), right = std::max(right, x + 1);
            top = std::min(top, y), bottom = std::max(bottom, y + 1);
        }
    }
    if (left >= right) left = top = 0, right = bottom = 1;
    m_out += std::string("!\xF9\x04\x04", 4);
    write_number(static_cast<unsigned>(hundredths));
    m_out += std::string("\0\0", 2);
    std::vector<uint8_t> part;
    for (size_t y = top; y < bottom; ++y) {
        const auto row = indices.begin() + static_cast<std::ptrdiff_t>(y * width);
        part.insert(part.end(), row + static_cast<std::ptrdiff_t>(left),
                    row + static_cast<std::ptrdiff_t>(right));
    }
    write_image(static_cast<int>(left), static_cast<int>(top), static_cast<int>(right - left),
                static_cast<int>(bottom - top), part);
    m_last = std::move(indices);
}

std::string GifWriter::finish() {
    m_out += ';';
    return std::move(m_out);
}

}  // namespace loopscope::ui
