"""What a template may say: the values it sees, checked before anything is filled in.

The whole syntax tree is walked, branches not taken included. Whatever is not
on the list here is refused, so a template can reach nothing but its values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from nrcli.domain.problem import Location, Problems, suggestion

__all__ = [
    "FILTERS",
    "RESERVED_NAMES",
    "TESTS",
    "Kind",
    "PlaceholderCheck",
    "letter_schema",
    "snippet_schema",
]

FILTERS = frozenset(
    {"upper", "lower", "capitalize", "trim", "default", "d", "join", "first", "last", "length"}
)
TESTS = frozenset({"defined", "none", "eq", "==", "ne", "!=", "in", "even", "odd"})


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value is: text, or parts with names, or a list of one kind, or a function."""

    parts: Mapping[str, Kind] | None = None
    items: Kind | None = None
    is_call: bool = False
    is_optional: bool = False


TEXT = Kind()
_FRACTIE = Kind(parts={"name": TEXT, "short": TEXT}, is_optional=True)
_RECIPIENT = Kind(
    parts={"name": TEXT, "aanhef": TEXT, "function": TEXT, "geslacht": TEXT, "fractie": _FRACTIE}
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
_LOOP = Kind(parts={"index": TEXT, "first": TEXT, "last": TEXT, "length": TEXT})


RESERVED_NAMES = frozenset({*_SHARED, "snippets", "snippet", "loop"})
"""The names that a letter's own fields cannot have."""


def letter_schema(fields: Iterable[str]) -> Mapping[str, Kind]:
    """Give the values that the text of a letter sees."""
    own = {"snippets": TEXT, "snippet": Kind(is_call=True)}
    return {**dict.fromkeys(fields, TEXT), **_SHARED, **own}


def snippet_schema(fields: Iterable[str]) -> Mapping[str, Kind]:
    """Give the values that the text of a snippet sees."""
    return {**dict.fromkeys(fields, TEXT), **_SHARED}


_NAMES: Mapping[type[nodes.Node], str] = {
    nodes.Macro: "A macro",
    nodes.CallBlock: "A call block",
    nodes.FilterBlock: "A filter block",
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "import",
    nodes.Extends: "extends",
    nodes.Block: "A block",
    nodes.Concat: "Joining with ~",
    nodes.Dict: "A dictionary",
    nodes.Slice: "A slice",
}
_PLAIN = (
    nodes.Output, nodes.If, nodes.CondExpr, nodes.And, nodes.Or, nodes.Not, nodes.Operand,
    nodes.Tuple, nodes.List,
)  # fmt: skip


@dataclass
class PlaceholderCheck:
    """One walk over a template: notes what it may not say, and which values it uses."""

    schema: Mapping[str, Kind]
    problems: Problems
    locate: Callable[[int, str], Location]
    used: set[str] = field(default_factory=set)
    snippet_calls: list[tuple[str, Location]] = field(default_factory=list)
    optional_parts: list[tuple[int, str, str]] = field(default_factory=list)

    def run(self, template: nodes.Template) -> None:
        """Walk the whole template."""
        self._walk_all(template.body, dict(self.schema))

    def _walk_all(self, found: Iterable[nodes.Node], scope: dict[str, Kind]) -> None:
        for node in found:
            self._kind(node, scope)

    def _kind(self, node: nodes.Node, scope: dict[str, Kind]) -> Kind:
        match node:
            case nodes.TemplateData() | nodes.Const():
                return TEXT
            case nodes.Name():
                return self._name(node, scope)
            case (
                nodes.Getattr(node=owner, attr=part)
                | nodes.Getitem(node=owner, arg=nodes.Const(value=str() as part))
            ):
                return self._part(node, owner, part, scope)
            case nodes.Call(node=nodes.Name(name="snippet")):
                return self._snippet_call(node, scope)
            case nodes.For():
                return self._for(node, scope)
            case nodes.Assign(target=nodes.Name(name=name), node=value):
                scope[name] = self._kind(value, scope)
                return TEXT
            case nodes.AssignBlock(target=nodes.Name(name=name), filter=None):
                self._walk_all(node.body, scope)
                scope[name] = TEXT
                return TEXT
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.Test():
                if node.name not in TESTS:
                    self._unsupported(node, f"The test '{node.name}'", node.name)
                self._walk_all(node.iter_child_nodes(), scope)
                return TEXT
            case nodes.Compare():
                self._walk_all(node.iter_child_nodes(), scope)
                return TEXT
            case _ if isinstance(node, _PLAIN):
                return self._plain(node, scope)
            case _:
                what = _NAMES.get(type(node), f"'{type(node).__name__.lower()}'")
                self._unsupported(node, what, "")
                return TEXT

    def _plain(self, node: nodes.Node, scope: dict[str, Kind]) -> Kind:
        kinds = [(child, self._kind(child, scope)) for child in node.iter_child_nodes()]
        if isinstance(node, nodes.Output):
            for child, kind in kinds:
                self._check_printable(child, kind)
        return TEXT

    def _check_printable(self, node: nodes.Node, kind: Kind) -> None:
        if kind.parts is None and kind.items is None and not kind.is_call:
            return
        name = _dotted(node)
        hint = suggestion("", [f"{name}.{part}" for part in kind.parts or ()])
        if kind.is_call:
            hint = 'Write {{ snippet("name") }}.'
        if kind.items is not None:
            hint = "Go through it: {% for one in " + name + " %}{{ one.name }}{% endfor %}."
        place = self.locate(node.lineno, name.split(".")[-1])
        self.problems.add("not-printable", place, name=name, suggestion=hint)

    def _name(self, node: nodes.Name, scope: dict[str, Kind]) -> Kind:
        if node.name in scope:
            self.used.add(node.name)
            if scope[node.name].is_optional:
                self.optional_parts.append((node.lineno, node.name, node.name))
            return scope[node.name]
        place = self.locate(node.lineno, node.name)
        hint = suggestion(node.name, scope)
        self.problems.add("unknown-value", place, name=node.name, suggestion=hint)
        return TEXT

    def _part(self, node: nodes.Expr, owner: nodes.Expr, part: str, scope: dict[str, Kind]) -> Kind:
        kind = self._kind(owner, scope)
        if isinstance(owner, nodes.Name) and owner.name not in scope:
            return TEXT
        if kind.parts is not None and part in kind.parts:
            if kind.is_optional:
                name = f"{_dotted(owner)}.{part}"
                self.optional_parts.append((node.lineno, name, _dotted(owner)))
            return kind.parts[part]
        hint = suggestion(part, kind.parts or ()) if kind.parts else "It is a text without parts."
        place = self.locate(node.lineno, part)
        self.problems.add(
            "unknown-attribute", place, owner=_dotted(owner), name=part, suggestion=hint
        )
        return TEXT

    def _snippet_call(self, node: nodes.Call, scope: dict[str, Kind]) -> Kind:
        place = self.locate(node.lineno, "snippet")
        if "snippet" not in scope:
            self.problems.add("snippet-in-snippet", place)
            return TEXT
        match node.args:
            case [nodes.Const(value=str() as name)] if not node.kwargs:
                self.snippet_calls.append((name, place))
            case _:
                what = "snippet() without one name between quotes"
                self._unsupported(node, what, "snippet")
        return TEXT

    def _for(self, node: nodes.For, scope: dict[str, Kind]) -> Kind:
        kind = self._kind(node.iter, scope)
        inner = {**scope, "loop": _LOOP}
        if kind.items is None:
            name = _dotted(node.iter)
            self.problems.add("not-a-list", self.locate(node.lineno, name), name=name)
        if node.recursive or not isinstance(node.target, nodes.Name):
            self._unsupported(node, "This kind of loop", "for")
            return TEXT
        inner[node.target.name] = kind.items or TEXT
        if node.test is not None:
            self._kind(node.test, inner)
        self._walk_all(node.body, inner)
        self._walk_all(node.else_, scope)
        return TEXT

    def _filter(self, node: nodes.Filter, scope: dict[str, Kind]) -> Kind:
        if node.name not in FILTERS:
            self._unsupported(node, f"The filter '{node.name}'", node.name)
        subject, *arguments = [self._kind(child, scope) for child in node.iter_child_nodes()]
        del arguments
        if node.name in {"default", "d"}:
            return subject
        if subject.items is not None and node.name in {"first", "last"}:
            return subject.items
        if subject.items is not None and node.name == "length":
            return TEXT
        if subject.items is not None and node.name == "join":
            self._check_join(node, subject.items)
        else:
            self._check_printable(node.node or node, subject)
        return TEXT

    def _check_join(self, node: nodes.Filter, item: Kind) -> None:
        match node.args:
            case [_, nodes.Const(value=str() as part)] if part in (item.parts or ()):
                return
        parts = ", ".join(item.parts or ())
        what = f"join without one of the parts ({parts}) after its separator"
        self._unsupported(node, what, "join")

    def _unsupported(self, node: nodes.Node, what: str, word: str) -> None:
        place = self.locate(node.lineno, word)
        filters = ", ".join(sorted(FILTERS))
        self.problems.add("template-unsupported", place, what=what, filters=filters)


def _dotted(node: nodes.Node) -> str:
    match node:
        case nodes.Name(name=name):
            return name
        case nodes.Getattr(node=owner, attr=part):
            return f"{_dotted(owner)}.{part}"
        case nodes.Getitem(node=owner, arg=nodes.Const(value=part)):
            return f"{_dotted(owner)}.{part}"
        case nodes.Const(value=value):
            return repr(value)
        case _:
            return "this"
