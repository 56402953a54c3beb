"""The side column has a block for each thing that is given, and none for what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from nrcli.composition.fitter import Fitter
from nrcli.composition.side_column import compose_columns
from nrcli.domain.letter.blocks import LineBreak, Text, plain_text
from nrcli.domain.letter.house_style import HouseStyle, ListPlace
from nrcli.domain.letter.letter import Part, SideBlock
from nrcli.domain.letter.sender import Contact, Sender, Signatory
from nrcli.domain.letter.side_column import ListedBlock, OwnBlock, SidePart
from nrcli.domain.letter.source_texts import LetterSource
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length
from nrcli.renderers.stand_in_font import read_metrics
from tests.support.samples import DAY, shipped_style, small_sender

STYLE = shipped_style()


Blocks = tuple[SideBlock, ...]
LETTER = LetterSource(subject="Een proef", to="griffier", sender="kantoor")


def columns_of(
    sender: Sender,
    *,
    copies_to: str = "",
    style: HouseStyle = STYLE,
    problems: Problems | None = None,
    kenmerk: str = "7",
    **front: Any,  # noqa: ANN401 - fields of any type
) -> tuple[Blocks, Blocks]:
    found = Problems()
    fitter = Fitter(read_metrics(), style, found if problems is None else problems)
    columns = compose_columns(
        sender, replace(LETTER, **front), fitter, day=DAY, copies_to=copies_to
    )
    both = columns.with_kenmerk(kenmerk, fitter)
    found.raise_errors()
    return both


def first_column_of(sender: Sender, **given: Any) -> Blocks:  # noqa: ANN401 - fields of any type
    return columns_of(sender, **given)[0]


def with_column(**changes: Any) -> HouseStyle:  # noqa: ANN401 - fields of any type
    return replace(STYLE, side_column=replace(STYLE.side_column, **changes))


def with_labels(**changes: str) -> HouseStyle:
    return replace(STYLE, labels=replace(STYLE.labels, **changes))


def spaces_pt(blocks: Blocks) -> list[float]:
    return [block.space_below.pt for block in blocks if block.space_below is not None]


def parts(*names: str) -> tuple[ListedBlock, ...]:
    return tuple(ListedBlock(part=SidePart(name)) for name in names)


def shown(blocks: Sequence[SideBlock]) -> list[list[str]]:
    return [[plain_text(line.content) for line in block.lines] for block in blocks]


ALWAYS = [
    ["Kerkplein 2", "1234 AC  Ons Dorp"],
    ["Contactpersoon", "Balie"],
    ["T  010 123", "balie@voorbeeld.nl"],
]


@pytest.mark.parametrize(
    ("given", "above", "below"),
    [
        ({}, [], []),
        ({"uw_kenmerk": ("AB/1",)}, [["Uw kenmerk", "AB/1"]], []),
        ({"uw_kenmerk": ("AB/1", "C")}, [["Uw kenmerk", "AB/1", "C"]], []),
        ({"uw_brief_van": (date(2020, 1, 9),)}, [["Uw brief van", "9 januari 2020"]], []),
        (
            {"uw_kenmerk": ("A",), "uw_brief_van": (date(2020, 1, 9), date(2020, 2, 1))},
            [["Uw brief van", "9 januari 2020", "1 februari 2020"], ["Uw kenmerk", "A"]],
            [],
        ),
        (
            {"side_column": (OwnBlock(label="Zaaknummer", lines=("Z-1",)), OwnBlock(lines=("x",)))},
            [],
            [["Zaaknummer", "Z-1"], ["x"]],
        ),
        ({"enclosures": ("Lijst",)}, [], [["Bijlage(n)", "1"]]),
        ({"enclosures": ("Lijst", "Kaart")}, [], [["Bijlage(n)", "2"]]),
        ({"copies_to": "alle leden"}, [], [["Afschrift aan", "alle leden"]]),
    ],
)
def test_what_is_given_has_a_block_under_its_label(
    given: dict[str, Any], above: list[list[str]], below: list[list[str]]
) -> None:
    column = first_column_of(small_sender(), **given)

    assert shown(column) == [*ALWAYS, *above, ["Ons kenmerk", "7"], *below]


def test_labels_are_bold_the_contact_s_function_and_the_reply_notice_italic() -> None:
    contact = Contact(name="Balie", function="Bureau")
    column = first_column_of(
        replace(small_sender(), contact=(contact,), reply_notice="Noem ons kenmerk.")
    )
    styles = {plain_text(line.content): line.style for block in column for line in block.lines}

    assert styles["Contactpersoon"] is styles["Ons kenmerk"] is FontStyle.BOLD
    assert styles["Bureau"] is styles["Noem ons kenmerk."] is FontStyle.ITALIC
    assert styles["Balie"] is styles["7"] is FontStyle.REGULAR


@pytest.mark.parametrize(
    ("contact", "blocks"),
    [
        ((), []),
        ((Contact(name="A"),), [["Contactpersoon", "A"]]),
        ((Contact(name="A", phone="1"),), [["Contactpersoon", "A"], ["T  1"]]),
        (
            (Contact(name="A", phone="1", fax="2", email="a@b.nl"),),
            [["Contactpersoon", "A"], ["T  1", "F  2", "a@b.nl"]],
        ),
        ((Contact(name="A", email="a@b.nl"),), [["Contactpersoon", "A"], ["a@b.nl"]]),
        ((Contact(function="Balie", phone="1"),), [["Contactpersoon", "Balie"], ["T  1"]]),
        ((Contact(email="a@b.nl"),), [["a@b.nl"]]),
        ((Contact(email="a@b.nl", label="Contact"),), [["Contact", "a@b.nl"]]),
        ((Contact(label="Contact"),), []),
        (
            (Contact(name="A", phone="1"), Contact(name="B", label="Namens het bureau")),
            [["Contactpersoon", "A"], ["T  1"], ["Namens het bureau", "B"]],
        ),
    ],
)
def test_a_contact_is_reached_by_what_is_known(
    contact: tuple[Contact, ...], blocks: list[list[str]]
) -> None:
    sender = replace(small_sender(), contact=contact, visiting_address=None, website="www.a.nl")

    assert shown(first_column_of(sender)) == [["www.a.nl"], *blocks, ["Ons kenmerk", "7"]]


@pytest.mark.parametrize(
    ("email", "parts"),
    [
        ("kort@a.nl", ["kort@a.nl"]),
        (
            "voorlichting@organisatienaam.nl",
            ["voorlichting@", "", "organisatienaam.nl"],
        ),
    ],
)
def test_an_email_address_breaks_after_its_at_if_it_is_too_wide(
    email: str, parts: list[str]
) -> None:
    sender = replace(small_sender(), contact=(Contact(name="A", email=email),))
    (line,) = first_column_of(sender)[2].lines

    assert [part.text if isinstance(part, Text) else "" for part in line.content] == parts
    assert (LineBreak(in_word=True) in line.content) == (len(parts) > 1)


def test_a_sender_with_next_to_nothing_has_next_to_no_side_column() -> None:
    sender = Sender(organisation="x", return_address="x", signatory=Signatory(name="x"))

    assert shown(first_column_of(sender)) == [["Ons kenmerk", "7"]]


def test_following_pages_have_date_and_kenmerk_only() -> None:
    _, column = columns_of(small_sender())

    assert shown(column) == [["Datum", "2 maart 2020"], ["Ons kenmerk", "7"]]
    assert [line.part for block in column for line in block.lines] == [
        None, Part.DATE, None, Part.KENMERK,
    ]  # fmt: skip


def test_a_directorate_and_its_department_stand_first_on_every_page() -> None:
    sender = replace(small_sender(), directorate=("Directie A",), department=("Afdeling B", "C"))
    first, repeated = columns_of(sender)

    assert shown(first)[0] == shown(repeated)[0] == ["Directie A", "Afdeling B", "C"]
    assert [line.style for line in first[0].lines] == [FontStyle.BOLD, *[FontStyle.REGULAR] * 2]
    assert shown(first)[1:] == [*ALWAYS, ["Ons kenmerk", "7"]]


def test_the_house_style_says_what_is_repeated_and_how_far_apart() -> None:
    low = ListedBlock(
        part=SidePart.DIRECTORATE, pitch=Length.parse("8 pt"), gap=Length.parse("20 pt")
    )
    style = with_column(repeated=(low, *parts("ons_kenmerk", "letter")))
    sender = replace(small_sender(), directorate=("Directie A",), department=("Afdeling B",))
    own = (OwnBlock(label="Dossier", lines=("35 000",)),)
    _, repeated = columns_of(sender, style=style, side_column=own)

    assert shown(repeated) == [["Directie A"], ["Ons kenmerk", "7"], ["Dossier", "35 000"]]
    assert repeated[0].text.row == Length(8)
    assert spaces_pt(repeated) == pytest.approx(
        [20 - 0.2 * 8 - 0.8 * 9, STYLE.side_column.gap.pt - 9]
    )
    assert repeated[2].space_below is None


def test_a_department_takes_the_gap_below_it_from_its_own_place() -> None:
    gaps = [Length(15), Length(30)]
    listed = [
        ListedBlock(part=part, gap=gap)
        for part, gap in zip((SidePart.DIRECTORATE, SidePart.DEPARTMENT), gaps, strict=True)
    ]
    style = with_column(repeated=(*listed, *parts("ons_kenmerk")))
    both = replace(small_sender(), directorate=("A",), department=("B",))
    found = [columns_of(one, style=style)[1] for one in (both, replace(both, department=()))]

    assert [spaces_pt(column) for column in found] == [[pytest.approx(21)], [pytest.approx(6)]]


def test_a_sender_s_own_order_takes_the_place_of_the_house_style_s() -> None:
    order = (
        *parts("reply_notice", "ons_kenmerk"),
        ListedBlock(label="OIN", lines=("00000001",)),
        *parts("contact"),
        ListedBlock(lines=("Los", "en vast")),
    )
    sender = replace(small_sender(), side_column=order, reply_notice="Noem ons kenmerk.")
    column = first_column_of(sender)

    assert shown(column) == [
        ["Noem ons kenmerk."],
        ["Ons kenmerk", "7"],
        ["OIN", "00000001"],
        *ALWAYS[1:],
        ["Los", "en vast"],
    ]
    assert column[2].lines[0].style is FontStyle.BOLD


def test_an_address_with_a_label_is_a_block_of_its_own() -> None:
    visiting = small_sender().visiting_address
    assert visiting is not None
    sender = replace(
        small_sender(),
        postal_address=replace(visiting, lines=("Postbus 1",)),
        website="www.a.nl",
        contact=(),
    )
    style = with_labels(visiting_address="Bezoekadres", postal_address="Postadres")

    assert shown(first_column_of(sender, style=style)) == [
        ["Bezoekadres", "Kerkplein 2", "1234 AC  Ons Dorp"],
        ["Postadres", "Postbus 1", "1234 AC  Ons Dorp", "www.a.nl"],
        ["Ons kenmerk", "7"],
    ]
    assert shown(first_column_of(sender))[0][0] == "Kerkplein 2"
    assert len(shown(first_column_of(sender))) == 2


TOO_MUCH = "Uw gegevens worden verwerkt volgens de wet, zie daarvoor onze verklaring. " * 30


@pytest.mark.parametrize(
    ("sender", "front", "code", "values"),
    [
        ({"reply_notice": TOO_MUCH}, {}, "side-column-too-high", {"excess": "94.2 mm"}),
        (
            {"side_column": parts("ons_kenmerk")},
            {"uw_kenmerk": ("A",)},
            "side-column-lacks",
            {"part": "uw_kenmerk"},
        ),
        (
            {"side_column": parts("ons_kenmerk")},
            {"side_column": (OwnBlock(lines=("A",)),)},
            "side-column-lacks",
            {"part": "letter"},
        ),
        ({"side_column": parts("contact")}, {}, "side-column-lacks", {"part": "ons_kenmerk"}),
        ({"side_column": (*parts("ons_kenmerk"), ListedBlock())}, {}, "side-block-unclear", {}),
        (
            {"side_column": (*parts("ons_kenmerk"), ListedBlock(part=SidePart.DATE, label="x"))},
            {},
            "side-block-unclear",
            {},
        ),
        (
            {"side_column": parts("ons_kenmerk", "date", "ons_kenmerk")},
            {},
            "side-block-twice",
            {"part": "ons_kenmerk"},
        ),
        (
            {"side_column": (ListedBlock(part=SidePart.ONS_KENMERK, pitch=Length(6)),)},
            {},
            "side-block-pitch",
            {"pitch": "2.1 mm", "size": "2.3 mm"},
        ),
        (
            {
                "side_column": (
                    ListedBlock(part=SidePart.ONS_KENMERK, gap=Length(8)),
                    *parts("contact"),
                )
            },
            {},
            "side-block-gap",
            {"gap": "2.8 mm"},
        ),
    ],
)
def test_a_column_that_cannot_be_is_an_error(
    sender: dict[str, Any], front: dict[str, Any], code: str, values: dict[str, str]
) -> None:
    problems = Problems()
    columns_of(replace(small_sender(), **sender), problems=problems, **front)

    assert [(problem.code, problem.values) for problem in problems] == [(code, values)]


def test_a_column_may_fill_its_height_to_the_last_row() -> None:
    side = STYLE.side_column
    rows = int((STYLE.column.last_baseline - side.first_baseline).pt / STYLE.small.row.pt) + 1
    sender = replace(small_sender(), side_column=parts("ons_kenmerk", "reply_notice"))
    kenmerk_pt = STYLE.small.row.pt + side.gap.pt
    room = int(rows - kenmerk_pt / STYLE.small.row.pt)
    lines = tuple(str(number) for number in range(room))
    full = replace(sender, side_column=(*parts("ons_kenmerk"), ListedBlock(lines=lines)))
    over = replace(full, side_column=(*parts("ons_kenmerk"), ListedBlock(lines=(*lines, "x"))))
    problems = Problems()

    assert len(first_column_of(full)) == 2
    columns_of(over, problems=problems)
    assert [problem.code for problem in problems] == ["side-column-too-high"]


@pytest.mark.parametrize(
    ("place", "titles", "block"),
    [
        (ListPlace.SIDE_COLUMN, ("Lijst",), [["Bijlage", "1"]]),
        (ListPlace.SIDE_COLUMN, ("Lijst", "Kaart"), [["Bijlagen", "2"]]),
        (ListPlace.SIDE_COLUMN_TITLES, ("Lijst",), [["Bijlage", "Lijst"]]),
        (ListPlace.SIDE_COLUMN_TITLES, ("Lijst", "Kaart"), [["Bijlagen", "Lijst", "Kaart"]]),
        (ListPlace.SIDE_COLUMN_TITLES, (), []),
        (ListPlace.BELOW_LETTER, ("Lijst",), []),
    ],
)
def test_enclosures_stand_by_number_or_title_under_the_label_for_so_many(
    place: ListPlace, titles: tuple[str, ...], block: list[list[str]]
) -> None:
    style = replace(
        with_labels(enclosures="Bijlagen", enclosure="Bijlage"),
        closing=replace(STYLE.closing, enclosures=place),
    )
    column = first_column_of(small_sender(), style=style, enclosures=titles)

    assert shown(column) == [*ALWAYS, ["Ons kenmerk", "7"], *block]


def test_following_pages_may_repeat_nothing() -> None:
    _, following = columns_of(small_sender(), style=with_column(repeated=()))

    assert shown(following) == []
