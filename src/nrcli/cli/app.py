"""The command `nrcli`: its commands, and how each ends."""

from __future__ import annotations

import importlib
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from nrcli.cli.console import (
    next_step,
    print_finding,
    print_json,
    print_problems,
    print_text,
    problem_record,
    quote_from,
    use_safe_streams,
)
from nrcli.cli.language import choose_language, folder_of, translate_command, usage_message
from nrcli.cli.options import flag
from nrcli.cli.plain_values import take_plain_values
from nrcli.domain.language.speech import say, speak
from nrcli.domain.problems.problem import ExitCode, LetterError, NrcliError, Problem
from nrcli.domain.problems.wordings import Severity
from nrcli.system.version import VERSION

__all__ = ["SUMMARIES", "Commands", "app", "load", "run"]


# The commands of nrcli, each loaded when it is called: starting takes no longer with more.

SUMMARIES = {
    "init": "Make a workspace with working examples.",
    "draft": "Write a letter as DOCX and PDF, or one for each recipient of a list.",
    "preview": "Show a letter in the browser as it will be, again at every save, until Ctrl-C.",
    "check": "Report every problem in the workspace, with its place and what to do.",
    "approve": "Approve a letter as its text is now: each change after it needs approval anew.",
    "proof": "Read finished letters back, PDF and DOCX, and hold them against the register.",
    "review": "Show what was changed in Word as a change of the texts, and write it into them.",
    "compare": "Tell what a change does to every letter, or how the letters of a mailing differ.",
    "explain": "Tell which file and line each paragraph of a letter came from, and which data.",
    "schema": "Write the JSON Schemas that let an editor check and complete your files.",
    "letters": "The letters of the workspace.",
    "snippets": "The snippets of the workspace.",
    "senders": "The senders of the workspace.",
    "recipients": "The recipients in recipients.yaml.",
    "register": "The register of kenmerken and letters.",
    "mailing": "Letters to many, and nobody gets one twice.",
}
"""Each command with the first sentence of its own help; a test holds them against each other."""

_MODULES = {
    **dict.fromkeys(("letters", "snippets", "senders"), "catalogue"),
    **dict.fromkeys(("init", "schema"), "workspace"),
    "approve": "draft",
    "proof": "check",
    "review": "explain",
}
"""Where a command is, if not in the module of its own name."""


class Commands(TyperGroup):
    """A group that knows of its commands only the name and summary, until one is called."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 - those of `typer.Typer`
        super().__init__(**attributes)
        for name, summary in SUMMARIES.items():
            self.add_command(TyperCommand(name, help=summary))
        take_plain_values(self)
        translate_command(self)

    def resolve_command(
        self,
        ctx: Any,  # noqa: ANN401 - typer's own, which it does not publish
        args: list[str],
    ) -> tuple[str | None, Any, list[str]]:
        """Find the command that arguments call, and load it."""
        name, found, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else found, rest


def load(name: str) -> Any:  # noqa: ANN401 - typer's own, which it does not publish
    """Load a command."""
    module = importlib.import_module(f"nrcli.cli.commands.{_MODULES.get(name, name)}")
    made = getattr(module, name)
    if isinstance(made, typer.Typer):
        command: Any = typer.main.get_group(made)
    else:
        alone = typer.Typer(add_completion=False)
        alone.command(name)(made)
        command = typer.main.get_command(alone)
    command.name = name
    take_plain_values(command)
    translate_command(command)
    return command


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
        print_text(f"nrcli {VERSION}")
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
    language: Annotated[
        str,
        typer.Option(
            "--language",
            metavar="LANG",
            help="The language to speak, nl or en; may stand anywhere.",
        ),
    ] = "",
) -> None:
    """Write official Dutch letters from plain text, as DOCX and PDF."""
    del version, debug, language


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code; nothing is raised.

    `nrcli help COMMAND` is `nrcli COMMAND --help`.
    """
    use_safe_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given  # wherever it stands
    try:
        chosen, words = choose_language([word for word in given if word != "--debug"])
        speak(chosen)
        quote_from(folder_of(words))
        if words[:1] == ["help"]:
            words = [*words[1:], "--help"]
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
        next_step(say("Interrupted. What was finished is whole; run the same command to go on."))
    return code if isinstance(code, int) else ExitCode.DONE


def _usage(error: Any) -> int:  # noqa: ANN401 - typer's own, which it does not publish
    command = error.ctx.command_path if error.ctx else "nrcli"
    message = usage_message(error).strip()
    if message:
        message = message.rstrip(".")
        message += "" if message.endswith("?") else "."
        hint = say("See `{command} --help`.", command=command)
        print_finding(Severity.ERROR, message, "usage", hint=hint)
    return ExitCode.USAGE


def _exited(error: SystemExit) -> int:
    """Return the code of what left by itself: typer and rich do when a pipe's reader went away."""
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
    message = say("This is a fault in nrcli ({name}).", name=type(error).__name__)
    hint = say("Run the same command with --debug and report what it prints.")
    print_finding(Severity.ERROR, message, "bug", hint=hint)
    return ExitCode.BUG
