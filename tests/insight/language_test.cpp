// Every sentence in every language.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/insight/messages.h"

using namespace loopscope;
using base::Language;
using insight::Message;
using insight::say;
using insight::to_text;

namespace {

std::set<char> holes(std::string_view words) {
    std::set<char> found;
    for (size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1))
        found.insert(words.at(at + 1));
    return found;
}

Message message(size_t index) { return static_cast<Message>(index); }

}  // namespace

TEST_CASE("every message has German words, with the same placeholders") {
    for (size_t k = 0; k < insight::kMessageCount; ++k) {
        const std::string_view english = words_of(message(k), Language::English);
        const std::string_view german = words_of(message(k), Language::German);
        CAPTURE(insight::name_of(message(k)));
        CHECK_FALSE(german.empty());
        CHECK(holes(english) == holes(german));
        const auto forms = std::count(german.begin(), german.end(), '|');
        CHECK((forms == 0 || forms == 2));
    }
}

TEST_CASE("a German message is not the English one, but for those that are no words") {
    for (size_t k = 0; k < insight::kMessageCount; ++k) {
        const std::string_view english = words_of(message(k), Language::English);
        const bool has_words = english.find_first_of("abcdefghijklmnopqrtuvwxyz") != std::string_view::npos;
        CAPTURE(insight::name_of(message(k)));
        if (has_words) CHECK(english != words_of(message(k), Language::German));
    }
}

TEST_CASE("every phrase has the same placeholders in German") {
    for (const insight::Phrase& row : insight::phrases()) {
        CAPTURE(row.english);
        CHECK(holes(row.english) == holes(row.german));
        CHECK(row.english != row.german);
    }
}

TEST_CASE("times have a decimal point in English and a comma in German") {
    CHECK(insight::format_seconds(1.5) == "1.50");
    CHECK(insight::format_seconds(1.5, Language::German) == "1,50");
    CHECK(insight::format_seconds(0.365689, Language::German) == "0,365689");
    CHECK(to_text(say(Message::answer_seconds, {insight::seconds(0.25)}), Language::German) == "0,25 s");
}

TEST_CASE("what is filled in stands in its case, and with a capital only where it begins the sentence") {
    const auto script = say(Message::somebody);
    CHECK(to_text(say(Message::printed, {script, insight::code("a")})) == "The script printed “a”.");
    CHECK(to_text(say(Message::printed, {script, insight::code("a")}), Language::German) ==
          "Das Skript gab »a« aus.");
    CHECK(to_text(say(Message::because_end, {script}), Language::German) ==
          "Kein await von dem Skript muss mehr warten.");
    CHECK(to_text(say(Message::library_ran, {say(Message::cb_timeout)}), Language::German) ==
          "Die Event Loop führte den Alarm des Timeouts aus.");
}

TEST_CASE("what a trace calls something is put into German where the phrases know it, one in another") {
    CHECK(insight::phrase("data from 127.0.0.1:80", Language::German) == "Daten von 127.0.0.1:80");
    CHECK(insight::phrase("more of data from x", Language::German) == "mehr von Daten von x");
    CHECK(insight::phrase("GET https://a.example/", Language::German) == "GET https://a.example/");
    CHECK(insight::phrase("data from x", Language::English) == "data from x");
    CHECK(insight::phrase("module 'pty' is not available in Loopscope; write the script without it",
                          Language::German) ==
          "Das Modul 'pty' gibt es in Loopscope nicht; schreib das Skript ohne dieses");
}
