// The bytes of one simulated database, and SQLite's way to them: its "file system" is a string in memory.
//
// Nothing else can be opened through it: no disk, no temporary file, no journal, and its time and chance are
// the run's own. Several connections share one storage, with SQLite's locks between them. Not for use across
// machines.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace loopscope::world {

class SqlStorage {
  public:
    // now: seconds since 1970. grow: asked before the storage grows by so many bytes; false refuses. The
    // storage must outlive every connection that was opened with its name.
    SqlStorage(std::function<double()> now, std::function<bool(int64_t)> grow);
    ~SqlStorage();
    SqlStorage(const SqlStorage&) = delete;
    SqlStorage& operator=(const SqlStorage&) = delete;

    const char* name() const;  // of SQLite's VFS, for sqlite3_open_v2
    uint64_t random();         // the next of the storage's numbers, the same in every run
    double now() const;
    // Sequences, as PostgreSQL has them: no transaction takes back a number that was given out.
    int64_t next_number(const std::string& sequence);
    void set_number(const std::string& sequence, int64_t last);  // what was given out last
    void forget_numbers(const std::string& table);               // sequences named "table.column"

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace loopscope::world
