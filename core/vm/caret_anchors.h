// Which part of a failing expression a traceback underlines with ^, the rest with ~: the operator of a binary
// operation, the brackets of a subscript.
//
// Works on the text of the expression alone. Invariant: left <= right, both within the text, in bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace loopscope::vm {

struct CaretAnchors {
    size_t left, right;  // [left, right) is the operator
};
std::optional<CaretAnchors> find_caret_anchors(std::string_view expression);

}  // namespace loopscope::vm
