"""What is wrong with YAML that cannot be read: at its own line, by its own name, with the repair.

YAML notices a slip where it can no longer go on, mostly a line further, and tells of its own
rules. Here the lines up to there are looked at as people write them. It is asked only of text that
YAML refuses, so good files raise no alarm.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nrcli.domain.problems.problem import Location, Problem, Repair

__all__ = ["find_cuts", "find_slip"]

_KEY = r"[^\W\d][\w-]*"
_MERGE = re.compile(r"(<{7}|={7}|>{7})(?: |$)")
_TAB = re.compile(r"[ ]*\t\s*(?=\S)")
_NO_SPACE = re.compile(rf"(\s*(?:- )?)({_KEY}):([^\s:/].*)$")
_NO_COLON = re.compile(rf"(\s*)({_KEY})[ ]+(\S.*)$")
_FIELD = re.compile(rf"\s*(?:- )?{_KEY}[ ]*:(?:\s|$)")
_CURLY = re.compile(rf"(\s*(?:- )?(?:{_KEY}:[ ]+)?)([“”„\u2018\u2019])(.*?)([“”\u2018\u2019]?)\s*$")
_DASH = re.compile(r"(\s*)([\u2012-\u2015\u2212])\s*(.*)$")
_CUT = re.compile(
    rf"\s*(?:- )?(?P<key>{_KEY}):[ ]+(?P<value>[^\s'\"\[{{|>#&*!%@`][^#]*?[ ](?P<cut>#[^\s#].*))$"
)
_TITLES = frozenset({"subject", "title"})
"""What is a title is text to its end, so it can be put between quotes."""
_BLOCK = re.compile(r":[ ]+[|>][+-]?\d?\s*(?:#.*)?$")
_CLOSING = {"{": "}", "[": "]", '"': '"', "'": "'"}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the text, and the one that follows."""

    text: str
    following: str

    @property
    def ends_here(self) -> bool:
        """Whether a new field, or nothing, follows: what is open here was forgotten."""
        is_field = _FIELD.match(self.following) is not None
        return not self.following.strip() or (
            is_field and _indent(self.following) <= _indent(self.text)
        )


def find_slip(text: str, file: str, line: int, first_line: int) -> Problem | None:
    """Return the first slip of a text, looked for up to a line where YAML could not go on."""
    lines = text.split("\n")
    until = min(line - first_line + 1, len(lines))
    for number in _own_lines(lines, until):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        for code, find in _SLIPS.items():
            found = find(_Line(lines[number].rstrip("\r"), following))
            if found is not None:
                column, values = found
                place = Location(file, number + first_line, column)
                return Problem(code=code, location=place, values=values)
    return None


def find_cuts(text: str, file: str, first_line: int) -> Iterator[Problem]:
    """Find texts that YAML cuts at a #, which is no remark: "motie #36"."""
    if " #" not in text:
        return
    lines = text.split("\n")
    for number in _own_lines(lines, len(lines)):
        if found := _CUT.match(lines[number]):
            value = found["value"].rstrip()
            is_safe = found["key"] in _TITLES and not set('"\\') & set(value)
            yield Problem(
                code="hash-cuts",
                location=Location(file, number + first_line, found.start("value") + 1),
                values={"text": found["cut"].strip()},
                repair=Repair(old=value, new=f'"{value}"') if is_safe else None,
            )


def _own_lines(lines: Sequence[str], until: int) -> Iterator[int]:
    """Go through the lines that are no remark and no part of a block of text."""
    block: int | None = None
    for number, line in enumerate(lines[:until]):
        if block is not None and (not line.strip() or _indent(line) > block):
            continue
        block = _indent(line) if _BLOCK.search(line) else None
        if line.strip() and not line.lstrip().startswith("#"):
            yield number


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


_Found = tuple[int, Mapping[str, str]] | None


def _merge(line: _Line) -> _Found:
    found = _MERGE.match(line.text)
    return (1, {"text": line.text.strip()}) if found else None


def _tab(line: _Line) -> _Found:
    found = _TAB.match(line.text)
    if found is None:
        return None
    better = found[0].replace("\t", "  ") + line.text[found.end() :]
    return found[0].index("\t") + 1, {"line": better.rstrip()}


def _dash(line: _Line) -> _Found:
    found = _DASH.match(line.text)
    if found is None:
        return None
    return len(found[1]) + 1, {"mark": found[2], "line": f"{found[1]}- {found[3]}".rstrip()}


def _curly(line: _Line) -> _Found:
    found = _CURLY.match(line.text)
    if found is None:
        return None
    straight = '"' + found[3].replace('"', '\\"') + '"'
    return len(found[1]) + 1, {"mark": found[2], "line": (found[1] + straight).strip()}


def _no_space(line: _Line) -> _Found:
    found = _NO_SPACE.match(line.text)
    if found is None:
        return None
    better = f"{found[1]}{found[2]}: {found[3]}".strip()
    return len(found[1]) + 1, {"key": found[2], "line": better}


def _no_colon(line: _Line) -> _Found:
    found = _NO_COLON.match(line.text)
    if found is None or ":" in found[2] or _FIELD.match(line.text):
        return None
    better = f"{found[2]}: {found[3]}"
    if ": " in found[3]:
        return None
    return len(found[1]) + 1, {"key": found[2], "line": better}


def _open(line: _Line) -> _Found:
    """Find a brace, bracket or quotation mark that is never closed."""
    opened: list[tuple[str, int]] = []
    for column, character in enumerate(line.text, start=1):
        mark = opened[-1][0] if opened else ""
        if mark in {'"', "'"}:
            if character == mark:
                opened.pop()
        elif character in {"{", "["} or (character in _CLOSING and _begins(line.text, column)):
            opened.append((character, column))
        elif mark and character == _CLOSING[mark]:
            opened.pop()
        elif character == "#" and line.text[: column - 1].endswith(" "):
            break
    if not opened or not line.ends_here:
        return None
    closing = "".join(_CLOSING[mark] for mark, _ in reversed(opened))
    mark, column = opened[-1]
    return column, {"mark": mark, "line": (line.text.rstrip() + closing).strip()}


def _begins(text: str, column: int) -> bool:
    """Return True if a quotation mark at a column begins a value: letters have apostrophes."""
    return text[: column - 1].rstrip()[-1:] in {":", "-", "{", "[", ",", ""}


_SLIPS: Mapping[str, Callable[[_Line], _Found]] = {
    "merge-left": _merge,
    "tab-indent": _tab,
    "dash-long": _dash,
    "quote-curly": _curly,
    "field-without-space": _no_space,
    "field-without-colon": _no_colon,
    "left-open": _open,
}
"""By the code of the problem, in the order in which a line is asked."""
