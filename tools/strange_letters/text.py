"""Letters of every kind of text at once, from a seed: as nobody writes them, and might."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Sequence

__all__ = ["StrangeText"]

_WORDS = (
    *("de", "het", "een", "van", "en", "of", "zij", "mensenhandel", "slachtoffers", "kinderen"),
    *("een-op-een", "NOC-NSF", "verantwoordelijkheden", "grensoverschrijdend", "politiecapaciteit"),
    *("(her)opvoeding", "‘s", "d’Artagnan", "“citaat”", "ja!", "nee?", "2013–2015", "1-1-2017"),  # noqa: RUF001 - Dutch typography
    *("en/of", "€ 5,-", "5\u00a0%", "10.000", "ĳs", "crèmekleurig", "A–B", "x", "…", "—", "§ 5"),  # noqa: RUF001 - Dutch typography
)
_MARKS = (
    *("*", "_", "#", "<b>", "&amp;", "{{x}}", "$", "@x", "\\", '"', "|", "`", "//", "/*", "*/"),
    *("#let", "[x]", "~", "--", "]]>", "=", "<!--", "%}", "!", "[^9]", "1.", "+", "a*b*c", "~~~"),
)
_ADDRESSES = (
    "https://www.rijksoverheid.nl/onderwerpen/een-heel-lang-adres/dat-niet/op-een-regel/past.html",
    *("www.nationaalrapporteur.nl", "info@rijksoverheid.nl", "(www.rijksoverheid.nl),"),
    "secretariaat@een-heel-erg-lange-naam-van-een-organisatie-zonder-einde.example.nl",
    "zaak/2017.0000.1234.5678-9012.3456/bijlage-een.en.bijlage-twee/deel.drie.van.vier/slot",
)
_VALUES = ("*De* <Vries> & {{ Zn }}", "1. geen lijst", "# geen kop", "a | b", "[^1]", "\\", "x  x")
_SENDERS = ("nationaal-rapporteur", "nationaal-rapporteur", "twee-ondertekenaars", "namens")
_DEEPEST = 4


class StrangeText:
    """One letter, all of it decided by its seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - for repeatable texts
        self._notes: list[str] = []
        self._notes_share = self._random.choice([0.0, 0.1, 0.3])
        self._most_words = self._random.choice([12, 40, 110])

    def letter(self) -> str:
        """Write the letter: front matter and Markdown."""
        fields = {
            "subject": self._random.choice([self._words(3), self._words(25), _VALUES[0]]),
            "to": "informateur",
            "sender": self._random.choice(_SENDERS),
            "house_style": self._random.choice(["rijkshuisstijl", "rijksbrief-betreft"]),
        }
        if self._happens(0.2):
            fields["marking"] = "Vertrouwelijk"
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
        if self._happens(0.2):
            titles = [self._words(4), self._words(20)]
            lines.append(f"enclosures: {json.dumps(titles, ensure_ascii=False)}")
        return "\n".join(["---", *lines, "---", self._body(), ""])

    def _body(self) -> str:
        blocks: list[str] = []
        kinds: Sequence[Callable[[], str]] = (
            self._paragraph,
            self._paragraph,
            self._headings,
            self._list,
            self._table,
        )
        for _ in range(self._random.choice([3, 8, 16, 24])):
            block = self._random.choice(kinds)()
            if _NUMBERED.match(block) and blocks and _NUMBERED.match(blocks[-1]):
                blocks.append(self._inlines(4, notes=False))  # or both would be one list
            blocks.append(block)
            if block.startswith("|"):
                blocks.append(self._inlines(4, notes=False))
            if self._happens(0.2):
                blocks.append("---")
        if not any(block.startswith("# ") for block in blocks):
            blocks.insert(0, "# " + self._words(2))
        first = next(number for number, block in enumerate(blocks) if block.startswith("# "))
        blocks[:first] = [block for block in blocks[:first] if not block.startswith("#")]
        return "\n\n".join([*blocks, self._inlines(3, notes=False), *self._notes])

    def _happens(self, share: float) -> bool:
        return self._random.random() < share

    def _words(self, count: int) -> str:
        return " ".join(self._random.choice(_WORDS) for _ in range(count))

    def _paragraph(self) -> str:
        count = self._random.choice([1, 6, self._most_words, self._most_words])
        if self._happens(0.02):
            count = 900
        return self._inlines(count)

    def _inlines(self, count: int, *, depth: int = 0, notes: bool = True, hard: bool = True) -> str:
        """Write about as many words, with looks, links, addresses, values and marks among them."""
        parts: list[str] = []
        while count > 0:
            taken = min(count, self._random.choice([1, 3, 8, 20]))
            parts.append(self._part(taken, depth, notes=notes))
            count -= taken
            if notes and self._happens(self._notes_share / 2):
                parts[-1] += self._note() + self._random.choice(["", ",", ".", ")", "-x"])
            if hard and count > 0 and self._happens(0.05):
                parts[-1] += "\\\n"
            elif self._happens(0.9):
                parts[-1] += " "
        return "".join(parts).replace("\\\n ", "\\\n").strip()

    def _part(self, count: int, depth: int, *, notes: bool) -> str:
        kind = self._random.randrange(12)
        if kind < 3 and depth < 3:
            mark = self._random.choice(["*", "**", "***"])
            inner = self._inlines(count, depth=depth + 1, notes=notes, hard=False)
            return mark + (inner if mark == "**" else _without_joins(inner)) + mark
        if kind == 3 and depth < 3:
            inner = self._words(min(count, 6))
            if self._happens(0.5):
                inner = f"*{_without_joins(inner)}*"
            return f"[{inner}](https://www.example.nl/{self._random.randrange(99)}?a=1&b=2)"
        if kind == 4:
            return self._random.choice(_ADDRESSES)
        if kind == 5:
            return "{{ " + json.dumps(self._random.choice(_VALUES), ensure_ascii=False) + " }}"
        if kind == 6:
            return _escaped(self._random.choice(_MARKS))
        return self._words(count)

    def _note(self) -> str:
        number = len(self._notes) + 1
        self._notes.append("")
        paragraphs = [
            self._inlines(self._random.choice([2, 15, 50, 120]), notes=False)
            for _ in range(self._random.choice([1, 1, 1, 2, 3]))
        ]
        text = "\n\n".join(paragraphs).replace("\n", "\n    ").replace("\n    \n", "\n\n")
        self._notes[number - 1] = f"[^{number}]: {text}"
        return f"[^{number}]"

    def _headings(self) -> str:
        """Write a heading, or two with nothing between them."""
        levels = self._random.choice([["#"], ["##"], ["#", "##"], ["#", "#"]])
        texts = [self._inlines(self._random.choice([1, 4, 16]), hard=False) for _ in levels]
        return "\n\n".join(f"{level} {text}" for level, text in zip(levels, texts, strict=True))

    def _list(self, depth: int = 1, *, is_below_text: bool = False) -> str:
        """Write a list; right below a line of text, a number other than 1 begins none."""
        is_loose = self._happens(0.4)
        start = self._random.choice([None, None, 1, *([] if is_below_text else [7, 98])])
        items = []
        for number in range(self._random.choice([1, 2, 3, 6])):
            mark = "- " if start is None else f"{start + number}. "
            blocks = [self._inlines(self._random.choice([1, 5, 30, self._most_words]))]
            if is_loose and self._happens(0.3):
                blocks.append(self._paragraph())
            if depth < _DEEPEST and self._happens(0.35):
                blocks.append(self._list(depth + 1, is_below_text=not is_loose))
            if is_loose and self._happens(0.1):
                blocks += [self._table(), self._inlines(4)]
            text = ("\n\n" if is_loose else "\n").join(blocks)
            items.append(mark + text.replace("\n", "\n" + " " * len(mark)))
        lines = ("\n\n" if is_loose else "\n").join(items).split("\n")
        return "\n".join(line.rstrip() for line in lines)

    def _table(self) -> str:
        columns = self._random.randint(1, 4)
        rules = [self._random.choice([":--", "--:", ":-:"]) for _ in range(columns)]
        header = [self._cell(2) for _ in rules]
        rows = [
            [self._cell(self._random.choice([0, 1, 2, 9])) for _ in rules]
            for _ in range(self._random.choice([1, 3, 10]))
        ]
        return "\n".join("| " + " | ".join(row) + " |" for row in [header, rules, *rows])

    def _cell(self, count: int) -> str:
        text = self._inlines(count, depth=2, notes=False, hard=False)
        return _UPRIGHT.sub(lambda found: found[1] or "\\|", text)


def _without_joins(text: str) -> str:
    """Leave out no-break marks, each of which LibreOffice sets a hair wider in italics."""
    return text.replace("1-1-2017", "2017").replace("5\u00a0%", "5")


def _escaped(text: str) -> str:
    return "".join(
        "{{ '" + one + "' }}" if one in "{}" else "\\" + one if one in _SPECIAL else one
        for one in text
    )


_NUMBERED = re.compile(r"\d+\. ")
_UPRIGHT = re.compile(r"(\{\{.*?\}\})|\\?\|")
"""An upright line, or a value that may have one in it."""

_SPECIAL = "\\`*_[]#+!<>&|~-=.@/%\"'"
