#include "core/library/digests.h"

#include <blake2.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <cstring>
#include <memory>

namespace loopscope::library {
namespace {

using Algorithm = std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

Algorithm algorithm_named(const std::string& name) {
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
    return {EVP_MD_fetch(nullptr, name.c_str(), nullptr), &EVP_MD_free};
}

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

template <typename State, typename Parameters, size_t kBlock>
std::string blake2_of(int (*begin)(State*, const Parameters*), int (*update)(State*, const uint8_t*, size_t),
                      int (*finish)(State*, uint8_t*, size_t), std::string_view parameters,
                      std::string_view key, std::string_view bytes, bool last_node) {
    Parameters block;
    std::memcpy(&block, parameters.data(), sizeof block);
    State state;
    begin(&state, &block);
    state.last_node = last_node ? 1 : 0;
    if (!key.empty()) {
        std::string first(key);
        first.resize(kBlock);
        update(&state, bytes_of(first), kBlock);
    }
    update(&state, bytes_of(bytes), bytes.size());
    std::string digest(block.digest_length, '\0');
    finish(&state, bytes_of(digest), digest.size());
    return digest;
}

}  // namespace

std::optional<std::string> digest(const std::string& algorithm, std::string_view bytes, size_t length) {
    const Algorithm type = algorithm_named(algorithm);
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!type || !context || EVP_DigestInit_ex(context.get(), type.get(), nullptr) != 1 ||
        EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) != 1)
        return std::nullopt;
    const bool extends = (EVP_MD_get_flags(type.get()) & EVP_MD_FLAG_XOF) != 0;
    std::string out(extends ? length : static_cast<size_t>(EVP_MD_get_size(type.get())), '\0');
    if (out.empty()) return out;
    const int done = extends ? EVP_DigestFinalXOF(context.get(), bytes_of(out), out.size())
                             : EVP_DigestFinal_ex(context.get(), bytes_of(out), nullptr);
    return done == 1 ? std::optional(out) : std::nullopt;
}

std::optional<std::string> pbkdf2(const std::string& algorithm, std::string_view password,
                                  std::string_view salt, int iterations, size_t length) {
    const Algorithm type = algorithm_named(algorithm);
    if (!type) return std::nullopt;
    std::string key(length, '\0');
    const int done = PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), bytes_of(salt),
                                       static_cast<int>(salt.size()), iterations, type.get(),
                                       static_cast<int>(length), bytes_of(key));
    return done == 1 ? std::optional(key) : std::nullopt;
}

std::optional<std::string> blake2(std::string_view parameters, std::string_view key, std::string_view bytes,
                                  bool last_node) {
    if (parameters.size() == sizeof(blake2b_param) && key.size() <= BLAKE2B_KEYBYTES)
        return blake2_of<blake2b_state, blake2b_param, BLAKE2B_BLOCKBYTES>(
            blake2b_init_param, blake2b_update, blake2b_final, parameters, key, bytes, last_node);
    if (parameters.size() == sizeof(blake2s_param) && key.size() <= BLAKE2S_KEYBYTES)
        return blake2_of<blake2s_state, blake2s_param, BLAKE2S_BLOCKBYTES>(
            blake2s_init_param, blake2s_update, blake2s_final, parameters, key, bytes, last_node);
    return std::nullopt;
}

}  // namespace loopscope::library
