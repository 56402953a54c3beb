"""In which language nrcli speaks, and Typer's own words in it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

import typer

from nrcli.domain.language.speech import Language, language, say, translated

__all__ = ["TYPER_WORDS", "choose_language", "folder_of", "translate_command", "usage_message"]

_OPTION = "--language"
_SETTING = re.compile(r"^language:[ \t]*([\"']?)(\w+)\1[ \t]*(?:#.*)?$", re.MULTILINE)


def choose_language(arguments: Sequence[str]) -> tuple[Language, list[str]]:
    """Return the language of a command line, and its arguments without --language.

    The option is for people: what is said with `--json` is the same in every language.

    Raises:
        typer.BadParameter: the option names another language.

    """
    asked, rest = _asked(arguments)
    if asked is not None and asked not in {each.value for each in Language}:
        message = say("'{text}' is not a language of nrcli: it speaks nl and en.", text=asked)
        raise typer.BadParameter(message, param_hint=_OPTION)
    if "--json" in rest:
        return Language.EN, rest
    return next(filter(None, map(_known, _choices(asked, rest))), Language.EN), rest


def folder_of(arguments: Sequence[str]) -> Path:
    """Return the folder that a command line, or else the environment, says to work in."""
    return Path(_value_of("--workspace", arguments) or os.environ.get("NRCLI_WORKSPACE") or ".")


def _choices(asked: str | None, arguments: Sequence[str]) -> Iterator[str]:
    yield asked or ""
    yield os.environ.get("NRCLI_LANG", "")
    yield _of_workspace(folder_of(arguments))
    yield _of_system()


def _known(name: str) -> Language | None:
    """Return the language that a name such as nl, nl_NL.UTF-8 or nl-NL is for, if nrcli has it."""
    short = re.split(r"[-_.@]", name.strip().lower())[0]
    return next((each for each in Language if each.value == short), None)


def _asked(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    asked, rest, left = None, [], iter(arguments)
    for word in left:
        if word == _OPTION:
            asked = next(left, "")
        elif word.startswith(f"{_OPTION}="):
            asked = word.partition("=")[2]
        else:
            rest.append(word)
    return asked, rest


def _value_of(option: str, arguments: Sequence[str]) -> str:
    for word, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        if word == option:
            return following
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return ""


def _of_workspace(given: Path) -> str:
    """Return what nrcli.yaml says: a line is found, all of it is read and checked later."""
    start = given.absolute()
    for folder in (start, *start.parents):
        try:
            text = (folder / "nrcli.yaml").read_text(encoding="utf-8")
        except (OSError, ValueError):  # there is none here, or it is no text
            continue
        found = _SETTING.search(text)
        return found[2] if found else ""
    return ""


def _of_system() -> str:
    """Return what the system speaks: the names of a locale on Unix, the user's own on Windows."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - start-up stays light
        import locale  # noqa: PLC0415

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(number, "")
    return ""


# Typer's words.

TYPER_WORDS = (
    "ARGUMENTS_PANEL_TITLE",
    "OPTIONS_PANEL_TITLE",
    "COMMANDS_PANEL_TITLE",
    "REQUIRED_LONG_STRING",
    "DEFAULT_STRING",
    "ENVVAR_STRING",
)
"""What the frames of a help say: constants of its module for rich; those it lacks stay English."""

_english: dict[str, str] = {}


def translate_command(command: Any) -> None:  # noqa: ANN401 - typer's own, which it does not publish
    """Put the help of a command and of those below it into the language that is spoken.

    Nobody is told the types that Python has for values.
    """
    show, help_option = command.format_help, command.get_help_option

    def format_help(context: Any, formatter: Any) -> None:  # noqa: ANN401
        _translate_frames()
        for each in command.get_params(context):  # here are those, too, that typer adds last
            _translate_parameter(each)
            if each.metavar is None or each.param_type_name == "argument":
                each.display_type_rich = lambda **_: None
        show(context, formatter)

    def format_usage(context: Any, formatter: Any) -> None:  # noqa: ANN401
        pieces = " ".join(command.collect_usage_pieces(context))
        formatter.write_usage(context.command_path, pieces, prefix=translated("Usage: "))

    def get_help_option(context: Any) -> Any:  # noqa: ANN401
        option = help_option(context)
        if option is not None:
            _translate_parameter(option)
        return option

    command.format_help, command.format_usage = format_help, format_usage
    command.get_help_option = get_help_option
    command.help = translated(command.help or "")
    command.options_metavar = translated(command.options_metavar or "")
    if hasattr(command, "subcommand_metavar"):
        command.subcommand_metavar = translated(command.subcommand_metavar)
    for each in command.params:
        _translate_parameter(each)
    for each in getattr(command, "commands", {}).values():
        translate_command(each)


def _translate_parameter(parameter: Any) -> None:  # noqa: ANN401
    for name in ("help", "metavar"):
        if getattr(parameter, name, None):
            setattr(parameter, name, translated(getattr(parameter, name)))


def _translate_frames() -> None:
    """Translate what the frames of a help say; loaded only where one is shown."""
    from typer import rich_utils  # noqa: PLC0415 - start-up stays light

    for name in TYPER_WORDS:
        if hasattr(rich_utils, name):
            english = _english.setdefault(name, getattr(rich_utils, name))
            setattr(rich_utils, name, translated(english))


def usage_message(error: Any) -> str:  # noqa: ANN401 - typer's own, which it does not publish
    """Word a usage error in the language that is spoken, from what it holds.

    Typer's own sentence stays where this one does not know the error.
    """
    english: str = error.format_message()
    if language() is Language.EN:
        return english
    kind, name = type(error).__name__, getattr(error, "option_name", "")
    if kind == "MissingParameter":
        return say("Missing {what}.", what=_what(error))
    if kind == "NoSuchOption":
        return _with_near(say("There is no option {name}.", name=name), error.possibilities or ())
    if kind == "BadOptionUsage" and "requires" in english:
        return say("The option {name} needs a value.", name=name)
    if kind == "BadOptionUsage" and "does not take" in english:
        return say("The option {name} takes no value.", name=name)
    if kind == "BadParameter":
        reason: str = error.message
        what = _what(error)
        return (
            say("Invalid value for {what}: {reason}", what=what, reason=reason) if what else reason
        )
    if found := re.match(r"No such command '(.*?)'\.(?: Did you mean (.*)\?)?$", english):
        there = say("There is no command '{name}'.", name=found[1])
        return _with_near(there, [found[2]] if found[2] else [])
    if found := re.match(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)$", english):
        return say("Got more than was asked for: {rest}.", rest=found[1])
    return english


def _what(error: Any) -> str:  # noqa: ANN401
    hint = getattr(error, "param_hint", None)
    if hint is None and getattr(error, "param", None) is not None:
        hint = error.param.get_error_hint()
    return " / ".join([hint] if isinstance(hint, str) else hint or ())


def _with_near(message: str, names: Sequence[str]) -> str:
    if not names:
        return message
    return f"{message} {say('Did you mean {names}?', names=', '.join(sorted(names)))}"
