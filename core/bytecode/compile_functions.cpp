// Functions, lambdas, classes: their parameters, decorators and annotations.
#include <algorithm>

#include "core/bytecode/codegen.h"
#include "core/bytecode/unparse.h"

namespace loopscope::bytecode {

void Codegen::decorators(const std::vector<Expr*>& list) {
    for (const Expr* decorator : list) {
        At at(*this, decorator->span);
        line(decorator->span.line);
        visit(*decorator);
    }
}

void Codegen::apply_decorators(const std::vector<Expr*>& list) {
    for (size_t i = list.size(); i-- > 0;) {
        At at(*this, list[i]->span);
        emit(Opcode::Call, 1);
    }
}

// Pushes the defaults as MakeFunction wants them; the flags that say which.
uint32_t Codegen::default_arguments(const Arguments& args) {
    uint32_t flags = 0;
    if (!args.defaults.empty()) {
        flags |= kDefaults;
        if (auto constants = fold_tuple(args.defaults)) {
            load_constant(std::move(*constants));
        } else {
            visit_all(args.defaults);
            emit(Opcode::BuildTuple, static_cast<uint32_t>(args.defaults.size()));
        }
    }
    uint32_t count = 0;
    for (size_t i = 0; i < args.kwonlyargs.size(); ++i) {
        if (args.kw_defaults[i] == nullptr) continue;
        load_text(std::string(mangle(args.kwonlyargs[i]->name)));
        visit(*args.kw_defaults[i]);
        ++count;
    }
    if (count > 0) {
        flags |= kKwDefaults;
        emit(Opcode::BuildMap, count);
    }
    return flags;
}

void Codegen::annotation(const Expr& expr) {
    if (m_options.future_annotations) return load_text(unparse(expr));
    if (expr.kind == ExprKind::Starred) {  // *args: *Ts
        visit(*as<Starred>(expr).value);
        return emit(Opcode::UnpackSequence, 1);
    }
    visit(expr);
}

uint32_t Codegen::annotations(const Arguments& args, const Expr* returns) {
    std::vector<std::pair<std::string_view, const Expr*>> annotated;
    auto add = [&](std::string_view name, const Expr* expr) {
        if (expr != nullptr) annotated.emplace_back(mangle(name), expr);
    };
    for (const Arg* arg : args.args) add(arg->name, arg->annotation);
    for (const Arg* arg : args.posonlyargs) add(arg->name, arg->annotation);
    if (args.vararg != nullptr) add(args.vararg->name, args.vararg->annotation);
    for (const Arg* arg : args.kwonlyargs) add(arg->name, arg->annotation);
    if (args.kwarg != nullptr) add(args.kwarg->name, args.kwarg->annotation);
    add("return", returns);
    if (annotated.empty()) return 0;
    BytecodeConstant::Tuple constants;  // when all of them are
    for (auto [name, expr] : annotated) {
        auto value =
            m_options.future_annotations ? std::optional(BytecodeConstant{unparse(*expr)}) : fold(*expr);
        if (!value) break;
        constants.items.push_back({std::string(name)});
        constants.items.push_back(std::move(*value));
    }
    if (constants.items.size() == annotated.size() * 2) {
        load_constant({std::move(constants)});
        return kAnnotations;
    }
    for (auto [name, expr] : annotated) {
        load_text(std::string(name));
        annotation(*expr);
    }
    emit(Opcode::BuildTuple, static_cast<uint32_t>(annotated.size() * 2));
    return kAnnotations;
}

void Codegen::set_arguments(const Arguments& args) {
    m_unit->posonly_arg_count = static_cast<uint32_t>(args.posonlyargs.size());
    m_unit->arg_count = static_cast<uint32_t>(args.posonlyargs.size() + args.args.size());
    m_unit->kwonly_arg_count = static_cast<uint32_t>(args.kwonlyargs.size());
    m_unit->has_varargs = args.vararg != nullptr;
    m_unit->has_varkw = args.kwarg != nullptr;
}

void Codegen::check_arguments(const Arguments& args) {
    auto check = [&](const Arg* arg) {
        if (arg != nullptr) check_not_debug(arg->name, ExprContext::Store);
    };
    for (const auto* list : {&args.posonlyargs, &args.args, &args.kwonlyargs})
        for (const Arg* arg : *list) check(arg);
    check(args.vararg);
    check(args.kwarg);
}

std::shared_ptr<Code> Codegen::function_code(const FunctionDef& def) {
    const uint32_t first_line =
        def.decorator_list.empty() ? def.span.line : def.decorator_list.front()->span.line;
    enter(&def, def.is_async == Async::Yes ? UnitKind::AsyncFunction : UnitKind::Function, first_line);
    set_arguments(def.args);
    size_t first = 0;
    BytecodeConstant docstring{BytecodeConstant::None{}};
    if (def.body[0]->kind == StmtKind::Expr) {
        const Expr& value = *as<ExprStmt>(*def.body[0]).value;
        if (value.kind == ExprKind::Constant &&
            as<python::Constant>(value).value.kind == ConstantValue::Kind::Str) {
            docstring = constant_of(as<python::Constant>(value).value);
            first = 1;
        }
    }
    m_unit->constant_index(std::move(docstring));
    for (size_t i = first; i < def.body.size(); ++i) statement(*def.body[i]);
    {
        At nowhere(*this, Span{});
        load_none();
        emit(Opcode::ReturnValue);
    }
    return leave();
}

void Codegen::function(const FunctionDef& def) {
    decorators(def.decorator_list);
    line(def.span.line);
    check_arguments(def.args);
    uint32_t flags = default_arguments(def.args);
    flags |= annotations(def.args, def.returns);
    make_closure(code_of(def, [&] { return function_code(def); }), flags);
    apply_decorators(def.decorator_list);
    variable(def.name, ExprContext::Store);
}

void Codegen::lambda(const Lambda& expr) {
    check_arguments(expr.args);
    const uint32_t flags = default_arguments(expr.args);
    auto compile_body = [&] {
        enter(&expr, UnitKind::Lambda, expr.span.line);
        set_arguments(expr.args);
        m_unit->constant_index({BytecodeConstant::None{}});  // so that a lambda has no docstring
        line(expr.body->span.line);
        visit(*expr.body);
        At at(*this, expr.body->span);
        emit(Opcode::ReturnValue);
        return leave();
    };
    make_closure(code_of(expr, compile_body), flags);
}

std::shared_ptr<Code> Codegen::class_code(const ClassDef& def) {
    const uint32_t first_line =
        def.decorator_list.empty() ? def.span.line : def.decorator_list.front()->span.line;
    enter(&def, UnitKind::Class, first_line);
    {
        At at(*this, {first_line, 0, first_line, 0});
        m_unit->private_name = def.name;
        line(first_line);
        variable("__name__", ExprContext::Load);
        variable("__module__", ExprContext::Store);
        load_text(m_unit->qualname);
        variable("__qualname__", ExprContext::Store);
        module_or_class_body(def.body);
    }
    At nowhere(*this, Span{});
    if (m_unit->scope->needs_class_closure) {
        emit(Opcode::LoadClosure, m_unit->deref_index("__class__"));
        emit(Opcode::Copy, 1);
        variable("__classcell__", ExprContext::Store);
    } else {
        load_none();
    }
    emit(Opcode::ReturnValue);
    return leave();
}

void Codegen::class_definition(const ClassDef& def) {
    decorators(def.decorator_list);
    line(def.span.line);
    emit(Opcode::LoadBuildClass);
    make_closure(code_of(def, [&] { return class_code(def); }), 0);
    load_text(def.name);
    check_keywords(def.keywords);
    call_arguments(def.bases, def.keywords, 2);
    apply_decorators(def.decorator_list);
    variable(def.name, ExprContext::Store);
}

}  // namespace loopscope::bytecode
