"""Where things are."""

from analysis import paths


def test_a_notebooks_path_is_the_same_in_every_working_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert paths.of_notebook("../_build/tables") == paths.TABLES
    assert paths.of_notebook(tmp_path) == tmp_path
