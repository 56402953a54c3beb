"""`check` as a function: what was read, and every problem there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.domain.problems.problem import LetterError
from nrcli.inspection.workspaces import CheckResult, check

FRONT = "---\nsubject: Kort\nto: {to}\nsender: nationaal-rapporteur\ndate: 2017-04-05\n---\n"


def found(result: CheckResult) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.code) for problem in result.problems]


def test_a_sound_workspace_has_no_problems(workspace: Path) -> None:
    result = check(workspace)

    assert (result.letters, result.snippets, result.problems) == (2, 2, ())
    assert result.errors == 0


def test_the_texts_of_mails_are_checked_and_that_the_chosen_one_is_there(workspace: Path) -> None:
    (workspace / "templates/mails/kort.txt").write_text("Dag {{ naam }}\n", encoding="utf-8")
    settings = "mail:\n  from: bureau@example.nl\n  text: weg\n"
    (workspace / "nrcli.yaml").write_text(settings, encoding="utf-8")

    assert found(check(workspace)) == [
        ("nrcli.yaml:3:3", "unknown-mail-text"),
        ("templates/mails/kort.txt:1:8", "unknown-value"),
    ]


def test_a_letter_to_nobody_is_checked_all_the_same(workspace: Path) -> None:
    letter = workspace / "templates" / "letters" / "kort.md"
    letter.write_text(FRONT.format(to="minister") + "Een `code`.\n", encoding="utf-8")

    assert found(check(workspace)) == [
        ("templates/letters/kort.md:3:5", "unknown-recipient"),
        ("templates/letters/kort.md:7:5", "markdown-code"),
    ]


def test_a_letter_is_checked_for_each_of_its_recipients(workspace: Path) -> None:
    letter = workspace / "templates" / "letters" / "kort.md"
    text = "Dag.\n\n{% if recipient.geslacht == 'v' %}\nEen `code`.\n{% endif %}\n"
    letter.write_text(FRONT.format(to="fractievoorzitters") + text, encoding="utf-8")

    assert found(check(workspace)) == [("templates/letters/kort.md:10:5", "markdown-code")]


def test_a_snippet_that_no_letter_shows_is_checked_too(workspace: Path) -> None:
    snippets = workspace / "templates" / "snippets"
    (snippets / "los.md").write_text(
        "---\ntitle: Los\n---\n{{ recipient.fractie.short }} en {{ copies_to }}: `code`.\n",
        encoding="utf-8",
    )
    (snippets / "leeg.md").write_text("---\ntitle: Los\n---\n{{ plaats }}\n", encoding="utf-8")

    assert found(check(workspace)) == [
        ("templates/snippets/leeg.md:2:8", "snippet-unused"),
        ("templates/snippets/leeg.md:4:4", "unknown-value"),
        ("templates/snippets/los.md:2:8", "snippet-unused"),
        ("templates/snippets/los.md:2:8", "title-twice"),
        ("templates/snippets/los.md:4:51", "markdown-code"),
    ]


def test_a_file_whose_name_is_no_name_is_found_at_its_place(workspace: Path) -> None:
    for name in ("letters/Mijn brief.md", "snippets/A.md", "senders/A.yaml", "house-styles/A.yaml"):
        (workspace / "templates" / name).write_text("x", encoding="utf-8")

    assert found(check(workspace)) == [
        ("templates/house-styles/A.yaml", "not-a-name"),
        ("templates/letters/Mijn brief.md", "not-a-name"),
        ("templates/senders/A.yaml", "not-a-name"),
        ("templates/snippets/A.md", "not-a-name"),
    ]


def test_a_letter_elsewhere_is_checked_when_its_path_is_given(
    workspace: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "elders.md"
    letter.write_text(FRONT.format(to="informateur") + "Een `code`.\n", encoding="utf-8")
    result = check(workspace, [letter])

    assert result.letters == 3
    assert found(result) == [(f"{letter.as_posix()}:7:5", "markdown-code")]


def test_a_path_where_nothing_is_is_an_error(workspace: Path) -> None:
    with pytest.raises(LetterError) as error:
        check(workspace, [workspace / "templates", Path("nergens.md")])

    (problem,) = error.value.problems
    assert (problem.code, problem.values["path"]) == ("file-missing", "nergens.md")


def test_no_workspace_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LetterError) as error:
        check(tmp_path)
    assert [problem.code for problem in error.value.problems] == ["no-workspace"]
