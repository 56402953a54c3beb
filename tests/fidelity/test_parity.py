"""DOCX, laid out by LibreOffice, and PDF have the same lines on the same pages.

LibreOffice takes lines up to 0.2 pt too long, and keeps a hair free after italics.
A letter whose first difference is such a line is exempt from there on, and counted. So is a
letter with footnotes whose first difference is where LibreOffice ends a page.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from nrcli.domain.letter.blocks import has_footnotes
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.house_style import HeadingStyle, LinkStyle
from nrcli.domain.letter.letter import Letter
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.renderers import RENDERERS
from nrcli.renderers.stand_in_font import read_metrics
from tests.support.letters import ROOT, golden_letters, letter_of, letters_in
from tests.support.libreoffice import convert_to_pdf
from tests.support.normal import normal
from tests.support.optional import STAND_IN_FOLDER, needs_libreoffice
from tests.support.pdf_lines import PdfLine, read_lines
from tests.support.styled_text import styled_blocks
from tests.support.trials import trials

pytestmark = needs_libreoffice

SEEDS = range(max(trials(24), 4))
TOO_LONG_PT = 0.25
PLACE_MM = 0.1
NOTE_PT = 8.0
"""Footnotes are smaller than this, all text is larger."""
SIDE_COLUMN_MM = 163
WORDS = (
    *("de", "het", "een", "van", "mensenhandel", "slachtoffers", "kinderen", "aanpak", "en", "of"),
    *("met", "is", "zijn", "rapporteur", "onderzoek", "politiecapaciteit", "een-op-een", "NOC-NSF"),
    *("verantwoordelijkheden", "grensoverschrijdend"),
)


Row = list[PdfLine]
"""The pieces of text on one baseline."""


class RandomText:
    """Markdown of every kind a letter can have, from a seed."""

    def __init__(
        self, seed: int, *, notes: float = 0.1, tables: bool = True, longest: int = 200
    ) -> None:
        self._tables = tables
        self._notes: list[str] = []
        self._notes_share = notes
        self._longest = longest
        self._random = random.Random(seed)  # noqa: S311 - for repeatable texts

    def letter(self, blocks_most: int = 50) -> str:
        blocks = [self._words(20), "# " + self._words(3)]
        for _ in range(self._random.choice([5, 20, blocks_most])):
            kinds = [self._paragraph, self._paragraph, self._heading, self._list]
            if self._tables:
                kinds.append(self._table)
            blocks.append(self._random.choice(kinds)())
            blocks.append(self._random.choice([self._words(9), self._words(30), "---"]))
            if blocks[-1] == "---" and ("|" in blocks[-2] or "#" in blocks[-2]):
                # no table can stand right under another, or under a heading with a footnote
                blocks.append(self._words(5))
        return "\n\n".join([*blocks, "Slot.", *self._notes])

    def _words(self, count: int) -> str:
        return " ".join(self._random.choice(WORDS) for _ in range(count))

    def _noted(self, count: int) -> str:
        """Write words, now and then with a footnote behind one of them."""
        text = self._words(count)
        if self._random.random() > self._notes_share:
            return text
        number = len(self._notes) + 1
        note = self._words(self._random.choice([4, 12, 25, 40]))
        if self._random.random() < 0.2:
            note += "\n\n    " + self._words(20)
        self._notes.append(f"[^{number}]: {note}")
        words = text.split()
        words[self._random.randrange(len(words))] += f"[^{number}]"
        return " ".join(words)

    def _paragraph(self) -> str:
        text = self._noted(self._random.choice([3, 15, 40, 100, 100, self._longest]))
        return text.replace(" en ", " **en** ", 1).replace(" of ", " *of* ", 1)

    def _heading(self) -> str:
        return self._random.choice(["# ", "## "]) + self._noted(self._random.choice([2, 14]))

    def _table(self) -> str:
        columns = self._random.randint(1, 3)
        rules = [self._random.choice([":--", "--:", ":-:"]) for _ in range(columns)]
        rows = [[self._random.choice(["Jaar", "Hoe veel", "Wat"]) for _ in rules], rules]
        rows += [
            [self._words(self._random.choice([1, 1, 8])) for _ in range(columns)]
            for _ in range(self._random.choice([1, 4, 12]))
        ]
        return "\n".join("| " + " | ".join(row) + " |" for row in rows)

    def _marks(self, count: int, start: int) -> list[str]:
        """Write the marks of a list: bullets, numbers that may leave some out, or letters."""
        kind = self._random.random()
        if not start:
            return ["- "] * count
        if count > 1 and kind < 0.1:
            return [f"{letter}) " for letter in "abcd"[:count]]
        if count > 1 and kind < 0.2:
            return [f"2.{start + number} " for number in range(count)]
        if count > 1 and kind < 0.3:
            return [f"{number} " for number in ("i.", "ii.", "iii.", "iv.")[:count]]
        step = self._random.choice([1, 1, 1, 4])
        return [f"{start + step * number}. " for number in range(count)]

    def _list(self, depth: int = 0) -> str:
        loose = self._random.random() < 0.4
        count = self._random.randint(1, 4)
        marks = self._marks(count, 1 if depth else self._random.choice([0, 1, 8, 99]))
        items = []
        for mark in marks:
            lines = [mark + self._noted(self._random.choice([2, 25]))]
            if loose and self._random.random() < 0.4:
                lines += ["", " " * len(mark) + self._words(12)]
            if depth < 2 and self._random.random() < 0.3:
                inner = self._list(depth + 1).split("\n")
                lines += [""] * loose + [" " * len(mark) + line if line else "" for line in inner]
            items.append("\n".join(lines))
        return ("\n\n" if loose else "\n").join(items)


def rows_of(pdf: bytes) -> list[Row]:
    """Return the lines of each page, those of the side column last, list labels and all.

    What stands on one baseline of the column of text is one line: how wide the gap between two
    cells of a table is, or behind the mark of a footnote, would else decide. The two columns are
    apart, since a hair decides which of two baselines side by side is the higher one.
    """
    lines = [line for line in read_lines(pdf) if not line.rotated and not is_reference(line)]
    lines.sort(key=lambda line: (line.page, line.x_mm > SIDE_COLUMN_MM))
    return [
        row
        for _, group in itertools.groupby(lines, lambda line: (line.page, round(line.y_mm, 1),
                                                               line.x_mm > SIDE_COLUMN_MM))
        for row in [list(group)]
    ]  # fmt: skip


def is_reference(line: PdfLine) -> bool:
    """Return whether it is a line of date or subject, whose values are split differently."""
    return line.page == 1 and 105 < line.y_mm < 118 and line.x_mm < 160


def text_of(row: Row) -> str:
    """Return the characters of a row; LibreOffice leaves gaps beside raised and no-break marks."""
    return "".join(normal("".join(line.text for line in row)).split())


def first_difference(
    pdf: Sequence[Row], docx: Sequence[Row], across_mm: float = PLACE_MM
) -> int | None:
    for index, (row, other_row) in enumerate(zip(pdf, docx, strict=False)):
        one, other = row[0], other_row[0]
        same_place = (
            abs(one.y_mm - other.y_mm) < PLACE_MM and abs(one.x_mm - other.x_mm) < across_mm
        )
        if (one.page, text_of(row)) != (other.page, text_of(other_row)) or not same_place:
            return index
    return None if len(pdf) == len(docx) else min(len(pdf), len(docx))


def is_line_filled(letter: Letter, pdf: PdfLine, docx: PdfLine) -> bool:
    """Return whether the longer of two lines fills its column so that LibreOffice differs.

    It may take a line that fills its column to within 0.25 pt or not, and takes none that ends in
    italics less than a twelfth of the row before the end of the column.
    """
    longer = max(pdf.text, docx.text, key=len)
    if not longer.startswith(min(pdf.text, docx.text, key=len)):
        return False
    style = letter.house_style
    for runs, column_pt, size_pt in styled_blocks(letter.body, style, style.column.width.pt):
        characters = [(one, font) for text, font in runs for one in text]
        start = normal_spaces("".join(one for one, _ in characters)).find(longer)
        if start < 0:
            continue
        line = characters[start : start + len(longer)]
        width_pt = sum(read_metrics().width_pt(one, size_pt, FontStyle(font)) for one, font in line)
        most_italic_pt = column_pt - style.text.pitch.pt / 12
        # the same words may stand in another column too, so the search goes on
        if abs(width_pt - column_pt) <= TOO_LONG_PT:
            return True
        is_italic = docx.text != longer and "italic" in line[-1][1]
        if is_italic and most_italic_pt <= width_pt <= column_pt:
            return True
    return False


def normal_spaces(text: str) -> str:
    return text.replace("\u00a0", " ")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of laying letters out in both ways."""

    differences: list[str]
    filled: int
    """Letters whose first difference is a line that fills its column."""
    unsettled: int
    """Letters with footnotes whose first difference is where LibreOffice ends a page."""
    compared: int
    """Lines that are equal."""

    @property
    def exceptions(self) -> tuple[list[str], int, int]:
        """What is not equal: differences, and letters of the two kinds that are exempt."""
        return self.differences, self.filled, self.unsettled


def compare(letters: Sequence[Letter], folder: Path, *, across_mm: float = PLACE_MM) -> Comparison:
    """Lay all letters out in both ways, and compare each up to its first difference.

    `across_mm` is how far apart rows may begin from left to right.
    """
    paths = [folder / f"{number:03}.docx" for number in range(len(letters))]
    for path, letter in zip(paths, letters, strict=True):
        path.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content)
    laid_out = convert_to_pdf(paths, folder, STAND_IN_FOLDER)
    differences, filled, unsettled, compared = [], 0, 0, 0
    for path, letter in zip(paths, letters, strict=True):
        pdf = rows_of(RENDERERS[OutputFormat.PDF](letter).content)
        docx = rows_of(laid_out[path].read_bytes())
        index = first_difference(pdf, docx, across_mm)
        compared += len(pdf) if index is None else index
        if index is None:
            continue
        row, other_row = pdf[index : index + 1], docx[index : index + 1]
        pairs = [
            pair
            for one, other in zip(row, other_row, strict=False)
            for pair in itertools.product(one, other)
        ]
        if any(is_line_filled(letter, *pair) for pair in pairs if pair[0].text != pair[1].text):
            filled += 1
        elif any(map(has_footnotes, letter.body)) and is_page_ended_elsewhere(pdf, docx, index):
            unsettled += 1
        else:
            differences.append(f"{path.stem}: PDF {row} DOCX {other_row}")
    return Comparison(differences, filled, unsettled, compared)


def is_page_ended_elsewhere(pdf: Sequence[Row], docx: Sequence[Row], index: int) -> bool:
    """Return whether all that differs on a page is that one of the two has more of the text on it.

    With footnotes around, LibreOffice now and then leaves rows free that there is room for, sets a
    footnote on the page after its mark, or keeps one whole whose end Typst sets on the next page.
    """
    page = pdf[index][0].page
    for smallest in (0, NOTE_PT):  # all rows, and those of the text alone
        one, other = (
            {text_of(row) for row in rows if row[0].page == page and row[0].size_pt > smallest}
            for rows in (pdf, docx)
        )
        if one < other or other < one:
            return True
    return False


def test_real_letters_are_equal_line_for_line(tmp_path: Path) -> None:
    letters = [*golden_letters().values(), *letters_in(ROOT, "fractievoorzitters", "10027")]
    found = compare(letters, tmp_path)

    assert found.exceptions == ([], 0, 0)


def test_generated_letters_are_equal_but_for_lines_that_fill_the_column(tmp_path: Path) -> None:
    letters = [letter_of(RandomText(seed, notes=0).letter()) for seed in SEEDS]
    found = compare(letters, tmp_path)

    assert found.differences == []
    assert found.filled <= 6
    assert found.compared > trials(4000)


def test_letters_with_footnotes_are_equal_but_for_where_libreoffice_ends_a_page(
    tmp_path: Path,
) -> None:
    letters = [
        letter_of(RandomText(seed, tables=False).letter(30)) for seed in range(max(trials(24), 4))
    ]
    found = compare(letters, tmp_path)

    assert found.differences == []
    assert found.filled <= 6
    assert found.unsettled <= 2
    assert found.compared > trials(3000)


def test_a_letter_of_thirty_pages_is_equal_with_everything_at_the_foot_of_a_page(
    tmp_path: Path,
) -> None:
    text = RandomText(9, notes=0, longest=900)
    letter = letter_of("\n\n".join(text.letter(60) for _ in range(3)))
    pages = RENDERERS[OutputFormat.PDF](letter).pages
    found = compare([letter], tmp_path)

    assert pages is not None
    assert pages >= 30
    assert found.exceptions == ([], 0, 0)


MARKS = [character for character in map(chr, range(0x21, 0x7F)) if not character.isalnum()]
MARKS += list("¡¢£¥§©«®°±´¶·»¿×÷‐–—‘’‚“”„†•…‰′″‹›€™−≤½²")
FORMS = ("abcd{0}efgh", "12{0}34", "abcd {0}efgh", "abcd {0} efgh", "abcd{0} efgh", "ab{0}12")


def straddling(word: str) -> str:
    """Write a paragraph in which a word lies across the end of the first line."""
    measure = read_metrics().width_pt
    target = 375.0 - measure(word[: len(word) // 2 + 1], 9.0) - 1.2
    text = "Begin "
    while measure(text + "nnnnn ", 9.0) < target:
        text += "nnnnn "
    while measure(text + "i", 9.0) < target - 3.2:
        text += "i"
    return f"{text.rstrip()} {escaped(word)} slot."


def escaped(text: str) -> str:
    return "".join("\\" + one if one in "\\`*_{}[]#+!<>&|~-" else one for one in text)


@pytest.mark.parametrize("form", FORMS)
def test_every_mark_breaks_a_line_in_the_same_place(form: str, tmp_path: Path) -> None:
    paragraphs = [straddling(form.format(mark)) for mark in MARKS]
    found = compare([letter_of("\n\n".join(paragraphs))], tmp_path)

    assert found.differences == []
    assert found.filled == 0
    assert found.compared > len(MARKS)


def test_every_hyphen_inside_a_word_ends_a_line_in_the_same_place(tmp_path: Path) -> None:
    forms = ("12{0}ab", "B.17{0}B.20", "art.{0}nummer", "covid{0}19.", "a{0}1{0}b", "(1{0}2)")
    paragraphs = [straddling(form.format(mark)) for mark in "-‐–—" for form in forms]
    found = compare([letter_of("\n\n".join(paragraphs))], tmp_path)

    assert found.exceptions == ([], 0, 0)


TWO_NOTES = """\
Hier staan een eerste[^een] en een tweede[^twee] bij elkaar.

[^een]: De eerste noot is zo lang dat zij twee regels beslaat, omdat er een vindplaats in staat met
een titel, een jaar en een bladzijde, namelijk de zesde.

[^twee]: Ook de tweede noot is zo lang dat zij twee regels beslaat, omdat er een vindplaats in staat
met een titel, een jaar en een bladzijde, namelijk de zevende.
"""


def test_two_footnotes_of_a_line_stay_with_it_at_the_foot_of_a_page(tmp_path: Path) -> None:
    letters = [letter_of("Een alinea.\n\n" * count + TWO_NOTES) for count in range(13, 19)]
    found = compare(letters, tmp_path)

    assert found.exceptions == ([], 0, 0)
    for letter in letters:
        lines = read_lines(RENDERERS[OutputFormat.PDF](letter).content)
        begins = ("Hier staan", "1 De eerste", "2 Ook de")
        assert len({line.page for line in lines if line.text.startswith(begins)}) == 1


OF_MINISTRIES = """\
Inleiding die een paar woorden heeft.

> Wie iets zegt, zegt het hier, in een alinea die zo lang is dat zij over meer dan één regel
> doorloopt en dus inspringt.
>
> - een punt met een noot[^1]
> - nog een
>
> Slot van het citaat.\\
> Nog een regel.

- lijst met noot[^2]
  - dieper
- en verder

> Tweede citaat.

# Kop

Tekst.

{{ new_page }}

## Onderkop

{{ new_page }}

| a | b |
| - | - |
| 1 | 2 |

{{ new_page }}

- lijst

{{ new_page }}

> citaat

[^1]: Noot een.
[^2]: Noot twee.

{{ closing }}

Rechtsmiddel zonder kop.

# Bijlage

## Artikel 1

### Lid 1

Tekst.
"""


def test_what_letters_of_ministries_have_is_equal(tmp_path: Path) -> None:
    seen = LinkStyle(underlined=True, colour="0563C1")
    style = {"headings": ALL_LOOKS, "bullets": ("–", "▪", "o"), "links": seen}
    changed = letter_of(OF_MINISTRIES, change={"house_style": style})
    found = compare([letter_of(OF_MINISTRIES), changed], tmp_path)

    assert found.exceptions == ([], 0, 0)


ALL_LOOKS = (
    HeadingStyle(rows_before=1, rows_after=1, bold=True, underlined=True),
    HeadingStyle(rows_before=2, rows_after=0, bold=True, italic=True),
    HeadingStyle(rows_before=0, rows_after=0, underlined=True),
)
ODD_TABLE = """\
| *verantwoordelijkheden* | www.rijksoverheid.nl | |
| :-- | --: | :-: |
| de monitor telt ieder jaar de meldingen van mogelijke slachtoffers | | *hulpverleners* |
| | | |
| | een aantal dat nog niet bekend is, en dat misschien nooit wordt | ***overheden*** |
"""


HEADLESS = "| | |\n| :-- | --: |\n" + "| Een regel die **lang** is | 12 |\n| *twee* | |\n" * 40


def test_tables_without_a_header_are_equal(tmp_path: Path) -> None:
    again = "{{ new_page }}\n\nNog een.\n\n{{ new_page }}"
    text = f"Een tabel.\n\n{HEADLESS}\n\n{again}\n\n{HEADLESS}\n\nSlot."
    found = compare([letter_of(text)], tmp_path)

    assert found.exceptions == ([], 0, 0)


def test_empty_rows_words_in_italics_and_headers_with_links_are_equal(tmp_path: Path) -> None:
    table = ODD_TABLE + "| 1 | 2 | 3 |\n" * 60
    found = compare([letter_of(f"Een tabel.\n\n{table}\n\nSlot.")], tmp_path)

    assert found.exceptions == ([], 0, 0)
