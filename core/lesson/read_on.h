// Where a lesson's "read on" leads: "Coroutines and Tasks: Task Groups" names a page of the documentation and
// a section.
//
// The addresses are those of Python 3.11's documentation, which is what Loopscope is held against. Nothing is
// fetched; that a page exists is known from the table, that a section does is the author's word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace loopscope::lesson {

// The address of "PAGE: SECTION", or none where the page is not known.
std::optional<std::string> address_of(std::string_view read_on);
// The pages that are known, for messages.
std::string known_pages();

}  // namespace loopscope::lesson
