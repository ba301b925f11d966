// What is kept between two starts: how the window looks, how large it is, which lessons are finished.
//
// One small JSON file in the user's configuration folder, replaced whole. A file that is missing or broken is
// as good as none: the defaults are used, and nothing is said.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "ui/state.h"

namespace loopscope::app {

constexpr int kNoPlace = -20000;

struct Kept {
    ui::Settings settings;
    int width = 1440, height = 900;  // of the window, when it neither fills the screen nor is maximized
    int left = kNoPlace, above = kNoPlace;  // its place on the desktop
    bool maximized = false;
    std::vector<std::string> finished_lessons;  // slugs
    std::vector<std::string> recent;            // paths of scripts, the newest first
    ui::Score own_score;                        // of questions about own scripts
    void note_recent(const std::string& path);
    // Whether this is not the first start.
    bool has_begun() const { return !recent.empty() || !steps_seen.empty() || !finished_lessons.empty(); }
    std::map<std::string, int> steps_seen;  // by lesson's slug: the furthest step
};

Kept read_kept();
std::optional<base::Error> write_kept(const Kept& kept);
// The folder for what is kept, made if need be; empty where there is none.
std::string config_folder();  // empty where there is none
base::Result<std::string> find_config_folder();

}  // namespace loopscope::app
