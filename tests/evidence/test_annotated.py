"""An article whole: how its sentences lead back to the pages that use them."""

import re

from analysis import words
from analysis.evidence.annotated import _back


class Page:
    """As much of a page as a link back needs."""

    words = words.load("en")

    class links:
        @staticmethod
        def chapter(chapter):
            return f"{chapter}.qmd"

    @staticmethod
    def chapter_title(chapter):
        return chapter.title()


def shown(*uses):
    return re.findall(r'\[([^][]*)\]\(([^)]*)\)\{\.back title="([^"]*)"\}', str(_back(Page, uses)))


def test_a_single_use_is_an_arrow():
    assert shown(("ntm", "u-1")) == [("↩", "ntm.qmd#u-1", "used in Ntm")]


def test_several_uses_have_letters_and_each_its_own_place():
    assert [(label, href) for label, href, _ in shown(("ntm", "u-1"), ("people", "u-4"), ("places", "u-2"))] == [
        ("↩a", "ntm.qmd#u-1"),
        ("b", "people.qmd#u-4"),
        ("c", "places.qmd#u-2"),
    ]


def test_the_links_back_stand_in_one_block_that_does_not_wrap():
    back = str(_back(Page, (("ntm", "u-1"), ("people", "u-4"))))
    assert re.fullmatch(r" \[\[↩a\].*\[b\].*\]\{\.backs\}", back)


def test_a_sentence_that_no_page_uses_has_none():
    assert str(_back(Page, ())) == ""
