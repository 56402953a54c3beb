"""A marking stands on every page, at the top and at the bottom, and is read aloud once."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.renderers import RENDERERS
from tests.support.docx_text import read_paragraphs
from tests.support.letters import golden_letters
from tests.support.pdf_lines import read_lines
from tests.support.tagged_pdf import read_paragraphs as read_tagged

WORD = "VERTROUWELIJK"


def marked() -> Letter:
    return golden_letters()["marking"]


def content_in(output_format: OutputFormat) -> bytes:
    return RENDERERS[output_format](marked()).content


def header(name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content_in(OutputFormat.DOCX))) as archive:
        return archive.read(f"word/{name}.xml").decode()


def test_it_stands_upright_on_every_page_at_top_and_bottom() -> None:
    upright = [line for line in read_lines(content_in(OutputFormat.PDF)) if line.rotated]
    times = {
        page: sum(line.text.count(WORD) for line in upright if line.page == page) for page in (1, 2)
    }

    assert times == {1: 2, 2: 2}


def test_it_is_read_aloud_once_before_everything_else() -> None:
    tagged = [each.text for each in read_tagged(content_in(OutputFormat.PDF))]
    word = [each.text for each in read_paragraphs(content_in(OutputFormat.DOCX))]
    text = content_in(OutputFormat.TXT).decode()

    assert tagged[0] == word[0] == text.split("\n")[0] == WORD
    assert [sum(WORD in each for each in every) for every in (tagged, word)] == [1, 1]


@pytest.mark.parametrize(("name", "times"), [("header2", 1), ("header1", 2)])
def test_the_headers_of_the_document_hold_what_is_not_read_aloud(name: str, times: int) -> None:
    shapes = re.findall(r'<v:shape id="(nrcliMarking\d)"', header(name))

    assert header(name).count(WORD) == len(shapes) == len(set(shapes)) == times


def test_it_is_bold_and_turned_in_a_frame_of_the_body() -> None:
    with zipfile.ZipFile(io.BytesIO(content_in(OutputFormat.DOCX))) as archive:
        document = archive.read("word/document.xml").decode()
    first = document[document.index("<w:p>") : document.index("</w:p>")]

    assert "<w:framePr" in first
    assert '<w:textDirection w:val="btLr"/>' in first
    assert "<w:b/>" in first
