"""Enclosures that are files are looked at, registered by their digests, and may not change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nrcli.domain.problems.problem import LetterError, RefusedError
from nrcli.drafting import enclosures
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.finished import UnreadableError, active_content
from nrcli.inspection.workspaces import check
from nrcli.register.bookkeeping import list_entries, note_sent
from nrcli.register.verification import verify
from nrcli.system.files import digest_of
from tests.support.entries import DAY
from tests.support.pdf_files import ACTING, pdf_of, pdf_with

LETTER = "templates/letters/advies.md"
TEXT = """---
subject: Advies
to: informateur
sender: nationaal-rapporteur
enclosures: [{enclosures}]
---
Bij deze brief vindt u het advies als bijlage.
"""
ADVICE = "{title: Advies van de raad, file: bijlagen/advies.pdf}"


@pytest.fixture
def workspace(workspace: Path) -> Path:
    (workspace / "bijlagen").mkdir()
    (workspace / "bijlagen/advies.pdf").write_bytes(pdf_of(2))
    write(workspace, ADVICE)
    return workspace


def write(workspace: Path, listed: str) -> None:
    (workspace / LETTER).write_text(TEXT.replace("{enclosures}", listed), encoding="utf-8")


def request(workspace: Path, **more: object) -> DraftRequest:
    return DraftRequest(letter="advies", workspace=workspace, date=DAY, **more)  # type: ignore[arg-type]


def codes(workspace: Path) -> list[tuple[str, int]]:
    found = check(workspace, [workspace / LETTER]).problems
    return [(each.code, each.location.line) for each in found if each.severity.value == "error"]


def test_an_enclosed_file_is_listed_and_registered(workspace: Path) -> None:
    made = draft(request(workspace))
    (entry,) = list_entries(workspace)
    version = entry.version
    assert version is not None
    (enclosed,) = version.enclosed

    assert len(made.letters) == 1
    assert (enclosed.title, enclosed.file) == ("Advies van de raad", "bijlagen/advies.pdf")
    assert enclosed.digest == digest_of(pdf_of(2))
    assert "Advies van de raad" not in version.files
    assert verify(workspace).problems == ()


def test_titles_and_files_stand_in_one_list(workspace: Path) -> None:
    (workspace / "bijlagen/kaart.pdf").write_bytes(pdf_of(1))
    write(workspace, f"Tabellen, {ADVICE}, {{title: Kaart, file: bijlagen/kaart.pdf}}")
    draft(request(workspace))
    (entry,) = list_entries(workspace)

    assert codes(workspace) == []
    assert entry.version is not None
    assert [each.title for each in entry.version.enclosed] == ["Advies van de raad", "Kaart"]


@pytest.mark.parametrize(
    ("listed", "code"),
    [
        ("{title: A, file: bijlagen/weg.pdf}", "enclosure-missing"),
        ("{title: A, file: ../elders.pdf}", "enclosure-outside"),
        ("{title: A, file: bijlagen}", "enclosure-missing"),
        ('{title: A, file: "bijlagen/tekst.pdf"}', "enclosure-broken"),
        ("{title: A, file: bijlagen/slot.pdf}", "enclosure-broken"),
        ("{title: A, file: bijlagen/leeg.pdf}", "enclosure-broken"),
        ("{title: A, file: bijlagen/doet.pdf}", "enclosure-active"),
        ("{title: A, bestand: bijlagen/advies.pdf}", "unknown-key"),
        ("{file: bijlagen/advies.pdf}", "missing-key"),
    ],
)
def test_what_cannot_be_enclosed_is_told_at_its_place(
    workspace: Path, listed: str, code: str
) -> None:
    folder = workspace / "bijlagen"
    (folder / "tekst.pdf").write_bytes(b"tekst")
    (folder / "slot.pdf").write_bytes(pdf_of(1, locked_with="geheim"))
    (folder / "leeg.pdf").write_bytes(pdf_of(0))
    (folder / "doet.pdf").write_bytes(pdf_with(ACTING["a program"][0]))
    write(workspace, listed)

    assert codes(workspace) == [(code, 5)]
    with pytest.raises(LetterError):
        draft(request(workspace))


def test_enclosures_that_no_mail_can_carry_are_told(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = len(pdf_of(2))
    write(workspace, f"{ADVICE}, {ADVICE.replace('Advies', 'Tweede')}")
    monkeypatch.setattr(enclosures, "MOST_BYTES", 2 * size - 1)
    together = codes(workspace)
    monkeypatch.setattr(enclosures, "MOST_BYTES", size - 1)
    alone = codes(workspace)

    assert together == [("enclosure-large", 5)]
    assert set(alone) == {("enclosure-large", 5)}


@pytest.mark.parametrize(("name", "what"), [(name, what) for name, (_, what) in ACTING.items()])
def test_what_acts_in_a_pdf_is_named(name: str, what: str) -> None:
    assert active_content(pdf_with(ACTING[name][0])) == what


def test_ordinary_pdfs_do_nothing_and_broken_ones_are_told() -> None:
    assert active_content(pdf_of(3)) == ""
    for broken in (b"", b"%PDF-1.7\n", pdf_of(1)[:200]):
        with pytest.raises(UnreadableError):
            active_content(broken)


def test_an_enclosure_that_changed_stops_the_letter(workspace: Path) -> None:
    draft(request(workspace))
    (workspace / "bijlagen/advies.pdf").write_bytes(pdf_of(3))
    with pytest.raises(RefusedError) as changed:
        note_sent("10028", workspace)
    (workspace / "bijlagen/advies.pdf").unlink()
    with pytest.raises(RefusedError) as gone:
        note_sent("10028", workspace)

    assert [each.code for each in changed.value.problems] == ["enclosure-changed"]
    assert [each.code for each in gone.value.problems] == ["enclosure-gone"]
    assert [each.code for each in verify(workspace).problems] == ["enclosure-gone"]


def test_what_was_sent_is_another_letter_with_another_enclosure(workspace: Path) -> None:
    draft(request(workspace))
    note_sent("10028", workspace)
    (workspace / "bijlagen/advies.pdf").write_bytes(pdf_of(3))

    assert verify(workspace).problems == ()
    with pytest.raises(RefusedError) as refused:
        draft(request(workspace))
    assert [each.code for each in refused.value.problems if each.severity.value == "error"] == [
        "letter-sent"
    ]
    draft(replace(request(workspace), reissue="nieuwe versie van het advies"))
    (entry,) = list_entries(workspace)
    assert entry.version is not None
    assert entry.version.enclosed[0].digest == digest_of(pdf_of(3))
