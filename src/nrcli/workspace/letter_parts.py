"""What the front matter of a letter may say at length: addressee, enclosed files, lists."""

from __future__ import annotations

from dataclasses import replace

from nrcli.domain.language.speech import say
from nrcli.domain.letter.source_texts import Enclosure
from nrcli.domain.people.addressee import Addressee
from nrcli.domain.problems.problem import Problems
from nrcli.workspace.decoder import Decoder
from nrcli.workspace.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode

__all__ = ["with_addressee", "with_copies_in_one", "with_enclosed_files"]


def with_addressee(
    node: MappingNode, decoder: Decoder, problems: Problems
) -> tuple[MappingNode, Addressee | None]:
    """Return a letter's fields with the id of its own addressee under `to`, and that one.

    One with errors, which are noted, is stood in for.
    """
    written = node.entries.get("to")
    if not isinstance(written, MappingNode):
        return node, None
    before = len(problems.errors)
    made = decoder.entry(Addressee, written, "to")
    if made is not None and not made.who and len(problems.errors) == before:
        what = say(" or `organisation`, to know who it is")
        problems.add("missing-key", written.location, key="name", what=what)
    if made is None or not made.who:
        made = Addressee(organisation="anybody", lines=("-",), place="-", country="-")
    who = ScalarNode(made.who, written.location)
    return replace(node, entries={**node.entries, "to": who}), made


def with_enclosed_files(
    node: MappingNode, decoder: Decoder
) -> tuple[MappingNode, tuple[Enclosure, ...]]:
    """Return a letter's fields with its enclosures by their titles, and those that are files."""
    listed = node.entries.get("enclosures")
    items = listed.items if isinstance(listed, SequenceNode) else (listed,) if listed else ()
    titles: list[Node] = []
    enclosed: list[Enclosure] = []
    for item in items:
        if not isinstance(item, MappingNode):
            titles.append(item)
            continue
        made = decoder.entry(Enclosure, item, "enclosures")
        titles.append(ScalarNode(made.title if made else "-", item.location))
        if made is not None and made.file:
            enclosed.append(made)
    if not any(isinstance(item, MappingNode) for item in items) or listed is None:
        return node, ()
    entries = {**node.entries, "enclosures": SequenceNode(tuple(titles), listed.location)}
    return replace(node, entries=entries), tuple(enclosed)


def with_copies_in_one(node: MappingNode) -> MappingNode:
    """Return a letter's fields with those who get an afschrift in one text, between commas."""
    listed = node.entries.get("copies_to")
    if not isinstance(listed, SequenceNode):
        return node
    names = [each.text.strip() for each in listed.items if isinstance(each, ScalarNode)]
    if len(names) < len(listed.items):
        return node
    joined = ScalarNode(", ".join(names), listed.location)
    return replace(node, entries={**node.entries, "copies_to": joined})
