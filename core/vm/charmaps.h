// Encodings of one byte a character whose lower half is ASCII: old pages of Windows, DOS, ISO 8859, others.
//
// Facts of the encodings, as tables of the upper half; 0 where a byte stands for nothing. How faults are
// handled is core/vm/codecs.cpp's affair.
#pragma once

#include <cstdint>
#include <string_view>

namespace loopscope::vm {

struct Charmap {
    const char* aliases;  // lower case, with underscores, a blank around each
    const char* canonical;
    uint16_t upper[128];
};

const Charmap* charmaps_begin();
const Charmap* find_charmap(std::string_view alias);        // null: none of these
int charmap_byte(const Charmap& map, uint32_t point);       // -1: it has no such character

}  // namespace loopscope::vm
