"""A sign of life of long work: on a terminal, and gone at its end."""

from __future__ import annotations

import io
import time

from analysis.report.life import Life


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def wait_for(out: io.StringIO, text: str) -> None:
    until = time.monotonic() + 5
    while text not in out.getvalue() and time.monotonic() < until:
        time.sleep(0.005)
    assert text in out.getvalue()


def test_a_terminal_sees_what_is_done_and_nothing_stays():
    out = Terminal()
    with Life("reading", out, after=0, every=0.01) as life:
        wait_for(out, "reading … 0 s")
        life.tell("file \x1b[31m 2 of 3")
        wait_for(out, "2 of 3 …")
    assert "\x1b[31m" not in out.getvalue() and out.getvalue().endswith("\r\x1b[K")
    written = out.getvalue()
    time.sleep(0.05)
    assert out.getvalue() == written


def test_while_the_work_itself_writes_nothing_is_shown():
    out = Terminal()
    with Life("reading", out, after=0, every=0.01) as life:
        wait_for(out, "reading")
        life.tell("")
        written = out.getvalue()
        assert written.endswith("\r\x1b[K")
        time.sleep(0.05)
        assert out.getvalue() == written


def test_nothing_is_written_where_there_is_no_terminal_or_the_work_is_short():
    out = io.StringIO()
    with Life("reading", out, after=0, every=0.01):
        time.sleep(0.05)
    assert out.getvalue() == ""
    out = Terminal()
    with Life("reading", out):
        pass
    assert out.getvalue() == ""
