"""The mark of an afschrift: the letter as it is, for others to have."""

from __future__ import annotations

from dataclasses import dataclass

from nrcli.domain.values.length import Length

__all__ = ["AfschriftMark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AfschriftMark:
    """The word on every page of an afschrift, bold, in the type of the letter.

    It begins at `x`, and stands on `baseline`.
    """

    text: str = "AFSCHRIFT"
    x: Length = Length.parse("165.05 mm")
    baseline: Length = Length.parse("50.76 mm")
