"""Hostile article text is shown as written, and does nothing else: in HTML, pandoc's markdown, typst, CSV and a terminal."""

import csv
import io
import json
import unicodedata
from html.parser import HTMLParser

import pypandoc
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis import escaping

HOSTILE = [
    "{{< include /etc/passwd >}}",
    "{{< env HOME >}} và {{{< meta title >}}}",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[bấm](javascript:alert(1)){onclick=x}",
    "![x](http://example.org/a.png)",
    "```{=html}\n<b>x</b>\n```",
    "::: {.callout-note}\nx\n:::",
    "---\ntitle: khác\n---",
    "# Đầu đề\n\n- mục\n1. mục\n> trích",
    "$x^2$ và \\(y\\) và \\input{z} và $$z$$",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "*đậm* _nghiêng_ ~~gạch~~ ^trên^ ~dưới~ `mã` [^1] @tbl-x [@ref] <http://example.org>",
    "a&amp;b &#60;i&#62; &copy;",
    "\x1b[31mđỏ\x1b[0m \u202eđảo\u202c \x07\x00",
    "Tỷ lệ 10%-14%... 'nháy' \"kép\" -- và --- (c) 'x'",
    '#set page(fill: red) #read("/etc/passwd") @x <y> $z$ = Đầu',
    '" onmouseover="alert(1)',
]


class _Text(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.tags = "", []

    def handle_data(self, data):
        self.text += data

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))


def _parsed(html):
    parser = _Text()
    parser.feed(html)
    parser.close()
    return parser


def _inlines(markdown):
    """Pandoc's reading of a paragraph: its inlines."""
    blocks = json.loads(pypandoc.convert_text(markdown, "json", format="markdown+lists_without_preceding_blankline"))["blocks"]
    assert [block["t"] for block in blocks] in ([], ["Para"], ["Plain"]), blocks
    return blocks[0]["c"] if blocks else []


def _words(inlines):
    assert {inline["t"] for inline in inlines} <= {"Str", "Space", "SoftBreak"}, inlines
    return "".join(inline.get("c", " ") for inline in inlines)


@pytest.mark.parametrize("text", HOSTILE)
def test_html_shows_the_text_and_nothing_else(text):
    parser = _parsed(f'<p title="{escaping.html(text)}">{escaping.html(text)}</p>')
    assert parser.text == escaping.visible(text)
    assert parser.tags == [("p", [("title", escaping.visible(text))])]
    assert "{{" not in escaping.html(text)


@settings(max_examples=300)
@given(st.text())
def test_html_of_any_text(text):
    parser = _parsed(f"<p>{escaping.html(text)}</p>")
    assert parser.text == escaping.visible(text) and [tag for tag, _ in parser.tags] == ["p"]


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_is_plain_words_to_pandoc(text):
    assert _words(_inlines("Một " + escaping.markdown(text))) == "Một " + " ".join(escaping.visible(text).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_at_the_start_of_a_line_begins_no_block(text):
    assert _words(_inlines(escaping.markdown(text))) == " ".join(escaping.visible(text).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_stays_within_a_table_cell_and_a_link(text):
    shown = escaping.markdown(text)
    html = pypandoc.convert_text(f"| a | b |\n|---|---|\n| {shown} | [{shown}](x.html) |\n", "html", format="markdown", extra_args=["--wrap=none"])
    parser = _parsed(html)
    assert {tag for tag, _ in parser.tags} <= {"table", "thead", "tbody", "tr", "th", "td", "a", "colgroup", "col"}
    assert parser.text.count(" ".join(escaping.visible(text).split())) == 2


def test_no_shortcode_survives_markdown():
    assert "{{" not in escaping.markdown("{{< include x >}}") and "<" not in escaping.markdown("{{< x")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.sampled_from("ab1 .#*_`~^$[](){}<>|\\!@:;=+-'\"/&%\n\tđ"), max_size=40))
def test_markdown_of_any_text(text):
    assert _words(_inlines("x " + escaping.markdown(text))).split() == ["x", *escaping.visible(text).split()]


def test_a_heading_leaves_no_shortcode_even_when_its_entities_have_been_read():
    """Quarto expands shortcodes in titles after pandoc has read them."""
    import html  # noqa: PLC0415

    made = escaping.heading("{{< env HOME >}} [a]{.unnumbered} *b*\n# c")
    assert "{{" not in html.unescape(made) and "}}" not in html.unescape(made)
    assert not set("[]{}*<>\n") & set(made) and html.unescape(made).replace("\u2060", "") == "{{< env HOME >}} [a]{.unnumbered} *b* # c"


def test_a_heading_of_plain_words_stays_as_it_is():
    assert escaping.heading("Hội nghị: tổng kết (2018) - 5/7, “tốt”") == "Hội nghị: tổng kết (2018) - 5/7, “tốt”"


def test_pieces_of_a_line_can_be_put_together_again():
    line = "Đề án mở rộng địa giới thành phố"
    for cut in range(len(line) + 1):
        assert escaping.markdown_inner(line[:cut]) + escaping.markdown_inner(line[cut:]) == escaping.markdown(line)


def test_typst_shows_the_text(tmp_path):
    typst = pytest.importorskip("typst")
    source = tmp_path / "x.typ"
    source.write_text("\n\n".join(escaping.typst(text) for text in HOSTILE), "utf-8")
    assert typst.compile(str(source))[:4] == b"%PDF"
    assert all(f"\\{sign}" in escaping.typst(f"a{sign}b") for sign in "#$*_`<>@[]~/=+-'\"{}\\")


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "=cmd|' /C calc'!A0"])
def test_a_spreadsheet_reads_no_formula(formula):
    written = io.StringIO()
    csv.writer(written).writerow([escaping.csv_cell(formula)])
    (cell,) = next(csv.reader(io.StringIO(written.getvalue())))
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) and cell.endswith(escaping.visible(formula)[1:])


def test_plain_text_stays_as_it_is_in_csv():
    assert escaping.csv_cell("14/30 xã, 10%-14%") == "14/30 xã, 10%-14%"


@settings(max_examples=300)
@given(st.text())
def test_no_control_code_reaches_a_terminal(text):
    shown = escaping.terminal(text)
    assert not any(unicodedata.category(sign) == "Cc" and sign not in "\n\t" for sign in shown)
    assert "\u202e" not in shown and "\x1b" not in shown


def test_terminal_markup_is_only_text():
    rich = pytest.importorskip("rich.text")
    assert rich.Text.from_markup(escaping.terminal("[red]14/30[/red] [link=x]xã[/]")).plain == "[red]14/30[/red] [link=x]xã[/]"


def test_matplotlib_reads_no_formula():
    assert escaping.matplotlib("5 $ và $x^2$") == r"5 \$ và \$x^2\$"


@given(st.recursive(st.text(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3), max_leaves=5))
def test_json_for_a_terminal_loses_nothing_and_controls_nothing(value):
    written = escaping.json_text(value)
    assert json.loads(written) == value
    assert escaping.visible(written) == written and len(written.splitlines()) <= 1 and written.encode()


def test_json_for_a_terminal_is_readable():
    assert escaping.json_text({"a": "xã\u009b\u202e\u061c\u2028"}) == '{"a": "xã\\u009b\\u202e\\u061c\\u2028"}'


def test_marks_of_direction_are_seen():
    assert escaping.visible("a\u061cb\u202ec") == "a\ufffdb\ufffdc"
