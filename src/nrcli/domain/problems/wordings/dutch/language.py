"""Problems of language: the writing rules of the office and slips that are found, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Words

__all__ = ["DRAFTS", "LANGUAGE"]

_MIXED = "In deze brief staat zowel '{text}' als '{other}' ({place}): schrijfregel '{rule}'."

LANGUAGE: Mapping[str, Words] = {
    "writing-rule": Words("'{text}' is in strijd met de schrijfregel '{rule}'.", "{advice}"),
    "writing-rule-error": Words("'{text}' is in strijd met de schrijfregel '{rule}'.", "{advice}"),
    "writing-mixed": Words(_MIXED, "{advice}"),
    "writing-mixed-error": Words(_MIXED, "{advice}"),
    "rule-kind": Words(
        "De schrijfregel '{name}' heeft instead_of, pattern of not_both nodig, één ervan; er "
        "staat {found}.",
        "Schrijf de woorden bij instead_of, of een reguliere expressie bij pattern.",
    ),
    "rule-not-both": Words(
        "De schrijfregel '{name}' heeft maar één patroon bij not_both.",
        "Noem de twee of meer manieren waarvan een brief er maar één mag hebben.",
    ),
    "rule-twice": Words(
        "De naam '{name}' is ook die van de schrijfregel op {other}.",
        "Geef elke regel een eigen naam.",
    ),
    "rule-misses": Words(
        "'{sentence}' is fout volgens de schrijfregel '{name}', maar die vindt er niets in.",
        "Verbeter de regel of de zin; woorden worden gevonden zoals ze er staan, of met één "
        "hoofdletter.",
    ),
    "rule-finds": Words(
        "'{sentence}' is goed volgens de schrijfregel '{name}', maar die vindt er '{text}' in.",
        "Verbeter de regel of de zin, of schrijf bij except waar het goed is.",
    ),
    "pattern-broken": Words(
        "Het patroon '{pattern}' is geen reguliere expressie{at}: {reason}.",
        "Schrijf \\ voor een teken dat zichzelf is: \\. of \\(.",
    ),
    "pattern-empty": Words(
        "Het patroon '{pattern}' past op niets, en wordt dus overal gevonden.",
        "Schrijf wat er moet staan: + in plaats van *, of een woord.",
    ),
    "pattern-long": Words(
        "Het patroon '{pattern}' heeft {length} tekens; het mogen er hoogstens {most} zijn.",
        "Maak er meer regels van.",
    ),
    "pattern-runaway": Words(
        "Het patroon '{pattern}' kan op zoveel manieren passen dat zoeken uren kan duren.",
        "Zeg hoe vaak iets mag staan: {{1,9}} in plaats van + of *, en daarvan hoogstens één; "
        "herhaal geen groep zonder einde.",
    ),
    "date-impossible": Words(
        "'{text}' is geen datum: {month} heeft {last} dagen.", "Verbeter de datum."
    ),
    "date-month": Words(
        "'{text}' is geen datum: maand {month} bestaat niet.", "Verbeter de datum."
    ),
    "date-weekday": Words("{day} is een {right}, geen {weekday}.", "Verbeter de dag of de datum."),
    "date-mixed": Words(
        "'{text}' is anders geschreven dan '{other}' ({place}).",
        "Schrijf de data in een brief op één manier: 5 april 2017.",
    ),
    "word-twice": Words(
        "Het woord '{text}' staat hier twee keer.",
        "Haal er een weg, of geef in de tekst de reden op.",
    ),
    "space-before-mark": Words("Voor '{mark}' staat een spatie.", "Haal haar weg."),
    "mark-unpaired": Words(
        "Bij deze '{mark}' ontbreekt een '{other}'.", "Voeg die toe, of haal deze weg."
    ),
    "hyphen-as-dash": Words(
        "Tussen spaties staat een koppelteken ({mark}) waar een gedachtestreepje hoort.",
        "Schrijf \N{EN DASH}; hoort het koppelteken er wel, laat dan de spaties weg.",
    ),
    "full-stop-missing": Words(
        "Deze alinea eindigt op '{text}', zonder punt.",
        "Schrijf een punt, of een dubbele punt als er nog iets volgt.",
    ),
    "party-spelling": Words("'{text}' staat in recipients.yaml als '{right}'.", "Schrijf {right}."),
    "voorvoegsel-small": Words(
        "'{text}' heeft een kleine letter, zonder voorletters of voornaam ervoor.",
        "Schrijf {right}.",
    ),
    "voorvoegsel-capital": Words(
        "'{text}' heeft een hoofdletter na voorletters.", "Schrijf {right}."
    ),
    "name-near": Words(
        "'{text}' scheelt één letter met '{right}' in recipients.yaml.",
        "Verbeter de naam; is het iemand anders, geef dan in de tekst de reden op.",
    ),
    "party-of-person": Words(
        "Volgens recipients.yaml had {name} nooit een rol voor {text}, maar wel voor {right}.",
        "Verbeter de naam of de partij, of recipients.yaml.",
    ),
    "misspelled": Words(
        "Het woord '{word}' staat niet in het woordenboek{more}.",
        "{better}Is het goed, zet het dan in templates/woordenlijst.txt.",
    ),
    "word-unwanted": Words(
        "Het woord '{word}' is volgens templates/woordenlijst.txt nooit goed{more}.",
        "{better}Schrijf een ander woord, of haal het van de lijst.",
    ),
    "compound-cut": Words(
        "'{text}' staat op {place} als één woord{more}.", "Schrijf ook hier '{joined}'."
    ),
    "word-list-many": Words(
        "'{text}' is meer dan één woord.",
        "Zet één woord op een regel; een opmerking staat achter `#`.",
    ),
    "word-list-word": Words(
        "'{text}' is geen woord.",
        "Schrijf alleen letters; `-` voor een woord zegt dat het fout is.",
    ),
    "word-list-both": Words(
        "'{text}' wordt goed en fout genoemd.", "Haal een van de twee regels weg."
    ),
}

DRAFTS: Mapping[str, Words] = {
    "unfinished-start": Words(
        "'{text}' is wat nrcli in een nieuwe tekst zet.", "Schrijf daar uw eigen tekst."
    ),
    "unfinished-brackets": Words(
        "{text} vraagt om iets dat nog moet worden ingevuld.",
        "Vul het in en haal de haken weg.",
    ),
    "unfinished-mark": Words(
        "'{text}' wijst op iets dat nog moet worden geschreven.",
        "Schrijf het, of haal dit weg.",
    ),
    "brackets-left": Words(
        "{text} staat tussen vierkante haken, die worden afgedrukt.",
        "Haal de haken weg; in een citaat, en om … of sic, zijn ze goed.",
    ),
    "capital-missing": Words(
        "'{text}' begint een zin met een kleine letter.",
        "Schrijf een hoofdletter, of een komma in plaats van de punt.",
    ),
    "bullet-typed": Words(
        "Het teken {text} maakt geen lijst: de regels komen achter elkaar te staan.",
        "Begin elk punt met `- `. --fix doet het.",
    ),
    "heading-glued": Words(
        "'{text}' is geen kop: achter # ontbreekt een spatie, en dus wordt # afgedrukt.",
        "Zet een spatie achter #. --fix doet het.",
    ),
    "emphasis-loose": Words(
        "'{text}' wordt met de sterretjes afgedrukt: er staat een spatie binnen.",
        "Zet de sterretjes tegen de woorden aan. --fix doet het.",
    ),
    "star-unpaired": Words(
        "Bij deze {text} hoort er nog een; nu wordt hij afgedrukt.",
        "Zet de andere erbij, haal deze weg, of schrijf \\* voor het sterretje zelf.",
    ),
    "table-lines": Words(
        "'{text}' is geen tabel: onder de kopregel ontbreekt de regel met streepjes.",
        "Zet `| --- | --- |` onder de eerste regel.",
    ),
    "yaml-quotes": Words(
        "De kromme aanhalingstekens van {text} komen in de tekst te staan.",
        'Schrijf rechte (") of geen. --fix doet het.',
    ),
    "aanhef-typed": Words(
        "'{text}' wordt twee keer afgedrukt: nrcli schrijft de aanhef.", "Haal deze regel weg."
    ),
    "slotformule-typed": Words(
        "'{text}' wordt twee keer afgedrukt: nrcli schrijft de slotformule en de ondertekening.",
        "Haal deze regels weg; een andere formule zet u in `slotformule` van de brief.",
    ),
    "signatory-typed": Words(
        "'{text}' wordt twee keer afgedrukt: nrcli schrijft de naam van de ondertekenaar.",
        "Haal deze regel weg.",
    ),
    "head-typed": Words(
        "'{text}' hoort boven of naast de brief; daar drukt nrcli het af.",
        "Haal deze regel weg; wat er staat, is een veld boven de brief.",
    ),
    "copies-differ": Words(
        "De tekst zegt iets anders dan `copies_to: {copies_to}` over wie een afschrift krijgt: "
        "'{text}'.",
        "Schrijf daar {{{{ copies_to }}}}, of verbeter `copies_to`.",
    ),
    "copies-count": Words(
        "De tekst zegt '{text}', en `copies_to: {copies_to}` komt op {count}.",
        "Verbeter het getal, of schrijf {{{{ copies_to }}}}.",
    ),
    "enclosure-unlisted": Words(
        "De tekst belooft een bijlage ('{text}'), en de brief noemt er geen.",
        "Noem die in `enclosures`, of haal de zin weg.",
    ),
    "enclosure-unsaid": Words(
        "De tekst zegt niets over de bijlage '{text}'.",
        "Zeg wat er met de brief meegaat, of haal het uit `enclosures`.",
    ),
    "enclosure-count": Words(
        "De tekst zegt '{text}', en `enclosures` noemt er {count}.", "Verbeter een van de twee."
    ),
    "snippet-twice": Words(
        "De bouwsteen '{name}' staat twee keer in de lijst, en komt dus twee keer in de brief.",
        "Haal er een weg.",
    ),
    "fractie-none": Words(
        "'{text}' staat in een brief aan {name}, die geen fractie heeft.",
        "Zet het tussen {{% if recipient.fractie %}} en {{% endif %}}, of schrijf iets anders.",
    ),
    "heading-capitals": Words(
        "'{text}' staat in hoofdletters.", "Schrijf het als een zin; de huisstijl maakt het vet."
    ),
    "heading-stop": Words("'{text}' eindigt met een punt.", "Haal die weg."),
    "website-unknown": Words(
        "'{text}' is niet de website van de afzender; dat is {website}.",
        "Is het een oude? Schrijf {{{{ sender.website }}}}, of verbeter het adres.",
    ),
}
