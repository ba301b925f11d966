// The stage where there is no room for it: a row for each seat, its title at the left, small cards behind it.
// Who runs, who is ready and who waits come first; arrows and empty room are what is given up.
#include <algorithm>
#include <cmath>

#include "ui/stage_waiting.h"

namespace loopscope::ui {

// In the order in which they are read: the running seat, the ready queue, who waits (and has what is left),
// locks and queues, what is done. The first two share a row where even that is too much.
float StageBuilder::compact_rows(Rect area) {
    compact = brief_titles = true;
    const float em = m.text, gap = std::round(em * 0.3f), row = m.chip + 2 * std::round(em * 0.2f);
    const auto title_width = [&](std::string_view english) {
        return measure.width(Font::Small, translate(wish.language, english)) + em;
    };
    const Rect whole = area.inset(em * 0.6f, 0);
    float y = area.y;
    const auto strip = [&](float height) {  // below what was placed last; beyond the area, too
        const Rect rect{whole.x, y, whole.w, height};
        y += height + gap;
        return rect;
    };
    const float around = objects_height(whole.w);
    const bool apart = area.h >= 4 * row + 3 * gap + around;
    if (apart) {
        caption_width = std::max({title_width("RUNNING"), title_width("READY"), title_width("WAITING"),
                                  title_width("DONE")});
        running(strip(row));
        ready(strip(row));
    } else {
        Rect top = strip(row);
        bool somebody = false;
        StageCard card = seat_card(somebody);
        card.small = true;
        caption_width = title_width("RUNNING");
        const float wanted = caption_width + (somebody ? card_width(card) : em * 4) + em * 0.9f;
        running(top.cut_left(std::round(std::clamp(wanted, top.w * 0.3f, top.w * 0.55f))));
        top.cut_left(gap);
        caption_width = title_width("READY");
        ready(top);
        caption_width = std::max(title_width("WAITING"), title_width("DONE"));
    }
    const float below = (around > 0 ? around - em * 0.5f + gap : 0) + row + gap, left = area.bottom() - y;
    // What is done may lie further down; who waits is to be seen.
    waiting(strip(std::max(row, left >= row + below ? left - below : std::min(left, row * 1.5f))));
    if (around > 0) objects(strip(around - em * 0.5f));
    done(strip(row));
    return y - gap - area.y;
}

}  // namespace loopscope::ui
