"""Who signs, on whose behalf, and the lists under the letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from nrcli.domain.letter.blocks import (
    Block,
    BulletList,
    OrderedList,
    Paragraph,
    Quotation,
    plain_text,
)
from nrcli.domain.letter.house_style import Closing, ListPlace
from nrcli.domain.letter.letter import LetterClosing, Signature
from nrcli.domain.letter.picture import Picture
from nrcli.domain.letter.sender import Signatory
from nrcli.domain.problems.problem import LetterError
from nrcli.domain.values.length import Length
from tests.support.letters import letter_of

ME = Signatory(name="A. Een", function=("Rapporteur",))
FOR_MINISTER = replace(ME, on_behalf_of=("De Minister van Justitie",))
SIGNATURE = Picture(file="a.png", alt="Handtekening", pixels_wide=100, pixels_high=50)
SIGNED = replace(ME, signature=SIGNATURE)
BELOW = Closing(enclosures=ListPlace.BELOW_LETTER, copies_to=ListPlace.BELOW_LETTER)


def closing_of(
    one: Signatory, other: Signatory | None = None, look: Closing | None = None
) -> LetterClosing:
    change: dict[str, Mapping[str, object]] = {
        "sender": {"signatory": one, "second_signatory": other}
    }
    if look is not None:
        change["house_style"] = {"closing": look}
    return letter_of("Tekst.", change=change).closing


def rows(signature: Signature) -> tuple[int, int, int]:
    return signature.rows_above, signature.rows_below_behalf, signature.picture_rows


@pytest.mark.parametrize(
    ("signatory", "below_slotformule", "expected"),
    [
        (ME, 4, (0, 0, 0)),
        (FOR_MINISTER, 1, (0, 3, 0)),
        (SIGNED, 0, (0, 0, 4)),
        (replace(FOR_MINISTER, signature=SIGNATURE), 1, (0, 0, 3)),
    ],
)
def test_a_picture_takes_the_rows_kept_for_the_signature(
    signatory: Signatory, below_slotformule: int, expected: tuple[int, int, int]
) -> None:
    closing = closing_of(signatory)

    assert closing.rows_below_slotformule == below_slotformule
    assert rows(closing.signatures[0]) == expected


@pytest.mark.parametrize("signatory", [FOR_MINISTER, SIGNED])
def test_a_closing_has_as_many_rows_with_a_picture_as_without(signatory: Signatory) -> None:
    with_picture = closing_of(replace(signatory, signature=SIGNATURE))
    without = closing_of(replace(signatory, signature=None))

    assert (
        with_picture.rows_below_slotformule + with_picture.rows_of_signatures
        == without.rows_below_slotformule + without.rows_of_signatures
    )


def test_who_signs_for_another_says_so_and_so_does_who_signs_in_absence() -> None:
    (signature,) = closing_of(replace(FOR_MINISTER, before_name="b/a")).signatures

    assert signature.on_behalf_of == ("De Minister van Justitie,", "voor deze,")
    assert signature.name == ("b/a A. Een",)


def test_who_signs_may_do_so_namens_deze_with_the_function_above() -> None:
    mandated = replace(FOR_MINISTER, on_behalf_words="namens deze,", function_above=True)
    (signature,) = closing_of(mandated).signatures

    assert signature.paragraphs == (
        ("De Minister van Justitie,", "namens deze,"),
        ("Rapporteur",),
        ("A. Een",),
    )
    assert rows(signature) == (0, 3, 0)
    assert signature.rows == closing_of(FOR_MINISTER).signatures[0].rows


def test_a_function_above_the_signature_needs_nobody_to_sign_for() -> None:
    closing = closing_of(replace(ME, function_above=True))

    assert closing.rows_below_slotformule == 1
    assert closing.signatures[0].paragraphs == (("Rapporteur",), ("A. Een",))
    assert rows(closing.signatures[0]) == (0, 3, 0)


def test_a_comma_that_is_there_is_not_doubled() -> None:
    (signature,) = closing_of(replace(ME, on_behalf_of=("De Minister,",))).signatures

    assert signature.on_behalf_of == ("De Minister,", "voor deze,")


@pytest.mark.parametrize(
    ("one", "other", "below_slotformule", "expected"),
    [
        (ME, ME, 4, [(0, 0, 0), (0, 0, 0)]),
        (ME, SIGNED, 0, [(4, 0, 0), (0, 0, 4)]),
        (FOR_MINISTER, ME, 1, [(0, 3, 0), (5, 0, 0)]),
        (SIGNED, FOR_MINISTER, 1, [(2, 0, 3), (0, 3, 0)]),
        (replace(ME, function_above=True), FOR_MINISTER, 1, [(0, 4, 0), (0, 3, 0)]),
    ],
)
def test_the_names_of_two_stand_on_one_row(
    one: Signatory, other: Signatory, below_slotformule: int, expected: list[tuple[int, int, int]]
) -> None:
    closing = closing_of(one, other)

    assert closing.rows_below_slotformule == below_slotformule
    assert [rows(signature) for signature in closing.signatures] == expected
    rows_of_names = {each.rows - len(each.function) for each in closing.signatures}
    assert len(rows_of_names) == 1


def test_lines_too_wide_for_half_the_column_are_broken_anew() -> None:
    function = ("Nationaal Rapporteur Mensenhandel en", "Seksueel Geweld tegen Kinderen")
    one, other = closing_of(ME, replace(ME, function=function)).signatures

    assert other.function == (
        "Nationaal Rapporteur Mensenhandel en",
        "Seksueel Geweld tegen Kinderen",
    )
    narrow = closing_of(replace(ME, function=function), ME).signatures[0]
    assert narrow.function == (
        "Nationaal Rapporteur Mensenhandel",
        "en Seksueel Geweld tegen Kinderen",
    )
    assert one.function == ("Rapporteur",)


def test_the_second_signatory_stands_where_the_house_style_says() -> None:
    wide = Closing(second_x=Length.parse("120 mm"))
    function = ("Nationaal Rapporteur Mensenhandel en",)
    one, _ = closing_of(replace(ME, function=function), ME, wide).signatures

    assert one.function == function


def test_a_word_that_no_column_can_hold_is_told() -> None:
    with pytest.raises(LetterError) as raised:
        closing_of(ME, replace(ME, name="Aa" * 40))

    assert [problem.code for problem in raised.value.problems] == ["word-too-wide"]


def test_a_picture_is_no_wider_than_its_column_and_stays_within_its_rows() -> None:
    wide = replace(SIGNATURE, pixels_wide=10_000)
    sized = [
        closing_of(replace(ME, signature=picture)).signatures[0].picture
        for picture in (SIGNATURE, wide)
    ]

    assert sized[0] is not None
    assert sized[0].height.pt == pytest.approx(4 * 12 * 0.8)
    assert sized[1] is not None
    assert sized[1].width.pt == pytest.approx(375)


def test_enclosures_and_copies_stand_in_lists_where_the_house_style_wants_them() -> None:
    given: dict[str, Any] = {"enclosures": ("Cijfers", "Advies"), "copies_to": "fractievoorzitters"}
    below = letter_of("Tekst.", change={"house_style": {"closing": BELOW}}, **given)
    beside = letter_of("Tekst.", **given)

    assert [(one.label, items_of(one.blocks[0])) for one in below.closing.lists] == [
        ("Bijlage(n)", ["Cijfers", "Advies"]),
        ("Afschrift aan", ["alle fractievoorzitters in de Tweede Kamer"]),
    ]
    assert beside.closing.lists == ()
    assert len(beside.side_column) == len(below.side_column) + 2


def test_without_enclosures_and_copies_there_are_no_lists() -> None:
    assert closing_of(ME, look=BELOW).lists == ()


def items_of(block: object) -> list[str]:
    assert isinstance(block, BulletList)
    paragraphs = [paragraph for item in block.items for paragraph in item.blocks]
    return [plain_text(each.content) for each in paragraphs if isinstance(each, Paragraph)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Eerst.\n\nSlot.", [0, 1]),
        ("Eerst.\\\nSlot.", [0, 1]),
        ("Slot.\n\n---", [1]),
        ("Een lang slot. " * 30, [6]),
        ("Een lang slot. " * 36, [0]),
        ("- een\n- twee", [0, 1]),
        ("1. een\n   - twee\n\n   drie", [0, 0, 1]),
        ("> een\n>\n> twee", [0, 1]),
        ("Eerst.\n\n| a |\n| - |\n| b |", [0]),
        ("Eerst.\n\n# Kop", [0]),
    ],
)
def test_the_last_paragraph_stays_with_the_closing(text: str, kept: list[int]) -> None:
    assert [one.kept_lines for one in paragraphs_in(letter_of(text).body)] == kept


def test_the_last_paragraph_of_an_annex_may_be_divided() -> None:
    (_, last) = letter_of("Tekst.\n\n{{ closing }}\n\nBijlage.").annexes

    assert isinstance(last, Paragraph)
    assert not last.kept_lines


def test_a_letter_whose_closing_comes_first_is_empty() -> None:
    with pytest.raises(LetterError) as caught:
        letter_of("{{ closing }}\n\nBijlage.")

    assert [problem.code for problem in caught.value.problems] == ["letter-empty"]


def paragraphs_in(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Yield paragraphs in order, those in lists and quotations too."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case BulletList() | OrderedList():
                for item in block.items:
                    yield from paragraphs_in(item.blocks)
            case Quotation():
                yield from paragraphs_in(block.blocks)
            case _:
                pass
