"""Whatever a finished file has become, proof gives one verdict on it, and goes on.

`NRCLI_MUTATED_FILES=3000` tries that many files of each kind.
"""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from nrcli.drafting.draft import DraftRequest, draft
from nrcli.inspection.finished_letters import proof
from tests.support.mutations import mutated
from tests.support.trials import trials

FILES = trials(60, "NRCLI_MUTATED_FILES")
TOGETHER = 50
SECONDS = 5.0
MEGABYTES = 200
STEM = "10028-informateur-schippers"


@pytest.fixture
def letters(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, bytes]:
    monkeypatch.chdir(workspace)
    draft(DraftRequest(letter="informateur", workspace=workspace, date=date(2017, 4, 5)))
    return {
        suffix: (workspace / "out" / f"{STEM}{suffix}").read_bytes() for suffix in (".pdf", ".docx")
    }


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_each_mutated_file_gets_a_verdict(
    letters: Mapping[str, bytes], suffix: str, tmp_path: Path
) -> None:
    """A folder of them is proofed as a whole: each has its finding, the sound one has none."""
    for first in range(0, FILES, TOGETHER):
        folder = tmp_path / f"folder{first}"
        folder.mkdir()
        (folder / f"a-sound-one{suffix}").write_bytes(letters[suffix])
        changed = 0
        for number in range(first, min(first + TOGETHER, FILES)):
            content = mutated(letters[suffix], number)
            if content != letters[suffix]:
                changed += 1
                (folder / f"file{number}{suffix}").write_bytes(content)
        begun = process_time()
        result = proof(folder)

        assert process_time() - begun < SECONDS * TOGETHER / 10
        sound, *others = result.letters
        assert (sound.name, sound.problems) == ("a-sound-one", ())
        assert len(others) == changed
        assert [letter.name for letter in others if not letter.problems] == []
        for letter in others:
            for problem in letter.problems:
                (problem.message + problem.hint).encode()  # a console can print it


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/") + ".xml", content)
    return stream.getvalue()


def pdf_of(*objects: bytes) -> bytes:
    """Return a PDF of objects from 1 on, of which the first is the catalogue."""
    parts, places, length = [b"%PDF-1.7\n"], [], len(b"%PDF-1.7\n")
    for number, each in enumerate(objects, start=1):
        places.append(length)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, each))
        length += len(parts[-1])
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\n" % (len(places) + 1)
    return b"".join([*parts, head, table, trailer, b"startxref\n%d\n%%%%EOF" % length])


def stream(content: bytes, more: bytes = b"") -> bytes:
    deflated = zlib.compress(content, 9)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream" % (
        len(deflated), more, deflated,
    )  # fmt: skip


def pages_of(contents: bytes, more: bytes = b"", count: int = 1) -> bytes:
    kids = b" 3 0 R" * count
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R%s>>" % more,
        contents,
        b"<</Type/StructTreeRoot/K 6 0 R>>",
        b"<</Type/StructElem/S/P/K[6 0 R 6 0 R]>>",
    )


_W = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BODY = b'<w:document xmlns:w="' + _W + b'">%s</w:document>'
_MANY_ENTITIES = b"".join(
    b'<!ENTITY e%d "%s">' % (level, b"&e%d;" % (level - 1) * 10) for level in range(1, 12)
)

BOMBS: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "empty paragraphs by the million": (
        ".docx", lambda: packed(word__document=_BODY % (b"<w:p/>" * 3_000_000))),
    "attributes by the million": (
        ".docx",
        lambda: packed(
            word__document=b"<d %s/>" % b" ".join(b'a%d=""' % n for n in range(900_000)))),
    "a part that unpacks without an end": (
        ".docx", lambda: packed(word__document=b" " * 2**27)),
    "many parts": (
        ".docx", lambda: packed(**{f"word__p{number}": b"<x/>" for number in range(20_000)})),
    "entities in entities": (
        ".docx",
        lambda: packed(word__document=b'<!DOCTYPE d [<!ENTITY e0 "lol">%s]><d>&e11;</d>'
                       % _MANY_ENTITIES)),
    "elements in elements": (
        ".docx", lambda: packed(word__document=_BODY % (b"<w:p>" * 90_000 + b"</w:p>" * 90_000))),
    "a word without an end": (
        ".docx",
        lambda: packed(word__document=_BODY % (b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
                                               % (b"a" * 9_000_000)))),
    "two spaces everywhere": (
        ".docx",
        lambda: packed(word__document=_BODY % (b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
                                               % (b"a  " * 2_000_000)))),
    "instructions by the million": (".pdf", lambda: pages_of(stream(b"q Q " * 5_000_000))),
    "a page that unpacks without an end": (".pdf", lambda: pages_of(stream(b" " * 2**27))),
    "packed twice": (
        ".pdf",
        lambda: pages_of(
            b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream" % (
                len(zlib.compress(zlib.compress(b" " * 2**26, 9), 9)),
                zlib.compress(zlib.compress(b" " * 2**26, 9), 9)))),
    "a picture that is read as text": (
        ".pdf", lambda: pages_of(stream(b" " * 2**27, b"/Subtype/Image"))),
    "one page a thousand times": (
        ".pdf", lambda: pages_of(stream(b"q Q " * 40_000), count=1_000)),
    "a page too many": (".pdf", lambda: pages_of(stream(b""), count=50_000)),
    "a structure that holds itself": (".pdf", lambda: pages_of(stream(b"q Q"))),
    "a font map of four thousand million characters": (
        ".pdf",
        lambda: pages_of(
            stream(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange "),
            b"/Resources<</Font<</F<</Type/Font/Subtype/Type0/BaseFont/X/ToUnicode 4 0 R"
            b"/DescendantFonts[<<>>]>>>>>>")),
    "arrays in arrays": (
        ".pdf", lambda: pages_of(stream(b"[" * 90_000 + b"]" * 90_000 + b" TJ"))),
    "dictionaries in dictionaries": (
        ".pdf", lambda: pdf_of(b"<</Type/Catalog/A " * 50_000 + b">>" * 50_000)),
    "objects by the million": (".pdf", lambda: pdf_of(*[b"<<>>"] * 300_000)),
}  # fmt: skip

_MEASURED = """
import re, sys, time
from pathlib import Path
from nrcli.finished import UnreadableError, content_of, foreign_content, read_finished
def most():  # in kilobytes; what getrusage tells is inherited from whoever started this
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
before = most()
path = Path(sys.argv[1])
begun = time.process_time()
for read in (read_finished, foreign_content):
    try:
        read(content_of(path), path.suffix)
    except UnreadableError as error:
        print(error, file=sys.stderr)
print(time.process_time() - begun, most() - before)
"""


@pytest.mark.parametrize("bomb", BOMBS)
def test_no_file_takes_long_or_much(bomb: str, tmp_path: Path) -> None:
    suffix, make = BOMBS[bomb]
    path = tmp_path / f"bomb{suffix}"
    path.write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, str(path)], check=True, capture_output=True, text=True
    )
    seconds, kilobytes = map(float, done.stdout.split())

    assert "Traceback" not in done.stderr
    assert seconds < SECONDS
    assert kilobytes < MEGABYTES * 1024


@pytest.mark.parametrize("bomb", BOMBS)
def test_such_a_file_is_proofed_like_others(
    bomb: str, letters: Mapping[str, bytes], tmp_path: Path
) -> None:
    suffix, make = BOMBS[bomb]
    (tmp_path / f"bomb{suffix}").write_bytes(make())
    (tmp_path / f"letter{suffix}").write_bytes(letters[suffix])
    begun = process_time()
    bombed, sound = proof(tmp_path / f"bomb{suffix}", tmp_path / f"letter{suffix}").letters

    assert process_time() - begun < 2 * SECONDS
    assert bombed.problems
    assert not sound.problems
