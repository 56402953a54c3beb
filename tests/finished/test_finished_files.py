"""Finished letters are read back as they were written, by readers that know no renderer."""

from __future__ import annotations

import io
import zipfile

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.finished.docx import read_docx
from nrcli.finished.letters import comparable
from nrcli.finished.pdf import read_pdf
from nrcli.renderers import RENDERERS
from nrcli.renderers.text import paragraphs
from tests.support.letters import golden_letters, letter_of
from tests.support.strategies import letters
from tests.support.trials import trials

some = settings(max_examples=trials(20), deadline=None, suppress_health_check=list(HealthCheck))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def assert_both_are_read(letter: Letter) -> None:
    pdf = read_pdf(RENDERERS[OutputFormat.PDF](letter).content)
    docx = read_docx(RENDERERS[OutputFormat.DOCX](letter).content)
    written = [comparable(text) for text in paragraphs(letter)]

    assert [comparable(text) for text in pdf.paragraphs] == written
    assert [comparable(text) for text in docx.paragraphs] == written


@pytest.mark.parametrize("name", golden_letters())
def test_the_paragraphs_of_a_letter_are_read(name: str) -> None:
    assert_both_are_read(golden_letters()[name])


@some
@given(letters())
def test_the_paragraphs_of_any_letter_are_read(letter: Letter) -> None:
    assert_both_are_read(letter)


def test_a_letter_s_properties_and_fields_are_read() -> None:
    letter = golden_letters()["informateur"]
    pdf = read_pdf(RENDERERS[OutputFormat.PDF](letter).content)
    docx = read_docx(RENDERERS[OutputFormat.DOCX](letter).content)

    assert [page.split("\n")[0] for page in pdf.pages] == [
        f"Pagina {number} van 3" for number in (1, 2, 3)
    ]
    assert (pdf.language, pdf.title, pdf.author) == ("nl-NL", letter.title, letter.sender_name)
    assert pdf.loose_fonts == []
    assert docx.controls["kenmerk"] == ("10026", "10026")
    assert docx.controls["address"] == letter.address_lines
    assert (docx.store["kenmerk"], docx.store["date"]) == ("10026", "5 april 2017")
    assert (docx.title, docx.authors) == (letter.title, [letter.sender_name])
    assert list(docx.headers) == [frozenset({"PAGE", "NUMPAGES"})] * 2
    assert (docx.changes, docx.comments, docx.hidden) == ([], 0, [])


LINE = "Een zin die zo lang is dat zij met wat er nog bij komt over meer dan één regel loopt. "


@pytest.mark.parametrize(
    ("above", "parted"), [(2, []), (9, [("2", 1, 2)]), (10, [])]
)  # together on page 1, the second note on page 2, and all on page 2
def test_a_footnote_on_another_page_than_its_mark_is_read(
    above: int, parted: list[tuple[str, int, int]]
) -> None:
    text = f"# Kop[^1]\n\n{LINE}[^2]\n\n[^1]: Noot.\n[^2]: {LINE}{LINE}"
    letter = letter_of("Een alinea.\n\n" * above + text)

    assert read_pdf(RENDERERS[OutputFormat.PDF](letter).content).parted_notes == parted


def test_what_is_read_on_each_page_tells_a_closing_alone() -> None:
    letter = letter_of("Een alinea.\n\n" * 10 + LINE * 9)
    one, other = read_pdf(RENDERERS[OutputFormat.PDF](letter).content).read_on

    assert one[-2:] == ["Een alinea.", (LINE * 9).strip()]
    assert other[:2] == [letter.closing.slotformule, *letter.closing.signatures[0].name]


LETTERS = "1 beginbfrange <41> <5A> <0041> endbfrange 1 beginbfchar <20> <0020> endbfchar"


def pdf_with(
    content: bytes, structure: pikepdf.Dictionary, mapped: str = LETTERS, kind: str = "Type1"
) -> bytes:
    """Make a page with this content and font, and a structure that refers to it."""
    document = pikepdf.new()
    font = pikepdf.Dictionary(Subtype=pikepdf.Name(f"/{kind}"), BaseFont=pikepdf.Name.Verdana)
    if mapped:
        font.ToUnicode = document.make_stream(mapped.encode())
    page = document.add_blank_page()
    page.Contents = document.make_stream(content)
    page.Resources = pikepdf.Dictionary(
        Font=pikepdf.Dictionary(F=font),
        Properties=pikepdf.Dictionary(Named=pikepdf.Dictionary(MCID=1)),
    )
    structure.Pg = page.obj
    roles = pikepdf.Dictionary(Alinea=pikepdf.Name.P)
    document.Root.StructTreeRoot = pikepdf.Dictionary(K=structure, RoleMap=roles)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def element(kind: str, *kids: object, **others: object) -> pikepdf.Dictionary:
    names = pikepdf.Dictionary(S=pikepdf.Name(f"/{kind}"), K=pikepdf.Array(list(kids)))
    for name, value in others.items():
        names[f"/{name}"] = value
    return names


def test_content_is_read_by_its_marks_whatever_shows_it() -> None:
    content = (
        b"BT /F 9 Tf /P <</MCID 0>> BDC q (EEN) Tj Q ( ) ' EMC /P /Named BDC [(TW) -20 (EE)] TJ EMC"
        b" /Span <</ActualText (drie) /MCID 2>> BDC (XXX) Tj EMC /Artifact BMC (RAND) Tj EMC ET"
        b" EMC Q /Weg BDC (NIETS) Tj EMC 1 0 0 rg"
    )
    structure = element(
        "Alinea", 0, pikepdf.Dictionary(Type=pikepdf.Name.MCR, MCID=1),
        pikepdf.Dictionary(Type=pikepdf.Name.OBJR), 2, 9,
    )  # fmt: skip
    read = read_pdf(pdf_with(content, structure))

    assert read.paragraphs == ["EEN TWEEdrie"]
    assert read.pages == ["RANDNIETS"]
    assert read.loose_fonts == ["Verdana"]


def test_blocks_notes_and_labels_are_told_apart() -> None:
    content = b"BT /F 9 Tf " + b"".join(
        b"/P <</MCID %d>> BDC (%c) Tj EMC " % (number, 65 + number) for number in range(8)
    )
    placed = pikepdf.Dictionary(Placement=pikepdf.Name.Block)
    structure = element(
        "Document",
        element("P", 0, element("Span", 1), element("Lbl", 2), element("Note", element("P", 3)), 4),
        element("Span", 5, A=placed),
        element("Span", 6, A=pikepdf.Array([placed])),
        element("Figure", 7, ActualText="beeld"),
    )
    read = read_pdf(pdf_with(content, structure))

    assert read.paragraphs == ["ABE", "F", "G", "beeld", "D"]


@pytest.mark.parametrize(
    ("mapped", "text"),
    [
        ("", "A"),
        ("1 beginbfrange <41> <42> [<0061> <0062>] endbfrange", "a"),
        ("1 beginbfrange <41> <42> <0061> endbfrange", "a"),
        ("1 beginbfchar <41> <00660069> endbfchar", "fi"),
    ],
)
def test_a_font_says_what_its_codes_mean(mapped: str, text: str) -> None:
    content = b"BT /F 9 Tf /P <</MCID 0>> BDC (A) Tj EMC ET"

    assert read_pdf(pdf_with(content, element("P", 0), mapped)).paragraphs == [text]


def test_drawn_fonts_and_those_of_other_names_need_no_file() -> None:
    content = b"BT (A) Tj /X 9 Tf (A) Tj ET EMC"

    assert read_pdf(pdf_with(content, element("P", 0), kind="Type3")).loose_fonts == []


def docx_with(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", content)
    return stream.getvalue()


def document(body: str) -> str:
    return f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ("<w:t>a</w:t><w:br/><w:t>b</w:t>", "a\nb"),
        ("<w:t>a</w:t><w:tab/><w:noBreakHyphen/><w:cr/>", "a\t-\n"),
        ("<w:t/><w:delText>weg</w:delText><w:t>a</w:t>", "a"),
    ],
)
def test_all_that_runs_say_is_text(run: str, text: str) -> None:
    read = read_docx(docx_with(document=document(f"<w:p><w:r>{run}</w:r></w:p>")))

    assert read.paragraphs == [text]


def test_text_in_text_boxes_tables_and_notes_is_read_and_deleted_text_is_not() -> None:
    body = (
        "<w:p><w:r><w:t>een</w:t><w:footnoteReference w:id='2'/><w:footnoteReference w:id='9'/>"
        "</w:r><w:p><w:r><w:t>kader</w:t></w:r></w:p></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cel</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom></w:p>"
    )
    notes = (
        f"<w:footnotes xmlns:w='{W}'><w:footnote w:id='0' w:type='separator'><w:p/></w:footnote>"
        "<w:footnote w:id='2'><w:p><w:r><w:t>noot</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    read = read_docx(docx_with(document=document(body), footnotes=notes))

    assert read.paragraphs == ["een", "kader", "cel", "noot"]
    assert read.changes == ["moveFrom"]


def test_text_is_hidden_by_a_run_or_by_a_style() -> None:
    hide = "<w:rPr><w:vanish/></w:rPr>"
    body = (
        f"<w:p><w:r>{hide}<w:t>een</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr>"
        "<w:t>zichtbaar</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val='Weg'/></w:pPr><w:r><w:t>twee</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:rStyle w:val='Weg'/></w:rPr><w:t>drie</w:t></w:r><w:r/></w:p>"
    )
    styles = f"<w:styles xmlns:w='{W}'><w:style w:styleId='Weg'>{hide}</w:style></w:styles>"

    assert read_docx(docx_with(document=document(body), styles=styles)).hidden == [
        "een", "twee", "drie",
    ]  # fmt: skip


def test_simple_fields_of_headers_are_read() -> None:
    header = (
        f"<w:hdr xmlns:w='{W}'><w:p><w:fldSimple w:instr=' PAGE '/><w:fldSimple/>"
        "<w:sdt><w:sdtContent/></w:sdt></w:p></w:hdr>"
    )

    assert read_docx(docx_with(document=document(""), header1=header)).headers == [
        frozenset({"PAGE"})
    ]


@pytest.mark.parametrize(
    "content",
    [docx_with(styles="<x/>"), docx_with(document="<w:document"), b"", b"PK\x05\x06" + bytes(18)],
)
def test_what_is_no_docx_is_told(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"^it (is damaged|has no word/document\.xml)"):
        read_docx(content)


def test_a_part_that_grows_without_end_is_told() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (65 * 2**20))

    with pytest.raises(ValueError, match="larger than a letter"):
        read_docx(stream.getvalue())


def test_what_is_no_pdf_is_told() -> None:
    with pytest.raises(ValueError, match="no PDF"):
        read_pdf(b"Geachte mevrouw")
