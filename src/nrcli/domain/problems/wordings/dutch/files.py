"""Problems of files, folders and YAML, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Words

__all__ = ["CALLS", "FILES", "PICTURES", "REVISIONS", "WORKSPACES"]


FILES: Mapping[str, Words] = {
    "new-name": Words(
        "'{text}' kan hier geen naam van een bestand zijn.",
        "Noem het {better}; de titel staat erin.",
    ),
    "new-exists": Words("'{path}' bestaat al.", "Kies een andere naam, of wijzig dat bestand."),
    "no-workspace": Words(
        "Er is geen werkmap {where}.",
        "Maak er een met `nrcli init MAP`, of noem er een met --workspace.",
    ),
    "init-not-empty": Words(
        "In {path} staan al bestanden die een nieuwe werkmap zou vervangen: {names}.",
        "Kies een andere map; nrcli schrijft nooit over uw teksten heen.",
    ),
    "file-missing": Words("Er is geen bestand {path}.", "{suggestion}"),
    "not-a-file": Words(
        "{path} is geen bestand, maar een map of een koppeling die nergens heen wijst.",
        "Zet daar het bestand zelf neer, of haal het weg.",
    ),
    "link-outside": Words(
        "{path} is een koppeling naar een plaats buiten de werkmap.",
        "Zet daar het bestand zelf neer; wie de werkmap heeft, heeft dan alles.",
    ),
    "name-of-device": Words(
        "'{name}' is in Windows de naam van een apparaat; een bestand kan niet zo heten.",
        "Kies een andere naam.",
    ),
    "system-refuses": Words(
        "Het systeem weigert dit: {reason}.",
        "Controleer de namen en mappen in de opdracht.",
    ),
    "file-unreadable": Words(
        "{path} kan niet worden gelezen: {reason}.",
        "Controleer of u het bestand mag lezen.",
    ),
    "file-not-utf8": Words(
        "Dit bestand is geen UTF-8-tekst; byte {byte} is de eerste die niet klopt.",
        "Sla het op als UTF-8; in Word of Kladblok kiest u dat bij het opslaan als codering.",
    ),
    "file-too-large": Words(
        "Dit bestand is {size} MB; nrcli leest teksten van hoogstens {most} MB.",
        "Het is vast geen tekst van een brief; haal het uit de werkmap.",
    ),
    "file-unwritable": Words(
        "{path} kan niet worden geschreven: {reason}.",
        "Sluit het bestand als het ergens open is, en controleer of u in de map mag schrijven.",
    ),
    "file-edited": Words(
        "{path} is gewijzigd nadat nrcli het had gemaakt.",
        "Bewaar uw versie onder een andere naam, of vervang het bestand met --force.",
    ),
    "file-not-ours": Words(
        "{path} bestaat al en is niet door nrcli gemaakt.",
        "Verplaats het, kies een andere map met --out, of vervang het met --force.",
    ),
    "file-twin": Words(
        "{path} kan niet naast {twin} staan: de namen verschillen alleen in hoofdletters.",
        "Voor Windows en macOS is dat één bestand; kies een ander kenmerk of een andere map.",
    ),
    "outside-workspace": Words(
        "In de naam '{name}' staat een schuine streep of een punt.",
        "Geef alleen de naam, zoals 'informateur'; alleen een brief kunt u met zijn pad noemen, "
        "dat eindigt op .md.",
    ),
    "yaml-syntax": Words("Dit is geen geldige YAML: {reason}.", "{hint}"),
    "merge-left": Words(
        "Deze regel bleef over van een samenvoeging die niet is afgemaakt: '{text}'.",
        "Houd een van de twee versies, en haal de regels <<<<<<<, ======= en >>>>>>> weg.",
    ),
    "tab-indent": Words("Deze regel begint met een tab.", "Gebruik spaties: `{line}`."),
    "dash-long": Words(
        "Deze regel begint met een lang streepje ({mark}).", "Typ een koppelteken: `{line}`."
    ),
    "quote-curly": Words(
        "Deze tekst staat tussen gekrulde aanhalingstekens ({mark}).", "Typ rechte: `{line}`."
    ),
    "field-without-space": Words(
        "Achter de dubbele punt van '{key}' ontbreekt een spatie.", "Schrijf `{line}`."
    ),
    "field-without-colon": Words("Het veld '{key}' heeft geen dubbele punt.", "Schrijf `{line}`."),
    "left-open": Words("Wat {mark} hier opent, wordt niet gesloten.", "Schrijf `{line}`."),
    "hash-cuts": Words(
        "Voor YAML is '{text}' een opmerking; het wordt niet gelezen.",
        "Zet de hele tekst tussen aanhalingstekens (--fix doet dat bij een titel); bij een"
        " opmerking staat een spatie na de #.",
    ),
    "yaml-alias": Words(
        "Ankers en verwijzingen van YAML (& en *) worden in de bestanden van nrcli niet gebruikt.",
        "Schrijf de waarde uit, of zet die tussen aanhalingstekens als ze met & of * begint.",
    ),
    "yaml-deep": Words(
        "Deze YAML heeft te veel niveaus.",
        "De bestanden van nrcli hebben maar een paar niveaus nodig.",
    ),
    "yaml-tag": Words(
        "Tags van YAML, zoals {tag}, worden in de bestanden van nrcli niet gebruikt.",
        "Haal de tag weg.",
    ),
    "duplicate-key": Words(
        "Het veld '{key}' staat hier voor de tweede keer; het eerste staat op regel {first}.",
        "Haal een van de twee weg.",
    ),
    "key-named": Words(
        "Er is hier geen veld '{key}'; het heet `{meant}`.",
        "Schrijf `{meant}:`. --fix doet dat.",
    ),
    "colon-without-space": Words(
        "Achter de dubbele punt van `{key}` ontbreekt een spatie.",
        "Schrijf `{key}: `, en dan de waarde.",
    ),
    "unknown-key": Words("Het veld '{key}' bestaat hier niet.", "{suggestion}"),
    "missing-key": Words("Het veld '{key}' ontbreekt.", "Voeg `{key}:`{what} toe."),
    "wrong-type": Words("'{key}' moet {expected} zijn, niet {found}.", "{hint}"),
    "bad-choice": Words("'{text}' is geen waarde van '{key}'.", "{suggestion}"),
    "no-front-matter": Words(
        "Boven deze tekst staan geen gegevens van de brief.",
        "Begin met een regel `---`, dan de velden, en dan weer een regel `---`.",
    ),
    "front-matter-open": Words(
        "De gegevens die hier beginnen, houden niet op.",
        "Zet een regel `---` tussen de gegevens en de tekst.",
    ),
}


# Tussen de bestanden van een werkmap: namen, personen, rollen, huisstijlen.

WORKSPACES: Mapping[str, Words] = {
    "template-kind": Words(
        "Dit is een {kind}, en het staat in {folder}.",
        "Verplaats het naar templates/{right}.",
    ),
    "template-ending": Words(
        "{path} wordt niet gelezen: de naam van een {kind} eindigt op {ending}.", "{advice}"
    ),
    "template-folder": Words(
        "{path} wordt niet gelezen: in deze map zelf staan geen teksten.",
        "Verplaats het naar templates/letters of templates/snippets.",
    ),
    "unknown-letter": Words("Er is geen brief '{name}'.", "{suggestion}"),
    "unknown-snippet": Words("Er is geen bouwsteen '{name}'.", "{suggestion}"),
    "unknown-sender": Words("Er is geen afzender '{name}'.", "{suggestion}"),
    "unknown-house-style": Words("Er is geen huisstijl '{name}'.", "{suggestion}"),
    "unknown-mail-text": Words("Er is geen mailtekst '{name}'.", "{suggestion}"),
    "unknown-schema": Words("Er is geen schema '{name}'.", "{suggestion}"),
    "unknown-recipient": Words(
        "'{name}' is geen rol, lijst of persoon in recipients.yaml.",
        "{suggestion}",
    ),
    "unknown-person": Words(
        "Er is geen persoon '{name}' in recipients.yaml.",
        "{suggestion} Voeg de persoon toe bij `people`, of schrijf de naam die daar staat.",
    ),
    "unknown-address": Words("Er is geen adres '{name}' in recipients.yaml.", "{suggestion}"),
    "unknown-fractie": Words("Er is geen fractie '{name}' in recipients.yaml.", "{suggestion}"),
    "unknown-role": Words("Niemand in recipients.yaml heeft de rol '{name}'.", "{suggestion}"),
    "ambiguous-recipient": Words(
        "'{name}' is in recipients.yaml zowel een {first} als een {second}.",
        "Geef een van de twee een andere naam.",
    ),
    "period-backwards": Words("Deze rol eindigt voordat ze begint.", "Verbeter `from` of `until`."),
    "fractie-needed": Words(
        "Bij de rol '{role}' hoort een fractie, voor de regel onder de naam.",
        "Voeg `fractie:` toe met een van de fracties.",
    ),
    "nobody-in-role": Words(
        "Op {date} is niemand {role}.",
        "{neighbours} Geef een andere --date, of voeg toe wie het is.",
    ),
    "too-many-holders": Words(
        "Op {date} zijn {count} mensen {role}; één brief is aan hoogstens drie gericht.",
        "Schrijf aan een lijst{lists}.",
    ),
    "person-without-role": Words(
        "'{name}' heeft op {date} geen rol, en dus geen adres om aan te schrijven.",
        "{neighbours} Geef een andere --date, of voeg een rol met een adres toe.",
    ),
    "date-uncertain": Words(
        "Of {person} op {date} {role} was, is niet zeker: de bron geeft geen dag.",
        "Zoek de dag op en schrijf die in recipients.yaml.",
    ),
    "from-package": Words(
        "{kind} '{name}' staat niet in de werkmap; die van nrcli zelf wordt gebruikt.",
        "Kopieer het bestand naar {folder} als u het wilt aanpassen.",
    ),
    "snippet-expired": Words(
        "De bouwsteen '{name}' in de brief '{letter}' was geldig tot en met {date}.",
        "Lees de bouwsteen na en verzet `valid_until`, of haal hem uit de brief.",
    ),
    "house-style-misfit": Words(
        "De huisstijl klopt niet: {what}.",
        "Plaatsen tellen vanaf de linkerbovenhoek van de pagina; meet na, of vergelijk met de "
        "meegeleverde huisstijl.",
    ),
    "font-folder": Words(
        "In de map '{folder}' staan niet de vier stijlen van {family}.",
        "Zet de bestanden van het lettertype daar, of haal `folder` weg voor het "
        "vervangende lettertype.",
    ),
    "font-unknown": Words(
        "Het lettertype van de huisstijl staat niet in zijn map: {reason}.",
        "Schrijf bij `family` hoe het lettertype zelf heet, of haal `folder` weg voor het "
        "vervangende lettertype.",
    ),
}


# Afbeeldingen: een handtekening, een logo, een woordmerk.

PICTURES: Mapping[str, Words] = {
    "enclosure-missing": Words(
        "Er is geen bestand {file}; `enclosures` noemt het.",
        "Noem het vanaf de werkmap, zoals bijlagen/advies.pdf.",
    ),
    "enclosure-outside": Words(
        "De bijlage {file} ligt buiten de werkmap.",
        "Zet de bijlage in de werkmap; wie de werkmap heeft, kan de brief dan verzenden.",
    ),
    "enclosure-unreadable": Words(
        "De bijlage {file} kan niet worden gelezen: {reason}.",
        "Controleer of u het bestand mag lezen.",
    ),
    "enclosure-broken": Words(
        "De bijlage {file} is niet te gebruiken: {reason}.",
        "Sla haar opnieuw op als PDF, zonder wachtwoord, en open haar een keer om te kijken.",
    ),
    "enclosure-active": Words(
        "In de bijlage {file} zit {what}; dat doet meer dan pagina's tonen.",
        "Druk haar af naar een nieuwe PDF en sluit die bij.",
    ),
    "enclosure-large": Words(
        "Met {file} erbij zijn de bijlagen {size} MB; nrcli neemt er samen hoogstens {most} MB.",
        "Sla de bijlage kleiner op, of schrijf in de brief waar ze te vinden is.",
    ),
    "picture-missing": Words(
        "Er is geen afbeelding {file}.",
        "Noem de afbeelding vanaf de werkmap, zoals templates/pictures/handtekening.svg.",
    ),
    "picture-outside": Words(
        "De afbeelding {file} ligt buiten de werkmap.",
        "Zet de afbeelding in de werkmap; wie de werkmap heeft, kan de brief dan maken.",
    ),
    "picture-unreadable": Words(
        "De afbeelding {file} kan niet worden gelezen: {reason}.",
        "Controleer of u het bestand mag lezen.",
    ),
    "picture-type": Words(
        "Deze afbeelding is {found}.",
        "Sla de afbeelding op als PNG of SVG; het gaat om wat er in het bestand staat.",
    ),
    "picture-too-large": Words(
        "De afbeelding {file} is {size} MB; nrcli neemt hoogstens {most} MB.",
        "Ze zit in elke brief: sla de afbeelding kleiner op.",
    ),
    "picture-too-many-pixels": Words(
        "Deze afbeelding heeft {width} bij {height} pixels; nrcli neemt er hoogstens {most} "
        "miljoen.",
        "Sla de afbeelding kleiner op; voor drukwerk is 600 pixels per 25 mm genoeg.",
    ),
    "picture-broken": Words(
        "Deze afbeelding is beschadigd: {reason}.",
        "Sla de afbeelding opnieuw op, of zoek een andere kopie.",
    ),
    "picture-refused": Words(
        "Een afbeelding van deze brief kan niet worden getekend: {reason}.",
        "Exporteer de afbeelding als gewone SVG, of als PNG.",
    ),
    "picture-not-plain": Words(
        "In deze afbeelding zit {what}; niet elk programma toont dat hetzelfde.",
        "Exporteer de afbeelding als gewone SVG met de teksten als paden, of als PNG.",
    ),
}


# Terugkijken: naar de werkmap zoals ze was, en waar een brief van gemaakt is.

REVISIONS: Mapping[str, Words] = {
    "git-missing": Words(
        "git staat niet op deze computer; de werkmap zoals ze was, is dus niet op te zoeken.",
        "Installeer git, of geef bij --against de map van een andere werkmap.",
    ),
    "git-refuses": Words(
        "git geeft de werkmap zoals ze was niet: {reason}.",
        "Bij --against hoort een revisie, als de werkmap in git staat, of de map van een andere "
        "werkmap.",
    ),
    "letter-unreadable": Words(
        "{path} kan niet worden gelezen: {reason}.",
        "Noem een PDF of DOCX die nrcli heeft gemaakt.",
    ),
    "lines-have-moved": Words(
        "Waar deze brief van gemaakt is, is gewijzigd; de regels kunnen nu andere zijn.",
        "Laat --page en --line weg: van elke alinea die nog dezelfde is, ziet u de herkomst.",
    ),
    "no-longer-to": Words(
        "De brief '{letter}' is op die dag niet meer aan '{who}'.",
        "De brief of de namenlijst is gewijzigd; `nrcli compare {letter} --against REF` toont wat.",
    ),
    "without-sources": Words(
        "In dit bestand staat niet waar het van gemaakt is.",
        "nrcli zet dat in elke brief die het maakt; bij een oudere nrcli of een ander programma "
        "ontbreekt het. Noem de brief bij zijn naam.",
    ),
    "unknown-revision": Words(
        "'{name}' is geen revisie die git kent, en ook geen map van een werkmap.",
        "HEAD is de laatste commit, HEAD~1 die daarvoor; `git log` toont ze alle. Een werkmap "
        "heeft een map templates/letters.",
    ),
}


# Hoe nrcli werd aangeroepen.

CALLS: Mapping[str, Words] = {
    "no-such-line": Words(
        "Pagina {page} heeft geen regel {line}.",
        "Ze heeft {count} regels tekst, vanaf de aanhef en zonder lege regels.",
    ),
    "nothing-to-write": Words(
        "Er is niemand om aan te schrijven.",
        "Geef --to, of een hogere --limit.",
    ),
    "preview-fault": Words(
        "Dit is een fout in nrcli ({name}).",
        "Sla opnieuw op. Blijft de fout, meld dan wat `nrcli draft` van dezelfde brief zegt.",
    ),
    "typst-refused": Words(
        "Typst weigert de brief: {reason}.",
        "Dit is een fout in nrcli; meld die, met de brief erbij.",
    ),
    "strict": Words(
        "Er zijn waarschuwingen, en u gaf --strict op.",
        "Verbeter ze, of laat --strict weg.",
    ),
}
