"""DOCX, laid out by LibreOffice, and PDF have the same lines on the same pages.

LibreOffice takes lines up to 0.2 pt too long, and keeps a hair free after italics.
A letter whose first difference is such a line is exempt from there on, and counted.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from nrcli.domain.font_metrics import FontStyle
from nrcli.domain.letter import Letter
from nrcli.renderers import RENDERERS, OutputFormat
from nrcli.sources.fonts import read_metrics
from tests.support.letters import ROOT, golden_letters, letter_of, letters_in
from tests.support.libreoffice import convert_to_pdf
from tests.support.normal import normal
from tests.support.optional import STAND_IN_FOLDER, needs_libreoffice
from tests.support.pdf_lines import PdfLine, read_lines
from tests.support.styled_text import styled_blocks

pytestmark = needs_libreoffice

TOO_LONG_PT = 0.25
PLACE_MM = 0.1
WORDS = (
    *("de", "het", "een", "van", "mensenhandel", "slachtoffers", "kinderen", "aanpak", "en", "of"),
    *("met", "is", "zijn", "rapporteur", "onderzoek", "politiecapaciteit", "een-op-een", "NOC-NSF"),
    *("verantwoordelijkheden", "grensoverschrijdend"),
)


class RandomText:
    """Markdown of every kind a letter can have, from a seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - for repeatable texts

    def letter(self) -> str:
        blocks = [self._words(20), "# " + self._words(3)]
        for _ in range(self._random.choice([5, 20, 50])):
            kinds = [self._paragraph, self._paragraph, self._paragraph, self._heading, self._list]
            blocks.append(self._random.choice(kinds)())
            blocks.append(self._random.choice([self._words(9), self._words(30), "---"]))
        return "\n\n".join([*blocks, "Slot."])

    def _words(self, count: int) -> str:
        return " ".join(self._random.choice(WORDS) for _ in range(count))

    def _paragraph(self) -> str:
        text = self._words(self._random.choice([3, 15, 40, 100]))
        return text.replace(" en ", " **en** ", 1).replace(" of ", " *of* ", 1)

    def _heading(self) -> str:
        return self._random.choice(["# ", "## "]) + self._words(self._random.choice([2, 14]))

    def _list(self, depth: int = 0) -> str:
        loose = self._random.random() < 0.4
        start = 1 if depth else self._random.choice([0, 1, 8, 99])
        items = []
        for number in range(self._random.randint(1, 4)):
            mark = f"{start + number}. " if start else "- "
            lines = [mark + self._words(self._random.choice([2, 25]))]
            if loose and self._random.random() < 0.4:
                lines += ["", " " * len(mark) + self._words(12)]
            if depth < 2 and self._random.random() < 0.3:
                inner = self._list(depth + 1).split("\n")
                lines += [""] * loose + [" " * len(mark) + line if line else "" for line in inner]
            items.append("\n".join(lines))
        return ("\n\n" if loose else "\n").join(items)


def rows_of(pdf: bytes) -> list[PdfLine]:
    """Give the lines in the order of reading, list labels and all."""
    return [line for line in read_lines(pdf) if not line.rotated and not is_reference(line)]


def is_reference(line: PdfLine) -> bool:
    """Tell the lines of date and subject, whose label and value are split differently."""
    return line.page == 1 and 105 < line.y_mm < 118 and line.x_mm < 160


def first_difference(pdf: Sequence[PdfLine], docx: Sequence[PdfLine]) -> int | None:
    for index, (one, other) in enumerate(zip(pdf, docx, strict=False)):
        same_place = abs(one.y_mm - other.y_mm) < PLACE_MM and abs(one.x_mm - other.x_mm) < PLACE_MM
        if (one.page, normal(one.text)) != (other.page, normal(other.text)) or not same_place:
            return index
    return None if len(pdf) == len(docx) else min(len(pdf), len(docx))


def is_line_filled(letter: Letter, pdf: PdfLine, docx: PdfLine) -> bool:
    """Say whether the longer of two lines fills its column so that LibreOffice differs.

    It takes a line that is up to 0.25 pt too long, and none that ends in
    italics less than a twelfth of the row before the end of the column.
    """
    longer = max(pdf.text, docx.text, key=len)
    if not longer.startswith(min(pdf.text, docx.text, key=len)):
        return False
    style = letter.house_style
    for runs, column_pt in styled_blocks(letter.body, style, style.column.width.pt):
        characters = [(one, font) for text, font in runs for one in text]
        start = normal_spaces("".join(one for one, _ in characters)).find(longer)
        if start < 0:
            continue
        line = characters[start : start + len(longer)]
        width_pt = sum(
            read_metrics().width_pt(one, style.text.size.pt, FontStyle(font)) for one, font in line
        )
        if docx.text == longer:
            return column_pt < width_pt <= column_pt + TOO_LONG_PT
        most_italic_pt = column_pt - style.text.pitch.pt / 12
        return "italic" in line[-1][1] and most_italic_pt <= width_pt <= column_pt
    return False


def normal_spaces(text: str) -> str:
    return text.replace("\u00a0", " ")


def compare(letters: Sequence[Letter], folder: Path) -> tuple[list[str], int, int]:
    """Lay all letters out in both ways: differences, exempt letters, lines compared."""
    paths = [folder / f"{number:03}.docx" for number in range(len(letters))]
    for path, letter in zip(paths, letters, strict=True):
        path.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content)
    laid_out = convert_to_pdf(paths, folder, STAND_IN_FOLDER)
    differences, exempt, compared = [], 0, 0
    for path, letter in zip(paths, letters, strict=True):
        pdf = rows_of(RENDERERS[OutputFormat.PDF](letter).content)
        docx = rows_of(laid_out[path].read_bytes())
        index = first_difference(pdf, docx)
        compared += len(pdf) if index is None else index
        if index is None:
            continue
        if index < min(len(pdf), len(docx)) and is_line_filled(letter, pdf[index], docx[index]):
            exempt += 1
        else:
            shown = [line[index] if index < len(line) else None for line in (pdf, docx)]
            differences.append(f"{path.stem}: PDF {shown[0]} DOCX {shown[1]}")
    return differences, exempt, compared


def test_real_letters_are_equal_line_for_line(tmp_path: Path) -> None:
    letters = [*golden_letters().values(), *letters_in(ROOT, "fractievoorzitters", "10027")]

    assert compare(letters, tmp_path)[:2] == ([], 0)


def test_generated_letters_are_equal_but_for_lines_that_fill_the_column(tmp_path: Path) -> None:
    letters = [letter_of(RandomText(seed).letter()) for seed in range(24)]
    differences, exempt, compared = compare(letters, tmp_path)

    assert differences == []
    assert exempt <= 6
    assert compared > 1500


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
    differences, exempt, compared = compare([letter_of("\n\n".join(paragraphs))], tmp_path)

    assert differences == []
    assert exempt == 0
    assert compared > len(MARKS)
