#include "core/base/language.h"

namespace loopscope::base {

namespace {

constexpr const char* kWords[kLanguageCount] = {"en", "de"};

}  // namespace

const char* language_word(Language language) { return kWords[static_cast<int>(language)]; }

bool read_language(std::string_view word, Language& language) {
    for (int i = 0; i < kLanguageCount; ++i) {
        if (word != kWords[i]) continue;
        language = static_cast<Language>(i);
        return true;
    }
    return false;
}

}  // namespace loopscope::base
