"""Slips of typing that more than words tell: doubled words, stray spaces, brackets, full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from nrcli.checking.domain.passages import TAG, Kind, Passage
from nrcli.domain.problems.problem import Problem

__all__ = ["check_language"]


def check_language(passages: Sequence[Passage]) -> Iterator[Problem]:
    """Yield the slips in the passages of a letter, each a warning."""
    for passage, after in zip_longest(passages, passages[1:]):
        if passage.kind is not Kind.TABLE:
            yield from _doubled_words(passage)
            yield from _spaces_before_marks(passage)
            yield from _hyphens_as_dashes(passage)
            yield from _small_starts(passage)
        if passage.kind is Kind.PARAGRAPH:
            yield from _missing_stop(passage, after)
    yield from _unpaired(passages)


_TWICE = re.compile(
    r"(?<![\w-])(?P<first>[^\W\d_]{2,})[ \n]+(?P<second>(?i:(?P=first)))(?![\w-]|[\u2019']\w)"
)
_RIGHT_TWICE = frozenset({
    "bla", "dat", "die", "er", "haar", "heel", "hun", "ja", "je", "nee", "veel", "wat", "wie",
    "ze", "zeer", "zij", "zijn", "zo",
})  # fmt: skip
"""Right twice wherever it stands: "dat dat zo is", "kinderen die die hulp krijgen"."""

_VERBS = frozenset({
    "ben", "bent", "blijft", "blijven", "deden", "deed", "doen", "doet", "gaan", "gaat", "gelden",
    "geldt", "ging", "gingen", "had", "hadden", "hebben", "heeft", "is", "kan", "komen", "komt",
    "kon", "konden", "krijgen", "krijgt", "kunnen", "kwam", "kwamen", "liggen", "ligt", "maakt",
    "mag", "maken", "mocht", "mochten", "moest", "moesten", "moet", "moeten", "mogen", "staan",
    "staat", "stond", "vinden", "vindt", "waren", "was", "werd", "werden", "werken", "werkt",
    "wil", "wilde", "willen", "worden", "wordt", "zal", "zien", "ziet", "zou", "zouden", "zullen",
})  # fmt: skip
"""Right twice where a clause ends and the main one goes on: "wie slachtoffer is is vaak bang"."""

_CLAUSE = re.compile(
    r"\b(?:aangezien|als|dat|die|hetgeen|hoe|indien|naarmate|nadat|nu|of|omdat|terwijl|toen|totdat|"
    r"voordat|waar\w*|wanneer|wat|welke?|wie|zoals|zodra|zolang)\b[^.!?]*$",
    re.IGNORECASE,
)
_BEFORE_HET = re.compile(
    r"(?:^|[.!?] |\b(?:aan|bij|door|in|met|na|naar|onder|op|over|tegen|tot|uit|van|voor) )$",
    re.IGNORECASE,
)
"""Where "het het" is a slip; "omdat het het beste is" is right."""


_AFTER_VAN = re.compile(r" (?:(?:de[nr]? )?[^\W\d_a-z]|(?:begin|huis|nature|oorsprong|oudsher)\b)")
"""What "van" may begin: "een brief van van Dijk", "op grond van van nature aanwezige stoffen"."""


def _doubled_words(passage: Passage) -> Iterator[Problem]:
    text = passage.text
    for match in _TWICE.finditer(text):
        first, second, word = match["first"], match["second"], match["first"].lower()
        before, after = text[: match.start()], text[match.end() :]
        is_name = second[0].isupper() and first[0].islower()  # "een brief van Van Dijk"
        is_prefix = word == "van" and _AFTER_VAN.match(after)
        if (
            is_name
            or is_prefix
            or word in _RIGHT_TWICE
            or (word in _VERBS and _CLAUSE.search(before))
            or (word == "het" and not _BEFORE_HET.search(before))
        ):
            continue
        values = {"text": second}
        yield Problem(
            code="word-twice", location=passage.place(match.start("second")), values=values
        )


_SPACE_BEFORE = re.compile(
    r"(?<=[\w)\]\u201d\u2019\"%])[ \N{NO-BREAK SPACE}]+"
    r"(?:(?P<mark>[,;!?]|:(?! ?\d)|\.(?![.\w]))(?=[\s)\]\u201d\u2019\"]|$)"
    r"|(?P<stop>\.)(?=[^\W\d_a-z][a-z]))"
)


def _spaces_before_marks(passage: Passage) -> Iterator[Problem]:
    for match in _SPACE_BEFORE.finditer(passage.text):
        values = {"mark": match["mark"] or match["stop"]}
        yield Problem(
            code="space-before-mark", location=passage.place(match.start()), values=values
        )


_SMALL_START = re.compile(
    r"(?<=[a-zà-ÿ]{4}\. )(?<!(?:bijv|excl|incl|resp)\. )"
    r"(?P<word>daarnaast|daarom|deze|dit|een|het|ik|ook|wij|zij)(?= [a-z])"
)


def _small_starts(passage: Passage) -> Iterator[Problem]:
    """Yield the words that only begin a sentence, with a small letter behind a full stop."""
    for match in _SMALL_START.finditer(passage.text):
        place = passage.place(match.start())
        yield Problem(code="capital-missing", location=place, values={"text": match["word"]})


_HYPHEN = re.compile(r"(?<=[\w,;)\]\u201d\u2019%]) (?P<hyphen>--?) (?=[\w(\[\u201c\u2018€])")
_BEFORE_FIGURES = re.compile(r". --? \d")


def _hyphens_as_dashes(passage: Passage) -> Iterator[Problem]:
    for match in _HYPHEN.finditer(passage.text):
        if _BEFORE_FIGURES.match(passage.text, match.start() - 1):
            continue  # the parts of a number, a range or a sum
        place = passage.place(match.start("hyphen"))
        yield Problem(code="hyphen-as-dash", location=place, values={"mark": match["hyphen"]})


_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2}[.!?])[\u201d\u2019\")]* [\u201c\u2018(]?[^\W\d_a-z]")
_WORDS_OF_A_SENTENCE = 12
_NO_SENTENCES = re.compile(
    r"^[\W\d]*[a-zß-öø-ÿ]"  # begins with a small letter: part of an enumeration
    r"|^(?:[\W_]|[a-z0-9]{1,3}[.)])"
    r"|(?:^|\W)(?:en|of)$"
    r"|\([\d\W]+\)$"
    r"|(?:[^\W\d_a-z][a-z]?\.)+ ?(?:[a-z]{2,4} )*[^\W\d_a-z][^\W_]*(?:-[^\W_]+)?$"
)
"""What needs no full stop: an item, a telephone number, a name with initials, which signs."""


def _missing_stop(passage: Passage, after: Passage | None) -> Iterator[Problem]:
    """Yield the end of a paragraph of sentences that no mark ends.

    A line alone, such as a greeting, needs none; nor does what a list or table goes on with.
    """
    text = passage.text.rstrip(f" {TAG}")
    last = text.rstrip("\u201d\u2019\"')")[-1:]
    if not last.isalnum() or "\n" in text or _NO_SENTENCES.search(text):
        return
    if after is not None and after.file == passage.file and after.kind in {Kind.ITEM, Kind.TABLE}:
        return
    if _SENTENCE_END.search(text) or len(text.split()) >= _WORDS_OF_A_SENTENCE:
        word = text.split()[-1]
        place = passage.place(len(text) - len(word))
        yield Problem(code="full-stop-missing", location=place, values={"text": word})


_PAIRS = {"(": ")", "[": "]", "\u201c": "\u201d", "\u201e": "\u201d"}
_OPENERS = {closing: opening for opening, closing in _PAIRS.items() if opening != "\u201e"}
_MARKS = re.compile(r"[()\[\]\u201c\u201d\u201e\"]")
_LABEL = re.compile(r"(?:^|[\s(,;])(?:[a-zA-Z]{1,2}|\d{1,3}|[ivx]{1,5}|[IVX]{1,5})$")
"""Before a closing bracket: a label of an enumeration, such as a) or 3)."""

_Mark = tuple[str, Passage, int]


def _unpaired(passages: Sequence[Passage]) -> Iterator[Problem]:
    """Yield the brackets and quotation marks that have no other half in their file.

    They may close in a later passage, as a quotation of several paragraphs does.
    """
    for file in dict.fromkeys(passage.file for passage in passages):
        lone: list[_Mark] = []
        lone_above: list[_Mark] = []
        for passage in passages:
            if passage.file == file and passage.kind is not Kind.FIELD:
                _pair_up(passage, lone)
            elif passage.file == file:  # a title closes what it opens
                own: list[_Mark] = []
                _pair_up(passage, own)
                lone_above += own
        for mark, passage, offset in (*lone_above, *lone):
            if TAG in passage.text:
                continue  # its other half may stand in another branch
            other = '"' if mark == '"' else _PAIRS.get(mark) or _OPENERS[mark]
            values = {"mark": mark, "other": other}
            yield Problem(code="mark-unpaired", location=passage.place(offset), values=values)


def _pair_up(passage: Passage, lone: list[_Mark]) -> None:
    """Pair the marks of a passage with one another and with those that are still alone."""
    text = passage.text
    for match in _MARKS.finditer(text):
        mark, offset = match[0], match.start()
        if mark == '"' and text[offset - 1 : offset].isdigit() and not _is_open(mark, lone):
            continue  # inches
        if mark == "\u201c" and _is_open("\u201e", lone):
            mark = "\u201d"
        if mark == '"':
            is_closing = _is_open(mark, lone)
            openers = {mark}
        else:
            is_closing = mark in _OPENERS
            openers = {opening for opening, closing in _PAIRS.items() if closing == mark}
        if not is_closing:
            again = mark in "\u201c\u201e" and not text[:offset].strip() and _is_open(mark, lone)
            if not again:  # each paragraph of a long quotation begins with the mark
                lone.append((mark, passage, offset))
            continue
        position = next((i for i in reversed(range(len(lone))) if lone[i][0] in openers), None)
        if position is not None:
            del lone[position]
        elif not (mark == ")" and _LABEL.search(text[:offset])):
            lone.append((mark, passage, offset))


def _is_open(mark: str, lone: Sequence[_Mark]) -> bool:
    return any(each == mark for each, _, _ in lone)
