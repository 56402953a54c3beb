"""A finished letter as its files have it: read back, without knowing how they were written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from nrcli.domain.language.speech import say

__all__ = ["FinishedDocx", "FinishedPdf", "UnreadableError", "comparable", "reading"]

_UNSEEN = dict.fromkeys(map(ord, "\N{ZERO WIDTH SPACE}\N{WORD JOINER}"))


class UnreadableError(ValueError):
    """A file that cannot be read as a finished letter; it says why, beginning with "it"."""


@contextmanager
def reading() -> Iterator[None]:
    """Turn whatever goes wrong with a file while it is read into an UnreadableError.

    A damaged file can have anything in the place of anything else, so the libraries that read it,
    and the code here, can fail in any way; each of them says the same of the file.
    """
    try:
        yield
    except UnreadableError:
        raise
    except Exception as error:
        message = say("it is damaged, or not what its name says")
        raise UnreadableError(message) from error


def comparable(text: str) -> str:
    """Return a text in the form in which writings are compared.

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
    read_on: Sequence[Sequence[str]] = ()
    """What is read aloud on each page, without footnotes; a paragraph of two pages is on both."""
    parted_notes: Sequence[tuple[str, int, int]] = ()
    """Footnotes that begin on another page than their mark: the mark, and both pages."""


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
