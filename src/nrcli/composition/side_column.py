"""The side columns: who to reach, under which kenmerk, and what goes with the letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from nrcli.composition.fitter import Fitter
from nrcli.domain.letter.blocks import CutPoint, Inline, Text
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.letter import Part, SideBlock, SideLine
from nrcli.domain.letter.sender import Contact, Sender
from nrcli.domain.people.address import Address
from nrcli.domain.problems.problem import Location
from nrcli.domain.values.dutch_dates import write_date
from nrcli.domain.values.font_metrics import FontMetrics, FontStyle

__all__ = ["Columns", "compose_columns", "compose_kenmerk"]

_Blocks = tuple[SideBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The column of page 1 and that of the following pages, which letters of a list share.

    What is each letter's own is the block of its kenmerk: it comes between those above and below
    it on page 1, and last on the others.
    """

    above: _Blocks
    below: _Blocks
    repeated: _Blocks

    def first_with(self, kenmerk: _Blocks) -> _Blocks:
        """Give the column of page 1."""
        return (*self.above, *kenmerk, *self.below)

    def repeated_with(self, kenmerk: _Blocks) -> _Blocks:
        """Give the column of the following pages."""
        return (*self.repeated, *kenmerk)


def compose_columns(
    sender: Sender,
    fitter: Fitter,
    *,
    day: date,
    uw_kenmerk: str,
    enclosures: Sequence[str],
    copies_to: str,
) -> Columns:
    """Compose what stands around the kenmerk; what is not given has no block."""
    style = fitter.style
    labels = style.labels
    contact = sender.contact
    above = (
        _block(*_addresses(sender)),
        _contact(contact, style) if contact else None,
        _reach(contact, style, fitter.metrics) if contact else None,
        _labelled(labels.uw_kenmerk, uw_kenmerk),
    )
    below = (
        _labelled(labels.enclosures, str(len(enclosures)) if enclosures else ""),
        _labelled(labels.copies_to, copies_to),
        _block(_line(sender.reply_notice, FontStyle.ITALIC)),
    )
    repeated = (_labelled(labels.date, write_date(day), Part.DATE),)
    place = sender.origin.location
    return Columns(
        above=_fitted(above, fitter, place),
        below=_fitted(below, fitter, place),
        repeated=_fitted(repeated, fitter, place),
    )


def compose_kenmerk(sender: Sender, fitter: Fitter, ons_kenmerk: str) -> _Blocks:
    """Compose the block of the kenmerk, the same in both columns."""
    block = _labelled(fitter.style.labels.ons_kenmerk, ons_kenmerk, Part.KENMERK)
    return _fitted((block,), fitter, sender.origin.location)


def _fitted(blocks: Sequence[SideBlock | None], fitter: Fitter, place: Location) -> _Blocks:
    small, width = fitter.style.small, fitter.style.side_column.width

    def fit(line: SideLine) -> SideLine:
        content = fitter.inlines(line.content, small, width, place, line.style)
        return replace(line, content=content)

    return tuple(
        SideBlock(lines=tuple(map(fit, block.lines))) for block in blocks if block is not None
    )


def _addresses(sender: Sender) -> Iterator[SideLine | None]:
    for address in (sender.visiting_address, sender.postal_address):
        if isinstance(address, Address):
            yield from (_line(line) for line in address.written_lines())
    yield _line(sender.website)


def _contact(contact: Contact, style: HouseStyle) -> SideBlock | None:
    return _block(
        _line(style.labels.contact, FontStyle.BOLD),
        _line(contact.name),
        _line(contact.function, FontStyle.ITALIC),
    )


def _reach(contact: Contact, style: HouseStyle, metrics: FontMetrics) -> SideBlock | None:
    phone = _line(f"{style.labels.phone}  {contact.phone}") if contact.phone else None
    email = SideLine(content=_email(contact.email, style, metrics)) if contact.email else None
    return _block(phone, email)


def _email(email: str, style: HouseStyle, metrics: FontMetrics) -> tuple[Inline, ...]:
    """Let an e-mail address that is too wide break after its @."""
    user, at, domain = email.partition("@")
    if metrics.width_pt(email, style.small.size.pt) <= style.side_column.width.pt:
        return (Text(email),)
    return (Text(user + at), CutPoint(), Text(domain))


def _labelled(label: str, value: str, part: Part | None = None) -> SideBlock | None:
    if not value:
        return None
    return _block(_line(label, FontStyle.BOLD), SideLine(content=(Text(value),), part=part))


def _line(text: str, style: FontStyle = FontStyle.REGULAR) -> SideLine | None:
    return SideLine(content=(Text(text),), style=style) if text else None


def _block(*lines: SideLine | None) -> SideBlock | None:
    written = tuple(line for line in lines if line is not None)
    return SideBlock(lines=written) if written else None
