"""What of the text of a DOCX is not to be seen: by itself, by a style, or by its place.

Clauses are those of ECMA-376 part 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from nrcli.finished.docx import Parts

__all__ = ["unseen_in"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off"})
_HIDING = ("vanish", "specVanish", "webHidden")
_TINY_HALF_POINTS = 6
_NARROW_PER_CENT = 50
_FLAT_TWIPS = 60
"""Of a line with an exact height: less than three points show nothing of it."""

_PAGE_TWIPS = (11906, 16838)
_ALIKE = 32
_WHITE = "FFFFFF"
_LIGHT_THEME = frozenset({"background1", "background2", "light1", "light2"})

_Look = Mapping[str, str]
"""What properties say of a run: hidden, color, size, width, shade; of a paragraph: line, left."""


def unseen_in(parts: Parts) -> Iterator[tuple[str, str]]:
    """Return codes and texts: what is hidden, white, tiny, or off the page."""
    styles = _Styles(parts.root("word/styles.xml"))
    for name in parts.contents:
        if name.startswith("word/") and name.endswith(".xml") and "/" not in name[5:]:
            for paragraph in parts.root(name).iter(f"{_W}p"):
                yield from _in_paragraph(paragraph, styles)


def _in_paragraph(paragraph: etree._Element, styles: _Styles) -> Iterator[tuple[str, str]]:
    properties = paragraph.find(f"{_W}pPr")
    inherited = {**styles.defaults, **styles.look(_style(properties, "pStyle") or styles.normal)}
    around = {**inherited, **_look(properties)}
    is_away = _is_off_page(properties)
    for run in paragraph.iter(f"{_W}r"):
        text = "".join(each.text or "" for each in run.iter(f"{_W}t"))
        if not text.strip():
            continue
        own = run.find(f"{_W}rPr")
        look = {**around, **styles.look(_style(own, "rStyle")), **_look(own)}
        code = _code(look)
        if is_away:
            code = "proof-text-off-page"
        if code:
            yield code, text


def _code(look: _Look) -> str:
    if look.get("hidden") == "yes" or 0 < int(look.get("line", "0")) < _FLAT_TWIPS:
        return "proof-hidden-text"
    if int(look.get("size", "18")) < _TINY_HALF_POINTS:
        return "proof-tiny-text"
    if int(look.get("width", "100")) < _NARROW_PER_CENT:
        return "proof-tiny-text"
    if _is_alike(look.get("color", "auto"), look.get("shade", "auto")):
        return "proof-white-text"
    return ""


class _Styles:
    """The styles of a document, each with all that it inherits (17.7.2)."""

    def __init__(self, root: etree._Element) -> None:
        self._by_id = {each.get(f"{_W}styleId", ""): each for each in root.iter(f"{_W}style")}
        self._looks: dict[str, _Look] = {}
        found = root.find(f"{_W}docDefaults")
        self.defaults: _Look = {} if found is None else _all_looks(found)
        self.normal = next(
            (
                name
                for name, each in self._by_id.items()
                if each.get(f"{_W}type") == "paragraph"
                and each.get(f"{_W}default", "0") not in _OFF
            ),
            "",
        )

    def look(self, name: str, depth: int = 0) -> _Look:
        """Return what a style says, and those that it is based on."""
        if name in self._looks:
            return self._looks[name]
        style = self._by_id.get(name)
        if style is None or depth > len(self._by_id):
            return {}
        based = style.find(f"{_W}basedOn")
        inherited = {} if based is None else self.look(based.get(f"{_W}val", ""), depth + 1)
        own = {**_look(style.find(f"{_W}pPr")), **_look(style.find(f"{_W}rPr"))}
        self._looks[name] = {**inherited, **own}
        return self._looks[name]


def _all_looks(element: etree._Element) -> _Look:
    found: dict[str, str] = {}
    for each in element.iter(f"{_W}rPr", f"{_W}pPr"):
        found |= _look(each)
    return found


def _look(properties: etree._Element | None) -> _Look:
    if properties is None:
        return {}
    found: dict[str, str] = {}
    for name in _HIDING:
        each = properties.find(f"{_W}{name}")
        if each is not None:
            found["hidden"] = "no" if each.get(f"{_W}val", "true") in _OFF else "yes"
    color = properties.find(f"{_W}color")
    if color is not None:
        is_light = color.get(f"{_W}themeColor") in _LIGHT_THEME
        found["color"] = _WHITE if is_light else color.get(f"{_W}val", "auto")
    for key, name, attribute in (
        ("size", "sz", "val"), ("width", "w", "val"), ("shade", "shd", "fill"),
    ):  # fmt: skip
        each = properties.find(f"{_W}{name}")
        if each is not None:
            found[key] = each.get(f"{_W}{attribute}", "")
    spacing = properties.find(f"{_W}spacing")
    if spacing is not None and spacing.get(f"{_W}lineRule") == "exact":
        found["line"] = spacing.get(f"{_W}line", "0")
    return found


def _style(properties: etree._Element | None, kind: str) -> str:
    found = None if properties is None else properties.find(f"{_W}{kind}")
    return "" if found is None else found.get(f"{_W}val", "")


def _is_off_page(properties: etree._Element | None) -> bool:
    """Return True if a frame or an indent puts a paragraph beside the page (17.3.1.11, 12)."""
    if properties is None:
        return False
    frame, indent = properties.find(f"{_W}framePr"), properties.find(f"{_W}ind")
    across = 0 if indent is None else int(indent.get(f"{_W}left", indent.get(f"{_W}start", "0")))
    if abs(across) >= _PAGE_TWIPS[0] - 1440:
        return True
    if frame is None:
        return False
    x, y = int(frame.get(f"{_W}x", "0")), int(frame.get(f"{_W}y", "0"))
    width = int(frame.get(f"{_W}w", "0"))
    return not -width < x < _PAGE_TWIPS[0] or not -_PAGE_TWIPS[0] // 8 < y < _PAGE_TWIPS[1]


def _is_alike(color: str, shade: str) -> bool:
    """Return True if a colour is that of what is behind it; black on paper, unless it is said."""
    front = "000000" if color == "auto" else color
    back = _WHITE if shade in {"auto", ""} else shade
    try:
        pairs = zip(bytes.fromhex(front), bytes.fromhex(back), strict=True)
        return max(abs(one - other) for one, other in pairs) < _ALIKE
    except ValueError:
        return False
