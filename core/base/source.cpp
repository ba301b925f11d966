#include "core/base/source.h"

#include <utility>

namespace loopscope::base {

SourceText::SourceText(std::string name, std::string text)
    : m_name(std::move(name)), m_text(std::move(text)) {
    // A byte order mark belongs to no line.
    m_line_starts.push_back(m_text.compare(0, 3, "\xEF\xBB\xBF") == 0 ? 3 : 0);
    for (uint32_t i = 0; i < m_text.size(); ++i) {
        const char c = m_text[i];
        const bool line_end = c == '\n' || (c == '\r' && (i + 1 == m_text.size() || m_text[i + 1] != '\n'));
        if (line_end && i + 1 < m_text.size()) m_line_starts.push_back(i + 1);
    }
}

std::string_view SourceText::line(uint32_t line) const {
    if (line == 0 || line > m_line_starts.size()) return {};
    const uint32_t begin = m_line_starts[line - 1];
    const uint32_t end =
        line < m_line_starts.size() ? m_line_starts[line] : static_cast<uint32_t>(m_text.size());
    std::string_view text = std::string_view(m_text).substr(begin, end - begin);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

}  // namespace loopscope::base
