// What is said of known runs, against files: tests/insight/golden/NAME.py and NAME.txt, which holds the
// findings, the critical path, why tasks wait at the end, the questions and the transcript. UPDATE_GOLDEN=1
// rewrites them.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "core/insight/findings.h"
#include "core/insight/reports.h"
#include "core/insight/transcript.h"
#include "core/insight/why_text.h"
#include "core/run/run.h"

using namespace loopscope;

namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string lines_of(const insight::Finding& finding) {
    std::string text;
    for (const uint32_t line : finding.lines) text += " " + std::to_string(line);
    return text;
}

std::string report(const std::filesystem::path& script) {
    const run::Run run = run::run(std::make_shared<base::SourceText>("script.py", read(script)));
    const replay::Replay replay(run.trace);
    std::string text = "== findings\n";
    for (const insight::Finding& finding : insight::find_all(replay)) {
        text += std::string(insight::finding_name(finding.kind)) + ", lines" + lines_of(finding) + "\n  " +
                to_text(finding.sentence) + "\n  " + to_text(finding.repair) + "\n";
    }
    text += "\n== critical path\n" + insight::critical_report(replay, insight::Format::Text);
    text += "\n== why, at the end\n" + to_text(insight::explain(replay, replay.last_step(), "").value());
    text += "\n== graph, at the end\n" +
            insight::graph_report(replay.scene_at(replay.last_step()), insight::Format::Text);
    text += "\n== questions\n" +
            insight::questions_report(insight::make_questions(replay), insight::Format::Text);
    text += "\n== transcript\n" + insight::transcript(replay);
    return text;
}

}  // namespace

TEST_CASE("of known runs is said what was looked at") {
    std::set<std::filesystem::path> scripts;
    for (const auto& entry :
         std::filesystem::directory_iterator(LOOPSCOPE_SOURCE_DIR "/tests/insight/golden"))
        if (entry.path().extension() == ".py") scripts.insert(entry.path());
    CHECK(scripts.size() >= 7);
    for (const std::filesystem::path& script : scripts) {
        const std::string text = report(script);
        std::filesystem::path golden = script;
        golden.replace_extension(".txt");
        if (std::getenv("UPDATE_GOLDEN") != nullptr) {
            std::ofstream(golden, std::ios::binary) << text;
            continue;
        }
        CHECK_MESSAGE(text == read(golden), script.filename().string() << ": see UPDATE_GOLDEN=1");
    }
}
