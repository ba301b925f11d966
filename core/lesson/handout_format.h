// How a handout's pieces are written: the same pieces for Markdown and for HTML.
//
// handout.cpp says what comes after what; a Format only writes. Texts come in plain and are escaped here.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/lesson/handout.h"

namespace loopscope::lesson {

class Format {
  public:
    virtual ~Format() = default;

    virtual void begin(std::string_view title) = 0;
    virtual void heading(uint32_t level, std::string_view text) = 0;
    virtual void blocks(const std::vector<Block>& blocks) = 0;
    virtual void sentence(std::string_view mark, const std::vector<Inline>& text) = 0;  // "Goal", ..
    virtual void script(std::string_view name, std::string_view text) = 0;
    virtual void picture(std::string_view address, std::string_view caption) = 0;
    virtual void question(uint32_t number, const Question& question) = 0;
    virtual void answer(uint32_t number, const Question& question) = 0;
    virtual void new_page() = 0;
    virtual void end() = 0;

    std::string take() { return std::move(m_out); }

  protected:
    std::string m_out;
};

std::unique_ptr<Format> make_markdown_format();
std::unique_ptr<Format> make_html_format();

// "a", "b", .. for answers.
inline char letter_of(size_t answer) { return static_cast<char>('a' + answer % 26); }

}  // namespace loopscope::lesson
