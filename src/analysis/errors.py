"""A user's mistake, said so that the user can mend it: where, what was expected, what to do."""

from __future__ import annotations


class UserError(Exception):
    """Shown without a traceback.

    Args:
        where: the file, and the place in it where known (`data/raw/a.txt, byte 17`).
        problem: what was found, and what was expected.
        remedy: what to do.
        exit_code: the process's exit code (see `report --help`).
    """

    def __init__(self, where: str, problem: str, remedy: str, *, exit_code: int = 2) -> None:
        end = "" if problem.rstrip().endswith((".", "!", "?", "…")) else "."  # another error's message may be told, which has its own
        super().__init__(f"{where}: {problem.rstrip()}{end} {remedy}")
        self.where, self.problem, self.remedy, self.exit_code = where, problem, remedy, exit_code
