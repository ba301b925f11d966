#include "app/lesson_export.h"

#include <filesystem>
#include <map>
#include <memory>

#include <fmt/format.h>

#include "app/files.h"
#include "app/lessons.h"
#include "app/opening.h"
#include "core/run/lesson_check.h"
#include "ui/easel.h"
#include "ui/screen.h"

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

constexpr int kWidth = 1360, kHeight = 940;  // of pictures, in pixels

std::vector<lesson::Inline> inlines_of(const insight::Sentence& sentence) {
    std::vector<lesson::Inline> inlines;
    for (const insight::Piece& piece : insight::worded(sentence, base::Language::English)) {
        const bool is_text = piece.kind == insight::Piece::Kind::Text;
        inlines.push_back(
            {is_text ? lesson::Inline::Kind::Text : lesson::Inline::Kind::Code, piece.text, {}});
    }
    return inlines;
}

lesson::Block paragraph(const insight::Sentence& sentence) {
    lesson::Block block;
    block.inlines = inlines_of(sentence);
    return block;
}

lesson::Question question_of(const insight::Question& asked) {
    lesson::Question question;
    question.text.push_back(paragraph(asked.words));
    for (const insight::Answer& answer : asked.answers) {
        question.answers.push_back({inlines_of(answer.words), answer.is_right});
        if (answer.is_right) question.explanation.push_back(paragraph(answer.because));
    }
    return question;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (size_t k = 0; k < bytes.size(); k += 3) {
        uint32_t three = 0;
        const size_t count = std::min<size_t>(3, bytes.size() - k);
        for (size_t i = 0; i < 3; ++i) {
            three = three << 8 | (i < count ? static_cast<uint8_t>(bytes[k + i]) : 0u);
        }
        for (size_t i = 0; i < 4; ++i) {
            text += i <= count ? kDigits[three >> (18 - 6 * i) & 63] : '=';
        }
    }
    return text;
}

// Draws the steps' pictures: the window without the lesson's text, in light colours for paper.
class Illustrator {
  public:
    explicit Illustrator(std::string folder) : m_folder(std::move(folder)), m_easel(kWidth, kHeight) {}

    // The picture of a step as a PNG's bytes, and what the tool asks there.
    base::Result<std::string> draw(const lesson::Step& step, lesson::HandoutStep& into) {
        if (step.script != m_script) {
            auto document = open_script(m_folder + "/" + step.script);
            if (!document) return document.error();
            m_script = step.script;
            m_screen = std::make_unique<ui::Screen>(std::move(document.value()));
            m_screen->state().settings.motion = false;
            m_screen->state().settings.theme = ui::ThemeName::Light;
            m_screen->state().settings.prose = false;
        }
        const replay::Replay& replay = m_screen->document().replay;
        if (const auto found = step.anchor ? run::find_anchor(replay, *step.anchor) : std::nullopt)
            m_screen->apply({ui::Act::Seek, *found, 0, 0, {}});
        for (const lesson::Ask& ask : step.asks) {
            const auto question = run::find_question(replay, m_screen->player().step(), ask.what);
            if (question) into.asked_by_tool.push_back(question_of(*question));
        }
        for (int k = 0; k < 3; ++k) m_easel.frame(*m_screen);  // what one frame asks for is seen in the next
        return ui::encode_png(m_easel.picture());
    }

  private:
    std::string m_folder, m_script;
    ui::Easel m_easel;
    std::unique_ptr<ui::Screen> m_screen;
};

}  // namespace

std::optional<base::Error> export_lesson(const std::string& folder, lesson::HandoutFormat format,
                                         const std::string& path) {
    const lesson::ReadResult read = read_lesson_folder(folder);
    if (!read.problems.empty()) {
        const lesson::Problem& first = read.problems.front();
        return base::Error{fmt::format("{}/{}:{}: {} (`loopscope lessons check` tells all that is wrong)",
                                       folder, first.file, first.line, first.message)};
    }
    const bool is_html = format == lesson::HandoutFormat::Html;
    const std::string pictures = fs::path(path).stem().string() + "-pictures";
    const fs::path beside = fs::path(path).parent_path() / pictures;
    std::error_code failed;
    if (!is_html) fs::create_directories(beside, failed);
    if (failed) return base::Error{fmt::format("{}: {}", beside.string(), failed.message())};
    Illustrator illustrator(folder);
    std::vector<lesson::HandoutStep> steps;
    for (const lesson::Step& step : read.lesson.steps) {
        lesson::HandoutStep& into = steps.emplace_back();
        const auto png = illustrator.draw(step, into);
        if (!png) return png.error();
        const std::string name = fmt::format("step-{:02}.png", steps.size());
        into.picture = is_html ? "data:image/png;base64," + base64(png.value()) : pictures + "/" + name;
        if (is_html) continue;
        if (auto error = write_file((beside / name).string(), png.value())) return error;
    }
    return write_file(path, lesson::write_handout(read.lesson, steps, format));
}

}  // namespace loopscope::app
