"""Proof a finished letter: hold its files against the register, and against each other.

Every check notes what it finds in `problems`, at the place given.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from nrcli.domain.language.speech import say, translated
from nrcli.domain.problems.problem import Location, Problems
from nrcli.finished.letters import FinishedDocx, FinishedPdf, comparable

__all__ = [
    "LetterFacts",
    "check_afschrift",
    "check_docx",
    "check_facts",
    "check_pdf",
    "check_same_text",
    "short",
]

_LEFT_OVER = re.compile(
    r"\{\{|\}\}|\{%|%\}|\{#|#\}|\{[a-z_]+\}|\bundefined\b|[\ue000-\uf8ff\ufffd]", re.IGNORECASE
)
_EMPTY_AANHEF = re.compile(r"Geachte(?: heer| mevrouw|,| geachte)*\s*,?", re.IGNORECASE)
_TO_ANYBODY = "Geachte heer, mevrouw,"
_DOUBLE_SPACE = re.compile(r"(?<!\S)\S*  +\S*")
_MAY_BE_DOUBLE = re.compile(r"\b\d{4} [A-Z]{2}  (?=\S)|\b[A-Z]  (?=[\d+(])")
"""After a postcode, as PostNL asks, and after the letter before a number: "T  070 370 4514"."""

_PAGE_NUMBER = re.compile(r"\D*(\d{1,6}) van (\d{1,6})\D*", re.ASCII)
_LABEL_WORDS = 2
_BESIDE_A_NAME = 120
"""Characters: more than a long function, less than a paragraph that happens to name somebody."""

_MARK_AT_MOST = 1
"""Only a marking is read before the mark of an afschrift."""

_SHOWN = 80
_COMPARED = 300
"""Texts and characters that are compared to find what comes closest: no file takes minutes."""

_MOST_TOLD = 20
"""Of one kind of finding in a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """What the register says of a letter."""

    kenmerk: str
    date: str
    """As printed."""
    recipient: Sequence[str]
    aanhef: str
    subject: str
    signatory: Sequence[str]
    organisation: str


def check_facts(
    paragraphs: Sequence[str], facts: LetterFacts, place: Location, problems: Problems
) -> None:
    """Report what a letter does not say as the register has it."""
    texts = [comparable(text) for text in paragraphs]
    aanhef = comparable(facts.aanhef)
    addressee = comparable("\n".join(facts.recipient))
    at = texts.index(aanhef) if aanhef in texts else len(texts)
    head, rest = texts[:at], texts[at + 1 :] or texts
    missing = {} if addressee in head else {"addressee": addressee}
    missing |= {} if aanhef in texts else {"aanhef": aanhef}
    for name in map(comparable, facts.signatory):
        if not any(_is_signed(text, name) for text in rest):
            missing["signatory"] = name
    for what, value in _labelled(facts).items():
        if not any(_follows_label(text, value) for text in head):
            missing[what] = value
    for what, value in missing.items():
        _add_difference(what, value, texts, place, problems)


def check_pdf(
    pdf: FinishedPdf, facts: LetterFacts | None, place: Location, problems: Problems
) -> None:
    """Report what is wrong with a PDF by itself, and besides its paragraphs."""
    pages = len(pdf.pages)
    for number, text in enumerate(pdf.pages, start=1):
        lines = [_PAGE_NUMBER.fullmatch(line) for line in text.split("\n")]
        said = [(int(line[1]), int(line[2])) for line in lines if line]
        if (number, pages) not in said:
            problems.add("proof-page-number", place, page=number, pages=pages)
        if facts is not None and number > 1:
            for what, value in (("kenmerk", facts.kenmerk), ("date", facts.date)):
                if "".join(value.split()) not in "".join(text.split()):
                    where = say("{what} on page {number}", what=translated(what), number=number)
                    _add_difference(where, value, text.split("\n"), place, problems)
    for mark, page, other in pdf.parted_notes[:_MOST_TOLD]:
        problems.add("proof-note-parted", place, mark=short(mark), page=page, other=other)
    if facts is not None:
        _check_closing(pdf, facts, place, problems)
    for font in pdf.loose_fonts:
        problems.add("proof-font-loose", place, font=short(font))
    _check_language([pdf.language], place, problems)
    _check_title(pdf.title, facts, place, problems)
    _check_authors([pdf.author], facts, place, problems)
    _check_texts([*pdf.paragraphs, *pdf.pages], place, problems)


def check_docx(
    docx: FinishedDocx, facts: LetterFacts | None, place: Location, problems: Problems
) -> None:
    """Report what is wrong with a DOCX by itself, and besides its paragraphs."""
    for fields in docx.headers:
        if not {"PAGE", "NUMPAGES"} <= fields:
            problems.add("proof-page-fields", place)
    if not docx.headers:
        problems.add("proof-page-fields", place)
    if facts is not None:
        _check_controls(docx, facts, place, problems)
    _check_language(docx.languages, place, problems)
    _check_title(docx.title, facts, place, problems)
    _check_authors(docx.authors, facts, place, problems)
    _check_texts(docx.paragraphs, place, problems)
    if docx.changes:
        problems.add("proof-tracked-changes", place, kinds=", ".join(docx.changes))
    if docx.comments:
        problems.add("proof-comments", place, count=docx.comments)
    for text in docx.hidden[:_MOST_TOLD]:
        problems.add("proof-hidden-text", place, text=short(text))


def check_same_text(
    pdf: FinishedPdf, docx: FinishedDocx, place: Location, problems: Problems
) -> None:
    """Report the first paragraph in which the two files differ."""
    pairs = zip_longest(pdf.paragraphs, docx.paragraphs, fillvalue="")
    for number, pair in enumerate(pairs, start=1):
        one, other = (comparable(text) for text in pair)
        if one != other:
            at = _first_difference(one, other)
            values = {"pdf": _around(one, at), "docx": _around(other, at)}
            problems.add("proof-texts-differ", place, number=number, **values)
            return


def check_afschrift(
    afschrift: FinishedPdf | FinishedDocx,
    letter: FinishedPdf | FinishedDocx,
    place: Location,
    problems: Problems,
) -> None:
    """Report where an afschrift is not the letter with one mark at its head, on every page."""
    written = [comparable(text) for text in afschrift.paragraphs]
    original = [comparable(text) for text in letter.paragraphs]
    pairs = zip_longest(written, original, fillvalue="")
    at = next((number for number, (one, other) in enumerate(pairs) if one != other), None)
    if at is None:
        problems.add("proof-unmarked", place, page=1)
    elif at > _MARK_AT_MOST or written[:at] + written[at + 1 :] != original:
        problems.add("proof-afschrift-differs", place, text=short("".join(written[at : at + 1])))
    elif isinstance(afschrift, FinishedPdf):
        for number, text in enumerate(afschrift.pages[1:], start=2):
            if written[at] not in map(comparable, text.split("\n")):
                problems.add("proof-unmarked", place, page=number)


def _check_closing(
    pdf: FinishedPdf, facts: LetterFacts, place: Location, problems: Problems
) -> None:
    """Report a page that begins with the slotformule: what stands above the name of who signs."""
    names = [*map(comparable, facts.signatory)]
    for page, texts in enumerate(pdf.read_on, start=1):
        after = comparable("".join(texts[1:2]))
        is_whole = texts[:1] != pdf.read_on[page - 2][-1:]  # else it began on the page before
        if page > 1 and is_whole and any(_is_signed(after, name) for name in names):
            problems.add("proof-closing-alone", place, page=page)


def _check_controls(
    docx: FinishedDocx, facts: LetterFacts, place: Location, problems: Problems
) -> None:
    """Report the content controls, and what fills them when Word opens the file, that say else."""
    for what, value in _labelled(facts).items():
        found = [*docx.controls.get(what, ()), *filter(None, [docx.store.get(what)])]
        for text in map(comparable, found):
            if text != value:
                _add_difference(
                    say("{what} in its field", what=translated(what)),
                    value,
                    [text],
                    place,
                    problems,
                )
    found = [comparable(text) for text in docx.controls.get("address", ())]
    lines = [comparable(line) for line in facts.recipient]
    if found not in ([], lines):
        shown = [" ".join(found)]
        _add_difference(say("addressee in its fields"), " ".join(lines), shown, place, problems)


def _check_language(languages: Iterable[str], place: Location, problems: Problems) -> None:
    for language in languages:
        if language.lower().partition("-")[0] != "nl":
            problems.add("proof-language", place, language=short(language) or say("not set"))


def _check_title(
    title: str, facts: LetterFacts | None, place: Location, problems: Problems
) -> None:
    wrong = not title if facts is None else comparable(title) != comparable(facts.subject)
    if wrong:
        problems.add("proof-title", place, title=short(title))


def _check_authors(
    authors: Iterable[str], facts: LetterFacts | None, place: Location, problems: Problems
) -> None:
    """Report every name that is not the organisation's, where the register tells its name."""
    for author in authors:
        if author and facts is not None and author != facts.organisation:
            problems.add("proof-author", place, author=short(author))


def _check_texts(texts: Iterable[str], place: Location, problems: Problems) -> None:
    texts = list(texts)
    left_over = ((left, text) for text in texts for left in _LEFT_OVER.findall(text))
    for left, text in islice(left_over, _MOST_TOLD):
        problems.add("proof-left-over", place, left=ascii(left)[1:-1], text=short(text))
    doubled = (_DOUBLE_SPACE.search(_MAY_BE_DOUBLE.sub("", text)) for text in texts)
    for found in islice(filter(None, doubled), _MOST_TOLD):
        problems.add("proof-double-space", place, text=short(found[0], keeps_spaces=True))
    for text in texts:
        if _EMPTY_AANHEF.fullmatch(comparable(text)) and comparable(text) != _TO_ANYBODY:
            problems.add("proof-empty-aanhef", place, text=comparable(text))


def _labelled(facts: LetterFacts) -> dict[str, str]:
    """Return what stands behind a label."""
    labelled = {"kenmerk": facts.kenmerk, "date": facts.date, "subject": facts.subject}
    return {what: comparable(value) for what, value in labelled.items()}


def _is_signed(text: str, name: str) -> bool:
    """Return whether a text is a name, perhaps with "b/a" before it or a function after it."""
    return name in text and len(text) <= len(name) + _BESIDE_A_NAME


def _follows_label(text: str, value: str) -> bool:
    """Return whether a text is a value after a label of a word or two."""
    label = text.removesuffix(value)
    return label != text and label.endswith(" ") and len(label.split()) <= _LABEL_WORDS


def _add_difference(
    what: str, value: str, texts: Sequence[str], place: Location, problems: Problems
) -> None:
    """Report that something is not there, with what comes closest to it."""
    near = [text for text in texts if len(text) <= _COMPARED][:_COMPARED]
    close = difflib.get_close_matches(value[:_COMPARED], near, n=1, cutoff=0.5)
    instead = say("; it has '{text}'", text=short(close[0])) if close else ""
    problems.add("proof-differs", place, what=translated(what), value=short(value), instead=instead)


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def short(text: str, *, keeps_spaces: bool = False) -> str:
    """Return a text as it can be printed in a message."""
    text = text if keeps_spaces else " ".join(text.split())
    text = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _around(text: str, at: int) -> str:
    start = max(0, at - _SHOWN // 2)
    return ("…" if start else "") + short(text[start:])
