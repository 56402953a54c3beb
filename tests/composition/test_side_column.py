"""The side column has a block for each thing that is given, and none for what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from nrcli.composition.fitter import Fitter
from nrcli.composition.side_column import Columns, compose_columns, compose_kenmerk
from nrcli.domain.letter.blocks import CutPoint, Text, plain_text
from nrcli.domain.letter.letter import Part, SideBlock
from nrcli.domain.letter.sender import Contact, Sender, Signatory
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.renderers.stand_in_font import read_metrics
from tests.support.samples import DAY, shipped_style, small_sender

STYLE = shipped_style()


def fitter() -> Fitter:
    return Fitter(read_metrics(), STYLE, Problems())


def kenmerk_of(sender: Sender) -> tuple[SideBlock, ...]:
    return compose_kenmerk(sender, fitter(), "7")


def columns_of(
    sender: Sender, uw_kenmerk: str = "", enclosures: Sequence[str] = (), copies_to: str = ""
) -> Columns:
    return compose_columns(
        sender,
        fitter(),
        day=DAY,
        uw_kenmerk=uw_kenmerk,
        enclosures=enclosures,
        copies_to=copies_to,
    )


def first_column_of(
    sender: Sender, uw_kenmerk: str = "", enclosures: Sequence[str] = (), copies_to: str = ""
) -> tuple[SideBlock, ...]:
    columns = columns_of(sender, uw_kenmerk, enclosures, copies_to)
    return columns.first_with(kenmerk_of(sender))


def shown(blocks: Sequence[SideBlock]) -> list[list[str]]:
    return [[plain_text(line.content) for line in block.lines] for block in blocks]


ALWAYS = [
    ["Kerkplein 2", "1234 AC  Ons Dorp"],
    ["Contactpersoon", "Balie"],
    ["T  010 123", "balie@voorbeeld.nl"],
]


@pytest.mark.parametrize(
    ("uw_kenmerk", "enclosures", "copies_to", "more"),
    [
        ("", [], "", [["Ons kenmerk", "7"]]),
        ("AB/1", [], "", [["Uw kenmerk", "AB/1"], ["Ons kenmerk", "7"]]),
        ("", ["Lijst"], "", [["Ons kenmerk", "7"], ["Bijlage(n)", "1"]]),
        ("", ["Lijst", "Kaart"], "", [["Ons kenmerk", "7"], ["Bijlage(n)", "2"]]),
        ("", [], "alle leden", [["Ons kenmerk", "7"], ["Afschrift aan", "alle leden"]]),
    ],
)
def test_what_is_given_has_a_block_under_its_label(
    uw_kenmerk: str, enclosures: list[str], copies_to: str, more: list[list[str]]
) -> None:
    column = first_column_of(small_sender(), uw_kenmerk, enclosures, copies_to)

    assert shown(column) == [*ALWAYS, *more]


def test_labels_are_bold_the_contact_s_function_and_the_reply_notice_italic() -> None:
    contact = Contact(name="Balie", function="Bureau")
    column = first_column_of(
        replace(small_sender(), contact=contact, reply_notice="Noem ons kenmerk.")
    )
    styles = {plain_text(line.content): line.style for block in column for line in block.lines}

    assert styles["Contactpersoon"] is styles["Ons kenmerk"] is FontStyle.BOLD
    assert styles["Bureau"] is styles["Noem ons kenmerk."] is FontStyle.ITALIC
    assert styles["Balie"] is styles["7"] is FontStyle.REGULAR


@pytest.mark.parametrize(
    ("contact", "blocks"),
    [
        (None, []),
        (Contact(name="A"), [["Contactpersoon", "A"]]),
        (Contact(name="A", phone="1"), [["Contactpersoon", "A"], ["T  1"]]),
        (Contact(name="A", email="a@b.nl"), [["Contactpersoon", "A"], ["a@b.nl"]]),
    ],
)
def test_a_contact_is_reached_by_what_is_known(
    contact: Contact | None, blocks: list[list[str]]
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
def test_an_email_address_may_break_after_its_at_only_if_it_is_too_wide(
    email: str, parts: list[str]
) -> None:
    sender = replace(small_sender(), contact=Contact(name="A", email=email))
    (line,) = first_column_of(sender)[2].lines

    assert [part.text if isinstance(part, Text) else "" for part in line.content] == parts
    assert (CutPoint() in line.content) == (len(parts) > 1)


def test_a_sender_with_next_to_nothing_has_next_to_no_side_column() -> None:
    sender = Sender(organisation="x", return_address="x", signatory=Signatory(name="x"))

    assert shown(first_column_of(sender)) == [["Ons kenmerk", "7"]]


def test_following_pages_have_date_and_kenmerk_only() -> None:
    sender = small_sender()
    column = columns_of(sender).repeated_with(kenmerk_of(sender))

    assert shown(column) == [["Datum", "2 maart 2020"], ["Ons kenmerk", "7"]]
    assert [line.part for block in column for line in block.lines] == [
        None, Part.DATE, None, Part.KENMERK,
    ]  # fmt: skip
