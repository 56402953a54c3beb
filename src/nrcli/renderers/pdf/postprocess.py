"""The tags of lists that `letter.typ` sets as paragraphs.

Typst sets its own lists as grids, whose footnotes can end up on an earlier page than their marks.
So a list with footnotes is set as paragraphs inside quotations, which have structure and no
layout, and here the structure becomes that of a list (ISO 32000-1, 14.8.4.3.3). nrcli's letters
have no other quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

__all__ = ["list_tags", "numberings"]

_QUOTATION = re.compile(rb"(\d+) 0 obj\n<</Type/StructElem/S/(BlockQuote|Quote)/P (\d+) 0 R")
_KINDS = {"bullets": "Disc", "numbers": "Decimal"}
_ROLES = (b"L", b"LI", b"LBody")


def list_tags(pdf: bytes, kinds: Iterator[str]) -> list[tuple[int, int, bytes]]:
    """Give the edits that make lists of quotations: (start, end, bytes to put there).

    `kinds` has the numbering of each list, inner lists first: the order of the elements.
    """
    found = list(_QUOTATION.finditer(pdf))
    parents = {match[1]: match[3] for match in found if match[2] == b"BlockQuote"}
    edits = []
    for match in found:
        role = b"Lbl"
        if match[1] in parents:
            depth, around = 0, match[3]
            while around in parents:
                depth, around = depth + 1, parents[around]
            role = _ROLES[depth % len(_ROLES)]
            if role == b"L":
                role += b"/A<</O/List/ListNumbering/%s>>" % next(kinds).encode()
        edits.append((match.start(2), match.end(2), role))
    return edits


def numberings(nodes: Sequence[dict[str, Any]], *, inside: bool = False) -> Iterator[str]:
    """Give how each list set as paragraphs is numbered, from the nodes that `letter.typ` sets."""
    for node in nodes:
        if node["kind"] in _KINDS:
            is_flowing = inside or node["flowing"]
            for item in node["items"]:
                yield from numberings(item, inside=is_flowing)
            if is_flowing:
                yield _KINDS[node["kind"]]
