// Functions of SQL that PostgreSQL and MySQL have and SQLite has not. Their names begin with ls_ where only
// translated queries call them.
#include <fmt/core.h>
#include <sqlite3.h>

#include <cmath>
#include <cstring>

#include "core/world/sql.h"

namespace loopscope::world {

namespace {

SqlConnection& connection_of(sqlite3_context* context) {
    return *static_cast<SqlConnection*>(sqlite3_user_data(context));
}

std::string_view text_of(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {text ? text : "", static_cast<size_t>(sqlite3_value_bytes(value))};
}
bool is_null(sqlite3_value* value) { return sqlite3_value_type(value) == SQLITE_NULL; }
void give(sqlite3_context* context, const std::string& text) {
    sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

// ls_now(digits): the time with so many digits behind the second.
void now(sqlite3_context* context, int, sqlite3_value** arguments) {
    // Whole microseconds: what is a little less by the rounding of binary fractions is not a microsecond
    // less.
    const auto micros = static_cast<int64_t>(std::floor(connection_of(context).storage().now() * 1e6 + 0.5));
    const int digits = sqlite3_value_int(arguments[0]);
    const sqlite3_int64 whole = micros / 1'000'000;
    char* text = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3* handle = sqlite3_context_db_handle(context);
    sqlite3_prepare_v2(handle, "SELECT datetime(?, 'unixepoch')", -1, &statement, nullptr);
    sqlite3_bind_int64(statement, 1, whole);
    if (sqlite3_step(statement) == SQLITE_ROW) {
        text = sqlite3_mprintf("%s", sqlite3_column_text(statement, 0));
    }
    sqlite3_finalize(statement);
    std::string moment = text ? text : "";
    sqlite3_free(text);
    if (digits > 0) {
        const auto scale = static_cast<int64_t>(std::pow(10, 6 - digits));
        const int64_t part = micros % 1'000'000 / scale;
        moment += fmt::format(".{:0{}d}", part, digits);
    }
    give(context, moment);
}

void concatenate(sqlite3_context* context, int count, sqlite3_value** arguments) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text_of(arguments[i]);
    give(context, out);
}
// MySQL's: NULL where any argument is.
void concatenate_strictly(sqlite3_context* context, int count, sqlite3_value** arguments) {
    for (int i = 0; i < count; ++i) {
        if (is_null(arguments[i])) return sqlite3_result_null(context);
    }
    concatenate(context, count, arguments);
}
void concatenate_with(sqlite3_context* context, int count, sqlite3_value** arguments) {
    if (count == 0 || is_null(arguments[0])) return sqlite3_result_null(context);
    std::string out;
    bool first = true;
    for (int i = 1; i < count; ++i) {
        if (is_null(arguments[i])) continue;
        if (!first) out += text_of(arguments[0]);
        first = false;
        out += text_of(arguments[i]);
    }
    give(context, out);
}

void sleep(sqlite3_context* context, int, sqlite3_value** arguments) {
    connection_of(context).add_sleep(std::max(0.0, sqlite3_value_double(arguments[0])));
    give(context, "");
}
void mysql_sleep(sqlite3_context* context, int, sqlite3_value** arguments) {
    connection_of(context).add_sleep(std::max(0.0, sqlite3_value_double(arguments[0])));
    sqlite3_result_int(context, 0);
}

// A divisor as it is, unless it is zero.
void divisor(sqlite3_context* context, int, sqlite3_value** arguments) {
    if (!is_null(arguments[0]) && sqlite3_value_double(arguments[0]) == 0) {
        return sqlite3_result_error(context, "division by zero", -1);
    }
    sqlite3_result_value(context, arguments[0]);
}

void power(sqlite3_context* context, int, sqlite3_value** arguments) {
    if (is_null(arguments[0]) || is_null(arguments[1])) return sqlite3_result_null(context);
    sqlite3_result_double(context,
                          std::pow(sqlite3_value_double(arguments[0]), sqlite3_value_double(arguments[1])));
}

// ls_nextval('table.column'), ls_setval('table.column', last), ls_forget('table').
void next_value(sqlite3_context* context, int, sqlite3_value** arguments) {
    SqlStorage& storage = connection_of(context).storage();
    sqlite3_result_int64(context, storage.next_number(std::string(text_of(arguments[0]))));
}
void set_value(sqlite3_context* context, int, sqlite3_value** arguments) {
    const auto last = sqlite3_value_int64(arguments[1]);
    connection_of(context).storage().set_number(std::string(text_of(arguments[0])), last);
    sqlite3_result_int64(context, last);
}
void forget(sqlite3_context* context, int, sqlite3_value** arguments) {
    connection_of(context).storage().forget_numbers(std::string(text_of(arguments[0])));
}

// The numbers from one to another as a JSON array, for json_each.
void series(sqlite3_context* context, int count, sqlite3_value** arguments) {
    const auto from = sqlite3_value_int64(arguments[0]), to = sqlite3_value_int64(arguments[1]);
    const auto step = count > 2 ? sqlite3_value_int64(arguments[2]) : 1;
    constexpr int64_t kMost = 1'000'000;
    if (step == 0) return sqlite3_result_error(context, "step size cannot equal zero", -1);
    if ((to - from) / step > kMost)
        return sqlite3_result_error(context, "generate_series: too many rows", -1);
    std::string out = "[";
    for (auto i = from; step > 0 ? i <= to : i >= to; i += step) {
        if (out.size() > 1) out += ',';
        out += std::to_string(i);
    }
    give(context, out + "]");
}

void random_integer(sqlite3_context* context, int, sqlite3_value**) {
    sqlite3_result_int64(context, static_cast<sqlite3_int64>(connection_of(context).storage().random()));
}
void random_fraction(sqlite3_context* context, int, sqlite3_value**) {
    constexpr double kScale = 1.0 / 9007199254740992.0;
    sqlite3_result_double(context,
                          static_cast<double>(connection_of(context).storage().random() >> 11) * kScale);
}
void random_bytes(sqlite3_context* context, int, sqlite3_value** arguments) {
    constexpr int kMost = 1'000'000;
    const int size = std::min(std::max(sqlite3_value_int(arguments[0]), 1), kMost);
    if (!connection_of(context).keep_going(static_cast<uint64_t>(size) * 4))
        return sqlite3_result_error(context, "interrupted", -1);
    std::string out;
    while (out.size() < static_cast<size_t>(size)) {
        const uint64_t number = connection_of(context).storage().random();
        for (int byte = 0; byte < 8; ++byte) out += static_cast<char>(number >> byte * 8);
    }
    sqlite3_result_blob(context, out.data(), size, SQLITE_TRANSIENT);
}
void random_uuid(sqlite3_context* context, int, sqlite3_value**) {
    SqlStorage& storage = connection_of(context).storage();
    const uint64_t high = (storage.random() & ~0xf000u) | 0x4000u;
    const uint64_t low = (storage.random() & ~(3ull << 62)) | 2ull << 62;
    give(context, fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, high >> 16 & 0xffff,
                              high & 0xffff, low >> 48, low & 0xffffffffffff));
}

// ILIKE, as `text MATCH pattern`: match(pattern, text).
void match(sqlite3_context* context, int, sqlite3_value** arguments) {
    if (is_null(arguments[0]) || is_null(arguments[1])) return sqlite3_result_null(context);
    const std::string pattern(text_of(arguments[0])), text(text_of(arguments[1]));
    // SQLite's own comparison takes % and _ as LIKE does, with no regard to case.
    sqlite3_result_int(context, sqlite3_strlike(pattern.c_str(), text.c_str(), '\\') == 0);
}

struct Row {
    const char* name;
    int arguments;
    void (*function)(sqlite3_context*, int, sqlite3_value**);
};
const Row kFunctions[] = {
    {"ls_now", 1, now},
    {"concat", -1, concatenate},
    {"ls_concat_strictly", -1, concatenate_strictly},
    {"concat_ws", -1, concatenate_with},
    {"pg_sleep", 1, sleep},
    {"sleep", 1, mysql_sleep},
    {"ls_divisor", 1, divisor},
    {"ls_power", 2, power},
    {"ls_nextval", 1, next_value},
    {"ls_setval", 2, set_value},
    {"ls_forget", 1, forget},
    {"ls_series", 2, series},
    {"ls_series", 3, series},
    {"random", 0, random_integer},
    {"ls_random", 0, random_fraction},
    {"rand", 0, random_fraction},
    {"randomblob", 1, random_bytes},
    {"gen_random_uuid", 0, random_uuid},
    {"uuid", 0, random_uuid},
    {"uuid_generate_v4", 0, random_uuid},
    {"match", 2, match},
};

}  // namespace

void add_sql_functions(sqlite3* handle, SqlConnection& connection) {
    for (const Row& row : kFunctions) {
        sqlite3_create_function(handle, row.name, row.arguments, SQLITE_UTF8, &connection, row.function,
                                nullptr, nullptr);
    }
}

}  // namespace loopscope::world
