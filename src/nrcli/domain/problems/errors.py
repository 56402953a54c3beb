"""The exceptions of nrcli and the exit code each stands for.

An error carries problems, it never prints: what a user reads is worded in
`nrcli.domain.problems.wordings` and shown by `nrcli.cli`.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nrcli.domain.problems.problem import Problem

__all__ = [
    "DeliveryError",
    "ExitCode",
    "InvalidValueError",
    "LetterError",
    "NrcliError",
    "RefusedError",
]


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
