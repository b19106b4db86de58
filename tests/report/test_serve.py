"""The report at an address."""

from __future__ import annotations

import threading
import urllib.request

import pytest

from analysis.errors import UserError
from analysis.report import publish, serve


@pytest.fixture
def book(tmp_path):
    (tmp_path / "_book").mkdir()
    (tmp_path / "_book" / "index.html").write_text("first")
    return tmp_path / "_book"


def test_it_serves_the_book_and_a_new_one_at_the_next_request(book, tmp_path):
    with serve.server(book, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{running.server_port}/"
        with urllib.request.urlopen(address) as answer:
            assert answer.read() == b"first" and answer.headers["Cache-Control"] == "no-store"
        (tmp_path / "new").mkdir()
        (tmp_path / "new" / "index.html").write_text("second")
        publish.swap(tmp_path / "new", book)
        with urllib.request.urlopen(address) as answer:
            assert answer.read() == b"second"
        running.shutdown()


def test_without_a_report_it_says_so(tmp_path):
    with pytest.raises(UserError, match="there is no report here"):
        serve.server(tmp_path, 0)


def test_a_port_that_is_none_is_said(book):
    with pytest.raises(UserError, match="port 99999: there is no such port"):
        serve.server(book, 99999)


def test_a_taken_port_is_said(book):
    with serve.server(book, 0) as running, pytest.raises(UserError, match=f"port {running.server_port}"):
        serve.server(book, running.server_port)
