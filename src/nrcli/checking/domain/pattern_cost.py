r"""In how many ways a regular expression may be tried at one place of a text.

Python's `re` cannot be stopped, so a pattern that can run away is refused before it is used. The
number is an upper bound: alternatives add up, what follows one another multiplies, and what is
repeated is counted for each number of times. `(a+)+` comes to no end, `\d{1,3}` to three.
"""

from __future__ import annotations

import re

__all__ = ["MOST_WAYS", "ways_to_try"]

MOST_WAYS = 20_000
"""One repetition without an end and a few choices; a long paragraph then takes under a second."""

_ENDLESS = 1_000
"""What a repetition without an end counts for: the characters of a long paragraph."""

_TOO_MANY = MOST_WAYS + 1

_GROUP = re.compile(
    r"\?(?:P<\w+>|P=\w+|\(\w+\)|<?[=!]|[:>]|[aiLmsux]*(?:-[imsx]+)?(?::|(?=\))))|(?!\?)"
)
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:N\{[^}]*\}|.)", re.DOTALL)
_QUANTIFIER = re.compile(r"([*+?]|\{(\d+)(?:(,)(\d*))?\}|\{,(\d+)\})[?+]?")


def ways_to_try(pattern: str) -> int:
    """Return in how many ways a valid pattern may be tried at one place; never much over the most.

    A pattern that is not understood here counts as one that runs away.
    """
    scan = _Scan(pattern)
    try:
        ways = scan.alternatives()
    except _NotUnderstoodError:
        return _TOO_MANY
    return ways if scan.at == len(pattern) else _TOO_MANY


class _NotUnderstoodError(Exception):
    """The pattern has something that is not known here."""


class _Scan:
    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self.at = 0

    def alternatives(self) -> int:
        ways = self._sequence()
        while self._pattern.startswith("|", self.at):
            self.at += 1
            ways += self._sequence()
        return min(ways, _TOO_MANY)

    def _sequence(self) -> int:
        ways = 1
        while self.at < len(self._pattern) and self._pattern[self.at] not in "|)":
            ways = min(ways * self._repeated(self._item()), _TOO_MANY)
        return ways

    def _item(self) -> int:
        """Return the ways of one character, class or group, and go past it."""
        if self._pattern[self.at] != "(":
            match = _CLASS.match(self._pattern, self.at) or _ESCAPE.match(self._pattern, self.at)
            self.at = match.end() if match else self.at + 1
            return 1
        if self._pattern.startswith("(?#", self.at):
            self.at = self._pattern.index(")", self.at) + 1
            return 1
        group = _GROUP.match(self._pattern, self.at + 1)
        if group is None or "x" in group[0].partition("-")[0].partition("<")[0]:
            raise _NotUnderstoodError  # in a verbose pattern a bracket may stand in a comment
        self.at = group.end()
        ways = self.alternatives()
        if not self._pattern.startswith(")", self.at):
            raise _NotUnderstoodError
        self.at += 1
        return ways

    def _repeated(self, ways: int) -> int:
        """Return the ways of an item with the quantifier behind it, and go past that."""
        match = _QUANTIFIER.match(self._pattern, self.at)
        if match is None:
            return ways
        self.at = match.end()
        fewest, most = _bounds(match)
        if most is None:
            return _ENDLESS if ways == 1 else _TOO_MANY
        if ways == 1:
            return min(most - fewest + 1, _TOO_MANY)
        total = 0
        for times in range(fewest, most + 1):
            total += ways**times if times < _MANY_TIMES else _TOO_MANY
            if total >= _TOO_MANY:
                return _TOO_MANY
        return total


_MANY_TIMES = 20  # two ways, twenty times, are too many already


def _bounds(match: re.Match[str]) -> tuple[int, int | None]:
    """Return how often a quantifier lets something stand; None where it sets no end."""
    match match[1][0]:
        case "*":
            return 0, None
        case "+":
            return 1, None
        case "?":
            return 0, 1
        case _ if match[5]:
            return 0, int(match[5])
        case _:
            fewest = int(match[2])
            if not match[3]:
                return fewest, fewest
            return fewest, int(match[4]) if match[4] else None
