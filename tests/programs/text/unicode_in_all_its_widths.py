for text in ("e\u0301", "é", "日本語", "😀👍🏽", "\u200b", "ﬁ", "Ⅷ", "\U0001F1E9\U0001F1EA", "\ud800", "ｆｕｌｌ", "שלום"):
    print(ascii(text), len(text), text.isalpha(), text.isprintable(), repr(text) if text != "\ud800" else "-", ascii(text.upper()), [hex(ord(c)) for c in text][:3])
print("é" == "e\u0301", len("é".encode()), "日" < "本", sorted("éeÉE"), "İ".lower().encode(), "ß".casefold() == "ss", "Straße".upper(), "ǅ".istitle(), "ª".isalpha(), "²".isdigit(), "\xa0".isspace())
print(*(f"[{text:>6}]" for text in ("日本", "é", "😀", "ab")), "日本".ljust(4, "・"), "naïve café".title(), "ÀÉÎ".swapcase(), "ﬁn".capitalize(), "ŉ".title())
名前 = "variable"
ñ, µ = 1, 2
print(名前, ñ, μ, "μ" in globals(), "\u2603".encode("unicode_escape") if False else "-")
try:
    print("\ud800")
except UnicodeEncodeError as error:
    print(error)
text = "añb日c😀d"
print(text[1], text[3], text[5], text[::-1], text.find("😀"), text.index("c"), text[2:6], text.split("日"), text.replace("😀", "!"), [text.count(c) for c in "ñ日😀z"], text.encode()[:4], text.center(11, "ñ"))

# expect: 'e\u0301' 2 False True 'é' 'E\u0301' ['0x65', '0x301']
# expect: '\xe9' 1 True True 'é' '\xc9' ['0xe9']
# expect: '\u65e5\u672c\u8a9e' 3 True True '日本語' '\u65e5\u672c\u8a9e' ['0x65e5', '0x672c', '0x8a9e']
# expect: '\U0001f600\U0001f44d\U0001f3fd' 3 False True '😀👍🏽' '\U0001f600\U0001f44d\U0001f3fd' ['0x1f600', '0x1f44d', '0x1f3fd']
# expect: '\u200b' 1 False False '\u200b' '\u200b' ['0x200b']
# expect: '\ufb01' 1 True True 'ﬁ' 'FI' ['0xfb01']
# expect: '\u2167' 1 False True 'Ⅷ' '\u2167' ['0x2167']
# expect: '\U0001f1e9\U0001f1ea' 2 False True '🇩🇪' '\U0001f1e9\U0001f1ea' ['0x1f1e9', '0x1f1ea']
# expect: '\ud800' 1 False False - '\ud800' ['0xd800']
# expect: '\uff46\uff55\uff4c\uff4c' 4 True True 'ｆｕｌｌ' '\uff26\uff35\uff2c\uff2c' ['0xff46', '0xff55', '0xff4c']
# expect: '\u05e9\u05dc\u05d5\u05dd' 4 True True 'שלום' '\u05e9\u05dc\u05d5\u05dd' ['0x5e9', '0x5dc', '0x5d5']
# expect: False 2 True ['E', 'e', 'É', 'é'] b'i\xcc\x87' True STRASSE True True True True
# expect: [    日本] [     é] [     😀] [    ab] 日本・・ Naïve Café àéî Fin ʼN
# expect: variable 1 2 True -
# expect: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: ñ 日 😀 d😀c日bña 5 4 b日c😀 ['añb', 'c😀d'] añb日c!d [1, 1, 1, 0] b'a\xc3\xb1b' ññañb日c😀dññ
