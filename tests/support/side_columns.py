"""A side column with everything that one can have."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nrcli.domain.letter.sender import Contact
from nrcli.domain.letter.side_column import FIRST_PAGE, ListedBlock, SidePart

__all__ = ["SIDE_BLOCKS"]

_BEFORE_CONTACT = FIRST_PAGE.index(ListedBlock(part=SidePart.CONTACT))

SIDE_BLOCKS: Mapping[str, object] = MappingProxyType(
    {
        "directorate": ("Directoraat-Generaal Voorbeelden", "Directie Voorbeeld"),
        "department": ("Afdeling Proef en Onderzoek naar Proeven",),
        "contact": (
            Contact(
                name="A. de Vries",
                function="Adviseur",
                phone="010 123 45 67",
                fax="010 123 45 68",
                email="secretariaat@voorbeeldorganisatie.example.nl",
            ),
            Contact(label="Redactie", email="redactie@voorbeeld.example.nl"),
        ),
        "side_column": (
            *FIRST_PAGE[:_BEFORE_CONTACT],
            ListedBlock(label="Factuuradres", lines=("Postbus 1", "1000 AA  Voorbeeldstad")),
            ListedBlock(label="OIN", lines=("00000001003214345000",)),
            *FIRST_PAGE[_BEFORE_CONTACT:],
        ),
    }
)
"""Fields of a sender."""
