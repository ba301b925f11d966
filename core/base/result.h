// Result<T>: a value, or an Error that says what is wrong, where, and what to do, in words for the user.
//
// For what the environment can do to us (files, options, lessons). Python exceptions are objects in the
// machine. Includes no check.h, so that tests can include it beside doctest, whose CHECK is another.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace loopscope::base {

[[noreturn]] void check_failed(const char* condition, const char* file, int line);  // as in check.h

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
        if (!ok()) check_failed("ok()", __FILE__, __LINE__);
        return std::get<0>(m_state);
    }
    const T& value() const {
        if (!ok()) check_failed("ok()", __FILE__, __LINE__);
        return std::get<0>(m_state);
    }
    const Error& error() const {
        if (ok()) check_failed("!ok()", __FILE__, __LINE__);
        return std::get<1>(m_state);
    }

  private:
    std::variant<T, Error> m_state;
};

}  // namespace loopscope::base
