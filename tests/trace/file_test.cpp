#include "core/trace/file.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "core/trace/fields.h"
#include "core/trace/jsonl.h"
#include "tests/replay/sample_traces.h"

using namespace loopscope;

TEST_CASE("a trace written and read again is byte for byte the same") {
    const auto trace = tests::three_requests();
    const std::string bytes = trace::write_trace(*trace);
    CHECK(trace::is_trace_file(bytes));
    const auto read = trace::read_trace(bytes);
    REQUIRE(read.ok());
    CHECK(trace::write_trace(*read.value()) == bytes);
    CHECK(trace::dump(*read.value()) == trace::dump(*trace));
    CHECK(read.value()->sources[0]->text() == tests::kThreeRequests);
}

TEST_CASE("a file that is cut anywhere is refused, and nothing crashes") {
    const std::string bytes = trace::write_trace(*tests::three_requests());
    for (size_t size = 0; size < bytes.size(); size += 1 + size / 97) {
        CAPTURE(size);
        CHECK_FALSE(trace::read_trace(std::string_view(bytes).substr(0, size)).ok());
    }
}

TEST_CASE("a file with any byte changed is refused or read, and nothing crashes") {
    std::string bytes = trace::write_trace(*tests::three_requests());
    int refused = 0;
    for (size_t place = 0; place < bytes.size(); ++place) {
        const char before = bytes[place];
        bytes[place] = static_cast<char>(before ^ 0xff);
        const auto read = trace::read_trace(bytes);
        if (!read.ok()) {
            ++refused;
            CHECK(read.error().message.ends_with("."));
        }
        bytes[place] = before;
    }
    CHECK(refused > 100);
}

TEST_CASE("a file that claims more than it holds is refused before memory is taken for it") {
    std::string bytes = trace::write_trace(*tests::three_requests());
    bytes.resize(20);
    bytes += std::string(4, '\xff');
    CHECK_FALSE(trace::read_trace(bytes).ok());
}

TEST_CASE("another version is named in the refusal") {
    std::string bytes = trace::write_trace(*tests::three_requests());
    bytes[16] = 9;
    CHECK(trace::read_trace(bytes).error().message.find("version 9") != std::string::npos);
}

TEST_CASE("jsonl holds one object an event with its fields by name") {
    const auto trace = tests::three_requests();
    std::istringstream lines(trace::write_jsonl(*trace));
    std::string line;
    uint64_t count = 0;
    bool has_users = false, has_await_line = false;
    while (std::getline(lines, line)) {
        const auto json = nlohmann::json::parse(line);
        CHECK(json["event"] == count++);
        has_users = has_users || (json["kind"] == "task_created" && json["name"] == "users");
        has_await_line = has_await_line || (json["kind"] == "coroutine_suspended" && json["line"] == 5);
    }
    CHECK(count == trace->size());
    CHECK(has_users);
    CHECK(has_await_line);
}

TEST_CASE("a dump names kinds, objects and texts") {
    const std::string dump = trace::dump(*tests::three_requests());
    CHECK(dump.find("task_waiting task=") != std::string::npos);
    CHECK(dump.find("output text=\"users: request sent\" stream=stdout") != std::string::npos);
    CHECK(dump.find("clock_moved to=0.500000 why=the loop slept") != std::string::npos);
}
