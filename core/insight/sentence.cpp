// Wording sentences: the tables of messages and phrases of each language, and how they are filled in.
#include "core/insight/sentence.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <optional>

#include "core/base/check.h"
#include "core/base/pattern.h"
#include "core/insight/messages.h"

namespace loopscope::insight {

namespace {

constexpr std::string_view kEnglish[] = {
#define SENTENCE(name, words) words,
#include "core/insight/messages.def"
#undef SENTENCE
};

constexpr const char* kNames[] = {
#define SENTENCE(name, words) #name,
#include "core/insight/messages.def"
#undef SENTENCE
};

constexpr auto kGerman = [] {
    std::array<std::string_view, kMessageCount> words{};
#define SENTENCE(name, german) words[static_cast<size_t>(Message::name)] = german;
#include "core/insight/german.def"
#undef SENTENCE
    return words;
}();

void append(Sentence& sentence, Piece piece) {
    const bool joins =
        piece.kind == Piece::Kind::Text && !sentence.empty() && sentence.back().kind == Piece::Kind::Text;
    if (piece.kind == Piece::Kind::Text && piece.text.empty()) return;
    if (joins)
        sentence.back().text += piece.text;
    else
        sentence.push_back(std::move(piece));
}

void append_words(Sentence& sentence, std::string_view words) {
    append(sentence, {.kind = Piece::Kind::Text, .text = std::string(words)});
}

// One of a noun's cases: "der Pool|dem Pool|den Pool". A noun with one form has it in all.
std::string_view in_case(std::string_view words, char wanted) {
    const size_t first = words.find('|');
    if (first == std::string_view::npos) return words;
    const size_t second = words.find('|', first + 1);
    if (wanted == 'd') return words.substr(first + 1, second - first - 1);
    return wanted == 'a' ? words.substr(second + 1) : words.substr(0, first);
}

void put(Sentence& out, const Piece& piece, Language language, char wanted);

void put_message(Sentence& out, const Piece& said, Language language, char wanted) {
    std::string_view rest = words_of(static_cast<Message>(said.message), language);
    if (rest.empty()) rest = kEnglish[said.message];
    rest = in_case(rest, wanted);
    while (!rest.empty()) {
        const size_t brace = rest.find('{');
        append_words(out, rest.substr(0, brace));
        if (brace == std::string_view::npos) break;
        const auto index = static_cast<size_t>(rest[brace + 1] - '0');
        const size_t close = rest.find('}', brace);
        CHECK(index < said.arguments.size() && close != std::string_view::npos);
        const char asked = close == brace + 3 ? rest[brace + 2] : 'n';
        for (const Piece& piece : said.arguments[index]) put(out, piece, language, asked);
        rest.remove_prefix(close + 1);
    }
}

constexpr int kDeepestPhrase = 3;  // a phrase may be filled with another

// The words in that language where the table knows them.
std::optional<std::string> known_phrase(std::string_view english, Language language, int depth = 0) {
    for (const Phrase& row : phrases()) {
        const auto found = base::fillings(row.english, english);
        if (!found) continue;
        if (language == Language::English) return std::string(english);
        return base::filled(row.german, [&](size_t k) {
            std::optional<std::string> inner;
            if (depth < kDeepestPhrase) inner = known_phrase((*found)[k], language, depth + 1);
            return inner ? *inner : std::string((*found)[k]);
        });
    }
    return std::nullopt;
}

void put(Sentence& out, const Piece& piece, Language language, char wanted) {
    switch (piece.kind) {
        case Piece::Kind::Text:
        case Piece::Kind::Task:
        case Piece::Kind::Code:
            append(out, piece);
            return;
        case Piece::Kind::Thing:
            if (const auto words = known_phrase(piece.text, language))
                append_words(out, *words);
            else
                append(out, {.kind = Piece::Kind::Code, .text = shortened(piece.text, 60)});
            return;
        case Piece::Kind::Seconds:
            append_words(out, format_seconds(piece.seconds, language));
            return;
        case Piece::Kind::Said:
            put_message(out, piece, language, wanted);
            return;
    }
}

// "{0} printed ..": what is filled in may need a capital.
bool begins_with_filling(const Sentence& sentence, Language language) {
    if (sentence.empty() || sentence.front().kind != Piece::Kind::Said) return false;
    return words_of(static_cast<Message>(sentence.front().message), language).starts_with('{');
}

}  // namespace

std::string_view words_of(Message message, Language language) {
    const auto index = static_cast<size_t>(message);
    return language == Language::German ? kGerman[index] : kEnglish[index];
}

const char* name_of(Message message) { return kNames[static_cast<size_t>(message)]; }

const std::vector<Phrase>& phrases() {
    static const std::vector<Phrase> kPhrases = {
#define PHRASE(english, german) {english, german},
#include "core/insight/phrases.def"
#undef PHRASE
    };
    return kPhrases;
}

Sentence worded(const Sentence& sentence, Language language) {
    Sentence words;
    for (const Piece& piece : sentence) put(words, piece, language, 'n');
    if (begins_with_filling(sentence, language) && !words.empty() &&
        words.front().kind == Piece::Kind::Text) {
        char& first = words.front().text.front();
        if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
    }
    return words;
}

std::string to_text(const Sentence& sentence, Language language) {
    std::string words;
    for (const Piece& piece : worded(sentence, language)) words += piece.text;
    return words;
}

std::string phrase(std::string_view english, Language language) {
    return known_phrase(english, language).value_or(std::string(english));
}

std::string format_seconds(double value, Language language) {
    const double hundredths = value * 100;
    const bool is_short = std::fabs(hundredths - std::round(hundredths)) < 1e-6;
    std::string words = is_short ? fmt::format("{:.2f}", value) : fmt::format("{:.6g}", value);
    if (language == Language::German)
        if (const size_t point = words.find('.'); point != std::string::npos) words[point] = ',';
    return words;
}

}  // namespace loopscope::insight
