"""Questions to whoever sits at the terminal: each answer is looked at before the next is asked."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence

import typer

from nrcli.cli.console import next_step, print_problems
from nrcli.domain.language.speech import say, translated
from nrcli.domain.problems.problem import NrcliError

__all__ = ["ask", "ask_several", "is_terminal"]

_SHOWN = 12
"""How many choices are shown before somebody asks for all."""

_ALL = "?"


def is_terminal() -> bool:
    """Return whether somebody is there to answer."""
    return sys.stdin.isatty()


def ask(
    option: str,
    question: str,
    given: str,
    choices: Mapping[str, str] | None = None,
    *,
    optional: bool = False,
    proposal: str = "",
    check: Callable[[str], None] | None = None,
) -> str:
    """Return what an option says, or what somebody answers.

    Of `choices`, names with what they stand for, one is taken by its number or name; `proposal` is
    what Enter alone stands for, and `check` raises what is wrong with an answer.

    Raises:
        typer.BadParameter: nothing was given, and nobody is there to answer.

    """
    if given or (optional and not is_terminal()):
        return given
    if not is_terminal():
        message = say("{option} is needed.", option=translated(option))
        raise typer.BadParameter(message)
    _show(choices or {})
    while True:
        answer = _answer(question, optional=optional, proposal=proposal)
        if answer == _ALL and choices:
            _show(choices, everything=True)
            continue
        if answer and choices:
            answer = _chosen(answer, tuple(choices))
            if not answer:
                next_step(say("That is none of them."))
                continue
        if not answer and not optional:
            next_step(say("Please write something."))
        elif not answer or _is_right(answer, check):
            return answer


def ask_several(question: str, given: Sequence[str], choices: Mapping[str, str]) -> tuple[str, ...]:
    """Return what options say, or what somebody answers: none, or some of the choices."""
    if given or not (choices and is_terminal()):
        return tuple(given)
    _show(choices)
    while True:
        answer = _answer(question, optional=True)
        if answer == _ALL:
            _show(choices, everything=True)
            continue
        names = [_chosen(each, tuple(choices)) for each in answer.replace(",", " ").split()]
        if all(names):
            return tuple(names)
        next_step(say("Not all of these are there."))


def _show(choices: Mapping[str, str], *, everything: bool = False) -> None:
    """Print choices with their numbers, the first of them or all."""
    shown = list(choices.items())[: None if everything else _SHOWN]
    width = max((len(name) for name, _ in shown), default=0)
    for number, (name, meaning) in enumerate(shown, start=1):
        next_step(f"{number:4}  {name:{width}}  {meaning}".rstrip())
    if len(shown) < len(choices):
        more = len(choices) - len(shown)
        next_step(say("      and {count} more: type a name, or ? to see them all", count=more))


def _chosen(answer: str, names: Sequence[str]) -> str:
    """Return the name that an answer stands for, by its number or in any case; empty if none."""
    if answer.isdecimal() and 0 < int(answer) <= len(names):
        return names[int(answer) - 1]
    return next((name for name in names if name.casefold() == answer.casefold()), "")


def _is_right(answer: str, check: Callable[[str], None] | None) -> bool:
    """Return whether an answer can be taken; if not, say why."""
    try:
        if check is not None:
            check(answer)
    except NrcliError as error:
        print_problems(error.problems)
        return False
    return True


def _answer(question: str, *, optional: bool, proposal: str = "") -> str:
    shown = say("{question}; Enter for none", question=question) if optional else question
    if proposal:
        shown = f"{question} [{proposal}]"
    default = proposal if proposal or optional else None
    answer: str = typer.prompt(shown, default=default, show_default=False, err=True)
    return answer.strip()
