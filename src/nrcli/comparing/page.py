"""A comparison of letters as one HTML page: a summary, the words, and the pages side by side.

The page needs nothing else: no other file, no network, no script.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from html import escape
from itertools import zip_longest
from pathlib import Path

from nrcli.comparing.domain.differences import (
    ComparedLetter,
    LetterComparison,
    LineChange,
    told_letter,
    told_rest,
    told_summary,
    word_changes,
)
from nrcli.domain.language.speech import language, say
from nrcli.finished.placed_text import PageLine
from nrcli.system.files import replace_file

__all__ = ["comparison_page", "write_page"]


_STYLE = Path(__file__).with_name("comparison_page.css")
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_ABOVE, _BELOW = 0.95, 0.3
"""How far a mark reaches from the baseline, in sizes of the text."""


def comparison_page(letters: Sequence[LetterComparison], against: str) -> str:
    """Write the page; letters of which nothing changed are only named in the summary."""
    summary = told_summary(letters)
    parts = [
        "<!doctype html>",
        f'<html lang="{language().value}">',
        '<head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{escape(say('Letters compared with {other}', other=against))}</title>",
        f"<style>\n{_STYLE.read_text(encoding='utf-8')}</style></head>",
        f'<body><a class="skip" href="#letters">{say("Skip the summary")}</a>',
        f"<header><h1>{escape(summary)}</h1>",
        f"<p>{escape(say('Compared with {other}.', other=against))}</p></header>",
        f'<nav aria-label="{say("Summary")}"><ul>',
        *(f"<li>{line}</li>" for line in _summary(letters)),
        "</ul></nav>",
        '<main id="letters">',
        *(part for number, letter in enumerate(letters) for part in _letter(letter, number)),
        "</main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _summary(letters: Sequence[LetterComparison]) -> Iterator[str]:
    for number, letter in enumerate(letters):
        for index, compared in enumerate(letter.compared):
            told = escape(told_letter(letter, compared))
            at = _identity(number, index)
            yield f'<a href="#{at}">{told}</a>' if compared.difference else told
        yield from map(escape, told_rest(letter))


def _identity(letter: int, compared: int) -> str:
    return f"letter-{letter + 1}-{compared + 1}"


def _letter(letter: LetterComparison, number: int) -> Iterator[str]:
    differing = [(index, each) for index, each in enumerate(letter.compared) if each.difference]
    if not differing:
        return
    yield f"<section><h2>{escape(letter.name)}</h2>"
    for index, compared in differing:
        yield f'<article id="{_identity(number, index)}" tabindex="-1">'
        yield f"<h3>{escape(told_letter(letter, compared))}</h3>"
        first, *others = compared.recipients
        shown = say("Shown: the letter to {who}." if others else "To {who}.", who=first)
        if others:
            names = ", ".join(others)
            shown += " " + say("The same changed in the letters to {names}.", names=names)
        yield f'<p class="quiet">{escape(shown)}</p>'
        if compared.difference.changes:
            yield f'<h4>{say("The words")}</h4><ul class="changes">'
            yield from map(_change, compared.difference.changes)
            yield "</ul>"
        yield f"<h4>{say('The pages')}</h4>"
        yield from _pages(compared)
        yield "</article>"
    yield "</section>"


def _change(change: LineChange) -> str:
    page = (change.after or change.before)[0].page
    words = []
    for each in word_changes(change):
        if each.is_same:
            words.append(escape(each.after))
            continue
        words += [f"<del>{escape(each.before)}</del>"] if each.before else []
        words += [f"<ins>{escape(each.after)}</ins>"] if each.after else []
    return f'<li><span class="page">Page {page}</span><span lang="nl">{" ".join(words)}</span></li>'


def _pages(compared: ComparedLetter) -> Iterator[str]:
    """Return the pages in pairs; of equal ones only the number."""
    gone = [line for change in compared.difference.changes for line in change.before]
    new = [line for change in compared.difference.changes for line in change.after]
    pairs = zip_longest(compared.drawn_before, compared.drawn_after)
    for page, (before, after) in enumerate(pairs, 1):
        if before == after:
            yield f'<p class="quiet">{say("Page {page} is the same.", page=page)}</p>'
            continue
        yield '<div class="pair">'
        yield _sheet(
            before, say("Page {page}, before", page=page), "gone", _on(gone, page), compared.page
        )
        yield _sheet(
            after, say("Page {page}, now", page=page), "new", _on(new, page), compared.page
        )
        yield "</div>"


def _on(lines: Sequence[PageLine], page: int) -> list[PageLine]:
    return [line for line in lines if line.page == page]


def _sheet(
    drawn: bytes | None,
    title: str,
    kind: str,
    lines: Sequence[PageLine],
    page: tuple[float, float],
) -> str:
    if drawn is None:
        return (
            f"<figure><figcaption>{title}</figcaption>"
            f'<div class="none">{say("No such page")}</div></figure>'
        )
    source = f"data:image/svg+xml;base64,{base64.b64encode(drawn).decode()}"
    marks = "".join(_mark(line, kind, page) for line in lines)
    told = title
    if lines:
        marked = " ".join(line.text for line in lines)
        told = say("{title}. Marked: {text}", title=title, text=marked)
    return (
        f"<figure><figcaption>{title}</figcaption>"
        f'<div class="sheet"><img src="{source}" alt="{escape(told)}">{marks}</div></figure>'
    )


def _mark(line: PageLine, kind: str, page: tuple[float, float]) -> str:
    width, height = page
    left, top = line.x - line.size / 2, line.y - line.size * _ABOVE
    measures = {
        "left": left / width,
        "top": top / height,
        "width": (line.width + line.size) / width,
        "height": line.size * (_ABOVE + _BELOW) / height,
    }
    style = ";".join(f"{name}:{share:.2%}" for name, share in measures.items())
    return f'<span class="mark {kind}" style="{style}"></span>'


# Show a comparison of letters as a page for a browser.


def write_page(letters: Sequence[LetterComparison], path: Path, against: str) -> None:
    """Write the page of a comparison, whole, over an earlier one.

    Raises:
        RefusedError: the file cannot be written.

    """
    replace_file(path, comparison_page(letters, against).encode(), path.as_posix())
