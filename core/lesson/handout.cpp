#include "core/lesson/handout.h"

#include <set>

#include "core/lesson/handout_format.h"
#include "core/lesson/read_on.h"

namespace loopscope::lesson {

namespace {

// Code spans in a line of the front matter; everything else is text.
std::vector<Inline> inlines_of(std::string_view text) {
    const std::vector<Block> blocks = parse_markdown(text);
    if (!blocks.empty() && blocks.front().kind == Block::Kind::Paragraph) return blocks.front().inlines;
    return {{Inline::Kind::Text, std::string(text), {}}};
}

std::vector<Inline> plain(std::string text) { return {{Inline::Kind::Text, std::move(text), {}}}; }

std::vector<Inline> links_to(const std::vector<std::string>& sections) {
    std::vector<Inline> links;
    for (const std::string& section : sections) {
        if (!links.empty()) links.push_back({Inline::Kind::Text, "; ", {}});
        const auto address = address_of(section);
        links.push_back({address ? Inline::Kind::Link : Inline::Kind::Text, section, address.value_or("")});
    }
    return links;
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) text += (text.empty() ? "" : "; ") + item;
    return text;
}

std::string done_when(const std::string& check) {
    return "the run " + check + (check.starts_with("ends ") ? " s" : "");
}

class Writer {
  public:
    Writer(const Lesson& lesson, const std::vector<HandoutStep>& steps, Format& format)
        : m_lesson(lesson), m_steps(steps), m_format(format) {}

    void write() {
        m_format.begin(std::to_string(m_lesson.number) + ". " + m_lesson.title);
        m_format.sentence("Goal", inlines_of(m_lesson.goal));
        m_format.sentence("Time", plain(std::to_string(m_lesson.minutes) + " minutes"));
        if (!m_lesson.builds_on.empty()) m_format.sentence("Builds on", plain(joined(m_lesson.builds_on)));
        m_format.blocks(m_lesson.introduction);
        for (size_t k = 0; k < m_lesson.steps.size(); ++k) write_step(k);
        m_format.heading(2, "What to remember");
        m_format.sentence("", inlines_of(m_lesson.summary));
        if (!m_lesson.read_on.empty()) m_format.sentence("Read on", links_to(m_lesson.read_on));
        write_answers();
        m_format.end();
    }

  private:
    void write_step(size_t k) {
        const Step& step = m_lesson.steps[k];
        m_format.heading(2, step.title);
        show_script(step.script);
        if (k < m_steps.size() && !m_steps[k].picture.empty())
            m_format.picture(m_steps[k].picture, caption_of(step));
        m_format.blocks(step.prose);
        for (const Question& question : step.questions) ask(question);
        if (k < m_steps.size()) {
            for (const Question& question : m_steps[k].asked_by_tool) ask(question);
        }
        if (step.exercise) m_format.sentence("Done when", plain(done_when(step.exercise->check)));
    }

    void show_script(const std::string& name) {
        const auto found = m_lesson.scripts.find(name);
        if (found == m_lesson.scripts.end() || !m_shown.insert(name).second) return;
        m_format.script(name, found->second);
    }

    static std::string caption_of(const Step& step) {
        if (!step.anchor || step.anchor->kind == Anchor::Kind::Start) return step.script + ", at the start";
        if (step.anchor->kind == Anchor::Kind::End) return step.script + ", at the end";
        return step.script + ": " + step.anchor->source;
    }

    void ask(const Question& question) {
        m_asked.push_back(&question);
        m_format.question(static_cast<uint32_t>(m_asked.size()), question);
    }

    void write_answers() {
        m_format.new_page();
        m_format.heading(2, "Answers");
        for (size_t k = 0; k < m_asked.size(); ++k)
            m_format.answer(static_cast<uint32_t>(k + 1), *m_asked[k]);
        for (const Step& step : m_lesson.steps) {
            if (!step.exercise) continue;
            const auto found = m_lesson.scripts.find(step.exercise->solution);
            if (found == m_lesson.scripts.end()) continue;
            m_format.heading(3, step.title + ": one way to do it");
            m_format.script(step.script + ", changed", found->second);
        }
    }

    const Lesson& m_lesson;
    const std::vector<HandoutStep>& m_steps;
    Format& m_format;
    std::set<std::string> m_shown;
    std::vector<const Question*> m_asked;
};

}  // namespace

std::string write_handout(const Lesson& lesson, const std::vector<HandoutStep>& steps, HandoutFormat format) {
    const auto writer = format == HandoutFormat::Html ? make_html_format() : make_markdown_format();
    Writer(lesson, steps, *writer).write();
    return writer->take();
}

}  // namespace loopscope::lesson
