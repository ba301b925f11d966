#include "core/lesson/read_on.h"

#include "core/lesson/words.h"

namespace loopscope::lesson {

namespace {

struct Page {
    std::string_view name, address;
};
constexpr std::string_view kPython = "https://docs.python.org/3.11/";
// Addresses without "https:" are below kPython.
constexpr Page kPages[] = {
    {"asyncio", "library/asyncio-api-index.html"},
    {"Built-in Exceptions", "library/exceptions.html"},
    {"Classes", "tutorial/classes.html"},
    {"Compound statements", "reference/compound_stmts.html"},
    {"concurrent.futures", "library/concurrent.futures.html"},
    {"contextlib", "library/contextlib.html"},
    {"contextvars", "library/contextvars.html"},
    {"Coroutines and Tasks", "library/asyncio-task.html"},
    {"Data model", "reference/datamodel.html"},
    {"Developing with asyncio", "library/asyncio-dev.html"},
    {"Event Loop", "library/asyncio-eventloop.html"},
    {"Execution model", "reference/executionmodel.html"},
    {"Expressions", "reference/expressions.html"},
    {"Futures", "library/asyncio-future.html"},
    {"gc", "library/gc.html"},
    {"Glossary", "glossary.html"},
    {"heapq", "library/heapq.html"},
    {"Queues", "library/asyncio-queue.html"},
    {"Runners", "library/asyncio-runner.html"},
    {"Streams", "library/asyncio-stream.html"},
    {"Subprocesses", "library/asyncio-subprocess.html"},
    {"Synchronization Primitives", "library/asyncio-sync.html"},
    {"threading", "library/threading.html"},
    {"time", "library/time.html"},
    {"aiohttp", "https://docs.aiohttp.org/en/stable/"},
    {"aiomysql", "https://aiomysql.readthedocs.io/en/stable/"},
    {"asyncpg", "https://magicstack.github.io/asyncpg/current/"},
    {"FastAPI", "https://fastapi.tiangolo.com/"},
};

// As Sphinx makes them: "Task Groups" is at #task-groups, "asyncio.run" at #asyncio.run.
std::string anchor_of(std::string_view page, std::string_view section) {
    if (section == "except* clause") return "except-star";
    if (page == "Glossary") {
        std::string term = "term-";
        for (const char c : section) term += c == ' ' ? '-' : c;
        return term;
    }
    if (section.find('.') != std::string_view::npos && section.find(' ') == std::string_view::npos)
        return std::string(section);
    std::string anchor;
    for (char c : section) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept)
            anchor += c;
        else if (!anchor.empty() && anchor.back() != '-')
            anchor += '-';
    }
    while (!anchor.empty() && anchor.back() == '-') anchor.pop_back();
    return anchor;
}

}  // namespace

std::optional<std::string> address_of(std::string_view read_on) {
    const size_t colon = read_on.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view name = trim(read_on.substr(0, colon)), section = trim(read_on.substr(colon + 1));
    if (section.empty()) return std::nullopt;
    for (const Page& page : kPages) {
        if (page.name != name) continue;
        if (page.address.starts_with("https:")) return std::string(page.address);
        return std::string(kPython) + std::string(page.address) + "#" + anchor_of(name, section);
    }
    return std::nullopt;
}

std::string known_pages() {
    std::string all;
    for (const Page& page : kPages) {
        if (!all.empty()) all += ", ";
        all += page.name;
    }
    return all;
}

}  // namespace loopscope::lesson
