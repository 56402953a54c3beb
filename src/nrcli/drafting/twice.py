"""The same letter twice: whoever was sent these very words before gets them again only on purpose.

What counts are the words, without the date and the kenmerk, under whatever name the letter has.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from nrcli.composition.addressing import lines_in_window
from nrcli.domain.letter.source_texts import LetterSource
from nrcli.domain.problems.problem import Problems, RefusedError
from nrcli.drafting.maker import Plan, Plans, make_all
from nrcli.drafting.request import Prepared
from nrcli.register.domain.entry import Entry, EventKind, State
from nrcli.register.registrar import Registrar
from nrcli.system.clock import day_in_amsterdam

__all__ = ["Earlier", "look_for_earlier"]

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the recipients of a letter have of it already."""

    again: frozenset[str] = frozenset()
    """Who was sent the same words before, which is meant: there is a reason for it."""
    unsent: Mapping[str, int] = field(default_factory=dict)
    """The entries of the same letters of another day that were not sent, by who they are to."""


def look_for_earlier(
    prepared: Prepared,
    registrar: Registrar,
    problems: Problems,
    *,
    known: Collection[str],
    again: str,
    jobs: int | None,
) -> Earlier:
    """Return who has the same words already; `known` are the ids of the roster.

    A letter that was not sent keeps its kenmerk and takes the new day. The same letter in other
    words is one warning: a template may be meant for use again.

    Raises:
        RefusedError: somebody was sent them, and there is no reason.

    """
    source, day = prepared.ingredients.source, prepared.occasion.date
    style = prepared.ingredients.house_style
    names = {each.who: lines_in_window(each, style)[0] for each in prepared.recipients}
    before = registrar.letters_before(source.name, names, day, known)
    if not before:
        return Earlier()
    words = _words_of(prepared, before.keys(), jobs=jobs)
    of_before = frozenset(_same_as_of_before(prepared, before, jobs=jobs))
    same, other, ready, elsewhere = (dict[str, Entry]() for _ in range(4))
    for who, entries in before.items():
        for entry in entries:
            is_of_letter = entry.letter_id.letter == source.name
            if entry.state is State.SENT:
                if words.get(who) in _words_sent(entry) or entry.number in of_before:
                    same[who] = entry
                elif is_of_letter:
                    other[who] = entry
            elif entry.version is not None and words.get(who) == entry.version.words:
                given = prepared.occasion.kenmerk or entry.kenmerk
                is_own = is_of_letter and entry.letter_id.who == who
                is_own = is_own and given.identity == entry.kenmerk.identity
                (ready if is_own else elsewhere)[who] = entry
    other = {who: entry for who, entry in other.items() if who not in same}
    if other:
        problems.add("letter-sent-before", letter=source.name, sent=_listed(other))
    meant = {who for who, entry in ready.items() if entry.last(EventKind.AGAIN) is not None}
    if not again and same.keys() - meant:
        raise _refusal({who: same[who] for who in same.keys() - meant}, source)
    if ready:
        problems.add("letter-redated", letter=source.name, date=day, kept=_kept(ready))
    if elsewhere:
        problems.add("letter-ready", letter=source.name, kept=_kept(elsewhere))
    return Earlier(
        again=frozenset(same),
        unsent={who: entry.number for who, entry in ready.items()},
    )


def _refusal(same: Mapping[str, Entry], source: LetterSource) -> RefusedError:
    refused = Problems()
    for who, entry in same.items():
        refused.add(
            "letter-twice",
            source.origin.location,
            who=who,
            name=entry.version.recipient[0] if entry.version else who,
            kenmerk=entry.kenmerk,
            letter=entry.letter_id.letter,
            day=_day_sent(entry),
        )
    return RefusedError(refused)


def _words_of(prepared: Prepared, whos: Iterable[str], *, jobs: int | None) -> Mapping[str, str]:
    """Return the digest of the words of the letter to each; nothing of one that has errors."""
    wanted = set(whos)
    plans = Plans(
        Plan(recipient=each, stem="") for each in prepared.recipients if each.who in wanted
    )
    occasion = replace(prepared.occasion, kenmerk=None)
    made = make_all(plans, prepared.ingredients, occasion, (), jobs=jobs)
    return {plan.recipient.who: each.version.words for plan, each in made if each.version}


def _same_as_of_before(
    prepared: Prepared, before: Mapping[str, Iterable[Entry]], *, jobs: int | None
) -> Iterator[int]:
    """Yield the numbers of letters without a digest of their words that are the same as these.

    An earlier nrcli kept the digest of the whole text alone; a letter of the same day, under the
    same kenmerk and to the same address, has that one.
    """
    recipients = {each.who: each for each in prepared.recipients}
    sent = [
        (recipients[who], entry, entry.version.text)
        for who, entries in before.items()
        for entry in entries
        if entry.state is State.SENT and entry.version is not None and not entry.version.words
    ]
    for day in {entry.letter_id.date for _, entry, _ in sent}:
        of_day = [each for each in sent if each[1].letter_id.date == day]
        plans = Plans(
            Plan(recipient=recipient, stem="", kenmerk=entry.kenmerk)
            for recipient, entry, _ in of_day
        )
        occasion = replace(prepared.occasion, date=day)
        made = make_all(plans, prepared.ingredients, occasion, (), jobs=jobs)
        for (_, entry, text), (_, letter) in zip(of_day, made, strict=True):
            if letter.version is not None and letter.version.text == text:
                yield entry.number


def _words_sent(entry: Entry) -> frozenset[str]:
    """Return the words that an entry was sent with, each time that it was."""
    found, current = set(), ""
    for event in entry.events:
        if event.version is not None:
            current = event.version.words
        if event.kind is EventKind.SENT and current:
            found.add(current)
    return frozenset(found) if entry.state is State.SENT else frozenset()


def _day_sent(entry: Entry) -> str:
    sent = entry.last(EventKind.SENT)
    return entry.day_sent or (day_in_amsterdam(sent.at).isoformat() if sent else "")


def _listed(entries: Mapping[str, Entry]) -> str:
    return _some(f"{who} ({_day_sent(each)}, {each.kenmerk})" for who, each in entries.items())


def _kept(entries: Mapping[str, Entry]) -> str:
    return _some(
        f"{who} ({each.letter_id.letter}, {each.letter_id.date}, {each.kenmerk})"
        for who, each in entries.items()
    )


def _some(each: Iterable[str]) -> str:
    """Return the first of what is listed, and how many more there are."""
    told = list(each)
    more = len(told) - _NAMED
    return ", ".join(told[:_NAMED]) + (f", … (+{more})" if more > 0 else "")
