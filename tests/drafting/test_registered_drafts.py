"""Drafts and the register: every letter under a kenmerk of its own, and the register first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.problems.problem import NrcliError, RefusedError
from nrcli.drafting import filing
from nrcli.drafting.draft import DraftRequest, DraftResult, draft
from nrcli.drafting.maker import Made, Plan, make_all
from nrcli.register.domain.entry import Entry, EventKind, State
from nrcli.register.registrar import event_now, user_name
from nrcli.register.store import Register
from nrcli.system.files import file_digest

DAY = date(2017, 4, 5)
_LONG_AGO = datetime(2017, 4, 5, 12, tzinfo=UTC)
TEXT = (OutputFormat.TXT,)
RESERVED, MADE, UNWRITTEN, ISSUED, REISSUED, SENT, VOIDED, *_ = EventKind


class Office:
    """A workspace where letters are drafted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.request = DraftRequest(letter="informateur", workspace=folder, date=DAY, formats=TEXT)
        self.list = replace(self.request, letter="fractievoorzitters")

    def draft(self, request: DraftRequest | None = None, **others: object) -> DraftResult:
        return draft(replace(request or self.request, **others))  # type: ignore[arg-type]  # any field of the record

    def refusal(self, request: DraftRequest | None = None, **others: object) -> list[str]:
        with pytest.raises(RefusedError) as error:
            self.draft(request, **others)
        return [problem.code for problem in error.value.problems]

    def entries(self) -> tuple[Entry, ...]:
        with Register(self.folder).reading() as content:
            return content.entries()

    def note(self, kenmerk: str, kind: EventKind, reason: str = "") -> None:
        with Register(self.folder).changing() as content:
            for entry in content.under(Kenmerk(kenmerk)):
                content.add_event(entry.number, event_now(kind, reason=reason))

    def change_text(self, new: str = "Onmensenhandel") -> None:
        path = self.folder / "templates" / "snippets" / "mensenhandel.md"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("title: Mensenhandel", f"title: {new}"), encoding="utf-8")

    def set_in(self, name: str, key: str) -> None:
        path = self.folder / "templates" / "letters" / f"{name}.md"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("---\n", f"---\n{key}\n", 1), encoding="utf-8")


@pytest.fixture
def office(workspace: Path) -> Office:
    return Office(workspace)


def kenmerken(result: DraftResult) -> list[str]:
    return [letter.kenmerk for letter in result.letters]


def kinds(entry: Entry) -> list[EventKind]:
    return [event.kind for event in entry.events]


def test_the_register_gives_the_next_kenmerk_and_keeps_what_was_made(office: Office) -> None:
    result = office.draft()
    (entry,) = office.entries()
    version = entry.version

    assert kenmerken(result) == ["10028"] == [str(entry.kenmerk)]
    assert result.letters[0].files == ("10028-informateur-schippers.txt",)
    assert kinds(entry) == [RESERVED, MADE, ISSUED]
    assert version is not None
    assert version.recipient[:2] == ("Mevrouw drs. E.I. Schippers", "Informateur")
    assert (version.aanhef, version.subject) == (
        "Geachte mevrouw Schippers,",
        "Mensenhandel en seksueel geweld tegen kinderen",
    )
    assert version.signatory == ("Corinne Dettmeijer-Vermeulen",)
    assert version.folder == "out"
    out = office.folder / "out"
    assert version.files == {name: file_digest(out / name) for name in result.letters[0].files}
    assert version.text == file_digest(out / "10028-informateur-schippers.txt")
    texts = office.folder / "templates"
    assert version.template == file_digest(texts / "letters" / "informateur.md")
    assert version.snippets == {
        name: file_digest(texts / "snippets" / f"{name}.md")
        for name in ("mensenhandel", "seksueel-geweld-tegen-kinderen")
    }


def test_the_sender_says_how_kenmerken_are_made(office: Office) -> None:
    path = office.folder / "templates/senders/nationaal-rapporteur.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('"{number}", next: 10028', '"NR/{year}-{number:4}", next: 28'),
        encoding="utf-8",
    )
    result = office.draft()

    assert kenmerken(result) == ["NR/2017-0028"]
    assert result.letters[0].files == ("NR-2017-0028-informateur-schippers.txt",)


def test_a_pattern_without_a_number_is_told_with_its_place(office: Office) -> None:
    path = office.folder / "templates/senders/nationaal-rapporteur.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"{number}"', '"{nummer}"'), encoding="utf-8")
    with pytest.raises(NrcliError) as error:
        office.draft()

    (problem,) = error.value.problems
    assert problem.code == "kenmerk-pattern"
    assert str(problem.location).startswith("templates/senders/nationaal-rapporteur.yaml:19:")
    assert "{number:5}" in problem.hint


def test_an_interrupt_leaves_the_register_with_what_was_written(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filing, "_LONGEST", 600)  # one batch, however slow the machine

    def interrupt(done: int, total: int) -> None:
        del total
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        draft(office.list, progress=interrupt)

    entries = office.entries()
    assert [kinds(entry)[-1] for entry in entries] == [ISSUED] * 2 + [UNWRITTEN] * 11
    assert office.draft(office.list).warnings == ()


def test_drafting_again_keeps_the_kenmerk_and_notes_only_what_changed(office: Office) -> None:
    for _ in range(2):
        assert kenmerken(office.draft()) == ["10028"]
    office.change_text()
    assert kenmerken(office.draft()) == ["10028"]
    (entry,) = office.entries()

    assert kinds(entry) == [RESERVED, MADE, ISSUED, MADE, ISSUED]
    assert entry.version is not None
    assert entry.version.files == {
        name: file_digest(office.folder / "out" / name) for name in entry.version.files
    }


def test_another_format_of_the_same_text_joins_it(office: Office) -> None:
    office.draft()
    office.draft(formats=(OutputFormat.DOCX,))
    (entry,) = office.entries()

    assert entry.version is not None
    assert sorted(entry.version.files) == [
        "10028-informateur-schippers.docx",
        "10028-informateur-schippers.txt",
    ]


def test_each_letter_of_a_list_has_its_own_kenmerk(office: Office) -> None:
    assert kenmerken(office.draft(office.list)) == [str(10028 + index) for index in range(13)]
    assert all(entry.state is State.ISSUED for entry in office.entries())


def test_a_list_shares_a_kenmerk_where_the_letter_says_so(office: Office) -> None:
    office.set_in("fractievoorzitters", "kenmerk_per: mailing")

    assert set(kenmerken(office.draft(office.list, limit=2))) == {"10028"}
    assert set(kenmerken(office.draft(office.list))) == {"10028"}
    assert kenmerken(office.draft()) == ["10029"]


def test_a_letter_to_one_has_its_own_kenmerk_whatever_it_says(office: Office) -> None:
    office.set_in("informateur", "kenmerk_per: mailing")
    office.draft()

    assert not office.entries()[0].shared


@pytest.mark.parametrize("by_option", [True, False])
def test_a_kenmerk_given_by_hand_is_registered_and_refused_for_another_letter(
    office: Office,
    by_option: bool,  # noqa: FBT001 - a table of cases
) -> None:
    given: dict[str, Any] = {"kenmerk": "10026"} if by_option else {}
    if not by_option:
        office.set_in("informateur", "kenmerk: 10026")
    for _ in range(2):
        assert kenmerken(office.draft(**given)) == ["10026"]

    assert office.entries()[0].by_hand
    assert kenmerken(office.draft(date=date(2017, 4, 6), **given)) == ["10026"]
    assert kenmerken(office.draft(**given)) == ["10026"]
    office.change_text()
    assert office.refusal(date=date(2017, 4, 6), **given) == ["kenmerk-taken"]
    assert office.refusal(office.list, kenmerk="10026") == ["kenmerk-taken"]
    assert office.refusal(kenmerk="10099") == ["letter-registered"]
    assert len(list((office.folder / "out").glob("*.txt"))) == 1


def test_one_kenmerk_given_for_a_list_is_shared_also_by_who_follows(office: Office) -> None:
    only = replace(office.list, to=("kuzu",), kenmerk="10027")

    assert kenmerken(office.draft(only)) == ["10027"]
    assert set(kenmerken(office.draft(office.list, kenmerk="10027"))) == {"10027"}
    assert set(kenmerken(office.draft(office.list))) == {"10027"}


@pytest.mark.parametrize("kenmerk", ["", "10026"])
def test_a_concept_and_a_dry_run_cost_no_kenmerk(office: Office, kenmerk: str) -> None:
    assert kenmerken(office.draft(concept=True, kenmerk=kenmerk)) == [kenmerk]
    assert kenmerken(office.draft(dry_run=True, kenmerk=kenmerk)) == [kenmerk or "10028"]

    assert not Register(office.folder).exists
    assert kenmerken(office.draft(office.list, limit=1)) == ["10028"]


def test_a_dry_run_tells_the_kenmerken_that_the_run_would_give(office: Office) -> None:
    office.draft()

    assert kenmerken(office.draft(office.list, dry_run=True, limit=2)) == ["10029", "10030"]
    assert kenmerken(office.draft(dry_run=True)) == ["10028"]
    assert office.refusal(office.list, dry_run=True, kenmerk="10028") == ["kenmerk-taken"]
    assert len(office.entries()) == 1


def test_what_was_sent_may_be_made_again_but_not_changed(office: Office) -> None:
    office.draft()
    office.note("10028", SENT)
    made = office.folder / "out" / "10028-informateur-schippers.txt"
    made.unlink()
    office.draft()
    before = made.read_bytes()
    office.draft(formats=(OutputFormat.DOCX,))
    office.change_text()

    assert office.refusal() == ["letter-sent"]
    assert made.read_bytes() == before
    assert office.entries()[0].state is State.SENT


def test_what_was_sent_is_made_anew_with_a_reason(office: Office) -> None:
    office.draft()
    office.note("10028", SENT)
    office.change_text()

    assert kenmerken(office.draft(reissue="naam verkeerd")) == ["10028"]
    (entry,) = office.entries()
    assert kinds(entry)[-2:] == [MADE, REISSUED]
    assert entry.events[-1].reason == "naam verkeerd"
    assert entry.state is State.ISSUED


def test_a_reason_is_not_noted_where_none_was_needed(office: Office) -> None:
    office.draft(reissue="waarom niet")
    office.note("10028", SENT)
    office.draft(reissue="waarom niet")
    (entry,) = office.entries()

    assert [event.reason for event in entry.events] == ["", "", "", ""]


def test_one_sent_letter_of_a_list_stops_only_itself(office: Office) -> None:
    office.draft(office.list)
    office.note("10030", SENT)
    office.change_text()
    result = office.draft(office.list)

    assert len(result.letters) == 12
    assert [(failure.who, failure.refused) for failure in result.failures] == [
        ("van-haersma-buma", True)
    ]


def test_a_voided_letter_gets_another_kenmerk(office: Office) -> None:
    office.draft()
    office.note("10028", VOIDED, "vergist")

    assert kenmerken(office.draft()) == ["10029"]
    assert office.refusal(date=date(2017, 4, 6), kenmerk="10028") == ["kenmerk-taken"]


def test_a_letter_voided_while_it_is_made_is_not_written(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def voiding(*arguments: Any, **options: Any) -> Iterator[tuple[Plan, Made]]:  # noqa: ANN401 - those of make_all
        office.note("10028", VOIDED, "vergist")
        return make_all(*arguments, **options)

    monkeypatch.setattr("nrcli.drafting.draft.make_all", voiding)

    assert office.refusal() == ["kenmerk-voided"]
    assert not (office.folder / "out").exists()


def test_a_letter_that_cannot_be_written_stays_reserved_and_gets_its_kenmerk_later(
    office: Office,
) -> None:
    office.folder.joinpath("out").write_text("geen map", encoding="utf-8")
    with pytest.raises(NrcliError):
        office.draft()
    (entry,) = office.entries()

    assert (kinds(entry), entry.state) == ([RESERVED, MADE, UNWRITTEN], State.RESERVED)
    office.folder.joinpath("out").unlink()
    assert kenmerken(office.draft()) == ["10028"]


def test_a_letter_that_cannot_be_made_keeps_its_number_for_later(office: Office) -> None:
    roster = office.folder / "recipients.yaml"
    text = roster.read_text(encoding="utf-8")
    roster.write_text(
        text.replace("geslachtsnaam: Kuzu}", f"geslachtsnaam: {'K' * 60}}}"), encoding="utf-8"
    )
    assert [failure.who for failure in office.draft(office.list).failures] == ["kuzu"]
    roster.write_text(text, encoding="utf-8")

    assert kenmerken(office.draft(office.list, to=("kuzu",))) == ["10039"]


def test_letters_elsewhere_are_registered_with_their_folder(office: Office, tmp_path: Path) -> None:
    elsewhere = tmp_path / "brieven"
    office.draft(out=elsewhere)
    office.draft(office.list, out=office.folder / "out" / "2017", limit=1)

    assert [entry.version and entry.version.folder for entry in office.entries()] == [
        elsewhere.as_posix(),
        "out/2017",
    ]


@pytest.mark.parametrize(
    ("left", "code", "last"),
    [
        ("whole", "register-repaired", ISSUED),
        ("torn", "register-torn", MADE),
        ("nothing", "register-unwritten", UNWRITTEN),
    ],
)
def test_what_a_stopped_run_left_is_explained_and_put_right(
    office: Office, left: str, code: str, last: EventKind
) -> None:
    office.draft(formats=(OutputFormat.DOCX, OutputFormat.TXT))
    (entry,) = office.entries()
    assert entry.version is not None
    stopped = replace(
        event_now(MADE, version=replace(entry.version, text="anders")), run="1@elders", at=_LONG_AGO
    )
    with Register(office.folder).changing() as content:
        content.add_event(entry.number, stopped)
    out = office.folder / "out"
    if left != "whole":
        (out / "10028-informateur-schippers.txt").unlink()
    if left == "nothing":
        (out / "10028-informateur-schippers.docx").unlink()
    result = office.draft(office.list, limit=1)

    assert [problem.code for problem in result.warnings] == [code]
    assert kinds(office.entries()[0])[-1] is last
    if left != "whole":
        again = "nrcli draft informateur --date 2017-04-05"
        assert again in result.warnings[0].hint


def test_a_run_that_may_still_be_writing_is_left_alone(office: Office) -> None:
    office.draft()
    (entry,) = office.entries()
    with Register(office.folder).changing() as content:
        for version in entry.versions[:1]:
            content.add_event(entry.number, event_now(MADE, version=replace(version, text="x")))
    result = office.draft(office.list, limit=1)

    assert result.warnings == ()
    assert kinds(office.entries()[0])[-1] is MADE


def test_a_user_without_a_name_is_unknown(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nameless)
    user_name.cache_clear()
    office.draft()
    user_name.cache_clear()

    assert {event.by for event in office.entries()[0].events} == {"unknown"}
