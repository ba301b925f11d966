// Whether a lesson keeps what it promises.
#include "core/run/lesson_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "core/base/last_error.h"
#include "core/insight/findings.h"
#include "core/lesson/read_on.h"
#include "core/replay/facts.h"
#include "core/run/lesson_world.h"

namespace loopscope::run {

namespace {

using lesson::Mistake;
using replay::Granularity;
using replay::Replay;

constexpr std::string_view kChecks =
    "`ends before SECONDS`, `ends after SECONDS`, `prints 'TEXT'`, `has no findings`";

}  // namespace

base::Result<bool> passes_check(const Run& run, std::string_view check) {
    const bool ended_well = run.ending == Ending::Finished;
    if (check.starts_with("ends before ") || check.starts_with("ends after ")) {
        const bool before = check.starts_with("ends before ");
        const std::string number(check.substr(before ? 12 : 11));
        char* end = nullptr;
        const double seconds = std::strtod(number.c_str(), &end);
        if (end != number.c_str() && *end == '\0') {
            const double took = Replay(run.trace).facts().end_time();
            return ended_well && (before ? took < seconds : took > seconds);
        }
    } else if (check.starts_with("prints ") && check.size() > 9) {
        const std::string_view text = check.substr(8, check.size() - 9);
        return run.standard_output.find(text) != std::string::npos;
    } else if (check == "has no findings") {
        return ended_well && insight::find_all(Replay(run.trace)).empty();
    }
    return base::Error{fmt::format("`{}` is no check; write one of {}.", check, kChecks)};
}

namespace {

// What a student needs for a lesson, from measures that course books use.
constexpr double kWordsAMinute = 180, kMinutesAStep = 0.3, kMinutesAPrediction = 0.5, kMinutesAnExercise = 2;
constexpr double kTolerance = 0.4;  // of the minutes that the lesson says
constexpr size_t kFewestPredictions = 2;
constexpr uint64_t kFarthestQuestion = 3;  // task switches behind the step's anchor

size_t words_of(std::string_view text) {
    size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return words;
}

size_t words_of(const std::vector<lesson::Block>& blocks) {
    size_t words = 0;
    for (const lesson::Block& block : blocks) {
        words += words_of(block.text());
        for (const lesson::Block& child : block.children) words += words_of(child.text());
    }
    return words;
}

std::string last_exception(const Run& run) {
    const std::string_view line = base::last_error(run.standard_error);
    const std::string_view name = line.substr(0, line.find_first_of(":\n"));
    return std::string(name.substr(name.rfind('.') == std::string_view::npos ? 0 : name.rfind('.') + 1));
}

// Checks one lesson; runs each of its scripts once.
class Checker {
  public:
    Checker(const lesson::Lesson& lesson, const std::vector<std::string>& slugs)
        : m_lesson(lesson), m_slugs(slugs) {
        for (const auto& [name, text] : lesson.scripts) {
            if (!name.starts_with("_")) m_folder.emplace_back(name, text);
        }
        m_folder.emplace_back("lesson.md", front_matter_again());
    }

    std::vector<lesson::Problem> check() {
        for (const LessonWorld::Problem& wrong : read_lesson_world(m_lesson.world).problems)
            problem(wrong.line, wrong.message);
        if (!m_problems.empty()) return std::move(m_problems);  // no script could be run
        check_course();
        for (const auto& [name, text] : m_lesson.scripts) check_script(name, text);
        for (const lesson::Step& step : m_lesson.steps) check_step(step);
        std::stable_sort(m_problems.begin(), m_problems.end(), [](const auto& a, const auto& b) {
            return a.file != b.file ? a.file < b.file : a.line < b.line;
        });
        return std::move(m_problems);
    }

  private:
    void problem(uint32_t line, std::string message) {
        m_problems.push_back({"lesson.md", line, std::move(message)});
    }

    // What of lesson.md the runs of its scripts depend on.
    std::string front_matter_again() const {
        std::string text = "---\n";
        for (const lesson::FrontWorldLine& line : m_lesson.world) text += "world: " + line.text + "\n";
        return text + "---\n";
    }

    const Run& run_of(const std::string& script) {
        auto [entry, is_new] = m_runs.try_emplace(script);
        if (is_new) {
            Options options;
            options.folder = m_folder;
            entry->second =
                run(std::make_shared<base::SourceText>(script, m_lesson.scripts.at(script)), options);
        }
        return entry->second;
    }

    static bool can_be_seen(const Run& run) {
        return run.ending != Ending::Refused && run.ending != Ending::SyntaxError;
    }

    // What concerns the lesson as a whole, and its place among the others.
    void check_course() {
        for (const std::string& slug : m_lesson.builds_on) {
            if (std::find(m_slugs.begin(), m_slugs.end(), slug) == m_slugs.end()) {
                problem(1, fmt::format("It builds on `{}`, but there is no lesson of that name.", slug));
            } else if (slug >= m_lesson.slug) {
                problem(1, fmt::format("It builds on `{}`, which comes later.", slug));
            }
        }
        check_links();
        size_t words = words_of(m_lesson.introduction), predictions = 0, exercises = 0;
        for (const lesson::Step& step : m_lesson.steps) {
            words += words_of(step.prose);
            predictions += step.questions.size() + step.asks.size();
            exercises += step.exercise ? 1 : 0;
            for (const lesson::Question& question : step.questions) {
                words += words_of(question.text) + words_of(question.explanation);
                for (const auto& answer : question.answers) {
                    for (const lesson::Inline& piece : answer.text) words += words_of(piece.text);
                }
            }
        }
        if (predictions < kFewestPredictions) {
            problem(1, fmt::format("It asks {} times; a lesson needs two predictions or more.", predictions));
        }
        if (exercises == 0)
            problem(1, "It has no exercise: add `<!-- check: .. -->` and `<!-- solution: .. -->` to a step.");
        const double needed = static_cast<double>(words) / kWordsAMinute +
                              kMinutesAStep * static_cast<double>(m_lesson.steps.size()) +
                              kMinutesAPrediction * static_cast<double>(predictions) +
                              kMinutesAnExercise * static_cast<double>(exercises);
        const double said = m_lesson.minutes;
        if (std::abs(needed - said) > kTolerance * said) {
            problem(1, fmt::format(
                           "It says {} minutes, but {} words, {} steps, {} predictions and {} exercises take "
                           "about {:.0f}.",
                           m_lesson.minutes, words, m_lesson.steps.size(), predictions, exercises, needed));
        }
    }

    // What the lesson sends its reader to.
    void check_links() {
        if (m_lesson.read_on.empty())
            problem(1, "It has no `read on:`, as `read on: Coroutines and Tasks: Task Groups`.");
        for (const std::string& section : m_lesson.read_on) {
            if (!lesson::address_of(section))
                problem(1,
                        fmt::format(
                            "`read on: {}` names no page that is known; write PAGE: SECTION with one of {}.",
                            section, lesson::known_pages()));
        }
        check_links_in(m_lesson.introduction);
        for (const lesson::Step& step : m_lesson.steps) {
            check_links_in(step.prose);
            for (const lesson::Question& question : step.questions) check_links_in(question.explanation);
        }
    }

    // A link leads to a web page by https, or to another lesson: "../07-three-requests-at-once/lesson.md".
    void check_links_in(const std::vector<lesson::Block>& blocks) {
        for (const lesson::Block& block : blocks) {
            for (const lesson::Inline& piece : block.inlines) {
                if (piece.kind != lesson::Inline::Kind::Link || is_good_link(piece.target)) continue;
                problem(block.line, fmt::format("The link `{}` leads nowhere: write https://.. or "
                                                "../NN-slug/lesson.md.",
                                                piece.target));
            }
            check_links_in(block.children);
        }
    }

    bool is_good_link(std::string_view target) const {
        if (target.starts_with("https://"))
            return target.find(' ') == std::string_view::npos &&
                   target.find('.', 8) != std::string_view::npos;
        constexpr std::string_view kBefore = "../", kBehind = "/lesson.md";
        if (!target.starts_with(kBefore) || !target.ends_with(kBehind)) return false;
        target.remove_prefix(kBefore.size());
        target.remove_suffix(kBehind.size());
        return std::find(m_slugs.begin(), m_slugs.end(), target) != m_slugs.end();
    }

    void check_script(const std::string& name, const std::string& text) {
        const auto lines = static_cast<uint32_t>(std::count(text.begin(), text.end(), '\n'));
        if (lines > m_lesson.longest_script) {
            m_problems.push_back(
                {name, m_lesson.longest_script + 1,
                 fmt::format("{} lines; no more than {} are readable beside the stage (or say "
                             "`lines:` in the front matter).",
                             lines, m_lesson.longest_script)});
        }
        if (!is_used(name)) {
            m_problems.push_back({name, 1, "No step shows this script."});
            return;
        }
        const Run& run = run_of(name);
        if (!can_be_seen(run)) {
            const base::Diagnostic& first = run.diagnostics.front();
            m_problems.push_back({name, first.span.line, first.message});
            return;
        }
        check_ending(name, run);
        check_findings(name, run);
    }

    bool is_used(const std::string& name) const {
        return std::any_of(m_lesson.steps.begin(), m_lesson.steps.end(), [&](const lesson::Step& step) {
            return step.script == name || (step.exercise && step.exercise->solution == name);
        });
    }

    // The mistakes that the lesson announces for a script; none for a solution.
    std::vector<Mistake> mistakes_of(const std::string& script, Mistake::Kind kind) const {
        std::vector<Mistake> all;
        for (const lesson::Step& step : m_lesson.steps) {
            if (step.script != script) continue;
            for (const Mistake& mistake : step.mistakes) {
                if (mistake.kind == kind) all.push_back(mistake);
            }
        }
        return all;
    }

    void check_ending(const std::string& script, const Run& run) {
        const bool raised = run.ending == Ending::Exception;
        const std::string name = raised ? last_exception(run) : "";
        const auto announced = mistakes_of(script, Mistake::Kind::Exception);
        for (const Mistake& mistake : announced) {
            if (mistake.name != name) {
                problem(mistake.line, fmt::format("{} does not end with {}, but {}.", script, mistake.name,
                                                  raised ? "with " + name : "without an exception"));
            }
        }
        const bool waits_on_purpose = !mistakes_of(script, Mistake::Kind::Finding).empty();
        if (run.ending == Ending::Limit && !waits_on_purpose) {
            m_problems.push_back({script, 1, "It does not end: " + run.stop_message});
        } else if (raised && announced.empty()) {
            m_problems.push_back(
                {script, std::max(run.error_line, 1u),
                 fmt::format("It ends with {}; if that is meant, write `<!-- fails: {} -->` in a step "
                             "that shows it.",
                             name, name)});
        }
    }

    void check_findings(const std::string& script, const Run& run) {
        std::set<std::string> announced, found;
        for (const Mistake& mistake : mistakes_of(script, Mistake::Kind::Finding))
            announced.insert(mistake.name);
        for (const insight::Finding& finding : insight::find_all(Replay(run.trace))) {
            const std::string name = insight::finding_name(finding.kind);
            if (!found.insert(name).second || announced.contains(name)) continue;
            m_problems.push_back(
                {script, finding.lines.empty() ? 1 : finding.lines.front(),
                 fmt::format("Finding: {} If that is meant, write `<!-- finding: {} -->` in a step that "
                             "shows it.",
                             insight::to_text(finding.sentence), name)});
        }
        for (const Mistake& mistake : mistakes_of(script, Mistake::Kind::Finding)) {
            if (!found.contains(mistake.name)) {
                problem(mistake.line,
                        fmt::format("Nothing of the kind `{}` is found in {}.", mistake.name, script));
            }
        }
    }

    void check_step(const lesson::Step& step) {
        const Run& run = run_of(step.script);
        if (!can_be_seen(run)) return;
        const Replay replay(run.trace);
        uint64_t at = 0;
        if (step.anchor) {
            const auto found = find_anchor(replay, *step.anchor);
            if (!found) {
                problem(step.anchor->source_line,
                        fmt::format("`{}` never happens when {} runs.", step.anchor->source, step.script));
            }
            at = found.value_or(0);
        }
        for (const lesson::Ask& ask : step.asks) check_ask(replay, at, ask);
        if (step.exercise) check_exercise(step, *step.exercise);
    }

    // Where it could ask instead, for the author to choose from.
    static std::string nothing_to_ask(const Replay& replay, lesson::AskedByTool what) {
        std::string places;
        for (const uint64_t step : question_places(replay, what)) {
            places += fmt::format("{}switch:{}", places.empty() ? "" : ", ",
                                  replay.position(Granularity::TaskSwitch, step));
        }
        return "The tool finds nothing of this kind to ask from here on" +
               (places.empty() ? ", nor anywhere in this run." : "; it could at " + places + ".");
    }

    void check_ask(const Replay& replay, uint64_t at, const lesson::Ask& ask) {
        const auto question = find_question(replay, at, ask.what);
        if (!question) return problem(ask.line, nothing_to_ask(replay, ask.what));
        const auto right = std::count_if(question->answers.begin(), question->answers.end(),
                                         [](const insight::Answer& answer) { return answer.is_right; });
        if (right != 1) problem(ask.line, fmt::format("The tool's question has {} right answers.", right));
        const uint64_t here = replay.position(Granularity::TaskSwitch, at);
        const uint64_t there = replay.position(Granularity::TaskSwitch, question->ask_at);
        if (ask.what != lesson::AskedByTool::TotalTime && there > here + kFarthestQuestion) {
            problem(ask.line,
                    fmt::format("The next question of this kind comes at switch:{}, but this step stands at "
                                "switch:{}.",
                                there, here));
        }
    }

    void check_exercise(const lesson::Step& step, const lesson::Exercise& exercise) {
        const auto start = passes_check(run_of(step.script), exercise.check);
        if (!start) return problem(exercise.line, start.error().message);
        if (start.value()) {
            problem(exercise.line,
                    fmt::format("{} passes `{}` before it was changed.", step.script, exercise.check));
        }
        const auto solved = passes_check(run_of(exercise.solution), exercise.check);
        if (solved && !solved.value()) {
            problem(exercise.line,
                    fmt::format("The solution {} does not pass `{}`.", exercise.solution, exercise.check));
        }
    }

    const lesson::Lesson& m_lesson;
    const std::vector<std::string>& m_slugs;
    Folder m_folder;
    std::map<std::string, Run> m_runs;
    std::vector<lesson::Problem> m_problems;
};

}  // namespace

std::vector<lesson::Problem> check_lesson(const lesson::Lesson& lesson,
                                          const std::vector<std::string>& slugs) {
    return Checker(lesson, slugs).check();
}

}  // namespace loopscope::run
