"""The styles of the Word document carry its looks, under the names that Word knows."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Mapping

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from lxml import etree

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.renderers import RENDERERS
from tests.support.letters import golden_letters, letter_of, model_letter
from tests.support.optional import needs_seed

W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
BUILT_IN = {
    "Normal", "heading 1", "heading 2", "heading 3", "List Bullet", "List Number", "List Continue",
    "List Paragraph", "Quote", "Salutation", "Date", "Closing", "Signature", "header",
    "footnote text", "footnote reference", "Default Paragraph Font", "Normal Table", "No List",
}  # fmt: skip
OWN = {
    "Brief onderwerp", "Brief adres", "Brief klein", "Brief retouradres", "Brief zijkolom",
    "Brief tabel",
}  # fmt: skip


def parts_of(letter: Letter) -> Mapping[str, etree._Element]:
    content = RENDERERS[OutputFormat.DOCX](letter).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".xml")
        }


def values(element: etree._Element, path: str) -> list[str]:
    found = element.xpath(path, namespaces=W)
    assert isinstance(found, list)
    return [str(each) for each in found]


def direct_spacings(letter: Letter) -> list[str]:
    """Return the space that paragraphs of the body have of their own."""
    spaces = "//w:p/w:pPr/w:spacing/@*[local-name()='before' or local-name()='after']"
    return values(parts_of(letter)["word/document.xml"], spaces)


def test_styles_are_word_s_own_or_have_dutch_names() -> None:
    styles = parts_of(golden_letters()["informateur"])["word/styles.xml"]

    assert set(values(styles, "//w:style/w:name/@w:val")) == BUILT_IN | OWN
    assert set(values(styles, "//w:style[@w:customStyle='1']/w:name/@w:val")) == OWN


@pytest.mark.parametrize("name", golden_letters())
def test_every_style_that_a_letter_names_is_there(name: str) -> None:
    parts = parts_of(golden_letters()[name])
    known = set(values(parts["word/styles.xml"], "//w:style/@w:styleId"))
    named = {
        style
        for part in parts.values()
        for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "defaultTableStyle")
        for style in values(part, f"//w:{kind}/@w:val")
    }

    assert named <= known


def test_a_letter_to_a_fractievoorzitter_has_no_space_but_that_of_styles() -> None:
    assert direct_spacings(golden_letters()["fractievoorzitter"]) == []


@needs_seed
def test_the_model_letter_has_one_space_of_its_own_at_most() -> None:
    letter = model_letter()
    assert letter is not None
    assert len(direct_spacings(letter)) <= 1


def test_a_tight_list_in_one_style_has_no_space_of_its_own() -> None:
    assert direct_spacings(letter_of("Dit:\n\n- een\n- twee\n  - drie\n\nSlot.")) == []


def test_a_loose_list_has_a_row_between_its_items_from_its_style() -> None:
    document = parts_of(letter_of("- een\n\n- twee\n\nSlot."))["word/document.xml"]

    assert values(document, "//w:pPr/w:contextualSpacing/@w:val") == ["0"]
    assert values(document, "//w:p[w:pPr/w:contextualSpacing]//w:t/text()") == ["een"]
    assert direct_spacings(letter_of("- een\n\n- twee\n\nSlot.")) == []


def test_space_below_a_paragraph_is_its_own_only_where_its_style_has_another() -> None:
    assert direct_spacings(letter_of("Een alinea.\n\n---\n\nNog een.")) == ["480"]


def test_the_looks_of_a_heading_stand_in_its_style_alone() -> None:
    parts = parts_of(letter_of("# Een *schuine* kop\n\nTekst."))
    heading = "//w:p[w:pPr/w:pStyle/@w:val='Heading1']"

    assert values(parts["word/document.xml"], f"{heading}//w:b/@*") == []
    assert values(parts["word/document.xml"], f"{heading}/w:r[w:rPr/w:i]/w:t/text()") == ["schuine"]
    bold = "count(//w:style[@w:styleId='Heading1']/w:rPr/w:b)"
    assert parts["word/styles.xml"].xpath(bold, namespaces=W) == 1.0


def test_all_space_of_paragraphs_can_be_undone_by_the_style_of_a_table() -> None:
    styles = parts_of(golden_letters()["notes-and-tables"])["word/styles.xml"]

    assert values(styles, "//w:docDefaults//w:spacing/@w:after") == ["240"]
    assert values(styles, "//w:style[@w:styleId='Normal']/w:pPr") == []
    assert values(styles, "//w:style[@w:styleId='LetterTable']/w:pPr/w:spacing/@w:after") == ["0"]


def test_a_new_table_in_word_has_the_looks_of_the_letter_s() -> None:
    settings = parts_of(golden_letters()["informateur"])["word/settings.xml"]

    assert values(settings, "//w:defaultTableStyle/@w:val") == ["LetterTable"]


def test_the_theme_has_the_font_of_the_house_style_and_none_of_another() -> None:
    theme = parts_of(golden_letters()["informateur"])["word/theme/theme1.xml"]
    fonts = theme.xpath("//@typeface[. != '']")

    assert set(map(str, fonts if isinstance(fonts, list) else [])) == {"Verdana"}


def test_python_docx_reads_the_letter_with_its_styles() -> None:
    content = RENDERERS[OutputFormat.DOCX](golden_letters()["kitchen-sink"]).content
    document = docx.Document(io.BytesIO(content))
    kinds = {style.name for style in document.styles if style.type is WD_STYLE_TYPE.PARAGRAPH}

    assert {"Heading 1", "List Bullet", "Quote", "Brief onderwerp"} <= kinds
    assert [one.text for one in document.paragraphs if one.style is not None
            and one.style.name == "Heading 2"] == ["Een tussenkop"]  # fmt: skip


def test_python_docx_is_loaded_for_a_docx_and_for_nothing_else() -> None:
    code = (
        "import sys\n"
        "from nrcli.domain.letter.formats import OutputFormat\n"
        "from nrcli.renderers import RENDERERS\n"
        "from tests.support.letters import golden_letters\n"
        "letter = golden_letters()['informateur']\n"
        "for name in ('PDF', 'TXT', 'DOCX'):\n"
        "    RENDERERS[OutputFormat[name]](letter)\n"
        "    print('docx' in sys.modules)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ended.stdout.split() == ["False", "False", "True"]
