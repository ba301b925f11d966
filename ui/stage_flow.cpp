// Cards and words one after the other, as in a line of text: how the stage fills narrow places.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/stage_waiting.h"

namespace loopscope::ui {

// As many cards as fit in rows, and a note that counts the rest: behind the last, or before the first where
// the newest are the ones to see.
void StageBuilder::fill_cards(Rect room, std::vector<StageCard> cards, size_t total, Newest newest) {
    const float gap = m.text * 0.7f;
    const bool count_first = newest == Newest::Last;
    const auto count_words = [&](size_t hidden) {
        if (count_first) return fmt::format("{} {}", hidden, translate(wish.language, "before"));
        return fmt::format("+{} {}", hidden, translate(wish.language, "more"));
    };
    // A card may be cut in a narrow place; how many there are besides may not.
    const float widest =
        std::max(m.text * 4, room.w - (total > 1 ? gap + measure.width(Font::Small, count_words(total)) : 0));
    std::vector<float> widths(cards.size());
    const auto limit_widths = [&](float most) {
        for (size_t i = 0; i < cards.size(); ++i) widths[i] = std::min(card_width(cards[i]), most);
    };
    limit_widths(widest);
    const float height = cards.empty() ? m.chip : cards.front().small ? m.chip : m.card;
    const float between = std::min(gap * 0.6f, std::max(2.0f, room.h - 2 * height));
    std::vector<Rect> places;
    Rect count;
    const auto try_with = [&](size_t shown) {
        places.clear();
        float x = room.x, y = room.y;
        const auto place = [&](float width) {
            if (x > room.x && x + width > room.right() + 0.5f) {
                x = room.x;
                y += height + between;
            }
            const Rect rect{x, y, width, height};
            x += width + gap;
            return rect;
        };
        const size_t hidden = total - shown;
        const float words = measure.width(Font::Small, count_words(hidden));
        const size_t from = count_first ? cards.size() - shown : 0;
        if (hidden > 0 && count_first) count = place(words + 1);
        for (size_t i = 0; i < shown; ++i) places.push_back(place(widths[from + i]));
        if (hidden > 0 && !count_first) count = place(words + 1);
        return y + height <= room.bottom() + 0.5f;
    };
    size_t shown = cards.size();
    // Long names lose their ends before a whole card is left out.
    for (const float most : {10.0f, 8.0f, 6.5f}) {
        if (total > shown || try_with(shown)) break;
        limit_widths(std::min(widest, m.text * most));
    }
    if (!try_with(shown)) limit_widths(std::min(widest, m.text * 10));
    while (shown > 0 && !try_with(shown)) --shown;
    if (shown == 0) try_with(0);
    const size_t hidden = total - shown;
    if (hidden > 0) {
        count.h = std::min(count.h, std::max(0.0f, room.bottom() - count.y));
        note(count, count_words(hidden));
    }
    const size_t from = count_first ? cards.size() - shown : 0;
    for (size_t i = 0; i < shown; ++i) {
        cards[from + i].rect = places[i];
        layout.cards.push_back(std::move(cards[from + i]));
    }
}

// A ring is as high as its card.
float StageBuilder::piece_width(const Piece& piece) const {
    return card_width(piece.card) + (piece.ring_left < 0 ? 0 : piece_height(piece) * 0.92f + m.text * 0.35f);
}

void StageBuilder::put_card(const Piece& piece, Rect rect) {
    StageCard card = piece.card;
    if (piece.ring_left >= 0) {
        put_ring(card, rect.cut_left(rect.h * 0.92f), piece.ring_left);
        rect.cut_left(m.text * 0.35f);
    }
    card.rect = rect;
    (piece.is_chip ? layout.chips : layout.cards).push_back(std::move(card));
}

float StageBuilder::piece_height(const Piece& piece) const {
    if (!piece.is_card()) return m.small_line;
    return piece.card.small ? m.chip : m.card;
}

// The lines of flow_pieces while they are being filled.
struct StageBuilder::PieceFlow {
    StageBuilder& stage;
    std::vector<Piece>& pieces;
    Rect room;
    size_t most_lines;
    Placing placing;
    size_t cards_left;  // not placed yet
    float gap, between, right, rest_width;
    float x = 0, y = 0, height = 0;
    size_t lines = 1;
    // The heights of a line are known when it is full: what stands in it is then put in its middle.
    struct Placed {
        Rect rect;
        size_t piece, wording;
    };
    std::vector<Placed> line = {};

    void flush() {
        for (const Placed& one : line) {
            if (placing == Placing::Measure) break;
            Piece& piece = pieces[one.piece];
            const Rect rect = one.rect.moved(0, std::round((height - one.rect.h) / 2));
            if (!piece.is_card()) {
                stage.note(rect, piece.words[one.wording]);
                continue;
            }
            stage.put_card(piece, rect);
        }
        line.clear();
    }
    void new_line() {
        flush();
        y += height + between;
        x = room.x;
        height = 0;
        ++lines;
    }
    void put(size_t piece, size_t wording, float width) {
        const float tall = stage.piece_height(pieces[piece]);
        line.push_back({{x, y, width, tall}, piece, wording});
        height = std::max(height, tall);
        x += width + gap;
    }
    // How far a piece may reach: what it leads in must follow it, and on the last line the count of the rest
    // must have its place.
    float limit(size_t i) const {
        const Piece& piece = pieces[i];
        const bool leads = piece.leads && i + 1 < pieces.size();
        const size_t behind = cards_left - (piece.is_card() ? 1 : 0);
        if (leads && lines < most_lines) return right - stage.piece_width(pieces[i + 1]) - gap;
        return right - (lines == most_lines && behind > 0 ? rest_width : 0);
    }
    bool fits(size_t i, size_t& wording, float& width) const {
        const Piece& piece = pieces[i];
        if (piece.is_card()) {
            width = stage.piece_width(piece);
            return x + width <= limit(i);
        }
        for (wording = 0; wording < piece.words.size(); ++wording) {
            width = stage.measure.width(Font::Small, piece.words[wording]) + 1;
            if (x + width <= limit(i)) return true;
        }
        --wording;
        return false;
    }
    // The rest is counted instead.
    void count_rest(size_t i) {
        pieces[i].words = {cards_left > 0 ? fmt::format("+{}", cards_left) : "…"};
        put(i, 0, std::max(0.0f, right - x));
    }
    // False when it, and what follows, had no place.
    bool add(size_t i) {
        const bool is_card = pieces[i].is_card(), leads = pieces[i].leads && i + 1 < pieces.size();
        if (pieces[i].breaks && !line.empty() && lines < most_lines) new_line();
        size_t wording = 0;
        float width = 0;
        bool fit = fits(i, wording, width);
        if (!fit && x > room.x && lines < most_lines) {
            new_line();
            fit = fits(i, wording, width);
        }
        const float left = limit(i) - x;
        if (!fit && (is_card ? x > room.x : leads || left < stage.m.text * 3)) {
            count_rest(i);
            return false;
        }
        put(i, wording, fit ? width : std::max(stage.m.text, left));
        cards_left -= is_card ? 1 : 0;
        return true;
    }
};

float StageBuilder::flow_pieces(Rect room, std::vector<Piece>& pieces, size_t most_lines, Placing placing,
                                size_t beyond) {
    size_t cards = beyond;
    for (const Piece& piece : pieces) cards += piece.is_card() ? 1 : 0;
    const float gap = m.text * 0.45f;
    const float rest_width = measure.width(Font::Small, fmt::format("+{}", cards)) + gap;
    PieceFlow flow{*this, pieces, room,          most_lines,          placing,
                   cards, gap,    m.text * 0.3f, room.right() + 0.5f, rest_width};
    flow.x = room.x;
    flow.y = room.y;
    bool all = true;
    for (size_t i = 0; i < pieces.size() && all; ++i) all = flow.add(i);
    if (all && flow.cards_left > 0 && !pieces.empty()) {
        // All that were given have a place, but there are more: room for their count was kept.
        pieces.push_back({});
        flow.count_rest(pieces.size() - 1);
    }
    flow.flush();
    return flow.y + flow.height - room.y;
}

}  // namespace loopscope::ui
