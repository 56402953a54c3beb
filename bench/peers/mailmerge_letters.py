"""docx-mailmerge2: the merge fields of Word."""

from __future__ import annotations

import io
from collections.abc import Callable

from mailmerge import MailMerge

from bench.peers.timing import Values, flat, mailing, time_letters

__all__ = ["letter_maker"]


def letter_maker() -> Callable[[Values], bytes]:
    """Return what writes one letter."""
    folder, *_ = mailing()

    def make(letter: Values) -> bytes:
        stream = io.BytesIO()
        with MailMerge(folder / "mailmerge.docx") as document:
            document.merge(**flat(letter))
            document.write(stream)
        return stream.getvalue()

    return make


if __name__ == "__main__":
    time_letters(letter_maker(), "docx")
