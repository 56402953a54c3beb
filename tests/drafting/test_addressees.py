"""A letter to somebody who stands in it is drafted, registered and mailed like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.domain.problems.problem import LetterError
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.inspection.workspaces import check
from nrcli.mailing.mails import MailRequest, mail
from nrcli.mailing.preparation import prepare_mailing
from nrcli.register.bookkeeping import list_entries
from tests.support.entries import DAY

LETTER = "templates/letters/kort.md"
TO = (
    "{organisation: Stichting Voorbeeld, name: J. de Wit, lines: [Kerkplein 2], "
    "postcode: 1234 AB, place: Dorp}"
)
WHO = "stichting-voorbeeld-j-de-wit-1234ab"


def write(workspace: Path, to: str) -> None:
    text = f"---\nsubject: Kort\nto: {to}\nsender: nationaal-rapporteur\n---\nDit is kort.\n"
    (workspace / LETTER).write_text(text, encoding="utf-8")


def codes(workspace: Path) -> list[tuple[str, int]]:
    found = check(workspace, [workspace / LETTER]).problems
    return [(each.code, each.location.line) for each in found]


def request(workspace: Path) -> DraftRequest:
    return DraftRequest(letter="kort", workspace=workspace, date=DAY)


def test_who_stands_in_the_letter_is_written_to(workspace: Path) -> None:
    write(workspace, TO)
    (made,) = draft(request(workspace)).letters
    (entry,) = list_entries(workspace)

    assert codes(workspace) == []
    assert made.files[0] == f"10028-kort-{WHO}.docx"
    assert entry.version is not None
    assert entry.version.recipient == (
        "Stichting Voorbeeld", "T.a.v. J. de Wit", "Kerkplein 2", "1234 AB  Dorp",
    )  # fmt: skip
    assert entry.version.aanhef == "Geachte heer, mevrouw,"


def test_who_stands_in_the_letter_is_mailed(workspace: Path) -> None:
    settings = "mail: {from: Bureau <bureau@example.nl>, server: smtp.example.nl}\n"
    (workspace / "nrcli.yaml").write_text(settings, encoding="utf-8")
    write(workspace, TO.replace("}", ", email: wit@example.nl}"))
    prepare_mailing(request(workspace))
    result = mail(MailRequest(mailing="kort-2017-04-05", workspace=workspace))

    assert result.mailed == (WHO,)
    assert [each.code for each in result.problems] in ([], ["from-package"])
    write(workspace, TO.replace("Kerkplein 2", "Kerkplein 3"))
    moved = mail(MailRequest(mailing="kort-2017-04-05", workspace=workspace))
    assert "mailing-recipient-changed" in [each.code for each in moved.problems]


@pytest.mark.parametrize(
    ("to", "found"),
    [
        ("{organisation: Stichting, lines: [Kerkplein 2], place: Dorp}", ["address-incomplete"]),
        ("{lines: [Kerkplein 2], postcode: 1234 AB, place: Dorp}", ["missing-key"]),
        ("{organisation: Stichting, postcode: 1234 AB, place: Dorp}", ["missing-key"]),
        ("{organisation: Stichting, lines: [K 2], postcode: 12, place: Dorp}", ["bad-postcode"]),
        ("{organisatie: Stichting, lines: [K 2], postcode: 1234 AB, place: D}", ["unknown-key"]),
    ],
)
def test_what_is_wrong_with_them_is_told_in_the_letter(
    workspace: Path, to: str, found: list[str]
) -> None:
    write(workspace, to)

    assert {line for _, line in codes(workspace)} == {3}
    assert [code for code, _ in codes(workspace)][: len(found)] in (found, ["key-named"])


def test_an_unknown_name_shows_the_lines_to_write(workspace: Path) -> None:
    write(workspace, "Stichting Voorbeeld")
    with pytest.raises(LetterError) as error:
        draft(request(workspace))
    (problem,) = [each for each in error.value.problems if each.code == "unknown-recipient"]

    assert "`to: {organisation: Stichting Voorbeeld, lines: [Postbus 1]," in problem.hint


def test_a_slip_in_a_name_does_not_show_them(workspace: Path) -> None:
    hints = []
    for to in ("informateru", "qqq"):
        write(workspace, to)
        with pytest.raises(LetterError) as error:
            draft(request(workspace))
        hints += [each.hint for each in error.value.problems if each.code == "unknown-recipient"]

    assert ["organisation" in hint for hint in hints] == [False, True]
