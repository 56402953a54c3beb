"""How nrcli speaks: results on stdout, everything else on stderr."""

from __future__ import annotations

import codecs
import contextlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from nrcli.cli.source_lines import marked_line
from nrcli.domain.language.speech import say, translated
from nrcli.domain.problems.problem import NOWHERE, Location, Problem
from nrcli.domain.problems.wordings import Severity
from nrcli.system.clock import in_amsterdam

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

__all__ = [
    "moment",
    "next_step",
    "print_bytes",
    "print_finding",
    "print_json",
    "print_problems",
    "print_table",
    "print_text",
    "problem_record",
    "progress_bar",
    "quote_from",
    "use_safe_streams",
]


_WIDTH_IN_PIPES = 200
_folder = Path()


def use_safe_streams() -> None:
    """Make sure that no character a console lacks can stop the work."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def quote_from(folder: Path) -> None:
    """Quote lines from the workspace that a folder is in, with what is said of them."""
    global _folder  # noqa: PLW0603 - one command line, one workspace
    _folder = folder


def print_text(text: str) -> None:
    """Print a result as it is."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def moment(at: datetime) -> str:
    """Write a moment as the clocks in the Netherlands had it."""
    return f"{in_amsterdam(at):%Y-%m-%d %H:%M}"


def print_bytes(content: bytes) -> None:
    """Print a result that is a file's content as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.flush()


def print_json(content: object) -> None:
    """Print a result for machines: no character is lost, whatever the encoding of the stream."""
    is_utf8 = codecs.lookup(sys.stdout.encoding or "ascii").name == "utf-8"
    print_text(json.dumps(content, ensure_ascii=not is_utf8, indent=2))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str = "") -> None:
    """Print rows under their headings."""
    from rich.table import Table  # noqa: PLC0415 - start-up stays light

    table = Table(title=title or None, title_justify="left", title_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*map(_escaped, row))
    _console(sys.stdout).print(table)
    sys.stdout.flush()


def print_problems(problems: Iterable[Problem]) -> None:
    """Print problems with their places and hints, the worst last."""
    order = {Severity.WARNING: 0, Severity.ERROR: 1}
    for problem in sorted(problems, key=lambda problem: order[problem.severity]):
        print_finding(
            problem.severity, problem.message, problem.code, problem.location, problem.hint
        )


def print_finding(
    severity: Severity, message: str, code: str, place: Location = NOWHERE, hint: str = ""
) -> None:
    """Print one finding: in a terminal with its line and its hint below it, in a pipe as one line.

    That line is what editors and compilers write: file:line:column, how bad it is, and what.
    """
    console = _console(sys.stderr)
    colour = "red" if severity is Severity.ERROR else "yellow"
    before = f"{_escaped(str(place))}: " if place.file else ""
    word = translated(severity.value)
    said = f"{before}[{colour} bold]{word}:[/] {_escaped(message)} [dim]\\[{code}][/]"
    below = [f"  {hint}"] if hint else []
    if sys.stderr.isatty():
        below = [*marked_line(place, _folder, console.width), *below]
    else:
        said, below = f"{said} {_escaped(hint)}".rstrip(), []
    console.print(said, soft_wrap=True, highlight=False)
    for line in below:
        console.print(_escaped(line), soft_wrap=True, highlight=False)


def next_step(text: str) -> None:
    """Print what to do next: the last line of a command."""
    _console(sys.stderr).print(_escaped(text), soft_wrap=True, highlight=False)


def problem_record(problem: Problem) -> Mapping[str, Any]:
    """Return a problem for machines."""
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "file": problem.location.file,
        "line": problem.location.line,
        "column": problem.location.column,
        "message": problem.message,
        "hint": problem.hint,
    }


class _Bar:
    """A progress bar that can be told how far the work is; there is none in a pipe."""

    def __init__(self, description: str) -> None:
        self._description = description
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __call__(self, done: int, total: int) -> None:
        if not sys.stderr.isatty():
            return
        if self._progress is None or self._task is None:
            self._progress = _progress()
            self._task = self._progress.add_task(_escaped(self._description), total=total, rate="")
            self._progress.start()
        speed = self._progress.tasks[0].speed
        rate = f"{speed:.1f}/s" if speed else ""
        self._progress.update(self._task, completed=done, total=total, rate=rate)

    def step(self, what: str, done: int, total: int) -> None:
        """Describe a step of several, each from its first to its last."""
        if what != self._description:
            self._description = what
            if self._progress is not None and self._task is not None:
                self._progress.reset(self._task, description=_escaped(what), rate="")
        self(done, total)

    def stop(self) -> None:
        if self._progress is not None:
            self._progress.stop()


def _progress() -> Progress:
    from rich.progress import (  # noqa: PLC0415 - start-up stays light
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TextColumn(say("left")),
        TimeRemainingColumn(),
        console=_console(sys.stderr),
    )


@contextlib.contextmanager
def progress_bar(description: str) -> Iterator[_Bar]:
    """Show a progress bar from the first news of the work on."""
    bar = _Bar(description)
    try:
        yield bar
    finally:
        bar.stop()


def _console(stream: TextIO) -> Console:
    from rich.console import Console  # noqa: PLC0415 - start-up stays light

    width = None if stream.isatty() else _WIDTH_IN_PIPES
    return Console(file=stream, width=width, emoji=False)


def _escaped(text: str) -> str:
    """Keep text literal: no markup, and nothing that could steer a terminal."""
    if not text.isprintable():
        text = "".join(
            character if character.isprintable() or character == "\n" else "\ufffd"
            for character in text
        )
    return text.replace("[", "\\[")
