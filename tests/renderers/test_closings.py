"""One or two who sign, pictures and lists: read in order, tagged as what they are."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace

import pikepdf
import pytest
from lxml import etree
from PIL import Image

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.picture import PictureKind
from nrcli.domain.letter.sender import Signatory
from nrcli.domain.problems.problem import LetterError
from nrcli.renderers import RENDERERS
from tests.support.closings import FIRST_OF_TWO, PNG, SVG, png_of_size
from tests.support.docx_text import DocxParagraph, read_paragraphs
from tests.support.letters import golden_letters, letter_of
from tests.support.normal import normal
from tests.support.pdf_lines import read_lines
from tests.support.tagged_pdf import read_paragraphs as read_tagged

PDF = OutputFormat.PDF
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
IN_ORDER = [
    "Met vriendelijke groet,",
    "De Nationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen, voor deze,",
    "Corinne Dettmeijer-Vermeulen",
    "Nationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen",
    "De voorzitter van de commissie",
    "Voorzitter van een commissie",
    "Bijlage(n)",
    "Cijfers over 2016",
]


def content_of(name: str, output_format: OutputFormat) -> bytes:
    return RENDERERS[output_format](golden_letters()[name]).content


def docx_parts(name: str) -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content_of(name, OutputFormat.DOCX))) as archive:
        return {part: archive.read(part) for part in archive.namelist()}


def docx_closing(name: str) -> list[DocxParagraph]:
    found = list(read_paragraphs(content_of(name, OutputFormat.DOCX)))
    start = next(index for index, each in enumerate(found) if each.text == IN_ORDER[0])
    return [each for each in found[start:] if each.text]


def figures_of(pdf: bytes) -> list[str]:
    """Return what is read aloud for each figure, in the order of the structure."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return list(_alts(document.Root.StructTreeRoot))


def _alts(element: pikepdf.Object) -> list[str]:
    found = [str(element.Alt)] if str(element.get("/S")) == "/Figure" else []
    kids = element.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            found += _alts(kid)
    return found


def test_the_first_who_signs_is_read_to_the_end_before_the_second() -> None:
    tagged = [normal(each.text) for each in read_tagged(content_of("two-signatories", PDF))]
    word = [normal(each.text) for each in docx_closing("two-signatories")]

    assert tagged[tagged.index(IN_ORDER[0]) :][: len(IN_ORDER)] == IN_ORDER
    assert word[: len(IN_ORDER)] == IN_ORDER


def test_two_who_sign_stand_side_by_side() -> None:
    lines = {line.text: line for line in read_lines(content_of("two-signatories", PDF))}
    first, second = lines[IN_ORDER[2]], lines[IN_ORDER[4]]

    assert first.y_mm == pytest.approx(second.y_mm)
    assert first.x_mm == pytest.approx(28.0, abs=0.1)
    assert second.x_mm == pytest.approx(28.0 + 375 / 2 / 72 * 25.4, abs=0.1)


def test_a_table_without_rules_sets_them_side_by_side_in_word_alone() -> None:
    document = etree.fromstring(docx_parts("two-signatories")["word/document.xml"])
    (table,) = document.iter(f"{W}tbl")
    cells = ["".join(map(str, cell.itertext(f"{W}t"))).split() for cell in table.iter(f"{W}tc")]
    paths = {part for each in read_tagged(content_of("two-signatories", PDF)) for part in each.path}
    assert paths.isdisjoint({"Table", "TR", "TD"})
    one, other = ("".join(words) for words in cells)
    assert one == "".join("".join(IN_ORDER[1:4]).split())
    assert other == "".join("".join(IN_ORDER[4:6]).split())
    assert table.find(f".//{W}tblBorders") is None
    assert table.find(f".//{W}tblStyle") is None
    assert table.find(f".//{W}cantSplit") is not None
    assert not any(each.in_frame for each in docx_closing("two-signatories"))


def test_lists_under_the_letter_are_real_lists_with_their_label_kept_beside_them() -> None:
    tagged = read_tagged(content_of("two-signatories", PDF))
    document = etree.fromstring(docx_parts("two-signatories")["word/document.xml"])
    numbered = document.findall(f".//{W}numPr")
    label = next(
        each for each in document.iter(f"{W}p") if "Bijlage(n)" in map(str, each.itertext())
    )

    assert [each.label for each in tagged if "LI" in each.path] == ["•"] * 3
    assert len(numbered) == 3
    assert label.find(f"{W}pPr/{W}keepNext") is not None


@pytest.mark.parametrize(
    ("name", "alt"),
    [
        ("signed-for", "Handtekening"),
        ("two-signatories", "Handtekening van de rapporteur"),
    ],
)
def test_a_picture_is_told_in_words_in_both_formats(name: str, alt: str) -> None:
    document = docx_parts(name)["word/document.xml"].decode()

    assert figures_of(content_of(name, PDF)) == [alt]
    assert re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', document) == [alt]


def test_a_png_goes_into_the_document_as_it_is() -> None:
    parts = docx_parts("signed-for")

    assert parts["word/media/picture1.png"] == PNG
    assert b'Extension="png" ContentType="image/png"' in parts["[Content_Types].xml"]


def test_an_svg_goes_into_the_document_with_a_png_for_programs_that_cannot_show_it() -> None:
    parts = docx_parts("two-signatories")
    picture = Image.open(io.BytesIO(parts["word/media/picture1.png"]))

    assert parts["word/media/picture1.svg"] == SVG
    assert b'Extension="svg" ContentType="image/svg+xml"' in parts["[Content_Types].xml"]
    assert b"svgBlip xmlns:asvg" in parts["word/document.xml"]
    assert picture.width / picture.height == pytest.approx(3, abs=0.01)
    assert picture.width > 1000
    assert picture.getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_letter_without_pictures_has_nothing_of_them() -> None:
    assert not any("media" in part for part in docx_parts("informateur"))


def test_the_text_has_the_second_who_signs_below_the_first() -> None:
    text = content_of("two-signatories", OutputFormat.TXT).decode()
    tail = text[text.index(IN_ORDER[0]) :]

    assert "tegen Kinderen,\nvoor deze,\n\n\n\nCorinne Dettmeijer-Vermeulen\n" in tail
    assert (
        "\n\n\n\nDe voorzitter van de commissie\nVoorzitter van een commissie\n\nBijlage(n)\n• "
        in tail
    )
    assert tail.endswith("\n\nAfschrift aan\n• alle fractievoorzitters in de Tweede Kamer\n")


BOMB = (
    SVG[: SVG.index(b">") + 1]
    + b'<g id="a0"><path d="M0 0h1"/></g>'
    + b"".join(
        b'<g id="a%d">%b</g>' % (number, b'<use href="#a%d"/>' % (number - 1) * 10)
        for number in range(1, 9)
    )
    + b"</svg>"
)


@pytest.mark.parametrize("output_format", [OutputFormat.PDF, OutputFormat.DOCX])
def test_a_picture_that_multiplies_beyond_bounds_is_told_as_such(
    output_format: OutputFormat,
) -> None:
    assert FIRST_OF_TWO.signature is not None
    bomb = replace(FIRST_OF_TWO.signature, content=BOMB)
    letter = letter_of("Kort.", change={"sender": {"signatory": replace(ME, signature=bomb)}})

    with pytest.raises(LetterError) as raised:
        RENDERERS[output_format](letter)
    assert [problem.code for problem in raised.value.problems] == ["picture-refused"]


def test_a_png_that_cannot_be_drawn_is_told_as_such() -> None:
    assert FIRST_OF_TWO.signature is not None
    unknown_filter = png_of_size(60, 20, pixels=zlib.compress(b"\5" * 4_820))
    broken = replace(FIRST_OF_TWO.signature, kind=PictureKind.PNG, content=unknown_filter)
    letter = letter_of("Kort.", change={"sender": {"signatory": replace(ME, signature=broken)}})

    with pytest.raises(LetterError) as raised:
        RENDERERS[PDF](letter)
    assert [problem.code for problem in raised.value.problems] == ["picture-refused"]


ME = Signatory(name="A. Een")


@pytest.mark.parametrize("signatories", [(ME, None), (ME, ME), (ME, FIRST_OF_TWO)])
def test_somebody_without_a_function_can_sign(
    signatories: tuple[Signatory, Signatory | None],
) -> None:
    first, second = signatories
    letter = letter_of("Kort.", change={"sender": {"signatory": first, "second_signatory": second}})
    names = [normal(each.text) for each in read_tagged(RENDERERS[PDF](letter).content)]
    word = [each.text for each in read_paragraphs(RENDERERS[OutputFormat.DOCX](letter).content)]

    assert names[names.index(IN_ORDER[0]) + 1] == "A. Een"
    assert next(each for each in word[word.index(IN_ORDER[0]) + 1 :] if each) == "A. Een"
