"""Problems of language: the writing rules of the office and slips that are found, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Words

__all__ = ["LANGUAGE"]

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
}
