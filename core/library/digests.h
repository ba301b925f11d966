// Message digests of plain bytes: OpenSSL's, and BLAKE2 by libb2, whose parameters OpenSSL does not take.
//
// Each function takes a whole message and gives raw bytes; hashlib, in Python, gathers updates. Knows nothing
// of a machine. OpenSSL is begun without its configuration: no file is read on a script's behalf.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace loopscope::library {

// `algorithm`: "sha256", "sha3-256", "shake128"... `length`: in bytes, of those that give as many as asked
// for; 0 for the others. Nothing where OpenSSL has no such algorithm.
std::optional<std::string> digest(const std::string& algorithm, std::string_view bytes, size_t length = 0);

// A key of `length` bytes from a password, after RFC 8018, with HMAC of the algorithm.
std::optional<std::string> pbkdf2(const std::string& algorithm, std::string_view password,
                                  std::string_view salt, int iterations, size_t length);

// `parameters`: RFC 7693's parameter block, 64 bytes for BLAKE2b and 32 for BLAKE2s.
std::optional<std::string> blake2(std::string_view parameters, std::string_view key, std::string_view bytes,
                                  bool last_node);

}  // namespace loopscope::library
