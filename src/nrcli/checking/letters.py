"""What is wrong with the words of a letter: decided here, whoever asks.

`Gate.findings` chains small checks, each from a `Read` to problems; `Gate.allowances` says which of
them comments allow. As they are in a letter with a kenmerk, `final` returns them.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from nrcli.checking.domain.agreement import (
    check_copies,
    check_enclosures,
    check_fracties,
    check_headings,
    check_snippets,
    check_websites,
)
from nrcli.checking.domain.habits import check_above_texts, check_marks, check_printed_twice
from nrcli.checking.domain.language import check_language
from nrcli.checking.domain.mentioned_dates import check_dates
from nrcli.checking.domain.mentioned_names import check_names, known_names
from nrcli.checking.domain.passages import Kind, Passage, read_field, read_passages
from nrcli.checking.domain.read import Office, Read
from nrcli.checking.domain.typography import check_typing, has_typographic_quotes
from nrcli.checking.domain.unfinished import check_unfinished
from nrcli.checking.domain.writing_rules import check_writing, sound_rules
from nrcli.checking.spelling.checks import SpellingChecks
from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import LetterSource, SnippetSource, SourceText
from nrcli.domain.people.address import Address
from nrcli.domain.people.personal_data import find_contact_details, find_personal_data
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.allowances import Allowances, faulty_allowances
from nrcli.domain.problems.problem import NOWHERE, Location, Origin, Problem, Problems
from nrcli.domain.values.writing_rules import Surroundings, WritingRule
from nrcli.workspace.workspace import RECIPIENTS_FILE, Workspace
from nrcli.workspace.writing_rules import WRITING_RULES_FILE, read_writing_rules

__all__ = ["Gate", "Occasioned", "final", "personal_data_in"]

Check = Callable[[Read], Iterable[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasioned:
    """What a run gives to a letter: its day, whom it goes to, who gets copies, its fields."""

    day: date | None = None
    recipients: tuple[Recipient, ...] = ()
    copies: tuple[Recipient, ...] = ()
    copies_text: str = ""
    fields: Mapping[str, str] | None = None


def final(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems as they are in a letter with a kenmerk."""
    return tuple(replace(problem, is_final=True) for problem in problems)


class Gate:
    """The checks of one workspace's letters; what the office's own lists have wrong is noted."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._spelling = SpellingChecks(workspace)
        self._rules_text = workspace.office_text(WRITING_RULES_FILE) or ""
        if not self._spelling.are_good([WRITING_RULES_FILE, self._rules_text]):
            self._prove_rules()
        self._passages = functools.cache(read_passages)
        self._allowed = (0, Allowances())
        self._checks: tuple[Check, ...] = (
            _typing,
            _above_texts,
            _unfinished,
            check_marks,
            check_printed_twice,
            _writing,
            _language,
            _dates,
            _names,
            check_copies,
            check_enclosures,
            check_snippets,
            check_fracties,
            check_headings,
            check_websites,
            self._contacts,
            _personal,
            self._spelling.check,
        )

    @property
    def allowances(self) -> Allowances:
        """What comments allow in the files that were read so far."""
        texts = self._workspace.texts
        count, allowances = self._allowed
        if count != len(texts):
            allowances = Allowances.of(texts)
            self._allowed = (len(texts), allowances)
        return allowances

    def findings(
        self,
        source: LetterSource | None,
        snippets: Mapping[str, SnippetSource],
        sender: Sender | None = None,
        used: frozenset[str] = frozenset(),
        occasion: Occasioned = Occasioned(),
    ) -> tuple[Problem, ...]:
        """Return what is wrong, allowed or not."""
        key = self._texts_of(source, snippets, sender, used, occasion)
        if self._spelling.are_good(key):
            return ()
        read = self._read(source, snippets, sender, used, occasion)
        found = itertools.chain.from_iterable(check(read) for check in self._checks)
        problems = tuple(_without_doubles(found)) + tuple(faulty_allowances(read.files))
        if not problems:
            self._spelling.note_good(key)
        return problems

    def findings_read_back(self, paragraphs: Sequence[str], file: str) -> tuple[Problem, ...]:
        """Return what is wrong with the words of a finished letter, of which no more is known.

        The kinds of its paragraphs are not, so nothing that rests on these is looked for.
        """
        text = SourceText(text="\n\n".join(paragraphs), file=file)
        passages = tuple(Passage(text=each, kind=Kind.ITEM, file=file) for each in paragraphs)
        read = Read(texts=(text,), passages=passages, office=self._office)
        rules = (rule for rule in self._office.rules if not _KINDS & set(rule.not_in))
        found = itertools.chain(
            check_writing(tuple(rules), passages),
            *(check(read) for check in (_language, _dates, _names, self._spelling.check)),
        )
        return tuple(_in_file(problem, file) for problem in _without_doubles(found))

    @functools.cached_property
    def _office(self) -> Office:
        rules = _rules(self._workspace, Problems())  # what is wrong with them was told before
        return Office(names=known_names(self._workspace.roster), rules=rules)

    def _prove_rules(self) -> None:
        found = Problems()
        _rules(self._workspace, found)
        self._workspace.problems.extend(found)
        if not len(found):
            self._spelling.note_good([WRITING_RULES_FILE, self._rules_text])

    def _texts_of(
        self,
        source: LetterSource | None,
        snippets: Mapping[str, SnippetSource],
        sender: Sender | None,
        used: frozenset[str],
        occasion: Occasioned,
    ) -> tuple[str, ...]:
        """Return all that decides on what is found in a letter, besides the dictionary."""
        bodies = [*([source.body] if source else []), *(each.body for each in snippets.values())]
        files = {body.file for body in bodies} | (
            {sender.origin.location.file} if sender else set()
        )
        known = self._workspace.texts
        return (
            *(f"{name}\n{known.get(name, '')}" for name in sorted(files)),
            *(f"{body.first_line}\n{body.text}" for body in bodies),
            known.get(RECIPIENTS_FILE, ""),
            self._rules_text,
            *self._texts_of_senders,
            repr((source.snippets if source else (), sorted(snippets), sorted(used))),
            repr((occasion.day, sorted((occasion.fields or {}).items()), occasion.copies_text)),
            repr([[each.who for each in some] for some in (occasion.recipients, occasion.copies)]),
        )

    @functools.cached_property
    def _texts_of_senders(self) -> tuple[str, ...]:
        others = Workspace(self._workspace.folder)  # whose problems are told where they are read
        names = others.own_names("senders")
        texts = (others.office_text(f"templates/senders/{name}.yaml") for name in names)
        return tuple(text or "" for text in texts)

    def keep(self) -> None:
        """Keep which texts were found to be spelled well, for the next run."""
        self._spelling.keep()

    def _read(
        self,
        source: LetterSource | None,
        snippets: Mapping[str, SnippetSource],
        sender: Sender | None,
        used: frozenset[str],
        occasion: Occasioned,
    ) -> Read:
        bodies = [*([source.body] if source else []), *(each.body for each in snippets.values())]
        texts = tuple(body for body in dict.fromkeys(bodies) if body.file)
        fields = (*_fields_of(source), *_titles_of(snippets.values()))
        lines = self._lines_of(occasion.recipients)
        files = {text.file for text in texts} | ({sender.origin.location.file} if sender else set())
        known = self._workspace.texts
        return Read(
            texts=texts,
            passages=(*fields, *(each for text in texts for each in self._passages(text))),
            source=source,
            snippets=snippets,
            given=tuple(read_field(value, NOWHERE) for value in (occasion.fields or {}).values()),
            sender=sender,
            day=occasion.day,
            used=used,
            recipients=occasion.recipients,
            copies=occasion.copies,
            copies_text=occasion.copies_text,
            files={
                name: known[name]
                for name in sorted(files | lines.keys())
                if name in known and not name.startswith("nrcli:")
            },
            lines=lines,
            allowances=self.allowances,
            office=self._office,
        )

    def _lines_of(self, recipients: Iterable[Recipient]) -> Mapping[str, frozenset[int]]:
        """Return the lines of recipients.yaml in which those people and addresses stand."""
        text = self._workspace.texts.get(RECIPIENTS_FILE)
        if text is None:
            return {}
        starts = {
            origin.location.line
            for recipient in recipients
            for origin in _origins_of(recipient)
            if origin.location.file == RECIPIENTS_FILE
        }
        if not starts:
            return {}
        return {RECIPIENTS_FILE: frozenset(_record_lines(text.split("\n"), starts))}

    def _contacts(self, read: Read) -> Iterator[Problem]:
        """Yield contact details that are nobody's: they are remains of old ones, mostly."""
        details = list(_details_in(read))
        if not details:
            return
        known = self._known_of(read.sender) | self._known_in_roster
        rest = [each for each in details if each[0] not in known]
        if not rest:
            return
        known = self._known_of_senders
        for key, text, place in rest:
            if key not in known:
                yield Problem(code="contact-unknown", location=place, values={"text": text})

    def _known_of(self, sender: Sender | None) -> set[str]:
        return set(_keys(_details_of([sender]) if sender else ()))

    @functools.cached_property
    def _known_in_roster(self) -> set[str]:
        roster = self._workspace.roster
        texts = [_whole(address) for address in roster.addresses.values()]
        texts += [person.email.address for person in roster.people.values() if person.email]
        return set(_keys(texts))

    @functools.cached_property
    def _known_of_senders(self) -> set[str]:
        """The details of all senders; what is wrong with these is said where they are checked."""
        others = Workspace(self._workspace.folder)
        senders = [others.sender(name) for name in others.own_names("senders")]
        return set(_keys(_details_of([each for each in senders if each])))


_KINDS = frozenset(Surroundings) - {Surroundings.QUOTATION}


def _in_file(problem: Problem, file: str) -> Problem:
    """Return a problem whose place is a finished file: its lines are nobody's."""
    elsewhere = {key: file for key in ("place",) if key in problem.values}
    values = {**problem.values, **({"more": ""} if "more" in problem.values else {}), **elsewhere}
    return replace(problem, location=Location(file), values=values)


# What a letter is read from.


def _fields_of(source: LetterSource | None) -> Iterator[Passage]:
    if source is None:
        return
    if source.subject:
        yield read_field(source.subject, source.origin.at("subject"))
    for title in source.enclosures:
        yield read_field(str(title), source.origin.at("enclosures"))


def _titles_of(snippets: Iterable[SnippetSource]) -> Iterator[Passage]:
    for snippet in snippets:
        if snippet.title and snippet.body.file:
            yield read_field(snippet.title, snippet.origin.at("title"))


def _origins_of(recipient: Recipient) -> Iterator[Origin]:
    yield recipient.address.origin
    for person in recipient.people:
        yield person.origin


def _record_lines(lines: Sequence[str], starts: Iterable[int]) -> Iterator[int]:
    """Yield the numbers of the lines of records, each of which begins on one of `starts`."""
    for start in starts:
        indent = _indent(lines[start - 1])
        yield start
        for number in range(start + 1, len(lines) + 1):
            line = lines[number - 1]
            if line.strip() and _indent(line) < max(indent, 3):  # the next record's key
                break
            yield number


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _rules(workspace: Workspace, problems: Problems) -> tuple[WritingRule, ...]:
    text = workspace.office_text(WRITING_RULES_FILE)
    if text is None:
        return ()
    return sound_rules(read_writing_rules(text, WRITING_RULES_FILE, problems), problems)


# The checks that need more than one of the domain's, or less.


def _typing(read: Read) -> Iterator[Problem]:
    typographic = any(has_typographic_quotes(text.text) for text in read.texts)
    for text in read.texts:
        yield from check_typing(text, typographic=typographic)
    for passage in _above_and_given(read):
        line = SourceText(text=passage.text, file=passage.file)
        for problem in check_typing(line, typographic=False):
            place = passage.place(problem.location.column - 1)
            yield replace(problem, location=place, repair=None)


def _above_and_given(read: Read) -> Iterator[Passage]:
    yield from _fields_of(read.source)
    yield from _titles_of(read.snippets.values())
    yield from read.given


def _above_texts(read: Read) -> Iterator[Problem]:
    yield from check_above_texts(read.files)


def _unfinished(read: Read) -> Iterator[Problem]:
    yield from check_unfinished((*read.passages, *read.given))


def _writing(read: Read) -> Iterator[Problem]:
    yield from check_writing(read.office.rules, read.passages)


def _language(read: Read) -> Iterator[Problem]:
    yield from check_language(read.passages)


def _dates(read: Read) -> Iterator[Problem]:
    yield from check_dates(read.passages, day=read.day)


def _names(read: Read) -> Iterator[Problem]:
    yield from check_names(read.passages, read.office.names)


def _personal(read: Read) -> Iterator[Problem]:
    for file, text in read.files.items():
        yield from personal_data_in(file, text, read.lines.get(file))
    for passage in read.given:
        for detail in find_personal_data(passage.text):
            yield Problem(code=detail.code)


@functools.lru_cache(maxsize=256)
def _personal_data(file: str, text: str) -> tuple[Problem, ...]:
    return tuple(
        Problem(code=detail.code, location=Location(file, number, detail.offset + 1))
        for number, line in enumerate(text.split("\n"), start=1)
        for detail in find_personal_data(line)
    )


def personal_data_in(
    file: str, text: str, lines: frozenset[int] | None = None
) -> Iterator[Problem]:
    """Yield the personal data in a file, or in some of its lines."""
    for problem in _personal_data(file, text):
        if lines is None or problem.location.line in lines:
            yield problem


def _details_in(read: Read) -> Iterator[tuple[str, str, Location]]:
    """Yield each contact detail in a letter and its sender: its key, its text, its place."""
    for source in read.texts:
        for number, line in enumerate(source.text.split("\n"), start=source.first_line):
            for detail in find_contact_details(line):
                if not detail.is_mobile:  # a mobile number is reported anyway
                    yield detail.key, detail.text, Location(source.file, number, detail.offset + 1)
    sender = read.sender
    for key in ("return_address", "reply_notice") if sender else ():
        place = sender.origin.at(key) if sender else NOWHERE
        for detail in find_contact_details(getattr(sender, key)):
            if not detail.is_mobile:
                column = place.column + detail.offset if place.column else detail.offset + 1
                yield detail.key, detail.text, Location(place.file, place.line, column)


def _keys(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for detail in find_contact_details(text):
            yield detail.key


def _details_of(senders: Sequence[Sender]) -> Iterator[str]:
    """Yield the texts that hold the contact details of senders.

    The return address counts where there is no other address that it has to agree with.
    """
    for sender in senders:
        addresses = [each for each in (sender.visiting_address, sender.postal_address) if each]
        for address in addresses:
            yield _whole(address)
        if not addresses:
            yield sender.return_address
        for contact in sender.contact:
            yield f"{contact.phone}\n{contact.fax}\n{contact.email}"
        for block in sender.side_column:
            yield "\n".join(block.lines)


def _whole(address: Address) -> str:
    return "\n".join(address.written_lines())


_SAME_SLIP = {
    "date-mixed": frozenset({"writing-rule", "writing-rule-error"}),
    "space-before-mark": frozenset({"double-space"}),
    "brackets-left": frozenset({"mark-unpaired"}),
}
"""Findings that say no more than another one at the same place."""


def _without_doubles(found: Iterable[Problem]) -> Iterator[Problem]:
    problems = list(found)
    places: dict[Location, set[str]] = {}
    for problem in problems:
        places.setdefault(problem.location, set()).add(problem.code)
    for problem in problems:
        others = _SAME_SLIP.get(problem.code)
        if others is None or problem.location == NOWHERE or not others & places[problem.location]:
            yield problem
