"""Make letters: compose and render each, in this process or over the cores."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from nrcli.checking.domain.typography import check_body
from nrcli.composition.addressing import lines_in_window
from nrcli.composition.composer import LetterComposer, Occasion
from nrcli.composition.minuut import Minuut, compose_minuut
from nrcli.composition.publication import public_recipient
from nrcli.domain.letter.blocks import plain_text
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.kept import KeptLetter, LetterWriter, WrittenLetter
from nrcli.domain.letter.letter import Letter
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import LetterError, NrcliError, Problem, Problems
from nrcli.drafting.appearance import appearance_digest
from nrcli.drafting.assembly import Ingredients, provenance_of
from nrcli.register.domain.entry import Entry, Version
from nrcli.renderers import RENDERERS, render_formats, render_with_appendix
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.system.files import digest_of
from nrcli.system.workers import batches, jobs_that_pay, share

__all__ = [
    "PAYS_FROM",
    "Made",
    "Maker",
    "Plan",
    "Plans",
    "letter_digest",
    "make_all",
    "unpacked",
]


# Plans of letters, packed: of thousands of recipients only what is still needed is held.

_TOGETHER = 8
"""How many letters are made in step with each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One letter to make, and the beginning of its files' names; an afschrift if that has one."""

    recipient: Recipient
    stem: str
    afschrift_stem: str = ""
    kenmerk: Kenmerk | None = None
    needs_approval: bool = False
    """Whether its text is held against parafen."""
    entry: Entry | None = None
    """Its entry in the register, where it has one."""
    is_known: bool = False
    """Whether its text must be the one that the register has."""
    minuut: Minuut | None = None
    """What stands behind the letter, where its minuut is made."""


class Plans:
    """The plans of one run in their order, packed by as many as are made together.

    Who makes the letters takes them from `packed`.
    """

    def __init__(self, plans: Iterable[Plan]) -> None:
        self.count = 0
        self.packed: deque[bytes] = deque()
        for some in batches(plans, _TOGETHER):
            self.count += len(some)
            self.packed.append(pickle.dumps(some, pickle.HIGHEST_PROTOCOL))


def unpacked(packed: bytes) -> list[Plan]:
    """Return the plans that were packed together."""
    plans: list[Plan] = pickle.loads(packed)  # noqa: S301 - packed by this very run
    return plans


PAYS_FROM = 100
"""From how many letters on starting processes takes less time than it saves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One letter's files with the warnings, or the problems that kept it from being made."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    version: Version | None = None
    written: WrittenLetter | None = None
    """The letter as the register keeps it, where it does."""
    pages: int | None = None
    problems: tuple[Problem, ...] = ()
    failed: bool = False


def make_all(
    plans: Plans,
    ingredients: Ingredients,
    occasion: Occasion,
    formats: Sequence[OutputFormat],
    copy_formats: Sequence[OutputFormat] = (),
    *,
    jobs: int | None = None,
) -> Iterator[tuple[Plan, Made]]:
    """Make the letters in order: in this process and `jobs` - 1 others, or as many as pay."""
    jobs = jobs_that_pay(jobs, many=plans.count >= PAYS_FROM)
    maker = Maker(ingredients, occasion, formats, copy_formats)
    for together in share(maker.make, plans.packed, jobs=jobs):
        yield from together


class Maker:
    """Makes one letter after the other from the same ingredients."""

    def __init__(
        self,
        ingredients: Ingredients,
        occasion: Occasion,
        formats: Sequence[OutputFormat],
        copy_formats: Sequence[OutputFormat],
    ) -> None:
        self._given = (ingredients, occasion, formats, copy_formats)
        self._ingredients = ingredients
        self._occasion = occasion
        self._formats = formats
        self._copy_formats = copy_formats
        self._composer = LetterComposer(
            ingredients.source,
            ingredients.snippets,
            ingredients.sender,
            ingredients.house_style,
            read_metrics(),
            Problems(),
        )
        self._writer = LetterWriter()

    def __reduce__(self) -> tuple[type[Maker], tuple[object, ...]]:
        """Travel to another process as what it is made of: compiled texts cannot."""
        return Maker, self._given

    def make(self, packed: bytes) -> list[tuple[Plan, Made]]:
        """Make letters as planned; what keeps one from being made is told in what comes back.

        Each step is taken for all of them before the next: what it needs stays in the
        processor's caches.
        """
        plans = unpacked(packed)
        making = dict(enumerate(map(self._steps, plans)))
        made: dict[int, Made] = {}
        while making:
            for number, steps in list(making.items()):
                try:
                    next(steps)
                except StopIteration as end:
                    made[number] = end.value
                    del making[number]
        return [(plan, made[number]) for number, plan in enumerate(plans)]

    def _steps(self, plan: Plan) -> Generator[None, None, Made]:
        """Make one letter, and stop after each step."""
        try:
            occasion = replace(self._occasion, kenmerk=plan.kenmerk)
            composed = self._composer.compose(plan.recipient, replace(occasion, public=False))
            provenance = provenance_of(composed.letter, plan.recipient.who, self._ingredients)
            letter = shown = replace(composed.letter, provenance=provenance)
            if plan.entry is not None and plan.is_known:
                _hold_against(plan.entry, letter)
            if occasion.public:
                composed = self._composer.compose(plan.recipient, occasion)
                shown = composed.letter
            rendered = {}
            yield
            for name, made in render_formats(shown, self._formats):
                rendered[name] = made
                yield
            files = {f"{plan.stem}.{name.value}": rendered[name].content for name in self._formats}
            files |= {**self._afschrift(letter, plan), **self._minuut(letter, plan)}
            version = self._version(letter, files, plan)
            registers = plan.entry is not None and not plan.is_known and bool(files)
            written = self._written(letter, plan.recipient) if registers else None
        except NrcliError as error:
            return Made(problems=error.problems, failed=True)
        pages = [made.pages for made in rendered.values() if made.pages]
        warnings = [warning for made in rendered.values() for warning in made.warnings]
        doubts = check_body(composed.letter.text)
        found = (*composed.problems.warnings, *warnings, *doubts)
        return Made(
            files=files,
            version=version,
            written=written,
            pages=pages[0] if pages else None,
            problems=self._ingredients.allowances.apply(found),
        )

    def _afschrift(self, letter: Letter, plan: Plan) -> dict[str, bytes]:
        """Return the files of the afschrift; none where the letter has none."""
        if not plan.afschrift_stem:
            return {}
        copy = replace(letter, afschrift=True)
        return {
            f"{plan.afschrift_stem}.{name.value}": made.content
            for name, made in render_formats(copy, self._copy_formats)
        }

    def _minuut(self, letter: Letter, plan: Plan) -> dict[str, bytes]:
        """Return the file of the minuut, where that is made."""
        if plan.minuut is None:
            return {}
        pages = compose_minuut(plan.minuut, letter.house_style, read_metrics())
        return {f"{plan.stem}.pdf": render_with_appendix(letter, pages).content}

    def _version(self, letter: Letter, files: Mapping[str, bytes], plan: Plan) -> Version:
        """Return what the register keeps of a letter; the folder is for who writes the files."""
        text = letter_digest(letter)
        return Version(
            recipient=letter.address_lines,
            aanhef=plain_text(letter.aanhef),
            subject=plain_text(letter.subject),
            signatory=tuple(each.name for each in self._ingredients.sender.signatories),
            organisation=letter.sender_name,
            text=text,
            agreed=self._agreed(plan)
            if letter.kenmerk or letter.concept
            else self._bound(letter, text, plan),
            template=self._ingredients.template_digest,
            snippets=self._ingredients.snippet_digests,
            folder="",
            files={name: digest_of(content) for name, content in files.items()},
            words=_words_digest(letter, self._composer.used),
            enclosed=self._ingredients.enclosed,
        )

    def _agreed(self, plan: Plan) -> str:
        """Return the digest of the text without kenmerk, where anybody asks for it."""
        if not plan.needs_approval:
            return ""
        occasion = replace(self._occasion, kenmerk=None, concept=False)
        letter = self._composer.compose(plan.recipient, occasion).letter
        return self._bound(letter, letter_digest(letter), plan)

    def _bound(self, letter: Letter, text: str, plan: Plan) -> str:
        """Return what a paraaf is bound to: the text, and all else that a reader sees or clicks."""
        return f"{text}:{appearance_digest(letter, self._binding(plan.recipient))}"

    def _binding(self, recipient: Recipient) -> tuple[str, ...]:
        """Return what binds besides what shows: where it goes, what with, how many must agree."""
        mails = [each.address for each in (*recipient.mail_to, *recipient.mail_cc)]
        enclosed = [each.digest for each in self._ingredients.enclosed]
        return (*mails, str(self._ingredients.sender.approvals), *enclosed)

    def _written(self, letter: Letter, recipient: Recipient) -> WrittenLetter:
        """Return a letter with what its minuut and its publication are made of."""
        kept = KeptLetter(
            letter=letter,
            binds=self._binding(recipient),
            contact_details=tuple(
                detail
                for each in self._ingredients.sender.contact
                for detail in (each.phone, each.fax, each.email)
                if detail
            ),
            public_address=lines_in_window(public_recipient(recipient), letter.house_style),
        )
        return self._writer.written(kept)


def _hold_against(entry: Entry, letter: Letter) -> None:
    """Make sure that a letter is still what the register has.

    Raises:
        LetterError: it is not.

    """
    if entry.version is None or entry.version.text != letter_digest(letter):
        values = {"kenmerk": str(entry.kenmerk), "who": entry.letter_id.who}
        raise LetterError([Problem(code="letter-differs", values=values)])


def _words_digest(letter: Letter, used: Collection[str]) -> str:
    """Return the digest of what a letter says, whatever its date, kenmerk and address are.

    Where its text prints the date or the kenmerk, that is left out there too.
    """
    bare = replace(
        letter,
        kenmerk=None,
        concept=False,
        date=_ANY_DAY,
        over_address="",
        address_lines=(),
        side_column=(),
        repeated_column=(),
    )
    text = RENDERERS[OutputFormat.TXT](bare).content.decode()
    text = " ".join(text.split())
    if "date" in used:
        text = text.replace(letter.date_text, "")
    if "kenmerk" in used:
        text = text.replace(letter.kenmerk_text, "")
    return digest_of(text.encode())


_ANY_DAY = date(1900, 1, 1)


def letter_digest(letter: Letter) -> str:
    """Return the digest of a letter as plain text."""
    return digest_of(RENDERERS[OutputFormat.TXT](letter).content)
