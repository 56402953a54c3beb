"""Mistakes of a working day, in texts, senders, rosters and styles: most are found, none invented.

Each row is a mistake as somebody makes it. Those under `MISSED` need a reader who understands what
is meant; they are listed so that whoever finds a quiet way to find one takes it off the list.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from nrcli.inspection.workspaces import check

OTHER = "templates/letters/ander.md"
LETTER = "templates/letters/brief.md"
SENDER = "templates/senders/nationaal-rapporteur.yaml"
STYLE = "templates/house-styles/rijkshuisstijl.yaml"
ROSTER = "recipients.yaml"
C2017 = "copies_to: fractievoorzitters\ndate: 2017-04-05"


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong: in the text of a letter, above it, or one text of a file for another."""

    text: str = "De opvang is vol."
    above: str = ""
    subject: str = "Opvang"
    to: str = "informateur"
    edit: tuple[str, str, str] = ("", "", "")
    files: tuple[tuple[str, str], ...] = ()


IN_TEXTS = {
    # Words.
    "misspelled": Mistake("De slachtofers verdienen beter."),
    "letters-swapped": Mistake("Dat is een belangrijk prodcut van het werk."),
    "letter-lost": Mistake("De minster heeft dat gezegd."),
    "letter-doubled": Mistake("De opvangg is vol."),
    "english-ending": Mistake("Het goverment beslist."),
    "compound-cut": Mistake("De mensenhandel groeit. De aanpak van mensen handel blijft achter."),
    "word-twice": Mistake("Ik vraag u om om aandacht."),
    "article-twice": Mistake("Dat is aan de de minister."),
    "sexueel": Mistake("Het gaat om sexueel geweld."),
    "dhr": Mistake("Ik sprak dhr. Jansen."),
    "mw": Mistake("Ik sprak mw. Jansen."),
    "old-word": Mistake("Derhalve vraag ik uw hulp."),
    "middels": Mistake("Middels deze brief vraag ik hulp."),
    "abbreviated": Mistake("Dat geldt m.b.t. de opvang."),
    "je-and-u": Mistake("Ik dank u zeer. Je hoort nog van mij."),
    "capital-u": Mistake("Ik dank Uw ministerie voor de hulp."),
    "exclaims": Mistake("Dank u wel!"),
    # Marks.
    "space-double": Mistake("De opvang  is vol."),
    "space-before-comma": Mistake("De opvang , zo bleek, is vol."),
    "space-missing": Mistake("De opvang is vol.Dat moet anders."),
    "bracket-open": Mistake("De opvang (in Den Haag is vol."),
    "quote-open": Mistake("Zij zei “de opvang is vol."),
    "quotes-mixed": Mistake("Zij zei “vol” en 'leeg'."),
    "hyphen-dash": Mistake("De opvang is vol - zeer vol."),
    "stops-two": Mistake("De opvang is vol.. Dat moet anders."),
    "stop-missing": Mistake(
        "De opvang is vol. Daarom vraag ik u om ruimte te maken voor meer plaatsen in het land"
    ),
    "euro": Mistake("Dat kost €5.000 per jaar."),
    "euro-dash": Mistake("Dat kost EUR 5.000,- per jaar."),
    "thousands": Mistake("Er waren 1,561 slachtoffers in dat jaar."),
    "percent": Mistake("Dat is 15 % van alle plaatsen."),
    "metres": Mistake("De kamer is 12 m2 groot."),
    # Dates.
    "weekday": Mistake("Op maandag 5 april 2017 schreef ik u."),
    "april-31": Mistake("Op 31 april 2017 schreef ik u."),
    "february-29": Mistake("Op 29 februari 2017 schreef ik u."),
    "month-13": Mistake("Op 5-13-2017 schreef ik u."),
    "notations": Mistake("Op 5 april 2017 en 6 april 2017, en op 7-4-2017, schreef ik u."),
    "month-capital": Mistake("Op 5 April 2017 schreef ik u."),
    "day-capital": Mistake("Wij spraken elkaar op Woensdag 5 april 2017."),
    "day-zero": Mistake("Op 05 april 2017 schreef ik u."),
    "jongstleden": Mistake("Uw brief van 5 april jl. is ontvangen."),
    # Names.
    "party": Mistake("De fractie van de PVDA wacht."),
    "party-groenlinks": Mistake("De fractie van Groen Links wacht."),
    "party-d66": Mistake("De fractie van D’66 wacht."),
    "voorvoegsel-small": Mistake("Ik sprak mevrouw van Dijk."),
    "voorvoegsel-capital": Mistake("Ik sprak mr. C.G. Van der Staaij."),
    "name-near": Mistake("Ik sprak mevrouw Schipers."),
    "leader-of-other": Mistake("Ik sprak fractievoorzitter Pechtold van de SGP."),
    # Unfinished.
    "start": Mistake("Schrijf hier waarover de brief gaat."),
    "bracket-date": Mistake("Op [datum] sprak ik de minister."),
    "bracket-name": Mistake("Ik dank [naam invullen] voor het gesprek."),
    "bracket-amount": Mistake("Dat kost [bedrag] per jaar."),
    "bracket-xxx": Mistake("Dat kost [xxx] per jaar."),
    "bracket-question": Mistake("Dat kost [hoeveel?] per jaar."),
    "bracket-nader": Mistake("Dat wordt [nader te bepalen] besloten."),
    "bracket-word": Mistake("Het [hele] kabinet is bijeen."),
    "round-date": Mistake("Op (datum) sprak ik de minister."),
    "xxx": Mistake("Dat kost XXX euro."),
    "todo": Mistake("TODO: cijfers van 2016."),
    "pm": Mistake("De kosten zijn PM."),
    "pm-colon": Mistake("PM: cijfers van 2016."),
    "questions": Mistake("Er waren ??? slachtoffers."),
    "dots": Mistake("Er waren ..... slachtoffers."),
    "blanks": Mistake("Er waren ____ slachtoffers."),
    "merge-field": Mistake("Ik dank de heer «Achternaam» voor zijn brief."),
    "click-here": Mistake("Klik hier om tekst in te voeren."),
    "tap-here": Mistake("Klik of tik om tekst in te voeren."),
    "choose": Mistake("Kies een item."),
    "bookmark": Mistake("Zie Fout! Verwijzingsbron niet gevonden."),
    "lorem": Mistake("Lorem ipsum dolor sit amet."),
    "braces": Mistake("Ik dank {naam} voor het gesprek."),
    "conflict": Mistake("<<<<<<< HEAD\nVol.\n=======\nLeeg.\n>>>>>>> tak"),
    "conflict-rest": Mistake("De opvang is vol.\n>>>>>>> tak"),
    # From Word.
    "bullets": Mistake("Nodig zijn:\n\n• opvang;\n• cijfers."),
    "squares": Mistake("Nodig zijn:\n\n▪ opvang;\n▪ cijfers."),
    "middle-dots": Mistake("Nodig zijn:\n\n· opvang;\n· cijfers."),
    "dashes": Mistake("Nodig zijn:\n\n– opvang;\n– cijfers."),
    "letters": Mistake("Nodig zijn:\n\nA) opvang;\nB) cijfers."),
    "bullets-tabs": Mistake("Nodig zijn:\n\n•\topvang;\n•\tcijfers."),
    "heading-glued": Mistake("#Opvang\n\nDie is vol."),
    "bold-loose": Mistake("Dat is ** vol ** gebleven."),
    "bold-open": Mistake("Dat is **vol gebleven."),
    "star-open": Mistake("Dat is *vol gebleven."),
    "table-lines": Mistake("| Jaar | Plaatsen |\n| 2016 | 12 |"),
    "tab": Mistake("Jaar\t2016 en plaatsen."),
    "soft-hyphen": Mistake("De mensen\u00adhandel groeit."),
    "aanhef": Mistake("Geachte mevrouw Schippers,\n\nDe opvang is vol."),
    "slotformule": Mistake("De opvang is vol.\n\nMet vriendelijke groet,"),
    "hoogachtend": Mistake("De opvang is vol.\n\nHoogachtend,"),
    "signed": Mistake("De opvang is vol.\n\nCorinne Dettmeijer-Vermeulen"),
    # What it says, and what it does.
    "copies-nobody": Mistake("Een afschrift van deze brief zend ik aan de Tweede Kamer."),
    "copies-unsaid": Mistake(above="copies_to: fractievoorzitters\ndate: 2017-04-05"),
    "copies-chamber": Mistake(
        "Een afschrift van deze brief zend ik aan de leden van de Eerste Kamer.",
        "copies_to: fractievoorzitters\ndate: 2017-04-05",
    ),
    "copies-number": Mistake(
        "Een afschrift van deze brief zend ik aan de twaalf fractievoorzitters in de Tweede Kamer.",
        "copies_to: fractievoorzitters\ndate: 2017-04-05",
    ),
    "copies-figures": Mistake(
        "Een kopie van deze brief gaat naar de 14 fractievoorzitters.",
        "copies_to: fractievoorzitters\ndate: 2017-04-05",
    ),
    "copies-others": Mistake(
        "Een afschrift van deze brief zend ik aan de burgemeester van Amsterdam.",
        "copies_to: fractievoorzitters\ndate: 2017-04-05",
    ),
    "enclosure-none": Mistake("In de bijlage vindt u mijn rapport."),
    "enclosure-with": Mistake("Als bijlage zend ik u mijn rapport."),
    "enclosure-forgotten": Mistake(above="enclosures: [Tiende rapportage]"),
    "enclosure-number": Mistake("Bij deze brief gaan twee bijlagen.", "enclosures: [Rapport]"),
    "snippet-twice": Mistake("{{ snippets }}", "snippets: [mensenhandel, mensenhandel]"),
    "heading-twice": Mistake("# Opvang\n\nVol.\n\n# Opvang\n\nLeeg."),
    "sub-heading-twice": Mistake("# Zorg\n\n## Opvang\n\nVol.\n\n## Opvang\n\nLeeg."),
    "heading-capitals": Mistake("# OPVANG EN ZORG\n\nDie is vol."),
    "heading-stop": Mistake("# Opvang en zorg.\n\nDie is vol."),
    "subject-capitals": Mistake(subject="OPVANG EN ZORG"),
    "subject-stop": Mistake(subject="Opvang en zorg."),
    "your-fractie": Mistake("Ik vraag dat ook aan uw fractie."),
    "old-phone": Mistake("Bel het bureau op 070 381 1111."),
    "old-address": Mistake("Schrijf naar Postbus 20350, 2500 EJ Den Haag."),
    "old-mail": Mistake("Mail naar info@bnrm.nl daarover."),
    "old-site": Mistake("Meer staat op onze website www.bnrm.nl hierover."),
    "bsn": Mistake("Het gaat om 111222333."),
    "iban": Mistake("Betaal op NL91 ABNA 0417 1643 00."),
    "mobile": Mistake("Bel mij op 06 - 12 34 56 78."),
    # More of each kind.
    "capital-small": Mistake("De opvang is gesloten. ook de zorg is vol."),
    "stop-glued": Mistake("De opvang is gesloten .De zorg is vol."),
    "space-fixed": Mistake("De opvang \u00a0is vol."),
    "fixed-space": Mistake("De opvang\u00a0 is vol."),
    "te-veel": Mistake("Dat is teveel."),
    "te-allen-tijde": Mistake("Dat kan te allen tijden."),
    "plaats-gevonden": Mistake("Het overleg heeft plaats gevonden."),
    "cents": Mistake("Dat kost € 1.000.00 per jaar."),
    "capital-u-stop": Mistake("Ik dank U."),
    "month-capital-year": Mistake("Dat was in Maart 2017."),
    "weekday-short": Mistake("Wij spreken elkaar op do 7 april 2017."),
    "weekday-shorter": Mistake("Wij spreken elkaar op wo. 6 april 2017."),
    "year-short": Mistake("Op 5-4-17 schreef ik u, en op 6 april 2017."),
    "year-first": Mistake("Op 2017-04-05 schreef ik u, en op 6 april 2017."),
    "voorvoegsel-short": Mistake("Ik sprak de heer v.d. Staaij."),
    "initial-bare": Mistake("Ik sprak de heer A Pechtold."),
    "bracket-dots": Mistake("Uw brief van [..] is er."),
    "xx": Mistake("Er zijn xx slachtoffers geteld."),
    "xx-capitals": Mistake("Er zijn XX slachtoffers geteld."),
    "euro-x": Mistake("Dat kost € X,- per jaar."),
    "to-do": Mistake("Te doen: cijfers controleren."),
    "still-to-add": Mistake("NOG AANVULLEN"),
    "here-comes": Mistake("Hier komt nog een alinea over de opvang."),
    "to-colleague": Mistake("@Piet: kun jij dit nakijken?"),
    "bracket-check": Mistake("De opvang is vol (check bij de politie)."),
    "bracket-source": Mistake("De opvang is vol (bron?)."),
    "bracket-still": Mistake("De opvang is vol (nog invullen)."),
    "dots-april": Mistake("Op .. april 2017 sprak ik de minister."),
    "questions-two": Mistake("Er waren ?? meldingen."),
    "type-here": Mistake("Typ hier de tekst."),
    "not-known": Mistake("De kosten zijn nnb."),
    "pm-euro": Mistake("De kosten bedragen PM euro."),
    "concept": Mistake("CONCEPT: nog niet versturen."),
    "letter-o": Mistake("Nodig zijn:\n\no opvang;\no cijfers."),
    "arrows": Mistake("Nodig zijn:\n\n→ opvang;\n→ cijfers."),
    "bold-italic-loose": Mistake("Dat is *** vol *** gebleven."),
    "lines-loose": Mistake("Dat is __ vol __ gebleven."),
    "table-bare": Mistake("Jaar | Plaatsen\n2016 | 12"),
    "function-typed": Mistake(
        "De opvang is vol.\n\nNationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen"
    ),
    "date-line": Mistake("Den Haag, 5 april 2017\n\nDe opvang is vol."),
    "subject-line": Mistake("Betreft: opvang\n\nDe opvang is vol."),
    "enclosure-line": Mistake("De opvang is vol.\n\nBijlage(n): 1"),
    "copies-line": Mistake("De opvang is vol.\n\nc.c. de fractievoorzitters"),
    "copies-tens": Mistake(
        "Een afschrift van deze brief zend ik aan de dertig fractievoorzitters.", C2017
    ),
    "copies-colon": Mistake("In kopie: de fractievoorzitters."),
    "copies-cc": Mistake("Een cc van deze brief gaat naar de Kamer."),
    "copies-get": Mistake("De fractievoorzitters ontvangen een afschrift."),
    "enclosure-one": Mistake("U vindt het overzicht in bijlage 1."),
    "enclosure-see": Mistake("De opvang is vol. Zie bijlage 2."),
    "enclosure-second": Mistake("Zie bijlage 2 voor de cijfers.", "enclosures: [Cijfers]"),
    "enclosure-plural": Mistake("Zie de bijlagen.", "enclosures: [Cijfers]"),
    "enclosure-along": Mistake("Hierbij stuur ik u het rapport mee."),
    "link-site": Mistake("Zie [onze website](https://www.bnrm.nl)."),
}
ABOVE_TEXTS = {
    "subject-start": Mistake(subject="Onderwerp van de brief"),
    "subject-semicolon": Mistake(subject="Aanbieding van het rapport;"),
    "subject-quote": Mistake(subject="Het plan “Opvang"),
    "comment": Mistake(subject="Opvang in zaak #3"),
    "curly-quotes": Mistake(subject="“Opvang”"),
    "double-space-subject": Mistake(subject="Opvang  en zorg"),
    "bracket-subject": Mistake(subject='"Opvang [datum]"'),
    "date-typed": Mistake(above="date: 5 april 2017"),
    "dutch-key": Mistake(above="Onderwerp: Opvang"),
    "recipient-unknown": Mistake(to="informatuer"),
    "snippet-unknown": Mistake("{{ snippets }}", "snippets: [mensenhandl]"),
    "field-unused": Mistake(above="fields: {plaats: waar}"),
    "expired": Mistake(
        "{{ snippets }}",
        "snippets: [mensenhandel]\ndate: 2030-01-01",
        edit=(
            "templates/snippets/mensenhandel.md",
            "title:",
            "valid_until: 2018-01-01\ntitle:",
        ),
    ),
}
IN_FILES = {
    "fence-dashes": Mistake(files=((OTHER, "———\nsubject: A\n———\nTekst.\n"),)),
    "word-file": Mistake(files=(("templates/letters/ander.docx", "PK"),)),
    "md-txt": Mistake(files=(("templates/letters/ander.md.txt", "---\n"),)),
    "loose-letter": Mistake(files=(("templates/ander.md", "---\nsubject: A\n---\nTekst.\n"),)),
    "folder-astray": Mistake(files=(("templates/snippet/a.md", "---\ntitle: A\n---\nTekst.\n"),)),
    "folder-of-root": Mistake(files=(("snippets/a.md", "---\ntitle: A\n---\nTekst.\n"),)),
    "letter-as-snippet": Mistake(
        files=(("templates/snippets/ander.md", "---\nsubject: A\nto: informateur\n---\nTekst.\n"),)
    ),
    "sender-bsn": Mistake(edit=(SENDER, "Secretariaat", "Secretariaat 111222333")),
    "sender-conflict": Mistake(edit=(SENDER, "website:", "<<<<<<< HEAD\nwebsite:")),
    "sender-old-return": Mistake(edit=(SENDER, "s: Postbus 20301", "s: Postbus 20350")),
    "sender-key": Mistake(edit=(SENDER, "website:", "websiet:")),
    "roster-conflict": Mistake(edit=(ROSTER, "people:", "<<<<<<< HEAD\npeople:")),
    "roster-person": Mistake(edit=(ROSTER, "person: schippers", "person: schipers")),
    "roster-backwards": Mistake(edit=(ROSTER, "until: 2017-05-29", "until: 2016-05-29")),
    "style-length": Mistake(edit=(STYLE, "375 pt", "375")),
}  # fmt: skip

MISSED = {
    "verb-ending": Mistake("Dat is in 2016 gebeurt."),
    "i-with-t": Mistake("Ik wordt daarvan niet vrolijk."),
    "greater-as": Mistake("De nood is groter als ooit."),
    "hun-have": Mistake("Hun hebben dat gezegd."),
    "wrong-word": Mistake("De opvang is voor de slachtoffers vol beloften gebleken."),
    "wrong-gender": Mistake("Het regering beslist."),
    "wrong-minister": Mistake("Ik sprak de minister van Justitie over de dijken."),
    "other-year": Mistake("In 2071 sprak ik de minister."),
    "sentence-cut": Mistake("De opvang in."),
    "number-differs": Mistake("Er zijn drie punten: opvang en zorg."),
}

FOUND = {**IN_TEXTS, **ABOVE_TEXTS, **IN_FILES}


def made(folder: Path, mistake: Mistake) -> Path:
    """Write the letter with a mistake, and what it changes elsewhere."""
    more = f"{mistake.above}\n" if mistake.above else ""
    text = (
        f"---\nsubject: {mistake.subject}\nto: {mistake.to}\nsender: nationaal-rapporteur\n"
        f"{more}---\n{mistake.text}\n"
    )
    for name, content in ((LETTER, text), *mistake.files):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8", newline="\n")
    file, old, new = mistake.edit
    if file:
        before = (folder / file).read_text(encoding="utf-8")
        assert old in before
        (folder / file).write_text(before.replace(old, new, 1), encoding="utf-8", newline="\n")
    return folder


def is_found(folder: Path, mistake: Mistake) -> bool:
    return bool(check(made(folder, mistake)).problems)


def test_a_letter_without_a_mistake_has_none(shipped: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(shipped, tmp_path / "workspace")

    assert check(made(folder, Mistake())).problems == ()


@pytest.mark.parametrize("name", FOUND)
def test_a_mistake_is_found(name: str, shipped: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(shipped, tmp_path / "workspace")

    assert is_found(folder, FOUND[name])


@pytest.mark.parametrize("name", MISSED)
def test_what_needs_a_reader_is_not_found_yet(name: str, shipped: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(shipped, tmp_path / "workspace")

    assert not is_found(folder, MISSED[name])


def test_of_every_twenty_mistakes_seventeen_are_found() -> None:
    assert len(FOUND) / len({**FOUND, **MISSED}) >= 0.85
