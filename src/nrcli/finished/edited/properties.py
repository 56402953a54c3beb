"""What styles and lists make of a paragraph (ISO 29500-1, 17.7 and 17.9)."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

__all__ = ["Labels", "Styles", "W", "is_on", "value_of"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 12
"""How many styles may stand above one; Word allows eleven."""


def value_of(element: etree._Element | None, path: str) -> str:
    """Return the value of an element below this one; empty if it is not there."""
    found = None if element is None else element.find("/".join(f"{W}{x}" for x in path.split("/")))
    return "" if found is None else found.get(f"{W}val", "")


def is_on(properties: etree._Element | None, name: str) -> bool | None:
    """Return whether a property is on; None if it is not given."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return None if found is None else found.get(f"{W}val", "true") not in _OFF


class Styles:
    """The styles of a document."""

    def __init__(self, root: etree._Element) -> None:
        self._styles = {each.get(f"{W}styleId", ""): each for each in root.iter(f"{W}style")}
        self.default = next(
            (
                identity
                for identity, each in self._styles.items()
                if each.get(f"{W}type") == "paragraph" and each.get(f"{W}default") in {"1", "true"}
            ),
            "",
        )

    def name(self, identity: str) -> str:
        """Return the name of a style as Word knows it, in small letters."""
        return value_of(self._styles.get(identity), "name").lower() or identity.lower()

    def is_on(self, identity: str, name: str) -> bool:
        """Return whether a style, or one that it is based on, puts a property of text on."""
        for style in self._chain(identity):
            found = is_on(style.find(f"{W}rPr"), name)
            if found is not None:
                return found
        return False

    def list_of(self, identity: str) -> tuple[str, str]:
        """Return the list and the level that a style gives its paragraphs."""
        for style in self._chain(identity):
            number = value_of(style, "pPr/numPr/numId")
            if number:
                return number, value_of(style, "pPr/numPr/ilvl") or "0"
        return "", "0"

    def _chain(self, identity: str) -> list[etree._Element]:
        chain: list[etree._Element] = []
        while identity in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[identity])
            identity = value_of(chain[-1], "basedOn")
        return chain


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    text: str
    start: int


class Labels:
    """Counts the numbers of lists, as Word does while it goes through a document."""

    def __init__(self, root: etree._Element) -> None:
        self._numbers = {each.get(f"{W}numId", ""): each for each in root.iter(f"{W}num")}
        self._abstract = {
            each.get(f"{W}abstractNumId", ""): each for each in root.iter(f"{W}abstractNum")
        }
        self._counts: dict[tuple[str, int], int] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, number: str, level: int) -> str:
        """Return the label of the next item of a list; "•" for a bullet, empty if it has none."""
        given = self._numbers.get(number)
        abstract = value_of(given, "abstractNumId")
        found = self._level(abstract, level)
        if found is None or found.kind == "none":
            return ""
        if found.kind == "bullet":
            return "•"
        start = self._override(given, level)
        key = (abstract, level)
        if start is not None and (number, level) not in self._begun:
            self._counts[key] = start
        else:
            self._counts[key] = self._counts.get(key, found.start - 1) + 1
        self._begun.add((number, level))
        for other in [each for each in self._counts if each[0] == abstract and each[1] > level]:
            del self._counts[other]
        text = found.text
        for at in range(level + 1):
            deep = self._level(abstract, at) or found
            count = self._counts.get((abstract, at), deep.start)
            text = text.replace(f"%{at + 1}", _written(count, deep.kind))
        return text

    def _level(self, abstract: str, level: int) -> _Level | None:
        root = self._abstract.get(abstract)
        for each in () if root is None else root.iter(f"{W}lvl"):
            if each.get(f"{W}ilvl") == str(level):
                start = value_of(each, "start")
                return _Level(
                    value_of(each, "numFmt") or "decimal",
                    value_of(each, "lvlText"),
                    int(start) if start.isdecimal() else 1,
                )
        return None

    def _override(self, given: etree._Element | None, level: int) -> int | None:
        for each in () if given is None else given.iter(f"{W}lvlOverride"):
            if each.get(f"{W}ilvl") == str(level):
                start = value_of(each, "startOverride")
                return int(start) if start.isdecimal() else None
        return None


_ROMAN = (
    ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90),
    ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
)  # fmt: skip
_LETTERS = 26
_LARGEST = 5000


def _written(count: int, kind: str) -> str:
    lower = kind.removeprefix("upper").removeprefix("lower")
    written = str(count)
    if lower == "Letter" and 0 < count <= _LETTERS * 10:
        written = chr(ord("a") + (count - 1) % _LETTERS) * ((count - 1) // _LETTERS + 1)
    elif lower == "Roman" and 0 < count < _LARGEST:
        written = ""
        for letters, worth in _ROMAN:
            while count >= worth:
                written, count = written + letters, count - worth
    return written.upper() if kind.startswith("upper") else written
