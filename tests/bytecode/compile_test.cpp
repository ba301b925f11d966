#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

// doctest has a CHECK of its own; in this file it is that one.
#undef CHECK
#include "tests/bytecode/helpers.h"
#undef CHECK
#define CHECK DOCTEST_CHECK

using namespace loopscope;
using namespace loopscope::bytecode;

namespace {

std::string first_error(const std::string& text) {
    CompileResult result = compile_text(text);
    DOCTEST_CHECK(result.code == nullptr);
    return result.diagnostics.empty() ? "" : result.diagnostics[0].message;
}

std::string repeat(const std::string& text, size_t times) {
    std::string out;
    for (size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("every instruction has a span, and every span of a script's own code has a line") {
    CompileResult result = compile_text("def f(a):\n    for x in a:\n        print(x)\n    return a\n");
    REQUIRE(result.code);
    const Code* code = find_code(*result.code, "f");
    CHECK(code->positions.size() == code->instructions.size());
    for (const base::Span& span : code->positions) CHECK(span.line >= 1);
}

TEST_CASE("parameters come first, then locals, then cells, then free variables") {
    CompileResult result = compile_text(
        "def outer(a, b):\n    c = 1\n    d = 2\n    def inner(e):\n        return a, d, e\n    return "
        "inner\n");
    const Code* outer = find_code(*result.code, "outer");
    CHECK(outer->locals == std::vector<std::string>{"a", "b", "c", "inner", "d"});
    CHECK(outer->local_kinds[0] == LocalKind::Cell);
    CHECK(outer->local_kinds[1] == LocalKind::Plain);
    CHECK(outer->local_kinds[4] == LocalKind::Cell);
    const Code* inner = find_code(*result.code, "inner");
    CHECK(inner->locals == std::vector<std::string>{"e", "a", "d"});
    CHECK(inner->local_kinds[2] == LocalKind::Free);
}

TEST_CASE("names with two underscores are spelled with their class") {
    CompileResult result =
        compile_text("class _Box:\n    def get(self): return self.__value, self.__dunder__\n");
    const Code* get = find_code(*result.code, "get");
    CHECK(get->names == std::vector<std::string>{"_Box__value", "__dunder__"});
}

TEST_CASE("a method that calls super() takes its class from a cell that the class body fills") {
    CompileResult result = compile_text("class A:\n    def f(self): super().f()\n");
    const Code* body = find_code(*result.code, "A");
    CHECK(body->locals == std::vector<std::string>{"__class__"});
    CHECK(std::find(body->names.begin(), body->names.end(), "__classcell__") != body->names.end());
    CHECK(find_code(*result.code, "f")->local_kinds.back() == LocalKind::Free);
}

TEST_CASE("functions are named by where they stand") {
    CompileResult result = compile_text(
        "class A:\n    def f(self):\n        def g(): pass\n        return lambda: [x for x in g]\n"
        "def h():\n    global k\n    def k(): pass\n");
    CHECK(find_code(*result.code, "g")->qualname == "A.f.<locals>.g");
    CHECK(find_code(*result.code, "<listcomp>")->qualname == "A.f.<locals>.<lambda>.<locals>.<listcomp>");
    CHECK(find_code(*result.code, "k")->qualname == "k");
}

TEST_CASE("constants are computed before the program runs") {
    CompileResult result =
        compile_text("x = 2 * 3 + 1\ny = -1.5\nz = 'a' 'b' * 2\nw = 1 << 70\nv = (1, 2)[1]\n");
    CHECK(count_of(*result.code, Opcode::BinaryOp) == 0);
    CHECK(count_of(*result.code, Opcode::UnaryNegative) == 0);
    CHECK(count_of(*result.code, Opcode::BinarySubscr) == 0);
}

TEST_CASE("constants that would be large, or raise, are left to the program") {
    CompileResult result = compile_text("a = 'x' * 5000\nb = 1 // 0\nc = 2 ** 10000\nd = (1, 2)[7]\n");
    CHECK(count_of(*result.code, Opcode::BinaryOp) == 3);
    CHECK(count_of(*result.code, Opcode::BinarySubscr) == 1);
}

TEST_CASE("a search in a display of constants searches a tuple or a frozenset") {
    CompileResult result = compile_text("x in [1, 2]\nx in {1, 2}\n");
    CHECK(count_of(*result.code, Opcode::BuildList) == 0);
    CHECK(count_of(*result.code, Opcode::BuildSet) == 0);
}

TEST_CASE("code behind `if 0` and `while True` is not there") {
    CompileResult result =
        compile_text("def f():\n    if 0:\n        g()\n    while True:\n        pass\n    h()\n");
    const Code* code = find_code(*result.code, "f");
    CHECK(count_of(*code, Opcode::Call) == 0);
    CHECK(count_of(*code, Opcode::ReturnValue) == 0);
}

TEST_CASE("two loads of parameters are joined, loads of what may be unbound are not") {
    CompileResult result = compile_text("def f(a, b):\n    a + b\n    del a\n    c + a\n    c = 1\n");
    const Code* code = find_code(*result.code, "f");
    CHECK(count_of(*code, Opcode::LoadFastLoadFast) == 1);
    CHECK(count_of(*code, Opcode::LoadFast) == 2);
}

TEST_CASE("a local that every path has bound counts as bound, one bound on some paths does not") {
    CompileResult result = compile_text(
        "def f(n):\n    t = u = 0\n    for i in n:\n        t + i\n    if n:\n        w = 1\n    w + x\n    "
        "x = 1\n");
    const Code* code = find_code(*result.code, "f");
    CHECK(count_of(*code, Opcode::LoadFastLoadFast) == 1);
}

TEST_CASE("a joined pair has the span of the load that can fail") {
    CompileResult result = compile_text("def f(a):\n    return (a, maybe)\n    maybe = 1\n");
    const Code* code = find_code(*result.code, "f");
    for (size_t i = 0; i < code->instructions.size(); ++i)
        if (code->instructions[i].opcode == Opcode::LoadFastLoadFast) CHECK(code->positions[i].column == 15);
    CHECK(count_of(*code, Opcode::LoadFastLoadFast) == 1);
}

TEST_CASE("every reached line has one Line, a loop's header one for each round") {
    CompileResult result = compile_text(
        "def f(n):\n    'doc'\n    global g\n    for i in n:\n        g = (i,\n"
        "             n)\n    while g:\n        pass\n    return i\n");
    CHECK(lines_of(*find_code(*result.code, "f")) == std::vector<uint32_t>{4, 5, 4, 7, 8, 7, 9});
}

TEST_CASE("statements on one line are one line") {
    CompileResult result = compile_text("a = 1; b = 2; c = 3\nif a: b = 4\n");
    CHECK(lines_of(*result.code) == std::vector<uint32_t>{1, 2});
}

TEST_CASE("a with statement's line is reached again when it is left") {
    CompileResult result = compile_text("with a:\n    b\nc\n");
    CHECK(lines_of(*result.code) == std::vector<uint32_t>{1, 2, 1, 1, 3});  // left well, left by an exception
}

TEST_CASE("a library's code has no Line at all") {
    CompileOptions options;
    options.is_library = true;
    CompileResult result = compile_text("def f():\n    return 1\n", options);
    CHECK(lines_of(*result.code).empty());
    CHECK(result.code->is_library);
    CHECK(find_code(*result.code, "f")->is_library);
}

TEST_CASE("the kind of a function's code follows from what is in it") {
    CompileResult result = compile_text(
        "def a(): pass\ndef b(): yield\nasync def c(): pass\nasync def d(): yield\n"
        "async def e(): return [x async for x in y], (z async for z in y)\n");
    CHECK(find_code(*result.code, "a")->kind == CodeKind::Function);
    CHECK(find_code(*result.code, "b")->kind == CodeKind::Generator);
    CHECK(find_code(*result.code, "c")->kind == CodeKind::Coroutine);
    CHECK(find_code(*result.code, "d")->kind == CodeKind::AsyncGenerator);
    CHECK(find_code(*result.code, "<listcomp>")->kind == CodeKind::Coroutine);
    CHECK(find_code(*result.code, "<genexpr>")->kind == CodeKind::AsyncGenerator);
}

TEST_CASE("ranges of handlers do not overlap and lie in the code") {
    CompileResult result = compile_text(
        "def f():\n    try:\n        with a as b:\n            try: c\n            except d as e: g\n"
        "            finally: h\n    except* i: j\n    finally:\n        k\n");
    const Code* code = find_code(*result.code, "f");
    CHECK(code->exceptions.size() > 4);
    uint32_t end = 0;
    for (const ExceptionRange& range : code->exceptions) {
        CHECK(range.begin >= end);
        CHECK(range.begin < range.end);
        CHECK(range.handler < code->instructions.size());
        end = range.end;
    }
    CHECK(end <= code->instructions.size());
}

TEST_CASE("a function in a finally body is one object, though its making stands twice") {
    CompileResult result = compile_text("try:\n    a\nfinally:\n    b = lambda: 1\n");
    size_t codes = 0;
    for (const Constant& constant : result.code->constants)
        codes += std::holds_alternative<std::shared_ptr<const Code>>(constant.value);
    CHECK(codes == 1);
    CHECK(count_of(*result.code, Opcode::MakeFunction) == 2);
}

TEST_CASE("chains of operators and of elif may be as long as the parser lets them") {
    CompileResult sum = compile_text("x = a" + repeat(" + b", 1'900) + "\n");
    REQUIRE(sum.code);
    CHECK(count_of(*sum.code, Opcode::BinaryOp) == 1'900);
    CompileResult choice = compile_text("if a: b\n" + repeat("elif c: d\n", 900));
    REQUIRE(choice.code);
    CHECK(count_of(*choice.code, Opcode::PopJumpIfFalse) == 901);
}

TEST_CASE("chains of attributes and calls that are too long are an error, not a crash") {
    CHECK(first_error("x = a" + repeat(".b", 1'500) + "\n") ==
          "maximum recursion depth exceeded during compilation");
    CHECK(first_error("x = a" + repeat("()", 1'500) + "\n") ==
          "maximum recursion depth exceeded during compilation");
    CHECK(first_error("x = a" + repeat("[0]", 1'500) + "\n") ==
          "maximum recursion depth exceeded during compilation");
}

TEST_CASE("nested finally bodies that would double at every level end in an error") {
    std::string text;
    for (size_t i = 0; i < 19; ++i) text += repeat(" ", i) + "try: a\n" + repeat(" ", i) + "finally:\n";
    CHECK(first_error(text + repeat(" ", 19) + "b\n") == "too much code in nested finally bodies");
}

TEST_CASE("symbol errors are CPython's") {
    CHECK(first_error("def f():\n    nonlocal x\n") == "no binding for nonlocal 'x' found");
    CHECK(first_error("def f():\n    x = 1\n    global x\n") ==
          "name 'x' is assigned to before global declaration");
    CHECK(first_error("return 1\n") == "'return' outside function");
    CHECK(first_error("def f(): await x\n") == "'await' outside async function");
    CHECK(first_error("def f(a, a): pass\n") == "duplicate argument 'a' in function definition");
    CHECK(first_error("for x in y:\n    def f(): break\n") == "'break' outside loop");
    CHECK(first_error("async def f():\n    yield\n    return 1\n") ==
          "'return' with value in async generator");
}

TEST_CASE("an expression compiled by itself returns its value") {
    auto source = std::make_shared<const base::SourceText>("test.py", "a + 1");
    python::ParseResult parsed = python::parse(*source, python::ParseMode::Expression);
    REQUIRE(parsed.tree);
    CompileResult result = compile(*parsed.tree, source, {});
    REQUIRE(result.code);
    CHECK(result.code->kind == CodeKind::Expression);
    CHECK(opcodes_of(*result.code) == "Resume LoadName LoadConst BinaryOp ReturnValue ");
}

TEST_CASE("await ... gives way once in the library's own code, and is an await like others in a script's") {
    const std::string text = "async def f():\n    await ...\n";
    CompileOptions library;
    library.is_library = true;
    const CompileResult own = compile_text(text, library), script = compile_text(text);
    REQUIRE(own.code);
    REQUIRE(script.code);
    const Code *in_library = find_code(*own.code, "f"), *in_script = find_code(*script.code, "f");
    CHECK(count_of(*in_library, Opcode::YieldValue) == 1);
    CHECK(count_of(*in_library, Opcode::Send) == 0);
    CHECK(count_of(*in_script, Opcode::GetAwaitable) == 1);
    CHECK(count_of(*in_script, Opcode::Send) == 1);
}
