"""No paragraph of the text, its space included, crosses the band of a frame on the page.

Word counts the space above a paragraph when it sets text beside a frame, and LibreOffice does not:
where nothing crosses, both give the same. All of it is worked out from the XML (ECMA-376 part 1:
17.3.1.11 frames, 17.6.11 margins, 17.10 headers); how high a text is, from the lines of the PDF.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from lxml import etree

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.renderers import RENDERERS
from tests.support.letters import golden_letters
from tests.support.ministry_letters import HOUSE_STYLES, drafted, letter_names

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIRST_HEADER, NEXT_HEADER = "word/header2.xml", "word/header1.xml"


@dataclass(frozen=True, slots=True)
class Band:
    """The room of a frame on its page, in twips."""

    left: int
    right: int
    top: int
    bottom: int


class Document:
    """The parts of a DOCX, and what paragraphs have by their own properties and their styles."""

    def __init__(self, letter: Letter) -> None:
        content = RENDERERS[OutputFormat.DOCX](letter).content
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self._parts = {
                name: etree.fromstring(package.read(name))
                for name in package.namelist()
                if name.startswith("word/") and name.endswith(".xml")
            }
        self._styles: Mapping[str, etree._Element] = {
            style.get(f"{W}styleId", ""): style for style in self.part("word/styles.xml")
            .iter(f"{W}style")
        }  # fmt: skip
        defaults = self.part("word/styles.xml").find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        assert defaults is not None
        self._defaults = defaults

    def part(self, name: str) -> etree._Element:
        return self._parts[name]

    def section(self, element: str, name: str) -> int:
        found = self.part("word/document.xml").find(f".//{W}sectPr/{W}{element}")
        assert found is not None
        return int(found.get(f"{W}{name}", ""))

    def spacing(self, paragraph: etree._Element, name: str) -> int:
        """Return a measure of a paragraph: its own, else its styles', else all paragraphs'."""
        properties = paragraph.find(f"{W}pPr")
        identity = "Normal"
        while True:
            if properties is not None:
                own = properties.find(f"{W}spacing")
                if own is not None and own.get(f"{W}{name}") is not None:
                    return int(own.get(f"{W}{name}", ""))
            named = None if properties is None else properties.find(f"{W}pStyle")
            if properties is self._defaults:
                return 0
            identity = identity if named is None else named.get(f"{W}val", "")
            style = self._styles.get(identity)
            properties = self._defaults if style is None else style.find(f"{W}pPr")
            base = None if style is None else style.find(f"{W}basedOn")
            identity = "" if base is None else base.get(f"{W}val", "")

    def rows(self, paragraph: etree._Element) -> int:
        """Return the height of a paragraph whose lines are those written: none of it wraps."""
        return self.spacing(paragraph, "line") * (1 + len(list(paragraph.iter(f"{W}br"))))

    def bands(self, part: str) -> list[Band]:
        """Return the frames anchored to the page; paragraphs with equal ones share theirs."""
        heights: dict[tuple[str, ...], int] = {}
        for paragraph in self.part(part).iter(f"{W}p"):
            frame = paragraph.find(f"{W}pPr/{W}framePr")
            if frame is not None:
                assert frame.get(f"{W}vAnchor") == frame.get(f"{W}hAnchor") == "page"
                key = tuple(frame.get(f"{W}{name}", "0") for name in ("x", "y", "w", "h"))
                height = self.rows(paragraph) + self.spacing(paragraph, "after")
                heights[key] = heights.get(key, 0) + height
        return [
            Band(int(x), int(x) + int(w), int(y), int(y) + (int(h) or height))
            for (x, y, w, h), height in heights.items()
        ]

    def top_of_text(self, header: str) -> int:
        """Return where the text begins: below the margin, or below a header that is higher."""
        unframed = [
            paragraph
            for paragraph in self.part(header).findall(f"{W}p")
            if paragraph.find(f"{W}pPr/{W}framePr") is None
        ]
        height = sum(self.spacing(one, "line") + self.spacing(one, "after") for one in unframed)
        return max(self.section("pgMar", "top"), self.section("pgMar", "header") + height)

    def column(self) -> tuple[int, int]:
        left = self.section("pgMar", "left")
        return left, self.section("pgSz", "w") - self.section("pgMar", "right")


@pytest.mark.parametrize("name", golden_letters())
def test_no_text_crosses_the_band_of_a_frame_on_any_page(name: str) -> None:
    assert crossed(Document(golden_letters()[name])) == []


@pytest.mark.parametrize("house_style", HOUSE_STYLES)
def test_no_text_of_letters_as_ministries_write_them_crosses_one(house_style: str) -> None:
    for name in letter_names():
        assert crossed(Document(drafted()[house_style, name])) == []


def crossed(document: Document) -> list[Band]:
    """Return the frames above and beside which the text of their page begins too high."""
    left, right = document.column()
    pages = (
        ([*document.bands("word/document.xml"), *document.bands(FIRST_HEADER)], FIRST_HEADER),
        (document.bands(NEXT_HEADER), NEXT_HEADER),
    )
    assert any(band.left < right and left < band.right for band in pages[0][0])
    return [
        band
        for bands, header in pages
        for band in bands
        if band.left < right and left < band.right and band.bottom > document.top_of_text(header)
    ]


@pytest.mark.parametrize("name", golden_letters())
def test_the_text_begins_with_the_date_where_the_house_style_has_it(name: str) -> None:
    letter = golden_letters()[name]
    document = Document(letter)
    first = next(
        paragraph
        for paragraph in document.part("word/document.xml").iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}framePr") is None
    )
    style = letter.house_style

    assert "".join(map(str, first.itertext(f"{W}t"))).startswith(style.labels.date)
    assert document.spacing(first, "before") == 0
    assert document.top_of_text(FIRST_HEADER) == pytest.approx(
        (style.references.first_baseline - style.text.ascent).twips, abs=1
    )
