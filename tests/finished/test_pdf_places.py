"""Where the paragraphs of a PDF stand, held against an independent reader of its glyphs."""

from __future__ import annotations

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.finished.letters import comparable
from nrcli.finished.pdf import read_pdf
from nrcli.finished.pdf_places import read_places
from nrcli.renderers import RENDERERS
from tests.support.letters import golden_letters
from tests.support.pdf_lines import MM_PER_PT, read_lines

NAMES = sorted(golden_letters())


@pytest.mark.parametrize("name", NAMES)
def test_the_paragraphs_are_those_that_are_read_aloud(name: str) -> None:
    content = RENDERERS[OutputFormat.PDF](golden_letters()[name]).content
    texts: dict[int, str] = {}
    for paragraph in read_places(content):
        if not paragraph.is_repeated:
            size = max(piece.size for piece in paragraph.pieces)
            unmarked = (piece.text for piece in paragraph.pieces if piece.size == size)
            texts[paragraph.number] = texts.get(paragraph.number, "") + "".join(unmarked)
    told = [comparable(text) for text in texts.values()]

    for text in map(comparable, read_pdf(content).paragraphs):
        # the label of an item stands before it here, as on the page; a note's mark is left out
        assert any(each.endswith(text) for each in told), text


@pytest.mark.parametrize("name", NAMES)
def test_each_piece_begins_where_its_glyphs_do(name: str) -> None:
    content = RENDERERS[OutputFormat.PDF](golden_letters()[name]).content
    seen = [line for line in read_lines(content) if not line.rotated]
    pieces = [
        (paragraph.page, piece.x * MM_PER_PT, piece.y * MM_PER_PT, piece.text)
        for paragraph in read_places(content)
        for piece in paragraph.pieces
    ]
    for line in seen:
        assert any(
            page == line.page
            and abs(x - line.x_mm) < 0.1
            and abs(y - line.y_mm) < (0.1 if line.size_pt > 8 else 1.2)  # a note begins with a mark
            and line.text.startswith(text.strip()[:1])
            for page, x, y, text in pieces
        ), line


def test_the_mark_of_a_footnote_stays_with_its_text() -> None:
    placed = read_places(RENDERERS[OutputFormat.PDF](golden_letters()["notes-and-tables"]).content)
    texts = {paragraph.text for paragraph in placed}

    assert {"Een kop met een noot3", "2.het tweede, met een noot4", "•daarbinnen een punt"} <= texts


def test_a_marking_in_the_margin_is_turned_and_a_watermark_left_out() -> None:
    letters = golden_letters()
    marked = read_places(RENDERERS[OutputFormat.PDF](letters["marking"]).content)
    concept = read_places(RENDERERS[OutputFormat.PDF](letters["concept"]).content)
    turned = {each.text: each.pieces[0].angle for each in marked if each.pieces[0].angle}

    assert turned == {"VERTROUWELIJK": pytest.approx(90)}
    assert not any("CONCEPT" in each.text for each in concept)


def test_headings_have_their_levels_and_artifacts_are_known() -> None:
    placed = read_places(RENDERERS[OutputFormat.PDF](golden_letters()["kitchen-sink"]).content)
    levels = {paragraph.text: paragraph.level for paragraph in placed if paragraph.level}

    assert levels == {"Een kop met nadruk": 1, "Een tussenkop": 2}
    assert any(each.is_repeated and "Pagina 1 van" in each.text for each in placed)
