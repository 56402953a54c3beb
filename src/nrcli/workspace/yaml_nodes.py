"""YAML as a tree of texts with their places; what a scalar means is its reader's to say.

Built from the parser's events rather than its values: every node knows its
line and column, "010" stays "010", and aliases cannot multiply.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import yaml

from nrcli.domain.language.speech import Language, language, say, translated
from nrcli.domain.problems.problem import Location, Problems
from nrcli.domain.values.plain_text import describe_character
from nrcli.workspace.yaml_slips import find_cuts, find_slip

__all__ = ["MappingNode", "Node", "ScalarNode", "SequenceNode", "Take", "parse_yaml"]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A text; `is_quoted` if it was written between quotes or as a block."""

    text: str
    location: Location
    is_quoted: bool = False

    @property
    def is_null(self) -> bool:
        """Whether nothing was written."""
        return not self.is_quoted and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list."""

    items: tuple[Node, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys with their values, each key once."""

    entries: dict[str, Node]
    key_locations: dict[str, Location]
    location: Location


Node = ScalarNode | SequenceNode | MappingNode
Take = Callable[[str | None, Node], None]
"""Takes an entry of a mapping by its key, or an item of a list, which has none."""


def parse_yaml(
    text: str,
    file: str,
    problems: Problems,
    *,
    first_line: int = 1,
    takers: Mapping[str, Take] = MappingProxyType({}),
) -> Node | None:
    """Parse one YAML document; None if it is empty or broken, which is then in `problems`.

    Of the document's keys that `takers` names, each entry is handed over as soon as it was read
    and not held: thousands of nodes take more memory than what is made of them.
    """
    unreadable = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if unreadable is not None:
        before = text[: unreadable.start()]
        line, column = before.count("\n"), len(before) - before.rfind("\n")
        place = Location(file, line + first_line, column)
        character = describe_character(unreadable[0])
        problems.add("private-character", place, character=character)
        return None
    problems.extend(find_cuts(text, file, first_line))
    loader = _Loader(text)
    try:
        return _Reader(loader, file, first_line, takers, problems).document()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        slip = find_slip(text, file, (mark.line if mark else 0) + first_line, first_line)
        if slip is not None:
            problems.extend([slip])
        else:
            _add_syntax_problem(error, file, first_line, problems)
        return None
    except _StoppedError:
        return None
    finally:
        loader.dispose()


class _StoppedError(Exception):
    """The rest of the document cannot be read; the reason is noted."""


class _Reader:
    def __init__(
        self,
        loader: Any,  # noqa: ANN401 - PyYAML's C loader has no type
        file: str,
        first_line: int,
        takers: Mapping[str, Take],
        problems: Problems,
    ) -> None:
        self._loader = loader
        self._takers = takers
        self._file = file
        self._line_offset = first_line
        self._line = first_line
        self._problems = problems

    def document(self) -> Node | None:
        found: Node | None = None
        while not isinstance(event := self._loader.get_event(), yaml.StreamEndEvent):
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            if found is not None:
                hint = say("Remove the line of --- or ... above it.")
                raise self._stopped(
                    "yaml-syntax",
                    self._place(event),
                    reason=say("a second document begins"),
                    hint=hint,
                )
            found = self._node(self._loader.get_event(), 0)
        return found

    def _place(self, event: Any) -> Location:  # noqa: ANN401 - see above
        mark = event.start_mark
        line = mark.line + self._line_offset
        if line != self._line:  # else the same object serves all of a line
            self._line = line
        return Location(self._file, self._line, mark.column + 1)

    def _node(self, event: Any, depth: int, take: Take | None = None) -> Node:  # noqa: ANN401 - see above
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise self._stopped("yaml-alias", place)
        if event.tag and not (isinstance(event, yaml.ScalarEvent) and event.tag == "!"):
            raise self._stopped("yaml-tag", place, tag=event.tag)
        if depth > _DEEPEST:
            raise self._stopped("yaml-deep", place)
        if isinstance(event, yaml.ScalarEvent):
            return ScalarNode(event.value, place, is_quoted=bool(event.style))
        if isinstance(event, yaml.SequenceStartEvent):
            return SequenceNode(tuple(self._items(depth, take)), place)
        return self._mapping(place, depth, take)

    def _items(self, depth: int, take: Take | None) -> Iterator[Node]:
        while not isinstance(event := self._loader.get_event(), yaml.SequenceEndEvent):
            item = self._node(event, depth + 1)
            if take is None:
                yield item
            else:
                take(None, item)

    def _mapping(self, place: Location, depth: int, take: Take | None) -> MappingNode:
        entries: dict[str, Node] = {}
        key_places: dict[str, Location] = {}
        while not isinstance(event := self._loader.get_event(), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            below = None
            if depth == 0 and isinstance(key, ScalarNode) and key.text not in key_places:
                below = self._takers.get(key.text)
            value = self._node(self._loader.get_event(), depth + 1, below)
            if not isinstance(key, ScalarNode):
                raise self._stopped(
                    "yaml-syntax", key.location, reason=say("a key must be a word"), hint=""
                )
            if key.text in key_places:
                first = key_places[key.text].line
                self._problems.add("duplicate-key", key.location, key=key.text, first=first)
                continue
            key_places[key.text] = key.location
            if take is None:
                entries[key.text] = value
            else:
                take(key.text, value)
        return MappingNode(entries, key_places, place)

    def _stopped(self, code: str, place: Location, **values: str) -> _StoppedError:
        self._problems.add(code, place, **values)
        return _StoppedError()


def _add_syntax_problem(
    error: yaml.YAMLError, file: str, first_line: int, problems: Problems
) -> None:
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or say("it is broken")
    place = Location(file, mark.line + first_line, mark.column + 1) if mark else Location(file)
    known = next((words for words in _SYNTAX_HINTS if words in reason), "")
    if known and language() is not Language.EN:
        reason = translated(known)
    hint = translated(_SYNTAX_HINTS.get(known, ""))
    problems.add("yaml-syntax", place, reason=reason.strip(), hint=hint)


_SYNTAX_HINTS = {
    "mapping values are not allowed": "Put a text that holds ': ' between quotes.",
    "cannot start any token": "Indent with spaces, not tabs, and put the text between quotes.",
    "did not find expected ',' or '}'": "Close the brace, or put the text between quotes.",
    "did not find expected ',' or ']'": "Close the bracket, or put the text between quotes.",
    "did not find expected node content": "Write a value here, or put the text between quotes.",
    "could not find expected ':'": "Write each field as `name: value`.",
    "did not find expected key": "Check the indent and the quotes of this line and the one above.",
    "tab character": "Indent with spaces, not tabs.",
    "'-' indicator": "Begin each item of the list with '- ', all with the same indent.",
    "unexpected end of stream": "Close the quotes.",
}
