// The memory that a machine's objects stand in: chunks cut into slots of equal size, freed slots kept in a
// list a size.
//
// It knows nothing of what stands in a slot but the Object at its beginning, so that whatever a run leaves in
// cycles can be found and taken apart at its end. Invariant: a slot is free exactly when its refcount is 0.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/vm/value.h"

// Under AddressSanitizer a freed slot is poisoned until it is handed out again.
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define LOOPSCOPE_POISON(slot, bytes) ASAN_POISON_MEMORY_REGION(slot, bytes)
#define LOOPSCOPE_UNPOISON(slot, bytes) ASAN_UNPOISON_MEMORY_REGION(slot, bytes)
#else
#define LOOPSCOPE_POISON(slot, bytes) ((void)0)
#define LOOPSCOPE_UNPOISON(slot, bytes) ((void)0)
#endif

namespace loopscope::vm {

class Heap {
  public:
    void* allocate(size_t bytes) {
        Object*& free = m_free[slot_class(bytes)];
        if (free == nullptr) return grow(slot_class(bytes));
        Object* slot = free;
        LOOPSCOPE_UNPOISON(slot, slot_class(bytes) * kGrain);
        free = reinterpret_cast<Object*>(slot->type);
        return slot;
    }
    void release(void* memory, size_t bytes) {
        auto* slot = static_cast<Object*>(memory);
        if (m_closing) return;
        slot->refcount = 0;
        Object*& free = m_free[slot_class(bytes)];
        slot->type = reinterpret_cast<Type*>(free);
        free = slot;
        LOOPSCOPE_POISON(slot, slot_class(bytes) * kGrain);
    }
    // Calls visit(Object*) for every live object, in order of size, then of place.
    template <typename Visit>
    void for_each(Visit visit) {
        for (size_t at = 0; at < m_chunks.size(); ++at) {
            const Chunk& chunk = m_chunks[at];
            const size_t used = chunk.used;
            for (size_t offset = 0; offset < used; offset += chunk.slot_bytes) {
                auto* object = reinterpret_cast<Object*>(chunk.bytes.get() + offset);
                const bool poisoned = is_poisoned(object);
                if (!poisoned && object->refcount != 0) visit(object);
            }
        }
    }
    // From now on slots are not handed out again: the machine takes everything apart.
    void close() { m_closing = true; }

  private:
    static bool is_poisoned([[maybe_unused]] const void* slot) {
#if defined(__SANITIZE_ADDRESS__)
        return __asan_address_is_poisoned(slot) != 0;
#else
        return false;
#endif
    }
    static constexpr size_t kGrain = 16;
    static constexpr size_t kClasses = 128;  // slots of up to 2 KB
    static size_t slot_class(size_t bytes) {
        CHECK(bytes < kGrain * kClasses);
        return (bytes + kGrain - 1) / kGrain;
    }
    struct Chunk {
        std::unique_ptr<std::byte[]> bytes;
        size_t slot_bytes = 0;
        size_t size = 0;
        size_t used = 0;  // bytes that have been handed out at least once
    };
    void* grow(size_t slot_class);

    std::array<Object*, kClasses> m_free{};      // linked through Object::type
    std::array<uint32_t, kClasses> m_current{};  // index + 1 of the chunk with unused slots, 0: none
    std::vector<Chunk> m_chunks;
    bool m_closing = false;
};

}  // namespace loopscope::vm
