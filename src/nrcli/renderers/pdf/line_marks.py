"""Marks at both ends of each paragraph of a letter's data, which tell where they come to stand."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

__all__ = ["with_places"]

_Json = dict[str, Any]


def with_places(data: Mapping[str, Any]) -> _Json:
    """Give the data of a letter with a mark before and after aanhef, paragraphs and headings.

    They are numbered in the order of reading; of a row of a table the first cell is marked.
    """
    numbers = itertools.count()
    aanhef = data["aanhef"]
    return {
        **data,
        "aanhef": {**aanhef, "content": _marked(aanhef["content"], numbers)},
        "body": [_node(node, numbers) for node in data["body"]],
    }


def _node(node: _Json, numbers: Iterator[int]) -> _Json:
    match node.get("kind"):
        case "paragraph" | "heading":
            return {**node, "content": _marked(node["content"], numbers)}
        case "headings":
            return {**node, "headings": [_node(each, numbers) for each in node["headings"]]}
        case "table":
            header, *rows = (
                [_marked(cells[0], numbers), *cells[1:]]
                for cells in (node["header"], *node["rows"])
            )
            return {**node, "header": header, "rows": rows}
        case "bullets" | "numbers":
            items = [[_node(each, numbers) for each in item] for item in node["items"]]
            return {**node, "items": items}
    return node


def _marked(content: Sequence[Any], numbers: Iterator[int]) -> list[Any]:
    mark = {"kind": "place", "id": next(numbers)}
    return [mark, *content, mark]
