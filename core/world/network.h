// The network inside the machine: sockets of the script, the bytes on their way between them, and who is told
// when one of them is ready.
//
// Like the sockets of an operating system, not like Python's: nothing here blocks or raises. A call that
// would block says so (kWouldBlock), errors are numbers. Local bytes arrive at once; what comes from the
// declared world arrives at its moment of virtual time. `Actors` are the other ends that no script holds:
// outside servers and declared clients, functions that are called with what was sent to them. Sockets that
// become ready at the same moment are told of in the order in which they did, as Linux's epoll does it.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/loop/event_loop.h"
#include "core/vm/threads.h"
#include "core/world/lever.h"

namespace loopscope::world {

constexpr int64_t kWouldBlock = -11;     // EAGAIN
constexpr size_t kCapacity = 2'500'000;  // bytes that wait unread before the sender has to
constexpr size_t kPipeCapacity = 65536;  // the same, of a pipe
constexpr int kFirstFd = 6;              // 0 to 2 are the program's, 3 to 5 a loop's own

struct Address {
    std::string host;
    uint16_t port = 0;
    bool operator==(const Address&) const = default;
};

enum class Phase : uint8_t { Fresh, Listening, Connecting, Connected, Closed };

struct Packet {
    double arrives = 0;
    std::string data;  // empty: the other side's end
    Address from;      // of datagrams
    bool reset = false;
};

struct Socket {
    int fd = 0;
    bool is_datagram = false;
    bool is_pipe = false;  // one way only, from the end whose read_shut is set
    Phase phase = Phase::Fresh;
    bool bound = false;
    Address local, remote;
    uint64_t peer = 0;  // the socket at the other end, by serial; 0: none
    uint64_t serial = 0;
    std::deque<Packet> incoming;
    size_t incoming_bytes = 0;
    size_t capacity = kCapacity;  // of `incoming`
    bool read_shut = false, write_shut = false;
    bool got_end = false;  // the other side's end was read, or has arrived
    int error = 0;         // what SO_ERROR tells
    size_t backlog = 0;
    std::deque<uint64_t> accepting;  // connections that wait for accept(), by serial
    vm::Value actor;                 // called with what arrives; empty: a script's socket
    vm::WaitList waiters;            // threads that block on it
};

// Which sockets a loop watches.
struct Watch {
    vm::Ref<loop::Handle> reader, writer;
};
struct Poller {
    std::map<int, Watch> watches;
    std::deque<int> ready;  // candidates, in the order of becoming ready
    std::set<int> queued;   // those in `ready`
};

class Network : public loop::IoSource {
  public:
    int open(bool is_datagram);
    Socket* find(int fd);
    int64_t bind(int fd, Address address);
    int64_t listen(int fd, size_t backlog);
    int64_t accept(int fd);  // the new socket
    int64_t connect(vm::Machine& m, int fd, const Address& address);
    int64_t send(vm::Machine& m, int fd, std::string_view data);
    int64_t send_to(vm::Machine& m, int fd, std::string_view data, const Address& to);
    int64_t receive(vm::Machine& m, int fd, size_t limit, bool peek, std::string* data, Address* from);
    int64_t shut_down(vm::Machine& m, int fd, int how);
    int64_t close(vm::Machine& m, int fd);
    void pair(int* first, int* second);
    void pipe(int* reader, int* writer);

    bool readable(const vm::Machine& m, const Socket& socket) const;
    bool writable(const Socket& socket) const;
    // Blocks the thread until it is ready or the moment has come. False: the run is stopping, or raised.
    bool wait(vm::Machine& m, int fd, bool for_writing, double until, bool* ready);

    bool wait_any(vm::Machine& m, double until);

    // Actors. connect_actor: the fd of an actor's socket connected to the script's listener, or an error.
    int64_t connect_actor(vm::Machine& m, const Address& to, const vm::Value& handler);
    int64_t actor_send(vm::Machine& m, int fd, std::string_view data, double delay, bool end, bool reset);
    int open_actor_datagram(const Address& local, const vm::Value& handler);
    void call_at(double when, vm::Value function, std::vector<vm::Value> arguments);
    bool has_listener(const Address& address);
    vm::Value outside;  // called with (host, port): gives the handler of an outside server, or an errno

    // Loops.
    void watch(vm::Machine& m, loop::EventLoop& loop, int fd, vm::Ref<loop::Handle> handle, bool writing);
    bool unwatch(vm::Machine& m, loop::EventLoop& loop, int fd, bool writing);
    void forget(loop::EventLoop& loop) { m_pollers.erase(&loop); }
    bool poll(vm::Machine& m, loop::EventLoop& loop) override;
    double next(vm::Machine& m) override;
    bool idle(vm::Machine& m, bool* called) override;
    bool serves() const override;
    vm::Value when_idle;  // a function, or None

  private:
    // What will happen at a moment: a packet arrives somewhere, or a function is called.
    struct Timed {
        double when;
        uint64_t order;
        uint64_t serial;  // of the socket; 0: a call
        vm::Value function;
        std::vector<vm::Value> arguments;
    };
    static bool later(const Timed& a, const Timed& b) {
        return a.when != b.when ? a.when > b.when : a.order > b.order;
    }

    Socket& make(bool is_datagram, bool hidden = false);
    int free_fd();
    Socket* by_serial(uint64_t serial);
    Socket* listener(const Address& address);
    Socket* datagram_at(const Address& address);
    uint16_t free_port();
    void join(Socket& client, Socket& server);
    int64_t connect_outside(vm::Machine& m, Socket& socket, const Address& address);
    void deliver(vm::Machine& m, Socket& to, Packet packet);
    const Lever* chunk_lever(vm::Machine& m, const Socket& socket, std::string_view data);
    void push(Timed timed);
    bool advance(vm::Machine& m);
    bool call_actor(vm::Machine& m, uint64_t serial);
    void wake(vm::Machine& m, const Socket& socket, bool reading, bool writing);

    std::map<int, Socket> m_sockets;
    std::map<uint64_t, int> m_fds;  // by serial
    std::map<loop::EventLoop*, Poller> m_pollers;
    std::vector<Timed> m_timed;  // a heap
    uint64_t m_serials = 0, m_order = 0;
    uint16_t m_ports = 0;
    int m_lowest_fd = kFirstFd;
    bool m_advancing = false;
};

Network& network_of(vm::Machine& m);
vm::Ref<vm::Module> make_network_module(vm::Machine& m);  // `_network`

}  // namespace loopscope::world
