"""The minuut: the office's own copy of a letter, with its parafen and who was sent what."""

from __future__ import annotations

from datetime import date

from nrcli.domain.records import dataclass

__all__ = ["Minuut", "MinuutLabels", "MinuutParaaf", "SendingLine"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuutParaaf:
    """Who agreed with the letter, in which role, and on which day."""

    name: str
    role: str
    day: date
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingLine:
    """One line of the verzendlijst: who gets the letter, or an afschrift of it."""

    address: tuple[str, ...]
    is_afschrift: bool = False
    covering_kenmerk: str = ""
    """That of the letter which goes with an afschrift."""
    sent: date | None = None
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minuut:
    """What stands behind the letter."""

    approvals: tuple[MinuutParaaf, ...]
    lines: tuple[SendingLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuutLabels:
    """The words printed on it; `{kenmerk}` is that of a covering letter."""

    title: str = "Minuut"
    approvals: str = "Parafen"
    no_approvals: str = "Er zijn geen parafen."
    name: str = "Naam"
    role: str = "Functie"
    day: str = "Datum"
    remark: str = "Opmerking"
    recipients: str = "Verzendlijst"
    address: str = "Aan"
    item: str = "Stuk"
    sent: str = "Verzonden"
    letter: str = "Brief"
    afschrift: str = "Afschrift"
    covering_letter: str = "bij brief {kenmerk}"
    not_sent: str = "nog niet"
