"""The form in which texts of different origin are compared."""

from __future__ import annotations

import unicodedata

__all__ = ["normal"]

BREAKING_MARKS = dict.fromkeys(map(ord, "\N{ZERO WIDTH SPACE}\N{WORD JOINER}"))


def normal(text: str) -> str:
    """Return the text in NFC with each run of white space as one space, and none at its ends.

    White space is all that Unicode counts as such: tabs, line ends and every space, the no-break
    space U+00A0 and the narrow one U+202F included, since LibreOffice leaves a gap in a PDF
    where a no-break space is.  Zero-width spaces and word joiners, which only allow or forbid a
    break, are dropped.
    """
    composed = unicodedata.normalize("NFC", text.translate(BREAKING_MARKS))
    return " ".join(composed.split())
