"""\\N{..} in literals, and what unicodedata knows of characters."""
import unicodedata

print("\N{SNOWMAN}\N{snowman} \N{Latin Small Letter E with Acute}\N{EM DASH}\N{NBSP}|\N{line feed}|\N{CJK UNIFIED IDEOGRAPH-4E2D}"
      "\N{HANGUL SYLLABLE HAN}\N{GREEK SMALL LETTER ALPHA}\N{PILE OF POO}")
name = "x"
print(f"{name}\N{RIGHTWARDS ARROW}{name!r:>5} \N{WHITE HEAVY CHECK MARK}", r"\N{raw}", ascii("\N{BOM}\N{ESC}"))
for text in (r"'\N{NO SUCH THING}'", r"'abc \N{SNOWMAN'", r"'\N'", r"'\N{}'", r"f'{1}\N{NOPE}'", r"b'\N{SNOWMAN}'"):
    try:
        print(eval(text))
    except SyntaxError as error:
        print(text, error.msg)

for each in "aÉ中한½²٣☃\u0301( ":
    print(unicodedata.name(each), unicodedata.category(each), unicodedata.bidirectional(each),
          unicodedata.combining(each), unicodedata.mirrored(each), unicodedata.east_asian_width(each),
          unicodedata.decimal(each, None), unicodedata.digit(each, None), unicodedata.numeric(each, None))
print(unicodedata.lookup("SNOWMAN"), unicodedata.name("\n", "none"), unicodedata.unidata_version)
text = "Ünïcödé ﬁ ① Ⅷ"
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    made = unicodedata.normalize(form, text)
    print(form, ascii(made), len(made), unicodedata.is_normalized(form, text))
print("".join(c for c in unicodedata.normalize("NFKD", "Crème Brûlée à la façon") if not unicodedata.combining(c)))
for call in (lambda: unicodedata.name("\n"), lambda: unicodedata.lookup("nothing"), lambda: unicodedata.digit("x"),
             lambda: unicodedata.numeric("x"), lambda: unicodedata.decimal("²"), lambda: unicodedata.category("ab"),
             lambda: unicodedata.name(5), lambda: unicodedata.normalize("XYZ", "a")):
    try:
        print(call())
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)

# expect: ☃☃ é— |
# expect: |中한α💩
# expect: x→  'x' ✅ \N{raw} '\ufeff\x1b'
# expect: '\N{NO SUCH THING}' (unicode error) 'unicodeescape' codec can't decode bytes in position 0-16: unknown Unicode character name
# expect: 'abc \N{SNOWMAN' (unicode error) 'unicodeescape' codec can't decode bytes in position 4-13: malformed \N character escape
# expect: '\N' (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
# expect: '\N{}' (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
# expect: f'{1}\N{NOPE}' (unicode error) 'unicodeescape' codec can't decode bytes in position 0-7: unknown Unicode character name
# expect: b'\\N{SNOWMAN}'
# expect: LATIN SMALL LETTER A Ll L 0 0 Na None None None
# expect: LATIN CAPITAL LETTER E WITH ACUTE Lu L 0 0 N None None None
# expect: CJK UNIFIED IDEOGRAPH-4E2D Lo L 0 0 W None None None
# expect: HANGUL SYLLABLE HAN Lo L 0 0 W None None None
# expect: VULGAR FRACTION ONE HALF No ON 0 0 A None None 0.5
# expect: SUPERSCRIPT TWO No EN 0 0 A None 2 2.0
# expect: ARABIC-INDIC DIGIT THREE Nd AN 0 0 N 3 3 3.0
# expect: SNOWMAN So ON 0 0 N None None None
# expect: COMBINING ACUTE ACCENT Mn NSM 230 0 A None None None
# expect: LEFT PARENTHESIS Ps ON 0 1 Na None None None
# expect: SPACE Zs WS 0 0 Na None None None
# expect: ☃ none 14.0.0
# expect: NFC '\xdcn\xefc\xf6d\xe9 \ufb01 \u2460 \u2167' 13 True
# expect: NFD 'U\u0308ni\u0308co\u0308de\u0301 \ufb01 \u2460 \u2167' 17 False
# expect: NFKC '\xdcn\xefc\xf6d\xe9 fi 1 VIII' 17 False
# expect: NFKD 'U\u0308ni\u0308co\u0308de\u0301 fi 1 VIII' 21 False
# expect: Creme Brulee a la facon
# expect: ValueError no such name
# expect: KeyError "undefined character name 'nothing'"
# expect: ValueError not a digit
# expect: ValueError not a numeric character
# expect: ValueError not a decimal
# expect: TypeError category() argument must be a unicode character, not str
# expect: TypeError name() argument 1 must be a unicode character, not int
# expect: ValueError invalid normalization form
