"""A letter that was signed or sealed outside is the registered letter; other additions are not."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from nrcli.system.files import digest_of, file_digest
from tests.cli.conftest import Command, nrcli, workspace

__all__ = ["nrcli", "workspace"]

DAY = ("--date", "2017-04-05")
SIGNATURE = b"<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 10 20 30] /Contents <00> >>"
SCRIPT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) /ByteRange [0 10 20 30] >>"
NOTE = b"<< /Type /Annot /Subtype /Text /Contents (Nee) >>"


def appended(content: bytes, thing: bytes, number: int | None = None) -> bytes:
    """Append an object to a PDF as an update does (7.5.6), perhaps in the place of another."""
    before = re.findall(rb"startxref\s+(\d+)", content)[-1]
    root = re.findall(rb"/Root\s+(\d+ \d+ R)", content)[-1]
    size = int(re.findall(rb"/Size\s+(\d+)", content)[-1])
    own = size if number is None else number
    at = len(content) + 1
    update = b"\n%d 0 obj\n%s\nendobj\n" % (own, thing)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (own, at)
    trailer = b"trailer << /Size %d /Root %s /Prev %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        max(size, own + 1),
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
    (proofed,) = json.loads(nrcli("proof", str(letter), "--json").out)["letters"]
    assert proofed["sealed"]
    assert "proof-edited" not in {problem["code"] for problem in proofed["problems"]}
    assert ", sealed or signed outside" in nrcli("proof", str(letter)).out
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


def test_a_signature_with_its_field_on_the_page_is_a_seal(nrcli: Command, letter: Path) -> None:
    content = appended(letter.read_bytes(), SIGNATURE)
    with pikepdf.open(letter) as pdf:
        page, root = pdf.pages[0].obj, pdf.Root
        numbers = page.objgen[0], root.objgen[0]
        field = int(re.findall(rb"/Size\s+(\d+)", content)[-1])
        written = b"<< /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /V %d 0 R >>" % (field - 1)
        old = page.get("/Annots", pikepdf.Array()).unparse(resolved=True).strip(b"[] ")
        changed = page.unparse(resolved=True).replace(b"/Annots [ " + old + b" ]", b"")
        page_now = changed[:-2] + b" /Annots [ %s %d 0 R ] >>" % (old, field)
        root_now = (
            root.unparse(resolved=True)[:-2] + b" /AcroForm << /Fields [ %d 0 R ] >> >>" % field
        )
    content = appended(content, written)
    content = appended(content, page_now, numbers[0])
    letter.write_bytes(appended(content, root_now, numbers[1]))

    assert "registered-file-sealed" in nrcli("register", "verify", "--json").out
    (proofed,) = json.loads(nrcli("proof", str(letter), "--json").out)["letters"]
    assert proofed["sealed"]
    assert "proof-edited" not in {problem["code"] for problem in proofed["problems"]}


def of_page(letter: Path) -> int:
    """Return the number of the object that has what page 1 shows."""
    with pikepdf.open(letter) as pdf:
        return pdf.pages[0].obj["/Contents"].objgen[0]


def of_catalog(letter: Path) -> int:
    with pikepdf.open(letter) as pdf:
        return pdf.Root.objgen[0]


def of_list_of_pages(letter: Path) -> int:
    with pikepdf.open(letter) as pdf:
        return pdf.Root.Pages.objgen[0]


@pytest.mark.parametrize("number_of", [of_page, of_catalog, of_list_of_pages])
@pytest.mark.parametrize(
    "thing", [b"<< /Length 3 >> stream\nq Q\nendstream", b"<< /Type /Catalog >>", b"null"]
)
def test_a_signature_beside_a_changed_letter_is_no_seal(
    nrcli: Command, letter: Path, number_of: Callable[[Path], int], thing: bytes
) -> None:
    changed = appended(letter.read_bytes(), thing, number_of(letter))
    letter.write_bytes(appended(changed, SIGNATURE))

    assert "registered-file-changed" in nrcli("register", "verify", "--json").out
    (proofed,) = json.loads(nrcli("proof", str(letter), "--json").out)["letters"]
    assert (proofed["good"], proofed["sealed"]) == (False, False)


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
