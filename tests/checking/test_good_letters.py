"""Letters as offices write them, of many kinds: check has nothing to say of any of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nrcli.inspection.workspaces import check
from tests.checking.test_mistakes import C2017, Mistake, made

GOOD = {
    "an answer to questions": Mistake(
        "In uw brief van 14 maart 2017 vraagt u naar de opvang van minderjarige slachtoffers. "
        "Hieronder "
        "ga ik op uw vragen in.\n\n"
        "# Vraag 1\n\n*Hoeveel plaatsen zijn er?*\n\nEr zijn 46 plaatsen, verdeeld over vier "
        "locaties.\n\n"
        "# Vraag 2\n\n*Is dat genoeg?*\n\nNee. In 2016 bleven 12 van de 180 kinderen langer dan "
        "drie "
        "maanden in de crisisopvang, dat is 6,7%.",
        subject="Antwoord op uw vragen over de opvang",
    ),
    "an advice with numbers": Mistake(
        "Ik adviseer u:\n\n"
        "1. de registratie te verbeteren;\n2. het budget te verhogen tot € 1,5 miljoen per jaar;\n"
        "3. de Kamer jaarlijks te informeren.\n\n"
        "De kosten bedragen in 2018 € 250.000 en daarna € 125.000,50 per jaar. Dat is 0,4% van de "
        "begroting van het ministerie (artikel 34.2).",
        subject="Advies over de registratie van slachtoffers",
    ),
    "lettered points in brackets": Mistake(
        "Het gaat om kinderen die (a) zonder ouders reizen, (b) in een instelling verblijven of "
        "(c) geen "
        "vaste woonplaats hebben. Voor groep b) gelden andere regels, zie hoofdstuk 3.",
    ),
    "law and case law": Mistake(
        "Artikel 273f, eerste lid, van het Wetboek van Strafrecht stelt mensenhandel strafbaar. "
        "De Hoge "
        "Raad oordeelde op 27 oktober 2009 dat ook tussenpersonen strafbaar zijn.[^1] Zie verder "
        "de Wet "
        "op de jeugdzorg, bijlage 1 bij het Besluit Jeugdwet en Kamerstukken II 2015/16, 28 638, "
        "nr. "
        "150.\n\n[^1]: HR 27 oktober 2009, ECLI:NL:HR:2009:BI7099, r.o. 2.5.",
        subject="Reikwijdte van artikel 273f Sr",
    ),
    "a quotation with gaps": Mistake(
        "In het regeerakkoord staat: “De aanpak van mensenhandel […] wordt versterkt [en] "
        "uitgebreid.” "
        "Een van de slachtoffers schreef mij: ‘Niemand vroeg [sic] mij ooit iets.’\n\n"
        "> Wij vragen de regering om [de opvang] te verruimen, en de Kamer daarover [...] te "
        "berichten.\n",
    ),
    "a table": Mistake(
        "De aantallen van de afgelopen jaren staan in de tabel.\n\n"
        "| Jaar | Meldingen | Plaatsen |\n| --- | ---: | ---: |\n| 2014 | 1.561 | 40 |\n"
        "| 2015 | 1.150 | 44 |\n| 2016 (tot 1-7-2016) | 952 | 46 |\n\nDe daling vraagt om uitleg.",
        subject="Cijfers over 2014-2016",
    ),
    "an invitation with times": Mistake(
        "Graag nodig ik u uit voor een gesprek op woensdag 19 april 2017, van 14.00 tot 15.30 "
        "uur, aan "
        "de Turfmarkt in Den Haag (zaal 3.12). Mijn secretariaat neemt contact met u op. Komt "
        "dat moment "
        "u niet uit? Dan vind ik graag een ander.",
        "date: 2017-04-05",
        "Uitnodiging voor een gesprek",
    ),
    "copies and an enclosure": Mistake(
        "Bijgevoegd vindt u de tiende rapportage. Wat ik daarin schrijf over de opvang, licht ik "
        "graag "
        "toe.\n\nEen afschrift van deze brief zend ik aan alle fractievoorzitters in de Tweede "
        "Kamer.",
        f"{C2017}\nenclosures: [Tiende rapportage mensenhandel]",
        "Aanbieding van de tiende rapportage",
    ),
    "thirteen copies by number": Mistake(
        "Deze brief gaat over de formatie. Een kopie van deze brief gaat naar de dertien "
        "fractievoorzitters in de Tweede Kamer.",
        C2017,
        "De formatie",
    ),
    "a copy of something else": Mistake(
        "Slachtoffers ontvangen een afschrift van het vonnis. Wie aangifte doet, krijgt een "
        "kopie van "
        "het proces-verbaal. De rechtbank zendt een afschrift aan de burgemeester.",
    ),
    "two enclosures": Mistake(
        "In de bijlagen vindt u het onderzoek en een overzicht van de aanbevelingen. Zie bijlage "
        "2 voor "
        "de aanbevelingen.",
        "enclosures: [Onderzoek, Overzicht van de aanbevelingen]",
        "Onderzoek naar jeugdige slachtoffers",
    ),
    "names of people": Mistake(
        "Ik sprak met mevrouw Van Dijk, de heer mr. C.G. van der Staaij en prof. dr. A. de "
        "Vries-Bakker. "
        "Ook mevrouw Ouwehand, de heer Segers en de heer Pechtold (D66) waren erbij, evenals Jan "
        "van "
        "’t Hof en de voorzitters van VVD, PVV, CDA, GroenLinks en de Partij voor de Dieren.",
        subject="Gesprek met de fracties",
    ),
    "our own places": Mistake(
        "U vindt mijn rapporten op www.nationaalrapporteur.nl. Meer over de opvang leest u op "
        "https://www.rijksoverheid.nl/onderwerpen/mensenhandel, en over aangifte op "
        "[de site van de politie](https://www.politie.nl). Het bureau werkt samen met "
        "www.comensha.nl.",
    ),
    "dates of many kinds": Mistake(
        "Van maandag 3 tot en met vrijdag 7 april 2017 is het bureau gesloten; op 29 februari "
        "2016 was "
        "dat ook zo. Begin maart 2017, in de eerste helft van april en vóór 1 mei spreken wij "
        "elkaar. "
        "In Maart en Maurik, op 4/5 van de tijd, gebeurt dat niet. De 31e is een vrije dag.",
        "date: 2017-04-05",
    ),
    "emphasis and signs": Mistake(
        "Dit is **niet** vrijblijvend, maar *dringend*. De ruimte is 3 * 4 meter, de prijs < 5 "
        "euro en "
        "de temperatuur 20 °C. Het bestand a_b_c.pdf hoort daarbij. In "
        "2014/’15 was de verhouding 1:3 en R&D kostte ± 10%.",
    ),
    "headings and sub-headings": Mistake(
        "# Mensenhandel\n\n## Opvang\n\nDie is vol.\n\n## Zorg\n\nDie ook.\n\n"
        "# Seksueel geweld\n\n## Opvang\n\nDaar is ruimte.\n\n## B.V.'s, NGO's e.a.\n\nOok zij "
        "helpen.",
        subject="Stand van zaken",
    ),
    "brackets that belong": Mistake(
        "Het Openbaar Ministerie (hierna: OM) en de Immigratie- en Naturalisatiedienst (IND) "
        "leveren "
        "cijfers (naam en adres blijven daarbij weg). De minister (of zijn ambtsgenoot) beslist, "
        "en dat "
        "op korte termijn (voor de zomer?). Zie het jaarverslag (2016, p. 12-14).",
    ),
    "a short refusal": Mistake(
        "Uw verzoek van 3 april 2017 kan ik niet inwilligen. Mijn wettelijke taak laat niet toe "
        "dat ik "
        "in afzonderlijke zaken optreed. Bent u het daar niet mee eens? Schrijf dan binnen zes "
        "weken "
        "naar het bureau.",
        subject="Uw verzoek om hulp",
    ),
    "roman numbers and kings": Mistake(
        "Titel XX van boek 2 en deel XXIX van de reeks zijn vervallen. Koning Willem II tekende "
        "dat, en "
        "Karel V deed het voor. In afdeling X staat de rest. PM is de afkorting van pro memorie.",
    ),
    "abbreviations inside": Mistake(
        "Volgens drs. Jansen, ing. De Boer en de N.V. Werk (thans B.V. Werk) geldt art. 12 jo. "
        "art. 13. "
        "Het gaat om ca. 15 personen, d.i. een kwart; vgl. de brief aan mr. Smit. De site a.nl "
        "is weg.",
    ),
    "lines of an address": Mistake(
        "Stuur uw stukken naar:\n\nDe Griffie  \nt.a.v. mevrouw De Vries  \nPostbus 20018  \n"
        "2500 EA  Den Haag\n\nMail mag ook.",
    ),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_letter_raises_no_alarm(name: str, shipped: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(shipped, tmp_path / "workspace")

    assert [
        (problem.code, problem.message) for problem in check(made(folder, GOOD[name])).problems
    ] == []
