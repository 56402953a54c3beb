"""Numbers before the lines of a list that CommonMark does not take: a. a) i. 1.1, or any number.

They are rewritten to numbers that it takes, as long as what was typed, so that every character
keeps its place. What was typed is kept by line, and is what is printed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nrcli.domain.letter.numbers import NumberForm, NumberKind

__all__ = ["ListMark", "ordinary_marks", "run_together"]


@dataclass(frozen=True, slots=True)
class ListMark:
    """A number as typed, and the form that it was read in."""

    label: str
    form: NumberForm
    number: int


_LINE = re.compile(
    r"(?P<indent> *)(?P<label>(?P<before>(?:\d{1,4}\.)*)(?:\d{1,9}|[a-z]{1,7})(?P<after>[.)]?))"
    r"(?= +\S)"
)
_OTHER_BLOCK = re.compile(r" *(?:[#|>]|[-*+] )")
_INTRODUCES = (":", ";")
_LONGEST = 10
"""What CommonMark takes: nine digits, and the mark behind them."""


@functools.lru_cache(maxsize=32)
def ordinary_marks(text: str) -> tuple[str, Mapping[int, ListMark]]:
    """Return a text with numbers of CommonMark only, and by line, from 0, those that were typed.

    Letters, Roman numbers and 1.1 are those of a list only where the next follows in order: who
    begins a line with "1.1 miljoen" or "a. Schippers" means no list.
    """
    lines = text.split("\n")
    marks = dict(_Marks(lines).found())
    for line, mark in marks.items():
        width = len(mark.label)
        written = "1".rjust(width - 1, "0") + (")" if mark.label.endswith(")") else ".")
        before, after = lines[line].split(mark.label, 1)
        lines[line] = f"{before}{written}{after}"
    return ("\n".join(lines) if marks else text), marks


class _Marks:
    """Finds the numbers that begin the items of lists, line by line."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._open: dict[int, NumberForm] = {}
        """The form of the list that goes on at an indent."""

    def found(self) -> Iterator[tuple[int, ListMark]]:
        """Yield the marks of lists by line."""
        before = ""
        for number, line in enumerate(self._lines):
            indent = _indent(line)
            match = _LINE.match(line)
            mark = self._mark(number, match, before) if match else None
            if mark is not None:
                self._close(indent + 1)
                self._open[indent] = mark.form
                yield number, mark
            elif line.strip() and (not before.strip() or _OTHER_BLOCK.match(line)):
                self._close(indent)
            before = line

    def _mark(self, line: int, match: re.Match[str], before: str) -> ListMark | None:
        indent, label = len(match["indent"]), match["label"]
        if len(label) > _LONGEST:
            return None
        form = self._open.get(indent)
        number = form.read(label) if form else None
        if form is not None and number is not None:
            return ListMark(label, form, number)
        for form in _forms(match):
            number = form.read(label)
            if number is None:
                continue
            if form == NumberForm(after=form.after) and form.after:
                # CommonMark takes these itself, but in a paragraph only the first
                in_paragraph = before.strip() and not _OTHER_BLOCK.match(before)
                if not in_paragraph or before.rstrip().endswith(_INTRODUCES):
                    return ListMark(label, form, number)
            if self._next(line, indent, form) == number + 1:
                return ListMark(label, form, number)
        return None

    def _next(self, line: int, indent: int, form: NumberForm) -> int | None:
        """Return the number of the item that follows at an indent."""
        before = self._lines[line]
        for other in self._lines[line + 1 :]:
            here = _indent(other)
            if other.strip() and here <= indent:
                match = _LINE.match(other)
                number = form.read(match["label"]) if match and here == indent else None
                if number is not None:
                    return number
                if not before.strip() or here < indent or _OTHER_BLOCK.match(other):
                    return None
            before = other
        return None

    def _close(self, indent: int) -> None:
        self._open = {one: form for one, form in self._open.items() if one < indent}


def _forms(match: re.Match[str]) -> Iterator[NumberForm]:
    before, after = match["before"], match["after"]
    if before or after:
        yield NumberForm(NumberKind.DECIMAL, before, after)
    if after and not before:
        yield NumberForm(NumberKind.LETTER, "", after)
        yield NumberForm(NumberKind.ROMAN, "", after)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


# Lines that look like those of a list, and are none.

_OTHER_NUMBER = re.compile(
    r"\s*(?P<open>\(?)(?P<number>\d{1,3}|[A-Za-z]|[IVX]+|[ivx]+)(?P<close>[.)\u00b0])"
    r"(?:\s+(?=\S)|(?=[^\W\d_]))"
)


def run_together(lines: Sequence[str]) -> tuple[int, str] | None:
    """Return the first line, from 0, of a paragraph that looks like an item, with its mark.

    Two that follow in order do, or one below a line that ends in a colon.
    """
    before = None
    for index, line in enumerate(lines):
        match = _OTHER_NUMBER.match(line)
        if match is None:
            continue
        mark = match[0].strip()
        if index and lines[index - 1].endswith(("\\", "  ")):
            continue  # what is typed as a line of its own is one
        # who signs is below a colon too: "E. Schippers"
        if index and lines[index - 1].endswith(":") and not match["number"].isupper():
            return index, mark
        if before is not None and _follows(before[1], match):
            return before[0], before[1][0].strip()
        before = index, match
    return None


def _follows(first: re.Match[str], second: re.Match[str]) -> bool:
    if (first["open"], first["close"]) != (second["open"], second["close"]):
        return False
    return _ordinals(second["number"]) & {one + 1 for one in _ordinals(first["number"])} != set()


def _ordinals(number: str) -> set[int]:
    """Return what a number may mean: "i" is the ninth letter and the first Roman number."""
    found = (NumberForm(kind, after="").read(number.lower()) for kind in NumberKind)
    return {one for one in found if one is not None}
