#include "core/bytecode/codegen.h"

#include <fmt/format.h>

#include <algorithm>

namespace loopscope::bytecode {

std::shared_ptr<const Code> Codegen::compile_module() {
    enter(nullptr, UnitKind::Module, 1);
    m_span = {1, 0, 1, 0};
    if (m_tree.expression != nullptr) {
        line(m_tree.expression->span.line);
        visit(*m_tree.expression);
        emit_artificial(Opcode::ReturnValue);
    } else {
        check_future_imports();
        module_or_class_body(m_tree.body);
        m_span = {};
        load_none();
        emit(Opcode::ReturnValue);
    }
    return leave();
}

void Codegen::check_future_imports() {
    auto is_future = [](const Stmt& stmt) {
        return stmt.kind == StmtKind::ImportFrom && as<ImportFrom>(stmt).module == "__future__" &&
               as<ImportFrom>(stmt).level == 0;
    };
    size_t i = 0;
    if (!m_tree.body.empty() && m_tree.body[0]->kind == StmtKind::Expr) {
        const Expr& first = *as<ExprStmt>(*m_tree.body[0]).value;
        i = first.kind == ExprKind::Constant &&
            as<python::Constant>(first).value.kind == ConstantValue::Kind::Str;
    }
    while (i < m_tree.body.size() && is_future(*m_tree.body[i])) {
        m_future_line = m_tree.body[i]->span.line;
        for (const Alias* alias : as<ImportFrom>(*m_tree.body[i]).names) {
            static const std::string_view kFeatures[] = {
                "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
                "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};
            Span start{m_tree.body[i]->span.line, 0, m_tree.body[i]->span.line, 0};
            if (alias->name == "braces")
                error(start, "not a chance");
            else if (std::find(std::begin(kFeatures), std::end(kFeatures), alias->name) ==
                     std::end(kFeatures))
                error(start, fmt::format("future feature {} is not defined", alias->name));
        }
        ++i;
    }
    // What follows on the same line is still looked at here.
    for (; i < m_tree.body.size() && m_tree.body[i]->span.line == m_future_line; ++i)
        if (is_future(*m_tree.body[i])) {
            Span place = m_tree.body[i]->span;  // CPython points one column to the left, and at no end
            place.column -= place.column > 0;
            error({place.line, place.column, place.line, place.column},
                  "from __future__ imports must occur at the beginning of the file");
        }
}

void Codegen::enter(const Node* node, UnitKind kind, uint32_t first_line) {
    auto unit = std::make_unique<Unit>();
    unit->kind = kind;
    unit->first_line = first_line;
    unit->parent = m_unit.get();
    if (m_unit != nullptr) unit->private_name = m_unit->private_name;
    unit->open(node == nullptr ? m_scopes.module() : m_scopes.of(node));
    unit->name = std::string(unit->scope->name);
    if (m_unit != nullptr) m_outer_units.push_back(std::move(m_unit));
    m_unit = std::move(unit);
    set_qualname();
}

// Functions in functions are named `outer.<locals>.inner`; whatever is declared global starts anew.
void Codegen::set_qualname() {
    m_unit->qualname = m_unit->name;
    const Unit* parent = m_unit->parent;
    if (parent == nullptr || parent->parent == nullptr) return;  // the module is not named
    bool is_named = m_unit->kind == UnitKind::Function || m_unit->kind == UnitKind::AsyncFunction ||
                    m_unit->kind == UnitKind::Class;
    if (is_named) {
        std::string_view name = m_scopes.mangle(parent->private_name, m_unit->name);
        if (parent->scope->binding_of(name) == Binding::GlobalExplicit) return;
    }
    bool has_locals = parent->kind == UnitKind::Function || parent->kind == UnitKind::AsyncFunction ||
                      parent->kind == UnitKind::Lambda;
    m_unit->qualname = parent->qualname + (has_locals ? ".<locals>." : ".") + m_unit->name;
}

std::shared_ptr<Code> Codegen::leave() {
    std::shared_ptr<Code> code;
    if (std::none_of(m_diagnostics.begin(), m_diagnostics.end(),
                     [](const auto& d) { return d.kind != base::Diagnostic::Kind::Warning; }))
        code = assemble(*m_unit, m_source, m_options);
    else
        code = std::make_shared<Code>();  // thrown away; generation goes on to find more errors
    if (m_outer_units.empty()) {
        m_unit.reset();
    } else {
        m_unit = std::move(m_outer_units.back());
        m_outer_units.pop_back();
    }
    return code;
}

void Codegen::line(uint32_t number) {
    if (m_unit->last_line != number) line_again(number);
}

void Codegen::line_again(uint32_t number) {
    m_unit->last_line = number;
    if (m_options.emit_lines && !m_options.is_library) m_unit->emit(Opcode::Line, number, m_span);
}

void Codegen::load_constant(BytecodeConstant constant) {
    emit(Opcode::LoadConst, m_unit->constant_index(std::move(constant)));
}

void Codegen::named(Opcode opcode, std::string_view name) { emit(opcode, m_unit->name_index(mangle(name))); }

void Codegen::load_text_tuple(const std::vector<std::string_view>& names) {
    BytecodeConstant::Tuple tuple;
    for (std::string_view name : names) tuple.items.push_back({std::string(name)});
    load_constant({std::move(tuple)});
}

void Codegen::variable(std::string_view name, ExprContext context) {
    if (!check_not_debug(name, context)) return;
    std::string_view mangled = mangle(name);
    const auto pick = [&](Opcode load, Opcode store, Opcode del) {
        return context == ExprContext::Load ? load : context == ExprContext::Store ? store : del;
    };
    switch (m_unit->scope->binding_of(mangled)) {
        case Binding::Cell:
        case Binding::Free: {
            Opcode load = m_unit->kind == UnitKind::Class ? Opcode::LoadClassDeref : Opcode::LoadDeref;
            return emit(pick(load, Opcode::StoreDeref, Opcode::DeleteDeref), m_unit->deref_index(mangled));
        }
        case Binding::Local:
            if (!m_unit->is_function_like()) break;
            return emit(pick(Opcode::LoadFast, Opcode::StoreFast, Opcode::DeleteFast),
                        m_unit->local_index(mangled));
        case Binding::GlobalImplicit:
        case Binding::Unknown:
            if (!m_unit->is_function_like()) break;
            [[fallthrough]];
        case Binding::GlobalExplicit:
            return emit(pick(Opcode::LoadGlobal, Opcode::StoreGlobal, Opcode::DeleteGlobal),
                        m_unit->name_index(mangled));
    }
    emit(pick(Opcode::LoadName, Opcode::StoreName, Opcode::DeleteName), m_unit->name_index(mangled));
}

bool Codegen::check_not_debug(std::string_view name, ExprContext context) {
    if (name != "__debug__" || context == ExprContext::Load) return true;
    error(m_span, context == ExprContext::Store ? "cannot assign to __debug__" : "cannot delete __debug__");
    return false;
}

void Codegen::push_block(Block block) {
    constexpr size_t kMaxBlocks = 20;
    if (m_unit->blocks.size() == kMaxBlocks) error(m_span, "too many statically nested blocks");
    m_unit->blocks.push_back(std::move(block));
}

int32_t Codegen::set_up(Label target, bool push_lasti, uint16_t above) {
    int32_t handler = m_unit->new_handler(target, push_lasti, above);
    emit(kSetupHandler, static_cast<uint32_t>(handler));
    m_unit->handler = handler;
    return handler;
}

void Codegen::yield_from() {
    Label start = new_label(), exit = new_label();
    uint32_t last_line = m_unit->last_line;
    place(start);
    jump(Opcode::Send, exit);
    emit(Opcode::YieldValue, 1);
    jump(Opcode::Jump, start);
    place(exit);
    m_unit->last_line = last_line;  // the loop is of one line
}

void Codegen::await(uint32_t kind) {
    emit(Opcode::GetAwaitable, kind);
    load_none();
    yield_from();
}

void Codegen::error(const Span& span, std::string message) {
    m_diagnostics.push_back({base::Diagnostic::Kind::SyntaxError, span, std::move(message)});
}

void Codegen::warn(const Span& span, std::string message) {
    // Bodies of `finally` are compiled more than once.
    for (const base::Diagnostic& known : m_diagnostics)
        if (known.span == span && known.message == message) return;
    m_diagnostics.push_back({base::Diagnostic::Kind::Warning, span, std::move(message)});
}

void Codegen::make_closure(const std::shared_ptr<const Code>& code, uint32_t flags) {
    uint32_t count = 0;
    for (size_t i = 0; i < code->locals.size(); ++i) {
        if (code->local_kinds[i] != LocalKind::Free) continue;
        emit(Opcode::LoadClosure, m_unit->deref_index(code->locals[i]));
        ++count;
    }
    if (count > 0) {
        emit(Opcode::BuildTuple, count);
        flags |= kClosure;
    }
    load_constant({code});
    emit(Opcode::MakeFunction, flags);
}

CompileResult compile(const Tree& tree, std::shared_ptr<const base::SourceText> source,
                      const CompileOptions& options) {
    CompileResult result;
    CompileOptions chosen = options;
    chosen.top_level_expression = tree.expression != nullptr;
    for (const Stmt* stmt : tree.body) {
        if (stmt->kind != StmtKind::ImportFrom || as<ImportFrom>(*stmt).module != "__future__") continue;
        for (const Alias* alias : as<ImportFrom>(*stmt).names)
            if (alias->name == "annotations") chosen.future_annotations = true;
    }
    ScopeTable scopes;
    build_scopes(tree, chosen.future_annotations, scopes, result.diagnostics);
    if (!result.diagnostics.empty()) return result;
    Codegen codegen(tree, std::move(source), chosen, scopes, result.diagnostics);
    result.code = codegen.compile_module();
    for (const base::Diagnostic& diagnostic : result.diagnostics)
        if (diagnostic.kind != base::Diagnostic::Kind::Warning) result.code = nullptr;
    return result;
}

}  // namespace loopscope::bytecode
