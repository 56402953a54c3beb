"""The dictionary in the package is what the tool makes of OpenTaal's, with its licence."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from nrcli.checking.spelling.dictionary import dictionary_digest, read_dictionary, read_office_words
from nrcli.checking.spelling.domain.own_words import read_own_words
from nrcli.checking.spelling.domain.speller import Speller
from tests.support.optional import needs_dictionary_source
from tools import make_dictionary

_WORDS = make_dictionary.DICTIONARY.parent


# spylls leaves the files that it reads to the collector.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore:Exception ignored in:Warning")
@needs_dictionary_source
def test_the_script_makes_the_same_dictionary() -> None:
    assert make_dictionary.main(["--check"]) == 0


def test_what_packs_another_text_differs(tmp_path: Path) -> None:
    packed = tmp_path / "opentaal.z"
    assert not make_dictionary.packs(packed, "\nabc = ")
    packed.write_bytes(zlib.compress(b"\nabc = ", level=1))
    assert make_dictionary.packs(packed, "\nabc = ")
    assert not make_dictionary.packs(packed, "\nabd = ")


def test_a_source_that_is_not_opentaals_is_refused_naming_the_package(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "nl.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (tmp_path / "nl.dic").write_text("1\nhuis\n", encoding="utf-8")
    out = tmp_path / "opentaal.z"
    assert make_dictionary.main(["--source", str(tmp_path), "--out", str(out)]) == 1
    assert "hunspell-nl (2:2.20.19-2)" in capsys.readouterr().err
    assert not out.exists()


def test_the_dictionary_has_the_words_of_dutch() -> None:
    lexicon = read_dictionary()
    assert lexicon is read_dictionary()
    assert all(map(lexicon.has, ("de", "en", "gemeente", "geïnformeerd", "foto's", "ijs", "o.a.")))
    assert not lexicon.has("gemeentte")


def test_the_digest_is_of_what_is_in_the_package() -> None:
    assert len(dictionary_digest()) == 64
    assert dictionary_digest() == dictionary_digest()


def test_the_words_of_authorities_are_a_list_without_faults() -> None:
    text = (_WORDS / "overheid.txt").read_text(encoding="utf-8")
    words, faults = read_own_words(text, "overheid.txt")
    assert faults == ()
    assert words == read_office_words()


def test_the_words_of_authorities_are_not_in_the_dictionary() -> None:
    """What a later dictionary has goes from the list."""
    alone = Speller(read_dictionary())
    assert [word for word in sorted(read_office_words().right) if alone.is_right(word)] == []


def test_the_licence_stands_beside_the_dictionary() -> None:
    notice = (_WORDS / "LICENSE-opentaal.txt").read_text(encoding="utf-8")
    for words in ("(c) 2020 OpenTaal", "Redistributions in binary form must", "modified version"):
        assert words in notice
