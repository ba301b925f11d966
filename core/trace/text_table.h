// The texts of a trace by their characters: which of Trace::texts is this one?
//
// A hash table of ids with open addressing; the characters stand in the trace alone. Runs intern a text for
// every value they tell of, so it is made for many different ones. Invariant: each id stands in it once.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope::trace {

class TextTable {
  public:
    // The index of the text, which is appended to the texts where it is new. The empty text is index 0.
    uint32_t intern(std::deque<std::string>& texts, std::string_view text);
    void clear() { *this = TextTable(); }

  private:
    struct Slot {
        uint32_t hash = 0;
        uint32_t id = 0;  // 0: free
    };
    void grow();
    size_t next(size_t at) const { return (at + 1) & (m_slots.size() - 1); }

    std::vector<Slot> m_slots = std::vector<Slot>(256);  // a power of two, at most half of them used
    size_t m_used = 0;
};

}  // namespace loopscope::trace
