"""The catalogue as functions: what a workspace holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.catalogue import contents as catalogue
from nrcli.catalogue.new import init
from nrcli.domain.problems.problem import LetterError


def test_letters_snippets_and_senders_are_listed_by_name(workspace: Path) -> None:
    names = [
        [entry.name for entry in listed(workspace)]
        for listed in (catalogue.list_letters, catalogue.list_snippets, catalogue.list_senders)
    ]

    assert names == [
        ["fractievoorzitters", "informateur"],
        ["mensenhandel", "seksueel-geweld-tegen-kinderen"],
        ["nationaal-rapporteur"],
    ]


def test_one_thing_is_shown_with_its_file_its_facts_and_its_text(workspace: Path) -> None:
    letter = catalogue.show_letter("informateur", workspace)
    snippet = catalogue.show_snippet("mensenhandel", workspace)
    sender = catalogue.show_sender("nationaal-rapporteur", workspace)

    assert letter.file == "templates/letters/informateur.md"
    assert letter.facts["copies_to"] == "fractievoorzitters"
    assert "{{ snippets }}" in letter.text
    assert snippet.facts["letters"] == "fractievoorzitters, informateur"
    assert sender.facts["return_address"] == "Postbus 20301 2500 EH  Den Haag"
    assert sender.text == ""


def test_what_cannot_be_read_is_an_error(workspace: Path) -> None:
    letter = workspace / "templates" / "letters" / "informateur.md"
    letter.write_text("geen front matter", encoding="utf-8")

    for attempt in (
        lambda: catalogue.list_letters(workspace),
        lambda: catalogue.show_letter("informateur", workspace),
    ):
        with pytest.raises(LetterError):
            attempt()


def test_a_new_workspace_is_told_file_by_file(tmp_path: Path) -> None:
    made = init(tmp_path / "nieuw")

    assert "recipients.yaml" in made
    assert "templates/letters/informateur.md" in made
    assert all((tmp_path / "nieuw" / name).is_file() for name in made)


def test_a_git_ignore_that_is_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mijn\n", encoding="utf-8")
    init(tmp_path)

    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "mijn\n"
