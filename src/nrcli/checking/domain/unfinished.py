"""What is left to be written: scaffolding, brackets that ask, marks, fields of a merge document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nrcli.checking.domain.passages import Kind, Passage
from nrcli.domain.letter.source_texts import STARTING_TEXTS
from nrcli.domain.problems.problem import Problem
from nrcli.domain.values.dutch_dates import MONTHS

__all__ = ["check_unfinished"]


def check_unfinished(passages: Iterable[Passage]) -> Iterator[Problem]:
    """Yield what nobody meant to send; quotation marks make any brackets right."""
    for passage in passages:
        text = passage.text
        for start in STARTING_TEXTS:
            if (at := text.find(start)) >= 0:
                yield _found("unfinished-start", passage, at, start)
        spans: list[tuple[int, int]] = []
        for match in _MARK.finditer(text):
            spans.append(match.span())
            yield _found("unfinished-mark", passage, match.start(), match[0].strip())
        if passage.kind is Kind.FIELD and _ASKS_TITLE.fullmatch(text):
            yield _found("unfinished-mark", passage, 0, text)
        if (lone := _LONE_PM.fullmatch(text)) and not spans:
            yield _found("unfinished-mark", passage, lone.start("mark"), lone["mark"])
        brackets = list(_BRACKETS.finditer(text))
        quotations = passage.quotations if brackets else ()  # looked for once, however many
        for match in brackets:
            is_marked = any(start < match.end() and match.start() < end for start, end in spans)
            is_quoted = text.startswith(">") or any(
                start <= match.start() < end for start, end in quotations
            )
            if is_marked or is_quoted:
                continue
            yield from _brackets(passage, match)


def _brackets(passage: Passage, match: re.Match[str]) -> Iterator[Problem]:
    said = match["square"] if match["square"] is not None else match["round"]
    is_round = match["square"] is None
    if _RIGHT.fullmatch(said):
        return
    if (_ASKS_ALONE if is_round else _ASKS).search(said):
        yield _found("unfinished-brackets", passage, match.start(), match[0])
    elif not is_round and passage.kind is not Kind.TABLE:
        yield _found("brackets-left", passage, match.start(), match[0])


def _found(code: str, passage: Passage, offset: int, text: str) -> Problem:
    return Problem(code=code, location=passage.place(offset), values={"text": text})


_MARK = re.compile(
    r"""\bX{3,}\b|\bx{2,}\b|€\ ?[Xx]+\b|(?:(?<=\bzijn\ )|(?<=\bwaren\ )|(?<=\bruim\ ))XX\b
    |\bTODO\b|\bTO\ DO\b|\b(?:TBD|NTB)\b|\bn\.t\.b\.|\bFIXME\b
    |\bP\.?M\.?(?=:)|(?<=\bis\ )PM\b|(?<=\bzijn\ )PM\b|(?<=[:(\[])\s?P\.?M\b\.?(?=\s*(?:[.,;)\]]|$))
    |\bPM(?=\ euro\b)|(?<=€\ )PM\b|\bn\.n\.b\.|\b(?:nnb|ntb|NNB)\b
    |\?{3,}|(?<!\S)\?{2,}|(?<!\.)\.{4,}|…{2,}|(?<!\w)_{3,}(?!\w)
    |«[^»\n]{1,40}»|<<[^<>\n]{1,40}>>|\bMERGEFIELD\b|(?<![{\w])\{[A-Za-z][\w ]{0,30}\}(?!\})
    |\bKlik\ (?:hier|of\ tik)\ (?:hier\ )?om\ (?:een\ )?[\w ]{2,30}
        \ (?:in\ te\ voeren|te\ selecteren)\b\.?
    |\bKies\ een\ (?:item|datum)\b\.?
    |\b(?:Click|Tap)\ (?:or\ tap\ )?(?:here\ )?to\ enter\ [\w ]{2,20}\b\.?
    |\b(?:Fout!\ (?:Bladwijzer|Verwijzingsbron)|Error!\ (?:Bookmark|Reference))[^.\n]{0,40}\.?
    |\b[Ll]orem\ ipsum\b|\b[Dd]olor\ sit\ amet\b
    |\bTyp\ hier\ (?:de|een|uw|je)\ \w+|\bKlik\ hier\ (?:als\ u|en\ typ)\b[^.\n]{0,40}
    |(?:^|(?<=[.!?]\ ))(?:Te\ doen|Nog\ te\ doen|Nog\ doen):|(?<!\S)@[A-Z][a-z]+(?=[:,])
    |^Hier\ komt\ (?:nog\ )?(?:de|het|een)\ (?:alinea|tekst|stuk|passage|tabel|inleiding|zin)\b
    |^(?:Einde\ )?CONCEPT\b(?!-)|^Einde\ concept\b|\bnog\ niet\ (?:versturen|verzenden)\b
    |\bnader\ in\ te\ vullen\b|\bnog\ (?:in\ te\ vullen|aan\ te\ vullen|uit\ te\ zoeken)\b
    |^(?i:nog\ (?:aanvullen|invullen|toevoegen|uitwerken|uitzoeken|nakijken|checken))\W*$
    """
    rf"|(?:\.{{2,3}}|…)(?=\ (?:{'|'.join(MONTHS)})\b)",
    re.VERBOSE,
)
_LONE_PM = re.compile(r"[ *(]*(?P<mark>P\.?M\b\.?)[ *).]*")
"""Pro memorie: alone in a paragraph, an item or a cell."""

_ASKS_TITLE = re.compile(
    r"(?i:(?:onderwerp|titel)(?: (?:van (?:de|deze) brief|invullen|hier|brief))?|nieuwe brief)\.?"
)
_BRACKETS = re.compile(r"\[(?P<square>[^\[\]\n]*)\]|\((?P<round>[^()\n]{1,40})\)")
_RIGHT = re.compile(r"\s*(?:…|\.{3}|sic!?|[A-Za-z])?\s*", re.IGNORECASE)
"""Left out, or so in the original; a letter that a quotation was fitted in with."""

_ASKED = (
    r"datum|naam|namen|bedrag|nummer|kenmerk|plaats|functie|adres|titel|aantal|organisatie|jaar"
    r"|maand|onderwerp|tekst|bron|keuze|optie|tijd|tijdstip|gemeente|ministerie|partij|fractie"
)
_ASKS = re.compile(
    rf"\b(?:{_ASKED}|nader|volgt|x+|invullen|invoegen|aanvullen|toevoegen|aanpassen|checken"
    r"|controleren|kiezen|weglaten|ntb|tbd|todo|pm|nog|hier|in te vullen|of)\b"
    r"|\?|…|\.{2,}|_{2,}|^\s*$",
    re.IGNORECASE,
)
_ASKS_ALONE = re.compile(
    r"^\s*(?:(?:datum|naam|bedrag)(?: (?:invullen|nader|volgt|aanvullen))?|invullen|aanvullen"
    r"|nader (?:in te vullen|te bepalen)|x{2,}|todo|\?{2,}"
    rf"|nog (?:invullen|aanvullen|toevoegen|checken|nakijken|uitzoeken)|(?:{_ASKED}|klopt dit)\?"
    r"|(?:check|checken|nagaan|navragen|nakijken)(?: (?:bij|met|of)\b.*)?)\s*$",
    re.IGNORECASE,
)
