"""The numbering of lists: one definition for bullets, and one per numbered list."""

from __future__ import annotations

import functools

from nrcli.domain.letter.house_style import HouseStyle
from nrcli.renderers.docx.xml import DECLARATION, NAMESPACES, attribute, element

__all__ = ["Numbering"]

_LEVELS = 9
_BULLETS = 1


class Numbering:
    """The lists of one document; each numbered list counts from its own start."""

    def __init__(self) -> None:
        self._starts: list[tuple[int, int]] = []

    def reference(self, level: int, start: int | None) -> str:
        """Write the properties of an item at a level, of a new list that starts at a number."""
        level = min(level, _LEVELS - 1)
        number = _BULLETS
        if start is not None:
            self._starts.append((level, start))
            number = _BULLETS + len(self._starts)
        inner = element("ilvl", val=level) + element("numId", val=number)
        return f"<w:numPr>{inner}</w:numPr>"

    def part(self, style: HouseStyle) -> str:
        """Write the numbering part."""
        bullet = ("bullet", attribute(style.bullet))
        indent = style.list_indent.twips
        abstract = _abstract(0, *bullet, indent) + _abstract(1, "decimal", None, indent)
        numbers = _number(_BULLETS, 0, "")
        for identity, (level, start) in enumerate(self._starts, start=_BULLETS + 1):
            override = (
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/>'
                "</w:lvlOverride>"
            )
            numbers += _number(identity, 1, override)
        return f"{DECLARATION}<w:numbering {NAMESPACES}>{abstract}{numbers}</w:numbering>"


def _number(identity: int, abstract: int, override: str) -> str:
    reference = element("abstractNumId", val=abstract)
    return f'<w:num w:numId="{identity}">{reference}{override}</w:num>'


@functools.cache
def _abstract(identity: int, kind: str, text: str | None, indent: int) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val={text or attribute(f"%{level + 1}.")}/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent * (level + 1)}" w:hanging="{indent}"/></w:pPr></w:lvl>'
        for level in range(_LEVELS)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{identity}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )
