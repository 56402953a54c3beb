"""Who gets which kenmerk: the one a letter has already, the one that was given, or the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from nrcli.domain.letter.kenmerk import Kenmerk, KenmerkScheme
from nrcli.domain.problems.problem import Problems, RefusedError
from nrcli.register.content import RegisterContent
from nrcli.register.domain.entry import Entry, Event, LetterId, State

__all__ = ["Claim", "live_entry", "reserve"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one run asks for: a kenmerk for each of its letters."""

    letters: Sequence[LetterId]
    scheme: KenmerkScheme
    given: Kenmerk | None = None
    """The kenmerk that was given by hand."""
    shared: bool = False
    """Whether all letters of that name and day have one kenmerk."""
    redated: Mapping[str, int] = field(default_factory=dict)
    """The entries of letters that take this day, by who they are to."""


def reserve(content: RegisterContent, claim: Claim, event: Event) -> tuple[Entry, ...]:
    """Return the entry of each letter, new ones as reserved.

    Raises:
        RefusedError: the kenmerk given is another letter's, or a letter has another one already;
            with all such letters.

    """
    problems = Problems()
    entries = []
    for letter_id in claim.letters:
        live = live_entry(content, letter_id)
        if live is None and letter_id.who in claim.redated:
            # noted once the letter is made: until then it has the day that its files have
            live = replace(content.entry(claim.redated[letter_id.who]), letter_id=letter_id)
        if live is None:
            kenmerk = _kenmerk(content, claim, letter_id, problems)
            if kenmerk is not None:
                live = content.add_entry(kenmerk, letter_id, event)
        elif claim.given is not None and claim.given.identity != live.kenmerk.identity:
            problems.add(
                "letter-registered",
                letter=letter_id.letter,
                who=letter_id.who,
                date=letter_id.date,
                kenmerk=live.kenmerk,
            )
        if live is not None:
            entries.append(live)
    if problems.errors:
        raise RefusedError(problems)
    return tuple(entries)


def live_entry(content: RegisterContent, letter_id: LetterId) -> Entry | None:
    """Return the entry that a letter has: the one that was not voided."""
    entries = content.of_letter(letter_id)
    return next((entry for entry in entries if entry.state is not State.VOIDED), None)


def _kenmerk(
    content: RegisterContent, claim: Claim, letter_id: LetterId, problems: Problems
) -> Kenmerk | None:
    """Return the kenmerk for a letter that has none; None if the one given is not free."""
    if claim.given is not None:
        return _given(content, claim.given, claim, letter_id, problems)
    if claim.shared:
        redated = content.numbered(claim.redated.values()).values()
        mailing = (
            *content.of_mailing(letter_id.letter, letter_id.date),
            *(entry for entry in redated if entry.shared and not entry.by_hand),
        )
        voided = {entry.kenmerk for entry in mailing if entry.letter_id == letter_id}
        for entry in mailing:
            if entry.kenmerk not in voided:
                return entry.kenmerk
    return _next(content, claim, letter_id)


def _given(
    content: RegisterContent,
    kenmerk: Kenmerk,
    claim: Claim,
    letter_id: LetterId,
    problems: Problems,
) -> Kenmerk | None:
    """Return a kenmerk that is free, or that this letter's mailing has; None if it is neither."""
    holders = content.under(kenmerk)
    if not holders and content.has_kenmerk(kenmerk):
        problems.add("kenmerk-kept", kenmerk=kenmerk)
        return None
    if not holders:
        content.add_kenmerk(kenmerk, shared=claim.shared)
        return kenmerk
    holder = holders[0]
    mailing = (letter_id.letter, letter_id.date)
    own = [entry for entry in holders if entry.letter_id == letter_id]
    is_redated = any(entry.number in claim.redated.values() for entry in holders)
    if own:
        problems.add("kenmerk-voided", kenmerk=kenmerk, reason=own[0].voided_because)
    elif holder.shared and (
        is_redated or mailing == (holder.letter_id.letter, holder.letter_id.date)
    ):
        return holder.kenmerk
    else:
        problems.add(
            "kenmerk-taken",
            kenmerk=kenmerk,
            letter=holder.letter_id.letter,
            who=holder.letter_id.who,
            date=holder.letter_id.date,
        )
    return None


def _next(content: RegisterContent, claim: Claim, letter_id: LetterId) -> Kenmerk:
    """Count on; a number that was given by hand before is passed over."""
    pattern, year = claim.scheme.pattern, letter_id.date.year
    series = pattern.series(year)
    number = content.last_number(series)
    if number is None:
        begun = content.has_counted(pattern.without_width)
        number = 0 if begun else claim.scheme.next - 1
    kenmerk = pattern.kenmerk(year, number + 1)
    while content.has_kenmerk(kenmerk):
        number += 1
        kenmerk = pattern.kenmerk(year, number + 1)
    counted = (pattern.without_width, series, number + 1)
    content.add_kenmerk(kenmerk, shared=claim.shared, counted=counted)
    return kenmerk
