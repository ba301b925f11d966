// The languages that learners are spoken to in.
//
// A value that is handed on to whatever makes words: nothing is remembered here, none is the present one. The
// tables of words stand where the words are said (core/insight, ui).
#pragma once

#include <cstdint>
#include <string_view>

namespace loopscope::base {

enum class Language : uint8_t { English, German };
constexpr int kLanguageCount = 2;

const char* language_word(Language language);  // "en"
// False where there is no such language; then it stays as it was.
bool read_language(std::string_view word, Language& language);

}  // namespace loopscope::base
