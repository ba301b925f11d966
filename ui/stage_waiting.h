// The builder behind compute_stage: what the parts of the stage are made with, one method a part.
//
// For stage_layout.cpp (ready queue, seat, tray, arrows) and stage_waiting.cpp (who waits, and for what)
// alone.
#pragma once

#include <initializer_list>
#include <string>
#include <unordered_set>
#include <vector>

#include "ui/stage_layout.h"

namespace loopscope::ui {

struct StageBuilder {
    const Story& story;
    const Metrics& m;
    const Measure& measure;
    StageWish wish;
    StageLayout layout;
    std::unordered_set<uint32_t> related = {};  // with a focus: whom it has to do with

    void ready(Rect rect);
    void running(Rect rect);
    void waiting(Rect rect);
    void done(Rect rect);
    void arrows();
    void pair_arrows();
    void waiting_and_objects(Rect rect);
    void objects(Rect rect);
    float objects_height(float width) const;
    Rect phases(Rect rect);
    void find_related();
    bool shows(base::ObjectId task) const { return related.empty() || related.contains(task.value); }
    StageCard seat_card(bool& somebody) const;
    float seat_width() const;

    std::string name_of(const replay::TaskView& task) const;
    void note(Rect rect, std::string text, Tone tone = Tone::Soft, bool centered = false);
    StageCard card_of(const replay::TaskView& task, Seat seat, bool small) const;
    StageCard card_of(const replay::HandleView& handle, Seat seat, bool small) const;
    float card_width(const StageCard& card) const;
    const replay::TaskView* waiter_for(base::ObjectId future) const;
    Rect add_box(Seat seat, Rect rect, std::string_view heading, std::string_view beside);
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
        float ring_left = -1;  // of timers and requests
        uint64_t group = 0;    // those alike share this
        double until = -1;
    };
    Waiter waiter_of(const replay::TaskView& task) const;
    Waiter waiter_of(const replay::HandleView& handle) const;
    struct Waiters {
        std::vector<Waiter> timers, others;
        size_t timer_count = 0, other_count = 0;
    };
    Waiters gather_waiters() const;
    uint64_t kind_of(const replay::TaskView& task) const;
    uint32_t code_of(const replay::TaskView& task) const;
    std::vector<Waiter> grouped(const std::vector<Waiter>& waiters) const;
    void name_group(Waiter& group, uint32_t count, double first, double last) const;
    Waiters gather_crowd() const;
    void timer_grid(Rect room, std::vector<Waiter>& waiters, size_t total);
    void timer_rows(Rect room, std::vector<Waiter>& waiters, size_t total);
    void other_rows(Rect room, std::vector<Waiter>& waiters, size_t total);
    // How much room one that waits may take: three lines, one or two, one.
    enum class Look : uint8_t { Roomy, Medium, Compact };
    float other_row(Rect room, Waiter& waiter, Look look, bool place);
};

}  // namespace loopscope::ui
