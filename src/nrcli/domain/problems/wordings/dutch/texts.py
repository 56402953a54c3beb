"""Problems of Markdown, of templates and values, and of what does not fit, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Words

__all__ = ["CHECKS", "TEMPLATES", "TEXTS", "VALUES"]


TEXTS: Mapping[str, Words] = {
    "marking-no-place": Words(
        "De huisstijl '{name}' heeft geen plaats voor een rubricering.",
        "Voeg daar `marking:` toe met x, top en bottom, zoals in de meegeleverde huisstijl.",
    ),
    "marking-too-long": Words(
        "De rubricering '{text}' is {excess} te lang voor de marge.",
        "Ze staat er twee keer, boven en onder; maak de tekst korter.",
    ),
    "side-column-too-high": Words(
        "De zijkolom is {excess} te hoog; ze eindigt onder de tekst van de pagina.",
        "Maak het langste blok korter, dat hier staat, of haal er een weg.",
    ),
    "side-column-lacks": Words(
        "De zijkolom heeft geen plaats voor `{part}`.",
        "Voeg `- {part}` toe aan `side_column` van de afzender, of aan `blocks` van de huisstijl.",
    ),
    "side-block-unclear": Words(
        "Dit blok van de zijkolom is geen onderdeel en heeft geen eigen regels, of het is beide.",
        "Schrijf alleen een onderdeel, zoals `- ons_kenmerk`, of `- {{label: OIN, lines: [...]}}`.",
    ),
    "side-block-twice": Words(
        "`{part}` staat twee keer in deze zijkolom.", "Haal een van de twee weg."
    ),
    "side-block-pitch": Words(
        "Regels van {pitch} zijn te laag voor letters van {size} in de zijkolom.",
        "Geef een grotere `pitch`, of geen.",
    ),
    "side-block-gap": Words(
        "Dit blok van de zijkolom raakt het volgende; {gap} is minder dan een regel.",
        "Geef een grotere `gap`, of geen.",
    ),
    "markdown-code": Words(
        "Programmacode hoort niet in een brief.",
        "Haal de accenten of de vier spaties aan het begin weg; schrijf \\` voor het teken zelf.",
    ),
    "markdown-quote": Words(
        "Een citaat kan niet in een lijst of in een ander citaat staan.",
        "Sluit dat eerst af met een lege regel, of haal de '>' weg.",
    ),
    "markdown-quote-block": Words(
        "Een citaat bevat alinea's en lijsten, en niets anders.",
        "Zet dit erbuiten, onder een lege regel en zonder '>'.",
    ),
    "markdown-quote-empty": Words("Dit citaat is leeg.", "Schrijf de tekst, of haal het weg."),
    "markdown-image": Words(
        "In de tekst van een brief kan geen afbeelding.", "Haal de afbeelding weg."
    ),
    "markdown-html": Words(
        "In een brief kan geen HTML.", "Haal de tag weg, of schrijf \\< voor het teken zelf."
    ),
    "markdown-underlined": Words(
        "Een regel met {marks} direct onder tekst maakt er een kop van.",
        "Zet er een lege regel tussen voor extra wit, of schrijf '# ' voor een kop.",
    ),
    "markdown-heading-skipped": Words(
        "Een kop met {marks} staat onder een kop met {above}: er is een niveau overgeslagen.",
        "Begin hem met {better}, voor een kop van het volgende niveau.",
    ),
    "markdown-heading-level": Words(
        "Een kop met {marks} kan niet; deze huisstijl heeft {deepest}.",
        "Gebruik minder '#', of geef de huisstijl het uiterlijk onder `headings`.",
    ),
    "closing-twice": Words(
        "{{{{ closing }}}} staat twee keer in deze brief.",
        "Laat alleen die staan waar de slotformule en de handtekening komen.",
    ),
    "new-page-empty": Words(
        "{{{{ new_page }}}} heeft tekst ervoor en erna nodig: een van de bladzijden zou leeg zijn.",
        "Haal het weg. Na {{{{ closing }}}} begint elke kop met één # vanzelf een bladzijde.",
    ),
    "markdown-heading-empty": Words("Deze kop is leeg.", "Schrijf de tekst achter de '#'."),
    "markdown-heading-inside": Words(
        "In een lijst of citaat kan geen kop staan.", "Sluit die eerst af met een lege regel."
    ),
    "table-header-cells": Words(
        "Dit lijkt een tabel, maar de kop heeft {count} cellen en de regel eronder {columns}.",
        "Geef beide evenveel cellen, tussen staande strepen: | Jaar | Aantal |.",
    ),
    "table-row-cells": Words(
        "Deze rij heeft {count} cellen en de tabel {columns} kolommen.",
        "Schrijf voor elke kolom een cel, ook een lege; schrijf \\| voor een staande streep in een "
        "tekst.",
    ),
    "table-empty": Words("Deze tabel heeft geen rijen.", "Schrijf er minstens één onder de kop."),
    "table-after-table": Words(
        "Een tabel staat direct onder een andere; Word zou er één van maken.",
        "Zet er een zin tussen.",
    ),
    "table-too-wide": Words(
        "Deze tabel is {excess} te breed voor de tekst.",
        "Gebruik minder kolommen of kortere woorden; woorden kunnen afbreken na / . - en @.",
    ),
    "table-row-too-high": Words(
        "Deze rij is {excess} te hoog voor een pagina.", "Verdeel de tekst over meer rijen."
    ),
    "footnote-missing": Words(
        "Er is geen voetnoot '{label}'.",
        "Schrijf haar op een eigen regel: `[^{label}]: …`; schrijf \\[ voor het haakje zelf.",
    ),
    "footnote-unused": Words(
        "Niets verwijst naar de voetnoot '{label}'.", "Schrijf `[^{label}]` waar ze hoort."
    ),
    "footnote-twice": Words(
        "Er is al een voetnoot '{label}'.", "Geef een van de twee een andere naam."
    ),
    "footnote-used-twice": Words(
        "Hier wordt voor de tweede keer naar de voetnoot '{label}' verwezen.",
        "Schrijf voor elke plaats een voetnoot, of verwijs in woorden naar de eerste.",
    ),
    "footnote-block": Words(
        "Een voetnoot bestaat alleen uit alinea’s.",
        "Zet lijsten, tabellen en koppen in de tekst.",
    ),
    "footnote-empty": Words("Deze voetnoot is leeg.", "Schrijf de tekst achter de dubbele punt."),
    "footnote-in-footnote": Words(
        "Een voetnoot kan niet naar een andere verwijzen.", "Schrijf het in de voetnoot zelf."
    ),
    "footnote-in-heading": Words(
        "Onder deze kop met een voetnoot staat geen tekst.",
        "Schrijf een zin onder de kop, of zet de voetnoot in de tekst.",
    ),
    "footnote-in-table": Words(
        "In een tabel kan geen voetnoot staan.",
        "Zet de voetnoot in de tekst boven of onder de tabel, of schrijf het in de tabel zelf.",
    ),
    "markdown-link": Words(
        "Een brief kan niet verwijzen naar '{target}'.",
        "Geef een heel adres, dat begint met https://, http:// of mailto:",
    ),
    "markdown-link-empty": Words("Deze koppeling heeft geen tekst.", "Schrijf [tekst](adres)."),
    "markdown-rule": Words(
        "Hier kan geen extra wit staan.", "Zet `---` tussen twee alinea’s van de tekst."
    ),
    "markdown-other": Words("{what} kan niet in een brief.", "Schrijf het op een andere manier."),
    "markdown-reference": Words(
        "Losse adressen van koppelingen kunnen niet in een brief.",
        "Schrijf de koppeling als [tekst](adres).",
    ),
    "list-empty": Words("Dit punt van de lijst is leeg.", "Schrijf de tekst, of haal het weg."),
    "list-item-start": Words(
        "Dit punt van de lijst begint niet met tekst.",
        "Schrijf de tekst op dezelfde regel als het teken.",
    ),
    "list-mark": Words(
        "Een regel begint met '{mark}', en dat begint hier geen lijst: hij zou achter de regel "
        "erboven komen.",
        "Een lijst begint met -, 1. a. i. of 1.1, met kleine letters, en de tweede volgt op de "
        "eerste. Zet voor een eigen regel een witregel erboven; zet in lopende tekst een backslash "
        "voor de punt of het haakje.",
    ),
    "list-number": Words(
        "Het nummer {typed} staat onder {before}, en de nummers van een lijst lopen op.",
        "Schrijf {better} of zet tekst tussen twee lijsten.",
    ),
    "list-number-form": Words(
        "Het nummer {typed} zou als {printed} worden afgedrukt.", "Schrijf {printed}"
    ),
    "list-deep": Words(
        "Deze lijst heeft {depth} niveaus; een brief heeft er {most}.", "Gebruik minder niveaus."
    ),
    "letter-empty": Words("De brief heeft geen tekst.", "Schrijf die onder de gegevens."),
    "address-too-wide": Words(
        "De adresregel '{line}' is {excess} te breed voor het venster.",
        "Verdeel haar over {proposal}. De regels van een naam horen in `address_name` van de "
        "persoon.",
    ),
    "office-name-too-high": Words(
        "De naam van het bureau is {excess} te hoog voor de plaats ervan.",
        "Geef `office_name` van de huisstijl meer hoogte of breedte.",
    ),
    "over-address-too-wide": Words(
        "De regel boven het adres, '{text}', is {excess} te breed voor het venster.",
        "Maak de regel korter.",
    ),
    "address-too-long": Words(
        "Het adres heeft {count} regels en in het venster passen er {most}; het is {excess} te "
        "hoog.",
        "Voeg regels samen of laat er weg: {surplus}.",
    ),
    "address-too-short": Words(
        "Het adres heeft {count} regels; de post heeft er minstens {fewest} nodig.", "Vul het aan."
    ),
    "word-too-wide": Words(
        "Het woord '{word}' is {excess} te breed voor de kolom en kan nergens afbreken.",
        "Schrijf het in delen; afbreken kan na / . - en @.",
    ),
}


# Sjablonen en hun waarden.

TEMPLATES: Mapping[str, Words] = {
    "template-syntax": Words("Het sjabloon is hier niet te lezen: {reason}.", "{hint}"),
    "template-unsupported": Words(
        "{what} kan niet in een brief.",
        "Een brief kent {{{{ waarden }}}}, if, for, set en deze filters: {filters}.",
    ),
    "unknown-value": Words("Er is geen waarde '{name}'.", "{suggestion}"),
    "unknown-attribute": Words("'{owner}' heeft geen '{name}'.", "{suggestion}"),
    "not-a-list": Words(
        "'{name}' is geen lijst; u kunt er niet met `for` doorheen.",
        "Gebruik `for` met `recipients`.",
    ),
    "not-printable": Words(
        "'{name}' heeft verschillende delen en kan zelf niet worden gedrukt.", "{suggestion}"
    ),
    "value-missing": Words(
        "'{name}' heeft geen waarde voor {who}.",
        "Zet het tussen {{% if {owner} %}} en {{% endif %}}.",
    ),
    "value-forbidden": Words(
        "In de waarde '{name}' zit {character}; dat kan niet in een regel van een brief.",
        "Verbeter de waarde waar ze vandaan komt: {source}.",
    ),
    "template-too-long": Words(
        "Dit sjabloon levert meer dan {most} tekens tekst op.",
        "Gebruik minder of kortere herhalingen.",
    ),
    "template-failed": Words("Het sjabloon gaat hier mis: {reason}.", "{hint}"),
    "snippets-inline": Words(
        "{{{{ {name} }}}} staat tussen andere tekst.",
        "Zet het op een eigen regel, met een lege regel ervoor en erna.",
    ),
    "unknown-field": Words("De brief heeft geen invulveld '{name}'.", "{suggestion}"),
    "field-missing": Words(
        "Het invulveld '{name}' van de brief '{letter}' heeft geen waarde.",
        "Geef die met --set {name}=…",
    ),
    "field-reserved": Words(
        "Een invulveld kan niet '{name}' heten; een brief heeft die waarde al.",
        "Geef het invulveld een andere naam.",
    ),
    "field-unused": Words(
        "Het invulveld '{name}' wordt in de brief niet gebruikt.",
        "Schrijf {{{{ {name} }}}} waar het hoort, of haal het weg.",
    ),
    "snippets-unused": Words(
        "De brief noemt bouwstenen, maar de tekst toont er geen.",
        "Schrijf {{{{ snippets }}}} op een eigen regel waar ze horen.",
    ),
    "snippet-in-snippet": Words(
        "In een bouwsteen kan geen andere zitten.", "Noem de bouwstenen op volgorde in de brief."
    ),
    "private-character": Words(
        "{character} kan niet in een tekst staan.",
        "Haal het weg; het kwam vast mee bij het plakken.",
    ),
}


# Wat `nrcli check` zegt van teksten die kunnen, maar vast anders bedoeld zijn.

_PERSONAL = "Haal het weg; moet het er staan, geef dan in de tekst de reden op."

CHECKS: Mapping[str, Words] = {
    "snippet-unused": Words(
        "Geen brief gebruikt de bouwsteen '{name}'.",
        "Noem hem bij `snippets` van een brief, of verwijder het bestand.",
    ),
    "title-twice": Words(
        "De kop '{title}' is ook die van {other}.", "Geef elke bouwsteen een eigen kop."
    ),
    "copies-unsaid": Words(
        "Er gaan afschriften naar {copies_to}, maar dat staat niet in de tekst.",
        "Schrijf een zin met {{{{ copies_to }}}}, of haal `copies_to` weg.",
    ),
    "copies-unsent": Words(
        "Volgens de tekst gaat er een afschrift van deze brief weg, maar er is geen `copies_to`.",
        "Noem in `copies_to` wie er een krijgt, of haal de zin weg.",
    ),
    "contact-unknown": Words(
        "'{text}' is van geen afzender, en van niemand in recipients.yaml.",
        "Is het verouderd? Gebruik {{{{ sender.phone }}}} of {{{{ sender.email }}}}, of verbeter "
        "het.",
    ),
    "double-space": Words(
        "Hier staan {count} spaties achter elkaar.", "Schrijf er één. --fix doet dat."
    ),
    "straight-quote": Words(
        "Hier staat een rechte {mark}, en elders in de teksten staan gekrulde tekens.",
        "Schrijf {better}. --fix doet dat.",
    ),
    "space-missing": Words(
        "Na '{mark}' ontbreekt een spatie in '{text}'.", "Zet er een spatie achter."
    ),
    "final-newline": Words(
        "De laatste regel van het bestand is niet afgesloten.",
        "Druk aan het eind op Enter. --fix doet dat.",
    ),
    "heading-bare": Words(
        "Onder de kop '{title}' staat geen tekst.", "Schrijf die, of haal de kop weg."
    ),
    "table-headless": Words(
        "De kop van deze tabel is leeg.",
        "Schrijf wat in elke kolom staat; wie de brief laat voorlezen, hoort dat bij elke cel.",
    ),
    "personal-bsn": Words("Dit getal kan een BSN zijn: het voldoet aan de elfproef.", _PERSONAL),
    "personal-iban": Words("Dit is een bankrekeningnummer.", _PERSONAL),
    "personal-mobile": Words("Dit is het nummer van een mobiele telefoon.", _PERSONAL),
    "allow-unused": Words(
        "Deze opmerking staat '{allowed}' toe, maar dat komt hier niet voor.", "{suggestion}"
    ),
    "allow-unexplained": Words(
        "Deze opmerking staat '{allowed}' toe zonder reden, en werkt daarom niet.",
        "Schrijf de reden achter de code: `allow {allowed}: …`.",
    ),
    "allow-misplaced": Words(
        "Deze opmerking staat achter tekst; zo werkt ze niet, en plakt ze de volgende regel eraan.",
        "Zet haar op een eigen regel, boven datgene waarvoor ze is.",
    ),
}


# Losse waarden: data, lengten, namen, het kenmerk.

VALUES: Mapping[str, Words] = {
    "bad-date": Words("'{text}' is geen datum.", "{advice}"),
    "bad-partial-date": Words(
        "'{text}' is geen datum, maand of jaar.", "Schrijf 2017-04-05, 2017-04 of 2017."
    ),
    "bad-length": Words("'{text}' is geen lengte.", "Schrijf een getal en mm, cm of pt: 28.2 mm."),
    "bad-postcode": Words(
        "'{text}' is geen Nederlandse postcode.",
        "Schrijf vier cijfers, een spatie en twee letters: 2500 EA. Laat hem weg bij een adres in "
        "het buitenland.",
    ),
    "bad-email-address": Words(
        "'{text}' is niet één mailadres.",
        "Schrijf naam@example.nl, of met een naam ervoor: Naam <naam@example.nl>. Een naam met een "
        "komma staat tussen aanhalingstekens; een tweede adres hoort in `cc`.",
    ),
    "bad-label-sheet": Words(
        "'{text}' is geen etikettenvel.",
        "Schrijf kolommen en rijen, zoals 3x8; hoogstens 4 en 12.",
    ),
    "bad-service-url": Words(
        "'{text}' is niet het adres van een dienst.",
        "Schrijf een adres dat begint met https://, zonder naam, wachtwoord of vraag erin.",
    ),
    "kenmerk-empty": Words("Het kenmerk is leeg.", "Geef er een met --kenmerk."),
    "kenmerk-long": Words(
        "Het kenmerk '{text}…' is langer dan {most} tekens.", "Geef een korter kenmerk."
    ),
    "forbidden-character": Words(
        "{character} kan niet in een regel van een brief staan.",
        "Haal het weg; een waarde is één regel tekst waarvan alles te zien is.",
    ),
    "character-not-in-font": Words(
        "Het lettertype heeft geen {character}.",
        "Schrijf het op een andere manier; in de brief zou niets te zien zijn.",
    ),
    "not-a-name": Words(
        "'{text}' kan hier geen naam zijn.",
        "Gebruik kleine letters, cijfers en streepjes, zoals in 'van-der-staaij'.",
    ),
}
