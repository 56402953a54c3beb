"""How a house style has the closing of a letter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length

__all__ = ["Closing", "ListPlace"]


class ListPlace(Enum):
    """Where the enclosures or copies are told: a count or line in the column, or all in a list."""

    SIDE_COLUMN = "side_column"
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
