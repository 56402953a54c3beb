"""The workspace is found, read once, and told of where it falls short."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nrcli.errors import LetterError
from nrcli.renderers import RENDERERS, OutputFormat
from nrcli.sources.fonts import FONT_FOLDER
from nrcli.sources.text_files import read_text
from nrcli.sources.workspace import Workspace, find_workspace, starter_folder
from tests.support.letters import ROOT, letters_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copyfile(ROOT / "recipients.yaml", tmp_path / "recipients.yaml")
    return tmp_path


def codes(workspace: Workspace) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.code) for problem in workspace.problems]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfeen\r\ntwee\rdrie\n", "een\ntwee\ndrie\n"),
        ("cafe\u0301".encode(), "café"),
    ],
)
def test_texts_are_read_with_one_kind_of_line_end_and_letter(
    tmp_path: Path, content: bytes, text: str
) -> None:
    (tmp_path / "a.md").write_bytes(content)

    assert read_text(tmp_path / "a.md", "a.md") == text


@pytest.mark.parametrize(
    ("content", "place", "code"),
    [
        ("een\ncafé".encode("cp1252"), "a.md:2:4", "file-not-utf8"),
        ("een".encode("utf-16"), "a.md:1:1", "file-not-utf8"),
        (b"x" * 5_000_001, "a.md", "file-too-large"),
        (None, "a.md", "file-missing"),
    ],
)
def test_what_is_no_text_is_told_with_its_place(
    tmp_path: Path, content: bytes | None, place: str, code: str
) -> None:
    if content is not None:
        (tmp_path / "a.md").write_bytes(content)
    with pytest.raises(LetterError) as error:
        read_text(tmp_path / "a.md", "a.md")
    (problem,) = error.value.problems

    assert (str(problem.location), problem.code) == (place, code)


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    with pytest.raises(LetterError) as error:
        read_text(tmp_path / "a.md", "a.md")

    assert [problem.code for problem in error.value.problems] == ["file-unreadable"]


def test_the_workspace_is_the_folder_given_or_the_nearest_above(folder: Path) -> None:
    below = folder / "templates" / "letters"

    assert find_workspace(None, below) == folder
    assert find_workspace(folder, Path("/")) == folder
    with pytest.raises(LetterError):
        find_workspace(below, folder)


def test_letters_are_read_by_name_and_once(folder: Path) -> None:
    workspace = Workspace(folder)
    letter = workspace.letter("informateur")

    assert letter is not None
    assert letter.name == "informateur"
    assert letter.body.file == "templates/letters/informateur.md"
    assert workspace.letter("informateur") is letter
    assert workspace.names("letters") == ("fractievoorzitters", "informateur")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../letters/informateur", "outside-workspace"),
        ("/etc/passwd", "outside-workspace"),
        ("a\\b", "outside-workspace"),
        ("Mensenhandel", "not-a-name"),
        ("", "not-a-name"),
        ("mensenhandl", "unknown-snippet"),
    ],
)
def test_a_name_leads_nowhere_but_into_its_folder(folder: Path, name: str, code: str) -> None:
    workspace = Workspace(folder)

    assert workspace.snippet(name) is None
    assert [found for _, found in codes(workspace)] == [code]


def test_a_sender_or_house_style_that_is_missing_comes_from_the_package(folder: Path) -> None:
    shutil.rmtree(folder / "templates" / "house-styles")
    workspace = Workspace(folder)

    assert workspace.house_style("rijkshuisstijl") is not None
    assert workspace.own_names("house-styles") == ()
    assert workspace.names("house-styles") == ("rijksbrief-betreft", "rijkshuisstijl")
    assert [code for _, code in codes(workspace)] == ["from-package"]
    assert workspace.house_style("geen") is None
    assert [code for _, code in codes(workspace)] == ["from-package", "unknown-house-style"]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("", [("templates/senders/nationaal-rapporteur.yaml:1:1", "missing-key")]),
        ("a: [", [("templates/senders/nationaal-rapporteur.yaml:2:1", "yaml-syntax")]),
    ],
)
def test_a_sender_s_file_that_is_empty_or_broken_is_told(
    folder: Path, content: str, found: list[tuple[str, str]]
) -> None:
    (folder / "templates/senders/nationaal-rapporteur.yaml").write_text(content, encoding="utf-8")
    workspace = Workspace(folder)

    assert workspace.sender("nationaal-rapporteur") is None
    assert codes(workspace) == found


def test_a_file_that_cannot_be_read_gives_nothing_and_is_told(folder: Path) -> None:
    (folder / "recipients.yaml").write_bytes(b"\xff")
    (folder / "templates/snippets/mensenhandel.md").write_bytes(b"\xff")
    (folder / "templates/senders/nationaal-rapporteur.yaml").write_bytes(b"\xff")
    workspace = Workspace(folder)

    assert workspace.roster.people == {}
    assert workspace.snippet("mensenhandel") is None
    assert workspace.sender("nationaal-rapporteur") is None
    assert [code for _, code in codes(workspace)] == ["file-not-utf8"] * 3


def test_no_recipients_at_all_is_told(folder: Path) -> None:
    (folder / "recipients.yaml").unlink()
    workspace = Workspace(folder)

    assert workspace.roster.people == {}
    assert codes(workspace) == [("recipients.yaml", "file-missing")]


def test_files_are_named_from_the_workspace(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    workspace = Workspace(folder)
    elsewhere = tmp_path_factory.mktemp("elders") / "x.md"

    assert workspace.shown(folder / "recipients.yaml") == "recipients.yaml"
    assert workspace.shown(starter_folder() / "recipients.yaml") == "nrcli:recipients.yaml"
    assert workspace.shown(elsewhere) == elsewhere.as_posix()


def test_a_house_style_that_does_not_fit_its_page_is_an_error_at_its_key(folder: Path) -> None:
    path = folder / "templates/house-styles/rijkshuisstijl.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("width: 375 pt", "width: 600 pt"), encoding="utf-8")
    workspace = Workspace(folder)

    assert workspace.house_style("rijkshuisstijl") is None
    assert {code for _, code in codes(workspace)} == {"house-style-misfit"}
    assert codes(workspace)[0][0].startswith("templates/house-styles/rijkshuisstijl.yaml:15:")


def use_font_folder(folder: Path, name: str) -> None:
    path = folder / "templates/house-styles/rijkshuisstijl.yaml"
    text = path.read_text(encoding="utf-8")
    changed = text.replace("family: Verdana ", f"family: Rapporteur Sans\n  folder: {name} ")
    assert changed != text
    path.write_text(changed, encoding="utf-8")


def test_a_licensed_font_is_embedded_from_the_folder_the_house_style_names(folder: Path) -> None:
    shutil.copytree(FONT_FOLDER, folder / "lettertypen")
    use_font_folder(folder, "lettertypen")
    (letter,) = letters_in(folder, "informateur", "1")

    assert letter.house_style.font.folder == str(folder / "lettertypen")
    assert b"RapporteurSans" in RENDERERS[OutputFormat.PDF](letter).content


def test_a_font_folder_without_the_four_styles_is_an_error(folder: Path) -> None:
    use_font_folder(folder, "nergens")
    workspace = Workspace(folder)

    assert workspace.house_style("rijkshuisstijl") is None
    assert codes(workspace) == [("templates/house-styles/rijkshuisstijl.yaml:8:3", "font-folder")]
