"""The real report: built from the articles of this repository, and audited, each edition."""

import re
import subprocess
import sys
from collections import Counter

import pytest

from analysis.evidence import audit
from analysis.paths import ROOT


def repeated_ids(book):
    """Ids that stand twice in a page: a link to one leads to the first alone."""
    found = {page.name: Counter(re.findall(r'\sid="([^"]+)"', page.read_text("utf-8"))) for page in book.rglob("*.html")}
    return {name: twice for name, ids in found.items() if (twice := [each for each, count in ids.items() if count > 1])}


pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("report"), pytest.mark.timeout(1800)]


def test_every_number_of_the_real_report_leads_to_its_sentence(tmp_path):
    # into a folder of its own: the audit reads what was just built, not what somebody looks at
    built = subprocess.run(
        [sys.executable, "-m", "analysis.cli", "build", "--quiet", "--output", str(tmp_path / "book")], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    editions = [edition for edition, page in (("en", "index.html"), ("vi", "vi/index.html")) if (tmp_path / "book" / page).is_file()]
    assert "en" in editions
    for edition in editions:
        result = audit.audit(tmp_path / "book", ROOT / "_build" / "tables", ROOT / "_build" / edition / "evidence", edition=edition)
        assert result.failures == [], "\n".join(map(str, result.failures))
        assert repeated_ids(tmp_path / "book") == {}
        assert result.checked["values"] > 100 and result.checked["quotations"] > 100
