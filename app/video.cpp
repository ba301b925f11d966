#include "app/video.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace loopscope::app {

namespace {

constexpr int kPatience = 20;  // seconds that ffmpeg may take for a picture

base::Error error_of(const std::string& what) {
    return base::Error{fmt::format("{}: {}", what, std::strerror(errno))};
}

std::vector<std::string> arguments(const std::string& name, const std::string& output, int width, int height,
                                   int frames_per_second) {
    std::vector<std::string> all = {"ffmpeg", "-hide_banner", "-loglevel", "error", "-nostdin", "-y"};
    const auto add = [&](std::initializer_list<std::string> more) { all.insert(all.end(), more); };
    add({"-f", "rawvideo", "-pixel_format", "rgba", "-video_size", fmt::format("{}x{}", width, height)});
    add({"-framerate", fmt::format("{}", frames_per_second), "-i", "pipe:0", "-an"});
    // Players want even sizes and this kind of colours.
    add({"-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p"});
    if (name.ends_with(".webm"))
        add({"-c:v", "libvpx-vp9", "-b:v", "0", "-crf", "28", "-deadline", "realtime", "-cpu-used", "5", "-f",
             "webm"});
    else
        add({"-movflags", "+faststart", "-f", "mp4"});
    add({"file:" + output});  // so that no name is taken for an option or an address
    return all;
}

}  // namespace

bool is_video(const std::string& name) { return name.ends_with(".mp4") || name.ends_with(".webm"); }

base::Result<std::unique_ptr<Video>> Video::start(const std::string& name, int width, int height,
                                                  int frames_per_second) {
    std::unique_ptr<Video> video(new Video);
    video->m_name = name;
    video->m_temporary = fmt::format("{}.{}.new", name, ::getpid());
    // Sockets and no pipe: writing to one whose reader has died is an error there, not the end of the
    // program.
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return error_of("ffmpeg");
    video->m_input = ends[0];
    const timeval patience{kPatience, 0};
    ::setsockopt(ends[0], SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    std::FILE* words = std::tmpfile();
    if (words != nullptr) {
        video->m_words = ::fcntl(::fileno(words), F_DUPFD_CLOEXEC, 3);
        std::fclose(words);
    }
    const std::vector<std::string> all =
        arguments(name, video->m_temporary, width, height, frames_per_second);
    std::vector<char*> argv;
    for (const std::string& one : all) argv.push_back(const_cast<char*>(one.c_str()));
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, ends[1], 0);
    ::posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    if (video->m_words >= 0) ::posix_spawn_file_actions_adddup2(&files, video->m_words, 2);
    pid_t child = -1;
    const int failed = ::posix_spawnp(&child, "ffmpeg", &files, nullptr, argv.data(), environ);
    ::posix_spawn_file_actions_destroy(&files);
    ::close(ends[1]);
    if (failed == ENOENT) {
        return base::Error{
            "MP4 and WebM need the program ffmpeg, which is not installed here. Install it (apt install "
            "ffmpeg, dnf install ffmpeg, brew install ffmpeg), or write a .gif, which needs nothing"};
    }
    if (failed != 0) return base::Error{fmt::format("ffmpeg cannot be started: {}", std::strerror(failed))};
    video->m_child = child;
    return video;
}

Video::~Video() {
    if (m_input >= 0) ::close(m_input);
    if (m_child > 0) {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
        std::error_code ignored;
        std::filesystem::remove(m_temporary, ignored);
    }
    if (m_words >= 0) ::close(m_words);
}

// The last line of what ffmpeg complained of.
std::string Video::last_words() const {
    char text[2000];
    if (m_words < 0) return {};
    const off_t size = ::lseek(m_words, 0, SEEK_END);
    const off_t from = size > static_cast<off_t>(sizeof text) ? size - static_cast<off_t>(sizeof text) : 0;
    const ssize_t got = ::pread(m_words, text, sizeof text, from);
    std::string words(text, got > 0 ? static_cast<size_t>(got) : 0);
    while (!words.empty() && words.back() == '\n') words.pop_back();
    return words.substr(words.rfind('\n') + 1);
}

std::optional<base::Error> Video::add(const ui::Picture& picture, int times) {
    for (int i = 0; i < times; ++i) {
        const uint8_t* at = picture.rgba.data();
        size_t left = picture.rgba.size();
        while (left > 0) {
            const ssize_t sent = ::send(m_input, at, left, MSG_NOSIGNAL);
            if (sent < 0 && errno == EINTR) continue;
            if (sent <= 0) {
                const std::string words = last_words();
                return base::Error{"ffmpeg takes no more pictures" + (words.empty() ? "" : ": " + words)};
            }
            at += sent;
            left -= static_cast<size_t>(sent);
        }
    }
    return std::nullopt;
}

base::Result<bool> Video::finish() {
    if (m_input >= 0) ::close(m_input);
    m_input = -1;
    int status = 0;
    const pid_t ended = ::waitpid(m_child, &status, WNOHANG);
    if (ended == 0) return false;
    m_child = -1;
    std::error_code failed;
    const bool is_good = ended > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (is_good) {
        std::filesystem::rename(m_temporary, m_name, failed);
        if (!failed) return true;
    }
    const std::string words = is_good ? failed.message() : last_words();
    std::filesystem::remove(m_temporary, failed);
    return base::Error{
        fmt::format("{}: ffmpeg could not write it{}{}", m_name, words.empty() ? "" : ": ", words)};
}

}  // namespace loopscope::app
