"""Bytes to text: which encoding a file is in, decided by its marks and by whether what comes out is Vietnamese.

Unicode first (UTF-8, UTF-16 and UTF-32, with or without a byte order mark), for no other text is valid UTF-8 by chance. What isn't Unicode is read in each of the legacy encodings, and the
one in which most words with diacritics are spelled as Vietnamese syllables is taken. No general detector knows these encodings.
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from analysis.corpus.legacy import DECODERS, windows_bytes
from analysis.corpus.spelling import plausibility, words
from analysis.errors import UserError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_REMEDY = "Save the file as UTF-8 text"
#: Of the words with diacritics, the share that must be Vietnamese syllables; and of all words, the share that must have diacritics.
_SPELLED, _ACCENTED = 0.75, 0.2


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text and the name of the encoding that it was in."""

    text: str
    encoding: str


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows by zeros in every other byte."""
    units = len(data) // 2
    if units < 4:
        return None
    low, high = data[0::2].count(0) / units, data[1::2].count(0) / units
    if max(low, high) < 0.3 or min(low, high) > 0.05:
        return None
    return "utf-16-le" if high > low else "utf-16-be"


def _unicode(data: bytes, encoding: str, skip: int, where: str) -> Decoded:
    """The text after a byte order mark of `skip` bytes.

    Raises:
        UserError: names the first byte, counted in the file, that the encoding doesn't allow.
    """
    try:
        text = data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        raise UserError(
            f"{where}, byte {skip + error.start}", f"no {encoding.upper()} here ({error.reason}), though the file begins as such", _REMEDY
        ) from error
    if "\0" in text:
        byte = skip + len(text[: text.index("\0")].encode(encoding))
        raise UserError(f"{where}, byte {byte}", "a zero byte: this is no text file", _REMEDY)
    return Decoded(text, encoding)


def _evidence(text: str) -> int:
    """How Vietnamese the text is: its accented words that are syllables, less those that are none; -1 where too few are, or too few words have accents at all."""
    spelled, accented = plausibility(text)
    total = len(words(text))
    if not total or accented < _ACCENTED * total or spelled < _SPELLED * accented:
        return -1
    return 2 * spelled - accented


def _best(data: bytes, decoders: Mapping[str, Callable[[bytes], str]]) -> Decoded | None:
    """The reading that is most Vietnamese; null if none is. On a tie the encoding named first."""
    readings = [Decoded(decode(data), name) for name, decode in decoders.items()]
    best = max(readings, key=lambda decoded: _evidence(decoded.text))
    return best if _evidence(best.text) > 0 else None


def _twice_utf8(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _shown_as_windows(text: str) -> Decoded | None:
    """What the text was before somebody took its bytes for Windows-1252; null for text that is what it seems."""
    composed = unicodedata.normalize("NFC", text)
    data = None if composed.isascii() else windows_bytes(composed)
    best = _best(data, {"utf-8": _twice_utf8, **DECODERS}) if data else None
    if not best or _evidence(best.text) <= _evidence(composed):
        return None
    return Decoded(best.text, f"{best.encoding} in utf-8")


def decode(data: bytes, where: str) -> Decoded:
    """The text in `data`, and its encoding.

    Args:
        data: a file's bytes.
        where: what to call the file in an error.

    Raises:
        UserError: the bytes are no text in any encoding known here; names the first byte that is not UTF-8.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _unicode(data, encoding, len(mark), where)
    if encoding := _unmarked_utf16(data):
        return _unicode(data, encoding, 0, where)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if best := _best(data, DECODERS):
            return best
        tried = "UTF-16, TCVN3, VNI, TCVN 5712, VISCII or Windows-1258"
        problem = f"0x{data[error.start]:02X} is no UTF-8 ({error.reason}), and the file is no Vietnamese in {tried} either"
        raise UserError(f"{where}, byte {error.start}", problem, _REMEDY) from error
    plain = _unicode(data, "utf-8", 0, where)
    return _shown_as_windows(plain.text) or plain
