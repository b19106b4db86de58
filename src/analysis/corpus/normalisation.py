"""Clean text: Unicode in NFC, `\\n` line ends, one tone-mark placement, nothing invisible; nothing else is changed.

Tone marks stand where the older of the two school rules puts them (`hòa`, `thúy`, `ủy`; `hoàn`, `quý`, `giá` are the same in both):
*Quy tắc đặt dấu thanh của chữ Quốc ngữ*, https://vi.wikipedia.org/wiki/Quy_tắc_đặt_dấu_thanh_của_chữ_Quốc_ngữ. A composed letter
is exchanged for a composed letter, so the length of the text stays as it is.
"""

from __future__ import annotations

import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_INVISIBLE = re.compile("[\ufeff\u200b-\u200d\u2060\u00ad]")
_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")


def _letters(bases: str) -> str:
    """Each of `bases` with each tone mark, in both cases, composed."""
    return "".join(unicodedata.normalize("NFC", base + tone) for base in bases + bases.upper() for tone in _TONES)


_NOT_LETTER = r"(?![^\W\d_])"
# The mark belongs on the first vowel of an open oa, oe, uy; after q the u is no vowel.
_TO_FIRST = re.compile(f"(?:([oO])([{_letters('ae')}])|(?<![qQ])([uU])([{_letters('y')}])){_NOT_LETTER}")
# The mark belongs on the second vowel: after qu and gi, and where a final letter follows oa, oe.
_TO_SECOND = re.compile(
    rf"(?<=[qQ])([{_letters('u')}])([aeiouyâăêơAEIOUYÂĂÊƠ])"
    rf"|(?<=[gG])([{_letters('i')}])([aouâăôơưAOUÂĂÔƠƯ])"
    rf"|([{_letters('o')}])([aeAE])(?=[cimntuyCIMNTUY])"
)


def _with_tone(letter: str, tone: str) -> str:
    return unicodedata.normalize("NFC", letter + tone)


def _without_tone(letter: str) -> tuple[str, str]:
    """The letter without its tone mark, and the mark."""
    parts = unicodedata.normalize("NFD", letter)
    tone = next(part for part in parts if part in _TONES)
    return unicodedata.normalize("NFC", parts.replace(tone, "")), tone


def _move_back(match: re.Match[str]) -> str:
    first, second = (group for group in match.groups() if group)
    bare, tone = _without_tone(second)
    return _with_tone(first, tone) + bare


def _move_on(match: re.Match[str]) -> str:
    first, second = (group for group in match.groups() if group)
    bare, tone = _without_tone(first)
    return bare + _with_tone(second, tone)


def place_tone_marks(text: str) -> str:
    """`text` (in NFC) with one placement of tone marks; as long as before. Twice gives the same as once."""
    return _TO_FIRST.sub(_move_back, _TO_SECOND.sub(_move_on, text))


def clean(text: str) -> str:
    """The clean text of an article, to which all offsets refer (`Article.text`)."""
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    return place_tone_marks(unicodedata.normalize("NFC", text))


def without_marks(text: str) -> str:
    """`text` without diacritics, đ as d, lower case: for comparing a line with an un-accented copy of it."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return bare.replace("đ", "d")
