"""Texts are read as UTF-8 with one kind of line end; what is no text is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.domain.problems.problem import LetterError
from nrcli.system.text_files import read_text


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


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"\xffeen", "a.md:1:1"),
        (b"een\ntwee\ndr\xefe", "a.md:3:3"),
        ("é€".encode() + b"\x80", "a.md:1:3"),
        (b"een\r\ntw\xe9", "a.md:2:3"),
        ("een é".encode()[:-1], "a.md:1:5"),
    ],
)
def test_the_first_byte_that_is_not_utf_8_is_told_by_line_and_column(
    tmp_path: Path, content: bytes, place: str
) -> None:
    (tmp_path / "a.md").write_bytes(content)
    with pytest.raises(LetterError) as error:
        read_text(tmp_path / "a.md", "a.md")
    (problem,) = error.value.problems

    assert (str(problem.location), problem.code) == (place, "file-not-utf8")
    assert "encoding UTF-8" in problem.hint


def test_five_megabytes_are_the_largest(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * 5_000_000)

    assert len(read_text(tmp_path / "a.md", "a.md")) == 5_000_000


def test_a_missing_file_is_told_by_the_name_a_user_knows(tmp_path: Path) -> None:
    with pytest.raises(LetterError, match=r"^There is no file recipients\.yaml\.$"):
        read_text(tmp_path / "x", "recipients.yaml")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> tak\nd\n", [2]),
        ("<<<<<<< HEAD\na\n>>>>>>> tak\n\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> tak\n", [1, 5]),
        ("a\n>>>>>>> tak\n", [2]),
        ("a\n=======\nb\n", [2]),
        ("||||||| merged\n", [1]),
    ],
)
def test_each_place_that_git_could_not_merge_is_told(
    tmp_path: Path, text: str, lines: list[int]
) -> None:
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    with pytest.raises(LetterError) as error:
        read_text(tmp_path / "a.md", "a.md")

    found = [(problem.code, problem.location.line) for problem in error.value.problems]
    assert found == [("merge-left", line) for line in lines]


@pytest.mark.parametrize("text", ["======\n", "========\n", "a <<<<<<< b\n", "> citaat\n", "<<<\n"])
def test_other_rows_of_marks_are_text(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.md").write_text(text, encoding="utf-8")

    assert read_text(tmp_path / "a.md", "a.md") == text
