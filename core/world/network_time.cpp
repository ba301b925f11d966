// The network in time: what arrives later, the other ends that no script holds, and the loops and threads
// that wait.
#include <algorithm>
#include <cerrno>

#include "core/vm/operations.h"
#include "core/world/network.h"

namespace loopscope::world {

using loop::EventLoop;
using loop::Handle;
using vm::Machine;
using vm::Ref;
using vm::Value;

void Network::push(Timed timed) {
    timed.order = ++m_order;
    m_timed.push_back(std::move(timed));
    std::push_heap(m_timed.begin(), m_timed.end(), later);
}

void Network::call_at(double when, Value function, std::vector<Value> arguments) {
    push({when, 0, 0, std::move(function), std::move(arguments)});
}

int64_t Network::actor_send(Machine& m, int fd, std::string_view data, double delay, bool end, bool reset) {
    Socket* socket = find(fd);
    if (!socket) return -EBADF;
    Socket* peer = by_serial(socket->peer);
    if (!peer) return -EPIPE;
    const double arrives = m.clock + delay;
    if (!data.empty()) deliver(m, *peer, {arrives, std::string(data), {}, false});
    if (end || reset) {
        deliver(m, *peer, {arrives, "", {}, reset});
        socket->write_shut = true;
    }
    return 0;
}

int Network::open_actor_datagram(const Address& local, const Value& handler) {
    Socket& socket = make(true, true);
    socket.bound = true;
    socket.local = local;
    if (socket.local.port == 0) socket.local.port = free_port();
    socket.actor = handler;
    return socket.fd;
}

// Hands an actor what has arrived: its function gets the bytes, b"" at the end, None after a reset.
bool Network::call_actor(Machine& m, uint64_t serial) {
    for (;;) {
        Socket* socket = by_serial(serial);
        if (!socket || socket->incoming.empty() || socket->incoming.front().arrives > m.clock) return true;
        const Packet packet = std::move(socket->incoming.front());
        socket->incoming.pop_front();
        socket->incoming_bytes -= packet.data.size();
        const Value handler = socket->actor;
        const Value what = packet.reset ? Value::none() : m.new_bytes(packet.data);
        const Value from =
            m.new_tuple({m.new_str(packet.from.host), Value::small_int(packet.from.port)}).value();
        if (!vm::call(m, handler, {Value::small_int(socket->fd), what, from})) return false;
    }
}

// Lets happen what is due by now. False: raised.
bool Network::advance(Machine& m) {
    if (m_advancing) return true;
    m_advancing = true;
    bool ok = true;
    while (ok && !m_timed.empty() && m_timed.front().when <= m.clock) {
        std::pop_heap(m_timed.begin(), m_timed.end(), later);
        const Timed due = std::move(m_timed.back());
        m_timed.pop_back();
        if (due.serial == 0) {
            ok = static_cast<bool>(vm::call(
                m, due.function, {due.arguments.data(), static_cast<uint32_t>(due.arguments.size())}));
            continue;
        }
        const Socket* socket = by_serial(due.serial);
        if (!socket) continue;
        if (socket->actor)
            ok = call_actor(m, due.serial);
        else
            wake(m, *socket, true, !socket->incoming.empty() && socket->incoming.front().reset);
    }
    m_advancing = false;
    return ok;
}

double Network::next(Machine&) { return m_timed.empty() ? vm::kForever : m_timed.front().when; }

// Something about a socket has changed: loops that watch it look at it, threads that block on it go on.
void Network::wake(Machine& m, const Socket& socket, bool reading, bool writing) {
    for (auto& [loop, poller] : m_pollers) {
        const auto found = poller.watches.find(socket.fd);
        if (found == poller.watches.end()) continue;
        const Watch& watch = found->second;
        if (!(reading && watch.reader) && !(writing && watch.writer)) continue;
        if (poller.queued.insert(socket.fd).second) poller.ready.push_back(socket.fd);
        if (loop->sleeps_in != 0) vm::wake_thread(m, loop->sleeps_in);
    }
    if (Socket* waited = by_serial(socket.serial)) {
        while (vm::wake_one(m, waited->waiters) != 0) {
        }
    }
}

void Network::watch(Machine& m, EventLoop& loop, int fd, Ref<Handle> handle, bool writing) {
    Poller& poller = m_pollers[&loop];
    Watch& watch = poller.watches[fd];
    Ref<Handle>& place = writing ? watch.writer : watch.reader;
    const Ref<Handle> old = std::move(place);
    place = std::move(handle);
    if (old) loop::cancel_handle(m, *old);
    if (const Socket* socket = find(fd)) {
        const bool ready = (watch.reader && readable(m, *socket)) || (watch.writer && writable(*socket));
        if (ready && poller.queued.insert(fd).second) poller.ready.push_back(fd);
    }
}

bool Network::unwatch(Machine& m, EventLoop& loop, int fd, bool writing) {
    const auto poller = m_pollers.find(&loop);
    if (poller == m_pollers.end()) return false;
    const auto found = poller->second.watches.find(fd);
    if (found == poller->second.watches.end()) return false;
    Ref<Handle>& place = writing ? found->second.writer : found->second.reader;
    const Ref<Handle> old = std::move(place);
    place = {};
    if (!found->second.reader && !found->second.writer) poller->second.watches.erase(found);
    if (!old) return false;
    loop::cancel_handle(m, *old);
    return true;
}

// A loop asks what is ready. What was ready is looked at again next time, after what became ready first.
bool Network::poll(Machine& m, EventLoop& loop) {
    if (!advance(m)) return false;
    const auto found = m_pollers.find(&loop);
    if (found == m_pollers.end()) return true;
    Poller& poller = found->second;
    const std::deque<int> candidates = std::exchange(poller.ready, {});
    poller.queued.clear();
    for (const int fd : candidates) {
        const auto watched = poller.watches.find(fd);
        const Socket* socket = find(fd);
        if (watched == poller.watches.end() || !socket) continue;
        const Watch& watch = watched->second;
        const bool hung_up = socket->error != 0;
        const bool reading = watch.reader && (hung_up || readable(m, *socket));
        const bool writing = watch.writer && (hung_up || writable(*socket));
        if (!reading && !writing) continue;
        if (poller.queued.insert(fd).second) poller.ready.push_back(fd);
        if (reading) loop::make_ready(m, loop, watch.reader);
        if (writing) loop::make_ready(m, loop, watch.writer);
    }
    return true;
}

bool Network::wait_any(Machine& m, double until) {
    constexpr double kGlance = 0.01;  // how often to look what other threads did
    double moment = std::min(until, next(m));
    if (vm::has_other_threads(m)) moment = std::min(moment, m.clock + kGlance);
    bool woken = false;
    if (moment == vm::kForever) return vm::block_thread(m, nullptr, moment, &woken);
    return vm::sleep_until(m, moment) && advance(m);
}

bool Network::idle(Machine& m, bool* called) {
    *called = when_idle && !when_idle.is_none();
    if (!*called) return true;
    const Value function = std::exchange(when_idle, Value::none());
    return static_cast<bool>(vm::call(m, function));
}

bool Network::serves() const {
    return std::any_of(m_sockets.begin(), m_sockets.end(), [](const auto& entry) {
        return entry.second.phase == Phase::Listening || (entry.second.is_datagram && !entry.second.actor);
    });
}

bool Network::wait(Machine& m, int fd, bool for_writing, double until, bool* ready) {
    for (;;) {
        if (!advance(m)) return false;
        Socket* socket = find(fd);
        *ready = !socket || (for_writing ? writable(*socket) : readable(m, *socket));
        if (*ready || m.clock >= until) return true;
        const double moment = std::min(until, next(m));
        if (!vm::has_other_threads(m) && moment != vm::kForever) {
            m.move_clock(moment, trace::ClockReason::BlockingCall);
            if (m.stopping) return false;
            continue;
        }
        bool woken = false;
        if (!vm::block_thread(m, &socket->waiters, moment, &woken)) return false;
    }
}

}  // namespace loopscope::world
