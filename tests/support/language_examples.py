"""An example of each finding about language, unfinished text and habits, and its repair."""

from __future__ import annotations

from collections.abc import Mapping

from tests.support.check_examples import (
    BASE,
    LETTER,
    RECIPIENTS,
    SENDER,
    SNIPPET,
    CheckExample,
    front,
    in_body,
)

__all__ = ["LANGUAGE_EXAMPLES"]

_RULES = "templates/schrijfwijzer.yaml"
_WORDS = "templates/woordenlijst.txt"
_RULE = (
    "rules:\n- name: middels\n  instead_of: [middels]\n  write: door of met\n"
    "  severity: {severity}\n  wrong: [Middels deze brief.]\n  right: [Met deze brief.]\n"
)
_PERCENTAGES = (
    "rules:\n- name: procent\n  not_both: ['\\d%', procent]\n  why: Kies een van beide.\n"
    "  severity: {severity}\n  wrong: [Het is 15% of vijf procent.]\n  right: [Het is 15%.]\n"
)


_LEADS = "  - {{role: fractievoorzitter, person: {}, fractie: {}, address: tweede-kamer}}\n"


def _with_leaders() -> Mapping[str, str]:
    """Return a roster with the leaders of two fracties in it."""
    text = BASE[RECIPIENTS]
    people, rest = text.split("addresses:\n")
    addresses, roles = rest.split("roles:\n")
    return {
        RECIPIENTS: (
            people
            + "  pechtold: {geslacht: m, voorletters: A., geslachtsnaam: Pechtold}\n"
            + "  staaij: {geslacht: m, voorletters: C.G., geslachtsnaam: Staaij}\n"
            + "addresses:\n"
            + addresses
            + "fracties:\n"
            + "  d66: {name: Democraten 66, short: D66}\n"
            + "  sgp: {name: Staatkundig Gereformeerde Partij, short: SGP}\n"
            + "roles:\n"
            + roles
            + _LEADS.format("pechtold", "d66")
            + _LEADS.format("staaij", "sgp")
            + "lists:\n"
            + "  fractievoorzitters: {role: fractievoorzitter,"
            + " description: alle fractievoorzitters in de Tweede Kamer}\n"
        )
    }


_LED = _with_leaders()
_SIGNED = {SENDER: BASE[SENDER].replace("De rapporteur", "mr. A.B. Jansen")}
_SITE = {SENDER: BASE[SENDER] + "website: www.nationaalrapporteur.nl\n"}

LANGUAGE_EXAMPLES = (
    # Left to be written.
    in_body(
        "unfinished-start",
        "Schrijf hier waarover de brief gaat.",
        "Deze brief gaat over de opvang.",
    ),
    in_body(
        "unfinished-brackets",
        "Op [datum invullen] sprak ik de minister.",
        "Op 5 april 2017 sprak ik de minister.",
    ),
    in_body("unfinished-mark", "De opvang kost XXX euro.", "De opvang kost twaalf euro."),
    in_body("brackets-left", "Het [hele] kabinet is bijeen.", "Het hele kabinet is bijeen."),
    in_body(
        "capital-missing",
        "De opvang is gesloten. ook de zorg is vol.",
        "De opvang is gesloten. Ook de zorg is vol.",
    ),
    # From Word, and from habit.
    in_body(
        "bullet-typed",
        "Nodig zijn:\n\n- opvang;\n• cijfers.",
        "Nodig zijn:\n\n- opvang;\n- cijfers.",
    ),
    in_body("heading-glued", "#Opvang\n\nDie is vol.", "# Opvang\n\nDie is vol."),
    in_body("emphasis-loose", "Dat is ** vol ** gebleven.", "Dat is **vol** gebleven."),
    in_body("star-unpaired", "Dat is *vol gebleven.", "Dat is *vol* gebleven."),
    in_body(
        "table-lines",
        "| Jaar | Plaatsen |\n| 2016 | 12 |",
        "| Jaar | Plaatsen |\n| --- | --- |\n| 2016 | 12 |",
    ),
    CheckExample(
        code="yaml-quotes",
        before=BASE[LETTER].replace("subject: Opvang", "subject: “Opvang”"),
        after=BASE[LETTER].replace("subject: Opvang", 'subject: "Opvang"'),
    ),
    in_body(
        "aanhef-typed",
        "Geachte mevrouw Schippers,\n\nDe opvang is vol.",
        "De opvang is vol.",
    ),
    in_body(
        "slotformule-typed",
        "De opvang is vol.\n\nMet vriendelijke groet,",
        "De opvang is vol.",
    ),
    in_body(
        "signatory-typed", "De opvang is vol.\n\nA.B. Jansen", "De opvang is vol.", beside=_SIGNED
    ),
    in_body("head-typed", "Betreft: de opvang\n\nDie is vol.", "De opvang is vol."),
    # What a letter says, and what it does.
    in_body(
        "copies-differ",
        "Een afschrift van deze brief zend ik aan de Eerste Kamer.",
        "Een afschrift van deze brief zend ik aan {{ copies_to }}.",
        "copies_to: fractievoorzitters\n",
        beside=_LED,
    ),
    in_body(
        "copies-count",
        "Een afschrift van deze brief zend ik aan de dertien fractievoorzitters.",
        "Een afschrift van deze brief zend ik aan de twee fractievoorzitters.",
        "copies_to: fractievoorzitters\n",
        beside=_LED,
    ),
    in_body("enclosure-unlisted", "In de bijlage vindt u cijfers.", "De cijfers volgen."),
    in_body(
        "enclosure-unsaid",
        "De opvang is vol.",
        "De opvang is vol. Dat staat in het rapport.",
        "enclosures: [Rapport]\n",
    ),
    in_body(
        "enclosure-count",
        "Bij deze brief gaan twee bijlagen.",
        "Bij deze brief gaat een bijlage.",
        "enclosures: [Rapport]\n",
    ),
    CheckExample(
        code="snippet-twice",
        before=front("snippets: [opvang, opvang]\n") + "{{ snippet('opvang') }}\n",
        after=front("snippets: [opvang]\n") + "{{ snippet('opvang') }}\n",
        beside={SNIPPET: "---\ntitle: Opvang\n---\nDe opvang is vol.\n"},
    ),
    in_body("fractie-none", "Ik vraag dat aan uw fractie.", "Ik vraag dat aan u."),
    in_body("heading-capitals", "# OPVANG EN ZORG\n\nDie is vol.", "# Opvang\n\nDie is vol."),
    in_body("heading-stop", "# Opvang en zorg.\n\nDie is vol.", "# Opvang\n\nDie is vol."),
    in_body(
        "website-unknown",
        "Meer staat op onze website www.bnrm.nl hierover.",
        "Meer staat op onze website www.nationaalrapporteur.nl hierover.",
        beside=_SITE,
    ),
    # Dates.
    in_body("date-impossible", "Op 31 april 2017 sprak ik u.", "Op 30 april 2017 sprak ik u."),
    in_body("date-month", "Op 5-13-2017 sprak ik u.", "Op 5-12-2017 sprak ik u."),
    in_body(
        "date-weekday",
        "Op maandag 5 april 2017 sprak ik u.",
        "Op woensdag 5 april 2017 sprak ik u.",
    ),
    in_body(
        "date-mixed",
        "Op 5 april 2017 en op 6 april 2017 sprak ik u, en op 7-4-2017 niet.",
        "Op 5 april 2017 en op 6 april 2017 sprak ik u, en op 7 april 2017 niet.",
    ),
    # Words and marks.
    in_body("word-twice", "Ik vraag u om om hulp.", "Ik vraag u om hulp."),
    in_body("space-before-mark", "De opvang is vol , zeer vol.", "De opvang is vol, zeer vol."),
    in_body("mark-unpaired", "De opvang (in Den Haag is vol.", "De opvang (in Den Haag) is vol."),
    in_body("hyphen-as-dash", "De opvang is vol - zeer vol.", "De opvang is vol – zeer vol."),
    in_body(
        "full-stop-missing",
        "De opvang is vol. Dat is al jaren zo en dat moet nu echt anders",
        "De opvang is vol. Dat is al jaren zo en dat moet nu echt anders.",
    ),
    in_body("misspelled", "De slachtofers wachten.", "De slachtoffers wachten."),
    in_body(
        "word-unwanted",
        "Wij spraken middels een tolk.",
        "Wij spraken via een tolk.",
        beside={_WORDS: "- middels\n"},
    ),
    in_body(
        "compound-cut",
        "De mensenhandel groeit. Tegen mensen handel is opvang nodig.",
        "De mensenhandel groeit. Tegen mensenhandel is opvang nodig.",
    ),
    # Names.
    in_body(
        "party-spelling", "De fractie van D’66 wacht.", "De fractie van D66 wacht.", beside=_LED
    ),
    in_body("voorvoegsel-small", "Ik sprak mevrouw van Dijk.", "Ik sprak mevrouw Van Dijk."),
    in_body("voorvoegsel-capital", "Ik sprak mr. A.B. Van Dijk.", "Ik sprak mr. A.B. van Dijk."),
    in_body("name-near", "Ik sprak mevrouw Schipers.", "Ik sprak mevrouw Schippers."),
    in_body(
        "party-of-person",
        "Ik sprak fractievoorzitter Pechtold van de SGP.",
        "Ik sprak fractievoorzitter Pechtold van D66.",
        beside=_LED,
    ),
    # The office's own rules.
    in_body(
        "writing-rule",
        "Middels deze brief vraag ik hulp.",
        "Met deze brief vraag ik hulp.",
        beside={_RULES: _RULE.format(severity="warning")},
    ),
    in_body(
        "writing-rule-error",
        "Middels deze brief vraag ik hulp.",
        "Met deze brief vraag ik hulp.",
        beside={_RULES: _RULE.format(severity="error")},
    ),
    in_body(
        "writing-mixed",
        "Van de plaatsen is 15% vol en vijf procent leeg.",
        "Van de plaatsen is 15% vol en 5% leeg.",
        beside={_RULES: _PERCENTAGES.format(severity="warning")},
    ),
    in_body(
        "writing-mixed-error",
        "Van de plaatsen is 15% vol en vijf procent leeg.",
        "Van de plaatsen is 15% vol en 5% leeg.",
        beside={_RULES: _PERCENTAGES.format(severity="error")},
    ),
)
"""One for each code of the catalogue, in its order."""
