// What is open in the window, and what only the program can do for it: files, drafts, lessons, settings.
//
// The screen asks by actions; the session answers each at once. It owns the screen; the window is the
// caller's.
#pragma once

#include <memory>
#include <string>

#include "app/notes_window.h"
#include "app/opening.h"
#include "app/pictures.h"
#include "app/progress.h"
#include "app/settings.h"
#include "core/run/orders.h"
#include "ui/screen.h"

namespace loopscope::app {

class Session {
  public:
    Session(Window& window, std::unique_ptr<ui::Document> document, Kept kept);

    ui::Screen& screen() { return m_screen; }
    // Shows what was opened, or says why it was not.
    void show(base::Result<std::unique_ptr<ui::Document>> opened);
    void answer(const ui::Action& action);
    // Runs the script again where its file was changed by another program.
    void look_for_changes();
    void keep_settings();
    // Says why settings cannot be kept, where that was found when the window opened.
    void say_if_not_kept();
    // The presenter's window, where it is open: in how many seconds it wants to be drawn again; negative:
    // never.
    double draw_notes() { return m_notes.draw(m_screen); }
    // Goes on with what takes long, a piece at a time.
    void work();

  private:
    void answer_about_window(const ui::Action& action);
    void run_again(const std::string& text);
    void save(const std::string& text);
    void discard();
    void export_picture(const ui::Action& action);
    void start_film(Part part, const char* ending);
    void stop_film();
    void show_lesson_step(uint64_t step);
    void note_progress();
    void note_opened();
    void keep_progress();
    void tell_if_not_kept(const std::optional<base::Error>& error);
    void note_answer(uint64_t key, bool right);
    void what_if(const std::string& lever);
    void compare_with(const std::string& other);
    void find_orders();
    void go_on_with_orders();
    void list_folder(const std::string& wanted);
    void new_script();
    std::string new_path() const;
    void paste(const std::string& text);
    void keep_draft(const std::string& text);
    void restart_lesson(const std::string& id);
    void open_lesson_where_left(const std::string& id);
    void say_what_was_found(const std::string& what);
    void save_as(const std::string& wanted);
    void look_for_lesson_changes();
    const std::string& path() const { return m_screen.document().origin.path; }
    bool is_script() const { return !path().empty() && !path().ends_with(".trace"); }

    Window& m_window;
    ui::Screen m_screen;
    Kept m_kept;
    Progress m_progress = Progress::read();
    NotesWindow m_notes;
    std::unique_ptr<Film> m_film;  // while one is made
    bool m_film_is_cut = false;
    std::unique_ptr<run::OrderSearch> m_orders;  // while it goes on
    std::string m_course;           // the folder of the lessons that are listed; empty until one was opened
    std::string m_not_kept;         // why settings and progress cannot be kept; empty as far as is known
    bool m_told_of_change = false;  // that another program changed the file while it is changed here
    int64_t m_seen_lesson_change = 0;
    int64_t m_seen_change = 0;  // when the script's file was changed last, as far as is known
};

// A number that changes when the file does; 0 where there is none.
int64_t change_of(const std::string& path);

}  // namespace loopscope::app
