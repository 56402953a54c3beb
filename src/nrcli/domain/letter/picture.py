"""Pictures of the user's own: a signature, a logo, a wordmark."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from nrcli.domain.letter.source_texts import NOT_WRITTEN
from nrcli.domain.problems.problem import Origin
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Box, Length

__all__ = ["OfficeName", "PagePicture", "Picture", "PictureKind", "SizedPicture"]


class PictureKind(Enum):
    """What a picture is by its content; the value is the usual suffix."""

    PNG = "png"
    SVG = "svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture named in a file, and what stands in it once it has been read.

    `alt` says in words what it shows. `width` and `height` are in pixels of a PNG,
    in units of an SVG; only their ratio counts.
    """

    file: str
    alt: str
    origin: Origin = field(default=Origin(), compare=False)
    content: bytes = field(default=b"", metadata=NOT_WRITTEN, repr=False)
    kind: PictureKind = field(default=PictureKind.PNG, metadata=NOT_WRITTEN)
    pixels_wide: float = field(default=1, metadata=NOT_WRITTEN)
    pixels_high: float = field(default=1, metadata=NOT_WRITTEN)

    def fitted(self, width: Length, height: Length) -> SizedPicture:
        """Return it in the largest size that fits, with its sides in their own ratio."""
        scale = min(width.pt / self.pixels_wide, height.pt / self.pixels_high)
        return SizedPicture(
            picture=self,
            width=Length(self.pixels_wide * scale),
            height=Length(self.pixels_high * scale),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture(Picture):
    """A picture at a place of the first page; it stands at the top left of its box."""

    x: Length
    y: Length
    width: Length
    height: Length

    @property
    def box(self) -> Box:
        """The rectangle that is kept for it."""
        return Box(left=self.x, right=self.x + self.width, top=self.y, bottom=self.y + self.height)

    @property
    def sized(self) -> SizedPicture:
        """The picture as large as its box holds."""
        return self.fitted(self.width, self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeName:
    """The box of the sender's name on page 1, where a house style names no logo and no wordmark."""

    x: Length
    y: Length
    width: Length
    height: Length
    bold: bool = True

    @property
    def font(self) -> FontStyle:
        """The style of type."""
        return FontStyle.of(bold=self.bold, italic=False)

    @property
    def box(self) -> Box:
        """The rectangle on the page."""
        return Box(left=self.x, right=self.x + self.width, top=self.y, bottom=self.y + self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class SizedPicture:
    """A picture with the size it is printed in."""

    picture: Picture
    width: Length
    height: Length
