"""Problems: what is wrong (or doubtful), where, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import ClassVar

from nrcli.domain.language.speech import say
from nrcli.domain.problems.wordings import WORDINGS, Severity, worded

__all__ = [
    "NOWHERE",
    "DeliveryError",
    "ExitCode",
    "InvalidValueError",
    "LetterError",
    "Location",
    "NrcliError",
    "Origin",
    "Problem",
    "Problems",
    "RefusedError",
    "Repair",
    "suggestion",
]


# The exceptions of nrcli and the exit code each stands for.
#
# An error carries problems, it never prints: what a user reads is worded in
# `nrcli.domain.problems.wordings` and shown by `nrcli.cli`.


class ExitCode(IntEnum):
    """What a finished command tells the shell; published in docs/cli.md."""

    DONE = 0
    ERRORS = 1
    USAGE = 2
    REFUSED = 3
    PARTLY = 4
    DELIVERY = 5
    BUG = 70
    INTERRUPTED = 130


class NrcliError(Exception):
    """Something a user can mend: one or more problems, and the exit code they come to."""

    exit_code: ClassVar[ExitCode] = ExitCode.ERRORS

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.message for problem in self.problems))


class LetterError(NrcliError):
    """The workspace or a letter in it has errors; nothing was made."""


class RefusedError(NrcliError):
    """nrcli could, but should not: an edited or open file, a kenmerk that is taken."""

    exit_code = ExitCode.REFUSED


class DeliveryError(NrcliError):
    """Letters could not be delivered; what was, is in the register."""

    exit_code = ExitCode.DELIVERY


class InvalidValueError(ValueError):
    """Text that is not a value of its kind: a code of `wordings` and what fills it in.

    Raised by the `parse` constructors of the domain; whoever knows the place
    of the text turns it into a problem.
    """

    def __init__(self, code: str, **values: str) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file of the workspace; lines and columns count from 1, 0 is unknown."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write the place as editors and compilers do: file:line:column."""
        parts = [self.file, *(str(number) for number in (self.line, self.column) if number)]
        return ":".join(parts)


NOWHERE = Location("")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was written: the whole of it, and each of its keys."""

    location: Location = NOWHERE
    keys: Mapping[str, Location] = field(default_factory=dict)

    def at(self, key: str) -> Location:
        """Return the place of one key's value, or of the record where the key is not written."""
        return self.keys.get(key, self.location)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """Characters of one line from the problem's place on, and what should stand there instead."""

    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding, told from the table of wordings by its stable code."""

    code: str
    location: Location = NOWHERE
    values: Mapping[str, str] = field(default_factory=dict)
    is_final: bool = False
    """Whether the letter gets a kenmerk, so that nothing in it may be left to be written."""
    repair: Repair | None = field(default=None, compare=False)

    @property
    def severity(self) -> Severity:
        """Whether the problem stops the work."""
        wording = WORDINGS[self.code]
        return Severity.ERROR if self.is_final and wording.stops_final else wording.severity

    @property
    def is_of_words(self) -> bool:
        """Whether it is about what is said: the letter can be set in spite of it."""
        return WORDINGS[self.code].of_words

    @property
    def message(self) -> str:
        """One sentence that says what is wrong."""
        return worded(self.code).message.format_map(self.values)

    @property
    def hint(self) -> str:
        """One sentence that says what to do; empty where the message says it all."""
        return worded(self.code).hint.format_map(self.values).strip()

    def __reduce__(self) -> tuple[object, ...]:
        """Let a problem travel between processes."""
        return (_problem, (self.code, self.location, dict(self.values), self.is_final))


def _problem(code: str, location: Location, values: Mapping[str, str], is_final: bool) -> Problem:  # noqa: FBT001 - unpickled by place
    return Problem(code=code, location=location, values=values, is_final=is_final)


class Problems:
    """A collection of problems in the making: report first, fail once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, Location, tuple[tuple[str, str], ...]], Problem] = {}

    def __iter__(self) -> Iterator[Problem]:
        """Go through the problems in the order of their places.

        What only follows from a roster that could not be read is not told.
        """
        found = sorted(self._found.values(), key=lambda problem: problem.location)
        is_unread = any(
            problem.location.file == _ROSTER and problem.code in _UNREAD for problem in found
        )
        return (each for each in found if not (is_unread and each.code in _OF_THE_ROSTER))

    def __len__(self) -> int:
        return len(self._found)

    def add(self, code: str, location: Location = NOWHERE, **values: object) -> None:
        """Record a problem; the same one at the same place is noted once."""
        texts = {key: str(value) for key, value in values.items()}
        self.extend([Problem(code=code, location=location, values=texts)])

    def add_invalid(self, error: InvalidValueError, location: Location) -> None:
        """Record that the text at a place is not a value of its kind."""
        self.add(error.code, location, **error.values)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Record problems found elsewhere."""
        for problem in problems:
            key = (problem.code, problem.location, tuple(problem.values.items()))
            self._found.setdefault(key, problem)

    def leave_out(self, is_silenced: Callable[[Problem], bool]) -> tuple[Problem, ...]:
        """Remove what is silenced, and return it."""
        silenced = {key: each for key, each in self._found.items() if is_silenced(each)}
        for key in silenced:
            del self._found[key]
        return tuple(silenced.values())

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop the work."""
        return tuple(found for found in self if found.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that do not."""
        return tuple(found for found in self if found.severity is Severity.WARNING)

    def raise_errors(self) -> None:
        """Fail with everything found so far, warnings too, if any of it is an error."""
        if self.errors:
            raise LetterError(self)


_ROSTER = "recipients.yaml"
_UNREAD = frozenset({
    "file-not-utf8", "file-too-large", "file-unreadable", "link-outside", "private-character",
    "yaml-alias", "yaml-deep", "yaml-syntax", "yaml-tag",
    "dash-long", "field-without-colon", "field-without-space", "left-open", "merge-left",
    "quote-curly", "tab-indent",
})  # fmt: skip
"""Problems that stop the reading of a file."""
_OF_THE_ROSTER = frozenset({
    "contact-unknown", "nobody-in-role", "person-without-role", "unknown-person",
    "unknown-recipient", "unknown-role",
})  # fmt: skip
"""What is said of a name that the roster does not have."""


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return which known word was probably meant, or else which there are."""
    import difflib  # noqa: PLC0415 - few runs have a word to suggest

    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if close:
        return say("Did you mean '{name}'?", name=close[0])
    if not names:
        return say("There is none yet.")
    shown = ", ".join(names[:_SHOWN])
    if len(names) > _SHOWN:
        return say("Known: {names} and {count} more.", names=shown, count=len(names) - _SHOWN)
    return say("Known: {names}.", names=shown)


_SHOWN = 15


def same_name(word: str, known: Iterable[str]) -> str:
    """Return a hint at a name that differs in capitals and marks only; empty if there is none.

    For the names of people: the nearest one is another person's, and nobody writes to that one
    by a suggestion of ours.
    """
    found = next((name for name in sorted(known) if _letters(name) == _letters(word)), "")
    return say("Did you mean '{name}'?", name=found) if found else ""


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()
