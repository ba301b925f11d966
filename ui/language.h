// The languages of the interface: its words in another language, found by the English ones.
//
// German proves that all words of the window can be had in another language. What has no row in the table is
// shown in English. What core/insight says of a run is not the interface's: it has a table of its own.
#pragma once

#include <cstdint>
#include <string_view>

namespace loopscope::ui {

enum class Language : uint8_t { English, German };
constexpr int kLanguageCount = 2;
const char* language_word(Language language);  // "en"
bool read_language(std::string_view word, Language& language);

// The words in that language; the English ones themselves where they have no translation.
std::string_view translate(Language language, std::string_view english);

}  // namespace loopscope::ui
