"""Share the making of letters out over processes, of which this is one."""

from __future__ import annotations

import concurrent.futures
import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator

from nrcli.workflows.making import Made, Maker
from nrcli.workflows.plans import Plan, Plans

__all__ = ["make_shared", "start_method"]

_BEFORE_HELPER = 4
"""How many chunks each helper has before it: enough to go on while others are written."""

_MOST_AHEAD = 16
"""How many chunks more are made ahead at most: as many as while a helper starts."""


def make_shared(maker: Maker, plans: Plans, *, helpers: int) -> Iterator[tuple[Plan, Made]]:
    """Make the letters in order: in this process and others."""
    with concurrent.futures.ProcessPoolExecutor(
        max_workers=helpers,
        mp_context=multiprocessing.get_context(start_method()),
        initializer=_start_helper,
        initargs=(maker,),
    ) as pool:
        try:
            yield from _in_order(pool, helpers, maker, plans)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def start_method() -> str:
    """Say how processes are started: forked, they have at once all that this one has loaded.

    Threads do not survive a fork, and Typst has some from its first letter on. Systems other than
    Linux have more of them than show.
    """
    is_safe = (
        sys.platform == "linux" and "typst" not in sys.modules and threading.active_count() == 1
    )
    return "fork" if is_safe else "spawn"


def _in_order(
    pool: concurrent.futures.Executor, helpers: int, maker: Maker, plans: Plans
) -> Iterator[tuple[Plan, Made]]:
    """Give the letters in order, by few at a time: some from helpers, some of this process.

    Helpers always have some before them. This process makes others while it waits for the next.
    """
    chunks = plans.packed
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


_Chunk = concurrent.futures.Future[list[tuple[Plan, Made]]]
_helper: list[Maker] = []


def _start_helper(maker: Maker) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _helper[:] = [maker]


def _end_with_parent() -> None:
    """End this process when the one that started it was killed: nobody takes its letters."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _make_in_helper(packed: bytes) -> list[tuple[Plan, Made]]:
    return _helper[0].make(packed)
