#include "app/settings.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/files.h"

namespace loopscope::app {

namespace fs = std::filesystem;

base::Result<std::string> find_config_folder() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    fs::path folder;
    if (config != nullptr && config[0] == '/')
        folder = config;
    else if (home != nullptr && home[0] == '/')
        folder = fs::path(home) / ".config";
    else
        return base::Error{"there is no folder for settings: set HOME or XDG_CONFIG_HOME"};
    folder /= "loopscope";
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return base::Error{fmt::format("{}: it cannot be made: {}", folder.string(), failed.message())};
    return folder.string();
}

std::string config_folder() {
    auto folder = find_config_folder();
    return folder ? std::move(folder.value()) : std::string();
}

namespace {

constexpr size_t kMostRecent = 12;

void read_progress(const nlohmann::json& json, Kept& kept) {
    const auto recent = json.find("recent");
    if (recent != json.end() && recent->is_array()) {
        for (const auto& path : *recent) {
            if (path.is_string() && kept.recent.size() < kMostRecent)
                kept.recent.push_back(path.get<std::string>());
        }
    }
    const auto lessons = json.find("lessons");
    if (lessons == json.end() || !lessons->is_object()) return;
    for (const auto& [slug, entry] : lessons->items()) {
        const auto number = [&entry = entry](const char* name) {
            const auto found = entry.find(name);
            return found != entry.end() && found->is_number_integer() ? found->get<int>() : 0;
        };
        if (entry.is_object()) kept.steps_seen[slug] = number("seen");
    }
}

nlohmann::json progress_json(const Kept& kept) {
    nlohmann::json lessons = nlohmann::json::object();
    for (const auto& [slug, seen] : kept.steps_seen) lessons[slug]["seen"] = seen;
    return lessons;
}

}  // namespace

void Kept::note_recent(const std::string& path) {
    std::erase(recent, path);
    recent.insert(recent.begin(), path);
    if (recent.size() > kMostRecent) recent.resize(kMostRecent);
}

Kept read_kept() {
    Kept kept;
    const std::string folder = config_folder();
    if (folder.empty()) return kept;
    const auto text = read_file(folder + "/settings.json");
    if (!text) return kept;
    const auto json = nlohmann::json::parse(text.value(), nullptr, false);
    if (!json.is_object()) return kept;
    const auto number = [&](const char* name, int least, int most, int usual) {
        const auto found = json.find(name);
        return found != json.end() && found->is_number_integer() ? std::clamp(found->get<int>(), least, most)
                                                                 : usual;
    };
    const auto flag = [&](const char* name, bool usual) {
        const auto found = json.find(name);
        return found != json.end() && found->is_boolean() ? found->get<bool>() : usual;
    };
    kept.settings.text_px = number("text", ui::kSmallestText, ui::kLargestText, ui::kUsualText);
    kept.settings.motion = flag("motion", true);
    kept.settings.prose = flag("prose", true);
    kept.width = number("width", 640, 16384, kept.width);
    kept.height = number("height", 480, 16384, kept.height);
    kept.left = number("left", -16384, 16384, kNoPlace);
    kept.above = number("above", -16384, 16384, kNoPlace);
    kept.maximized = flag("maximized", false);
    const auto sizes = json.find("panels");
    for (size_t i = 0; sizes != json.end() && sizes->is_array() && i < ui::kEdgeCount && i < sizes->size();
         ++i) {
        const auto& size = (*sizes)[i];
        if (size.is_number_integer()) kept.settings.sizes[i] = std::clamp(size.get<int>(), 0, 1000);
    }
    const auto word = [&](const char* name) {
        const auto found = json.find(name);
        return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    kept.own_score = {number("asked", 0, 1'000'000, 0), number("right", 0, 1'000'000, 0)};
    kept.settings.predict = static_cast<ui::Predict>(number("predict", 0, ui::kPredictCount - 1, 0));
    ui::read_language(word("language"), kept.settings.language);
    read_progress(json, kept);
    const auto theme = json.find("theme");
    if (theme != json.end() && theme->is_string())
        ui::read_theme(theme->get<std::string>(), kept.settings.theme);
    const auto finished = json.find("finished");
    if (finished == json.end() || !finished->is_array()) return kept;
    for (const auto& slug : *finished) {
        if (slug.is_string()) kept.finished_lessons.push_back(slug.get<std::string>());
    }
    return kept;
}

std::optional<base::Error> write_kept(const Kept& kept) {
    const auto folder = find_config_folder();
    if (!folder) return folder.error();
    const nlohmann::json json = {{"theme", ui::theme_word(kept.settings.theme)},
                                 {"text", kept.settings.text_px},
                                 {"motion", kept.settings.motion},
                                 {"prose", kept.settings.prose},
                                 {"width", kept.width},
                                 {"height", kept.height},
                                 {"left", kept.left},
                                 {"above", kept.above},
                                 {"maximized", kept.maximized},
                                 {"panels", kept.settings.sizes},
                                 {"predict", static_cast<int>(kept.settings.predict)},
                                 {"language", ui::language_word(kept.settings.language)},
                                 {"recent", kept.recent},
                                 {"asked", kept.own_score.asked},
                                 {"right", kept.own_score.right},
                                 {"lessons", progress_json(kept)},
                                 {"finished", kept.finished_lessons}};
    return write_file(folder.value() + "/settings.json", json.dump(2) + "\n");
}

}  // namespace loopscope::app
