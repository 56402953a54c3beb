"""A finished letter as its files have it: read back, without knowing how they were written."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["FinishedDocx", "FinishedPdf", "comparable"]

_UNSEEN = dict.fromkeys(map(ord, "\N{ZERO WIDTH SPACE}\N{WORD JOINER}"))


def comparable(text: str) -> str:
    """Give a text in the form in which writings are compared.

    In NFC, each run of white space as one space, without the marks that only allow or forbid a
    line to end.
    """
    return " ".join(unicodedata.normalize("NFC", text.translate(_UNSEEN)).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedPdf:
    """A letter as PDF."""

    paragraphs: Sequence[str]
    """As they are read aloud, footnotes last, labels of lists left out."""
    pages: Sequence[str]
    """What stands on each page besides: page numbers, repeated columns; a line for each text."""
    language: str = ""
    title: str = ""
    author: str = ""
    loose_fonts: Sequence[str] = ()
    """Fonts that are not embedded."""
    sources: str = ""
    """The note on what it was made of, in its metadata."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedDocx:
    """A letter as DOCX."""

    paragraphs: Sequence[str]
    """In the order of the body, footnotes last, labels of lists left out."""
    controls: Mapping[str, Sequence[str]]
    """The texts of the content controls with each tag, headers included."""
    store: Mapping[str, str]
    """What the bound controls are filled with when Word opens the file."""
    headers: Sequence[frozenset[str]]
    """The fields in each header: PAGE, NUMPAGES."""
    languages: Sequence[str] = ()
    """Of the properties and of the text; an empty one is not set."""
    title: str = ""
    authors: Sequence[str] = ()
    """Every name in the properties, comments and changes."""
    changes: Sequence[str] = ()
    """The kinds of tracked changes in it."""
    comments: int = 0
    hidden: Sequence[str] = ()
    """The texts that are hidden."""
