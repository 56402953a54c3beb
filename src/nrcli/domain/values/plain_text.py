"""What may stand in one line of a letter: no control, format or bidirectional characters."""

from __future__ import annotations

import unicodedata

from nrcli.domain.language.speech import translated
from nrcli.domain.problems.problem import InvalidValueError

__all__ = ["check_plain_text", "collated", "counted", "describe_character", "forbidden_character"]


_FORBIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def forbidden_character(text: str) -> tuple[int, str] | None:
    """Find the first character that no line of a letter can hold: its index and its name.

    Soft hyphens, zero-width and bidirectional characters are among them: they
    change what a reader sees without being seen, and Typst drops or keeps them
    where Word does the reverse.
    """
    if text.isascii() and text.isprintable():
        return None
    for index, character in enumerate(text):
        if unicodedata.category(character) in _FORBIDDEN_CATEGORIES:
            return index, describe_character(character)
    return None


def describe_character(character: str) -> str:
    """Name a character so that a user can find it: "U+00AD SOFT HYPHEN"."""
    name = unicodedata.name(character, "") or _CONTROL_NAMES.get(character, "control character")
    return f"U+{ord(character):04X} {name}"


def check_plain_text(text: str) -> None:
    """Make sure that text fits in one line.

    Raises:
        InvalidValueError: a character in it cannot stand in a line.

    """
    found = forbidden_character(text)
    if found is not None:
        raise InvalidValueError("forbidden-character", character=found[1])


def collated(text: str) -> str:
    """Return the form that names are sorted and compared by: small and without accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_CONTROL_NAMES = {"\n": "line end", "\r": "line end", "\t": "tab"}


# Numbers of things in a sentence.


def counted(number: int, thing: str) -> str:
    """Write a number of things: "1 letter", "2 letters"."""
    return f"{number} {translated(thing if number == 1 else f'{thing}s')}"
