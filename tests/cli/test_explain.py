"""`nrcli explain`: where each paragraph came from, a line for each."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Command


def test_each_paragraph_has_its_place_and_its_data(nrcli: Command) -> None:
    ended = nrcli("explain", "informateur", "--date", "2017-04-05")
    lines = ended.out.splitlines()

    assert ended.code == 0
    assert "templates/snippets/mensenhandel.md:3:8: Mensenhandel" in lines
    assert "given when drafting: 5 april 2017" in lines
    assert any(line.startswith("    copies_to = alle fractievoorzitters") for line in lines)
    assert all(len(line) < 160 for line in lines)
    assert ended.told == "This is the letter to E.I. Schippers; --to and --date show another."


def test_of_a_list_the_first_is_shown_or_the_one_that_is_named(nrcli: Command) -> None:
    first = nrcli("explain", "fractievoorzitters", "--date", "2017-04-05")
    named = nrcli("explain", "fractievoorzitters", "--date", "2017-04-05", "--to", "thieme")

    assert "Zijlstra" in first.told
    assert "Thieme" in named.told


def test_it_is_told_to_machines_whole(nrcli: Command) -> None:
    ended = nrcli("explain", "informateur", "--date", "2017-04-05", "--json")
    told = json.loads(ended.out)
    (letter,) = told["letters"]

    assert letter["who"] == "schippers"
    assert told["problems"] == []
    last = letter["paragraphs"][-1]
    assert (last["file"], last["values"]) == ("templates/senders/nationaal-rapporteur.yaml", [])


def test_a_line_of_a_page_is_led_back_to_its_paragraph(nrcli: Command) -> None:
    letter = ("explain", "informateur", "--date", "2017-04-05")
    ended = nrcli(*letter, "--page", "2", "--line", "1")

    assert ended.out.startswith("templates/snippets/mensenhandel.md:10:1: Een nieuw kabinet")
    assert len(ended.out.splitlines()) == 1
    assert nrcli(*letter, "--page", "2").code == 2
    assert nrcli(*letter, "--page", "2", "--line", "99").code == 1


def test_a_finished_letter_is_explained_from_what_it_notes(workspace: Path, nrcli: Command) -> None:
    assert nrcli("draft", "informateur", "--date", "2017-04-05", "--concept").code == 0
    letter = "out/concept-informateur-schippers.pdf"
    same = nrcli("explain", letter)
    told = json.loads(nrcli("explain", letter, "--json").out)
    (workspace / "templates/letters/informateur.md").unlink()
    gone = nrcli("explain", letter)

    assert same.code == 0
    assert same.out.startswith("informateur, to schippers, of 2017-04-05, was made of:\n  templ")
    assert same.told == "All that the letter was made of is unchanged."
    assert (told["letter"], told["problems"]) == ("informateur", [])
    assert "Mensenhandel" in [paragraph["text"] for paragraph in told["paragraphs"]]
    assert gone.code == 1
    assert "templates/letters/informateur.md: no longer there" in gone.out
    assert "not in the files as they are now: Mensenhandel" in gone.out
    assert "[unknown-letter]" in gone.told
    assert nrcli("explain", letter, "--json").code == 1
    assert nrcli("explain", letter, "--to", "schippers").code == 2


def test_the_value_of_a_field_is_given_as_for_draft(workspace: Path, nrcli: Command) -> None:
    text = "---\nsubject: Proef\nto: informateur\nsender: nationaal-rapporteur\n"
    text += "fields: {plaats: waar}\n---\nIn {{ plaats }}.\n"
    path = workspace / "templates/letters/proef.md"
    path.write_text(text, encoding="utf-8", newline="\n")
    letter = ("explain", "proef", "--date", "2017-04-05")

    assert "In Den Haag." in nrcli(*letter, "--set", "plaats=Den Haag").out
    assert "In <plaats>." in nrcli(*letter).out
    assert nrcli(*letter, "--set", "plek=Den Haag").code == 1
