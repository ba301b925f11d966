#include "core/world/sql.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include "core/vm/bigint.h"
#include "core/vm/containers.h"
#include "core/vm/int.h"
#include "core/vm/operations.h"
#include "core/vm/text.h"

namespace loopscope::world {

using vm::Machine;
using vm::Value;

namespace {

constexpr int kStepsBetweenLooks = 1000;    // of SQLite's machine
constexpr uint64_t kChargedForThem = 10000;  // of ours: a query that never ends is to end within about 2 s
constexpr int kLongestValue = 100'000'000;  // bytes

// Only what stays inside the one database.
int authorize(void*, int action, const char* first, const char* second, const char*, const char*) {
    using namespace std::string_view_literals;
    if (action == SQLITE_ATTACH || action == SQLITE_DETACH) return SQLITE_DENY;
    if (action == SQLITE_FUNCTION && second == "load_extension"sv) return SQLITE_DENY;
    if (action != SQLITE_PRAGMA) return SQLITE_OK;
    const std::string_view pragma = first;
    const bool leads_outside = pragma == "temp_store_directory" || pragma == "data_store_directory";
    const bool is_limit = pragma == "hard_heap_limit" || pragma == "soft_heap_limit" || pragma == "mmap_size";
    return leads_outside || is_limit ? SQLITE_DENY : SQLITE_OK;
}

int look(void* connection) { return static_cast<SqlConnection*>(connection)->keep_going() ? 0 : 1; }

std::string code_name(int code) {
    static const std::pair<int, const char*> kNames[] = {
        {SQLITE_CONSTRAINT_UNIQUE, "SQLITE_CONSTRAINT_UNIQUE"},
        {SQLITE_CONSTRAINT_PRIMARYKEY, "SQLITE_CONSTRAINT_PRIMARYKEY"},
        {SQLITE_CONSTRAINT_ROWID, "SQLITE_CONSTRAINT_ROWID"},
        {SQLITE_CONSTRAINT_NOTNULL, "SQLITE_CONSTRAINT_NOTNULL"},
        {SQLITE_CONSTRAINT_FOREIGNKEY, "SQLITE_CONSTRAINT_FOREIGNKEY"},
        {SQLITE_CONSTRAINT_CHECK, "SQLITE_CONSTRAINT_CHECK"},
        {SQLITE_CONSTRAINT_DATATYPE, "SQLITE_CONSTRAINT_DATATYPE"},
        {SQLITE_CONSTRAINT, "SQLITE_CONSTRAINT"},
        {SQLITE_BUSY, "SQLITE_BUSY"},
        {SQLITE_LOCKED, "SQLITE_LOCKED"},
        {SQLITE_INTERRUPT, "SQLITE_INTERRUPT"},
        {SQLITE_FULL, "SQLITE_FULL"},
        {SQLITE_TOOBIG, "SQLITE_TOOBIG"},
        {SQLITE_MISMATCH, "SQLITE_MISMATCH"},
        {SQLITE_RANGE, "SQLITE_RANGE"},
        {SQLITE_NOMEM, "SQLITE_NOMEM"},
        {SQLITE_AUTH, "SQLITE_AUTH"},
        {SQLITE_CANTOPEN, "SQLITE_CANTOPEN"},
    };
    for (const auto& [number, name] : kNames) {
        if (number == code) return name;
    }
    return "SQLITE_ERROR";
}

class Statement {
  public:
    Statement() = default;
    ~Statement() { sqlite3_finalize(handle); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    sqlite3_stmt* handle = nullptr;
};

}  // namespace

SqlConnection::SqlConnection(Machine& m, std::shared_ptr<SqlStorage> storage)
    : m_machine(m), m_storage(std::move(storage)) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int opened = sqlite3_open_v2("database", &m_handle, flags, m_storage->name());
    CHECK(opened == SQLITE_OK);
    constexpr const char* kSettings =
        "PRAGMA journal_mode=MEMORY; PRAGMA temp_store=MEMORY; PRAGMA cache_spill=OFF; PRAGMA "
        "synchronous=OFF;";
    sqlite3_exec(m_handle, kSettings, nullptr, nullptr, nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_set_authorizer(m_handle, authorize, nullptr);
    sqlite3_progress_handler(m_handle, kStepsBetweenLooks, look, this);
    add_sql_functions(m_handle, *this);
}

SqlConnection::~SqlConnection() { sqlite3_close(m_handle); }

bool SqlConnection::in_transaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

// What SQLite does counts as the script's own steps and memory.
bool SqlConnection::keep_going(uint64_t more_steps) {
    if (!m_machine.spend_much(kChargedForThem + more_steps)) return false;
    int pages = 0, highest = 0;
    sqlite3_db_status(m_handle, SQLITE_DBSTATUS_CACHE_USED, &pages, &highest, 0);
    const auto held = static_cast<uint64_t>(pages);
    if (m_machine.bytes_in_use + held <= m_machine.limits.memory_bytes) return true;
    m_machine.stop(trace::StopReason::MemoryLimit, "The database took more memory than a run may use.");
    return false;
}

SqlError SqlConnection::last_error() const {
    return {sqlite3_errmsg(m_handle), code_name(sqlite3_extended_errcode(m_handle))};
}

bool SqlConnection::prepare(const std::string& sql, sqlite3_stmt** statement, size_t* end, SqlError* error) {
    const char* rest = nullptr;
    if (sql.find('\0') != std::string::npos) {
        *error = {"the query contains a null character", "SQLITE_MISUSE"};
        return false;
    }
    if (sqlite3_prepare_v2(m_handle, sql.c_str(), static_cast<int>(sql.size() + 1), statement, &rest) !=
        SQLITE_OK) {
        *error = last_error();
        return false;
    }
    *end = static_cast<size_t>(rest - sql.c_str());
    return true;
}

bool SqlConnection::inspect(const std::string& sql, SqlStatementInfo* info, SqlError* error) {
    Statement statement;
    if (!prepare(sql, &statement.handle, &info->end, error)) return false;
    info->is_empty = statement.handle == nullptr;
    if (info->is_empty) return true;
    info->is_readonly = sqlite3_stmt_readonly(statement.handle) != 0;
    info->parameter_count = sqlite3_bind_parameter_count(statement.handle);
    return true;
}

bool SqlConnection::bind_one(sqlite3_stmt* statement, int position, const Value& value, SqlError* error) {
    int result = SQLITE_OK;
    if (value.is_none()) {
        result = sqlite3_bind_null(statement, position);
    } else if (vm::is_int(value)) {
        const auto number = value.is_bool() ? vm::Integer(value.is_true()) : vm::to_integer(value);
        if (!number.is_small()) {
            *error = {"Python int too large to convert to SQLite INTEGER", "OVERFLOW"};
            return false;
        }
        result = sqlite3_bind_int64(statement, position, number.small);
    } else if (const vm::Float* number = vm::cast<vm::Float>(value)) {
        result = sqlite3_bind_double(statement, position, number->number);
    } else if (vm::is_str(value)) {
        const std::string_view text = vm::text_of(value);
        result = sqlite3_bind_text(statement, position, text.data(), static_cast<int>(text.size()),
                                   SQLITE_TRANSIENT);
    } else if (const auto bytes = vm::bytes_view(value)) {
        result = sqlite3_bind_blob(statement, position, bytes->data(), static_cast<int>(bytes->size()),
                                   SQLITE_TRANSIENT);
    } else {
        *error = {fmt::format("type '{}' is not supported", m_machine.type_of(value).name), "TYPE"};
        error->message = fmt::format("Error binding parameter {}: {}", position, error->message);
        return false;
    }
    if (result != SQLITE_OK) *error = last_error();
    return result == SQLITE_OK;
}

bool SqlConnection::bind(sqlite3_stmt* statement, const Value& parameters, SqlError* error) {
    const int count = sqlite3_bind_parameter_count(statement);
    if (vm::Dict* named = vm::cast<vm::Dict>(parameters)) {
        for (int i = 1; i <= count; ++i) {
            const char* name = sqlite3_bind_parameter_name(statement, i);
            const Value value =
                name ? vm::dict_get(m_machine, *named, m_machine.new_str(name + 1), Value::not_implemented())
                     : Value::not_implemented();
            if (!value) return false;
            if (value.is_not_implemented()) {
                *error = {
                    fmt::format("You did not supply a value for binding parameter {}.", name ? name : "?"),
                    "BINDINGS"};
                return false;
            }
            if (!bind_one(statement, i, value, error)) return false;
        }
        return true;
    }
    const vm::Tuple* tuple = vm::cast<vm::Tuple>(parameters);
    const vm::List* list = vm::cast<vm::List>(parameters);
    static const std::vector<Value> kNone;
    const std::vector<Value>& given = tuple ? tuple->items : list ? list->items : kNone;
    if (given.size() != static_cast<size_t>(count)) {
        *error = {
            fmt::format(
                "Incorrect number of bindings supplied. The current statement uses {}, and there are {} "
                "supplied.",
                count, given.size()),
            "BINDINGS"};
        return false;
    }
    for (size_t i = 0; i < given.size(); ++i) {
        if (!bind_one(statement, static_cast<int>(i + 1), given[i], error)) return false;
    }
    return true;
}

Value SqlConnection::column(sqlite3_stmt* statement, int index) {
    const auto size = [&] { return static_cast<size_t>(sqlite3_column_bytes(statement, index)); };
    switch (sqlite3_column_type(statement, index)) {
        case SQLITE_INTEGER:
            return m_machine.new_int(sqlite3_column_int64(statement, index));
        case SQLITE_FLOAT:
            return m_machine.new_float(sqlite3_column_double(statement, index));
        case SQLITE_TEXT: {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, index));
            return m_machine.reserve(size()) ? m_machine.new_str(std::string(text, size())) : Value();
        }
        case SQLITE_BLOB: {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, index));
            if (!m_machine.reserve(size())) return Value();
            return m_machine.new_bytes(bytes ? std::string(bytes, size()) : std::string());
        }
        default:
            return Value::none();
    }
}

bool SqlConnection::fetch(sqlite3_stmt* statement, SqlResult* result, SqlError* error) {
    const int columns = sqlite3_column_count(statement);
    for (int i = 0; i < columns; ++i) {
        const char* declared = sqlite3_column_decltype(statement, i);
        result->columns.emplace_back(sqlite3_column_name(statement, i));
        result->types.emplace_back(declared ? declared : "");
    }
    for (;;) {
        const int step = sqlite3_step(statement);
        if (step == SQLITE_DONE) return true;
        if (step != SQLITE_ROW) {
            *error = last_error();
            return false;
        }
        std::vector<Value> row;
        for (int i = 0; i < columns; ++i) {
            row.push_back(column(statement, i));
            if (!row.back()) return false;
        }
        result->rows.push_back(m_machine.new_tuple(std::move(row)).value());
    }
}

bool SqlConnection::execute(const std::string& sql, const Value& parameters, SqlResult* result,
                            SqlError* error) {
    Statement statement;
    if (!prepare(sql, &statement.handle, &result->end, error)) return false;
    if (!statement.handle) return true;
    if (!bind(statement.handle, parameters, error)) return false;
    m_sleep_seconds = 0;
    const int before = sqlite3_total_changes(m_handle);
    if (!fetch(statement.handle, result, error)) return false;
    if (sqlite3_stmt_readonly(statement.handle) == 0) {
        const bool changed = sqlite3_total_changes(m_handle) != before;
        result->changed_rows = changed ? sqlite3_changes64(m_handle) : 0;
    }
    result->last_row_id = sqlite3_last_insert_rowid(m_handle);
    result->sleep_seconds = m_sleep_seconds;
    return true;
}

}  // namespace loopscope::world
