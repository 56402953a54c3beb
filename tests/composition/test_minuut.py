"""What stands behind the letter in a minuut."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from nrcli.composition.minuut import Minuut, MinuutParaaf, SendingLine, compose_minuut
from nrcli.domain.letter.blocks import Heading, Paragraph, Table, plain_text
from nrcli.domain.problems.problem import LetterError
from nrcli.renderers.stand_in_font import read_metrics
from tests.support.samples import shipped_style

PARAAF = MinuutParaaf(name="J. Jansen", role="hoofd bureau", day=date(2017, 4, 4), remark="")
LINE = SendingLine(address=("Mevrouw mr. A.B. de Vries", "1234 AB  Ons Dorp"))
MINUUT = Minuut(
    approvals=(PARAAF,),
    lines=(
        replace(LINE, sent=date(2017, 4, 5), how="per post"),
        replace(LINE, is_afschrift=True, sent=date(2017, 4, 6)),
        replace(LINE, is_afschrift=True, covering_kenmerk="10027"),
    ),
)


def texts(table: Table) -> list[list[str]]:
    return [[plain_text(cell.content) for cell in row] for row in (table.header, *table.rows)]


def test_it_has_the_parafen_and_who_was_sent_what() -> None:
    blocks = compose_minuut(MINUUT, shipped_style(), read_metrics())
    headings = [plain_text(block.content) for block in blocks if isinstance(block, Heading)]
    parafen, sendings = (texts(block) for block in blocks if isinstance(block, Table))

    assert headings == ["Minuut", "Parafen", "Verzendlijst"]
    assert parafen == [
        ["Naam", "Functie", "Datum", "Opmerking"],
        ["J. Jansen", "hoofd bureau", "4 april 2017", ""],
    ]
    who = "Mevrouw mr. A.B. de Vries\n1234 AB  Ons Dorp"
    assert sendings == [
        ["Aan", "Stuk", "Verzonden"],
        [who, "Brief", "5 april 2017\nper post"],
        [who, "Afschrift", "6 april 2017"],
        [who, "Afschrift\nbij brief 10027", "nog niet"],
    ]


def test_it_says_so_where_there_are_no_parafen() -> None:
    blocks = compose_minuut(replace(MINUUT, approvals=()), shipped_style(), read_metrics())

    assert [plain_text(each.content) for each in blocks if isinstance(each, Paragraph)] == [
        "Er zijn geen parafen."
    ]


def test_a_character_that_the_font_lacks_is_an_error() -> None:
    minuut = replace(MINUUT, approvals=(replace(PARAAF, remark="\u4e2d"),))

    with pytest.raises(LetterError):
        compose_minuut(minuut, shipped_style(), read_metrics())


def test_it_says_what_came_back_and_what_was_answered() -> None:
    sent = replace(LINE, sent=date(2017, 4, 5), how="per post")
    back = replace(sent, returned=date(2017, 4, 7), reason="verhuisd")
    minuut = replace(MINUUT, lines=(back, replace(sent, how="", answered=date(2017, 5, 1))))
    blocks = compose_minuut(minuut, shipped_style(), read_metrics())
    _, sendings = (texts(block) for block in blocks if isinstance(block, Table))

    assert [row[2] for row in sendings[1:]] == [
        "5 april 2017\nper post\nteruggekomen op 7 april 2017: verhuisd",
        "5 april 2017\nbeantwoord op 1 mei 2017",
    ]
