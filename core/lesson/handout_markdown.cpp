// Handouts in Markdown.
#include <algorithm>

#include "core/lesson/handout_format.h"

namespace loopscope::lesson {

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>#").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

// A run of backquotes longer than any in the text, at least `least` long.
std::string fence_for(std::string_view text, size_t least) {
    size_t longest = 0, here = 0;
    for (const char c : text) {
        here = c == '`' ? here + 1 : 0;
        longest = std::max(longest, here);
    }
    return std::string(std::max(least, longest + 1), '`');
}

std::string text_of(const std::vector<Inline>& inlines) {
    std::string out;
    for (const Inline& piece : inlines) {
        switch (piece.kind) {
            case Inline::Kind::Text:
                out += escaped(piece.text);
                break;
            case Inline::Kind::Strong:
                out += "**" + escaped(piece.text) + "**";
                break;
            case Inline::Kind::Emphasis:
                out += "*" + escaped(piece.text) + "*";
                break;
            case Inline::Kind::Code: {
                const std::string fence = fence_for(piece.text, 1);
                const char* blank = fence.size() > 1 ? " " : "";
                out += fence + blank + piece.text + blank + fence;
                break;
            }
            case Inline::Kind::Link:
                out += "[" + escaped(piece.text) + "](<" + piece.target + ">)";
                break;
            case Inline::Kind::Break:
                out += "\n";
                break;
        }
    }
    return out;
}

std::string indented(const std::string& text, const std::string& margin) {
    std::string out;
    size_t at = 0;
    while (at < text.size()) {
        const size_t end = std::min(text.find('\n', at), text.size());
        out += (at > 0 ? margin : "") + text.substr(at, end - at) + "\n";
        at = end + 1;
    }
    return out;
}

class MarkdownFormat : public Format {
  public:
    void begin(std::string_view title) override { heading(1, title); }
    void heading(uint32_t level, std::string_view text) override {
        m_out += std::string(level, '#') + " " + escaped(text) + "\n\n";
    }
    void blocks(const std::vector<Block>& blocks) override {
        for (size_t k = 0; k < blocks.size(); ++k) {
            block(blocks[k]);
            const bool list_goes_on = blocks[k].kind == Block::Kind::ListItem && k + 1 < blocks.size() &&
                                      blocks[k + 1].kind == Block::Kind::ListItem;
            if (!list_goes_on) m_out += "\n";
        }
    }
    void sentence(std::string_view mark, const std::vector<Inline>& text) override {
        if (!mark.empty()) m_out += "**" + escaped(mark) + ":** ";
        m_out += text_of(text) + "\n\n";
    }
    void script(std::string_view name, std::string_view text) override {
        const std::string fence = fence_for(text, 3);
        m_out += "*" + escaped(name) + "*\n\n" + fence + "python\n" + std::string(text);
        if (!text.ends_with('\n')) m_out += "\n";
        m_out += fence + "\n\n";
    }
    void picture(std::string_view address, std::string_view caption) override {
        m_out += "![" + escaped(caption) + "](<" + std::string(address) + ">)\n\n";
    }
    void question(uint32_t number, const Question& question) override {
        m_out += "**Question " + std::to_string(number) + ".** ";
        blocks(question.text);
        for (size_t k = 0; k < question.answers.size(); ++k)
            m_out += std::string("- ") + letter_of(k) + ") " + text_of(question.answers[k].text) + "\n";
        m_out += "\n";
    }
    void answer(uint32_t number, const Question& question) override {
        m_out += "**Question " + std::to_string(number) + ":** ";
        for (size_t k = 0; k < question.answers.size(); ++k) {
            if (question.answers[k].right)
                m_out += std::string(1, letter_of(k)) + ") " + text_of(question.answers[k].text) + "\n\n";
        }
        blocks(question.explanation);
    }
    void new_page() override { m_out += "---\n\n"; }
    void end() override {}

  private:
    void block(const Block& block) {
        switch (block.kind) {
            case Block::Kind::Heading:
                m_out += std::string(block.level, '#') + " " + text_of(block.inlines) + "\n";
                break;
            case Block::Kind::ListItem: {
                const std::string margin((block.level > 0 ? block.level - 1 : 0) * 3, ' ');
                m_out += margin + (block.number > 0 ? std::to_string(block.number) + ". " : "- ") +
                         indented(text_of(block.inlines), margin + "   ");
                break;
            }
            case Block::Kind::Code: {
                const std::string text = block.text(), fence = fence_for(text, 3);
                m_out +=
                    fence + block.language + "\n" + text + (text.ends_with('\n') ? "" : "\n") + fence + "\n";
                break;
            }
            case Block::Kind::Quote:
                for (const Block& child : block.children)
                    m_out += "> " + indented(text_of(child.inlines), "> ") + ">\n";
                break;
            case Block::Kind::Comment:
                break;
            case Block::Kind::Paragraph:
                m_out += text_of(block.inlines) + "\n";
                break;
        }
    }
};

}  // namespace

std::unique_ptr<Format> make_markdown_format() { return std::make_unique<MarkdownFormat>(); }

}  // namespace loopscope::lesson
