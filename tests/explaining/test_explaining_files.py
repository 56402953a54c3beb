"""A finished letter tells what it was made of, and where its paragraphs are written now."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import ooxml_integrity
import page
import pytest
from openxml_audit import OpenXmlValidator

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.problems.problem import LetterError
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.explaining.files import ExplainedFile, explain_file
from tests.renderers.test_standards import PROFILES

DAY = date(2017, 4, 5)
SNIPPET = "templates/snippets/mensenhandel.md"
FORMATS = (OutputFormat.PDF, OutputFormat.DOCX)


def drafted(workspace: Path, letter: str = "informateur", *, to: str = "") -> tuple[Path, Path]:
    """Draft a letter, and give its PDF and its DOCX."""
    request = DraftRequest(
        letter=letter,
        workspace=workspace,
        to=(to,) if to else (),
        date=DAY,
        formats=FORMATS,
        copies=False,
        out=workspace / "out",
    )
    pdf, docx = draft(request).letters[0].files
    return workspace / "out" / pdf, workspace / "out" / docx


def explained(path: Path, workspace: Path, line: tuple[int, int] | None = None) -> ExplainedFile:
    return explain_file(path, DraftRequest(letter="", workspace=workspace), line)


def change(workspace: Path, name: str, old: str, new: str) -> None:
    path = workspace / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def states(found: ExplainedFile) -> dict[str, str]:
    return {source.file: source.state.value for source in found.sources}


def test_both_files_meet_the_standards_with_their_note(workspace: Path) -> None:
    pdf, docx = drafted(workspace)
    content = pdf.read_bytes()
    reports = [page.validate_pdf_bytes(content, profile=profile) for profile in PROFILES]

    assert [failure for report in reports for failure in report.failures] == []
    assert [*OpenXmlValidator().validate(docx).errors, *ooxml_integrity.check(str(docx))] == []


def test_what_is_unchanged_is_told_with_a_place_for_each_paragraph(workspace: Path) -> None:
    for path in drafted(workspace):
        found = explained(path, workspace)
        nowhere = [part.text for part in found.paragraphs if not part.location.file]

        assert set(states(found).values()) == {"unchanged"}
        assert list(states(found)) == [
            "templates/letters/informateur.md",
            SNIPPET,
            "templates/snippets/seksueel-geweld-tegen-kinderen.md",
            "templates/senders/nationaal-rapporteur.yaml",
            "templates/house-styles/rijkshuisstijl.yaml",
            "recipients.yaml, schippers",
        ]
        assert [" ".join(text.split())[:11] for text in nowhere] == ["Ons kenmerk", "Datum 5 apr"]
        assert all(part.is_known for part in found.paragraphs)
        assert found.problems == ()


def test_what_changed_since_is_told_and_the_rest_keeps_its_place(workspace: Path) -> None:
    _, docx = drafted(workspace)
    change(workspace, SNIPPET, "Een nieuw kabinet", "Een ander kabinet")
    found = explained(docx, workspace)
    places = {part.text[:17]: part.location.file for part in found.paragraphs}

    assert states(found)[SNIPPET] == "changed since"
    assert list(states(found).values()).count("unchanged") == 5
    assert places["Een nieuw kabinet"] == ""
    assert [part.text[:17] for part in found.paragraphs if not part.is_known] == [
        "Een nieuw kabinet"
    ]
    assert places["Bijzondere aandac"] == SNIPPET


def test_a_changed_recipient_and_a_vanished_topic_are_told(workspace: Path) -> None:
    pdf, _ = drafted(workspace, "fractievoorzitters", to="thieme")
    change(workspace, "recipients.yaml", "geslachtsnaam: Thieme", "geslachtsnaam: Tieme")
    assert states(explained(pdf, workspace))["recipients.yaml, thieme"] == "changed since"

    (workspace / SNIPPET).unlink()
    found = explained(pdf, workspace)

    assert states(found)[SNIPPET] == "no longer there"
    assert "recipients.yaml, thieme" not in states(found)
    assert [problem.code for problem in found.problems] == ["unknown-snippet"]
    assert {part.location.file for part in found.paragraphs} == {""}


def test_other_recipients_may_change(workspace: Path) -> None:
    pdf, _ = drafted(workspace, "fractievoorzitters", to="thieme")
    change(workspace, "recipients.yaml", "geslachtsnaam: Wilders", "geslachtsnaam: Wilderz")

    assert set(states(explained(pdf, workspace)).values()) == {"unchanged"}


def test_a_letter_that_two_share_is_found_again(workspace: Path) -> None:
    roles = "roles:\n  - {role: tweetal, person: schippers, address: tweede-kamer}\n"
    roles += "  - {role: tweetal, person: zalm, address: tweede-kamer}\n"
    change(workspace, "recipients.yaml", "roles:\n", roles)
    change(workspace, "templates/letters/informateur.md", "to: informateur", "to: tweetal")
    pdf, _ = drafted(workspace)
    assert set(states(explained(pdf, workspace)).values()) == {"unchanged"}

    change(workspace, "templates/letters/informateur.md", "to: tweetal", "to: informateur")
    (problem,) = explained(pdf, workspace).problems
    assert problem.code == "no-longer-to"


def test_a_line_is_told_only_while_nothing_changed(workspace: Path) -> None:
    pdf, _ = drafted(workspace)
    (part,) = explained(pdf, workspace, (2, 1)).paragraphs
    assert part.text.startswith("Een nieuw kabinet")

    change(workspace, SNIPPET, "Een nieuw kabinet", "Een ander kabinet")
    with pytest.raises(LetterError) as raised:
        explained(pdf, workspace, (2, 1))
    assert [problem.code for problem in raised.value.problems] == ["lines-have-moved"]


def test_a_letter_from_elsewhere_notes_no_folder_of_the_machine(
    workspace: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elders.md"
    elsewhere.write_bytes((workspace / "templates/letters/informateur.md").read_bytes())
    pdf, _ = drafted(workspace, str(elsewhere))
    found = explained(pdf, workspace)

    assert states(found)["elders.md"] == "no longer there"
    assert str(tmp_path).encode() not in pdf.read_bytes()
    assert [problem.code for problem in found.problems] == ["unknown-letter"]


def test_equal_sources_make_equal_files(workspace: Path) -> None:
    first = [path.read_bytes() for path in drafted(workspace)]

    assert [path.read_bytes() for path in drafted(workspace)] == first


@pytest.mark.parametrize("name", ["niets.pdf", "leeg.docx", "leeg.pdf"])
def test_what_cannot_be_read_is_told(name: str, workspace: Path) -> None:
    if name.startswith("leeg"):
        (workspace / name).write_bytes(b"")
    with pytest.raises(LetterError) as raised:
        explained(workspace / name, workspace)

    assert [problem.code for problem in raised.value.problems] == ["letter-unreadable"]


def test_a_file_without_a_note_is_told(workspace: Path) -> None:
    _, docx = drafted(workspace)
    bare = docx.with_name("kaal.docx")
    with zipfile.ZipFile(docx) as old, zipfile.ZipFile(bare, "w") as new:
        for name in old.namelist():
            if name != "customXml/item1.xml":
                new.writestr(name, old.read(name))
    with pytest.raises(LetterError) as raised:
        explained(bare, workspace)

    assert [problem.code for problem in raised.value.problems] == ["without-sources"]
