// The memory that frames of plain calls stand in: chunks, used as a stack, so that a call allocates nothing.
//
// It hands out raw room for a Frame and its values. Who makes a frame there also takes it apart; frames end
// in the reverse order of their making.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/vm/frame.h"

namespace loopscope::vm {

class FrameStack {
  public:
    FrameStack() { use_chunk(0); }

    // Room for a Frame and, right behind it, `count` Values: not initialised.
    Frame* room(uint32_t count) {
        const size_t bytes = sizeof(Frame) + size_t{count} * sizeof(Value);
        if (static_cast<size_t>(m_end - m_top) < bytes) next_chunk(bytes);
        auto* frame = reinterpret_cast<Frame*>(m_top);
        m_top += bytes;
        return frame;
    }
    // Gives back the room of the frame made last, which has been taken apart.
    void give_back(Frame* frame) {
        m_top = reinterpret_cast<std::byte*>(frame);
        if (m_top == m_begin && m_index > 0) previous_chunk();
    }

  private:
    static constexpr size_t kChunkBytes = 64 * 1024;
    struct Chunk {
        std::unique_ptr<std::byte[]> bytes;
        size_t size = 0;
        std::byte* top = nullptr;  // while a later chunk is in use
    };
    void next_chunk(size_t bytes);
    void previous_chunk();
    void use_chunk(size_t index);

    std::vector<Chunk> m_chunks;
    size_t m_index = 0;
    std::byte* m_begin = nullptr;
    std::byte* m_top = nullptr;
    std::byte* m_end = nullptr;
};

}  // namespace loopscope::vm
