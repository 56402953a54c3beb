"""A table of the text: columns of fixed widths, rows that stay whole, a header that returns."""

from __future__ import annotations

from collections.abc import Sequence

from nrcli.domain.letter.blocks import Alignment, Table, TableCell
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length
from nrcli.renderers.docx.inlines import render_inlines
from nrcli.renderers.docx.story import Story
from nrcli.renderers.docx.xml import element, paragraph

__all__ = ["render_table"]


def render_table(table: Table, style: HouseStyle, left: Length, story: Story) -> str:
    """Write a table whose text begins at `left`, from the edge of the column."""
    widths = [column.width.twips for column in table.columns]
    grid = "".join(element("gridCol", w=width) for width in widths)
    header = _row(table, table.header, style, story, is_header=True)
    rows = "".join(_row(table, row, style, story, is_header=False) for row in table.rows)
    return (
        f"<w:tbl>{_properties(sum(widths), style, left)}<w:tblGrid>{grid}</w:tblGrid>"
        f"{header}{rows}</w:tbl>"
    )


def _properties(width: int, style: HouseStyle, left: Length) -> str:
    look = style.tables
    rule = {"val": "single", "sz": round(look.rule.pt * 8), "space": 0, "color": "auto"}
    borders = element("bottom", **rule) + element("insideH", **rule)
    padding = {"w": look.padding.twips, "type": "dxa"}
    none = {"w": 0, "type": "dxa"}
    margins = (
        element("top", **padding)
        + element("left", **none)
        + element("bottom", **padding)
        + element("right", **none)
    )
    return (
        f"<w:tblPr>{element('tblW', w=width, type='dxa')}"
        f"{element('tblInd', w=left.twips, type='dxa')}<w:tblBorders>{borders}</w:tblBorders>"
        f"{element('tblLayout', type='fixed')}<w:tblCellMar>{margins}</w:tblCellMar>"
        f"{element('tblLook', **_LOOK)}"
        "</w:tblPr>"
    )


def _row(
    table: Table, cells: Sequence[TableCell], style: HouseStyle, story: Story, *, is_header: bool
) -> str:
    properties = element("cantSplit") + (element("tblHeader") if is_header else "")
    font = FontStyle.BOLD if is_header else FontStyle.REGULAR
    written = []
    for index, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
        is_last = index == len(cells) - 1
        gutter = element("right", w=style.tables.gutter.twips, type="dxa")
        margins = "" if is_last else f"<w:tcMar>{gutter}</w:tcMar>"
        content = paragraph(
            render_inlines(cell.content, story, font),
            alignment=_ALIGNMENTS[column.alignment],
        )
        width = element("tcW", w=column.width.twips, type="dxa")
        written.append(f"<w:tc><w:tcPr>{width}{margins}</w:tcPr>{content}</w:tc>")
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(written)}</w:tr>"


_LOOK = {"val": "0020", "firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0}
_ALIGNMENTS = {Alignment.LEFT: "", Alignment.CENTER: "center", Alignment.RIGHT: "right"}
