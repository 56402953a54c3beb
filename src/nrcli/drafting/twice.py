"""The same letter twice: whoever was sent these very words before gets them again only on purpose.

What counts are the words, without the date and the kenmerk, under whatever name the letter has.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from nrcli.domain.problems.problem import Problems, RefusedError
from nrcli.drafting.maker import Plan, Plans, make_all
from nrcli.drafting.request import Prepared
from nrcli.register.domain.entry import Entry, EventKind, State
from nrcli.register.registrar import Registrar
from nrcli.system.clock import day_in_amsterdam

__all__ = ["refuse_twice"]

_NAMED = 3


def refuse_twice(
    prepared: Prepared, registrar: Registrar, problems: Problems, *, again: str, jobs: int | None
) -> frozenset[str]:
    """Return who was sent the same words before, which is meant: there is a reason for it.

    The same letter in other words is one warning: a template may be meant for use again.

    Raises:
        RefusedError: somebody was sent them, and there is no reason.

    """
    source = prepared.ingredients.source
    whos = [recipient.who for recipient in prepared.recipients]
    sent = registrar.sent_before(source.name, whos, prepared.occasion.date)
    if not sent:
        return frozenset()
    words = _words_of(prepared, sent.keys(), jobs=jobs)
    same = {
        who: found[-1]
        for who, entries in sent.items()
        if (found := [each for each in entries if words.get(who) in _words_sent(each)])
    }
    other = {
        who: found[-1]
        for who, entries in sent.items()
        if who not in same and (found := [e for e in entries if e.letter_id.letter == source.name])
    }
    if other:
        problems.add("letter-sent-before", letter=source.name, sent=_listed(other))
    if same and not again:
        refused = Problems()
        for who, entry in same.items():
            name = entry.version.recipient[0] if entry.version else who
            refused.add(
                "letter-twice",
                source.origin.location,
                who=who,
                name=name,
                kenmerk=entry.kenmerk,
                letter=entry.letter_id.letter,
                day=_day_sent(entry),
            )
        raise RefusedError(refused)
    return frozenset(same)


def _words_of(prepared: Prepared, whos: Iterable[str], *, jobs: int | None) -> Mapping[str, str]:
    """Return the digest of the words of the letter to each; nothing of one that has errors."""
    wanted = set(whos)
    plans = Plans(
        Plan(recipient=each, stem="") for each in prepared.recipients if each.who in wanted
    )
    occasion = replace(prepared.occasion, kenmerk=None)
    made = make_all(plans, prepared.ingredients, occasion, (), jobs=jobs)
    return {plan.recipient.who: each.version.words for plan, each in made if each.version}


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
    told: Sequence[str] = [
        f"{who} ({_day_sent(each)}, {each.kenmerk})" for who, each in entries.items()
    ]
    more = len(told) - _NAMED
    return ", ".join(told[:_NAMED]) + (f", … (+{more})" if more > 0 else "")
