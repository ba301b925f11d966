#include "core/vm/text_search.h"

#include <algorithm>
#include <cstring>

#include "core/vm/unicode.h"

namespace loopscope::vm {
namespace {

bool is_byte_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

uint32_t next_character(std::string_view text, size_t* at, TextKind kind) {
    if (kind == TextKind::Bytes) return static_cast<unsigned char>(text[(*at)++]);
    return decode_utf8(text, at);
}

size_t before(std::string_view text, size_t at, TextKind kind) {
    return kind == TextKind::Bytes ? at - 1 : previous_code_point(text, at);
}

bool is_space_at(std::string_view text, size_t at, TextKind kind, size_t* after) {
    *after = at;
    const uint32_t c = next_character(text, after, kind);
    return kind == TextKind::Bytes ? is_byte_space(static_cast<char>(c)) : is_space(c);
}

size_t character_count(std::string_view text, TextKind kind) {
    return kind == TextKind::Bytes ? text.size() : static_cast<size_t>(count_code_points(text));
}

template <typename Drops>
std::string_view strip_where(std::string_view text, Side side, TextKind kind, Drops drops) {
    size_t first = 0, last = text.size();
    while (side != Side::Right && first < last) {
        size_t after = first;
        if (!drops(next_character(text, &after, kind))) break;
        first = after;
    }
    while (side != Side::Left && last > first) {
        const size_t previous = before(text, last, kind);
        size_t at = previous;
        if (!drops(next_character(text, &at, kind))) break;
        last = previous;
    }
    return text.substr(first, last - first);
}

}  // namespace

size_t find_text(std::string_view text, std::string_view wanted) {
    // Where find() may take as many comparisons as both sizes multiplied, memmem takes as many as their sum.
    constexpr size_t kLong = 16;
    if (wanted.size() < kLong || text.size() < wanted.size()) return text.find(wanted);
    const void* const at = memmem(text.data(), text.size(), wanted.data(), wanted.size());
    return at == nullptr ? kNotFound : static_cast<size_t>(static_cast<const char*>(at) - text.data());
}
size_t rfind_text(std::string_view text, std::string_view wanted) { return text.rfind(wanted); }

int64_t count_text(std::string_view text, std::string_view wanted, TextKind kind) {
    if (wanted.empty()) return static_cast<int64_t>(character_count(text, kind)) + 1;
    int64_t count = 0;
    for (size_t at; (at = find_text(text, wanted)) != kNotFound; ++count)
        text.remove_prefix(at + wanted.size());
    return count;
}

std::vector<std::string_view> split_space(std::string_view text, int64_t limit, TextKind kind) {
    std::vector<std::string_view> parts;
    size_t at = 0, after = 0;
    for (;;) {
        while (at < text.size() && is_space_at(text, at, kind, &after)) at = after;
        if (at >= text.size()) return parts;
        if (limit >= 0 && static_cast<int64_t>(parts.size()) >= limit) {
            parts.push_back(text.substr(at));
            return parts;
        }
        const size_t first = at;
        while (at < text.size() && !is_space_at(text, at, kind, &after)) at = after;
        parts.push_back(text.substr(first, at - first));
    }
}

std::vector<std::string_view> rsplit_space(std::string_view text, int64_t limit, TextKind kind) {
    std::vector<std::string_view> parts;
    size_t end = text.size(), after = 0;
    for (;;) {
        while (end > 0 && is_space_at(text, before(text, end, kind), kind, &after))
            end = before(text, end, kind);
        if (end == 0) break;
        if (limit >= 0 && static_cast<int64_t>(parts.size()) >= limit) {
            parts.push_back(text.substr(0, end));
            break;
        }
        const size_t last = end;
        while (end > 0 && !is_space_at(text, before(text, end, kind), kind, &after))
            end = before(text, end, kind);
        parts.push_back(text.substr(end, last - end));
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

std::vector<std::string_view> split_text(std::string_view text, std::string_view separator, int64_t limit) {
    std::vector<std::string_view> parts;
    size_t first = 0;
    while (limit < 0 || static_cast<int64_t>(parts.size()) < limit) {
        const size_t at = text.find(separator, first);
        if (at == kNotFound) break;
        parts.push_back(text.substr(first, at - first));
        first = at + separator.size();
    }
    parts.push_back(text.substr(first));
    return parts;
}

std::vector<std::string_view> rsplit_text(std::string_view text, std::string_view separator, int64_t limit) {
    std::vector<std::string_view> parts;
    while (limit < 0 || static_cast<int64_t>(parts.size()) < limit) {
        const size_t at = text.rfind(separator);
        if (at == kNotFound) break;
        parts.push_back(text.substr(at + separator.size()));
        text = text.substr(0, at);
    }
    parts.push_back(text);
    std::reverse(parts.begin(), parts.end());
    return parts;
}

std::vector<std::string_view> split_lines(std::string_view text, bool keep_ends, TextKind kind) {
    std::vector<std::string_view> lines;
    size_t first = 0;
    for (size_t at = 0; at < text.size();) {
        const size_t end = at;
        const uint32_t c = next_character(text, &at, kind);
        if (kind == TextKind::Bytes ? c != '\n' && c != '\r' : !is_line_break(c)) continue;
        if (c == '\r' && at < text.size() && text[at] == '\n') ++at;
        lines.push_back(text.substr(first, (keep_ends ? at : end) - first));
        first = at;
    }
    if (first < text.size()) lines.push_back(text.substr(first));
    return lines;
}

std::string_view strip_space(std::string_view text, Side side, TextKind kind) {
    if (kind == TextKind::Bytes) {
        return strip_where(text, side, kind, [](uint32_t c) { return is_byte_space(static_cast<char>(c)); });
    }
    return strip_where(text, side, kind, is_space);
}

std::string_view strip_characters(std::string_view text, std::string_view characters, Side side,
                                  TextKind kind) {
    if (kind == TextKind::Bytes || is_ascii(characters)) {
        return strip_where(text, side, kind, [&](uint32_t c) {
            return c < 0x100 && characters.find(static_cast<char>(c)) != kNotFound &&
                   (kind == TextKind::Bytes || c < 0x80);
        });
    }
    const std::vector<uint32_t> points = code_points(characters);
    return strip_where(text, side, kind, [&](uint32_t c) {
        return std::find(points.begin(), points.end(), c) != points.end();
    });
}

uint64_t replaced_size(std::string_view text, std::string_view old, std::string_view with, int64_t limit,
                       TextKind kind) {
    if (with.size() <= old.size()) return text.size();
    uint64_t count = static_cast<uint64_t>(count_text(text, old, kind));
    if (limit >= 0) count = std::min(count, static_cast<uint64_t>(limit));
    return text.size() + count * (with.size() - old.size());
}

std::string replace_text(std::string_view text, std::string_view old, std::string_view with, int64_t limit,
                         TextKind kind) {
    std::string out;
    size_t at = 0;
    int64_t done = 0;
    const auto more = [&] { return limit < 0 || done < limit; };
    if (old.empty()) {  // between all characters, and at both ends
        while (more()) {
            out += with;
            ++done;
            if (at >= text.size()) break;
            const size_t first = at;
            next_character(text, &at, kind);
            out += text.substr(first, at - first);
        }
        return out += text.substr(std::min(at, text.size()));
    }
    while (more()) {
        const size_t found = text.find(old, at);
        if (found == kNotFound) break;
        out += text.substr(at, found - at);
        out += with;
        at = found + old.size();
        ++done;
    }
    return out += text.substr(at);
}

std::string expand_tabs(std::string_view text, int64_t tab_size, TextKind kind) {
    std::string out;
    int64_t column = 0;
    for (size_t at = 0; at < text.size();) {
        const size_t first = at;
        const uint32_t c = next_character(text, &at, kind);
        if (c == '\t') {
            const int64_t spaces = tab_size > 0 ? tab_size - column % tab_size : 0;
            out.append(static_cast<size_t>(spaces), ' ');
            column += spaces;
            continue;
        }
        out += text.substr(first, at - first);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return out;
}

}  // namespace loopscope::vm
