// Two worlds put together: that of a script, and that of the lesson it belongs to.
#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "core/world/world.h"

namespace loopscope::world {

namespace {

// Adds those of `others` that `known` has nothing like.
template <typename T, typename Same>
void add_unknown(std::vector<T>& known, std::vector<T> others, Same same) {
    const size_t own = known.size();
    for (T& other : others) {
        const auto end = known.begin() + static_cast<std::ptrdiff_t>(own);
        const bool is_known = std::any_of(known.begin(), end, [&](const T& one) { return same(one, other); });
        if (!is_known) known.push_back(std::move(other));
    }
}

template <typename T>
void append(std::vector<T>& known, std::vector<T> others) {
    std::move(others.begin(), others.end(), std::back_inserter(known));
}

}  // namespace

void add_world(World& world, World other) {
    const auto same_name = [](const auto& one, const auto& two) { return one.name == two.name; };
    add_unknown(world.endpoints, std::move(other.endpoints), [](const Endpoint& one, const Endpoint& two) {
        return one.method == two.method && one.pattern == two.pattern;
    });
    add_unknown(world.tables, std::move(other.tables), same_name);
    add_unknown(world.files, std::move(other.files),
                [](const File& one, const File& two) { return one.path == two.path; });
    add_unknown(world.processes, std::move(other.processes),
                [](const ProcessKind& one, const ProcessKind& two) { return one.pattern == two.pattern; });
    append(world.hosts, std::move(other.hosts));  // of lines for the same thing the first counts
    append(world.stores, std::move(other.stores));
    const size_t own_clients = world.clients.size();
    append(world.clients, std::move(other.clients));
    for (size_t k = own_clients; k < world.clients.size(); ++k) {
        std::string& name = world.clients[k].name;  // those without one of their own are counted
        if (name == fmt::format("client {}", k - own_clients + 1)) name = fmt::format("client {}", k + 1);
    }
    append(world.costs, std::move(other.costs));
    if (!world.interrupt_at) world.interrupt_at = other.interrupt_at;
    if (world.seed == 0) world.seed = other.seed;
}

}  // namespace loopscope::world
