// What-if levers: what they say, and what they touch.
#include <doctest/doctest.h>

#include "core/base/source.h"
#include "core/world/world.h"

using namespace loopscope::world;
using Target = Lever::Target;

namespace {

Lever lever(const char* text) {
    const auto parsed = parse_lever(text);
    REQUIRE_MESSAGE(parsed.ok(), text);
    return parsed.value();
}

}  // namespace

TEST_CASE("a lever names a request, query, job, file or redis command, and what becomes of it") {
    CHECK(lever("GET /data1 fails").method == "GET");
    CHECK(lever("GET /data1 fails").pattern == "/data1");
    CHECK(lever("/data1 takes 3s").method == "ANY");
    CHECK(lever("/data1 takes 300ms").seconds == doctest::Approx(0.3));
    CHECK(lever("POST https://a.example/x answers 503").status == 503);
    CHECK(lever("query SELECT  * FROM users fails").pattern == "select * from users");
    CHECK(lever("query SELECT takes FROM users takes 2s").pattern == "select takes from users");
    CHECK(lever("job crunch takes 2s").target == Target::Job);
    CHECK(lever("file log.txt fails").target == Target::File);
    CHECK(lever("redis GET user:1 fails").target == Target::Redis);
}

TEST_CASE("a lever that cannot be understood is refused with examples") {
    for (const char* text :
         {"", "foo", "GET fails", "GET /a", "GET /a takes", "GET /a takes long", "GET /a answers 9",
          "query fails", "query SELECT answers 500", "GET /a and /b fails"}) {
        const auto parsed = parse_lever(text);
        REQUIRE_FALSE(parsed.ok());
        CHECK(parsed.error().message.find("GET /data1 fails") != std::string::npos);
    }
}

TEST_CASE("a request is touched by its path or its whole URL, with and without a query") {
    const char* url = "https://api.example/data1?page=2";
    CHECK(is_touched(lever("GET /data1 fails"), Target::Request, "GET", url));
    CHECK(is_touched(lever("GET https://api.example/data1 fails"), Target::Request, "GET", url));
    CHECK(is_touched(lever("/data1?page=2 fails"), Target::Request, "POST", url));
    CHECK(is_touched(lever("/data* fails"), Target::Request, "GET", url));
    CHECK_FALSE(is_touched(lever("POST /data1 fails"), Target::Request, "GET", url));
    CHECK_FALSE(is_touched(lever("GET /data fails"), Target::Request, "GET", url));
    CHECK_FALSE(is_touched(lever("query data1 fails"), Target::Request, "GET", url));
}

TEST_CASE("queries are touched whatever their case and spaces") {
    CHECK(is_touched(lever("query select * from users fails"), Target::Query, "",
                     "SELECT *\n  FROM users WHERE id = 1"));
    CHECK_FALSE(
        is_touched(lever("query select * from users fails"), Target::Query, "", "SELECT id FROM users"));
}

TEST_CASE("a lever changes the answer of declared and undeclared endpoints, and counts that") {
    World world;
    world.levers = {lever("GET /a fails"), lever("GET /b takes 7s"), lever("GET /c answers 503"),
                    lever("GET /d fails")};
    CHECK(answer(world, "GET", "https://x.example/a").answer.outcome == Outcome::Reset);
    CHECK(answer(world, "GET", "https://x.example/b").latency == 7);
    CHECK(answer(world, "GET", "https://x.example/c").answer.status == 503);
    CHECK(answer(world, "GET", "https://x.example/e").answer.status == 200);
    CHECK(world.levers[0].pulled == 1);
    CHECK(world.levers[3].pulled == 0);
}
