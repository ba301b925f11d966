// Constant folding: which expressions have a value before the program runs, and which value.
//
// Folds what CPython folds, as far as the result is exact here (machine integers, floats, text, tuples);
// where CPython would fold further the program computes the same value when it runs. Never folds what raises,
// nor anything that would make the code large.
#pragma once

#include <optional>

#include "core/bytecode/code.h"
#include "core/python/ast.h"

namespace loopscope::bytecode {

Constant constant_of(const python::ConstantValue& value);
std::optional<Constant> fold(const python::Expr& expr);
std::optional<Constant> fold_binary(python::BinaryOperator op, const Constant& left, const Constant& right);
// The items as one tuple constant, when each of them is constant.
std::optional<Constant> fold_tuple(const std::vector<python::Expr*>& items);
bool is_true(const Constant& constant);

}  // namespace loopscope::bytecode
