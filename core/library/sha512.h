// SHA-512, for what the library derives from text, as random.seed("text") does.
// Works on plain bytes and knows nothing of a machine.
#pragma once

#include <string>
#include <string_view>

namespace loopscope::library {

std::string sha512(std::string_view bytes);  // 64 bytes
std::string sha384(std::string_view bytes);  // 48 bytes: the same work from another start

}  // namespace loopscope::library
