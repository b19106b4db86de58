"""Every encoding that the corpus may come in, and errors that say where."""

import codecs
import shutil
import subprocess
import unicodedata

import pytest

from analysis.corpus.decoding import decode
from analysis.corpus.legacy import (
    DECODERS,
    _table,
    _vni_letters,
    _vni_marks,
    from_tcvn3,
    from_tcvn5712,
    from_viscii,
    from_vni,
)
from analysis.errors import UserError

TEXT = (
    "Đến nay, toàn huyện đã có 14/30 xã đạt chuẩn nông thôn mới, 3 xã đang xây dựng kiểu mẫu; không còn xã dưới 10 tiêu chí. Ủy ban nhân dân huyện yêu cầu các xã khẩn trương "
    "khắc phục những khó khăn, vướng mắc: “Phải giữ kỷ cương”, ông Vũ Văn Khoái nói.\n"
)
SMALL = TEXT.lower()
LEGACY_LETTERS = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"


def tcvn3(text: str) -> bytes:
    """The inverse of the table, signs in Windows-1252."""
    letters = {letter: bytes([byte]) for byte, letter in _table("tcvn5712", first=0xA0).items()}
    return b"".join(letters.get(c) or c.encode("cp1252") for c in text)


def vni(text: str) -> bytes:
    pairs = {letter: pair for pair, letter in (_vni_letters() | _vni_marks()).items()}
    return "".join(pairs.get(c, c) for c in text).encode("cp1252")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32-le"),
    ],
)
def test_unicode_with_and_without_a_mark(data, encoding):
    decoded = decode(data, "f")
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)


def test_decomposed_text_is_unicode_not_a_legacy_encoding():
    decoded = decode(unicodedata.normalize("NFD", TEXT).encode(), "f")
    assert decoded.encoding == "utf-8"


@pytest.mark.parametrize(("encode", "name"), [(tcvn3, "tcvn3"), (vni, "vni")])
def test_legacy_bytes(encode, name):
    decoded = decode(encode(SMALL), "f")
    assert (decoded.text, decoded.encoding) == (SMALL, name)


@pytest.mark.parametrize(("encode", "name"), [(tcvn3, "tcvn3"), (vni, "vni"), (str.encode, "utf-8")])
def test_legacy_bytes_once_saved_as_windows_text(encode, name):
    """`B¶o Hµ TÜnh` in a UTF-8 file."""
    shown = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in encode(SMALL))
    decoded = decode(shown.encode(), "f")
    assert (decoded.text, decoded.encoding) == (SMALL, f"{name} in utf-8")


def test_vni_has_capitals():
    assert decode(vni(TEXT), "f").text == TEXT


def test_every_small_letter_survives_each_legacy_encoding():
    assert from_tcvn3(tcvn3(LEGACY_LETTERS)) == LEGACY_LETTERS
    assert from_vni(vni(LEGACY_LETTERS)) == LEGACY_LETTERS
    assert from_vni(vni(LEGACY_LETTERS.upper())) == LEGACY_LETTERS.upper()


@pytest.mark.skipif(not shutil.which("iconv"), reason="no iconv to compare with")
@pytest.mark.parametrize(("charset", "ours"), [("TCVN5712-1", from_tcvn5712), ("VISCII", from_viscii)])
def test_the_tables_agree_with_iconv(charset, ours):
    for letter in LEGACY_LETTERS + LEGACY_LETTERS.upper():
        run = subprocess.run(["iconv", "-f", "UTF-8", "-t", charset], input=letter.encode(), capture_output=True, check=False)
        if run.returncode == 0:
            assert ours(run.stdout) == letter


@pytest.mark.parametrize("text", ["plain ASCII, 14/30", "Café Noël à la carte", "Un été à Đà Lạt"])
def test_text_that_is_no_vietnamese_stays_as_it_is(text):
    assert decode(text.encode(), "f").text == text


def test_an_empty_file_is_empty_text():
    assert decode(b"", "f").text == ""


@pytest.mark.parametrize(
    ("data", "byte"),
    [
        ("Hà Tĩnh".encode() + b"\xff" + TEXT.encode(), 9),
        (TEXT.encode()[:-2] + b"\xc3", len(TEXT.encode()) - 2),
        (codecs.BOM_UTF16_LE + "xã".encode("utf-16-le") + b"\x00", 6),
        (b"abc\x00def", 3),
        (codecs.BOM_UTF8 + "xã".encode() + b"\x00", 6),
    ],
)
def test_an_error_names_the_file_and_the_byte(data, byte):
    with pytest.raises(UserError) as caught:
        decode(data, "bài.txt")
    assert caught.value.where == f"bài.txt, byte {byte}"
    assert caught.value.problem and caught.value.remedy


def test_no_legacy_reading_of_a_broken_utf8_file_passes():
    """A good file with one bad byte is an error, not mojibake."""
    broken = TEXT.encode() + b"\xff" + TEXT.encode()
    for read in DECODERS.values():
        assert read(broken) != TEXT
    with pytest.raises(UserError):
        decode(broken, "f")
