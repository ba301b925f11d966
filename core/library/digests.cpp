#include "core/library/digests.h"

#include <bit>
#include <cstdint>

namespace loopscope::library {
namespace {

// floor(|sin(i + 1)| * 2 ** 32)
constexpr uint32_t kSines[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};
// The first 32 bits behind the point of the cube roots of the first 64 primes.
constexpr uint32_t kCubeRoots[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
constexpr int kShifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

enum class ByteOrder : uint8_t { Little, Big };

// The message in blocks of 64 bytes: a one bit, zeros, the length in bits.
std::string pad(std::string_view bytes, ByteOrder order) {
    std::string padded(bytes);
    padded += '\x80';
    while (padded.size() % 64 != 56) padded += '\0';
    for (int i = 0; i < 8; ++i) {
        const int shift = 8 * (order == ByteOrder::Big ? 7 - i : i);
        padded += static_cast<char>(uint64_t{bytes.size()} * 8 >> shift & 0xff);
    }
    return padded;
}

uint32_t word_at(const std::string& text, size_t at, ByteOrder order) {
    uint32_t word = 0;
    for (size_t i = 0; i < 4; ++i) {
        const uint32_t byte = static_cast<unsigned char>(text[at + i]);
        word |= byte << 8 * (order == ByteOrder::Big ? 3 - i : i);
    }
    return word;
}

std::string spell(const uint32_t* words, size_t count, ByteOrder order) {
    std::string out;
    for (size_t w = 0; w < count; ++w) {
        for (int i = 0; i < 4; ++i) {
            const int shift = 8 * (order == ByteOrder::Big ? 3 - i : i);
            out += static_cast<char>(words[w] >> shift & 0xff);
        }
    }
    return out;
}

void add_md5_block(uint32_t (&state)[4], const std::string& text, size_t at) {
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    for (uint32_t i = 0; i < 64; ++i) {
        uint32_t mixed = 0, index = 0;
        switch (i / 16) {
            case 0:
                mixed = (b & c) | (~b & d), index = i;
                break;
            case 1:
                mixed = (d & b) | (~d & c), index = (5 * i + 1) % 16;
                break;
            case 2:
                mixed = b ^ c ^ d, index = (3 * i + 5) % 16;
                break;
            default:
                mixed = c ^ (b | ~d), index = 7 * i % 16;
                break;
        }
        const uint32_t sum = a + mixed + kSines[i] + word_at(text, at + index * 4, ByteOrder::Little);
        a = d, d = c, c = b;
        b += std::rotl(sum, kShifts[i / 16][i % 4]);
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
}

void add_sha1_block(uint32_t (&state)[5], const std::string& text, size_t at) {
    uint32_t words[80];
    for (size_t i = 0; i < 16; ++i) words[i] = word_at(text, at + 4 * i, ByteOrder::Big);
    for (size_t i = 16; i < 80; ++i) {
        words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
    for (size_t i = 0; i < 80; ++i) {
        uint32_t mixed = 0, constant = 0;
        switch (i / 20) {
            case 0:
                mixed = (b & c) | (~b & d), constant = 0x5a827999;
                break;
            case 1:
                mixed = b ^ c ^ d, constant = 0x6ed9eba1;
                break;
            case 2:
                mixed = (b & c) | (b & d) | (c & d), constant = 0x8f1bbcdc;
                break;
            default:
                mixed = b ^ c ^ d, constant = 0xca62c1d6;
                break;
        }
        const uint32_t next = std::rotl(a, 5) + mixed + e + constant + words[i];
        e = d, d = c, c = std::rotl(b, 30), b = a, a = next;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d, state[4] += e;
}

void add_sha256_block(uint32_t (&state)[8], const std::string& text, size_t at) {
    uint32_t words[64];
    for (size_t i = 0; i < 16; ++i) words[i] = word_at(text, at + 4 * i, ByteOrder::Big);
    for (size_t i = 16; i < 64; ++i) {
        const uint32_t x = words[i - 15], y = words[i - 2];
        words[i] = words[i - 16] + (std::rotr(x, 7) ^ std::rotr(x, 18) ^ x >> 3) + words[i - 7] +
                   (std::rotr(y, 17) ^ std::rotr(y, 19) ^ y >> 10);
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (size_t i = 0; i < 64; ++i) {
        const uint32_t from_e = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const uint32_t first = h + from_e + ((e & f) ^ (~e & g)) + kCubeRoots[i] + words[i];
        const uint32_t from_a = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const uint32_t second = from_a + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + first;
        d = c, c = b, b = a, a = first + second;
    }
    const uint32_t parts[] = {a, b, c, d, e, f, g, h};
    for (size_t i = 0; i < 8; ++i) state[i] += parts[i];
}

}  // namespace

std::string md5(std::string_view bytes) {
    uint32_t state[4] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    const std::string padded = pad(bytes, ByteOrder::Little);
    for (size_t at = 0; at < padded.size(); at += 64) add_md5_block(state, padded, at);
    return spell(state, 4, ByteOrder::Little);
}

std::string sha1(std::string_view bytes) {
    uint32_t state[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    const std::string padded = pad(bytes, ByteOrder::Big);
    for (size_t at = 0; at < padded.size(); at += 64) add_sha1_block(state, padded, at);
    return spell(state, 5, ByteOrder::Big);
}

std::string sha224(std::string_view bytes) {
    uint32_t state[8] = {0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939,
                         0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4};
    const std::string padded = pad(bytes, ByteOrder::Big);
    for (size_t at = 0; at < padded.size(); at += 64) add_sha256_block(state, padded, at);
    return spell(state, 7, ByteOrder::Big);
}

std::string sha256(std::string_view bytes) {
    uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    const std::string padded = pad(bytes, ByteOrder::Big);
    for (size_t at = 0; at < padded.size(); at += 64) add_sha256_block(state, padded, at);
    return spell(state, 8, ByteOrder::Big);
}

}  // namespace loopscope::library
