"""A preview as the page reads it: JSON, with the pictures of its pages by their digests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from nrcli.domain.problems.problem import Location, Problem
from nrcli.explaining.letters import Explained
from nrcli.finished.placed_text import PlacedLine
from nrcli.preview.pages import Preview, PreviewPage, PreviewParagraph

__all__ = ["page_digest", "preview_record", "problem_records"]

_Json = dict[str, Any]


def page_digest(page: PreviewPage) -> str:
    """Return the name of a page's picture: equal pictures have the same."""
    return hashlib.sha256(page.svg).hexdigest()[:24]


def preview_record(preview: Preview) -> _Json:
    """Return all that the page shows of a letter, but its problems."""
    shown = preview.shown
    chosen = shown.recipient
    return {
        "subject": shown.subject,
        "recipient": {"to": chosen.to, "who": chosen.who, "name": chosen.name},
        "choices": [
            {
                "to": each.to,
                "who": each.who,
                "label": f"{each.name}, {each.function}" if each.function else each.name,
                "asked": each.is_asked_for,
            }
            for each in shown.choices
        ],
        "date": shown.date.isoformat(),
        "dateText": shown.letter.date_text,
        "isOtherDay": shown.is_other_day,
        "concept": shown.concept,
        "fields": [
            {"name": each.name, "description": each.description, "value": each.value}
            for each in shown.fields
        ],
        "language": shown.letter.house_style.language,
        "pages": [_page(page) for page in preview.pages],
    }


def problem_records(problems: Iterable[Problem]) -> list[_Json]:
    """Return problems, errors first."""
    ordered = sorted(problems, key=lambda problem: (problem.severity.value, problem.location))
    return [
        {
            "severity": problem.severity.value,
            "code": problem.code,
            "message": problem.message,
            "hint": problem.hint,
            "place": str(problem.location),
            "file": problem.location.file,
            "line": problem.location.line,
        }
        for problem in ordered
    ]


def _page(page: PreviewPage) -> _Json:
    return {
        "digest": page_digest(page),
        "width": page.width,
        "height": page.height,
        "paragraphs": [_paragraph(each) for each in page.paragraphs],
    }


def _paragraph(paragraph: PreviewParagraph) -> _Json:
    placed = paragraph.placed
    return {
        "level": placed.level,
        "artifact": placed.is_repeated,
        "lines": [_line(line) for line in paragraph.lines],
        "origin": _origin(paragraph.origin) if paragraph.origin else None,
    }


def _line(line: PlacedLine) -> _Json:
    first = line[0]
    largest = max(line, key=lambda piece: piece.size)  # the mark of a footnote is raised
    return {
        "x": round(first.x, 2),
        "y": round(largest.y, 2),
        "angle": round(first.angle, 2),
        "pieces": [[piece.text, piece.size, piece.style.value] for piece in line],
    }


def _origin(origin: Explained) -> _Json:
    values = [
        {"name": each.name, "value": each.value, "place": str(each.location)}
        for each in origin.values
    ]
    return {**_place(origin.location), "values": values}


def _place(location: Location) -> _Json:
    return {"place": str(location), "file": location.file, "line": location.line}
