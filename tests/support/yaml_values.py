"""What an editor makes of YAML: the core schema of YAML 1.2, from nrcli's own tree of texts."""

from __future__ import annotations

import re

from nrcli.workspace.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode

__all__ = ["value_of"]

_INTEGER = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS = {"true": True, "false": False}


def value_of(node: Node) -> object:
    """Return the texts, numbers, lists and mappings that an editor holds against a schema."""
    match node:
        case MappingNode():
            return {key: value_of(entry) for key, entry in node.entries.items()}
        case SequenceNode():
            return [value_of(item) for item in node.items]
        case ScalarNode(text=text):
            if node.is_quoted:
                return text
            if node.is_null:
                return None
            if _INTEGER.fullmatch(text):
                return int(text)
            return float(text) if _NUMBER.fullmatch(text) else _WORDS.get(text, text)
