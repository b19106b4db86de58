"""A multinomial logistic regression from what is seen to classes (Berger, Della Pietra & Della Pietra 1996), and the table of its weights for `extraction.weighing`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analysis.errors import UserError
from analysis.extraction.weighing import Weights


@dataclass(frozen=True, slots=True)
class Settings:
    """How weights are fitted: their strength against the ridge penalty (scikit-learn's `C`), how many examples must show a feature, and the weight below which (in every column) it is left out."""

    strength: float
    least: int
    smallest: float


def fit(shown: Sequence[tuple[frozenset[str], str]], classes: Sequence[str], settings: Settings) -> dict[str, tuple[float, ...]]:
    """Weights by feature, in the order of `classes`; the intercepts under the empty name.

    Args:
        shown: what is seen of each example, and its class; all classes (three or more) among them.

    Raises:
        UserError: scikit-learn isn't there (it comes with the `dev` group of dependencies), or a class has no example.
    """
    try:
        from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 (only those who fit need it)
        from sklearn.linear_model import LogisticRegression  # noqa: PLC0415
    except ImportError as error:
        raise UserError(
            "fitting", "scikit-learn is not installed", "It comes with the extra `fit`, and with the tools of development: make test-env"
        ) from error
    if missing := set(classes) - {label for _, label in shown}:
        raise UserError("fitting", f"nothing is marked {', '.join(sorted(missing))}", f"Give articles that hold all of {', '.join(classes)}.")
    often = {name for name, count in Counter(name for seen, _ in shown for name in seen).items() if count >= settings.least}
    coder = DictVectorizer()
    coded = coder.fit_transform([dict.fromkeys(sorted(seen & often), 1.0) for seen, _ in shown])
    model = LogisticRegression(C=settings.strength, max_iter=1000).fit(coded, [label for _, label in shown])
    order = [list(model.classes_).index(name) for name in classes]
    columns = np.vstack([model.intercept_, model.coef_.T])[:, order]
    columns -= columns.mean(axis=1, keepdims=True)  # only differences between classes matter
    named = zip(("", *coder.get_feature_names_out()), columns.round(2).tolist(), strict=True)
    return {name: tuple(weights) for name, weights in named if not name or max(map(abs, weights)) >= settings.smallest}


def write(file: Path, weights: Weights, classes: Sequence[str], head: str) -> None:
    """The table, a line a feature, below the comment `head`."""
    lines = (f"# {head}", "\t".join(("feature", *classes)), *("\t".join((name, *(f"{w + 0.0:g}" for w in weights[name]))) for name in sorted(weights)))
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def divided(names: Iterable[str], parts: int) -> dict[str, int]:
    """Each name's part, one of `parts` of nearly equal size."""
    return {name: number % parts for number, name in enumerate(sorted(set(names)))}
