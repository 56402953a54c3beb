"""Problems of names, addresses and of the roster, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Words

__all__ = ["IMPORTS", "PEOPLE"]


PEOPLE: Mapping[str, Words] = {
    "titel-unknown": Words(
        "'{titel}' is geen titel die nrcli kent.",
        "{suggestion} De titel wordt gedrukt zoals hij er staat.",
    ),
    "titel-spelling": Words(
        "De titel '{titel}' schrijft u meestal als '{spelling}'.", "Schrijf '{spelling}'."
    ),
    "titel-misplaced": Words(
        "De titel {titel} staat aan de andere kant van de naam.", "Verplaats hem naar `{key}`."
    ),
    "titel-noble": Words(
        "De titel {titel} is een adellijke titel.",
        "Schrijf hem voluit bij `adellijke_titel`: jonkheer, baron.",
    ),
    "titels-order": Words(
        "De titel {second} staat meestal voor {first}.",
        "De volgorde is prof., dr. of mr., ir., drs., ing.; nrcli drukt ze zoals ze er staan.",
    ),
    "titel-superfluous": Words(
        "De titel {titel} zegt niets extra naast {by}.", "Laat {titel} weg."
    ),
    "name-none": Words(
        "'{text}' bij {key} is geen naam: een mislukte formule, of een cel die leeg was.",
        "Zoek de naam op en vul hem in.",
    ),
    "name-spaces": Words(
        "'{text}' bij {key} heeft spaties die niemand ziet.", "Houd er één tussen twee woorden."
    ),
    "name-decoding": Words(
        "'{text}' bij {key} heeft letters die verkeerd zijn gelezen.",
        "Is het '{right}'? Bewaar de lijst als CSV UTF-8 en verbeter de naam.",
    ),
    "name-title": Words(
        "'{text}' bij {key} bevat '{titel}', dat zo twee keer in de brief komt.",
        "Daar staat alleen een naam; `geslacht`, `titels` en `titels_achter` zeggen de rest.",
    ),
    "name-character": Words(
        "In '{text}' bij {key} staat '{character}'.",
        "Schrijf de naam zoals men hem tekent; wat ervoor hoort, staat bij `voorvoegsel`.",
    ),
    "name-capitals": Words(
        "'{text}' bij {key} heeft alleen hoofdletters, of geen enkele.",
        "Schrijf hem als een naam: hij wordt gedrukt zoals hij er staat.",
    ),
    "voorletters-form": Words(
        "De voorletters '{text}' schrijft u meestal als '{form}'.", "Schrijf '{form}'."
    ),
    "voorletters-name": Words(
        "'{text}' bij voorletters lijkt een voornaam.",
        "Schrijf een voornaam bij `voornaam`, en voorletters met hun punten.",
    ),
    "voorvoegsel-short": Words(
        "'{text}' bij {key} is een afgekort voorvoegsel.",
        "Schrijf het voluit: van der, van den, van de.",
    ),
    "bad-adellijke-titel": Words(
        "'{text}' is geen adellijke titel.",
        "{suggestion} Academische titels horen in `titels`.",
    ),
    "address-incomplete": Words(
        "In het adres '{name}' ontbreekt de postcode of de plaats.",
        "Schrijf `postcode:` en `place:`, niet als regel van `lines`; voor een adres in het "
        "buitenland `country:`.",
    ),
    "postcode-abroad": Words(
        "Het adres '{name}' ligt in {country}, maar heeft een Nederlandse postcode.",
        "Schrijf de postcode van dat land in `place`, zoals men hem daar schrijft.",
    ),
    "person-without-name": Words(
        "De achternaam van '{name}' is niet bekend.",
        "Schrijf hem in `geslachtsnaam`; anders kan een brief niet zeggen voor wie hij is.",
    ),
    "person-needed": Words(
        "Bij de rol '{role}' staat geen persoon.",
        "Voeg `person:` toe, of schrijf bij `role_labels` hoe u de rol zelf aanschrijft.",
    ),
    "two-leaders": Words(
        "{first} en {second} zijn op {date} allebei {role} van {fractie}.",
        "Geef de eerste een `until:` voor de dag waarop de tweede begint; wie alleen een tijd "
        "verving, heeft `acting: true`.",
    ),
    "list-without-role": Words(
        "Deze lijst heeft geen rol.",
        "Schrijf `role:`, of `roles:` met meer rollen; wie er een heeft, staat op de lijst.",
    ),
    "fractie-leaders": Words(
        "{fractie} heeft op {date} meer voorzitters: {names}.",
        "Schrijf de naam van wie de brief is, zoals die voor de haakjes staat.",
    ),
    "fractie-without-leader": Words(
        "Op {date} is van {fractie} geen voorzitter bekend.",
        "Voeg toe wie het is, of geef `nrcli recipients sync`.",
    ),
    "successor-elsewhere": Words(
        "Door deze regel is {first} vanaf {date} geen {role} van {fractie} meer maar {second}, die "
        "op een ander adres wordt aangeschreven.",
        "Geef de rol in de andere Kamer een eigen naam; klopt het, schrijf dan `until:` bij wie "
        "ervoor kwam.",
    ),
    "successor-older": Words(
        "Door deze regel is {first} vanaf {date} geen {role} van {fractie} meer maar {second}; "
        "{first} is daarna nog bevestigd, in {confirmed}.",
        "Verbeter de regel; klopt het, schrijf dan `until:` bij wie ervoor kwam.",
    ),
    "seats-sum": Words(
        "De bekende fracties van de {chamber} hebben op {date} {seats} zetels, niet {all}.",
        "Zoek op welke fractie of groep de andere {missing} heeft, en voeg die toe.",
    ),
    "seats-sum-who": Words(
        "De bekende fracties van de {chamber} hebben op {date} {seats} zetels, niet {all}; van "
        "{fracties} is het aantal dan niet bekend.",
        "Zoek op wie de andere {missing} heeft, en schrijf `seats:` met de dag.",
    ),
    "email-shared": Words(
        "{first} en {second} hebben allebei het mailadres {address}.",
        "Zoek op van wie het is; is het van beiden, laat dit dan met reden toe.",
    ),
    "roster-overlap": Words(
        "De perioden van {first} en {second} als {role} overlappen vanaf {date}.",
        "Verbeter `from` of `until`; wie een rol delen, beginnen op dezelfde dag.",
    ),
    "roster-hole": Words(
        "{when} is van {fractie} geen {role} bekend.",
        "Voeg toe wie het was, of `seats: 0` vanaf de dag dat de fractie geen zetels had.",
    ),
    "roster-old": Words(
        "Dat {person} {role} is, is {days} dagen voor {date} voor het laatst bevestigd.",
        "Zoek het op en schrijf de dag bij `confirmed:`, of geef `nrcli recipients sync`.",
    ),
    "roster-unused": Words(
        "Geen rol gebruikt '{name}' ({kind}).",
        "Haal de regel weg, of voeg de rol toe waarvoor hij is.",
    ),
    "fracties-missing": Words(
        "Op {date} staat op de lijst niemand voor {fracties}.",
        "Voeg toe wie daar voorzitter is, of geef `nrcli recipients sync`.",
    ),
    "person-kept": Words(
        "{source} heeft andere gegevens van '{name}': {differences}.",
        "De uwe zijn met de hand ingevoerd en blijven; wijzig ze zelf waar de bron gelijk heeft.",
    ),
    "role-kept": Words(
        "{source} heeft bij {key} {theirs} voor {person} als {role}, niet {ours}.",
        "De uwe zijn met de hand ingevoerd en blijven; wijzig ze zelf waar de bron gelijk heeft.",
    ),
    "outside-two-leaders": Words(
        "Volgens {source} zijn {first} en {second} vanaf {date} allebei voorzitter van {fractie}.",
        "Geen van beiden is overgenomen; zoek op wie het is en voer het zelf in.",
    ),
    "outside-nobody": Words(
        "{source} noemt op {date} geen voorzitter waar de namenlijst er wel een heeft: {names}.",
        "Zoek op of ze het nog zijn, en schrijf anders `until:`.",
    ),
}


# Namenlijsten van elders: tabellen, bewaarde antwoorden, de dienst zelf.

IMPORTS: Mapping[str, Words] = {
    "rows-refused": Words(
        "Niet te gebruiken: {count}. Daarom is niets ingevoerd.",
        "Verbeter het bestand, of voer de andere in met --skip-bad-rows.",
    ),
    "row-backwards": Words(
        "Deze rij eindigt ({until}) voordat ze begint ({since}) en is overgeslagen.",
        "Verbeter de data.",
    ),
    "row-bad-date": Words(
        "'{text}' in deze rij is geen datum; ze is overgeslagen.",
        "Schrijf de datum als 20-02-2026 of 2026-02-20.",
    ),
    "row-bad-geslacht": Words(
        "'{text}' in deze rij is geen geslacht; ze is overgeslagen.", "Schrijf m, v of niets."
    ),
    "row-bad-seats": Words(
        "'{text}' in deze rij is geen aantal zetels; ze is overgeslagen.",
        "Schrijf een heel getal.",
    ),
    "row-character": Words(
        "In deze rij staat {character}; ze is overgeslagen.",
        "Haal het weg; in een brief is het niet te zien.",
    ),
    "row-reference": Words(
        "Deze rij verwijst naar {kind} ({id}), die er niet is; ze is overgeslagen.",
        "Bewaar het antwoord met alles uitgeklapt, of voer alle bestanden ervan samen in.",
    ),
    "row-repeated": Words(
        "Deze rij is gelijk aan rij {first} en telt één keer.", "Haal een van de twee weg."
    ),
    "row-too-wide": Words(
        "Deze rij heeft meer kolommen dan er koppen zijn en is overgeslagen.",
        "Zet een tekst waarin het scheidingsteken voorkomt tussen aanhalingstekens.",
    ),
    "row-without-fractie": Words(
        "Deze rij noemt geen fractie en is overgeslagen.", "Vul de kolom van de fractie in."
    ),
    "row-without-name": Words(
        "In deze rij staat geen achternaam; ze is overgeslagen.", "Vul de kolom van de naam in."
    ),
    "row-no-name": Words(
        "'{text}' in deze rij is geen naam maar een mislukte formule of een lege cel; ze is "
        "overgeslagen.",
        "Vul de naam in.",
    ),
    "row-without-start": Words(
        "Bij {name} staat niet vanaf wanneer; de rij is overgeslagen.", "Voer die rol zelf in."
    ),
    "column-ignored": Words(
        "De kolom '{heading}' is niet bekend en wordt niet gelezen.", "nrcli leest: {known}."
    ),
    "sheet-headings": Words(
        "De eerste rij heeft geen kop voor de achternaam; er staat {told}.",
        "Begin de tabel met een rij koppen, zoals Fractie;Voorletters;Achternaam;Van.",
    ),
    "sheet-unreadable": Words(
        "Dit werkboek kan niet worden gelezen.",
        "Open het in Excel en sla het opnieuw op, of sla het op als CSV.",
    ),
    "import-unknown": Words(
        "In {path} staat niets wat kan worden ingevoerd: {reason}.",
        "Geef een CSV-bestand met koppen, of een antwoord van de dienst van de Tweede Kamer "
        "als JSON.",
    ),
    "import-no-address": Words(
        "Het is niet duidelijk op welk adres u de nieuwe mensen aanschrijft.",
        "Geef --address met een van deze: {known}.",
    ),
    "service-unreachable": Words(
        "{url} antwoordt niet: {reason}.",
        "Probeer het later opnieuw; in nrcli.yaml staan bij `open_data:` het adres en hoelang "
        "nrcli wacht.",
    ),
    "fractie-renamed": Words(
        "Volgens {source} is {person} voorzitter van {theirs}, volgens de namenlijst van {ours}.",
        "Heeft {ours} nu een andere naam, wijzig daar dan `name:` en `short:`; is de fractie er "
        "niet meer, schrijf dan `until:` bij de voorzitter. Doe dit daarna opnieuw.",
    ),
    "import-two-leaders": Words(
        "Daarna zijn {first} en {second} op {date} allebei {role} van {fractie}.",
        "Dan is er geen brief aan de lijst te maken. Schrijf `until:` bij wie vertrokken is.",
    ),
    "import-successor-elsewhere": Words(
        "Daarna is {first} vanaf {date} geen {role} van {fractie} meer maar {second}, die op een "
        "ander adres wordt aangeschreven.",
        "Geef de rol in de andere Kamer een eigen naam in de tabel.",
    ),
    "import-successor-older": Words(
        "Daarna is {first} vanaf {date} geen {role} van {fractie} meer maar {second}; {first} is "
        "daarna nog bevestigd, in {confirmed}.",
        "Zoek op wie daar nu voorzitter is.",
    ),
    "service-slow": Words(
        "{url} deed er alles bij elkaar langer dan {seconds} seconden over.",
        "Er is niets gewijzigd. Probeer het later nog eens; `limit_seconds` bij `open_data:` in "
        "nrcli.yaml zegt hoe lang het mag duren.",
    ),
    "service-keys": Words(
        "In het antwoord van {url} ontbreekt wat gevraagd is: {keys}.",
        "Er is niets gewijzigd. De dienst is veranderd; zoek een nieuwere nrcli, of werk de "
        "namenlijst zelf bij.",
    ),
    "service-no-leaders": Words(
        "{url} noemt op {date} geen enkele fractievoorzitter.",
        "Er is niets gewijzigd, en dit bevestigt niets. Probeer het later nog eens.",
    ),
    "service-refused": Words(
        "{url} antwoordt met fout {status}.",
        "Probeer het later opnieuw; het adres is een instelling, `open_data:` in nrcli.yaml.",
    ),
    "service-broken": Words(
        "Het antwoord van {url} is beschadigd: {reason}.",
        "Er is niets gewijzigd. Probeer het later opnieuw.",
    ),
    "service-strayed": Words(
        "{url} verwijst door naar {target}, en dat is elders; nrcli weigert dat.",
        "Is de dienst verhuisd, schrijf dan het nieuwe adres in nrcli.yaml, bij `open_data:`.",
    ),
}
