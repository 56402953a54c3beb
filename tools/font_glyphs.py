"""The glyphs of the stand-in fonts: which characters, how wide, in what shape.

`CHARACTERS` is the coverage, `advance_widths` gives every character its width, and
`reshaped` fits DejaVu's outlines into those widths. All numbers are font units of
1/2048 em.
"""

import statistics
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

# fonttools ships without types.
from fontTools.misc.roundTools import otRound  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent, GlyphCoordinates  # type: ignore[import-untyped]
from fontTools.ttLib.tables.ttProgram import Program  # type: ignore[import-untyped]

__all__ = ["CHARACTERS", "NOTDEF", "Metrics", "advance_widths", "reshaped"]

NOTDEF = ".notdef"

_RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00FF),  # Latin-1; the soft hyphen because Verdana's table has it
    (0x0100, 0x017F),  # Latin Extended-A
    (0x01C4, 0x01F5),  # Croatian digraphs, carons, Skolt Sami
    (0x01F8, 0x021B),  # Danish and Slovene accents, Romanian comma below
    (0x021E, 0x021F),  # Finnish Romani
    (0x0226, 0x0233),  # Livonian
    (0x02B9, 0x02BF),  # the apostrophes of transliterated names
    (0x02D8, 0x02DD),  # spacing accents
    (0x1E00, 0x1E9B),  # Latin Extended Additional
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x2002, 0x200A),  # fixed spaces
    (0x2010, 0x2015),  # hyphens and dashes
    (0x2017, 0x2022),  # quotes, daggers, bullet
    (0x2030, 0x2034),  # per mille, primes
    (0x2039, 0x203A),  # single guillemets
    (0x2070, 0x2071),  # superscripts
    (0x2074, 0x208E),  # superscripts and subscripts
    (0x20A0, 0x20B5),  # currency
    (0x20B8, 0x20BA),  # tenge, rupee, lira
    (0x2150, 0x215F),  # fractions
    (0x2190, 0x2195),  # arrows
    (0x2610, 0x2612),  # ballot boxes
    (0xFB00, 0xFB04),  # ligatures that text copied from a PDF brings along
)
_SINGLES = (
    "\u018f\u0259\u0192\u01a0\u01a1\u01af\u01b0\u01b7\u0292\u0237\u02c6\u02c7\u02c9"
    "\u03a9\u03bc\u03c0\u1e9e\u2026\u202f\u203c\u203e\u2043\u2044\u20bd\u2103\u2105\u2113"
    "\u2116\u2117\u2120\u2122\u2126\u212e\u2189\u21d0\u21d2\u21d4\u2202\u2206\u220f\u2211"
    "\u2212\u2219\u221a\u221e\u222b\u2248\u2260\u2261\u2264\u2265\u25a0\u25a1\u25aa\u25ab"
    "\u25b2\u25b6\u25ba\u25bc\u25c6\u25ca\u25cb\u25cf\u25e6\u2713\u2714\u2717\u2718"
)
CHARACTERS = "".join(
    sorted({chr(code) for first, last in _RANGES for code in range(first, last + 1)} | {*_SINGLES})
)

# Characters outside the table that must be as wide as one in it, by meaning.
_WIDTH_OF = (
    {
        "\u2007": "0",  # a figure space stands for a digit
        "\u2008": ".",  # a punctuation space for a full stop
        "\u2010": "-",  # hyphens
        "\u2011": "-",
        "\u2012": "0",  # a figure dash too
        "\u03a9": "\u2126",  # normalisation (NFC) turns the ohm sign into the letter
        "\u03bc": "\u00b5",
        "\u0237": "j",  # without its dot
    }
    | dict.fromkeys("\u2212\u2248\u2260\u2261\u2264\u2265", "=")
    | dict.fromkeys("\u2070\u2074\u2075\u2076\u2077\u2078\u2079", "\u00b2")
    | dict.fromkeys(map(chr, range(0x2080, 0x208A)), "\u00b2")
)
# Fixed spaces are fractions of the em in every font, so they keep the source's width.
_FIXED_SPACES = frozenset("\u2002\u2003\u2004\u2005\u2006\u2009\u200a\u202f")

# A width change beyond this goes into the side bearings: stretched stems would show.
_MOST_STRETCH = 0.06
# Strokes that neighbours of the same kind must touch.
_ALWAYS_STRETCHED = frozenset("_\u2017\u203e")
# Narrow letters whose one stem a stretch would only thicken (Verdana gives I and J serifs),
# with the share of the added width that goes to the left, where J and j have a hook.
_NEVER_STRETCHED = {"I": 0.5, "J": 0.8, "j": 0.8, "\u0237": 0.8}
# Strokes that fill a wider advance by leaning more, to the right or to the left.
_LEANING = {"/": 0.6, "\\": -0.6}
# A row of dots comes closer together without the dots becoming ovals.
_RESPACED = frozenset("\u2026")
# Letters that Unicode does not call accented, drawn on a base letter all the same.
_DRAWN_ON = {"\u013f": "L", "\u0140": "l"}
# How far an apostrophe-like caron may reach into the next character's space.
_OVERHANG = 140

_ROUND_XY_TO_GRID = 0x0004


class Metrics(NamedTuple):
    """Glyphs with the advance width each has, both by glyph name."""

    glyphs: dict[str, Glyph]
    widths: dict[str, int]


class _Fit(NamedTuple):
    """The map x -> scale * x + shift."""

    scale: float
    shift: float


class _Ink(NamedTuple):
    """Where a drawn thing begins and ends."""

    left: float
    right: float


def advance_widths(source: TTFont, table: Mapping[str, int]) -> dict[str, int]:
    """Return the stand-in's advance width of every character of `CHARACTERS`.

    `table` holds Verdana's. A character outside it takes the width of the character it
    stands for or the letter it is an accented form of, as it would in Verdana; any
    other takes the source's width times the mean of Verdana's width over the source's.
    """
    drawn = {character: _drawn_width(source, character) for character in CHARACTERS}
    mean = statistics.fmean(width / drawn[character] for character, width in table.items())

    def width(character: str) -> int:
        if character in table:
            return table[character]
        if character in _FIXED_SPACES:
            return drawn[character]
        alike = _WIDTH_OF.get(character) or _unaccented(character)
        return width(alike) if alike in drawn else otRound(drawn[character] * mean)

    return {character: width(character) for character in CHARACTERS}


def reshaped(source: TTFont, widths: Mapping[str, int]) -> Metrics:
    """Return `.notdef`, the glyphs of `widths` and their components, fitted to the widths.

    A letter is scaled by at most `_MOST_STRETCH`, the rest of the change goes to both
    sides. An accented letter has the shape of its base letter, its accents unscaled and
    centred over the same place of the letter as in the source.
    """
    return _Reshaping(source, widths).metrics()


def _drawn_width(source: TTFont, character: str) -> int:
    width: int = source["hmtx"][source.getBestCmap()[ord(character)]][0]
    return width


def _unaccented(character: str) -> str:
    """Return the first part of the canonical decomposition, "" where there is none."""
    parts = unicodedata.decomposition(character).split() if character else []
    return chr(int(parts[0], 16)) if parts and not parts[0].startswith("<") else ""


class _Reshaping:
    """One source font on its way to new widths; each glyph is made once, parts first."""

    def __init__(self, source: TTFont, widths: Mapping[str, int]) -> None:
        self._glyf = source["glyf"]
        self._hmtx = source["hmtx"]
        self._cmap: dict[int, str] = source.getBestCmap()
        self._widths = widths
        self._characters = {self._cmap[ord(character)]: character for character in widths}
        self._made: dict[str, Glyph] = {}

    def metrics(self) -> Metrics:
        for name in (NOTDEF, *self._characters):
            self._make(name)
        return Metrics(self._made, {name: self._new_width(name) for name in self._made})

    def _make(self, name: str) -> Glyph:
        if name not in self._made:
            old = self._glyf[name]
            new = self._composite(name, old) if old.isComposite() else self._simple(name, old)
            new.recalcBounds(self._made)
            self._made[name] = new
        return self._made[name]

    def _simple(self, name: str, old: Glyph) -> Glyph:
        new = Glyph()
        new.numberOfContours = old.numberOfContours
        if old.numberOfContours == 0:
            return new
        fit = self._fit(name)
        new.endPtsOfContours = list(old.endPtsOfContours)
        new.flags = old.flags[:]
        character = self._characters.get(name, "")
        moved = [(fit.scale * x + fit.shift, y) for x, y in old.coordinates]
        if character in _RESPACED:
            moved = _respaced(old, self._new_width(name) / self._old_width(name))
        elif character in _LEANING:
            lean = _LEANING[character] * fit.shift
            moved = [(x + (lean if y > old.yMax / 2 else -lean), y) for x, y in moved]
        new.coordinates = GlyphCoordinates((otRound(x), y) for x, y in moved)
        new.program = Program()
        return new

    def _composite(self, name: str, old: Glyph) -> Glyph:
        for part in old.components:
            self._make(part.glyphName)
        fit = self._fit(name)
        overhang = max(_OVERHANG, old.xMax - self._old_width(name))
        new = Glyph()
        new.numberOfContours = -1
        new.components = [
            self._placed(part, fit, self._new_width(name) + overhang) for part in old.components
        ]
        return new

    def _placed(self, part: GlyphComponent, fit: _Fit, rightmost: int) -> GlyphComponent:
        """Return the part with its middle where `fit` takes it, left of `rightmost`."""
        old = _bounds(part, self._glyf)
        new_part = GlyphComponent()
        new_part.glyphName = part.glyphName
        new_part.flags = _ROUND_XY_TO_GRID
        if hasattr(part, "transform"):
            new_part.transform = part.transform
        new_part.x, new_part.y = 0, part.y
        new = _bounds(new_part, self._made)
        middle = fit.scale * (old.left + old.right) / 2 + fit.shift
        new_part.x = min(
            otRound(middle - (new.left + new.right) / 2),
            rightmost - new.right,
        )
        return new_part

    def _fit(self, name: str) -> _Fit:
        """Return how the glyph's outline, or the middles of its parts, move sideways."""
        base = self._base(name)
        if base:
            return self._fit(base)
        old, new = self._old_width(name), self._new_width(name)
        ratio = new / old if old else 1
        if self._glyf[name].isComposite():
            return _Fit(ratio, 0)
        character = self._characters.get(name, "")
        scale = _scale(character, ratio)
        return _Fit(scale, (new - scale * old) * _NEVER_STRETCHED.get(character, 0.5))

    def _base(self, name: str) -> str | None:
        """Return the glyph of the letter an accented letter is made from."""
        character = self._characters.get(name, "")
        letter = _DRAWN_ON.get(character) or _unaccented(character)
        return self._cmap[ord(letter)] if letter in self._widths else None

    def _new_width(self, name: str) -> int:
        character = self._characters.get(name)
        return self._widths[character] if character else self._old_width(name)

    def _old_width(self, name: str) -> int:
        width: int = self._hmtx[name][0]
        return width


def _scale(character: str, ratio: float) -> float:
    if character in _ALWAYS_STRETCHED:
        return ratio
    if character in _NEVER_STRETCHED:
        return 1
    if unicodedata.category(character or " ")[0] in "LN":
        return min(max(ratio, 1 - _MOST_STRETCH), 1 + _MOST_STRETCH)
    return ratio if abs(ratio - 1) <= _MOST_STRETCH else 1


def _respaced(glyph: Glyph, ratio: float) -> list[tuple[float, int]]:
    """Return the glyph's points with each contour moved as a whole."""
    moved: list[tuple[float, int]] = []
    for end in glyph.endPtsOfContours:
        contour = list(glyph.coordinates[len(moved) : end + 1])
        middle = (min(x for x, _ in contour) + max(x for x, _ in contour)) / 2
        moved += [(x + middle * (ratio - 1), y) for x, y in contour]
    return moved


def _bounds(part: GlyphComponent, glyphs: Mapping[str, Glyph]) -> _Ink:
    alone = Glyph()
    alone.numberOfContours = -1
    alone.components = [part]
    alone.recalcBounds(glyphs)
    return _Ink(alone.xMin, alone.xMax)
