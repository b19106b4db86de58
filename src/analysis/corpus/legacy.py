"""Vietnamese encodings from before Unicode: TCVN3 (the ABC fonts), TCVN 5712, VNI, VISCII (`data/lexicons/legacy-encodings.yaml`).

Two shapes of each are met: the bytes themselves, and the bytes once taken for Windows-1252 and saved as Unicode (`B¶o Hµ TÜnh`), as web pages in ABC fonts were.
Text comes out in NFC. TCVN3 has no capitals with tone marks: its capital fonts show small letters large, so they come out small.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from analysis.corpus.lexicons import lexicon

_NO_LETTER = "·"


@cache
def _table(name: str, first: int = 0) -> dict[int, str]:
    """Byte to letter, from byte `first` on."""
    data = lexicon("legacy-encodings")["tables"][name]
    letters = {start + i: letter for start, row in data["rows"].items() for i, letter in enumerate(row) if letter != _NO_LETTER}
    marks = {byte: chr(mark) for byte, mark in data["combining"].items()}
    return {byte: letter for byte, letter in (letters | marks).items() if byte >= first}


def _windows(data: bytes) -> str:
    """The bytes as Windows-1252 shows them; the five that it leaves out as Latin-1 does."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def windows_bytes(text: str) -> bytes | None:
    """The bytes that Windows-1252 shows as `text`; null where it couldn't."""
    found = bytearray()
    for character in text:
        try:
            found += character.encode("cp1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return None
            found.append(ord(character))
    return bytes(found)


def _by_table(data: bytes, table: dict[int, str]) -> str:
    shown = (table.get(byte) or _windows(bytes([byte])) for byte in data)
    return unicodedata.normalize("NFC", "".join(shown))


def from_tcvn3(data: bytes) -> str:
    """TCVN3: letters from 0xA1, the signs of Windows-1252 (quotation marks, dashes) below."""
    return _by_table(data, _table("tcvn5712", first=0xA0))


def from_tcvn5712(data: bytes) -> str:
    """TCVN 5712:1993, VN1: capitals with tone marks in the control codes too."""
    return _by_table(data, _table("tcvn5712"))


def from_viscii(data: bytes) -> str:
    """VISCII 1.1 (RFC 1456)."""
    return _by_table(data, _table("viscii"))


@cache
def _vni_marks() -> dict[str, str]:
    """Vowel and mark to letter, for every vowel that may bear the mark, in both cases."""
    data = lexicon("legacy-encodings")["vni"]
    bearers = {"tones": "aeouyôö", "circumflex": "aeo", "breve": "a"}
    found = {}
    for kind, vowels in bearers.items():
        for vowel in vowels + vowels.upper():
            for sign, marks in data[kind].items():
                base = _vni_letters().get(vowel, vowel)
                letter = unicodedata.normalize("NFC", base + "".join(map(chr, marks)))
                found |= {vowel + sign: letter, vowel + sign.upper(): letter}
    return found


@cache
def _vni_letters() -> dict[str, str]:
    letters = lexicon("legacy-encodings")["vni"]["letters"]
    return letters | {sign.upper(): letter.upper() for sign, letter in letters.items()}


@cache
def _vni_pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, (*_vni_marks(), *_vni_letters()))))


def from_vni(data: bytes) -> str:
    """VNI for Windows: a vowel and the mark after it are one letter."""
    table = _vni_letters() | _vni_marks()
    return _vni_pattern().sub(lambda match: table[match[0]], unicodedata.normalize("NFC", _windows(data)))


def from_windows_1258(data: bytes) -> str:
    """Windows-1258: letters with the circumflex, breve and horn, tone marks after them."""
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))


#: By name, the encodings in which bytes that are no Unicode may be.
DECODERS = {
    "tcvn3": from_tcvn3,
    "vni": from_vni,
    "tcvn5712": from_tcvn5712,
    "viscii": from_viscii,
    "windows-1258": from_windows_1258,
}
