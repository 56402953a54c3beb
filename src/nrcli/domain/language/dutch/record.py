"""What is said of the register as a record: its chain, its corrections, its recovery."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["RECORD"]

RECORD: Mapping[str, str] = {
    "Take back into the register what finished letters say, after showing it.": (
        "Laat zien welke gemaakte brieven niet in het register staan, en schrijf ze weer in."
    ),
    "Change the register.": "Het register wijzigen.",
    "The register has every letter that lies in out/.": (
        "In het register staat elke brief die in out/ ligt."
    ),
    "Recovered. Next: `nrcli register sent` for each letter that was sent.": (
        "Het register is hersteld. Nu: `nrcli register sent` voor elke brief die is verzonden."
    ),
    "only the kenmerk": "alleen het kenmerk",
    "Note that a letter came back: it is to do again, and its sending stays in the record.": (
        "Leg vast dat een brief is teruggekomen: hij moet opnieuw; wat verzonden is blijft staan."
    ),
    "Note that letters came back, by mail or by post: they are to do again.": (
        "Leg vast dat brieven zijn teruggekomen, per mail of per post: ze moeten opnieuw."
    ),
    "Why it came back.": "Waarom de brief terugkwam.",
    "Whose letter came back.": "Wiens brief terugkwam.",
    "{letters} noted as come back. Next: correct the address in recipients.yaml, then draft it "
    "again.": (
        "{letters} vastgelegd als teruggekomen. Verbeter nu het adres in recipients.yaml en maak "
        "de brief opnieuw."
    ),
    "{letters} noted as come back. Next: correct the address in recipients.yaml, then prepare the "
    "mailing again.": (
        "{letters} vastgelegd als teruggekomen. Verbeter nu het adres in recipients.yaml en zet "
        "de verzending opnieuw klaar."
    ),
    "Next: correct the addresses of those that came back in recipients.yaml, then prepare the "
    "mailing again.": (
        "Verbeter in recipients.yaml de adressen van wat terugkwam, en zet de verzending opnieuw "
        "klaar."
    ),
    "Note that a letter was answered.": "Leg vast dat een brief is beantwoord.",
    "The day of the reply.": "De dag van het antwoord.",
    "The kenmerk of the reply.": "Het kenmerk van het antwoord.",
    "{letters} noted as answered. `nrcli register list --unanswered` shows the others.": (
        "{letters} vastgelegd als beantwoord. `nrcli register list --unanswered` toont de andere."
    ),
    "Only those that were sent and not answered.": (
        "Alleen brieven die zijn verzonden en niet beantwoord."
    ),
    "Every letter that was sent was answered, or none was sent.": (
        "Elke verzonden brief is beantwoord, of er is er geen verzonden."
    ),
    "returned": "teruggekomen",
    "answered": "beantwoord",
    "recovered": "teruggevonden",
    "corrected": "gecorrigeerd",
    "again": "opnieuw geschreven",
    "redated": "nieuwe datum",
    "Write the same words to somebody who was sent them before, and say why.": (
        "Dezelfde woorden nog eens schrijven aan wie ze al kreeg, met de reden."
    ),
    "{who}, entered by {by}": "{who}, ingevoerd door {by}",
    "Put right what was noted of the sending of a letter; what was noted stays there too.": (
        "Rechtzetten wat over de verzending van een brief is genoteerd; ook het oude blijft staan."
    ),
    "What was wrong.": "Wat er niet klopte.",
    "It was not sent at all.": "De brief is helemaal niet verzonden.",
    "The day on which it was sent.": "De dag waarop de brief is verzonden.",
    "say either --not-sent, or the right --day or --how.": (
        "geef --not-sent, of de juiste --day of --how."
    ),
    "Corrected. `nrcli register show` tells both.": (
        "Rechtgezet. `nrcli register show` toont beide."
    ),
    "not sent": "niet verzonden",
    "sealed": "verzegeld",
    "HEAD": "EINDE",
    "The head that an export or a minuut has: was the register that one?": (
        "Het einde van de keten in een export of minuut: was dit register dat?"
    ),
    # register list, show
    "'{state}' is no state; there are {names}.": "'{state}' is geen stand; er zijn {names}.",
    "There are none. The first letter that is no concept begins the register.": (
        "Er zijn er geen. Het register begint met de eerste brief die geen concept is."
    ),
    "Date": "Datum",
    "Letter": "Brief",
    "State": "Stand",
    "Since": "Sinds",
    "By": "Door",
    "Files": "Bestanden",
    "Enclosures": "Bijlagen",
    "Afschrift": "Afschrift",
    "Covered by": "Begeleid door",
    "given by hand": "zelf gekozen",
    "counted": "geteld",
    ", shared by a mailing": ", gedeeld door een verzending",
    "approved": "goedgekeurd",
    "approved, in another version,": "goedgekeurd, in een andere versie,",
    "{what} by {who}": "{what} door {who}",
    # void, sent, minuut, export, verify
    "say why, in a few words.": "zeg in een paar woorden waarom.",
    "{letters} noted as voided.": "{letters} vervallen verklaard.",
    "{letters} noted as sent.": "{letters} vastgelegd als verzonden.",
    "Nothing to do: what is under {kenmerk} was voided before.": (
        "Er is niets te doen: {kenmerk} was al vervallen."
    ),
    "Nothing to do: what is under {kenmerk} was sent or voided before.": (
        "Er is niets te doen: {kenmerk} was al verzonden of vervallen."
    ),
    "Next: remove {files}.": "Verwijder nu {files}.",
    "{count} made. Next: keep it with the letter; make it anew once it is sent.": (
        "{count} gemaakt. Bewaar de minuut bij de brief; maak haar opnieuw als hij verzonden is."
    ),
    "{letters} exported, up to link {number} of the register.": (
        "{letters} geëxporteerd, tot en met schakel {number} van het register."
    ),
    "{kenmerk} to {who} is voided: {reason}": "{kenmerk} aan {who} is vervallen: {reason}",
    "Head of the register: {head}": "Einde van de keten: {head}",
    "Verified {letters}, {files}, {voided} voided: {errors}, {warnings}.": (
        "{letters}, {files} en {voided} vervallen nagegaan: {errors}, {warnings}."
    ),
}
