// How files are written: replaced whole, or over what they held where that cannot be.
#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/files.h"
#include "app/runs.h"

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

base::Error not_written(const std::string& path, const std::error_code& code) {
    return base::Error{fmt::format("{}: it cannot be written: {}", path, code.message())};
}

// From the beginning of what is open; so long it is then.
std::error_code put(int file, std::string_view content) {
    for (size_t done = 0; done < content.size();) {
        const size_t left = content.size() - done;
        const ssize_t now = ::pwrite(file, content.data() + done, left, static_cast<off_t>(done));
        if (now < 0 && errno == EINTR) continue;
        if (now <= 0) return last_error();
        done += static_cast<size_t>(now);
    }
    if (::ftruncate(file, static_cast<off_t>(content.size())) != 0) return last_error();
    return ::fsync(file) != 0 ? last_error() : std::error_code();
}

// A new file of that content, in place of what had that name. `like` is the file that it stands for, if any.
std::error_code replace(const std::string& path, std::string_view content, const struct stat* like) {
    const std::string temporary = fmt::format("{}.{}.new", path, ::getpid());
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) return last_error();
    std::error_code failed = put(file, content);
    if (like != nullptr && !failed) {
        // Whose it is first: that takes some rights away. Who may not give files away keeps this one.
        if (::fchown(file, like->st_uid, like->st_gid) != 0) errno = 0;
        if (::fchmod(file, like->st_mode & 07777) != 0) failed = last_error();
    }
    if (::close(file) != 0 && !failed) failed = last_error();
    if (!failed) fs::rename(temporary, path, failed);
    std::error_code ignored;
    if (failed) fs::remove(temporary, ignored);
    return failed;
}

// Over the old content, of which a copy is kept until all is done.
std::optional<base::Error> write_over(const std::string& path, std::string_view content) {
    const auto old = read_file(path);
    const std::string folder = own_temporary_folder();
    if (!old || folder.empty()) return not_written(path, std::make_error_code(std::errc::permission_denied));
    const std::string copy = folder + "/" + name_kept_for(path) + ".old";
    if (const auto failed = replace(copy, old.value(), nullptr)) return not_written(path, failed);
    std::error_code failed, ignored;
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) failed = last_error();
    // Room is asked for before anything is lost.
    const auto size = static_cast<off_t>(std::max<size_t>(content.size(), 1));
    const int room = file < 0 ? 0 : ::posix_fallocate(file, 0, size);
    if (room == ENOSPC || room == EFBIG) failed = {room, std::generic_category()};
    if (!failed) failed = put(file, content);
    bool is_whole = !failed || file < 0;
    if (!is_whole) is_whole = !put(file, old.value());
    if (file >= 0) ::close(file);
    if (is_whole) fs::remove(copy, ignored);
    if (!failed) return std::nullopt;
    base::Error error = not_written(path, failed);
    if (!is_whole) error.message += fmt::format("; what it held is in {}", copy);
    return error;
}

// What keeps a file from being replaced, but not from being written to: nothing may be made or renamed in its
// folder, or another file system begins at it.
bool is_about_folder(const std::error_code& code) {
    return code == std::errc::permission_denied || code == std::errc::operation_not_permitted ||
           code == std::errc::read_only_file_system || code == std::errc::device_or_resource_busy ||
           code == std::errc::cross_device_link || code == std::errc::text_file_busy;
}

}  // namespace

std::optional<base::Error> write_file(const std::string& path, std::string_view content) {
    struct stat found = {};
    if (::stat(path.c_str(), &found) != 0) {
        const std::error_code failed = replace(path, content, nullptr);
        return failed ? std::optional(not_written(path, failed)) : std::nullopt;
    }
    if (S_ISDIR(found.st_mode)) return not_written(path, std::make_error_code(std::errc::is_a_directory));
    // Who may not write to it may not replace it either.
    if (::access(path.c_str(), W_OK) != 0) return not_written(path, last_error());
    if (!S_ISREG(found.st_mode)) {  // a terminal, a pipe
        std::FILE* file = std::fopen(path.c_str(), "wb");
        const bool opened = file != nullptr;
        bool written = opened && std::fwrite(content.data(), 1, content.size(), file) == content.size();
        std::error_code failed = written ? std::error_code() : last_error();
        if (opened && std::fclose(file) != 0 && !failed) failed = last_error();
        return failed ? std::optional(not_written(path, failed)) : std::nullopt;
    }
    std::error_code no_link;
    const fs::path real = fs::canonical(path, no_link);
    const std::string target = no_link ? path : real.string();
    const std::error_code failed = replace(target, content, &found);
    if (!failed) return std::nullopt;
    return is_about_folder(failed) ? write_over(target, content) : not_written(path, failed);
}

std::string own_temporary_folder() {
    std::error_code failed;
    const fs::path folder = fs::temp_directory_path(failed) / fmt::format("loopscope-{}", ::getuid());
    if (failed) return {};
    ::mkdir(folder.c_str(), 0700);
    struct stat found = {};
    const bool is_ours = ::lstat(folder.c_str(), &found) == 0 && S_ISDIR(found.st_mode) &&
                         found.st_uid == ::getuid() && (found.st_mode & 022) == 0;
    return is_ours ? folder.string() : std::string();
}

std::string name_kept_for(const std::string& path) {
    const std::string whole = absolute_path(path);
    uint64_t hash = 1469598103934665603ull;
    for (const char c : whole) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return fmt::format("{}-{:016x}", fs::path(whole).stem().string(), hash);
}

}  // namespace loopscope::app
