// strptime: a format is matched against a text with backtracking over how many digits a number takes.
#include <fmt/core.h>

#include <array>
#include <vector>

#include "core/library/calendar.h"

namespace loopscope::library {
namespace {

constexpr size_t kMaxFormat = 500;  // items; bounds the recursion

char lower_of(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool starts_ignoring_case(std::string_view text, std::string_view prefix) {
    if (text.size() < prefix.size()) return false;
    for (size_t i = 0; i < prefix.size(); ++i) {
        if (lower_of(text[i]) != lower_of(prefix[i])) return false;
    }
    return true;
}

// What the directives said, before it is put together.
struct Parsed {
    int64_t year = 1900;
    int month = 1, day = 1, hour = 0, minute = 0, second = 0, microsecond = 0;
    int hour12 = -1, afternoon = -1, weekday = -1, day_of_year = -1;
    int week = -1, iso_week = -1;
    int64_t iso_year = -1;
    bool week_from_sunday = false, has_year = false;
    std::optional<int> offset;
    std::string zone;
};

// Directives that stand for others, spelled out.
std::string expand(std::string_view format) {
    std::string out;
    for (size_t at = 0; at < format.size(); ++at) {
        if (format[at] != '%' || at + 1 == format.size()) {
            out += format[at];
            continue;
        }
        switch (format[++at]) {
            case 'c':
                out += "%a %b %d %H:%M:%S %Y";
                break;
            case 'x':
                out += "%m/%d/%y";
                break;
            case 'X':
                out += "%H:%M:%S";
                break;
            default:
                (out += '%') += format[at];
        }
    }
    return out;
}

struct NumberRule {
    char directive;
    int digits, least, most;
};

constexpr std::array<NumberRule, 14> kNumbers = {{{'d', 2, 1, 31},
                                                  {'H', 2, 0, 23},
                                                  {'I', 2, 1, 12},
                                                  {'j', 3, 1, 366},
                                                  {'m', 2, 1, 12},
                                                  {'M', 2, 0, 59},
                                                  {'S', 2, 0, 61},
                                                  {'U', 2, 0, 53},
                                                  {'W', 2, 0, 53},
                                                  {'V', 2, 1, 53},
                                                  {'w', 1, 0, 6},
                                                  {'u', 1, 1, 7},
                                                  {'y', 2, 0, 99},
                                                  {'f', 6, 0, 999999}}};

void store(Parsed& p, char directive, int number, size_t digits) {
    switch (directive) {
        case 'd':
            p.day = number;
            break;
        case 'H':
            p.hour = number;
            break;
        case 'I':
            p.hour12 = number;
            break;
        case 'j':
            p.day_of_year = number;
            break;
        case 'm':
            p.month = number;
            break;
        case 'M':
            p.minute = number;
            break;
        case 'S':
            p.second = number;
            break;
        case 'U':
        case 'W':
            p.week = number;
            p.week_from_sunday = directive == 'U';
            break;
        case 'V':
            p.iso_week = number;
            break;
        case 'w':
            p.weekday = number == 0 ? 6 : number - 1;
            break;
        case 'u':
            p.weekday = number - 1;
            break;
        case 'y':
            p.year = number <= 68 ? 2000 + number : 1900 + number;
            p.has_year = true;
            break;
        case 'f':
            for (; digits < 6; ++digits) number *= 10;
            p.microsecond = number;
            break;
        default:
            break;
    }
}

class Matcher {
  public:
    Matcher(std::string_view text, std::string_view format) : m_text(text), m_format(format) {}

    // The end of the match, or nothing. Not anchored at the text's end.
    std::optional<size_t> match(size_t format_at, size_t text_at, Parsed& parsed) {
        if (format_at >= m_format.size()) return text_at;
        const char c = m_format[format_at];
        if (is_space(c)) return match_space(format_at, text_at, parsed);
        if (c != '%') {
            if (text_at >= m_text.size() || lower_of(m_text[text_at]) != lower_of(c)) return std::nullopt;
            return match(format_at + 1, text_at + 1, parsed);
        }
        return match_directive(m_format[format_at + 1], format_at + 2, text_at, parsed);
    }

  private:
    std::optional<size_t> match_space(size_t format_at, size_t text_at, Parsed& parsed) {
        while (format_at < m_format.size() && is_space(m_format[format_at])) ++format_at;
        if (text_at >= m_text.size() || !is_space(m_text[text_at])) return std::nullopt;
        while (text_at < m_text.size() && is_space(m_text[text_at])) ++text_at;
        return match(format_at, text_at, parsed);
    }

    std::optional<size_t> match_directive(char directive, size_t next, size_t at, Parsed& parsed) {
        for (const NumberRule& rule : kNumbers) {
            if (rule.directive == directive) return match_number(rule, next, at, parsed);
        }
        const std::string_view rest = m_text.substr(std::min(at, m_text.size()));
        switch (directive) {
            case 'Y':
            case 'G':
                return match_year(directive, next, at, parsed);
            case 'a':
                return match_name(kWeekdayNames, 7, 3, next, at, parsed, &Parsed::weekday, 0);
            case 'A':
                return match_name(kWeekdayNames, 7, 99, next, at, parsed, &Parsed::weekday, 0);
            case 'b':
                return match_name(kMonthNames, 12, 3, next, at, parsed, &Parsed::month, 1);
            case 'B':
                return match_name(kMonthNames, 12, 99, next, at, parsed, &Parsed::month, 1);
            case 'p':
                if (!starts_ignoring_case(rest, "am") && !starts_ignoring_case(rest, "pm"))
                    return std::nullopt;
                parsed.afternoon = lower_of(rest[0]) == 'p';
                return match(next, at + 2, parsed);
            case 'z':
                return match_offset(next, at, parsed);
            case 'Z':
                for (const char* zone : {"UTC", "GMT"}) {
                    if (!starts_ignoring_case(rest, zone)) continue;
                    parsed.zone = zone;
                    return match(next, at + 3, parsed);
                }
                return match(next, at, parsed);
            case '%':
                if (rest.empty() || rest[0] != '%') return std::nullopt;
                return match(next, at + 1, parsed);
            default:
                return std::nullopt;
        }
    }

    // Tries the longest number first, then shorter ones.
    std::optional<size_t> match_number(const NumberRule& rule, size_t next, size_t at,
                                       const Parsed& parsed_before, Parsed& parsed) {
        size_t end = at;
        const bool blank = rule.directive == 'd' && at < m_text.size() && m_text[at] == ' ';
        if (blank) end = ++at;
        while (end < m_text.size() && end - at < static_cast<size_t>(rule.digits) && is_digit(m_text[end]))
            ++end;
        for (; end > at; --end) {
            int number = 0;
            for (size_t i = at; i < end; ++i) number = number * 10 + (m_text[i] - '0');
            if (number < rule.least || number > rule.most) continue;
            if (rule.directive == 'y' && end - at != 2) continue;
            parsed = parsed_before;
            store(parsed, rule.directive, number, end - at);
            if (const auto matched = match(next, end, parsed)) return matched;
        }
        return std::nullopt;
    }
    std::optional<size_t> match_number(const NumberRule& rule, size_t next, size_t at, Parsed& parsed) {
        const Parsed before = parsed;
        return match_number(rule, next, at, before, parsed);
    }

    std::optional<size_t> match_year(char directive, size_t next, size_t at, Parsed& parsed) {
        if (at + 4 > m_text.size()) return std::nullopt;
        int64_t year = 0;
        for (size_t i = at; i < at + 4; ++i) {
            if (!is_digit(m_text[i])) return std::nullopt;
            year = year * 10 + (m_text[i] - '0');
        }
        (directive == 'Y' ? parsed.year : parsed.iso_year) = year;
        if (directive == 'Y') parsed.has_year = true;
        return match(next, at + 4, parsed);
    }

    std::optional<size_t> match_name(const char* const* names, int count, size_t length, size_t next,
                                     size_t at, Parsed& parsed, int Parsed::*field, int first) {
        const std::string_view rest = m_text.substr(std::min(at, m_text.size()));
        for (int i = 0; i < count; ++i) {
            const std::string_view name = std::string_view(names[i]).substr(0, length);
            if (!starts_ignoring_case(rest, name)) continue;
            parsed.*field = i + first;
            return match(next, at + name.size(), parsed);
        }
        return std::nullopt;
    }

    // Z, or +hh:mm with optional colon, seconds.
    std::optional<size_t> match_offset(size_t next, size_t at, Parsed& parsed) {
        if (at >= m_text.size()) return std::nullopt;
        if (m_text[at] == 'Z' || m_text[at] == 'z') {
            parsed.offset = 0;
            return match(next, at + 1, parsed);
        }
        if (m_text[at] != '+' && m_text[at] != '-') return std::nullopt;
        const int sign = m_text[at] == '-' ? -1 : 1;
        size_t end = at + 1;
        int parts[3] = {0, 0, 0};
        int count = 0;
        for (; count < 3; ++count) {
            size_t digits = end;
            if (count > 0 && digits < m_text.size() && m_text[digits] == ':') ++digits;
            if (digits + 2 > m_text.size() || !is_digit(m_text[digits]) || !is_digit(m_text[digits + 1]))
                break;
            parts[count] = (m_text[digits] - '0') * 10 + (m_text[digits + 1] - '0');
            end = digits + 2;
        }
        if (count < 2 || parts[1] > 59 || parts[2] > 59) return std::nullopt;
        parsed.offset = sign * (parts[0] * 3600 + parts[1] * 60 + parts[2]);
        return match(next, end, parsed);
    }

    std::string_view m_text, m_format;
};

// Days from weeks and weekdays, and the rest of a time from what was given.
std::optional<std::string> put_together(const Parsed& p, CalendarTime* time) {
    CalendarTime t;
    t.year = p.year;
    t.month = p.month;
    t.day = p.day;
    t.hour = p.hour;
    if (p.hour12 >= 0) t.hour = p.hour12 % 12 + (p.afternoon == 1 ? 12 : 0);
    t.minute = p.minute;
    t.second = p.second;
    t.microsecond = p.microsecond;
    t.offset = p.offset;
    t.zone = p.zone;
    int64_t day_of_year = p.day_of_year;
    if (day_of_year < 0 && p.week >= 0 && p.weekday >= 0) {
        const int64_t january = days_since_epoch(t.year, 1, 1);
        const int first = static_cast<int>(((january + 3) % 7 + 7) % 7);
        const int first_weekday = p.week_from_sunday ? (first + 1) % 7 : first;
        const int weekday = p.week_from_sunday ? (p.weekday + 1) % 7 : p.weekday;
        day_of_year = p.week * 7 + weekday - (first_weekday == 0 ? 7 : first_weekday) + 1;
    }
    if (p.iso_year >= 0 && p.iso_week >= 0 && p.weekday >= 0) {
        const int64_t january4 = days_since_epoch(p.iso_year, 1, 4);
        const int64_t monday = january4 - ((january4 + 3) % 7 + 7) % 7;
        const CalendarTime day = calendar_time((monday + (p.iso_week - 1) * 7 + p.weekday) * 86400);
        t.year = day.year;
        t.month = day.month;
        t.day = day.day;
    } else if (day_of_year >= 1 || (p.week >= 0 && p.weekday >= 0)) {
        const CalendarTime day = calendar_time((days_since_epoch(t.year, 1, 1) + day_of_year - 1) * 86400);
        t.year = day.year;
        t.month = day.month;
        t.day = day.day;
    } else if (t.day > days_in_month(p.has_year ? t.year : 1904, t.month)) {
        return "day is out of range for month";
    }
    set_derived_days(t);
    if (p.weekday >= 0) t.weekday = p.weekday;
    *time = t;
    return std::nullopt;
}

}  // namespace

std::optional<std::string> parse_time(std::string_view text, std::string_view given_format,
                                      CalendarTime* time) {
    const std::string format = expand(given_format);
    if (format.size() > kMaxFormat) return "format is too long";
    for (size_t at = 0; at < format.size(); ++at) {
        if (format[at] != '%') continue;
        if (++at == format.size()) return fmt::format("stray % in format '{}'", given_format);
        if (std::string_view("aAbBdfGHIjmMpSuUVwWyYzZ%").find(format[at]) == std::string_view::npos) {
            return fmt::format("'{}' is a bad directive in format '{}'", format[at], given_format);
        }
    }
    Parsed parsed;
    const auto end = Matcher(text, format).match(0, 0, parsed);
    if (!end) return fmt::format("time data '{}' does not match format '{}'", text, given_format);
    if (*end != text.size()) return fmt::format("unconverted data remains: {}", text.substr(*end));
    return put_together(parsed, time);
}

}  // namespace loopscope::library
