// SHA-512, for what the library derives from text: random.seed("text"), hashlib.
#pragma once

#include <string>
#include <string_view>

namespace loopscope::library {

std::string sha512(std::string_view bytes);  // 64 bytes

}  // namespace loopscope::library
