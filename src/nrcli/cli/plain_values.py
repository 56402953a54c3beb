"""Values of a command line that need no reading: text, a path, a switch, or nothing.

Typer has pydantic read every value, and that takes longer to load than most commands take to run.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

__all__ = ["take_plain_values"]


def take_plain_values(command: Any) -> None:  # noqa: ANN401 - typer's own
    """Let a command and those below it take such values as they are.

    All else is left to typer: numbers, choices, what is missing, and versions of it without
    pydantic.
    """
    find = command.get_params

    def get_params(context: Any) -> Any:  # noqa: ANN401
        parameters = find(context)
        for each in parameters:
            if "process_value" not in vars(each):
                _take_plain_values(each)
        return parameters

    command.get_params = get_params
    for each in getattr(command, "commands", {}).values():
        take_plain_values(each)


def _take_plain_values(parameter: Any) -> None:  # noqa: ANN401
    described = getattr(parameter, "type_descriptor", None)
    if described is None:
        return
    by_typer = parameter.process_value
    is_multiple = parameter.multiple or parameter.nargs == -1
    read = described.parameter_info.parser or _READERS.get(described.annotation)

    def process_value(context: Any, value: Any) -> Any:  # noqa: ANN401
        if value is None and (context.resilient_parsing or not parameter.required):
            taken: object = () if is_multiple else None
        elif isinstance(value, bool) and not is_multiple:
            taken = value
        elif read and isinstance(value, (list, tuple) if is_multiple else str):
            taken = read(value)
        else:
            return by_typer(context, value)
        return parameter.callback(context, parameter, taken) if parameter.callback else taken

    parameter.process_value = process_value


_READERS: dict[object, Callable[[Any], object]] = {str: str, list[str]: list, Path: Path}
