// The module time, over the machine's virtual clock. Local time is UTC.
#include <cmath>

#include "core/library/calendar.h"
#include "core/library/struct_sequence.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/spinning.h"
#include "core/vm/threads.h"
#include "core/vm/work.h"

namespace loopscope::library {
namespace {

using namespace vm;

struct TimeState {
    Type* struct_time = nullptr;
};

double wall_clock(Machine& m) { return static_cast<double>(kEpochSeconds) + m.clock; }
Value nanoseconds(Machine& m, double seconds) {
    return new_integer(m, Integer::from_double(std::trunc(seconds * 1e9)));
}

Value time_time(Machine& m, const Value*) {
    return vm::clock_is_read(m) ? m.new_float(wall_clock(m)) : Value();
}
Value time_time_ns(Machine& m, const Value*) {
    return vm::clock_is_read(m) ? nanoseconds(m, wall_clock(m)) : Value();
}
Value time_monotonic(Machine& m, const Value*) {
    return vm::clock_is_read(m) ? m.new_float(m.clock) : Value();
}
// Of the clocks only CLOCK_REALTIME (0) and CLOCK_TAI (11) tell the time of day; the others count from the
// start.
double clock_value(Machine& m, const Value* a) {
    const bool of_day = a[0].is_small_int() && (a[0].small_int() == 0 || a[0].small_int() == 11);
    return of_day ? wall_clock(m) : m.clock;
}
Value time_clock_gettime(Machine& m, const Value* a) {
    return vm::clock_is_read(m) ? m.new_float(clock_value(m, a)) : Value();
}
Value time_clock_gettime_ns(Machine& m, const Value* a) {
    return vm::clock_is_read(m) ? nanoseconds(m, clock_value(m, a)) : Value();
}
Value time_clock_getres(Machine& m, const Value*) { return m.new_float(1e-9); }
Value time_tzset(Machine&, const Value*) { return Value::none(); }
Value time_monotonic_ns(Machine& m, const Value*) {
    return vm::clock_is_read(m) ? nanoseconds(m, m.clock) : Value();
}

Value time_sleep(Machine& m, const Value* a) {
    if (!Float::is(a[0]) && !is_int(a[0]) && !m.type_of(a[0]).slots.to_index) {
        return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer",
                     type_name(m, a[0]));
    }
    const auto seconds = as_double(m, a[0]);
    if (!seconds) return Value();
    if (std::isnan(*seconds)) return raise(m, *m.types.ValueError, "Invalid value NaN (not a number)");
    if (*seconds < 0) return raise(m, *m.types.ValueError, "sleep length must be non-negative");
    if (*seconds > 9.2e9)
        return raise(m, *m.types.OverflowError, "timestamp too large to convert to C _PyTime_t");
    return vm::sleep_until(m, m.clock + *seconds) ? Value::none() : Value();
}

Value new_struct_time(Machine& m, const CalendarTime& t) {
    const auto number = [](int64_t n) { return Value::small_int(n); };
    return new_struct_sequence(
        m, *m.state<TimeState>().struct_time,
        {number(t.year), number(t.month), number(t.day), number(t.hour), number(t.minute), number(t.second),
         number(t.weekday), number(t.day_of_year), number(t.is_dst)});
}

// The time an optional argument in seconds stands for; now without one.
std::optional<CalendarTime> time_argument(Machine& m, const Value& seconds) {
    double number = wall_clock(m);
    if (seconds && !seconds.is_none()) {
        if (!Float::is(seconds) && !is_int(seconds)) {
            return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer",
                         type_name(m, seconds));
        }
        const auto given = as_double(m, seconds);
        if (!given) return std::nullopt;
        number = *given;
    }
    if (std::isnan(number)) return raise(m, *m.types.ValueError, "Invalid value NaN (not a number)");
    if (std::fabs(number) > 6.7e16) {
        return raise(m, *m.types.OverflowError, "timestamp out of range for platform time_t");
    }
    CalendarTime time = calendar_time(static_cast<int64_t>(std::floor(number)));
    time.zone = "UTC";
    time.offset = 0;
    return time;
}

// The time a tuple of nine numbers or a struct_time stands for; now without one.
std::optional<CalendarTime> tuple_argument(Machine& m, const Value& value, const char* function) {
    if (!value || value.is_none()) return time_argument(m, Value());
    Tuple* tuple = cast<Tuple>(value);
    if (!tuple) return raise(m, *m.types.TypeError, "Tuple or struct_time argument required");
    if (tuple->items.size() < 9) {
        return raise(m, *m.types.TypeError, "{}(): illegal time tuple argument", function);
    }
    int64_t fields[9];
    for (size_t i = 0; i < 9; ++i) {
        const auto number = as_index(m, tuple->items[i]);
        if (!number) return std::nullopt;
        fields[i] = *number;
    }
    static const struct {
        const char* name;
        int64_t least, most;
    } kLimits[] = {{"month", 0, 12},       {"day of month", 0, 31}, {"hour", 0, 23},
                   {"minute", 0, 59},      {"seconds", 0, 61},      {"day of week", -1, 1000000},
                   {"day of year", 0, 366}};
    for (size_t i = 0; i < std::size(kLimits); ++i) {
        if (fields[i + 1] < kLimits[i].least || fields[i + 1] > kLimits[i].most) {
            return raise(m, *m.types.ValueError, "{} out of range", kLimits[i].name);
        }
    }
    CalendarTime time;
    time.year = fields[0];
    time.month = static_cast<int>(std::max<int64_t>(fields[1], 1));
    time.day = static_cast<int>(std::max<int64_t>(fields[2], 1));
    time.hour = static_cast<int>(fields[3]);
    time.minute = static_cast<int>(fields[4]);
    time.second = static_cast<int>(fields[5]);
    time.weekday = static_cast<int>((fields[6] % 7 + 7) % 7);
    time.day_of_year = static_cast<int>(std::max<int64_t>(fields[7], 1));
    time.is_dst = static_cast<int>(fields[8]);
    time.zone = "UTC";
    time.offset = 0;
    return time;
}

Value time_gmtime(Machine& m, const Value* a) {
    const auto time = time_argument(m, a[0]);
    return time ? new_struct_time(m, *time) : Value();
}

Value time_ctime(Machine& m, const Value* a) {
    const auto time = time_argument(m, a[0]);
    return time ? m.new_str(format_time("%a %b %e %H:%M:%S %Y", *time)) : Value();
}

Value time_asctime(Machine& m, const Value* a) {
    const auto time = tuple_argument(m, a[0], "asctime");
    return time ? m.new_str(format_time("%a %b %e %H:%M:%S %Y", *time)) : Value();
}

Value time_mktime(Machine& m, const Value* a) {
    if (!Tuple::is(a[0])) return raise(m, *m.types.TypeError, "Tuple or struct_time argument required");
    const auto time = tuple_argument(m, a[0], "mktime");
    return time ? m.new_float(static_cast<double>(seconds_since_epoch(*time))) : Value();
}

Value time_strftime(Machine& m, const Value* a) {
    if (!is_str(a[0])) {
        return raise(m, *m.types.TypeError, "strftime() argument 1 must be str, not {}", type_name(m, a[0]));
    }
    const auto time = tuple_argument(m, a[1], "strftime");
    count_work(m, text_of(a[0]).size() * 4);
    return time ? m.new_str(format_time(text_of(a[0]), *time)) : Value();
}

bool need_texts(Machine& m, const Value* a) {
    for (int i = 0; i < 2; ++i) {
        if (is_str(a[i])) continue;
        raise(m, *m.types.TypeError, "strptime() argument {} must be str, not <class '{}'>", i,
              type_name(m, a[i]));
        return false;
    }
    return true;
}

std::optional<CalendarTime> parsed_arguments(Machine& m, const Value* a) {
    if (!need_texts(m, a)) return std::nullopt;
    CalendarTime time;
    if (auto error = parse_time(text_of(a[0]), text_of(a[1]), &time)) {
        return raise_text(m, *m.types.ValueError, std::move(*error));
    }
    return time;
}

Value time_strptime(Machine& m, const Value* a) {
    const Value texts[2] = {a[0], a[1] ? a[1] : m.new_str("%a %b %d %H:%M:%S %Y")};
    auto time = parsed_arguments(m, texts);
    if (!time) return Value();
    time->is_dst = time->zone.empty() ? -1 : 0;
    return new_struct_time(m, *time);
}

// For datetime: (year, month, day, hour, minute, second, microsecond, offset in seconds or None, zone name or
// None).
Value time_parse_fields(Machine& m, const Value* a) {
    const auto time = parsed_arguments(m, a);
    if (!time) return Value();
    const Value offset = time->offset ? Value::small_int(*time->offset) : Value::none();
    const Value zone = time->zone.empty() ? Value::none() : m.new_str(time->zone);
    return m
        .new_tuple({Value::small_int(time->year), Value::small_int(time->month), Value::small_int(time->day),
                    Value::small_int(time->hour), Value::small_int(time->minute),
                    Value::small_int(time->second), Value::small_int(time->microsecond), offset, zone})
        .value();
}

Value get_zone(Machine& m, const Value&) { return m.new_str("UTC"); }
Value get_offset(Machine&, const Value&) { return Value::small_int(0); }

constexpr NativeMethod kFunctions[] = {
    {"time", "", time_time},
    {"time_ns", "", time_time_ns},
    {"monotonic", "", time_monotonic},
    {"monotonic_ns", "", time_monotonic_ns},
    {"perf_counter", "", time_monotonic},
    {"perf_counter_ns", "", time_monotonic_ns},
    {"process_time", "", time_monotonic},
    {"process_time_ns", "", time_monotonic_ns},
    {"thread_time", "", time_monotonic},
    {"thread_time_ns", "", time_monotonic_ns},
    {"clock_gettime", "clk_id, /", time_clock_gettime},
    {"clock_gettime_ns", "clk_id, /", time_clock_gettime_ns},
    {"clock_getres", "clk_id, /", time_clock_getres},
    {"tzset", "", time_tzset},
    {"sleep", "seconds, /", time_sleep},
    {"gmtime", "seconds=None, /", time_gmtime},
    {"localtime", "seconds=None, /", time_gmtime},
    {"ctime", "seconds=None, /", time_ctime},
    {"asctime", "tuple=None, /", time_asctime},
    {"mktime", "tuple, /", time_mktime},
    {"strftime", "format, tuple=None, /", time_strftime},
    {"strptime", "string, format=?, /", time_strptime},
    {"_parse_fields", "string, format, /", time_parse_fields},
};
constexpr NativeAttribute kZoneAttributes[] = {{"tm_zone", get_zone, nullptr},
                                               {"tm_gmtoff", get_offset, nullptr}};

}  // namespace

vm::Ref<vm::Module> make_time_module(vm::Machine& m) {
    Ref<Module> module = m.new_module("time");
    add_functions(m, *module, kFunctions);
    Type& type = new_struct_sequence_type(
        m, "time", "struct_time",
        {"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"});
    add_attributes(m, type, kZoneAttributes);
    m.state<TimeState>().struct_time = &type;
    const auto set = [&](const char* attribute, Value value) {
        module->dict->table.set_name(*m.intern(attribute), std::move(value));
    };
    set("struct_time", Value::share(&type));
    set("timezone", Value::small_int(0));
    set("altzone", Value::small_int(0));
    const std::pair<const char*, int> clocks[] = {{"CLOCK_REALTIME", 0},
                                                  {"CLOCK_MONOTONIC", 1},
                                                  {"CLOCK_PROCESS_CPUTIME_ID", 2},
                                                  {"CLOCK_THREAD_CPUTIME_ID", 3},
                                                  {"CLOCK_MONOTONIC_RAW", 4},
                                                  {"CLOCK_BOOTTIME", 7},
                                                  {"CLOCK_TAI", 11}};
    for (const auto& [clock, number] : clocks) set(clock, Value::small_int(number));
    set("daylight", Value::small_int(0));
    set("tzname", m.new_tuple({m.new_str("UTC"), m.new_str("UTC")}).value());
    return module;
}

}  // namespace loopscope::library
