#include "core/world/sql_storage.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <map>

namespace loopscope::world {

namespace {

constexpr double kJulianDayOf1970 = 2440587.5, kSecondsADay = 86400;

struct Shared;

// What SQLite holds of an open file.
struct OpenFile {
    sqlite3_file base;
    Shared* shared;
    int lock;
};

// The bytes, and who may write them.
struct Shared {
    std::string bytes;
    int readers = 0;              // files with a lock of any kind
    OpenFile* writer = nullptr;   // holds RESERVED or more
    OpenFile* pending = nullptr;  // waits for readers to leave, or is the only one
    std::function<double()> now;
    std::function<bool(int64_t)> grow;
    uint64_t random_state = 0;

    // SplitMix64: from a counter, so that its first numbers are as good as any.
    uint64_t random() {
        uint64_t number = random_state += 0x9e3779b97f4a7c15u;
        number = (number ^ number >> 30) * 0xbf58476d1ce4e5b9u;
        number = (number ^ number >> 27) * 0x94d049bb133111ebu;
        return number ^ number >> 31;
    }
};

OpenFile& opened(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }
Shared& shared_of(sqlite3_vfs* vfs) { return *static_cast<Shared*>(vfs->pAppData); }

int unlock(sqlite3_file* base, int level) {
    OpenFile& file = opened(base);
    Shared& shared = *file.shared;
    if (level < SQLITE_LOCK_RESERVED) {
        if (shared.writer == &file) shared.writer = nullptr;
        if (shared.pending == &file) shared.pending = nullptr;
    }
    if (level == SQLITE_LOCK_NONE && file.lock > SQLITE_LOCK_NONE) --shared.readers;
    file.lock = std::min(file.lock, level);
    return SQLITE_OK;
}

int lock(sqlite3_file* base, int level) {
    OpenFile& file = opened(base);
    Shared& shared = *file.shared;
    if (file.lock >= level) return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED) {
        if (shared.pending) return SQLITE_BUSY;
        ++shared.readers;
        file.lock = level;
        return SQLITE_OK;
    }
    if (shared.writer && shared.writer != &file) return SQLITE_BUSY;
    shared.writer = &file;
    if (level > SQLITE_LOCK_RESERVED) {
        shared.pending = &file;
        file.lock = SQLITE_LOCK_PENDING;
        if (shared.readers > 1) return SQLITE_BUSY;
    }
    file.lock = level;
    return SQLITE_OK;
}

int check_reserved(sqlite3_file* base, int* result) {
    *result = opened(base).shared->writer != nullptr;
    return SQLITE_OK;
}

int close(sqlite3_file* base) { return unlock(base, SQLITE_LOCK_NONE); }

int read(sqlite3_file* base, void* to, int amount, sqlite3_int64 offset) {
    const std::string& bytes = opened(base).shared->bytes;
    const auto at = static_cast<size_t>(offset), wanted = static_cast<size_t>(amount);
    const size_t there = at < bytes.size() ? std::min(wanted, bytes.size() - at) : 0;
    if (there > 0) std::memcpy(to, bytes.data() + at, there);
    if (there == wanted) return SQLITE_OK;
    std::memset(static_cast<char*>(to) + there, 0, wanted - there);
    return SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* base, const void* from, int amount, sqlite3_int64 offset) {
    Shared& shared = *opened(base).shared;
    const size_t at = static_cast<size_t>(offset), end = at + static_cast<size_t>(amount);
    if (end > shared.bytes.size()) {
        if (!shared.grow(static_cast<int64_t>(end - shared.bytes.size()))) return SQLITE_FULL;
        shared.bytes.resize(end);
    }
    std::memcpy(shared.bytes.data() + at, from, static_cast<size_t>(amount));
    return SQLITE_OK;
}

int truncate(sqlite3_file* base, sqlite3_int64 size) {
    std::string& bytes = opened(base).shared->bytes;
    bytes.resize(std::min(bytes.size(), static_cast<size_t>(size)));
    return SQLITE_OK;
}

int sync(sqlite3_file*, int) { return SQLITE_OK; }
int file_size(sqlite3_file* base, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(opened(base).shared->bytes.size());
    return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return 0; }

const sqlite3_io_methods kMethods = {
    1,       close,          read,    write,       truncate,        sync,    file_size, lock,
    unlock,  check_reserved, control, sector_size, characteristics, nullptr, nullptr,   nullptr,
    nullptr, nullptr,        nullptr};

// The database itself is the only file there is.
int open(sqlite3_vfs* vfs, const char*, sqlite3_file* base, int flags, int* given) {
    base->pMethods = nullptr;
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return SQLITE_CANTOPEN;
    OpenFile& file = opened(base);
    file.shared = &shared_of(vfs);
    file.lock = SQLITE_LOCK_NONE;
    base->pMethods = &kMethods;
    if (given) *given = flags;
    return SQLITE_OK;
}

int remove(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }
int access(sqlite3_vfs*, const char*, int, int* result) {
    *result = 0;
    return SQLITE_OK;
}
int full_name(sqlite3_vfs*, const char* name, int size, char* out) {
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}
int randomness(sqlite3_vfs* vfs, int amount, char* out) {
    for (int i = 0; i < amount; ++i) out[i] = static_cast<char>(shared_of(vfs).random() >> 32);
    return amount;
}
int sleep(sqlite3_vfs*, int) { return 0; }
int current_time(sqlite3_vfs* vfs, double* julian) {
    *julian = kJulianDayOf1970 + shared_of(vfs).now() / kSecondsADay;
    return SQLITE_OK;
}
int current_time_in_milliseconds(sqlite3_vfs* vfs, sqlite3_int64* time) {
    constexpr double kMilliseconds = 1000;
    *time = static_cast<sqlite3_int64>(kJulianDayOf1970 * kSecondsADay * kMilliseconds) +
            static_cast<sqlite3_int64>(shared_of(vfs).now() * kMilliseconds);
    return SQLITE_OK;
}
int last_error(sqlite3_vfs*, int, char*) { return 0; }

// Local time is UTC, as everywhere in a run; asking the system would open its file of time zones.
int local_time(const void* seconds, void* out) {
    constexpr time_t kDay = 86400;
    const time_t now = *static_cast<const time_t*>(seconds);
    const time_t days = now / kDay - (now % kDay < 0 ? 1 : 0), rest = now - days * kDay;
    // Days into years of which each begins in March, in cycles of 400.
    const time_t shifted = days + 719468, cycle = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const time_t day = shifted - cycle * 146097;
    const time_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    const time_t day_of_year = day - (365 * year + year / 4 - year / 100);
    const time_t month = (5 * day_of_year + 2) / 153;
    std::tm& time = *static_cast<std::tm*>(out);
    time = {};
    time.tm_mday = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
    time.tm_mon = static_cast<int>(month < 10 ? month + 2 : month - 10);
    time.tm_year = static_cast<int>(year + cycle * 400 + (time.tm_mon < 2 ? 1 : 0) - 1900);
    time.tm_hour = static_cast<int>(rest / 3600);
    time.tm_min = static_cast<int>(rest / 60 % 60);
    time.tm_sec = static_cast<int>(rest % 60);
    return 0;
}

}  // namespace

struct SqlStorage::Impl {
    Shared shared;
    std::string name;
    sqlite3_vfs vfs{};
    std::map<std::string, int64_t> numbers;  // last ones of sequences
};

SqlStorage::SqlStorage(std::function<double()> now, std::function<bool(int64_t)> grow)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->shared.now = std::move(now);
    m_impl->shared.grow = std::move(grow);
    // Unlike any other there is at the same time; nothing that a script sees depends on it.
    m_impl->name = "loopscope-" + std::to_string(reinterpret_cast<uintptr_t>(m_impl.get()));
    sqlite3_vfs& vfs = m_impl->vfs;
    vfs.iVersion = 2;
    vfs.szOsFile = sizeof(OpenFile);
    vfs.mxPathname = 512;
    vfs.zName = m_impl->name.c_str();
    vfs.pAppData = &m_impl->shared;
    vfs.xOpen = open;
    vfs.xDelete = remove;
    vfs.xAccess = access;
    vfs.xFullPathname = full_name;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleep;
    vfs.xCurrentTime = current_time;
    vfs.xGetLastError = last_error;
    vfs.xCurrentTimeInt64 = current_time_in_milliseconds;
    // As the default one it is also where SQLite takes chance from, rather than from a device.
    sqlite3_vfs_register(&vfs, 1);
    sqlite3_test_control(SQLITE_TESTCTRL_LOCALTIME_FAULT, 2, local_time);
}

SqlStorage::~SqlStorage() { sqlite3_vfs_unregister(&m_impl->vfs); }

const char* SqlStorage::name() const { return m_impl->name.c_str(); }
uint64_t SqlStorage::random() { return m_impl->shared.random(); }
int64_t SqlStorage::next_number(const std::string& sequence) { return ++m_impl->numbers[sequence]; }
void SqlStorage::set_number(const std::string& sequence, int64_t last) { m_impl->numbers[sequence] = last; }
void SqlStorage::forget_numbers(const std::string& table) {
    std::erase_if(m_impl->numbers, [&](const auto& entry) { return entry.first.starts_with(table + "."); });
}
double SqlStorage::now() const { return m_impl->shared.now(); }

}  // namespace loopscope::world
