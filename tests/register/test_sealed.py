"""A letter that was signed or sealed outside is the registered letter; other additions are not."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from nrcli.system.files import digest_of, file_digest
from tests.cli.conftest import Command, nrcli, workspace

__all__ = ["nrcli", "workspace"]

DAY = ("--date", "2017-04-05")
SIGNATURE = b"<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 10 20 30] /Contents <00> >>"
SCRIPT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) /ByteRange [0 10 20 30] >>"
NOTE = b"<< /Type /Annot /Subtype /Text /Contents (Nee) >>"


def appended(content: bytes, thing: bytes) -> bytes:
    """Append an object to a PDF as an update does (ISO 32000-1, 7.5.6)."""
    before = re.findall(rb"startxref\s+(\d+)", content)[-1]
    root = re.findall(rb"/Root\s+(\d+ \d+ R)", content)[-1]
    (size,) = re.findall(rb"/Size\s+(\d+)", content)[-1:]
    at = len(content) + 1
    update = b"\n%s 0 obj\n%s\nendobj\n" % (size, thing)
    table = b"xref\n%s 1\n%010d 00000 n \n" % (size, at)
    trailer = b"trailer << /Size %d /Root %s /Prev %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        int(size) + 1,
        root,
        before,
        len(content) + len(update),
    )
    return content + update + table + trailer


@pytest.fixture
def letter(nrcli: Command, workspace: Path) -> Path:
    assert nrcli("draft", "informateur", *DAY, "--no-copies").code == 0
    return workspace / "out" / "10028-informateur-schippers.pdf"


def test_a_sealed_letter_is_the_registered_one(nrcli: Command, letter: Path) -> None:
    before = file_digest(letter)
    letter.write_bytes(appended(letter.read_bytes(), SIGNATURE))
    verified = json.loads(nrcli("register", "verify", "--json").out)
    codes = {problem["code"]: problem["severity"] for problem in verified["problems"]}

    assert codes["registered-file-sealed"] == "warning"
    assert "registered-file-changed" not in codes
    assert "proof-edited" not in nrcli("proof", str(letter), "--json").out
    assert nrcli("register", "sent", "10028").code == 0
    (entry,) = json.loads(nrcli("register", "show", "10028", "--json").out)
    sealed = [event for event in entry["events"] if event["kind"] == "sealed"]
    assert sealed[0]["reason"] == f"{file_digest(letter)}  {letter.name}"
    assert entry["version"]["files"][letter.name] == before


@pytest.mark.parametrize("thing", [NOTE, SCRIPT], ids=["a note", "a script"])
def test_anything_else_that_is_appended_is_told(nrcli: Command, letter: Path, thing: bytes) -> None:
    letter.write_bytes(appended(letter.read_bytes(), thing))

    assert "registered-file-changed" in nrcli("register", "verify", "--json").out
    assert nrcli("register", "sent", "10028").code == 3
    assert "proof-edited" in nrcli("proof", str(letter), "--json").out


def test_a_signature_behind_another_letter_is_no_seal(nrcli: Command, letter: Path) -> None:
    content = letter.read_bytes()
    at = content.rindex(b"%%EOF") - 20
    letter.write_bytes(appended(content[:at] + b"x" + content[at + 1 :], SIGNATURE))

    assert digest_of(content) != file_digest(letter)
    assert nrcli("register", "sent", "10028").code == 3


def test_a_mailing_prints_a_sealed_letter(nrcli: Command, workspace: Path) -> None:
    nrcli("mailing", "prepare", "fractievoorzitters", *DAY, "--to", "thieme")
    (path,) = (workspace / "out").glob("*-thieme.pdf")
    path.write_bytes(appended(path.read_bytes(), SIGNATURE))

    assert nrcli("mailing", "print", "fractievoorzitters-2017-04-05").code == 0
