"""Allowances: findings that a comment in the source silences in place, with a reason.

In a letter or snippet `{# nrcli: allow CODE: reason #}` on a line of its own, in YAML
`# nrcli: allow CODE: reason`, behind what it is for or on a line of its own. It is for its
own line, or else for the next one that holds something.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from nrcli.domain.problems.problem import Location, Problem, suggestion
from nrcli.domain.problems.wordings import WORDINGS

__all__ = [
    "Allowance",
    "Allowances",
    "faulty_allowances",
    "read_allowances",
    "unused_allowances",
]

_COMMENT = re.compile(r"(\{#|#)\s*nrcli:\s*allow\s+([\w-]+)[ \t]*:?[ \t]*(.*?)[ \t]*(?:#\}|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """A comment that silences one kind of finding on one line, and where the comment stands."""

    code: str
    reason: str
    line: int
    location: Location
    is_misplaced: bool = False


def read_allowances(file: str, text: str) -> tuple[Allowance, ...]:
    """Find the allowances in a file; lines count from 1."""
    lines = text.split("\n")
    found = []
    for number, line in enumerate(lines, start=1):
        match = _COMMENT.search(line)
        if match is None:
            continue
        is_alone = not (line[: match.start()] + line[match.end() :]).strip()
        found.append(
            Allowance(
                code=match[2],
                reason=match[3],
                line=_next_line(lines, number) if is_alone else number,
                location=Location(file, number, match.start() + 1),
                is_misplaced=match[1] == "{#" and not is_alone,
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Allowances:
    """The findings that comments allow: their codes, by file and line."""

    codes: Mapping[tuple[str, int], frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> Self:
        """Return the allowances in the texts of files."""
        found: dict[tuple[str, int], frozenset[str]] = {}
        for file, text in texts.items():
            for each in read_allowances(file, text) if "nrcli:" in text else ():
                if each.reason and not each.is_misplaced:
                    place = (file, each.line)
                    found[place] = found.get(place, frozenset()) | {each.code}
        return cls(found)

    def silence(self, problem: Problem) -> bool:
        """Return True if a comment allows a problem, in spite of which a letter can be set."""
        place = (problem.location.file, problem.location.line)
        return problem.is_of_words and problem.code in self.codes.get(place, ())

    def apply(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return the problems that nothing allows."""
        return tuple(problem for problem in problems if not self.silence(problem))


def faulty_allowances(texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what is wrong with comments that are to allow something, by themselves."""
    for file, text in texts.items():
        for each in read_allowances(file, text) if "nrcli:" in text else ():
            values = {"allowed": each.code}
            if each.is_misplaced:
                yield Problem(code="allow-misplaced", location=each.location)
            elif not each.reason:
                yield Problem(code="allow-unexplained", location=each.location, values=values)


def unused_allowances(problems: Iterable[Problem], texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the comments that allow none of the problems found in a whole workspace."""
    found = {
        (problem.code, problem.location.file, problem.location.line)
        for problem in problems
        if problem.is_of_words
    }
    for file, text in texts.items():
        for each in read_allowances(file, text) if "nrcli:" in text else ():
            is_good = each.reason and not each.is_misplaced
            if is_good and (each.code, file, each.line) not in found:
                values = {"allowed": each.code, "suggestion": _advice(each.code)}
                yield Problem(code="allow-unused", location=each.location, values=values)


def _advice(code: str) -> str:
    if code not in WORDINGS:
        return suggestion(code, filter(_can_be_silenced, WORDINGS))
    if not _can_be_silenced(code):
        return "An error that stops the letter cannot be silenced: mend it."
    return "Remove the comment, or put it on the line above what it is for."


def _can_be_silenced(code: str) -> bool:
    return WORDINGS[code].of_words


def _next_line(lines: list[str], number: int) -> int:
    """Return the number of the next line that holds more than a comment of this kind."""
    for later in range(number, len(lines)):
        if lines[later].strip() and not _COMMENT.search(lines[later]):
            return later + 1
    return number
