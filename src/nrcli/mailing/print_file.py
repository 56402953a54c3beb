"""One PDF for the printer: letters one after the other, each on a front side, with bookmarks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pikepdf

from nrcli.system.files import replaced_by

__all__ = ["write_print_file"]

_open_pdf = pikepdf.open


def write_print_file(path: Path, shown: str, letters: Iterable[tuple[str, Path]]) -> int:
    """Write letters, each with the name of its bookmark, as one file; give how many pages it has.

    A blank page follows a letter with an odd number of pages, so that printing on both sides
    never puts two letters on one sheet. Of each letter only its structure is in memory: what is
    on its pages stays in its own file until it is copied.

    Raises:
        RefusedError: the file cannot be written, or one of the letters cannot be read.

    """
    with replaced_by(path, shown, (OSError, pikepdf.PdfError)) as part, pikepdf.new() as printed:
        path.parent.mkdir(parents=True, exist_ok=True)
        bookmarks = []
        for name, letter in letters:
            bookmarks.append(pikepdf.OutlineItem(name, len(printed.pages)))
            _append(printed, letter)
        with printed.open_outline() as outline:
            outline.root.extend(bookmarks)
        printed.save(part)
        return len(printed.pages)


def _append(printed: pikepdf.Pdf, letter: Path) -> None:
    with _open_pdf(letter) as document:
        printed.pages.extend(document.pages)
    if len(printed.pages) % 2:
        size = printed.pages[-1].mediabox
        printed.add_blank_page(page_size=(float(size[2]), float(size[3])))
