"""Ctrl-C waits for what must not be torn, and a second one does not wait."""

from __future__ import annotations

import signal
import threading

import pytest

from nrcli.system.runs import interrupts_held


def press() -> None:
    signal.raise_signal(signal.SIGINT)


def press_within(times: int, done: list[str]) -> None:
    with interrupts_held():
        for _ in range(times):
            press()
        done.append("the rest")


def fail_within() -> None:
    with interrupts_held():
        press()
        message = "torn"
        raise ValueError(message)


def test_a_first_press_waits_for_the_end() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        press_within(1, done)

    assert done == ["the rest"]
    with pytest.raises(KeyboardInterrupt):
        press()


def test_a_second_press_interrupts_at_once() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        press_within(2, done)

    assert done == []


def test_what_fails_within_is_told_instead() -> None:
    with pytest.raises(ValueError, match="torn"):
        fail_within()


def test_without_a_press_nothing_happens_in_any_thread() -> None:
    def work() -> None:
        with interrupts_held():
            done.append(threading.current_thread().name)

    done: list[str] = []
    work()
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert len(done) == 2
