"""The dictionary in the package: OpenTaal's words, spelled out by `tools.make_dictionary`."""

from __future__ import annotations

import functools
import hashlib
import zlib
from importlib import resources

from nrcli.checking.spelling.domain.lexicon import Lexicon
from nrcli.checking.spelling.domain.own_words import OwnWords, read_own_words

__all__ = ["dictionary_digest", "office_words_text", "read_dictionary", "read_office_words"]

_FILE = "words/opentaal.z"
_OFFICE_WORDS = "words/overheid.txt"


@functools.cache
def read_dictionary() -> Lexicon:
    """Return the dictionary; unpacked once in a run, in some 0.05 s."""
    return Lexicon(zlib.decompress(_content()).decode())


@functools.cache
def read_office_words() -> OwnWords:
    """Return the words of authorities that the dictionary does not have."""
    return read_own_words(office_words_text(), _OFFICE_WORDS)[0]


def office_words_text() -> str:
    """Return the list of the words of authorities as it is written."""
    file = resources.files("nrcli.checking.spelling").joinpath(_OFFICE_WORDS)
    return file.read_text(encoding="utf-8")


def dictionary_digest() -> str:
    """Return a digest of the dictionary, without unpacking it."""
    return hashlib.sha256(_content()).hexdigest()


def _content() -> bytes:
    return resources.files("nrcli.checking.spelling").joinpath(_FILE).read_bytes()
