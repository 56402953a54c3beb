"""The note on what a letter was made of can be read back, and nothing else is taken for one."""

from __future__ import annotations

from datetime import date

import pytest

from nrcli.domain.letter.letter import Provenance

NOTE = Provenance(
    letter="informateur",
    who="schippers",
    date=date(2017, 4, 5),
    files={
        "templates/letters/informateur.md": "a" * 64,
        "nrcli:templates/met spatie.yaml": "b" * 64,
    },
    recipient="c" * 64,
)


def test_a_note_is_read_back() -> None:
    assert Provenance.found(NOTE.text) == NOTE
    assert Provenance.found("\r\n" + NOTE.text.replace("\n", "\r\n") + "\r\n") == NOTE


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (NOTE.text, ""),
        ("informateur schippers", "informateur"),
        ("2017-04-05", "2017-04-31"),
        ("a" * 64, "a" * 63),
        ("#schippers", "#zalm"),
    ],
)
def test_what_is_no_note_is_not_taken_for_one(before: str, after: str) -> None:
    assert Provenance.found(NOTE.text.replace(before, after)) is None
