// What the student meant where an expression does not parse. Each function looks for one kind of slip at the
// cursor and raises what Python says of it; where it finds none, the cursor is back where it was. The order
// is Python's: it decides which of two possible explanations is given.
#include <fmt/format.h>

#include "core/python/parser_state.h"

namespace loopscope::python {

namespace {

constexpr std::string_view kForgotComma = "invalid syntax. Perhaps you forgot a comma?";
constexpr std::string_view kMeantEqual = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

bool is_constant(const Expr& expr, ConstantValue::Kind kind) {
    return expr.kind == ExprKind::Constant && as<Constant>(expr).value.kind == kind;
}

}  // namespace

std::string_view Parser::describe_kind(const Expr& expr) {
    switch (expr.kind) {
        case ExprKind::Attribute:
            return "attribute";
        case ExprKind::Subscript:
            return "subscript";
        case ExprKind::Starred:
            return "starred";
        case ExprKind::Name:
            return "name";
        case ExprKind::List:
            return "list";
        case ExprKind::Tuple:
            return "tuple";
        case ExprKind::Lambda:
            return "lambda";
        case ExprKind::Call:
            return "function call";
        case ExprKind::BoolOp:
        case ExprKind::BinOp:
        case ExprKind::UnaryOp:
            return "expression";
        case ExprKind::GeneratorExp:
            return "generator expression";
        case ExprKind::Yield:
        case ExprKind::YieldFrom:
            return "yield expression";
        case ExprKind::Await:
            return "await expression";
        case ExprKind::ListComp:
            return "list comprehension";
        case ExprKind::SetComp:
            return "set comprehension";
        case ExprKind::DictComp:
            return "dict comprehension";
        case ExprKind::Dict:
            return "dict literal";
        case ExprKind::Set:
            return "set display";
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue:
            return "f-string expression";
        case ExprKind::Compare:
            return "comparison";
        case ExprKind::IfExp:
            return "conditional expression";
        case ExprKind::NamedExpr:
            return "named expression";
        case ExprKind::Slice:
            return "slice";
        case ExprKind::Constant:
            break;
    }
    if (is_constant(expr, ConstantValue::Kind::None)) return "None";
    if (is_constant(expr, ConstantValue::Kind::True)) return "True";
    if (is_constant(expr, ConstantValue::Kind::False)) return "False";
    return is_constant(expr, ConstantValue::Kind::Ellipsis) ? "ellipsis" : "literal";
}

// `print` and `exec` were statements once.
bool Parser::is_old_statement(const Expr& expr) {
    return expr.kind == ExprKind::Name && (as<Name>(expr).id == "print" || as<Name>(expr).id == "exec");
}

Expr* Parser::expression_without_explaining() {
    const bool before = m_explains;
    m_explains = false;
    Expr* result = expression_unexplained();
    m_explains = before;
    return result;
}

// Python takes any beginning of match, case and _ for one of them here: f(a b) misses a comma, f(c d) does
// not.
bool Parser::looks_like_soft_keyword() {
    if (!at(K::Name)) return false;
    const std::string_view word = text(token());
    for (const std::string_view keyword : {"match", "case", "_"}) {
        if (keyword.substr(0, word.size()) == word) return true;
    }
    return false;
}

// An expression that is followed by another, or by half a condition.
void Parser::explain_expression() {
    const Position start = m_position;
    if (!looks_like_soft_keyword() && !(at(K::Name) && next_is(K::String))) {
        const Expr* first = disjunction();
        const Expr* second = first != nullptr ? expression_without_explaining() : nullptr;
        if (m_failed) return;
        if (second != nullptr && !is_old_statement(*first) && m_tokens[m_position - 1].level > 0) {
            raise(join(first->span, second->span), std::string(kForgotComma));
            return;
        }
    }
    m_position = start;
    const Expr* body = disjunction();
    const Expr* test = body != nullptr && accept(K::KwIf) ? disjunction() : nullptr;
    if (m_failed) return;
    if (test != nullptr && !at(K::KwElse) && !at(K::Colon)) {
        raise(join(body->span, test->span), "expected 'else' after 'if' expression");
        return;
    }
    m_position = start;
    if (!at(K::Name) || next_is(K::LeftParen)) return;
    const Expr* word = name();
    const Expr* operand = star_expressions();
    if (!m_failed && operand != nullptr && is_old_statement(*word)) {
        raise(
            join(word->span, operand->span),
            fmt::format("Missing parentheses in call to '{0}'. Did you mean {0}(...)?", as<Name>(*word).id));
    }
    m_position = start;
}

// `=` where a value is wanted, and `:=` behind something that has no name.
void Parser::explain_named_expression() {
    const Position start = m_position;
    const Expr* target = expression();
    if (target != nullptr && accept(K::ColonEqual) && expression() != nullptr) {
        raise(target->span, fmt::format("cannot use assignment expressions with {}", describe_kind(*target)));
    }
    if (m_failed) return;
    m_position = start;
    const auto value_follows = [this](Expr*& value) {
        if (!accept(K::Equal)) return false;
        value = bitwise_or();
        return value != nullptr && !at(K::Equal) && !at(K::ColonEqual);
    };
    Expr* value = nullptr;
    if (at(K::Name)) {
        const Expr* word = name();
        if (value_follows(value)) raise(join(word->span, value->span), std::string(kMeantEqual));
        if (m_failed) return;
        m_position = start;
    }
    if (at(K::KwTrue) || at(K::KwNone) || at(K::KwFalse)) return;
    if (at(K::LeftBracket) || at(K::LeftParen)) {
        // Not a list, tuple or generator expression at all, even if more follows it.
        const Expr* first = atom();
        if (m_failed) return;
        m_position = start;
        const bool is_own = first != nullptr && first->span.column == token().span.column;  // not in a group
        if (is_own && (first->kind == ExprKind::List || first->kind == ExprKind::Tuple ||
                       first->kind == ExprKind::GeneratorExp)) {
            return;
        }
    }
    const Expr* left = bitwise_or();
    if (left != nullptr && value_follows(value)) {
        raise(left->span, fmt::format("cannot assign to {} here. Maybe you meant '==' instead of '='?",
                                      describe_kind(*left)));
    }
    if (!m_failed) m_position = start;
}

// A comprehension whose element is starred, or several without parentheses; the cursor is at the bracket.
void Parser::explain_comprehension() {
    const Position start = m_position;
    std::vector<Comprehension> clauses;
    ++m_position;
    const Expr* starred = starred_expression();
    if (starred != nullptr && for_if_clauses(clauses)) {
        raise(starred->span, "iterable unpacking cannot be used in comprehension");
    }
    if (m_failed) return;
    m_position = start;
    if (at(K::LeftParen)) return;
    ++m_position;
    const Expr* first = star_named_expression();
    if (first != nullptr && accept(K::Comma)) {
        const Position after_comma = m_position;
        const std::string forgot = "did you forget parentheses around the comprehension target?";
        std::vector<Expr*> others;
        if (star_named_list(others) && for_if_clauses(clauses)) {
            raise(join(first->span, others.back()->span), forgot);
        }
        if (m_failed) return;
        m_position = after_comma;
        if (for_if_clauses(clauses)) raise(join(first->span, m_tokens[after_comma - 1].span), forgot);
    }
    if (!m_failed) m_position = start;
}

// tuple | group | genexp, in this order, as Python tries them.
Expr* Parser::explained_paren() {
    const Position start = m_position++;
    Expr* first = star_named_expression();
    if (m_failed) return nullptr;
    std::vector<Expr*> elements;
    if (first != nullptr && accept(K::Comma)) {
        elements.push_back(first);
        const Position after_comma = m_position;
        if (!star_named_list(elements)) m_position = after_comma;
        if (m_failed) return nullptr;
    }
    if ((first == nullptr || !elements.empty()) && accept(K::RightParen)) {
        auto* tuple = m_tree.make<Tuple>(span_from(start));
        tuple->parenthesized = true;
        tuple->elts = std::move(elements);
        return tuple;
    }
    m_position = start + 1;
    Expr* inner = at(K::KwYield) ? yield_expression() : named_expression();
    if (m_failed) return nullptr;
    if (inner != nullptr && accept(K::RightParen)) {
        inner->parenthesized = true;
        return inner;
    }
    explain_group(start);
    if (m_failed) return nullptr;
    m_position = start;
    Expr* result = explained_generator();
    return m_failed || result != nullptr ? result : no_match<Expr>(start);
}

void Parser::explain_group(Position start) {
    m_position = start + 1;
    const Expr* starred = starred_expression();
    if (m_failed) return;
    if (starred != nullptr && at(K::RightParen)) {
        raise(starred->span, "cannot use starred expression here");
        return;
    }
    m_position = start + 1;
    if (accept(K::DoubleStar) && expression() != nullptr && at(K::RightParen)) {
        raise(m_tokens[start + 1].span, "cannot use double starred expression here");
    }
}

// A generator expression, with the cursor at its parenthesis.
Expr* Parser::explained_generator() {
    const Position start = m_position++;
    Expr* element = assignment_expression();
    if (m_failed) return nullptr;
    Expr* result = element != nullptr ? generator(start, element) : nullptr;
    if (m_failed || result != nullptr) return result;
    m_position = start;
    explain_comprehension();
    return nullptr;
}

// list | listcomp
Expr* Parser::explained_bracket() {
    const Position start = m_position++;
    std::vector<Expr*> elements;
    if (!star_named_list(elements)) m_position = start + 1;
    if (m_failed) return nullptr;
    if (accept(K::RightBracket)) {
        auto* list = m_tree.make<List>(span_from(start));
        list->elts = std::move(elements);
        return list;
    }
    m_position = start + 1;
    Expr* element = named_expression();
    std::vector<Comprehension> clauses;
    if (element != nullptr && for_if_clauses(clauses) && accept(K::RightBracket)) {
        auto* result = m_tree.make<ListComp>(span_from(start));
        result->elt = element;
        result->generators = std::move(clauses);
        return result;
    }
    if (m_failed) return nullptr;
    m_position = start;
    explain_comprehension();
    return m_failed ? nullptr : no_match<Expr>(start);
}

// dict | set | dictcomp | setcomp
Expr* Parser::explained_brace() {
    const Position start = m_position++;
    std::vector<Expr*> elements;
    if (!dict_pairs_explained(elements)) m_position = start + 1;
    if (m_failed) return nullptr;
    if (at(K::RightBrace)) {
        m_position = start + 1;
        return dict_display(start, nullptr);
    }
    m_position = start + 1;
    explain_dict();
    if (m_failed) return nullptr;
    m_position = start + 1;
    elements.clear();
    if (star_named_list(elements) && accept(K::RightBrace)) {
        auto* set = m_tree.make<Set>(span_from(start));
        set->elts = std::move(elements);
        return set;
    }
    if (m_failed) return nullptr;
    m_position = start + 1;
    Expr *key = nullptr, *value = nullptr;
    std::vector<Comprehension> clauses;
    const bool is_pair = !at(K::DoubleStar) && dict_pair(key, value);
    if (is_pair && for_if_clauses(clauses) && accept(K::RightBrace)) {
        auto* result = m_tree.make<DictComp>(span_from(start));
        result->key = key;
        result->value = value;
        result->generators = std::move(clauses);
        return result;
    }
    if (m_failed) return nullptr;
    m_position = start + 1;
    if (accept(K::DoubleStar) && bitwise_or() != nullptr && for_if_clauses(clauses) && at(K::RightBrace)) {
        return raise(m_tokens[start + 1].span, "dict unpacking cannot be used in dict comprehension");
    }
    if (m_failed) return nullptr;
    m_position = start + 1;
    clauses.clear();
    Expr* plain = named_expression();
    if (plain != nullptr && for_if_clauses(clauses) && accept(K::RightBrace)) {
        auto* result = m_tree.make<SetComp>(span_from(start));
        result->elt = plain;
        result->generators = std::move(clauses);
        return result;
    }
    if (m_failed) return nullptr;
    m_position = start;
    explain_comprehension();
    return m_failed ? nullptr : no_match<Expr>(start);
}

// ','.double_starred_kvpair+ [',']; only to see whether they fit.
bool Parser::dict_pairs_explained(std::vector<Expr*>& values) {
    while (true) {
        const Position before = m_position;
        Expr *key = nullptr, *value = nullptr;
        if (!dict_pair(key, value)) {
            m_position = before;
            return !m_failed && !values.empty();
        }
        values.push_back(value);
        if (!accept(K::Comma)) return true;
    }
}

// A pair of a dictionary display without its value, or a key without its colon; the cursor is behind the
// brace.
void Parser::explain_dict() {
    const Position start = m_position;
    std::vector<Expr*> values;
    const auto value_error = [this](Position colon) {
        m_position = colon + 1;
        if (at(K::Star)) {
            if (bitwise_or_after_star()) {
                raise_from(m_tokens[colon + 1].span, "cannot use a starred expression in a dictionary value");
            }
        } else if (at(K::RightBrace) || at(K::Comma)) {
            raise(m_tokens[colon].span, "expression expected after dictionary key and ':'");
        }
    };
    if (dict_pairs_explained(values) && m_tokens[m_position - 1].kind == K::Comma) {
        const Expr* key = expression();
        if (m_failed) return;
        if (key != nullptr && !at(K::Colon)) {
            const base::Span& s = key->span;
            raise({s.line, s.end_column - 1, s.line, s.end_column}, "':' expected after dictionary key");
            return;
        }
        if (key != nullptr) value_error(m_position);
    }
    if (m_failed) return;
    m_position = start;
    if (expression() != nullptr && at(K::Colon)) value_error(m_position);
}

bool Parser::bitwise_or_after_star() {
    ++m_position;
    return bitwise_or() != nullptr;
}

// The clause has no target that can be assigned to.
void Parser::explain_for_target() {
    if (!at(K::KwFor)) return;
    ++m_position;
    const Expr* target = star_expressions();
    if (m_failed || target == nullptr) return;
    raise_target(*target, TargetUse::For);
}

}  // namespace loopscope::python
