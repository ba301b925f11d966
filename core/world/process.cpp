// Programs that the world declares: reading `process ..` lines, and what such a program does.
#include "core/world/process.h"

#include <fmt/core.h>

#include <algorithm>
#include <csignal>

namespace loopscope::world {

namespace {

constexpr std::pair<std::string_view, int> kSignals[] = {
    {"SIGHUP", SIGHUP},   {"SIGINT", SIGINT},   {"SIGQUIT", SIGQUIT}, {"SIGABRT", SIGABRT},
    {"SIGKILL", SIGKILL}, {"SIGSEGV", SIGSEGV}, {"SIGPIPE", SIGPIPE}, {"SIGTERM", SIGTERM}};

void read_output(Words& words, ProcessAnswer& answer, bool to_stderr) {
    ProcessAnswer::Line line;
    line.to_stderr = to_stderr;
    line.text = words.text() + "\n";
    if (words.take("at")) line.at = words.duration();
    answer.lines.push_back(std::move(line));
}

void read_signal(Words& words, ProcessAnswer& answer) {
    words.expect("by");
    const std::string_view name = words.next();
    for (const auto& [known, number] : kSignals)
        if (equal_ignoring_case(name, known) || equal_ignoring_case(name, known.substr(3))) {
            answer.status = -number;
            return;
        }
    words.fail(fmt::format(
        "'{}' is no signal that ends a program; there are: SIGKILL, SIGTERM, SIGINT, SIGSEGV ..", name));
}

ProcessAnswer read_answer(Words& words) {
    ProcessAnswer answer;
    while (!words.at_end()) {
        if (words.take("in")) {
            answer.has_latency = true;
            answer.latency = words.range().value_or(Duration{});
        } else if (words.take("out")) {
            read_output(words, answer, false);
        } else if (words.take("err")) {
            read_output(words, answer, true);
        } else if (words.take("exit")) {
            const auto status = words.count();
            if (status && *status > 255) words.fail("an exit status is a number from 0 to 255");
            answer.status = static_cast<int>(status.value_or(0));
        } else if (words.take("killed")) {
            read_signal(words, answer);
        } else {
            words.fail(
                fmt::format("'{}' says nothing about a program; there are: in 1s, out \"text\" at 0.5s, err "
                            "\"text\", exit 1, killed by SIGTERM",
                            words.peek()));
        }
    }
    return answer;
}

bool stands_for_one(const std::string& word) {
    return word == "*" || (word.size() > 2 && word.front() == '{' && word.back() == '}');
}

using Names = std::vector<std::pair<std::string, std::string>>;

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& command, Names* names) {
    const bool is_open = pattern.size() == 1 || pattern.back() == "*";  // a name alone: whatever follows it
    const size_t fixed = pattern.back() == "*" ? pattern.size() - 1 : pattern.size();
    if (command.size() < fixed || (!is_open && command.size() != fixed)) return false;
    for (size_t i = 0; i < fixed; ++i) {
        std::string_view word = command[i];
        if (i == 0 && pattern[0].find('/') == std::string::npos) word = word.substr(word.rfind('/') + 1);
        if (stands_for_one(pattern[i]))
            names->emplace_back(pattern[i], command[i]);
        else if (pattern[i] != word)
            return false;
    }
    return true;
}

void fill_in(std::string& text, const Names& names) {
    for (const auto& [name, value] : names) {
        if (name == "*") continue;
        for (size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
            text.replace(at, name.size(), value);
    }
}

}  // namespace

void read_process(Words& words, World& world, const WorldLine&) {
    if (equal_ignoring_case(words.peek(), "start")) {
        words.next();
        Store start;
        start.name = "process";
        words.expect("in");
        start.latency = words.range();
        world.stores.push_back(std::move(start));
        return;
    }
    ProcessKind kind;
    while (!words.at_end() && words.peek() != "->") kind.pattern.push_back(words.text());
    if (kind.pattern.empty())
        return words.fail("which program? As in: process ping -c 1 {host} -> in 0.2s, exit 0");
    words.expect("->");
    ProcessAnswer answer = read_answer(words);
    for (ProcessKind& known : world.processes)
        if (known.pattern == kind.pattern) return known.answers.push_back(std::move(answer));
    kind.answers.push_back(std::move(answer));
    world.processes.push_back(std::move(kind));
}

std::optional<ProcessAnswer> process_answer(World& world, const std::vector<std::string>& command) {
    for (ProcessKind& kind : world.processes) {
        Names names;
        if (!fits(kind.pattern, command, &names)) continue;
        const size_t turn = std::min<size_t>(kind.asked++, kind.answers.size() - 1);
        ProcessAnswer answer = kind.answers[turn];
        for (ProcessAnswer::Line& line : answer.lines) fill_in(line.text, names);
        const double latency = answer.has_latency ? draw(world, answer.latency) : 0;
        answer.latency = {latency, latency};
        return answer;
    }
    return std::nullopt;
}

}  // namespace loopscope::world
