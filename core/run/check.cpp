#include "core/run/check.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "core/library/library.h"
#include "core/python/parser.h"
#include "core/run/refused.h"

namespace loopscope::run {

using namespace python;

namespace {

constexpr std::string_view kNoModule = "";

// Every node of the tree is looked at, in no order: what it means depends on the names bound anywhere.
struct Finder {
    const ModuleFinder& modules;
    std::vector<base::Diagnostic> found;
    std::vector<Span> guarded;                     // what is left to run
    std::map<std::string, std::string> module_of;  // a name that imports alone bind, and the module's name
    std::set<std::string> bound;                   // names that something else binds
    std::set<std::string> files_seen;

    void search(const Tree& tree);
    void note_guard(const Node& node);
    void note_binding(const Node& node);
    void bind(const std::string& name, const std::string& module);
    void look_at(const Node& node);
    void check_module(const std::string& name, const Span& span);
    void check_documentation(const Attribute& attribute);
    bool check_name(const std::string& module, const std::string& name, const Span& span);
    void check_file(const std::string& name, const Span& span);
    std::string dotted(const Expr* value) const;
    bool is_guarded(const Span& span) const;
    void report(const Span& span, std::string message);
};

Span of_body(const std::vector<Stmt*>& body) {
    Span span = body.front()->span;
    span.end_line = body.back()->span.end_line;
    span.end_column = body.back()->span.end_column;
    return span;
}

// Questions about what there is: hasattr(os, "fork"), sys.platform == "win32", TYPE_CHECKING.
bool asks_what_there_is(const Expr* test) {
    if (test == nullptr) return false;
    switch (test->kind) {
        case ExprKind::Name:
            return as<Name>(*test).id == "TYPE_CHECKING" || as<Name>(*test).id == "hasattr";
        case ExprKind::Attribute: {
            const std::string& name = as<Attribute>(*test).attr;
            return name == "platform" || name == "name" || name == "TYPE_CHECKING" ||
                   name == "version_info" || name == "system" ||
                   asks_what_there_is(as<Attribute>(*test).value);
        }
        case ExprKind::Call:
            return asks_what_there_is(as<Call>(*test).func);
        case ExprKind::Compare:
            return asks_what_there_is(as<Compare>(*test).left);
        case ExprKind::UnaryOp:
            return asks_what_there_is(as<UnaryOp>(*test).operand);
        case ExprKind::BoolOp: {
            const auto& values = as<BoolOp>(*test).values;
            return std::any_of(values.begin(), values.end(), asks_what_there_is);
        }
        default:
            return false;
    }
}

bool is_call_of(const Expr* value, std::string_view function) {
    if (value->kind != ExprKind::Call) return false;
    const Expr* called = as<Call>(*value).func;
    if (called->kind == ExprKind::Attribute) return as<Attribute>(*called).attr == function;
    return called->kind == ExprKind::Name && as<Name>(*called).id == function;
}

void Finder::note_guard(const Node& node) {
    if (const auto* tried = dynamic_cast<const Try*>(&node)) {
        if (!tried->handlers.empty()) guarded.push_back(of_body(tried->body));
    } else if (const auto* question = dynamic_cast<const If*>(&node)) {
        if (asks_what_there_is(question->test)) guarded.push_back(question->span);
    } else if (const auto* with = dynamic_cast<const With*>(&node)) {
        // with contextlib.suppress(ImportError): ...
        for (const WithItem& item : with->items)
            if (is_call_of(item.context_expr, "suppress")) guarded.push_back(of_body(with->body));
    } else if (const auto* choice = dynamic_cast<const IfExp*>(&node)) {
        if (asks_what_there_is(choice->test)) guarded.push_back(choice->span);
    }
}

void Finder::bind(const std::string& name, const std::string& module) {
    const auto [entry, is_new] = module_of.try_emplace(name, module);
    if (!is_new && entry->second != module) bound.insert(name);
}

void Finder::note_binding(const Node& node) {
    if (const auto* import = dynamic_cast<const python::Import*>(&node)) {
        for (const Alias* alias : import->names) {
            if (alias->asname)
                bind(*alias->asname, alias->name);
            else
                bind(alias->name.substr(0, alias->name.find('.')),
                     alias->name.substr(0, alias->name.find('.')));
        }
    } else if (const auto* from = dynamic_cast<const python::ImportFrom*>(&node)) {
        for (const Alias* alias : from->names) {
            const std::string whole = from->module + "." + alias->name;
            const bool is_module =
                from->level == 0 && (modules.has(whole) || library::has_native_module(whole));
            if (is_module)
                bind(alias->asname.value_or(alias->name), whole);
            else
                bound.insert(alias->asname.value_or(alias->name));
        }
    } else if (const auto* name = dynamic_cast<const Name*>(&node)) {
        if (name->ctx != ExprContext::Load) bound.insert(name->id);
    } else if (const auto* parameter = dynamic_cast<const Arg*>(&node)) {
        bound.insert(parameter->name);
    } else if (const auto* function = dynamic_cast<const FunctionDef*>(&node)) {
        bound.insert(function->name);
    } else if (const auto* type = dynamic_cast<const ClassDef*>(&node)) {
        bound.insert(type->name);
    } else if (const auto* handler = dynamic_cast<const ExceptHandler*>(&node)) {
        if (handler->name) bound.insert(*handler->name);
    } else if (const auto* capture = dynamic_cast<const MatchAs*>(&node)) {
        if (capture->name) bound.insert(*capture->name);
    }
}

bool Finder::is_guarded(const Span& span) const {
    return std::any_of(guarded.begin(), guarded.end(), [&](const Span& guard) {
        const bool after = span.line > guard.line || (span.line == guard.line && span.column >= guard.column);
        const bool before = span.end_line < guard.end_line ||
                            (span.end_line == guard.end_line && span.end_column <= guard.end_column);
        return after && before;
    });
}

void Finder::report(const Span& span, std::string message) {
    found.push_back({base::Diagnostic::Kind::Unsupported, span, std::move(message)});
}

// A module of the standard library, or one with a row of its own, that is not there.
void Finder::check_module(const std::string& name, const Span& span) {
    if (modules.has(name) || library::has_native_module(name)) return check_file(name, span);
    const std::string top = name.substr(0, name.find('.'));
    std::string_view advice = advice_for_module(name);
    if (advice.empty()) advice = advice_for_module(top);
    // A folder beside the script may well stand in front of the library.
    if (modules.text_beside(top) != nullptr) return;
    if (advice.empty() && !is_standard_module(top)) return;
    report(span, fmt::format("module '{}' is not available in Loopscope; {}", name,
                             advice.empty() ? std::string_view("write the script without it") : advice));
}

// A file beside the script is held against the same table; what is wrong in it is told at the import's line.
void Finder::check_file(const std::string& name, const Span& span) {
    const std::string* text = modules.text_beside(name);
    if (text == nullptr || !files_seen.insert(name).second) return;
    const base::SourceText source(name + ".py", *text);
    const ParseResult parsed = parse(source);
    if (parsed.tree == nullptr) return;
    Finder inner{modules, {}, {}, {}, {}, files_seen};
    inner.search(*parsed.tree);
    files_seen = std::move(inner.files_seen);
    for (const base::Diagnostic& one : inner.found)
        report(span, fmt::format("line {} of {}.py: {}", one.span.line, name, one.message));
}

bool Finder::check_name(const std::string& module, const std::string& name, const Span& span) {
    if (modules.text_beside(module) != nullptr) return false;
    const RefusedName* row = find_refused_name(module, name);
    if (row == nullptr || modules.has(module + "." + name)) return false;
    const std::string whole = module == "builtins" ? name : module + "." + name;
    report(span, fmt::format("'{}' is not available in Loopscope; {}", whole, row->advice));
    return true;
}

// "os.path" of an expression os.path where os is the module; "" for anything else.
std::string Finder::dotted(const Expr* value) const {
    if (value->kind == ExprKind::Name) {
        const std::string& name = as<Name>(*value).id;
        const auto entry = module_of.find(name);
        if (entry == module_of.end() || bound.count(name) > 0) return std::string(kNoModule);
        return entry->second;
    }
    if (value->kind != ExprKind::Attribute) return std::string(kNoModule);
    const std::string owner = dotted(as<Attribute>(*value).value);
    if (owner.empty()) return owner;
    return owner + "." + as<Attribute>(*value).attr;
}

// What documents the library's own objects is written differently here: len.__doc__, asyncio.sleep.__doc__.
void Finder::check_documentation(const Attribute& attribute) {
    const Expr* root = attribute.value;
    while (root->kind == ExprKind::Attribute) root = as<Attribute>(*root).value;
    if (attribute.attr != "__doc__" || root->kind != ExprKind::Name) return;
    const std::string& name = as<Name>(*root).id;
    const auto module = module_of.find(name);
    if (bound.count(name) > 0 || name == "self" || name == "cls") return;
    if (module != module_of.end() && modules.text_beside(module->second) != nullptr) return;
    report(attribute.span,
           "'__doc__' of Python's own objects is not available in Loopscope; read Python's documentation");
}

void Finder::look_at(const Node& node) {
    if (const auto* attribute = dynamic_cast<const Attribute*>(&node)) {
        check_documentation(*attribute);
        const std::string module = dotted(attribute->value);
        if (!module.empty() && !is_guarded(node.span)) check_name(module, attribute->attr, node.span);
    } else if (const auto* name = dynamic_cast<const Name*>(&node)) {
        const bool own = bound.count(name->id) > 0 || module_of.count(name->id) > 0;
        if (!own && !is_guarded(node.span)) check_name("builtins", name->id, node.span);
    } else if (const auto* import = dynamic_cast<const python::Import*>(&node)) {
        if (is_guarded(node.span)) return;
        for (const Alias* alias : import->names) check_module(alias->name, node.span);
    } else if (const auto* from = dynamic_cast<const python::ImportFrom*>(&node)) {
        if (from->level > 0 || is_guarded(node.span)) return;
        const size_t before = found.size();
        check_module(from->module, node.span);
        if (found.size() > before) return;
        for (const Alias* alias : from->names) check_name(from->module, alias->name, node.span);
    }
}

void Finder::search(const Tree& tree) {
    for (const auto& node : tree.nodes) {
        note_guard(*node);
        note_binding(*node);
    }
    for (const auto& node : tree.nodes) look_at(*node);
    std::stable_sort(found.begin(), found.end(), [](const base::Diagnostic& a, const base::Diagnostic& b) {
        return a.span.line != b.span.line ? a.span.line < b.span.line : a.span.column < b.span.column;
    });
}

}  // namespace

std::vector<base::Diagnostic> find_unsupported(const Tree& tree, const ModuleFinder& finder) {
    Finder search{finder, {}, {}, {}, {}, {}};
    search.search(tree);
    return std::move(search.found);
}

}  // namespace loopscope::run
