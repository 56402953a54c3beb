"""Ctrl-C at a moment that suits: what must not be torn is finished first."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

__all__ = ["interrupts_held"]


@contextlib.contextmanager
def interrupts_held() -> Iterator[None]:
    """Put a first Ctrl-C off until this is done; a second one interrupts at once."""
    if threading.current_thread() is not threading.main_thread():
        yield  # Python tells interrupts to the main thread only
        return
    pressed: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        del frame
        if pressed:
            raise KeyboardInterrupt
        pressed.append(number)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt
