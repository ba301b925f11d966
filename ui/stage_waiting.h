// The builder behind compute_stage: what the parts of the stage are made with, one method a part.
//
// For stage_layout.cpp (ready queue, seat, tray, arrows) and stage_waiting.cpp (who waits, and for what)
// alone.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "ui/stage_layout.h"

namespace loopscope::ui {

struct StageBuilder {
    const Story& story;
    const Metrics& m;
    const Measure& measure;
    StageLayout layout;

    void ready(Rect rect);
    void running(Rect rect);
    void waiting(Rect rect);
    void done(Rect rect);
    void arrows();
    void pair_arrows();
    StageCard seat_card(bool& somebody) const;
    float seat_width() const;

    std::string name_of(const replay::TaskView& task) const;
    void note(Rect rect, std::string text, Tone tone = Tone::Soft, bool centered = false);
    StageCard card_of(const replay::TaskView& task, Seat seat, bool small) const;
    StageCard card_of(const replay::HandleView& handle, Seat seat, bool small) const;
    float card_width(const StageCard& card) const;
    const replay::TaskView* waiter_for(base::ObjectId future) const;
    Rect add_box(Seat seat, Rect rect, std::string title, std::string subtitle);
    size_t flow_cards(Rect room, std::vector<StageCard>& cards, float gap, std::vector<StageCard>& into);
    void fill_cards(Rect room, std::vector<StageCard> cards, size_t total, bool keep_last);
    void label(StageArrow& arrow, Rect room, std::initializer_list<const char*> wordings);

    // One that waits: its card, in words what for, and small cards of those it depends on.
    struct Waiter {
        StageCard card;
        std::string reason;  // "waits for gather:"
        std::string brief;   // where there is little room: "0.50 s"
        std::vector<StageCard> depends;
        bool holder = false;   // what it depends on holds what it wants
        float ring_left = -1;  // of timers
    };
    Waiter waiter_of(const replay::TaskView& task) const;
    Waiter waiter_of(const replay::HandleView& handle) const;
    struct Waiters {
        std::vector<Waiter> timers, others;
        size_t timer_count = 0, other_count = 0;
    };
    Waiters gather_waiters() const;
    void timer_rows(Rect room, std::vector<Waiter>& waiters, size_t total);
    void other_rows(Rect room, std::vector<Waiter>& waiters, size_t total);
    float other_row(Rect room, Waiter& waiter, bool roomy, bool place);
};

}  // namespace loopscope::ui
