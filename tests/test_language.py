"""Everything that nrcli says is there in both languages, with the same values in it."""

from __future__ import annotations

import ast
import re
import string
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
import typer
from typer import rich_utils

from nrcli.cli import language as cli_language
from nrcli.cli.app import SUMMARIES, app, load
from nrcli.domain.language import dutch
from nrcli.domain.language.dutch import SENTENCES
from nrcli.domain.problems.wordings import WORDINGS, Severity
from nrcli.domain.problems.wordings.dutch import DUTCH
from nrcli.explaining.files import State as SourceFile
from nrcli.register.domain.entry import EventKind, State
from nrcli.register.domain.mailing import DeliveryState
from tests.support.letters import ROOT

SOURCE = ROOT / "src" / "nrcli"
MODULES = sorted(SOURCE.rglob("*.py"))


def calls_of(name: str) -> Iterator[tuple[Path, ast.Call]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                if called == name:
                    yield path, node


def written_out(node: ast.expr) -> set[str] | None:
    """Return the texts that an expression may come to; None if it is put together."""
    match node:
        case ast.Constant(value=str() as text):
            return {text}
        case ast.IfExp(body=one, orelse=other):
            both = written_out(one), written_out(other)
            return None if None in both else set().union(*filter(None, both))
    return None


def said() -> set[str]:
    return set().union(*(written_out(call.args[0]) or set() for _, call in calls_of("say")))


def counted_things() -> set[str]:
    things = set().union(*(written_out(call.args[1]) or set() for _, call in calls_of("counted")))
    return things | {f"{thing}s" for thing in things}


def help_texts() -> set[str]:
    """Return what the help of every command says, and what stands for a value in it."""
    texts = set()
    commands: list[Any] = [typer.main.get_command(app), *map(load, SUMMARIES)]
    while commands:
        command = commands.pop()
        commands += getattr(command, "commands", {}).values()
        context = typer.Context(command)
        texts |= {command.help, command.options_metavar, *SUMMARIES.values()}
        texts.add(getattr(command, "subcommand_metavar", ""))
        for parameter in command.get_params(context):
            texts |= {getattr(parameter, "help", ""), parameter.metavar}
    return {text for text in texts if text and text not in WITHOUT_WORDS}


WITHOUT_WORDS = {
    "PATH...",
    "K",
    "S",
    "N",
    "F",
    "F,F",
    "N,N",
    "KENMERK",
    "PATH",
    "P",
    "L",
    "CxR",
    "C,L",
}


def typer_words() -> set[str]:
    return {"Usage: ", *(getattr(rich_utils, name) for name in cli_language.TYPER_WORDS)}


def states() -> set[str]:
    """Return the states that commands print in the language that is spoken."""
    kinds = (Severity, SourceFile, State, EventKind, DeliveryState)
    return {each.value for kind in kinds for each in kind}


def headings() -> set[str]:
    """Return the headings that are made of the keys of facts: those of dictionaries."""
    keys = {
        str(key.value)
        for path in (SOURCE / "catalogue" / "contents.py", SOURCE / "catalogue" / "roster.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    }
    own = {"kenmerk", "aanhef", "address", "name", "function", "fractie"}  # compare MAILING
    return {key.replace("_", " ").capitalize() for key in keys} | own


PAGE = SOURCE / "preview" / "page"


def page_texts() -> set[str]:
    """Return what the page of the preview says: texts, labels, and sentences of its scripts."""
    html = (PAGE / "index.html").read_text(encoding="utf-8")
    inline = r"<(?:kbd|code)>[^<>]*</(?:kbd|code)>"
    texts = {text.strip() for text in re.findall(rf">((?:[^<>]|{inline})+)<", html)}
    texts = {text for text in texts if re.search("[A-Za-z]", re.sub(inline, "", text))}
    return texts | set(re.findall('aria-label="([^"]+)"', html)) | script_texts()


def script_texts() -> set[str]:
    scripts = "".join(path.read_text(encoding="utf-8") for path in PAGE.glob("*.js"))
    said = re.findall(r"""say\(((?:[^()"]|"[^"]*")*)\)""", scripts)
    return {text for call in said for text in re.findall('"([^"]{3,})"', call)}


TABLES = {
    "workspace/yaml_nodes.py": "_SYNTAX_HINTS",
    "workspace/plain_pictures.py": "_NOT_PLAIN",
    "composition/texts/templates.py": "_SYNTAX_HINTS",
    "finished/pdf_foreign.py": "_ACTS",
}
"""Tables of words that problems are filled in with: their values, of hints their keys too."""
KINDS_SHIPPED = {"sender", "house style", "mail text"}
OF_A_PAGE = {
    "right", "bottom", "top", "the return address", "the address", "the side column", "the text",
}  # fmt: skip
OF_A_PROOF = {"addressee", "aanhef", "signatory", "kenmerk", "date", "subject"}
EXPORTS = ("register.exports", "mailing.report")
BOUNDS = {"from", "until"}  # of a role whose period changes


def export_headings() -> set[str]:
    """Return the headings of workbooks: the columns that CSV and JSON have by these names."""
    register, report = (import_module(f"nrcli.{place}") for place in EXPORTS)
    return {*vars(register)["_FOR_PEOPLE"], *vars(report)["_FOR_PEOPLE"], "Register", "Mailing"}


def reasons_of_readers() -> set[str]:
    """Return why a finished letter cannot be read, as its readers say it."""
    texts = "".join(path.read_text("utf-8") for path in (SOURCE / "finished").glob("*.py"))
    return set(re.findall('"((?:it|a picture) [^"]+)"', texts))


def table_words() -> set[str]:
    words = (
        KINDS_SHIPPED | OF_A_PAGE | OF_A_PROOF | BOUNDS | export_headings() | reasons_of_readers()
    )
    for place, name in TABLES.items():
        for node in ast.walk(ast.parse((SOURCE / place).read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Assign)
                and ast.unparse(node.targets[0]) == name
                and isinstance(node.value, ast.Dict)
            ):
                parts = [*node.value.values, *(node.value.keys if "HINTS" in name else [])]
                words |= {str(each.value) for each in parts if isinstance(each, ast.Constant)}
    return words


def fields_in(*texts: str) -> set[str]:
    """Return the values that texts name; one about braces names none."""
    try:
        parts = [part for text in texts for part in string.Formatter().parse(text)]
    except ValueError:
        return set()
    return {field for _, field, _, _ in parts if field}


def test_a_sentence_is_written_out_where_it_is_said() -> None:
    put_together = [
        f"{path.name}:{call.lineno}"
        for path, call in calls_of("say")
        if written_out(call.args[0]) is None
    ]

    assert put_together == []


SPEAKING = {"next_step", "print_text", "BadParameter", "ask", "ask_several", "print_finding"}
NOT_SAID = {"NAME", "error", "bug", "usage"}


def raw_words(node: ast.expr) -> Iterator[str]:
    """Return the texts of an expression that no `say` is asked for, literal parts of it too."""
    if isinstance(node, ast.Call):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield from raw_words(child)


def test_the_command_line_prints_no_words_that_are_not_said() -> None:
    printed = [
        (path, call, text)
        for name in sorted(SPEAKING)
        for path, call in calls_of(name)
        if "cli" in path.parts
        for argument in call.args
        for text in raw_words(argument)
    ]
    raw = [
        f"{path.name}:{call.lineno}: {text}"
        for path, call, text in printed
        if re.search("[A-Za-z]{3}", text.replace("nrcli", ""))
        and text not in NOT_SAID
        and not text.startswith("--")
    ]

    assert raw == []


def test_every_sentence_is_given_the_values_that_it_names() -> None:
    wrong = [
        f"{path.name}:{call.lineno}"
        for path, call in calls_of("say")
        for text in written_out(call.args[0]) or ()
        if fields_in(text) != {keyword.arg for keyword in call.keywords}
    ]

    assert wrong == []


def test_every_sentence_has_its_dutch() -> None:
    assert said() - set(SENTENCES) == set()


def test_every_problem_has_its_dutch() -> None:
    assert set(WORDINGS) - set(DUTCH) == set()


def test_every_help_has_its_dutch() -> None:
    assert help_texts() - set(SENTENCES) == set()


def test_every_word_has_its_dutch() -> None:
    words = counted_things() | typer_words() | states() | headings() | table_words()

    assert words - set(SENTENCES) == set()


def test_the_page_of_the_preview_has_its_dutch() -> None:
    assert len(script_texts()) > 10
    assert page_texts() - set(SENTENCES) == set()


def test_nothing_is_in_the_tables_that_is_not_said() -> None:
    spoken = said() | page_texts() | help_texts() | typer_words()
    spoken |= counted_things() | states() | headings() | table_words()

    assert set(SENTENCES) - spoken == set()
    assert set(DUTCH) - set(WORDINGS) == set()


def test_a_sentence_stands_in_one_table() -> None:
    tables = [
        getattr(import_module(f"{dutch.__name__}.{module.name}"), name)
        for module in iter_modules(dutch.__path__)
        for name in import_module(f"{dutch.__name__}.{module.name}").__all__
    ]
    twice = {
        text
        for text, count in Counter(text for table in tables for text in table).items()
        if count > 1 and len({table[text] for table in tables if text in table}) > 1
    }

    assert twice == set()


def test_dutch_has_the_same_values_in_braces() -> None:
    sentences = {
        english: dutch
        for english, dutch in SENTENCES.items()
        if fields_in(english) != fields_in(dutch)
    }
    problems = {
        code
        for code, texts in DUTCH.items()
        if fields_in(*texts) != fields_in(WORDINGS[code].message, WORDINGS[code].hint)
    }

    assert sentences == {}
    assert problems == set()


@pytest.mark.parametrize("code", sorted(DUTCH))
def test_dutch_is_sentences_with_a_hint_where_english_has_one(code: str) -> None:
    message, hint = DUTCH[code]

    assert message[-1] in ".}"
    assert bool(hint) == bool(WORDINGS[code].hint)
