"""Problems of the register: kenmerken that are taken, letters that were sent, files that differ."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["COPIES", "MAILINGS", "REGISTERS"]


REGISTERS: Mapping[str, Wording] = {
    "register-busy": Wording(
        "The register stays locked, by the process {holder}.",
        "Let it finish, or end it; then run the same command again. If no nrcli runs anywhere, "
        "delete {path}.lock.",
    ),
    "register-lock-lost": Wording(
        "The lock of the register was lost while nrcli stood still, so nothing was registered.",
        "Run the same command again.",
    ),
    "register-newer": Wording(
        "A newer nrcli has changed the register, in a step that this one does not know: {step}.",
        "Use that version of nrcli here too.",
    ),
    "register-unusable": Wording(
        "The register cannot be used: {reason}.",
        "Check the permissions of {path} and its folder; if the file is damaged, put a copy of "
        "it back from a backup.",
    ),
    "kenmerk-pattern": Wording(
        "'{text}' is not a pattern for kenmerken.",
        "Write {{number}} in it once, or {{number:5}} for at least five digits, and {{year}} "
        "if you like: '{{year}}-{{number:4}}'.",
    ),
    "kenmerk-taken": Wording(
        "The kenmerk {kenmerk} is taken: the letter '{letter}' of {date} to {who} has it.",
        "Leave out --kenmerk to be given the next one, or give that letter's own --date.",
    ),
    "kenmerk-voided": Wording(
        "The kenmerk {kenmerk} was voided: {reason}.",
        "A kenmerk is never used twice; leave out --kenmerk to be given the next one.",
    ),
    "letter-registered": Wording(
        "The letter '{letter}' of {date} to {who} has the kenmerk {kenmerk} already.",
        "Leave out --kenmerk, or first `nrcli register void {kenmerk} --reason …`.",
    ),
    "letter-sent": Wording(
        "The letter {kenmerk} to {who} was sent on {date}, and would be another now.",
        'Say why with --reissue "…" to make it anew under the same kenmerk.',
    ),
    "letter-twice": Wording(
        "{name} ({who}) was sent these very words on {day}, under {kenmerk}: the letter "
        "'{letter}'.",
        'Leave {who} out with --to, or say why with --again "…" to write them once more.',
    ),
    "letter-sent-before": warning(
        "The letter '{letter}' was sent before, in other words or on another day: {sent}.",
        "Look whether it is meant to go to them again.",
    ),
    "letter-redated": warning(
        "The letter '{letter}' was not sent yet, so it keeps its kenmerk and is now of {date}: "
        "{kept}.",
        "Have it approved anew, where its sender asks for that.",
    ),
    "letter-ready": warning(
        "The same words lie ready in another letter that was not sent: {kept}.",
        "If '{letter}' takes its place: `nrcli register void KENMERK --reason …`.",
    ),
    "approval-missing": Wording(
        "The letter '{letter}' to {who} has {count} of the {needed} approvals it needs.",
        "Have it approved: `nrcli approve {letter} --date {date} --name …`.",
    ),
    "approval-outdated": Wording(
        "The letter '{letter}' to {who} is not as {names} approved it: its text or date differs.",
        "Have it approved anew: `nrcli approve {letter} --date {date} --name …`.",
    ),
    "approval-one-login": Wording(
        "The letter '{letter}' to {who} has the approvals it needs, and not each under a login of "
        "its own: {logins}.",
        "Its sender asks for that (`approvals_own_login`): let each run `nrcli approve`.",
    ),
    "approval-shared-login": warning(
        "{names} were entered by one login, {by}.",
        "That is right where you enter what was signed on paper; the minuut says so.",
    ),
    "approval-left-out": warning(
        "The letter '{letter}' has the text of '{other}', whose sender asks for {needed} "
        "approvals; this one's asks for none.",
        "Is that meant? Otherwise give it the sender {sender}.",
    ),
    "register-repaired": warning(
        "A run was stopped while it wrote the letter {kenmerk} to {who}; its files are whole, and "
        "the register now says so.",
        "There is nothing to do.",
    ),
    "register-unwritten": warning(
        "A run was stopped before it wrote the letter {kenmerk} to {who}; the register now says "
        "so.",
        "Draft it: `{again}`.",
    ),
    "register-torn": warning(
        "A run was stopped while it wrote the letter {kenmerk} to {who}; some of its files are new "
        "and some are not.",
        "Draft it again: `{again}`.",
    ),
    "unknown-kenmerk": Wording("There is no kenmerk '{kenmerk}' in the register.", "{suggestion}"),
    "kenmerk-not-to": Wording("No letter under {kenmerk} is to '{who}'.", "{suggestion}"),
    "void-sent": Wording(
        "The letter {kenmerk} to {who} was sent, so it cannot be voided.",
        "Write another letter, or make it anew with `nrcli draft --reissue …`. If it was not sent "
        "after all: `nrcli register correct {kenmerk} --not-sent --reason …`.",
    ),
    "correct-unsent": Wording(
        "The letter {kenmerk} to {who} is not noted as sent, so there is nothing to put right.",
        "See `nrcli register show {kenmerk}`.",
    ),
    "sent-unmade": Wording(
        "No letter was made under {kenmerk} to {who} yet, so none can have been sent.",
        "Draft it first.",
    ),
    "registered-file-missing": Wording(
        "{path}, of the letter {kenmerk}, is gone.", "Draft it again: `{again}`."
    ),
    "registered-file-changed": Wording(
        "{path}, of the letter {kenmerk}, is not what nrcli made.",
        "Keep your version under another name, and draft the letter again: `{again} --force`.",
    ),
    "registered-file-sealed": warning(
        "{path} is the letter {kenmerk} with a signature or seal behind it.",
        "There is nothing to do; its digest is {digest}.",
    ),
    "registered-file-cut": Wording(
        "{path}, of the letter {kenmerk}, is empty or cut off: it did not reach the disk whole.",
        "Draft it again: `{again}`.",
    ),
    "registered-file-other-version": Wording(
        "{path} is another version of the letter {kenmerk} than the register has.",
        "Draft it again: `{again}`.",
    ),
    "registered-file-unknown": Wording(
        "{path} is in no entry of the register.",
        "Move it out of the folder, or draft the letter so that it gets an entry.",
    ),
    "registered-file-voided": warning(
        "{path} is still there, though its kenmerk {kenmerk} was voided.", "Remove it."
    ),
    "registered-file-left-behind": warning(
        "{path} is of an earlier version of the letter {kenmerk}.",
        "Remove it, so that nobody sends it.",
    ),
    "register-reserved": warning(
        "The kenmerk {kenmerk} is reserved for the letter '{letter}' to {who}, which was never "
        "made.",
        "Draft it, `{again}`, or void the kenmerk: `nrcli register void {kenmerk} --reason …`.",
    ),
    "register-unfinished": warning(
        "The letter {kenmerk} to {who} is being written, or the run that did so was stopped.",
        "If no nrcli is running, draft it again: `{again}`.",
    ),
    "register-gap": Wording(
        "The kenmerk {kenmerk} was counted, and is in no entry of the register.",
        "Somebody has changed the register; put a copy of it back from a backup.",
    ),
    "register-damaged": Wording(
        "The register is damaged: {what}.",
        "Keep the file; put a copy of it back from a backup, then run `nrcli register recover`.",
    ),
    "register-disk-full": Wording(
        "The disk is full, so nothing was registered.",
        "Make room on it, then run the same command again.",
    ),
    "disk-full": Wording(
        "The disk is full, so {path} was not written.",
        "Make room on it, then run the same command again.",
    ),
    "file-made-at-once": Wording(
        "Another nrcli made {path} while this one was at it.",
        "Look at what was made; run the same command again if yours is the one to keep.",
    ),
    "register-gone": Wording(
        "{path} is gone: it had {mark} links, and nothing is given out without it.",
        "Put it back from a backup, then run `nrcli register recover`.",
    ),
    "register-emptied": Wording(
        "{path} is empty, which no register is.",
        "Put a copy of it back from a backup, then run `nrcli register recover`.",
    ),
    "register-older": Wording(
        "{path} is older than it was here before: its chain ends at link {head}, and went on to "
        "{mark}.",
        "Put the newest copy back, or run `nrcli register recover`: it takes back what the "
        "finished letters say.",
    ),
    "register-other": Wording(
        "{path} is not the register that was here before: from link {mark} or earlier on its chain "
        "is another.",
        "Put that one back, or run `nrcli register recover` to go on with this one.",
    ),
    "register-lacks": Wording(
        "nrcli made {path} under {kenmerk}, and the register has no such letter.",
        "Put the newest copy of the register back, or run `nrcli register recover`.",
    ),
    "register-lacks-more": Wording(
        "The register has no such letter of {count} files more.", "See `nrcli register recover`."
    ),
    "kenmerk-twice": Wording(
        "nrcli made {path} under {kenmerk}, which the register gave to another letter.",
        "Two registers went on apart: decide which letter keeps the kenmerk, and move the other "
        "one's files out of the folder.",
    ),
    "kenmerk-kept": Wording(
        "The kenmerk {kenmerk} was taken by a letter that the register has lost.",
        "Leave out --kenmerk to be given the next one.",
    ),
    "recovery-kenmerk-only": warning(
        "No sound file of the letter {kenmerk} is there ({path}), so no more than its kenmerk is "
        "taken back.",
        "Put its files into out/ if you have them elsewhere, and run this again.",
    ),
    "head-unreadable": Wording(
        "'{head}' is no head of a register's chain.",
        "Give it as an export, a minuut or `verify` has it: a number, a hyphen and 64 characters.",
    ),
    "head-unknown": Wording(
        "The chain of the register does not go through link {number} as it was then.",
        "Rows of before it were changed, or it is another register: compare it with a backup.",
    ),
}


# Problems of mailings: what changed since they were prepared, and what keeps them from going.

MAILINGS: Mapping[str, Wording] = {
    "unknown-mailing": Wording(
        "There is no mailing '{name}'.", "{suggestion} `nrcli mailing prepare` makes one."
    ),
    "mailing-not-to": Wording(
        "No letter of the mailing {name} is to '{who}'.",
        "{suggestion} `nrcli mailing report {name}` shows who is in it.",
    ),
    "mailing-same-recipient": Wording(
        "{who} and {other} are the same recipient as addressed: {recipient}.",
        "Remove one of them from recipients.yaml, and void the kenmerk of the one that is left "
        "over.",
    ),
    "mailing-sent-before": Wording(
        "{recipient} was sent this letter already, as {other} under {kenmerk}.",
        "If it was only renamed in recipients.yaml, leave {who} out: name the others with --to.",
    ),
    "return-unsent": Wording(
        "The letter {kenmerk} to {who} was not noted as sent, so it cannot have come back.",
        "Note first that it was sent: `nrcli register sent {kenmerk} --to {who}`.",
    ),
    "answer-unsent": Wording(
        "The letter {kenmerk} to {who} was not noted as sent, so nobody can have answered it.",
        "Note first that it was sent: `nrcli register sent {kenmerk} --to {who}`.",
    ),
    "answer-early": Wording(
        "The letter {kenmerk} is of {date}, and was answered on {on}: that is earlier.",
        "Give with --on the day of the reply.",
    ),
    "delivery-open": Wording(
        "Nobody knows whether the letter {kenmerk} to {who} was sent, and it would be another now.",
        "First say what became of it: `nrcli mailing resume`.",
    ),
    "mailing-two-texts": Wording(
        "{sent} letters of the mailing were sent with the earlier text, and {made} are made with "
        "this one: it now exists in two texts.",
        "Put the text back and prepare it again, or prepare a mailing of its own for the rest: "
        "--name REST {to}.",
    ),
    "mailing-left-out": warning(
        "The letter {kenmerk} to {who}, not sent yet, was in the mailing {name} and is not any "
        "more.",
        "Prepare the mailing for everybody, or give this one another --name.",
    ),
    "mailing-all-voided": Wording(
        "Every letter of the mailing {name} was voided.", "Prepare another mailing."
    ),
    "mailing-letter-newer": Wording(
        "The letter {kenmerk} to {who} was drafted anew since the mailing was prepared.",
        "Prepare the mailing again.",
    ),
    "mailing-without-pdf": Wording(
        "The letter {kenmerk} to {who} has no PDF.", "Prepare the mailing again."
    ),
    "enclosure-changed": Wording(
        "The enclosure {path} is another than when the letter {kenmerk} to {who} was registered.",
        "Put the one of then back, or draft the letter again, so that the register has this one.",
    ),
    "afschrift-not-along": warning(
        "{covering} goes with an afschrift of {letter}, and none was made on {date}.",
        "Make it, `{again}`, then prepare the mailing again.",
    ),
    "afschrift-changed": Wording(
        "{path}, the afschrift that goes with the letter {kenmerk} to {who}, is another than then.",
        "Draft the letter that it is of again, then prepare the mailing again.",
    ),
    "afschrift-gone": Wording(
        "{path}, the afschrift that goes with the letter {kenmerk} to {who}, is gone.",
        "Draft the letter that it is of again, then prepare the mailing again.",
    ),
    "mailing-along-changed": warning(
        "Something else would go with the letter to {who} now: an afschrift or enclosure was made "
        "anew.",
        "Prepare the mailing again.",
    ),
    "enclosure-gone": Wording(
        "The enclosure {path} of the letter {kenmerk} to {who} is gone.",
        "Put it back, or draft the letter again without it.",
    ),
    "mailing-text-changed": warning(
        "{path} was changed since the mailing was prepared.",
        "Prepare the mailing again to have the change in the letters.",
    ),
    "mailing-recipient-gone": warning(
        "{who} is not among the recipients any more.", "Prepare the mailing again."
    ),
    "mailing-recipient-new": warning(
        "{who} is among the recipients now, and has no letter in the mailing.",
        "Prepare the mailing again.",
    ),
    "mailing-recipient-changed": warning(
        "{who} would be addressed otherwise now: {recipient}.", "Prepare the mailing again."
    ),
    "mailing-role-ended": warning(
        "{who} held the role when the mailing was prepared, and does not today.",
        "See `nrcli recipients show {who}`; void the letter, or send it all the same.",
    ),
    "mailing-address-changed": warning(
        "The mail address of {who} was {before} when the mailing was prepared, and is {after} now.",
        "Prepare the mailing again to use the new one.",
    ),
    "mailing-changed": Wording(
        "The mailing {name} is not as it was prepared, so nothing was {done}.",
        "Prepare it again, or give --despite-changes.",
    ),
    "mail-not-set": Wording(
        "nrcli.yaml does not say {what}.",
        "Write it there: `mail: {{from: 'Bureau <bureau@example.nl>', server: smtp.example.nl}}`.",
    ),
    "mail-password": Wording(
        "NRCLI_SMTP_USER is set, and there is no password for {user}.",
        "Set NRCLI_SMTP_PASSWORD, or keep it in the keyring: `keyring set nrcli {user}`.",
    ),
    "mailbox-unreachable": Wording(
        "The mailbox at {server} cannot be reached: {reason}.",
        "Look at `imap_server` and `imap_port` in nrcli.yaml, and at the connection; then run the "
        "same command again.",
    ),
    "mailbox-no-user": Wording(
        "Nothing says whose mailbox at {server} it is.",
        "Set `user` under `mail` in nrcli.yaml, or NRCLI_SMTP_USER.",
    ),
    "mailbox-no-drafts": Wording(
        "The server {server} does not say which folder is for drafts.",
        "Name it under `mail` in nrcli.yaml: `drafts_folder: Drafts`.",
    ),
    "mail-password-command": Wording(
        "The `password_command` of nrcli.yaml gives no password: {reason}.",
        "Try it in a terminal: its first line is to be the password or the token.",
    ),
    "mail-unreachable": Wording(
        "The mail server {server} cannot be reached: {reason}.",
        "Look at `mail` in nrcli.yaml, and at the connection; then `nrcli mailing resume {name}`.",
    ),
    "mail-server-refuses": Wording(
        "The mail server {server} refuses nrcli: {reason}.", "Ask whoever keeps the server."
    ),
    "mail-certificate": Wording(
        "The certificate of the mail server {server} cannot be trusted: {reason}.",
        "Use the server's name as it stands in its certificate; for an authority of your own, set "
        "SSL_CERT_FILE.",
    ),
    "mail-unencrypted": Wording(
        "The mail server {server} offers no encryption (STARTTLS), and nrcli sends nothing "
        "without.",
        "Try `security: tls` and `port: 465` under `mail` in nrcli.yaml.",
    ),
    "mail-no-login": Wording(
        "The mail server {server} knows no way to log in that nrcli knows.",
        "Leave NRCLI_SMTP_USER unset if it asks for none.",
    ),
    "mail-login": Wording(
        "The mail server {server} does not accept the login: {reason}.",
        "Check NRCLI_SMTP_USER, and NRCLI_SMTP_PASSWORD or the keyring.",
    ),
    "delivery-failed": Wording(
        "The letter {kenmerk} to {who} was not sent: {reason}.",
        "Mend that, then `nrcli mailing resume {name} --send`.",
    ),
    "delivery-returned": warning(
        "The letter {kenmerk} to {who} came back: {reason}.",
        "Correct the address in recipients.yaml and prepare the mailing again; --to {who} sends it "
        "to the same one.",
    ),
    "delivery-unknown": Wording(
        "Nobody knows whether the letter {kenmerk} to {who} was sent: {reason}.",
        "Look for {message_id} in the log of the mail server, then `nrcli mailing resume {name} "
        "--sent {who}` or `--again {who}`.",
    ),
    "delivery-under-way": Wording(
        "The letter {kenmerk} to {who} is being sent by the process {run}.",
        "Let it finish, or end it.",
    ),
    "delivery-not-unknown": Wording(
        "What became of the letter {kenmerk} to {who} is known: {state}.",
        "Give --sent and --again for letters whose outcome is unknown.",
    ),
}


# Problems of afschriften, of the minuut, and of the version for publication.

COPIES: Mapping[str, Wording] = {
    "copies-nobody-for": Wording(
        "The afschrift goes to everybody on a list that has nobody for {fracties} on {date}.",
        "Add who leads there, or run `nrcli recipients sync`, and draft the letter again.",
    ),
    "copy-to-addressee": warning(
        "{name} gets the letter itself, and an afschrift of it too.",
        "Is that meant? Otherwise name others in `copies_to`.",
    ),
    "covering-without-copies": Wording(
        "There is a `covering_letter`, but nobody gets an afschrift.",
        "Name who gets one in `copies_to`, or remove `covering_letter`.",
    ),
    "covering-letter-not-to": Wording(
        "{names} would get an afschrift without the covering letter '{covering}': it goes to {to}, "
        "and copies to {copies_to}.",
        "Let `to` of the covering letter and `copies_to` name the same people.",
    ),
    "covering-letter-also-to": Wording(
        "{names} would get the covering letter '{covering}' without an afschrift: it goes to {to}, "
        "and copies to {copies_to}.",
        "Let `to` of the covering letter and `copies_to` name the same people.",
    ),
    "afschrift-missing": Wording(
        "No afschrift was made of the letter {kenmerk}, which says that these get one: {names}.",
        "Draft it again without --no-copies: `{again}`.",
    ),
    "covering-letter-missing": Wording(
        "No covering letter was made with the afschrift of {kenmerk} for {names}.",
        "Make it: `{again}`.",
    ),
    "covering-letter-surplus": Wording(
        "The covering letter {covering} to {who} was made, who gets no afschrift of {kenmerk}.",
        "Void it, `nrcli register void {covering} --to {who} --reason …`, or let `copies_to` "
        "name them and draft that letter again.",
    ),
    "copies-changed": Wording(
        "Since the letter {kenmerk} was made, the list of who gets an afschrift has changed: "
        "{changes}.",
        "Draft it again, so that the register has them: `{again}`.",
    ),
    "letter-unmade": Wording(
        "The letter '{letter}' of {date} to {who} was not made yet.",
        "Draft it first, and give the same --date.",
    ),
    "letter-elsewhere": Wording(
        "The workspace has no letter '{letter}', so its text must be elsewhere.",
        "Say where: --letter FILE.",
    ),
    "letter-other": Wording(
        "{path} is not the text of {kenmerk}, which is the letter '{letter}'.",
        "Give the file that it was drafted from.",
    ),
    "letter-differs": Wording(
        "The letter {kenmerk} to {who} would be another now than the register has.",
        "Give the same --set and --snippet as when it was drafted, or put its text back; if the "
        "change is meant, first draft it again.",
    ),
    "letter-not-kept": warning(
        "An earlier nrcli made {kenmerk}, so the register has no text of it; it is composed anew.",
        "There is nothing to do: if its text were another now, it would not be made.",
    ),
    "public-left-out": warning(
        "'{text}' is left out of the version for publication.",
        "There is nothing to do if that is right.",
    ),
}
