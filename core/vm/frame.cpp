#include "core/vm/frame.h"

#include <algorithm>

#include "core/vm/frame_stack.h"
#include "core/vm/machine.h"

namespace loopscope::vm {

void FrameStack::use_chunk(size_t index) {
    if (m_chunks.size() <= index) {
        Chunk chunk;
        chunk.size = kChunkBytes;
        chunk.bytes.reset(new std::byte[chunk.size]);  // not zeroed; libc++ 14 has no word for it
        m_chunks.push_back(std::move(chunk));
    }
    m_index = index;
    m_begin = m_chunks[index].bytes.get();
    m_top = m_begin;
    m_end = m_begin + m_chunks[index].size;
}

FrameStack::~FrameStack() {
    for (Block* block : m_free)
        while (block != nullptr) ::operator delete(std::exchange(block, block->next));
}

void FrameStack::next_chunk(size_t bytes) {
    m_chunks[m_index].top = m_top;
    use_chunk(m_index + 1);
    if (bytes <= m_chunks[m_index].size) return;
    Chunk& chunk = m_chunks[m_index];
    chunk.size = bytes;
    chunk.bytes.reset(new std::byte[bytes]);  // not zeroed; libc++ 14 has no word for it
    use_chunk(m_index);
}

void FrameStack::previous_chunk() {
    const size_t index = m_index - 1;
    use_chunk(index);
    m_top = m_chunks[index].top;
}

Frame* innermost_script_frame(Machine& m) {
    Frame* frame = m.frame;
    while (frame != nullptr && frame->code->code->is_library) frame = frame->back;
    return frame;
}

}  // namespace loopscope::vm
