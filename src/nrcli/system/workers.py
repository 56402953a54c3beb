"""Share work out over processes, of which this is one."""

from __future__ import annotations

import concurrent.futures
import contextlib
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from nrcli.domain.language.speech import Language, language, speak

__all__ = ["batches", "jobs_that_pay", "share", "start_method"]

_BEFORE_HELPER = 4
"""How many tasks each helper has before it: enough to go on while letters are written."""

_MOST_AHEAD = 16
"""How many tasks more are done ahead at most: as many as while a helper starts."""

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


def batches(items: Iterable[_Task], most: int) -> Iterator[list[_Task]]:
    """Return items in their order, a number at a time."""
    rest = iter(items)
    while some := list(islice(rest, most)):
        yield some


def jobs_that_pay(given: int | None, *, many: bool) -> int:
    """Return in how many processes work is done: as asked, else over all cores if it is much."""
    return given or (os.cpu_count() or 1 if many else 1)


def share(work: Callable[[_Task], _Result], tasks: deque[_Task], *, jobs: int) -> Iterator[_Result]:
    """Do the same work for many tasks; give the results in order.

    It is done in this process and `jobs` - 1 others. Whoever has one task needs no other process.
    """
    if jobs == 1 or len(tasks) == 1:
        while tasks:
            yield work(tasks.popleft())
        return
    import multiprocessing  # noqa: PLC0415 - few tasks do not need it

    helpers = jobs - 1
    with concurrent.futures.ProcessPoolExecutor(
        max_workers=helpers,
        mp_context=multiprocessing.get_context(start_method()),
        initializer=_start_helper,
        initargs=(work, language()),
    ) as pool:
        try:
            yield from _in_order(pool, helpers, work, tasks)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def start_method() -> str:
    """Return how processes are started: forked, they have at once all that this one has loaded.

    Threads do not survive a fork, and Typst has some from its first letter on. Systems other than
    Linux have more of them than show.
    """
    is_safe = (
        sys.platform == "linux" and "typst" not in sys.modules and threading.active_count() == 1
    )
    return "fork" if is_safe else "spawn"


def _in_order(
    pool: concurrent.futures.Executor,
    helpers: int,
    work: Callable[[_Task], _Result],
    tasks: deque[_Task],
) -> Iterator[_Result]:
    """Return the results in order: some from helpers, some of this process.

    Helpers always have some tasks before them, but of the last no more than their share. This
    process does others while it waits for the next.
    """
    waiting: deque[concurrent.futures.Future[_Result]] = deque()
    before_helpers = helpers * _BEFORE_HELPER
    while tasks or waiting:
        more = bool(tasks) and len(waiting) < before_helpers + _MOST_AHEAD
        helped = sum(not task.done() for task in waiting)
        fair = (helped + len(tasks)) * helpers / (helpers + 1)
        if more and helped < min(before_helpers, fair):
            with _interrupts_kept_from_helpers():
                waiting.append(pool.submit(_do_in_helper, tasks.popleft()))
        elif more and not waiting[0].done():
            own: concurrent.futures.Future[_Result] = concurrent.futures.Future()
            own.set_result(work(tasks.popleft()))
            waiting.append(own)
        else:
            yield waiting.popleft().result()


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


_helper: list[Callable[[Any], Any]] = []


def _start_helper(work: Callable[[Any], Any], spoken: Language) -> None:
    speak(spoken)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _helper[:] = [work]


def _do_in_helper(task: Any) -> Any:  # noqa: ANN401 - whatever the work is for
    return _helper[0](task)


def _end_with_parent() -> None:
    """End this process when the one that started it was killed: nobody takes its letters."""
    import multiprocessing  # noqa: PLC0415 - as above

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
