// _zlib: deflate and inflate in one go, and checksums, for zlib.py and gzip.py; done by the zlib library.
//
// A stream in pieces is run again from its beginning with all that was given so far: nothing is kept between
// the calls, and what comes out is what it would be.
#include <zlib.h>

#include <algorithm>
#include <limits>

#include "core/vm/bytes.h"
#include "core/vm/errors.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::library {

using namespace vm;

namespace {

constexpr size_t kPiece = 1 << 16;

std::optional<int> small(Machine& m, const Value& value) {
    const auto number = as_index(m, value);
    if (!number) return std::nullopt;
    if (*number >= std::numeric_limits<int>::min() && *number <= std::numeric_limits<int>::max())
        return static_cast<int>(*number);
    raise(m, *m.types.OverflowError, "Python int too large to convert to C int");
    return std::nullopt;
}

Bytef* bytes_of(std::string_view text) {
    return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib does not write to its input
}

// What one call gave: how it ended, zlib's word on it, and how much input it took.
Value result(Machine& m, std::string output, int code, const z_stream& stream, size_t given) {
    const Value message = stream.msg ? m.new_str(stream.msg) : Value::none();
    const size_t taken = given - stream.avail_in;
    return m
        .new_tuple({m.new_bytes(std::move(output)), Value::small_int(code), message,
                    m.new_int(static_cast<int64_t>(taken))})
        .value();
}

// Lets a stream write until it has no more to say, or the limit is reached. False: no memory is left.
template <typename Step>
bool drain(Machine& m, z_stream& stream, std::string& output, size_t limit, int& code, Step step) {
    while (output.size() < limit) {
        const size_t room = std::min(kPiece, limit - output.size());
        if (!m.reserve(output.size() + room) || !m.spend_much(room / 64)) return false;
        const size_t before = output.size();
        output.resize(before + room);
        stream.next_out = bytes_of(output) + before;
        stream.avail_out = static_cast<uInt>(room);
        code = step();
        output.resize(before + room - stream.avail_out);
        if (code != Z_OK || stream.avail_out != 0) return true;
    }
    return true;
}

// _zlib.deflate(pieces, level, wbits, mem_level, strategy, dictionary): pieces are (bytes, flush).
Value deflate_pieces(Machine& m, const Value* a) {
    const auto level = small(m, a[1]), bits = small(m, a[2]), memory = small(m, a[3]), way = small(m, a[4]);
    const auto dictionary = need_bytes(m, a[5]);
    if (!level || !bits || !memory || !way || !dictionary) return Value();
    z_stream stream{};
    int code = deflateInit2(&stream, *level, Z_DEFLATED, *bits, *memory, *way);
    if (code != Z_OK) return result(m, "", code, stream, 0);
    if (!dictionary->empty())
        deflateSetDictionary(&stream, bytes_of(*dictionary), static_cast<uInt>(dictionary->size()));
    std::string output;
    bool fits = true;
    for (const Value& piece : as<List>(a[0]).items) {
        const auto data = need_bytes(m, as<Tuple>(piece).items[0]);
        const auto flush = small(m, as<Tuple>(piece).items[1]);
        if (!data || !flush) break;
        stream.next_in = bytes_of(*data);
        stream.avail_in = static_cast<uInt>(data->size());
        fits = drain(m, stream, output, std::numeric_limits<size_t>::max(), code,
                     [&] { return deflate(&stream, *flush); });
        if (!fits) break;
    }
    const Value told = fits && !m.has_raised() ? result(m, std::move(output), code, stream, 0) : Value();
    deflateEnd(&stream);
    return told;
}

// _zlib.inflate(data, wbits, dictionary, limit): limit 0 is none.
Value inflate_data(Machine& m, const Value* a) {
    const auto data = need_bytes(m, a[0]);
    const auto bits = small(m, a[1]);
    const auto dictionary = need_bytes(m, a[2]);
    const auto limit = as_index(m, a[3]);
    if (!data || !bits || !dictionary || !limit) return Value();
    z_stream stream{};
    int code = inflateInit2(&stream, *bits);
    if (code != Z_OK) return result(m, "", code, stream, 0);
    stream.next_in = bytes_of(*data);
    stream.avail_in = static_cast<uInt>(data->size());
    const auto set_dictionary = [&] {
        return inflateSetDictionary(&stream, bytes_of(*dictionary), static_cast<uInt>(dictionary->size()));
    };
    if (*bits < 0 && !dictionary->empty()) set_dictionary();
    std::string output;
    const auto step = [&] {
        const int done = inflate(&stream, Z_SYNC_FLUSH);
        if (done != Z_NEED_DICT || dictionary->empty()) return done;
        return set_dictionary() == Z_OK ? inflate(&stream, Z_SYNC_FLUSH) : Z_DATA_ERROR;
    };
    const size_t most = *limit > 0 ? static_cast<size_t>(*limit) : std::numeric_limits<size_t>::max();
    const bool fits = drain(m, stream, output, most, code, step);
    const Value told = fits ? result(m, std::move(output), code, stream, data->size()) : Value();
    inflateEnd(&stream);
    return told;
}

template <uLong (*kSum)(uLong, const Bytef*, uInt)>
Value checksum(Machine& m, const Value* a) {
    const auto data = need_bytes(m, a[0]);
    const auto start = as_index(m, a[1]);
    if (!data || !start || !m.spend_much(data->size() / 64)) return Value();
    return m.new_int(static_cast<int64_t>(
        kSum(static_cast<uint32_t>(*start), bytes_of(*data), static_cast<uInt>(data->size()))));
}

const NativeMethod kFunctions[] = {
    {"deflate", "pieces, level, wbits, mem_level, strategy, dictionary, /", deflate_pieces},
    {"inflate", "data, wbits, dictionary, limit, /", inflate_data},
    {"crc32", "data, value=0, /", checksum<crc32>},
    {"adler32", "data, value=1, /", checksum<adler32>},
};

}  // namespace

Ref<Module> make_zlib_module(Machine& m) {
    Ref<Module> module = m.new_module("_zlib");
    add_functions(m, *module, kFunctions);
    return module;
}

}  // namespace loopscope::library
