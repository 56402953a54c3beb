from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path

import pytest

from bench.checking import check, squeezed
from bench.contests import FULL
from bench.mailing import ROOT, make_mailing, with_recipients
from bench.of_letters import a_mailing
from bench.peers import docx_floor
from bench.peers.timing import flat
from bench.running import FailedError, run
from bench.targets import TARGETS
from nrcli.domain.problems.problem import Problems
from nrcli.workspace.recipients import read_roster


def test_invented_recipients_are_added_to_the_shipped_ones() -> None:
    shipped = (ROOT / "recipients.yaml").read_text(encoding="utf-8")
    problems = Problems()
    before = read_roster(shipped, "recipients.yaml", problems)
    after = read_roster(with_recipients(shipped, 500), "recipients.yaml", problems)

    assert list(problems) == []
    assert len(after.people) == len(before.people) + 500
    assert after.people.keys() > before.people.keys()
    assert sum(role.role == "adressaat" for role in after.roles) == 500


def test_templates_of_peers_have_a_placeholder_for_each_value(tmp_path: Path) -> None:
    mailing = make_mailing(tmp_path, 2)

    content = json.loads((mailing.data / "mailing.json").read_text(encoding="utf-8"))
    first, second = content["letters"]
    assert (first["kenmerk"], second["kenmerk"]) == ("10028", "10029")
    assert first["address"][1:] == second["address"][1:]
    for name, mark in (
        ("docxtpl", "{{{{ {} }}}}"),
        ("docxtemplater", "{{{}}}"),
        ("mailmerge", "«{}»"),
    ):
        with zipfile.ZipFile(mailing.data / f"{name}.docx") as archive:
            xml = archive.read("word/document.xml").decode()
        assert "dataBinding" not in xml
        for value in flat(first):
            assert mark.format(value) in xml


def test_files_are_held_against_the_letters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailing = make_mailing(tmp_path, 2)
    out = tmp_path / "out"
    monkeypatch.setattr("sys.argv", ["floor", str(mailing.data), str(out), "2"])
    make = docx_floor.letter_maker()
    contents = [make(letter) for letter in mailing.letters]

    for letter, content in zip(mailing.letters, contents, strict=True):
        (out / f"{letter['kenmerk']}.docx").write_bytes(content)
    facts = check(out, "docx", mailing.letters, mailing.paragraphs)
    assert facts.lacks == ("fields bound to data",)
    assert facts.size == sum(map(len, contents)) / 2

    (out / "10029.docx").write_bytes(contents[0])
    with pytest.raises(FailedError, match=r"out/10029\.docx does not say: 10029"):
        check(out, "docx", mailing.letters, mailing.paragraphs)
    (out / "10029.docx").unlink()
    with pytest.raises(FailedError, match=r"0 files 10029\*\.docx in out"):
        check(out, "docx", mailing.letters, mailing.paragraphs)


def test_a_program_that_fails_is_no_sample(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="ended with 3"):
        run([sys.executable, "-c", "raise SystemExit(3)"], tmp_path)


def test_what_a_program_tells_of_itself_counts(tmp_path: Path) -> None:
    told = run([sys.executable, "-c", "print('x'); print('{\"seconds\": 2.5}')"], tmp_path)
    silent = run([sys.executable, "-c", "pass"], tmp_path)

    assert (told.told, silent.told) == (2.5, None)
    assert silent.seconds > 0


def test_text_is_compared_without_what_prints_nothing() -> None:
    assert squeezed("een\u200b  re\u0301gel\n") == "eenr\u00e9gel"


def test_each_target_is_of_a_contestant(tmp_path: Path) -> None:
    mailing = make_mailing(tmp_path, 1)
    keys = {each.key for each in a_mailing(mailing, tmp_path, FULL).contestants}

    assert len(keys) == len(a_mailing(mailing, tmp_path, FULL).contestants)
    assert {target.of for target in TARGETS if "mailing," in target.sentence} <= keys
