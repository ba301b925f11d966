// Expressions from the loosest binding down to await. The order of functions is that of the grammar.
#include "core/python/parser_state.h"

namespace loopscope::python {

namespace {

// How many operators of one level may stand in a row: the tree of a + b + c is as deep as it is long.
constexpr int kMaxChain = 2000;

struct BinaryLevel {
    int level;  // 0 binds loosest; -1: no binary operator
    BinaryOperator op;
};

BinaryLevel binary_level(TokenKind kind) {
    using K = TokenKind;
    switch (kind) {
        case K::Bar:
            return {0, BinaryOperator::BitOr};
        case K::Caret:
            return {1, BinaryOperator::BitXor};
        case K::Ampersand:
            return {2, BinaryOperator::BitAnd};
        case K::LeftShift:
            return {3, BinaryOperator::LShift};
        case K::RightShift:
            return {3, BinaryOperator::RShift};
        case K::Plus:
            return {4, BinaryOperator::Add};
        case K::Minus:
            return {4, BinaryOperator::Sub};
        case K::Star:
            return {5, BinaryOperator::Mult};
        case K::Slash:
            return {5, BinaryOperator::Div};
        case K::DoubleSlash:
            return {5, BinaryOperator::FloorDiv};
        case K::Percent:
            return {5, BinaryOperator::Mod};
        case K::At:
            return {5, BinaryOperator::MatMult};
        default:
            return {-1, BinaryOperator::Add};
    }
}

}  // namespace

// first (',' element)* [','] as a tuple, or `first` alone where no comma follows.
template <typename Element>
Expr* Parser::tuple_of(Position start, Expr* first, Element element) {
    if (first == nullptr || !at(K::Comma)) return first;
    std::vector<Expr*> elements{first};
    while (true) {
        if (!accept(K::Comma)) break;
        Expr* next = element();
        if (m_failed) return nullptr;
        if (next == nullptr) break;  // a comma at the end
        elements.push_back(next);
    }
    auto* tuple = m_tree.make<Tuple>(span_from(start));
    tuple->elts = std::move(elements);
    return tuple;
}

Expr* Parser::star_expressions() {
    const Position start = m_position;
    return tuple_of(start, star_expression(), [this] { return star_expression(); });
}

// expression (',' expression)* [',']
Expr* Parser::expression_list() {
    const Position start = m_position;
    return tuple_of(start, expression(), [this] { return expression(); });
}

Expr* Parser::star_expression() {
    if (!at(K::Star)) return expression();
    const Position start = m_position++;
    Expr* value = bitwise_or();
    if (value == nullptr) return no_match<Expr>(start);
    auto* starred = m_tree.make<Starred>(span_from(start));
    starred->value = value;
    return starred;
}

Expr* Parser::star_named_expression() { return at(K::Star) ? star_expression() : named_expression(); }

Expr* Parser::named_expression() {
    if (m_explains && !(at(K::Name) && next_is(K::ColonEqual))) {
        remembered<Expr>(Rule::Explained, [this]() -> Expr* {
            explain_named_expression();
            return nullptr;
        });
        if (m_failed) return nullptr;
    }
    return assignment_expression();
}

// NAME ':=' expression | expression !':='
Expr* Parser::assignment_expression() {
    const Position start = m_position;
    if (at(K::Name) && next_is(K::ColonEqual)) {
        Expr* target = name();
        ++m_position;
        Expr* value = expression();
        if (value == nullptr) return no_match<Expr>(start);
        set_context(*target, ExprContext::Store);
        auto* named = m_tree.make<NamedExpr>(span_from(start));
        named->target = target;
        named->value = value;
        return named;
    }
    Expr* value = expression();
    if (value != nullptr && at(K::ColonEqual)) return no_match<Expr>(start);
    return value;
}

Expr* Parser::expression() {
    if (!enter()) return nullptr;
    Expr* result = remembered<Expr>(Rule::Expression, [this]() -> Expr* {
        if (m_explains) explain_expression();
        return m_failed ? nullptr : expression_unexplained();
    });
    leave();
    return result;
}

Expr* Parser::expression_unexplained() {
    const Position start = m_position;
    if (at(K::KwLambda)) return lambda();
    Expr* body = disjunction();
    if (body == nullptr || !at(K::KwIf)) return body;
    const Position after_body = m_position;
    ++m_position;
    Expr* test = disjunction();
    Expr* orelse = test != nullptr && accept(K::KwElse) ? expression() : nullptr;
    if (m_failed) return nullptr;
    if (orelse == nullptr) {
        m_position = after_body;
        return body;
    }
    auto* conditional = m_tree.make<IfExp>(span_from(start));
    conditional->test = test;
    conditional->body = body;
    conditional->orelse = orelse;
    return conditional;
}

Expr* Parser::disjunction() {
    return remembered<Expr>(Rule::Disjunction, [this] { return disjunction_anew(); });
}

Expr* Parser::disjunction_anew() { return bool_op(K::KwOr, BoolOperator::Or, &Parser::conjunction); }

Expr* Parser::conjunction() { return bool_op(K::KwAnd, BoolOperator::And, &Parser::inversion); }

Expr* Parser::bool_op(K keyword, BoolOperator op, Expr* (Parser::*operand)()) {
    const Position start = m_position;
    Expr* left = (this->*operand)();
    if (left == nullptr || !at(keyword)) return left;
    std::vector<Expr*> values{left};
    while (at(keyword)) {
        const Position before = m_position++;
        Expr* value = (this->*operand)();
        if (m_failed) return nullptr;
        if (value == nullptr) {
            m_position = before;
            break;
        }
        values.push_back(value);
    }
    if (values.size() == 1) return left;
    auto* result = m_tree.make<BoolOp>(span_from(start));
    result->op = op;
    result->values = std::move(values);
    return result;
}

Expr* Parser::inversion() {
    const Position start = m_position;
    if (!accept(K::KwNot)) return comparison();
    if (!enter()) return nullptr;
    Expr* operand = inversion();
    leave();
    if (operand == nullptr) return no_match<Expr>(start);
    auto* result = m_tree.make<UnaryOp>(span_from(start));
    result->op = UnaryOperator::Not;
    result->operand = operand;
    return result;
}

bool Parser::comparison_operator(CompareOperator& op) {
    switch (token().kind) {
        case K::EqualEqual:
            op = CompareOperator::Eq;
            break;
        case K::NotEqual:
            op = CompareOperator::NotEq;
            break;
        case K::Less:
            op = CompareOperator::Lt;
            break;
        case K::LessEqual:
            op = CompareOperator::LtE;
            break;
        case K::Greater:
            op = CompareOperator::Gt;
            break;
        case K::GreaterEqual:
            op = CompareOperator::GtE;
            break;
        case K::KwIn:
            op = CompareOperator::In;
            break;
        case K::KwNot:
            if (!next_is(K::KwIn)) return false;
            op = CompareOperator::NotIn;
            ++m_position;
            break;
        case K::KwIs:
            op = next_is(K::KwNot) ? CompareOperator::IsNot : CompareOperator::Is;
            if (op == CompareOperator::IsNot) ++m_position;
            break;
        default:
            return false;
    }
    ++m_position;
    return true;
}

Expr* Parser::comparison() {
    const Position start = m_position;
    Expr* left = bitwise_or();
    if (left == nullptr) return nullptr;
    Position before = m_position;
    CompareOperator op{};
    if (!comparison_operator(op)) return left;
    std::vector<CompareOperator> ops;
    std::vector<Expr*> comparators;
    do {
        Expr* right = bitwise_or();
        if (m_failed) return nullptr;
        if (right == nullptr) {
            m_position = before;
            break;
        }
        ops.push_back(op);
        comparators.push_back(right);
        before = m_position;
    } while (comparison_operator(op));
    if (ops.empty()) return left;
    auto* result = m_tree.make<Compare>(span_from(start));
    result->left = left;
    result->ops = std::move(ops);
    result->comparators = std::move(comparators);
    return result;
}

Expr* Parser::bitwise_or() {
    return remembered<Expr>(Rule::BitwiseOr, [this] { return binary(0); });
}

Expr* Parser::binary(int lowest) {
    const Position start = m_position;
    Expr* left = factor();
    for (int count = 0; left != nullptr; ++count) {
        const BinaryLevel found = binary_level(token().kind);
        if (found.level < lowest) return left;
        if (count == kMaxChain) return raise(token().span, "too many operators in one expression");
        const Position before = m_position++;
        Expr* right = binary(found.level + 1);
        if (m_failed) return nullptr;
        if (right == nullptr) {
            m_position = before;
            return left;
        }
        auto* result = m_tree.make<BinOp>(span_from(start));
        result->left = left;
        result->op = found.op;
        result->right = right;
        left = result;
    }
    return left;
}

Expr* Parser::factor() {
    const Position start = m_position;
    UnaryOperator op{};
    switch (token().kind) {
        case K::Plus:
            op = UnaryOperator::UAdd;
            break;
        case K::Minus:
            op = UnaryOperator::USub;
            break;
        case K::Tilde:
            op = UnaryOperator::Invert;
            break;
        default:
            return power();
    }
    ++m_position;
    if (!enter()) return nullptr;
    Expr* operand = factor();
    leave();
    if (operand == nullptr) return no_match<Expr>(start);
    auto* result = m_tree.make<UnaryOp>(span_from(start));
    result->op = op;
    result->operand = operand;
    return result;
}

Expr* Parser::power() {
    const Position start = m_position;
    Expr* left = await_primary();
    if (left == nullptr || !at(K::DoubleStar)) return left;
    const Position before = m_position++;
    if (!enter()) return nullptr;
    Expr* right = factor();
    leave();
    if (m_failed) return nullptr;
    if (right == nullptr) {
        m_position = before;
        return left;
    }
    auto* result = m_tree.make<BinOp>(span_from(start));
    result->left = left;
    result->op = BinaryOperator::Pow;
    result->right = right;
    return result;
}

Expr* Parser::await_primary() {
    const Position start = m_position;
    if (!accept(K::KwAwait)) return primary();
    Expr* value = primary();
    if (value == nullptr) return no_match<Expr>(start);
    auto* result = m_tree.make<Await>(span_from(start));
    result->value = value;
    return result;
}

Expr* Parser::yield_expression() {
    const Position start = m_position;
    if (!accept(K::KwYield)) return nullptr;
    if (accept(K::KwFrom)) {
        Expr* value = expression();
        if (value == nullptr) return no_match<Expr>(start);
        auto* result = m_tree.make<YieldFrom>(span_from(start));
        result->value = value;
        return result;
    }
    Expr* value = star_expressions();
    if (m_failed) return nullptr;
    auto* result = m_tree.make<Yield>(span_from(start));
    result->value = value;
    return result;
}

Expr* Parser::lambda() {
    const Position start = m_position;
    if (!accept(K::KwLambda)) return nullptr;
    Arguments args;
    if (!parameters(args, ParameterList::Lambda) || !accept(K::Colon)) return no_match<Expr>(start);
    Expr* body = expression();
    if (body == nullptr) return no_match<Expr>(start);
    auto* result = m_tree.make<Lambda>(span_from(start));
    result->args = std::move(args);
    result->body = body;
    return result;
}

}  // namespace loopscope::python
