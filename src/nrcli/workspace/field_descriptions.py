"""What each key of the files of a workspace is for: told by editors while somebody types."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.kenmerk import KenmerkScheme
from nrcli.domain.letter.picture import Picture
from nrcli.domain.letter.sender import Contact, Sender, Signatory
from nrcli.domain.letter.side_column import ListedBlock, OwnBlock
from nrcli.domain.letter.source_texts import Enclosure, LetterSource, SnippetSource
from nrcli.domain.people.address import Address
from nrcli.domain.people.addressee import Addressee
from nrcli.domain.people.person import Partner, Person, Provenance
from nrcli.domain.people.roster import DatedSeats, Fractie, RecipientList, Role, RoleLabel
from nrcli.domain.values.office_settings import (
    MailSettings,
    OfficeSettings,
    OpenDataSettings,
    RosterSettings,
)
from nrcli.domain.values.writing_rules import WritingRule, WritingRules

__all__ = ["FIELD_DESCRIPTIONS"]

FIELD_DESCRIPTIONS: Mapping[type, Mapping[str, str]] = {
    LetterSource: {
        "subject": "What the letter is about; printed behind Onderwerp.",
        "to": "Who it is for: a role, list or person in recipients.yaml, or an address.",
        "sender": "Who writes: the name of a file in templates/senders.",
        "house_style": "How it looks: the name of a file in templates/house-styles.",
        "copies_to": "Who gets an afschrift: roles, lists or people in recipients.yaml.",
        "covering_letter": "The letter that goes with each afschrift: a name in templates/letters.",
        "snippets": "The topics, in order: names of files in templates/snippets.",
        "date": "The date of the letter; without it that of the day, or of --date.",
        "kenmerk": "The reference that the letter is registered under.",
        "kenmerk_per": "What has one kenmerk: each letter to a list, or the mailing as a whole.",
        "uw_brief_van": "The date of the letter that is answered, or several.",
        "uw_kenmerk": "The kenmerk of the letter that is answered, or several.",
        "side_column": "Blocks of this letter's own in the side column, such as a zaaknummer.",
        "enclosures": "What goes with the letter, each by its title, or with its file.",
        "marking": "The rubricering in the margin, such as Vertrouwelijk.",
        "over_address": "A line over the address, such as Per e-mail or AANGETEKEND.",
        "slotformule": "The words above the signature, instead of those of the sender.",
        "fields": "Values of your own, given when drafting: the name of each, and what it is.",
    },
    Addressee: {
        "organisation": "Stands above the name.",
        "name": "The name as it stands on the envelope, without De heer or Mevrouw.",
        "titels": "The titles before the name.",
        "geslacht": "m or v; left out if it is not known.",
        "function": "The line below the name.",
        "lines": "The lines of the address, without postcode and place.",
        "postcode": "A Dutch one; abroad it stands in `place`.",
        "place": "Where it is.",
        "country": "Abroad only.",
        "aanhef": "The greeting; without it Geachte heer, mevrouw.",
        "email": "A mail address.",
        "cc": "Who gets a copy of mail.",
    },
    Enclosure: {
        "title": "What the letter calls it.",
        "file": "The PDF, from the folder of the workspace, as in bijlagen/advies.pdf.",
    },
    SnippetSource: {
        "title": "The topic heading that is printed above the text.",
        "source": "Where the text comes from; not printed.",
        "valid_until": "The last day the text is right; after it nrcli warns.",
    },
    Sender: {
        "organisation": "Who writes, as a body.",
        "return_address": "The line above the address in the window, after > Retouradres.",
        "signatory": "Who signs.",
        "second_signatory": "Who signs beside the first.",
        "visiting_address": "Where the office is.",
        "postal_address": "Where post for the office goes.",
        "website": "Printed in the side column.",
        "directorate": "Bold, at the top of the side column.",
        "department": "Below the directorate, not bold.",
        "contact": "Who knows about the letter; a list for several.",
        "side_column": "The order of the side column, instead of that of the house style.",
        "reply_notice": "What whoever answers should do; printed in the side column.",
        "slotformule": "The words above the signature.",
        "kenmerk": "How kenmerken are made.",
        "approvals": "How many colleagues have to approve a text before it is finished.",
        "approvals_own_login": "Whether each has to approve under a login of their own.",
    },
    Contact: {
        "name": "The person or desk.",
        "function": "What they are.",
        "phone": "Printed behind T; {{ sender.phone }} in a text.",
        "fax": "Printed behind F.",
        "email": "A mail address; {{ sender.email }} in a text.",
        "label": "Printed above, instead of Contactpersoon.",
    },
    OwnBlock: {
        "lines": "What is printed, over the lines given.",
        "label": "Printed above, bold.",
    },
    ListedBlock: {
        "part": "What stands here.",
        "lines": "Lines of your own, instead of a part.",
        "label": "Printed above lines of your own, bold.",
        "pitch": "From row to row, where it differs from the rest.",
        "gap": "From the last row to the next block, where it differs from the rest.",
    },
    Signatory: {
        "name": "Printed below the signature, without titles.",
        "function": "Printed below the name, over the lines given.",
        "on_behalf_of": "Who has the letter signed; printed above the signature, with voor deze.",
        "on_behalf_words": "Printed below that, instead of voor deze: namens deze.",
        "function_above": "Whether the function stands above the signature, and the name below.",
        "before_name": "Printed before the name: b/a, i.o. or w.g.",
        "signature": "A picture of the signature.",
    },
    KenmerkScheme: {
        "pattern": "The form of a kenmerk: {number}, {number:5} for five digits, {year}.",
        "next": "The first number to give out.",
    },
    Picture: {
        "file": "A PNG or SVG, by its path in the workspace.",
        "alt": "What is read aloud for it.",
    },
    Address: {
        "lines": "The lines above postcode and place, such as Postbus 20018.",
        "organisation": "Printed above the name of whoever the letter is for there.",
        "postcode": "A Dutch postcode.",
        "place": "The town.",
        "country": "Only for an address abroad.",
    },
    Person: {
        "geslachtsnaam": "The family name, without its voorvoegsel.",
        "geslacht": "How somebody is addressed: m or v; leave it out where it is not known.",
        "titels": "Titles before the name, such as mr. dr.",
        "titels_achter": "Titles after the name, such as LLM.",
        "voorletters": "The initials, with points.",
        "voornaam": "The first name, where no source gives initials.",
        "voorvoegsel": "Such as van der, in small letters.",
        "aanhef_naam": "The family name in the aanhef, if it is not the whole one.",
        "partner": "The family name of the partner.",
        "naamgebruik": "E own name, P the partner's, V the partner's first, N the own name first.",
        "adellijke_titel": "A title of nobility, such as baron.",
        "noble_aanhef": "formal (Hoogwelgeboren heer), or modern: Geachte heer Van Lynden.",
        "address_name": "The lines of the name on an envelope, where it is too wide for one.",
        "email": "A mail address; not printed. Mailings go there.",
        "cc": "Mail addresses that get a copy of mail to this person.",
        "imported": "Kept by nrcli: where this was imported from.",
    },
    Partner: {
        "geslachtsnaam": "The family name, without its voorvoegsel.",
        "voorvoegsel": "Such as van der, in small letters.",
        "adellijke_titel": "A title of nobility, such as baron.",
        "former": "Whether it is that of a partner from before.",
    },
    Provenance: {
        "digest": "Of the values as they were imported.",
        "id": "The record in its source.",
    },
    Fractie: {
        "name": "The full name.",
        "short": "The name in the line under somebody's: Fractievoorzitter SGP.",
        "seats": "How many, or a list of {seats, since}.",
        "source": "Who says so.",
        "group": "Whether it split off from a fractie, and is none.",
        "imported": "Kept by nrcli: where this was imported from.",
    },
    DatedSeats: {"seats": "How many.", "since": "The first day this holds for."},
    Role: {
        "role": "Such as informateur or fractievoorzitter.",
        "address": "Where to write: a name under addresses.",
        "person": "Who: a name under people. Without it the role itself is written to.",
        "fractie": "For which fractie: a name under fracties.",
        "from": "The first day; a year or a month where no source gives the day.",
        "until": "The last day; without it until the next one begins.",
        "source": "Who says so.",
        "confirmed": "When a source last said that the role is still held.",
        "acting": "Whether somebody only takes the holder's place for a while.",
        "imported": "Kept by nrcli: where this was imported from.",
    },
    RecipientList: {
        "role": "Whoever holds this role is on the list.",
        "roles": "Several roles, for a list over both Chambers: each person once.",
        "description": "What {{ copies_to }} prints: alle fractievoorzitters.",
    },
    RoleLabel: {
        "one": "The line under a name; {short} is the fractie.",
        "several": "The same for several who share the role.",
        "aanhef": "How the role is greeted: Geachte voorzitter.",
        "aanhef_several": "The same for several.",
    },
    OfficeSettings: {
        "language": "The language nrcli speaks to you; letters are Dutch.",
        "roster": "How old the roster may be, and its order.",
        "open_data": "The Tweede Kamer's service.",
        "mail": "How mailings are sent by mail.",
        "spelling": "Whether words are looked up in the dictionary.",
    },
    RosterSettings: {
        "confirmed_within_days": "After how many days without a source nrcli warns.",
        "order": "How the letters to a list are ordered.",
        "titels": "Titles before the name that the office knows too.",
        "titels_achter": "Titles after the name that the office knows too.",
    },
    OpenDataSettings: {
        "url": "The address of the service.",
        "timeout_seconds": "How long to wait for an answer.",
        "limit_seconds": "How long all of it may take.",
        "attempts": "How often to ask.",
    },
    MailSettings: {
        "from": "Who the mail is from: Bureau <bureau@example.nl>.",
        "server": "The name of the mail server (SMTP).",
        "port": "Mostly 587 with starttls, 465 with tls.",
        "security": "How the connection is encrypted.",
        "user": "Who nrcli is to the server, if NRCLI_SMTP_USER does not say so.",
        "auth": "How it proves that: by a password, or by a token.",
        "password_command": "A command that prints the password or the token.",
        "reply_to": "Where answers go, if not to from.",
        "cc": "Mail addresses that get a copy of every mail.",
        "text": "The text of the mail: the name of a file in templates/mails.",
        "per_minute": "How many letters are sent in a minute at most; 0 for no limit.",
        "timeout_seconds": "How long to wait for the server.",
        "answer_seconds": "How long to wait for its word on a whole message.",
        "attempts": "How often to offer a message that the server puts off.",
        "wait_seconds": "How long to wait before the second time; then twice as long.",
    },
    WritingRules: {"rules": "What nrcli check looks for in the texts of letters and snippets."},
    WritingRule: {
        "name": "What a finding is told with; each rule has its own.",
        "wrong": "A sentence, or several, that the rule has to find.",
        "right": "A sentence, or several, that the rule may not find.",
        "instead_of": "Words as they stand; a capital for the first letter is found too.",
        "pattern": "A regular expression, as Python has them.",
        "not_both": "Regular expressions, of which a letter may have one.",
        "write": "What to write in their place.",
        "why": "The reason, as a sentence.",
        "see": "Who says so.",
        "except": "Words that hold what is looked for and are right.",
        "not_in": "Where the rule does not hold; in quotations if this is left out.",
        "severity": "What a finding is: a warning, or an error; off switches the rule off.",
    },
    HouseStyle: {
        "name": "What it is called.",
        "small": "The type of the side column, the return address and the page number.",
        "text": "The type of the letter.",
        "list_indent": "How far the text of a list hangs.",
        "bullet": "The mark before an item of a list.",
        "quote_indent": "How far a quotation stands in.",
        "links": "How links look; as other text, if nothing is said.",
        "bullets": (
            "The marks before items, level by level, such as • and o, in place of `bullet`."
        ),
        "language": "The language that is declared in the files.",
        "headings": "The levels of headings, one to three: #, ## and ###.",
        "logo": "A picture on page 1; may be used with permission only.",
        "wordmark": "A picture beside the logo.",
        "office_name": "A box for the sender's name, where there are no logo and no wordmark.",
    },
}
"""By the record that holds them; what is not here has the description of its type."""
