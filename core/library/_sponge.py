"""SHA-3, SHAKE (FIPS 202) and BLAKE2 (RFC 7693), in Python."""
_MASK64 = (1 << 64) - 1


def _round_constants():
    """The constants of Keccak's 24 rounds, from their shift register."""
    register, constants = 1, []
    for _ in range(24):
        constant = 0
        for j in range(7):
            if register & 1:
                constant |= 1 << (1 << j) - 1
            register <<= 1
            if register & 0x100:
                register ^= 0x171
        constants.append(constant)
    return constants


_CONSTANTS = _round_constants()


def _keccak(lanes):
    for constant in _CONSTANTS:
        columns = [lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20] for x in range(5)]
        for x in range(5):
            turned = columns[(x + 1) % 5]
            change = columns[(x + 4) % 5] ^ (turned << 1 | turned >> 63) & _MASK64
            for y in range(0, 25, 5):
                lanes[x + y] ^= change
        x, y, current = 1, 0, lanes[1]
        for t in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            shift = (t + 1) * (t + 2) // 2 % 64
            place = x + 5 * y
            lanes[place], current = (current << shift | current >> 64 - shift) & _MASK64, lanes[place]
        for y in range(0, 25, 5):
            row = lanes[y:y + 5]
            for x in range(5):
                lanes[x + y] = row[x] ^ ~row[(x + 1) % 5] & row[(x + 2) % 5] & _MASK64
        lanes[0] ^= constant


def _bytes_like(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError("object supporting the buffer API required")
    return bytes(data)


class Sponge:
    """A SHA-3 or SHAKE digest under way."""

    def __init__(self, name, size, rate, data=b""):
        self.name, self.digest_size, self.block_size = name, size, rate
        self._data = _bytes_like(data)

    def update(self, data, /):
        self._data += _bytes_like(data)

    def copy(self):
        return Sponge(self.name, self.digest_size, self.block_size, self._data)

    def digest(self, length=None):
        if self.digest_size == 0 and length is None:
            raise TypeError("digest() missing required argument 'length' (pos 1)")
        return self._squeeze(self.digest_size or length)

    def hexdigest(self, length=None):
        if self.digest_size == 0 and length is None:
            raise TypeError("hexdigest() missing required argument 'length' (pos 1)")
        return self._squeeze(self.digest_size or length).hex()

    def _squeeze(self, size):
        rate = self.block_size
        data = bytearray(self._data)
        data.append(0x06 if self.digest_size else 0x1F)
        data += bytes(-len(data) % rate)
        data[-1] |= 0x80
        lanes = [0] * 25
        for at in range(0, len(data), rate):
            for i in range(rate // 8):
                lanes[i] ^= int.from_bytes(data[at + 8 * i:at + 8 * i + 8], "little")
            _keccak(lanes)
        out = b""
        while True:
            out += b"".join(lane.to_bytes(8, "little") for lane in lanes[:rate // 8])
            if len(out) >= size:
                return out[:size]
            _keccak(lanes)

    def __repr__(self):
        return f"<_sha3.{self.name} object at {hex(id(self))}>"


_ORDERS = [[int(c, 16) for c in row] for row in (
    "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8", "905724afe1bc683d",
    "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a",
    "6fe9b308c2d714a5", "a2847615fb9e3cd0")]
_START64 = [0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1,
            0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179]


class Blake2:
    """A BLAKE2 digest under way."""

    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64

    def __init__(self, name, limit, data, digest_size, key, salt, person, tree):
        room = limit // 4
        if not 1 <= digest_size <= limit:
            raise ValueError(f"digest_size for {name.title()} must be between 1 and {limit} bytes, "
                             f"here it is {digest_size}")
        for value, most, what in ((key, limit, "key"), (salt, room, "salt"), (person, room, "person")):
            if len(value) > most:
                raise ValueError(f"maximum {what} length is {most} bytes")
        self.name, self.digest_size, self._limit, self.block_size = name, digest_size, limit, limit * 2
        self._key, self._salt, self._person, self._tree = key, salt, person, tree
        self._data = _bytes_like(data)

    def update(self, data, /):
        self._data += _bytes_like(data)

    def copy(self):
        return Blake2(self.name, self._limit, self._data, self.digest_size, self._key, self._salt, self._person,
                      self._tree)

    def digest(self):
        limit = self._limit
        word = limit // 8
        bits = word * 8
        mask = (1 << bits) - 1
        start = _START64 if word == 8 else [value >> 32 for value in _START64]
        fanout, depth, leaf, offset, node_depth, inner, last_node = self._tree
        block = bytes([self.digest_size, len(self._key), fanout, depth]) + leaf.to_bytes(4, "little")
        if word == 8:
            block += offset.to_bytes(8, "little") + bytes([node_depth, inner]) + bytes(14)
        else:
            block += offset.to_bytes(6, "little") + bytes([node_depth, inner])
        block += self._salt.ljust(limit // 4, b"\0") + self._person.ljust(limit // 4, b"\0")
        state = [start[i] ^ int.from_bytes(block[i * word:(i + 1) * word], "little") for i in range(8)]
        data = (self._key.ljust(self.block_size, b"\0") if self._key else b"") + self._data
        count, total = 0, max(1, -(-len(data) // self.block_size))
        for number in range(total):
            piece = data[number * self.block_size:(number + 1) * self.block_size]
            count += len(piece)
            final = number == total - 1
            self._compress(state, piece.ljust(self.block_size, b"\0"), count, final, last_node, start, word, mask)
        return b"".join(value.to_bytes(word, "little") for value in state)[:self.digest_size]

    def _compress(self, state, piece, count, final, last_node, start, word, mask):
        bits = word * 8
        message = [int.from_bytes(piece[i * word:(i + 1) * word], "little") for i in range(16)]
        v = state + start
        v[12] ^= count & mask
        v[13] ^= count >> bits
        if final:
            v[14] ^= mask
            if last_node:
                v[15] ^= mask
        turns = (32, 24, 16, 63) if word == 8 else (16, 12, 8, 7)

        def mix(a, b, c, d, x, y):
            for extra, first, second in ((x, turns[0], turns[1]), (y, turns[2], turns[3])):
                v[a] = v[a] + v[b] + extra & mask
                value = v[d] ^ v[a]
                v[d] = (value >> first | value << bits - first) & mask
                v[c] = v[c] + v[d] & mask
                value = v[b] ^ v[c]
                v[b] = (value >> second | value << bits - second) & mask

        for turn in range(12 if word == 8 else 10):
            order = _ORDERS[turn % 10]
            for i in range(4):
                mix(i, 4 + i, 8 + i, 12 + i, message[order[2 * i]], message[order[2 * i + 1]])
            for i in range(4):
                mix(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4, message[order[8 + 2 * i]],
                    message[order[9 + 2 * i]])
        for i in range(8):
            state[i] ^= v[i] ^ v[i + 8]

    def hexdigest(self):
        return self.digest().hex()

    def __repr__(self):
        return f"<_blake2.{self.name} object at {hex(id(self))}>"
