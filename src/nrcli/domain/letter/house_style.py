"""A house style: every measure, font, size and label of a letter.

Places are measured from the top left of the page, to the baseline of the text
unless a field says otherwise. Both renderers read their measures here and
nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from nrcli.domain.letter.picture import OfficeName, PagePicture
from nrcli.domain.letter.side_column import FIRST_PAGE, FOLLOWING_PAGES, ListedBlock
from nrcli.domain.people.names import Naming
from nrcli.domain.problems.problem import Origin
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Box, Length

__all__ = [
    "STAND_IN",
    "AddressWindow",
    "AfschriftMark",
    "Closing",
    "Column",
    "ConceptMark",
    "Font",
    "FootnoteStyle",
    "HeadingStyle",
    "HouseStyle",
    "Labels",
    "LinkStyle",
    "ListPlace",
    "Marking",
    "MarkingStyle",
    "MinuutLabels",
    "Page",
    "PageNumber",
    "References",
    "ReturnAddress",
    "SideColumn",
    "TableStyle",
    "TextSize",
]


# How a house style has the closing of a letter.


class ListPlace(Enum):
    """Where the enclosures or copies are told: a count or line in the column, or all in a list."""

    SIDE_COLUMN = "side_column"
    SIDE_COLUMN_TITLES = "side_column_titles"
    """Enclosures by their titles instead of their number."""
    BELOW_LETTER = "below_letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Blank rows in the closing; `signature_rows` are kept free for the signature.

    A second signatory stands at `second_x`, or halfway the column, with `gutter` free beside the
    first. `enclosures` and `copies_to` say where these stand.
    """

    rows_before: int = 1
    rows_after_slotformule: int = 1
    signature_rows: int = 3
    function_italic: bool = True
    second_x: Length | None = None
    gutter: Length = Length(0)
    enclosures: ListPlace = ListPlace.SIDE_COLUMN
    copies_to: ListPlace = ListPlace.SIDE_COLUMN
    rows_before_list: int = 1
    list_label_bold: bool = True

    @property
    def function_font(self) -> FontStyle:
        """The style of type of the function under the name."""
        return FontStyle.of(bold=False, italic=self.function_italic)

    @property
    def list_label_font(self) -> FontStyle:
        """The style of type of the label above a list."""
        return FontStyle.of(bold=self.list_label_bold, italic=False)


# The marking (rubricering) of a letter: a word in the margin of every page, such as Vertrouwelijk.
#
# It stands upright along the left edge, read from the foot of the page to its head, at the top and
# at the bottom.


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkingStyle:
    """Where a marking stands, in small type: baseline at `x`, its ends at `top` and `bottom`."""

    x: Length
    top: Length
    bottom: Length
    bold: bool = True
    capitals: bool = True

    @property
    def font(self) -> FontStyle:
        """The style of type."""
        return FontStyle.of(bold=self.bold, italic=False)

    @property
    def room(self) -> Length:
        """The length that the one at the top and the one at the bottom may each have."""
        return (self.bottom - self.top) * 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """A marking as printed, in its style, and how long it is."""

    text: str
    style: MarkingStyle
    length: Length

    @property
    def room(self) -> Length:
        """What is kept for it: a hair more, so that no rounding breaks it in two."""
        return self.length + Length(2)

    def head(self, *, at_top: bool) -> Length:
        """Return the upper end of its room, at the top or at the bottom of the page."""
        foot = self.style.top + self.length if at_top else self.style.bottom
        return foot - self.room


# The mark of an afschrift: the letter as it is, for others to have.


@dataclass(frozen=True, slots=True, kw_only=True)
class AfschriftMark:
    """The word on every page of an afschrift, bold, in the type of the letter.

    It begins at `x`, and stands on `baseline`.
    """

    text: str = "AFSCHRIFT"
    x: Length = Length.parse("165.05 mm")
    baseline: Length = Length.parse("50.76 mm")


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuutLabels:
    """The words printed on it.

    `{kenmerk}` is that of a covering letter, `{by}` the login that a paraaf was entered under,
    `{day}` and `{reason}` of a letter that came back or was answered.
    """

    title: str = "Minuut"
    approvals: str = "Parafen"
    no_approvals: str = "Er zijn geen parafen."
    name: str = "Naam"
    role: str = "Functie"
    day: str = "Datum"
    remark: str = "Opmerking"
    entered_by: str = "ingevoerd door {by}"
    head: str = "Stand van het register"
    recipients: str = "Verzendlijst"
    address: str = "Aan"
    item: str = "Stuk"
    sent: str = "Verzonden"
    letter: str = "Brief"
    afschrift: str = "Afschrift"
    covering_letter: str = "bij brief {kenmerk}"
    not_sent: str = "nog niet"
    returned: str = "teruggekomen op {day}: {reason}"
    answered: str = "beantwoord op {day}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The paper."""

    width: Length
    height: Length


STAND_IN = "Rapporteur Sans"
"""The font that comes with the package, with the advance widths of Verdana."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """The font that Word is told, and the one that is measured and embedded in the PDF.

    `stand_in` has the advance widths of `family`, and is the font that comes with the package.
    `folder` names a folder of the workspace that holds licensed files of `family` to embed
    instead.
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
class AddressWindow:
    """The address, and the window of the envelope it must show through.

    A line over the address stands on `over_baseline`; without one it takes the first row of the
    address, which begins a row lower.
    """

    x: Length
    first_baseline: Length
    window: Box
    over_baseline: Length | None = None
    fewest_lines: int = 3
    place_in_capitals: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """Date and subject: labels at `x`, values at `value_x`, in rows of text.

    Values are `value_width` wide, or reach to the end of the column. The aanhef stands
    `rows_to_aanhef` below the subject, and `several_lines` further below one of several lines. With
    an `aanhef_baseline` it stands there, unless the subject comes nearer than that.
    """

    x: Length
    value_x: Length
    value_width: Length | None = None
    first_baseline: Length
    rows_to_aanhef: int = 4
    several_lines: Length = Length(0)
    aanhef_baseline: Length | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SideColumn:
    """The column beside the text; `gap` is from the last baseline of a block to the next.

    `blocks` is the order on page 1, unless the sender has its own; `repeated` that on others.
    """

    x: Length
    width: Length
    first_baseline: Length
    gap: Length
    blocks: tuple[ListedBlock, ...] = FIRST_PAGE
    repeated: tuple[ListedBlock, ...] = FOLLOWING_PAGES


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
    underlined: bool = False

    @property
    def font(self) -> FontStyle:
        """The style of type."""
        return FontStyle.of(bold=self.bold, italic=self.italic)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkStyle:
    """How a link is seen on paper: not at all, unless it is underlined or has a colour."""

    underlined: bool = False
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FootnoteStyle:
    """Footnotes: their rows, under a rule in a row of its own, and the raised marks.

    The size and the rise of a mark are shares of the size of the text around it; a word
    processor decides on them itself, so these only say what it does.
    """

    text: TextSize
    rule: Length
    rule_row: Length
    mark_share: float = 0.58
    mark_rise: float = 0.42


@dataclass(frozen=True, slots=True, kw_only=True)
class TableStyle:
    """Tables: room between columns and around the rows, and the rule below each row."""

    gutter: Length
    padding: Length
    rule: Length


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
    fax: str = "F"
    visiting_address: str = ""
    postal_address: str = ""
    ons_kenmerk: str = "Ons kenmerk"
    kenmerk_follows: str = "volgt"
    uw_brief_van: str = "Uw brief van"
    uw_kenmerk: str = "Uw kenmerk"
    enclosures: str = "Bijlage(n)"
    enclosure: str = ""
    """For one; that of several where it is empty."""
    copies_to: str = "Afschrift aan"
    on_behalf_of: str = "voor deze,"
    not_public: str = "[niet openbaar]"

    def of_enclosures(self, count: int) -> str:
        """Return the label for a number of enclosures."""
        return self.enclosure if self.enclosure and count == 1 else self.enclosures


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
    footnotes: FootnoteStyle
    tables: TableStyle
    bullet: str = "•"
    bullets: tuple[str, ...] = ()
    quote_indent: Length = Length.parse("5 mm")
    links: LinkStyle = field(default_factory=LinkStyle)
    language: str = "nl-NL"
    closing: Closing = field(default_factory=Closing)
    concept: ConceptMark = field(default_factory=ConceptMark)
    afschrift: AfschriftMark = field(default_factory=AfschriftMark)
    marking: MarkingStyle | None = None
    labels: Labels = field(default_factory=Labels)
    minuut: MinuutLabels = field(default_factory=MinuutLabels)
    logo: PagePicture | None = None
    wordmark: PagePicture | None = None
    office_name: OfficeName | None = None
    naming: Naming = field(default_factory=Naming)
    origin: Origin = field(default=Origin(), compare=False)

    def bullet_at(self, depth: int) -> str:
        """Return the mark before items of a list, by how many lists stand around it."""
        marks = self.bullets or (self.bullet,)
        return marks[min(depth, len(marks) - 1)]

    @property
    def page_pictures(self) -> tuple[PagePicture, ...]:
        """The pictures of page 1, in the order of reading."""
        return tuple(one for one in (self.logo, self.wordmark) if one is not None)

    def levels_of_headings(self, most: int) -> Iterator[tuple[int, HeadingStyle]]:
        """Return the look of each level from 1; further levels look like the last one given."""
        for level in range(1, most + 1):
            yield level, self.headings[min(level, len(self.headings)) - 1]

    @property
    def second_signatory_x(self) -> Length:
        """Where the second of two signatories begins."""
        return self.closing.second_x or self.column.x + self.column.width * 0.5

    @property
    def reference_width(self) -> Length:
        """How wide date and subject may be."""
        references, column = self.references, self.column
        return references.value_width or column.x + column.width - references.value_x

    def space_above_aanhef(self, subject_lines: int) -> Length:
        """Return the height between the last row of the subject and the row of the aanhef."""
        references, row = self.references, self.text.row
        space = row * (references.rows_to_aanhef - 1)
        if subject_lines > 1:
            space += references.several_lines
        if references.aanhef_baseline is not None:
            subject = references.first_baseline + row * subject_lines
            space = max(space, references.aanhef_baseline - subject - row)
        return Length(space.twips / 20)

    @property
    def rows_per_page(self) -> int:
        """The rows of text on a following page."""
        height = self.column.last_baseline - self.column.first_baseline
        return int(height.pt / self.text.row.pt + _ROUNDING) + 1

    def below_line_over_address(self) -> HouseStyle:
        """Return the style with the address where it stands below a line over it."""
        address = self.address
        if address.over_baseline is not None:
            return self
        lower = replace(address, first_baseline=address.first_baseline + self.text.row)
        return replace(self, address=lower)

    @property
    def address_lines_most(self) -> int:
        """The lines that fit in the address window."""
        room = self.address.window.bottom - self.address.first_baseline - self.text.descent
        return int(room.pt / self.text.row.pt + _ROUNDING) + 1


_ROUNDING = 1e-6
