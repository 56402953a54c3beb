"""What is left to be written is found, and what only looks like it is not."""

from __future__ import annotations

import pytest

from nrcli.checking.domain.passages import Kind, Passage, read_passages
from nrcli.checking.domain.unfinished import check_unfinished
from nrcli.domain.letter.source_texts import SourceText


def found(text: str) -> list[tuple[str, str]]:
    passages = read_passages(SourceText(text=text, file="a.md"))
    return [(problem.code, problem.values["text"]) for problem in check_unfinished(passages)]


@pytest.mark.parametrize(
    ("text", "code", "shown"),
    [
        ("Schrijf hier waarover de brief gaat.", "unfinished-start", None),
        ("Op [datum] kom ik.", "unfinished-brackets", "[datum]"),
        ("Op [datum invullen] kom ik.", "unfinished-brackets", "[datum invullen]"),
        ("Dank aan [naam].", "unfinished-brackets", "[naam]"),
        ("Dat kost [xxx].", "unfinished-mark", "xxx"),
        ("Dat kost [hoeveel?].", "unfinished-brackets", "[hoeveel?]"),
        ("Op (datum) kom ik.", "unfinished-brackets", "(datum)"),
        ("Het [hele] kabinet.", "brackets-left", "[hele]"),
        ("Dat kost XXX.", "unfinished-mark", "XXX"),
        ("TODO: cijfers", "unfinished-mark", "TODO"),
        ("PM", "unfinished-mark", "PM"),
        ("(P.M.)", "unfinished-mark", "P.M."),
        ("PM: cijfers", "unfinished-mark", "PM"),
        ("Kosten: PM", "unfinished-mark", "PM"),
        ("Er zijn ??? plaatsen.", "unfinished-mark", "???"),
        ("Er zijn ..... plaatsen.", "unfinished-mark", "....."),
        ("Er zijn ____ plaatsen.", "unfinished-mark", "____"),
        ("Dank aan «Achternaam».", "unfinished-mark", "«Achternaam»"),
        ("Dank aan {naam}.", "unfinished-mark", "{naam}"),
        (
            "Klik hier om tekst in te voeren.",
            "unfinished-mark",
            "Klik hier om tekst in te voeren.",
        ),
        ("Kies een item.", "unfinished-mark", "Kies een item."),
        ("Lorem ipsum dolor.", "unfinished-mark", "Lorem ipsum"),
        ("Fout! Bladwijzer niet gedefinieerd.", "unfinished-mark", None),
    ],
)
def test_what_is_left_to_be_written_is_found(text: str, code: str, shown: str | None) -> None:
    assert [each for each, _ in found(text)] == [code]
    assert shown is None or found(text)[0][1] == shown


@pytest.mark.parametrize(
    "text",
    [
        "“De opvang […] is vol [datum] en [sic] klaar.”",
        "De opvang […] is vol [...], zegt zij [sic].",
        "“[D]e opvang is vol.”",
        "Zie [de website](https://a.nl) en noot[^1].\n\n[^1]: Noot.",
        "Om 14.00 uur, PM10 en het PM-budget.",
        "Dat kost [ ].",
        "Is dat zo?? Ja… echt.",
        "{{ recipient.name }} en {% if date %}dat{% endif %}",
        "Artikel 3 (oud) en (bron: CBS) en (naam van de wet).",
        "Hij riep: «Nee, dat doe ik niet, dat wil ik niet en dat kan ik niet»",
        "De heer Max XXI en het XXe hoofdstuk",
        "*Cursief* en __vet__ en snake_case",
    ],
)
def test_what_is_finished_raises_no_alarm(text: str) -> None:
    assert found(text) == []


def test_square_brackets_in_a_table_are_no_more_than_that() -> None:
    cell = Passage(text="12 [a1]", kind=Kind.TABLE)

    assert list(check_unfinished([cell])) == []
