// Primaries (names, calls, attributes, subscripts), displays and comprehensions.
#include <fmt/format.h>

#include <cstdlib>

#include "core/python/parser_state.h"

namespace loopscope::python {

namespace {

constexpr size_t kMaxDigits = 4300;  // of a decimal integer, as in Python
constexpr int kMaxTrailers = 2000;   // a.b.c is a tree as deep as it is long

}  // namespace

Expr* Parser::primary() {
    return remembered<Expr>(Rule::Primary, [this] { return primary_anew(); });
}

Expr* Parser::primary_anew() {
    const Position start = m_position;
    Expr* value = atom();
    for (int count = 0; value != nullptr; ++count) {
        const K kind = token().kind;
        if (kind != K::Dot && kind != K::LeftParen && kind != K::LeftBracket) return value;
        if (count == kMaxTrailers)
            return raise(token().span, "too many calls and attributes in one expression");
        const Position before = m_position;
        Expr* longer = trailer(start, value);
        if (m_failed) return nullptr;
        if (longer == nullptr) {
            m_position = before;
            return value;
        }
        value = longer;
    }
    return value;
}

Expr* Parser::trailer(Position start, Expr* value) {
    if (at(K::LeftParen)) return call(start, value);
    if (accept(K::Dot)) {
        if (!at(K::Name)) return nullptr;
        std::string attr = identifier(token());
        ++m_position;
        auto* attribute = m_tree.make<Attribute>(span_from(start));
        attribute->value = value;
        attribute->attr = std::move(attr);
        return attribute;
    }
    ++m_position;
    Expr* slice_value = slices();
    if (slice_value == nullptr || !accept(K::RightBracket)) return nullptr;
    auto* subscript = m_tree.make<Subscript>(span_from(start));
    subscript->value = value;
    subscript->slice = slice_value;
    return subscript;
}

Expr* Parser::call(Position start, Expr* function) {
    const Position paren = m_position;
    CallArguments found;
    if (m_explains) {
        Expr* only = explained_generator();
        if (m_failed) return nullptr;
        if (only != nullptr) {
            found.args.push_back(only);
            --m_position;
        }
    }
    if (found.args.empty()) m_position = paren + 1;
    if (found.args.empty() && !at(K::RightParen)) {
        if (!arguments(found)) return nullptr;
        const bool may_generate = found.args.size() == 1 && found.keywords.empty() &&
                                  found.args[0]->kind != ExprKind::Starred &&
                                  m_tokens[m_position - 1].kind != K::Comma;
        if (may_generate && (at(K::KwFor) || at(K::KwAsync))) {
            found.args[0] = generator(paren, found.args[0]);
            if (found.args[0] == nullptr) return nullptr;
            --m_position;
        }
    }
    if (!accept(K::RightParen)) return nullptr;
    auto* result = m_tree.make<Call>(span_from(start));
    result->func = function;
    result->args = std::move(found.args);
    result->keywords = std::move(found.keywords);
    return result;
}

// The rest of a generator expression after its element, to the closing parenthesis; `start` is at the opening
// one.
Expr* Parser::generator(Position start, Expr* element) {
    std::vector<Comprehension> clauses;
    if (!for_if_clauses(clauses) || !accept(K::RightParen)) return nullptr;
    auto* result = m_tree.make<GeneratorExp>(span_from(start));
    result->elt = element;
    result->generators = std::move(clauses);
    return result;
}

Expr* Parser::atom() {
    switch (token().kind) {
        case K::Name:
            return name();
        case K::KwTrue:
            return constant(ConstantValue::Kind::True);
        case K::KwFalse:
            return constant(ConstantValue::Kind::False);
        case K::KwNone:
            return constant(ConstantValue::Kind::None);
        case K::Ellipsis:
            return constant(ConstantValue::Kind::Ellipsis);
        case K::String:
            return strings();
        case K::Number:
            return number();
        case K::LeftParen:
            return m_explains ? explained_paren() : paren_atom();
        case K::LeftBracket:
            return m_explains ? explained_bracket() : bracket_atom();
        case K::LeftBrace:
            return m_explains ? explained_brace() : brace_atom();
        default:
            return nullptr;
    }
}

Expr* Parser::name() {
    auto* result = m_tree.make<Name>(token().span);
    result->id = identifier(token());
    ++m_position;
    return result;
}

Expr* Parser::constant(ConstantValue::Kind kind) {
    auto* result = m_tree.make<Constant>(token().span);
    result->value.kind = kind;
    ++m_position;
    return result;
}

Expr* Parser::number() {
    auto* result = m_tree.make<Constant>(token().span);
    std::string digits;
    for (const char c : text(token())) {
        if (c != '_') digits += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    ++m_position;
    const bool has_radix =
        digits.size() > 1 && digits[0] == '0' && digits[1] >= 'a' && digits[1] != 'e' && digits[1] != 'j';
    if (!has_radix && digits.find_first_of(".ej") != std::string::npos) {
        const bool is_imaginary = digits.back() == 'j';
        result->value.kind = is_imaginary ? ConstantValue::Kind::Imaginary : ConstantValue::Kind::Float;
        result->value.number = std::strtod(digits.c_str(), nullptr);
        return result;
    }
    if (!has_radix && digits.size() > kMaxDigits) {
        const base::Span& s = result->span;
        return raise(
            {s.line, 0, s.line, 0},
            fmt::format(
                "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
                "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge "
                "integer literals to avoid decimal conversion limits.",
                kMaxDigits, digits.size()));
    }
    result->value.kind = ConstantValue::Kind::Int;
    if (!has_radix) digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    result->value.text = std::move(digits);
    return result;
}

Expr* Parser::paren_atom() {
    const Position start = m_position++;
    if (accept(K::RightParen)) return m_tree.make<Tuple>(span_from(start));
    if (at(K::KwYield)) {
        Expr* result = yield_expression();
        if (result == nullptr || !accept(K::RightParen)) return no_match<Expr>(start);
        result->parenthesized = true;
        return result;
    }
    Expr* first = star_named_expression();
    if (first == nullptr) return no_match<Expr>(start);
    const bool is_starred = first->kind == ExprKind::Starred;
    if (!is_starred && accept(K::RightParen)) {
        first->parenthesized = true;
        return first;
    }
    if (at(K::KwFor) || at(K::KwAsync)) {
        Expr* result = is_starred ? nullptr : generator(start, first);
        return result != nullptr ? result : no_match<Expr>(start);
    }
    std::vector<Expr*> elements{first};
    if (!accept(K::Comma)) return no_match<Expr>(start);
    if (!at(K::RightParen) && !star_named_list(elements)) return no_match<Expr>(start);
    if (!accept(K::RightParen)) return no_match<Expr>(start);
    auto* tuple = m_tree.make<Tuple>(span_from(start));
    tuple->parenthesized = true;
    tuple->elts = std::move(elements);
    return tuple;
}

// Adds ','.star_named_expression+ [','] to `elements`.
bool Parser::star_named_list(std::vector<Expr*>& elements) {
    Expr* element = star_named_expression();
    if (element == nullptr) return false;
    do {
        elements.push_back(element);
        if (!accept(K::Comma)) return true;
        element = star_named_expression();
        if (m_failed) return false;
    } while (element != nullptr);
    return true;
}

Expr* Parser::bracket_atom() {
    const Position start = m_position++;
    std::vector<Expr*> elements;
    if (!at(K::RightBracket) && !star_named_list(elements)) return no_match<Expr>(start);
    const bool may_loop = elements.size() == 1 && m_tokens[m_position - 1].kind != K::Comma;
    if (may_loop && (at(K::KwFor) || at(K::KwAsync))) {
        std::vector<Comprehension> clauses;
        const bool fits = elements[0]->kind != ExprKind::Starred && for_if_clauses(clauses);
        if (!fits || !accept(K::RightBracket)) return no_match<Expr>(start);
        auto* result = m_tree.make<ListComp>(span_from(start));
        result->elt = elements[0];
        result->generators = std::move(clauses);
        return result;
    }
    if (!accept(K::RightBracket)) return no_match<Expr>(start);
    auto* list = m_tree.make<List>(span_from(start));
    list->elts = std::move(elements);
    return list;
}

Expr* Parser::brace_atom() {
    const Position start = m_position;
    Expr* result = brace_atom_anew();
    if (result != nullptr || m_failed) return result;
    // Python looks for slips in dictionary displays before it looks for any other.
    m_saw_bad_brace = true;
    if (!m_remembers) return no_match<Expr>(start);
    m_position = start + 1;
    explain_dict();
    return no_match<Expr>(start);
}

Expr* Parser::brace_atom_anew() {
    const Position start = m_position++;
    if (at(K::RightBrace) || at(K::DoubleStar)) return dict_display(start, nullptr);
    std::vector<Expr*> elements;
    if (!star_named_list(elements)) return no_match<Expr>(start);
    const bool may_loop = elements.size() == 1 && m_tokens[m_position - 1].kind != K::Comma;
    if (may_loop && at(K::Colon)) {
        const Expr& key = *elements[0];
        const bool fits =
            key.kind != ExprKind::Starred && (key.kind != ExprKind::NamedExpr || key.parenthesized);
        return fits ? dict_display(start, elements[0]) : no_match<Expr>(start);
    }
    if (may_loop && (at(K::KwFor) || at(K::KwAsync))) {
        std::vector<Comprehension> clauses;
        const bool fits = elements[0]->kind != ExprKind::Starred && for_if_clauses(clauses);
        if (!fits || !accept(K::RightBrace)) return no_match<Expr>(start);
        auto* result = m_tree.make<SetComp>(span_from(start));
        result->elt = elements[0];
        result->generators = std::move(clauses);
        return result;
    }
    if (!accept(K::RightBrace)) return no_match<Expr>(start);
    auto* set = m_tree.make<Set>(span_from(start));
    set->elts = std::move(elements);
    return set;
}

// A key may have been read already.
bool Parser::dict_pair(Expr*& key, Expr*& value) {
    if (key == nullptr && accept(K::DoubleStar)) {
        value = bitwise_or();
        return value != nullptr;
    }
    if (key == nullptr) key = expression();
    if (key == nullptr || !accept(K::Colon)) return false;
    value = expression();
    return value != nullptr;
}

// The cursor is behind the brace at `start`, and behind the first key if there is one.
Expr* Parser::dict_display(Position start, Expr* first_key) {
    std::vector<Expr*> keys, values;
    while (!at(K::RightBrace)) {
        Expr *key = keys.empty() ? first_key : nullptr, *value = nullptr;
        if (!dict_pair(key, value)) return no_match<Expr>(start);
        if (keys.empty() && key != nullptr && (at(K::KwFor) || at(K::KwAsync))) {
            std::vector<Comprehension> clauses;
            if (!for_if_clauses(clauses) || !accept(K::RightBrace)) return no_match<Expr>(start);
            auto* result = m_tree.make<DictComp>(span_from(start));
            result->key = key;
            result->value = value;
            result->generators = std::move(clauses);
            return result;
        }
        keys.push_back(key);
        values.push_back(value);
        if (!accept(K::Comma)) break;
    }
    if (!accept(K::RightBrace)) return no_match<Expr>(start);
    auto* dict = m_tree.make<Dict>(span_from(start));
    dict->keys = std::move(keys);
    dict->values = std::move(values);
    return dict;
}

Expr* Parser::slices() {
    const Position start = m_position;
    const auto element = [this] { return at(K::Star) ? starred_expression() : slice(); };
    Expr* first = element();
    if (first == nullptr) return nullptr;
    if (!at(K::Comma) && first->kind != ExprKind::Starred) return first;
    std::vector<Expr*> elements{first};
    while (accept(K::Comma)) {
        Expr* next = element();
        if (m_failed) return nullptr;
        if (next == nullptr) break;
        elements.push_back(next);
    }
    auto* tuple = m_tree.make<Tuple>(span_from(start));
    tuple->elts = std::move(elements);
    return tuple;
}

Expr* Parser::slice() {
    const Position start = m_position;
    Expr *lower = nullptr, *upper = nullptr, *step = nullptr;
    if (!at(K::Colon)) {
        lower = expression();
        if (m_failed) return nullptr;
        if (lower == nullptr || at(K::ColonEqual) || (m_explains && !at(K::Colon))) {
            m_position = start;
            return named_expression();
        }
        if (!at(K::Colon)) return lower;
    }
    ++m_position;
    upper = expression();
    if (!m_failed && accept(K::Colon)) step = expression();
    if (m_failed) return nullptr;
    auto* result = m_tree.make<Slice>(span_from(start));
    result->lower = lower;
    result->upper = upper;
    result->step = step;
    return result;
}

bool Parser::for_if_clauses(std::vector<Comprehension>& clauses) {
    do {
        Comprehension clause;
        const Position before = m_position;
        if (!for_if_clause(clause)) {
            if (m_failed || clauses.empty()) return false;
            m_position = before;
            return true;
        }
        clauses.push_back(std::move(clause));
    } while (at(K::KwFor) || at(K::KwAsync));
    return true;
}

bool Parser::for_if_clause(Comprehension& clause) {
    const Position start = m_position;
    if (accept(K::KwAsync)) clause.is_async = Async::Yes;
    if (!accept(K::KwFor)) return false;
    clause.target = star_targets();
    if (clause.target == nullptr || !accept(K::KwIn)) {
        if (m_explains && !m_failed) {
            m_position = start;
            accept(K::KwAsync);
            explain_for_target();
        }
        return false;
    }
    clause.iter = disjunction();
    if (clause.iter == nullptr) return false;
    while (at(K::KwIf)) {
        const Position before = m_position++;
        Expr* condition = disjunction();
        if (m_failed) return false;
        if (condition == nullptr) {
            m_position = before;
            break;
        }
        clause.ifs.push_back(condition);
    }
    clause.span = span_from(start);
    return true;
}

}  // namespace loopscope::python
