#include "ui/layout.h"

#include <algorithm>
#include <cmath>

#include "core/base/check.h"

namespace loopscope::ui {

namespace {

struct Work {
    Layout layout;
    const Metrics& m;
    const LayoutWish& wish;

    void place(Panel panel, Rect rect) { layout.places.push_back({panel, rect}); }

    // Cuts a part off the room, as large as the user has dragged it, else as large as is usual. It keeps
    // `least` and leaves `rest` to the others, or at least half of the room.
    Rect cut(Edge edge, Rect& room, float usual, bool is_upright, bool from_end, float least, float rest) {
        const float all = is_upright ? room.w : room.h;
        const int chosen = wish.sizes[static_cast<size_t>(edge)];
        float size = chosen > 0 ? all * static_cast<float>(chosen) / 1000 : usual;
        size = std::round(std::clamp(size, std::min(least, all * 0.5f), std::max(all - rest, all * 0.5f)));
        const Rect whole = room;
        const Rect part = is_upright ? (from_end ? room.cut_right(size) : room.cut_left(size))
                                     : (from_end ? room.cut_bottom(size) : room.cut_top(size));
        Rect grip = room;
        if (is_upright) {
            grip = from_end ? room.cut_right(m.gap) : room.cut_left(m.gap);
        } else {
            grip = from_end ? room.cut_bottom(m.gap) : room.cut_top(m.gap);
        }
        layout.splitters.push_back({edge, grip, whole, is_upright, from_end});
        return part;
    }

    // Two or more panels in one place.
    void share(Rect rect, std::vector<Panel> panels, Panel active) {
        bool found = false;
        for (const Panel panel : panels) found |= panel == active;
        if (!found) active = panels.front();
        const Rect bar = rect.cut_top(m.caption);
        place(active, rect);
        layout.tabs.push_back({bar, std::move(panels), active});
    }

    // The narration below, the rest above.
    void code_column(Rect column, float narration_height) {
        const float story = std::max(narration_height, wish.narration);
        const float wanted = std::round(wish.talk ? std::max(story, m.text * 16) : story);
        const float usual = std::min(wanted, column.h * (wish.talk ? 0.6f : 0.45f));
        place(Panel::Narration, cut(Edge::Narration, column, usual, false, true, m.text * 6, m.text * 8));
        if (wish.prose && layout.find(Panel::Prose) == nullptr && layout.arrangement == Arrangement::Strip) {
            share(column, {Panel::Prose, Panel::Code},
                  wish.front == Panel::Code ? Panel::Code : Panel::Prose);
        } else {
            place(Panel::Code, column);
        }
    }

    float timeline_height(float body_height) const {
        const float wanted = m.caption + m.pad + static_cast<float>(wish.lanes) * m.text * 2.1f;
        return std::round(std::clamp(wanted, m.text * 7, body_height * 0.3f));
    }

    void columns(Rect body) {
        const float em = m.text;
        const Rect timeline = cut(Edge::Timeline, body, timeline_height(body.h), false, true,
                                  std::min(em * 7, body.h * 0.3f), em * 24);
        float code_share = 0.36f, side = std::clamp(body.w * 0.2f, 17 * em, 24 * em);
        if (wish.prose) {
            place(Panel::Prose, cut(Edge::Prose, body, std::clamp(body.w * 0.21f, 19 * em, 30 * em), true,
                                    false, em * 15, em * 63));
            code_share = 0.4f;
            side = std::clamp(body.w * 0.22f, 17.5f * em, 22 * em);
        }
        Rect right = cut(Edge::Side, body, side, true, true, em * 15, em * 48);
        const Rect left = cut(Edge::Code, body, (body.w + side) * code_share, true, false, em * 24, em * 24);
        code_column(left, em * 9.2f);
        place(Panel::Stage, body);
        const Rect output = cut(Edge::Output, right, right.h * 0.42f, false, true, em * 6, em * 8);
        place(Panel::Tasks, right);
        place(Panel::Output, output);
        place(Panel::Timeline, timeline);
    }

    void strip(Rect body) {
        Rect bottom = body.cut_bottom(std::round(std::clamp(body.h * 0.26f, m.text * 7.5f, m.text * 14)));
        body.cut_bottom(m.gap);
        float code_share = 0.44f;
        if (wish.prose && body.w >= m.text * 78) {
            // Beside the code, where that leaves enough for both.
            place(Panel::Prose, cut(Edge::Prose, body, m.text * 21, true, false, m.text * 15, m.text * 48));
            code_share = 0.47f;
        }
        const Rect left = cut(Edge::Strip, body, body.w * code_share, true, false, m.text * 24, m.text * 24);
        code_column(left, m.text * 8.2f);
        place(Panel::Stage, body);
        if (bottom.w >= m.text * 70) {
            // What was printed is to be seen without asking for it.
            place(Panel::Output,
                  bottom.cut_right(std::round(std::clamp(bottom.w * 0.27f, m.text * 20, m.text * 30))));
            bottom.cut_right(m.gap);
            share(bottom, {Panel::Timeline, Panel::Tasks}, wish.bottom);
        } else {
            share(bottom, {Panel::Timeline, Panel::Tasks, Panel::Output}, wish.bottom);
        }
    }

    void single(Rect body) {
        if (body.h > m.text * 17) {
            // As high as the longest story was so far, if the stage keeps room for a row a seat.
            const float most = std::max(m.text * 5.2f, body.h - m.caption - m.gap - m.text * 13.0f);
            place(Panel::Narration, body.cut_bottom(std::clamp(wish.narration, m.text * 5.2f, most)));
            body.cut_bottom(m.gap);
        }
        std::vector<Panel> panels = {Panel::Stage, Panel::Code, Panel::Tasks, Panel::Output, Panel::Timeline};
        if (layout.places.empty()) panels.insert(panels.begin() + 2, Panel::Narration);
        if (wish.prose) panels.insert(panels.begin(), Panel::Prose);
        share(body, std::move(panels), wish.front);
    }

    void presenter(Rect body) {
        if (body.w < m.text * 50) {
            place(Panel::Narration, body.cut_bottom(std::min(m.text * 6, body.h * 0.3f)));
            body.cut_bottom(m.gap);
            place(Panel::Code, body.cut_top(std::round(body.h * 0.4f)));
            body.cut_top(m.gap);
        } else {
            const Rect left = cut(Edge::Present, body, body.w * 0.44f, true, false, m.text * 20, m.text * 24);
            code_column(left, m.text * 8.6f);
        }
        place(Panel::Stage, body);
    }
};

}  // namespace

const char* panel_title(Panel panel) {
    switch (panel) {
        case Panel::Code:
            return "Code";
        case Panel::Stage:
            return "Stage";
        case Panel::Narration:
            return "Story";
        case Panel::Tasks:
            return "Tasks";
        case Panel::Output:
            return "Output";
        case Panel::Timeline:
            return "Timeline";
        case Panel::Prose:
            return "Lesson";
        case Panel::Count_:
            break;
    }
    CHECK_UNREACHABLE();
}

const Rect* Layout::find(Panel panel) const {
    for (const Place& place : places) {
        if (place.panel == panel) return &place.rect;
    }
    return nullptr;
}

Layout compute_layout(Rect window, const Metrics& m, const LayoutWish& wish) {
    Work work{{}, m, wish};
    const float columns = window.w / m.text, rows = window.h / m.text;
    Layout& layout = work.layout;
    layout.arrangement = wish.presenter                                           ? Arrangement::Presenter
                         : columns >= (wish.prose ? 100.0f : 80.0f) && rows >= 44 ? Arrangement::Columns
                         : columns >= 54 && rows >= 30                            ? Arrangement::Strip
                                                                                  : Arrangement::Single;
    Rect body = window;
    if (layout.arrangement != Arrangement::Presenter) {
        const float bar = layout.arrangement == Arrangement::Single ? std::round(m.text * 2.7f) : m.bar;
        layout.top = body.cut_top(bar);
        layout.transport = body.cut_bottom(layout.arrangement == Arrangement::Single ? bar : m.bar * 1.1f);
    }
    body = body.inset(m.gap);
    switch (layout.arrangement) {
        case Arrangement::Presenter:
            work.presenter(body);
            break;
        case Arrangement::Columns:
            work.columns(body);
            break;
        case Arrangement::Strip:
            work.strip(body);
            break;
        case Arrangement::Single:
            work.single(body);
            break;
    }
    return std::move(work.layout);
}

std::vector<float> fit_row(const std::vector<RowItem>& items, float room, float gap) {
    std::vector<bool> kept(items.size(), true);
    const auto total = [&] {
        float sum = -gap;
        for (size_t i = 0; i < items.size(); ++i) sum += kept[i] ? items[i].width + gap : 0;
        return sum;
    };
    while (total() > room) {
        size_t least = items.size();
        for (size_t i = 0; i < items.size(); ++i) {
            if (kept[i] && (least == items.size() || items[i].importance <= items[least].importance))
                least = i;
        }
        if (least == items.size()) break;
        kept[least] = false;
    }
    std::vector<float> places(items.size(), -1);
    float x = 0;
    for (size_t i = 0; i < items.size(); ++i) {
        if (!kept[i]) continue;
        places[i] = x;
        x += items[i].width + gap;
    }
    return places;
}

}  // namespace loopscope::ui
