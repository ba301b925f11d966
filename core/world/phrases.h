// Phrases: what a what-if is read with, from its ends inwards: "2nd", "takes 3s", "of b", "fails".
//
// Each takes off what it has understood, and leaves a text that it does not understand as it was. What the
// words in the middle name is for whoever reads the what-if (core/world/lever.h, core/run/what_if.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loopscope::world {

std::string plain(std::string_view text);         // in small letters, with single spaces
std::string without_ends(std::string_view text);  // without the spaces around it

// "2nd " at the front of a text is taken off it. 0: there is none.
uint64_t take_ordinal(std::string& text);
// Takes these words off the end of the text where they stand there, behind others.
bool take_off(std::string& text, std::string_view words);
// Splits the text at the last " word ": what stands behind it goes to `behind`. False: there is none.
bool take_behind(std::string& text, std::string_view word, std::string& behind);
std::optional<double> seconds_in(const std::string& text);  // "0.5s", "300ms"; none: it is no such thing

}  // namespace loopscope::world
