"""What a colleague changed in Word comes back into the texts, or is refused with a reason."""

from __future__ import annotations

import copy
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from nrcli.cli.app import run
from nrcli.domain.problems.problem import ExitCode, LetterError
from nrcli.review.reviews import Review, ReviewRequest, review
from tools.word_edits import drafted, run_scripts, workspace_at

_LETTER = "templates/letters/alles.md"


class Office:
    """A workspace with a letter in Word, for a colleague to edit."""

    def __init__(self, folder: Path, letter: str = "alles", who: str = "schippers") -> None:
        self.folder = workspace_at(folder)
        self.letter, self.who = letter, who
        self.path = drafted(self.folder, letter, who)
        self.source = self.folder / "templates" / "letters" / f"{letter}.md"

    def edit(self, change: Callable[[Word], object]) -> None:
        """Open the letter, change it and save it."""
        document = Document(str(self.path))
        change(document)
        document.save(str(self.path))

    def review(self, *, apply: bool = False, tracked: str = "accept") -> Review:
        """Review the letter."""
        return review(
            ReviewRequest(file=self.path, workspace=self.folder, apply=apply, tracked=tracked)
        )

    def codes(self, found: Review) -> list[str]:
        """Return the codes of what was said."""
        return [problem.code for problem in found.problems]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Return an office with a letter that has everything."""
    return Office(tmp_path)


def _paragraph(document: Word, text: str) -> Paragraph:
    return next(each for each in document.paragraphs if text in each.text)


def _write(document: Word, old: str, new: str) -> None:
    paragraph = _paragraph(document, old)
    run_ = next(each for each in paragraph.runs if old in each.text)
    run_.text = run_.text.replace(old, new)


def _tracked(document: Word, text: str, kind: str) -> None:
    """Let a run with these words be a tracked change."""
    element = next(r._r for p in document.paragraphs for r in p.runs if r.text == text)  # noqa: SLF001
    around = element.makeelement(
        qn(f"w:{kind}"),
        {
            qn("w:id"): "9001",
            qn("w:author"): "Een collega",
            qn("w:date"): "2017-04-06T10:00:00Z",
        },
    )
    element.addprevious(around)
    around.append(element)
    if kind == "del":
        next(element.iter(qn("w:t"))).tag = qn("w:delText")


def test_a_file_that_nobody_edited_has_nothing_to_tell(office: Office) -> None:
    found = office.review()
    assert (found.carried, found.diff, found.problems) == (0, "", ())


@pytest.mark.parametrize(
    ("old", "new", "written"),
    [
        ("Het laatste deel", "Het slot", "Het slot is kort."),
        ("anders", "a*b*c", "iets a\\*b\\*c, zoals"),
        ("anders", "an_ders_", "an"),
        ("het tweede punt", "een ander punt", "- een ander punt;"),
        ("ten tweede dat", "ten tweede iets", "2. ten tweede iets;"),
        ("Wat er volgt", "Wat volgt", "# Wat volgt"),
        ("Iemand zei dit", "Niemand zei dit", "> Niemand zei dit"),
        ("een link", "twee links", "[twee links](https://www.example.nl/pad)"),
    ],
)
def test_other_words_come_into_the_text(office: Office, old: str, new: str, written: str) -> None:
    before = office.source.read_text("utf-8")
    if old == "een link":
        office.edit(
            lambda d: setattr(next(iter(_paragraph(d, old).hyperlinks[0].runs)), "text", new)
        )
    else:
        office.edit(lambda d: _write(d, old, new))
    found = office.review(apply=True)
    after = office.source.read_text("utf-8")
    assert found.is_whole
    assert written in after
    same = zip(before.split("\n"), after.split("\n"), strict=True)
    assert sum(one != other for one, other in same) == 1


def test_without_apply_nothing_is_written(office: Office) -> None:
    before = office.source.read_text("utf-8")
    office.edit(lambda d: _write(d, "anders", "nieuws"))
    found = office.review()
    assert "+Daarna komt iets nieuws" in found.diff
    assert office.source.read_text("utf-8") == before


def test_a_bold_word_becomes_bold_in_the_text(office: Office) -> None:
    def change(document: Word) -> None:
        paragraph = _paragraph(document, "Daarna komt")
        paragraph.add_run(" Echt ")
        paragraph.add_run("waar").bold = True

    office.edit(change)
    assert office.review(apply=True).is_whole
    assert "hieronder staat. Echt **waar**" in office.source.read_text("utf-8")


def test_an_item_that_goes_lets_the_others_be_counted_anew(office: Office) -> None:
    def change(document: Word) -> None:
        element = _paragraph(document, "ten eerste dit")._p  # noqa: SLF001
        document.element.body.remove(element)

    office.edit(change)
    assert office.review(apply=True).is_whole
    assert "1. ten tweede dat;\n2. ten derde nog iets." in office.source.read_text("utf-8")


def test_an_item_that_comes_lets_the_others_be_counted_anew(office: Office) -> None:
    def change(document: Word) -> None:
        element = _paragraph(document, "ten eerste dit")._p  # noqa: SLF001
        added = copy.deepcopy(element)
        for run_ in added.findall(qn("w:r"))[1:]:
            added.remove(run_)
        next(added.iter(qn("w:t"))).text = "daarna dit;"
        element.addnext(added)

    office.edit(change)
    assert office.review(apply=True).is_whole
    assert "1. ten eerste dit;\n2. daarna dit;\n3. ten tweede" in office.source.read_text("utf-8")


def test_a_cell_of_a_table_is_written_in_its_row(office: Office) -> None:
    def change(document: Word) -> None:
        table = next(each for each in document.tables if "Onderwerp" in each.cell(0, 0).text)
        table.cell(1, 1).paragraphs[0].runs[0].text = "13 | 14"

    office.edit(change)
    assert office.review(apply=True).is_whole
    assert "| zaken | 13 \\| 14 | nieuw |" in office.source.read_text("utf-8")


def test_a_value_is_never_written_into_a_text(office: Office) -> None:
    before = office.source.read_text("utf-8")
    office.edit(lambda d: _write(d, "Schippers heeft", "Jansen heeft"))
    found = office.review(apply=True)
    assert office.source.read_text("utf-8") == before
    (problem,) = found.problems
    assert problem.code == "review-value"
    assert "recipient.name" in problem.message
    assert "recipients.yaml:" in problem.message
    assert str(problem.location) == f"{_LETTER}:6:1"


@pytest.mark.parametrize(
    ("old", "file"),
    [
        ("Geachte mevrouw Schippers,", "recipients.yaml"),
        ("Met vriendelijke groet,", "templates/senders/nationaal-rapporteur.yaml"),
    ],
)
def test_head_and_closing_are_kept_elsewhere(office: Office, old: str, file: str) -> None:
    office.edit(lambda d: _write(d, old, "Dag,"))
    found = office.review(apply=True)
    assert [(each.code, each.location.file) for each in found.problems] == [
        ("review-no-text", file)
    ]


def test_the_rest_is_written_when_one_change_cannot_be(office: Office) -> None:
    def change(document: Word) -> None:
        _write(document, "Schippers heeft", "Jansen heeft")
        _write(document, "anders", "nieuws")

    office.edit(change)
    found = office.review(apply=True)
    assert (found.carried, found.is_whole, found.kept_as) == (1, False, "")
    assert "Daarna komt iets nieuws" in office.source.read_text("utf-8")


def test_what_no_text_can_hold_is_told_and_left(office: Office) -> None:
    def change(document: Word) -> None:
        _write(document, "anders", "nieuws")
        _paragraph(document, "Daarna komt").runs[0].font.highlight_color = WD_COLOR_INDEX.YELLOW

    office.edit(change)
    found = office.review(apply=True)
    assert office.codes(found) == ["review-odd"]
    assert "nieuws" not in office.source.read_text("utf-8")


def test_a_change_for_some_letters_says_so(office: Office) -> None:
    office.edit(lambda d: _write(d, "een functie heeft", "een taak heeft"))
    found = office.review(apply=True)
    assert (office.codes(found), found.is_whole) == (["review-some"], True)


def test_a_snippet_of_other_letters_says_which(tmp_path: Path) -> None:
    office = Office(tmp_path, "informateur")
    office.edit(lambda d: _write(d, "Wie slachtoffer is", "Wie het slachtoffer is"))
    found = office.review(apply=True)
    (problem,) = found.problems
    assert problem.code == "review-snippet"
    assert "fractievoorzitters" in problem.message


def test_a_tracked_change_counts_as_it_is_asked(office: Office) -> None:
    def change(document: Word) -> None:
        paragraph = _paragraph(document, "Daarna komt")
        paragraph.add_run(" Nieuw.")
        _tracked(document, " Nieuw.", "ins")

    office.edit(change)
    assert "+Daarna komt iets anders, zoals hieronder staat. Nieuw." in office.review().diff
    assert office.review(tracked="reject").diff == ""
    asked = office.review(tracked="ask")
    assert (asked.diff, office.codes(asked), asked.is_whole) == ("", ["review-open"], False)
    (note,) = asked.tracked
    assert (note.author, note.date, note.kind, note.text.strip()) == (
        "Een collega", "2017-04-06", "inserted", "Nieuw.",
    )  # fmt: skip


def test_a_deletion_that_is_tracked_is_one(office: Office) -> None:
    def change(document: Word) -> None:
        paragraph = _paragraph(document, "Daarna komt")
        text = paragraph.runs[0].text
        paragraph.runs[0].text = text.replace(" staat.", "")
        paragraph.add_run(" staat.")
        _tracked(document, " staat.", "del")

    office.edit(change)
    assert "+Daarna komt iets anders, zoals hieronder\n" in office.review().diff


def test_comments_are_told_with_their_places(office: Office) -> None:
    def change(document: Word) -> None:
        paragraph = _paragraph(document, "Daarna komt")
        document.add_comment(paragraph.runs, text="Klopt dit?", author="Een collega")

    office.edit(change)
    (note,) = office.review().comments
    assert (note.text, note.author) == ("Klopt dit?", "Een collega")
    assert str(note.location) == f"{_LETTER}:22:1"
    assert note.about.startswith("Daarna komt")


def test_the_next_draft_replaces_what_was_taken_over(office: Office) -> None:
    office.edit(lambda d: _write(d, "anders", "nieuws"))
    edited = office.path.read_bytes()
    found = office.review(apply=True)
    assert found.kept_as == f"edited-{office.path.name}"
    assert (office.path.parent / found.kept_as).read_bytes() == edited
    assert run(
        ["draft", "alles", "--concept", "--date", "5-4-2017", "--workspace", str(office.folder),
         "--out", str(office.path.parent), "--format", "docx"]
    ) == ExitCode.DONE  # fmt: skip
    assert office.path.read_bytes() != edited


def test_a_copy_under_another_name_is_the_same_letter(office: Office, tmp_path: Path) -> None:
    office.edit(lambda d: _write(d, "anders", "nieuws"))
    copy = tmp_path / "Brief (nieuw).docx"
    shutil.copy(office.path, copy)
    found = review(ReviewRequest(file=copy, workspace=office.folder, apply=True))
    assert (found.is_whole, found.carried, found.kept_as) == (True, 1, "")


def test_both_changes_are_kept_where_they_do_not_touch(office: Office) -> None:
    office.edit(lambda d: _write(d, "anders", "nieuws"))
    text = office.source.read_text("utf-8")
    office.source.write_text(text.replace("Het laatste deel", "Het slot"), "utf-8")
    found = office.review(apply=True)
    after = office.source.read_text("utf-8")
    assert found.is_whole
    assert "komt iets nieuws" in after
    assert "Het slot is kort" in after


def test_a_paragraph_changed_on_both_sides_is_left(office: Office) -> None:
    office.edit(lambda d: _write(d, "anders", "nieuws"))
    text = office.source.read_text("utf-8").replace("iets anders", "iets eigens")
    office.source.write_text(text, "utf-8")
    found = office.review(apply=True)
    assert office.codes(found) == ["review-conflict"]
    assert office.source.read_text("utf-8") == text


def test_what_only_the_text_has_may_be_new_or_removed(office: Office) -> None:
    text = office.source.read_text("utf-8")
    office.source.write_text(
        text.replace("# Tot slot", "Dit is erbij gezet.\n\n# Tot slot"), "utf-8"
    )
    found = office.review(apply=True)
    assert office.codes(found) == ["review-either"]
    assert "Dit is erbij gezet." in office.source.read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"PK\x03\x04 half", "letter-unreadable"), (b"", "letter-unreadable")],
)
def test_a_file_that_is_no_letter_gets_a_sentence(
    office: Office, content: bytes, code: str
) -> None:
    office.path.write_bytes(content)
    with pytest.raises(LetterError) as caught:
        office.review()
    assert [problem.code for problem in caught.value.problems] == [code]


def test_a_document_of_somebody_else_is_no_letter(office: Office) -> None:
    Document().save(str(office.path))
    with pytest.raises(LetterError) as caught:
        office.review()
    assert [problem.code for problem in caught.value.problems] == ["without-sources"]


@pytest.fixture
def _workspace(monkeypatch: pytest.MonkeyPatch, office: Office) -> None:
    monkeypatch.chdir(office.folder)


@pytest.mark.usefixtures("_workspace")
def test_the_command_ends_with_what_is_left(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.edit(lambda d: _write(d, "Schippers heeft", "Jansen heeft"))
    assert run(["review", str(office.path), "--language", "en"]) == ExitCode.PARTLY
    told = capsys.readouterr()
    assert "review-value" in told.err
    assert run(["review", "nergens.docx"]) == ExitCode.ERRORS
    assert run(["review", str(office.path), "--json"]) == ExitCode.PARTLY


@pytest.mark.usefixtures("_workspace")
def test_the_command_shows_the_change(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.edit(lambda d: _write(d, "anders", "nieuws"))
    assert run(["review", str(office.path), "--language", "nl"]) == ExitCode.DONE
    told = capsys.readouterr()
    assert "+Daarna komt iets nieuws" in told.out
    assert "1 wijziging over te nemen." in told.err
    assert run(["review", str(office.path), "--apply", "--language", "nl"]) == ExitCode.DONE
    assert "Hierna: `nrcli draft alles`." in re.sub(r"\s+", " ", capsys.readouterr().err)


def test_random_edits_come_back_and_none_is_wrong(tmp_path: Path) -> None:
    figures = run_scripts(tmp_path, 8, 7)
    assert figures.wrong == []
    assert figures.carried >= 5
    assert figures.carried + figures.of_values + figures.refused == 8


def test_a_letter_that_was_sent_is_not_reviewed(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(office.folder)
    day = ["--date", "5-4-2017"]
    assert run(["draft", "alles", *day, "--format", "docx"]) == ExitCode.DONE
    made = next(
        p for p in office.path.parent.glob("*-alles-schippers.docx") if "concept" not in p.name
    )
    kenmerk = made.name.removesuffix("-alles-schippers.docx")
    assert run(["register", "sent", kenmerk]) == ExitCode.DONE
    assert run(["review", str(made), "--language", "en"]) == ExitCode.REFUSED
    assert "review-sent" in capsys.readouterr().err


def test_an_office_that_asks_is_told_of_a_list(tmp_path: Path) -> None:
    office = Office(tmp_path, "fractievoorzitters", "roemer")
    office.edit(lambda d: _write(d, "Mijn verzoek aan u", "Mijn vraag aan u"))
    found = office.review(apply=True)
    assert (office.codes(found), found.is_whole) == (["review-all"], True)
    assert replace(found, problems=()).is_whole
