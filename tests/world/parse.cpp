// Reading world lines: what each kind declares, and what is said of wrong ones.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/world/world.h"

using namespace loopscope;

namespace {

world::World parsed(const std::string& text) {
    std::vector<base::Diagnostic> problems;
    world::World result = world::parse_world(base::SourceText("a.py", text), &problems);
    for (const auto& problem : problems) FAIL_CHECK(problem.message);
    return result;
}

// "line: message" of the only problem.
std::string problem_of(const std::string& text) {
    std::vector<base::Diagnostic> problems;
    world::parse_world(base::SourceText("a.py", text), &problems);
    REQUIRE(problems.size() == 1);
    return std::to_string(problems[0].span.line) + ": " + problems[0].message;
}

}  // namespace

TEST_CASE("an endpoint answers with status, latency, headers and JSON") {
    world::World w = parsed(
        "# world: GET https://a.example/users/{id} -> 201 in 300ms header \"X-A: b\" json\n"
        "#        {\"id\": \"{id}\"}\n");
    const world::Reply reply = world::answer(w, "GET", "https://a.example/users/7?page=2");
    CHECK(reply.declared);
    CHECK(reply.latency == 0.3);
    CHECK(reply.answer.status == 201);
    CHECK(reply.answer.body == "{\"id\": \"7\"}");
    CHECK(reply.answer.headers[0] == std::pair<std::string, std::string>("X-A", "b"));
}

TEST_CASE("lines for the same endpoint answer in turn, the last one from then on") {
    world::World w = parsed(
        "# world: GET https://a.example/ -> 503\n"
        "# world: GET https://a.example/ -> 200\n");
    CHECK(world::answer(w, "GET", "https://a.example/").answer.status == 503);
    CHECK(world::answer(w, "GET", "https://a.example").answer.status == 200);
    CHECK(world::answer(w, "GET", "https://a.example/").answer.status == 200);
}

TEST_CASE("a pattern without a query fits any query, one with a query only that") {
    std::vector<std::pair<std::string, std::string>> names;
    CHECK(world::matches("https://a.example/x", "https://a.example/x?page=1", &names));
    CHECK(world::matches("https://a.example/x?page=1", "https://a.example/x?page=1", &names));
    CHECK_FALSE(world::matches("https://a.example/x?page=1", "https://a.example/x?page=2", &names));
    CHECK(world::matches("https://a.example/x?page={n}", "https://a.example/x?page=2", &names));
    CHECK(names.back().second == "2");
    CHECK(world::matches("https://*.example/*", "https://b.example/y/z", &names));
    CHECK_FALSE(world::matches("https://a.example/{x}", "https://a.example/y/z", &names));
}

TEST_CASE("an undeclared endpoint answers after a latency that follows from its URL, and says so") {
    world::World w = parsed("");
    const world::Reply first = world::answer(w, "GET", "https://b.example/x");
    const world::Reply again = world::answer(w, "GET", "https://b.example/x");
    CHECK(first.latency == again.latency);
    CHECK(first.latency >= 0.1);
    CHECK(first.latency <= 1.0);
    CHECK_FALSE(first.declared);
    CHECK(first.answer.body.find("\"simulated\": true") != std::string::npos);
    CHECK(world::answer(w, "GET", "https://httpbin.org/delay/3").latency == 3.0);
    CHECK(world::answer(w, "GET", "https://httpbin.org/status/404").answer.status == 404);
}

TEST_CASE("a range of latencies is drawn from by the seed, the same on every run") {
    const std::string line = "# world: GET https://a.example/ -> in 0.2..0.8s\n";
    world::World one = parsed(line), two = parsed(line), other = parsed("# world: seed 5\n" + line);
    double least = 1, most = 0;
    bool same = true;
    for (int i = 0; i < 50; ++i) {
        const double drawn = world::answer(one, "GET", "https://a.example/").latency;
        CHECK(drawn == world::answer(two, "GET", "https://a.example/").latency);
        same = same && drawn == world::answer(other, "GET", "https://a.example/").latency;
        least = std::min(least, drawn);
        most = std::max(most, drawn);
    }
    CHECK_FALSE(same);
    CHECK(least >= 0.2);
    CHECK(most <= 0.8);
    CHECK(most - least > 0.4);
}

TEST_CASE("each way of failing can be declared") {
    world::World w = parsed(
        "# world: GET https://a.example/1 -> refused\n"
        "# world: GET https://a.example/2 -> no such host\n"
        "# world: GET https://a.example/3 -> reset after 10 bytes text \"0123456789abc\"\n"
        "# world: GET https://a.example/4 -> hangs\n"
        "# world: GET https://a.example/5 -> bad certificate\n"
        "# world: GET https://a.example/6 -> redirect https://a.example/7\n");
    const auto outcome = [&](const char* path) {
        return world::answer(w, "GET", std::string("https://a.example/") + path).answer.outcome;
    };
    CHECK(outcome("1") == world::Outcome::Refused);
    CHECK(outcome("2") == world::Outcome::NoSuchHost);
    CHECK(outcome("3") == world::Outcome::Reset);
    CHECK(outcome("4") == world::Outcome::Silent);
    CHECK(outcome("5") == world::Outcome::BadCertificate);
    CHECK(world::answer(w, "GET", "https://a.example/3").answer.cut_after == 10);
    CHECK(world::answer(w, "GET", "https://a.example/6").answer.status == 302);
}

TEST_CASE("hosts, tables, stores, files, clients and costs are declared a line each") {
    const world::World w = parsed(
        "# world: host *.example bandwidth 1MB/s, connections 2\n"
        "# world: table users (id integer primary key, name text) = (1, 'Ann'), (2, 'O)k')\n"
        "# world: database in 20ms, connections 5\n"
        "# world: file notes.txt text \"one\\ntwo\"\n"
        "# world: client at 1s POST http://localhost:8080/a times 3 every 0.5s json {\"a\": 1}\n"
        "# world: client Bob at 2s tcp localhost:8888 send \"hi\\n\" wait 1s close\n"
        "def work():  # world: cpu 2s\n"
        "    pass\n"
        "# world: ctrl-c at 10s\n");
    CHECK(*world::host_named(w, "a.example").bytes_per_second == 1e6);
    CHECK(*world::host_named(w, "a.example").connections == 2);
    CHECK_FALSE(world::host_named(w, "other.org").connections);
    CHECK(w.tables[0].columns == "id integer primary key, name text");
    CHECK(w.tables[0].rows == "(1, 'Ann'), (2, 'O)k')");
    CHECK(*world::find_store(w, "database")->connections == 5);
    CHECK(w.files[0].content == "one\ntwo");
    CHECK(w.clients[0].times == 3);
    CHECK(w.clients[0].body == "{\"a\": 1}");
    CHECK(w.clients[1].name == "Bob");
    CHECK(w.clients[1].steps.size() == 3);
    CHECK(w.costs[0].seconds == 2);
    CHECK(w.costs[0].line == 7);
    CHECK(w.interrupt_at == 10);
}

TEST_CASE("only comments declare, not strings") {
    CHECK(parsed("text = '# world: nonsense'\n\"\"\"\n# world: nonsense\n\"\"\"\n").endpoints.empty());
}

TEST_CASE("a line that is wrong is told of with its line and what was expected") {
    CHECK(problem_of("x = 1\n# world: frob\n")
              .starts_with("2: in this line of the world: a line of the world begins"));
    CHECK(problem_of("# world: GET /x -> 200\n").find("a URL is expected") != std::string::npos);
    CHECK(problem_of("# world: GET https://a.example/ 200\n").find("'->' is expected where '200'") !=
          std::string::npos);
    CHECK(problem_of("# world: GET https://a.example/ -> in 5\n").find("needs its unit") !=
          std::string::npos);
    CHECK(problem_of("# world: GET https://a.example/ -> json {\"a\"\n").find("not JSON") !=
          std::string::npos);
    CHECK(problem_of("# world: GET https://a.example/ -> 999\n").find("from 100 to 599") !=
          std::string::npos);
    CHECK(problem_of("# world: host a.example bandwidth 3\n").find("1MB/s") == std::string::npos);
    CHECK(problem_of("# world: table users\n").find("NAME (COLUMNS)") != std::string::npos);
    CHECK(problem_of("# world: client at 1s FETCH http://localhost/\n").find("'FETCH'") != std::string::npos);
    CHECK(problem_of("# world: file a.txt \"x\"\n").find("content") != std::string::npos);
}

TEST_CASE("hosts that are named as not being there are not, unless a line says otherwise") {
    const world::World w =
        parsed("# world: host here.invalid latency 1s\n# world: host no.example refused\n");
    CHECK(world::host_named(w, "nowhere.invalid").outcome == world::Outcome::NoSuchHost);
    CHECK(world::host_named(w, "this-does-not-exist.com").outcome == world::Outcome::NoSuchHost);
    CHECK(world::host_named(w, "expired.badssl.com").outcome == world::Outcome::BadCertificate);
    CHECK(world::host_named(w, "example.com").outcome == world::Outcome::Reply);
    CHECK(world::host_named(w, "no.example").outcome == world::Outcome::Refused);
}

TEST_CASE("of two worlds the first one's lines count, and clients without a name are counted on") {
    world::World script = parsed(
        "# world: GET https://a.example/ -> 201\n# world: table t (a int) = (1)\n"
        "# world: client at 1s GET http://localhost/\n");
    world::World lesson = parsed(
        "# world: GET https://a.example/ -> 404\n# world: GET https://b.example/ -> 202\n"
        "# world: table t (b int)\n# world: seed 4\n# world: client at 2s GET http://localhost/\n");
    world::add_world(script, std::move(lesson));
    CHECK(world::answer(script, "GET", "https://a.example/").answer.status == 201);
    CHECK(world::answer(script, "GET", "https://a.example/").answer.status == 201);
    CHECK(world::answer(script, "GET", "https://b.example/").answer.status == 202);
    REQUIRE(script.tables.size() == 1);
    CHECK(script.tables[0].columns == "a int");
    CHECK(script.seed == 4);
    REQUIRE(script.clients.size() == 2);
    CHECK(script.clients[0].name == "client 1");
    CHECK(script.clients[1].name == "client 2");
}
