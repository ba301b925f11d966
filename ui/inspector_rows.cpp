#include "ui/inspector_rows.h"

#include <fmt/format.h>

namespace loopscope::ui {

namespace {

constexpr int kDeepest = 12;

struct Writer {
    const run::Inspection& inspection;
    const std::set<std::string>& opened;
    std::vector<InspectorRow> rows;

    void items(const std::vector<run::SeenItem>& list, const std::string& path, int depth) {
        for (const run::SeenItem& item : list) {
            if (rows.size() >= kMostInspectorRows) return;
            InspectorRow row;
            row.depth = depth;
            row.name = item.name;
            row.value = item.value.text;
            row.path = path + "/" + item.name;
            row.changed = item.changed;
            const bool has_object = item.value.has_object() && item.value.object < inspection.objects.size();
            const run::SeenObject* object = has_object ? &inspection.objects[item.value.object] : nullptr;
            row.can_open = object != nullptr && depth < kDeepest && !object->items.empty();
            row.is_open = row.can_open && opened.contains(row.path);
            const std::string inner = row.path;
            const bool opens = row.is_open;
            rows.push_back(std::move(row));
            if (!opens) continue;
            items(object->items, inner, depth + 1);
            if (object->left_out > 0) {
                InspectorRow rest;
                rest.depth = depth + 1;
                rest.name = fmt::format("and {} more", object->left_out);
                rows.push_back(std::move(rest));
            }
        }
    }
};

}  // namespace

std::vector<InspectorRow> rows_of(const run::Inspection& inspection, const std::vector<run::SeenItem>& items,
                                  const std::string& path, const std::set<std::string>& opened) {
    Writer writer{inspection, opened, {}};
    writer.items(items, path, 0);
    return std::move(writer.rows);
}

}  // namespace loopscope::ui
