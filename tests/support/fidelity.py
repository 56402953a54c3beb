"""How close a letter comes to the original of 5 April 2017: its lines, pages, texts and places."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support.normal import normal
from tests.support.pdf_lines import PdfLine, read_lines

__all__ = ["MOST_OFF_MM", "PLACES", "Measured", "Place", "Seed", "measure", "read_seed"]

SIDE_COLUMN_MM = 160.0
MOST_OFF_MM = 0.5
ROW_MM = 12 / 72 * 25.4
SAME_ROW_MM = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a line must stand: its page and beginning, its place in mm."""

    what: str
    page: int
    text: str
    x_mm: float
    y_mm: float


PLACES = (
    Place(what="retouradres", page=1, text="> Retouradres", x_mm=28.2, y_mm=50.76),
    Place(what="address, first line", page=1, text="Mevrouw drs.", x_mm=28.2, y_mm=61.6),
    Place(
        what="address, fifth line", page=1, text="2500 EA", x_mm=28.2, y_mm=61.6 + 4 * ROW_MM
    ),
    Place(what="Datum", page=1, text="Datum", x_mm=28.2, y_mm=108.43),
    Place(what="Datum, value", page=1, text="5 april 2017", x_mm=47.55, y_mm=108.43),
    Place(what="Onderwerp", page=1, text="Onderwerp", x_mm=28.2, y_mm=112.62),
    Place(what="aanhef", page=1, text="Geachte mevrouw", x_mm=28.0, y_mm=129.58),
    Place(
        what="body, first line", page=1, text="Als Nationaal", x_mm=28.0, y_mm=129.58 + 2 * ROW_MM,
    ),
    Place(what="body, first line of page 2", page=2, text="het kabinet de", x_mm=28.0, y_mm=56.61),
    Place(
        what="body, last line of page 2", page=2, text="Veiligheid en Justitie). Dit", x_mm=28.0,
        y_mm=56.61 + 51 * ROW_MM,
    ),
    Place(what="side column, first line", page=1, text="Turfmarkt", x_mm=165.05, y_mm=56.9),
    Place(
        what="side column, second block", page=1, text="Contactpersoon", x_mm=165.05,
        y_mm=56.9 + 4 * 3.175 + 4.76,
    ),
    Place(what="side column of page 2", page=2, text="Datum", x_mm=165.05, y_mm=56.9),
    Place(
        what="side column of page 2, second block", page=2, text="Ons kenmerk", x_mm=165.05,
        y_mm=56.9 + 3.175 + 4.76,
    ),
    Place(what="page number of page 1", page=1, text="Pagina 1 van 3", x_mm=165.2, y_mm=285.45),
    Place(what="page number of page 3", page=3, text="Pagina 3 van 3", x_mm=165.2, y_mm=285.45),
    Place(
        what="name, five rows under the slotformule", page=3, text="Corinne", x_mm=28.0, y_mm=-5
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """The original: its body lines with their pages, and its other lines."""

    body: tuple[tuple[int, str], ...]
    pages: int
    others: Counter[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one layout of the letter has of the original."""

    pages: int
    body: tuple[tuple[int, str], ...]
    missing_texts: tuple[str, ...]
    off_mm: dict[str, float]

    def equal_lines(self, seed: Seed) -> int:
        """Count the body lines that are as in the original, pages apart."""
        ours = [text for _, text in self.body]
        theirs = [text for _, text in seed.body]
        return sum(a == b for a, b in zip(ours, theirs, strict=False))

    def equal_page_breaks(self, seed: Seed) -> int:
        """Count the body lines of the original that begin a page in both."""
        return len(set(_firsts(self.body)) & set(_firsts(seed.body)))


def read_seed(folder: Path) -> Seed:
    """Read the original."""
    lines = json.loads((folder / "lines.json").read_text(encoding="utf-8"))
    body = tuple(
        (line["page"], normal(line["text"])) for block in lines["blocks"] for line in block["lines"]
    )
    text = (folder / "letter-2017-04-05.txt").read_text(encoding="utf-8")
    written = Counter(filter(None, (normal(line) for line in text.split("\n"))))
    written.subtract(Counter(line for _, line in body))
    written.subtract(["1"])  # a white anchor character of the ministry's template
    return Seed(body=body, pages=lines["pages"], others=+written)


def measure(pdf: bytes, seed: Seed) -> Measured:
    """Measure a layout of the letter."""
    lines = read_lines(pdf)
    aanhef = next(line for line in lines if line.text.startswith("Geachte"))
    slotformule = next(line for line in lines if line.text.startswith("Met vriendelijke"))
    body = tuple(
        (line.page, normal(line.text))
        for line in lines
        if line.x_mm < SIDE_COLUMN_MM
        and (aanhef.page, aanhef.y_mm)
        < (line.page, line.y_mm)
        < (slotformule.page, slotformule.y_mm)
    )
    rows = Counter(normal(" ".join(row)) for row in _rows(lines))
    missing = seed.others - rows
    return Measured(
        pages=max(line.page for line in lines),
        body=body,
        missing_texts=tuple(missing.elements()),
        off_mm={place.what: _off(place, lines, slotformule) for place in PLACES},
    )


def _firsts(body: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    for before, line in itertools.pairwise(body):
        if line[0] != before[0]:
            yield line


def _rows(lines: Sequence[PdfLine]) -> Iterator[list[str]]:
    """Put the pieces of one row of the text column together, as text extraction does."""
    row: list[str] = []
    before: PdfLine | None = None
    for line in lines:
        same = (
            before is not None
            and before.page == line.page
            and abs(before.y_mm - line.y_mm) < SAME_ROW_MM
            and max(line.x_mm, before.x_mm) < SIDE_COLUMN_MM
        )
        if row and not same:
            yield row
            row = []
        row.append(line.text)
        before = line
    if row:
        yield row


def _off(place: Place, lines: Sequence[PdfLine], slotformule: PdfLine) -> float:
    """Return how far a line is from its place, the larger of the two directions, in mm."""
    on_side = place.x_mm > SIDE_COLUMN_MM
    y_mm = place.y_mm if place.y_mm > 0 else slotformule.y_mm - place.y_mm * ROW_MM
    found = [
        line
        for line in lines
        if line.page == place.page
        and line.text.startswith(place.text)
        and (line.x_mm > SIDE_COLUMN_MM) == on_side
    ]
    if not found:
        return float("inf")
    return max(abs(found[0].x_mm - place.x_mm), abs(found[0].y_mm - y_mm))
