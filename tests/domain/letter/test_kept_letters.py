"""A composed letter is written down and read back as it was, and nothing else is read as one."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.kept import FORMAT, KeptLetter, LetterWriter, read_letter
from nrcli.domain.letter.letter import Letter, Provenance
from nrcli.domain.letter.picture import Picture
from nrcli.domain.values.length import Length
from tests.support.letters import golden_letters
from tests.support.strategies import letters
from tests.support.trials import trials

NOTE = Provenance(
    letter="informateur", who="schippers", date=date(2017, 4, 5), files={"a": "b"}, recipient="c"
)


def again(letter: Letter) -> Letter:
    return read_letter(LetterWriter().written(KeptLetter(letter=letter)).packed()).letter


@pytest.mark.parametrize("name", golden_letters())
def test_a_letter_is_read_back_as_it_was(name: str) -> None:
    letter = golden_letters()[name]
    assert again(letter) == letter


@settings(max_examples=trials(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(letters())
def test_any_letter_is_read_back_as_it_was(letter: Letter) -> None:
    assert again(letter) == letter


def test_where_each_block_came_from_is_kept_too() -> None:
    letter = replace(golden_letters()["informateur"], provenance=NOTE)
    kept = again(letter)
    assert kept.provenance == NOTE
    assert [block.origin for block in kept.text] == [block.origin for block in letter.text]
    assert kept.house_style.origin == letter.house_style.origin


def test_a_picture_is_kept_with_its_content() -> None:
    letter = golden_letters()["informateur"]
    picture = Picture(file="a.png", alt="", content=bytes(range(256))).fitted(Length(9), Length(9))
    signature = replace(letter.closing.signatures[0], picture=picture)
    signed = replace(letter, closing=replace(letter.closing, signatures=(signature,)))
    assert again(signed).closing.signatures[0].picture == picture


def test_what_goes_with_a_letter_is_kept_with_it() -> None:
    kept = KeptLetter(
        letter=golden_letters()["informateur"],
        binds=("a@b.nl", "2"),
        contact_details=("070 370 45 14",),
        public_address=("Mevrouw drs. E.I. Schippers",),
    )
    assert read_letter(LetterWriter().written(kept).packed()) == kept


def test_what_letters_share_is_kept_once() -> None:
    first = golden_letters()["informateur"]
    other = replace(first, kenmerk=Kenmerk("10099"), address_lines=("De heer A. Bakker",))
    writer, shelf = LetterWriter(), dict[bytes, int]()
    by_number: dict[int, bytes] = {}
    sizes = []
    for letter in (first, other):
        written = writer.written(KeptLetter(letter=letter))
        for piece in written.pieces:
            by_number[shelf.setdefault(piece.digest, len(shelf))] = piece.content
        packed = written.packed(shelf)
        sizes.append(len(packed))
        assert read_letter(packed, by_number.__getitem__).letter == letter
    assert max(sizes) < 1_000
    assert len(written.packed()) > 3_000


def test_a_writer_forgets_the_oldest_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nrcli.domain.letter.kept._MOST_KNOWN", 3)
    letter = golden_letters()["informateur"]
    assert read_letter(LetterWriter().written(KeptLetter(letter=letter)).packed()).letter == letter


def record_of(letter: Letter) -> dict[str, object]:
    packed = LetterWriter().written(KeptLetter(letter=letter)).packed()
    record: dict[str, object] = json.loads(zlib.decompress(packed))
    return record


def test_a_field_of_later_gets_its_default() -> None:
    letter = golden_letters()["informateur"]
    record = record_of(letter)
    without = json.loads(json.dumps(record).replace('"joined": false, ', ""))
    assert record != without
    assert read_letter(zlib.compress(json.dumps(without).encode())).letter == letter


def frame(kept: bytes, pieces: bytes = b"", version: int = FORMAT) -> bytes:
    return zlib.compress(b'{"format":%d,"pieces":[%b],"kept":%b}' % (version, pieces, kept))


WHOLE = LetterWriter().written(KeptLetter(letter=golden_letters()["informateur"])).packed()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nothing packed",
        WHOLE[:-9],
        WHOLE + b"more",
        zlib.compress(b"{}"),
        zlib.compress(b"[]"),
        frame(b"{}", version=FORMAT + 1),
        frame(b'"text"'),
        frame(b'{"":"Path"}'),
        frame(b'{"":"Letter"}'),
        frame(b'{"":"KeptLetter","letter":1}'),
        frame(b'{"":"piece","number":3}'),
        frame(b'{"":"piece","number":0}', b'{"":"piece","number":0}'),
        frame(b'{"":"piece","number":0}', b"7"),
        frame(b'{"":"bytes","base64":"no base64"}'),
    ],
)
def test_what_is_no_kept_letter_is_not_read(content: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_letter(content)
