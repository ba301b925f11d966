#include "core/world/comments.h"

namespace loopscope::world {

namespace {

constexpr std::string_view kMark = "world:";
constexpr size_t kContinuationIndent = 4;

// Follows the strings of a script from line to line, so that a '#' inside one is not taken for a comment.
class CommentFinder {
  public:
    // Where the line's comment begins; npos: it has none.
    size_t find(std::string_view line) {
        for (size_t i = 0; i < line.size(); ++i) {
            const char c = line[i];
            if (m_quote.empty()) {
                if (c == '#') return i;
                if (c != '"' && c != '\'') continue;
                m_quote = line.substr(i, 3) == std::string(3, c) ? std::string(3, c) : std::string(1, c);
                i += m_quote.size() - 1;
            } else if (c == '\\') {
                ++i;
            } else if (line.substr(i, m_quote.size()) == m_quote) {
                i += m_quote.size() - 1;
                m_quote.clear();
            }
        }
        if (m_quote.size() == 1 && (line.empty() || line.back() != '\\')) m_quote.clear();
        return std::string_view::npos;
    }

  private:
    std::string m_quote;  // of the string under way; empty: none
};

std::string_view without_leading_space(std::string_view text) {
    const size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

}  // namespace

std::vector<WorldLine> find_world_lines(const base::SourceText& source) {
    std::vector<WorldLine> found;
    CommentFinder finder;
    bool continues = false;  // the line above is a world line or continues one
    for (uint32_t number = 1; number <= source.line_count(); ++number) {
        const std::string_view line = source.line(number);
        const size_t hash = finder.find(line);
        if (hash == std::string_view::npos) {
            continues = false;
            continue;
        }
        const std::string_view comment = line.substr(hash + 1);
        const std::string_view text = without_leading_space(comment);
        const bool alone = line.find_first_not_of(" \t") == hash;
        if (text.substr(0, kMark.size()) == kMark) {
            const auto end = static_cast<uint32_t>(line.size());
            found.push_back({std::string(without_leading_space(text.substr(kMark.size()))),
                             {number, static_cast<uint32_t>(hash), number, end},
                             alone});
            continues = alone;
        } else if (continues && alone && comment.size() - text.size() >= kContinuationIndent &&
                   !text.empty()) {
            found.back().text += ' ';
            found.back().text += text;
        } else {
            continues = false;
        }
    }
    return found;
}

}  // namespace loopscope::world
