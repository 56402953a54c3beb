"""Sentences in the language that is spoken."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

__all__ = ["Language", "language", "say", "speak", "translated"]


class Language(Enum):
    """The languages that nrcli speaks."""

    EN = "en"
    NL = "nl"


class _Speech:
    """The language of this process: there is one user."""

    language = Language.EN
    sentences: Mapping[str, str] = {}


def language() -> Language:
    """Return the language that is spoken."""
    return _Speech.language


def speak(chosen: Language) -> None:
    """Speak a language from now on; the tables of Dutch are loaded when it is first spoken."""
    _Speech.language = chosen
    if chosen is Language.EN:
        _Speech.sentences = {}
    else:
        from nrcli.domain.language.dutch import SENTENCES  # noqa: PLC0415 - start-up stays light

        _Speech.sentences = SENTENCES


def say(sentence: str, /, **values: object) -> str:
    """Return an English sentence in the language that is spoken, with its values filled in.

    The sentence is written out where it is said, never put together: a test reads it there and
    asks for its Dutch.
    """
    said = _Speech.sentences.get(sentence, sentence)
    return said.format_map(values) if values else said


def translated(text: str) -> str:
    """Return a word or text that is a constant elsewhere, in the language that is spoken."""
    return _Speech.sentences.get(text, text)
