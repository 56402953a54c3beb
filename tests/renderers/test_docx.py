"""The Word document: real headings, lists, fields and content controls, and nothing personal."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from functools import cache

import pytest
from lxml import etree

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.renderers import RENDERERS
from tests.support.docx_text import read_paragraphs
from tests.support.letters import golden_letters, letter_of
from tests.support.normal import normal

W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
W_NS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts_of(letter: Letter) -> Mapping[str, bytes]:
    content = RENDERERS[OutputFormat.DOCX](letter).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def golden(name: str) -> Mapping[str, bytes]:
    return parts_of(golden_letters()[name])


def tree(parts: Mapping[str, bytes], name: str) -> etree._Element:
    return etree.fromstring(parts[name])


def texts(elements: list[etree._Element]) -> list[str]:
    return ["".join(map(str, element.itertext(f"{W_NS}t"))) for element in elements]


def find(element: etree._Element, path: str) -> list[etree._Element]:
    found = element.xpath(path, namespaces=W)
    assert isinstance(found, list)
    return [each for each in found if etree.iselement(each)]


def values(element: etree._Element, path: str) -> list[str]:
    found = element.xpath(path, namespaces=W)
    assert isinstance(found, list)
    return [str(each) for each in found]


def test_kenmerk_date_subject_and_each_address_line_are_content_controls() -> None:
    document = tree(golden("informateur"), "word/document.xml")
    controls = find(document, "//w:sdt")
    tags = values(document, "//w:sdt/w:sdtPr/w:tag/@w:val")

    assert list(zip(tags, texts(controls), strict=True)) == [
        ("address", "Mevrouw drs. E.I. Schippers"),
        ("address", "Informateur"),
        ("address", "p/a Tweede Kamer"),
        ("address", "Postbus 20018"),
        ("address", "2500 EA  Den Haag"),
        ("kenmerk", "10026"),
        ("date", "5 april 2017"),
        ("subject", "Mensenhandel en seksueel geweld tegen kinderen"),
    ]


def test_content_controls_stand_inside_their_paragraph() -> None:
    document = tree(golden("informateur"), "word/document.xml")

    assert find(document, "//w:body/w:sdt") == []
    assert len(find(document, "//w:p/w:sdt/w:sdtContent/w:r")) == 8


def test_kenmerk_and_date_are_bound_to_one_xml_part_in_body_and_header() -> None:
    parts = golden("informateur")
    paths = [
        values(tree(parts, name), "//w:dataBinding/@w:xpath")
        for name in ("word/document.xml", "word/header1.xml")
    ]
    store = values(tree(parts, "word/document.xml"), "//w:dataBinding/@w:storeItemID")

    assert [sorted(each) for each in paths] == [
        ["/n:letter[1]/n:date[1]", "/n:letter[1]/n:kenmerk[1]"]
    ] * 2
    assert set(store) == {
        tree(parts, "customXml/itemProps1.xml").get(
            "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"
        )
    }
    assert b"<kenmerk>10026</kenmerk><date>5 april 2017</date>" in parts["customXml/item1.xml"]


def test_ids_of_content_controls_are_unique_in_the_document() -> None:
    parts = golden("informateur")
    ids = [
        identity
        for name in ("word/document.xml", "word/header1.xml", "word/header2.xml")
        for identity in values(tree(parts, name), "//w:sdtPr/w:id/@w:val")
    ]

    assert len(ids) == len(set(ids)) == 10


@pytest.mark.parametrize("name", ["word/header1.xml", "word/header2.xml"])
def test_the_page_number_is_made_of_real_fields(name: str) -> None:
    header = tree(golden("informateur"), name)

    assert values(header, "//w:fldSimple/@w:instr") == [" PAGE ", " NUMPAGES "]
    assert "Pagina 1 van 1" in texts(find(header, "//w:p"))


def test_the_following_pages_repeat_date_and_kenmerk_and_page_1_does_not() -> None:
    following, first = (
        texts(find(tree(golden("informateur"), name), "//w:p"))
        for name in ("word/header1.xml", "word/header2.xml")
    )

    assert following == ["Datum5 april 2017", "Ons kenmerk10026", "Pagina 1 van 1", ""]
    assert first == ["Pagina 1 van 1", ""]


def test_language_is_dutch_and_the_font_is_verdana_without_theme_fonts() -> None:
    styles = tree(golden("informateur"), "word/styles.xml")
    everything = b"".join(golden("informateur").values())

    assert values(styles, "//w:docDefaults//w:lang/@w:val") == ["nl-NL"]
    assert values(styles, "//w:docDefaults//w:rFonts/@w:ascii") == ["Verdana"]
    assert b"asciiTheme" not in golden("informateur")["word/styles.xml"]
    assert b"Rapporteur Sans" in everything  # the stand-in, where Word lacks Verdana


def test_core_properties_say_what_the_letter_says_and_no_more() -> None:
    core = golden("informateur")["docProps/core.xml"].decode()
    found = dict(re.findall(r"<(\w+:\w+)[^>/]*>([^<]+)</", core))

    assert found == {
        "dc:title": "Mensenhandel en seksueel geweld tegen kinderen",
        "dc:creator": "Nationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen",
        "dc:language": "nl-NL",
        "dcterms:created": "2017-04-05T12:00:00Z",
        "dcterms:modified": "2017-04-05T12:00:00Z",
    }


def test_no_part_names_another_program_or_person() -> None:
    parts = golden("informateur")

    assert b"<Application>nrcli</Application>" in parts["docProps/app.xml"]
    for content in parts.values():
        for word in (b"Microsoft Macintosh", b"python-docx", b"Steve", b"Canny", b"lastModifiedBy"):
            assert word not in content


def test_headings_are_heading_styles_that_keep_with_what_follows() -> None:
    parts = golden("kitchen-sink")
    document, styles = tree(parts, "word/document.xml"), tree(parts, "word/styles.xml")
    used = [each.style for each in read_paragraphs(RENDERERS[OutputFormat.DOCX](
        golden_letters()["kitchen-sink"]).content) if each.style.startswith("Heading")]  # fmt: skip
    names = values(styles, "//w:style[starts-with(@w:styleId,'Heading')]/w:name/@w:val")

    assert used == ["Heading1", "Heading2"]
    assert names == ["heading 1", "heading 2", "heading 3"]
    assert len(find(styles, "//w:style[starts-with(@w:styleId,'Heading')]//w:keepNext")) == 3
    assert len(find(document, "//w:p[w:pPr/w:pStyle/@w:val='Heading1']")) == 1


def test_lists_are_word_lists_and_each_numbered_one_counts_from_its_own_start() -> None:
    parts = parts_of(letter_of("1. een\n2. twee\n\ntekst\n\n5. vijf\n\n- punt\n  1. binnen"))
    document, numbering = tree(parts, "word/document.xml"), tree(parts, "word/numbering.xml")
    used = list(
        zip(
            values(document, "//w:numPr/w:numId/@w:val"),
            values(document, "//w:numPr/w:ilvl/@w:val"),
            strict=True,
        )
    )

    assert used == [("3", "0"), ("3", "0"), ("4", "0"), ("1", "0"), ("5", "1")]
    assert values(numbering, "//w:num[@w:numId='4']//w:startOverride/@w:val") == ["5"]
    assert values(numbering, "//w:num[@w:numId='5']/w:lvlOverride/@w:ilvl") == ["1"]


def test_a_link_is_a_hyperlink_with_its_target_in_the_relationships() -> None:
    parts = parts_of(letter_of("Zie [de *site*](https://a.nl/?b=1&c=%22) of <https://a.nl/>."))
    document = tree(parts, "word/document.xml")
    relationships = parts["word/_rels/document.xml.rels"].decode()

    assert texts(find(document, "//w:hyperlink")) == ["de site", "https://a.nl/"]
    assert 'Target="https://a.nl/?b=1&amp;c=%22" TargetMode="External"' in relationships


def test_emphasis_strong_and_hard_breaks_are_runs_and_paragraphs() -> None:
    document = tree(parts_of(letter_of("*a* **b** ***c***\\\nd")), "word/document.xml")

    (paragraph,) = find(document, "//w:p[w:r/w:t='a']")

    assert texts(find(paragraph, "w:r[w:rPr/w:i and not(w:rPr/w:b)]")) == ["a"]
    assert texts(find(paragraph, "w:r[w:rPr/w:b and not(w:rPr/w:i)]")) == ["b"]
    assert texts(find(paragraph, "w:r[w:rPr/w:b and w:rPr/w:i]")) == ["c"]
    assert texts(find(paragraph, "following-sibling::w:p[1]")) == ["d"]


def test_blank_lines_are_spacing_and_never_empty_paragraphs() -> None:
    content = RENDERERS[OutputFormat.DOCX](golden_letters()["kitchen-sink"]).content

    assert [each for each in read_paragraphs(content) if not each.text.strip()] == []


def test_text_that_looks_like_markup_stays_text() -> None:
    nasty = "<w:br/> & <x> ]]> &amp; \\<w:t>"
    letter = letter_of("Tekst", subject=nasty)
    document = tree(parts_of(letter), "word/document.xml")

    assert normal(nasty) in [normal(text) for text in texts(find(document, "//w:sdt"))]


def test_a_concept_has_its_mark_in_both_headers_and_says_that_the_kenmerk_follows() -> None:
    parts = golden("concept")

    for name in ("word/header1.xml", "word/header2.xml"):
        assert b'string="CONCEPT"' in parts[name]
    assert b"<kenmerk>volgt</kenmerk>" in parts["customXml/item1.xml"]
    assert b"CONCEPT" not in parts["word/document.xml"]


def test_a_footnote_is_a_word_footnote_with_its_mark_text_and_links() -> None:
    parts = golden("notes-and-tables")
    document, notes = tree(parts, "word/document.xml"), tree(parts, "word/footnotes.xml")
    settings = tree(parts, "word/settings.xml")

    assert values(document, "//w:footnoteReference/@w:id") == ["1", "2", "3", "4", "5"]
    assert values(document, "//w:r[w:footnoteReference]/w:rPr/w:rStyle/@w:val") == [
        "FootnoteReference"
    ] * 5  # fmt: skip
    assert values(notes, "//w:footnote/@w:id") == ["-1", "0", "1", "2", "3", "4", "5"]
    assert len(find(notes, "//w:footnoteRef")) == 5
    assert texts(find(notes, "//w:footnote[@w:id='2']/w:p"))[1] == "Met een tweede alinea."
    assert texts(find(notes, "//w:hyperlink")) == ["www.rijksoverheid.nl"]
    assert b'Target="https://www.rijksoverheid.nl"' in parts["word/_rels/footnotes.xml.rels"]
    assert values(settings, "//w:footnotePr/w:footnote/@w:id") == ["-1", "0"]


def test_a_letter_without_footnotes_has_their_styles_for_who_adds_one_in_word() -> None:
    parts = golden("informateur")
    styles = tree(parts, "word/styles.xml")

    assert values(tree(parts, "word/footnotes.xml"), "//w:footnote/@w:type") == [
        "separator", "continuationSeparator",
    ]  # fmt: skip
    assert values(styles, "//w:style[@w:styleId='FootnoteText']//w:sz/@w:val") == ["15"]
    assert "word/_rels/footnotes.xml.rels" not in parts


def test_paragraphs_with_a_footnote_may_leave_single_lines_on_a_page() -> None:
    document = tree(golden("notes-and-tables"), "word/document.xml")

    assert len(find(document, "//w:p[w:r/w:footnoteReference]")) == 4
    assert len(find(document, "//w:p[w:pPr/w:widowControl[@w:val='0']]")) == 3 + 1  # below it


def test_a_table_repeats_its_header_and_keeps_its_rows_whole() -> None:
    parts = golden("notes-and-tables")
    (table,) = find(tree(parts, "word/document.xml"), "//w:tbl")
    (style,) = find(tree(parts, "word/styles.xml"), "//w:style[@w:styleId='LetterTable']")

    assert len(find(table, "w:tr")) == 4
    assert len(find(table, "w:tr[w:trPr/w:cantSplit]")) == 4
    assert texts(find(table, "w:tr[w:trPr/w:tblHeader]/w:tc")) == [
        "Jaar", "Aantal", "Wat er is geteld",
    ]  # fmt: skip
    assert values(table, "w:tr[1]//w:jc/@w:val") == ["right", "center"]
    assert find(table, "w:tr[1]//w:b") == []
    assert len(find(style, "w:tblStylePr[@w:type='firstRow']/w:rPr/w:b")) == 1


def test_the_columns_of_a_table_are_as_wide_as_the_letter_says() -> None:
    (table,) = find(tree(golden("notes-and-tables"), "word/document.xml"), "//w:tbl")
    widths = values(table, "w:tblGrid/w:gridCol/@w:w")

    assert values(table, "w:tr[2]/w:tc/w:tcPr/w:tcW/@w:w") == widths
    assert values(table, "w:tblPr/w:tblW/@w:w") == [str(sum(map(int, widths)))]
    assert values(table, "w:tblPr/w:tblLayout/@w:type") == ["fixed"]
    assert sum(map(int, widths)) <= 7500


def test_the_space_below_a_table_stands_above_what_follows_it() -> None:
    document = tree(golden("notes-and-tables"), "word/document.xml")
    (following,) = find(document, "//w:tbl/following-sibling::w:p[1]")

    assert values(following, "w:pPr/w:spacing/@w:before") == ["240"]


def test_a_mark_inside_a_word_keeps_the_word_together_over_the_borders_of_runs() -> None:
    document = tree(parts_of(letter_of("Van a/12-**34** en een-**op**-een")), "word/document.xml")
    (paragraph,) = find(document, "//w:p[contains(., 'Van a/12')]")

    assert len(find(paragraph, ".//w:noBreakHyphen")) == 1
    assert texts([paragraph]) == ["Van a/1234 en een-op-een"]
