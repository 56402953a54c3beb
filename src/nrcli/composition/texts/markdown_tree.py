"""CommonMark with tables and footnotes as a tree of the parser's own nodes."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

__all__ = ["parse_tree"]


@functools.lru_cache(maxsize=32)
def parse_tree(text: str) -> tuple[tuple[SyntaxTreeNode, ...], bool]:
    """Parse a text; say too whether it defines references for links.

    The definition of a footnote stays where it was written, as `footnote_reference`. The tree is
    only to be read: the same text gets the same one, and most letters of a list have one text
    around their values.
    """
    environment: dict[str, Any] = {}
    tokens = _parser().parse(text, environment)
    return tuple(SyntaxTreeNode(tokens).children), bool(environment.get("references"))


@functools.cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    rules = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}
    for name in ("backticks", "image", "html_inline", "link", "autolink", "footnote_ref"):
        parser.inline.ruler.at(name, _with_position(rules[name]))
    parser.disable(["footnote_inline", "footnote_tail"])
    # An escaped bracket stays a token of its own, so that `\\[^1]` is no reference to a footnote.
    parser.disable("text_join")
    # A target that cannot be linked to is told, not left in the text as it was typed.
    parser.validateLink = lambda url: isinstance(url, str)  # type: ignore[method-assign]  # meant for this
    return parser


def _with_position(
    rule: Callable[[StateInline, bool], bool],
) -> Callable[[StateInline, bool], bool]:
    """Let a rule note, on the first token it makes, where in its block it began."""

    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
        start, count = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and len(state.tokens) > count:
            made = next(token for token in state.tokens[count:] if token.type != "text")
            made.meta = {**made.meta, "start": start}
        return found

    return placed
