#include "core/insight/messages.h"

#include <algorithm>

namespace loopscope::insight {

Sentence say(Message message, const std::vector<Sentence>& arguments) {
    Piece piece;
    piece.kind = Piece::Kind::Said;
    piece.message = static_cast<uint16_t>(message);
    piece.arguments = arguments;
    return {std::move(piece)};
}

namespace {

Sentence piece_of(Piece::Kind kind, std::string words) {
    Piece piece;
    piece.kind = kind;
    piece.text = std::move(words);
    return {std::move(piece)};
}

}  // namespace

Sentence text(std::string_view words) { return piece_of(Piece::Kind::Text, std::string(words)); }
Sentence code(std::string_view words) { return piece_of(Piece::Kind::Code, shortened(words, 72)); }
Sentence thing(std::string_view words) { return piece_of(Piece::Kind::Thing, std::string(words)); }
Sentence number(uint64_t value) { return text(std::to_string(value)); }

Sentence seconds(double value) {
    Sentence sentence = piece_of(Piece::Kind::Seconds, {});
    sentence[0].seconds = value;
    return sentence;
}

Sentence task(const replay::Scene& scene, base::ObjectId id) {
    const replay::TaskView* view = scene.task(id);
    if (!view) return say(Message::somebody);
    Sentence sentence = piece_of(Piece::Kind::Task, std::string(view->name));
    sentence[0].task = id;
    return sentence;
}

Sentence listed(const std::vector<Sentence>& items) {
    Sentence sentence;
    for (size_t k = 0; k < items.size(); ++k) {
        if (k > 0) {
            const Sentence between = say(k + 1 == items.size() ? Message::list_last : Message::list_next);
            sentence.push_back(between[0]);
        }
        sentence.insert(sentence.end(), items[k].begin(), items[k].end());
    }
    return sentence;
}

Sentence tasks(const replay::Scene& scene, const std::vector<base::ObjectId>& ids, size_t at_most) {
    std::vector<Sentence> items;
    for (size_t k = 0; k < std::min(ids.size(), at_most); ++k) items.push_back(task(scene, ids[k]));
    if (ids.size() > at_most) items.push_back(say(Message::and_more, {number(ids.size() - at_most)}));
    return listed(items);
}

Sentence line_of_code(const trace::Trace& trace, uint32_t line) {
    if (trace.sources.empty()) return code("");
    std::string_view words = trace.sources[0]->line(line);
    words.remove_prefix(std::min(words.find_first_not_of(" \t"), words.size()));
    // What a line only opens is on other lines: "results = await asyncio.gather(..)".
    words = words.substr(0, words.find_last_not_of(" \t\r") + 1);
    if (words.ends_with('(')) return code(std::string(words) + "..)");
    if (words.ends_with(':')) words.remove_suffix(1);  // of a block's first line
    return code(words);
}

std::string shortened(std::string_view words, size_t at_most) {
    if (words.size() <= at_most) return std::string(words);
    size_t end = at_most - 1;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xc0) == 0x80) --end;  // between characters
    return std::string(words.substr(0, end)) + "…";
}

}  // namespace loopscope::insight
