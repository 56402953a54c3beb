"""The help of every command and option, and the words that stand for a value."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["HELP", "VALUES"]

VALUES: Mapping[str, str] = {
    "ADDRESS": "ADRES",
    "DATE": "DATUM",
    "DIR": "MAP",
    "FIELD=VALUE": "VELD=WAARDE",
    "FILE": "BESTAND",
    "FILE…": "BESTAND…",
    "HOW": "HOE",
    "KIND": "SOORT",
    "LANG": "TAAL",
    "LETTER": "BRIEF",
    "MAILING": "VERZENDING",
    "NAME": "NAAM",
    "NUMBER": "NUMMER",
    "ORDER": "VOLGORDE",
    "REASON": "REDEN",
    "REF|DIR": "REF|MAP",
    "ROLE": "ROL",
    "STATE": "STAND",
    "TEXT": "TEKST",
    "WHO": "WIE",
    "[LETTER|MAILING]": "[BRIEF|VERZENDING]",
}

HELP: Mapping[str, str] = {
    # nrcli zelf.
    "Write official Dutch letters from plain text, as DOCX and PDF.": (
        "Brieven maken van gewone tekst, als DOCX en PDF."
    ),
    "Show the version.": "De versie tonen.",
    "Show the traceback of an unexpected fault; may stand anywhere.": (
        "Bij een fout in nrcli zelf alles tonen; mag overal staan."
    ),
    "The language to speak, nl or en; may stand anywhere.": (
        "De taal van nrcli, nl of en; mag overal staan."
    ),
    # De opdrachten.
    "Make a workspace with working examples.": "Een werkmap maken met voorbeelden die het doen.",
    "Write a letter as DOCX and PDF, or one for each recipient of a list.": (
        "Een brief maken als DOCX en PDF, of een voor elke ontvanger op een lijst."
    ),
    "Show a letter in the browser as it will be, again at every save, until Ctrl-C.": (
        "Een brief in de browser tonen zoals hij wordt, opnieuw bij elk opslaan, tot Ctrl-C."
    ),
    "Report every problem in the workspace, with its place and what to do.": (
        "Alles melden wat in de werkmap niet klopt: waar het staat en wat u kunt doen."
    ),
    "Approve a letter as its text is now: each change after it needs approval anew.": (
        "Een brief goedkeuren zoals de tekst nu is; na elke wijziging is opnieuw akkoord nodig."
    ),
    "Read finished letters back, PDF and DOCX, and hold them against the register.": (
        "Gemaakte brieven nalezen, PDF en DOCX, en vergelijken met het register."
    ),
    "Tell what a change does to every letter, or how the letters of a mailing differ.": (
        "Vergelijken wat een wijziging doet met elke brief, of waarin brieven van een "
        "verzending verschillen."
    ),
    (
        "Tell what a change does to every letter, or how the letters of a mailing differ.\n\n"
        "With --against: which lines and which pages differ, and for whom. Without it: which "
        "letter of\n"
        "the mailing to read, what is each recipient's own, and whatever else differs."
    ): (
        "Vergelijken wat een wijziging doet met elke brief, of waarin brieven van een "
        "verzending verschillen.\n\n"
        "Met --against: welke regels en pagina’s anders zijn, en voor wie. Zonder: welke brief "
        "van de verzending u kunt lezen, wat bij elke ontvanger anders is, en wat verder "
        "verschilt."
    ),
    "Tell which file and line each paragraph of a letter came from, and which data.": (
        "Van elke alinea van een brief de herkomst tonen: bestand, regel en gegevens."
    ),
    "Write the JSON Schemas that let an editor check and complete your files.": (
        "De JSON Schema’s schrijven waarmee een editor uw bestanden controleert en aanvult."
    ),
    "The letters of the workspace.": "De brieven van de werkmap.",
    "The snippets of the workspace.": "De bouwstenen van de werkmap.",
    "The senders of the workspace.": "De afzenders van de werkmap.",
    "The recipients in recipients.yaml.": "De ontvangers in recipients.yaml.",
    "The register of kenmerken and letters.": "Het register van kenmerken en brieven.",
    "Letters to many, and nobody gets one twice.": (
        "Brieven aan veel mensen; niemand krijgt er twee."
    ),
    # Wat opdrachten delen.
    "A letter's name, or the path of its file.": (
        "De naam van een brief, of het pad van het bestand."
    ),
    "A role, list or person instead of the letter's own.": (
        "Een rol, lijst of persoon in plaats van die in de brief."
    ),
    "A role, list or person instead; of a list, the first is shown.": (
        "Een andere rol, lijst of persoon; van een lijst ziet u de eerste."
    ),
    "The day, such as 5-4-2017; today in the Netherlands if left out.": (
        "De dag, zoals 5-4-2017; vandaag als u niets opgeeft."
    ),
    "A snippet instead of those the letter lists.": "Een bouwsteen in plaats van die in de brief.",
    "The value of a field of the letter.": "De waarde van een invulveld van de brief.",
    "Make anew what was sent already, and say why.": (
        "Opnieuw maken wat al verzonden is, en waarom."
    ),
    "Processes to use; by default what pays.": "Het aantal processen; anders wat het snelst is.",
    "Replace files even if they were edited.": (
        "Bestanden vervangen, ook als ze zelf gewijzigd zijn."
    ),
    "Replace a file that nrcli did not make.": (
        "Een bestand vervangen dat nrcli niet heeft gemaakt."
    ),
    "Let warnings be errors.": "Waarschuwingen als fouten behandelen.",
    "Report as JSON on stdout.": "De uitkomst als JSON geven, voor andere programma’s.",
    "The workspace; otherwise the current folder or the nearest above it.": (
        "De werkmap; anders deze map of de eerste erboven."
    ),
    "The kenmerk, as printed.": "Het kenmerk, zoals het op de brief staat.",
    "Only the letter to this recipient.": "Alleen de brief aan deze ontvanger.",
    "The mailing's name.": "De naam van de verzending.",
    "Go on though something changed since the mailing was prepared.": (
        "Doorgaan, ook als er sinds het klaarzetten iets gewijzigd is."
    ),
    # draft, approve.
    "A kenmerk by hand, shared by all letters; else the register gives each its own.": (
        "Een kenmerk dat u zelf kiest, voor alle brieven samen; anders geeft het register er "
        "elk een."
    ),
    "The formats to write: docx, pdf, txt; docx,pdf if left out, pdf of an afschrift.": (
        "Welke bestanden: docx, pdf, txt; anders docx en pdf, en van een afschrift pdf."
    ),
    "Where to write; otherwise `out` in the workspace.": (
        "In welke map; anders `out` in de werkmap."
    ),
    "Mark every page CONCEPT; needs no kenmerk.": "CONCEPT op elke pagina zetten; zonder kenmerk.",
    "The version for publication: no numbers, mail addresses, signature.": (
        "De openbare versie: zonder nummers, mailadressen en handtekening."
    ),
    "Leave out the afschrift.": "Geen afschrift maken.",
    "With what each letter says, which has personal data; JSON only.": (
        "Met wat elke brief zegt, dus met persoonsgegevens; alleen JSON."
    ),
    "Make the first N letters only.": "Alleen de eerste N brieven maken.",
    "Say who would get what; write nothing.": (
        "Proefronde: zeggen wie wat zou krijgen, zonder iets te schrijven."
    ),
    "Who approves it.": "Wie hem goedkeurt.",
    "In which role, such as 'hoofd bureau'.": "In welke rol, zoals 'hoofd bureau'.",
    "A remark with it.": "Een opmerking erbij.",
    # check, proof.
    "Report on these files and folders only.": "Alleen meldingen over deze bestanden en mappen.",
    "Repair what is safe, such as double spaces, and show the change.": (
        "Herstellen wat veilig kan, zoals dubbele spaties, en de wijziging tonen."
    ),
    "Check again at every save, until Ctrl-C.": "Bij elk opslaan opnieuw controleren, tot Ctrl-C.",
    "PDFs, DOCX files, or folders of letters.": "PDF’s, DOCX-bestanden, of mappen met brieven.",
    # compare, explain, preview.
    (
        "A letter's name, or the path of its file; else all letters. Without --against, a "
        "mailing's name."
    ): (
        "De naam van een brief of het pad van het bestand; anders alle brieven. Zonder "
        "--against de naam van een verzending."
    ),
    "What to compare with: a git revision, such as HEAD, or another workspace.": (
        "Waarmee: een revisie van git, zoals HEAD, of een andere werkmap."
    ),
    "Write a page that shows what differs on the letters' pages, side by side.": (
        "Een webpagina schrijven die de verschillen naast elkaar toont."
    ),
    "A letter's name, the path of its file, or a finished PDF or DOCX.": (
        "De naam van een brief, het pad van het bestand, of een gemaakte PDF of DOCX."
    ),
    "With --line: one line of the PDF.": "Met --line: één regel van de PDF.",
    "The line of text on that page, without blank ones; on page 1 from the aanhef on.": (
        "De regel tekst op die pagina, zonder lege; op pagina 1 vanaf de aanhef."
    ),
    "The kenmerk to show; none is ever taken from a register.": (
        "Het kenmerk om te tonen; een voorbeeld krijgt er nooit een uit het register."
    ),
    "Mark every page CONCEPT.": "CONCEPT op elke pagina zetten.",
    "Print the address only; open it in a browser of this machine.": (
        "Alleen het adres tonen; open het in een browser op deze computer."
    ),
    "Print the letter as text at every save; no browser is needed.": (
        "De brief bij elk opslaan als tekst tonen, zonder browser."
    ),
    # letters, snippets, senders, init, schema.
    "List the letters there are.": "Alle brieven noemen.",
    "List the snippets there are.": "Alle bouwstenen noemen.",
    "List the senders there are.": "Alle afzenders noemen.",
    "Show one letter, whole.": "Eén brief helemaal tonen.",
    "Show one snippet, whole.": "Eén bouwsteen helemaal tonen.",
    "Show one sender, whole.": "Eén afzender helemaal tonen.",
    "Make a new letter; in a terminal, what is not given is asked.": (
        "Een nieuwe brief maken; wat u niet opgeeft, wordt gevraagd."
    ),
    "Make a new snippet; in a terminal, what is not given is asked.": (
        "Een nieuwe bouwsteen maken; wat u niet opgeeft, wordt gevraagd."
    ),
    "Make a new sender; in a terminal, what is not given is asked.": (
        "Een nieuwe afzender maken; wat u niet opgeeft, wordt gevraagd."
    ),
    "Its name.": "De naam.",
    "The name of its file: small letters, digits and hyphens.": (
        "De naam van het bestand: kleine letters, cijfers en streepjes."
    ),
    "What it is about.": "Waar de brief over gaat.",
    "A role, list or person.": "Een rol, lijst of persoon.",
    "Who writes.": "Wie schrijft.",
    "Who gets an afschrift.": "Wie een afschrift krijgt.",
    "A topic, in order.": "Een bouwsteen, op volgorde.",
    "Its heading in a letter.": "De kop in een brief.",
    "Where the text comes from.": "Waar de tekst vandaan komt.",
    "Its last day, such as 31-12-2017.": "De laatste dag, zoals 31-12-2017.",
    "The line in the window, on one line.": "De regel in het venster, op één regel.",
    "Who signs.": "Wie ondertekent.",
    "A line of what they are.": "Een regel met de functie.",
    "Who knows about the letters.": "Wie van de brieven weet.",
    "How to reach them.": "Hoe u die bereikt.",
    "The folder to make it in.": "De map waarin.",
    "Print this one: letter, snippet, sender, house-style, recipients or nrcli.": (
        "Alleen dit schema tonen: letter, snippet, sender, house-style, recipients of nrcli."
    ),
    "Write into this folder; else into templates/schemas of the workspace.": (
        "In deze map schrijven; anders in templates/schemas van de werkmap."
    ),
    # recipients.
    "List who holds which role on a day.": "Noemen wie op een dag welke rol heeft.",
    "Show how somebody is addressed on a day.": "Tonen hoe u iemand op een dag aanschrijft.",
    "Look the whole roster through: holes, overlaps, age, and what nobody uses.": (
        "De hele namenlijst controleren: gaten, overlap, ouderdom, en wat niemand gebruikt."
    ),
    "Show what a file would change in recipients.yaml, or change it.": (
        "Tonen wat een bestand zou wijzigen in recipients.yaml, of het wijzigen."
    ),
    "Show what the Tweede Kamer's open data would change in recipients.yaml, or change it.": (
        "Tonen wat de open data van de Tweede Kamer zouden wijzigen in recipients.yaml, of het "
        "wijzigen."
    ),
    "This role only.": "Alleen deze rol.",
    "By seats or by name.": "Op zetels of op naam.",
    "Saved answers of the Tweede Kamer's service (JSON), or a table (CSV).": (
        "Bewaarde antwoorden van de dienst van de Tweede Kamer (JSON), of een tabel (CSV)."
    ),
    "Change recipients.yaml.": "recipients.yaml echt wijzigen.",
    "Import the others where rows cannot be used.": (
        "Rijen die niet te gebruiken zijn overslaan, en de andere invoeren."
    ),
    "Only who holds a role on this day or later; without it, everybody.": (
        "Alleen wie op deze dag of later een rol heeft; anders iedereen."
    ),
    "Take in groups that split off from a fractie.": (
        "Ook groepen opnemen die zich van een fractie hebben afgesplitst."
    ),
    "The address in recipients.yaml for who is new; else that of who held the role.": (
        "Het adres in recipients.yaml voor wie nieuw is; anders dat van wie de rol had."
    ),
    # register.
    "List the letters in the register, the oldest first.": (
        "De brieven in het register noemen, de oudste eerst."
    ),
    "Show the letters under a kenmerk, and all that happened to them.": (
        "De brieven met een kenmerk tonen, en alles wat ermee gebeurd is."
    ),
    "Void a kenmerk that is not used after all; it is never given again.": (
        "Een kenmerk dat toch niet gebruikt wordt, laten vervallen; het wordt nooit meer "
        "uitgegeven."
    ),
    "Note that a letter was sent: its files are as registered, and it changes no more.": (
        "Vastleggen dat een brief verzonden is: de bestanden kloppen, en hij wijzigt niet meer."
    ),
    "Make the minuut as one PDF: the letter, its parafen, and who was sent what.": (
        "De minuut maken als één PDF: de brief, de parafen, en wie wat kreeg."
    ),
    "Write the whole register as CSV, XLSX or JSON; JSON has every event and digest.": (
        "Het hele register schrijven als CSV, XLSX of JSON; in JSON staat alles, ook elk "
        "controlegetal."
    ),
    "Compare the register with the files: missing, changed, unknown; and look for gaps.": (
        "Het register met de bestanden vergelijken: wat ontbreekt, gewijzigd of onbekend is, "
        "en of er gaten zijn."
    ),
    "Only these: reserved, issued, sent, voided.": (
        "Alleen deze: reserved (vastgehouden), issued (uitgegeven), sent (verzonden), voided "
        "(vervallen)."
    ),
    "Only letters of this name.": "Alleen brieven met deze naam.",
    "Its text, if that is not in the workspace.": "De tekst, als die niet in de werkmap staat.",
    "Replace a minuut that was edited.": "Een minuut vervangen die zelf gewijzigd is.",
    "Why it is not used.": "Waarom het niet gebruikt wordt.",
    "How, such as 'per post'.": "Hoe, zoals 'per post'.",
    "Where to; its ending says how. Else stdout.": (
        "Naar welk bestand; het einde van de naam zegt hoe. Anders op het scherm."
    ),
    "csv, json or xlsx; json if left out.": "csv, json of xlsx; anders json.",
    # mailing.
    "Draft and proof a letter to everybody, and freeze who gets what. Nothing is sent.": (
        "Een brief aan iedereen maken en nalezen, en vastleggen wie wat krijgt. Er gaat niets weg."
    ),
    "List the mailings, the one that was prepared last at the end.": (
        "De verzendingen noemen, de laatst klaargezette onderaan."
    ),
    "Mail the letters that were not sent yet, as PDF: look, then send them or write drafts.": (
        "De brieven die nog niet weg zijn mailen, als PDF: eerst kijken, dan verzenden of "
        "concepten schrijven."
    ),
    "Go on with what failed or was not reached; settle first what nobody knows the outcome of.": (
        "Verder gaan met wat mislukte of nog niet aan de beurt was; eerst zeggen wat van "
        "onbekende brieven geworden is."
    ),
    "Say who got what, when and by which channel, and what is still to do.": (
        "Zeggen wie wat kreeg, wanneer en hoe, en wat nog te doen is."
    ),
    "Write one PDF for the printer, each letter on a front side, and a list for the post room.": (
        "Eén PDF schrijven voor de printer, elke brief op een voorkant, met een lijst voor de "
        "postkamer."
    ),
    "Note that the printed letters have been posted: they are sent, and go no other way.": (
        "Vastleggen dat de geprinte brieven op de post zijn: ze zijn verzonden, en gaan niet "
        "ook anders weg."
    ),
    "The mailing's name; else LETTER-DATE.": "De naam van de verzending; anders BRIEF-DATUM.",
    "A kenmerk by hand, for all letters.": "Een kenmerk dat u zelf kiest, voor alle brieven.",
    "Where the letters go; otherwise `out` in the workspace.": (
        "Waar de brieven komen; anders `out` in de werkmap."
    ),
    "Where to write; otherwise `out/mailings/MAILING`.": (
        "In welke map; anders `out/mailings/VERZENDING`."
    ),
    "Send by the mail server of nrcli.yaml.": "Verzenden met de mailserver van nrcli.yaml.",
    "Write drafts (.eml) that a mail program opens as not sent yet.": (
        "Concepten (.eml) schrijven, die een mailprogramma opent als nog niet verzonden."
    ),
    "This letter, of unknown outcome, was sent; or 'all'.": (
        "Deze brief, waarvan dat niet bekend was, is verzonden; of 'all' voor alle."
    ),
    "This letter, of unknown outcome, may go; or 'all'.": (
        "Deze brief, waarvan dat niet bekend was, mag weg; of 'all' voor alle."
    ),
    "One of prepared, seats, name.": "prepared (zoals klaargezet), seats (zetels) of name (naam).",
    "How many letters in one file.": "Hoeveel brieven in één bestand.",
    "Only those that were never printed.": "Alleen brieven die nooit geprint zijn.",
    "Those that were sent too.": "Ook brieven die verzonden zijn.",
    "Address labels too, on sheets of C columns and R rows: 3x8.": (
        "Ook adresetiketten, op vellen van C kolommen en R rijen: 3x8."
    ),
    "How it went, for the register.": "Hoe ze weg zijn, voor het register.",
    "A CSV, XLSX or JSON to write it to.": "Een CSV, XLSX of JSON om naar te schrijven.",
}
