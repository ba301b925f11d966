// The module `_sqlite`: connections to databases in memory, for the modules that play database clients.
//
//   open(name)                  a connection; the same name gives the same database, "" one of its own
//   .execute(sql, parameters)   (columns or None, types, rows, changed rows, last row id, sleep, end)
//   .inspect(sql)               (only reads, number of parameters, end, is empty) of the first statement
//   exists(name), forget(name)
//   Error(message, code)
#include <map>

#include "core/base/epoch.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/world/sql.h"

namespace loopscope::world {

using namespace vm;

namespace {

struct SqlState {
    std::map<std::string, std::shared_ptr<SqlStorage>, std::less<>> storages;
    Type* connection_type = nullptr;
    Value error;
};

struct Connection : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    std::unique_ptr<SqlConnection> sql;
};

Connection& connection_at(const Value& value) { return as<Connection>(value); }

Raised raise_sql(Machine& m, const SqlError& error) {
    const Value exception =
        call(m, m.state<SqlState>().error, {m.new_str(error.message), m.new_str(error.code)});
    if (exception) raise_value(m, exception);
    return {};
}

Value failed(Machine& m, const SqlError& error) {
    return m.stopping || m.has_raised() ? Value() : Value(raise_sql(m, error));
}

std::shared_ptr<SqlStorage> make_storage(Machine& m) {
    return std::make_shared<SqlStorage>([&m] { return static_cast<double>(base::kEpochSeconds) + m.clock; },
                                        [&m](int64_t bytes) {
                                            if (!m.reserve(static_cast<uint64_t>(bytes))) {
                                                m.take_raised();
                                                return false;
                                            }
                                            m.bytes_in_use += static_cast<uint64_t>(bytes);
                                            return true;
                                        });
}

Value open(Machine& m, const Value* a) {
    if (!is_str(a[0])) return raise(m, *m.types.TypeError, "the name of a database must be str");
    SqlState& state = m.state<SqlState>();
    const std::string name(text_of(a[0]));
    std::shared_ptr<SqlStorage> storage = name.empty() ? make_storage(m) : state.storages[name];
    if (!storage) storage = state.storages[name] = make_storage(m);
    Ref<Connection> connection = m.make<Connection>(*state.connection_type);
    connection->sql = std::make_unique<SqlConnection>(m, std::move(storage));
    return std::move(connection).value();
}

Value exists(Machine& m, const Value* a) {
    return Value::boolean(is_str(a[0]) && m.state<SqlState>().storages.contains(text_of(a[0])));
}

// The database of that name is gone: who opens it next begins anew.
Value forget(Machine& m, const Value* a) {
    if (is_str(a[0])) m.state<SqlState>().storages.erase(std::string(text_of(a[0])));
    return Value::none();
}

// The connection's C++ half and the text of a statement, or nothing: raised.
SqlConnection* usable(Machine& m, const Value* a) {
    SqlConnection* sql = connection_at(a[0]).sql.get();
    if (!sql) return raise_sql(m, {"Cannot operate on a closed database.", "CLOSED"}), nullptr;
    if (!is_str(a[1])) {
        raise(m, *m.types.TypeError, "a query must be str, not {}", type_name(m, a[1]));
        return nullptr;
    }
    return sql;
}

Value strings(Machine& m, const std::vector<std::string>& texts) {
    std::vector<Value> items;
    for (const std::string& text : texts) items.push_back(m.new_str(text));
    return m.new_tuple(std::move(items)).value();
}

Value connection_execute(Machine& m, const Value* a) {
    SqlConnection* sql = usable(m, a);
    if (!sql) return Value();
    SqlResult result;
    SqlError error;
    if (!sql->execute(std::string(text_of(a[1])), a[2], &result, &error)) return failed(m, error);
    const Value columns = result.columns.empty() ? Value::none() : strings(m, result.columns);
    const Value types = strings(m, result.types);
    const Value rows = m.new_list(std::move(result.rows)).value();
    return m
        .new_tuple({columns, types, rows, m.new_int(result.changed_rows), m.new_int(result.last_row_id),
                    m.new_float(result.sleep_seconds), m.new_int(static_cast<int64_t>(result.end))})
        .value();
}

Value connection_inspect(Machine& m, const Value* a) {
    SqlConnection* sql = usable(m, a);
    if (!sql) return Value();
    SqlStatementInfo info;
    SqlError error;
    if (!sql->inspect(std::string(text_of(a[1])), &info, &error)) return failed(m, error);
    return m
        .new_tuple({Value::boolean(info.is_readonly), m.new_int(info.parameter_count),
                    m.new_int(static_cast<int64_t>(info.end)), Value::boolean(info.is_empty)})
        .value();
}

Value connection_close(Machine&, const Value* a) {
    connection_at(a[0]).sql.reset();
    return Value::none();
}

Value get_in_transaction(Machine&, const Value& self) {
    const SqlConnection* sql = connection_at(self).sql.get();
    return Value::boolean(sql && sql->in_transaction());
}
Value get_closed(Machine&, const Value& self) { return Value::boolean(!connection_at(self).sql); }

const NativeMethod kFunctions[] = {
    {"open", "name, /", open}, {"exists", "name, /", exists}, {"forget", "name, /", forget}};
const NativeMethod kMethods[] = {
    {"execute", "self, sql, parameters=None, /", connection_execute},
    {"inspect", "self, sql, /", connection_inspect},
    {"close", "self, /", connection_close},
};
const NativeAttribute kAttributes[] = {{"in_transaction", get_in_transaction, nullptr},
                                       {"closed", get_closed, nullptr}};

}  // namespace

Ref<Module> make_sqlite_module(Machine& m) {
    Ref<Module> module = m.new_module("_sqlite");
    SqlState& state = m.state<SqlState>();
    Type& type =
        new_native_type(m, "Connection", Layout::Native, *m.types.object, destroy_as<Connection>, "_sqlite");
    type.type_flags |= kNotInstantiable | kNotSubclassable;
    add_methods(m, type, kMethods);
    add_attributes(m, type, kAttributes);
    finish_type(m, type);
    state.connection_type = &type;
    state.error = call(
        m, Value::share(m.types.type),
        {m.new_str("Error"), m.new_tuple({Value::share(m.types.Exception)}).value(), m.new_dict().value()});
    if (!state.error) return Ref<Module>();
    module->dict->table.set_name(*m.intern("Error"), state.error);
    add_functions(m, *module, kFunctions);
    return module;
}

}  // namespace loopscope::world
