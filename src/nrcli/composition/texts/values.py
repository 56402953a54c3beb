"""Values on their way through Markdown: stand-ins that no parser can misread.

Escaping cannot keep a value literal inside CommonMark. So a template prints a
stand-in for each value (private-use characters around a number), the Markdown
parser sees an ordinary word, and the value takes its place in the parsed tree.
"""

from __future__ import annotations

import re
import urllib.parse
from dataclasses import dataclass, field

from nrcli.domain.problems.problem import InvalidValueError
from nrcli.domain.values.plain_text import forbidden_character

__all__ = ["CLOSING", "NEW_PAGE", "BlocksValue", "PlaceValue", "SnippetsValue", "Values"]

_STAND_IN = re.compile("\ue000(\\d+)\ue001")
_BLOCK_STAND_IN = re.compile("\ue002(\\d+)\ue003")
_ENCODED = re.compile("%EE%80%80(\\d+)%EE%80%81")
_MOST_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True)
class SnippetsValue:
    """What `{{ snippets }}` and `{{ snippet("name") }}` print: blocks, not text."""

    name: str
    snippets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceValue:
    """What `{{ closing }}` and `{{ new_page }}` print: a place among the blocks."""

    name: str


CLOSING, NEW_PAGE = PlaceValue("closing"), PlaceValue("new_page")
BlocksValue = SnippetsValue | PlaceValue


@dataclass(slots=True)
class Values:
    """The values one text printed, each behind its stand-in."""

    texts: list[str] = field(default_factory=list)
    blocks: list[BlocksValue] = field(default_factory=list)
    size: int = 0
    """How much text the values put back so far came to."""

    def stand_in(self, value: str) -> str:
        """Report a value and give what stands for it in the text.

        Raises:
            InvalidValueError: the value holds a character that no line can hold.

        """
        found = forbidden_character(_STAND_IN.sub("", value))
        if found is not None:
            raise InvalidValueError("forbidden-character", character=found[1])
        self.texts.append(value)
        return f"\ue000{len(self.texts) - 1}\ue001"

    def block_stand_in(self, value: BlocksValue) -> str:
        """Report blocks to come, and give what stands for them in the text."""
        self.blocks.append(value)
        return f"\ue002{len(self.blocks) - 1}\ue003"

    def resolve(self, text: str) -> str:
        """Put the values back into text from the parsed tree, nested ones too.

        Raises:
            InvalidValueError: nesting has made the texts together too long.

        """
        while _STAND_IN.search(text):
            text = _STAND_IN.sub(lambda match: self.texts[int(match[1])], text)
            if self.size + len(text) > _MOST_CHARACTERS:
                raise InvalidValueError("template-too-long", most=f"{_MOST_CHARACTERS:,}")
        self.size += len(text)
        return text

    def resolve_target(self, target: str) -> str:
        """Put the values back into the target of a link, percent-encoded but for a whole one."""
        whole = _ENCODED.fullmatch(target)
        if whole is not None:
            return self.resolve(self.texts[int(whole[1])])
        return _ENCODED.sub(
            lambda match: urllib.parse.quote(self.resolve(self.texts[int(match[1])]), safe=""),
            target,
        )

    def block_in(self, text: str) -> tuple[BlocksValue, bool] | None:
        """Find the blocks a text stands for, and whether it stands for nothing else."""
        match = _BLOCK_STAND_IN.search(text)
        if match is None:
            return None
        return self.blocks[int(match[1])], match[0] == text.strip()
