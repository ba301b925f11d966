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
