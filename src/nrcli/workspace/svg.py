"""SVG files: sound, plain, and of which size (W3C, Scalable Vector Graphics 1.1)."""

from __future__ import annotations

import re
from xml.parsers import expat

from nrcli.domain.problems.problem import InvalidValueError

__all__ = ["svg_size"]

_MOST_ELEMENTS = 20_000
_DEEPEST = 100
_NAMESPACE = "http://www.w3.org/2000/svg"
_LENGTH = re.compile(r"\s*\+?(\d{1,9}\.?\d*|\.\d+)\s*(px|pt|pc|mm|cm|in)?\s*", re.ASCII)
_PIXELS_PER = {"pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_NOT_PLAIN = {
    "text": "text in a font",
    "script": "a script",
    "foreignObject": "another kind of document",
    "animate": "an animation",
    "animateTransform": "an animation",
    "set": "an animation",
}


def svg_size(content: bytes) -> tuple[float, float]:
    """Give width and height; only their ratio counts.

    Raises:
        InvalidValueError: the file is broken, or holds more than shapes.

    """
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.EntityDeclHandler = reader.entity
    try:
        content.decode("utf-8")  # as UTF-8 it travels on
        parser.Parse(content, True)  # noqa: FBT003 - expat's own: this is all of it
    except expat.ExpatError as error:
        reason = f"{expat.ErrorString(error.code)} in line {error.lineno}"
        raise InvalidValueError("picture-broken", reason=reason) from error
    except UnicodeDecodeError as error:
        raise InvalidValueError("picture-broken", reason="it is not UTF-8") from error
    return reader.size


class _Reader:
    def __init__(self) -> None:
        self.size = (0.0, 0.0)
        self._elements = 0
        self._depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        if self._depth > _DEEPEST:
            raise InvalidValueError("picture-not-plain", what="shapes nested too deep")
        namespace, _, local = name.rpartition(" ")
        if self._elements == 1:
            if (namespace, local) != (_NAMESPACE, "svg"):
                raise InvalidValueError("picture-type", found="neither a PNG nor an SVG")
            self.size = _size(attributes)
        if self._elements > _MOST_ELEMENTS:
            raise InvalidValueError("picture-not-plain", what=f"over {_MOST_ELEMENTS} shapes")
        if namespace == _NAMESPACE and local in _NOT_PLAIN:
            raise InvalidValueError("picture-not-plain", what=_NOT_PLAIN[local])
        for key, value in attributes.items():
            leads_out = not value.strip().startswith("#")
            if key.rpartition(" ")[2] == "href" and leads_out and local != "a":
                raise InvalidValueError("picture-not-plain", what="another picture or file")

    def end(self, _: str) -> None:
        self._depth -= 1

    def entity(self, *_: object) -> None:
        raise InvalidValueError("picture-not-plain", what="an entity of its own")


def _size(attributes: dict[str, str]) -> tuple[float, float]:
    """Give the size of the root: its width and height, else those of its view box."""
    width, height = (_length(attributes.get(key, "")) for key in ("width", "height"))
    if not width or not height:
        box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
        if len(box) == 4:  # noqa: PLR2004 - x, y, width, height
            width, height = _length(box[2]), _length(box[3])
    if not width or not height:
        raise InvalidValueError("picture-broken", reason="it has no width and height")
    return width, height


def _length(text: str) -> float:
    match = _LENGTH.fullmatch(text)
    return float(match[1]) * _PIXELS_PER.get(match[2], 1.0) if match else 0.0
