// Expected orders and hashes were printed by CPython 3.11 under PYTHONHASHSEED=0.
#include "core/vm/containers.h"

#include <doctest/doctest.h>

#include "core/trace/recorder.h"
#include "core/vm/operations.h"
#include "core/vm/range.h"

namespace loopscope::vm {
namespace {

struct Fixture {
    trace::Recorder recorder;
    Machine m{recorder, MachineHooks{[](trace::Stream, std::string_view) {}, {}, {}, {}}};

    Value number(int64_t n) { return m.new_int(n); }
    Value text(const char* t) { return m.new_str(t); }
    std::string shown(const Value& value) { return repr_text(m, value).value_or("raised"); }
    std::string set_of(std::initializer_list<int64_t> numbers) {
        const Ref<Set> set = m.new_set();
        for (int64_t n : numbers) CHECK(set->table.add(m, number(n)));
        return shown(set);
    }
};

TEST_CASE_FIXTURE(Fixture, "strings and bytes have CPython's hashes for seed 0") {
    CHECK(str_hash(as<Str>(text("abc"))) == -4594863902769663758);
    CHECK(str_hash(as<Str>(text("\xc3\xa9"))) == 6047309291227476195);
    CHECK(str_hash(as<Str>(text("\xe4\xb8\xad"))) == 1216952446211864180);
    CHECK(str_hash(as<Str>(text(""))) == 0);
    CHECK(bytes_hash("abc") == -4594863902769663758);
    CHECK(hash(m, m.new_tuple({number(1), number(2)})) == -3550055125485641917);
}

TEST_CASE_FIXTURE(Fixture, "a set iterates in the order of CPython's table") {
    CHECK(set_of({3, 1, 2, 40, 41, 8, 16, 24}) == "{1, 2, 3, 40, 41, 8, 16, 24}");
    CHECK(set_of({0, 8, 16}) == "{0, 8, 16}");
    CHECK(set_of({16, 8, 0}) == "{16, 8, 0}");
}

TEST_CASE_FIXTURE(Fixture, "a set puts a new key where the last deleted one on its way was") {
    const Ref<Set> set = m.new_set();
    for (int64_t n : {0, 8, 16}) CHECK(set->table.add(m, number(n)));
    CHECK(set->table.erase(m, number(0)) == Found::Yes);
    CHECK(set->table.erase(m, number(8)) == Found::Yes);
    for (int64_t n : {24, 32}) CHECK(set->table.add(m, number(n)));
    CHECK(shown(set) == "{32, 24, 16}");
    CHECK(set->table.erase(m, number(99)) == Found::No);
}

TEST_CASE_FIXTURE(Fixture, "a dict keeps the order in which keys came, through deletion and growth") {
    const Ref<Dict> dict = m.new_dict();
    for (int64_t n = 0; n < 1000; ++n) CHECK(dict->table.set(m, number(n * 7), number(n)));
    for (int64_t n = 0; n < 1000; n += 2) CHECK(dict->table.erase(m, number(n * 7)) == Found::Yes);
    CHECK(dict->table.set(m, number(0), text("back")));
    CHECK(dict->table.size() == 501);
    int64_t last = -1;
    for (uint32_t i = 0; i < dict->table.entry_count(); ++i) {
        const Value& key = dict->table.entry(i).key;
        if (key.empty() || key.small_int() == 0) continue;
        CHECK(key.small_int() > last);
        last = key.small_int();
    }
    CHECK(last == 6993);
    CHECK(shown(dict->table.entry(dict->table.entry_count() - 1).value) == "'back'");
}

TEST_CASE_FIXTURE(Fixture, "a dict that is filled and emptied over and over finds what is in it") {
    const Ref<Dict> dict = m.new_dict();
    for (int64_t n = 0; n < 20; ++n) CHECK(dict->table.set(m, number(n), number(n)));
    for (int64_t n = 0; n < 5000; ++n) {
        CHECK(dict->table.set(m, number(1000 + n), number(n)));
        CHECK(dict->table.erase(m, number(1000 + n)) == Found::Yes);
        Value* found = nullptr;
        CHECK(dict->table.find(m, number(2000 + n), &found) == Found::No);
    }
    CHECK(dict->table.size() == 20);
}

TEST_CASE_FIXTURE(Fixture, "the keys' version changes with keys, not with values") {
    const Ref<Dict> dict = m.new_dict();
    CHECK(dict->table.set(m, text("a"), number(1)));
    const uint32_t version = dict->table.keys_version();
    CHECK(dict->table.set(m, text("a"), number(2)));
    CHECK(dict->table.keys_version() == version);
    CHECK(dict->table.set(m, text("b"), number(2)));
    CHECK(dict->table.keys_version() != version);
}

TEST_CASE_FIXTURE(Fixture, "a name is found by its text, whether its key is interned or not") {
    const Ref<Dict> dict = m.new_dict();
    CHECK(dict->table.set(m, text("plain"), number(1)));
    for (int64_t n = 0; n < 50; ++n) CHECK(dict->table.set(m, number(n), number(n)));
    const Ref<Str> name = m.intern("plain");
    REQUIRE(dict->table.find_name(*name) != nullptr);
    CHECK(dict->table.find_name(*name)->small_int() == 1);
    dict->table.set_name(*name, number(2));
    CHECK(dict->table.size() == 51);
    CHECK(dict->table.erase_name(*name));
    CHECK(dict->table.find_name(*name) == nullptr);
}

TEST_CASE_FIXTURE(Fixture, "equal numbers of different kinds are one key") {
    const Ref<Dict> dict = m.new_dict();
    CHECK(dict->table.set(m, number(1), text("int")));
    CHECK(dict->table.set(m, m.new_float(1.0), text("float")));
    CHECK(dict->table.set(m, Value::true_(), text("bool")));
    CHECK(shown(dict) == "{1: 'bool'}");
}

TEST_CASE_FIXTURE(Fixture, "an unhashable key raises TypeError") {
    const Ref<Dict> dict = m.new_dict();
    CHECK_FALSE(dict->table.set(m, m.new_list(), number(1)));
    CHECK(m.has_raised());
    CHECK(m.take_raised());
    CHECK(dict->table.size() == 0);
}

TEST_CASE_FIXTURE(Fixture, "a slice is cut off at the ends of the sequence") {
    const auto range = [&](Value start, Value stop, Value step, int64_t length) {
        const Value slice = m.new_slice(std::move(start), std::move(stop), std::move(step));
        return resolve_slice(m, as<Slice>(slice), length).value();
    };
    const Value none = Value::none();
    CHECK(range(none, none, none, 5).count == 5);
    CHECK(range(number(-3), number(100), none, 5).start == 2);
    CHECK(range(number(-3), number(100), none, 5).count == 3);
    CHECK(range(none, none, number(-2), 5).start == 4);
    CHECK(range(none, none, number(-2), 5).stop == -1);
    CHECK(range(none, none, number(-2), 5).count == 3);
    CHECK(range(number(3), number(1), none, 5).count == 0);
    const Value huge = power(m, number(10), number(30), none);
    CHECK(range(number(1), huge, none, 5).stop == 5);
}

TEST_CASE_FIXTURE(Fixture, "sorting keeps the order of equals and can be turned around") {
    const Ref<List> list = m.new_list();
    for (int64_t n = 0; n < 300; ++n) {
        list->items.push_back(m.new_tuple({number(n * 7919 % 10), number(n)}).value());
    }
    CHECK(list_sort(m, *list, Value(), false));
    for (size_t i = 1; i < list->items.size(); ++i) {
        CHECK(*less(m, list->items[i - 1], list->items[i]));
    }
    CHECK(list_sort(m, *list, Value(), true));
    for (size_t i = 1; i < list->items.size(); ++i) {
        CHECK(*less(m, list->items[i], list->items[i - 1]));
    }
}

TEST_CASE_FIXTURE(Fixture, "what cannot be compared is left as a whole list by a sort that fails") {
    const Ref<List> list = m.new_list({number(3), text("a"), number(1)});
    CHECK_FALSE(list_sort(m, *list, Value(), false));
    CHECK(m.take_raised());
    CHECK(list->items.size() == 3);
    for (const Value& item : list->items) CHECK_FALSE(item.empty());
}

TEST_CASE_FIXTURE(Fixture, "a list's growth is charged, and given back as it dies") {
    const uint64_t before = m.bytes_in_use;
    {
        const Ref<List> list = m.new_list();
        for (int64_t n = 0; n < 100'000; ++n) CHECK(list_append(m, *list, number(n)));
        CHECK(m.bytes_in_use >= before + 100'000 * sizeof(Value));
    }
    CHECK(m.bytes_in_use == before);
}

TEST_CASE_FIXTURE(Fixture, "a list that would outgrow the limit is refused") {
    m.limits.memory_bytes = m.bytes_in_use + 1'000'000;
    const Ref<List> list = m.new_list();
    int64_t appended = 0;
    while (appended < 1'000'000 && list_append(m, *list, number(appended))) ++appended;
    CHECK(appended < 1'000'000);
    CHECK((m.stopping || m.has_raised()));
}

TEST_CASE_FIXTURE(Fixture, "ranges with small bounds are computed on directly") {
    const Value range = call(m, Value::share(m.types.range), {number(10), number(0), number(-3)});
    REQUIRE(range);
    const auto small = small_range(as<Range>(range));
    REQUIRE(small);
    CHECK(small->length == 4);
    CHECK(shown(list_of(m, range)) == "[10, 7, 4, 1]");
}

}  // namespace
}  // namespace loopscope::vm
