"""A mailing is prepared: drafted, proofed and frozen; and what changes after that is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from nrcli.comparing.mailings import compare_mailing
from nrcli.domain.problems.problem import LetterError, NrcliError, RefusedError
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.mailing.journal import Journal
from nrcli.mailing.open_mailing import changes_since, open_mailing
from nrcli.mailing.preparation import PreparedMailing, prepare_mailing
from nrcli.register.bookkeeping import note_sent, void
from nrcli.register.domain.mailing import DeliveryKind
from nrcli.register.store import Register
from nrcli.workspace.workspace import Workspace
from tests.support.mailings import MAILING, write_mailing

NAME = "fractievoorzitters-2017-04-05"
DAY = date(2017, 4, 5)
LETTER = "templates/letters/fractievoorzitters.md"


def edit(workspace: Path, file: str, before: str, after: str) -> None:
    path = workspace / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.fixture
def workspace(workspace: Path) -> Path:
    """Write Kuzu and Thieme a mail address, and her an office that reads along.

    The letter goes without the afschrift of another.
    """
    edit(workspace, "templates/letters/informateur.md", "covering_letter: fractievoorzitters\n", "")
    mailed = "  thieme: {geslacht: v, email: thieme@example.nl, cc: bureau@example.nl,"
    edit(workspace, "recipients.yaml", "  thieme: {geslacht: v,", mailed)
    edit(workspace, "recipients.yaml", "  kuzu: {", "  kuzu: {email: kuzu@example.nl, ")
    return workspace


def request(workspace: Path, *to: str, **more: object) -> DraftRequest:
    return DraftRequest(
        letter="fractievoorzitters",
        workspace=workspace,
        date=DAY,
        to=to or ("kuzu", "thieme", "roemer"),
        **more,  # type: ignore[arg-type]
    )


def prepared(workspace: Path, *to: str, **more: object) -> PreparedMailing:
    return prepare_mailing(request(workspace, *to, **more))


def codes(error: pytest.ExceptionInfo[NrcliError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def changes(workspace: Path, today: date = DAY) -> list[str]:
    mailing = open_mailing(NAME, workspace).mailing
    return [problem.code for problem in changes_since(mailing, Workspace(workspace), today)]


def test_a_mailing_is_frozen_with_who_gets_what(workspace: Path) -> None:
    told: list[tuple[str, int, int]] = []
    made = prepare_mailing(request(workspace), progress=lambda *step: told.append(step))
    kuzu, thieme, roemer = made.mailing.letters

    assert (made.mailing.name, made.is_new, made.pages) == (NAME, True, 9)
    assert [letter.who for letter in made.mailing.letters] == ["kuzu", "thieme", "roemer"]
    assert [str(each) for each in kuzu.to] == ["Tunahan Kuzu <kuzu@example.nl>"]
    assert [str(each) for each in thieme.cc] == ["bureau@example.nl"]
    assert (roemer.to, roemer.seats, roemer.family_name) == ((), 14, "Roemer")
    assert len({letter.key for letter in made.mailing.letters}) == 3
    assert {step[0] for step in told} == {"Drafted", "Proofed"}
    assert changes(workspace) == []


def test_preparing_the_same_again_freezes_nothing(workspace: Path) -> None:
    first = prepared(workspace)
    again = prepared(workspace)

    assert (again.is_new, again.mailing) == (False, first.mailing)


def test_another_order_is_frozen_and_keeps_what_was_done(workspace: Path) -> None:
    first = prepared(workspace)
    journal = Journal(workspace, "mail")
    journal.begin(first.mailing.letters[0], "kuzu@example.nl")
    journal.end(first.mailing.letters[0], DeliveryKind.SENT)
    again = prepared(workspace, "roemer", "thieme", "kuzu")

    assert again.is_new
    assert {course.letter.who: course.state.value for course in again.courses} == {
        "roemer": "to do",
        "thieme": "to do",
        "kuzu": "sent",
    }


def test_whoever_is_left_out_before_the_letter_went_is_told(workspace: Path) -> None:
    prepared(workspace)
    again = prepared(workspace, "kuzu")
    other = prepare_mailing(request(workspace, "thieme"), name="los")

    assert [problem.code for problem in again.warnings].count("mailing-left-out") == 2
    assert (other.mailing.name, other.is_new) == ("los", True)
    assert "mailing-left-out" not in [problem.code for problem in other.warnings]


def test_a_recipient_under_two_names_is_refused(workspace: Path) -> None:
    twin = "  kuzu-2: {geslacht: m, voornaam: Tunahan, geslachtsnaam: Kuzu}\n  kuzu: {"
    edit(workspace, "recipients.yaml", "  kuzu: {", twin)
    roles = "roles:\n  - {role: fractievoorzitter, person: kuzu-2, fractie: denk,"
    edit(workspace, "recipients.yaml", "roles:\n", f"{roles} address: tweede-kamer}}\n")
    with pytest.raises(RefusedError) as refused:
        prepared(workspace, "kuzu", "kuzu-2")

    assert codes(refused) == ["mailing-same-recipient"]


def test_a_recipient_who_was_renamed_does_not_get_the_letter_twice(workspace: Path) -> None:
    prepared(workspace)
    note_sent("10028", workspace)
    roster = workspace / "recipients.yaml"
    roster.write_text(
        roster.read_text(encoding="utf-8")
        .replace("  kuzu: {", "  t-kuzu: {")
        .replace("person: kuzu,", "person: t-kuzu,"),
        encoding="utf-8",
    )
    with pytest.raises(RefusedError) as twice:
        prepared(workspace, "t-kuzu", "thieme")
    edit(workspace, LETTER, "Vandaag heb ik", "Gisteren heb ik")
    with pytest.raises(RefusedError) as other_words:
        prepared(workspace, "t-kuzu", "thieme")

    assert codes(twice) == ["letter-twice"]
    assert codes(other_words) == ["mailing-sent-before"]
    assert "mailing-recipient-gone" in changes(workspace)


def test_a_mailing_that_exists_in_two_texts_is_told(workspace: Path) -> None:
    prepared(workspace)
    note_sent("10028", workspace)
    edit(workspace, LETTER, "Vandaag heb ik", "Gisteren heb ik")
    with pytest.raises(RefusedError) as refused:
        prepared(workspace)
    (problem,) = [each for each in refused.value.problems if each.severity.value == "error"]

    assert problem.code == "mailing-two-texts"
    assert problem.message.startswith("1 letters of the mailing were sent with the earlier text")
    assert problem.hint.endswith("--name REST --to thieme --to roemer.")


def test_another_text_is_refused_while_an_outcome_is_unknown(workspace: Path) -> None:
    first = prepared(workspace, "kuzu")
    Journal(workspace, "mail").begin(first.mailing.letters[0], "kuzu@example.nl")
    edit(workspace, LETTER, "Vandaag heb ik", "Gisteren heb ik")
    with pytest.raises(RefusedError) as refused:
        prepared(workspace, "kuzu")

    assert codes(refused) == ["delivery-open"]


def test_what_is_wrong_with_a_letter_or_its_files_stops_the_mailing(workspace: Path) -> None:
    with pytest.raises(LetterError) as bad_name:
        prepare_mailing(request(workspace), name="Mijn mailing")
    prepared(workspace)
    (workspace / "out" / "10029-fractievoorzitters-thieme.pdf").write_bytes(b"mine")
    with pytest.raises(RefusedError) as edited:
        prepared(workspace)
    edit(workspace, LETTER, "{{ snippets }}", "{{ snippet }}")
    with pytest.raises(LetterError):
        prepared(workspace)

    assert codes(bad_name) == ["not-a-name"]
    assert "file-edited" in codes(edited)


def test_a_letter_that_does_not_pass_its_proof_is_not_frozen(workspace: Path) -> None:
    edit(workspace, LETTER, "Vandaag heb ik", "Vandaag heb ik undefined")
    with pytest.raises(LetterError) as error:
        prepared(workspace, "kuzu")
    with Register(workspace).reading() as content:
        assert content.mailings.names() == ()
    assert set(codes(error)) == {"proof-left-over"}


def test_a_letter_drafted_anew_may_not_go_and_a_voided_one_is_left_out(workspace: Path) -> None:
    prepared(workspace)
    edit(workspace, LETTER, "Vandaag heb ik", "Gisteren heb ik")
    draft(request(workspace, "kuzu"))
    void("10029", workspace, reason="vergist")
    opened = open_mailing(NAME, workspace)
    found = [
        [problem.code for problem in opened.letter_problems(letter)]
        for letter in opened.mailing.letters
    ]
    without = replace(opened.mailing.letters[2].version, files={})
    letter = replace(opened.mailing.letters[2], version=without)

    assert found == [["mailing-letter-newer"], [], []]
    assert [course.state.value for course in opened.courses] == ["to do", "voided", "to do"]
    assert [each.code for each in opened.letter_problems(letter)] == ["mailing-without-pdf"]


def moved(workspace: Path) -> None:
    edit(workspace, "recipients.yaml", "Postbus 20018", "Postbus 1")


def mailed_elsewhere(workspace: Path) -> None:
    edit(workspace, "recipients.yaml", "kuzu@example.nl", "t.kuzu@example.nl")


def without_mail(workspace: Path) -> None:
    edit(workspace, "recipients.yaml", "email: kuzu@example.nl, ", "")


def another_snippet(workspace: Path) -> None:
    path = workspace / "templates/snippets/mensenhandel.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nNog iets.\n", encoding="utf-8")


def another_letter(workspace: Path) -> None:
    edit(workspace, LETTER, "Vandaag heb ik", "Gisteren heb ik")


def no_letter(workspace: Path) -> None:
    (workspace / LETTER).unlink()


def handed_over(workspace: Path) -> None:
    edit(workspace, "recipients.yaml", "person: kuzu,", "person: dassen,")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (moved, ["mailing-recipient-changed"] * 3),
        (mailed_elsewhere, ["mailing-address-changed"]),
        (without_mail, ["mailing-address-changed"]),
        (another_snippet, ["mailing-text-changed"]),
        (another_letter, ["mailing-text-changed"]),
        (no_letter, ["mailing-text-changed"]),
        (handed_over, ["mailing-recipient-gone"]),
    ],
)
def test_what_changed_since_it_was_prepared_is_found(
    workspace: Path, change: Callable[[Path], None], expected: list[str]
) -> None:
    prepared(workspace)
    change(workspace)

    assert changes(workspace) == expected


def test_who_came_onto_the_list_or_left_the_role_is_found(workspace: Path) -> None:
    prepare_mailing(
        DraftRequest(letter="informateur", workspace=workspace, date=date(2017, 4, 5)), name="inf"
    )
    mailing = open_mailing("inf", workspace).mailing
    assert mailing.letters[0].pdf == "10028-informateur-schippers.pdf"  # and not its afschrift
    then = replace(mailing, at=mailing.at.replace(year=2017, month=4, day=5))
    opened = Workspace(workspace)
    kept = [each.code for each in changes_since(then, opened, date(2017, 4, 7))]
    ended = [each.code for each in changes_since(then, opened, date(2017, 6, 1))]
    wider = replace(then, to=("informateur", "kuzu"))
    grown = [each.code for each in changes_since(wider, opened, date(2017, 4, 7))]

    assert (kept, ended, grown) == ([], ["mailing-role-ended"], ["mailing-recipient-new"])


def test_one_letter_is_read_for_all_and_what_else_differs_is_pointed_out(workspace: Path) -> None:
    told: list[tuple[int, int]] = []
    prepared(workspace, "kuzu", "thieme", "roemer", "klaver")
    same = compare_mailing(NAME, workspace, progress=lambda *done: told.append(done))
    edit(workspace, LETTER, "Graag", "{% if recipient.geslacht == 'v' %}Mevrouw, {% endif %}Graag")
    prepared(workspace, "kuzu", "thieme", "roemer", "klaver")
    other = compare_mailing(NAME, workspace)

    assert [group.who for group in same.groups] == [("kuzu", "thieme", "roemer", "klaver")]
    assert same.own["roemer"]["fractie"] == "SP"
    assert same.own["klaver"]["kenmerk"] == "10031"
    assert told[-1] == (4, 4)
    assert [group.who for group in other.groups] == [("kuzu", "roemer", "klaver"), ("thieme",)]
    assert other.groups[1].departures[0].here[0].startswith("Mevrouw, Graag bespreek")


def test_what_was_voided_is_neither_missed_nor_compared(workspace: Path) -> None:
    prepared(workspace)
    void("10029", workspace, reason="vergist")
    edit(workspace, "recipients.yaml", "person: thieme,", "person: ouwehand,")
    for path in (workspace / "out").glob("10029*"):
        path.unlink()

    assert changes(workspace) == []
    assert compare_mailing(NAME, workspace).groups[0].who == ("kuzu", "roemer")
    for kenmerk in ("10028", "10030"):
        void(kenmerk, workspace, reason="vergist")
    with pytest.raises(LetterError) as error:
        compare_mailing(NAME, workspace)
    assert (changes(workspace), codes(error)) == ([], ["mailing-all-voided"])


def test_a_letter_that_cannot_be_read_or_is_not_as_it_was_is_told(tmp_path: Path) -> None:
    folder = write_mailing(tmp_path / "workspace", 1)
    with pytest.raises(RefusedError) as unreadable:
        compare_mailing(MAILING, folder)
    (folder / "out" / "p0.pdf").write_bytes(b"other")
    with pytest.raises(RefusedError) as edited:
        compare_mailing(MAILING, folder)

    assert codes(unreadable) == ["proof-unreadable"]
    assert codes(edited) == ["registered-file-changed"]
