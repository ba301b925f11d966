#include "core/base/character_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <span>
#include <vector>

namespace loopscope::base {
namespace {

struct CharacterRange {
    uint32_t first, last;
    int64_t a, b;  // its value: what stands here depends on the table
};
#include "character_names.inc"

using Bytes = std::span<const unsigned char>;

const CharacterRange* find_range(std::span<const CharacterRange> ranges, uint32_t code) {
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), code,
                                        [](uint32_t c, const CharacterRange& r) { return c < r.first; });
    if (after == ranges.begin()) return nullptr;
    return std::prev(after)->last >= code ? &*std::prev(after) : nullptr;
}

// One row of a table of names: the character, and its words' places.
struct Row {
    uint32_t code = 0;
    Bytes words;
};

// Goes to the next row; false at the end.
bool next_row(Bytes table, size_t& at, Row& row) {
    if (at >= table.size()) return false;
    uint32_t distance = table[at++];
    if (distance == 0xFF) {
        distance = uint32_t{table[at]} << 16 | uint32_t{table[at + 1]} << 8 | table[at + 2];
        at += 3;
    }
    row.code += distance;
    const size_t length = table[at++];
    row.words = table.subspan(at, length);
    at += length;
    return true;
}

// The places of a name's words as the tables hold them; nothing when a word is in no name.
std::optional<std::vector<unsigned char>> encode(std::string_view name) {
    std::vector<unsigned char> result;
    while (true) {
        const size_t end = std::min(name.find(' '), name.size());
        const std::string_view word = name.substr(0, end);
        const auto found = std::find(std::begin(kWords), std::end(kWords), word);
        if (found == std::end(kWords)) return std::nullopt;
        const auto place = static_cast<size_t>(found - std::begin(kWords));
        if (place >= 0x80) result.push_back(static_cast<unsigned char>(0x80 | place >> 8));
        result.push_back(static_cast<unsigned char>(place & 0xFF));
        if (end == name.size()) return result;
        name.remove_prefix(end + 1);
    }
}

std::optional<uint32_t> find_words(Bytes table, Bytes words) {
    Row row;
    for (size_t at = 0; next_row(table, at, row);) {
        if (std::equal(row.words.begin(), row.words.end(), words.begin(), words.end())) return row.code;
    }
    return std::nullopt;
}

constexpr std::string_view kIdeograph = "CJK UNIFIED IDEOGRAPH-", kSyllable = "HANGUL SYLLABLE ";
constexpr std::array<std::string_view, 19> kLeads = {"G", "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                                     "SS", "",  "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr std::array<std::string_view, 21> kVowels = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO",
                                                      "YE", "O",  "WA", "WAE", "OE", "YO", "U",
                                                      "WEO", "WE", "WI", "YU", "EU", "YI", "I"};
constexpr std::array<std::string_view, 28> kTails = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L",
                                                     "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B",
                                                     "BS", "S",  "SS", "NG", "J",  "C",  "K",  "T",  "P",
                                                     "H"};
constexpr uint32_t kFirstSyllable = 0xAC00, kSyllables = 19 * 21 * 28;

std::string syllable(uint32_t index) {
    std::string name(kLeads[index / (21 * 28)]);
    name += kVowels[index / 28 % 21];
    return name += kTails[index % 28];
}

}  // namespace

std::optional<uint32_t> character_of_name(std::string_view given) {
    std::string name(given);
    for (char& c : name) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (name.starts_with(kIdeograph)) {
        const std::string digits = name.substr(kIdeograph.size());
        if (digits.size() < 4 || digits.size() > 5 ||
            digits.find_first_not_of("0123456789ABCDEF") != std::string::npos)
            return std::nullopt;
        const auto code = static_cast<uint32_t>(std::strtoul(digits.c_str(), nullptr, 16));
        return find_range(kIdeographs, code) ? std::optional(code) : std::nullopt;
    }
    if (name.starts_with(kSyllable)) {
        for (uint32_t index = 0; index < kSyllables; ++index)
            if (syllable(index) == name.substr(kSyllable.size())) return kFirstSyllable + index;
        return std::nullopt;
    }
    const auto words = encode(name);
    if (!words) return std::nullopt;
    const std::optional<uint32_t> found = find_words(kNames, *words);
    return found ? found : find_words(kAliases, *words);
}

std::string name_of_character(uint32_t code) {
    if (code >= kFirstSyllable && code < kFirstSyllable + kSyllables)
        return std::string(kSyllable) + syllable(code - kFirstSyllable);
    if (find_range(kIdeographs, code)) {
        std::string digits;
        for (uint32_t rest = code; rest != 0; rest /= 16) digits.insert(0, 1, "0123456789ABCDEF"[rest % 16]);
        return std::string(kIdeograph) + digits;
    }
    Row row;
    for (size_t at = 0; next_row(kNames, at, row) && row.code <= code;) {
        if (row.code != code) continue;
        std::string name;
        for (size_t i = 0; i < row.words.size(); ++i) {
            size_t place = row.words[i];
            if (place >= 0x80) place = (place & 0x7F) << 8 | row.words[++i];
            if (!name.empty()) name += ' ';
            name += kWords[place];
        }
        return name;
    }
    return "";
}

std::string_view east_asian_width(uint32_t code) {
    const CharacterRange* range = find_range(kWidths, code);
    if (range == nullptr) return "N";
    if (range->a == 'N') return "Na";
    return range->a == 'W' ? "W" : range->a == 'F' ? "F" : range->a == 'H' ? "H" : "A";
}

std::optional<CharacterNumber> number_of_character(uint32_t code) {
    const CharacterRange* range = find_range(kNumbers, code);
    if (range == nullptr) return std::nullopt;
    return CharacterNumber{range->a, range->b};
}

std::string_view unicode_version() { return kVersion; }

}  // namespace loopscope::base
