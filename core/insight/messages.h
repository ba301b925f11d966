// Sentences from the table of messages: the one way in which words for learners are made.
//
// say(Message::returned, {task, code("3")}) fills {0} and {1}. An argument is itself a piece of a sentence,
// so that tasks keep their colour and code its font. Holds no words of its own.
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
std::string_view words_of(Message message);

Sentence text(std::string_view words);
Sentence code(std::string_view words);
Sentence number(uint64_t value);
// Virtual time: "0.50", or with as many digits as it needs.
Sentence seconds(double value);
std::string format_seconds(double value);
// A task by its name at that step; "The script" for none.
Sentence task(const replay::Scene& scene, base::ObjectId id);
// "users, posts and stats"; at most so many by name.
Sentence tasks(const replay::Scene& scene, const std::vector<base::ObjectId>& ids, size_t at_most = 5);
// The text of one of the script's lines, without its indentation; cut where it is long.
Sentence line_of_code(const trace::Trace& trace, uint32_t line);
std::string shortened(std::string_view text, size_t at_most);

}  // namespace loopscope::insight
