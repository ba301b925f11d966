#include "ui/stage_waiting.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace loopscope::ui {

// How much of a wait is still to pass, in front of the card whose wait it is.
void StageBuilder::put_ring(const StageCard& card, Rect square, float left) {
    const uint32_t number = card.is_task || card.of_task ? card.number : kScriptNumber;
    layout.rings.push_back({card.id, square.center(), square.w * 0.41f, left, number});
}

// Small cards with ring and time, in columns where all are alike in width, else one after the other; alike
// tasks as one where even that is not enough.
void StageBuilder::timer_flow(Rect room, std::vector<Waiter>& waiters, size_t total) {
    const float gap = m.text * 0.3f, ring = m.chip * 0.42f, between = m.text * 0.8f;
    const float around = 2 * ring + m.text * 0.85f;
    std::vector<float> widths;
    std::vector<Point> places;
    const auto measure_all = [&] {
        widths.clear();
        for (Waiter& waiter : waiters) {
            waiter.card.small = true;
            const float own = around + card_width(waiter.card) + measure.width(Font::CodeSmall, waiter.brief);
            widths.push_back(std::min(own + 2, room.w));
        }
    };
    const auto more_width = [&](size_t told) {
        return measure.width(Font::Small, fmt::format("+{} {}", told, translate(wish.language, "more"))) + 1;
    };
    // Places the first so many, and behind them the count of the rest; whether they fit.
    const auto place = [&](size_t shown, float column) {
        places.clear();
        float x = room.x, y = room.y;
        for (size_t i = 0; i <= shown; ++i) {
            const bool is_rest = i == shown;
            size_t told = 0;
            for (size_t k = 0; is_rest && k < shown; ++k) told += waiters[k].card.count;
            if (is_rest && told >= total) break;
            const float width = is_rest ? more_width(total - told) : std::max(column, widths[i]);
            if (x > room.x && x + width > room.right() + 0.5f) {
                x = room.x;
                y += m.chip + gap;
            }
            places.push_back({x, y});
            if (y + (is_rest ? m.small_line : m.chip) > room.bottom() + 0.5f) return false;
            x += width + between;
        }
        return true;
    };
    size_t here = 0;
    for (const Waiter& waiter : waiters) here += waiter.card.count;
    measure_all();
    const auto widest = [&] { return widths.empty() ? 0 : *std::max_element(widths.begin(), widths.end()); };
    size_t shown = waiters.size();
    float column = widest();
    if (total > here || (!place(shown, column) && !place(shown, 0))) {
        waiters = grouped(waiters);
        measure_all();
        shown = waiters.size();
        column = widest();
    }
    if (!place(shown, column)) {
        column = 0;
        while (shown > 0 && !place(shown, 0)) --shown;
    }
    if (shown == 0 && !waiters.empty()) shown = 1, place(1, 0);
    put_timers(room, waiters, places, widths, shown, total);
}

// Puts the first so many to their places; the one place more is that of the count of the rest.
void StageBuilder::put_timers(Rect room, std::vector<Waiter>& waiters, const std::vector<Point>& places,
                              const std::vector<float>& widths, size_t shown, size_t total) {
    const float ring = m.chip * 0.42f;
    size_t told = 0;
    for (size_t i = 0; i < shown; ++i) {
        Waiter& waiter = waiters[i];
        Rect row{places[i].x, places[i].y, std::min(widths[i], room.right() - places[i].x), m.chip};
        put_ring(waiter.card, row.cut_left(2 * ring), waiter.ring_left);
        row.cut_left(m.text * 0.35f);
        const float brief = measure.width(Font::CodeSmall, waiter.brief) + m.text * 0.5f;
        waiter.card.rect =
            row.cut_left(std::min(card_width(waiter.card), std::max(m.text * 4, row.w - brief)));
        row.cut_left(m.text * 0.5f);
        note(row, waiter.brief, Tone::Code);
        told += waiter.card.count;
        layout.cards.push_back(waiter.card);
    }
    if (told >= total) return;
    const Point at = places.size() > shown ? places[shown] : Point{room.x, room.bottom() - m.small_line};
    const Rect rest{at.x, at.y + (at.x > room.x ? (m.chip - m.small_line) / 2 : 0), room.right() - at.x,
                    m.small_line};
    if (rest.bottom() <= room.bottom() + m.text * 0.4f)
        note(rest, fmt::format("+{} {}", total - told, translate(wish.language, "more")));
}

void StageBuilder::timer_rows(Rect room, std::vector<Waiter>& waiters, size_t total) {
    const auto count = static_cast<float>(total);
    const float gap = m.text * 0.5f, height = m.card, ring = height * 0.46f;
    if (compact || count * (height + gap) - gap > room.h + 0.5f) return timer_flow(room, waiters, total);
    const auto wordings = [&](const Waiter& waiter) -> std::array<std::string, 3> {
        if (waiter.until < 0) return {waiter.reason, waiter.reason, waiter.brief};
        const std::string until = describe_seconds(waiter.until);
        return {translated(wish.language, fmt::format("{}, until {}", waiter.reason, until)), waiter.reason,
                waiter.brief};
    };
    const float around = 2 * ring + m.text * 0.65f, before_words = m.text * 0.8f;
    // When it is due counts more than the end of a long name.
    const auto name_width = [&](const Waiter& waiter) {
        const float row = room.w - around;
        const float brief = measure.width(Font::CodeSmall, waiter.brief) + m.text * 0.9f;
        return std::min(card_width(waiter.card), std::max(row - brief, std::min(row, m.text * 5)));
    };
    size_t wording = 0;  // the same for all, so that they can be compared
    for (const Waiter& waiter : waiters) {
        const float left = room.w - around - name_width(waiter) - before_words;
        while (wording < 2 && measure.width(Font::CodeSmall, wordings(waiter)[wording]) > left) ++wording;
    }
    for (Waiter& waiter : waiters) {
        Rect row = room.cut_top(height);
        room.cut_top(gap);
        const Rect circle = row.cut_left(around);
        put_ring(waiter.card, {circle.x, circle.y, 2 * ring, circle.h}, waiter.ring_left);
        waiter.card.rect = row.cut_left(name_width(waiter));
        row.cut_left(before_words);
        note(row, wordings(waiter)[wording], Tone::Code);
        layout.cards.push_back(std::move(waiter.card));
    }
}

std::vector<StageBuilder::Piece> StageBuilder::pieces_of(const Waiter& waiter, Look look) const {
    const bool roomy = look.roomy;
    const std::string waits(translate(wish.language, "waits for ")), brief(translate(wish.language, "for "));
    const bool with_depends = !waiter.depends.empty() && !(!roomy && look.lines == 1 && waiter.holder);
    std::string tail;
    if (with_depends && waiter.holder) tail = translate(wish.language, ", held by");
    if (with_depends) tail += ":";
    Piece words;
    if (roomy) words.words = {waits + waiter.what + waiter.extra + tail, waits + waiter.what + tail};
    if (!roomy) words.words.push_back(brief + waiter.what + waiter.extra + tail);
    if (waiter.until < 0) words.words.push_back(brief + waiter.what + tail);
    // Where not all has room, what tells it from others and until when; then the one or the other.
    const bool is_timed = waiter.until >= 0 && waiter.card.count == 1;
    const std::string least = waiter.brief.empty() ? waiter.what : waiter.brief;
    if (is_timed) words.words.push_back(brief + least + waiter.extra + tail);
    if (is_timed) words.words.push_back(brief + least + ", " + waiter.left + tail);
    words.words.push_back(brief + least + tail);
    if (!waiter.part.empty()) words.words.push_back(brief + waiter.part);
    if (is_timed) words.words.push_back(waiter.left);
    words.breaks = roomy;
    std::vector<Piece> pieces;
    Piece card{waiter.card};
    card.card.small = !roomy;
    card.ring_left = waiter.ring_left;
    if (waiter.line.empty()) {
        pieces.push_back(std::move(card));
        words.leads = with_depends && !roomy;
        pieces.push_back(std::move(words));
    } else {
        // The words first, then all that are in line.
        words.words = {fmt::format("{}{}{}", brief, waiter.what, waiter.extra),
                       fmt::format("{}{}", brief, waiter.what)};
        words.leads = true;
        words.breaks = false;
        pieces.push_back(std::move(words));
        pieces.push_back(std::move(card));
        for (const StageCard& next : waiter.line) {
            Piece behind{next};
            behind.card.small = true;
            pieces.push_back(std::move(behind));
        }
        return pieces;
    }
    if (!with_depends) return pieces;
    for (size_t i = 0; i < waiter.depends.size(); ++i) {
        Piece chip{waiter.depends[i]};
        chip.is_chip = true;
        chip.breaks = roomy && i == 0;
        pieces.push_back(std::move(chip));
    }
    return pieces;
}

// Gives the height of one entry; puts it at the top of the room.
float StageBuilder::other_row(Rect room, const Waiter& waiter, Look look, Placing placing) {
    std::vector<Piece> pieces = pieces_of(waiter, look);
    return flow_pieces(room, pieces, look.lines, placing, waiter.depends_beyond);
}

void StageBuilder::other_rows(Rect room, std::vector<Waiter>& waiters, size_t total) {
    const float gap = m.text * 0.6f, small_gap = m.text * 0.35f;
    size_t columns = 1;
    const auto width_of = [&] {
        return (room.w - m.text * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    };
    const auto row_height = [&](const std::vector<Waiter>& list, size_t i, Look look) {
        float height = 0;
        for (size_t k = i; k < std::min(list.size(), i + columns); ++k) {
            height = std::max(
                height, other_row({room.x, room.y, width_of(), room.h}, list[k], look, Placing::Measure));
        }
        return height;
    };
    const auto fits = [&](const std::vector<Waiter>& list, Look look) {
        const float between = look.roomy ? gap : small_gap;
        float sum = -between;
        for (size_t i = 0; i < list.size() && sum <= room.h + 0.5f; i += columns)
            sum += row_height(list, i, look) + between;
        return sum <= room.h + 0.5f;
    };
    size_t here = 0;
    for (const Waiter& waiter : waiters) here += waiter.card.count;
    const bool all_here = total == here;
    // From the roomiest look to the narrowest, the first that has a place for all.
    std::vector<Waiter> list = waiters;
    Look look;
    const auto try_look = [&](std::vector<Waiter> wanted, Look how, size_t beside) {
        list = std::move(wanted);
        look = how;
        columns = beside;
        return fits(list, look);
    };
    const size_t wide = room.w > m.text * 17 ? 2 : 1;
    bool found = all_here && try_look(waiters, {true, 4}, 1);
    const std::vector<Waiter> lines = in_line(waiters);
    for (const size_t most : {4u, 3u, 2u, 1u})
        found = found || (all_here && try_look(lines, {false, most}, 1));
    found = found || (all_here && try_look(lines, {}, wide)) || try_look(grouped(lines), {}, 1);
    if (!found) columns = wide;
    size_t told = 0, in_lines = 0, begun = 0;
    for (size_t i = 0; i < list.size(); i += columns) {
        const size_t end = std::min(list.size(), i + columns);
        size_t count = 0;
        for (size_t k = i; k < end; ++k) count += list[k].card.count + list[k].line.size();
        const float height = row_height(list, i, look);
        const bool more = told + count < total;
        if (room.h < height + (more ? small_gap + m.small_line : -0.5f)) break;
        for (size_t k = i; k < end; ++k) {
            const float x = room.x + static_cast<float>(k - i) * (width_of() + m.text);
            other_row({x, room.y, width_of(), room.h}, list[k], look, Placing::Place);
        }
        room.cut_top(height + (look.roomy ? gap : small_gap));
        told += count;
        begun = end;
    }
    if (told == 0 && compact) return others_side_by_side(room, grouped(waiters), total);
    if (told >= total) return;
    // Who has no place here may stand in the line of what he waits for.
    for (size_t k = begun; k < list.size(); ++k)
        in_lines += list[k].wants != 0 ? list[k].card.count + list[k].line.size() : 0;
    const bool below = in_lines == total - told;
    const std::string_view where = translate(wish.language, below ? "in line below" : "more");
    note({room.x, room.y, room.w, m.small_line}, fmt::format("+{} {}", total - told, where));
}

// Where not even one row with the count of the rest below it has room: as many as fit, the count behind them.
void StageBuilder::others_side_by_side(Rect room, const std::vector<Waiter>& waiters, size_t total) {
    const float gap = m.text * 0.45f;
    const auto rest_words = [&](size_t left) {
        return fmt::format("+{} {}", left, translate(wish.language, "more"));
    };
    const float rest_width = measure.width(Font::Small, rest_words(total)) + gap;
    Rect row{room.x, room.y, room.w, m.chip};
    size_t told = 0;
    for (const Waiter& waiter : waiters) {
        Piece card{waiter.card};
        card.card.small = true;
        card.ring_left = waiter.ring_left;
        const float rest = told + waiter.card.count < total ? rest_width : 0;
        if (piece_width(card) > row.w - rest) break;
        put_card(card, row.cut_left(piece_width(card)));
        told += waiter.card.count;
        const std::string words = std::string(translate(wish.language, "for ")) +
                                  (waiter.brief.empty() ? waiter.what : waiter.brief);
        const float width = measure.width(Font::Small, words) + 1;
        if (gap + width <= row.w - rest) {
            row.cut_left(gap);
            note(row.cut_left(width), words);
        }
        row.cut_left(2 * gap);  // what stands closer belongs together
    }
    if (told < total) note(row, rest_words(total - told));
}

// Half and half, unless one side is empty or has more to tell than the other.
float StageBuilder::waiting_share(const Waiters& found, Rect inner) const {
    const auto words = [&](std::string_view english) {
        return measure.width(Font::Small, translate(wish.language, english));
    };
    const StageBox& box = layout.boxes.back();
    float timers = measure.width(Font::Small, box.title + "  " + box.subtitle);
    if (found.timers.empty()) timers = std::max(timers, words("no timer is set"));
    float others = std::max(words("nobody"), words("others"));
    float roomy = 0, below = others;  // where the words stand below the card
    for (const Waiter& waiter : found.timers) {
        StageCard card = waiter.card;
        card.small = compact;
        const float row = (compact ? m.chip : m.card) * 0.92f + m.text * (compact ? 1 : 2) + card_width(card);
        timers = std::max(timers, row + measure.width(Font::CodeSmall, waiter.brief));
    }
    for (const Waiter& waiter : found.others) {
        const float ring = waiter.ring_left < 0 ? 0 : m.chip * 0.92f + m.text * 0.35f;
        others = std::max(others, ring + card_width(waiter.card) + words("for ") +
                                      measure.width(Font::Small, waiter.what));
        below = std::max({below, card_width(waiter.card),
                          words("waits for ") + measure.width(Font::Small, waiter.what) + m.text * 0.5f});
        roomy += m.card + m.small_line + m.text * (waiter.depends.empty() ? 1.0f : 3.0f);
    }
    const float half = inner.w * 0.5f, least_left = std::min(timers + m.text * 1.2f, inner.w * 0.85f);
    float left = half;
    if (found.others.empty())
        left = static_cast<float>(found.timer_count) * (m.card + m.text * 0.5f) > inner.h
                   ? inner.w - others - m.text * 1.6f
                   : std::max(half, std::min(least_left + m.text * 4, inner.w - others - m.text * 1.6f));
    else if (roomy <= inner.h)
        left = std::clamp(inner.w - below - m.text * 1.6f, half, std::max(half, least_left));
    else
        left = std::clamp(least_left, inner.w * 0.15f, std::max(half, inner.w - others * 1.6f));
    return std::clamp(left / inner.w, 0.15f, 0.85f);
}

void StageBuilder::waiting(Rect rect) {
    Waiters found = gather_waiters();
    Rect inner = add_box(Seat::Waiting, rect, "WAITING", "timers");
    if (compact) {
        if (found.timers.empty() && found.others.empty())
            return note({inner.x, inner.y, inner.w, m.chip}, "nobody", Tone::Faint);
        // One side only has all of the row.
        Rect right = inner;
        if (!found.timers.empty() && !found.others.empty()) {
            const Rect left = right.cut_left(std::round(inner.w * waiting_share(found, inner)));
            right.cut_left(m.text * 0.6f);
            timer_rows(left, found.timers, found.timer_count);
        } else if (!found.timers.empty()) {
            return timer_rows(inner, found.timers, found.timer_count);
        }
        return other_rows(right, found.others, found.other_count);
    }
    inner.cut_top(m.text * 0.3f);
    layout.divider_x = std::round(inner.x + inner.w * waiting_share(found, inner));
    const float left_end = layout.divider_x - m.text * 0.7f, right_start = layout.divider_x + m.text * 0.8f;
    const Rect left{inner.x, inner.y, left_end - inner.x, inner.h};
    const Rect right{right_start, inner.y, inner.right() - right_start, inner.h};
    const Rect caption = layout.boxes.back().caption;
    const bool named =
        measure.width(Font::Small, translate(wish.language, "futures, tasks, locks, I/O")) <= right.w;
    note({right.x, caption.y, right.w, caption.h}, named ? "futures, tasks, locks, I/O" : "others");
    if (found.timers.empty()) note({left.x, left.y, left.w, m.small_line}, "no timer is set", Tone::Faint);
    if (found.others.empty()) note({right.x, right.y, right.w, m.small_line}, "nobody", Tone::Faint);
    timer_rows(left, found.timers, found.timer_count);
    other_rows(right, found.others, found.other_count);
}

}  // namespace loopscope::ui
