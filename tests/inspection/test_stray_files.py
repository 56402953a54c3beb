"""Files that lie among the templates and are not read are named, Word's own never."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.domain.language.speech import Language, speak
from nrcli.inspection.stray_files import stray_templates
from nrcli.workspace.workspace import Workspace


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("letters/brief.docx", "Save its text as plain text (UTF-8) under a name that ends so."),
        ("letters/brief.md.txt", "Rename it to brief.md."),
        ("snippets/brief.txt", "Rename it to brief.md."),
        ("senders/bureau.yml", "Rename it to bureau.yaml."),
        ("house-styles/rijk.txt", "Rename it to rijk.yaml."),
        ("brief.md", "Move it to templates/letters or templates/snippets."),
    ],
)
def test_a_file_that_is_not_read_is_named(tmp_path: Path, name: str, hint: str) -> None:
    path = tmp_path / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    (problem,) = stray_templates(Workspace(tmp_path))

    assert problem.location.file == f"templates/{name}"
    assert problem.hint == hint


@pytest.mark.parametrize(
    "name",
    [
        "letters/~$brief.docx",
        "letters/.brief.md.swp",
        "letters/Thumbs.db",
        "letters/logo.png",
        "letters/brief.md",
        "senders/bureau.yaml",
        "README.md",
        "mails/aanbieding.txt",
    ],
)
def test_other_files_are_in_nobody_s_way(tmp_path: Path, name: str) -> None:
    path = tmp_path / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    (tmp_path / "templates" / "letters" / "folder").mkdir(parents=True)

    assert list(stray_templates(Workspace(tmp_path))) == []


def test_kinds_are_named_in_the_language_that_is_spoken(tmp_path: Path) -> None:
    (tmp_path / "templates" / "snippets").mkdir(parents=True)
    (tmp_path / "templates" / "snippets" / "brief.txt").write_bytes(b"x")
    speak(Language.NL)
    try:
        (problem,) = stray_templates(Workspace(tmp_path))
        assert "de naam van een bouwsteen eindigt op .md" in problem.message
    finally:
        speak(Language.EN)
