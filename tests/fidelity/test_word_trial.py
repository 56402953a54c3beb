"""A trial in Word finds no difference where there is none, and each that there is."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.support.libreoffice import convert_to_pdf, save_as_docx
from tests.support.optional import STAND_IN_FOLDER, needs_libreoffice
from tests.support.pdf_lines import page_count
from tools.word_trial.__main__ import EDITED_PDF, main, write
from tools.word_trial.letters import ADDED, EDITED, paragraph_before, trial_letters

pytestmark = needs_libreoffice
NOTES = "3-notes-and-tables"


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a trial, and do in LibreOffice what its steps ask for."""
    folder = tmp_path_factory.mktemp("trial")
    write(folder)
    sent = sorted(folder.glob("*.docx"))
    edited = folder / f"{EDITED_PDF.removesuffix('.pdf')}.docx"
    add_heading(folder / f"{EDITED}.docx", edited)
    convert_to_pdf([*sent, edited], folder / "back", STAND_IN_FOLDER)
    edited.unlink()
    save_as_docx(sent, folder / "back", STAND_IN_FOLDER)
    return folder


def add_heading(path: Path, to: Path) -> None:
    document = docx.Document(str(path))
    wanted = paragraph_before(trial_letters()[EDITED])
    before = next(one for one in document.paragraphs if one.text == wanted)
    heading = document.add_paragraph(ADDED, "Heading 1")
    before._p.addnext(heading._p)  # noqa: SLF001 - python-docx inserts only above
    document.save(str(to))


def test_without_differences_it_says_that_all_lines_are_equal(
    trial: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ended = main([str(trial)])
    said = capsys.readouterr().out

    assert said.count("lines are equal") == 6
    assert said.count("paragraphs are equal") == 5
    assert [line for line in said.splitlines() if line.startswith(" ")] == []
    assert ended == 0
    for equal, lines in re.findall(r"(\d+) of (\d+) lines", said):
        assert equal == lines


def test_a_trial_has_a_letter_of_thirty_pages(trial: Path) -> None:
    assert page_count((trial / "5-thirty-pages.pdf").read_bytes()) >= 30


def change(package: bytes, part: str, pattern: str, new: str) -> bytes:
    """Change a part of a DOCX, wherever a pattern is found."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(changed, "w") as archive:
        for name in old.namelist():
            content = old.read(name).decode("utf-8", "surrogateescape")
            if name == part:
                content, count = re.subn(pattern, new, content)
                assert count
            archive.writestr(name, content.encode("utf-8", "surrogateescape"))
    return changed.getvalue()


DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
DIFFERENCES: dict[str, tuple[str, str, str, str]] = {
    "a row more below each paragraph": (
        STYLES, r'(<w:docDefaults>.*?)w:after="240"', r'\1w:after="300"', "not at",
    ),
    "larger type": (STYLES, r'<w:sz w:val="18"/>', '<w:sz w:val="19"/>', "is there"),
    "another word": (DOCUMENT, "Een korte tekst|Een zin", "Een rede", "'Een rede met een noot"),
    "a paragraph less": (
        DOCUMENT, r"<w:p>(?:(?!</w:p>).)*De noot bij de kop hoort.*?</w:p>", "", "hoort op deze",
    ),
    "a header of another height": (
        "word/header2.xml", r'w:line="\d{4}"', 'w:line="5900"', "stands at",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DIFFERENCES)
def test_a_difference_in_the_layout_is_told(
    name: str, trial: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    part, pattern, new, told = DIFFERENCES[name]
    for file in trial.glob(f"{NOTES}.*"):
        shutil.copyfile(file, tmp_path / file.name)
    path = tmp_path / "back" / f"{NOTES}.docx"
    path.parent.mkdir()
    path.write_bytes(change((trial / f"{NOTES}.docx").read_bytes(), part, pattern, new))
    convert_to_pdf([path], path.parent, STAND_IN_FOLDER)

    assert main([str(tmp_path)]) == 1
    assert told in capsys.readouterr().out


SAVED: dict[str, tuple[str, str]] = {
    "text": ("Een zin met", "Een rede met"),
    "style": (r'<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading2"/>'),
    "identity": (r'w:name="_nr001_\w+"', 'w:name="Bladwijzer"'),
}


@pytest.mark.parametrize(("kind", "told"), [
    ("text", "'Een zin met"), ("style", "(heading 1) became"), ("identity", "1 of "),
])  # fmt: skip
def test_a_difference_in_the_saved_document_is_told(
    kind: str, told: str, trial: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = (trial / f"{NOTES}.docx").read_bytes()
    (tmp_path / f"{NOTES}.docx").write_bytes(sent)
    (tmp_path / "back").mkdir()
    (tmp_path / "back" / f"{NOTES}.docx").write_bytes(change(sent, DOCUMENT, *SAVED[kind]))

    assert main([str(tmp_path)]) == 1
    assert told in capsys.readouterr().out


def shorten(folder: Path) -> None:
    for file in (folder / "back").iterdir():
        file.unlink()


@pytest.mark.parametrize(("spoil", "code", "told"), [
    (shorten, 2, "Nothing came back"),
    (lambda folder: (folder / "back" / EDITED_PDF).unlink(), 1, "did not come back"),
])  # fmt: skip
def test_what_did_not_come_back_is_told(
    spoil: Callable[[Path], None], code: int, told: str, trial: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    folder = tmp_path / "trial"
    shutil.copytree(trial, folder)
    spoil(folder)

    assert main([str(folder)]) == code
    assert told in capsys.readouterr().out
