// Result<T>: a value, or an Error that says what is wrong, where, and what to do, in words for the user.
//
// For what the environment can do to us (files, options, lessons). Python exceptions are objects in the
// machine.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "core/base/check.h"

namespace loopscope::base {

struct Error {
    std::string message;  // one or more whole sentences, no trailing newline
};

template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    T& value() {
        CHECK(ok());
        return std::get<0>(m_state);
    }
    const T& value() const {
        CHECK(ok());
        return std::get<0>(m_state);
    }
    const Error& error() const {
        CHECK(!ok());
        return std::get<1>(m_state);
    }

  private:
    std::variant<T, Error> m_state;
};

}  // namespace loopscope::base
