// The memory that frames of plain calls stand in: chunks, used as a stack, so that a call allocates nothing.
//
// It hands out raw room for a Frame and its values. Who makes a frame there also takes it apart; frames end
// in the reverse order of their making.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>
#include <vector>

#include "core/vm/frame.h"

namespace loopscope::vm {

class FrameStack {
  public:
    FrameStack() { use_chunk(0); }
    // Some exec or eval was given builtins of its own in its globals: new frames look.
    bool own_builtins = false;

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

    // Blocks for frames that leave the stack, those of generators: freed ones are kept, by size.
    void* take_block(size_t bytes) {
        const size_t size_class = (bytes + kGrain - 1) / kGrain;
        if (size_class >= kClasses) return ::operator new(bytes);
        Block*& free = m_free[size_class];
        if (free == nullptr) return ::operator new(size_class* kGrain);
        return std::exchange(free, free->next);
    }
    void give_block(void* memory, size_t bytes) {
        const size_t size_class = (bytes + kGrain - 1) / kGrain;
        if (size_class >= kClasses) return ::operator delete(memory);
        m_free[size_class] = new (memory) Block{m_free[size_class]};
    }
    ~FrameStack();

  private:
    static constexpr size_t kGrain = 32, kClasses = 32;
    struct Block {
        Block* next;
    };
    std::array<Block*, kClasses> m_free{};
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
