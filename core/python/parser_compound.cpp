// Compound statements but match: def, class, if, while, for, with, try, and blocks.
#include "core/python/parser_state.h"

namespace loopscope::python {

namespace {

constexpr size_t kMaxElifs = 1000;  // each one is a level of the tree

}  // namespace

// Null with is_compound set: the statement begins with a keyword, so it cannot be a simple one.
Stmt* Parser::compound_statement(bool& is_compound) {
    is_compound = true;
    const Position start = m_position;
    switch (token().kind) {
        case K::KwDef:
            return function_definition(start, {});
        case K::At:
            return decorated();
        case K::KwClass:
            return class_definition(start, {});
        case K::KwIf:
            return if_statement();
        case K::KwWhile:
            return while_statement();
        case K::KwFor:
            return for_statement(start);
        case K::KwWith:
            return with_statement(start);
        case K::KwTry:
            return try_statement();
        case K::KwAsync:
            if (next_is(K::KwDef)) return function_definition(start, {});
            if (next_is(K::KwFor)) return for_statement(start);
            return next_is(K::KwWith) ? with_statement(start) : nullptr;
        default:
            break;
    }
    is_compound = false;
    if (!at_word("match")) return nullptr;
    Stmt* match = match_statement();
    return match != nullptr ? match : no_match<Stmt>(start);
}

bool Parser::block(Block& out) {
    return remembered<Parser>(Rule::Block, [&] { return block_anew(out) ? this : nullptr; }) != nullptr;
}

bool Parser::block_anew(Block& out) {
    if (!accept(K::Newline)) return simple_statements(out);
    if (accept(K::Indent)) return statements(out) && accept(K::Dedent);
    if (m_explains) raise_last("expected an indented block", base::Diagnostic::Kind::IndentationError);
    return false;
}

Stmt* Parser::decorated() {
    std::vector<Expr*> decorators;
    while (accept(K::At)) {
        Expr* decorator = named_expression();
        if (decorator == nullptr || !accept(K::Newline)) return nullptr;
        decorators.push_back(decorator);
    }
    const Position start = m_position;
    if (at(K::KwClass)) return class_definition(start, std::move(decorators));
    if (at(K::KwDef) || (at(K::KwAsync) && next_is(K::KwDef))) {
        return function_definition(start, std::move(decorators));
    }
    return nullptr;
}

Stmt* Parser::function_definition(Position start, std::vector<Expr*> decorators) {
    const Async is_async = accept(K::KwAsync) ? Async::Yes : Async::No;
    if (m_explains) explain_def();
    if (m_failed) return nullptr;
    ++m_position;
    if (!at(K::Name)) return nullptr;
    std::string name = identifier(token());
    ++m_position;
    if (!expect_forced(K::LeftParen)) return nullptr;
    Arguments args;
    if (!parameters(args, ParameterList::Def) || !accept(K::RightParen)) return nullptr;
    Expr* returns = nullptr;
    if (at(K::Arrow)) {
        const Position arrow = m_position++;
        returns = expression();
        if (m_failed) return nullptr;
        if (returns == nullptr) m_position = arrow;  // so a colon is missed there
    }
    Block body;
    if (!expect_forced(K::Colon) || !block(body)) return nullptr;
    auto* result = m_tree.make<FunctionDef>(statement_span_from(start));
    result->is_async = is_async;
    result->name = std::move(name);
    result->args = std::move(args);
    result->body = std::move(body);
    result->decorator_list = std::move(decorators);
    result->returns = returns;
    return result;
}

Stmt* Parser::class_definition(Position start, std::vector<Expr*> decorators) {
    if (m_explains) explain_class();
    if (m_failed) return nullptr;
    ++m_position;
    if (!at(K::Name)) return nullptr;
    std::string name = identifier(token());
    ++m_position;
    CallArguments bases;
    if (accept(K::LeftParen)) {
        if (!at(K::RightParen) && !arguments(bases)) return nullptr;
        if (!accept(K::RightParen)) return nullptr;
    }
    Block body;
    if (!accept(K::Colon) || !block(body)) return nullptr;
    auto* result = m_tree.make<ClassDef>(statement_span_from(start));
    result->name = std::move(name);
    result->bases = std::move(bases.args);
    result->keywords = std::move(bases.keywords);
    result->body = std::move(body);
    result->decorator_list = std::move(decorators);
    return result;
}

bool Parser::else_block(Block& out) {
    if (!at(K::KwElse)) return true;
    if (m_explains) explain_keyword_block("'else' statement");
    if (m_failed) return false;
    ++m_position;
    return expect_forced(K::Colon) && block(out);
}

// if and its elifs, which are ifs in the else of the one before.
Stmt* Parser::if_statement() {
    struct Branch {
        Position start;
        Expr* test;
        Block body;
    };
    std::vector<Branch> branches;
    do {
        if (m_explains) explain_condition(branches.empty() ? "'if' statement" : "'elif' statement");
        if (m_failed) return nullptr;
        Branch& branch = branches.emplace_back(Branch{m_position++, nullptr, {}});
        if (branches.size() > kMaxElifs)
            return raise(token().span, "too many elif branches in one statement");
        branch.test = named_expression();
        if (branch.test == nullptr || !accept(K::Colon) || !block(branch.body)) return nullptr;
    } while (at(K::KwElif));
    Block orelse;
    if (!else_block(orelse)) return nullptr;
    If* result = nullptr;
    for (; !branches.empty(); branches.pop_back()) {
        Branch& branch = branches.back();
        if (result != nullptr) orelse.assign(1, result);
        result = m_tree.make<If>(statement_span_from(branch.start));
        result->test = branch.test;
        result->body = std::move(branch.body);
        result->orelse = std::move(orelse);
        orelse.clear();
    }
    return result;
}

Stmt* Parser::while_statement() {
    if (m_explains) explain_condition("'while' statement");
    if (m_failed) return nullptr;
    const Position start = m_position++;
    Expr* test = named_expression();
    Block body, orelse;
    if (test == nullptr || !accept(K::Colon) || !block(body) || !else_block(orelse)) return nullptr;
    auto* result = m_tree.make<While>(statement_span_from(start));
    result->test = test;
    result->body = std::move(body);
    result->orelse = std::move(orelse);
    return result;
}

Stmt* Parser::for_statement(Position start) {
    const Async is_async = accept(K::KwAsync) ? Async::Yes : Async::No;
    const Position keyword = m_position;
    if (m_explains) explain_for();
    if (m_failed) return nullptr;
    ++m_position;
    Expr* target = star_targets();
    if (target == nullptr || !accept(K::KwIn)) {
        m_position = keyword;
        if (m_explains && !m_failed) explain_for_target();
        return nullptr;
    }
    Expr* iter = star_expressions();
    Block body, orelse;
    if (iter == nullptr || !accept(K::Colon) || !block(body) || !else_block(orelse)) return nullptr;
    auto* result = m_tree.make<For>(statement_span_from(start));
    result->is_async = is_async;
    result->target = target;
    result->iter = iter;
    result->body = std::move(body);
    result->orelse = std::move(orelse);
    return result;
}

bool Parser::with_item(WithItem& item) {
    item = {};
    const Position start = m_position;
    item.context_expr = expression();
    if (item.context_expr == nullptr) return false;
    if (!at(K::KwAs)) return true;
    const Position before = m_position++;
    item.optional_vars = star_target();
    if (m_failed) return false;
    const bool fits = item.optional_vars != nullptr && (at(K::Comma) || at(K::RightParen) || at(K::Colon));
    if (!fits) {
        item.optional_vars = nullptr;
        if (m_explains) {
            m_position = start;
            explain_with_item();
        }
        m_position = before;
    }
    return !m_failed;
}

// ','.with_item+ in parentheses with an optional comma at the end, or without; and the colon.
bool Parser::with_items(std::vector<WithItem>& items) {
    const Position start = m_position;
    for (const bool in_parens : {true, false}) {
        m_position = start;
        items.clear();
        if (in_parens && !accept(K::LeftParen)) continue;
        WithItem item;
        bool fits = with_item(item);
        while (fits && !m_failed) {
            items.push_back(item);
            const Position before = m_position;
            if (!accept(K::Comma)) break;
            if (in_parens && at(K::RightParen)) break;
            if (!with_item(item)) {
                m_position = before;
                break;
            }
        }
        if (m_failed) return false;
        fits = fits && (!in_parens || accept(K::RightParen)) && accept(K::Colon);
        if (fits) return true;
    }
    return false;
}

Stmt* Parser::with_statement(Position start) {
    const Async is_async = accept(K::KwAsync) ? Async::Yes : Async::No;
    const Position keyword = m_position;
    if (m_explains) explain_with(true);
    if (m_failed) return nullptr;
    ++m_position;
    std::vector<WithItem> items;
    Block body;
    if (!with_items(items) || !block(body)) {
        m_position = keyword;
        if (m_explains && !m_failed) explain_with(false);
        return nullptr;
    }
    auto* result = m_tree.make<With>(statement_span_from(start));
    result->is_async = is_async;
    result->items = std::move(items);
    result->body = std::move(body);
    return result;
}

ExceptHandler* Parser::except_clause(bool& is_star) {
    if (m_explains) explain_except_block();
    if (m_failed) return nullptr;
    const Position start = m_position;
    ExceptHandler* result = except_clause_anew(is_star);
    if (result == nullptr && m_explains && !m_failed) {
        m_position = start;
        explain_except();
    }
    return result;
}

ExceptHandler* Parser::except_clause_anew(bool& is_star) {
    const Position start = m_position++;
    is_star = accept(K::Star);
    Expr* type = nullptr;
    std::optional<std::string> name;
    if (is_star || !at(K::Colon)) {
        type = expression();
        if (type == nullptr) return nullptr;
        if (at(K::KwAs) && next_is(K::Name)) {
            name = identifier(next_token());
            m_position += 2;
        }
    }
    Block body;
    if (!accept(K::Colon) || !block(body)) return nullptr;
    auto* result = m_tree.make<ExceptHandler>(statement_span_from(start));
    result->type = type;
    result->name = std::move(name);
    result->body = std::move(body);
    return result;
}

Stmt* Parser::try_statement() {
    if (m_explains) explain_keyword_block("'try' statement");
    if (m_failed) return nullptr;
    const Position start = m_position++;
    Block body, orelse, finalbody;
    if (!expect_forced(K::Colon) || !block(body)) return nullptr;
    if (m_explains && !at(K::KwExcept) && !at(K::KwFinally)) {
        return raise_last("expected 'except' or 'finally' block");
    }
    std::vector<ExceptHandler*> handlers;
    bool is_star = false;
    while (at(K::KwExcept)) {
        const bool is_first = handlers.empty();
        bool clause_is_star = false;
        if (m_explains && !is_first && next_is(K::Star) != is_star) explain_mixed_except(!is_star);
        if (m_failed) return nullptr;
        ExceptHandler* handler = except_clause(clause_is_star);
        if (handler == nullptr || (!is_first && clause_is_star != is_star)) return nullptr;
        is_star = clause_is_star;
        handlers.push_back(handler);
    }
    if (!handlers.empty() && !else_block(orelse)) return nullptr;
    const bool has_finally = at(K::KwFinally);
    if (has_finally && m_explains) explain_keyword_block("'finally' statement");
    if (m_failed) return nullptr;
    m_position += has_finally ? 1 : 0;
    if (has_finally && (!expect_forced(K::Colon) || !block(finalbody))) return nullptr;
    if (handlers.empty() && !has_finally) return nullptr;
    auto* result = m_tree.make<Try>(statement_span_from(start));
    result->is_star = is_star;
    result->body = std::move(body);
    result->handlers = std::move(handlers);
    result->orelse = std::move(orelse);
    result->finalbody = std::move(finalbody);
    return result;
}

}  // namespace loopscope::python
