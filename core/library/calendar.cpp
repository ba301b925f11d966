#include "core/library/calendar.h"

#include <fmt/core.h>

namespace loopscope::library {

const char* const kWeekdayNames[7] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                      "Friday", "Saturday", "Sunday"};
const char* const kMonthNames[12] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

bool is_leap_year(int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int64_t year, int month) {
    static const int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : kDays[month - 1];
}

// Counts from 0000-03-01, so that leap days come last in their year.
int64_t days_since_epoch(int64_t year, int month, int day) {
    const int64_t y = month <= 2 ? year - 1 : year;
    const int64_t era = (y >= 0 ? y : y - 399) / 400;
    const int64_t year_of_era = y - era * 400;
    const int64_t shifted = (month + 9) % 12;
    const int64_t day_of_year = (153 * shifted + 2) / 5 + day - 1;
    const int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

CalendarTime calendar_time(int64_t seconds) {
    int64_t days = seconds / 86400, rest = seconds % 86400;
    if (rest < 0) {
        rest += 86400;
        --days;
    }
    const int64_t shifted = days + 719468;
    const int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int64_t day_of_era = shifted - era * 146097;
    const int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int64_t month_index = (5 * day_of_year + 2) / 153;
    CalendarTime time;
    time.day = static_cast<int>(day_of_year - (153 * month_index + 2) / 5 + 1);
    time.month = static_cast<int>(month_index < 10 ? month_index + 3 : month_index - 9);
    time.year = year_of_era + era * 400 + (time.month <= 2 ? 1 : 0);
    time.hour = static_cast<int>(rest / 3600);
    time.minute = static_cast<int>(rest / 60 % 60);
    time.second = static_cast<int>(rest % 60);
    set_derived_days(time);
    return time;
}

int64_t seconds_since_epoch(const CalendarTime& time) {
    return ((days_since_epoch(time.year, time.month, time.day) * 24 + time.hour) * 60 + time.minute) * 60 +
           time.second;
}

void set_derived_days(CalendarTime& time) {
    const int64_t days = days_since_epoch(time.year, time.month, time.day);
    time.weekday = static_cast<int>(((days + 3) % 7 + 7) % 7);
    time.day_of_year = static_cast<int>(days - days_since_epoch(time.year, 1, 1)) + 1;
}

namespace {

// ISO 8601: the week belongs to the year that its Thursday is in.
struct IsoWeek {
    int64_t year;
    int week;
};

IsoWeek iso_week(const CalendarTime& time) {
    int64_t year = time.year;
    int week = (time.day_of_year - (time.weekday + 1) + 10) / 7;
    const auto weeks_in = [](int64_t y) {
        const int64_t january = days_since_epoch(y, 1, 1);
        const int first = static_cast<int>(((january + 3) % 7 + 7) % 7);
        return first == 3 || (first == 2 && is_leap_year(y)) ? 53 : 52;
    };
    if (week < 1) {
        --year;
        week = weeks_in(year);
    } else if (week > weeks_in(year)) {
        ++year;
        week = 1;
    }
    return {year, week};
}

struct Field {
    int64_t number = 0;
    int width = 0;
    char padding = '0';
};

std::string number_text(const Field& field, char flag) {
    const char padding = flag == '_' ? ' ' : flag == '0' ? '0' : field.padding;
    std::string digits = std::to_string(field.number);
    if (flag == '-') return digits;
    const size_t width = static_cast<size_t>(field.width);
    return digits.size() < width ? std::string(width - digits.size(), padding) + digits : digits;
}

int hour_of_twelve(int hour) { return hour % 12 == 0 ? 12 : hour % 12; }

std::optional<Field> numeric_directive(char directive, const CalendarTime& t) {
    const int sunday_first = (t.weekday + 1) % 7;
    switch (directive) {
        case 'd':
            return Field{t.day, 2};
        case 'e':
            return Field{t.day, 2, ' '};
        case 'H':
            return Field{t.hour, 2};
        case 'k':
            return Field{t.hour, 2, ' '};
        case 'I':
            return Field{hour_of_twelve(t.hour), 2};
        case 'l':
            return Field{hour_of_twelve(t.hour), 2, ' '};
        case 'j':
            return Field{t.day_of_year, 3};
        case 'm':
            return Field{t.month, 2};
        case 'M':
            return Field{t.minute, 2};
        case 'S':
            return Field{t.second, 2};
        case 'u':
            return Field{t.weekday + 1, 1};
        case 'w':
            return Field{sunday_first, 1};
        case 'y':
            return Field{(t.year % 100 + 100) % 100, 2};
        case 'Y':
            return Field{t.year, 1};
        case 'C':
            return Field{t.year / 100, 2};
        case 'G':
            return Field{iso_week(t).year, 1};
        case 'g':
            return Field{iso_week(t).year % 100, 2};
        case 'V':
            return Field{iso_week(t).week, 2};
        case 'U':
            return Field{(t.day_of_year - 1 + 7 - sunday_first) / 7, 2};
        case 'W':
            return Field{(t.day_of_year - 1 + 7 - t.weekday) / 7, 2};
        case 's':
            return Field{seconds_since_epoch(t), 1};
        default:
            return std::nullopt;
    }
}

std::optional<std::string> text_directive(char directive, const CalendarTime& t) {
    const std::string weekday = kWeekdayNames[(t.weekday % 7 + 7) % 7],
                      month = kMonthNames[(t.month + 11) % 12];
    switch (directive) {
        case 'a':
            return weekday.substr(0, 3);
        case 'A':
            return weekday;
        case 'b':
        case 'h':
            return month.substr(0, 3);
        case 'B':
            return month;
        case 'c':
            return format_time("%a %b %e %H:%M:%S %Y", t);
        case 'D':
        case 'x':
            return format_time("%m/%d/%y", t);
        case 'F':
            return format_time("%Y-%m-%d", t);
        case 'r':
            return format_time("%I:%M:%S %p", t);
        case 'R':
            return format_time("%H:%M", t);
        case 'T':
        case 'X':
            return format_time("%H:%M:%S", t);
        case 'p':
            return t.hour < 12 ? "AM" : "PM";
        case 'P':
            return t.hour < 12 ? "am" : "pm";
        case 'n':
            return "\n";
        case 't':
            return "\t";
        case '%':
            return "%";
        case 'Z':
            return t.zone;
        case 'z': {
            const int minutes = t.offset.value_or(0) / 60;
            return fmt::format("{}{:02}{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                               std::abs(minutes) % 60);
        }
        default:
            return std::nullopt;
    }
}

}  // namespace

std::string format_time(std::string_view format, const CalendarTime& time) {
    std::string out;
    for (size_t at = 0; at < format.size(); ++at) {
        if (format[at] != '%' || at + 1 == format.size()) {
            out += format[at];
            continue;
        }
        const size_t begin = at++;
        char flag = 0;
        while (at < format.size() && std::string_view("-_0^#EO").find(format[at]) != std::string_view::npos) {
            if (format[at] != 'E' && format[at] != 'O') flag = format[at];
            ++at;
        }
        if (at == format.size()) return out += format.substr(begin);
        std::string text;
        if (const auto number = numeric_directive(format[at], time)) {
            text = number_text(*number, flag);
        } else if (auto words = text_directive(format[at], time)) {
            text = std::move(*words);
        } else {
            text = format.substr(begin, at + 1 - begin);
        }
        if (flag == '^') {
            for (char& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
        }
        out += text;
    }
    return out;
}

}  // namespace loopscope::library
