"""Writes what Loopscope knows of Unicode's characters by name, width and number, from this Python's unicodedata.

    character_names.py OUT.inc

Run by the build. A name is a row of words; a word is its place in a list of all words, the frequent ones first, in one
byte (below 0x80) or two. Names come in the order of their characters: distance to the one before, count of bytes, bytes.
Names that follow a rule (ideographs, syllables of Hangul) are left to character_names.cpp.
"""
import sys
import unicodedata
from collections import Counter

# Other names of characters, as the Unicode standard gives them to control characters and to some that are long.
ALIASES = """NULL;START OF HEADING;START OF TEXT;END OF TEXT;END OF TRANSMISSION;ENQUIRY;ACKNOWLEDGE;ALERT;BACKSPACE;
CHARACTER TABULATION;HORIZONTAL TABULATION;LINE FEED;NEW LINE;END OF LINE;LINE TABULATION;VERTICAL TABULATION;FORM FEED;
CARRIAGE RETURN;SHIFT OUT;SHIFT IN;DATA LINK ESCAPE;DEVICE CONTROL ONE;DEVICE CONTROL TWO;DEVICE CONTROL THREE;
DEVICE CONTROL FOUR;NEGATIVE ACKNOWLEDGE;SYNCHRONOUS IDLE;END OF TRANSMISSION BLOCK;CANCEL;END OF MEDIUM;SUBSTITUTE;
ESCAPE;INFORMATION SEPARATOR FOUR;FILE SEPARATOR;INFORMATION SEPARATOR THREE;GROUP SEPARATOR;INFORMATION SEPARATOR TWO;
RECORD SEPARATOR;INFORMATION SEPARATOR ONE;UNIT SEPARATOR;DELETE;PADDING CHARACTER;HIGH OCTET PRESET;
BREAK PERMITTED HERE;NO BREAK HERE;INDEX;NEXT LINE;START OF SELECTED AREA;END OF SELECTED AREA;
CHARACTER TABULATION SET;CHARACTER TABULATION WITH JUSTIFICATION;LINE TABULATION SET;PARTIAL LINE FORWARD;
PARTIAL LINE BACKWARD;REVERSE LINE FEED;REVERSE INDEX;SINGLE SHIFT TWO;SINGLE SHIFT THREE;DEVICE CONTROL STRING;
PRIVATE USE ONE;PRIVATE USE TWO;SET TRANSMIT STATE;CANCEL CHARACTER;MESSAGE WAITING;START OF GUARDED AREA;
END OF GUARDED AREA;START OF STRING;SINGLE GRAPHIC CHARACTER INTRODUCER;SINGLE CHARACTER INTRODUCER;
CONTROL SEQUENCE INTRODUCER;STRING TERMINATOR;OPERATING SYSTEM COMMAND;PRIVACY MESSAGE;APPLICATION PROGRAM COMMAND;
NUL;SOH;STX;ETX;EOT;ENQ;ACK;BEL;BS;HT;TAB;LF;NL;EOL;VT;FF;CR;SO;SI;DLE;DC1;DC2;DC3;DC4;NAK;SYN;ETB;CAN;EOM;EM;SUB;ESC;
FS;GS;RS;US;SP;DEL;PAD;HOP;BPH;NBH;IND;NEL;SSA;ESA;HTS;HTJ;VTS;PLD;PLU;RI;SS2;SS3;DCS;PU1;PU2;STS;CCH;MW;SPA;EPA;SOS;
SGC;SCI;CSI;ST;OSC;PM;APC;NBSP;SHY;LATIN CAPITAL LETTER GHA;LATIN SMALL LETTER GHA;CGJ;ALM;SAM;ZWSP;ZWNJ;ZWJ;LRM;RLM;
LRE;RLE;PDF;LRO;RLO;NNBSP;MMSP;WJ;LRI;RLI;FSI;PDI;BYTE ORDER MARK;BOM;ZWNBSP;WEIERSTRASS ELLIPTIC FUNCTION;
MICR ON US SYMBOL;MICR DASH SYMBOL;FVS1;FVS2;FVS3;FVS4;MVS;PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET
""".replace("\n", "").split(";") + [f"VS{number}" for number in range(1, 257)]
RULED = ("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")


def found(name):
    try:
        return unicodedata.lookup(name)
    except KeyError:
        return ""


def ranges(values):
    """(first, last, value) for runs of characters with the same value that is not None."""
    runs = []
    for code, value in values:
        if value is None:
            continue
        if runs and runs[-1][1] == code - 1 and runs[-1][2] == value:
            runs[-1][1] = code
        else:
            runs.append([code, code, value])
    return runs


def number(code):
    value = unicodedata.numeric(chr(code), None)
    if value is None:
        return None
    bottom = next(each for each in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 40, 64, 80, 160, 320)
                  if abs(value * each - round(value * each)) < 1e-9)
    return round(value * bottom), bottom


def write_bytes(out, name, data):
    out.write(f"const unsigned char {name}[] = {{\n")
    for at in range(0, len(data), 40):
        out.write(",".join(map(str, data[at:at + 40])) + ",\n")
    out.write("};\n")


def main(path):
    codes = range(0x110000)
    named = [(code, name) for code in codes if (name := unicodedata.name(chr(code), "")) and not name.startswith(RULED)]
    aliases = [(ord(text), name) for name in dict.fromkeys(ALIASES) if len(text := found(name)) == 1]
    counts = Counter(word for _, name in named + aliases for word in name.split(" "))
    words = [word for word, _ in counts.most_common()]
    place = {word: at for at, word in enumerate(words)}

    def encoded(name):
        data = []
        for word in name.split(" "):
            at = place[word]
            data += [at] if at < 0x80 else [0x80 | at >> 8, at & 0xFF]
        return data

    def rows(entries):
        data, before = [], 0
        for code, name in entries:
            distance, before = code - before, code
            row = encoded(name)
            data += [distance] if distance < 0xFF else [0xFF, distance >> 16, distance >> 8 & 0xFF, distance & 0xFF]
            data += [len(row), *row]
        return data

    with open(path, "w") as out:
        out.write(f"// Made by character_names.py from Unicode {unicodedata.unidata_version}.\n")
        out.write(f'const char kVersion[] = "{unicodedata.unidata_version}";\n')
        out.write("const char* const kWords[] = {\n" + "".join(f'"{word}",\n' for word in words) + "};\n")
        write_bytes(out, "kNames", rows(named))
        write_bytes(out, "kAliases", rows(sorted(aliases)))
        ideographs = ranges((code, True if unicodedata.name(chr(code), "").startswith(RULED[0]) else None) for code in codes)
        out.write("const CharacterRange kIdeographs[] = {\n")
        out.write("".join(f"{{{first},{last},0,1}},\n" for first, last, _ in ideographs) + "};\n")
        widths = ranges((code, None if (w := unicodedata.east_asian_width(chr(code))) == "N" else w) for code in codes)
        out.write("const CharacterRange kWidths[] = {\n")
        out.write("".join(f"{{{first},{last},'{w[0]}','{w[-1]}'}},\n" for first, last, w in widths) + "};\n")
        numbers = ranges((code, number(code)) for code in codes)
        out.write("const CharacterRange kNumbers[] = {\n")
        out.write("".join(f"{{{first},{last},{top},{bottom}}},\n" for first, last, (top, bottom) in numbers) + "};\n")


if __name__ == "__main__":
    main(sys.argv[1])
