// The languages of the interface: its words in another language, found by the English ones.
//
// German proves that all words of the window can be had in another language. What has no row in the table is
// shown in English. What core/insight says of a run is not the interface's: it has a table of its own.
#pragma once

#include <string>
#include <string_view>

#include "core/base/language.h"

namespace loopscope::ui {

using base::kLanguageCount;
using base::Language;
using base::language_word;
using base::read_language;

// The words in that language; the English ones themselves where they have no translation.
std::string_view translate(Language language, std::string_view english);
// The same for words that are put together: rows with {0}, {1} .. stand for any text there ("line {0}"),
// which is translated in its turn; {0=} in the German words leaves it as it is. What no row knows is looked
// up among the phrases of core/insight.
std::string translated(Language language, std::string_view english);
// The same for a what-if: its English words are what is typed, and a language of their own.
std::string translated_what_if(Language language, std::string_view text);

}  // namespace loopscope::ui
