// Parts of what format_exception (errors.h) prints, for the library's traceback module.
//
// Texts end with a newline. Invariant: no exception is left raised.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/bytecode/code.h"
#include "core/vm/machine.h"

namespace loopscope::vm {

// Whose words: the interpreter's own at a program's end, with "Did you mean", or the traceback module's.
enum class Suggestions : uint8_t { No, Yes };

// What eval, exec and compile were given as text under the name of a file: its lines are not shown, for no
// such file is there to be read. The machine's state<SourcesOfTexts>().
class SourcesOfTexts {
  public:
    void add(const bytecode::Code& code);
    bool has(const base::SourceText* source) const;
    void is_a_file(const base::SourceText* source);  // after all: a file of this text is there

  private:
    std::vector<std::shared_ptr<const base::SourceText>> m_sources;
};

// One entry: `  File "..", line 3, in f`, the source line, and the carets under it.
std::string format_entry(Machine& m, const bytecode::Code& code, uint32_t instruction,
                         Suggestions suggestions);
// All entries of a traceback object, repeated ones folded.
std::string format_traceback(Machine& m, const Value& traceback, Suggestions suggestions);
// `ValueError: message`, with the place of a SyntaxError before and the notes after it.
std::string format_exception_only(Machine& m, const Value& exception, Suggestions suggestions);
std::string format_exception(Machine& m, const Value& exception, Suggestions suggestions);

}  // namespace loopscope::vm
