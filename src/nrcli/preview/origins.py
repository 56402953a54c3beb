"""Find which of a letter's explained paragraphs each paragraph on its pages is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nrcli.explaining.letters import Explained
from nrcli.finished.letters import comparable
from nrcli.finished.placed_text import PlacedParagraph

__all__ = ["origins"]


def origins(
    placed: Sequence[PlacedParagraph], explained: Sequence[Explained]
) -> Mapping[int, Explained]:
    """Give the explained paragraph of each placed one, by its number; not every one has one.

    Both are in the order of reading. One explanation may go with several paragraphs (the cells of
    a row), and one paragraph may take several (the name above an address).
    """
    texts: dict[int, str] = {}
    for paragraph in placed:
        if not paragraph.is_repeated:
            texts[paragraph.number] = texts.get(paragraph.number, "") + _solid(_unmarked(paragraph))
    rest = [_solid(each.text) for each in explained]
    found: dict[int, Explained] = {}
    at = 0
    for number, text in sorted(texts.items()):
        index = next((i for i in range(at, len(rest)) if _taken(text, rest[i])), None)
        if index is None:
            continue
        found[number] = explained[index]
        at, left = index, text
        while at < len(rest) and (taken := _taken(left, rest[at])):
            left = "" if left.endswith(rest[at]) else left[taken:]
            rest[at] = rest[at][taken:]
            at += not rest[at]
    return found


def _taken(text: str, explained: str) -> int:
    """Give how much of an explanation a text is: its start or all of it, behind a label too."""
    if text and explained.startswith(text):
        return len(text)
    is_part = explained and (text.startswith(explained) or text.endswith(explained))
    return len(explained) if is_part else 0


def _unmarked(paragraph: PlacedParagraph) -> str:
    """Give the text of a paragraph without the small marks of its footnotes."""
    size = max(piece.size for piece in paragraph.pieces)
    return "".join(piece.text for piece in paragraph.pieces if piece.size == size)


def _solid(text: str) -> str:
    """Give a text without white space, and without what stands between cells."""
    return "".join(comparable(text).replace("|", "").split())
