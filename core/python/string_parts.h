// What a row of string literals is put together from: the text so far, and the fields of f-strings between.
//
// Not a node: strings.cpp makes one Constant or JoinedStr of it. `text` is what has come since the last
// field.
#pragma once

#include <string>
#include <vector>

#include "core/python/parser_state.h"

namespace loopscope::python {

struct Parser::StringParts {
    base::Span span;  // of the whole row
    bool is_bytes = false;
    bool is_fstring = false;
    std::string text;
    std::vector<Expr*> values;

    void flush(Tree& tree) {
        if (text.empty()) return;
        auto* constant = tree.make<Constant>(span);
        constant->value.kind = ConstantValue::Kind::Str;
        constant->value.text = std::move(text);
        text.clear();
        values.push_back(constant);
    }
};

}  // namespace loopscope::python
