// list.sort: Timsort with the power-sort order of merges, as CPython 3.11's. It asks the same comparisons in
// the same order, which a script can watch through its own __lt__.
#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

struct Item {
    Value key;
    Value value;  // empty where the key is the item itself
};

constexpr int64_t kGallopAtLeast = 7;

class Sorter {
  public:
    Sorter(Machine& m, std::vector<Item>& items)
        : m_machine(m), m_items(items.data()), m_count(size(items)) {}
    bool sort();
    uint64_t compared() const { return m_compared; }

  private:
    struct Run {
        int64_t start, length;
        int power;
    };
    static int64_t size(const std::vector<Item>& items) { return static_cast<int64_t>(items.size()); }

    bool before(const Value& left, const Value& right);
    int64_t count_run(int64_t start, bool* descending);
    void insert_sorted(int64_t start, int64_t end, int64_t sorted_end);
    int power_of(const Run& last, int64_t next_length) const;
    void merge_at(size_t i);
    int64_t gallop_left(const Value& key, const Item* a, int64_t n, int64_t hint);
    int64_t gallop_right(const Value& key, const Item* a, int64_t n, int64_t hint);
    int64_t search_left(const Value& key, const Item* a, int64_t low, int64_t high);
    int64_t search_right(const Value& key, const Item* a, int64_t low, int64_t high);

    uint64_t m_compared = 0;
    void merge_forwards(Item* a, int64_t na, Item* b, int64_t nb);
    void merge_backwards(Item* a, int64_t na, Item* b, int64_t nb);
    bool pairwise_forwards(Item*& to, Item*& a, int64_t& na, Item*& b, int64_t& nb);
    bool gallop_forwards(Item*& to, Item*& a, int64_t& na, Item*& b, int64_t& nb);
    bool pairwise_backwards(Item*& to, Item*& a, int64_t& na, Item*& b, int64_t& nb);
    bool gallop_backwards(Item*& to, Item*& a, int64_t& na, Item* a_first, Item*& b, int64_t& nb,
                          Item* b_first);

    Machine& m_machine;
    Item* m_items;
    int64_t m_count;
    std::vector<Run> m_runs;
    int64_t m_gallop_from = kGallopAtLeast;
    bool m_failed = false;
};

// left < right. After a comparison has raised, everything answers false at once and the merges run out.
bool Sorter::before(const Value& left, const Value& right) {
    if (m_failed) return false;
    ++m_compared;
    if (left.is_small_int() && right.is_small_int()) return left.small_int() < right.small_int();
    if (&m_machine.type_of(left) == m_machine.types.str && &m_machine.type_of(right) == m_machine.types.str) {
        return text_of(left) < text_of(right);
    }
    const Float* const x = cast<Float>(left);
    const Float* const y = cast<Float>(right);
    if (x && y && x->type == m_machine.types.float_ && y->type == m_machine.types.float_)
        return x->number < y->number;
    const Value a = left, b = right;  // Python code may run
    const std::optional<bool> answer = less(m_machine, a, b);
    m_failed = !answer;
    return answer && *answer;
}

bool Sorter::sort() {
    int64_t least_run = m_count, odd = 0;
    for (; least_run >= 64; least_run >>= 1) odd |= least_run & 1;
    least_run += odd;
    for (int64_t start = 0; start < m_count && !m_failed;) {
        bool descending = false;
        int64_t length = count_run(start, &descending);
        if (descending) std::reverse(m_items + start, m_items + start + length);
        if (length < least_run) {
            const int64_t forced = std::min(m_count - start, least_run);
            insert_sorted(start, start + forced, start + length);
            length = forced;
        }
        if (!m_runs.empty()) {
            const int power = power_of(m_runs.back(), length);
            while (m_runs.size() > 1 && m_runs[m_runs.size() - 2].power > power) merge_at(m_runs.size() - 2);
            m_runs.back().power = power;
        }
        m_runs.push_back({start, length, 0});
        start += length;
    }
    while (m_runs.size() > 1 && !m_failed) {
        size_t i = m_runs.size() - 2;
        if (i > 0 && m_runs[i - 1].length < m_runs[i + 1].length) --i;
        merge_at(i);
    }
    return !m_failed;
}

int64_t Sorter::count_run(int64_t start, bool* descending) {
    int64_t at = start + 1;
    if (at == m_count) return 1;
    *descending = before(m_items[at].key, m_items[at - 1].key);
    for (++at; at < m_count; ++at) {
        if (before(m_items[at].key, m_items[at - 1].key) != *descending) break;
    }
    return at - start;
}

void Sorter::insert_sorted(int64_t start, int64_t end, int64_t sorted_end) {
    for (int64_t at = sorted_end == start ? start + 1 : sorted_end; at < end && !m_failed; ++at) {
        const int64_t place = search_right(m_items[at].key, m_items, start, at);
        if (m_failed) return;
        std::rotate(m_items + place, m_items + at, m_items + at + 1);
    }
}

// How deep in the tree of merges the boundary between the last run and the next one stands.
int Sorter::power_of(const Run& last, int64_t next_length) const {
    int64_t a = 2 * last.start + last.length, b = a + last.length + next_length;
    for (int power = 1;; ++power) {
        if (a >= m_count) {
            a -= m_count, b -= m_count;
        } else if (b >= m_count) {
            return power;
        }
        a *= 2, b *= 2;
    }
}

// First place in a[low, high) that is not less than the key.
int64_t Sorter::search_left(const Value& key, const Item* a, int64_t low, int64_t high) {
    while (low < high) {
        const int64_t middle = low + (high - low) / 2;
        if (before(a[middle].key, key))
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

// First place in a[low, high) that is greater than the key.
int64_t Sorter::search_right(const Value& key, const Item* a, int64_t low, int64_t high) {
    while (low < high) {
        const int64_t middle = low + (high - low) / 2;
        if (before(key, a[middle].key))
            high = middle;
        else
            low = middle + 1;
    }
    return high;
}

int64_t Sorter::gallop_left(const Value& key, const Item* a, int64_t n, int64_t hint) {
    int64_t near = 0, far = 1;
    if (before(a[hint].key, key)) {
        const int64_t most = n - hint;
        while (far < most && before(a[hint + far].key, key)) near = far, far = far * 2 + 1;
        return search_left(key, a, hint + near + 1, hint + std::min(far, most));
    }
    const int64_t most = hint + 1;
    while (far < most && !before(a[hint - far].key, key)) near = far, far = far * 2 + 1;
    return search_left(key, a, hint - std::min(far, most) + 1, hint - near);
}

int64_t Sorter::gallop_right(const Value& key, const Item* a, int64_t n, int64_t hint) {
    int64_t near = 0, far = 1;
    if (before(key, a[hint].key)) {
        const int64_t most = hint + 1;
        while (far < most && before(key, a[hint - far].key)) near = far, far = far * 2 + 1;
        return search_right(key, a, hint - std::min(far, most) + 1, hint - near);
    }
    const int64_t most = n - hint;
    while (far < most && !before(key, a[hint + far].key)) near = far, far = far * 2 + 1;
    return search_right(key, a, hint + near + 1, hint + std::min(far, most));
}

void Sorter::merge_at(size_t i) {
    Item* a = m_items + m_runs[i].start;
    int64_t na = m_runs[i].length;
    Item* b = m_items + m_runs[i + 1].start;
    int64_t nb = m_runs[i + 1].length;
    m_runs[i].length = na + nb;
    m_runs.erase(m_runs.begin() + static_cast<int64_t>(i) + 1);
    // What of a is in place already, and what of b.
    const int64_t in_place = gallop_right(b[0].key, a, na, 0);
    a += in_place;
    na -= in_place;
    if (na == 0 || m_failed) return;
    nb = gallop_left(a[na - 1].key, b, nb, nb - 1);
    if (nb <= 0 || m_failed) return;
    if (na <= nb)
        merge_forwards(a, na, b, nb);
    else
        merge_backwards(a, na, b, nb);
}

// The steps of a merge: pairwise until one side wins often, then galloping until that pays no longer. Each
// returns false when one side has come to its end.
bool Sorter::pairwise_forwards(Item*& to, Item*& a, int64_t& na, Item*& b, int64_t& nb) {
    for (int64_t a_wins = 0, b_wins = 0; a_wins < m_gallop_from && b_wins < m_gallop_from;) {
        if (before(b->key, a->key)) {
            *to++ = std::move(*b++);
            ++b_wins, a_wins = 0;
            if (--nb == 0) return false;
        } else {
            *to++ = std::move(*a++);
            ++a_wins, b_wins = 0;
            if (--na == 1) return false;
        }
    }
    return true;
}

bool Sorter::gallop_forwards(Item*& to, Item*& a, int64_t& na, Item*& b, int64_t& nb) {
    int64_t a_wins = 0, b_wins = 0;
    ++m_gallop_from;
    do {
        m_gallop_from -= m_gallop_from > 1;
        a_wins = gallop_right(b->key, a, na, 0);
        to = std::move(a, a + a_wins, to);
        a += a_wins;
        na -= a_wins;
        if (a_wins > 0 && na <= 1) return false;
        *to++ = std::move(*b++);
        if (--nb == 0) return false;
        b_wins = gallop_left(a->key, b, nb, 0);
        to = std::move(b, b + b_wins, to);
        b += b_wins;
        nb -= b_wins;
        if (nb == 0) return false;
        *to++ = std::move(*a++);
        if (--na == 1) return false;
    } while (!m_failed && (a_wins >= kGallopAtLeast || b_wins >= kGallopAtLeast));
    ++m_gallop_from;
    return true;
}

void Sorter::merge_forwards(Item* a, int64_t na, Item* b, int64_t nb) {
    std::vector<Item> aside(std::make_move_iterator(a), std::make_move_iterator(a + na));
    Item* to = a;
    a = aside.data();
    *to++ = std::move(*b++);
    --nb;
    if (nb > 0 && na > 1) {
        while (!m_failed && pairwise_forwards(to, a, na, b, nb) && gallop_forwards(to, a, na, b, nb)) {
        }
    }
    // Whichever is left: all of b goes before the one item left of a, or b is at its end. After a failure
    // nothing may get lost: a's rest goes where its gap is.
    if (na == 1 && !m_failed) {
        to = std::move(b, b + nb, to);
    }
    std::move(a, a + na, to);
}

bool Sorter::pairwise_backwards(Item*& to, Item*& a, int64_t& na, Item*& b, int64_t& nb) {
    for (int64_t a_wins = 0, b_wins = 0; a_wins < m_gallop_from && b_wins < m_gallop_from;) {
        if (before(b->key, a->key)) {
            *to-- = std::move(*a--);
            ++a_wins, b_wins = 0;
            if (--na == 0) return false;
        } else {
            *to-- = std::move(*b--);
            ++b_wins, a_wins = 0;
            if (--nb == 1) return false;
        }
    }
    return true;
}

bool Sorter::gallop_backwards(Item*& to, Item*& a, int64_t& na, Item* a_first, Item*& b, int64_t& nb,
                              Item* b_first) {
    int64_t a_wins = 0, b_wins = 0;
    ++m_gallop_from;
    do {
        m_gallop_from -= m_gallop_from > 1;
        a_wins = na - gallop_right(b->key, a_first, na, na - 1);
        std::move_backward(a + 1 - a_wins, a + 1, to + 1);
        to -= a_wins, a -= a_wins, na -= a_wins;
        if (na == 0) return false;
        *to-- = std::move(*b--);
        if (--nb == 1) return false;
        b_wins = nb - gallop_left(a->key, b_first, nb, nb - 1);
        std::move_backward(b + 1 - b_wins, b + 1, to + 1);
        to -= b_wins, b -= b_wins, nb -= b_wins;
        if (b_wins > 0 && nb <= 1) return false;
        *to-- = std::move(*a--);
        if (--na == 0) return false;
    } while (!m_failed && (a_wins >= kGallopAtLeast || b_wins >= kGallopAtLeast));
    ++m_gallop_from;
    return true;
}

void Sorter::merge_backwards(Item* a, int64_t na, Item* b, int64_t nb) {
    std::vector<Item> aside(std::make_move_iterator(b), std::make_move_iterator(b + nb));
    Item* const a_first = a;
    Item* to = b + nb - 1;
    a += na - 1;
    b = aside.data() + nb - 1;
    *to-- = std::move(*a--);
    --na;
    if (na > 0 && nb > 1) {
        while (!m_failed && pairwise_backwards(to, a, na, b, nb) &&
               gallop_backwards(to, a, na, a_first, b, nb, aside.data())) {
        }
    }
    if (nb == 1 && !m_failed) {
        std::move_backward(a + 1 - na, a + 1, to + 1);
        to -= na;
    }
    std::move_backward(aside.data(), aside.data() + nb, to + 1);
}

}  // namespace

bool list_sort(Machine& m, List& list, const Value& key, bool reverse) {
    const Value keep_alive = Value::share(&list);
    // While it is sorted the list is empty, so that nobody sees it half done.
    std::vector<Value> taken;
    taken.swap(list.items);
    const size_t capacity = list.items.capacity();
    std::vector<Item> items(taken.size());
    bool ok = m.reserve(items.size() * sizeof(Item));
    for (size_t i = 0; ok && i < taken.size(); ++i) {
        if (key.empty() || key.is_none()) {
            items[i].key = std::move(taken[i]);
            continue;
        }
        items[i].key = call(m, key, {taken[i]});
        ok = !items[i].key.empty();
        if (ok) items[i].value = std::move(taken[i]);
    }
    if (ok) {
        if (reverse) std::reverse(items.begin(), items.end());
        Sorter sorter(m, items);
        ok = sorter.sort();
        count_work(m, items.size() + sorter.compared() / 2);
        if (reverse) std::reverse(items.begin(), items.end());
    }
    for (size_t i = 0; i < items.size(); ++i) {
        if (!taken[i].empty()) continue;  // key() raised before it
        taken[i] = std::move(items[i].value.empty() ? items[i].key : items[i].value);
    }
    const bool modified = !list.items.empty() || list.items.capacity() != capacity;
    list.items.swap(taken);
    if (ok && modified) {
        return raise(m, *m.types.ValueError, "list modified during sort"), false;
    }
    return ok;
}

}  // namespace loopscope::vm
