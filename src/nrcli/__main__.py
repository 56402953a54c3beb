"""Run nrcli: `python -m nrcli`."""

from __future__ import annotations

import sys

from nrcli.errors import ExitCode

__all__ = ["main"]


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        from nrcli.cli.app import run  # noqa: PLC0415 - Ctrl-C may come while it is loaded

        code = run()
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
    sys.exit(code)


if __name__ == "__main__":
    main()
