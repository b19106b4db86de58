"""Vietnamese order, and search typed without diacritics."""

from __future__ import annotations

import re
import unicodedata

#: The letters in the order of Vietnamese dictionaries; f, j, w and z, of foreign words, at their Latin places.
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
#: Level, grave (huyền), hook (hỏi), tilde (ngã), acute (sắc), dot below (nặng): the order of Hoàng Phê (ed.), Từ điển tiếng Việt, and of CLDR's `vi`.
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")

_RANKS = {letter: rank for rank, letter in enumerate(ALPHABET, start=100)}
_TONE_RANKS = {mark: rank for rank, mark in enumerate(TONES)}
_SYLLABLE = re.compile(r"\w+|[^\w\s]+")


def sort_key(text: str) -> tuple:
    """A key that sorts as Vietnamese dictionaries do: syllable by syllable, letters before tones (`ma, mà, má, mạ, man`; `an`, `ăn`, `ân`; `d` before `đ`). Capitals don't matter, except between words otherwise equal."""
    return tuple(_syllable(part) for part in _SYLLABLE.findall(unicodedata.normalize("NFC", text).lower())), text.swapcase()


def _syllable(syllable: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    letters, tones = [], []
    for character in syllable:
        letter, tone = _parts(character)
        letters.append(_RANKS.get(letter, ord(letter[0]) if letter < "a" else 1000 + ord(letter[0])))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _parts(character: str) -> tuple[str, int]:
    """A letter without its tone, and the tone's rank: `ế` → `ê`, 4."""
    decomposed = unicodedata.normalize("NFD", character)
    tone = next((mark for mark in decomposed if mark in _TONE_RANKS), "")
    return unicodedata.normalize("NFC", decomposed.replace(tone, "") if tone else decomposed), _TONE_RANKS[tone]


def search_key(text: str) -> str:
    """`text` in lower case without diacritics, character for character: of NFC text the key is as long as the text, so a place in the one is the place in the other. `đ` becomes `d`."""
    return "".join(map(_plain, text))


def fold_case(text: str) -> str:
    """`text` in lower case, as long as it was (`str.lower` makes two characters of `İ`)."""
    return "".join(character.lower() if len(character.lower()) == 1 else character for character in text)


def _plain(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return "d" if base == "đ" else base[0]
