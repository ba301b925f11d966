// A copy-on-write sequence kept in order: timers by due time, locks and requests by age.
//
// As those of cow.h: copies share their chunks until one is written to. Inserting and erasing move one
// chunk's items.
#pragma once

#include "core/replay/cow.h"

namespace loopscope::replay {

// A sequence kept in the order of its items' key(), in chunks. Keys are unique.
template <typename T, uint32_t kChunk = 32>
class CowSorted {
    struct Chunk {
        uint32_t count = 0;
        T items[kChunk];
    };
    using Chunks = std::vector<Shared<Chunk>>;

  public:
    using Key = decltype(std::declval<const T&>().key());

    class Iterator {
      public:
        using difference_type = std::ptrdiff_t;
        using value_type = T;
        Iterator(const Chunks* chunks, size_t chunk) : m_chunks(chunks), m_chunk(chunk) {}
        const T& operator*() const { return (*m_chunks)[m_chunk]->items[m_index]; }
        const T* operator->() const { return &**this; }
        Iterator& operator++() {
            if (++m_index == (*m_chunks)[m_chunk]->count) m_index = 0, ++m_chunk;
            return *this;
        }
        bool operator==(const Iterator& other) const {
            return m_chunk == other.m_chunk && m_index == other.m_index;
        }

      private:
        const Chunks* m_chunks;
        size_t m_chunk;
        uint32_t m_index = 0;
    };

    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T& front() const { return (*m_chunks)[0]->items[0]; }
    Iterator begin() const { return {m_chunks ? &*m_chunks : nullptr, 0}; }
    Iterator end() const { return {m_chunks ? &*m_chunks : nullptr, m_chunks ? m_chunks->size() : 0}; }

    const T* find(const Key& key) const {
        if (empty()) return nullptr;
        const Chunk& chunk = *(*m_chunks)[chunk_of(key)];
        const uint32_t index = place_in(chunk, key);
        return index < chunk.count && chunk.items[index].key() == key ? &chunk.items[index] : nullptr;
    }
    // The item to write to (not to its key); null where there is none.
    T* edit(const Key& key) {
        if (!find(key)) return nullptr;
        const size_t at = chunk_of(key);
        Chunk& chunk = m_chunks.edit()[at].edit();
        return &chunk.items[place_in(chunk, key)];
    }
    void insert(T item) {
        auto& chunks = m_chunks.edit();
        if (chunks.empty()) chunks.emplace_back();
        const Key key = item.key();
        size_t at = m_size == 0 ? 0 : chunk_of(key);
        if (chunks[at] && chunks[at]->count == kChunk) at = split(chunks, at, key);
        Chunk& chunk = chunks[at].edit();
        const uint32_t index = place_in(chunk, key);
        std::move_backward(chunk.items + index, chunk.items + chunk.count, chunk.items + chunk.count + 1);
        chunk.items[index] = std::move(item);
        ++chunk.count;
        ++m_size;
    }
    bool erase(const Key& key) {
        if (!find(key)) return false;
        const size_t at = chunk_of(key);
        auto& chunks = m_chunks.edit();
        Chunk& chunk = chunks[at].edit();
        const uint32_t index = place_in(chunk, key);
        std::move(chunk.items + index + 1, chunk.items + chunk.count, chunk.items + index);
        chunk.items[--chunk.count] = T{};
        if (chunk.count == 0) chunks.erase(chunks.begin() + static_cast<std::ptrdiff_t>(at));
        if (--m_size == 0) chunks.clear();
        return true;
    }
    void clear() { *this = {}; }

  private:
    // The last chunk whose first key is not above this one. Chunks are never empty while m_size > 0.
    size_t chunk_of(const Key& key) const {
        const Chunks& chunks = *m_chunks;
        const auto above = std::upper_bound(
            chunks.begin(), chunks.end(), key,
            [](const Key& wanted, const Shared<Chunk>& chunk) { return wanted < chunk->items[0].key(); });
        return above == chunks.begin() ? 0 : static_cast<size_t>(above - chunks.begin()) - 1;
    }
    static uint32_t place_in(const Chunk& chunk, const Key& key) {
        const T* found =
            std::lower_bound(chunk.items, chunk.items + chunk.count, key,
                             [](const T& item, const Key& wanted) { return item.key() < wanted; });
        return static_cast<uint32_t>(found - chunk.items);
    }
    // Makes room in a full chunk; gives the half that the key belongs to. At the very end nothing is halved,
    // so that growing in order leaves full chunks behind.
    static size_t split(Chunks& chunks, size_t at, const Key& key) {
        Chunk& low = chunks[at].edit();
        const bool at_end = at + 1 == chunks.size() && low.items[kChunk - 1].key() < key;
        const uint32_t keep = at_end ? kChunk : kChunk / 2;
        Shared<Chunk> high;
        Chunk& upper = high.edit();
        std::move(low.items + keep, low.items + kChunk, upper.items);
        upper.count = kChunk - keep;
        low.count = keep;
        chunks.insert(chunks.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(high));
        if (at_end) return at + 1;
        return chunks[at + 1]->items[0].key() < key ? at + 1 : at;
    }

    Shared<Chunks> m_chunks;
    size_t m_size = 0;
};

}  // namespace loopscope::replay
