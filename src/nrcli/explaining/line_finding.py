"""Find which paragraph stands on a line of a page, as the PDF has it."""

from __future__ import annotations

from nrcli.domain.letter.letter import Letter
from nrcli.domain.problems.problem import LetterError, Problem
from nrcli.renderers.pdf.document import LinePlace, paragraph_places

__all__ = ["paragraph_at"]


def paragraph_at(letter: Letter, page: int, line: int) -> int:
    """Give the number of a paragraph: 0 is the aanhef, the others are those of the body.

    Lines of text are counted from the top of a page, on page 1 from the aanhef, without blank
    ones; of a table, those of its first column.

    Raises:
        LetterError: there is no such line.

    """
    lines = sorted(
        (y, number)
        for number, (start, end) in paragraph_places(letter).items()
        for y in _lines_on(page, start, end, letter)
    )
    if line > len(lines):
        values = {"page": str(page), "line": str(line), "count": str(len(lines))}
        raise LetterError([Problem(code="no-such-line", values=values)])
    return lines[line - 1][1]


def _lines_on(page: int, start: LinePlace, end: LinePlace, letter: Letter) -> list[float]:
    """Give the baselines on a page of what begins and ends at two places."""
    if not start[0] <= page <= end[0]:
        return []
    column, row = letter.house_style.column, letter.house_style.text.row.pt
    first = start[1] if start[0] == page else column.first_baseline.pt
    last = end[1] if end[0] == page else column.last_baseline.pt
    return [first + index * row for index in range(round((last - first) / row) + 1)]
