// Calendar arithmetic and times as text: what the modules time and datetime share. Proleptic Gregorian
// calendar, UTC, the names of the C locale. Plain C++, no objects.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/epoch.h"

namespace loopscope::library {

using base::kEpochSeconds;  // where the virtual clock begins, for time.time()

struct CalendarTime {
    int64_t year = 1900;
    int month = 1, day = 1;
    int hour = 0, minute = 0, second = 0;
    int microsecond = 0;
    int weekday = 0;  // Monday is 0
    int day_of_year = 1;
    int is_dst = 0;
    std::optional<int> offset;  // seconds east of UTC
    std::string zone;
};

bool is_leap_year(int64_t year);
int days_in_month(int64_t year, int month);
int64_t days_since_epoch(int64_t year, int month, int day);  // 1970-01-01 is 0
CalendarTime calendar_time(int64_t seconds_since_epoch);
int64_t seconds_since_epoch(const CalendarTime& time);
void set_derived_days(CalendarTime& time);  // weekday and day_of_year from the date

// strftime with the directives and flags of the GNU C library.
std::string format_time(std::string_view format, const CalendarTime& time);
// strptime: fills *time, or gives what is wrong in CPython's words.
std::optional<std::string> parse_time(std::string_view text, std::string_view format, CalendarTime* time);

extern const char* const kWeekdayNames[7];  // Monday first
extern const char* const kMonthNames[12];

}  // namespace loopscope::library
