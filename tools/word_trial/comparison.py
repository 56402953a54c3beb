"""What differs between what nrcli made and what came back from Word: line for line, in mm."""

from __future__ import annotations

import difflib
import io
import itertools
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from tests.support.docx_text import read_paragraphs
from tests.support.normal import normal
from tests.support.pdf_lines import page_count, read_lines

__all__ = ["MOST_OFF_MM", "Compared", "compare_docx", "compare_pdf"]

MOST_OFF_MM = 0.5
"""How far a line may stand from its place."""
_SIDE_COLUMN_MM = 160.0
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_IDENTITY = re.compile(r"_nr\d{3,}_[0-9a-f]{8}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What is the same, in a sentence, and each thing that differs, in one."""

    same: str
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands on one baseline, in the column of text or in the margin."""

    page: int
    text: str
    x_mm: float
    y_mm: float

    @property
    def key(self) -> tuple[int, str]:
        """What is compared: programs differ in the gaps that they leave."""
        return self.page, "".join(normal(self.text).split())

    def __str__(self) -> str:
        return f"page {self.page}, {self.y_mm:.1f} mm down: {self.text!r}"


def _rows(pdf: bytes) -> list[_Row]:
    lines = [line for line in read_lines(pdf) if not line.rotated]
    groups = itertools.groupby(
        lines, lambda line: (line.page, round(line.y_mm, 1), line.x_mm > _SIDE_COLUMN_MM)
    )
    found = [list(group) for _, group in groups]
    rows = [
        _Row(row[0].page, " ".join(line.text for line in row), row[0].x_mm, row[0].y_mm)
        for row in found
    ]
    return sorted(rows, key=lambda row: (row.page, row.x_mm > _SIDE_COLUMN_MM, row.y_mm))


def compare_pdf(expected: bytes, returned: bytes) -> Compared:
    """Compare two layouts of one letter."""
    ours, theirs = _rows(expected), _rows(returned)
    matcher = difflib.SequenceMatcher(
        None, [row.key for row in ours], [row.key for row in theirs], autojunk=False
    )
    pairs = [
        pair
        for block in matcher.get_matching_blocks()
        for pair in zip(
            ours[block.a : block.a + block.size], theirs[block.b : block.b + block.size],
            strict=True,
        )
    ]  # fmt: skip
    pages = page_count(expected), page_count(returned)
    differences = [f"it has {pages[1]} pages, not {pages[0]}"] if pages[0] != pages[1] else []
    for tag, first, last, other_first, other_last in matcher.get_opcodes():
        if tag != "equal":
            differences += _told(ours[first:last], theirs[other_first:other_last])
    off = [(max(abs(a.x_mm - b.x_mm), abs(a.y_mm - b.y_mm)), a, b) for a, b in pairs]
    differences += [
        f"{row} stands at {other.x_mm:.1f}, {other.y_mm:.1f} mm, not at {row.x_mm:.1f}, "
        f"{row.y_mm:.1f} mm"
        for far, row, other in off
        if far > MOST_OFF_MM
    ]
    most = max((far for far, _, _ in off), default=0.0)
    same = f"{len(pairs)} of {len(ours)} lines are equal, at most {most:.2f} mm from their places"
    return Compared(same=same, differences=tuple(differences))


def _told(ours: Sequence[_Row], theirs: Sequence[_Row]) -> Iterator[str]:
    """Return what differs in a stretch: its first line here and there, and how many there are."""
    here = str(ours[0]) if ours else "nothing"
    there = str(theirs[0]) if theirs else "nothing"
    more = max(len(ours), len(theirs)) - 1
    yield f"{here} is there {there}" + (f" ({more} more lines differ)" if more else "")


def compare_docx(sent: bytes, returned: bytes) -> Compared:
    """Compare a document with what a program made of it when it saved it."""
    ours, theirs = _paragraphs(sent), _paragraphs(returned)
    differences = []
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, first, last, other_first, other_last in matcher.get_opcodes():
        if tag != "equal":
            here, there = ours[first:last], theirs[other_first:other_last]
            differences.append(f"{_shown(here)} became {_shown(there)}")
    identities, kept = _identities(sent), _identities(returned)
    lost = identities - kept
    if lost:
        differences.append(f"{len(lost)} of {len(identities)} paragraphs lost their identity")
    same = (
        f"{sum(block.size for block in matcher.get_matching_blocks())} of {len(ours)} paragraphs "
        f"are equal in style and text, {len(identities & kept)} identities were kept"
    )
    return Compared(same=same, differences=tuple(differences))


def _paragraphs(docx: bytes) -> list[tuple[str, str]]:
    """Return the name of the style and the text of each paragraph that says something."""
    names = _names_of_styles(docx)
    found = [(names.get(one.style, one.style), normal(one.text)) for one in read_paragraphs(docx)]
    return [(style, text) for style, text in found if text]


def _names_of_styles(docx: bytes) -> dict[str, str]:
    names = {}
    for style in _root(docx, "word/styles.xml").iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None:
            names[style.get(f"{_W}styleId", "")] = name.get(f"{_W}val", "").lower()
    return names


def _identities(docx: bytes) -> set[str]:
    starts = _root(docx, "word/document.xml").iter(f"{_W}bookmarkStart")
    return {name for one in starts if _IDENTITY.fullmatch(name := one.get(f"{_W}name", ""))}


def _root(docx: bytes, part: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(package.read(part), parser)


def _shown(paragraphs: Sequence[tuple[str, str]]) -> str:
    if not paragraphs:
        return "nothing"
    style, text = paragraphs[0]
    shown = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
    return f"{shown!r} ({style})" + (f" and {len(paragraphs) - 1} more" * (len(paragraphs) > 1))


_MOST_SHOWN = 60
