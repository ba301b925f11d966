// MD5, SHA-1, SHA-224 and SHA-256 of plain bytes, after RFC 1321, RFC 3174 and FIPS 180-4. SHA-512: sha512.h.
// Each function takes a whole message and gives its digest as raw bytes; hashlib, in Python, gathers updates.
#pragma once

#include <string>
#include <string_view>

namespace loopscope::library {

std::string md5(std::string_view bytes);     // 16 bytes
std::string sha1(std::string_view bytes);    // 20
std::string sha224(std::string_view bytes);  // 28
std::string sha256(std::string_view bytes);  // 32

}  // namespace loopscope::library
