"""The closing counts its rows, so that all formats keep the same space."""

from __future__ import annotations

from nrcli.domain.letter.letter import LetterClosing, Signature


def test_the_rows_of_a_closing_are_those_of_its_longest_signature() -> None:
    short = Signature(name=("A",), rows_above=4)
    long = Signature(
        name=("B",),
        function=("een", "twee"),
        on_behalf_of=("De Minister,", "voor deze,"),
        rows_below_behalf=1,
        picture_rows=3,
    )
    closing = LetterClosing(
        slotformule="Hoogachtend,", rows_below_slotformule=1, signatures=(short, long)
    )

    assert (short.rows, long.rows) == (5, 9)
    assert closing.rows_of_signatures == 9
