// Words: reads one world line from left to right: words, durations, sizes, quoted texts.
//
// It knows nothing of what a line declares. After the first thing that is wrong, `error()` says what, and
// every further read gives nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/world/world.h"

namespace loopscope::world {

class Words {
  public:
    explicit Words(std::string_view text) : m_text(text) {}

    bool at_end();
    bool failed() const { return !m_error.empty(); }
    const std::string& error() const { return m_error; }
    void fail(std::string message);  // the first message is kept

    std::string_view peek();           // the next word, up to a space; "" at the end
    std::string_view next();           // the same, and goes past it
    bool take(std::string_view word);  // goes past the next word where it is this one, whatever its case
    void expect(std::string_view word);
    std::string_view rest();  // everything that is left, without spaces around it
    // What stands between the parenthesis here and the one that closes it.
    std::string_view parenthesised();

    std::optional<Duration> range();   // "0.5s", "300ms", "0.2..0.8s", "2 s"
    std::optional<double> duration();  // "0.5s": a range is refused
    std::optional<uint64_t> count();   // "3"
    std::optional<uint64_t> size();    // "100", "100 bytes", "64kB", "10 MB"
    std::optional<double> rate();      // "1MB/s"
    std::string text();                // "..." or '...', with \n \r \t \\ and quotes; else one word

  private:
    std::optional<double> number();
    std::string_view unit();
    std::optional<double> size_unit();
    void skip_space();

    std::string_view m_text;
    size_t m_at = 0;
    std::string m_error;
};

bool equal_ignoring_case(std::string_view a, std::string_view b);

}  // namespace loopscope::world
