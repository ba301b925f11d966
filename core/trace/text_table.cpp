#include "core/trace/text_table.h"

#include <functional>
#include <utility>

namespace loopscope::trace {

uint32_t TextTable::intern(std::deque<std::string>& texts, std::string_view text) {
    if (text.empty()) return 0;
    const auto hash = static_cast<uint32_t>(std::hash<std::string_view>()(text));
    size_t at = hash & (m_slots.size() - 1);
    for (; m_slots[at].id != 0; at = next(at))
        if (m_slots[at].hash == hash && texts[m_slots[at].id] == text) return m_slots[at].id;
    const auto id = static_cast<uint32_t>(texts.size());
    texts.emplace_back(text);
    m_slots[at] = {hash, id};
    if (++m_used * 2 > m_slots.size()) grow();
    return id;
}

void TextTable::grow() {
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 4));
    for (const Slot& slot : old) {
        if (slot.id == 0) continue;
        size_t at = slot.hash & (m_slots.size() - 1);
        while (m_slots[at].id != 0) at = next(at);
        m_slots[at] = slot;
    }
}

}  // namespace loopscope::trace
