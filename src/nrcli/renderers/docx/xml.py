"""Small pieces of WordprocessingML, written as text."""

from __future__ import annotations

import functools
import html
from collections.abc import Iterable
from enum import Enum

from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length

__all__ = [
    "DECLARATION",
    "NAMESPACES",
    "Frame",
    "Mark",
    "attribute",
    "bookmarked",
    "element",
    "escape",
    "field",
    "paragraph",
    "relationship",
    "relationships_part",
    "run",
    "run_style",
]

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_OPEN_XML = "http://schemas.openxmlformats.org"
NAMESPACES = (
    f'xmlns:w="{_OPEN_XML}/wordprocessingml/2006/main" '
    f'xmlns:r="{_OPEN_XML}/officeDocument/2006/relationships"'
)
"""What most parts need."""


def relationship(identity: str, kind: str, target: str, *, is_external: bool = False) -> str:
    """Write what a part refers to, under the identity that it has in there."""
    mode = ' TargetMode="External"' if is_external else ""
    return f'<Relationship Id="{identity}" Type="{kind}" Target={attribute(target)}{mode}/>'


def relationships_part(written: Iterable[str]) -> bytes:
    """Write the part with all that another part refers to."""
    namespace = f"{_OPEN_XML}/package/2006/relationships"
    content = "".join(written)
    return f'{DECLARATION}<Relationships xmlns="{namespace}">{content}</Relationships>'.encode()


def escape(text: str) -> str:
    """Write characters as the content of an element."""
    return html.escape(text, quote=False)  # xml.sax.saxutils loads all of the network


def attribute(value: str) -> str:
    """Quote a value for an attribute."""
    written = escape(value).translate(_IN_ATTRIBUTES)
    if '"' in written and "'" not in written:
        return f"'{written}'"
    return '"{}"'.format(written.replace('"', "&quot;"))


_IN_ATTRIBUTES = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


@functools.lru_cache(maxsize=1024, typed=True)  # else 1 and True would be one
def element(name: str, /, **attributes: object) -> str:
    """Write an empty element of the w namespace."""
    written = "".join(f" w:{key}={attribute(str(value))}" for key, value in attributes.items())
    return f"<w:{name}{written}/>"


class Frame:
    """A place on the page for paragraphs, given by its edges (Word's framePr).

    Without a height it is as high as its text.
    """

    def __init__(self, x: Length, y: Length, width: Length, height: Length | None = None) -> None:
        high: dict[str, object] = {"h": height.twips, "hRule": "exact"} if height else {}
        self._written = element(
            "framePr",
            w=width.twips,
            **high,
            wrap="around",
            vAnchor="page",
            hAnchor="page",
            x=x.twips,
            y=y.twips,
        )

    def __str__(self) -> str:
        return self._written


def paragraph(  # noqa: PLR0913 - the properties of a paragraph, in the order of the schema
    content: str,
    *,
    style: str = "",
    keep_next: bool = False,
    keep_lines: bool = False,
    new_page: bool = False,
    widow_control: bool = True,
    frame: Frame | None = None,
    numbering: str = "",
    before: int | None = None,
    after: int | None = None,
    line: int = 0,
    indent: str = "",
    contextual: bool = True,
    alignment: str = "",
    rotated: bool = False,
    outline: int = 0,
    hidden: bool = False,
) -> str:
    """Write a paragraph; `before` and `after` are twips of space around it, `line` its height.

    What is None, and `contextual` spacing, is as its style has it. `outline` is the level of a
    heading where that is not its style's. A `hidden` one has no height in Word.
    """
    properties = "".join(
        (
            element("pStyle", val=style) if style else "",
            element("keepNext") if keep_next else "",
            element("keepLines") if keep_lines else "",
            element("pageBreakBefore") if new_page else "",
            str(frame or ""),
            "" if widow_control else element("widowControl", val="0"),
            numbering,
            _spacing(before, after, line),
            indent,
            "" if contextual else element("contextualSpacing", val="0"),
            element("textDirection", val="btLr") if rotated else "",
            element("jc", val=alignment) if alignment else "",
            element("outlineLvl", val=outline - 1) if outline else "",
            "<w:rPr><w:vanish/></w:rPr>" if hidden else "",
        )
    )
    return (
        f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"
        if properties
        else f"<w:p>{content}</w:p>"
    )


@functools.lru_cache(maxsize=256)
def _spacing(before: int | None, after: int | None, line: int) -> str:
    given: dict[str, object] = {"before": before, "after": after, "line": line or None}
    written = {key: twips for key, twips in given.items() if twips is not None}
    if line:
        written["lineRule"] = "exact"
    return element("spacing", **written) if written else ""


def run_style(font: FontStyle) -> str:
    """Write the properties of a run in a style of the font."""
    bold = "<w:b/><w:bCs/>" if font.is_bold else ""
    return bold + ("<w:i/><w:iCs/>" if font.is_italic else "")


class Mark(Enum):
    """What a run can hold besides text."""

    LINE_END = "<w:br/>"
    TAB = "<w:tab/>"
    NO_BREAK_HYPHEN = "<w:noBreakHyphen/>"


def run(parts: Iterable[str | Mark], properties: str = "") -> str:
    """Write a run of texts and marks."""
    content = "".join(
        part.value if isinstance(part, Mark) else f'<w:t xml:space="preserve">{escape(part)}</w:t>'
        for part in parts
    )
    written = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{written}{content}</w:r>"


def bookmarked(content: str, number: int, name: str) -> str:
    """Write runs inside a bookmark; Word shows none whose name begins with an underscore."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def field(instruction: str, cached: str) -> str:
    """Write a field that Word works out, such as PAGE."""
    return f'<w:fldSimple w:instr=" {instruction} ">{run([cached])}</w:fldSimple>'
