"""What a composer remembers of one letter changes nothing in the next."""

from __future__ import annotations

import pytest

from nrcli.composition.addressing import recipients_of
from nrcli.composition.composer import LetterComposer, Occasion
from nrcli.domain.letter.blocks import Paragraph, plain_text
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.letter import Letter
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import NOWHERE, LetterError, Location, Problems
from tests.support.samples import DAY, composer_of, small_roster

# Each is filled in for a griffier without a fractie, then for two fractievoorzitters.
TEXTS = {
    "nothing differs": "Een alinea.\n\n- een\n- twee",
    "a value differs": "Aan {{ recipient.name }}.\n\nEn verder.",
    "one text from two places": (
        "{% if recipient.fractie %}\n\nHetzelfde.\n{% else %}\nHetzelfde.\n{% endif %}\n"
    ),
    "another text": "{% if recipient.fractie %}\nUw fractie.\n{% else %}\nU.\n{% endif %}\n",
    "footnotes": "Een[^1].\n\n{{ snippets }}\n\nNog een[^2].\n\n[^1]: Eerste.\n\n[^2]: Tweede.",
    "snippets": "Vooraf.\n\n{{ snippets }}\n\nAchteraf.",
}
SNIPPETS = {"een": "Vast[^1].\n\n[^1]: Noot.", "twee": "Aan {{ recipient.name }}.", "drie": "Vast."}


def recipients() -> list[Recipient]:
    problems = Problems()
    found = [
        recipient
        for name in ("griffier", "fracties-alle")
        for recipient in recipients_of(name, small_roster(), DAY, NOWHERE, problems)
    ]
    assert len(found) == 3
    return found


def composed(composer: LetterComposer, recipient: Recipient) -> Letter:
    return composer.compose(recipient, Occasion(date=DAY)).letter


def places_of(letter: Letter) -> list[Location]:
    return [block.origin for block in letter.body]


def composer(text: str) -> LetterComposer:
    return composer_of(text, snippets=SNIPPETS if "snippets" in text else None)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_letter_is_the_same_as_if_it_were_the_first(text: str) -> None:
    used = composer(text)

    for recipient in (*recipients(), *recipients()):
        letter = composed(used, recipient)
        first = composed(composer(text), recipient)
        assert letter == first
        assert places_of(letter) == places_of(first)


def test_what_is_wrong_with_a_text_is_told_of_each_letter() -> None:
    used = composer("{% if recipient.fractie %}\n> > Citaat.\n{% endif %}\nTekst.")
    griffier, *leaders = recipients()
    composed(used, griffier)

    for leader in leaders:
        with pytest.raises(LetterError) as error:
            composed(used, leader)
        assert [problem.code for problem in error.value.problems] == ["markdown-quote"]


def test_more_texts_than_are_remembered_are_each_their_own() -> None:
    used = composer("Onder {{ kenmerk }}.")
    griffier = recipients()[0]

    for number in range(100):
        occasion = Occasion(date=DAY, kenmerk=Kenmerk(str(number)))
        (block,) = used.compose(griffier, occasion).letter.body
        assert isinstance(block, Paragraph)
        assert plain_text(block.content) == f"Onder {number}."
