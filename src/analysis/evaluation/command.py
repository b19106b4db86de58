"""What the commands of this package have in common: a user's mistake is told in one message."""

from __future__ import annotations

import sys
from collections.abc import Callable

from analysis.errors import UserError
from analysis.escaping import visible


def exit_code_of(command: Callable[[], None]) -> int:
    """Run a command; its exit code. A mistake in the input is said on the standard error output, without a traceback."""
    try:
        command()
    except UserError as error:
        print(f"error: {visible(str(error))}", file=sys.stderr)
        return error.exit_code
    return 0
