"""What the runs of one story of a document (its body, its footnotes) refer to."""

from __future__ import annotations

from nrcli.domain.letter.blocks import Footnote
from nrcli.renderers.docx.xml import relationship

__all__ = ["Story"]

_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


class Story:
    """The web addresses that a story links to, and the footnotes that it refers to."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}
        self.notes: list[Footnote] = []

    def link(self, target: str) -> str:
        """Give the id of the relationship to a web address."""
        return self.targets.setdefault(target, f"rIdLink{len(self.targets) + 1}")

    def note(self, footnote: Footnote) -> int:
        """Keep a footnote for its own part, and give its id there."""
        self.notes.append(footnote)
        return footnote.number

    def relationships(self) -> str:
        """Write the relationships to the web addresses."""
        return "".join(
            relationship(identity, _HYPERLINK, target, is_external=True)
            for target, identity in self.targets.items()
        )
