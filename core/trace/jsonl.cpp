#include "core/trace/jsonl.h"

#include <nlohmann/json.hpp>
#include <unordered_map>

#include "core/trace/fields.h"
#include "core/trace/what_if.h"

namespace loopscope::trace {

namespace {

using Json = nlohmann::ordered_json;

class JsonlWriter {
  public:
    explicit JsonlWriter(const Trace& trace) : m_trace(trace) {}

    std::string write() {
        for (uint64_t index = 0; index < m_trace.size(); ++index) {
            const Event& event = m_trace.events[index];
            follow(event);
            m_out += line(event, index).dump(-1, ' ', false, Json::error_handler_t::replace);
            m_out += '\n';
        }
        return std::move(m_out);
    }

  private:
    void follow(const Event& event) {
        if (event.kind == EventKind::clock_moved) m_time = event.seconds();
        if (event.kind == EventKind::coroutine_created) m_codes[event.subject] = event.a;
        if (event.kind == EventKind::task_created) m_names[event.subject] = event.b;
        if (event.kind == EventKind::task_renamed) m_names[event.subject] = event.a;
    }

    Json line(const Event& event, uint64_t index) const {
        const EventFields& fields = event_fields(event.kind);
        const bool from_outside = is_what_if(event);
        Json json = {{"event", index},
                     {"time", m_time},
                     {"kind", from_outside ? "what_if" : event_kind_name(event.kind)}};
        if (event.subject) object(json, fields.subject_name, event.subject);
        field(json, event, fields.a, fields.a_name, event.a);
        if (!from_outside) field(json, event, fields.b, fields.b_name, event.b);
        if (const char* word = detail_word(event.kind, event.detail); *word) json[fields.detail_name] = word;
        return json;
    }

    void object(Json& json, const char* name, base::ObjectId id) const {
        json[name] = id.value;
        if (const auto found = m_names.find(id); found != m_names.end())
            json[std::string(name) == "task" ? "task_name" : std::string(name) + "_name"] =
                m_trace.text(found->second);
    }

    void field(Json& json, const Event& event, FieldType type, const char* name, uint32_t value) const {
        if (*name == '\0') return;
        switch (type) {
            case FieldType::None:
                break;
            case FieldType::Text:
                json[name] = m_trace.text(value);
                break;
            case FieldType::Code:
                json[name] = m_trace.code(value).qualname;
                break;
            case FieldType::Seconds:
                json[name] = event.seconds();
                break;
            case FieldType::Object:
                object(json, name, base::ObjectId{value});
                break;
            case FieldType::At:
                place(json, event, value);
                break;
            case FieldType::Line:
            case FieldType::Count:
                json[name] = value;
                break;
        }
    }

    // The line that an instruction stands at; of coroutine_started, in the code of the one that awaits.
    void place(Json& json, const Event& event, uint32_t instruction) const {
        const bool in_awaiter = event.kind == EventKind::coroutine_started;
        const auto code = m_codes.find(in_awaiter ? base::ObjectId{event.a} : event.subject);
        if (code == m_codes.end()) return;
        const auto& positions = m_trace.code(code->second).positions;
        if (instruction >= positions.size() || !positions[instruction].valid()) return;
        json["line"] = positions[instruction].line;
        json["column"] = positions[instruction].column;
    }

    const Trace& m_trace;
    std::string m_out;
    double m_time = 0;
    std::unordered_map<base::ObjectId, uint32_t> m_codes, m_names;
};

}  // namespace

std::string write_jsonl(const Trace& trace) { return JsonlWriter(trace).write(); }

}  // namespace loopscope::trace
