// What a comparison operator says of two numbers, sizes, or of the sign of an order and zero.
//
// Not Python's rich comparison, which asks the types of both operands: that is compare() in operations.h.
// This is what remains when both are known. Of doubles: NaN differs from everything, itself included.
#pragma once

#include "core/vm/type.h"

namespace loopscope::vm {

template <typename T>
constexpr bool holds(CompareOperator op, T left, T right) {
    switch (op) {
        case CompareOperator::Eq:
            return left == right;
        case CompareOperator::NotEq:
            return left != right;
        case CompareOperator::Lt:
            return left < right;
        case CompareOperator::LtE:
            return left <= right;
        case CompareOperator::Gt:
            return left > right;
        case CompareOperator::GtE:
            return left >= right;
    }
    return false;
}

}  // namespace loopscope::vm
