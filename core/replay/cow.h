// Copy-on-write sequences: what scenes are made of, so that a copy of a scene (a keyframe) costs a few
// counters.
//
// Copies share their storage until one of them is written to; then only the written chunk is copied. Reading
// looks like reading a std::vector. Counts are plain integers: scenes never leave their thread (core has no
// threads).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace loopscope::replay {

// How many bytes all copy-on-write storage holds now: what keyframes cost.
struct CowMemory {
    static inline uint64_t bytes = 0;
};

// A counted pointer to a T, which is cloned before it is written to while others share it.
template <typename T>
class Shared {
  public:
    Shared() = default;
    Shared(const Shared& other) : m_box(other.m_box) {
        if (m_box) ++m_box->count;
    }
    Shared(Shared&& other) noexcept : m_box(std::exchange(other.m_box, nullptr)) {}
    Shared& operator=(Shared other) noexcept {
        std::swap(m_box, other.m_box);
        return *this;
    }
    ~Shared() {
        if (m_box && --m_box->count == 0) {
            CowMemory::bytes -= sizeof(Box);
            delete m_box;
        }
    }

    explicit operator bool() const { return m_box != nullptr; }
    const T& operator*() const { return m_box->value; }
    const T* operator->() const { return &m_box->value; }
    bool same_as(const Shared& other) const { return m_box == other.m_box; }

    // The value to write to: made if there is none, cloned if it is shared.
    T& edit() {
        if (m_box && m_box->count == 1) return m_box->value;
        Box* box = m_box ? new Box{1, m_box->value} : new Box{1, T{}};
        CowMemory::bytes += sizeof(Box);
        if (m_box) --m_box->count;
        m_box = box;
        return box->value;
    }

  private:
    struct Box {
        uint32_t count;
        T value;
    };
    Box* m_box = nullptr;
};

// A short list, cloned whole when written to while shared.
template <typename T>
class CowList {
  public:
    size_t size() const { return m_items ? m_items->size() : 0; }
    bool empty() const { return size() == 0; }
    const T* begin() const { return m_items ? m_items->data() : nullptr; }
    const T* end() const { return begin() + size(); }
    const T& operator[](size_t index) const { return (*m_items)[index]; }
    const T& front() const { return (*m_items)[0]; }
    const T& back() const { return m_items->back(); }
    bool contains(const T& item) const { return std::find(begin(), end(), item) != end(); }

    std::vector<T>& edit() { return m_items.edit(); }
    void push_back(T item) { m_items.edit().push_back(std::move(item)); }
    void pop_back() { m_items.edit().pop_back(); }
    void clear() { m_items = {}; }
    void remove(const T& item) {
        if (contains(item)) std::erase(m_items.edit(), item);
    }

  private:
    Shared<std::vector<T>> m_items;
};

// A long sequence in chunks, and nodes of chunks: grows at its end, shrinks at its front, is written to
// anywhere.
template <typename T, uint32_t kChunk = 16>
class CowVector {
    static constexpr uint32_t kNode = 64;  // chunks in a node
    static constexpr uint32_t kNodeItems = kNode * kChunk;

  public:
    class Iterator {
      public:
        using difference_type = std::ptrdiff_t;
        using value_type = T;
        Iterator(const CowVector* owner, size_t index) : m_owner(owner), m_index(index) {}
        const T& operator*() const { return (*m_owner)[m_index]; }
        const T* operator->() const { return &(*m_owner)[m_index]; }
        Iterator& operator++() { return ++m_index, *this; }
        bool operator==(const Iterator& other) const { return m_index == other.m_index; }

      private:
        const CowVector* m_owner;
        size_t m_index;
    };

    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T& operator[](size_t index) const {
        const size_t place = m_begin + index;
        return (*m_nodes)[place / kNodeItems]->chunks[place % kNodeItems / kChunk]->items[place % kChunk];
    }
    const T& front() const { return (*this)[0]; }
    const T& back() const { return (*this)[m_size - 1]; }
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, m_size}; }

    T& edit(size_t index) { return edit_place(m_begin + index); }
    void push_back(T item) {
        const size_t place = m_begin + m_size++;
        if (auto& nodes = m_nodes.edit(); place / kNodeItems == nodes.size()) nodes.emplace_back();
        edit_place(place) = std::move(item);
    }
    void pop_front() {
        --m_size;
        if (++m_begin < kNodeItems) return;
        m_begin = 0;
        auto& nodes = m_nodes.edit();
        nodes.erase(nodes.begin());
    }
    void erase(size_t index) {
        for (; index + 1 < m_size; ++index) edit(index) = T((*this)[index + 1]);
        --m_size;
        m_nodes.edit().resize((m_begin + m_size + kNodeItems - 1) / kNodeItems);
    }
    void clear() { *this = {}; }

  private:
    struct Chunk {
        T items[kChunk];
    };
    struct Node {
        Shared<Chunk> chunks[kNode];
    };
    T& edit_place(size_t place) {
        Node& node = m_nodes.edit()[place / kNodeItems].edit();
        return node.chunks[place % kNodeItems / kChunk].edit().items[place % kChunk];
    }

    Shared<std::vector<Shared<Node>>> m_nodes;
    uint32_t m_begin = 0;
    size_t m_size = 0;
};

}  // namespace loopscope::replay
