#include "core/lesson/markdown.h"

#include <md4c.h>

#include <algorithm>

#include "core/base/check.h"

namespace loopscope::lesson {

namespace {

constexpr size_t kMaxDepth = 16;

// Builds blocks from md4c's callbacks. Quotes nest; everything else is a flat list.
class Builder {
  public:
    explicit Builder(std::string_view text) : m_text(text) {}

    std::vector<Block> take() { return std::move(m_blocks); }

    void enter_block(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_QUOTE:
                if (m_quotes < kMaxDepth) open(Block::Kind::Quote);
                ++m_quotes;
                break;
            case MD_BLOCK_UL:
                m_lists.push_back(0);
                break;
            case MD_BLOCK_OL:
                m_lists.push_back(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
                break;
            case MD_BLOCK_LI:
                enter_item(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
                break;
            case MD_BLOCK_H:
                open(Block::Kind::Heading).level = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
                break;
            case MD_BLOCK_CODE: {
                const auto& code = *static_cast<MD_BLOCK_CODE_DETAIL*>(detail);
                if (code.lang.size > 0)
                    open(Block::Kind::Code).language.assign(code.lang.text, code.lang.size);
                else
                    open(Block::Kind::Code);
                break;
            }
            case MD_BLOCK_HTML:
                open(Block::Kind::Comment);
                break;
            case MD_BLOCK_P:
                if (!m_item_open) open(Block::Kind::Paragraph);
                m_item_open = false;
                break;
            default:
                break;
        }
    }

    void leave_block(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) m_lists.pop_back();
        if (type == MD_BLOCK_LI) m_item_open = false;
        if (type == MD_BLOCK_QUOTE) --m_quotes;
    }

    void enter_span(MD_SPANTYPE type, void* detail) {
        if (type == MD_SPAN_STRONG) m_kind = Inline::Kind::Strong;
        if (type == MD_SPAN_EM) m_kind = Inline::Kind::Emphasis;
        if (type == MD_SPAN_CODE) m_kind = Inline::Kind::Code;
        if (type == MD_SPAN_A) {
            const auto& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
            m_kind = Inline::Kind::Link;
            m_target.assign(href.text, href.size);
        }
    }
    void leave_span() {
        m_kind = Inline::Kind::Text;
        m_target.clear();
    }

    void text(MD_TEXTTYPE type, std::string_view piece) {
        std::vector<Block>& blocks = target();
        if (blocks.empty()) open(Block::Kind::Paragraph);
        Block& block = blocks.back();
        note_line(block, piece);
        if (type == MD_TEXT_BR) return add(block, Inline::Kind::Break, "\n");
        if (type == MD_TEXT_SOFTBR) piece = " ";
        if (type == MD_TEXT_ENTITY) piece = entity(piece);
        add(block, m_kind, piece);
    }

  private:
    // Where blocks go: the innermost open quote's children, or the text's own blocks.
    std::vector<Block>& target() {
        std::vector<Block>* blocks = &m_blocks;
        for (size_t depth = 0; depth < std::min(m_quotes, kMaxDepth); ++depth)
            blocks = &blocks->back().children;
        return *blocks;
    }
    Block& open(Block::Kind kind) {
        Block& block = target().emplace_back();
        block.kind = kind;
        return block;
    }

    void enter_item(const MD_BLOCK_LI_DETAIL& detail) {
        Block& block = open(Block::Kind::ListItem);
        block.level = static_cast<uint32_t>(m_lists.size());
        if (m_lists.back() > 0) block.number = m_lists.back()++;
        if (detail.is_task) block.task = detail.task_mark == ' ' ? ' ' : 'x';
        m_item_open = true;
    }

    void add(Block& block, Inline::Kind kind, std::string_view piece) {
        auto& inlines = block.inlines;
        if (!inlines.empty() && inlines.back().kind == kind && inlines.back().target == m_target) {
            inlines.back().text += piece;
        } else {
            inlines.push_back({kind, std::string(piece), m_target});
        }
    }

    // md4c hands out pieces of the text it was given: their place tells the line.
    void note_line(Block& block, std::string_view piece) const {
        if (block.line != 0 || piece.data() < m_text.data() || piece.data() > m_text.data() + m_text.size())
            return;
        block.line = 1 + static_cast<uint32_t>(std::count(m_text.data(), piece.data(), '\n'));
    }

    static std::string_view entity(std::string_view name) {
        if (name == "&lt;") return "<";
        if (name == "&gt;") return ">";
        if (name == "&amp;") return "&";
        if (name == "&quot;") return "\"";
        if (name == "&nbsp;") return " ";
        return name;
    }

    std::string_view m_text;
    std::vector<Block> m_blocks;
    std::vector<unsigned> m_lists;  // open lists: the next number, 0 for bullets
    Inline::Kind m_kind = Inline::Kind::Text;
    std::string m_target;
    bool m_item_open = false;  // an item began, and has no paragraph yet
    size_t m_quotes = 0;       // how deep in quotes; beyond kMaxDepth they are flattened
};

Builder& builder(void* user) { return *static_cast<Builder*>(user); }

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
    builder(user).enter_block(type, detail);
    return 0;
}
int leave_block(MD_BLOCKTYPE type, void*, void* user) {
    builder(user).leave_block(type);
    return 0;
}
int enter_span(MD_SPANTYPE type, void* detail, void* user) {
    builder(user).enter_span(type, detail);
    return 0;
}
int leave_span(MD_SPANTYPE, void*, void* user) {
    builder(user).leave_span();
    return 0;
}
int take_text(MD_TEXTTYPE type, const MD_CHAR* data, MD_SIZE size, void* user) {
    builder(user).text(type, {data, size});
    return 0;
}

}  // namespace

std::string Block::text() const {
    std::string all;
    for (const Inline& piece : inlines) all += piece.text;
    return all;
}

std::vector<Block> parse_markdown(std::string_view text) {
    Builder built(text);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLSPANS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = take_text;
    const int status = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &built);
    CHECK(status == 0);
    return built.take();
}

}  // namespace loopscope::lesson
