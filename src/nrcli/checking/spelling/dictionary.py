"""The dictionary in the package: OpenTaal's words, spelled out by `tools.make_dictionary`."""

from __future__ import annotations

import functools
import hashlib
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from nrcli.checking.spelling.domain.own_words import OwnWords, read_own_words

if TYPE_CHECKING:
    from nrcli.checking.spelling.domain.lexicon import Lexicon

__all__ = ["dictionary_digest", "office_words_text", "read_dictionary", "read_office_words"]

_FOLDER = Path(__file__).parent
_FILE = "words/opentaal.z"
_OFFICE_WORDS = "words/overheid.txt"


@functools.cache
def read_dictionary() -> Lexicon:
    """Return the dictionary; unpacked once in a run, in some 0.05 s."""
    from nrcli.checking.spelling.domain.lexicon import Lexicon  # noqa: PLC0415 - for most never

    return Lexicon(zlib.decompress(_content()).decode())


@functools.cache
def read_office_words() -> OwnWords:
    """Return the words of authorities that the dictionary does not have."""
    return read_own_words(office_words_text(), _OFFICE_WORDS)[0]


def office_words_text() -> str:
    """Return the list of the words of authorities as it is written."""
    return (_FOLDER / _OFFICE_WORDS).read_text(encoding="utf-8")


def dictionary_digest() -> str:
    """Return a digest of the dictionary, without unpacking it."""
    return hashlib.sha256(_content()).hexdigest()


def _content() -> bytes:
    return (_FOLDER / _FILE).read_bytes()
