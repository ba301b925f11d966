#include "core/world/module.h"

#include "core/vm/dict.h"
#include "core/vm/errors.h"
#include "core/vm/frame.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/threads.h"

namespace loopscope::world {

using vm::Machine;
using vm::NativeMethod;
using vm::Ref;
using vm::Value;

namespace {

Value number(Machine& m, std::optional<double> value) { return value ? m.new_float(*value) : Value::none(); }
Value count(std::optional<uint64_t> value) {
    return value ? Value::small_int(static_cast<int64_t>(*value)) : Value::none();
}

// A dict with these keys; what a Python caller reads by name.
class Record {
  public:
    explicit Record(Machine& m) : m_machine(m), m_dict(m.new_dict()) {}
    Record& set(const char* key, Value value) {
        m_dict->table.set_name(*m_machine.intern(key), std::move(value));
        return *this;
    }
    Record& set(const char* key, std::string_view text) { return set(key, m_machine.new_str(text)); }
    Value value() { return std::move(m_dict).value(); }

  private:
    Machine& m_machine;
    Ref<vm::Dict> m_dict;
};

std::string_view name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::Reply:
            return "reply";
        case Outcome::Refused:
            return "refused";
        case Outcome::NoSuchHost:
            return "no such host";
        case Outcome::Reset:
            return "reset";
        case Outcome::Silent:
            return "silent";
        case Outcome::BadCertificate:
            return "bad certificate";
    }
    return "";
}

Value pairs(Machine& m, const std::vector<std::pair<std::string, std::string>>& headers) {
    Ref<vm::List> list = m.new_list();
    for (const auto& [name, value] : headers)
        list->items.push_back(m.new_tuple({m.new_str(name), m.new_str(value)}).value());
    return std::move(list).value();
}

Value answer_request(Machine& m, const Value* a) {
    const Reply reply = answer(world_of(m), vm::text_of(a[0]), vm::text_of(a[1]));
    const Answer& given = reply.answer;
    return Record(m)
        .set("outcome", name_of(given.outcome))
        .set("status", Value::small_int(given.status))
        .set("latency", m.new_float(reply.latency))
        .set("headers", pairs(m, given.headers))
        .set("content_type", given.content_type)
        .set("body", m.new_bytes(given.body))
        .set("chunks", Value::small_int(given.chunks))
        .set("chunk_gap", m.new_float(given.chunk_gap))
        .set("cut_after", count(given.cut_after))
        .set("declared", Value::boolean(reply.declared))
        .value();
}

Value is_declared(Machine& m, const Value* a) {
    std::vector<std::pair<std::string, std::string>> names;
    for (const Endpoint& endpoint : world_of(m).endpoints) {
        if (matches(endpoint.pattern, vm::text_of(a[0]), &names)) return Value::boolean(true);
    }
    return Value::boolean(false);
}

Value latency(Machine& m, const Value* a) { return m.new_float(derived_latency(vm::text_of(a[0]))); }

Value describe_host(Machine& m, const Value* a) {
    const Host host = host_named(world_of(m), vm::text_of(a[0]));
    return Record(m)
        .set("bandwidth", number(m, host.bytes_per_second))
        .set("connections", count(host.connections))
        .set("latency", host.latency ? m.new_float(draw(world_of(m), *host.latency)) : Value::none())
        .set("outcome", name_of(host.outcome))
        .value();
}

// Each call draws the latency anew.
Value describe_store(Machine& m, const Value* a) {
    const Store* store = find_store(world_of(m), vm::text_of(a[0]));
    if (store == nullptr) return Value::none();
    return Record(m)
        .set("latency", store->latency ? m.new_float(draw(world_of(m), *store->latency)) : Value::none())
        .set("connections", count(store->connections))
        .set("refused", Value::boolean(store->refused))
        .value();
}

// process_answer(words): {"latency", "lines": [(seconds after the start, 1 or 2, text)], "status"}, or None.
Value declared_process(Machine& m, const Value* a) {
    const auto words = vm::to_vector(m, a[0]);
    if (!words) return {};
    std::vector<std::string> command;
    for (const Value& word : *words) command.emplace_back(vm::is_str(word) ? vm::text_of(word) : "");
    const auto found = process_answer(world_of(m), command);
    if (!found) return Value::none();
    Ref<vm::List> lines = m.new_list();
    double at = 0;
    for (const ProcessAnswer::Line& line : found->lines) {
        at = line.at.value_or(at);
        const Value stream = Value::small_int(line.to_stderr ? 2 : 1);
        lines->items.push_back(m.new_tuple({m.new_float(at), stream, m.new_str(line.text)}).value());
    }
    return Record(m)
        .set("latency", m.new_float(std::max(found->latency.least, at)))
        .set("lines", std::move(lines).value())
        .set("status", Value::small_int(found->status))
        .value();
}

Value list_tables(Machine& m, const Value*) {
    Ref<vm::List> list = m.new_list();
    for (const Table& table : world_of(m).tables) {
        list->items.push_back(Record(m)
                                  .set("name", table.name)
                                  .set("columns", table.columns)
                                  .set("rows", table.rows)
                                  .set("line", Value::small_int(table.line))
                                  .value());
    }
    return std::move(list).value();
}

Value steps_of(Machine& m, const Client& client) {
    Ref<vm::List> list = m.new_list();
    for (const Client::Step& step : client.steps)
        list->items.push_back(
            m.new_tuple({m.new_str(step.action), m.new_str(step.text), m.new_float(step.seconds)}).value());
    return std::move(list).value();
}

Value list_clients(Machine& m, const Value*) {
    Ref<vm::List> list = m.new_list();
    for (const Client& client : world_of(m).clients) {
        list->items.push_back(Record(m)
                                  .set("name", client.name)
                                  .set("at", m.new_float(client.at))
                                  .set("method", client.method)
                                  .set("target", client.target)
                                  .set("headers", pairs(m, client.headers))
                                  .set("content_type", client.content_type)
                                  .set("body", m.new_bytes(client.body))
                                  .set("steps", steps_of(m, client))
                                  .set("times", Value::small_int(client.times))
                                  .set("every", m.new_float(client.every))
                                  .set("line", Value::small_int(client.line))
                                  .value());
    }
    return std::move(list).value();
}

std::string_view name_of(Lever::Effect effect) {
    switch (effect) {
        case Lever::Effect::Fails:
            return "fails";
        case Lever::Effect::Takes:
            return "takes";
        case Lever::Effect::Late:
            return "late";
        case Lever::Effect::Answers:
            return "answers";
        case Lever::Effect::Never:
            return "never";
        case Lever::Effect::Killed:
            return "killed";
    }
    return "";
}

// (effect, its seconds, its status) of the lever that touches this; None: none does.
Value pulled(Machine& m, Lever::Target target, std::string_view method, std::string_view text) {
    const Lever* found = pull_lever(world_of(m), target, method, text);
    if (found == nullptr) return Value::none();
    return m
        .new_tuple(
            {m.new_str(name_of(found->effect)), m.new_float(found->seconds), Value::small_int(found->status)})
        .value();
}

// lever(target, text): ("takes", seconds, 0), ("late", seconds, 0), ("fails", 0.0, 0) or None.
Value lever(Machine& m, const Value* a) {
    static const std::pair<std::string_view, Lever::Target> kTargets[] = {
        {"query", Lever::Target::Query},
        {"job", Lever::Target::Job},
        {"file", Lever::Target::File},
        {"redis", Lever::Target::Redis},
        {"connection", Lever::Target::Connection},
        {"message", Lever::Target::Message},
        {"process", Lever::Target::Process}};
    if (world_of(m).levers.empty()) return Value::none();
    for (const auto& [name, target] : kTargets)
        if (name == vm::text_of(a[0])) return pulled(m, target, "", vm::text_of(a[1]));
    return Value::none();
}

Value has_levers(Machine& m, const Value*) { return Value::boolean(!world_of(m).levers.empty()); }

// reply_lever(method, url): the same for the reply of a server of the script's own; also ("answers", 0.0,
// 503) and ("never", 0.0, 0).
Value reply_lever(Machine& m, const Value* a) {
    if (world_of(m).levers.empty()) return Value::none();
    return pulled(m, Lever::Target::Request, vm::text_of(a[0]), vm::text_of(a[1]));
}

Value interrupt_at(Machine& m, const Value*) { return number(m, world_of(m).interrupt_at); }

// Blocks the thread that calls until so many seconds have passed.
Value block(Machine& m, const Value* a) {
    const auto seconds = vm::as_double(m, a[0]);
    if (!seconds) return {};
    return vm::sleep_until(m, m.clock + std::max(0.0, *seconds)) ? Value::none() : Value();
}

// What a call of a function marked `# world: cpu` costs; called at its beginning. A call inside another of
// the same function is part of that one.
Value spend(Machine& m, const Value* a) {
    const auto seconds = vm::as_double(m, a[0]);
    if (!seconds) return {};
    const vm::Frame* self = m.frame;
    for (const vm::Frame* frame = self ? self->back : nullptr; frame; frame = frame->back) {
        if (frame->code->code == self->code->code) return Value::none();
    }
    return vm::spend_cpu(m, std::max(0.0, *seconds)) ? Value::none() : Value();
}

Value begin_process(Machine& m, const Value*) {
    return Value::small_int(static_cast<int64_t>(vm::begin_process(m)));
}
Value end_process(Machine& m, const Value* a) {
    const auto process = vm::as_int64(m, a[0]);
    if (!process) return {};
    vm::end_process(m, static_cast<uint64_t>(*process));
    return Value::none();
}
// own_memory(parent, [(variables, their values), ..], what is kept)
Value own_memory(Machine& m, const Value* a) {
    const auto parent = vm::as_int64(m, a[0]);
    const auto pairs = vm::to_vector(m, a[1]);
    if (!parent || !pairs) return {};
    std::vector<vm::OwnVariables> variables;
    for (const Value& pair : *pairs) {
        const auto& both = vm::as<vm::Tuple>(pair).items;
        variables.push_back({vm::Ref<vm::Dict>::share(&vm::as<vm::Dict>(both[0])),
                             vm::Ref<vm::Dict>::share(&vm::as<vm::Dict>(both[1]))});
    }
    vm::own_memory(m, static_cast<uint64_t>(*parent), variables, a[2]);
    return Value::none();
}
Value process(Machine& m, const Value*) {
    return Value::small_int(static_cast<int64_t>(vm::current_process(m)));
}

Value now(Machine& m, const Value*) { return m.new_float(m.clock); }

const NativeMethod kFunctions[] = {
    {"answer", "method, url, /", answer_request},
    {"is_declared", "url, /", is_declared},
    {"latency", "text, /", latency},
    {"host", "name, /", describe_host},
    {"store", "name, /", describe_store},
    {"process_answer", "words, /", declared_process},
    {"tables", "", list_tables},
    {"clients", "", list_clients},
    {"lever", "target, text, /", lever},
    {"has_levers", "", has_levers},
    {"reply_lever", "method, url, /", reply_lever},
    {"interrupt_at", "", interrupt_at},
    {"block", "seconds, /", block},
    {"spend", "seconds, /", spend},
    {"begin_process", "", begin_process},
    {"end_process", "process, /", end_process},
    {"own_memory", "parent, variables, kept, /", own_memory},
    {"process", "", process},
    {"now", "", now},
};

}  // namespace

World& world_of(Machine& m) { return m.state<World>(); }
void set_world(Machine& m, World world) { world_of(m) = std::move(world); }

Ref<vm::Module> make_world_module(Machine& m) {
    Ref<vm::Module> module = m.new_module("_world");
    vm::add_functions(m, *module, kFunctions);
    return module;
}

}  // namespace loopscope::world
