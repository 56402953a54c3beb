"""Make letters: compose and render each, in this process or over the cores."""

from __future__ import annotations

import concurrent.futures
import contextlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from nrcli.composition.compose import LetterComposer, Occasion
from nrcli.domain.problem import Problem, Problems
from nrcli.domain.recipient import Recipient
from nrcli.errors import NrcliError
from nrcli.renderers import RENDERERS, OutputFormat
from nrcli.sources.fonts import read_metrics
from nrcli.workflows.assembly import Ingredients

__all__ = ["PAYS_FROM", "Made", "Plan", "make_all"]

PAYS_FROM = 60
"""From how many letters on starting processes takes less time than it saves."""

_CHUNK = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One letter to make, and the beginning of its files' names."""

    recipient: Recipient
    stem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One letter's files with the warnings, or the problems that kept it from being made."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    pages: int | None = None
    problems: tuple[Problem, ...] = ()
    failed: bool = False


def make_all(
    plans: Sequence[Plan],
    ingredients: Ingredients,
    occasion: Occasion,
    formats: Sequence[OutputFormat],
    *,
    jobs: int | None = None,
) -> Iterator[Made]:
    """Make the letters in order: over `jobs` processes, or as many as pay."""
    jobs = jobs or (os.cpu_count() or 1 if len(plans) >= PAYS_FROM else 1)
    if jobs == 1 or len(plans) == 1:
        maker = _Maker(ingredients, occasion, formats)
        yield from map(maker.make, plans)
        return
    # Spawned, not forked: Typst's threads do not survive a fork.
    with concurrent.futures.ProcessPoolExecutor(
        max_workers=jobs,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start_maker,
        initargs=(ingredients, occasion, formats),
    ) as pool:
        try:
            with _interrupts_kept_from_workers():
                made = pool.map(_make_in_worker, plans, chunksize=_CHUNK)
            yield from made
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


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
        self, ingredients: Ingredients, occasion: Occasion, formats: Sequence[OutputFormat]
    ) -> None:
        self._occasion = occasion
        self._formats = formats
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
            composed = self._composer.compose(plan.recipient, self._occasion)
            rendered = {name: RENDERERS[name](composed.letter) for name in self._formats}
        except NrcliError as error:
            return Made(problems=error.problems, failed=True)
        pages = [made.pages for made in rendered.values() if made.pages]
        warnings = [warning for made in rendered.values() for warning in made.warnings]
        return Made(
            files={f"{plan.stem}.{name.value}": made.content for name, made in rendered.items()},
            pages=pages[0] if pages else None,
            problems=(*composed.problems.warnings, *warnings),
        )


_worker: list[_Maker] = []


def _start_maker(
    ingredients: Ingredients, occasion: Occasion, formats: Sequence[OutputFormat]
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker[:] = [_Maker(ingredients, occasion, formats)]


def _make_in_worker(plan: Plan) -> Made:
    return _worker[0].make(plan)
