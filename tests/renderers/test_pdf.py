"""The PDF: real headings, lists and links, the reading order, and nothing of the text as markup."""

from __future__ import annotations

import io
import re
from collections import Counter

import page
import pikepdf
import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.renderers import RENDERERS
from nrcli.renderers.pdf.letter_data import letter_data
from nrcli.renderers.pdf.postprocess import postprocess
from nrcli.renderers.stand_in_font import read_metrics
from tests.support.letters import golden_letters, letter_of
from tests.support.normal import normal
from tests.support.pdf_lines import page_count, page_sizes_mm, read_lines
from tests.support.tagged_pdf import read_paragraphs


def pdf_of(name: str) -> bytes:
    return RENDERERS[OutputFormat.PDF](golden_letters()[name]).content


def test_the_paper_is_a4() -> None:
    for width, height in page_sizes_mm(pdf_of("informateur")):
        assert width == pytest.approx(210)
        assert height == pytest.approx(297)


def test_the_letter_knows_how_many_pages_it_has() -> None:
    for letter in golden_letters().values():
        rendered = RENDERERS[OutputFormat.PDF](letter)
        assert rendered.pages == page_count(rendered.content)


def test_title_author_language_and_date_are_in_the_metadata() -> None:
    with pikepdf.open(io.BytesIO(pdf_of("informateur"))) as document:
        assert document.Root.Lang == "nl-NL"
        assert str(document.docinfo["/Title"]) == "Mensenhandel en seksueel geweld tegen kinderen"
        assert str(document.docinfo["/Author"]).startswith("Nationaal Rapporteur")
        assert str(document.docinfo["/CreationDate"]).startswith("D:20170405")
        assert document.Root.ViewerPreferences.DisplayDocTitle


def test_every_font_is_the_stand_in_and_embedded() -> None:
    with pikepdf.open(io.BytesIO(pdf_of("kitchen-sink"))) as document:
        fonts = [
            descendant.FontDescriptor
            for page in document.pages
            for font in page.Resources.Font.values()
            for descendant in font.DescendantFonts
        ]
        names = {str(font.FontName).partition("+")[2] for font in fonts}
        embedded = ["/FontFile2" in font or "/FontFile3" in font for font in fonts]

    assert names >= {
        f"RapporteurSans-{style}" for style in ("Regular", "Bold", "Italic", "BoldItalic")
    }
    assert all(embedded)


def test_it_reads_from_the_return_address_to_the_function() -> None:
    read = [normal(each.text) for each in read_paragraphs(pdf_of("informateur"))]

    assert read[0] == "> Retouradres Postbus 20301 2500 EH Den Haag"
    assert read[1].startswith("Mevrouw drs. E.I. Schippers Informateur")
    assert read[2].startswith("Turfmarkt 147")
    date = read.index("Datum 5 april 2017")
    assert read[date - 1].startswith("Bij beantwoording")
    assert read[date + 1 : date + 3] == [
        "Onderwerp Mensenhandel en seksueel geweld tegen kinderen",
        "Geachte mevrouw Schippers,",
    ]
    assert read[-1] == "Nationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen"


@pytest.mark.parametrize("words", ["Pagina", "CONCEPT"])
def test_what_is_repeated_on_every_page_is_not_read_aloud(words: str) -> None:
    read = [each.text for each in read_paragraphs(pdf_of("concept"))]

    assert [text for text in read if words in text] == []
    assert sum("5 april 2017" in text for text in read) == 1


def test_a_concept_is_marked_on_every_page() -> None:
    lines = read_lines(pdf_of("concept"))

    assert [line.page for line in lines if line.rotated and line.text == "CONCEPT"] == [1, 2, 3]


def test_headings_and_lists_are_tagged_as_what_they_are() -> None:
    read = read_paragraphs(pdf_of("kitchen-sink"))
    roles = {normal(each.text): each.role for each in read}
    labels = [each.label for each in read if each.label]

    assert roles["Een kop met nadruk"] == "H1"
    assert roles["Een tussenkop"] == "H2"
    assert labels == ["•", "•", "1.", "2.", "•", "•", "98.", "99.", "100."]


def test_links_lead_where_the_text_says() -> None:
    with pikepdf.open(io.BytesIO(pdf_of("kitchen-sink"))) as document:
        targets = [
            str(annotation.A.URI)
            for page in document.pages
            for annotation in page.get("/Annots", pikepdf.Array())
        ]

    assert set(targets) == {
        "https://www.rijksoverheid.nl/a-b/c",
        "https://www.rijksoverheid.nl",
        "https://www.rijksoverheid.nl/onderwerpen/een-heel-lang-adres/dat-niet/op-een-regel/past.html",
        "mailto:secretariaat@een-heel-erg-lange-naam-van-een-organisatie-zonder-einde.example.nl",
    }


@pytest.mark.parametrize(
    "nasty",
    [
        "#let x = 1; #x $a$ *b* _c_ `d` <e> @f [g] \\ // h /* i */ ~ -- --- ... \"j\" 'k'",
        "= kop",
        "- punt",
        "1. een",
        '")) #panic("x',
        "\\u{41} \\n \\\\",
        "&amp; &lt; {{ x }} {% y %}",
    ],
)
def test_text_is_never_read_as_markup(nasty: str) -> None:
    letter = letter_of("Tekst", subject=nasty, uw_kenmerk=(nasty[:20],))
    read = [
        normal(each.text) for each in read_paragraphs(RENDERERS[OutputFormat.PDF](letter).content)
    ]

    assert f"Onderwerp {normal(nasty)}" in read


def test_a_subject_of_two_lines_pushes_the_text_down_as_the_template_does() -> None:
    one, two = (
        next(line for line in read_lines(pdf_of(name)) if line.text.startswith("Geachte"))
        for name in ("informateur", "references")
    )

    assert two.y_mm - one.y_mm == pytest.approx(12 / 72 * 25.4 + 3.5, abs=0.01)


def test_further_lines_of_the_subject_stand_under_its_first() -> None:
    lines = read_lines(pdf_of("references"))
    second = next(line for line in lines if line.page == 1 and line.text.endswith("doorloopt"))

    assert second.x_mm == pytest.approx(47.55, abs=0.05)
    assert second.y_mm == pytest.approx(116.86, abs=0.1)


def test_references_that_are_given_stand_in_the_side_column_in_order() -> None:
    side = [line.text for line in read_lines(pdf_of("references")) if line.x_mm > 160]
    labels = ("Uw kenmerk", "Ons kenmerk", "Bijlage(n)", "Afschrift aan")

    assert [text for text in side if text in labels] == list(labels)
    assert side[side.index("Uw kenmerk") + 1] == "2017-0000123/AB"
    assert side[side.index("Bijlage(n)") + 1] == "2"


def test_what_differs_between_letters_is_data_and_no_measure_stands_in_the_template() -> None:
    first, second = (letter_data(golden_letters()[name]) for name in ("informateur", "concept"))

    assert first["page"] == second["page"]
    assert first["running"]["concept"] is None
    assert second["running"]["concept"]["text"] == "CONCEPT"


def test_no_stream_ends_in_a_byte_that_could_be_part_of_the_line_end() -> None:
    """One deflated stream in 256 would; enough letters are made here to meet some."""
    for number in range(300):
        content = RENDERERS[OutputFormat.PDF](letter_of(f"Brief nummer {number * 7919}.")).content
        assert re.search(rb"[^\r]\r\nendstream", content) is None
        if b"\r\r\nendstream" in content:
            break
    else:
        pytest.fail("no letter had a stream that needs a clear end")
    report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_A_2A)

    assert report.is_compliant
    with pikepdf.open(io.BytesIO(content)) as document:
        assert document.check_pdf_syntax() == []


def test_only_quotations_are_tagged_as_quotations() -> None:
    text = "- een[^1]\n  - twee\n\n> citaat\n>\n> 1. drie[^2]\n\n[^1]: Noot.\n[^2]: Noot.\n"
    roles = roles_of(RENDERERS[OutputFormat.PDF](letter_of(f"Begin.\n\n{text}\nSlot.")).content)

    assert [roles[role] for role in ("BlockQuote", "Code", "Quote", "L", "LI", "LBody")] == [
        *(1, 0, 0),
        *(3, 3, 3),
    ]


def test_lists_that_do_not_come_back_from_typst_are_no_letter() -> None:
    content = RENDERERS[OutputFormat.PDF](letter_of("Een brief zonder lijst.")).content
    with pytest.raises(ValueError, match="0 lists are set as paragraphs, and 1 expected"):
        postprocess(content, ["Disc"], None)


def roles_of(pdf: bytes) -> Counter[str]:
    """Count the elements of each role."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        elements = [one for one in document.objects if isinstance(one, pikepdf.Dictionary)]
        return Counter(str(one["/S"])[1:] for one in elements if one.get("/Type") == "/StructElem")


def test_a_list_with_footnotes_is_tagged_as_a_list_with_labels_and_numbering() -> None:
    read = read_paragraphs(pdf_of("notes-and-tables"))
    found = [
        (each.label, each.text, [role for role in each.path if role in {"L", "LI", "LBody"}])
        for each in read
        if "L" in each.path
    ]
    item = ["L", "LI", "LBody"]

    assert [(label, text[:12], path) for label, text, path in found if text] == [
        ("1.", "het eerste p", item),
        ("2.", "het tweede, ", item),
        ("•", "daarbinnen e", item * 2),
        ("•", "en een met e", item * 2),
        ("", "Een alinea t", item),
        ("3.", "het derde pu", item),
        ("4", "De noot bij ", item),
        ("5", "En een nog d", item * 2),
    ]


def test_lists_say_how_they_are_numbered() -> None:
    with pikepdf.open(io.BytesIO(pdf_of("notes-and-tables"))) as document:
        numberings = [
            str(element.A.ListNumbering)
            for element in document.objects
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/L"
            and isinstance(element.get("/A"), pikepdf.Dictionary)
        ]  # fmt: skip

    assert sorted(numberings) == ["/Decimal", "/Disc"]


def test_a_table_is_tagged_with_its_header() -> None:
    read = read_paragraphs(pdf_of("notes-and-tables"))
    cells = [each.path[:4] for each in read if "Table" in each.path]

    assert cells == [("Table", "THead", "TR", "TH")] * 3 + [("Table", "TBody", "TR", "TD")] * 8


def test_footnotes_are_notes_with_their_number() -> None:
    read = read_paragraphs(pdf_of("notes-and-tables"))
    notes = [each for each in read if "Note" in (*each.path, each.role)]

    assert [note.label for note in notes] == ["1", "2", "", "3", "4", "5"]
    assert notes[0].text == "Een korte noot."


@pytest.mark.parametrize("end", ["# Kop[^1]\n\nTekst.", "# Kop\n\nTekst[^1].", "- punt[^1]"])
def test_a_footnote_and_the_heading_above_it_stand_on_the_page_of_its_mark(end: str) -> None:
    seen = set()
    for count in range(12, 19):
        text = "Een alinea.\n\n" * count + end + "\n\nSlot.\n\n[^1]: Een noot."
        pdf = RENDERERS[OutputFormat.PDF](letter_of(text)).content
        pages = {
            line.page
            for line in read_lines(pdf)
            if line.text.startswith(("Kop", "Tekst", "punt", "1 Een noot"))
        }
        seen |= pages

        assert len(pages) == 1

    assert seen == {1, 2}


@pytest.mark.parametrize("mark", ["!", "?", "…", "”", ")", "—", "%", ""])
def test_the_mark_of_a_footnote_never_begins_a_line(mark: str) -> None:
    width = read_metrics().width_pt
    text = "Begin"
    while width(text + " woord", 9.0) < 374.5:
        text += " i" if width(text + " woord i", 9.0) < 374.5 else "i"
    letter = letter_of(f"{text[:-2]} woord{mark}[^1] slot.\n\n[^1]: Noot.")
    lines = read_lines(RENDERERS[OutputFormat.PDF](letter).content)
    body = [line.text for line in lines if 132 < line.y_mm < 270 and line.x_mm < 160]

    assert body[1] == f"woord{mark}1 slot."


def test_a_link_in_the_header_of_a_table_is_one_only_where_the_header_stands_first() -> None:
    table = "| www.rijksoverheid.nl |\n| --- |\n" + "| rij |\n" * 60
    content = RENDERERS[OutputFormat.PDF](letter_of(f"Een tabel.\n\n{table}")).content

    assert sum(line.text == "www.rijksoverheid.nl" for line in read_lines(content)) == 2
    assert content.count(b"/Subtype/Link") == 1
