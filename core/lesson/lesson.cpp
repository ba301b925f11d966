#include "core/lesson/lesson.h"

#include <algorithm>

#include "core/lesson/text_check.h"
#include "core/lesson/words.h"

namespace loopscope::lesson {

namespace {

constexpr std::string_view kLessonFile = "lesson.md";
constexpr size_t kMaxLessonBytes = 1'000'000;
constexpr size_t kLongestNote = 600;

class Reader {
  public:
    explicit Reader(std::string_view slug) { m_result.lesson.slug = std::string(slug); }

    ReadResult read(const std::map<std::string, std::string>& files) {
        Lesson& lesson = m_result.lesson;
        const size_t dash = lesson.slug.find('-');
        lesson.number = parse_number(std::string_view(lesson.slug).substr(0, dash)).value_or(0);
        for (const auto& [name, text] : files) {
            if (const uint32_t line = line_of_broken_text(text))
                m_result.problems.push_back({name, line, "This is no text in UTF-8; save the file as such."});
            else if (name.ends_with(".py"))
                lesson.scripts[name] = text;
        }
        const auto found = files.find(std::string(kLessonFile));
        if (found == files.end()) {
            problem(1, "There is no lesson.md in this folder; every lesson needs one.");
        } else if (found->second.size() > kMaxLessonBytes) {
            problem(1, "The file is larger than 1 MB; a lesson is text of a few pages.");
        } else if (line_of_broken_text(found->second) == 0) {
            read_text(found->second);
            check_whole();
        }
        return std::move(m_result);
    }

  private:
    void problem(uint32_t line, std::string message) {
        m_result.problems.push_back({std::string(kLessonFile), line, std::move(message)});
    }

    void read_text(std::string_view text) {
        const std::string_view body = read_front_matter(text);
        const auto lines_before = static_cast<uint32_t>(std::count(text.data(), body.data(), '\n'));
        for (Block& block : parse_markdown(body)) {
            move_down(block, lines_before);
            take_block(std::move(block));
        }
    }

    static void move_down(Block& block, uint32_t lines) {
        block.line += lines;
        for (Block& child : block.children) move_down(child, lines);  // as deep as Markdown nests: 16
    }

    // Key and value a line, between two lines of three dashes. Gives the text behind it.
    std::string_view read_front_matter(std::string_view text) {
        if (!text.starts_with("---\n")) {
            problem(1, "The file must begin with a line `---` and the lesson's title, goal and minutes.");
            return text;
        }
        m_result.lesson.world = front_world_lines(text);
        size_t at = 4;
        bool in_world = false;  // the row above belongs to a world line
        for (uint32_t line = 2; at < text.size(); ++line) {
            const size_t end = std::min(text.find('\n', at), text.size());
            const std::string_view raw = text.substr(at, end - at), row = trim(raw);
            at = std::min(end + 1, text.size());
            if (row == "---") return text.substr(at);
            in_world = row.starts_with("world:") || (in_world && continues_row(raw));
            if (!row.empty() && (!in_world || row == "world:")) take_key(row, line);
        }
        problem(1, "The front matter has no end: put a line `---` behind it.");
        return text.substr(text.size());
    }

    void take_key(std::string_view row, uint32_t line) {
        const size_t colon = row.find(':');
        const std::string_view key = trim(row.substr(0, colon));
        const std::string_view value = colon == std::string_view::npos ? "" : trim(row.substr(colon + 1));
        Lesson& lesson = m_result.lesson;
        if (value.empty() && key != "builds on") {
            problem(line, "`" + std::string(row) + "` is no `key: value`.");
        } else if (key == "title") {
            lesson.title = std::string(value);
        } else if (key == "goal") {
            lesson.goal = std::string(value);
        } else if (key == "summary") {
            lesson.summary = std::string(value);
        } else if (key == "minutes") {
            lesson.minutes = parse_number(value).value_or(0);
            if (lesson.minutes == 0) problem(line, "`minutes` must be a number of whole minutes.");
        } else if (key == "lines") {
            lesson.longest_script = parse_number(value).value_or(0);
            if (lesson.longest_script == 0)
                problem(line, "`lines` must be a number: the longest script's length.");
        } else if (key == "builds on" || key == "read on") {
            split(value, key == "builds on" ? lesson.builds_on : lesson.read_on);
        } else {
            problem(line,
                    "`" + std::string(key) +
                        "` is not known here: title, goal, summary, minutes, builds on, read on, lines, "
                        "world are.");
        }
    }

    static void split(std::string_view list, std::vector<std::string>& into) {
        while (!list.empty()) {
            const size_t comma = std::min(list.find(';'), list.size());
            if (const auto item = trim(list.substr(0, comma)); !item.empty()) into.emplace_back(item);
            list = list.substr(std::min(comma + 1, list.size()));
        }
    }

    void take_block(Block block) {
        Lesson& lesson = m_result.lesson;
        if (block.kind == Block::Kind::Heading && block.level == 2) {
            Step& step = lesson.steps.emplace_back();
            step.title = block.text();
            step.line = block.line;
            if (lesson.steps.size() > 1) step.script = lesson.steps[lesson.steps.size() - 2].script;
        } else if (block.kind == Block::Kind::Comment) {
            take_comment(block);
        } else if (lesson.steps.empty()) {
            lesson.introduction.push_back(std::move(block));
        } else if (block.kind == Block::Kind::Quote && is_question(block)) {
            take_question(block);
        } else {
            lesson.steps.back().prose.push_back(std::move(block));
        }
    }

    void take_comment(const Block& block) {
        const std::string text = block.text();
        size_t at = 0;
        while ((at = text.find("<!--", at)) != std::string::npos) {
            const auto before = static_cast<uint32_t>(
                std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
            const size_t end = std::min(text.find("-->", at), text.size());
            if (end == text.size())
                problem(block.line + before, "This comment has no end: put `-->` behind it.");
            take_directive(trim(std::string_view(text).substr(at + 4, end - at - 4)), block.line + before);
            at = end;
        }
    }

    // For whoever presents the lesson; it is read in a glance, or not at all.
    void take_note(std::string_view words, uint32_t line) {
        if (words.empty()) return problem(line, "The note is empty: say what is to be told or shown here.");
        if (words.size() > kLongestNote)
            problem(line, "The note is longer than 600 characters; one has to read it while speaking.");
        Lesson& lesson = m_result.lesson;
        for (Block& block : parse_markdown(words)) {
            move_down(block, line - 1);
            (lesson.steps.empty() ? lesson.notes : lesson.steps.back().notes).push_back(std::move(block));
        }
    }

    void take_directive(std::string_view directive, uint32_t line) {
        const size_t colon = directive.find(':');
        const std::string_view key = trim(directive.substr(0, colon));
        const std::string_view value =
            colon == std::string_view::npos ? "" : trim(directive.substr(colon + 1));
        if (key == "note") return take_note(value, line);
        if (m_result.lesson.steps.empty()) {
            return problem(line, "`" + std::string(directive) +
                                     "` must stand under a `## ` heading: it belongs to a step.");
        }
        Step& step = m_result.lesson.steps.back();
        if (key == "script") {
            step.script = std::string(value);
        } else if (key == "at") {
            auto anchor = parse_anchor(value);
            if (!anchor) return problem(line, anchor.error().message);
            step.anchor = anchor.value();
            step.anchor->source_line = line;
        } else if (key == "ask") {
            take_ask(step, value, line);
        } else if (key == "finding" || key == "fails") {
            if (value.empty())
                return problem(line,
                               "Say which: `<!-- finding: never awaited -->`, `<!-- fails: TypeError -->`.");
            const auto kind = key == "fails" ? Mistake::Kind::Exception : Mistake::Kind::Finding;
            step.mistakes.push_back({kind, std::string(value), line});
        } else if (key == "check" || key == "solution") {
            if (!step.exercise) step.exercise = Exercise{{}, {}, line};
            (key == "check" ? step.exercise->check : step.exercise->solution) = std::string(value);
        } else {
            problem(line, "`" + std::string(key) +
                              "` is not known here: script, at, ask, check, solution, finding, "
                              "fails, note are.");
        }
    }

    void take_ask(Step& step, std::string_view what, uint32_t line) {
        if (what == "next task")
            step.asks.push_back({AskedByTool::NextTask, line});
        else if (what == "next output")
            step.asks.push_back({AskedByTool::NextOutput, line});
        else if (what == "next suspension")
            step.asks.push_back({AskedByTool::NextSuspension, line});
        else if (what == "total time")
            step.asks.push_back({AskedByTool::TotalTime, line});
        else
            problem(line, "The tool can ask for: next task, next output, next suspension, total time.");
    }

    static bool is_question(const Block& quote) {
        for (const Block& block : quote.children) {
            if (block.task != 0) return true;
        }
        return false;
    }

    void take_question(const Block& quote) {
        Question question;
        question.line = quote.children.front().line;
        int right = 0;
        for (const Block& block : quote.children) {
            if (block.task != 0) {
                question.answers.push_back({block.inlines, block.task == 'x'});
                right += block.task == 'x' ? 1 : 0;
            } else {
                (question.answers.empty() ? question.text : question.explanation).push_back(block);
            }
        }
        if (right != 1) problem(question.line, "A question needs exactly one right answer, marked `[x]`.");
        if (question.answers.size() < 2) problem(question.line, "A question needs at least two answers.");
        if (question.text.empty()) problem(question.line, "A question needs a text before its answers.");
        m_result.lesson.steps.back().questions.push_back(std::move(question));
    }

    void check_whole() {
        const Lesson& lesson = m_result.lesson;
        if (lesson.title.empty()) problem(1, "The front matter lacks `title:`.");
        if (lesson.goal.empty())
            problem(1, "The front matter lacks `goal:`: what one can do after the lesson.");
        if (lesson.summary.empty())
            problem(1, "The front matter lacks `summary:`: the lesson in one sentence.");
        if (lesson.steps.empty()) problem(1, "There is no step: each begins with a `## ` heading.");
        for (const Step& step : lesson.steps) {
            if (step.script.empty()) {
                problem(step.line, "The first step must name its script: `<!-- script: NAME.py -->`.");
            } else if (!lesson.scripts.contains(step.script)) {
                problem(step.line, "There is no script `" + step.script + "` beside lesson.md.");
            }
            if (!step.exercise) continue;
            if (step.exercise->check.empty())
                problem(step.exercise->line, "The exercise has no `<!-- check: .. -->`.");
            if (!lesson.scripts.contains(step.exercise->solution)) {
                problem(step.exercise->line,
                        "The exercise's solution `" + step.exercise->solution + "` is not there.");
            }
        }
    }

    ReadResult m_result;
};

}  // namespace

ReadResult read_lesson(std::string_view slug, const std::map<std::string, std::string>& files) {
    return Reader(slug).read(files);
}

}  // namespace loopscope::lesson
