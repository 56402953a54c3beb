"""What a house style decides about names: matters of taste on which the sources differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["DEFAULT_NAMING", "DoubleNames", "Naming"]


class DoubleNames(Enum):
    """What of a double name stands in the aanhef: all of it (BRP), or the first (Onze Taal)."""

    WHOLE = "whole"
    FIRST = "first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How names are written on a letter.

    `attention` goes before a name under an organisation's, `nobody` greets who is not known;
    it ends without its comma.
    """

    double_names: DoubleNames = DoubleNames.WHOLE
    comma_after_name: bool = True
    attention: str = "T.a.v."
    nobody: str = "Geachte heer, mevrouw"


DEFAULT_NAMING = Naming()
