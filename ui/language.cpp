#include "ui/language.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "core/base/pattern.h"

namespace loopscope::ui {

namespace {

struct Row {
    std::string_view english, german;
};

constexpr Row kRows[] = {
#define WORDS(english, german) {english, german},
#include "ui/german.def"
#undef WORDS
};

// "0.50" or "0.50 s".
bool is_decimal(std::string_view words) {
    if (words.ends_with(" s")) words.remove_suffix(2);
    return words.find_first_not_of("0123456789.") == std::string_view::npos &&
           std::count(words.begin(), words.end(), '.') == 1 && words.size() > 2;
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
    for (const Row& row : kRows) {
        if (row.english.find('{') == std::string_view::npos) continue;
        const auto found = base::fillings(row.english, english);
        if (!found) continue;
        return base::filled(row.german, [&, found](size_t k) { return translated(language, (*found)[k]); });
    }
    return std::string(english);
}

}  // namespace loopscope::ui
