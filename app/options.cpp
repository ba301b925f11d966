#include "app/options.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "app/files.h"

namespace loopscope::app {

namespace {

constexpr const char* kStepHelp =
    "a step: an event's number, line:N, switch:N, tick:N, KIND:N (as output:2), t=SECONDS, or end";

struct Size {
    int* width;
    int* height;
};

// "1600x1000" into two numbers; what is wrong with it as CLI11 wants to be told, or nothing.
std::string read_size(const std::string& text, Size size) {
    int width = 0, height = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) != 2) return "write it as WIDTHxHEIGHT";
    if (width < 320 || height < 240 || width > 16384 || height > 16384) return "from 320x240 to 16384x16384";
    *size.width = width;
    *size.height = height;
    return {};
}

void add_look(CLI::App& command, LookOptions& look) {
    command.add_option("--theme", look.theme, "dark, light (for projectors) or contrast")
        ->check(CLI::IsMember({"dark", "light", "contrast"}));
    command.add_option("--text", look.text_px, "height of the text in pixels")->check(CLI::Range(12, 40));
    command.add_option("--language", look.language, "en or de")->check(CLI::IsMember({"en", "de"}));
    command.add_flag("--present", look.presenter, "only code, stage and sentence");
    const auto read = [&look](const std::string& text) {
        return read_size(text, {&look.width, &look.height});
    };
    // The validator is where CLI11 lets a word be refused with a reason.
    command.add_option("--size", "size of the picture or window, as 1600x1000")
        ->type_name("WxH")
        ->check(read);
}

void add_limits(CLI::App& command, run::Limits& limits) {
    const auto add = [&command](const char* name, uint64_t& limit, const char* what) {
        const auto some = [](const std::string& text) {  // a minus would be taken for a very large number
            const bool is_some = text != "0" && !text.starts_with('-');
            return is_some ? std::string() : "a whole number above 0 is needed";
        };
        command.add_option(name, limit, what)->check(some);
    };
    add("--limit-events", limits.events, "end the run after so many events");
    add("--limit-steps", limits.steps, "end the run after so many calls and jumps backwards");
    add("--limit-memory", limits.memory_bytes, "end the run when its objects take so many bytes");
    add("--limit-output", limits.output_bytes, "end the run after so many bytes of output");
}

void add_what_if(CLI::App& command, std::vector<std::string>& levers) {
    command
        .add_option(
            "--what-if", levers,
            "the same run, but (may be given several times): \"GET /data1 fails\", \"2nd query SELECT takes "
            "3s\", "
            "\"sleep of TASK is 0.5s late\", \"line 12: constant 0.5 is 2\", \"at STEP cancel TASK\", "
            "\"at STEP swap ready TASK and TASK\", \"GET /data1 before GET /data2\"; README.md lists them "
            "all")
        ->expected(1)
        ->take_all();
}

void add_format(CLI::App& command, std::string& format) {
    command.add_option("--format", format, "text or json")->check(CLI::IsMember({"text", "json"}));
}

// Of commands that print sentences.
void add_language(CLI::App& command, base::Language& language) {
    const auto read = [&language](const std::string& word) {
        return base::read_language(word, language) ? std::string() : "write en or de";
    };
    command.add_option("--language", "the language of the sentences, en or de")->type_name("L")->check(read);
}

// Everything the command line can fill in; CLI11 binds to members, so they live together while it parses.
struct Reader {
    WindowOptions window;
    RunOptions run;
    TraceOptions trace;
    SceneOptions scene;
    LocalsOptions locals;
    WhyOptions why;
    EventsOptions events;
    GraphOptions graph;
    CriticalOptions critical;
    QuestionsOptions questions;
    CheckOptions check;
    CompareOptions compare;
    OrdersOptions orders;
    ShotOptions shot;
    LessonsOptions lessons;
    CLI::App app{"Loopscope: watch asynchronous Python run, one step at a time.", "loopscope"};
    CLI::App* run_command = nullptr;

    Reader() {
        app.set_version_flag("--version", "loopscope 0.1.0");
        app.add_option("target", window.target,
                       "a script, a trace, or a lesson's name or number; none: the lessons");
        app.add_option("--at", window.step, kStepHelp);
        app.add_option("--report", window.report,
                       "write what is shown to this file, a line of JSON a change");
        add_look(app, window.look);
        app.require_subcommand(0, 1);
        add_headless();
        add_lessons();
        add_asking();
        add_events();
        add_reports();
        add_forks();
        add_shot();
    }

    void add_headless() {
        run_command = app.add_subcommand("run", "run a script in virtual time, as python3 would");
        run_command->add_option("file", run.file, "the script, then its arguments")->required();
        run_command->add_option("--schedule", run.schedule,
                                "write '<seconds> <task>' for each step of each task");
        add_limits(*run_command, run.limits);
        add_what_if(*run_command, run.what_if);
        run_command->prefix_command();

        CLI::App* trace_command = app.add_subcommand("trace", "record a script's trace");
        trace_command->add_option("file", trace.file, "the script")->required();
        trace_command->add_option("-o,--output", trace.output, "where to write it; none: stdout");
        trace_command->add_option("--format", trace.format, "text, jsonl, perfetto or native")
            ->check(CLI::IsMember({"text", "jsonl", "perfetto", "native"}));
        add_language(*trace_command, trace.language);
        add_what_if(*trace_command, trace.what_if);

        CLI::App* scene_command = app.add_subcommand("scene", "what there is to see at a step, as JSON");
        scene_command->add_option("file", scene.file, "the script")->required();
        scene_command->add_option("--at", scene.step, kStepHelp)->required();
        add_what_if(*scene_command, scene.what_if);

        CLI::App* check_command =
            app.add_subcommand("check", "syntax errors, unsupported features and findings");
        check_command->add_option("file", check.file, "the script");
        check_command->add_flag("--supported", check.supported,
                                "print what is supported and what is refused, by name");
        add_format(*check_command, check.format);
        add_what_if(*check_command, check.what_if);
        add_language(*check_command, check.language);
    }

    // What explains a run.
    void add_asking() {
        CLI::App* locals_command = app.add_subcommand("locals", "the variables of every task at a step");
        locals_command->add_option("file", locals.file, "the script")->required();
        locals_command->add_option("--at", locals.step, kStepHelp)->required();
        locals_command->add_option("--since", locals.since,
                                   "mark what changed since that step; none: since the line before");
        locals_command->add_option("--task", locals.task, "only this task, by its name");
        locals_command->add_flag("--library", locals.with_library, "show asyncio's own calls, too");
        add_format(*locals_command, locals.format);
        add_what_if(*locals_command, locals.what_if);

        CLI::App* why_command =
            app.add_subcommand("why", "why a task does not run, and who made it ready last");
        why_command->add_option("file", why.file, "the script")->required();
        why_command->add_option("--at", why.step, kStepHelp)->required();
        why_command->add_option("--task", why.task, "the task, by its name; none: all that wait");
        add_format(*why_command, why.format);
        add_language(*why_command, why.language);
        add_what_if(*why_command, why.what_if);
    }

    void add_events() {
        CLI::App* command = app.add_subcommand("events", "the events of a run: of a kind, a task, a line");
        command->add_option("file", events.file, "the script")->required();
        command
            ->add_option("--kind", events.kinds,
                         "a kind of event, as output or task_done, or all of a sort: task, timer, sync")
            ->expected(1)
            ->take_all();
        command->add_option("--task", events.task, "about this task, or while it had the seat, by its name");
        command->add_option("--line", events.line, "when this line of the script is reached");
        command->add_option("--after", events.after, kStepHelp);
        command->add_option("--at-most", events.at_most, "so many; 200 unless told");
        add_format(*command, events.format);
        add_what_if(*command, events.what_if);
    }

    // Of a run as a whole, or at a step.
    void add_reports() {
        const auto add = [this](const char* name, const char* what, auto& options) {
            CLI::App* command = app.add_subcommand(name, what);
            command->add_option("file", options.file, "the script")->required();
            add_format(*command, options.format);
            add_what_if(*command, options.what_if);
            return command;
        };
        add("graph", "which task waits for which at a step, and who waits in a circle", graph)
            ->add_option("--at", graph.step, kStepHelp)
            ->required();
        add("critical", "the chain of tasks that decides how long the run takes", critical);
        add("questions", "questions made from the run, with their answers", questions);
    }

    // What sets several runs beside each other.
    void add_forks() {
        CLI::App* compare_command = app.add_subcommand(
            "compare",
            "two runs: where they part, the time saved, what they print (status 1 when they differ)");
        compare_command->add_option("first", compare.first, "a script or trace")->required();
        compare_command->add_option("second", compare.second,
                                    "another one; none: the first again, with --what-if");
        add_format(*compare_command, compare.format);
        add_what_if(*compare_command, compare.what_if);

        CLI::App* orders_command = app.add_subcommand(
            "orders",
            "every order in which replies, jobs and sleeps may come, and the outcomes they lead to "
            "(status 1 when there are several)");
        orders_command->add_option("file", orders.file, "the script")->required();
        orders_command->add_flag("--sleeps", orders.sleeps,
                                 "each sleep stands for something that may take longer, too");
        orders_command
            ->add_option("--most", orders.most, "end the search after so many runs; 300 if not given")
            ->check(CLI::Range(1, 100000));
        add_format(*orders_command, orders.format);
        add_what_if(*orders_command, orders.what_if);
    }

    void add_lessons() {
        using Wanted = LessonsOptions::Wanted;
        CLI::App* command = app.add_subcommand("lessons", "list the lessons");
        command->add_option("--from", lessons.from,
                            "a folder or zip file of lessons; none: those that came with the program");
        const auto add = [&](const char* name, const char* what, Wanted wanted) {
            CLI::App* added = command->add_subcommand(name, what);
            added->callback([this, wanted] { lessons.wanted = wanted; });
            return added;
        };
        add("check", "run them all and hold them against what they promise", Wanted::Check)
            ->add_option("lesson", lessons.lesson, "the name or number of one lesson; none: all");
        add("new", "start a lesson: a folder with a script and a lesson.md", Wanted::New)
            ->add_option("slug", lessons.lesson, "its name, as 33-my-lesson")
            ->required();
        CLI::App* document =
            add("export", "a lesson as a document, with pictures of its steps", Wanted::Export);
        document->add_option("lesson", lessons.lesson, "its name or number")->required();
        document->add_option("--format", lessons.format, "html (one file) or md (and a folder of pictures)")
            ->check(CLI::IsMember({"html", "md"}));
        document->add_option("-o,--output", lessons.output, "where to write it; none: by the lesson's name");
        CLI::App* progress = add("progress", "what you have done in the lessons", Wanted::Progress);
        progress->add_flag("--csv", lessons.csv, "as a table, for a class");
        progress->add_option("--student", lessons.student, "the name in the table's first column");
        progress->add_flag("--forget", lessons.forget, "forget all of it");
    }

    void add_shot() {
        CLI::App* shot_command =
            app.add_subcommand("shot", "the window's picture at a step, with no display");
        shot_command->add_option("file", shot.file, "the script, trace or lesson")->required();
        shot_command->add_option("--at", shot.step, kStepHelp);
        shot_command
            ->add_option("-o,--output", shot.output,
                         "the picture to write, a .png or .svg; or a film from one step to another: a .gif, "
                         "or an .mp4 or "
                         ".webm where ffmpeg is installed")
            ->required();
        shot_command->add_option("--until", shot.until, "of a film: the last step; none: the end");
        shot_command->add_option("--part", shot.part, "window, stage, timeline or code")
            ->check(CLI::IsMember({"window", "stage", "timeline", "code"}));
        shot_command->add_option("--by", shot.granularity, "what a step is: event, line, switch or tick")
            ->check(CLI::IsMember({"event", "line", "switch", "tick"}));
        shot_command->add_option("--task", shot.task, "the task to select, by its name");
        shot_command->add_option("--lesson-step", shot.lesson_step, "of a lesson: which of its steps, from 0")
            ->check(CLI::Range(0, 999));
        shot_command
            ->add_option("--moving", shot.moving,
                         "so many milliseconds after the cards began to move to this step")
            ->check(CLI::Range(0, 5000));
        add_look(*shot_command, shot.look);
        add_what_if(*shot_command, shot.what_if);
    }

    Options chosen() {
        if (app.got_subcommand("run")) {
            run.arguments = run_command->remaining();
            return run;
        }
        if (app.got_subcommand("trace")) return trace;
        if (app.got_subcommand("scene")) return scene;
        if (app.got_subcommand("locals")) return locals;
        if (app.got_subcommand("why")) return why;
        if (app.got_subcommand("events")) return events;
        if (app.got_subcommand("graph")) return graph;
        if (app.got_subcommand("critical")) return critical;
        if (app.got_subcommand("questions")) return questions;
        if (app.got_subcommand("check")) return check;
        if (app.got_subcommand("compare")) return compare;
        if (app.got_subcommand("orders")) return orders;
        if (app.got_subcommand("shot")) return shot;
        if (app.got_subcommand("lessons")) return lessons;
        return window;
    }
};

}  // namespace

Options read_options(int argc, char** argv) {
    Reader reader;
    try {
        reader.app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
            return Answered{reader.app.exit(error)};
        }
        return Answered{complain(fmt::format("{}; try loopscope --help", error.what()))};
    }
    return reader.chosen();
}

}  // namespace loopscope::app
