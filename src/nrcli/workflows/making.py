"""Make letters: compose and render each, in this process or over the cores."""

from __future__ import annotations

import concurrent.futures
import contextlib
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from nrcli.composition.compose import LetterComposer, Occasion
from nrcli.composition.minuut import compose_minuut
from nrcli.domain.blocks import plain_text
from nrcli.domain.entry import Entry, Version
from nrcli.domain.kenmerk import Kenmerk
from nrcli.domain.letter import Letter
from nrcli.domain.minuut import Minuut
from nrcli.domain.problem import Problem, Problems
from nrcli.domain.recipient import Recipient
from nrcli.errors import LetterError, NrcliError
from nrcli.outputs.files import digest_of
from nrcli.renderers import RENDERERS, OutputFormat, render_with_appendix
from nrcli.sources.fonts import read_metrics
from nrcli.workflows.assembly import Ingredients, provenance_of

__all__ = ["PAYS_FROM", "Made", "Plan", "make_all"]

PAYS_FROM = 100
"""From how many letters on starting processes takes less time than it saves."""

_CHUNK = 4
_BEFORE_HELPER = 4
"""How many chunks each helper has before it: it must not run out while others are written."""

_MOST_AHEAD = 32
"""How many chunks more are made ahead at most: as many as while a helper starts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One letter to make, and the beginning of its files' names; an afschrift if that has one."""

    recipient: Recipient
    stem: str
    afschrift_stem: str = ""
    kenmerk: Kenmerk | None = None
    needs_approval: bool = False
    """Whether its text is held against parafen."""
    registered: Entry | None = None
    """The entry whose text it must have, where it has to be what was made before."""
    minuut: Minuut | None = None
    """What stands behind the letter, where its minuut is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One letter's files with the warnings, or the problems that kept it from being made."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    version: Version | None = None
    pages: int | None = None
    problems: tuple[Problem, ...] = ()
    failed: bool = False


def make_all(
    plans: Sequence[Plan],
    ingredients: Ingredients,
    occasion: Occasion,
    formats: Sequence[OutputFormat],
    copy_formats: Sequence[OutputFormat] = (),
    *,
    jobs: int | None = None,
) -> Iterator[Made]:
    """Make the letters in order: in this process and `jobs` - 1 others, or as many as pay."""
    jobs = jobs or (os.cpu_count() or 1 if len(plans) >= PAYS_FROM else 1)
    maker = _Maker(ingredients, occasion, formats, copy_formats)
    if jobs == 1 or len(plans) == 1:
        yield from map(maker.make, plans)
        return
    # Spawned, not forked: Typst's threads do not survive a fork.
    with concurrent.futures.ProcessPoolExecutor(
        max_workers=jobs - 1,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start_maker,
        initargs=(ingredients, occasion, formats, copy_formats),
    ) as pool:
        try:
            yield from _in_order(pool, jobs - 1, maker, plans)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _in_order(
    pool: concurrent.futures.Executor, helpers: int, maker: _Maker, plans: Sequence[Plan]
) -> Iterator[Made]:
    """Give the letters in order, by few at a time: some from helpers, some of this process.

    Helpers always have some before them. This process makes others while it waits for the next.
    """
    chunks = deque(plans[start : start + _CHUNK] for start in range(0, len(plans), _CHUNK))
    waiting: deque[_Chunk] = deque()
    before_helpers = helpers * _BEFORE_HELPER
    while chunks or waiting:
        more = bool(chunks) and len(waiting) < before_helpers + _MOST_AHEAD
        if more and sum(not chunk.done() for chunk in waiting) < before_helpers:
            with _interrupts_kept_from_workers():
                waiting.append(pool.submit(_make_in_worker, chunks.popleft()))
        elif more and not waiting[0].done():
            own: _Chunk = concurrent.futures.Future()
            own.set_result([maker.make(plan) for plan in chunks.popleft()])
            waiting.append(own)
        else:
            yield from waiting.popleft().result()


@contextlib.contextmanager
def _interrupts_kept_from_workers() -> Iterator[None]:
    """Start processes that never see a Ctrl-C: the one that started them ends the work.

    A process inherits what is blocked, so this holds from its first moment; where nothing can
    be blocked, as on Windows, `_start_maker` does it.
    """
    if sys.platform == "win32":
        yield
    else:
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Maker:
    """Makes one letter after the other from the same ingredients."""

    def __init__(
        self,
        ingredients: Ingredients,
        occasion: Occasion,
        formats: Sequence[OutputFormat],
        copy_formats: Sequence[OutputFormat],
    ) -> None:
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

    def make(self, plan: Plan) -> Made:
        try:
            occasion = replace(self._occasion, kenmerk=plan.kenmerk)
            composed = self._composer.compose(plan.recipient, replace(occasion, public=False))
            provenance = provenance_of(composed.letter, plan.recipient.who, self._ingredients)
            letter = shown = replace(composed.letter, provenance=provenance)
            if plan.registered is not None:
                _hold_against(plan.registered, letter)
            if occasion.public:
                composed = self._composer.compose(plan.recipient, occasion)
                shown = composed.letter
            rendered = {name: RENDERERS[name](shown) for name in self._formats}
            files = {f"{plan.stem}.{name.value}": made.content for name, made in rendered.items()}
            files |= {**self._afschrift(letter, plan), **self._minuut(letter, plan)}
            version = self._version(letter, files, plan)
        except NrcliError as error:
            return Made(problems=error.problems, failed=True)
        pages = [made.pages for made in rendered.values() if made.pages]
        warnings = [warning for made in rendered.values() for warning in made.warnings]
        return Made(
            files=files,
            version=version,
            pages=pages[0] if pages else None,
            problems=(*composed.problems.warnings, *warnings),
        )

    def _afschrift(self, letter: Letter, plan: Plan) -> dict[str, bytes]:
        """Give the files of the afschrift; none where the letter has none."""
        if not plan.afschrift_stem:
            return {}
        copy = replace(letter, afschrift=True)
        return {
            f"{plan.afschrift_stem}.{name.value}": RENDERERS[name](copy).content
            for name in self._copy_formats
        }

    def _minuut(self, letter: Letter, plan: Plan) -> dict[str, bytes]:
        """Give the file of the minuut, where that is made."""
        if plan.minuut is None:
            return {}
        pages = compose_minuut(plan.minuut, letter.house_style, read_metrics())
        return {f"{plan.stem}.pdf": render_with_appendix(letter, pages).content}

    def _version(self, letter: Letter, files: Mapping[str, bytes], plan: Plan) -> Version:
        """Say what the register keeps of a letter; the folder is for who writes the files."""
        text = _text_digest(letter)
        return Version(
            recipient=letter.address_lines,
            aanhef=plain_text(letter.aanhef),
            subject=plain_text(letter.subject),
            signatory=tuple(each.name for each in self._ingredients.sender.signatories),
            organisation=letter.sender_name,
            text=text,
            agreed=self._agreed(plan) if letter.kenmerk or letter.concept else text,
            template=self._ingredients.template_digest,
            snippets=self._ingredients.snippet_digests,
            folder="",
            files={name: digest_of(content) for name, content in files.items()},
        )

    def _agreed(self, plan: Plan) -> str:
        """Give the digest of the text without kenmerk, where anybody asks for it."""
        if not plan.needs_approval:
            return ""
        occasion = replace(self._occasion, kenmerk=None, concept=False)
        return _text_digest(self._composer.compose(plan.recipient, occasion).letter)


def _hold_against(entry: Entry, letter: Letter) -> None:
    """Make sure that a letter is still what the register has.

    Raises:
        LetterError: it is not.

    """
    if entry.version is None or entry.version.text != _text_digest(letter):
        values = {"kenmerk": str(entry.kenmerk), "who": entry.letter_id.who}
        raise LetterError([Problem(code="letter-differs", values=values)])


def _text_digest(letter: Letter) -> str:
    return digest_of(RENDERERS[OutputFormat.TXT](letter).content)


_Chunk = concurrent.futures.Future[list[Made]]
_worker: list[_Maker] = []


def _start_maker(
    ingredients: Ingredients,
    occasion: Occasion,
    formats: Sequence[OutputFormat],
    copy_formats: Sequence[OutputFormat],
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker[:] = [_Maker(ingredients, occasion, formats, copy_formats)]


def _make_in_worker(plans: Sequence[Plan]) -> list[Made]:
    return [_worker[0].make(plan) for plan in plans]
