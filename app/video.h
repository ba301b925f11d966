// A film as MP4 or WebM, made by ffmpeg where it is installed: a child process that is handed pictures.
//
// Nothing is passed through a shell, and the file's name is never taken for an option or an address. The file
// appears under its name when it is complete; until then, and when it is given up, there is none.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "ui/raster.h"

namespace loopscope::app {

class Video {
  public:
    // `name` ends in .mp4 or .webm. An Error where there is no ffmpeg: it says what to install.
    static base::Result<std::unique_ptr<Video>> start(const std::string& name, int width, int height,
                                                      int frames_per_second);
    ~Video();  // gives up what is not finished
    Video(const Video&) = delete;
    Video& operator=(const Video&) = delete;

    // The same picture that many times; pictures are as large as the video.
    std::optional<base::Error> add(const ui::Picture& picture, int times);
    // No more pictures come. Whether ffmpeg has written all of it by now; ask again until it has.
    base::Result<bool> finish();

  private:
    Video() = default;
    std::string last_words() const;

    std::string m_name, m_temporary;
    int m_child = -1, m_input = -1, m_words = -1;  // process; its standard input; what it complained of
};

bool is_video(const std::string& name);

}  // namespace loopscope::app
