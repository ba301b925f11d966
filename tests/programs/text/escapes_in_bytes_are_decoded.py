for data in (b"\\u0041\\n\\x41\\101\\t\\\\", b"caf\xe9 \\N{BULLET}", b"\\x4", b"\\u12", b"\\", b"\\N{NOPE}", b"\\N{",
             b"\\U00110000", b"\\U0001f600"):
    for name in ("unicode_escape", "raw-unicode-escape"):
        for errors in ("strict", "replace", "ignore"):
            try:
                print(data, name, errors, ascii(data.decode(name, errors)))
            except UnicodeDecodeError as error:
                print(data, name, errors, error)
for text in ("a\xe9\u20ac\U0001f600\n\t\r\\'\"\x00\x7f", "plain"):
    print(text.encode("unicode_escape"), text.encode("raw_unicode_escape"))
print(str(b"\\u20ac", "unicode-escape"), b"x\\8".decode("unicode_escape"))
for call in (lambda: b"x".decode("nope"), lambda: "x".encode("nope")):
    try:
        call()
    except LookupError as error:
        print(error)

# expect: b'\\u0041\\n\\x41\\101\\t\\\\' unicode_escape strict 'A\nAA\t\\'
# expect: b'\\u0041\\n\\x41\\101\\t\\\\' unicode_escape replace 'A\nAA\t\\'
# expect: b'\\u0041\\n\\x41\\101\\t\\\\' unicode_escape ignore 'A\nAA\t\\'
# expect: b'\\u0041\\n\\x41\\101\\t\\\\' raw-unicode-escape strict 'A\\n\\x41\\101\\t\\\\'
# expect: b'\\u0041\\n\\x41\\101\\t\\\\' raw-unicode-escape replace 'A\\n\\x41\\101\\t\\\\'
# expect: b'\\u0041\\n\\x41\\101\\t\\\\' raw-unicode-escape ignore 'A\\n\\x41\\101\\t\\\\'
# expect: b'caf\xe9 \\N{BULLET}' unicode_escape strict 'caf\xe9 \u2022'
# expect: b'caf\xe9 \\N{BULLET}' unicode_escape replace 'caf\xe9 \u2022'
# expect: b'caf\xe9 \\N{BULLET}' unicode_escape ignore 'caf\xe9 \u2022'
# expect: b'caf\xe9 \\N{BULLET}' raw-unicode-escape strict 'caf\xe9 \\N{BULLET}'
# expect: b'caf\xe9 \\N{BULLET}' raw-unicode-escape replace 'caf\xe9 \\N{BULLET}'
# expect: b'caf\xe9 \\N{BULLET}' raw-unicode-escape ignore 'caf\xe9 \\N{BULLET}'
# expect: b'\\x4' unicode_escape strict 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# expect: b'\\x4' unicode_escape replace '\ufffd'
# expect: b'\\x4' unicode_escape ignore ''
# expect: b'\\x4' raw-unicode-escape strict '\\x4'
# expect: b'\\x4' raw-unicode-escape replace '\\x4'
# expect: b'\\x4' raw-unicode-escape ignore '\\x4'
# expect: b'\\u12' unicode_escape strict 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# expect: b'\\u12' unicode_escape replace '\ufffd'
# expect: b'\\u12' unicode_escape ignore ''
# expect: b'\\u12' raw-unicode-escape strict 'rawunicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# expect: b'\\u12' raw-unicode-escape replace '\ufffd'
# expect: b'\\u12' raw-unicode-escape ignore ''
# expect: b'\\' unicode_escape strict 'unicodeescape' codec can't decode byte 0x5c in position 0: \ at end of string
# expect: b'\\' unicode_escape replace '\ufffd'
# expect: b'\\' unicode_escape ignore ''
# expect: b'\\' raw-unicode-escape strict '\\'
# expect: b'\\' raw-unicode-escape replace '\\'
# expect: b'\\' raw-unicode-escape ignore '\\'
# expect: b'\\N{NOPE}' unicode_escape strict 'unicodeescape' codec can't decode bytes in position 0-7: unknown Unicode character name
# expect: b'\\N{NOPE}' unicode_escape replace '\ufffd'
# expect: b'\\N{NOPE}' unicode_escape ignore ''
# expect: b'\\N{NOPE}' raw-unicode-escape strict '\\N{NOPE}'
# expect: b'\\N{NOPE}' raw-unicode-escape replace '\\N{NOPE}'
# expect: b'\\N{NOPE}' raw-unicode-escape ignore '\\N{NOPE}'
# expect: b'\\N{' unicode_escape strict 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
# expect: b'\\N{' unicode_escape replace '\ufffd'
# expect: b'\\N{' unicode_escape ignore ''
# expect: b'\\N{' raw-unicode-escape strict '\\N{'
# expect: b'\\N{' raw-unicode-escape replace '\\N{'
# expect: b'\\N{' raw-unicode-escape ignore '\\N{'
# expect: b'\\U00110000' unicode_escape strict 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
# expect: b'\\U00110000' unicode_escape replace '\ufffd'
# expect: b'\\U00110000' unicode_escape ignore ''
# expect: b'\\U00110000' raw-unicode-escape strict 'rawunicodeescape' codec can't decode bytes in position 0-9: \Uxxxxxxxx out of range
# expect: b'\\U00110000' raw-unicode-escape replace '\ufffd'
# expect: b'\\U00110000' raw-unicode-escape ignore ''
# expect: b'\\U0001f600' unicode_escape strict '\U0001f600'
# expect: b'\\U0001f600' unicode_escape replace '\U0001f600'
# expect: b'\\U0001f600' unicode_escape ignore '\U0001f600'
# expect: b'\\U0001f600' raw-unicode-escape strict '\U0001f600'
# expect: b'\\U0001f600' raw-unicode-escape replace '\U0001f600'
# expect: b'\\U0001f600' raw-unicode-escape ignore '\U0001f600'
# expect: b'a\\xe9\\u20ac\\U0001f600\\n\\t\\r\\\\\'"\\x00\\x7f' b'a\xe9\\u20ac\\U0001f600\n\t\r\\\'"\x00\x7f'
# expect: b'plain' b'plain'
# expect: € x\8
# expect: unknown encoding: nope
# expect: unknown encoding: nope
