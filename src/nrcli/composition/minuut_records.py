"""The minuut: the office's own copy of a letter, with its parafen and who was sent what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = ["Minuut", "MinuutParaaf", "SendingLine"]


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
