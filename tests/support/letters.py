"""The letters that the renderers are tested with: real ones, and one of each odd kind."""

from __future__ import annotations

import functools
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from nrcli.composition.addressing import recipients_of
from nrcli.composition.composer import LetterComposer, Occasion
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.letter import Letter
from nrcli.domain.letter.side_column import OwnBlock
from nrcli.domain.letter.source_texts import LetterSource, SourceText
from nrcli.domain.problems.problem import NOWHERE, Problems
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.workspace.workspace import Workspace
from tests.support import optional
from tests.support.closings import FIRST_OF_TWO, LISTS_BELOW, MANDATED, SECOND_OF_TWO, SIGNED_FOR
from tests.support.letterheads import LOGO, NAME, WORDMARK
from tests.support.side_columns import SIDE_BLOCKS

__all__ = [
    "KITCHEN_SINK",
    "ROOT",
    "copy_workspace",
    "golden_letters",
    "letter_of",
    "letters_in",
    "model_letter",
]

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2017, 4, 5)


def copy_workspace(folder: Path) -> Path:
    """Copy the workspace of the repository to a folder, and give that folder."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copyfile(ROOT / "recipients.yaml", folder / "recipients.yaml")
    return folder


KITCHEN_SINK = """\
Een *nadruk* en **vet** en ***beide***, met [een verwijzing](https://www.rijksoverheid.nl/a-b/c)
en een adres als <https://www.rijksoverheid.nl>.\\
Dit staat op een nieuwe regel, met  twee spaties en 5\u00a0%.

# Een kop met *nadruk*

- een punt
- een punt dat over meer dan één regel loopt, omdat er zo veel over te zeggen valt dat het niet past
  1. daaronder een nummer
  2. en nog een
     - en nog dieper
- het laatste punt

## Een tussenkop

98. los

    met een tweede alinea

99. en verder
100. tot over de honderd

---

Zie https://www.rijksoverheid.nl/onderwerpen/een-heel-lang-adres/dat-niet/op-een-regel/past.html,
of schrijf naar secretariaat@een-heel-erg-lange-naam-van-een-organisatie-zonder-einde.example.nl.
Van 2013–2015 en op 1-1-2017 was het (her)-opvoeding of en/of, een-op-een en NOC-NSF.
"""


NOTES_AND_TABLES = """\
Een zin met een noot[^1] en **nog een**[^b], en adressen: www.rijksoverheid.nl,
(https://www.nationaalrapporteur.nl/publicaties) en info@rijksoverheid.nl.

# Een kop met een noot[^kop]

De noot bij de kop hoort op deze bladzijde.

| Jaar | Aantal | Wat er is geteld |
| :--- | -----: | :--------------: |
| 2015 | 1.150  | meldingen van mogelijke slachtoffers van mensenhandel, zoals de monitor ze telt |
| 2016 | 952    | **daarvan** *minderjarig* |
| 2017 |        | nog niet bekend \\| voorlopig |

1. het eerste punt
2. het tweede, met een noot[^lijst]
   - daarbinnen een punt
   - en een met een noot[^diep], die verder loopt dan de regel waarop hij staat, zo lang is hij

   Een alinea tussendoor.

Dan een alinea die de lijst onderbreekt.

3. het derde punt

[^1]: Een korte noot.
[^b]: Een noot met *nadruk*, **vet** en een adres als www.rijksoverheid.nl, en zo lang dat hij over
    meer dan één regel loopt, want er valt veel over te zeggen.

    Met een tweede alinea.
[^kop]: De noot bij de kop.
[^lijst]: De noot bij een punt van de lijst.
[^diep]: En een nog dieper.
"""


LONG_TITLE = (
    "Een advies met een titel die zo lang is dat hij in de lijst onder de brief over meer dan één "
    "regel doorloopt"
)
LONG_SUBJECT = "Het vierde bericht over de opvang van wie slachtoffer is"
LONG = "\nEen alinea die met andere de bladzijde vult, tot er een volgende begint.\n" * 24


@functools.cache
def _workspace(folder: Path) -> Workspace:
    return Workspace(folder)


def _composed(
    folder: Path,
    source: LetterSource,
    who: str,
    kenmerk: str = "",
    *,
    day: date = DAY,
    concept: bool = False,
    copies_to: str = "alle fractievoorzitters in de Tweede Kamer",
    change: Mapping[str, Mapping[str, object]] = MappingProxyType({}),
) -> tuple[Letter, ...]:
    workspace = _workspace(folder)
    problems = Problems()
    snippets = {name: workspace.snippet(name) for name in source.snippets}
    sender = workspace.sender(source.sender)
    style = workspace.house_style(source.house_style)
    assert sender is not None
    assert style is not None
    sender = replace(sender, **change.get("sender", {}))  # type: ignore[arg-type]  # any field of it
    style = replace(style, **change.get("house_style", {}))  # type: ignore[arg-type]  # any field of it
    composer = LetterComposer(
        source,
        {name: snippet for name, snippet in snippets.items() if snippet is not None},
        sender,
        style,
        read_metrics(),
        problems,
    )
    recipients = recipients_of(who, workspace.roster, day, NOWHERE, problems)
    problems.raise_errors()
    occasion = Occasion(
        date=day,
        kenmerk=Kenmerk(kenmerk) if kenmerk else None,
        copies_to=copies_to if source.copies_to else "",
        concept=concept,
    )
    return tuple(composer.compose(recipient, occasion).letter for recipient in recipients)


def letters_in(
    folder: Path, name: str, kenmerk: str, *, concept: bool = False
) -> tuple[Letter, ...]:
    """Compose a letter of a workspace for all its recipients of 5 April 2017."""
    source = _workspace(folder).letter(name)
    assert source is not None
    return _composed(folder, source, source.to, kenmerk, concept=concept)


def letter_of(
    text: str,
    *,
    who: str = "informateur",
    day: date = DAY,
    concept: bool = False,
    change: Mapping[str, Mapping[str, object]] = MappingProxyType({}),
    **front: object,
) -> Letter:
    """Compose a letter of any text to the informateur.

    `front` changes its front matter, `change` fields of its "sender" and "house_style".
    """
    source = _workspace(ROOT).letter("informateur")
    assert source is not None
    body = SourceText(text=text, file="templates/letters/sample.md", first_line=9)
    changed = replace(source, body=body, **{"snippets": (), "copies_to": "", **front})  # type: ignore[arg-type]  # any field of the record
    (letter,) = _composed(
        ROOT,
        changed,
        who,
        "10026",
        day=day,
        concept=concept,
        change=change,
    )
    return letter


def model_letter() -> Letter | None:
    """Compose the letter of 5 April 2017 itself, where its text is at hand."""
    folder = optional.seed_folder()
    if folder is None:
        return None
    (letter,) = letters_in(folder / "workspace", "informateur", "10026")
    return letter


def _crowded(subject_lines: int) -> Letter:
    """Compose a letter with all that a head can have, and a subject of so many lines."""
    letter = letter_of(
        LONG,
        subject=" ".join([LONG_SUBJECT] * subject_lines),
        marking="Vertrouwelijk",
        concept=True,
        change={"house_style": {"logo": LOGO, "wordmark": WORDMARK}},
    )
    return replace(letter, afschrift=True)


@functools.cache
def golden_letters() -> Mapping[str, Letter]:
    """Return one letter of each kind by name, all made from texts in the repository."""
    (informateur,) = letters_in(ROOT, "informateur", "10026")
    fractievoorzitters = letters_in(ROOT, "fractievoorzitters", "10027")
    (concept,) = letters_in(ROOT, "informateur", "", concept=True)
    return {
        "informateur": informateur,
        "fractievoorzitter": fractievoorzitters[-3],
        "concept": concept,
        "kitchen-sink": letter_of(KITCHEN_SINK),
        "references": letter_of(
            "Kort.",
            subject="Een onderwerp dat zo lang is dat het niet op één regel past en doorloopt",
            uw_kenmerk=("2017-0000123/AB",),
            enclosures=("Cijfers over 2016", "Advies"),
            copies_to="fractievoorzitters",
        ),
        "side-blocks": letter_of(
            LONG,
            change={
                "sender": {**SIDE_BLOCKS, "signatory": MANDATED},
                "house_style": {"office_name": NAME},
            },
            uw_brief_van=(date(2017, 3, 1),),
            uw_kenmerk=("2017-0000123/AB", "2017-0000124"),
            over_address="AANGETEKEND",
            side_column=(OwnBlock(label="Zaaknummer", lines=("Z-2017-0042",)),),
        ),
        "betreft": letter_of(KITCHEN_SINK + LONG, house_style="rijksbrief-betreft"),
        "notes-and-tables": letter_of(NOTES_AND_TABLES + LONG),
        "two-informateurs": letter_of("Kort.", day=date(2021, 11, 1)),
        "letterhead": letter_of(LONG, change={"house_style": {"logo": LOGO, "wordmark": WORDMARK}}),
        "marking": letter_of(LONG, marking="Vertrouwelijk", concept=True),
        "afschrift": replace(informateur, afschrift=True),
        **{f"crowded-{lines}": _crowded(lines) for lines in range(1, 5)},
        "signed-for": letter_of(
            "Kort.", change={"sender": {"signatory": SIGNED_FOR}}, enclosures=("Advies",)
        ),
        "two-signatories": letter_of(
            "Kort.",
            change={
                "sender": {"signatory": FIRST_OF_TWO, "second_signatory": SECOND_OF_TWO},
                "house_style": {"closing": LISTS_BELOW},
            },
            enclosures=("Cijfers over 2016", LONG_TITLE),
            copies_to="fractievoorzitters",
        ),
    }
