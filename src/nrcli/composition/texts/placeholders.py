"""What a template may say: the values it sees, checked before anything is filled in.

The whole syntax tree is walked, branches not taken included. Whatever is not
on the list here is refused, so a template can reach nothing but its values.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import cast

from jinja2 import nodes

from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import Location, Problems, suggestion

__all__ = [
    "BLOCKS",
    "FILTERS",
    "KEPT_NAMES",
    "LOOP",
    "RESERVED_NAMES",
    "TESTS",
    "TEXT",
    "Kind",
    "PlaceholderCheck",
    "letter_schema",
    "snippet_schema",
]


# The values that a template sees, and what kind each is.


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value is: text, parts with names, a list of one kind, a function, or blocks."""

    parts: Mapping[str, Kind] | None = None
    items: Kind | None = None
    is_call: bool = False
    is_blocks: bool = False
    is_optional: bool = False


TEXT = Kind()
BLOCKS = Kind(is_blocks=True)
_FRACTIE = Kind(parts={"name": TEXT, "short": TEXT}, is_optional=True)
_RECIPIENT = Kind(
    parts={
        "name": TEXT,
        "name_in_text": TEXT,
        "aanhef": TEXT,
        "function": TEXT,
        "geslacht": TEXT,
        "fractie": _FRACTIE,
    }
)
_SENDER = Kind(
    parts={
        "organisation": TEXT,
        "name": TEXT,
        "function": TEXT,
        "website": TEXT,
        "phone": TEXT,
        "email": TEXT,
    }
)
_SHARED: Mapping[str, Kind] = {
    "recipient": _RECIPIENT,
    "recipients": Kind(items=_RECIPIENT),
    "sender": _SENDER,
    "date": TEXT,
    "subject": TEXT,
    "kenmerk": TEXT,
    "copies_to": Kind(is_optional=True),
}
_PLACES = {"closing": BLOCKS, "new_page": BLOCKS}
"""Places in the text; a field of the letter may have such a name, and is meant then."""
LOOP = Kind(parts={"index": TEXT, "first": TEXT, "last": TEXT, "length": TEXT})


KEPT_NAMES = frozenset({"snippets", "snippet", "loop", "self"})
RESERVED_NAMES = KEPT_NAMES.union(_SHARED)
"""The names that a letter's own fields cannot have."""


def letter_schema(fields: Iterable[str]) -> Mapping[str, Kind]:
    """Return the values that the text of a letter sees."""
    own = {"snippets": BLOCKS, "snippet": Kind(is_call=True)}
    return {**_PLACES, **dict.fromkeys(fields, TEXT), **_SHARED, **own}


def snippet_schema(fields: Iterable[str]) -> Mapping[str, Kind]:
    """Return the values that the text of a snippet sees."""
    return {"new_page": BLOCKS, **dict.fromkeys(fields, TEXT), **_SHARED}


FILTERS = frozenset(
    {"upper", "lower", "capitalize", "trim", "default", "d", "join", "first", "last", "length"}
)
TESTS = frozenset({"defined", "none", "eq", "==", "ne", "!=", "in", "even", "odd"})


_NAMES: Mapping[type[nodes.Node], str] = {
    nodes.Macro: "A macro",
    nodes.CallBlock: "A call block",
    nodes.FilterBlock: "A filter block",
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "import",
    nodes.Extends: "extends",
    nodes.Block: "A block",
    nodes.Scope: "autoescape",
    nodes.With: "with",
    nodes.Concat: "Joining with ~",
    nodes.Dict: "A dictionary",
    nodes.ScopedEvalContextModifier: "autoescape",
    nodes.Slice: "A slice",
    **dict.fromkeys(
        (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow),
        "Arithmetic",
    ),
    **dict.fromkeys((nodes.Neg, nodes.Pos), "A sign before a value"),
    nodes.Call: "A call",
    nodes.Getitem: "[ ] without a name between quotes",
    nodes.List: "A list, other than after `in`,",
    nodes.Tuple: "A list, other than after `in`,",
}
_DEEPEST = 50
_DEEPEST_LOOP = 3


@dataclass
class PlaceholderCheck:
    """One walk over a template: notes what it may not say, and which values it uses."""

    schema: Mapping[str, Kind]
    problems: Problems
    locate: Callable[[int], Location]
    used: set[str] = field(default_factory=set)
    snippet_calls: list[tuple[str, Location]] = field(default_factory=list)
    optional_parts: list[tuple[int, str, str]] = field(default_factory=list)
    _depth: int = 0
    _loops: int = 0
    _captures: int = 0

    def run(self, template: nodes.Template) -> None:
        """Walk the whole template."""
        self._walk_all(template.body, dict(self.schema))

    def _walk_all(self, found: Iterable[nodes.Node], scope: dict[str, Kind]) -> None:
        for node in found:
            self._kind(node, scope)

    def _kind(self, node: nodes.Node, scope: dict[str, Kind]) -> Kind:
        if self._depth > _DEEPEST:
            self._unsupported(node, "What is nested this deep")
            return TEXT
        with self._deeper("_depth"):
            if isinstance(node, nodes.Scope):  # around autoescape, without a place of its own
                self._walk_all(node.body, scope)
                return TEXT
            return self._kind_of(node, scope)

    def _kind_of(self, node: nodes.Node, scope: dict[str, Kind]) -> Kind:
        match node:
            case nodes.Const(value=float() as number) if math.isinf(number):
                self._unsupported(node, "A number this large")
            case nodes.TemplateData() | nodes.Const():
                pass
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._part(node.node, node.attr, node.lineno + 1, scope)
            case nodes.Getitem(arg=nodes.Const(value=str() as part)):
                return self._part(node.node, part, node.arg.lineno + 1, scope)
            case nodes.Call(node=nodes.Name(name="snippet")):
                return self._snippet_call(node, scope)
            case nodes.Output():
                self._output(node, scope)
            case nodes.For():
                self._for(node, scope)
            case nodes.Assign(target=nodes.Name() as target, node=value):
                self._assign(target, self._kind(value, scope), scope)
            case nodes.AssignBlock(target=nodes.Name() as target, filter=None):
                with self._deeper("_captures"):
                    self._walk_all(node.body, dict(scope))
                self._assign(target, TEXT, scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.Test():
                if node.name not in TESTS:
                    self._unsupported(node, f"The test '{node.name}'")
                self._walk_all(node.iter_child_nodes(), scope)
            case nodes.Operand(expr=nodes.List() | nodes.Tuple()):
                self._walk_all(node.expr.iter_child_nodes(), scope)
            case nodes.If() | nodes.Compare() | nodes.Operand() | nodes.Not():
                self._walk_all(node.iter_child_nodes(), scope)
            case nodes.And() | nodes.Or():
                return self._either(node.left, node.right, scope)
            case nodes.CondExpr():
                self._kind(node.test, scope)
                return self._either(node.expr1, node.expr2, scope)
            case _:
                what = _NAMES.get(type(node), f"'{type(node).__name__.lower()}'")
                self._unsupported(node, what)
        return TEXT

    @contextmanager
    def _deeper(self, what: str) -> Iterator[None]:
        setattr(self, what, getattr(self, what) + 1)
        yield
        setattr(self, what, getattr(self, what) - 1)

    def _either(self, one: nodes.Expr, other: nodes.Expr | None, scope: dict[str, Kind]) -> Kind:
        """Return the kind of what may be one thing or another: no text, if either is none."""
        kinds = [self._kind(each, scope) for each in (one, other) if each is not None]
        return next((kind for kind in kinds if kind != TEXT), TEXT)

    def _output(self, node: nodes.Output, scope: dict[str, Kind]) -> None:
        for child in node.nodes:
            kind = self._kind(child, scope)
            if self._captures or not kind.is_blocks:
                self._check_printable(child, kind)

    def _check_printable(self, node: nodes.Node, kind: Kind) -> None:
        """Report what is no text: several parts, a list, a function, or blocks inside text."""
        place = self.locate(node.lineno)
        name = _dotted(node)
        if kind.is_blocks:
            self.problems.add("snippets-inline", place, name=name)
        elif kind.is_call:
            hint = say("Write {code}.", code='{{ snippet("name") }}')
            self.problems.add("not-printable", place, name=name, suggestion=hint)
        elif kind.items is not None:
            code = "{% for one in " + name + " %}{{ one.name }}{% endfor %}"
            hint = say("Go through it: {code}.", code=code)
            self.problems.add("not-printable", place, name=name, suggestion=hint)
        elif kind.parts is not None:
            hint = suggestion("", [f"{name}.{part}" for part in kind.parts])
            self.problems.add("not-printable", place, name=name, suggestion=hint)

    def _name(self, node: nodes.Name, scope: dict[str, Kind]) -> Kind:
        if node.name in scope:
            self.used.add(node.name)
            if scope[node.name].is_optional:
                self.optional_parts.append((node.lineno, node.name, node.name))
            return scope[node.name]
        hint = suggestion(node.name, scope)
        place = self.locate(node.lineno)
        self.problems.add("unknown-value", place, name=node.name, suggestion=hint)
        return TEXT

    def _assign(self, target: nodes.Name, kind: Kind, scope: dict[str, Kind]) -> None:
        if target.name in KEPT_NAMES:
            self._unsupported(target, say("Another value called '{name}'", name=target.name))
        scope[target.name] = kind

    def _part(self, owner: nodes.Expr, part: str, position: int, scope: dict[str, Kind]) -> Kind:
        kind = self._kind(owner, scope)
        if isinstance(owner, nodes.Name) and owner.name not in scope:
            return TEXT
        name = _dotted(owner)
        if kind.parts is not None and part in kind.parts:
            if kind.is_optional:
                self.optional_parts.append((position, f"{name}.{part}", name))
            return kind.parts[part]
        hint = suggestion(part, kind.parts) if kind.parts else say("It is a text without parts.")
        place = self.locate(position)
        self.problems.add("unknown-attribute", place, owner=name, name=part, suggestion=hint)
        return TEXT

    def _snippet_call(self, node: nodes.Call, scope: dict[str, Kind]) -> Kind:
        place = self.locate(node.node.lineno)
        if "snippet" not in scope:
            self.problems.add("snippet-in-snippet", place)
            return TEXT
        match node.args:
            case [nodes.Const(value=str() as name)] if not node.kwargs:
                self.snippet_calls.append((name, place))
            case _:
                self._unsupported(node.node, say("snippet() without one name between quotes"))
        return BLOCKS

    def _for(self, node: nodes.For, scope: dict[str, Kind]) -> None:
        kind = self._kind(node.iter, scope)
        if kind.items is None:
            place = self.locate(node.iter.lineno)
            self.problems.add("not-a-list", place, name=_dotted(node.iter))
        if node.recursive or not isinstance(node.target, nodes.Name):
            self._unsupported(node, say("This kind of loop"))
            return
        if self._loops >= _DEEPEST_LOOP:
            self._unsupported(node, say("A loop inside {count} others", count=_DEEPEST_LOOP))
            return
        inner = {**scope, "loop": LOOP}
        self._assign(node.target, kind.items or TEXT, inner)
        with self._deeper("_loops"):
            if node.test is not None:
                self._kind(node.test, inner)
            self._walk_all(node.body, inner)
        self._walk_all(node.else_, scope)

    def _filter(self, node: nodes.Filter, scope: dict[str, Kind]) -> Kind:
        if node.name not in FILTERS:
            self._unsupported(node, say("The filter '{name}'", name=node.name))
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            self._unsupported(node, say("A filter with * before an argument"))
        subject = cast("nodes.Expr", node.node)
        kind = self._kind(subject, scope)
        for argument in (*node.args, *(keyword.value for keyword in node.kwargs)):
            self._check_printable(argument, self._kind(argument, scope))
        if node.name == "join":
            self._check_join(node, kind.items or TEXT)
            return TEXT
        if node.name in {"default", "d"}:
            return kind
        if kind.items is not None and node.name in {"first", "last"}:
            return kind.items
        if kind.items is None or node.name != "length":
            self._check_printable(subject, kind)
        return TEXT

    def _check_join(self, node: nodes.Filter, item: Kind) -> None:
        """Let join make a text of one part of each record, which cannot grow in a few steps."""
        named = [(keyword.key, keyword.value) for keyword in node.kwargs]
        arguments = dict([*zip(("d", "attribute"), node.args, strict=False), *named])
        part = getattr(arguments.get("attribute"), "value", None)
        texts = [name for name, kind in (item.parts or {}).items() if kind == TEXT]
        separator = arguments.get("d")
        is_fixed = separator is None or isinstance(separator, nodes.Const)
        if not is_fixed or part not in texts:
            self._unsupported(
                node,
                say("join, other than of recipients with a separator and the name of a part,"),
            )

    def _unsupported(self, node: nodes.Node, what: str) -> None:
        filters = ", ".join(sorted(FILTERS))
        place = self.locate(_first_place(node))
        self.problems.add("template-unsupported", place, what=what, filters=filters)


def _first_place(node: nodes.Node) -> int:
    """Return where a node stands; some of Jinja's do not say so themselves, but what is in them."""
    own: int | None = node.lineno
    inner = (each.lineno for each in node.iter_child_nodes())
    return own or next(filter(None, inner), 1)


def _dotted(node: nodes.Node) -> str:
    """Write what a template calls a value: "recipient.fractie"."""
    parts: list[str] = []
    while True:
        match node:
            case nodes.Getattr(node=owner, attr=part):
                node = owner
            case nodes.Getitem(node=owner, arg=nodes.Const(value=part)):
                node = owner
            case nodes.Name(name=part):
                return ".".join(reversed([*parts, part]))
            case nodes.Const(value=value):
                return ".".join(reversed([*parts, repr(value)]))
            case _:
                return ".".join(reversed([*parts, "this"]))
        parts.append(str(part))
