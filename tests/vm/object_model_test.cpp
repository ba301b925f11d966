#include "core/vm/attributes.h"
#include "core/vm/caret_anchors.h"
#include "core/vm/classes.h"
#include "core/vm/errors.h"
#include "core/vm/exceptions.h"
#include "core/vm/garbage.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/weakref.h"

// The machine's CHECK ends the program; a test's tells.
#undef CHECK
#include <doctest/doctest.h>

namespace loopscope::vm {
namespace {

// A machine whose output is kept.
struct Bench {
    trace::Recorder recorder;
    std::string output;
    Machine m{recorder, hooks()};

    MachineHooks hooks() {
        MachineHooks result;
        result.write = [this](trace::Stream, std::string_view text) { output += text; };
        return result;
    }
    Value new_class(const char* name, std::vector<Value> bases) {
        return call(m, Value::share(m.types.type),
                    {m.new_str(name), m.new_tuple(std::move(bases)).value(), m.new_dict().value()});
    }
    std::string raised() {
        const Value exception = m.take_raised();
        return exception ? type_name(m, exception) + ": " + str_text(m, exception).value_or("?") : "nothing";
    }
};

TEST_CASE("classes have C3's order of resolution, or are refused") {
    Bench bench;
    const Value a = bench.new_class("A", {});
    const Value b = bench.new_class("B", {a});
    const Value c = bench.new_class("C", {a});
    const Value d = bench.new_class("D", {b, c});
    REQUIRE(d);
    std::string order;
    for (const Type* each : as<Type>(d).mro) order += each->name + " ";
    CHECK(order == "D B C A object ");
    CHECK(!bench.new_class("E", {a, b}));
    CHECK(bench.raised() ==
          "TypeError: Cannot create a consistent method resolution\norder (MRO) for bases A, B");
    CHECK(!bench.new_class("F", {a, a}));
    CHECK(bench.raised() == "TypeError: duplicate base class A");
}

TEST_CASE("instances with the same history share a shape, and __dict__ ends it") {
    Bench bench;
    Machine& m = bench.m;
    const Value type = bench.new_class("P", {});
    const Value p = call(m, type), q = call(m, type);
    for (const Value& each : {p, q}) {
        REQUIRE(set_attr(m, each, "x", Value::small_int(1)));
        REQUIRE(set_attr(m, each, "y", Value::small_int(2)));
    }
    CHECK(as<Instance>(p).shape == as<Instance>(q).shape);
    const AttributeLookup found = describe_attribute(m, p, *m.intern("y"));
    CHECK(found.kind == AttributeKind::InstanceValue);
    CHECK(found.index == 1);
    CHECK(found.version == as<Type>(type).version);
    REQUIRE(set_type_attribute(m, as<Type>(type), *m.intern("z"), Value::none()));
    CHECK(found.version != as<Type>(type).version);
    CHECK(attributes_of(m, p)->table.size() == 2);
    CHECK(as<Instance>(p).shape == nullptr);
    CHECK(get_attr(m, p, "y").is(Value::small_int(2)));
    CHECK(describe_attribute(m, p, *m.intern("y")).kind == AttributeKind::None);
}

TEST_CASE("a wrong name is told with its object, for the suggestion that is printed") {
    Bench bench;
    Machine& m = bench.m;
    const Value p = call(m, bench.new_class("P", {}));
    REQUIRE(set_attr(m, p, "colour", Value::none()));
    CHECK(!get_attr(m, p, "color"));
    const Value exception = m.take_raised();
    CHECK(str_text(m, exception) == "'P' object has no attribute 'color'");
    CHECK(suggestion_for(m, exception) == "colour");
    CHECK(!try_get_attr(m, p, *m.intern("color")));
    CHECK(!m.has_raised());
}

Value give_arguments(Machine& m, const Value* a) {
    return m.new_tuple({a[0], a[1], a[2] ? a[2] : Value::none()}).value();
}
const NativeMethod kFunction = {"f", "a, /, b=7, *, key=?", give_arguments};
const NativeMethod kPositional = {"g", "a, b, c, /", give_arguments};

TEST_CASE("native functions bind their arguments, and refuse others in CPython's words") {
    Bench bench;
    Machine& m = bench.m;
    const Value f = new_native_function(m, kFunction).value();
    const Value one = Value::small_int(1);
    CHECK(repr_text(m, call(m, f, {one})) == "(1, 7, None)");
    const Value values[] = {one, one};
    const auto with_name = [&](const char* name) {
        const Ref<Tuple> names = m.new_tuple({m.new_str(name)});
        return call(m, f, CallArguments{values, 1, names.get()});
    };
    CHECK(repr_text(m, with_name("key")) == "(1, 7, 1)");
    CHECK(repr_text(m, with_name("b")) == "(1, 1, None)");
    CHECK(!with_name("c"));
    CHECK(bench.raised() == "TypeError: 'c' is an invalid keyword argument for f()");
    const Value g = new_native_function(m, kPositional).value();
    CHECK(!call(m, g, {one}));
    CHECK(bench.raised() == "TypeError: g expected 3 arguments, got 1");
}

TEST_CASE("operators say which types they do not fit") {
    Bench bench;
    Machine& m = bench.m;
    CHECK(!binary(m, BinaryOperator::Add, Value::small_int(1), m.new_str("a")));
    CHECK(bench.raised() == "TypeError: unsupported operand type(s) for +: 'int' and 'str'");
    CHECK(!inplace(m, BinaryOperator::Sub, m.new_list(), Value::none()));
    CHECK(bench.raised() == "TypeError: unsupported operand type(s) for -=: 'list' and 'NoneType'");
    CHECK(!compare(m, CompareOperator::Lt, Value::none(), Value::small_int(1)));
    CHECK(bench.raised() == "TypeError: '<' not supported between instances of 'NoneType' and 'int'");
}

TEST_CASE("an exception raised while another is handled has it as its context, without a ring") {
    Bench bench;
    Machine& m = bench.m;
    const Value first = make_exception(m, *m.types.KeyError, {m.new_str("k")});
    m.handled = first;
    raise(m, *m.types.ValueError, "second");
    const Value second = m.take_raised();
    CHECK(as<Exception>(second).context.is(first));
    m.handled = second;
    raise_value(m, first);
    CHECK(m.take_raised().is(first));
    CHECK(as<Exception>(first).context.is(second));
    CHECK(as<Exception>(second).context.empty());
    m.handled = Value();
    CHECK(format_exception(m, first) ==
          "ValueError: second\n\nDuring handling of the above exception, another exception occurred:\n\n"
          "KeyError: 'k'\n");
}

TEST_CASE("an OSError's class follows from its number") {
    Bench bench;
    Machine& m = bench.m;
    const Value error = make_exception(m, *m.types.OSError,
                                       {Value::small_int(2), m.new_str("No such file"), m.new_str("a.txt")});
    CHECK(type_name(m, error) == "FileNotFoundError");
    CHECK(str_text(m, error) == "[Errno 2] No such file: 'a.txt'");
}

TEST_CASE("cycles go when collected, what is referred to stays") {
    Bench bench;
    Machine& m = bench.m;
    const Value type = bench.new_class("N", {});
    const Value kept = call(m, type);
    REQUIRE(set_attr(m, kept, "me", kept));
    Value lost = call(m, type);
    REQUIRE(set_attr(m, lost, "me", lost));
    const Value reference = call(m, get_attr(m, make_weakref_module(m), "ref"), {lost});
    REQUIRE(weakref_target(as<Weakref>(reference)).is(lost));
    lost = Value();
    CHECK(weakref_target(as<Weakref>(reference)));
    CHECK(collect_garbage(m) == 1);
    CHECK(!weakref_target(as<Weakref>(reference)));
    CHECK(get_attr(m, kept, "me").is(kept));
}

TEST_CASE("deep nesting is freed without deep recursion") {
    Bench bench;
    Machine& m = bench.m;
    Value nest = Value::none();
    for (int i = 0; i < 200'000; ++i) nest = m.new_list({nest}).value();
    nest = Value();
    CHECK(m.dying.empty());
}

TEST_CASE("the quick repr is bounded and never runs Python code") {
    Bench bench;
    Machine& m = bench.m;
    std::vector<Value> many(1000, Value::small_int(12345));
    CHECK(quick_repr(m, m.new_list(many), 20) == "[12345, 12345, 12...");
    const Ref<List> itself = m.new_list();
    itself->items.push_back(itself.value());
    CHECK(quick_repr(m, itself) == "[[[...]]]");
    itself->items.clear();
    CHECK(quick_repr(m, make_exception(m, *m.types.ValueError, {m.new_str("x")})) == "ValueError('x')");
}

struct AnchorCase {
    const char* text;
    const char* anchored;  // "": none
};
const AnchorCase kAnchors[] = {
    {"a + b", "+"},         {"a * b + c", "+"},    {"a + b * c", "+"}, {"a ** b ** c", "**"},
    {"(a + b)", ""},        {"x['a'][1]", "[1]"},  {"f(x)[0]", "[0]"}, {"f(a + b)", ""},
    {"a < b", ""},          {"not a + b", ""},     {"-a ** b", ""},    {"-a + b", "+"},
    {"'+' + x", "+"},       {"a if b else c", ""}, {"a.b", ""},        {"x += 1", ""},
    {"await f() + 1", "+"}, {"[1, 2][5]", "[5]"},  {"1e-5 / 0", "/"},  {"a, b + c", ""},
};

TEST_CASE("carets mark an operator, or the brackets of a subscript") {
    for (const AnchorCase& each : kAnchors) {
        const std::string_view text = each.text;
        const std::optional<CaretAnchors> found = find_caret_anchors(text);
        const std::string_view anchored = found ? text.substr(found->left, found->right - found->left) : "";
        CHECK_MESSAGE(anchored == each.anchored, each.text);
    }
}

}  // namespace
}  // namespace loopscope::vm
