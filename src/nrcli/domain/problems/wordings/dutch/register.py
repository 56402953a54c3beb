"""Problems of the register, of mailings, copies and finished letters, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Words

__all__ = ["COPIES", "MAILINGS", "REGISTERS"]


REGISTERS: Mapping[str, Words] = {
    "register-busy": Words(
        "Het register blijft bezet, door het proces {holder}.",
        "Wacht tot het klaar is of beëindig het, en geef dan dezelfde opdracht. Draait nrcli "
        "nergens, verwijder dan {path}.lock.",
    ),
    "register-lock-lost": Words(
        "Terwijl nrcli stilstond, raakte het register vrij voor een ander; er is niets "
        "ingeschreven.",
        "Geef dezelfde opdracht opnieuw.",
    ),
    "register-newer": Words(
        "Een nieuwere nrcli heeft het register gewijzigd, met een stap die deze niet kent: {step}.",
        "Gebruik die versie van nrcli hier ook.",
    ),
    "register-unusable": Words(
        "Het register is niet te gebruiken: {reason}.",
        "Controleer of u {path} en de map ervan mag gebruiken; is het bestand beschadigd, zet "
        "dan een reservekopie terug.",
    ),
    "kenmerk-pattern": Words(
        "'{text}' is geen patroon voor kenmerken.",
        "Schrijf er één keer {{number}} in, of {{number:5}} voor minstens vijf cijfers, en als u "
        "wilt {{year}}: '{{year}}-{{number:4}}'.",
    ),
    "kenmerk-taken": Words(
        "Het kenmerk {kenmerk} is al van de brief '{letter}' van {date} aan {who}.",
        "Laat --kenmerk weg, dan krijgt u het volgende; of geef de --date van die brief.",
    ),
    "kenmerk-voided": Words(
        "Het kenmerk {kenmerk} is vervallen: {reason}.",
        "Een kenmerk wordt nooit twee keer gebruikt; laat --kenmerk weg, dan krijgt u het "
        "volgende.",
    ),
    "letter-registered": Words(
        "De brief '{letter}' van {date} aan {who} heeft al het kenmerk {kenmerk}.",
        "Laat --kenmerk weg, of geef eerst `nrcli register void {kenmerk} --reason …`.",
    ),
    "letter-sent": Words(
        "De brief {kenmerk} aan {who} is op {date} verzonden, en zou nu anders worden.",
        'Geef met --reissue "…" de reden, dan wordt hij opnieuw gemaakt met hetzelfde kenmerk.',
    ),
    "letter-redated": Words(
        "De brief '{letter}' was nog niet verzonden; hij houdt zijn kenmerk en is nu van {date}: "
        "{kept}.",
        "Laat hem opnieuw goedkeuren als de afzender dat vraagt.",
    ),
    "letter-ready": Words(
        "Dezelfde woorden liggen klaar in een andere brief, die niet verzonden is: {kept}.",
        "Komt '{letter}' daarvoor in de plaats: `nrcli register void KENMERK --reason …`.",
    ),
    "approval-missing": Words(
        "De brief '{letter}' aan {who} heeft {count} van de {needed} akkoorden die nodig zijn.",
        "Laat hem goedkeuren: `nrcli approve {letter} --date {date} --name …`.",
    ),
    "approval-outdated": Words(
        "De brief '{letter}' aan {who} is niet meer zoals {names} hem goedkeurde: tekst of datum "
        "is anders.",
        "Laat hem opnieuw goedkeuren: `nrcli approve {letter} --date {date} --name …`.",
    ),
    "register-repaired": Words(
        "Een opdracht werd onderbroken terwijl ze de brief {kenmerk} aan {who} schreef; de "
        "bestanden zijn heel, en dat staat nu in het register.",
        "U hoeft niets te doen.",
    ),
    "register-unwritten": Words(
        "Een opdracht werd onderbroken voordat ze de brief {kenmerk} aan {who} schreef; dat staat "
        "nu in het register.",
        "Maak hem: `{again}`.",
    ),
    "register-torn": Words(
        "Een opdracht werd onderbroken terwijl ze de brief {kenmerk} aan {who} schreef; een deel "
        "van de bestanden is nieuw en een deel niet.",
        "Maak hem opnieuw: `{again}`.",
    ),
    "unknown-kenmerk": Words("Het kenmerk '{kenmerk}' staat niet in het register.", "{suggestion}"),
    "kenmerk-not-to": Words("Geen brief met kenmerk {kenmerk} is aan '{who}'.", "{suggestion}"),
    "void-sent": Words(
        "De brief {kenmerk} aan {who} is verzonden en kan dus niet vervallen.",
        "Schrijf een andere brief, of maak hem opnieuw met `nrcli draft --reissue …`. Is hij toch "
        "niet verzonden: `nrcli register correct {kenmerk} --not-sent --reason …`.",
    ),
    "sent-unmade": Words(
        "Onder {kenmerk} is nog geen brief aan {who} gemaakt; er kan dus niets verzonden zijn.",
        "Maak hem eerst.",
    ),
    "registered-file-missing": Words(
        "{path}, van de brief {kenmerk}, is weg.", "Maak hem opnieuw: `{again}`."
    ),
    "registered-file-changed": Words(
        "{path}, van de brief {kenmerk}, is niet meer wat nrcli had gemaakt.",
        "Bewaar uw versie onder een andere naam, en maak de brief opnieuw: `{again} --force`.",
    ),
    "registered-file-other-version": Words(
        "{path} is een andere versie van de brief {kenmerk} dan die in het register.",
        "Maak hem opnieuw: `{again}`.",
    ),
    "registered-file-unknown": Words(
        "{path} staat niet in het register.",
        "Haal het uit de map, of maak de brief, dan krijgt hij een inschrijving.",
    ),
    "registered-file-voided": Words(
        "{path} is er nog, maar het kenmerk {kenmerk} is vervallen.", "Verwijder het."
    ),
    "registered-file-left-behind": Words(
        "{path} is van een eerdere versie van de brief {kenmerk}.",
        "Verwijder het, zodat niemand het verzendt.",
    ),
    "register-reserved": Words(
        "Het kenmerk {kenmerk} wordt vastgehouden voor de brief '{letter}' aan {who}, die nooit "
        "is gemaakt.",
        "Maak hem, `{again}`, of laat het kenmerk vervallen: `nrcli register void {kenmerk} "
        "--reason …`.",
    ),
    "register-unfinished": Words(
        "De brief {kenmerk} aan {who} wordt nu geschreven, of dat werd onderbroken.",
        "Draait nrcli nergens, maak hem dan opnieuw: `{again}`.",
    ),
    "register-gap": Words(
        "Het kenmerk {kenmerk} is geteld, maar staat in geen enkele inschrijving.",
        "Iemand heeft het register gewijzigd; zet een reservekopie terug.",
    ),
    "register-damaged": Words(
        "Het register is beschadigd: {what}.",
        "Bewaar het bestand, zet een reservekopie terug, en geef daarna `nrcli register recover`.",
    ),
}


# Verzendingen: wat er sinds het klaarzetten is gewijzigd, en waardoor ze niet weg kunnen.

MAILINGS: Mapping[str, Words] = {
    "unknown-mailing": Words(
        "Er is geen verzending '{name}'.",
        "{suggestion} Met `nrcli mailing prepare` zet u er een klaar.",
    ),
    "mailing-not-to": Words(
        "Geen brief van de verzending {name} is aan '{who}'.",
        "{suggestion} `nrcli mailing report {name}` toont wie erin zit.",
    ),
    "mailing-same-recipient": Words(
        "{who} en {other} hebben dezelfde adressering: {recipient}.",
        "Haal een van beiden uit recipients.yaml, en laat het kenmerk dat overblijft vervallen.",
    ),
    "mailing-sent-before": Words(
        "Aan {recipient} is deze brief al verzonden, als {other} met kenmerk {kenmerk}.",
        "Is in recipients.yaml alleen de naam gewijzigd, sla {who} dan over: noem de anderen "
        "met --to.",
    ),
    "return-unsent": Words(
        "De brief {kenmerk} aan {who} staat niet als verzonden in het register, dus hij kan niet "
        "zijn teruggekomen.",
        "Leg eerst vast dat hij is verzonden: `nrcli register sent {kenmerk} --to {who}`.",
    ),
    "answer-unsent": Words(
        "De brief {kenmerk} aan {who} staat niet als verzonden in het register, dus niemand kan "
        "hem hebben beantwoord.",
        "Leg eerst vast dat hij is verzonden: `nrcli register sent {kenmerk} --to {who}`.",
    ),
    "answer-early": Words(
        "De brief {kenmerk} is van {date}, en het antwoord van {on}: dat is eerder.",
        "Geef bij --on de dag van het antwoord.",
    ),
    "delivery-open": Words(
        "Van de brief {kenmerk} aan {who} is niet bekend of hij verzonden is, en hij zou nu "
        "anders worden.",
        "Zeg eerst wat ervan geworden is: `nrcli mailing resume`.",
    ),
    "mailing-two-texts": Words(
        "{sent} brieven van de verzending zijn verzonden met de eerdere tekst, en {made} zijn "
        "gemaakt met deze: de verzending bestaat nu in twee teksten.",
        "Zet de tekst terug en zet haar opnieuw klaar, of zet voor de rest een eigen verzending "
        "klaar: --name REST {to}.",
    ),
    "mailing-left-out": Words(
        "De brief {kenmerk} aan {who}, nog niet verzonden, hoorde bij de verzending {name} en "
        "nu niet meer.",
        "Zet de verzending voor iedereen klaar, of geef deze een andere --name.",
    ),
    "mailing-all-voided": Words(
        "Alle brieven van de verzending {name} zijn vervallen.", "Zet een andere verzending klaar."
    ),
    "mailing-letter-newer": Words(
        "De brief {kenmerk} aan {who} is opnieuw gemaakt nadat de verzending was klaargezet.",
        "Zet de verzending opnieuw klaar.",
    ),
    "mailing-without-pdf": Words(
        "De brief {kenmerk} aan {who} heeft geen PDF.", "Zet de verzending opnieuw klaar."
    ),
    "enclosure-changed": Words(
        "De bijlage {path} is een andere dan toen de brief {kenmerk} aan {who} werd ingeschreven.",
        "Zet die van toen terug, of maak de brief opnieuw: dan staat deze in het register.",
    ),
    "afschrift-not-along": Words(
        "Bij {covering} gaat een afschrift van {letter}, en dat is op {date} niet gemaakt.",
        "Maak het, `{again}`, en zet de verzending daarna opnieuw klaar.",
    ),
    "afschrift-changed": Words(
        "{path}, het afschrift bij de brief {kenmerk} aan {who}, is een ander dan toen.",
        "Maak de brief opnieuw waarvan het is, en zet de verzending opnieuw klaar.",
    ),
    "afschrift-gone": Words(
        "{path}, het afschrift bij de brief {kenmerk} aan {who}, is weg.",
        "Maak de brief opnieuw waarvan het is, en zet de verzending opnieuw klaar.",
    ),
    "mailing-along-changed": Words(
        "Met de brief aan {who} zou nu iets anders meegaan: een afschrift of bijlage is opnieuw "
        "gemaakt.",
        "Zet de verzending opnieuw klaar.",
    ),
    "enclosure-gone": Words(
        "De bijlage {path} van de brief {kenmerk} aan {who} is weg.",
        "Zet haar terug, of maak de brief opnieuw zonder deze bijlage.",
    ),
    "mailing-text-changed": Words(
        "{path} is gewijzigd nadat de verzending was klaargezet.",
        "Zet de verzending opnieuw klaar, dan staat de wijziging in de brieven.",
    ),
    "mailing-recipient-gone": Words(
        "{who} hoort niet meer bij de ontvangers.", "Zet de verzending opnieuw klaar."
    ),
    "mailing-recipient-new": Words(
        "{who} hoort nu bij de ontvangers, en heeft geen brief in de verzending.",
        "Zet de verzending opnieuw klaar.",
    ),
    "mailing-recipient-changed": Words(
        "{who} zou nu anders worden aangeschreven: {recipient}.",
        "Zet de verzending opnieuw klaar.",
    ),
    "mailing-role-ended": Words(
        "{who} had de rol toen de verzending werd klaargezet, en vandaag niet meer.",
        "Zie `nrcli recipients show {who}`; laat de brief vervallen, of verzend hem toch.",
    ),
    "mailing-address-changed": Words(
        "Het mailadres van {who} was {before} toen de verzending werd klaargezet, en is nu "
        "{after}.",
        "Zet de verzending opnieuw klaar om het nieuwe te gebruiken.",
    ),
    "mailing-changed": Words(
        "De verzending {name} is niet meer zoals ze is klaargezet; daarom is er niets {done}.",
        "Zet haar opnieuw klaar, of geef --despite-changes.",
    ),
    "mail-not-set": Words(
        "In nrcli.yaml ontbreekt {what}.",
        "Schrijf daar: `mail: {{from: 'Bureau <bureau@example.nl>', server: smtp.example.nl}}`.",
    ),
    "mail-password": Words(
        "NRCLI_SMTP_USER is ingesteld, maar er is geen wachtwoord voor {user}.",
        "Stel NRCLI_SMTP_PASSWORD in, of bewaar het in de sleutelbos: `keyring set nrcli {user}`.",
    ),
    "mailbox-unreachable": Words(
        "De mailbox op {server} is niet te bereiken: {reason}.",
        "Kijk naar `imap_server` en `imap_port` in nrcli.yaml, en naar de verbinding; geef daarna "
        "dezelfde opdracht nog eens.",
    ),
    "mailbox-no-user": Words(
        "Nergens staat van wie de mailbox op {server} is.",
        "Zet `user` onder `mail` in nrcli.yaml, of stel NRCLI_SMTP_USER in.",
    ),
    "mailbox-no-drafts": Words(
        "De server {server} zegt niet welke map voor concepten is.",
        "Noem die onder `mail` in nrcli.yaml: `drafts_folder: Concepten`.",
    ),
    "mail-password-command": Words(
        "De opdracht `password_command` in nrcli.yaml geeft geen wachtwoord: {reason}.",
        "Probeer haar in een terminal: de eerste regel moet het wachtwoord of het token zijn.",
    ),
    "mail-unreachable": Words(
        "De mailserver {server} is niet te bereiken: {reason}.",
        "Controleer `mail` in nrcli.yaml en de verbinding; geef dan `nrcli mailing resume {name}`.",
    ),
    "mail-server-refuses": Words(
        "De mailserver {server} weigert nrcli: {reason}.", "Vraag het aan de beheerder."
    ),
    "mail-certificate": Words(
        "Het certificaat van de mailserver {server} is niet te vertrouwen: {reason}.",
        "Gebruik de naam van de server zoals die in het certificaat staat; stel voor een eigen "
        "certificaat SSL_CERT_FILE in.",
    ),
    "mail-unencrypted": Words(
        "De mailserver {server} biedt geen versleuteling (STARTTLS), en zonder verzendt nrcli "
        "niets.",
        "Probeer `security: tls` en `port: 465` bij `mail` in nrcli.yaml.",
    ),
    "mail-no-login": Words(
        "De mailserver {server} kent geen manier van aanmelden die nrcli kent.",
        "Laat NRCLI_SMTP_USER weg als de server geen aanmelding vraagt.",
    ),
    "mail-login": Words(
        "De mailserver {server} weigert de aanmelding: {reason}.",
        "Controleer NRCLI_SMTP_USER, en NRCLI_SMTP_PASSWORD of de sleutelbos.",
    ),
    "delivery-failed": Words(
        "De brief {kenmerk} aan {who} is niet verzonden: {reason}.",
        "Verbeter dat, en geef dan `nrcli mailing resume {name} --send`.",
    ),
    "delivery-returned": Words(
        "De brief {kenmerk} aan {who} is teruggekomen: {reason}.",
        "Verbeter het adres in recipients.yaml en zet de verzending opnieuw klaar; met --to {who} "
        "gaat hij naar hetzelfde adres.",
    ),
    "delivery-unknown": Words(
        "Van de brief {kenmerk} aan {who} is niet bekend of hij verzonden is: {reason}.",
        "Zoek {message_id} in het logboek van de mailserver, en geef dan `nrcli mailing resume "
        "{name} --sent {who}` of `--again {who}`.",
    ),
    "delivery-under-way": Words(
        "De brief {kenmerk} aan {who} wordt nu verzonden door het proces {run}.",
        "Wacht tot het klaar is, of beëindig het.",
    ),
    "delivery-not-unknown": Words(
        "Van de brief {kenmerk} aan {who} is bekend wat ervan geworden is: {state}.",
        "Geef --sent en --again alleen voor brieven waarvan dat niet bekend is.",
    ),
}


# Afschriften, de minuut, en de openbare versie.

COPIES: Mapping[str, Words] = {
    "copies-nobody-for": Words(
        "Het afschrift gaat naar iedereen op een lijst die op {date} niemand heeft voor "
        "{fracties}.",
        "Voeg toe wie daar voorzitter is, of geef `nrcli recipients sync`, en maak de brief "
        "opnieuw.",
    ),
    "copy-to-addressee": Words(
        "{name} krijgt de brief zelf, en ook nog een afschrift.",
        "Klopt dat? Noem anders iemand anders in `copies_to`.",
    ),
    "covering-without-copies": Words(
        "Er is een `covering_letter`, maar niemand krijgt een afschrift.",
        "Noem in `copies_to` wie er een krijgt, of haal `covering_letter` weg.",
    ),
    "covering-letter-not-to": Words(
        "{names} krijgt een afschrift zonder de begeleidende brief '{covering}': die gaat naar "
        "{to}, en het afschrift naar {copies_to}.",
        "Noem in `to` van de begeleidende brief en in `copies_to` dezelfde mensen.",
    ),
    "covering-letter-also-to": Words(
        "{names} krijgt de begeleidende brief '{covering}' zonder afschrift: die gaat naar {to}, "
        "en het afschrift naar {copies_to}.",
        "Noem in `to` van de begeleidende brief en in `copies_to` dezelfde mensen.",
    ),
    "afschrift-missing": Words(
        "Van de brief {kenmerk} is geen afschrift gemaakt, terwijl erin staat dat {names} er een "
        "krijgt.",
        "Maak hem opnieuw zonder --no-copies: `{again}`.",
    ),
    "covering-letter-missing": Words(
        "Bij het afschrift van {kenmerk} is geen begeleidende brief gemaakt voor {names}.",
        "Maak hem: `{again}`.",
    ),
    "covering-letter-surplus": Words(
        "De begeleidende brief {covering} is gemaakt aan {who}, die geen afschrift van {kenmerk} "
        "krijgt.",
        "Laat hem vervallen, `nrcli register void {covering} --to {who} --reason …`, of noem die "
        "in `copies_to` en maak die brief opnieuw.",
    ),
    "copies-changed": Words(
        "Sinds de brief {kenmerk} is gemaakt, is gewijzigd wie een afschrift krijgt: {changes}.",
        "Maak hem opnieuw, dan staat het in het register: `{again}`.",
    ),
    "letter-unmade": Words(
        "De brief '{letter}' van {date} aan {who} is nog niet gemaakt.",
        "Maak hem eerst, en geef dezelfde --date.",
    ),
    "letter-elsewhere": Words(
        "De werkmap heeft geen brief '{letter}'; de tekst staat dus elders.",
        "Zeg waar: --letter BESTAND.",
    ),
    "letter-other": Words(
        "{path} is niet de tekst van {kenmerk}; dat is de brief '{letter}'.",
        "Noem het bestand waar hij van gemaakt is.",
    ),
    "letter-differs": Words(
        "De brief {kenmerk} aan {who} zou nu anders worden dan die in het register.",
        "Geef dezelfde --set en --snippet als toen, of herstel de tekst; is de wijziging bedoeld, "
        "maak de brief dan eerst opnieuw.",
    ),
    "letter-not-kept": Words(
        "{kenmerk} is met een eerdere nrcli gemaakt, zonder tekst in het register; de brief is "
        "opnieuw samengesteld.",
        "U hoeft niets te doen: met een andere tekst dan toen zou hij niet gemaakt zijn.",
    ),
    "public-left-out": Words(
        "'{text}' is weggelaten uit de openbare versie.",
        "Klopt dat, dan hoeft u niets te doen.",
    ),
}
