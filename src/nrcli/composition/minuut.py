"""The pages of a minuut that stand behind the letter, as blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from nrcli.composition.fitter import Fitter
from nrcli.domain.letter.blocks import (
    Block,
    Heading,
    Inline,
    LineBreak,
    Paragraph,
    Table,
    TableCell,
    TableColumn,
    Text,
)
from nrcli.domain.letter.house_style import HouseStyle, MinuutLabels
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.dutch_dates import write_date
from nrcli.domain.values.font_metrics import FontMetrics

__all__ = ["Minuut", "MinuutParaaf", "SendingLine", "compose_minuut"]


# The minuut: the office's own copy of a letter, with its parafen and who was sent what.


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuutParaaf:
    """Who agreed with the letter, in which role, and on which day."""

    name: str
    role: str
    day: date
    remark: str
    entered_by: str = ""
    """Who entered it, where they entered those of others too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingLine:
    """One line of the verzendlijst: who gets the letter, or an afschrift of it."""

    address: tuple[str, ...]
    is_afschrift: bool = False
    covering_kenmerk: str = ""
    """That of the letter which goes with an afschrift."""
    sent: date | None = None
    how: str = ""
    returned: date | None = None
    """When it came back, and why."""
    reason: str = ""
    answered: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minuut:
    """What stands behind the letter."""

    approvals: tuple[MinuutParaaf, ...]
    lines: tuple[SendingLine, ...]
    head: str = ""
    """How far the chain of the register went when it was made."""


def compose_minuut(minuut: Minuut, style: HouseStyle, metrics: FontMetrics) -> tuple[Block, ...]:
    """Compose the parafen and the verzendlijst.

    Raises:
        LetterError: something in them cannot be set.

    """
    problems = Problems()
    fitter = Fitter(metrics, style, problems)
    blocks = fitter.blocks(tuple(_blocks(minuut, style.minuut)), style.column.width)
    problems.raise_errors()
    return blocks


def _blocks(minuut: Minuut, labels: MinuutLabels) -> Iterator[Block]:
    yield Heading(level=1, content=(Text(labels.title),))
    yield Heading(level=2, content=(Text(labels.approvals),))
    if minuut.approvals:
        header = (labels.name, labels.role, labels.day, labels.remark)
        yield _table(
            header,
            [
                [(each.name,), (each.role,), (write_date(each.day),), _remark(each, labels)]
                for each in minuut.approvals
            ],
        )
    else:
        yield Paragraph(content=(Text(labels.no_approvals),))
    yield Heading(level=2, content=(Text(labels.recipients),))
    rows = [[each.address, _item(each, labels), _sent(each, labels)] for each in minuut.lines]
    yield _table((labels.address, labels.item, labels.sent), rows)
    if minuut.head:
        yield Heading(level=2, content=(Text(labels.head),))
        number, _, digest = minuut.head.partition("-")
        parts = [digest[at : at + _TOGETHER] for at in range(0, len(digest), _TOGETHER)]
        yield Paragraph(content=(Text(f"{number}- {' '.join(parts)}"),))


_TOGETHER = 16
"""Characters of a digest: a line breaks between such pieces, and reading it aloud rests there."""


def _remark(paraaf: MinuutParaaf, labels: MinuutLabels) -> tuple[str, ...]:
    entered = labels.entered_by.replace("{by}", paraaf.entered_by)
    return (paraaf.remark, entered if paraaf.entered_by else "")


def _item(delivery: SendingLine, labels: MinuutLabels) -> tuple[str, ...]:
    if not delivery.is_afschrift:
        return (labels.letter,)
    covering = labels.covering_letter.replace("{kenmerk}", delivery.covering_kenmerk)
    return (labels.afschrift, *((covering,) if delivery.covering_kenmerk else ()))


def _sent(delivery: SendingLine, labels: MinuutLabels) -> tuple[str, ...]:
    if delivery.sent is None:
        return (labels.not_sent,)
    lines = [write_date(delivery.sent), delivery.how]
    if delivery.returned is not None:
        day = write_date(delivery.returned)
        lines.append(labels.returned.replace("{day}", day).replace("{reason}", delivery.reason))
    if delivery.answered is not None:
        lines.append(labels.answered.replace("{day}", write_date(delivery.answered)))
    return tuple(filter(None, lines))


def _table(header: Sequence[str], rows: Sequence[Sequence[Sequence[str]]]) -> Table:
    return Table(
        columns=tuple(TableColumn() for _ in header),
        header=tuple(TableCell(content=(Text(label),)) for label in header),
        rows=tuple(tuple(TableCell(content=_lines(cell)) for cell in row) for row in rows),
    )


def _lines(written: Sequence[str]) -> tuple[Inline, ...]:
    """Return the lines of a cell; nothing for one that is empty."""
    lines: list[Inline] = []
    for line in filter(None, written):
        lines += [LineBreak(), Text(line)]
    return tuple(lines[1:])
