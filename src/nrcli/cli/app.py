"""The command `nrcli`: its commands, and how each ends."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from nrcli import __version__
from nrcli.cli.command_table import Commands
from nrcli.cli.console import (
    next_step,
    print_finding,
    print_json,
    print_problems,
    print_text,
    problem_record,
    use_safe_streams,
)
from nrcli.cli.options import flag
from nrcli.domain.problems.problem import ExitCode, LetterError, NrcliError, Problem
from nrcli.domain.problems.wordings import Severity

__all__ = ["app", "run"]

app = typer.Typer(
    name="nrcli",
    cls=Commands,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)

_UsageError: Any = typer.BadParameter.__mro__[1]


def _print_version(value: bool) -> None:  # noqa: FBT001 - typer calls it with the flag's value
    if value:
        print_text(f"nrcli {__version__}")
        raise typer.Exit


@app.callback()
def _nrcli(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            metavar="",
            callback=_print_version,
            is_eager=True,
            help="Show the version.",
        ),
    ] = False,
    debug: Annotated[
        bool, flag("--debug", "Show the traceback of an unexpected fault; may stand anywhere.")
    ] = False,
) -> None:
    """Write official Dutch letters from plain text, as DOCX and PDF."""
    del version, debug


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and give its exit code; nothing is raised."""
    use_safe_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given  # wherever it stands
    try:
        words = [word for word in given if word != "--debug"]
        code = app(words, prog_name="nrcli", standalone_mode=False)
    except NrcliError as error:
        return _told(error, as_json="--json" in given)
    except _UsageError as error:
        return _usage(error)
    except (KeyboardInterrupt, typer.Abort):
        code = ExitCode.INTERRUPTED
    except SystemExit as error:
        return _exited(error)
    except OSError as error:
        if debug:
            traceback.print_exception(error)
        return _told(_refused(error), as_json="--json" in given)
    except Exception as error:  # noqa: BLE001 - the last resort
        return _bug(error, debug=debug)
    if code == ExitCode.INTERRUPTED:
        next_step("Interrupted. What was finished is whole; run the same command to go on.")
    return code if isinstance(code, int) else ExitCode.DONE


def _usage(error: Any) -> int:  # noqa: ANN401 - typer's own, which it does not publish
    command = error.ctx.command_path if error.ctx else "nrcli"
    message = error.format_message().strip()
    if message:
        message = message.rstrip(".")
        message += "" if message.endswith("?") else "."
        print_finding(Severity.ERROR, message, "usage", hint=f"See `{command} --help`.")
    return ExitCode.USAGE


def _exited(error: SystemExit) -> int:
    """Give the code of what left by itself: typer and rich do when a pipe's reader went away."""
    if isinstance(error.__context__, BrokenPipeError):
        return ExitCode.DONE
    return error.code if isinstance(error.code, int) else ExitCode.ERRORS


def _told(error: NrcliError, *, as_json: bool) -> int:
    if as_json:
        print_json({"problems": [problem_record(problem) for problem in error.problems]})
    else:
        print_problems(error.problems)
    return error.exit_code


def _refused(error: OSError) -> NrcliError:
    """Word what the system did not allow, where nothing knew more of it."""
    reason = (error.strerror or str(error)) + (f": '{error.filename}'" if error.filename else "")
    return LetterError([Problem(code="system-refuses", values={"reason": reason})])


def _bug(error: Exception, *, debug: bool) -> int:
    if debug:
        traceback.print_exception(error)
    message = f"This is a fault in nrcli ({type(error).__name__})."
    hint = "Run the same command with --debug and report what it prints."
    print_finding(Severity.ERROR, message, "bug", hint=hint)
    return ExitCode.BUG
