// What the screen does about the script's text, and about talking: questions, reasons, a lesson's steps.
#include <algorithm>

#include <fmt/format.h>

#include "core/replay/facts.h"
#include "ui/keys.h"
#include "ui/screen.h"

namespace loopscope::ui {

// Moves on, unless the tool has something to ask first, or has just asked it.
void Screen::step_forward() {
    // Whoever presents asks the audience, and goes on at his own pace.
    const bool is_exam = m_state.settings.predict == Predict::Exam && !m_state.presenter;
    if (m_talk.question != nullptr && m_talk.chosen < 0 && is_exam) {
        m_state.message = "In an exam each question is answered: 1 to 4";
        return;
    }
    if (m_talk.question != nullptr) {
        const insight::Question& question = *m_talk.question;
        m_talk = {};
        // How long it all takes is seen at the end: whoever has been asked goes on from here nevertheless.
        const bool is_far = question.kind == insight::QuestionKind::HowLong;
        const uint64_t step = m_player.step();
        if (is_far)
            m_player.forward();
        else
            m_player.seek(question.reveal_at);
        if (is_far) interpose(step, m_player.step());
        return;
    }
    const uint64_t from = m_player.step();
    if (m_state.be_loop && !m_state.presenter && be_the_loop()) return;
    m_player.forward();
    if (!interpose(from, m_player.step()) && !m_state.presenter) tell_loop();
}

void Screen::look_closer() {
    if (m_document->looked_closer) return;
    m_document->look_closer();
    m_asked.assign(m_document->questions.size(), false);
}

// Where a question lies on the way between two steps, stays there and asks it.
bool Screen::interpose(uint64_t from, uint64_t to) {
    if (m_state.settings.predict == Predict::Off) return false;
    const auto& questions = m_document->questions;
    for (size_t i = 0; i < questions.size(); ++i) {
        if (m_asked[i] || questions[i].ask_at < from || questions[i].ask_at >= to) continue;
        m_asked[i] = true;
        m_player.seek(questions[i].ask_at);
        m_talk = {};
        m_talk.question = &questions[i];
        return true;
    }
    return false;
}

void Screen::ask(insight::QuestionKind kind, uint64_t ask_at) {
    const auto& questions = m_document->questions;
    for (size_t i = 0; i < questions.size(); ++i) {
        if (questions[i].kind != kind || questions[i].ask_at != ask_at) continue;
        m_asked[i] = true;
        m_player.seek(ask_at);
        m_talk = {};
        m_talk.question = &questions[i];
        return;
    }
}

void Screen::ask_about(uint64_t task_number, bool why) {
    retell();
    base::ObjectId task{static_cast<uint32_t>(task_number)};
    if (!task) task = m_state.selected;
    if (!task && why) {
        // Nobody was named: whoever waits longest.
        for (const replay::TaskView& view : m_story->scene.tasks) {
            if (!task && view.state == replay::TaskState::Waiting && !view.is_lost) task = view.id;
        }
    }
    if (!task && !why && m_story->scene.running_task() != nullptr) task = m_story->scene.running_task()->id;
    if (!task || m_story->scene.task(task) == nullptr) return;
    const uint64_t step = m_player.step();
    m_talk = {};
    m_talk.reasons = why ? insight::why_waiting(m_document->replay, step, task)
                         : insight::who_woke(m_document->replay, step, task);
    m_talk.title =
        std::string(why ? "WHY IT WAITS: " : "WHO WOKE IT: ") + std::string(m_document->task_name(task));
    if (m_talk.reasons.empty()) {
        m_state.message = why ? "It does not wait" : "Nobody: it was just made";
        return;
    }
    m_state.selected = task;
}

void Screen::note_answer(uint64_t key, bool right) {
    ++m_state.score.asked;
    if (right) ++m_state.score.right;
    m_requests.push_back({Act::Answer, key, 0, right ? 1.0 : 0.0, {}});
}

// The first choice is the one that counts. A key is a step's number times a hundred, and the question's.
void Screen::answer_lesson(uint32_t key, uint32_t chosen) {
    const auto& lesson = m_document->origin.lesson;
    if (lesson == nullptr || key / 100 < 1 || key / 100 > lesson->steps.size()) return;
    const auto& questions = lesson->steps[key / 100 - 1].questions;
    if (key % 100 >= questions.size() || chosen >= questions[key % 100].answers.size()) return;
    const bool is_first = m_state.lesson_answers.try_emplace(key, static_cast<int>(chosen)).second;
    if (is_first) note_answer(key, questions[key % 100].answers[chosen].right);
}

// Who takes the seat next, where that is to be chosen: somebody must be there to be chosen from.
replay::HandleView Screen::next_to_run() const {
    const replay::Replay& replay = m_document->replay;
    const uint64_t step = m_player.step(), next = replay.next(m_player.granularity(), step);
    if (next == step) return {};
    const replay::Scene scene = replay.scene_at(step);
    if (scene.ready.empty() && scene.timers.empty()) return {};
    const replay::HandleView after = replay.scene_at(next).running;
    return after.id == scene.running.id ? replay::HandleView{} : after;
}

std::string Screen::name_of(const Document& document, const replay::HandleView& handle) {
    return std::string(handle.task ? document.task_name(handle.task) : handle.callback);
}

// What whoever is the loop has to do now.
void Screen::tell_loop() {
    if (!m_state.be_loop) return;
    if (m_document->replay.facts().tick_begins().empty())
        m_state.message = "No event loop runs in this script: there is nobody to choose";
    else if (m_player.at_end())
        m_state.message = "The run is over: go back to choose who runs";
    else if (next_to_run().id)
        m_state.message = "You are the loop: click who runs next";
    else
        m_state.message = "You are the loop: step on until somebody is to be chosen";
}

// Where somebody takes the seat next, the reader is to say who. Gives whether he is asked; whoever steps on
// all the same is told.
bool Screen::be_the_loop() {
    const replay::HandleView next = next_to_run();
    if (!next.id) return false;
    if (m_loop_asked == m_player.step()) {
        const std::string name = name_of(*m_document, next);
        m_player.forward();
        m_state.message = fmt::format("The loop took {}", name);
        return true;
    }
    m_loop_asked = m_player.step();
    m_state.message = "You are the loop: click who runs next, or step once more to see it";
    return true;
}

void Screen::choose_next(uint64_t id) {
    const replay::HandleView running = next_to_run();
    if (!running.id) return tell_loop();
    const bool right = id == running.task.value || id == running.id.value;
    note_answer(0, right);
    if (right) {
        m_player.forward();
        m_state.message = next_to_run().id ? "Right. And who runs next?"
                                           : "Right. Step on until somebody is to be chosen";
        return;
    }
    m_state.message = m_story->scene.ready.empty()
                          ? "No: the timer that is due first is not this one's"
                          : fmt::format("No: {} stands first in the ready queue",
                                        name_of(*m_document, running));
}

bool Screen::apply_to_talk(const Action& action) {
    switch (action.act) {
        case Act::ToggleBeLoop:
            m_state.be_loop = !m_state.be_loop;
            m_player.pause();
            m_state.message = "The loop decides again";
            m_loop_asked = UINT64_MAX;
            tell_loop();
            return true;
        case Act::ChooseNext:
            choose_next(action.number);
            return true;
        case Act::AskWhy:
            ask_about(action.number, true);
            return true;
        case Act::AskWoke:
            ask_about(action.number, false);
            return true;
        case Act::StopAsking:
            m_talk = {};
            return true;
        case Act::Answer:
            if (m_talk.question == nullptr || m_talk.chosen >= 0) return true;
            if (action.number >= 1 && action.number <= m_talk.question->answers.size()) {
                m_talk.chosen = static_cast<int>(action.number) - 1;
                note_answer(0, m_talk.question->answers[action.number - 1].is_right);
            }
            return true;
        case Act::AnswerLesson:
            answer_lesson(static_cast<uint32_t>(action.number), static_cast<uint32_t>(action.amount));
            return true;
        case Act::LessonStep: {
            const auto& lesson = m_document->origin.lesson;
            if (lesson == nullptr) return true;
            const auto last = static_cast<uint32_t>(lesson->steps.size()) + 1;
            uint32_t& step = m_state.lesson_step;
            if (action.number == 1 && step < last)
                ++step;
            else if (action.number == 2 && step > 0)
                --step;
            else
                return true;
            m_state.scroll[static_cast<int>(Panel::Prose)] = 0;
            m_requests.push_back({Act::ShowLessonStep, step, 0, 0, {}});
            return true;
        }
        default:
            return false;
    }
}

std::string Screen::script_text() const { return m_editor ? m_editor->text() : m_document->source->text(); }

bool Screen::apply_to_script(const Action& action) {
    switch (action.act) {
        case Act::ToggleEdit:
            m_state.editing = !m_state.editing;
            m_player.pause();
            if (m_state.editing) m_state.front = Panel::Code;
            if (m_state.editing && !m_editor) {
                m_editor = std::make_unique<Editor>(m_document->source->text());
                const uint32_t line = m_story->scene.line;
                m_editor->place({line > 0 ? line - 1 : 0, 0}, false);
                m_draft_version = m_editor->version();
            }
            if (!m_state.editing && !m_state.stale) m_editor.reset();
            return true;
        case Act::PlaceCursor:
            place_cursor(action);
            return true;
        case Act::Rerun:
        case Act::SaveScript: {
            Action request = action;
            request.text = script_text();
            m_requests.push_back(std::move(request));
            return true;
        }
        default:
            return false;
    }
}

}  // namespace loopscope::ui
