# Writes OUTPUT: the text of every Python file under ROOT as a row of library_sources (library.h), sorted by path.
file(GLOB_RECURSE paths RELATIVE ${ROOT} ${ROOT}/*.py)
list(SORT paths)
set(rows "")
foreach(path IN LISTS paths)
    file(READ ${ROOT}/${path} text)
    string(REGEX REPLACE "\\.py$" "" name "${path}")
    set(is_package false)
    if(name MATCHES "/__init__$")
        string(REGEX REPLACE "/__init__$" "" name "${name}")
        set(is_package true)
    endif()
    string(REPLACE "/" "." name "${name}")
    # A string literal may hold 64 KB only, so longer texts are several, side by side.
    string(LENGTH "${text}" length)
    set(literals "")
    set(at 0)
    while(at LESS length)
        string(SUBSTRING "${text}" ${at} 12000 part)
        string(APPEND literals "\n     R\"LOOPSCOPE(${part})LOOPSCOPE\"")
        math(EXPR at "${at} + 12000")
    endwhile()
    if(length EQUAL 0)
        set(literals "\"\"")
    endif()
    string(APPEND rows "    {\"${name}\", \"${path}\", ${is_package}, ${literals}},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by core/library/embed.cmake from the Python files beside it.
#include \"core/library/library.h\"

namespace loopscope::library {

static const LibrarySource kSources[] = {
${rows}};

std::span<const LibrarySource> library_sources() { return kSources; }

}  // namespace loopscope::library
")
