// A sentence for learners, as a value that has no language yet: which message, filled with what.
//
// Whoever shows it words it: worded() gives the pieces to draw, to_text() the plain text, in the language
// asked for. No table of words is looked at before.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/language.h"

namespace loopscope::insight {

using base::Language;

struct Piece {
    enum class Kind : uint8_t {
        Text,     // words that need no translation: numbers, names
        Task,     // a task's name, in its colour
        Code,     // in the code font
        Thing,    // what the trace calls something, in English: "data from 127.0.0.1:50000"
        Seconds,  // a time; written with a point or a comma
        Said,     // a message of the table, with its arguments
    };
    Kind kind = Kind::Text;
    std::string text = {};
    base::ObjectId task = {};
    double seconds = 0;
    uint16_t message = 0;
    std::vector<std::vector<Piece>> arguments = {};
};
using Sentence = std::vector<Piece>;

// The sentence in that language: Text, Task and Code only.
Sentence worded(const Sentence& sentence, Language language);
std::string to_text(const Sentence& sentence, Language language = Language::English);

// Words that stand in a trace or a diagnostic, in that language; they themselves where the table of phrases
// (phrases.def) does not know them.
std::string phrase(std::string_view english, Language language);
// Virtual time: "0.50", "0,50", or with as many digits as it needs.
std::string format_seconds(double value, Language language = Language::English);

}  // namespace loopscope::insight
