"""The sender: who writes, how to reach them, and who signs."""

from __future__ import annotations

from dataclasses import dataclass, field

from nrcli.domain.address import Address
from nrcli.domain.kenmerk_scheme import KenmerkScheme
from nrcli.domain.problem import Origin

__all__ = ["Contact", "Sender", "Signatory"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The person or desk that knows about the letter."""

    name: str
    function: str = ""
    phone: str = ""
    email: str = ""
    origin: Origin = field(default=Origin(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs; the function is written over the lines given."""

    name: str
    function: tuple[str, ...] = ()
    origin: Origin = field(default=Origin(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Everything a sender's file says."""

    organisation: str
    return_address: str
    signatory: Signatory
    visiting_address: Address | None = None
    postal_address: Address | None = None
    website: str = ""
    contact: Contact | None = None
    reply_notice: str = ""
    slotformule: str = "Met vriendelijke groet,"
    kenmerk: KenmerkScheme = KenmerkScheme()
    approvals: int = 0
    origin: Origin = field(default=Origin(), compare=False)
