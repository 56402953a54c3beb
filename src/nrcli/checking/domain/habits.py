"""What people bring from Word and from habit: marks that are printed as they stand, texts twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from nrcli.checking.domain.read import Read
from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import Location, Problem, Repair
from nrcli.domain.values.dutch_dates import MONTHS

__all__ = ["check_above_texts", "check_marks", "check_printed_twice", "unprintable_repairs"]


# Marks in a text.

_MARKUP = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|`[^`\n]*`|\\.", re.DOTALL)
_BULLET = re.compile(
    r"[ \t]*(?P<mark>[•▪·●◦‣∙■□➢➤►▶▸◆❖→⇒\u2043✓✔\uf0b7\uf0a7\uf0d8\uf0fc]"
    r"|[\u2013\u2014](?=[ \t\u00a0]))"
)
_HEADING = re.compile(r"(?P<marks>#{1,3})(?=[^\s#\d\\{])")
_LOOSE_EMPHASIS = re.compile(
    r"(?<![\w*])(?P<open>\*{1,3})(?P<left>[ \t]+)?(?P<text>[^\s*](?:[^*\n]*[^\s*])?)"
    r"(?P<right>[ \t]+)?(?P=open)(?![\w*])"
)
_LOOSE_LINES = re.compile(r"(?<![\w_])__(?P<left>[ \t]+)[^\s_][^_\n]*[^\s_][ \t]+__(?![\w_])")
_LETTER_O = re.compile(r"[ \t]*(?P<mark>o)(?=[ \t]+\S)")
_STARS = re.compile(r"\*+")
_RULE = re.compile(r"[ \t]*(?:\*[ \t]*){3,}")
_ITEMS = re.compile(r"[ \t]*(?:[*+-][ \t]+)*")
_BEFORE_EMPHASIS = "([{\u201c\u2018\"'/|\u2013\u2014-"
_TABLE_LINE = re.compile(r"[ \t]*\|.*\|[ \t]*")
_CELLS = re.compile(r"[^|]*[^\s|][ \t]+\|[ \t]+[^\s|-][^|]*(?:\|[^|]*)*(?<!\|)")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t:|-]*-[ \t:|-]*\|?[ \t]*")
_LONGEST_HEADING = 80


def check_marks(read: Read) -> Iterator[Problem]:
    """Yield bullets, headings, emphasis and tables that Markdown does not see as such."""
    for source in read.texts:
        lines = _covered(source.text).split("\n")
        for at, line in enumerate(lines):
            typed = _Typed(source, at, line)
            yield from typed.bullet()
            if any(_LETTER_O.match(each) for each in (lines[at - 1 : at] + lines[at + 1 : at + 2])):
                yield from typed.letter_o()
            if _is_bare(lines, at - 1) and _is_bare(lines, at + 1):
                yield from typed.heading()
            yield from typed.loose_emphasis()
        yield from _table_lines(source, lines)
        yield from _lone_stars(source, lines)


def _is_bare(lines: Sequence[str], at: int) -> bool:
    """Return True if there is no text on a line, or no such line."""
    return not 0 <= at < len(lines) or not lines[at].strip(" \t\ufffc")


class _Typed:
    """A line as it was typed, without what is no text."""

    def __init__(self, source: SourceText, at: int, line: str) -> None:
        self._source = source
        self._at = at
        self._line = line

    def found(self, code: str, offset: int, text: str, repair: Repair | None = None) -> Problem:
        place = Location(self._source.file, self._source.first_line + self._at, offset + 1)
        return Problem(code=code, location=place, values={"text": text}, repair=repair)

    def bullet(self) -> Iterator[Problem]:
        match = _BULLET.match(self._line)
        if match and self._line[match.end() :].strip():
            after = self._line[match.end()]
            new = "-" if after in " \t\u00a0" else "- "
            repair = Repair(old=match["mark"], new=new)
            yield self.found("bullet-typed", match.start("mark"), match["mark"], repair)

    def letter_o(self) -> Iterator[Problem]:
        """Yield the round bullet that Word writes as a letter, of several below each other."""
        if match := _LETTER_O.match(self._line):
            yield self.found("bullet-typed", match.start("mark"), "o", Repair(old="o", new="-"))

    def heading(self) -> Iterator[Problem]:
        match = _HEADING.match(self._line)
        text = self._line.strip()
        if match and len(text) <= _LONGEST_HEADING and not text.endswith((".", ",", ";")):
            repair = Repair(old=match["marks"], new=f"{match['marks']} ")
            yield self.found("heading-glued", 0, text, repair)

    def loose_emphasis(self) -> Iterator[Problem]:
        for match in _LOOSE_EMPHASIS.finditer(self._line):
            if match["left"] or match["right"]:
                mark = match["open"]
                repair = Repair(old=match[0], new=f"{mark}{match['text']}{mark}")
                if not _is_sum(self._line, match.start(), match.end()):
                    yield self.found("emphasis-loose", match.start(), match[0], repair)
        for match in _LOOSE_LINES.finditer(self._line):
            repair = Repair(old=match[0], new=f"__{match[0].strip('_').strip()}__")
            yield self.found("emphasis-loose", match.start(), match[0], repair)


def _is_sum(line: str, start: int, end: int) -> bool:
    """Return True for "3 * 4 * 5"."""
    return bool(re.search(r"\d\s*$", line[:start]) and re.match(r"\s*\d", line[end:]))


def _covered(text: str) -> str:
    """Return a text of equal length, with a letter in place of what is no text."""
    return _MARKUP.sub(lambda match: re.sub(r"[^\n]", "\ufffc", match[0]), text)


def _table_lines(source: SourceText, lines: list[str]) -> Iterator[Problem]:
    at = 0
    while at < len(lines):
        end = at
        if _is_bare(lines, at - 1) and all(_CELLS.fullmatch(each) for each in lines[at : at + 2]):
            yield _Typed(source, at, lines[at]).found("table-lines", 0, lines[at].strip())
        while end < len(lines) and _TABLE_LINE.fullmatch(lines[end]):
            end += 1
        has_delimiters = end > at + 1 and _DELIMITERS.fullmatch(lines[at + 1])
        if end > at and not has_delimiters and _is_bare(lines, at - 1):
            yield _Typed(source, at, lines[at]).found("table-lines", 0, lines[at].strip())
        at = max(end, at + 1)


def _lone_stars(source: SourceText, lines: list[str]) -> Iterator[Problem]:
    """Yield the stars of each paragraph that have no other half, and are printed."""
    opened: list[tuple[int, int, int]] = []
    for at, line in enumerate([*lines, ""]):
        if line.strip():
            for start, length, opens in _emphasis_marks(line):
                if opens or not opened:
                    opened.append((at, start, length))
                else:
                    _close(opened, length)
            continue
        if opened:
            first, offset, length = opened[0]
            found = "*" * length
            yield _Typed(source, first, lines[first]).found("star-unpaired", offset, found)
        opened.clear()


def _close(opened: list[tuple[int, int, int]], stars: int) -> None:
    """Take so many stars off those that are open; of three that open, two and one may close."""
    while stars and opened:
        at, start, length = opened.pop()
        if length > stars:
            opened.append((at, start, length - stars))
        stars = max(stars - length, 0)


def _emphasis_marks(line: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where stars stand in a line, how many, and whether they can only open."""
    if _RULE.fullmatch(line):
        return
    behind = _ITEMS.match(line)
    loose = [match.span() for match in _LOOSE_EMPHASIS.finditer(line)]
    for match in _STARS.finditer(line, behind.end() if behind else 0):
        before, after = line[: match.start()][-1:], line[match.end() :][:1]
        is_product = before.isdigit() and after.isdigit()
        is_alone = not before.strip() and not after.strip()
        if is_product or is_alone or any(one <= match.start() < end for one, end in loose):
            continue
        yield match.start(), len(match[0]), not before.strip() or before in _BEFORE_EMPHASIS


# What stands above a text, in YAML.

_CURLY = re.compile(
    r"(?P<key>\s*(?:-\s+)?[\w-]+:[ \t]+)"
    r"(?P<text>[\u201c\u201e\u201d](?P<inner>[^\n]*)[\u201d\u201c])[ \t]*$"
)


def check_above_texts(files: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the curly quotation marks that a word processor made of YAML's own."""
    for file, text in files.items():
        if file.endswith(".md"):
            head = text.split("\n---", 1)[0] if text.startswith("---") else ""
        elif file.endswith((".yaml", ".yml")):
            head = text
        else:
            continue
        for number, line in enumerate(head.split("\n"), start=1):
            if match := _CURLY.match(line):
                inner = match["inner"]
                is_safe = not re.search(r"[\"\\\u201c\u201d\u201e]", inner)
                yield Problem(
                    code="yaml-quotes",
                    location=Location(file, number, match.start("text") + 1),
                    values={"text": match["text"]},
                    repair=Repair(old=match["text"], new=f'"{inner}"') if is_safe else None,
                )


# What nrcli prints itself.

_AANHEF = re.compile(
    r"(?:Zeer |Hoog|Wel)?(?:[Gg]eachte|[Gg]eleerde|Beste|Excellentie|Majesteit|L\.S\.|Mijne heren"
    r"|Dames en heren|Waarde)\b[^.!?:;]{0,70},?",
)
_SLOTFORMULE = re.compile(
    r"(?:[Mm]et (?:de )?(?:meeste |bijzondere |gevoelens van )?"
    r"(?:vriendelijke |hartelijke |beste |collegiale )?(?:groet(?:en)?|hoogachting)"
    r"|Hoogachtend|Vriendelijke groet(?:en)?|Groet(?:en)?|Mvg|Namens deze)\b[^.]{0,30}",
)
_OF_THE_HEAD = re.compile(
    r"(?:Betreft|Onderwerp|Datum|(?:Ons |Uw )?[Kk]enmerk)[ \t]*:.{1,120}"
    rf"|(?:['\u2019]s-)?[A-Z][\w' -]{{1,25}}, \d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\.?"
)
_BELOW_THE_LETTER = re.compile(
    r"Bijlagen?(?:\(n\)|n)?[ \t]*:.{1,120}|[Cc]\.?[Cc]\.?:?[ \t].{1,120}"
)
_MOST_WORDS_OF_A_GREETING = 6
_MOST_WORDS_OF_A_NAME = 8
_SHORTEST_FAMILY_NAME = 4


def check_printed_twice(read: Read) -> Iterator[Problem]:
    """Yield an aanhef, a slotformule or a name of who signs that the text has too."""
    if read.source is None:
        return
    lines = [
        (at, line.strip(" \t\\*_"))
        for at, line in enumerate(_covered(read.source.body.text).split("\n"))
        if line.strip() and not line.strip().startswith("\ufffc")
    ]
    body = read.source.body
    for at, text in lines[:1]:
        if _AANHEF.fullmatch(text) and (
            text.endswith(",") or len(text.split()) <= _MOST_WORDS_OF_A_GREETING
        ):
            yield _Typed(body, at, text).found("aanhef-typed", 0, text)
    for at, text in lines[:2]:
        if _OF_THE_HEAD.fullmatch(text):
            yield _Typed(body, at, text).found("head-typed", 0, text)
    names = _names_of_signatories(read.sender) if read.sender else {}
    functions = _functions_of(read.sender) if read.sender else frozenset()
    for at, text in lines[-4:]:
        if _SLOTFORMULE.fullmatch(text) and len(text.split()) <= _MOST_WORDS_OF_A_NAME:
            yield _Typed(body, at, text).found("slotformule-typed", 0, text)
        elif _BELOW_THE_LETTER.fullmatch(text):
            yield _Typed(body, at, text).found("head-typed", 0, text)
        elif text.casefold().rstrip(".,") in functions or (
            len(text.split()) <= _MOST_WORDS_OF_A_NAME
            and not text.endswith((".", "?", ":"))
            and any(_is_named(text, name) for name in names)
        ):
            yield _Typed(body, at, text).found("signatory-typed", 0, text)


def _functions_of(sender: Sender) -> frozenset[str]:
    """Return what may stand below a name, in small letters: functions, and the organisation."""
    functions = (" ".join(each.function) for each in sender.signatories)
    return frozenset(text.casefold() for text in (*functions, sender.organisation) if text)


def _names_of_signatories(sender: Sender) -> dict[str, None]:
    return dict.fromkeys(each.name for each in sender.signatories if each.name)


def _is_named(text: str, name: str) -> bool:
    """Return True if a line is a name, with or without its titles and first names."""
    family = [
        word
        for word in re.findall(r"[\w-]+", name)
        if word[:1].isupper() and len(word) >= _SHORTEST_FAMILY_NAME
    ]
    return bool(family) and family[-1] in re.findall(r"[\w-]+", text)


# Characters that a letter cannot hold, which Word leaves behind.

_UNPRINTABLE = {"\t": " ", "\N{SOFT HYPHEN}": "", "\N{ZERO WIDTH SPACE}": "", "\ufeff": ""}


def unprintable_repairs(source: SourceText) -> Iterator[Problem]:
    """Yield, with its repair, each tab and each invisible character inside a line."""
    for number, line in enumerate(source.text.split("\n"), start=source.first_line):
        indent = len(line) - len(line.lstrip("\t "))
        for offset, character in enumerate(line):
            if offset >= indent and character in _UNPRINTABLE:
                yield Problem(
                    code="private-character",
                    location=Location(source.file, number, offset + 1),
                    values={"character": ""},
                    repair=Repair(old=character, new=_UNPRINTABLE[character]),
                )
