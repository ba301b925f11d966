// Handouts as one HTML file that needs nothing beside it.
#include <algorithm>

#include "core/lesson/handout_format.h"

namespace loopscope::lesson {

namespace {

constexpr std::string_view kStyle =
    "body{font:16px/1.5 Inter,system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 "
    "1rem;color:#1a1d23}"
    "h1{font-size:1.8rem}h2{font-size:1.25rem;margin-top:2.2rem}h3{font-size:1rem}"
    "code,pre{font-family:'JetBrains Mono',monospace;font-size:.88em}code{background:#eef0f3;padding:0 .2em}"
    "pre{background:#f5f6f8;border:1px solid #dfe2e7;border-radius:6px;padding:.6rem .8rem;overflow-x:auto}"
    "pre code{background:none;padding:0;counter-increment:line}"
    "pre.script code::before{content:counter(line);display:inline-block;width:2em;margin-right:1em;"
    "text-align:right;color:#8a919c}pre.script{counter-reset:line}"
    "figure{margin:1rem 0}figure img{width:100%;border:1px solid #dfe2e7;border-radius:6px}"
    "figcaption,.name{color:#5b6370;font-size:.85rem}"
    ".question{border-left:4px solid #3b82c4;background:#f2f7fc;padding:.4rem 1rem;margin:1rem 0}"
    ".question ol{list-style:lower-alpha}.page{break-before:page}"
    "figure,.question,pre{break-inside:avoid}@media print{body{max-width:none;margin:0}}";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

// Only addresses that lead somewhere; nothing that a browser would run.
bool is_harmless(std::string_view address) {
    const size_t colon = address.find(':');
    if (colon == std::string_view::npos || address.find_first_of("/?#") < colon) return true;
    const std::string_view scheme = address.substr(0, colon);
    return scheme == "https" || scheme == "http" || scheme == "mailto";
}

std::string text_of(const std::vector<Inline>& inlines) {
    std::string out;
    for (const Inline& piece : inlines) {
        const std::string text = escaped(piece.text);
        switch (piece.kind) {
            case Inline::Kind::Text:
                out += text;
                break;
            case Inline::Kind::Strong:
                out += "<strong>" + text + "</strong>";
                break;
            case Inline::Kind::Emphasis:
                out += "<em>" + text + "</em>";
                break;
            case Inline::Kind::Code:
                out += "<code>" + text + "</code>";
                break;
            case Inline::Kind::Link:
                out += is_harmless(piece.target)
                           ? "<a href=\"" + escaped(piece.target) + "\">" + text + "</a>"
                           : text;
                break;
            case Inline::Kind::Break:
                out += "\n";
                break;
        }
    }
    return out;
}

class HtmlFormat : public Format {
  public:
    void begin(std::string_view title) override {
        m_out +=
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
            escaped(title) + "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n";
        heading(1, title);
    }
    void heading(uint32_t level, std::string_view text) override { heading_of(level, escaped(text)); }
    void blocks(const std::vector<Block>& blocks) override {
        const char* list = nullptr;  // the one that is open; items of deeper lists are indented instead
        for (const Block& block : blocks) {
            const bool is_item = block.kind == Block::Kind::ListItem;
            const char* wanted = !is_item ? nullptr : block.number > 0 ? "ol" : "ul";
            if (list != wanted) {
                if (list) m_out += std::string("</") + list + ">\n";
                if (wanted) m_out += std::string("<") + wanted + ">\n";
                list = wanted;
            }
            this->block(block);
        }
        if (list) m_out += std::string("</") + list + ">\n";
    }
    void sentence(std::string_view mark, const std::vector<Inline>& text) override {
        m_out += "<p>" + (mark.empty() ? "" : "<strong>" + escaped(mark) + ":</strong> ") + text_of(text) +
                 "</p>\n";
    }
    void script(std::string_view name, std::string_view text) override {
        m_out += "<p class=\"name\">" + escaped(name) + "</p>\n<pre class=\"script\">";
        size_t at = 0;
        while (at < text.size()) {
            const size_t end = std::min(text.find('\n', at), text.size());
            m_out += "<code>" + escaped(text.substr(at, end - at)) + "</code>\n";
            at = end + 1;
        }
        m_out += "</pre>\n";
    }
    void picture(std::string_view address, std::string_view caption) override {
        m_out += "<figure><img src=\"" + escaped(address) + "\" alt=\"" + escaped(caption) +
                 "\"><figcaption>" + escaped(caption) + "</figcaption></figure>\n";
    }
    void question(uint32_t number, const Question& question) override {
        m_out +=
            "<div class=\"question\">\n<p><strong>Question " + std::to_string(number) + "</strong></p>\n";
        blocks(question.text);
        m_out += "<ol>\n";
        for (const Question::Answer& answer : question.answers)
            m_out += "<li>" + text_of(answer.text) + "</li>\n";
        m_out += "</ol>\n</div>\n";
    }
    void answer(uint32_t number, const Question& question) override {
        m_out += "<p><strong>Question " + std::to_string(number) + ":</strong> ";
        for (size_t k = 0; k < question.answers.size(); ++k) {
            if (question.answers[k].right)
                m_out += std::string(1, letter_of(k)) + ") " + text_of(question.answers[k].text);
        }
        m_out += "</p>\n";
        blocks(question.explanation);
    }
    void new_page() override { m_out += "<div class=\"page\"></div>\n"; }
    void end() override { m_out += "</body>\n</html>\n"; }

  private:
    void heading_of(uint32_t level, const std::string& html) {
        const std::string tag = "h" + std::to_string(std::clamp(level, 1u, 6u)) + ">";
        m_out += "<" + tag + html + "</" + tag + "\n";
    }
    void block(const Block& block) {
        switch (block.kind) {
            case Block::Kind::Heading:
                heading_of(block.level, text_of(block.inlines));
                break;
            case Block::Kind::ListItem:
                m_out +=
                    "<li" +
                    (block.level > 1 ? " style=\"margin-left:" + std::to_string(block.level) + "rem\"" : "") +
                    ">" + text_of(block.inlines) + "</li>\n";
                break;
            case Block::Kind::Code:
                m_out += "<pre><code>" + escaped(block.text()) + "</code></pre>\n";
                break;
            case Block::Kind::Quote:
                m_out += "<blockquote>\n";
                for (const Block& child : block.children) m_out += "<p>" + text_of(child.inlines) + "</p>\n";
                m_out += "</blockquote>\n";
                break;
            case Block::Kind::Comment:
                break;
            case Block::Kind::Paragraph:
                m_out += "<p>" + text_of(block.inlines) + "</p>\n";
                break;
        }
    }
};

}  // namespace

std::unique_ptr<Format> make_html_format() { return std::make_unique<HtmlFormat>(); }

}  // namespace loopscope::lesson
