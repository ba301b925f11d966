// Calls.
#include <fmt/format.h>

#include "core/bytecode/codegen.h"

namespace loopscope::bytecode {

namespace {

constexpr size_t kManyArguments = 30;  // calls of methods with more go the general way

bool has_unpacking(const std::vector<Expr*>& args, const std::vector<Keyword*>& keywords) {
    for (const Expr* arg : args)
        if (arg->kind == ExprKind::Starred) return true;
    for (const Keyword* keyword : keywords)
        if (!keyword->name) return true;
    return false;
}

}  // namespace

void Codegen::call(const Call& expr) {
    check_keywords(expr.keywords);
    if (method_call(expr)) return;
    warn_call(*expr.func);
    visit(*expr.func);
    call_arguments(expr.args, expr.keywords, 0);
}

// object.name(..): no bound method is made.
bool Codegen::method_call(const Call& expr) {
    if (expr.func->kind != ExprKind::Attribute) return false;
    const auto& method = as<Attribute>(*expr.func);
    const size_t count = expr.args.size() + expr.keywords.size();
    if (count + !expr.keywords.empty() >= kManyArguments || has_unpacking(expr.args, expr.keywords))
        return false;
    if (method.value->kind == ExprKind::Name) {  // a function of an imported module is no method
        const Symbol* symbol = m_scopes.module().find(as<Name>(*method.value).id);
        if (symbol != nullptr && (symbol->flags & kImported) != 0) return false;
    }
    visit(*method.value);
    {
        At at(*this, attribute_span(method, method.span));
        named(Opcode::LoadMethod, method.attr);
    }
    visit_all(expr.args);
    keyword_values(expr.keywords);
    m_span = attribute_span(method, m_span);
    emit(expr.keywords.empty() ? Opcode::CallMethod : Opcode::CallMethodKw, static_cast<uint32_t>(count));
    return true;
}

// Pushes the values, and the tuple of their names.
void Codegen::keyword_values(const std::vector<Keyword*>& keywords) {
    if (keywords.empty()) return;
    std::vector<std::string_view> names;
    for (const Keyword* keyword : keywords) {
        visit(*keyword->value);
        names.push_back(*keyword->name);
    }
    load_text_tuple(names);
}

// [callable, `pushed` values] -> [result]
void Codegen::call_arguments(const std::vector<Expr*>& args, const std::vector<Keyword*>& keywords,
                             uint32_t pushed) {
    const bool is_big = args.size() + pushed + keywords.size() * 2 > kManyArguments;
    if (has_unpacking(args, keywords) || (is_big && !keywords.empty()))
        return call_unpacked(args, keywords, pushed);
    visit_all(args);
    keyword_values(keywords);
    emit(keywords.empty() ? Opcode::Call : Opcode::CallKw,
         static_cast<uint32_t>(args.size() + keywords.size()) + pushed);
}

void Codegen::call_unpacked(const std::vector<Expr*>& args, const std::vector<Keyword*>& keywords,
                            uint32_t pushed) {
    if (pushed == 0 && args.size() == 1 && args[0]->kind == ExprKind::Starred)
        visit(*as<Starred>(*args[0]).value);
    else
        display(args, Opcode::BuildList, Opcode::ListAppend, Opcode::ListExtend, true, pushed);
    bool has_dict = false;
    for (size_t i = 0; i < keywords.size();) {
        if (!keywords[i]->name) {
            if (!has_dict) emit(Opcode::BuildMap, 0);
            visit(*keywords[i++]->value);
            emit(Opcode::DictMerge, 1);
            has_dict = true;
            continue;
        }
        size_t end = i;
        while (end < keywords.size() && keywords[end]->name) ++end;
        const bool is_big = (end - i) * 2 > kManyArguments;
        const size_t pairs = end - i;
        if (is_big) emit(Opcode::BuildMap, 0);
        for (; i < end; ++i) {
            load_text(*keywords[i]->name);
            visit(*keywords[i]->value);
            At value(*this, keywords[i]->value->span);
            if (is_big) emit(Opcode::MapAdd, 1);
        }
        if (!is_big) emit(Opcode::BuildMap, static_cast<uint32_t>(pairs));
        if (has_dict) emit(Opcode::DictMerge, 1);
        has_dict = true;
    }
    emit(Opcode::CallFunctionEx, keywords.empty() ? 0 : 1);
}

void Codegen::check_keywords(const std::vector<Keyword*>& keywords) {
    for (size_t i = 0; i < keywords.size(); ++i) {
        if (!keywords[i]->name) continue;
        if (!check_not_debug(*keywords[i]->name, ExprContext::Store)) return;
        for (size_t j = i + 1; j < keywords.size(); ++j) {
            if (keywords[j]->name != keywords[i]->name) continue;
            return error(keywords[j]->span, fmt::format("keyword argument repeated: {}", *keywords[j]->name));
        }
    }
}

}  // namespace loopscope::bytecode
