#include "ui/language.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "core/base/pattern.h"
#include "core/insight/sentence.h"

namespace loopscope::ui {

namespace {

struct Row {
    std::string_view english, german;
};

constexpr Row kRows[] = {
#define WORDS(english, german) {english, german},
#define WHAT_IF(english, german)
#include "ui/german.def"
#undef WHAT_IF
#undef WORDS
};

constexpr Row kWhatIfs[] = {
#define WORDS(english, german)
#define WHAT_IF(english, german) {english, german},
#include "ui/german.def"
#undef WHAT_IF
#undef WORDS
};

// "0.50" or "0.50 s".
bool is_decimal(std::string_view words) {
    if (words.ends_with(" s")) words.remove_suffix(2);
    return words.find_first_not_of("0123456789.") == std::string_view::npos &&
           std::count(words.begin(), words.end(), '.') == 1 && words.size() > 2;
}

// The German words with their places filled in: {0} translated in its turn, {0=} as it is: a name, a path.
std::string filled_in(std::string_view pattern, const std::vector<std::string_view>& fillings,
                      std::string (*translate_one)(Language, std::string_view)) {
    std::string words;
    for (size_t brace = 0; (brace = pattern.find('{')) != std::string_view::npos;) {
        words += pattern.substr(0, brace);
        const std::string_view filling = fillings[static_cast<size_t>(pattern[brace + 1] - '0')];
        const bool as_it_is = pattern[brace + 2] == '=';
        words += as_it_is ? std::string(filling) : translate_one(Language::German, filling);
        pattern.remove_prefix(brace + (as_it_is ? 4 : 3));
    }
    return words += pattern;
}

}  // namespace

std::string_view translate(Language language, std::string_view english) {
    if (language == Language::English) return english;
    static const std::vector<Row> sorted = [] {
        std::vector<Row> rows(std::begin(kRows), std::end(kRows));
        std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.english < b.english; });
        return rows;
    }();
    const auto found =
        std::lower_bound(sorted.begin(), sorted.end(), english,
                         [](const Row& row, std::string_view wanted) { return row.english < wanted; });
    return found != sorted.end() && found->english == english ? found->german : english;
}

std::string translated(Language language, std::string_view english) {
    if (language == Language::English) return std::string(english);
    if (is_decimal(english)) {
        std::string words(english);
        words[words.find('.')] = ',';
        return words;
    }
    const std::string_view whole = translate(language, english);
    if (whole != english) return std::string(whole);
    // Those that begin with words of their own first: "Not saved: {0}" before "{0}: it cannot be written:
    // {1}".
    for (const bool begins_with_place : {false, true}) {
        for (const Row& row : kRows) {
            const size_t place = row.english.find('{');
            if (place == std::string_view::npos || (place == 0) != begins_with_place) continue;
            if (const auto found = base::fillings(row.english, english))
                return filled_in(row.german, *found, translated);
        }
    }
    return insight::phrase(english, language);  // what a diagnostic or the run itself says
}

std::string translated_what_if(Language language, std::string_view text) {
    if (language == Language::English) return std::string(text);
    for (const Row& row : kWhatIfs) {
        if (const auto found = base::fillings(row.english, text))
            return filled_in(row.german, *found, translated_what_if);
    }
    return std::string(text);
}

}  // namespace loopscope::ui
