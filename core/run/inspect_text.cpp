#include "core/run/inspect_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace loopscope::run {

namespace {

using Json = nlohmann::ordered_json;

bool is_wanted(const SeenStack& stack, const InspectionFormat& format) {
    return format.task.empty() || stack.name == format.task;
}

class TextWriter {
  public:
    explicit TextWriter(const Inspection& inspection) : m_inspection(inspection) {}

    void heading(std::string_view words) { m_text += fmt::format("{}\n", words); }
    void items(const std::vector<SeenItem>& items, int depth) {
        for (const SeenItem& item : items) write(item, depth);
    }
    std::string take() { return std::move(m_text); }

  private:
    static constexpr int kDeepest = 3;

    void write(const SeenItem& item, int depth) {
        const SeenObject* object =
            item.value.has_object() ? &m_inspection.objects[item.value.object] : nullptr;
        std::string label;
        if (object != nullptr && object->label > 0) label = fmt::format("  #{}", object->label);
        m_text += fmt::format("  {} {:{}}{}{}{}\n", item.changed ? '*' : ' ', "", depth * 2,
                              item.name.empty() ? std::string() : item.name + " = ", item.value.text, label);
        if (object == nullptr || depth >= kDeepest || object->items.empty()) return;
        // What stands whole in the text need not be opened; what is shared is opened once.
        const bool is_whole = !item.value.text.ends_with("...") && object->items.size() <= 6 &&
                              std::none_of(object->items.begin(), object->items.end(),
                                           [](const SeenItem& inner) { return inner.value.has_object(); });
        if (is_whole || (object->label > 0 && !m_opened.insert(item.value.object).second)) return;
        items(object->items, depth + 1);
        if (object->left_out > 0)
            m_text += fmt::format("    {:{}}and {} more\n", "", (depth + 1) * 2, object->left_out);
    }

    const Inspection& m_inspection;
    std::string m_text;
    std::set<uint32_t> m_opened;
};

std::string frame_heading(const SeenFrame& frame) {
    const std::string name = frame.function == "<module>" ? "the script" : frame.function;
    if (!frame.has_begun) return fmt::format("  {}, not begun", name);
    return fmt::format("  {}, line {}{}", name, frame.line, frame.is_library ? " of the library" : "");
}

Json items_json(const std::vector<SeenItem>& items) {
    Json list = Json::array();
    for (const SeenItem& item : items) {
        Json json = {{"name", item.name}, {"text", item.value.text}};
        if (item.value.has_object()) json["object"] = item.value.object;
        if (item.changed) json["changed"] = true;
        list.push_back(std::move(json));
    }
    return list;
}

Json object_json(const SeenObject& object) {
    Json json = {{"type", object.type}, {"text", object.text}};
    if (object.id) json["id"] = object.id.value;
    if (object.label > 0) json["shared"] = object.label;
    json["items"] = items_json(object.items);
    if (object.left_out > 0) json["left_out"] = object.left_out;
    return json;
}

Json stack_json(const SeenStack& stack, const InspectionFormat& format) {
    Json json = {{"task", stack.name.empty() ? Json() : Json(stack.name)}, {"running", stack.is_running}};
    if (stack.task) json["id"] = stack.task.value;
    json["frames"] = Json::array();
    for (const SeenFrame& frame : stack.frames) {
        if (frame.is_library && !format.with_library) continue;
        Json entry = {{"function", frame.function}, {"line", frame.line}, {"begun", frame.has_begun}};
        if (frame.is_library) entry["library"] = true;
        if (frame.coroutine) entry["coroutine"] = frame.coroutine.value;
        entry["locals"] = items_json(frame.locals);
        json["frames"].push_back(std::move(entry));
    }
    return json;
}

}  // namespace

std::string inspection_text(const Inspection& inspection, const InspectionFormat& format) {
    TextWriter writer(inspection);
    writer.heading(
        fmt::format("Step {}, {:.2f} s. * marks what changed since step {}; #1 is one object, "
                    "wherever it stands.",
                    inspection.step, format.time, inspection.since));
    for (const SeenStack& stack : inspection.stacks) {
        if (!is_wanted(stack, format)) continue;
        const bool is_script = !stack.task && stack.name.empty();
        writer.heading(fmt::format("\n{}{}", is_script ? "The script" : stack.name,
                                   stack.is_running && !is_script ? " (running)" : ""));
        for (const SeenFrame& frame : stack.frames) {
            if (frame.is_library && !format.with_library) continue;
            writer.heading(frame_heading(frame));
            writer.items(frame.locals, 1);
        }
    }
    if (!format.task.empty()) return writer.take();
    if (!inspection.globals.empty()) {
        writer.heading("\nGlobals");
        writer.items(inspection.globals, 0);
    }
    if (!inspection.syncs.empty()) {
        writer.heading("\nLocks, queues and their kin");
        writer.items(inspection.syncs, 0);
    }
    return writer.take();
}

std::string inspection_json(const Inspection& inspection, const InspectionFormat& format) {
    Json json = {{"step", inspection.step}, {"since", inspection.since}, {"time", format.time}};
    json["stacks"] = Json::array();
    for (const SeenStack& stack : inspection.stacks)
        if (is_wanted(stack, format)) json["stacks"].push_back(stack_json(stack, format));
    json["globals"] = items_json(inspection.globals);
    json["syncs"] = items_json(inspection.syncs);
    json["objects"] = Json::array();
    for (const SeenObject& object : inspection.objects) json["objects"].push_back(object_json(object));
    // Texts may be cut anywhere, and may hold what is no character.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace loopscope::run
