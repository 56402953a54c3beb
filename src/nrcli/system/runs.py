"""Processes by name, `1234@laptop`, and whether one of this machine has ended."""

from __future__ import annotations

import contextlib
import os
import platform
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType

__all__ = ["has_ended", "interrupts_held", "this_process"]


def this_process() -> str:
    """Name this process: its number and its machine."""
    return f"{os.getpid()}@{platform.node()}"


def has_ended(process: str) -> bool:
    """Return whether a process has surely ended; never sure of another machine's."""
    number, _, machine = process.partition("@")
    if machine != platform.node() or not number.isdecimal():
        return False
    return not _is_running(int(number))


if sys.platform == "win32":  # os.kill would end the process there

    def _is_running(number: int) -> bool:
        import ctypes  # noqa: PLC0415 - of Windows only

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, number)  # noqa: FBT003
        if not handle:
            return ctypes.get_last_error() == _ACCESS_DENIED
        code = ctypes.c_ulong()
        answered = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return not answered or code.value == _STILL_ACTIVE

    _QUERY_LIMITED_INFORMATION = 0x1000
    _ACCESS_DENIED = 5
    _STILL_ACTIVE = 259
else:

    def _is_running(number: int) -> bool:
        try:
            os.kill(number, 0)  # noqa: TID251 - asks only, and never on Windows
        except ProcessLookupError:
            return False
        except (PermissionError, OverflowError):
            return True
        return True


# Ctrl-C at a moment that suits: what must not be torn is finished first.


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
