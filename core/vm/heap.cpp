#include "core/vm/heap.h"

#include <algorithm>

namespace loopscope::vm {

void* Heap::grow(size_t slot_class) {
    uint32_t& current = m_current[slot_class];
    if (current == 0 || m_chunks[current - 1].used == m_chunks[current - 1].size) {
        Chunk chunk;
        chunk.slot_bytes = slot_class * kGrain;
        // Small at first: most sizes are rare in a small script.
        const size_t slots = std::max<size_t>(1, (current == 0 ? 4096 : 65536) / chunk.slot_bytes);
        chunk.size = slots * chunk.slot_bytes;
        chunk.bytes.reset(new std::byte[chunk.size]);  // not zeroed; libc++ 14 has no word for it
        m_chunks.push_back(std::move(chunk));
        current = static_cast<uint32_t>(m_chunks.size());
    }
    Chunk& chunk = m_chunks[current - 1];
    void* slot = chunk.bytes.get() + chunk.used;
    chunk.used += chunk.slot_bytes;
    return slot;
}

}  // namespace loopscope::vm
