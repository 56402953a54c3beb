"""The footnotes of a document: a part of its own, with the rule above them."""

from __future__ import annotations

from nrcli.domain.letter.blocks import Footnote
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.renderers.docx.inlines import FOOTNOTE_MARK, Story, render_inlines
from nrcli.renderers.docx.styles import StyleId
from nrcli.renderers.docx.xml import DECLARATION, NAMESPACES, element, paragraph, run

__all__ = ["SEPARATORS", "footnotes_part"]

SEPARATORS = {"separator": -1, "continuationSeparator": 0}
"""The rule above the notes, and above those that run on from another page, by their ids."""


def footnotes_part(notes: list[Footnote], style: HouseStyle, story: Story) -> bytes:
    """Write the part; what its own text links to is kept in `story`."""
    row = element("spacing", after=0, line=style.footnotes.rule_row.twips, lineRule="exact")
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{identity}"><w:p><w:pPr>{row}</w:pPr>'
        f"<w:r>{element(kind)}</w:r></w:p></w:footnote>"
        for kind, identity in SEPARATORS.items()
    )
    written = "".join(_footnote(note, story) for note in notes)
    return f"{DECLARATION}<w:footnotes {NAMESPACES}>{rules}{written}</w:footnotes>".encode()


def _footnote(note: Footnote, story: Story) -> str:
    mark_style = element("rStyle", val=FOOTNOTE_MARK)
    mark = f"<w:r><w:rPr>{mark_style}</w:rPr><w:footnoteRef/></w:r>{run([' '])}"
    first, *others = (render_inlines(each.content, story) for each in note.paragraphs)
    content = "".join(
        paragraph(runs, style=StyleId.FOOTNOTE_TEXT) for runs in (mark + first, *others)
    )
    return f'<w:footnote w:id="{note.number}">{content}</w:footnote>'
