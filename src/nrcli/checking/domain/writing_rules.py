"""The rules by which an office writes: proved on sentences of their own, then looked for."""

from __future__ import annotations

import functools
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nrcli.checking.domain.passages import Kind, Passage
from nrcli.checking.domain.pattern_cost import MOST_WAYS, ways_to_try
from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import Location, Problem, Problems
from nrcli.domain.values.writing_rules import RuleSeverity, Surroundings, WritingRule

__all__ = ["check_writing", "sound_rules"]

_LONGEST_PATTERN = 500
_KINDS = ("instead_of", "pattern", "not_both")
_BEFORE_A_WORD = frozenset("./@-_\\")
"""What joins a word to the characters before it, so that it does not begin here."""


def sound_rules(rules: Iterable[WritingRule], problems: Problems) -> tuple[WritingRule, ...]:
    """Return the rules that can be used; what is wrong with the others is in the problems.

    A rule needs one way to find, a name of its own, patterns that cannot run away, and has to
    find its own wrong sentences and not its right ones.
    """
    sound = []
    places: dict[str, Location] = {}
    for rule in rules:
        place = rule.origin.at("name")
        first = places.setdefault(rule.name, place)
        if first != place:
            problems.add("rule-twice", place, name=rule.name, other=first)
            continue
        faults = tuple(_faults(rule)) or tuple(_failed_proofs(rule))
        problems.extend(faults)
        if not faults:
            sound.append(rule)
    return tuple(sound)


def check_writing(rules: Sequence[WritingRule], passages: Sequence[Passage]) -> Iterator[Problem]:
    """Yield what the rules find in the passages of a letter."""
    used = [rule for rule in rules if rule.severity is not RuleSeverity.OFF]
    simple = [rule for rule in used if not rule.not_both]
    for passage in passages:
        text = _Searched.of(passage)
        for rule in simple:
            for start, end in text.found(rule):
                values = {"text": passage.text[start:end], "rule": rule.name, "advice": rule.advice}
                yield Problem(
                    code="writing-rule-error" if rule.is_error else "writing-rule",
                    location=passage.place(start),
                    values=values,
                )
    for rule in used:
        if rule.not_both:
            yield from _mixed(rule, passages)


def _mixed(rule: WritingRule, passages: Sequence[Passage]) -> Iterator[Problem]:
    """Yield the first place of the way that is rarer, where a letter has several."""
    ways = []
    for pattern in rule.not_both:
        found = [
            (passage, span)
            for passage in passages
            for span in _Searched.of(passage).matches(pattern, rule)
        ]
        if found:
            ways.append(found)
    if len(ways) < 2:  # noqa: PLR2004 - both
        return
    rare = min(reversed(ways), key=len)
    usual = next(found for found in ways if found is not rare)
    (passage, (start, end)), (other, (other_start, other_end)) = rare[0], usual[0]
    values = {
        "text": passage.text[start:end],
        "other": other.text[other_start:other_end],
        "place": str(other.place(other_start)),
        "rule": rule.name,
        "advice": rule.advice,
    }
    yield Problem(
        code="writing-mixed-error" if rule.is_error else "writing-mixed",
        location=passage.place(start),
        values=values,
    )


@dataclass(frozen=True, slots=True)
class _Searched:
    """A passage made ready to look for words in: spaces are spaces, and all letters small too."""

    passage: Passage
    text: str
    small: str

    @classmethod
    def of(cls, passage: Passage) -> _Searched:
        text = passage.text.translate(_SPACES)
        small = text.lower()
        if len(small) != len(text):  # a few letters have a small form of two characters
            small = "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
        return cls(passage, text, small)

    def found(self, rule: WritingRule) -> Iterator[tuple[int, int]]:
        """Yield the spans where a rule of words or of a pattern is broken."""
        if rule.pattern:
            yield from self.matches(rule.pattern, rule)
            return
        spans = [
            (start, -end)
            for words, small in _with_small(rule.instead_of)
            if small in self.small  # a rule more costs next to nothing
            for start, end in self._words(words)
        ]
        last = 0
        for start, negative in sorted(spans):  # of "dhr" and "dhr." the longer one is reported
            if start >= last and self._is_told((start, -negative), rule):
                last = -negative
                yield start, last

    def matches(self, pattern: str, rule: WritingRule) -> Iterator[tuple[int, int]]:
        for match in _compiled(pattern).finditer(self.text):
            if match[0] and self._is_told(match.span(), rule):
                yield match.span()

    def _is_told(self, span: tuple[int, int], rule: WritingRule) -> bool:
        if _SURROUNDINGS.get(self.passage.kind) in rule.not_in:
            return False
        excepted = [each for words in rule.except_ for each in self._words(words)]
        if Surroundings.QUOTATION in rule.not_in:
            excepted += self.passage.quotations
        return not any(start <= span[0] and span[1] <= end for start, end in excepted)

    def _words(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield where words stand as they are given, or with a capital for their first letter."""
        text, wanted = self.text, words.lower()
        start = self.small.find(wanted)
        while start >= 0:
            end = start + len(words)
            is_same = (
                text[start] in {words[0], words[0].upper()} and text[start + 1 : end] == (words[1:])
            )
            if is_same and self._is_whole(start, end):
                yield start, end
            start = self.small.find(wanted, start + 1)

    def _is_whole(self, start: int, end: int) -> bool:
        text = self.text
        before, after = text[start - 1 : start], text[end : end + 2]
        if text[start].isalnum() and (before.isalnum() or (before in _BEFORE_A_WORD and before)):
            return False
        if not text[end - 1].isalnum():
            return text[end - 1] != "." or not after[:1].isalnum()
        return not (after[:1].isalnum() or (after[:1] == "-" and after[1:].isalnum()))


_SPACES = {ord("\N{NO-BREAK SPACE}"): " ", ord("\N{NARROW NO-BREAK SPACE}"): " "}
_SURROUNDINGS = {
    Kind.TABLE: Surroundings.TABLE,
    Kind.HEADING: Surroundings.HEADING,
    Kind.FOOTNOTE: Surroundings.FOOTNOTE,
}


@functools.lru_cache(maxsize=256)
def _with_small(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return each of the words with its form in small letters."""
    return tuple((each, each.lower()) for each in words)


@functools.lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what a later Python may read in another way
        return re.compile(pattern)


def _faults(rule: WritingRule) -> Iterator[Problem]:
    """Yield what is wrong with a rule before it can be tried."""
    kinds = [kind for kind in _KINDS if getattr(rule, kind)]
    if len(kinds) != 1:
        place = rule.origin.at(kinds[1] if kinds else "name")
        found = say(" and ").join(kinds) or say("none")
        yield Problem(code="rule-kind", location=place, values={"name": rule.name, "found": found})
    if len(rule.not_both) == 1:
        place = rule.origin.at("not_both")
        yield Problem(code="rule-not-both", location=place, values={"name": rule.name})
    key = "not_both" if rule.not_both else "pattern"
    for pattern in (*((rule.pattern,) if rule.pattern else ()), *rule.not_both):
        place = rule.origin.at("pattern" if pattern == rule.pattern else key)
        yield from _pattern_faults(pattern, place)


def _pattern_faults(pattern: str, place: Location) -> Iterator[Problem]:
    shown = pattern if len(pattern) <= _SHOWN else f"{pattern[:_SHOWN]}…"
    if len(pattern) > _LONGEST_PATTERN:
        values = {"pattern": shown, "length": str(len(pattern)), "most": str(_LONGEST_PATTERN)}
        yield Problem(code="pattern-long", location=place, values=values)
        return
    try:
        compiled = _compiled(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        reason = getattr(error, "msg", "") or say("it is too large")
        position = getattr(error, "pos", None)
        at = "" if position is None else say(", at its character {number}", number=position + 1)
        values = {"pattern": shown, "reason": reason, "at": at}
        yield Problem(code="pattern-broken", location=place, values=values)
        return
    if ways_to_try(pattern) > MOST_WAYS:
        yield Problem(code="pattern-runaway", location=place, values={"pattern": shown})
    elif compiled.search(""):
        yield Problem(code="pattern-empty", location=place, values={"pattern": shown})


def _failed_proofs(rule: WritingRule) -> Iterator[Problem]:
    """Yield the sentences of a rule that it does not tell apart."""
    for sentence in rule.wrong:
        if not any(_broken_in(sentence, rule)):
            values = {"name": rule.name, "sentence": sentence}
            yield Problem(code="rule-misses", location=rule.origin.at("wrong"), values=values)
    for sentence in rule.right:
        for text in _broken_in(sentence, rule):
            values = {"name": rule.name, "sentence": sentence, "text": text}
            yield Problem(code="rule-finds", location=rule.origin.at("right"), values=values)


def _broken_in(sentence: str, rule: WritingRule) -> Iterator[str]:
    """Yield what a rule finds in a sentence."""
    passage = Passage(text=sentence)
    if rule.not_both:
        yield from (problem.values["text"] for problem in _mixed(rule, (passage,)))
    else:
        spans = _Searched.of(passage).found(rule)
        yield from (sentence[start:end] for start, end in spans)


_SHOWN = 60
