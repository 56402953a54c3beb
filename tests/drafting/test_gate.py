"""What check finds in a letter is what every command says of it that makes, shows or sends it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.problems.problem import LetterError
from nrcli.drafting.approval import approve
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.inspection.finished_letters import proof
from nrcli.inspection.workspaces import check
from nrcli.mailing.preparation import prepare_mailing
from nrcli.preview.pages import preview_text
from nrcli.register.store import Register
from tests.support.check_examples import BASE, LETTER, RECIPIENTS, in_body, write_example

DAY = date(2017, 4, 5)
BSN = "Het gaat om 111222333."
SPACES = "De opvang  is vol."
OPEN = "Op [datum] sprak ik u."
TWICE = "Ik vraag u om om hulp."


def request(folder: Path, text: str) -> DraftRequest:
    """Return the request for a letter that says a text."""
    example = in_body("x", text, text)
    write_example(folder, example, example.before)
    return DraftRequest(
        letter="brief", workspace=folder, date=DAY, formats=(OutputFormat.PDF,), out=folder / "out"
    )


def told(error: pytest.ExceptionInfo[LetterError]) -> list[tuple[str, str, int]]:
    return [
        (problem.code, problem.severity.value, problem.location.line)
        for problem in error.value.problems
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BSN, "personal-bsn"),
        (SPACES, "double-space"),
        (OPEN, "unfinished-brackets"),
        ("Schrijf hier waarover de brief gaat.", "unfinished-start"),
        ("Dat kost XXX euro.", "unfinished-mark"),
    ],
)
def test_what_stops_a_letter_stops_it_everywhere(tmp_path: Path, text: str, code: str) -> None:
    asked = request(tmp_path, text)

    with pytest.raises(LetterError) as drafted:
        draft(asked)
    with pytest.raises(LetterError) as approved:
        approve(asked, name="A")

    assert told(drafted) == told(approved) == [(code, "error", 6)]
    assert [problem.code for problem in check(tmp_path).problems] == [code]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        (BSN, "personal-bsn", "error"),
        (SPACES, "double-space", "error"),
        (OPEN, "unfinished-brackets", "warning"),
        (TWICE, "word-twice", "warning"),
    ],
)
def test_a_concept_and_a_preview_are_made_and_say_it(
    tmp_path: Path, text: str, code: str, severity: str
) -> None:
    asked = request(tmp_path, text)
    made = draft(replace(asked, concept=True))
    shown, _ = preview_text(asked)
    found = check(tmp_path).problems

    for problems in (made.warnings, shown.problems, found):
        assert [(each.code, each.severity.value) for each in problems] == [(code, severity)]


def test_strict_stops_at_warnings_of_words_too(tmp_path: Path) -> None:
    asked = request(tmp_path, TWICE)

    with pytest.raises(LetterError) as error:
        draft(replace(asked, strict=True))
    assert [code for code, _, _ in told(error)] == ["strict", "word-twice"]
    with pytest.raises(LetterError):
        draft(replace(asked, strict=True, concept=True))
    assert [problem.code for problem in draft(asked).warnings] == ["word-twice"]


def test_what_cannot_be_set_stops_a_concept_too(tmp_path: Path) -> None:
    with pytest.raises(LetterError):
        draft(replace(request(tmp_path, f"<b>Vol</b>\n\n{BSN}"), concept=True))


def test_what_a_comment_allows_is_registered_and_proofed_as_good(tmp_path: Path) -> None:
    comment = "{# nrcli: allow double-space: zo staat het er #}\n"
    asked = request(tmp_path, f"{comment}{SPACES}\n\nDat was het.")
    made = draft(replace(asked, strict=True))
    with Register(tmp_path).reading() as content:
        (entry,) = content.entries()

    assert made.warnings == ()
    assert entry.versions[-1].allowed == ("double-space",)
    assert proof(tmp_path / "out", folder=tmp_path).failed == 0


ALLOWED = f"{TWICE}\n\n{{# nrcli: allow word-twice: zo is het #}}\nDat is aan de de minister."


def findings(folder: Path) -> set[tuple[str, str, str]]:
    return {
        (problem.code, problem.severity.value, str(problem.location))
        for letter in proof(folder / "out", folder=folder).letters
        for problem in letter.problems
    }


def test_proof_says_what_check_says_of_the_letter(tmp_path: Path) -> None:
    asked = request(tmp_path, f"De slachtofers wachten.\n\n{ALLOWED}")
    draft(asked)
    checked = {
        (problem.code, problem.severity.value, str(problem.location))
        for problem in check(tmp_path).problems
    }

    assert {code for code, _, _ in checked} == {"misspelled", "word-twice"}
    assert findings(tmp_path) == checked
    assert proof(tmp_path / "out", folder=tmp_path).failed == 0


def test_of_texts_that_changed_since_proof_reads_the_file(tmp_path: Path) -> None:
    asked = request(tmp_path, f"De slachtofers wachten op 31 april 2017.\n\n{ALLOWED}")
    draft(asked)
    request(tmp_path, "De opvang is vol.")
    told = findings(tmp_path)

    assert {(code, severity) for code, severity, _ in told} == {
        ("misspelled", "warning"),
        ("date-impossible", "warning"),
    }  # the doubled word was allowed somewhere in it
    assert {Path(place).suffix for _, _, place in told} == {".pdf"}


def test_a_mailing_says_the_words_of_its_letter_once(tmp_path: Path) -> None:
    asked = request(tmp_path, TWICE)
    prepared = prepare_mailing(asked)

    assert [problem.code for problem in prepared.warnings] == ["word-twice"]


def test_a_letter_of_before_with_what_is_unfinished_is_not_good(tmp_path: Path) -> None:
    asked = request(tmp_path, "Op [datum] sprak ik u.")
    draft(replace(asked, concept=True, out=tmp_path / "out"))
    (file,) = (tmp_path / "out").glob("*.pdf")
    (letter,) = proof(file, folder=tmp_path).letters
    found = {problem.code for problem in letter.problems}

    assert {"proof-unregistered", "unfinished-brackets"} <= found


def test_a_value_that_is_given_is_looked_at_as_well(tmp_path: Path) -> None:
    example = in_body("x", "Ik kom naar {{ plaats }}.", "", "fields: {plaats: waar}\n")
    asked = request(tmp_path, "Tekst.")
    write_example(tmp_path, example, example.before)

    with pytest.raises(LetterError) as error:
        draft(replace(asked, fields={"plaats": "[plaats]"}))
    assert told(error) == [("unfinished-brackets", "error", 0)]


@pytest.mark.parametrize(
    "other",
    [
        "  zalm: {geslacht: m, voorletters: G., geslachtsnaam: Zalm 0612345678}\n",
        "  zalm:\n    geslacht: m\n    geslachtsnaam: Zalm 0612345678\n",
    ],
)
def test_only_the_people_a_letter_goes_to_are_looked_at(tmp_path: Path, other: str) -> None:
    asked = request(tmp_path, "De opvang is vol.")
    roster = BASE[RECIPIENTS].replace("people:\n", f"people:\n{other}")
    (tmp_path / RECIPIENTS).write_text(roster, encoding="utf-8", newline="\n")

    assert draft(asked).failures == ()
    assert "personal-mobile" in {problem.code for problem in check(tmp_path).problems}


@pytest.mark.parametrize(
    "person",
    [
        "{geslacht: v, voorletters: E.I., geslachtsnaam: Schippers, email: a@b.nl} # 0612345678",
        "\n    geslacht: v\n    # 0612345678\n    geslachtsnaam: Schippers",
    ],
)
def test_what_is_wrong_with_an_addressee_stops_the_letter(tmp_path: Path, person: str) -> None:
    asked = request(tmp_path, "De opvang is vol.")
    own = "{geslacht: v, voorletters: E.I., geslachtsnaam: Schippers}"
    roster = BASE[RECIPIENTS].replace(own, person)
    (tmp_path / RECIPIENTS).write_text(roster, encoding="utf-8", newline="\n")

    with pytest.raises(LetterError) as error:
        draft(asked)
    assert [code for code, _, _ in told(error)] == ["personal-mobile"]


@pytest.mark.parametrize("file", [LETTER, RECIPIENTS, "nrcli.yaml", "templates/woordenlijst.txt"])
def test_what_git_could_not_merge_is_all_that_is_said(tmp_path: Path, file: str) -> None:
    asked = request(tmp_path, "De opvang is vol.")
    path = tmp_path / file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{text}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> tak\n", encoding="utf-8")

    with pytest.raises(LetterError) as error:
        draft(asked)
    assert {code for code, _, _ in told(error)} == {"merge-left"}
    assert {problem.code for problem in check(tmp_path).problems} == {"merge-left"}
