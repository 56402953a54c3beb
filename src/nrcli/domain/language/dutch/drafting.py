"""What the commands say that make, check, show and explain a letter."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["DRAFTING"]

DRAFTING: Mapping[str, str] = {
    # draft
    "it is made of a letter that is finished, and changes nothing of it.": (
        "de openbare versie komt van een brief die klaar is, en wijzigt daar niets aan."
    ),
    "'{text}' is not a list of formats; there are {names}.": (
        "'{text}' is geen lijst van bestandssoorten; er zijn {names}."
    ),
    "Recipient": "Ontvanger",
    "Function": "Functie",
    "Kenmerk": "Kenmerk",
    "Pages": "Pagina’s",
    "Written to {out}/": "Geschreven in {out}/",
    "Would be written to {out}/": "Zou komen in {out}/",
    "and {count} more; --json names them all.": "en nog {count}; --json noemt ze alle.",
    "Afschrift for {count}: {names}": "Afschrift voor {count}: {names}",
    "Not made: the letter to {name} ({who}).": "Niet gemaakt: de brief aan {name} ({who}).",
    "{letters} made, {failed} not. Mend that, then `{again} …`.": (
        "{letters} gemaakt, {failed} niet. Verbeter dat, en geef dan `{again} …`."
    ),
    "{letters} made. {sent} not: they were sent the earlier text, so the letter now exists "
    "in two texts.": (
        "{letters} gemaakt, {sent} niet: die kregen de eerdere tekst, dus de brief bestaat nu "
        "in twee teksten."
    ),
    "{letters} would be made, {failed} not. Mend that, then `{again} …`.": (
        "{letters} te maken, {failed} niet. Verbeter dat, en geef dan `{again} …`."
    ),
    "{letters} would be made. Next: the same command without --dry-run.": (
        "{letters} te maken. Geef nu dezelfde opdracht zonder --dry-run."
    ),
    "{letters} made as a concept. Next: read it, then draft it without --concept.": (
        "{letters} gemaakt als concept. Lees het concept, en maak de brief dan zonder --concept."
    ),
    "{letters} made for publication. Next: read it before it is published.": (
        "{letters} gemaakt om openbaar te maken. Lees de openbare versie eerst na."
    ),
    "{letters} made. Next: read it, then draft it with --format pdf to send it.": (
        "{letters} gemaakt. Lees na, en maak dan met --format pdf wat u verzendt."
    ),
    "{letters} made. Next: read the PDF, and make the covering letters: `{command}`.": (
        "{letters} gemaakt. Lees de PDF, en maak de begeleidende brieven: `{command}`."
    ),
    "{letters} made. Next: read the PDFs, and make the covering letters: `{command}`.": (
        "{letters} gemaakt. Lees de PDF’s, en maak de begeleidende brieven: `{command}`."
    ),
    "{letters} made. Next: read the PDF, then send it.": (
        "{letters} gemaakt. Lees de PDF, en verzend hem dan."
    ),
    "{letters} made. Next: read the PDFs, then send them.": (
        "{letters} gemaakt. Lees de PDF’s, en verzend ze dan."
    ),
    # approve
    "name a person.": "noem een persoon.",
    "{letter}, to {recipient}: {names}": "{letter}, aan {recipient}: {names}",
    "Approved. {approvals} more needed.": "Goedgekeurd. Nog {approvals} nodig.",
    "Approved. Next: draft it on the same --date.": (
        "Goedgekeurd. Maak de brief nu met dezelfde --date."
    ),
    # check, proof
    "Waiting for the next save; Ctrl-C stops.": (
        "Wacht tot u weer iets opslaat; met Ctrl-C stopt u."
    ),
    "Repaired {places} in {files}.": "{places} hersteld in {files}.",
    "Checked {letters} and {snippets}: {errors}, {warnings}.": (
        "{letters} en {snippets} gecontroleerd: {errors}, {warnings}."
    ),
    "good": "goed",
    "sealed or signed outside": "buiten nrcli verzegeld of ondertekend",
    "{letters} proofed, {count} not to be sent.": "{letters} nagelezen, {count} niet te verzenden.",
    "{letters} proofed: {warnings}.": "{letters} nagelezen: {warnings}.",
    "good, {warnings}": "goed, {warnings}",
    "{letters} proofed, nothing wrong.": "{letters} nagelezen, niets mis.",
    "Passed over, as not to be sent: {count}.": (
        "Overgeslagen, want niet om te verzenden: {count}."
    ),
    "it is a folder": "het is een map",
    "it is no file": "het is geen bestand",
    "it is encrypted": "het is versleuteld",
    "it asks for a password": "het vraagt om een wachtwoord",
    "it has no pages": "het heeft geen pagina's",
    "a link that starts a program": "een link die een programma start",
    "a form that sends itself": "een formulier dat zichzelf verstuurt",
    "a form that reads other files": "een formulier dat andere bestanden leest",
    "files inside it": "een bestand in de PDF",
    "sound or film": "geluid of film",
    "a form of its own kind": "een formulier van een eigen soort (XFA)",
    "it is encrypted, or of an old version of Word": (
        "het is versleuteld, of van een oude versie van Word"
    ),
    "it is damaged, or no DOCX": "het is beschadigd, of geen DOCX",
    "it is damaged, or no PDF": "het is beschadigd, of geen PDF",
    "it is damaged, or not what its name says": "het is beschadigd, of niet wat de naam zegt",
    "it has no word/document.xml": "word/document.xml ontbreekt",
    "it is not tagged": "het heeft geen structuur voor voorleesprogramma's",
    "it is larger than a letter can be": "het is groter dan een brief kan zijn",
    "it has more elements than a letter can have": (
        "het heeft meer onderdelen dan een brief kan hebben"
    ),
    "it has more pages than a letter can have": (
        "het heeft meer bladzijden dan een brief kan hebben"
    ),
    "it is packed in a way that no letter is": "het is ingepakt zoals geen brief dat is",
    "it is written in characters that no letter is": (
        "het heeft een tekencodering die geen brief heeft"
    ),
    "a picture stands where text should": "op de plaats van tekst staat een afbeelding",
    # explain
    "--page and --line go together.": "--page en --line horen bij elkaar.",
    "A finished letter says itself to whom and of which day it is.": (
        "In een gemaakte brief staat zelf aan wie hij is en van welke dag."
    ),
    "This is the letter to {names}; --to and --date show another.": (
        "Dit is de brief aan {names}; met --to en --date ziet u een andere."
    ),
    "{letter}, to {who}, of {date}, was made of:": "{letter}, aan {who}, van {date}, komt van:",
    "not in the files as they are now": "niet in de bestanden zoals ze nu zijn",
    "given when drafting": "opgegeven bij het maken",
    "Places are those of the files as they are now; some changed since the letter was made.": (
        "De plaatsen zijn die in de bestanden van nu; sinds de brief is gemaakt, is er iets "
        "gewijzigd."
    ),
    "All that the letter was made of is unchanged.": (
        "Alles waar de brief van gemaakt is, is hetzelfde gebleven."
    ),
    # preview
    "Stopped. Nothing was written; `nrcli draft` makes the letter.": (
        "Gestopt. Er is niets geschreven; `nrcli draft` maakt de brief."
    ),
    "No browser could be opened: open the address above in one, or use --text.": (
        "Er kon geen browser worden geopend: open het adres hierboven zelf, of gebruik --text."
    ),
    "The page follows every save; it is for you and this machine only. Ctrl-C stops.": (
        "De pagina volgt elk opslaan; alleen u ziet haar, op deze computer. Met Ctrl-C stopt u."
    ),
    "This is the letter to {name} of {day}.": "Dit is de brief aan {name} van {day}.",
    "This is the letter to {name} of {day}: nobody can be written to today.": (
        "Dit is de brief aan {name} van {day}: vandaag is er niemand om aan te schrijven."
    ),
    # init, schema
    "Next: `{command}`.": "Geef nu `{command}`.",
    "Next: {go}, then `{command}`.": "Geef nu `{go}`, en dan `{command}`.",
    "An editor with a YAML language server reads them where a file's first line says so.": (
        "Een editor met een YAML language server leest ze als de eerste regel van een bestand "
        "dat zegt."
    ),
}
