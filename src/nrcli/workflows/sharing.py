"""Share the making of letters out over processes, of which this is one."""

from __future__ import annotations

import concurrent.futures
import contextlib
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence

from nrcli.workflows.making import TOGETHER, Made, Maker, Plan

__all__ = ["make_shared"]

_BEFORE_HELPER = 2
"""How many chunks each helper has before it: it must not run out while others are written."""

_MOST_AHEAD = 16
"""How many chunks more are made ahead at most: as many as while a helper starts."""


def make_shared(maker: Maker, plans: Sequence[Plan], *, helpers: int) -> Iterator[Made]:
    """Make the letters in order: in this process and others."""
    # Spawned, not forked: Typst's threads do not survive a fork.
    with concurrent.futures.ProcessPoolExecutor(
        max_workers=helpers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start_helper,
        initargs=(maker,),
    ) as pool:
        try:
            yield from _in_order(pool, helpers, maker, plans)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _in_order(
    pool: concurrent.futures.Executor, helpers: int, maker: Maker, plans: Sequence[Plan]
) -> Iterator[Made]:
    """Give the letters in order, by few at a time: some from helpers, some of this process.

    Helpers always have some before them. This process makes others while it waits for the next.
    """
    chunks = deque(plans[start : start + TOGETHER] for start in range(0, len(plans), TOGETHER))
    waiting: deque[_Chunk] = deque()
    before_helpers = helpers * _BEFORE_HELPER
    while chunks or waiting:
        more = bool(chunks) and len(waiting) < before_helpers + _MOST_AHEAD
        if more and sum(not chunk.done() for chunk in waiting) < before_helpers:
            with _interrupts_kept_from_helpers():
                waiting.append(pool.submit(_make_in_helper, chunks.popleft()))
        elif more and not waiting[0].done():
            own: _Chunk = concurrent.futures.Future()
            own.set_result(maker.make(chunks.popleft()))
            waiting.append(own)
        else:
            yield from waiting.popleft().result()


@contextlib.contextmanager
def _interrupts_kept_from_helpers() -> Iterator[None]:
    """Start processes that never see a Ctrl-C: the one that started them ends the work.

    A process inherits what is blocked, so this holds from its first moment; where nothing can
    be blocked, as on Windows, `_start_helper` does it.
    """
    if sys.platform == "win32":
        yield
    else:
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


_Chunk = concurrent.futures.Future[list[Made]]
_helper: list[Maker] = []


def _start_helper(maker: Maker) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _helper[:] = [maker]


def _make_in_helper(plans: Sequence[Plan]) -> list[Made]:
    return _helper[0].make(plans)
