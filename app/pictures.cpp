#include "app/pictures.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "app/files.h"

namespace loopscope::app {

namespace {

constexpr size_t kMostFrames = 400;
constexpr int kFrameHundredths = 90, kLastHundredths = 250;
constexpr int kFramesPerSecond = 25, kFramesPerStep = 23;  // of a video

}  // namespace

bool read_part(const std::string& word, Part& part) {
    constexpr const char* kWords[] = {"window", "stage", "timeline", "code"};
    for (int i = 0; i < 4; ++i) {
        if (word != kWords[i]) continue;
        part = static_cast<Part>(i);
        return true;
    }
    return false;
}

ui::Rect place_of(const ui::Screen& screen, Part part, int width, int height) {
    const ui::Rect whole{0, 0, static_cast<float>(width), static_cast<float>(height)};
    const ui::Panel panel = part == Part::Stage      ? ui::Panel::Stage
                            : part == Part::Timeline ? ui::Panel::Timeline
                                                     : ui::Panel::Code;
    const ui::Rect* place = part == Part::Window ? nullptr : screen.layout().find(panel);
    if (place == nullptr) return whole;
    const float x = std::floor(place->x), y = std::floor(place->y);
    return ui::Rect{x, y, std::ceil(place->right()) - x, std::ceil(place->bottom()) - y}.intersection(whole);
}

ui::Picture cropped(const ui::Picture& picture, ui::Rect area) {
    const auto x = static_cast<size_t>(area.x), y = static_cast<size_t>(area.y);
    ui::Picture part{static_cast<int>(area.w), static_cast<int>(area.h), {}};
    if (part.width == picture.width && part.height == picture.height) return picture;
    const size_t row = static_cast<size_t>(part.width) * 4, whole = static_cast<size_t>(picture.width) * 4;
    part.rgba.resize(row * static_cast<size_t>(part.height));
    for (size_t i = 0; i < static_cast<size_t>(part.height); ++i)
        std::memcpy(&part.rgba[i * row], &picture.rgba[(y + i) * whole + x * 4], row);
    return part;
}

base::Result<std::string> picture_as(const std::string& name, const ui::Easel& easel,
                                     const ui::Screen& screen, const ui::Sketch& sketch, Part part) {
    const ui::Picture picture_size{easel.width(), easel.height(), {}};
    const ui::Rect area = place_of(screen, part, picture_size.width, picture_size.height);
    if (name.ends_with(".svg")) return ui::to_svg(sketch, area, easel.fonts());
    if (name.ends_with(".png")) return ui::encode_png(cropped(easel.picture(), area));
    return base::Error{name + ": name it .png, .svg, .gif, .mp4 or .webm"};
}

std::vector<uint64_t> film_steps(const ui::Screen& screen, uint64_t from, uint64_t to, bool& is_cut) {
    std::vector<uint64_t> steps{from};
    const replay::Replay& replay = screen.document().replay;
    is_cut = false;
    while (steps.back() < to) {
        const uint64_t next = replay.next(screen.player().granularity(), steps.back());
        if (next > to || next == steps.back()) break;
        is_cut = steps.size() == kMostFrames;
        if (is_cut) break;
        steps.push_back(next);
    }
    return steps;
}

Film::Film(std::string name, std::unique_ptr<ui::Screen> screen, int width, int height, Part part,
           std::vector<uint64_t> steps, float scale)
    : m_name(std::move(name)),
      m_screen(std::move(screen)),
      m_easel(width, height, scale),
      m_part(part),
      m_steps(std::move(steps)) {
    if (!is_video(m_name)) m_screen->state().settings.motion = false;
}

ui::Picture Film::draw(double seconds) {
    const ui::Easel::Current current(m_easel);
    const bool is_first = m_area.empty();
    const int frames = is_first ? 3 : seconds > 0 ? 1 : 2;  // what is asked for in one is seen in the next
    for (int i = 0; i < frames; ++i) {
        ui::Input input;
        input.now = m_now += seconds > 0 ? seconds : 1.0 / 60;
        m_easel.frame(*m_screen, std::move(input));
    }
    if (is_first) m_area = place_of(*m_screen, m_part, m_easel.width(), m_easel.height());
    return cropped(m_easel.picture(), m_area);
}

base::Result<bool> Film::next() { return is_video(m_name) ? next_of_video() : next_of_gif(); }

base::Result<bool> Film::next_of_gif() {
    if (m_next < m_steps.size()) {
        m_screen->apply({ui::Act::Seek, m_steps[m_next], 0, 0, {}});
        const ui::Picture picture = draw(0);
        if (m_gif == nullptr) m_gif = std::make_unique<ui::GifWriter>(picture.width, picture.height);
        ++m_next;
        m_gif->add(picture, m_next == m_steps.size() ? kLastHundredths : kFrameHundredths);
        return true;
    }
    if (const auto error = write_file(m_name, m_gif->finish())) return *error;
    return false;
}

base::Result<bool> Film::next_of_video() {
    if (m_next == m_steps.size()) {
        auto written = m_video->finish();
        if (!written) return written.error();
        return !written.value();
    }
    if (m_frames == 0) m_screen->apply({ui::Act::Seek, m_steps[m_next], 0, 0, {}});
    const ui::Picture picture = draw(1.0 / kFramesPerSecond);
    if (m_video == nullptr) {
        auto video = Video::start(m_name, picture.width, picture.height, kFramesPerSecond);
        if (!video) return video.error();
        m_video = std::move(video.value());
    }
    const bool travels = m_screen->wants_frame_in() == 0 && ++m_frames < kFramesPerStep / 2;
    const bool is_last = m_next + 1 == m_steps.size();
    const int times = travels ? 1 : (is_last ? 3 : 1) * kFramesPerStep - m_frames;
    if (const auto error = m_video->add(picture, times)) return *error;
    if (!travels) ++m_next, m_frames = 0;
    return true;
}

}  // namespace loopscope::app
