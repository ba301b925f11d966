#include "core/world/network.h"

#include <algorithm>
#include <cerrno>

#include <fmt/format.h>

#include "core/vm/operations.h"
#include "core/world/module.h"

namespace loopscope::world {

using loop::EventLoop;
using loop::Handle;
using vm::Machine;
using vm::Ref;
using vm::Value;

namespace {

constexpr uint16_t kFirstFreePort = 50000;
constexpr size_t kMaxSockets = 100000;

bool any_host(const std::string& host) { return host.empty() || host == "0.0.0.0" || host == "::"; }
bool local_host(const std::string& host) {
    return any_host(host) || host.substr(0, 4) == "127." || host == "::1";
}

// Whether a socket bound to `bound` hears what is sent to `address`.
bool hears(const Address& bound, const Address& address) {
    if (bound.port != address.port) return false;
    return any_host(bound.host) || bound.host == address.host || any_host(address.host);
}

}  // namespace

Network& network_of(Machine& m) { return m.state<Network>(); }

// The lowest one; nothing below m_lowest_fd is free.
int Network::free_fd() {
    while (m_sockets.contains(m_lowest_fd)) ++m_lowest_fd;
    return m_lowest_fd;
}

// Hidden ones have numbers that no script sees: ends of others, and connections that wait to be accepted.
Socket& Network::make(bool is_datagram, bool hidden) {
    ++m_serials;
    const int fd = hidden ? -1000 - static_cast<int>(m_serials) : free_fd();
    Socket& socket = m_sockets[fd];
    socket.fd = fd;
    socket.is_datagram = is_datagram;
    socket.serial = m_serials;
    socket.local.host = "0.0.0.0";
    m_fds[socket.serial] = fd;
    return socket;
}

int Network::open(bool is_datagram) {
    return m_sockets.size() >= kMaxSockets ? -EMFILE : make(is_datagram).fd;
}

Socket* Network::find(int fd) {
    const auto found = m_sockets.find(fd);
    return found == m_sockets.end() ? nullptr : &found->second;
}

Socket* Network::by_serial(uint64_t serial) {
    const auto found = m_fds.find(serial);
    return found == m_fds.end() ? nullptr : find(found->second);
}

uint16_t Network::free_port() { return static_cast<uint16_t>(kFirstFreePort + m_ports++ % 15000); }

Socket* Network::listener(const Address& address) {
    for (auto& [fd, socket] : m_sockets) {
        if (socket.phase == Phase::Listening && hears(socket.local, address)) return &socket;
    }
    return nullptr;
}

bool Network::has_listener(const Address& address) { return listener(address) != nullptr; }

Socket* Network::datagram_at(const Address& address) {
    for (auto& [fd, socket] : m_sockets) {
        if (socket.is_datagram && socket.bound && hears(socket.local, address)) return &socket;
    }
    return nullptr;
}

int64_t Network::bind(int fd, Address address) {
    Socket* socket = find(fd);
    if (!socket) return -EBADF;
    if (socket->bound) return -EINVAL;
    if (!local_host(address.host)) return -EADDRNOTAVAIL;
    for (const auto& [other_fd, other] : m_sockets) {
        if (address.port != 0 && other.bound && other.is_datagram == socket->is_datagram && other.peer == 0 &&
            hears(other.local, address))
            return -EADDRINUSE;
    }
    if (address.port == 0) address.port = free_port();
    socket->local = std::move(address);
    socket->bound = true;
    return 0;
}

int64_t Network::listen(int fd, size_t backlog) {
    Socket* socket = find(fd);
    if (!socket) return -EBADF;
    if (socket->is_datagram) return -EOPNOTSUPP;
    if (!socket->bound) bind(fd, {"0.0.0.0", 0});
    socket->phase = Phase::Listening;
    socket->backlog = std::max<size_t>(backlog, 1);
    return 0;
}

void Network::join(Socket& client, Socket& server) {
    client.peer = server.serial;
    server.peer = client.serial;
    client.phase = server.phase = Phase::Connected;
}

int64_t Network::connect(Machine& m, int fd, const Address& address) {
    Socket* socket = find(fd);
    if (!socket) return -EBADF;
    if (socket->phase == Phase::Connected && !socket->is_datagram) return -EISCONN;
    if (socket->phase == Phase::Connecting) return -EALREADY;
    if (!socket->bound) {
        socket->local = {"127.0.0.1", free_port()};
        socket->bound = true;
    }
    socket->remote = address;
    if (socket->is_datagram) {
        socket->phase = Phase::Connected;
        return 0;
    }
    if (!local_host(address.host)) return connect_outside(m, *socket, address);
    Socket* server = listener(address);
    socket->phase = Phase::Connecting;
    if (!server || server->accepting.size() > server->backlog) {
        socket->error = server ? ETIMEDOUT : ECONNREFUSED;
        wake(m, *socket, true, true);
        return -EINPROGRESS;
    }
    Socket& accepted = make(false, true);
    accepted.bound = true;
    accepted.local = {any_host(server->local.host) ? address.host : server->local.host, server->local.port};
    accepted.remote = socket->local;
    join(*socket, accepted);
    server->accepting.push_back(accepted.serial);
    wake(m, *server, true, false);
    wake(m, *socket, false, true);
    return -EINPROGRESS;
}

// The handler that `outside` gives stands for a server elsewhere.
int64_t Network::connect_outside(Machine& m, Socket& socket, const Address& address) {
    const uint64_t serial = socket.serial;
    if (!outside) return -ENETUNREACH;
    const Value handler = vm::call(m, outside, {m.new_str(address.host), Value::small_int(address.port)});
    if (!handler) return 0;  // raised
    Socket* client = by_serial(serial);
    if (!client) return -EBADF;
    client->phase = Phase::Connecting;
    if (handler.is_small_int()) {
        client->error = static_cast<int>(handler.small_int());
        wake(m, *client, true, true);
        return -EINPROGRESS;
    }
    Socket& server = make(false, true);
    server.actor = handler;
    server.bound = true;
    server.local = address;
    server.remote = client->local;
    join(*client, server);
    wake(m, *client, false, true);
    return -EINPROGRESS;
}

int64_t Network::connect_actor(Machine& m, const Address& to, const Value& handler) {
    Socket& socket = make(false, true);
    const uint64_t serial = socket.serial;
    socket.actor = handler;
    const int64_t result = connect(m, socket.fd, to);
    Socket* made = by_serial(serial);
    if (result == -EINPROGRESS && made->phase == Phase::Connected) return made->fd;
    const int error = made->error != 0 ? made->error : static_cast<int>(-result);
    close(m, made->fd);
    return -error;
}

int64_t Network::accept(int fd) {
    Socket* server = find(fd);
    if (!server) return -EBADF;
    if (server->phase != Phase::Listening) return -EINVAL;
    while (!server->accepting.empty()) {
        const uint64_t serial = server->accepting.front();
        server->accepting.pop_front();
        Socket* hidden = by_serial(serial);
        if (!hidden) continue;
        const int free = free_fd();
        auto node = m_sockets.extract(hidden->fd);
        node.key() = node.mapped().fd = free;
        m_fds[serial] = free;
        m_sockets.insert(std::move(node));
        return free;
    }
    return kWouldBlock;
}

void Network::pair(int* first, int* second) {
    const uint64_t one = make(false).serial;
    Socket& other = make(false);
    join(*by_serial(one), other);
    *first = by_serial(one)->fd;
    *second = other.fd;
}

void Network::pipe(int* reader, int* writer) {
    pair(reader, writer);
    for (const int fd : {*reader, *writer}) {
        Socket& end = *find(fd);
        end.is_pipe = true;
        end.capacity = kPipeCapacity;
        (fd == *reader ? end.write_shut : end.read_shut) = true;
    }
}

bool Network::readable(const Machine& m, const Socket& socket) const {
    if (socket.error != 0 || (socket.read_shut && !socket.is_pipe) || socket.got_end) return true;
    if (socket.phase == Phase::Listening) return !socket.accepting.empty();
    return !socket.incoming.empty() && socket.incoming.front().arrives <= m.clock;
}

bool Network::writable(const Socket& socket) const {
    if (socket.error != 0 || socket.write_shut) return true;
    if (socket.is_datagram) return true;
    if (socket.phase != Phase::Connected) return false;
    const auto peer = m_fds.find(socket.peer);
    if (peer == m_fds.end()) return true;
    const auto found = m_sockets.find(peer->second);
    if (found == m_sockets.end()) return true;
    const Socket& other = found->second;
    return other.incoming_bytes < (other.is_pipe ? other.capacity : other.capacity / 3 * 2);
}

// Bytes on their way to a socket. Order is kept: nothing overtakes what was sent before.
void Network::deliver(Machine& m, Socket& to, Packet packet) {
    if (!to.incoming.empty()) packet.arrives = std::max(packet.arrives, to.incoming.back().arrives);
    to.incoming_bytes += packet.data.size();
    const double arrives = packet.arrives;
    to.incoming.push_back(std::move(packet));
    if (arrives > m.clock || to.actor)
        push({arrives, 0, to.serial, {}, {}});
    else
        wake(m, to, true, to.incoming.back().reset);
}

// What a what-if makes of bytes that are sent: "chunk to localhost:8888 hello takes 1s".
const Lever* Network::chunk_lever(Machine& m, const Socket& socket, std::string_view data) {
    const bool is_server = listener(socket.local) != nullptr;
    const Address& server = is_server ? socket.local : socket.remote;
    for (const std::string_view host : {std::string_view("localhost"), std::string_view(server.host)}) {
        if (host == "localhost" && !local_host(server.host)) continue;
        const std::string text =
            fmt::format("{} {}:{} {}", is_server ? "from" : "to", host, server.port, data);
        if (const Lever* lever = pull_lever(world_of(m), Lever::Target::Chunk, "", text)) return lever;
    }
    return nullptr;
}

int64_t Network::send(Machine& m, int fd, std::string_view data) {
    Socket* socket = find(fd);
    if (!socket) return -EBADF;
    if (socket->is_datagram)
        return socket->phase == Phase::Connected ? send_to(m, fd, data, socket->remote) : -EDESTADDRREQ;
    if (socket->error != 0) return -std::exchange(socket->error, 0);
    if (socket->phase != Phase::Connected) return socket->phase == Phase::Connecting ? kWouldBlock : -EPIPE;
    if (socket->write_shut) return -EPIPE;
    Socket* peer = by_serial(socket->peer);
    if (!peer && socket->is_pipe) return -EPIPE;
    if (!peer || peer->read_shut) {  // it answers with a reset: the next send fails
        if (!peer) socket->error = EPIPE;
        return static_cast<int64_t>(data.size());
    }
    const size_t room =
        peer->actor ? data.size() : peer->capacity - std::min(peer->capacity, peer->incoming_bytes);
    if (room == 0 && !data.empty()) return kWouldBlock;
    const size_t taken = std::min(room, data.size());
    if (taken == 0) return 0;
    const Lever* lever =
        world_of(m).levers.empty() ? nullptr : chunk_lever(m, *socket, data.substr(0, taken));
    if (lever && lever->effect == Lever::Effect::Fails) {
        deliver(m, *peer, {m.clock, "", {}, true});
        socket->error = ECONNRESET;
        return static_cast<int64_t>(taken);
    }
    deliver(m, *peer,
            {m.clock + (lever ? lever->seconds : 0), std::string(data.substr(0, taken)), {}, false});
    return static_cast<int64_t>(taken);
}

int64_t Network::send_to(Machine& m, int fd, std::string_view data, const Address& to) {
    Socket* socket = find(fd);
    if (!socket) return -EBADF;
    if (socket->error != 0) return -std::exchange(socket->error, 0);
    if (data.size() > 65507) return -EMSGSIZE;
    if (!socket->bound) {
        socket->local = {"0.0.0.0", free_port()};
        socket->bound = true;
    }
    Socket* peer = datagram_at(to);
    if (!peer && local_host(to.host) && socket->phase == Phase::Connected) {
        socket->error = ECONNREFUSED;
        wake(m, *socket, true, true);
    }
    Address from = socket->local;
    if (any_host(from.host)) from.host = "127.0.0.1";
    if (peer && peer->incoming_bytes < kCapacity)
        deliver(m, *peer, {m.clock, std::string(data), from, false});
    return static_cast<int64_t>(data.size());
}

// Gives the number of bytes; 0: the end (or, of a datagram, nothing in it).
int64_t Network::receive(Machine& m, int fd, size_t limit, bool peek, std::string* data, Address* from) {
    Socket* socket = find(fd);
    if (!socket) return -EBADF;
    if (socket->phase == Phase::Fresh && !socket->is_datagram) return -ENOTCONN;
    if (socket->is_datagram && socket->error != 0) return -std::exchange(socket->error, 0);
    while (!socket->incoming.empty() && socket->incoming.front().arrives <= m.clock) {
        Packet& packet = socket->incoming.front();
        if (packet.reset) {
            socket->incoming.clear();
            socket->got_end = true;
            return -ECONNRESET;
        }
        if (packet.data.empty() && !socket->is_datagram) {
            socket->got_end = true;
            break;
        }
        const size_t room = limit - data->size();
        if (room == 0) break;
        const size_t taken = std::min(room, packet.data.size());
        *data += packet.data.substr(0, taken);
        if (from) *from = packet.from;
        if (peek) break;
        const bool whole = socket->is_datagram || taken == packet.data.size();
        socket->incoming_bytes -= whole ? packet.data.size() : taken;
        if (whole)
            socket->incoming.pop_front();
        else
            packet.data.erase(0, taken);
        if (socket->is_datagram) {
            if (data->empty()) return 0;
            break;
        }
    }
    if (!data->empty()) {
        Socket* peer = by_serial(socket->peer);
        if (peer && writable(*peer)) wake(m, *peer, false, true);
        return static_cast<int64_t>(data->size());
    }
    if (socket->got_end || socket->read_shut || limit == 0) return 0;
    if (socket->error != 0) return -std::exchange(socket->error, 0);
    return kWouldBlock;
}

int64_t Network::shut_down(Machine& m, int fd, int how) {
    Socket* socket = find(fd);
    if (!socket) return -EBADF;
    if (socket->phase != Phase::Connected) return -ENOTCONN;
    if (how != 1) socket->read_shut = true;
    if (how != 0 && !socket->write_shut) {
        socket->write_shut = true;
        if (Socket* peer = by_serial(socket->peer)) deliver(m, *peer, {m.clock, "", {}, false});
    }
    if (how != 1) wake(m, *socket, true, false);
    return 0;
}

int64_t Network::close(Machine& m, int fd) {
    Socket* socket = find(fd);
    if (!socket) return -EBADF;
    const std::deque<uint64_t> accepting = std::move(socket->accepting);
    for (const uint64_t serial : accepting) {
        if (Socket* waiting = by_serial(serial)) close(m, waiting->fd);
    }
    Socket* peer = socket->is_datagram ? nullptr : by_serial(socket->peer);
    const bool unread =
        !accepting.empty() || std::any_of(socket->incoming.begin(), socket->incoming.end(),
                                          [](const Packet& packet) { return !packet.data.empty(); });
    const bool ends = !socket->write_shut || socket->is_pipe;
    if (peer && ends) deliver(m, *peer, {m.clock, "", {}, unread && !socket->is_pipe});
    for (auto& [loop, poller] : m_pollers) poller.watches.erase(fd);
    while (vm::wake_one(m, socket->waiters) != 0) {
    }
    m_fds.erase(socket->serial);
    m_sockets.erase(fd);
    if (fd >= kFirstFd) m_lowest_fd = std::min(m_lowest_fd, fd);
    return 0;
}

}  // namespace loopscope::world
