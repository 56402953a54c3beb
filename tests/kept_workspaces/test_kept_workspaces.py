"""What an office has of an earlier nrcli still works: the verdicts on it are those of its day.

Bytes and wordings may change on purpose from version to version. What may not are exit codes, codes
of problems, kenmerken, states, and who gets a letter.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from nrcli.cli.app import run
from tests.support.mail_server import MailServerOfTest, serving

HERE = Path(__file__).parent


@dataclass(frozen=True, kw_only=True)
class Drafted:
    """A letter of the workspace: how it was drafted, and under which kenmerk for whom."""

    options: tuple[str, ...]
    kenmerken: Mapping[str, str]
    codes: tuple[str, ...] = ()
    """Of the warnings."""
    copies: int = 0

    @property
    def without_format(self) -> tuple[str, ...]:
        """The options that comparing knows too."""
        return tuple(each for each in self.options if not each.startswith("--format"))


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What a user was told of the workspace when it was made."""

    checked: tuple[tuple[str, str, int], ...]
    """Code, file and line of what check finds."""
    letters: Mapping[str, Drafted]
    """By name."""
    reserved: str
    """The kenmerk of the letter that was never made."""
    next_letter: tuple[str, ...]
    """A new letter, from a sender that asks for no approval."""
    next_kenmerk: str
    entries: tuple[tuple[str, str, str, str], ...]
    """Kenmerk, letter, recipient and state, in order."""
    courses: Mapping[str, tuple[tuple[str, str], ...]]
    """By kenmerk and recipient of a letter: what happened to it, and why."""
    approved_by: Mapping[str, int]
    """How many parafen somebody set."""
    voided: tuple[tuple[str, str], ...]
    proofed: Mapping[str, str]
    """The kenmerk of each finished letter by its name; all of them are good."""
    passed_over: int
    files: int
    """How many files the register knows."""
    changed_after_sent: tuple[str, ...]
    """The draft of a letter that was sent, with a value that nobody approved."""
    minuut: tuple[str, ...]
    public: tuple[str, ...]
    finished: Mapping[str, tuple[str, str, int, int]]
    """By file: letter, recipient, how many sources it has, and paragraphs with a known source."""
    mailing: str
    mailing_letter: str
    states: Mapping[str, tuple[str, str]]
    """The state and the channel of each letter of the mailing."""
    departing: tuple[str, ...]
    """Whose letter of the mailing has another text than the one to read."""
    resumed: Mapping[str, tuple[str, ...]]
    """Who is mailed when the mailing is resumed, and to which addresses."""
    unknown: tuple[str, tuple[str, ...], str]
    """Who may have got the letter, to which addresses it goes, and its Message-ID."""
    port: str
    """The line of nrcli.yaml with the port of the mail server."""


KEPT = {
    "2026_11": Kept(
        checked=(("snippet-expired", "templates/snippets/herstel.md", 4),),
        letters={
            "advies": Drafted(
                options=("--date=2026-11-16", "--set=termijn=vóór 1 april"),
                kenmerken={"groen": "ACW-2026-0041"},
                codes=("snippet-expired",),
                copies=5,
            ),
            "aanbieding": Drafted(
                options=("--date=2026-11-16", "--format=pdf"),
                kenmerken=dict.fromkeys(
                    ("aalbers", "van-den-berg", "celik", "evers", "in-t-veld"), "B7"
                ),
            ),
            "antwoord-waterschap": Drafted(
                options=("--date=2026-11-18", "--format=docx,pdf,txt"),
                kenmerken={"dijkgraaf": "B8"},
            ),
            "bevestiging": Drafted(
                options=("--date=2026-11-20", "--format=pdf"), kenmerken={"groen": "B10"}
            ),
            "uitnodiging": Drafted(
                options=(
                    "--date=2026-11-23",
                    "--set=plaats=Sluisdam",
                    "--set=dag=dinsdag 12 januari 2027",
                ),
                kenmerken={
                    "aalbers": "ACW-2026-0042",
                    "van-den-berg": "ACW-2026-0043",
                    "celik": "ACW-2026-0044",
                    "evers": "ACW-2026-0045",
                    "in-t-veld": "ACW-2026-0046",
                },
            ),
        },
        reserved="B10",
        next_letter=("bevestiging", "--date=2026-11-27", "--format=txt"),
        next_kenmerk="B11",
        entries=(
            ("ACW-2026-0041", "advies", "groen", "sent"),
            ("B7", "aanbieding", "aalbers", "sent"),
            ("B7", "aanbieding", "van-den-berg", "sent"),
            ("B7", "aanbieding", "celik", "sent"),
            ("B7", "aanbieding", "evers", "sent"),
            ("B7", "aanbieding", "in-t-veld", "sent"),
            ("B8", "antwoord-waterschap", "dijkgraaf", "issued"),
            ("B9", "bevestiging", "groen", "voided"),
            ("B10", "bevestiging", "groen", "reserved"),
            ("ACW-2026-0042", "uitnodiging", "aalbers", "sent"),
            ("ACW-2026-0043", "uitnodiging", "van-den-berg", "issued"),
            ("ACW-2026-0044", "uitnodiging", "celik", "issued"),
            ("ACW-2026-0045", "uitnodiging", "evers", "sent"),
            ("ACW-2026-0046", "uitnodiging", "in-t-veld", "issued"),
        ),
        courses={
            "ACW-2026-0041": (
                ("reserved", ""),
                ("made", ""),
                ("issued", ""),
                ("sent", "per post"),
                ("made", "de termijn is verschoven"),
                ("reissued", "de termijn is verschoven"),
                ("sent", "per post, tweede uitgave"),
            ),
            "B8": (("reserved", ""), ("made", ""), ("issued", "")),
            "ACW-2026-0042": (
                ("reserved", ""),
                ("made", ""),
                ("issued", ""),
                ("sent", "mail aalbers@staten.example.nl, archief@adviescollege.example.nl"),
            ),
        },
        approved_by={"A. Bakker": 7, "C. Visser": 7},
        voided=(("B9", "afspraak ging niet door"),),
        proofed={
            "ACW-2026-0041-advies-groen": "ACW-2026-0041",
            "ACW-2026-0041-advies-groen-afschrift": "ACW-2026-0041",
            "ACW-2026-0042-uitnodiging-aalbers": "ACW-2026-0042",
            "ACW-2026-0043-uitnodiging-van-den-berg": "ACW-2026-0043",
            "ACW-2026-0044-uitnodiging-celik": "ACW-2026-0044",
            "ACW-2026-0045-uitnodiging-evers": "ACW-2026-0045",
            "ACW-2026-0046-uitnodiging-in-t-veld": "ACW-2026-0046",
            "B7-aanbieding-aalbers": "B7",
            "B7-aanbieding-celik": "B7",
            "B7-aanbieding-evers": "B7",
            "B7-aanbieding-in-t-veld": "B7",
            "B7-aanbieding-van-den-berg": "B7",
            "B8-antwoord-waterschap-dijkgraaf": "B8",
        },
        passed_over=3,
        files=21,
        changed_after_sent=("advies", "--date=2026-11-16", "--set=termijn=vóór 1 mei"),
        minuut=("ACW-2026-0041", "--set=termijn=vóór 1 april"),
        public=("advies", "--date=2026-11-16", "--set=termijn=vóór 1 april"),
        finished={
            "ACW-2026-0041-advies-groen.pdf": ("advies", "groen", 6, 41),
            "ACW-2026-0041-advies-groen.docx": ("advies", "groen", 6, 41),
            "ACW-2026-0041-advies-groen-afschrift.pdf": ("advies", "groen", 6, 41),
            "B8-antwoord-waterschap-dijkgraaf.docx": ("antwoord-waterschap", "dijkgraaf", 5, 29),
            "concept-bevestiging-groen.pdf": ("bevestiging", "groen", 4, 13),
        },
        mailing="uitnodiging-2026-11-23",
        mailing_letter="uitnodiging",
        states={
            "aalbers": ("sent", "mail"),
            "van-den-berg": ("failed", "mail"),
            "celik": ("unknown", "mail"),
            "evers": ("sent", "per post"),
            "in-t-veld": ("to do", ""),
        },
        departing=("evers",),
        resumed={
            "van-den-berg": (
                "vandenberg@staten.example.nl",
                "fractie@staten.example.nl",
                "archief@adviescollege.example.nl",
            ),
            "in-t-veld": ("intveld@staten.example.nl", "archief@adviescollege.example.nl"),
        },
        unknown=(
            "celik",
            ("celik@staten.example.nl", "archief@adviescollege.example.nl"),
            "<240ab51a32250fc30f011dc804c36ee5@adviescollege.example.nl>",
        ),
        port="port: 2525\n",
    ),
}
LETTERS = [(name, letter) for name, kept in KEPT.items() for letter in kept.letters]
"""Each letter of each workspace."""


@dataclass(frozen=True)
class Answer:
    """How a command ended, and what it said as JSON."""

    code: int
    said: Any

    @property
    def codes(self) -> list[str]:
        """The codes of all problems, wherever the command puts them."""
        problems: Sequence[Mapping[str, Any]] = (
            self.said
            if isinstance(self.said, list)
            else [*self.said.get("problems", ()), *self.said.get("warnings", ())]
        )
        return [problem["code"] for problem in problems]


Asking = Callable[..., Answer]


@pytest.fixture(params=KEPT)
def name(request: pytest.FixtureRequest) -> str:
    named: str = request.param
    return named


@pytest.fixture
def kept(name: str) -> Kept:
    return KEPT[name]


@pytest.fixture
def workspace(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the kept workspace, and work in it."""
    folder = tmp_path / name
    shutil.copytree(HERE / name, folder)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("NRCLI_WORKSPACE", raising=False)
    return folder


@pytest.fixture
def ask(workspace: Path, capsys: pytest.CaptureFixture[str]) -> Asking:
    """Run a command in the copy with --json."""
    del workspace

    def asked(*arguments: str) -> Answer:
        capsys.readouterr()
        code = run([*arguments, "--json"])
        return Answer(int(code), json.loads(capsys.readouterr().out))

    return asked


@pytest.fixture
def server(kept: Kept, workspace: Path, tmp_path: Path) -> Iterator[MailServerOfTest]:
    """Run a mail server on this machine, and write its port in nrcli.yaml."""
    settings = workspace / "nrcli.yaml"
    text = settings.read_text(encoding="utf-8")
    assert kept.port in text
    with serving(tmp_path) as running:
        text = text.replace(kept.port, f"port: {running.port}\n")
        settings.write_text(text, encoding="utf-8")
        yield running


def entries(ask: Asking) -> list[tuple[str, str, str, str]]:
    return [
        (entry["kenmerk"], entry["letter"], entry["who"], entry["state"])
        for entry in ask("register", "list").said
    ]


def states(ask: Asking, mailing: str) -> dict[str, tuple[str, str]]:
    report = ask("mailing", "report", mailing).said
    return {letter["who"]: (letter["state"], letter["channel"]) for letter in report}


def kenmerken(drafted: Answer) -> dict[str, str]:
    return {letter["who"]: letter["kenmerk"] for letter in drafted.said["letters"]}


def test_every_kept_workspace_is_tried() -> None:
    kept = {folder.name for folder in HERE.iterdir() if (folder / "recipients.yaml").is_file()}

    assert kept == set(KEPT)


def test_it_is_checked_with_the_same_findings(ask: Asking, kept: Kept) -> None:
    checked = ask("check")
    roster = ask("recipients", "check", "--date=2026-11-23")

    found = tuple((each["code"], each["file"], each["line"]) for each in checked.said)
    assert (checked.code, found) == (0, kept.checked)
    assert (roster.code, roster.codes) == (0, [])


def test_its_finished_letters_are_good(ask: Asking, kept: Kept) -> None:
    proofed = ask("proof", "out")

    letters = proofed.said["letters"]
    assert proofed.code == 0
    assert {each["name"]: each["kenmerk"] for each in letters} == kept.proofed
    assert [each for each in letters if not each["good"]] == []
    # they were set before a closing took text along, which proof has told since
    checked = {"proof-closing-alone", *(code for code, _, _ in kept.checked)}
    assert {each["code"] for letter in letters for each in letter["problems"]} <= checked
    assert proofed.said["passed_over"] == kept.passed_over


def test_an_edited_letter_is_found(ask: Asking, kept: Kept, workspace: Path) -> None:
    first, *others = kept.proofed
    (workspace / "out" / f"{first}.pdf").write_bytes(
        (workspace / "out" / f"{others[-1]}.pdf").read_bytes()
    )
    proofed = ask("proof", "out")
    verified = ask("register", "verify")

    assert (proofed.code, verified.code) == (1, 1)
    assert first in {each["name"] for each in proofed.said["letters"] if not each["good"]}
    assert "registered-file-changed" in verified.codes


def test_its_register_is_whole(ask: Asking, kept: Kept) -> None:
    verified = ask("register", "verify")

    assert (verified.code, verified.codes) == (0, ["register-reserved"])
    assert (verified.said["letters"], verified.said["files"]) == (len(kept.proofed), kept.files)
    voided = tuple((each["kenmerk"], each["reason"]) for each in verified.said["voided"])
    assert voided == kept.voided


def test_its_register_says_what_happened(ask: Asking, kept: Kept) -> None:
    assert tuple(entries(ask)) == kept.entries
    for kenmerk, course in kept.courses.items():
        (entry,) = ask("register", "show", kenmerk).said
        assert tuple((each["kind"], each["reason"]) for each in entry["events"]) == course


def test_its_register_is_exported_whole(ask: Asking, kept: Kept, workspace: Path) -> None:
    del ask
    for ending in ("json", "csv", "xlsx"):
        assert run(["register", "export", f"register.{ending}"]) == 0
    whole = json.loads((workspace / "register.json").read_text(encoding="utf-8"))
    names = [paraaf["name"] for paraaf in whole["parafen"]]

    assert len(whole["entries"]) == len(kept.entries)
    assert {name: names.count(name) for name in names} == kept.approved_by
    assert len(whole["mailing_letters"]) == len(kept.states)
    assert kept.reserved in (workspace / "register.csv").read_text(encoding="utf-8")
    assert (workspace / "register.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(("name", "letter"), LETTERS)
def test_a_letter_is_drafted_under_its_own_kenmerk(ask: Asking, kept: Kept, letter: str) -> None:
    as_it_was = kept.letters[letter]
    concept = ask("draft", letter, *as_it_was.options, "--concept", "--no-copies")
    drafted = ask("draft", letter, *as_it_was.options)

    assert (concept.code, set(kenmerken(concept).values())) == (0, {""})
    assert (drafted.code, tuple(drafted.codes)) == (0, as_it_was.codes)
    assert kenmerken(drafted) == as_it_was.kenmerken
    assert len(drafted.said["copies"]) == as_it_was.copies
    assert len(entries(ask)) == len(kept.entries)


def test_drafted_anew_all_is_as_it_was(ask: Asking, kept: Kept) -> None:
    for letter, as_it_was in kept.letters.items():
        assert ask("draft", letter, *as_it_was.options).code == 0
    proofed = ask("proof", "out")
    verified = ask("register", "verify")

    made = [
        (kenmerk, letter, who, "issued" if state == "reserved" else state)
        for kenmerk, letter, who, state in kept.entries
    ]
    assert entries(ask) == made
    assert (proofed.code, len(proofed.said["letters"])) == (0, len(kept.proofed) + 1)
    assert (verified.code, verified.codes) == (0, [])


def test_a_new_letter_gets_the_next_kenmerk(ask: Asking, kept: Kept) -> None:
    assert kenmerken(ask("draft", *kept.next_letter)) == {"groen": kept.next_kenmerk}


def test_what_was_approved_and_sent_does_not_change(ask: Asking, kept: Kept) -> None:
    letter, *options = kept.changed_after_sent
    unapproved = ask("draft", letter, *options)
    for approver in kept.approved_by:
        assert ask("approve", letter, *options, f"--name={approver}").code == 0
    approved = ask("draft", letter, *options)

    assert (unapproved.code, "approval-outdated" in unapproved.codes) == (3, True)
    assert (approved.code, "letter-sent" in approved.codes) == (3, True)
    assert tuple(entries(ask)) == kept.entries


def test_its_minuut_and_its_public_version_are_made(ask: Asking, kept: Kept) -> None:
    minuut = ask("register", "minuut", *kept.minuut)
    public = ask("draft", *kept.public, "--public")

    assert (minuut.code, public.code) == (0, 0)
    assert list(kenmerken(public).values()) == [kept.minuut[0]]
    assert tuple(entries(ask)) == kept.entries


def test_a_finished_letter_says_where_it_came_from(ask: Asking, kept: Kept) -> None:
    for file, (letter, who, sources, placed) in kept.finished.items():
        explained = ask("explain", f"out/{file}")
        told = explained.said
        assert (explained.code, explained.codes) == (0, []), file
        assert (told["letter"], told["who"], len(told["sources"])) == (letter, who, sources)
        assert {source["state"] for source in told["sources"]} == {"unchanged"}
        assert sum(bool(each["file"]) for each in told["paragraphs"]) >= placed, file


def test_compared_with_what_was_kept_nothing_differs(ask: Asking, kept: Kept, name: str) -> None:
    for letter, as_it_was in kept.letters.items():
        compared = ask("compare", letter, f"--against={HERE / name}", *as_it_was.without_format)
        (told,) = compared.said["letters"]
        assert (compared.code, [each["differs"] for each in told["compared"]]) == (0, [False])
        (group,) = told["compared"]
        assert len(group["recipients"]) == len(as_it_was.kenmerken)


def test_the_letters_of_its_mailing_are_compared(ask: Asking, kept: Kept) -> None:
    compared = ask("compare", kept.mailing)
    differing = [
        who for group in compared.said["groups"] if group["departures"] for who in group["who"]
    ]

    assert (compared.code, tuple(differing)) == (0, kept.departing)
    assert {who: own["kenmerk"] for who, own in compared.said["own"].items()} == kept.letters[
        kept.mailing_letter
    ].kenmerken


def test_its_mailing_stands_where_it_stood(ask: Asking, kept: Kept) -> None:
    listed = ask("mailing", "list")
    looked = ask("mailing", "resume", kept.mailing)
    again = ask(
        "mailing", "prepare", kept.mailing_letter, *kept.letters[kept.mailing_letter].options
    )

    assert [mailing["name"] for mailing in listed.said] == [kept.mailing]
    assert (looked.said["dry_run"], looked.said["mailed"]) == (True, list(kept.resumed))
    assert looked.codes == ["delivery-unknown"]
    assert again.code == 0
    assert states(ask, kept.mailing) == kept.states


def test_its_mailing_is_resumed_and_nobody_mailed_twice(
    ask: Asking, kept: Kept, server: MailServerOfTest
) -> None:
    who, targets, message_id = kept.unknown
    resumed = ask("mailing", "resume", kept.mailing, "--send")
    assert (resumed.code, resumed.codes) == (4, ["delivery-unknown"])
    assert server.targets == list(kept.resumed.values())

    settled = ask("mailing", "resume", kept.mailing, f"--again={who}", "--send")
    assert (settled.code, settled.codes, settled.said["mailed"]) == (0, [], [who])
    assert server.targets == [*kept.resumed.values(), targets]
    assert server.message_ids[-1] == message_id

    over = ask("mailing", "mail", kept.mailing, "--send")
    assert (over.code, over.said["mailed"]) == (0, [])
    assert len(server.accepted) == len(kept.resumed) + 1
    assert {state for state, _ in states(ask, kept.mailing).values()} == {"sent"}
    of_mailing = [state for _, name, _, state in entries(ask) if name == kept.mailing_letter]
    assert set(of_mailing) == {"sent"}
    assert ask("register", "verify").code == 0


def test_what_is_left_of_its_mailing_is_posted(ask: Asking, kept: Kept) -> None:
    *_, last = kept.resumed
    printed = ask("mailing", "print", kept.mailing, "--new", f"--to={last}")
    posted = ask("mailing", "posted", kept.mailing, f"--to={last}")

    assert (printed.code, posted.code) == (0, 0)
    assert states(ask, kept.mailing) == {**kept.states, last: ("sent", "per post")}
