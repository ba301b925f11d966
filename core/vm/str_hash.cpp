#include <cstring>

#include "core/vm/containers.h"

namespace loopscope::vm {
namespace {

// SipHash-1-3 with an all-zero key: what CPython 3.11 uses under PYTHONHASHSEED=0.
struct Sip {
    uint64_t v0 = 0x736f6d6570736575, v1 = 0x646f72616e646f6d, v2 = 0x6c7967656e657261,
             v3 = 0x7465646279746573;

    static uint64_t rotate(uint64_t x, int by) { return x << by | x >> (64 - by); }
    void round() {
        v0 += v1, v1 = rotate(v1, 13) ^ v0, v0 = rotate(v0, 32);
        v2 += v3, v3 = rotate(v3, 16) ^ v2;
        v0 += v3, v3 = rotate(v3, 21) ^ v0;
        v2 += v1, v1 = rotate(v1, 17) ^ v2, v2 = rotate(v2, 32);
    }
};

int64_t sip_hash(const unsigned char* data, size_t size) {
    if (size == 0) return 0;
    Sip sip;
    size_t at = 0;
    for (; at + 8 <= size; at += 8) {
        uint64_t word;
        std::memcpy(&word, data + at, 8);
        sip.v3 ^= word;
        sip.round();
        sip.v0 ^= word;
    }
    uint64_t last = static_cast<uint64_t>(size) << 56;
    for (int shift = 0; at < size; ++at, shift += 8) last |= static_cast<uint64_t>(data[at]) << shift;
    sip.v3 ^= last;
    sip.round();
    sip.v0 ^= last;
    sip.v2 ^= 0xff;
    for (int i = 0; i < 3; ++i) sip.round();
    const auto result = static_cast<int64_t>(sip.v0 ^ sip.v1 ^ sip.v2 ^ sip.v3);
    return result == -1 ? -2 : result;
}

uint32_t decode(std::string_view text, size_t* at) {
    const auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<unsigned char>(text[i])); };
    const uint32_t first = byte(*at);
    const int extra = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    uint32_t point = extra == 0 ? first : first & (0x3fu >> extra);
    for (int i = 0; i < extra; ++i) point = point << 6 | (byte(++*at) & 0x3f);
    ++*at;
    return point;
}

// CPython hashes the characters as it stores them: all with 1, 2 or 4 bytes, as the widest needs.
int64_t wide_hash(std::string_view text) {
    std::vector<uint32_t> points;
    uint32_t widest = 0;
    for (size_t at = 0; at < text.size();) {
        points.push_back(decode(text, &at));
        widest = std::max(widest, points.back());
    }
    const size_t width = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
    std::vector<unsigned char> stored(points.size() * width);
    for (size_t i = 0; i < points.size(); ++i) std::memcpy(&stored[i * width], &points[i], width);
    return sip_hash(stored.data(), stored.size());
}

}  // namespace

int64_t bytes_hash(std::string_view bytes) {
    return sip_hash(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

int64_t str_hash(const Str& string) {
    if (string.hash == -1) {
        string.hash = string.is_ascii() ? bytes_hash(string.text) : wide_hash(string.text);
    }
    return string.hash;
}

}  // namespace loopscope::vm
