"""Read templates/schrijfwijzer.yaml: the rules by which an office writes."""

from __future__ import annotations

from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.writing_rules import WritingRule, WritingRules
from nrcli.workspace.decoder import Decoder, written_keys
from nrcli.workspace.yaml_nodes import MappingNode, ScalarNode, parse_yaml

__all__ = ["WRITING_RULES_FILE", "read_writing_rules"]

WRITING_RULES_FILE = "templates/schrijfwijzer.yaml"


def read_writing_rules(text: str, file: str, problems: Problems) -> tuple[WritingRule, ...]:
    """Return the rules as they are written, not proved; faulty ones are in the problems."""
    node = parse_yaml(text, file, problems)
    if node is None:
        return ()
    decoder = Decoder(problems)
    if not isinstance(node, MappingNode):
        decoder.record(WritingRules, node)  # reports that it is none
        return ()
    decoder.check_keys(node, written_keys(WritingRules))
    rules = node.entries.get("rules")
    if isinstance(rules, ScalarNode) and rules.is_null:
        return ()  # all of them may be remarks
    return decoder.rows(WritingRule, rules, "rules")
