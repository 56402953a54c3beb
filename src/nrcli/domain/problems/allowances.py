"""Allowances: findings that a comment in the source silences in place, with a reason.

In a letter or snippet `{# nrcli: allow CODE: reason #}` on a line of its own, in YAML
`# nrcli: allow CODE: reason`, behind what it is for or on a line of its own. It is for its
own line, or else for the next one that holds something.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nrcli.domain.problems.problem import Location, Problem, Problems, suggestion
from nrcli.domain.problems.wordings import WORDINGS, Severity

__all__ = ["Allowance", "apply_allowances", "read_allowances"]

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


def apply_allowances(problems: Iterable[Problem], texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """Leave out what is allowed, and add what is wrong with the allowances themselves.

    Only what does not stop a letter can be silenced: warnings, and personal data.
    """
    allowances = [each for file, text in texts.items() for each in read_allowances(file, text)]
    good = {
        (each.code, each.location.file, each.line): each
        for each in allowances
        if each.reason and not each.is_misplaced
    }
    kept = Problems()
    used = set()
    for problem in problems:
        key = (problem.code, problem.location.file, problem.location.line)
        if key in good and _can_be_silenced(problem.code):
            used.add(key)
        else:
            kept.extend([problem])
    for each in allowances:
        if each.is_misplaced:
            kept.add("allow-misplaced", each.location)
        elif not each.reason:
            kept.add("allow-unexplained", each.location, allowed=each.code)
        elif (each.code, each.location.file, each.line) not in used:
            kept.add(
                "allow-unused", each.location, allowed=each.code, suggestion=_advice(each.code)
            )
    return tuple(kept)


def _advice(code: str) -> str:
    if code not in WORDINGS:
        return suggestion(code, filter(_can_be_silenced, WORDINGS))
    if not _can_be_silenced(code):
        return "An error that stops the letter cannot be silenced: mend it."
    return "Remove the comment, or put it on the line above what it is for."


def _can_be_silenced(code: str) -> bool:
    return WORDINGS[code].severity is Severity.WARNING or code.startswith("personal-")


def _next_line(lines: list[str], number: int) -> int:
    """Give the number of the next line that holds more than a comment of this kind."""
    for later in range(number, len(lines)):
        if lines[later].strip() and not _COMMENT.search(lines[later]):
            return later + 1
    return number
