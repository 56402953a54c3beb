"""The side column: who to reach, under which kenmerk, and what goes with the letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from nrcli.domain.address import Address
from nrcli.domain.blocks import CutPoint, Inline, Text
from nrcli.domain.dutch_dates import write_date
from nrcli.domain.font_metrics import FontMetrics, FontStyle
from nrcli.domain.house_style import HouseStyle
from nrcli.domain.letter import Part, SideBlock, SideLine
from nrcli.domain.sender import Contact, Sender

__all__ = ["compose_first_column", "compose_repeated_column"]


def compose_first_column(
    sender: Sender,
    style: HouseStyle,
    metrics: FontMetrics,
    *,
    ons_kenmerk: str,
    uw_kenmerk: str,
    enclosures: Sequence[str],
    copies_to: str,
) -> tuple[SideBlock, ...]:
    """Compose the column of page 1; what is not given has no block."""
    labels = style.labels
    blocks = [
        _block(*_addresses(sender)),
        _contact(sender.contact, style) if sender.contact else None,
        _reach(sender.contact, style, metrics) if sender.contact else None,
        _labelled(labels.uw_kenmerk, uw_kenmerk),
        _labelled(labels.ons_kenmerk, ons_kenmerk, Part.KENMERK),
        _labelled(labels.enclosures, str(len(enclosures)) if enclosures else ""),
        _labelled(labels.copies_to, copies_to),
        _block(_line(sender.reply_notice, FontStyle.ITALIC)),
    ]
    return tuple(block for block in blocks if block is not None)


def compose_repeated_column(
    style: HouseStyle, day: date, ons_kenmerk: str
) -> tuple[SideBlock, ...]:
    """Compose the column of the following pages."""
    blocks = (
        _labelled(style.labels.date, write_date(day), Part.DATE),
        _labelled(style.labels.ons_kenmerk, ons_kenmerk, Part.KENMERK),
    )
    return tuple(block for block in blocks if block is not None)


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
