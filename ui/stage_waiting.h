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

// Whether things are put there, or only measured.
enum class Placing : uint8_t { Measure, Place };
// Which of too many cards are to be seen: the first ones or the last ones.
enum class Newest : uint8_t { Last, First };

struct StageBuilder {
    const Story& story;
    const Metrics& m;
    const Measure& measure;
    StageWish wish;
    StageLayout layout;
    std::unordered_set<uint32_t> related = {};  // with a focus: whom it has to do with
    bool compact = false;                       // boxes are rows: titles at the left, small cards behind them
    bool brief_titles = false;                  // titles are as short as can be
    float caption_width = 0;                    // of those titles

    void ready(Rect rect);
    void running(Rect rect);
    void waiting(Rect rect);
    void done(Rect rect);
    void drop_details(std::vector<StageCard>& cards, float room) const;
    void stack_bends();
    void stack_arrows();
    void pair_bends();
    void pair_arrows();
    void add_arrow(Flow flow, Rect room, std::initializer_list<const char*> wordings, Align align);
    float compact_rows(Rect area);  // all of it, from the top; gives the height
    struct ObjectRow;               // a lock, queue or the like, or a program
    void waiting_and_objects(Rect rect);
    void objects(Rect rect);
    float objects_height(float width) const;
    size_t object_columns(const std::vector<ObjectRow>& rows, float width) const;
    float object_width(const ObjectRow& row) const;
    ObjectRow row_of(const replay::SyncView& sync) const;
    ObjectRow row_of(const replay::RequestView& process) const;
    // The first of them; the others are counted.
    std::vector<ObjectRow> object_rows(size_t* beyond) const;
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
    Rect add_box(Seat seat, Rect rect, std::string_view heading, std::string_view beside);
    void fill_cards(Rect room, std::vector<StageCard> cards, size_t total, Newest newest);

    // What stands one after the other like words in a line: a card, or words in several wordings, the longest
    // first.
    struct Piece {
        StageCard card = {};
        std::vector<std::string> words = {};
        bool is_chip = false;  // a small copy, not the card that travels
        bool breaks = false;   // begins a line
        bool leads = false;    // words that mean nothing without what follows
        float ring_left = -1;  // before the card: how much of the wait is still to pass; negative: no ring
        bool is_card() const { return words.empty(); }
    };
    struct ObjectRow {
        StageObject object;
        std::vector<Piece> pieces;
        size_t beyond = 0;  // tasks that did not fit among the pieces
    };
    struct PieceFlow;
    float piece_height(const Piece& piece) const;
    float piece_width(const Piece& piece) const;
    void put_card(const Piece& piece, Rect rect);
    void put_ring(const StageCard& card, Rect square, float left);
    // Places them in at most so many lines; what does not fit is counted ("+3"), with those `beyond` the ones
    // given. Gives the height.
    float flow_pieces(Rect room, std::vector<Piece>& pieces, size_t most_lines, Placing placing,
                      size_t beyond = 0);

    // One that waits, or several in line for the same: their cards, in words what for, and small cards of
    // those it depends on.
    struct Waiter {
        StageCard card;
        std::vector<StageCard> line = {};  // those behind it in line
        std::string what;                  // "gather", "Lock"
        std::string extra;                 // ", 1 of 3 done"
        std::string reason;                // of timers: "0.50 s left"
        std::string part;                  // of a reply, what has not come yet: "the other 75 %"
        std::string left;                  // of all whose end is known: "0.50 s"
        std::string brief;                 // where there is little room: "0.50 s", "GET …/users"
        std::vector<StageCard> depends = {};
        size_t depends_beyond = 0;  // of those, how many more there are
        bool holder = false;        // what it depends on holds what it wants
        float ring_left = -1;       // of timers, requests and jobs; negative: no telling
        uint64_t group = 0;         // those alike share this
        uint32_t wants = 0;         // the lock or queue; 0: something else
        double until = -1;
    };
    Waiter waiter_of(const replay::TaskView& task) const;
    Waiter waiter_of(const replay::HandleView& handle) const;
    void tell_sync(const replay::TaskView& task, Waiter& waiter) const;
    void tell_depends(const replay::TaskView& task, Waiter& waiter) const;
    void tell_jobs(const replay::TaskView& task, Waiter& waiter) const;
    void tell_span(const replay::TaskView& task, Waiter& waiter) const;
    struct Waiters {
        std::vector<Waiter> timers, others;
        size_t timer_count = 0, other_count = 0;
    };
    Waiters gather_waiters() const;
    float waiting_share(const Waiters& found, Rect inner) const;
    uint64_t kind_of(const replay::TaskView& task) const;
    uint32_t code_of(const replay::TaskView& task) const;
    std::vector<Waiter> grouped(const std::vector<Waiter>& waiters) const;
    std::vector<Waiter> in_line(const std::vector<Waiter>& waiters) const;
    void name_group(Waiter& group, uint32_t count, double first, double last) const;
    Waiters gather_crowd() const;
    void timer_flow(Rect room, std::vector<Waiter>& waiters, size_t total);
    void put_timers(Rect room, std::vector<Waiter>& waiters, const std::vector<Point>& places,
                    const std::vector<float>& widths, size_t shown, size_t total);
    void timer_rows(Rect room, std::vector<Waiter>& waiters, size_t total);
    void other_rows(Rect room, std::vector<Waiter>& waiters, size_t total);
    void others_side_by_side(Rect room, const std::vector<Waiter>& waiters, size_t total);
    // How one that waits is told: its card above, or small, in so many lines of cards and words.
    struct Look {
        bool roomy = false;
        size_t lines = 1;
    };
    std::vector<Piece> pieces_of(const Waiter& waiter, Look look) const;
    std::vector<Piece> pieces_of(const replay::SyncView& sync, size_t* beyond) const;
    float other_row(Rect room, const Waiter& waiter, Look look, Placing placing);
};

}  // namespace loopscope::ui
