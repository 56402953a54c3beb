"""Small workspaces and texts: a letter of any text, and what is wrong with it."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from nrcli.composition.addressing import recipients_of
from nrcli.composition.composer import LetterComposer, Occasion
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.letter import Letter
from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import LetterSource, SnippetSource, SourceText
from nrcli.domain.people.roster import Roster
from nrcli.domain.problems.problem import NOWHERE, LetterError, Origin, Problem, Problems
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.workspace.decoder import Decoder
from nrcli.workspace.recipients import read_roster
from nrcli.workspace.workspace import Workspace
from nrcli.workspace.yaml_nodes import parse_yaml
from tests.support.letters import ROOT

__all__ = [
    "DAY",
    "RECIPIENTS",
    "compose_text",
    "composer_of",
    "problems_of",
    "shipped_style",
    "small_roster",
    "small_sender",
    "small_workspace",
]

DAY = date(2020, 3, 2)

RECIPIENTS = """\
people:
  vries: {geslacht: v, titels: mr., voorletters: A.B., voorvoegsel: de, geslachtsnaam: Vries}
  bakker: {geslacht: m, voorletters: C., geslachtsnaam: Bakker}
  smit: {voorletters: D., geslachtsnaam: Smit}
addresses:
  kantoor: {lines: [Dorpsstraat 1], postcode: 1234 AB, place: Ons Dorp}
fracties:
  een: {name: Partij Een, short: P1, seats: 10}
  twee: {name: Partij Twee, short: P2, seats: 20}
roles:
  - {role: griffier, person: vries, address: kantoor}
  - {role: fractievoorzitter, person: bakker, fractie: een, address: kantoor}
  - {role: fractievoorzitter, person: smit, fractie: twee, address: kantoor}
lists:
  fracties-alle: {role: fractievoorzitter, description: alle fracties}
"""

SENDER = """\
organisation: Bureau Voorbeeld
return_address: Postbus 1 1234 AB  Ons Dorp
visiting_address: {lines: [Kerkplein 2], postcode: 1234 AC, place: Ons Dorp}
contact: {name: Balie, phone: 010 123, email: balie@voorbeeld.nl}
signatory: {name: E. Voorbeeld, function: [Rapporteur]}
"""

LETTER = """\
---
subject: Een proef
to: griffier
sender: kantoor
---
Een enkele alinea.
"""


def small_workspace(folder: Path, **files: str) -> Path:
    """Write a workspace of one letter; `files` changes or adds: letters__twee="…"."""
    written = {
        "recipients.yaml": RECIPIENTS,
        "templates/letters/brief.md": LETTER,
        "templates/senders/kantoor.yaml": SENDER,
    }
    for name, text in files.items():
        kind, _, stem = name.replace("house_styles", "house-styles").partition("__")
        suffix = ".md" if kind in {"letters", "snippets"} else ".yaml"
        path = f"templates/{kind}/{stem}{suffix}" if stem else f"{kind}.yaml"
        written[path] = text
    for path, text in written.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="")
    return folder


@functools.cache
def shipped_style() -> HouseStyle:
    """Return the house style that comes with nrcli."""
    style = Workspace(ROOT).house_style("rijkshuisstijl")
    assert style is not None
    return style


@functools.cache
def small_roster() -> Roster:
    """Return the roster of the small workspace."""
    problems = Problems()
    roster = read_roster(RECIPIENTS, "recipients.yaml", problems)
    assert list(problems) == []
    return roster


@functools.cache
def small_sender() -> Sender:
    """Return the sender of the small workspace."""
    problems = Problems()
    node = parse_yaml(SENDER, "templates/senders/kantoor.yaml", problems)
    sender = Decoder(problems).record(Sender, node) if node else None
    assert sender is not None
    return sender


def compose_text(
    text: str,
    *,
    to: str = "griffier",
    snippets: Mapping[str, str] | None = None,
    copies_to: str = "",
    **values: str,
) -> Letter:
    """Compose the letter of a text, in `brief.md`; `values` are its declared fields.

    `snippets` gives the text of each snippet it lists, which stands in `NAME.md` under the
    title "Over NAME".

    Raises:
        LetterError: the text has errors.

    """
    composer = composer_of(text, to=to, snippets=snippets, copies_to=copies_to, fields=values)
    problems = Problems()
    recipients = recipients_of(to, small_roster(), DAY, NOWHERE, problems)
    occasion = Occasion(date=DAY, kenmerk=Kenmerk("7"), copies_to=copies_to, fields=values)
    problems.raise_errors()
    return composer.compose(recipients[0], occasion).letter


def composer_of(
    text: str,
    *,
    to: str = "griffier",
    snippets: Mapping[str, str] | None = None,
    copies_to: str = "",
    fields: Iterable[str] = (),
) -> LetterComposer:
    """Return the composer of a text, with what `compose_text` is given.

    Raises:
        LetterError: the text has errors.

    """
    problems = Problems()
    listed = {
        name: SnippetSource(
            title=f"Over {name}", name=name, body=SourceText(text=body, file=f"{name}.md")
        )
        for name, body in (snippets or {}).items()
    }
    source = LetterSource(
        name="brief",
        subject="Een proef",
        to=to,
        sender="kantoor",
        snippets=tuple(listed),
        copies_to=copies_to,
        fields=dict.fromkeys(fields, "een veld"),
        origin=Origin(),
        body=SourceText(text=text, file="brief.md"),
    )
    composer = LetterComposer(
        source, listed, small_sender(), shipped_style(), read_metrics(), problems
    )
    problems.raise_errors()
    return composer


def problems_of(
    text: str, *, snippets: Mapping[str, str] | None = None, to: str = "griffier", **values: str
) -> tuple[Problem, ...]:
    """Return what is wrong with a text; nothing if it can be composed."""
    try:
        compose_text(text, to=to, snippets=snippets, **values)
    except LetterError as error:
        return error.problems
    return ()
