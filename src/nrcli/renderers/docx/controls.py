"""Content controls: the parts of a letter that Word keeps as fields to fill in.

A control stands inside its paragraph, around runs: a block-level one loses its
frame in LibreOffice. Kenmerk and date, which stand in the header too, are bound
to one XML part, so that a change in one place changes all.
"""

from __future__ import annotations

import itertools

from nrcli.domain.letter.letter import Part
from nrcli.renderers.docx.xml import attribute

__all__ = ["STORE_ID", "STORE_NAMESPACE", "Controls"]

STORE_ID = "{5C6E0B5E-6F4C-4C1B-9B0A-3D8A5B0F7E21}"
STORE_NAMESPACE = "urn:nrcli:letter"

_ALIASES = {
    Part.KENMERK: "Kenmerk",
    Part.DATE: "Datum",
    Part.SUBJECT: "Onderwerp",
    Part.ADDRESS: "Adresregel",
}
_BOUND = frozenset({Part.KENMERK, Part.DATE})


class Controls:
    """Writes content controls, each with an id of its own within one document."""

    def __init__(self) -> None:
        self._ids = itertools.count(1)

    def wrap(self, part: Part | None, runs: str) -> str:
        """Write runs inside a control for a part of the letter; no part, no control."""
        if part is None:
            return runs
        binding = ""
        if part in _BOUND:
            mapping = attribute(f"xmlns:n='{STORE_NAMESPACE}'")
            path = attribute(f"/n:letter[1]/n:{part.value}[1]")
            binding = (
                f"<w:dataBinding w:prefixMappings={mapping} w:xpath={path} "
                f'w:storeItemID="{STORE_ID}"/>'
            )
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{_ALIASES[part]}"/><w:tag w:val="{part.value}"/>'
            f'<w:id w:val="{next(self._ids)}"/>{binding}<w:text/></w:sdtPr>'
            f"<w:sdtContent>{runs}</w:sdtContent></w:sdt>"
        )
