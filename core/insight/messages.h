// Sentences from the table of messages: the one way in which words for learners are made.
//
// say(Message::returned, {task, code("3")}) fills {0} and {1}. An argument is itself a piece of a sentence,
// so that tasks keep their colour and code its font. Nothing is worded here: see sentence.h.
//
// In the tables, {0d} and {0a} ask for the dative and the accusative of what is filled in; a message that is
// filled in may give its three cases: "der Pool|dem Pool|den Pool". A capital comes by itself where what is
// filled in begins a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/insight/narration.h"
#include "core/replay/scene.h"

namespace loopscope::insight {

enum class Message : uint16_t {
#define SENTENCE(name, words) name,
#include "core/insight/messages.def"
#undef SENTENCE
};

Sentence say(Message message, const std::vector<Sentence>& arguments = {});
// As they stand in the table; empty where the language has none.
std::string_view words_of(Message message, Language language = Language::English);
constexpr size_t kMessageCount = 0
#define SENTENCE(name, words) +1
#include "core/insight/messages.def"
#undef SENTENCE
    ;
const char* name_of(Message message);

// The phrases: English words of the trace, with {0} for what may stand there, and German ones.
struct Phrase {
    std::string_view english, german;
};
const std::vector<Phrase>& phrases();

Sentence text(std::string_view words);
Sentence code(std::string_view words);
Sentence thing(std::string_view words);
Sentence number(uint64_t value);
Sentence seconds(double value);
// A task by its name at that step; "the script" for none.
Sentence task(const replay::Scene& scene, base::ObjectId id);
// "users, posts and stats"; at most so many by name.
Sentence tasks(const replay::Scene& scene, const std::vector<base::ObjectId>& ids, size_t at_most = 5);
Sentence listed(const std::vector<Sentence>& items);
// The text of one of the script's lines, without its indentation; cut where it is long.
Sentence line_of_code(const trace::Trace& trace, uint32_t line);
std::string shortened(std::string_view text, size_t at_most);

}  // namespace loopscope::insight
