#include "core/trace/file.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <cstring>

#include "core/trace/fields.h"

namespace loopscope::trace {

namespace {

static_assert(std::endian::native == std::endian::little, "events are written as they lie in memory");

constexpr std::string_view kMagic = "LoopscopeTrace\n\x1a";
constexpr uint32_t kMaximumEvents = 1u << 31;

class Writer {
  public:
    void number(uint32_t value) { bytes(&value, sizeof value); }
    void text(std::string_view text) {
        number(static_cast<uint32_t>(text.size()));
        m_out += text;
    }
    void bytes(const void* data, size_t size) { m_out.append(static_cast<const char*>(data), size); }
    void span(const base::Span& span) {
        for (const uint32_t value : {span.line, span.column, span.end_line, span.end_column}) number(value);
    }
    std::string take() { return std::move(m_out); }

  private:
    std::string m_out;
};

// Reads, and once something is not there gives zeros and empty texts only.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}

    bool ok() const { return m_ok; }
    bool at_end() const { return m_rest.empty(); }
    void fail() { m_ok = false, m_rest = {}; }
    std::string_view take(size_t size) {
        if (size > m_rest.size()) return fail(), std::string_view();
        const std::string_view taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }
    uint32_t number() {
        uint32_t value = 0;
        const std::string_view bytes = take(sizeof value);
        if (m_ok) std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }
    // How many items follow that take at least so many bytes each.
    uint32_t count(size_t least_bytes) {
        const uint32_t value = number();
        if (uint64_t{value} * least_bytes > m_rest.size()) return fail(), 0;
        return value;
    }
    std::string_view text() { return take(number()); }
    base::Span span() {
        base::Span span;
        for (uint32_t* value : {&span.line, &span.column, &span.end_line, &span.end_column})
            *value = number();
        return span;
    }

  private:
    std::string_view m_rest;
    bool m_ok = true;
};

void read_tables(Reader& in, Trace& trace) {
    for (uint32_t left = in.count(8); left > 0 && in.ok(); --left) {
        std::string name(in.text());
        std::string text(in.text());
        trace.sources.push_back(std::make_shared<base::SourceText>(std::move(name), std::move(text)));
    }
    for (uint32_t left = in.count(4); left > 0 && in.ok(); --left) trace.texts.emplace_back(in.text());
    for (uint32_t left = in.count(24); left > 0 && in.ok(); --left) {
        CodeInfo code;
        code.name = in.text();
        code.qualname = in.text();
        code.source = in.number();
        code.first_line = in.number();
        code.is_library = in.number() != 0;
        for (uint32_t spans = in.count(16); spans > 0 && in.ok(); --spans)
            code.positions.push_back(in.span());
        trace.codes.push_back(std::move(code));
    }
    const std::string_view kinds = in.take(in.count(1));
    for (const char kind : kinds) trace.objects.push_back(static_cast<ObjectKind>(kind));
}

// What is wrong with the tables; empty if nothing is.
std::string check_tables(const Trace& trace) {
    if (trace.sources.empty()) return "it holds no script";
    if (trace.texts.empty() || !trace.texts[0].empty()) return "its texts do not begin with the empty one";
    if (trace.codes.empty()) return "it holds no code";
    for (const CodeInfo& code : trace.codes)
        if (code.source >= trace.sources.size()) return "a code belongs to a source that is not there";
    if (trace.objects.empty() || trace.objects[0] != ObjectKind::None)
        return "its objects do not begin with none";
    for (const ObjectKind kind : trace.objects)
        if (static_cast<int>(kind) >= kObjectKindCount) return "it has an object of an unknown kind";
    return "";
}

bool field_is_sound(const Trace& trace, const Event& event, FieldType type, uint32_t value) {
    switch (type) {
        case FieldType::Text:
            return value < trace.texts.size();
        case FieldType::Code:
            return value < trace.codes.size();
        case FieldType::Object:
            return value < trace.objects.size();
        case FieldType::Seconds:
            return std::isfinite(event.seconds());
        default:
            return true;
    }
}

bool event_is_sound(const Trace& trace, const Event& event) {
    if (event.kind >= EventKind::Count_) return false;
    const EventFields& fields = event_fields(event.kind);
    return event.subject.value < trace.objects.size() && event.detail < fields.detail_limit &&
           field_is_sound(trace, event, fields.a, event.a) && field_is_sound(trace, event, fields.b, event.b);
}

base::Error damaged(std::string_view what) {
    return {fmt::format("The trace file is damaged: {}. Record it again from its script.", what)};
}

}  // namespace

bool is_trace_file(std::string_view bytes) { return bytes.starts_with(kMagic); }

std::string write_trace(const Trace& trace) {
    Writer out;
    out.bytes(kMagic.data(), kMagic.size());
    out.number(kTraceFileVersion);
    out.number(static_cast<uint32_t>(trace.sources.size()));
    for (const auto& source : trace.sources) {
        out.text(source->name());
        out.text(source->text());
    }
    out.number(static_cast<uint32_t>(trace.texts.size()));
    for (const std::string& text : trace.texts) out.text(text);
    out.number(static_cast<uint32_t>(trace.codes.size()));
    for (const CodeInfo& code : trace.codes) {
        out.text(code.name);
        out.text(code.qualname);
        out.number(code.source);
        out.number(code.first_line);
        out.number(code.is_library ? 1 : 0);
        out.number(static_cast<uint32_t>(code.positions.size()));
        for (const base::Span& span : code.positions) out.span(span);
    }
    out.number(static_cast<uint32_t>(trace.objects.size()));
    for (const ObjectKind kind : trace.objects) out.bytes(&kind, 1);
    out.number(static_cast<uint32_t>(trace.size()));
    for (uint64_t begin = 0; begin < trace.size(); begin += EventList::kChunk) {
        const uint64_t count = std::min<uint64_t>(EventList::kChunk, trace.size() - begin);
        out.bytes(&trace.events[begin], count * sizeof(Event));  // a chunk lies in one piece
    }
    return out.take();
}

base::Result<std::shared_ptr<const Trace>> read_trace(std::string_view bytes) {
    if (!is_trace_file(bytes))
        return base::Error{"This is no Loopscope trace: it does not begin as one does."};
    Reader in(bytes.substr(kMagic.size()));
    const uint32_t version = in.number();
    if (version != kTraceFileVersion) {
        return base::Error{
            fmt::format("The trace file has version {}, and this Loopscope reads version {}. Record "
                        "it again from its script.",
                        version, kTraceFileVersion)};
    }
    auto trace = std::make_shared<Trace>();
    read_tables(in, *trace);
    const uint32_t count = in.count(sizeof(Event));
    if (!in.ok() || count >= kMaximumEvents) return damaged("it ends too early");
    if (const std::string wrong = check_tables(*trace); !wrong.empty()) return damaged(wrong);
    for (uint32_t index = 0; index < count; ++index) {
        Event event;
        std::memcpy(&event, in.take(sizeof event).data(), sizeof event);
        if (!event_is_sound(*trace, event))
            return damaged(fmt::format("event {} says what cannot be", index));
        *trace->events.append() = event;
    }
    if (!in.at_end()) return damaged("something follows its end");
    return std::shared_ptr<const Trace>(std::move(trace));
}

}  // namespace loopscope::trace
