"""Text is measured as both formats will set it."""

from __future__ import annotations

import pytest

from nrcli.composition.ruler import Ruler
from nrcli.domain.letter.blocks import (
    CutPoint,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Paragraph,
    Strong,
    Text,
)
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length
from nrcli.renderers.stand_in_font import read_metrics
from tests.support.samples import shipped_style

SIZE = Length(9)
NOTE = Footnote(12, (Paragraph(content=(Text("noot"),)),))


def ruler() -> Ruler:
    return Ruler(read_metrics(), shipped_style(), SIZE)


def test_the_mark_of_a_footnote_has_its_share_of_the_size_of_the_text() -> None:
    share = shipped_style().footnotes.mark_share
    expected = read_metrics().width_pt("a", 9.0) + read_metrics().width_pt("12", 9.0 * share)

    assert ruler().unbroken_pt((Text("a"), NOTE)) == pytest.approx(expected)


def test_the_longest_line_is_the_one_between_hard_breaks() -> None:
    bold = read_metrics().width_pt("langer", 9.0, FontStyle.BOLD)

    assert ruler().unbroken_pt((Text("kort"), LineBreak(), Strong((Text("langer"),)))) == bold
    assert ruler().unbroken_pt(()) == 0.0


@pytest.mark.parametrize(
    ("inlines", "lines"),
    [
        ((), 1),
        ((Text("mm"),), 1),
        ((Text("mm mm"),), 2),
        ((Text("mm mm "),), 2),
        ((Text("ii ii"),), 1),
        ((Text("mm"), LineBreak(), Text("mm")), 2),
        ((Text("m-m"), Emphasis((Text("-m"),))), 3),
        ((Text("ii/"), CutPoint(), Text("mm")), 2),
        ((Text("mm"), LineBreak(), LineBreak(), Text("mm mm")), 4),
    ],
)
def test_lines_are_counted_by_the_rule_for_line_ends(
    inlines: tuple[Inline, ...], lines: int
) -> None:
    assert len(list(ruler().lines(inlines, Length(20)))) == lines
