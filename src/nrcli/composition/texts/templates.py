"""Templates: Jinja in a sandbox, checked before use, with the place of every word kept."""

from __future__ import annotations

import re
import traceback
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any, cast

from jinja2 import (
    ChainableUndefined,
    StrictUndefined,
    TemplateSyntaxError,
    UndefinedError,
    pass_context,
)
from jinja2.environment import Template
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream, ignored_tokens
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from nrcli.composition.texts.placeholders import FILTERS, TESTS, Kind, PlaceholderCheck
from nrcli.composition.texts.rendered_text import RenderedText, place_mark, strip_place_marks
from nrcli.composition.texts.values import BlocksValue, Values
from nrcli.domain.language.speech import Language, language, say, translated
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import (
    InvalidValueError,
    LetterError,
    Location,
    Problem,
    Problems,
)
from nrcli.domain.values.plain_text import describe_character, forbidden_character

__all__ = ["TextTemplate"]

_VALUES = " values"
"""The key of the values among the names a template sees; no template can write it."""

_MOST_CHARACTERS = 1_000_000


class TextTemplate:
    """A text with Jinja in it, checked and ready to be filled in any number of times."""

    def __init__(self, source: SourceText, schema: Mapping[str, Kind], problems: Problems) -> None:
        self.source = source
        self._template: Template | None = None
        found = Problems()
        self._check = PlaceholderCheck(schema, found, self._locate)
        self._lines = _Lines(source.text)
        _check_characters(source, found)
        environment = _environment()
        try:
            tree = environment.parse(source.text, filename=source.file)
        except TemplateSyntaxError as error:
            self._add_syntax_problem(error, found)
        except RecursionError:
            marks = cast("_PlaceMarks", environment.extensions[_PlaceMarks.identifier])
            place = self._locate(marks.position)
            found.add("template-syntax", place, reason=say("it is nested too deep"), hint="")
        else:
            self._check.run(tree)
            if all(problem.code in _STOOD_IN_FOR for problem in found.errors):
                if found.errors:
                    environment.undefined = _StandIn
                code = environment.compile(tree, filename=source.file)
                self._template = Template.from_code(environment, code, {})
        self.is_sound = not found.errors
        """Whether nothing was found wrong with the text.

        A text that only asks for what there is not is filled in all the same, for what may be
        wrong with the rest of it.
        """
        problems.extend(found)

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
            raise self._missing(error, context, who) from error
        except (SecurityError, TemplateRuntimeError, TypeError, ValueError) as error:
            raise self._failure(error, "template-failed", reason=str(error), hint="") from error
        return RenderedText.read("".join(parts), self.source, values)

    def _missing(self, error: Exception, context: Mapping[str, object], who: str) -> LetterError:
        """Name the optional value that the failed line asks for and that is not there."""
        position = self._failed_position(error)
        line = self._lines.place(position)[0]
        named = _UNDEFINED.match(str(error))
        name = named[1] if named else "this value"
        asked = (position, name, f"{name} is defined")
        for part in self._check.optional_parts:
            if self._lines.place(part[0])[0] == line and _is_missing(part[1], context):
                asked = part
                break
        values = {"name": asked[1], "owner": asked[2], "who": who}
        place = self._locate(asked[0])
        return LetterError([Problem(code="value-missing", location=place, values=values)])

    def _failure(self, error: Exception, code: str, **values: str) -> LetterError:
        place = self._locate(self._failed_position(error))
        return LetterError([Problem(code=code, location=place, values=values)])

    def _failed_position(self, error: Exception) -> int:
        frames = traceback.extract_tb(error.__traceback__)
        found = [frame.lineno for frame in frames if frame.filename == self.source.file]
        return (found or [1])[-1] or 1

    def _locate(self, position: int) -> Location:
        """Return the place of a character of the text; positions count from 1."""
        line, column = self._lines.place(position)
        return Location(self.source.file, line + self.source.first_line - 1, column)

    def _add_syntax_problem(self, error: TemplateSyntaxError, problems: Problems) -> None:
        reason = (error.message or say("it is broken")).rstrip(".")
        known = next((start for start in _SYNTAX_HINTS if start in reason), "")
        if known and language() is not Language.EN:
            reason = translated(known)
        hint = translated(_SYNTAX_HINTS.get(known, ""))
        before = self.source.text[: error.lineno + 1]
        tag = max(before.rfind(opening) for opening in ("{{", "{%", "{#")) + 1
        place = self._locate(tag or error.lineno)
        problems.add("template-syntax", place, reason=reason, hint=hint)


_STOOD_IN_FOR = frozenset({"unknown-value", "unknown-attribute"})


class _StandIn(ChainableUndefined):
    """What a text asks for and there is not: a word, so that the rest can be looked at."""

    __slots__ = ()

    def __str__(self) -> str:
        return "x"


_UNDEFINED = re.compile(r"'(\w+)' is undefined")


def _is_missing(name: str, context: Mapping[str, object]) -> bool:
    """Return whether a dotted name has no value, or is not known before the template runs."""
    value: object = context
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value is None


_SYNTAX_HINTS = {
    "expected 'end of": "Close it with }} or %}, and put texts between quotes.",
    "unexpected end of template": "Close what was opened: {% endif %}, {% endfor %}, {% endset %}.",
    "Unexpected end of template": "Close what was opened: {% endif %}, {% endfor %}, {% endset %}.",
    "unknown tag": "A letter knows if, for and set.",
    "expected token": "Close it with }} or %}, and put texts between quotes.",
}


class _Lines:
    """The lines of a text, to find the place of a character."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, position: int) -> tuple[int, int]:
        """Return the line and column of a position; all three count from 1."""
        line = bisect_right(self._starts, position - 1)
        return line, position - self._starts[line - 1]


def _check_characters(source: SourceText, problems: Problems) -> None:
    for number, line in enumerate(source.text.split("\n"), start=source.first_line):
        indent = len(line) - len(line.lstrip("\t "))
        found = forbidden_character(line[indent:])
        if found is not None:
            place = Location(source.file, number, indent + found[0] + 1)
            character = describe_character(line[indent + found[0]])
            problems.add("private-character", place, character=character)


class _PlaceMarks(Extension):
    """Keeps the place of everything in a template.

    Each piece of literal text and each value gets a mark before it that says where it was
    written, and each token its position instead of its line, so that Jinja's nodes and errors
    know it too.
    """

    position = 1
    """Of the last token that was read."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        del filename
        self._lines = _Lines(source)
        self._positions: list[int] = []
        self._tag = offset = 0
        try:
            for _, kind, value in self.environment.lexer.tokeniter(source, name):
                offset = source.find(value, offset)
                if kind in _TAG_STARTS:
                    self._tag = offset
                if kind not in _NOT_PARSED:
                    self._positions.append(offset + 1)
                offset += len(value)
        except TemplateSyntaxError as error:
            raise TemplateSyntaxError(error.message or "", self._tag + 1) from None
        return source

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        for position in self._positions:
            self.position = position
            if stream.current.type == "variable_begin":
                yield Token(position, "data", place_mark(*self._lines.place(position)))
            yield Token(position, stream.current.type, self._marked(stream.current))
            try:
                next(stream)
            except ValueError:
                raise TemplateSyntaxError("this number is too long", position) from None
            except TemplateSyntaxError as error:
                raise TemplateSyntaxError(error.message or "", position) from None

    def _marked(self, token: Token) -> Any:  # noqa: ANN401 - a token holds any constant
        if token.type != "data":
            return token.value
        line, column = self._lines.place(self.position)
        first, *rest = token.value.split("\n")
        return (
            place_mark(line, column)
            + first
            + "".join(
                f"\n{place_mark(line + number, 1)}{text}" for number, text in enumerate(rest, 1)
            )
        )


_NOT_PARSED = ignored_tokens.union({"raw_begin", "raw_end"})
_TAG_STARTS = frozenset({"variable_begin", "block_begin", "raw_begin", "comment_begin"})


@pass_context
def _finalize(context: Context, value: Any) -> str:  # noqa: ANN401 - whatever a template prints
    values: Values = context[_VALUES]
    if isinstance(value, BlocksValue):
        return values.block_stand_in(value)
    if value is None:
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
