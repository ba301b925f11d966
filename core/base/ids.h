// Numbers that name things in a run, as types of their own so that one cannot be taken for another.
//
// Ids are given in order of first appearance, from 1; 0 is "none". They are the same on every run of the same
// script.
#pragma once

#include <cstdint>
#include <functional>

namespace loopscope::base {

template <typename Tag>
struct Id {
    uint32_t value = 0;

    constexpr bool valid() const { return value != 0; }
    constexpr explicit operator bool() const { return valid(); }
    constexpr auto operator<=>(const Id&) const = default;
};

// Anything the trace speaks of: a coroutine, future, task, handle, lock, queue, request, loop.
using ObjectId = Id<struct ObjectTag>;
// A code object (a function body, a module) in a trace's table of code.
using CodeId = Id<struct CodeTag>;
// A text in a trace's table of texts.
using TextId = Id<struct TextTag>;

}  // namespace loopscope::base

template <typename Tag>
struct std::hash<loopscope::base::Id<Tag>> {
    size_t operator()(loopscope::base::Id<Tag> id) const { return std::hash<uint32_t>()(id.value); }
};
