"""What a letter says at length above its text is read as what it says in short."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.drafting.copies import copies_of
from nrcli.workspace.workspace import Workspace
from tests.support.entries import DAY

HEAD = "---\nsubject: Kort\nto: informateur\nsender: nationaal-rapporteur\n"


def read(workspace: Path, more: str) -> Workspace:
    (workspace / "templates/letters/kort.md").write_text(f"{HEAD}{more}\n---\nKort.\n")
    return Workspace(workspace)


@pytest.mark.parametrize(
    ("written", "copied"),
    [
        ("copies_to: fractievoorzitters", ("fractievoorzitters",)),
        ("copies_to: [fractievoorzitters, kuzu]", ("fractievoorzitters", "kuzu")),
        ("copies_to:\n- fractievoorzitters\n- kuzu", ("fractievoorzitters", "kuzu")),
        ("copies_to: fractievoorzitters, kuzu", ("fractievoorzitters", "kuzu")),
        ("marking: Vertrouwelijk", ()),
    ],
)
def test_several_get_an_afschrift(workspace: Path, written: str, copied: tuple[str, ...]) -> None:
    opened = read(workspace, written)
    letter = opened.letter("kort")

    assert letter is not None
    assert letter.copied == copied
    assert list(opened.problems) == []


def test_who_is_on_two_lists_gets_one_afschrift(workspace: Path) -> None:
    opened = read(workspace, "copies_to: [kuzu, thieme, fractievoorzitters]")
    letter = opened.letter("kort")
    assert letter is not None
    copies = copies_of(letter, opened, DAY, opened.problems)
    whos = [each.who for each in copies.recipients]

    assert whos[:2] == ["kuzu", "thieme"]
    assert (len(whos), len(set(whos))) == (13, 13)
    assert copies.text == (
        "Tunahan Kuzu, M.L. Thieme en alle fractievoorzitters in de Tweede Kamer"
    )


def test_a_list_in_a_list_of_copies_is_told(workspace: Path) -> None:
    opened = read(workspace, "copies_to: [[kuzu]]")
    opened.letter("kort")

    assert [each.code for each in opened.problems] == ["wrong-type"]


def test_one_enclosure_needs_no_list(workspace: Path) -> None:
    opened = read(workspace, "enclosures: {title: Kaart, file: kaart.pdf}")
    letter = opened.letter("kort")

    assert letter is not None
    assert letter.enclosures == ("Kaart",)
    assert [each.file for each in letter.enclosed] == ["kaart.pdf"]
