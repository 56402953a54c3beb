"""What the commands of a mailing say."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MAILING"]

MAILING: Mapping[str, str] = {
    "There are none. Next: `nrcli mailing prepare LETTER`.": (
        "Er zijn er geen. Zet er een klaar met `nrcli mailing prepare BRIEF`."
    ),
    "give one of --send, --eml and --drafts.": "geef één van --send, --eml en --drafts.",
    "Put them among the drafts of the office's own mailbox (IMAP).": (
        "Zet ze bij de concepten in de eigen mailbox (IMAP)."
    ),
    "{done} of {letters} among the drafts of the mailbox. Next: send them from your mail "
    "program, then `nrcli mailing resume {name} --sent all`.": (
        "{done} van {letters} bij de concepten in de mailbox. Verstuur ze daar vanuit uw "
        "mailprogramma, en geef dan `nrcli mailing resume {name} --sent all`."
    ),
    # Headings.
    "Mailing": "Verzending",
    "Prepared": "Klaargezet",
    "First": "Eerste",
    "Last": "Laatste",
    "By mail": "Per mail",
    "By post": "Per post",
    "How": "Hoe",
    "When": "Wanneer",
    "Printed": "Geprint",
    "Would be mailed to": "Zou gemaild worden aan",
    "Cc": "Cc",
    "Reply-To": "Antwoord aan",
    "it ended with {code}": "hij eindigde met {code}",
    "Attached": "Bijlage",
    "Along": "Gaat mee",
    "afschrift of {kenmerk}": "afschrift van {kenmerk}",
    # Facts.
    " to ": " tot en met ",
    "{count}, {pages} in all": "{count}, samen {pages}",
    "and {count} more": "en nog {count}",
    "{letters} without a mail address: {names}": "{letters} zonder mailadres: {names}",
    "{letters} without a mail address: {names} and {count} more": (
        "{letters} zonder mailadres: {names} en nog {count}"
    ),
    # What became of a letter.
    "{kenmerk} to {name}, {when}": "{kenmerk} aan {name}, {when}",
    "on {moment} by {channel}: {reason}": "op {moment}, {channel}: {reason}",
    "tried before": "eerder geprobeerd",
    "Was it sent?": "Is hij verzonden?",
    "yes": "ja",
    "no": "nee",
    "later": "later",
    # What comes next.
    "Next: `nrcli mailing resume {name}`, to say what became of the unknown ones.": (
        "Geef nu `nrcli mailing resume {name}`, en zeg wat van de onbekende brieven geworden is."
    ),
    "Next: `nrcli mailing resume {name} --send`.": "Geef nu `nrcli mailing resume {name} --send`.",
    "Next: `nrcli mailing mail {name}`, which only looks.": (
        "Geef nu `nrcli mailing mail {name}`; die kijkt alleen, en verzendt niets."
    ),
    "Next: `nrcli mailing print {name}`.": "Geef nu `nrcli mailing print {name}`.",
    "There is nothing left to do.": "Er is niets meer te doen.",
    "Nothing to freeze: all is as it was prepared on {moment}.": (
        "Er is niets vast te leggen: alles is zoals het op {moment} is klaargezet."
    ),
    "By post: {letters}.": "Per post: {letters}.",
    "Interrupted after {letters} of {count}. Nobody gets one twice: "
    "`nrcli mailing resume {name} --send` goes on.": (
        "Onderbroken na {letters} van de {count}. Niemand krijgt er twee: "
        "`nrcli mailing resume {name} --send` gaat verder."
    ),
    "Nothing to mail: {states}.": "Er is niets te mailen: {states}.",
    "{letters} would be mailed. Next: the same command with --send.": (
        "{letters} te mailen. Geef dezelfde opdracht met --send."
    ),
    "{letters} would be mailed. Next: the same command with --send, or with --eml DIR.": (
        "{letters} te mailen. Geef dezelfde opdracht met --send, of met --eml MAP."
    ),
    "{done} of {letters} written to {folder}/. Next: send them from your mail program, "
    "then `nrcli mailing resume {name} --sent all`.": (
        "{done} van {letters} geschreven in {folder}/. Verzend ze uit uw mailprogramma, en geef "
        "dan `nrcli mailing resume {name} --sent all`."
    ),
    "{done} of {letters} sent. Next: `nrcli mailing resume {name} --send`, once that is mended.": (
        "{done} van {letters} verzonden. Verbeter dat, en geef dan `nrcli mailing resume {name} "
        "--send`."
    ),
    "{done} of {letters} sent.": "{done} van {letters} verzonden.",
    "{letters} reported.": "{letters} in het overzicht.",
    # print, posted
    "'{order}' is no order; there are {names}.": ("'{order}' is geen volgorde; er zijn {names}."),
    "Left out: {count} that went or may have gone.": (
        "Overgeslagen: {count} die verzonden zijn, of misschien verzonden."
    ),
    "There is nothing to print.": "Er is niets te printen.",
    "{letters} on {pages}.": "{letters} op {pages}.",
    "Next: print on both sides and post, then `nrcli mailing posted {name}`.": (
        "Print dubbelzijdig, breng ze naar de post, en geef dan `nrcli mailing posted {name}`."
    ),
    "Nothing to do: no printed letter waits. Next: `nrcli mailing print {name}`.": (
        "Er is niets te doen: geen geprinte brief wacht. Geef nu `nrcli mailing print {name}`."
    ),
    "{letters} noted as sent. Next: `nrcli mailing report {name}`.": (
        "{letters} vastgelegd als verzonden. Geef nu `nrcli mailing report {name}`."
    ),
}
