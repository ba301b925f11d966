// One connection to a simulated database: SQL goes in, rows come out, at once. Executed by SQLite in memory.
//
// It knows no latency, no dialect and no event loop: those are the business of the modules asyncpg, aiomysql,
// sqlite3 over it (core/library). A statement's rows are all fetched before it returns: none stays open.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/vm/machine.h"
#include "core/world/sql_storage.h"

struct sqlite3;
struct sqlite3_stmt;

namespace loopscope::world {

struct SqlError {
    std::string message;
    std::string code;  // "SQLITE_CONSTRAINT_UNIQUE"
};

// What inspecting a statement tells without running it.
struct SqlStatementInfo {
    bool is_readonly = true;
    int parameter_count = 0;
    size_t end = 0;  // where the next statement of the text begins
    bool is_empty = false;
};

struct SqlResult {
    std::vector<std::string> columns;  // none: the statement gives no rows
    std::vector<std::string> types;    // as declared in the table; "" where a column is an expression
    std::vector<vm::Value> rows;       // tuples
    int64_t changed_rows = 0;          // by this statement
    int64_t last_row_id = 0;
    double sleep_seconds = 0;  // what pg_sleep() and its like asked for
    size_t end = 0;
};

class SqlConnection {
  public:
    SqlConnection(vm::Machine& m, std::shared_ptr<SqlStorage> storage);
    ~SqlConnection();
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;

    // Both look at the first statement of the text. False: *error says why, unless the run is stopping.
    bool inspect(const std::string& sql, SqlStatementInfo* info, SqlError* error);
    // Parameters: a tuple or list for ?, a dict for :name; any other value stands for none.
    bool execute(const std::string& sql, const vm::Value& parameters, SqlResult* result, SqlError* error);
    bool in_transaction() const;

    // For the functions of SQL that look beyond their arguments.
    SqlStorage& storage() { return *m_storage; }
    void add_sleep(double seconds) { m_sleep_seconds += seconds; }
    bool keep_going(uint64_t more_steps = 0);  // false: a limit ends the run

  private:
    bool prepare(const std::string& sql, sqlite3_stmt** statement, size_t* end, SqlError* error);
    bool bind(sqlite3_stmt* statement, const vm::Value& parameters, SqlError* error);
    bool bind_one(sqlite3_stmt* statement, int position, const vm::Value& value, SqlError* error);
    bool fetch(sqlite3_stmt* statement, SqlResult* result, SqlError* error);
    vm::Value column(sqlite3_stmt* statement, int index);
    SqlError last_error() const;

    vm::Machine& m_machine;
    std::shared_ptr<SqlStorage> m_storage;
    sqlite3* m_handle = nullptr;
    double m_sleep_seconds = 0;
};

// now(), concat(), pg_sleep() and the like, which SQLite does not have.
void add_sql_functions(sqlite3* handle, SqlConnection& connection);

vm::Ref<vm::Module> make_sqlite_module(vm::Machine& m);  // `_sqlite`

}  // namespace loopscope::world
