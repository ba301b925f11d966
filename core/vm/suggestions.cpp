// "Did you mean: 'x'?": the known name that is least different from a wrong one.
#include <algorithm>

#include "core/vm/errors.h"
#include "core/vm/exceptions.h"
#include "core/vm/frame.h"
#include "core/vm/operations.h"
#include "core/vm/traceback.h"

namespace loopscope::vm {
namespace {

constexpr size_t kMostCandidates = 750;
constexpr size_t kLongestName = 40;
constexpr size_t kMoveCost = 2;
constexpr size_t kCaseCost = 1;

size_t substitution_cost(char a, char b) {
    if (a == b) return 0;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return lower(a) == lower(b) ? kCaseCost : kMoveCost;
}

// The cost of turning a into b; more than `most` when it is more.
size_t distance(std::string_view a, std::string_view b, size_t most) {
    if (a == b) return 0;
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
    if (a.empty() || b.empty()) return (a.size() + b.size()) * kMoveCost;
    if (a.size() > kLongestName || b.size() > kLongestName) return most + 1;
    std::vector<size_t> row(a.size() + 1);
    for (size_t i = 0; i < row.size(); ++i) row[i] = i * kMoveCost;
    for (size_t j = 0; j < b.size(); ++j) {
        size_t diagonal = row[0];
        row[0] = (j + 1) * kMoveCost;
        size_t least = row[0];
        for (size_t i = 0; i < a.size(); ++i) {
            const size_t substituted = diagonal + substitution_cost(a[i], b[j]);
            diagonal = row[i + 1];
            row[i + 1] = std::min({substituted, row[i] + kMoveCost, row[i + 1] + kMoveCost});
            least = std::min(least, row[i + 1]);
        }
        if (least > most) return most + 1;
    }
    return row.back();
}

std::string closest(std::string_view name, const std::vector<std::string>& candidates) {
    if (candidates.size() >= kMostCandidates) return "";
    std::string best;
    size_t best_distance = SIZE_MAX;
    for (const std::string& candidate : candidates) {
        if (candidate == name) continue;
        size_t most = (name.size() + candidate.size() + 3) * kMoveCost / 6;
        most = std::min(most, best_distance - 1);
        const size_t current = distance(name, candidate, most);
        if (current > most) continue;
        if (best.empty() || current < best_distance) {
            best = candidate;
            best_distance = current;
        }
    }
    return best;
}

void append_names(const DictTable& table, std::vector<std::string>& names) {
    for (uint32_t i = 0; i < table.entry_count(); ++i) {
        const Value& key = table.entry(i).key;
        if (key && is_str(key)) names.emplace_back(text_of(key));
    }
}

std::string suggest_attribute(Machine& m, const Value& object, std::string_view name) {
    bool found = false;
    const Value listed = call_special(m, object, *m.names.n_dir, {}, &found);
    std::vector<std::string> names;
    if (listed) {
        const std::optional<std::vector<Value>> items = to_vector(m, listed);
        for (const Value& each : items.value_or(std::vector<Value>())) {
            if (is_str(each)) names.emplace_back(text_of(each));
        }
    }
    m.raised = Value();
    std::sort(names.begin(), names.end());
    return closest(name, names);
}

// Names of the innermost frame of the traceback: its locals, then globals, then builtins.
std::string suggest_name(Machine& m, const Value& exception, std::string_view name) {
    const Traceback* last = nullptr;
    for (const Traceback* each = cast<Traceback>(as<Exception>(exception).traceback); each;
         each = cast<Traceback>(each->next)) {
        last = each;
    }
    if (!last) return "";
    if (last->code->code->is_function_like) {
        const std::string local = closest(name, last->code->code->locals);
        if (!local.empty()) return local;
    }
    std::vector<std::string> globals, builtins;
    append_names(last->globals->table, globals);
    const std::string global = closest(name, globals);
    if (!global.empty()) return global;
    append_names(m.builtins->table, builtins);
    return closest(name, builtins);
}

}  // namespace

std::string suggestion_for(Machine& m, const Value& exception) {
    const std::span<Value> attribute = fields_of(m, exception, ExceptionFamily::AttributeError);
    if (!attribute.empty()) {
        if (!attribute[0] || !is_str(attribute[0]) || !attribute[1]) return "";
        return suggest_attribute(m, attribute[1], text_of(attribute[0]));
    }
    const std::span<Value> name = fields_of(m, exception, ExceptionFamily::NameError);
    if (name.empty() || !name[0] || !is_str(name[0])) return "";
    return suggest_name(m, exception, text_of(name[0]));
}

}  // namespace loopscope::vm
