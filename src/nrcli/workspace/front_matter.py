"""Front matter: the fields between two lines `---` at the head of a text."""

from __future__ import annotations

from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import Location, Problems
from nrcli.workspace.yaml_nodes import MappingNode, parse_yaml

__all__ = ["split_front_matter"]

_FENCE = "---"


def split_front_matter(
    text: str, file: str, problems: Problems
) -> tuple[MappingNode, SourceText] | None:
    """Split a text into its fields and what follows; None if that fails, which is noted."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        problems.add("no-front-matter", Location(file, 1, 1))
        return None
    ends = (number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE)
    end = next(ends, None)
    if end is None:
        problems.add("front-matter-open", Location(file, 1, 1))
        return None
    errors_before = len(problems.errors)
    node = parse_yaml("\n".join(lines[1:end]), file, problems, first_line=2)
    if len(problems.errors) > errors_before:
        return None
    if not isinstance(node, MappingNode):
        node = MappingNode({}, {}, node.location if node else Location(file, 1, 1))
    body = SourceText(text="\n".join(lines[end + 1 :]), file=file, first_line=end + 2)
    return node, body
