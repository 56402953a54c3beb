"""Questions of a command: asked in a terminal, step by step; in a script they are options."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from nrcli.cli.console import next_step

__all__ = ["ask", "ask_several", "is_terminal"]


def is_terminal() -> bool:
    """Say whether somebody is there to answer."""
    return sys.stdin.isatty()


def ask(
    option: str, question: str, given: str, choices: Sequence[str] = (), *, optional: bool = False
) -> str:
    """Give what an option says, or what somebody answers; one of the choices, if there are any.

    Raises:
        typer.BadParameter: nothing was given, and nobody is there to answer.

    """
    if given or (optional and not is_terminal()):
        return given
    if not is_terminal():
        message = f"{option} is needed."
        raise typer.BadParameter(message)
    while True:
        answer = _answer(_with_choices(question, choices), optional=optional)
        if not answer and not optional:
            next_step("Please write something.")
        elif answer and choices and answer not in choices:
            next_step("That is none of them.")
        else:
            return answer


def ask_several(question: str, given: Sequence[str], choices: Sequence[str]) -> tuple[str, ...]:
    """Give what options say, or what somebody answers: none, or some of the choices."""
    if given or not (choices and is_terminal()):
        return tuple(given)
    while True:
        answer = _answer(_with_choices(question, choices), optional=True)
        names = tuple(answer.replace(",", " ").split())
        if set(names) <= set(choices):
            return names
        next_step("Not all of these are there.")


def _answer(question: str, *, optional: bool) -> str:
    shown = f"{question}; Enter for none" if optional else question
    default = "" if optional else None
    answer: str = typer.prompt(shown, default=default, show_default=False, err=True)
    return answer.strip()


def _with_choices(question: str, choices: Sequence[str]) -> str:
    return f"{question} ({', '.join(choices)})" if choices else question
