"""A house style is held against its page: what cannot fit is told by its key."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from nrcli.domain.letter.house_style import HouseStyle, LinkStyle, TextSize
from nrcli.domain.letter.page_fit import misfits
from nrcli.domain.values.length import Length
from tests.support.letterheads import LOGO, NAME, WORDMARK
from tests.support.letters import golden_letters

STYLE = golden_letters()["informateur"].house_style


def changed(key: str, **values: Any) -> HouseStyle:  # noqa: ANN401 - fields of any type
    part = replace(getattr(STYLE, key), **values)
    return replace(STYLE, **{key: part})


def with_logo(**values: Any) -> HouseStyle:  # noqa: ANN401 - fields of any type
    return replace(STYLE, logo=replace(LOGO, **values))


def with_name(**values: Any) -> HouseStyle:  # noqa: ANN401 - fields of any type
    return replace(STYLE, office_name=replace(NAME, **values))


def mm(number: float) -> Length:
    return Length.parse(f"{number} mm")


def test_a_logo_and_a_wordmark_in_their_boxes_fit() -> None:
    assert list(misfits(replace(STYLE, logo=LOGO, wordmark=WORDMARK, office_name=NAME))) == []


def test_a_style_without_a_place_for_a_marking_fits() -> None:
    assert list(misfits(replace(STYLE, marking=None))) == []


def test_the_shipped_style_fits() -> None:
    assert list(misfits(STYLE)) == []
    assert list(misfits(golden_letters()["betreft"].house_style)) == []


@pytest.mark.parametrize(
    ("style", "key", "what"),
    [
        (changed("column", width=mm(200)), "column", "it runs 18.0 mm off the right of the page"),
        (changed("column", last_baseline=mm(297)), "column", "off the bottom of the page"),
        (changed("column", first_baseline=mm(1)), "column", "off the top of the page"),
        (changed("column", first_baseline=mm(250)), "column", "a page has 7 rows, and needs 10"),
        (changed("column", width=mm(140)), "side_column", "2.9 mm inside the column of the text"),
        (with_name(x=mm(180)), "office_name", "it runs 20.0 mm off the right of the page"),
        (with_name(x=mm(30), y=mm(40)), "office_name", "it covers the return address"),
        (with_logo(x=mm(200)), "logo", "it runs 3.0 mm off the right of the page"),
        (with_logo(x=mm(5), y=mm(290)), "logo", "it runs 30.1 mm off the bottom of the page"),
        (with_logo(y=mm(20)), "logo", "it covers the return address"),
        (with_logo(y=mm(60)), "logo", "it covers the address"),
        (with_logo(y=mm(100)), "logo", "it covers the text"),
        (with_logo(x=mm(170), y=mm(60)), "logo", "it covers the side column"),
        (with_logo(width=mm(0)), "logo", "its box has no size"),
        (replace(STYLE, wordmark=replace(LOGO, y=mm(20))), "wordmark", "the return address"),
        (changed("marking", x=mm(27.9)), "marking", "it stands outside the left margin"),
        (changed("marking", x=mm(1)), "marking", "it stands outside the left margin"),
        (changed("marking", bottom=mm(10)), "marking", "it ends above its beginning"),
        (changed("marking", bottom=mm(298)), "marking", "or below the page"),
        (changed("afschrift", x=mm(211)), "afschrift", "outside the page"),
        (changed("afschrift", baseline=mm(1)), "afschrift", "outside the page"),
        (changed("afschrift", baseline=mm(57)), "afschrift", "the side column"),
        (changed("afschrift", x=mm(28), baseline=mm(55)), "afschrift", "in the text or"),
        (changed("closing", second_x=mm(170)), "closing", "outside the column of the text"),
        (changed("closing", second_x=mm(30)), "closing", "outside the column of the text"),
        (changed("closing", rows_before_list=0), "closing", "needs a blank row above it"),
        (changed("side_column", width=mm(60)), "side_column", "off the right of the page"),
        (changed("side_column", gap=mm(2)), "side_column", "smaller than a row"),
        (changed("page_number", baseline=mm(297)), "page_number", "off the bottom of the page"),
        (changed("return_address", x=mm(300)), "return_address", "off the right of the page"),
        (changed("references", value_width=mm(130)), "references", "wider than the column"),
        (changed("references", value_x=mm(20)), "references", "values to the right of them"),
        (changed("references", first_baseline=mm(270)), "references", "no text fits below them"),
        (changed("references", first_baseline=mm(50)), "references", "above the text"),
        (changed("references", aanhef_baseline=mm(112)), "references", "above the subject"),
        (changed("references", aanhef_baseline=mm(278)), "references", "no text fits below them"),
        (changed("address", over_baseline=mm(58)), "address", "less than a row above it"),
        (changed("address", over_baseline=mm(54)), "address", "in the return address"),
        (changed("address", x=mm(20)), "address", "outside their window"),
        (changed("text", size=Length(13)), "text", "type of 13 pt needs rows at least as high"),
        (changed("font", stand_in="Deja"), "font", "has no 'Deja', only 'Rapporteur Sans'"),
        (changed("small", above_baseline=1.5), "small", "a share between 0 and 1"),
        (changed("footnotes", mark_share=1.5), "footnotes", "shares between 0 and 1"),
        (changed("footnotes", mark_rise=0.0), "footnotes", "shares between 0 and 1"),
        (changed("footnotes", rule=mm(140)), "footnotes.rule", "as wide as the column at most"),
        (
            changed("footnotes", text=TextSize(size=Length(9), pitch=Length(8))),
            "footnotes.text",
            "type of 9 pt needs rows at least as high",
        ),
        (changed("tables", gutter=mm(80)), "tables.gutter", "no room is left for the columns"),
        (changed("concept", grey="grijs"), "concept", "'grijs' is not a colour"),
        (replace(STYLE, headings=()), "headings", "has one to 3 levels of heading"),
        (replace(STYLE, headings=STYLE.headings * 2), "headings", "has one to 3 levels"),
        (replace(STYLE, links=LinkStyle(colour="blauw")), "links", "'blauw' is not a colour"),
        (replace(STYLE, list_indent=Length(0)), "list_indent", "lists have to hang"),
        (replace(STYLE, language="nl"), "language", "a language is written as nl-NL"),
    ],
)
def test_what_does_not_fit_is_told_by_its_key(style: HouseStyle, key: str, what: str) -> None:
    found = [(misfit.key, misfit.what) for misfit in misfits(style)]

    assert [each for each in found if each[0] == key and what in each[1]], found


@pytest.mark.parametrize("key", ["text", "small"])
@pytest.mark.parametrize("pitch", ["0 pt", "0.01 pt"])
def test_rows_without_height_are_told_and_nothing_else_is_counted(key: str, pitch: str) -> None:
    (misfit,) = misfits(changed(key, pitch=Length.parse(pitch)))

    assert misfit.key == key
    assert "needs rows at least as high" in misfit.what
