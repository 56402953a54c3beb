"""Whether the parts of a house style fit on its page, and beside one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nrcli.domain.language.speech import say, translated
from nrcli.domain.letter.house_style import STAND_IN, HouseStyle
from nrcli.domain.values.length import Box, Length

__all__ = ["Misfit", "misfits"]

_FEWEST_ROWS = 10
_HEADING_LEVELS = 3


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing that does not fit: the key it is written under, and the sentence about it."""

    key: str
    what: str


def misfits(style: HouseStyle) -> Iterator[Misfit]:
    """Find what cannot be set with a house style's measures."""
    sizes = tuple(_sizes(style))
    yield from sizes
    if sizes:
        return
    yield from _beyond_the_page(style)
    yield from _overlaps(style)
    yield from _marking(style)
    yield from _afschrift(style)
    yield from _pictures(style)
    if style.rows_per_page < _FEWEST_ROWS:
        yield Misfit(
            "column",
            say(
                "a page has {rows} rows, and needs {fewest}",
                rows=style.rows_per_page,
                fewest=_FEWEST_ROWS,
            ),
        )
    if style.font.stand_in != STAND_IN:
        yield Misfit(
            "font",
            say(
                "the package has no '{name}', only '{known}'",
                name=style.font.stand_in,
                known=STAND_IN,
            ),
        )
    if not 1 <= len(style.headings) <= _HEADING_LEVELS:
        yield Misfit(
            "headings", say("a letter has one to {most} levels of heading", most=_HEADING_LEVELS)
        )
    if style.list_indent.pt <= 0:
        yield Misfit("list_indent", say("lists have to hang"))
    if len(style.language.split("-")) != 2 or not style.language.isascii():  # noqa: PLR2004
        yield Misfit("language", say("a language is written as nl-NL"))
    if style.links.colour and not _is_colour(style.links.colour):
        yield Misfit(
            "links", say("'{text}' is not a colour such as 0563C1", text=style.links.colour)
        )
    if not _is_colour(style.concept.grey):
        yield Misfit(
            "concept", say("'{text}' is not a colour such as D9D9D9", text=style.concept.grey)
        )


def _sizes(style: HouseStyle) -> Iterator[Misfit]:
    """Find type that no row can hold; all else is counted in rows."""
    notes = style.footnotes
    sizes = {"text": style.text, "small": style.small, "footnotes.text": notes.text}
    for key, size in sizes.items():
        if not 0 < size.size.pt <= size.row.pt:
            yield Misfit(
                key, say("type of {size} pt needs rows at least as high", size=f"{size.size.pt:g}")
            )
        if not 0 < size.above_baseline < 1:
            yield Misfit(key, say("above_baseline is a share between 0 and 1"))
    if not (0 < notes.mark_share < 1 and 0 < notes.mark_rise < 1):
        yield Misfit("footnotes", say("mark_share and mark_rise are shares between 0 and 1"))
    if not 0 < notes.rule.pt <= style.column.width.pt:
        yield Misfit(
            "footnotes.rule", say("the rule above the notes is as wide as the column at most")
        )
    if style.tables.gutter.pt * 2 > style.column.width.pt:
        yield Misfit("tables.gutter", say("no room is left for the columns"))


def _beyond_the_page(style: HouseStyle) -> Iterator[Misfit]:
    """Find what runs off the paper, by its right edge and its lowest point."""
    window, column = style.address.window, style.column
    references, side = style.references, style.side_column
    edges = {
        "column": (column.x + column.width, column.last_baseline + style.text.descent),
        "address": (window.right, window.bottom),
        "references": (references.value_x + style.reference_width, references.first_baseline),
        "side_column": (side.x + side.width, side.first_baseline),
        "page_number": (style.page_number.x, style.page_number.baseline + style.small.descent),
        "return_address": (style.return_address.x, style.return_address.baseline),
    }
    for key, (right, bottom) in edges.items():
        yield from _beyond(key, right - style.page.width, "right")
        yield from _beyond(key, bottom - style.page.height, "bottom")
    starts = {
        "column": column.first_baseline,
        "references": references.first_baseline,
        "address": style.address.first_baseline,
        "side_column": side.first_baseline,
    }
    for key, baseline in starts.items():
        size = style.small if key == "side_column" else style.text
        yield from _beyond(key, size.ascent - baseline, "top")


def _beyond(key: str, excess: Length, edge: str) -> Iterator[Misfit]:
    if excess.pt > _ROUNDING:
        yield Misfit(
            key,
            say(
                "it runs {excess} off the {edge} of the page", excess=excess, edge=translated(edge)
            ),
        )


def _overlaps(style: HouseStyle) -> Iterator[Misfit]:
    column, side, references = style.column, style.side_column, style.references
    right = column.x + column.width
    if side.x < right and column.x < side.x + side.width:
        yield Misfit(
            "side_column",
            say("it begins {excess} inside the column of the text", excess=right - side.x),
        )
    if references.value_x + style.reference_width > right:
        yield Misfit("references", say("the values are wider than the column of the text"))
    if not column.x <= references.x < references.value_x:
        yield Misfit(
            "references", say("labels stand in the column, and values to the right of them")
        )
    if not style.address.window.left <= style.address.x < style.address.window.right:
        yield Misfit("address", say("the lines begin outside their window"))
    yield from _over_address(style)
    subject = references.first_baseline + style.text.row
    if references.aanhef_baseline is not None and references.aanhef_baseline <= subject:
        yield Misfit("references", say("the aanhef stands above the subject"))
    if subject + style.space_above_aanhef(1) + style.text.row > column.last_baseline:
        yield Misfit("references", say("no text fits below them on page 1"))
    if references.first_baseline < column.first_baseline:
        yield Misfit("references", say("they stand above the text of a following page"))
    second = style.second_signatory_x
    if not column.x + style.closing.gutter < second < right:
        yield Misfit("closing", say("a second signatory begins outside the column of the text"))
    if style.closing.rows_before_list < 1:
        yield Misfit("closing", say("a list under the letter needs a blank row above it"))
    if side.gap < style.small.row:
        yield Misfit("side_column", say("the gap between blocks is smaller than a row"))


def _over_address(style: HouseStyle) -> Iterator[Misfit]:
    over = style.address.over_baseline
    if over is None:
        return
    if (over + style.text.row - style.address.first_baseline).pt > _ROUNDING:
        yield Misfit("address", say("the line over it stands less than a row above it"))
    if over - style.text.ascent < style.return_address.baseline + style.small.descent:
        yield Misfit("address", say("the line over it stands in the return address"))


def _marking(style: HouseStyle) -> Iterator[Misfit]:
    marking = style.marking
    if marking is None:
        return
    if not style.small.ascent <= marking.x <= style.column.x - style.small.descent:
        yield Misfit("marking", say("it stands outside the left margin"))
    if not marking.top < marking.bottom <= style.page.height:
        yield Misfit("marking", say("it ends above its beginning, or below the page"))


def _afschrift(style: HouseStyle) -> Iterator[Misfit]:
    """Find a mark that stands in what is written on every page, or off the page."""
    mark, side, column = style.afschrift, style.side_column, style.column
    if not mark.x < style.page.width or not style.text.ascent <= mark.baseline:
        yield Misfit("afschrift", say("it stands outside the page"))
    foot, end = mark.baseline + style.text.descent, style.side_column.x + style.side_column.width
    beside = mark.x >= end or foot <= side.first_baseline - style.small.ascent
    above = mark.x >= column.x + column.width or foot <= column.first_baseline - style.text.ascent
    if not (beside and above):
        yield Misfit(
            "afschrift", say("it stands in the text or the side column of a following page")
        )


def _pictures(style: HouseStyle) -> Iterator[Misfit]:
    """Find pictures, or a name in their place, that run off the page or cover what is written."""
    small, column, side, window = style.small, style.column, style.side_column, style.address.window
    back = style.return_address
    written = {
        "the return address": Box(
            left=back.x,
            right=window.right,
            top=back.baseline - small.ascent,
            bottom=back.baseline + small.descent,
        ),
        "the address": window,
        "the side column": Box(
            left=side.x,
            right=side.x + side.width,
            top=side.first_baseline - small.ascent,
            bottom=column.last_baseline,
        ),
        "the text": Box(
            left=column.x,
            right=column.x + column.width,
            top=style.references.first_baseline - style.text.ascent,
            bottom=column.last_baseline,
        ),
    }
    boxes = (
        ("logo", style.logo),
        ("wordmark", style.wordmark),
        ("office_name", style.office_name),
    )
    for key, picture in boxes:
        if picture is None:
            continue
        if not picture.width.pt or not picture.height.pt:
            yield Misfit(key, say("its box has no size"))
        yield from _beyond(key, picture.box.right - style.page.width, "right")
        yield from _beyond(key, picture.box.bottom - style.page.height, "bottom")
        for name, box in written.items():
            if picture.box.overlaps(box):
                yield Misfit(key, say("it covers {name}", name=translated(name)))


def _is_colour(text: str) -> bool:
    return len(text) == len("D9D9D9") and all(one in "0123456789ABCDEFabcdef" for one in text)


_ROUNDING = 0.01
