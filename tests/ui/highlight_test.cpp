#include "ui/highlight.h"

#include <doctest/doctest.h>

#include <string>

using namespace loopscope::ui;

namespace {

// A letter for each byte: k keyword, f function, s string, n number, c comment, . none.
std::string marks(std::string_view text) {
    std::string result;
    size_t begin = 0;
    for (const auto& parts : highlight(text)) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        std::string line(end - begin, '.');
        uint32_t last = 0;
        for (const SyntaxPart& part : parts) {
            CHECK(part.begin >= last);
            CHECK(part.end <= line.size());
            last = part.end;
            for (uint32_t i = part.begin; i < part.end; ++i)
                line[i] = ".kfsnc"[static_cast<int>(part.syntax)];
        }
        result += line + (end < text.size() ? "\n" : "");
        begin = end + 1;
    }
    return result;
}

}  // namespace

TEST_CASE("keywords, the names of functions, strings, numbers and comments have their colours") {
    CHECK(marks("async def f(x): # y") == "kkkkk.kkk.f.....ccc");
    CHECK(marks("return f'{x}' + 1.5e-3") == "kkkkkk.ssssss...nnnnnn");
    CHECK(marks("a.await_ = b.import_x") == ".....................");
    CHECK(marks("class A: pass") == "kkkkk.f..kkkk");
}

TEST_CASE("a triple-quoted string goes on over lines, another does not") {
    CHECK(marks("x = '''a\nb'''\ny") == "....ssss\nssss\n.");
    CHECK(marks("x = 'a\ny = 1") == "....ss\n....n");
    CHECK(marks("x = 'a\\\nb'\ny") == "....sss\nss\n.");
}

TEST_CASE("match and case are keywords only where they begin a statement") {
    CHECK(marks("match x:") == "kkkkk...");
    CHECK(marks("match = 1") == "........n");
    CHECK(marks("case [a]:") == "kkkk.....");
}

TEST_CASE("any bytes at all are coloured without harm") {
    std::string wild;
    for (int i = 1; i < 2000; ++i) wild += static_cast<char>((i * 7919) % 251 + 1);
    marks(wild);
    marks("'''");
    marks("\\");
    marks("f\"");
}
