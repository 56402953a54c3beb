"""Templates: Jinja in a sandbox, checked before use, with the place of every word kept."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError, pass_context
from jinja2.environment import Template
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from nrcli.composition.placeholders import FILTERS, TESTS, Kind, PlaceholderCheck
from nrcli.composition.rendered_text import RenderedText, place_mark, strip_place_marks
from nrcli.composition.values import SnippetsValue, Values
from nrcli.domain.plain_text import describe_character, forbidden_character
from nrcli.domain.problem import Location, Problem, Problems
from nrcli.domain.source_texts import SourceText
from nrcli.errors import InvalidValueError, LetterError

__all__ = ["TextTemplate"]

_VALUES = "__values"
_MOST_CHARACTERS = 1_000_000


class TextTemplate:
    """A text with Jinja in it, checked and ready to be filled in any number of times."""

    def __init__(self, source: SourceText, schema: Mapping[str, Kind], problems: Problems) -> None:
        self.source = source
        self._template: Template | None = None
        self._check = PlaceholderCheck(schema, problems, self._locate)
        self._words = _Words(source.text)
        errors_before = len(problems.errors)
        _check_characters(source, problems)
        environment = _environment()
        try:
            tree = environment.parse(source.text, filename=source.file)
        except TemplateSyntaxError as error:
            self._add_syntax_problem(error, problems)
            return
        self._check.run(tree)
        if len(problems.errors) == errors_before:
            code = environment.compile(tree, filename=source.file)
            self._template = Template.from_code(environment, code, {})

    @property
    def is_sound(self) -> bool:
        """Whether the text can be filled in: nothing was found wrong with it."""
        return self._template is not None

    @property
    def used(self) -> frozenset[str]:
        """The values that the text uses anywhere."""
        return frozenset(self._check.used)

    @property
    def snippet_calls(self) -> tuple[tuple[str, Location], ...]:
        """The snippets that the text names itself, and where."""
        return tuple(self._check.snippet_calls)

    def render(self, context: Mapping[str, object], who: str) -> RenderedText:
        """Fill in the text.

        Raises:
            LetterError: a value is missing or too much; `who` is named in it.

        """
        if self._template is None:
            raise LetterError([])
        values = Values()
        parts: list[str] = []
        size = 0
        try:
            for part in self._template.generate({**context, _VALUES: values}):
                parts.append(part)
                size += len(part)
                if size > _MOST_CHARACTERS:
                    raise InvalidValueError("template-too-long", most=f"{_MOST_CHARACTERS:,}")
        except InvalidValueError as error:
            raise self._failure(error, error.code, **error.values) from error
        except UndefinedError as error:
            raise self._missing(error, who) from error
        except (SecurityError, TemplateRuntimeError, TypeError, ValueError) as error:
            raise self._failure(error, "template-failed", reason=str(error), hint="") from error
        return RenderedText.read("".join(parts), self.source, values)

    def _missing(self, error: Exception, who: str) -> LetterError:
        """Name the optional value that the failed line asks for."""
        line = self._failed_line(error)
        name, owner = next(
            (part[1:] for part in self._check.optional_parts if part[0] == line), ("it", "it")
        )
        place = self._locate(line, name.split(".")[-1])
        values = {"name": name, "owner": owner, "who": who}
        return LetterError([Problem(code="value-missing", location=place, values=values)])

    def _failure(self, error: Exception, code: str, **values: str) -> LetterError:
        place = self._locate(self._failed_line(error), "")
        return LetterError([Problem(code=code, location=place, values=values)])

    def _failed_line(self, error: Exception) -> int:
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno for frame in frames if frame.filename == self.source.file]
        return (lines or [1])[-1] or 1

    def _locate(self, line: int, word: str) -> Location:
        """Find a word of the template on a line that counts from 1 in the text."""
        return Location(
            self.source.file, line + self.source.first_line - 1, self._words.column(line, word)
        )

    def _add_syntax_problem(self, error: TemplateSyntaxError, problems: Problems) -> None:
        reason = (error.message or "it is broken").rstrip(".")
        hint = next((text for start, text in _SYNTAX_HINTS.items() if start in reason), "")
        place = self._locate(error.lineno, "")
        problems.add("template-syntax", place, reason=reason, hint=hint)


_SYNTAX_HINTS = {
    "expected 'end of": "Close it with }} or %}, and put texts between quotes.",
    "unexpected end of template": "Close what was opened: {% endif %}, {% endfor %}, {% endset %}.",
    "Unexpected end of template": "Close what was opened: {% endif %}, {% endfor %}, {% endset %}.",
    "unknown tag": "A letter knows if, for and set.",
    "expected token": "Close it with }} or %}, and put texts between quotes.",
}


class _Words:
    """Where the words inside `{{ }}` and `{% %}` stand."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._next: dict[tuple[int, str], int] = {}

    def column(self, line: int, word: str) -> int:
        """Give the column of the next use of a word on a line, of its first tag if none is left."""
        text = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        starts = [text.find(opening) for opening in ("{{", "{%") if opening in text]
        first_tag = min(starts, default=0)
        found = text.find(word, self._next.get((line, word), first_tag)) if word else -1
        if found < 0:
            return first_tag + 1
        self._next[line, word] = found + len(word)
        return found + 1


def _check_characters(source: SourceText, problems: Problems) -> None:
    for number, line in enumerate(source.text.split("\n"), start=source.first_line):
        indent = len(line) - len(line.lstrip("\t "))
        found = forbidden_character(line[indent:])
        if found is not None:
            place = Location(source.file, number, indent + found[0] + 1)
            character = describe_character(line[indent + found[0]])
            problems.add("private-character", place, character=character)


class _PlaceMarks(Extension):
    """Puts a mark before every piece of literal text that says where it was written."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        self._offsets = list(_data_offsets(self.environment.lexer.tokeniter(source, name), source))
        self._source = source
        del filename
        return source

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        offsets = iter(self._offsets)
        for token in stream:
            if token.type != "data":
                yield token
                continue
            start = next(offsets)
            line = self._source.count("\n", 0, start) + 1
            column = start - self._source.rfind("\n", 0, start)
            first, *rest = token.value.split("\n")
            marked = place_mark(line, column) + first
            marked += "".join(
                f"\n{place_mark(line + number, 1)}{text}" for number, text in enumerate(rest, 1)
            )
            yield Token(token.lineno, token.type, marked)


def _data_offsets(tokens: Iterable[tuple[int, str, str]], source: str) -> Iterator[int]:
    offset = 0
    for _, kind, value in tokens:
        offset = source.find(value, offset)
        if kind == "data":
            yield offset
        offset += len(value)


@pass_context
def _finalize(context: Context, value: Any) -> str:  # noqa: ANN401 - whatever a template prints
    values: Values = context[_VALUES]
    if isinstance(value, SnippetsValue):
        return values.block_stand_in(value)
    if value is None or isinstance(value, StrictUndefined):
        raise UndefinedError("there is nothing to print")
    return values.stand_in(strip_place_marks(str(value)).strip("\n"))


def _environment() -> SandboxedEnvironment:
    environment = SandboxedEnvironment(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalize,
        extensions=[_PlaceMarks],
    )
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    environment.tests = {name: environment.tests[name] for name in TESTS}
    return environment
