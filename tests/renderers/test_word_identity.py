"""Each paragraph of the source is known again in Word: by a hidden bookmark, and what it says."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from nrcli.domain.letter.blocks import LineBreak, Text
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter, SideBlock, SideLine
from nrcli.finished.docx import read_docx
from nrcli.finished.pdf import read_pdf
from nrcli.renderers import RENDERERS, render_formats
from tests.support.letters import golden_letters, letter_of
from tests.support.libreoffice import save_as_docx
from tests.support.optional import STAND_IN_FOLDER, needs_libreoffice
from tests.support.pdf_lines import read_lines

DOCX, PDF, TXT = OutputFormat.DOCX, OutputFormat.PDF, OutputFormat.TXT
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = """\
Een alinea met *nadruk*.

# Een kop

- een punt
- en nog een

| Jaar | Aantal |
| :--- | -----: |
| 2016 | 952 |
"""


def part(content: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(name))


def docx_of(letter: Letter) -> bytes:
    return RENDERERS[DOCX](letter).content


def identities(content: bytes) -> list[str]:
    names = (one.get(f"{W}name", "") for one in part(content).iter(f"{W}bookmarkStart"))
    return [name for name in names if name.startswith("_nr")]


def identity(place: int, text: str) -> str:
    return f"_nr{place:03}_{zlib.crc32(text.encode()):08x}"


def test_each_paragraph_and_row_of_the_source_has_place_and_checksum() -> None:
    texts = ("Een alinea met nadruk.", "Een kop", "een punt", "en nog een", "Jaar\tAantal",
             "2016\t952")  # fmt: skip

    assert identities(docx_of(letter_of(TEXT))) == [
        identity(place, text) for place, text in enumerate(texts, 1)
    ]


@pytest.mark.parametrize("name", golden_letters())
def test_identities_are_hidden_and_unique_and_enclose_their_paragraph(name: str) -> None:
    document = part(docx_of(golden_letters()[name]))
    starts = list(document.iter(f"{W}bookmarkStart"))

    assert starts
    assert len({one.get(f"{W}name") for one in starts}) == len(starts)
    assert len({one.get(f"{W}id") for one in starts}) == len(starts)
    for start in starts:
        paragraph = start.getparent()
        assert paragraph is not None
        (end,) = paragraph.findall(f"{W}bookmarkEnd")
        assert start.get(f"{W}name", "").startswith("_")
        assert end.get(f"{W}id") == start.get(f"{W}id")
        assert paragraph.index(end) == len(paragraph) - 1


@needs_libreoffice
def test_identities_outlive_libreoffice(tmp_path: Path) -> None:
    letter = golden_letters()["kitchen-sink"]
    path = tmp_path / "letter.docx"
    path.write_bytes(docx_of(letter))
    saved = save_as_docx([path], tmp_path / "saved", STAND_IN_FOLDER)[path].read_bytes()

    assert identities(saved) == identities(docx_of(letter))


def cached_pages(content: bytes) -> set[str]:
    """Return what the headers say before a program has counted pages."""
    return {
        re.sub(r"\s+", " ", "".join(map(str, paragraph.itertext(f"{W}t"))))
        for name in ("word/header1.xml", "word/header2.xml")
        for paragraph in part(content, name).iter(f"{W}p")
        if paragraph.find(f"{W}fldSimple") is not None
    }


@pytest.mark.parametrize("formats", [(DOCX, PDF), (PDF, DOCX), (TXT, DOCX, PDF)])
def test_a_docx_beside_a_pdf_says_how_many_pages_that_has(
    formats: tuple[OutputFormat, ...],
) -> None:
    made = dict(render_formats(golden_letters()["informateur"], formats))

    assert made[PDF].pages == 3
    assert cached_pages(made[DOCX].content) == {"Pagina 1 van 3"}
    assert set(made) == set(formats)


def test_a_docx_made_alone_says_one_page() -> None:
    letter = golden_letters()["informateur"]
    (alone,) = (made.content for _, made in render_formats(letter, (DOCX,)))

    assert cached_pages(alone) == {"Pagina 1 van 1"}
    assert alone == docx_of(letter)


def with_wide_address(letter: Letter) -> Letter:
    domain = Text("een-heel-lange-naam.example.nl")
    content = (Text("secretariaat@"), LineBreak(in_word=True), domain)
    block = SideBlock(lines=(SideLine(content=content),), text=letter.house_style.small)
    return replace(letter, side_column=(block,))


def test_a_mail_address_too_wide_for_its_column_ends_its_line_behind_the_at() -> None:
    content = docx_of(with_wide_address(letter_of("Kort.")))
    (paragraph,) = (
        one
        for one in part(content).iter(f"{W}p")
        if "secretariaat@" in map(str, one.itertext(f"{W}t"))
    )

    assert len(list(paragraph.iter(f"{W}br"))) == 1
    assert "".join(map(str, paragraph.itertext(f"{W}t"))) == (
        "secretariaat@een-heel-lange-naam.example.nl"
    )
    assert "secretariaat@een-heel-lange-naam.example.nl" in read_docx(content).paragraphs


def test_a_mail_address_too_wide_for_its_column_is_read_whole_in_a_pdf() -> None:
    content = RENDERERS[PDF](with_wide_address(letter_of("Kort."))).content
    lines = [line.text for line in read_lines(content) if line.x_mm > 163]

    assert lines[:3] == ["secretariaat@", "een-heel-lange-", "naam.example.nl"]
    assert "secretariaat@een-heel-lange-naam.example.nl" in read_pdf(content).paragraphs
