#include "core/insight/messages.h"

#include <fmt/format.h>

#include <cmath>

#include "core/base/check.h"

namespace loopscope::insight {

namespace {

constexpr std::string_view kWords[] = {
#define SENTENCE(name, words) words,
#include "core/insight/messages.def"
#undef SENTENCE
};

void append(Sentence& sentence, const Sentence& pieces) {
    for (const Piece& piece : pieces) {
        const bool joins =
            piece.kind == Piece::Kind::Text && !sentence.empty() && sentence.back().kind == Piece::Kind::Text;
        if (joins)
            sentence.back().text += piece.text;
        else
            sentence.push_back(piece);
    }
}

}  // namespace

std::string_view words_of(Message message) { return kWords[static_cast<size_t>(message)]; }

Sentence say(Message message, const std::vector<Sentence>& arguments) {
    Sentence sentence;
    std::string_view rest = words_of(message);
    while (!rest.empty()) {
        const size_t brace = rest.find('{');
        if (brace > 0) append(sentence, text(rest.substr(0, brace)));
        if (brace == std::string_view::npos) break;
        const auto index = static_cast<size_t>(rest[brace + 1] - '0');
        CHECK(index < arguments.size() && rest[brace + 2] == '}');
        // "The script" begins a sentence with a capital, and stands inside of one without.
        const bool is_script = !sentence.empty() && to_text(arguments[index]) == words_of(Message::somebody);
        append(sentence, is_script ? text(words_of(Message::somebody_inside)) : arguments[index]);
        rest.remove_prefix(brace + 3);
    }
    return sentence;
}

std::string to_text(const Sentence& sentence) {
    std::string words;
    for (const Piece& piece : sentence) words += piece.text;
    return words;
}

Sentence text(std::string_view words) { return {{Piece::Kind::Text, std::string(words), {}}}; }
Sentence code(std::string_view words) { return {{Piece::Kind::Code, shortened(words, 60), {}}}; }
Sentence number(uint64_t value) { return text(std::to_string(value)); }
Sentence seconds(double value) { return text(format_seconds(value)); }

std::string format_seconds(double value) {
    const double hundredths = value * 100;
    if (std::fabs(hundredths - std::round(hundredths)) < 1e-6) return fmt::format("{:.2f}", value);
    return fmt::format("{:.6g}", value);
}

Sentence task(const replay::Scene& scene, base::ObjectId id) {
    const replay::TaskView* view = scene.task(id);
    if (!view) return say(Message::somebody);
    return {{Piece::Kind::Task, std::string(view->name), id}};
}

Sentence tasks(const replay::Scene& scene, const std::vector<base::ObjectId>& ids, size_t at_most) {
    Sentence sentence;
    const size_t named = ids.size() <= at_most ? ids.size() : at_most;
    for (size_t k = 0; k < named; ++k) {
        if (k > 0) append(sentence, text(k + 1 == ids.size() ? " and " : ", "));
        append(sentence, task(scene, ids[k]));
    }
    if (named < ids.size()) {
        append(sentence, text(" and "));
        append(sentence, say(Message::and_more, {number(ids.size() - named)}));
    }
    return sentence;
}

Sentence line_of_code(const trace::Trace& trace, uint32_t line) {
    if (trace.sources.empty()) return code("");
    std::string_view words = trace.sources[0]->line(line);
    words.remove_prefix(std::min(words.find_first_not_of(" \t"), words.size()));
    return code(words);
}

std::string shortened(std::string_view words, size_t at_most) {
    if (words.size() <= at_most) return std::string(words);
    size_t end = at_most - 2;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xc0) == 0x80) --end;  // between characters
    return std::string(words.substr(0, end)) + "..";
}

}  // namespace loopscope::insight
