"""What is doubtful about a person: titles, and names that hold what is no name.

Excel leaves failed formulas and empty cells in a list, people type a form of address or a title
into a name, and files that were opened with the wrong encoding have other letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nrcli.domain.people.names import used_family_name
from nrcli.domain.people.person import Person
from nrcli.domain.people.titels import TITELS_AFTER, TITELS_BEFORE, note_doubtful_titels
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.office_settings import RosterSettings

__all__ = ["is_no_name", "note_doubtful_person"]


def note_doubtful_person(
    name: str, person: Person, problems: Problems, settings: RosterSettings | None = None
) -> None:
    """Warn about what somebody should look at before a letter goes to this person."""
    note_doubtful_titels(person, problems, settings)
    for part in _parts(person):
        for code, values in _doubts(part):
            problems.add(code, person.origin.at(part.origin), key=part.key, **values)
    if not used_family_name(person) and not person.aanhef_naam:
        problems.add("person-without-name", person.origin.location, name=name)


def is_no_name(text: str) -> bool:
    """Return True for what a program writes where it has no value: "#N/B", "nan"."""
    return text.startswith("#") or text in _NO_NAMES


_NO_NAMES = frozenset({
    "nan", "NaN", "null", "NULL", "none", "None", "n.v.t.", "nvt", "N.v.t.", "n/a", "N/A",
    "onbekend", "Onbekend", "-", "?", "x", "xx", "XXX", "xxx", "(leeg)",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a name: its key, and where that stands in the person's own record."""

    key: str
    text: str
    origin: str


def _parts(person: Person) -> Iterator[_Part]:
    keys = ("voorletters", "voornaam", "voorvoegsel", "geslachtsnaam", "aanhef_naam")
    for key in keys:
        if text := getattr(person, key):
            yield _Part(key, text, key)
    for key in ("voorvoegsel", "geslachtsnaam"):
        if person.partner and (text := getattr(person.partner, key)):
            yield _Part(key, text, "partner")


def _doubts(part: _Part) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield what is doubtful in a part; only the first of what says the same."""
    text = part.text
    is_unknown = part.key == "geslachtsnaam" and text == "."
    if is_unknown:
        return
    if is_no_name(text):
        yield "name-none", {"text": text}
        return
    if "  " in text or text != text.strip():
        yield "name-spaces", {"text": text}
    decoded = _decoded(text)
    if decoded:
        yield "name-decoding", {"text": text, "right": decoded}
        return
    title = _title_in(text)
    if title and part.key != "voorvoegsel":
        yield "name-title", {"text": text, "titel": title}
        return
    short = _SHORTENED.match(text) if part.key in _FAMILY else None
    odd = None if short else _ODD.search(text)
    if odd is not None:
        yield "name-character", {"text": text, "character": odd[0]}
        return
    if part.key == "voorletters":
        yield from _initials(text)
    elif short:
        yield "voorvoegsel-short", {"text": text}
    elif part.key != "voorvoegsel" and _is_in_one_case(text):
        yield "name-capitals", {"text": text}


_FAMILY = frozenset({"voorvoegsel", "geslachtsnaam"})
_ODD = re.compile(r"[0-9,;:()\[\]{}<>/\\\\@&_?!*=+\"\u201c\u201d\ufffd]")
_SHORTENED = re.compile(r"(?i)v\.|v/|vdr?\b|v ")
_POLITE = re.compile(
    r"(?i)(?:de )?(?:heer|mevrouw|meneer|mijnheer)(?= \S)|(?:dhr|mevr|mw|hr|mej)(?:\.|(?= \S))"
)
_TITLE_AT_START = re.compile(
    "|".join(re.escape(titel) for titel in (*TITELS_BEFORE, "jhr.", "jkvr.")), re.IGNORECASE
)
_TITLE_WITHOUT_POINT = re.compile(r"(?i)(?:prof|dr|mr|ir|drs|ing)(?= \S)")
_TITLE_AT_END = re.compile(rf"[ ,](?:{'|'.join(TITELS_AFTER)})$")


def _title_in(text: str) -> str:
    """Return the form of address or the title that a name begins or ends with."""
    for pattern in (_POLITE, _TITLE_AT_START, _TITLE_WITHOUT_POINT):
        if match := pattern.match(text):
            return match[0]
    match = _TITLE_AT_END.search(text)
    return match[0].strip(" ,") if match else ""


_LETTER = r"[^\W\d_]"
_INITIALS = re.compile(rf"(?:(?:{_LETTER}){{1,4}}\.-?)+")
_LONGEST_INITIAL = 4


def _initials(text: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield what is doubtful in initials: "EGM", "J.F", "h.", "J. F.", or a first name."""
    if _INITIALS.fullmatch(text) and text == _with_capitals(text):
        return
    letters = re.sub(r"[\s.]", "", text)
    is_first_name = letters.isalpha() and not letters.isupper() and len(letters) > 1
    if is_first_name and "." not in text and text[:2] not in _TWO_LETTERS:
        yield "voorletters-name", {"text": text}
        return
    parts = [text] if "." in text else re.findall(rf"{_LETTER}", text)
    if text[:2] in _TWO_LETTERS and text.isalpha():
        parts = [text]
    joined = ".".join(part.strip(" .") for part in ".".join(parts).split(".") if part.strip(" ."))
    yield "voorletters-form", {"text": text, "form": _with_capitals(f"{joined}.")}


_TWO_LETTERS = frozenset({"Th", "Ph", "Ch", "IJ", "Fr", "Tj", "Sj", "St", "Kl"})


def _with_capitals(text: str) -> str:
    return ".".join(part[:1].upper() + part[1:] for part in text.split("."))


def _is_in_one_case(text: str) -> bool:
    """Return True for a name all in capitals, or all in small letters with no voorvoegsel."""
    letters = [character for character in text if character.isalpha()]
    words = re.split(r"[\s-]", text)
    in_capitals = len(max(words, key=len)) >= _SHORTEST_WORD and "".join(letters).isupper()
    return in_capitals or (bool(letters) and "".join(letters).islower() and "'" not in text)


_SHORTEST_WORD = 3


def _decoded(text: str) -> str:
    """Return the name that UTF-8 makes of what was read as Windows-1252; empty if it is none."""
    if text.isascii():
        return ""
    for wrong in ("cp1252", "latin-1"):
        try:
            right = text.encode(wrong).decode("utf-8")
        except UnicodeError:
            continue
        return right if right != text else ""
    return ""
