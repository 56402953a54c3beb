"""How wide text is in a letter, and how many lines it takes, by nrcli's own rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nrcli.domain.letter.blocks import Footnote, Inline, LineBreak
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.words import Fragment, Word, is_space, plain_word, styled_words
from nrcli.domain.values.font_metrics import FontMetrics, FontStyle
from nrcli.domain.values.length import Length

__all__ = ["Ruler"]


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures text of one size, and the marks of footnotes in it, in points."""

    metrics: FontMetrics
    style: HouseStyle
    size: Length
    font: FontStyle = FontStyle.REGULAR

    def width_pt(self, text: str, font: FontStyle | None = None) -> float:
        """Measure characters in a style of the font, else in the ruler's own."""
        return self.metrics.width_pt(text, self.size.pt, font or self.font)

    def word_pt(self, word: Word) -> float:
        """Measure a word, in the looks of its fragments."""
        return sum(self._fragment_pt(fragment) for fragment in word)

    def _fragment_pt(self, fragment: Fragment) -> float:
        font = fragment.font(self.font)
        if isinstance(fragment.content, Footnote):
            size_pt = self.size.pt * self.style.footnotes.mark_share
            return self.metrics.width_pt(fragment.content.mark, size_pt, font)
        return self.width_pt(fragment.text, font)

    def unbroken_pt(self, inlines: tuple[Inline, ...]) -> float:
        """Measure the longest line that text makes when nothing breaks it but its hard breaks.

        In a PDF a line that ends so has a space behind it.
        """
        widest = width = 0.0
        for word in styled_words(inlines):
            if isinstance(word[0].content, LineBreak):
                widest = max(widest, width + self.width_pt(" "))
                width = 0.0
            width += self.word_pt(word)
            widest = max(widest, width)
        return widest

    def widths_pt(self, inlines: tuple[Inline, ...]) -> Iterator[tuple[str, float]]:
        """Return each word with its width, spaces and hard breaks left out."""
        for word in styled_words(inlines):
            if plain_word(word).strip():
                yield plain_word(word), self.word_pt(word)

    def lines(self, inlines: tuple[Inline, ...], width: Length) -> Iterator[list[Word]]:
        """Break text into the lines that it takes in a column."""
        line: list[Word] = []
        used = space = 0.0
        for word in styled_words(inlines):
            word_pt = self.word_pt(word)
            if isinstance(word[0].content, LineBreak):
                yield line
                line, used, space = [], 0.0, 0.0
            elif is_space(word):
                space = word_pt
            elif used and used + space + word_pt > width.pt:
                yield line
                line, used, space = [word], word_pt, 0.0
            else:
                line.append(word)
                used, space = used + space + word_pt, 0.0
        yield line
