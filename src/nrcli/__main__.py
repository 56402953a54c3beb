"""Run nrcli: `python -m nrcli`."""

from __future__ import annotations

import gc
import sys

from nrcli.domain.problems.problem import ExitCode

__all__ = ["main"]

_RARELY = 100_000
"""How many new objects Python lets be before it looks for garbage among them.

At the start hundreds of thousands are made, and hardly any of them is let go.
"""


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_RARELY)
    try:
        from nrcli.cli.app import run  # noqa: PLC0415 - Ctrl-C may come while it is loaded

        code = run()
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
    gc.freeze()  # the process ends: nothing is looked through once more
    sys.exit(code)


if __name__ == "__main__":
    main()
