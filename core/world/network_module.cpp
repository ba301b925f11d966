// The module `_network`: the network's calls for core/library/socket.py and asyncio. Results below zero are
// errors, as -errno.
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/world/network.h"

namespace loopscope::world {

using loop::EventLoop;
using vm::Machine;
using vm::NativeMethod;
using vm::Ref;
using vm::Value;

namespace {

Value number(int64_t value) { return Value::small_int(value); }
int fd_of(const Value& value) { return value.is_small_int() ? static_cast<int>(value.small_int()) : -1; }

Address address_of(const Value& host, const Value& port) {
    return {std::string(vm::text_of(host)), static_cast<uint16_t>(fd_of(port))};
}
Value address_value(Machine& m, const Address& address) {
    return m.new_tuple({m.new_str(address.host), number(address.port)}).value();
}

std::optional<std::string_view> bytes_of(Machine& m, const Value& value) {
    if (const auto* bytes = vm::cast<vm::Bytes>(value)) return std::string_view(bytes->bytes);
    vm::raise(m, *m.types.TypeError, "a bytes-like object is required, not '{}'", vm::type_name(m, value));
    return std::nullopt;
}

Value open_socket(Machine& m, const Value* a) { return number(network_of(m).open(a[0].is_true())); }
Value bind(Machine& m, const Value* a) {
    return number(network_of(m).bind(fd_of(a[0]), address_of(a[1], a[2])));
}
Value listen(Machine& m, const Value* a) {
    return number(network_of(m).listen(fd_of(a[0]), static_cast<size_t>(std::max(0, fd_of(a[1])))));
}
Value accept(Machine& m, const Value* a) { return number(network_of(m).accept(fd_of(a[0]))); }
Value connect(Machine& m, const Value* a) {
    const int64_t result = network_of(m).connect(m, fd_of(a[0]), address_of(a[1], a[2]));
    return m.has_raised() ? Value() : number(result);
}

Value send(Machine& m, const Value* a) {
    const auto data = bytes_of(m, a[1]);
    return data ? number(network_of(m).send(m, fd_of(a[0]), *data)) : Value();
}
Value send_to(Machine& m, const Value* a) {
    const auto data = bytes_of(m, a[1]);
    return data ? number(network_of(m).send_to(m, fd_of(a[0]), *data, address_of(a[2], a[3]))) : Value();
}

// Bytes, or a number below zero.
Value receive(Machine& m, const Value* a) {
    std::string data;
    const size_t limit = static_cast<size_t>(std::max(0, fd_of(a[1])));
    const int64_t result = network_of(m).receive(m, fd_of(a[0]), limit, a[2].is_true(), &data, nullptr);
    return result < 0 ? number(result) : m.new_bytes(std::move(data));
}
// (bytes, address), or a number below zero.
Value receive_from(Machine& m, const Value* a) {
    std::string data;
    Address from;
    const size_t limit = static_cast<size_t>(std::max(0, fd_of(a[1])));
    const int64_t result = network_of(m).receive(m, fd_of(a[0]), limit, false, &data, &from);
    if (result < 0) return number(result);
    return m.new_tuple({m.new_bytes(std::move(data)), address_value(m, from)}).value();
}

Value shut_down(Machine& m, const Value* a) {
    return number(network_of(m).shut_down(m, fd_of(a[0]), fd_of(a[1])));
}
Value close(Machine& m, const Value* a) { return number(network_of(m).close(m, fd_of(a[0]))); }
Value pair(Machine& m, const Value*) {
    int first = 0, second = 0;
    network_of(m).pair(&first, &second);
    return m.new_tuple({number(first), number(second)}).value();
}

Value pipe(Machine& m, const Value*) {
    int reader = 0, writer = 0;
    network_of(m).pipe(&reader, &writer);
    return m.new_tuple({number(reader), number(writer)}).value();
}

Value names(Machine& m, const Value* a) {
    const Socket* socket = network_of(m).find(fd_of(a[0]));
    if (!socket) return Value::none();
    const bool connected = socket->phase == Phase::Connected || socket->phase == Phase::Connecting;
    return m
        .new_tuple({address_value(m, socket->local),
                    connected && socket->remote.port ? address_value(m, socket->remote) : Value::none()})
        .value();
}
Value take_error(Machine& m, const Value* a) {
    Socket* socket = network_of(m).find(fd_of(a[0]));
    return number(socket ? std::exchange(socket->error, 0) : 0);
}

// (readable, writable)
Value state(Machine& m, const Value* a) {
    const Socket* socket = network_of(m).find(fd_of(a[0]));
    const bool reading = socket && network_of(m).readable(m, *socket);
    const bool writing = socket && network_of(m).writable(*socket);
    return m.new_tuple({Value::boolean(reading), Value::boolean(writing)}).value();
}

// wait(fd, for_writing, seconds or None): blocks the thread; whether it is ready.
Value wait(Machine& m, const Value* a) {
    double until = vm::kForever;
    if (!a[2].is_none()) {
        const auto seconds = vm::as_double(m, a[2]);
        if (!seconds) return {};
        until = m.clock + *seconds;
    }
    bool ready = false;
    if (!network_of(m).wait(m, fd_of(a[0]), a[1].is_true(), until, &ready)) return {};
    return Value::boolean(ready);
}

// Blocks the thread until something may have changed, or so many seconds are over.
Value wait_any(Machine& m, const Value* a) {
    std::optional<double> seconds;
    if (!a[0].is_none() && !(seconds = vm::as_double(m, a[0]))) return {};
    const double until = seconds ? m.clock + *seconds : vm::kForever;
    return network_of(m).wait_any(m, until) ? Value::none() : Value();
}

Value set_outside(Machine& m, const Value* a) {
    network_of(m).outside = a[0];
    return Value::none();
}
// on_idle(function): called, once, when a loop would wait for ever.
Value on_idle(Machine& m, const Value* a) {
    network_of(m).when_idle = a[0];
    return Value::none();
}
Value connect_actor(Machine& m, const Value* a) {
    return number(network_of(m).connect_actor(m, address_of(a[0], a[1]), a[2]));
}
// actor_send(fd, data, delay=0.0, end=False, reset=False)
Value actor_send(Machine& m, const Value* a) {
    const auto data = bytes_of(m, a[1]);
    const auto delay = vm::as_double(m, a[2]);
    if (!data || !delay) return {};
    return number(network_of(m).actor_send(m, fd_of(a[0]), *data, *delay, a[3].is_true(), a[4].is_true()));
}
Value open_actor_datagram(Machine& m, const Value* a) {
    return number(network_of(m).open_actor_datagram(address_of(a[0], a[1]), a[2]));
}
Value call_at(Machine& m, const Value* a) {
    const auto when = vm::as_double(m, a[0]);
    if (!when) return {};
    network_of(m).call_at(*when, a[1], vm::as<vm::Tuple>(a[2]).items);
    return Value::none();
}
Value has_listener(Machine& m, const Value* a) {
    return Value::boolean(network_of(m).has_listener(address_of(a[0], a[1])));
}

bool check_loop(Machine& m, const Value& value) {
    if (EventLoop::is(value)) return true;
    return vm::raise(m, *m.types.TypeError, "an event loop is expected"), false;
}
// add_reader(loop, fd, writing, callback, *args): the handle
Value add_watch(Machine& m, const Value* a) {
    if (!check_loop(m, a[0])) return {};
    EventLoop& loop = vm::as<EventLoop>(a[0]);
    Ref<loop::Handle> handle = loop::new_io_handle(m, loop, a[3], vm::as<vm::Tuple>(a[4]).items);
    if (!handle) return {};
    network_of(m).watch(m, loop, fd_of(a[1]), handle, a[2].is_true());
    return handle.value();
}
Value remove_watch(Machine& m, const Value* a) {
    if (!check_loop(m, a[0])) return {};
    return Value::boolean(network_of(m).unwatch(m, vm::as<EventLoop>(a[0]), fd_of(a[1]), a[2].is_true()));
}
Value forget_loop(Machine& m, const Value* a) {
    if (check_loop(m, a[0])) network_of(m).forget(vm::as<EventLoop>(a[0]));
    return m.has_raised() ? Value() : Value::none();
}

const NativeMethod kFunctions[] = {
    {"open", "is_datagram, /", open_socket},
    {"bind", "fd, host, port, /", bind},
    {"listen", "fd, backlog, /", listen},
    {"accept", "fd, /", accept},
    {"connect", "fd, host, port, /", connect},
    {"send", "fd, data, /", send},
    {"send_to", "fd, data, host, port, /", send_to},
    {"receive", "fd, limit, peek=False, /", receive},
    {"receive_from", "fd, limit, /", receive_from},
    {"shut_down", "fd, how, /", shut_down},
    {"close", "fd, /", close},
    {"pair", "", pair},
    {"pipe", "", pipe},
    {"names", "fd, /", names},
    {"take_error", "fd, /", take_error},
    {"state", "fd, /", state},
    {"wait", "fd, for_writing, seconds, /", wait},
    {"wait_any", "seconds, /", wait_any},
    {"on_idle", "function, /", on_idle},
    {"set_outside", "function, /", set_outside},
    {"connect_actor", "host, port, handler, /", connect_actor},
    {"actor_send", "fd, data, delay=0, end=False, reset=False, /", actor_send},
    {"open_actor_datagram", "host, port, handler, /", open_actor_datagram},
    {"call_at", "when, function, /, *args", call_at},
    {"has_listener", "host, port, /", has_listener},
    {"add_watch", "loop, fd, writing, callback, /, *args", add_watch},
    {"remove_watch", "loop, fd, writing, /", remove_watch},
    {"forget_loop", "loop, /", forget_loop},
};

}  // namespace

Ref<vm::Module> make_network_module(Machine& m) {
    loop::set_io_source(m, &network_of(m));
    Ref<vm::Module> module = m.new_module("_network");
    vm::add_functions(m, *module, kFunctions);
    return module;
}

}  // namespace loopscope::world
