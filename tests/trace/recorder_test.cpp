#include "core/trace/recorder.h"

#include <doctest/doctest.h>

#include <cstring>
#include <string>

using namespace loopscope;
using trace::EventKind;

TEST_CASE("equal texts have equal ids, and the empty text is id 0") {
    trace::Recorder recorder;
    const auto first = recorder.text("users");
    CHECK(recorder.text("posts") != first);
    CHECK(recorder.text(std::string("us") + "ers") == first);
    CHECK(recorder.text("").value == 0);
    CHECK(recorder.trace().text(first.value) == "users");
}

TEST_CASE("interned texts stay where they are however many follow") {
    trace::Recorder recorder;
    const auto first = recorder.text("a");
    for (int i = 0; i < 5000; ++i) recorder.text(std::to_string(i));
    CHECK(recorder.text("a") == first);
    CHECK(recorder.text("4999") == recorder.text("4999"));
    CHECK(recorder.trace().texts.size() == 5002);
}

TEST_CASE("events come back as they were recorded, over the edges of chunks") {
    trace::Recorder recorder;
    const uint32_t count = trace::EventList::kChunk * 2 + 7;
    for (uint32_t i = 0; i < count; ++i) recorder.record(EventKind::line, i, i * 2, static_cast<uint16_t>(i));
    const auto trace = recorder.finish();
    REQUIRE(trace->size() == count);
    bool all_equal = true;
    for (uint32_t i = 0; i < count; ++i) {
        const trace::Event& event = trace->events[i];
        all_equal = all_equal && event.a == i && event.b == i * 2 && event.detail == static_cast<uint16_t>(i);
    }
    CHECK(all_equal);
}

TEST_CASE("seconds survive being spread over two numbers") {
    trace::Recorder recorder;
    recorder.record_seconds(EventKind::clock_moved, {}, 0.1 + 0.2);
    CHECK(recorder.trace().events[0].seconds() == 0.1 + 0.2);
}

TEST_CASE("the recorder is full at its limit and says so") {
    trace::Recorder recorder(2);
    recorder.record(EventKind::line, 1);
    CHECK_FALSE(recorder.full());
    recorder.record(EventKind::line, 2);
    CHECK(recorder.full());
}

TEST_CASE("finish leaves an empty recorder") {
    trace::Recorder recorder;
    recorder.text("x");
    recorder.record(EventKind::line, 1);
    const auto trace = recorder.finish();
    CHECK(trace->size() == 1);
    CHECK(recorder.size() == 0);
    CHECK(recorder.trace().texts.size() == 1);
    CHECK(recorder.text("y").value == 1);
}

TEST_CASE("every kind of event has a name and a sentence") {
    for (int kind = 0; kind < trace::kEventKindCount; ++kind) {
        CHECK(std::strlen(trace::event_kind_name(static_cast<EventKind>(kind))) > 2);
        CHECK(std::strlen(trace::event_kind_sentence(static_cast<EventKind>(kind))) > 4);
    }
}
