"""Make the parts of the documentation that follow from the code, and the pictures in it.

Run it from the repository root: `make docs`. A test holds the
pages against what this script would write.
"""

from __future__ import annotations

import difflib
import inspect
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from PIL import Image

from nrcli.cli.app import Commands, app, load
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.problems.problem import ExitCode
from nrcli.domain.problems.wordings import WORDINGS, Wording
from nrcli.renderers import RENDERERS
from nrcli.workspace.schemas import SCHEMA_FOLDER, SCHEMA_KINDS, schema_text
from tests.support import browser
from tests.support.check_examples import EXAMPLES, CheckExample
from tests.support.language_examples import LANGUAGE_EXAMPLES
from tests.support.letters import golden_letters
from tests.support.pdf_png import render_page
from tools.comparison_picture import moved_picture
from tools.letters_page.page import letters_page
from tools.letters_page.pictures import letter_pictures
from tools.preview_picture import preview_picture

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
        "a letter was sent; something changed since a mailing was prepared"
    ),
    ExitCode.PARTLY: "a list was done in part; what remains is listed",
    ExitCode.DELIVERY: "delivery failed: no letter that was to be mailed could be",
    ExitCode.BUG: "a fault in nrcli",
    ExitCode.INTERRUPTED: "interrupted; what was finished is whole",
}


def pages() -> dict[str, str]:
    """Return the pages that are made from the code, by their path in the repository."""
    return {
        "docs/cli.md": cli_page(),
        "docs/letters.md": letters_page(),
        "docs/problems.md": problems_page(),
        "docs/checks.md": checks_page(),
        **{f"{SCHEMA_FOLDER}/{kind}.json": schema_text(kind) for kind in SCHEMA_KINDS},
    }


def pictures() -> Iterator[tuple[str, bytes]]:
    """Return the pictures of the documentation as PNG, by their path in the repository."""
    yield "docs/images/letter.png", picture()
    yield "docs/images/moved.png", moved_picture()
    for name, content in letter_pictures():
        yield f"docs/images/letters/{name}.png", content


def cli_page() -> str:
    """Write every command with its arguments and options, and the exit codes."""
    command = typer.main.get_command(app)
    lines = [
        "# Commands",
        "",
        "Made from the program by `make docs`; each command tells the same with",
        "`--help` or `-h`. Results go to stdout; progress, warnings, hints and errors to stderr.",
        "An option with … behind it may be given several times.",
        "",
        "nrcli speaks Dutch and English. The language is that of `--language nl` or `en`, which",
        "may stand anywhere; else of the variable `NRCLI_LANG`; else of `language:` in nrcli.yaml;",
        "else of the system. What machines read (`--json`, codes, keys, exit codes) has none.",
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
        whole = load(name) if isinstance(command, Commands) else inner
        yield from _command_lines(f"{path} {name}", whole)


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
    cells = (f"`{code}`", _severity(wording), _shown(wording.message), _shown(wording.hint))
    return f"| {' | '.join(cells)} |"


def _severity(wording: Wording) -> str:
    """Return how bad a problem is, where a letter has a kenmerk too."""
    kind = wording.severity.value
    return f"{kind}; error with a kenmerk" if wording.stops_final else kind


def _shown(template: str) -> str:
    """Write a wording as Markdown that shows it as it is, braces once."""
    return _MARKS.sub(r"\\\g<0>", template.replace("{{", "{").replace("}}", "}"))


_MARKS = re.compile(r"[|*<\[\\]")


def checks_page() -> str:
    """Write what `nrcli check` finds in texts that could be set, each with its repair."""
    lines = [CHECKS_HEAD]
    for example in (*EXAMPLES, *LANGUAGE_EXAMPLES):
        wording = WORDINGS[example.code]
        lines += [
            f"## `{example.code}`",
            "",
            f"{_severity(wording).capitalize()}. {_shown(wording.message)}"
            f" {_shown(wording.hint.replace('{suggestion}', '')).strip()}".rstrip(),
            "",
            f"In `{example.file}`:",
            "",
            *_difference(example),
            "",
        ]
    return "\n".join(lines)


def _difference(example: CheckExample) -> Iterator[str]:
    """Write the lines of an example and of its repair, beside each other as a diff has them."""
    before, after = example.before.splitlines(), example.after.splitlines()
    if before == after:
        before[-1] += "\n\\ No newline at end of file"
    yield "```diff"
    for line in difflib.unified_diff(before, after, lineterm="", n=1):
        if not line.startswith(("---", "+++", "@@")):
            yield line.rstrip()
    yield "```"


CHECKS_HEAD = """\
# What `nrcli check` finds

Besides the errors that stop a letter, which [problems](problems.md) lists, `nrcli check` tells
what can be set but was probably meant otherwise. Each finding has a stable code. Below is an
example of each: the lines that yield it with `-`, the repair with `+`. Made by `make docs` from a
table that the tests run: each example yields its code, and its repair makes it vanish.

`nrcli check --fix` repairs what is safe (double spaces, straight quotation marks, a last line
without an end, bullets and headings as Word has them, tabs and soft hyphens, what a word
processor made of YAML's quotation marks and dashes) and shows what it changed.

## One gate

What is found in a letter (its text and snippets, its sender, the people it goes to that day) is
the same for `nrcli check`, `draft`, `preview`, `approve`, `mailing prepare` and `proof`: the same
codes, the same comments that allow them. Errors stop every letter with a kenmerk. A concept and a
preview are made in spite of errors in their words, and tell them; not of what cannot be set. What
is left to be written is a warning until the letter gets a kenmerk, and then an error. With
`--strict` warnings stop too. What comments allowed is kept with the registered letter, and `nrcli
proof` honours it. While the texts of a letter are as they were registered, proof says what is
found in these; once they or the file were changed, it reads the words of the file. What only a
finished file can show has codes of its own, which begin with `proof-`.

Two versions that git could not merge (`<<<<<<<`) are an error in every kind of file:
`merge-left`.

## Spelling, and the office's own words

Words are looked up in OpenTaal's dictionary (its licence is in the package), each reported once a
letter. A word with a capital inside is left alone, and one with a capital at its start everywhere
but at the start of a sentence. `templates/woordenlijst.txt` holds the office's own words, one a
line, with remarks behind `#`; a word with `-` before it is never right. Letters in
which nothing was found are kept in `.nrcli-checked` with all that decides on it, so that only what
changed is looked through again; it may be thrown away. `spelling: off` in nrcli.yaml looks no word
up, and keeps nothing.

## Rules of writing

`templates/schrijfwijzer.yaml` holds the office's rules as data: words (`instead_of`), a regular
expression (`pattern`), or ways of which a letter may have one (`not_both`); with `write`, `why`,
`see`, `except`, `not_in`, `severity`. Each rule is tried on its own sentences when it is read,
`wrong` and `right`; one that fails them is refused. `nrcli schema writing-rules` is its schema.
What a calendar, the roster or brackets decide is code: the codes below that begin with `date-`,
`name-`, `party-`, `voorvoegsel-`, and `word-twice`, `space-before-mark`, `mark-unpaired`,
`hyphen-as-dash` and `full-stop-missing`.

## When it is meant so

A comment silences a finding in place, with the reason. In the text of a letter or snippet it
stands on a line of its own above what it is for, and is not printed:

```
{# nrcli: allow double-space: zo staat het in het verslag #}
```

In YAML and in front matter it may stand behind a line too:

```
valid_until: 2017-01-01   # nrcli: allow snippet-expired: tot het nieuwe verslag er is
```

Warnings can be silenced, and errors in the words, such as personal data; an error of what cannot
be set cannot. A comment without a reason, or that silences nothing, is itself a finding.

## What is not looked for

- Grammar: gebeurd or gebeurt, "ik wordt", "groter als", "hun hebben", a word that is right by
  itself and wrong here, a verb that is missing.
- Whether a number, a year or a fact is right.
- Compounds written apart, unless the same letter writes them as one too.
- A heading alone at the foot of a page, in DOCX or PDF, cannot be: headings keep with what
  follows.
- A table without a header cannot be: without one it is no table in Markdown, and its lines are
  told. An empty header is `table-headless`.
- A skipped level of headings is an error: `markdown-heading-skipped`.
- The name of a former contact is a name like any other. Numbers, mail addresses, postcodes and post
  boxes are compared with those of the senders and of `recipients.yaml`: `contact-unknown`.
"""


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
    """Write the pages and the pictures."""
    for name, text in pages().items():
        (ROOT / name).parent.mkdir(exist_ok=True)
        (ROOT / name).write_text(text, encoding="utf-8", newline="\n")
        print(name)
    shown = [("docs/images/preview.png", preview_picture())] if browser.available() else []
    for name, content in (*pictures(), *shown):
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
