"""Make the parts of the documentation that follow from the code, and the pictures in it.

Run it from the repository root: `make docs`. A test holds the
pages against what this script would write.
"""

from __future__ import annotations

import inspect
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from PIL import Image

from nrcli.cli.app import app
from nrcli.domain.wordings import WORDINGS, Wording
from nrcli.errors import ExitCode
from nrcli.renderers import RENDERERS, OutputFormat
from tests.support.letters import golden_letters
from tests.support.pdf_png import render_page

ROOT = Path(__file__).resolve().parents[1]
PICTURE_DPI = 50

EXIT_CODES = {
    ExitCode.DONE: "done, or rightly nothing to do",
    ExitCode.ERRORS: (
        "the workspace or letter has errors: nothing was made; or `check`, `proof` or "
        "`register verify` found something"
    ),
    ExitCode.USAGE: "wrong usage",
    ExitCode.REFUSED: (
        "refused: a file was edited, is not nrcli's, or is open elsewhere; a kenmerk is taken; "
        "a letter was sent"
    ),
    ExitCode.PARTLY: "a list was done in part; what remains is listed",
    ExitCode.DELIVERY: "delivery failed (kept for later: nothing is delivered yet)",
    ExitCode.BUG: "a fault in nrcli",
    ExitCode.INTERRUPTED: "interrupted; what was finished is whole",
}


def pages() -> dict[str, str]:
    """Give the pages that are made from the code, by their path in the repository."""
    return {"docs/cli.md": cli_page(), "docs/problems.md": problems_page()}


def cli_page() -> str:
    """Write every command with its arguments and options, and the exit codes."""
    command = typer.main.get_command(app)
    lines = [
        "# Commands",
        "",
        "Made from the program by `make docs`; each command tells the same with",
        "`--help` or `-h`. Results go to stdout; progress, warnings, hints and errors to stderr.",
        "An option with … behind it may be given several times.",
        *_command_lines("nrcli", command),
        "",
        "## Exit codes",
        "",
        "| code | meaning |",
        "| --- | --- |",
        *(f"| {code.value} | {meaning} |" for code, meaning in EXIT_CODES.items()),
    ]
    return "\n".join(lines) + "\n"


def _command_lines(path: str, command: Any) -> Iterator[str]:  # noqa: ANN401 - typer's own
    parameters = [each for each in command.params if each.name != "help"]
    arguments = [each for each in parameters if each.param_type_name == "argument"]
    options = [each for each in parameters if each.param_type_name == "option"]
    usage = " ".join([path, *(_argument(each) for each in arguments)])
    yield from ("", f"## `{usage}`", "", inspect.cleandoc(command.help or ""))
    explained = [each for each in arguments if each.help]
    if explained:
        yield from ("", "| argument | what it is |", "| --- | --- |")
        yield from (f"| `{_argument(each)}` | {_help(each)} |" for each in explained)
    if options:
        yield from ("", "| option | what it does |", "| --- | --- |")
        yield from (f"| {_option(each)} | {_help(each)} |" for each in options)
    for name, inner in sorted(getattr(command, "commands", {}).items()):
        yield from _command_lines(f"{path} {name}", inner)


def _argument(parameter: Any) -> str:  # noqa: ANN401 - typer's own
    name = (parameter.metavar or parameter.name).strip("[]{}.").upper()
    many = "…" if parameter.nargs < 0 else ""
    return f"{name}{many}" if parameter.required else f"[{name}{many}]"


def _option(parameter: Any) -> str:  # noqa: ANN401 - typer's own
    value = "" if parameter.is_flag else f" {parameter.metavar}"
    many = "…" if parameter.multiple else ""
    return f"`{parameter.opts[0]}{value}`{many}"


def _help(parameter: Any) -> str:  # noqa: ANN401 - typer's own
    variable = getattr(parameter, "envvar", None)
    environment = f" The variable `{variable}` says the same." if variable else ""
    return f"{parameter.help}{environment}".replace("|", "\\|")


def problems_page() -> str:
    """Write every problem that nrcli can report."""
    lines = [
        "# Problems",
        "",
        "What nrcli can report, by its stable code: the word in brackets behind a message. An",
        "error stops the work, a warning does not, unless `--strict` is given. Words in braces are",
        "filled in. Made from the program by `make docs`.",
        "",
        "| code | | what it says | what to do |",
        "| --- | --- | --- | --- |",
        *(_problem_row(code, wording) for code, wording in sorted(WORDINGS.items())),
    ]
    return "\n".join(lines) + "\n"


def _problem_row(code: str, wording: Wording) -> str:
    cells = (f"`{code}`", wording.severity.value, _shown(wording.message), _shown(wording.hint))
    return f"| {' | '.join(cells)} |"


def _shown(template: str) -> str:
    """Write a wording as Markdown that shows it as it is, braces once."""
    return _MARKS.sub(r"\\\g<0>", template.replace("{{", "{").replace("}}", "}"))


_MARKS = re.compile(r"[|*<\[\\]")


def picture() -> bytes:
    """Picture the pages of the example letter side by side."""
    rendered = RENDERERS[OutputFormat.PDF](golden_letters()["informateur"])
    images = [
        Image.open(io.BytesIO(render_page(rendered.content, number, PICTURE_DPI)))
        for number in range(1, (rendered.pages or 0) + 1)
    ]
    width, height = images[0].size
    margin = 8
    sheet = Image.new("L", ((width + margin) * len(images) + margin, height + 2 * margin), 200)
    for number, image in enumerate(images):
        sheet.paste(image.convert("L"), (margin + number * (width + margin), margin))
    stream = io.BytesIO()
    sheet.quantize(16).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def main() -> int:
    """Write the pages and the picture."""
    for name, text in pages().items():
        (ROOT / name).write_text(text, encoding="utf-8", newline="\n")
        print(name)
    path = ROOT / "docs" / "images" / "letter.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture())
    print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
