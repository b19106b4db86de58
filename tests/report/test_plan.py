"""The chapters that `notebooks/book.yaml` asks for."""

from __future__ import annotations

import pytest

from analysis.errors import UserError
from analysis.report import plan


def test_themes_and_articles_multiply_a_chapter(project, write):
    write("data/raw/x.txt", "Một.")
    write("data/raw/y.txt", "Hai.")
    write("notebooks/book.yaml", project.contents.read_text() + "  - {id: article, notebook: one.ipynb, for_each: article, part: chapter.one, stage: 2}\n")
    made = plan.make(project)
    assert [chapter.chapter_id for chapter in made.of("en")] == ["index", "one", "theme-a", "theme-b", "article-x", "article-y"]
    article = made.chapters[-1]
    assert article.parameters == {"article_id": "y"} and article.part == "Chapter one" and article.stage == 2 and article.title is None
    assert made.chapters[3].parameters == {"theme": "b"} and made.chapters[3].title == "Theme b"


def test_it_survives_being_kept_as_json(project):
    made = plan.make(project)
    assert plan.Plan.from_json(made.to_json()) == made


def test_file_names_become_ids_and_what_is_left_aside_is_said(project, write):
    for name in ("Bài #1.txt", "b.TXT", "note.md", ".hidden.txt"):
        write(f"data/raw/{name}", "Một.")
    made = plan.make(project)
    assert [article.file for article in made.articles] == ["data/raw/Bài #1.txt", "data/raw/b.TXT"]
    assert made.articles[0].article_id.startswith("bai-1-") and made.articles[1].article_id == "b"
    assert [line.partition(" is left aside: ")[0] for line in made.aside] == ["data/raw/.hidden.txt", "data/raw/note.md"]
    assert plan.Plan.from_json(made.to_json()) == made


def test_a_file_name_that_the_builds_labels_need_is_refused(project, write):
    write("data/raw/a § b.txt", "Một.")
    with pytest.raises(UserError, match="a § b.txt: its name holds"):
        plan.make(project)


def test_an_edition_takes_its_own_words(project):
    assert [chapter.title for chapter in plan.make(project, ("vi",)).chapters] == [None, "Chương một", "Chủ đề a", "Chủ đề b"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("chapters: 3", "no list `chapters`"),
        ("chapters: [{id: a}]", "chapter 1: a chapter needs `id` and `notebook`"),
        ("chapters: [{id: a, notebook: none.ipynb}]", "there is no notebook 'none.ipynb'"),
        ("chapters: [{id: a, notebook: one.ipynb, titel: x}]", "unknown field 'titel'"),
        ("chapters: [{id: a, notebook: one.ipynb}, {id: a, notebook: one.ipynb}]", "two chapters have the id 'a'"),
        ("chapters: [{id: a, notebook: one.ipynb, for_each: year}]", "`for_each` is 'year'"),
        ("chapters: [{id: a, notebook: one.ipynb, title: chapter.none}]", "chapter.none"),
        ("editions: [fr]\nchapters: []", "no edition 'fr'"),
        ("chapters: [", "not YAML"),
    ],
)
def test_a_mistake_is_said_with_its_place(project, write, text, message):
    write("notebooks/book.yaml", text)
    with pytest.raises(UserError) as error:
        plan.make(project)
    assert message in str(error.value)


def test_outside_a_checkout_it_says_so(tmp_path):
    with pytest.raises(UserError, match="the list of chapters is not there"):
        plan.make(plan.Project(tmp_path))
