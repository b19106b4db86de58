"""How every figure looks: one palette, one font, no ground of its own: it stands on the page.

Every figure is drawn twice, as wide as the page's column and as wide as a telephone's (`at_both_widths`), with text of the same size: nothing is scaled down until it can't be read.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, wraps

import matplotlib as mpl
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from analysis import escaping
from analysis.words import Words

#: Ink of the site's light theme. Paper fills hollow marks only; the page multiplies figures with its ground (`mix-blend-mode`), so that white is not seen.
PAPER, INK, MUTED, RULE, SOFT = "#ffffff", "#1f2328", "#59626b", "#d9d6cf", "#e9e6df"
ACCENT, ACCENT_SOFT = "#0b5c8a", "#bcd6e4"
#: Told apart with any colour vision (Okabe & Ito 2008, *Color Universal Design*), darkened a little for white text upon them.
SERIES = ("#0b5c8a", "#d55e00", "#00866a", "#b86f9b", "#8a8f94", "#c99700")

#: Widths of a figure in points: of the page's column (746 pixels), and of a telephone's (340).
WIDE, NARROW = 560.0, 255.0
POINTS = 72  # to the inch
#: In points. At the sides only what marks at the edge need: text begins where the page's begins.
SIDE, MARGIN = 2.0, 6.0
TITLE, BODY, SMALL = 13.0, 10.5, 9.5
#: Rows that a figure draws at most; its data have all.
MOST_ROWS = 30

#: matplotlib brings DejaVu Sans, which has every Vietnamese letter: the same outlines on every machine.
RC = {
    "font.family": ["DejaVu Sans"],
    "font.size": BODY,
    "text.color": INK,
    "axes.edgecolor": RULE,
    "axes.labelcolor": MUTED,
    "axes.linewidth": 0.8,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "xtick.labelsize": SMALL,
    "ytick.labelsize": SMALL,
    "hatch.linewidth": 0.7,
    # Outlines, not text. A picture shown by <img> can use no font of the page, only what the reader's machine has: widths would differ from those measured here, labels would run into each other;
    # and text in an <img> can be selected and searched no more than outlines. Typst (PDF) and Word would need the font installed as well. The words are in the alternative text.
    "svg.fonttype": "path",
    "svg.hashsalt": "words-and-deeds",
    "path.simplify": False,
}


_width: ContextVar[float] = ContextVar("width", default=WIDE)


def inner() -> float:
    """Width of the drawing inside the margins, in points, of the figure that is being drawn."""
    return _width.get() - 2 * SIDE


def narrow() -> bool:
    """Whether the figure that is being drawn is the one for telephones: labels stand above what they name, not beside it."""
    return _width.get() == NARROW


@contextmanager
def _at(width: float) -> Iterator[None]:
    token = _width.set(width)
    try:
        yield
    finally:
        _width.reset(token)


def at_both_widths(draw: Callable[..., Chart]) -> Callable[..., Chart]:
    """The figure that `draw` gives, with the one for telephones as its `narrow`."""

    @wraps(draw)
    def drawn(*args: object, **kwargs: object) -> Chart:
        with _at(WIDE):
            chart = draw(*args, **kwargs)
        with _at(NARROW):
            chart.narrow = draw(*args, **kwargs)
        return chart

    return drawn


class Chart(Figure):
    """A figure that knows what it shows.

    Attributes:
        data: what is drawn and what of it had no room, one row a mark, with the ids of the sentences it rests on.
        alt: what is seen, in words, with the numbers: the alternative text.
        title: the title, as drawn.
        narrow: the same for telephones.
    """

    data: pd.DataFrame
    alt: str
    title: str
    narrow: Chart | None = None

    def _repr_png_(self) -> bytes:
        buffer = io.BytesIO()
        with mpl.rc_context(RC):
            self.savefig(buffer, format="png", dpi=144, facecolor=PAPER)
        return buffer.getvalue()


@cache
def _font(bold: bool, size: float) -> FontProperties:
    return FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal", size=size)


@cache
def measure(text: str, size: float = BODY, bold: bool = False) -> float:
    """Width of one line of text, in points."""
    return text_to_path.get_text_width_height_descent(text, _font(bold, size), ismath=False)[0]


def wrap(text: str, width: float, size: float = BODY, bold: bool = False, most: int = 3) -> list[str]:
    """`text` in lines no wider than `width` points; after `most` lines it ends with an ellipsis."""
    lines: list[str] = []
    for word in filter(None, re.split(r"[ \t\n]", text)):  # not at a no-break space
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, bold) <= width:
            lines[-1] = longer
        else:
            lines.append(cut(word, width, size, bold))
    if len(lines) > most:
        lines = [*lines[: most - 1], cut(f"{lines[most - 1]} {lines[most]}", width, size, bold)]
        lines[-1] = lines[-1] if lines[-1].endswith("…") else cut(lines[-1] + " …", width, size, bold)
    return lines


def cut(text: str, width: float, size: float = BODY, bold: bool = False) -> str:
    """`text` on one line, shortened with an ellipsis where it is wider than `width` points."""
    if measure(text, size, bold) <= width:
        return text
    while text and measure(text + "…", size, bold) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def fitting(texts: Iterable[str], width: float, size: float, least: float = 6.5) -> float:
    """The largest size up to `size` at which each of `texts` is no wider than `width` points: numbers are made smaller, never cut."""
    widest = max((measure(text, size) for text in texts), default=0.0)
    return size if widest <= width else max(size * width / widest, least)


def number(value: float, words: Words, digits: int = 2, *, fixed: bool = False) -> str:
    """A number as the language writes it: 41,162 and 13.5; 41.162 and 13,5. `fixed`: with all its digits (0.90)."""
    from babel.numbers import format_decimal  # noqa: PLC0415

    decimals = "." + ("0" if fixed else "#") * digits if digits else ""
    return format_decimal(round(float(value), digits), format="#,##0" + decimals, locale=words.language)


def day(moment: object, words: Words) -> str:
    """A day as the language writes it, short."""
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(pd.Timestamp(moment).date(), format="d MMM y" if words.language == "en" else "d/M/y", locale=words.language)


def month(moment: object, words: Words) -> str:
    """A month as the language writes it, short."""
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(pd.Timestamp(moment).date(), format="MMM y" if words.language == "en" else "M/y", locale=words.language)


def listed(items: Iterable[str], words: Words, most: int = 6) -> str:
    """Items as one phrase for the alternative text; what is beyond `most` is counted."""
    items = list(items)
    told = "; ".join(items[:most])
    return told if len(items) <= most else words("chart.and-more", told=told, n=len(items) - most)


def upon(color: str) -> str:
    """The colour of text upon a patch of `color`: white or ink, whichever has the higher contrast (WCAG 2.2, relative luminance)."""
    return max(("#ffffff", INK), key=lambda text: _contrast(text, color))


def _contrast(one: str, other: str) -> float:
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


class Card:
    """A figure in the making: title, an explaining line, a key, the drawing, notes; heights in points, from the top.

    `draw(height)` gives the axes of the drawing, whose data coordinates are points (x to the right, y downwards), so that text and marks can be placed exactly.
    """

    def __init__(self, title: str, subtitle: str = "", key: Sequence[tuple[str, dict]] = (), notes: Sequence[str] = ()) -> None:
        self.title = title
        self.inner = inner()
        self._title = wrap(title, self.inner, TITLE, bold=True)
        self._subtitle = wrap(subtitle, self.inner, SMALL, most=12)
        self._key = self._key_rows(key)
        self._notes = [line for note in notes if note for line in wrap(note, self.inner, SMALL, most=4)]

    def draw(self, height: float) -> tuple[Chart, Axes]:
        """The figure, and axes of the given height in which one unit is one point and y grows downwards."""
        head = MARGIN + 18 * len(self._title) + 14 * len(self._subtitle) + 17 * len(self._key) + 8
        foot = MARGIN + (14 * len(self._notes) + 6 if self._notes else 0)
        total, width = head + height + foot, _width.get()
        with mpl.rc_context(RC):
            figure = Chart(figsize=(width / POINTS, total / POINTS), facecolor="none")
            axes = figure.add_axes((SIDE / width, foot / total, self.inner / width, height / total))
        axes.set(xlim=(0, self.inner), ylim=(height, 0))
        axes.axis("off")
        figure.title, figure.alt, figure.data = self.title, self.title, pd.DataFrame()
        self._head(axes, head)
        for index, line in enumerate(self._notes):
            write(axes, 0, height + 14 + 14 * index, line, size=SMALL, color=MUTED)
        return figure, axes

    def _head(self, axes: Axes, head: float) -> None:
        y = -head + MARGIN
        for line in self._title:
            write(axes, 0, y + 9, line, size=TITLE, bold=True)
            y += 18
        for line in self._subtitle:
            write(axes, 0, y + 8, line, size=SMALL, color=MUTED)
            y += 14
        for row in self._key:
            for x, label, look in row:
                mark(axes, x + 6, y + 9, **look)
                write(axes, x + 16, y + 9, label, size=SMALL)
            y += 17

    def _key_rows(self, key: Sequence[tuple[str, dict]]) -> list[list[tuple[float, str, dict]]]:
        rows: list[list[tuple[float, str, dict]]] = []
        x = self.inner + 1
        for label, look in key:
            width = measure(label, SMALL) + 30
            if x + width - 14 > self.inner:
                rows.append([])
                x = 0
            rows[-1].append((x, label, look))
            x += width
        return rows


def write(
    axes: Axes,
    x: float,
    y: float,
    text: str,
    *,
    size: float = BODY,
    color: str = INK,
    bold: bool = False,
    align: str = "left",
    slant: bool = False,
    halo: bool = False,
) -> None:
    """One line of text, its middle at height `y`. Text goes through the escaping module here and nowhere else."""
    axes.text(
        x,
        y,
        escaping.matplotlib(text),
        size=size,
        color=color,
        ha=align,
        va="center_baseline",
        weight="bold" if bold else "normal",
        style="italic" if slant else "normal",
        family="DejaVu Sans",
        clip_on=False,
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1.0} if halo else None,
    )


def mark(axes: Axes, x: float, y: float, *, kind: str = "dot", color: str = ACCENT, size: float = 5.0) -> None:
    """One mark: `dot` (filled), `ring`, `diamond` (hollow), `square`, `hatch` (hollow square), `bar` (a short one), `cross`."""
    shapes = {"dot": "o", "ring": "o", "diamond": "D", "square": "s", "hatch": "s", "bar": "s", "cross": "x"}
    if kind == "bar":
        return bar(axes, x - 6, x + 7, y, 6, color=color)
    hollow = kind in ("ring", "diamond", "hatch")
    axes.plot(
        [x],
        [y],
        shapes[kind],
        markersize=size * (1.55 if kind in ("dot", "ring", "cross") else 1.4),
        markerfacecolor="none" if kind == "ring" else PAPER if hollow else color,
        markeredgecolor=color,
        markeredgewidth=1.8 if hollow or kind == "cross" else 0.8,
        clip_on=False,
        zorder=5 if kind == "ring" else 4,
    )
    return None


def bar(
    axes: Axes,
    start: float,
    end: float,
    y: float,
    height: float = 12,
    *,
    color: str = ACCENT,
    hollow: bool = False,
    zorder: float = 2,
) -> None:
    """A horizontal bar, its middle at height `y`."""
    from matplotlib.patches import Rectangle  # noqa: PLC0415

    look = {"facecolor": PAPER, "edgecolor": color, "linewidth": 1.4, "hatch": "////"} if hollow else {"facecolor": color, "edgecolor": "none"}
    axes.add_patch(Rectangle((start, y - height / 2), end - start, height, clip_on=False, zorder=zorder, **look))


def line(axes: Axes, xs: Sequence[float], ys: Sequence[float], *, color: str = RULE, width: float = 0.9, style: str = "-") -> None:
    """A thin line."""
    axes.plot(xs, ys, style, color=color, linewidth=width, clip_on=False, zorder=1, solid_capstyle="butt")


def spread(wanted: Sequence[float], widths: Sequence[float], low: float, high: float, gap: float = 6) -> list[float]:
    """Middles of labels on one line, moved as little as needed so that none overlaps another; in the order given.

    Where there is no room for all they run over `high`.
    """
    order = sorted(range(len(wanted)), key=lambda i: (wanted[i], i))
    placed = [0.0] * len(wanted)
    edge = low
    for i in order:
        placed[i] = max(min(wanted[i], high - widths[i] / 2), edge + widths[i] / 2)
        edge = placed[i] + widths[i] / 2 + gap
    edge = high
    for i in reversed(order):
        placed[i] = max(min(placed[i], edge - widths[i] / 2), low + widths[i] / 2)
        edge = placed[i] - widths[i] / 2 - gap
    return placed


def nothing(title: str, words: Words, columns: Sequence[str] = ()) -> Chart:
    """The figure for no data: it says that nothing was reported, which is not the same as zero."""
    figure, axes = Card(title).draw(34)
    write(axes, 0, 16, words("chart.nothing"), color=MUTED, slant=True)
    figure.alt = words("chart.nothing-alt", title=title)
    figure.data = pd.DataFrame(columns=list(columns))
    return figure


def beyond(total: int, shown: int, words: Words) -> str:
    """The note that says how many rows had no room; empty when all are drawn."""
    return words("chart.beyond", shown=shown, total=total) if total > shown else ""
