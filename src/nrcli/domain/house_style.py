"""A house style: every measure, font, size and label of a letter.

Places are measured from the top left of the page, to the baseline of the text
unless a field says otherwise. Both renderers read their measures here and
nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from nrcli.domain.font_metrics import FontStyle
from nrcli.domain.length import Length
from nrcli.domain.naming import Naming
from nrcli.domain.problem import Origin

__all__ = [
    "AddressWindow",
    "Box",
    "Closing",
    "Column",
    "ConceptMark",
    "Font",
    "HeadingStyle",
    "HouseStyle",
    "Labels",
    "Page",
    "PageNumber",
    "References",
    "ReturnAddress",
    "SideColumn",
    "TextSize",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The paper."""

    width: Length
    height: Length


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """The font that Word is told, and the one that is measured and embedded in the PDF.

    `stand_in` has the advance widths of `family`. `folder` names a folder of
    the workspace that holds licensed files of `family` to embed instead.
    """

    family: str
    stand_in: str
    folder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSize:
    """A size of type and the pitch of its rows.

    In each row the baseline lies `above_baseline` of the pitch below the top:
    Word's rule for an exact line spacing.
    """

    size: Length
    pitch: Length
    above_baseline: float = 0.8

    @property
    def row(self) -> Length:
        """The height of a row: the pitch in whole twips, which is how Word counts."""
        return Length(self.pitch.twips / 20)

    @property
    def ascent(self) -> Length:
        """From the top of a row to its baseline."""
        return self.row * self.above_baseline

    @property
    def descent(self) -> Length:
        """From the baseline of a row to its foot."""
        return self.row - self.ascent


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The column of running text; the baselines are those of a following page."""

    x: Length
    width: Length
    first_baseline: Length
    last_baseline: Length


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnAddress:
    """The line above the address, in small type; `{return_address}` is the sender's."""

    x: Length
    baseline: Length
    text: str = "> Retouradres {return_address}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the page, by its edges."""

    left: Length
    right: Length
    top: Length
    bottom: Length


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressWindow:
    """The address, and the window of the envelope it must show through."""

    x: Length
    first_baseline: Length
    window: Box
    fewest_lines: int = 3
    place_in_capitals: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """Date and subject: labels at `x`, values `value_width` wide at `value_x`, in rows of text."""

    x: Length
    value_x: Length
    value_width: Length
    first_baseline: Length
    rows_to_aanhef: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SideColumn:
    """The column beside the text; `gap` is from the last baseline of a block to the next."""

    x: Length
    width: Length
    first_baseline: Length
    gap: Length


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNumber:
    """The page number, in small type; `{page}` and `{pages}` are filled in."""

    x: Length
    baseline: Length
    text: str = "Pagina {page} van {pages}"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingStyle:
    """Blank rows around a level of heading, and its style of type."""

    rows_before: int
    rows_after: int
    bold: bool = False
    italic: bool = False

    @property
    def font(self) -> FontStyle:
        """The style of type."""
        return FontStyle.of(bold=self.bold, italic=self.italic)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Blank rows in the closing; `signature_rows` are kept free for the signature."""

    rows_before: int = 1
    rows_after_slotformule: int = 1
    signature_rows: int = 3
    function_italic: bool = True

    @property
    def function_font(self) -> FontStyle:
        """The style of type of the function under the name."""
        return FontStyle.of(bold=False, italic=self.function_italic)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptMark:
    """The word across every page of a concept."""

    text: str = "CONCEPT"
    size: Length = Length(96)
    grey: str = "D9D9D9"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The fixed words printed on a letter."""

    date: str = "Datum"
    subject: str = "Onderwerp"
    contact: str = "Contactpersoon"
    phone: str = "T"
    ons_kenmerk: str = "Ons kenmerk"
    kenmerk_follows: str = "volgt"
    uw_kenmerk: str = "Uw kenmerk"
    enclosures: str = "Bijlage(n)"
    copies_to: str = "Afschrift aan"


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """Everything a house style's file says."""

    name: str
    page: Page
    font: Font
    text: TextSize
    small: TextSize
    column: Column
    return_address: ReturnAddress
    address: AddressWindow
    references: References
    side_column: SideColumn
    page_number: PageNumber
    headings: tuple[HeadingStyle, ...]
    list_indent: Length
    bullet: str = "•"
    language: str = "nl-NL"
    closing: Closing = field(default_factory=Closing)
    concept: ConceptMark = field(default_factory=ConceptMark)
    labels: Labels = field(default_factory=Labels)
    naming: Naming = field(default_factory=Naming)
    origin: Origin = field(default=Origin(), compare=False)

    @property
    def rows_per_page(self) -> int:
        """The rows of text on a following page."""
        height = self.column.last_baseline - self.column.first_baseline
        return int(height.pt / self.text.row.pt + _ROUNDING) + 1

    @property
    def address_lines_most(self) -> int:
        """The lines that fit in the address window."""
        room = self.address.window.bottom - self.address.first_baseline - self.text.descent
        return int(room.pt / self.text.row.pt + _ROUNDING) + 1


_ROUNDING = 1e-6
