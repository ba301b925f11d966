// match statements and their patterns. `match` and `case` are names elsewhere: what does not fit is left to
// others.
#include "core/python/parser_state.h"

namespace loopscope::python {

Stmt* Parser::match_statement() {
    const Position start = m_position;
    Stmt* result = match_statement_anew();
    if (result == nullptr && m_explains && !m_failed) explain_match(start);
    return result;
}

Stmt* Parser::match_statement_anew() {
    const Position start = m_position++;
    Expr* subject = match_subject();
    if (subject == nullptr || !accept(K::Colon) || !accept(K::Newline) || !accept(K::Indent)) return nullptr;
    std::vector<MatchCase> cases;
    while (at_word("case")) {
        MatchCase found;
        if (!match_case(found)) return nullptr;
        cases.push_back(std::move(found));
    }
    if (cases.empty() || !accept(K::Dedent)) return nullptr;
    auto* result = m_tree.make<Match>(statement_span_from(start));
    result->subject = subject;
    result->cases = std::move(cases);
    return result;
}

// star_named_expression ',' [star_named_expressions] as a tuple, or a named_expression.
Expr* Parser::match_subject() {
    const Position start = m_position;
    Expr* first = star_named_expression();
    if (first == nullptr) return nullptr;
    if (!at(K::Comma)) return first->kind == ExprKind::Starred ? no_match<Expr>(start) : first;
    ++m_position;
    std::vector<Expr*> elements{first};
    const Position after_comma = m_position;
    if (!star_named_list(elements)) {
        if (m_failed) return nullptr;
        m_position = after_comma;
    }
    auto* tuple = m_tree.make<Tuple>(span_from(start));
    tuple->elts = std::move(elements);
    return tuple;
}

bool Parser::match_case(MatchCase& out) {
    if (m_explains) explain_case();
    if (m_failed) return false;
    ++m_position;
    out.pattern = patterns();
    if (out.pattern == nullptr) return false;
    if (accept(K::KwIf)) {
        out.guard = named_expression();
        if (out.guard == nullptr) return false;
    }
    return accept(K::Colon) && block(out.body);
}

Pattern* Parser::patterns() {
    const Position start = m_position;
    Pattern* first = maybe_star_pattern();
    if (first == nullptr) return nullptr;
    if (!at(K::Comma)) return first->kind == PatternKind::Star ? no_match<Pattern>(start) : first;
    std::vector<Pattern*> items{first};
    if (!sequence_items(items, K::EndMarker)) return nullptr;
    auto* result = m_tree.make<MatchSequence>(span_from(start));
    result->patterns = std::move(items);
    return result;
}

// (',' maybe_star_pattern)* [','], after the first item; then `close`, unless it is EndMarker.
bool Parser::sequence_items(std::vector<Pattern*>& items, K close) {
    while (accept(K::Comma)) {
        Pattern* next = maybe_star_pattern();
        if (m_failed) return false;
        if (next == nullptr) break;
        items.push_back(next);
    }
    return close == K::EndMarker || accept(close);
}

Pattern* Parser::maybe_star_pattern() {
    const Position start = m_position;
    if (!accept(K::Star)) return pattern();
    if (!at(K::Name)) return no_match<Pattern>(start);
    std::string name = identifier(token());
    if (name != "_" && (next_is(K::Dot) || next_is(K::LeftParen) || next_is(K::Equal))) {
        return no_match<Pattern>(start);
    }
    ++m_position;
    auto* result = m_tree.make<MatchStar>(span_from(start));
    if (name != "_") result->name = std::move(name);
    return result;
}

Pattern* Parser::pattern() {
    const Position start = m_position;
    if (!enter()) return nullptr;
    Pattern* found = or_pattern();
    leave();
    if (found == nullptr || !at(K::KwAs)) return found;
    const Position before = m_position++;
    const bool fits = at(K::Name) && text(token()) != "_" && !next_is(K::Dot) && !next_is(K::LeftParen) &&
                      !next_is(K::Equal);
    if (!fits) {
        m_position = before;
        if (m_explains) explain_as_pattern();
        return m_failed ? nullptr : found;
    }
    std::string name = identifier(token());
    ++m_position;
    auto* result = m_tree.make<MatchAs>(span_from(start));
    result->pattern = found;
    result->name = std::move(name);
    return result;
}

Pattern* Parser::or_pattern() {
    const Position start = m_position;
    Pattern* first = closed_pattern();
    if (first == nullptr || !at(K::Bar)) return first;
    std::vector<Pattern*> choices{first};
    while (at(K::Bar)) {
        const Position before = m_position++;
        Pattern* next = closed_pattern();
        if (m_failed) return nullptr;
        if (next == nullptr) {
            m_position = before;
            break;
        }
        choices.push_back(next);
    }
    if (choices.size() == 1) return first;
    auto* result = m_tree.make<MatchOr>(span_from(start));
    result->patterns = std::move(choices);
    return result;
}

Pattern* Parser::closed_pattern() {
    switch (token().kind) {
        case K::Name:
            return name_pattern();
        case K::LeftParen:
            return paren_pattern();
        case K::LeftBracket:
            return bracket_pattern();
        case K::LeftBrace:
            return mapping_pattern();
        default:
            return literal_pattern();
    }
}

// A number with an optional sign, and perhaps an imaginary part.
Expr* Parser::signed_number() {
    const Position start = m_position;
    const auto one = [this]() -> Expr* {
        const Position sign = m_position;
        const bool is_negative = accept(K::Minus);
        if (!at(K::Number)) return no_match<Expr>(sign);
        Expr* value = number();
        if (!is_negative) return value;
        auto* negated = m_tree.make<UnaryOp>(span_from(sign));
        negated->op = UnaryOperator::USub;
        negated->operand = value;
        return negated;
    };
    const auto is_imaginary = [](const Expr& value) {
        const Expr& literal = value.kind == ExprKind::UnaryOp ? *as<UnaryOp>(value).operand : value;
        return as<Constant>(literal).value.kind == ConstantValue::Kind::Imaginary;
    };
    Expr* left = one();
    if (left == nullptr || (!at(K::Plus) && !at(K::Minus))) return left;
    const BinaryOperator op = at(K::Plus) ? BinaryOperator::Add : BinaryOperator::Sub;
    ++m_position;
    if (!at(K::Number)) return no_match<Expr>(start);
    if (is_imaginary(*left)) return raise(left->span, "real number required in complex literal");
    Expr* right = number();
    if (!is_imaginary(*right)) return raise(right->span, "imaginary number required in complex literal");
    auto* result = m_tree.make<BinOp>(span_from(start));
    result->left = left;
    result->op = op;
    result->right = right;
    return result;
}

Expr* Parser::literal_expression() {
    switch (token().kind) {
        case K::Number:
        case K::Minus:
            return signed_number();
        case K::String:
            return strings();
        case K::KwNone:
            return constant(ConstantValue::Kind::None);
        case K::KwTrue:
            return constant(ConstantValue::Kind::True);
        case K::KwFalse:
            return constant(ConstantValue::Kind::False);
        default:
            return nullptr;
    }
}

Pattern* Parser::literal_pattern() {
    Expr* value = literal_expression();
    if (value == nullptr) return nullptr;
    const bool is_singleton =
        value->kind == ExprKind::Constant && as<Constant>(*value).value.kind <= ConstantValue::Kind::False;
    if (is_singleton) {
        auto* result = m_tree.make<MatchSingleton>(value->span);
        result->value = as<Constant>(*value).value;
        return result;
    }
    auto* result = m_tree.make<MatchValue>(value->span);
    result->value = value;
    return result;
}

// A capture, the wildcard, a dotted name as a value, or a class.
Pattern* Parser::name_pattern() {
    const Position start = m_position;
    if (text(token()) == "_" || !(next_is(K::Dot) || next_is(K::LeftParen) || next_is(K::Equal))) {
        auto* result = m_tree.make<MatchAs>(token().span);
        if (text(token()) != "_") result->name = identifier(token());
        ++m_position;
        return result;
    }
    Expr* value = name();
    while (accept(K::Dot)) {
        if (!at(K::Name)) return no_match<Pattern>(start);
        std::string attr = identifier(token());
        ++m_position;
        auto* attribute = m_tree.make<Attribute>(span_from(start));
        attribute->value = value;
        attribute->attr = std::move(attr);
        value = attribute;
    }
    if (at(K::LeftParen)) return class_pattern(start, value);
    if (value->kind == ExprKind::Name || at(K::Equal)) return no_match<Pattern>(start);
    auto* result = m_tree.make<MatchValue>(span_from(start));
    result->value = value;
    return result;
}

Pattern* Parser::paren_pattern() {
    const Position start = m_position++;
    std::vector<Pattern*> items;
    if (!accept(K::RightParen)) {
        Pattern* first = maybe_star_pattern();
        if (first == nullptr) return no_match<Pattern>(start);
        if (first->kind != PatternKind::Star && accept(K::RightParen)) return first;
        items.push_back(first);
        if (!at(K::Comma) || !sequence_items(items, K::RightParen)) return no_match<Pattern>(start);
    }
    auto* result = m_tree.make<MatchSequence>(span_from(start));
    result->patterns = std::move(items);
    return result;
}

Pattern* Parser::bracket_pattern() {
    const Position start = m_position++;
    std::vector<Pattern*> items;
    if (!accept(K::RightBracket)) {
        Pattern* first = maybe_star_pattern();
        if (first == nullptr) return no_match<Pattern>(start);
        items.push_back(first);
        if (!sequence_items(items, K::RightBracket)) return no_match<Pattern>(start);
    }
    auto* result = m_tree.make<MatchSequence>(span_from(start));
    result->patterns = std::move(items);
    return result;
}

Pattern* Parser::mapping_pattern() {
    const Position start = m_position++;
    std::vector<Expr*> keys;
    std::vector<Pattern*> values;
    std::optional<std::string> rest;
    while (!at(K::RightBrace)) {
        if (accept(K::DoubleStar)) {
            if (!at(K::Name) || text(token()) == "_") return no_match<Pattern>(start);
            rest = identifier(token());
            ++m_position;
            accept(K::Comma);
            break;
        }
        Expr* key = nullptr;
        if (at(K::Name)) {
            const Pattern* found = next_is(K::Dot) ? name_pattern() : nullptr;
            if (found != nullptr && found->kind == PatternKind::Value) key = as<MatchValue>(*found).value;
        } else {
            key = literal_expression();
        }
        if (key == nullptr || !accept(K::Colon)) return no_match<Pattern>(start);
        Pattern* value = pattern();
        if (value == nullptr) return no_match<Pattern>(start);
        keys.push_back(key);
        values.push_back(value);
        if (!accept(K::Comma)) break;
    }
    if (!accept(K::RightBrace)) return no_match<Pattern>(start);
    auto* result = m_tree.make<MatchMapping>(span_from(start));
    result->keys = std::move(keys);
    result->patterns = std::move(values);
    result->rest = std::move(rest);
    return result;
}

// The cursor is at the parenthesis behind the name of the class.
Pattern* Parser::class_pattern(Position start, Expr* cls) {
    ++m_position;
    std::vector<Pattern*> positional, keyword;
    std::vector<std::string> names;
    while (!at(K::RightParen)) {
        if (at(K::Name) && next_is(K::Equal)) {
            names.push_back(identifier(token()));
            m_position += 2;
            Pattern* value = pattern();
            if (value == nullptr) return no_match<Pattern>(start);
            keyword.push_back(value);
        } else {
            if (m_explains && !names.empty()) explain_class_pattern();
            Pattern* value = names.empty() ? pattern() : nullptr;
            if (value == nullptr) return no_match<Pattern>(start);
            positional.push_back(value);
        }
        if (!accept(K::Comma)) break;
    }
    if (!accept(K::RightParen)) return no_match<Pattern>(start);
    auto* result = m_tree.make<MatchClass>(span_from(start));
    result->cls = cls;
    result->patterns = std::move(positional);
    result->kwd_attrs = std::move(names);
    result->kwd_patterns = std::move(keyword);
    return result;
}

}  // namespace loopscope::python
