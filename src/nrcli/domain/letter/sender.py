"""The sender: who writes, how to reach them, and who signs."""

from __future__ import annotations

from dataclasses import dataclass, field

from nrcli.domain.letter.kenmerk import KenmerkScheme
from nrcli.domain.letter.picture import Picture
from nrcli.domain.letter.side_column import ListedBlock
from nrcli.domain.people.address import Address
from nrcli.domain.problems.problem import Origin

__all__ = ["Contact", "Sender", "Signatory"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The person or desk that knows about the letter; `label` is printed above instead of theirs.

    One without a name and a function has no label but its own.
    """

    name: str = ""
    function: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    label: str = ""
    origin: Origin = field(default=Origin(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs; the function is written over the lines given.

    `on_behalf_of` is who has the letter signed: "De Minister van …", above "voor deze,".
    `on_behalf_words` take the place of "voor deze,". A `function_above` stands above the signature,
    and the name alone below it. `before_name` marks a signature for somebody who is absent: "b/a".
    """

    name: str
    function: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    on_behalf_words: str = ""
    function_above: bool = False
    before_name: str = ""
    signature: Picture | None = None
    origin: Origin = field(default=Origin(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Everything a sender's file says."""

    organisation: str
    return_address: str
    signatory: Signatory
    second_signatory: Signatory | None = None
    visiting_address: Address | None = None
    postal_address: Address | None = None
    website: str = ""
    directorate: tuple[str, ...] = ()
    department: tuple[str, ...] = ()
    contact: tuple[Contact, ...] = ()
    side_column: tuple[ListedBlock, ...] = ()
    reply_notice: str = ""
    slotformule: str = "Met vriendelijke groet,"
    kenmerk: KenmerkScheme = KenmerkScheme()
    approvals: int = 0
    approvals_own_login: bool = False
    origin: Origin = field(default=Origin(), compare=False)

    @property
    def phone(self) -> str:
        """The first telephone number of those to contact; empty if there is none."""
        return next((each.phone for each in self.contact if each.phone), "")

    @property
    def email(self) -> str:
        """The first mail address of those to contact; empty if there is none."""
        return next((each.email for each in self.contact if each.email), "")

    @property
    def signatories(self) -> tuple[Signatory, ...]:
        """Who signs, in the order of reading."""
        return (self.signatory, *((self.second_signatory,) if self.second_signatory else ()))
