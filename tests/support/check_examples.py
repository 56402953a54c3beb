"""An example of each finding of `nrcli check`, and its repair: for docs/checks.md and the tests."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from tests.support.letters import ROOT

__all__ = [
    "BASE",
    "EXAMPLES",
    "LETTER",
    "RECIPIENTS",
    "SENDER",
    "SNIPPET",
    "CheckExample",
    "front",
    "in_body",
    "write_example",
]

LETTER = "templates/letters/brief.md"
SNIPPET = "templates/snippets/opvang.md"
RECIPIENTS = "recipients.yaml"
STYLES = "templates/house-styles"
SENDER = "templates/senders/rapporteur.yaml"

_FRONT = "---\nsubject: Opvang\nto: informateur\nsender: rapporteur\n{more}---\n"
_SNIPPET = "---\ntitle: Opvang\n---\nDe opvang is vol.\n"

BASE: Mapping[str, str] = {
    SENDER: (
        "organisation: Nationaal Rapporteur\n"
        "return_address: Postbus 20301 2500 EH  Den Haag\n"
        "postal_address: {lines: [Postbus 20301], postcode: 2500 EH, place: Den Haag}\n"
        "signatory: {name: De rapporteur}\n"
    ),
    RECIPIENTS: (
        "people:\n"
        "  schippers: {geslacht: v, voorletters: E.I., geslachtsnaam: Schippers}\n"
        "addresses:\n"
        "  tweede-kamer: {lines: [Postbus 20018], postcode: 2500 EA, place: Den Haag}\n"
        "roles:\n"
        "  - {role: informateur, person: schippers, address: tweede-kamer}\n"
    ),
    LETTER: _FRONT.format(more="") + "Ik schrijf u over de opvang.\n",
}
"""A workspace in which nothing is found."""


@dataclass(frozen=True, kw_only=True)
class CheckExample:
    """A file that yields a code, the same file repaired, and what else has to be there."""

    code: str
    before: str
    after: str
    file: str = LETTER
    beside: Mapping[str, str] = field(default_factory=dict)


def write_example(folder: Path, example: CheckExample, text: str) -> None:
    """Make the workspace of an example, with its file as `text`."""
    shutil.copytree(ROOT / STYLES, folder / STYLES, dirs_exist_ok=True)
    for name, content in {**BASE, **example.beside, example.file: text}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")


def front(more: str = "") -> str:
    """Return the front matter of a letter; `more` is the rest of it."""
    return _FRONT.format(more=more)


def in_body(
    code: str,
    before: str,
    after: str,
    more: str = "",
    beside: Mapping[str, str] = MappingProxyType({}),
) -> CheckExample:
    """Make an example of a letter's text; `more` is the rest of its front matter."""
    head = front(more)
    return CheckExample(
        code=code, before=f"{head}{before}\n", after=f"{head}{after}\n", beside=beside
    )


EXAMPLES = (
    CheckExample(
        code="snippet-unused",
        before=_FRONT.format(more="") + "Ik schrijf u hierover.\n",
        after=_FRONT.format(more="snippets: [opvang]\n") + "{{ snippets }}\n",
        beside={SNIPPET: _SNIPPET},
    ),
    CheckExample(
        code="snippets-unused",
        before=_FRONT.format(more="snippets: [opvang]\n") + "Ik schrijf u hierover.\n",
        after=_FRONT.format(more="snippets: [opvang]\n") + "{{ snippets }}\n",
        beside={SNIPPET: _SNIPPET},
    ),
    CheckExample(
        code="snippet-expired",
        file=SNIPPET,
        before="---\ntitle: Opvang\nvalid_until: 2017-01-01\n---\nDe opvang is vol.\n",
        after="---\ntitle: Opvang\nvalid_until: 2018-01-01\n---\nDe opvang is vol.\n",
        beside={
            LETTER: _FRONT.format(more="date: 2017-04-05\nsnippets: [opvang]\n")
            + "{{ snippets }}\n"
        },
    ),
    in_body(
        "field-unused",
        "Ik nodig u uit.",
        "Ik nodig u uit in {{ plaats }}.",
        "fields: {plaats: waar het werkbezoek is}\n",
    ),
    CheckExample(
        code="roster-unused",
        file=RECIPIENTS,
        before=BASE[RECIPIENTS].replace(
            "addresses:", "  zalm: {geslacht: m, voorletters: G., geslachtsnaam: Zalm}\naddresses:"
        ),
        after=BASE[RECIPIENTS],
    ),
    CheckExample(
        code="title-twice",
        file=LETTER,
        before=_FRONT.format(more="snippets: [opvang]\n")
        + "{{ snippets }}\n\n# Opvang\n\nIk vraag om meer plaatsen.\n",
        after=_FRONT.format(more="snippets: [opvang]\n")
        + "{{ snippets }}\n\n# Mijn verzoek\n\nIk vraag om meer plaatsen.\n",
        beside={SNIPPET: _SNIPPET},
    ),
    in_body(
        "copies-unsaid",
        "Ik schrijf u over de opvang.",
        "Een afschrift van deze brief zend ik aan {{ copies_to }}.",
        "copies_to: informateur\n",
    ),
    in_body(
        "copies-unsent",
        "Een afschrift van deze brief zend ik aan de Tweede Kamer.",
        "Ik schrijf u over de opvang.",
    ),
    in_body(
        "contact-unknown",
        "U bereikt mij op Postbus 20350, 2500 EJ Den Haag.",
        "U bereikt mij op Postbus 20301, 2500 EH Den Haag.",
    ),
    in_body("double-space", "Ik schrijf u  over de opvang.", "Ik schrijf u over de opvang."),
    in_body("straight-quote", "Er is ‘te weinig' plaats.", "Er is ‘te weinig’ plaats."),
    in_body(
        "space-missing", "De opvang is vol.Dat moet anders.", "De opvang is vol. Dat kan anders."
    ),
    CheckExample(
        code="final-newline",
        before=BASE[LETTER].rstrip("\n"),
        after=BASE[LETTER],
    ),
    in_body(
        "markdown-heading-skipped",
        "# Opvang\n\nHier.\n\n### Plaatsen\n\nDe opvang is vol.",
        "# Opvang\n\nHier.\n\n## Plaatsen\n\nDe opvang is vol.",
    ),
    in_body("heading-bare", "# Opvang\n\n# Zorg\n\nDie is goed.", "# Zorg\n\nDie is goed."),
    in_body(
        "table-headless",
        "|  |  |\n| --- | --- |\n| 2016 | 12 |",
        "| Jaar | Plaatsen |\n| --- | --- |\n| 2016 | 12 |",
    ),
    in_body("personal-bsn", "Het gaat om 111222333.", "Het gaat om haar."),
    in_body("personal-iban", "Betaal op NL91 ABNA 0417 1643 00.", "Betaal mij."),
    in_body("personal-mobile", "Bel mij op 06-12345678.", "Bel het secretariaat."),
    in_body(
        "allow-unused",
        "{# nrcli: allow double-space: zo geciteerd #}\nDe opvang is vol.",
        "{# nrcli: allow double-space: zo geciteerd #}\nDe opvang is  vol.",
    ),
    in_body(
        "allow-unexplained",
        "{# nrcli: allow double-space #}\nDe opvang is  vol.",
        "{# nrcli: allow double-space: zo geciteerd #}\nDe opvang is  vol.",
    ),
    in_body(
        "allow-misplaced",
        "De opvang is  vol. {# nrcli: allow double-space: zo geciteerd #}",
        "{# nrcli: allow double-space: zo geciteerd #}\nDe opvang is  vol.",
    ),
)
"""One for each code of the catalogue, in its order."""
