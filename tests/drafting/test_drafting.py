"""`draft` as a function: a request goes in, what came of it comes out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.problems.problem import LetterError, NrcliError, Problem, RefusedError
from nrcli.drafting import request as draft_request
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.renderers.rendered import Rendered

DAY = date(2017, 4, 5)
TEXT = (OutputFormat.TXT,)


def codes(error: pytest.ExceptionInfo[NrcliError]) -> set[str]:
    return {problem.code for problem in error.value.problems}


def test_a_request_gives_the_letters_made_and_their_files(workspace: Path) -> None:
    result = draft(
        DraftRequest(letter="informateur", workspace=workspace, date=DAY, kenmerk="10026")
    )

    (letter,) = result.letters
    assert (letter.who, letter.name) == ("schippers", "E.I. Schippers")
    assert (letter.function, letter.kenmerk, letter.pages) == ("Informateur", "10026", 3)
    assert result.out == "workspace/out"
    assert all((workspace / "out" / name).is_file() for name in letter.files)
    assert (result.failures, result.warnings, result.dry_run) == ((), (), False)


def test_all_that_is_wrong_with_a_letter_is_told_in_one_run(workspace: Path) -> None:
    path = workspace / "templates/letters/fout.md"
    path.write_text(
        "---\nsubject: x\nto: niemand\nsender: nationaal-rapporteur\ncopies_to: allen\n"
        "fields: {plaats: waar}\n---\n{{ plaats }} {{ copies_to }} {{ wie }} `code`\n",
        encoding="utf-8",
    )

    with pytest.raises(LetterError) as caught:
        draft(DraftRequest(letter="fout", workspace=workspace))

    assert [problem.code for problem in caught.value.problems] == [
        "field-missing",
        "unknown-recipient",
        "unknown-recipient",
        "unknown-value",
        "markdown-code",
    ]


def test_a_field_cannot_have_the_name_of_what_a_letter_has_already(workspace: Path) -> None:
    path = workspace / "templates/letters/fout.md"
    path.write_text(
        "---\nsubject: x\nto: informateur\nsender: nationaal-rapporteur\n"
        "fields: {kenmerk: welk}\n---\n{{ kenmerk }}\n",
        encoding="utf-8",
    )

    with pytest.raises(LetterError) as caught:
        draft(DraftRequest(letter="fout", workspace=workspace, date=DAY, fields={"kenmerk": "1"}))

    (problem,) = caught.value.problems
    assert (problem.code, str(problem.location)) == (
        "field-reserved",
        "templates/letters/fout.md:5:10",
    )


def test_a_limit_of_nobody_is_refused(workspace: Path) -> None:
    with pytest.raises(LetterError) as caught:
        draft(DraftRequest(letter="informateur", workspace=workspace, date=DAY, limit=0))

    assert codes(caught) == {"nothing-to-write"}


def test_progress_is_told_after_each_letter(workspace: Path) -> None:
    told: list[tuple[int, int]] = []
    request = DraftRequest(
        letter="fractievoorzitters", workspace=workspace, date=DAY, kenmerk="1", formats=TEXT,
        limit=3,
    )  # fmt: skip
    draft(request, progress=lambda done, total: told.append((done, total)))

    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_dry_run_gives_the_same_names_and_writes_nothing(workspace: Path) -> None:
    request = DraftRequest(
        letter="informateur", workspace=workspace, date=DAY, kenmerk="1", dry_run=True
    )
    result = draft(request)

    assert [letter.files for letter in result.letters] == [
        (
            "1-informateur-schippers.docx",
            "1-informateur-schippers.pdf",
            "1-informateur-schippers-afschrift.pdf",
        )
    ]
    assert result.dry_run
    assert not (workspace / "out").exists()


def test_the_day_is_the_request_s_else_the_letter_s_else_today(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_request, "today_in_amsterdam", lambda: date(2017, 4, 6))
    letter = workspace / "templates" / "letters" / "kort.md"
    front = "---\nsubject: Kort\nto: informateur\nsender: nationaal-rapporteur\n{}---\nDag.\n"
    dated = {
        "today": (front.format(""), None, "6 april 2017"),
        "letter": (front.format("date: 2017-04-07\n"), None, "7 april 2017"),
        "request": (front.format("date: 2017-04-07\n"), date(2017, 4, 8), "8 april 2017"),
    }

    for kenmerk, (text, day, expected) in dated.items():
        letter.write_text(text, encoding="utf-8")
        draft(
            DraftRequest(
                letter="kort", workspace=workspace, date=day, kenmerk=kenmerk, formats=TEXT
            )
        )
        made = (workspace / "out" / f"{kenmerk}-kort-schippers.txt").read_text(encoding="utf-8")
        assert f"Datum\t{expected}" in made


def test_a_letter_that_is_not_there_does_not_hide_what_else_is_wrong(workspace: Path) -> None:
    request = DraftRequest(
        letter="informatuer", workspace=workspace, date=DAY, kenmerk="a\tb", to=("nobody",)
    )
    with pytest.raises(LetterError) as error:
        draft(request)

    assert codes(error) == {"unknown-letter", "forbidden-character", "unknown-recipient"}


def test_parts_that_are_not_there_do_not_hide_what_else_is_wrong(workspace: Path) -> None:
    (workspace / "templates" / "letters" / "kort.md").write_text(
        "---\nsubject: Kort\nto: informateur\nsender: niemand\nhouse_style: geen\n"
        "snippets: [weg]\n---\n{{ onbekend }}\n\n{{ snippet('elders') }}\n",
        encoding="utf-8",
    )
    request = DraftRequest(letter="kort", workspace=workspace, date=date(2010, 1, 1))
    with pytest.raises(LetterError) as error:
        draft(request)

    assert codes(error) == {
        "unknown-sender", "unknown-house-style", "unknown-snippet", "unknown-value",
        "snippets-unused", "nobody-in-role",
    }  # fmt: skip
    assert not (workspace / "out").exists()


def test_a_date_that_is_none_brings_up_no_other_problem(workspace: Path) -> None:
    (workspace / "templates" / "letters" / "kort.md").write_text(
        "---\nsubject: Kort\nto: informateur\nsender: nationaal-rapporteur\n"
        "copies_to: fractievoorzitters\ndate: 5 april 2017\n---\n{{ copies_to }}\n",
        encoding="utf-8",
    )
    with pytest.raises(LetterError) as error:
        draft(DraftRequest(letter="kort", workspace=workspace))

    assert codes(error) == {"bad-date"}


def test_an_edited_file_refuses_the_letter(workspace: Path) -> None:
    request = DraftRequest(
        letter="informateur", workspace=workspace, date=DAY, kenmerk="1", formats=TEXT
    )
    draft(request)
    (workspace / "out" / "1-informateur-schippers.txt").write_text("anders", encoding="utf-8")

    with pytest.raises(RefusedError) as error:
        draft(request)
    assert codes(error) == {"file-edited"}


def test_an_edited_file_in_a_list_is_one_failure(workspace: Path) -> None:
    request = DraftRequest(
        letter="fractievoorzitters", workspace=workspace, date=DAY, kenmerk="1", formats=TEXT
    )
    draft(request)
    edited = workspace / "out" / "1-fractievoorzitters-kuzu.txt"
    edited.write_text("anders", encoding="utf-8")
    result = draft(request)

    assert len(result.letters) == 12
    assert [(failure.who, failure.refused) for failure in result.failures] == [("kuzu", True)]
    assert edited.read_text(encoding="utf-8") == "anders"


def test_a_strict_request_takes_no_letter_that_a_renderer_has_doubts_about(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doubt = Problem(code="snippets-unused")
    doubtful = {OutputFormat.TXT: lambda _: Rendered(content=b"", warnings=(doubt,))}
    monkeypatch.setattr("nrcli.renderers.RENDERERS", doubtful)
    request = DraftRequest(
        letter="informateur", workspace=workspace, date=DAY, kenmerk="1", formats=TEXT
    )

    with pytest.raises(LetterError) as error:
        draft(replace(request, strict=True))
    assert codes(error) == {"snippets-unused", "strict"}
    assert not (workspace / "out").exists()
    assert draft(request).warnings == (doubt,)
