"""What was found good is known again, until the text, the word list or the version changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.checking.spelling.checked_texts import CHECKED_FILE, CheckedTexts, digest_of_texts


def test_a_good_text_is_known_the_next_time(tmp_path: Path) -> None:
    checked = CheckedTexts(tmp_path, "v1")
    checked.add(["Een tekst."])
    checked.save()
    later = CheckedTexts(tmp_path, "v1")
    assert later.has(["Een tekst."])
    assert not later.has(["Een andere tekst."])


def test_another_version_knows_nothing(tmp_path: Path) -> None:
    checked = CheckedTexts(tmp_path, "v1")
    checked.add(["Een tekst."])
    checked.save()
    assert not CheckedTexts(tmp_path, "v2").has(["Een tekst."])


def test_texts_that_belong_together_are_known_together() -> None:
    texts = [["ab", "c"], ["a", "bc"], ["abc"], ["c", "ab"], ["ab", "c", ""]]
    assert len({digest_of_texts(each) for each in texts}) == len(texts)


def test_what_was_good_before_stays_known(tmp_path: Path) -> None:
    for text in ("een", "twee"):
        checked = CheckedTexts(tmp_path, "v1")
        checked.add([text])
        checked.save()
    later = CheckedTexts(tmp_path, "v1")
    assert later.has(["een"])
    assert later.has(["twee"])


def test_nothing_is_written_where_nothing_was_added(tmp_path: Path) -> None:
    checked = CheckedTexts(tmp_path, "v1")
    checked.save()
    assert not (tmp_path / CHECKED_FILE).exists()
    checked.add(["een"])
    checked.save()
    before = (tmp_path / CHECKED_FILE).stat().st_mtime_ns
    again = CheckedTexts(tmp_path, "v1")
    again.add(["een"])
    again.save()
    assert (tmp_path / CHECKED_FILE).stat().st_mtime_ns == before


def test_the_oldest_go_when_there_are_many(tmp_path: Path) -> None:
    checked = CheckedTexts(tmp_path, "v1")
    for number in range(2001):
        checked.add([str(number)])
    checked.save()
    later = CheckedTexts(tmp_path, "v1")
    assert not later.has(["0"])
    assert later.has(["1"])
    assert later.has(["2000"])


def test_where_it_cannot_be_written_nothing_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "away"
    checked = CheckedTexts(folder, "v1")
    checked.add(["een"])
    checked.save()
    assert not folder.exists()
    (tmp_path / CHECKED_FILE).mkdir()
    blocked = CheckedTexts(tmp_path, "v1")
    blocked.add(["een"])
    blocked.save()
    assert not any((tmp_path / CHECKED_FILE).iterdir())


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"v1", b"iets anders\n\n\n"])
def test_a_file_of_another_kind_is_nothing_known(tmp_path: Path, content: bytes) -> None:
    (tmp_path / CHECKED_FILE).write_bytes(content)
    checked = CheckedTexts(tmp_path, "v1")
    assert not checked.has(["een"])
    checked.add(["een"])
    checked.save()
    assert CheckedTexts(tmp_path, "v1").has(["een"])
