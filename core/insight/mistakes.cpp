#include "core/insight/mistakes.h"

#include <vector>

#include "core/insight/messages.h"

namespace loopscope::insight {

namespace {

enum class When : uint8_t { Always, AtEnd };

struct Row {
    When when;
    std::string_view error_class, message, near;
    Message means, fix;
};

constexpr Row kRows[] = {
#define MISTAKE(when, error_class, message, near, means, fix) \
    {When::when, error_class, message, near, Message::means, Message::fix},
#include "core/insight/mistakes.def"
#undef MISTAKE
};

// Whether the text is the pattern, with any text at its stars; notes what stands at them.
bool fits(std::string_view pattern, std::string_view text, std::vector<Sentence>* at_stars) {
    constexpr size_t kNone = std::string_view::npos;
    const size_t first = pattern.find('*');
    if (first == kNone) return pattern == text;
    if (!text.starts_with(pattern.substr(0, first))) return false;
    text.remove_prefix(first);
    pattern.remove_prefix(first);
    while (!pattern.empty()) {  // it begins with a star
        const size_t next = pattern.find('*', 1);
        const std::string_view part = pattern.substr(1, next == kNone ? kNone : next - 1);
        const size_t at_end = text.ends_with(part) ? text.size() - part.size() : kNone;
        const size_t at = next == kNone ? at_end : text.find(part);
        if (at == kNone) return false;
        at_stars->push_back(code(text.substr(0, at)));
        text.remove_prefix(at + part.size());
        pattern = next == kNone ? std::string_view() : pattern.substr(next);
    }
    return true;
}

bool stands_near(std::string_view near, std::string_view statement, std::string_view script) {
    constexpr std::string_view kScript = "script: ";
    if (near.starts_with(kScript)) return script.find(near.substr(kScript.size())) != std::string_view::npos;
    return statement.find(near) != std::string_view::npos;
}

}  // namespace

std::optional<Mistake> find_mistake(std::string_view error_class, std::string_view message,
                                    std::string_view statement, std::string_view script) {
    // In tracebacks the class stands with its module.
    if (const size_t dot = error_class.rfind('.'); dot != std::string_view::npos)
        error_class.remove_prefix(dot + 1);
    for (const Row& row : kRows) {
        std::vector<Sentence> at_stars;
        if (row.error_class != error_class || !fits(row.message, message, &at_stars)) continue;
        if (!stands_near(row.near, statement, script)) continue;
        return Mistake{row.when == When::AtEnd, say(row.means, at_stars), say(row.fix, at_stars)};
    }
    return std::nullopt;
}

Sentence repair_of_syntax(std::string_view message) {
    if (message.find("outside async function") != std::string_view::npos ||
        message.find("'await' outside function") != std::string_view::npos ||
        message.find("outside of an asynchronous function") != std::string_view::npos)
        return say(Message::fix_await_outside);
    if (message.find("with value in async generator") != std::string_view::npos)
        return say(Message::fix_return_in_async_generator);
    if (message.find("'yield from' inside async function") != std::string_view::npos)
        return say(Message::fix_yield_from_in_async);
    return {};
}

}  // namespace loopscope::insight
