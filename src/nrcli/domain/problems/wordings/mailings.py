"""Problems of mailings: what changed since they were prepared, and what keeps them from going."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["MAILINGS"]

MAILINGS: Mapping[str, Wording] = {
    "unknown-mailing": Wording(
        "There is no mailing '{name}'.", "{suggestion} `nrcli mailing prepare` makes one."
    ),
    "mailing-not-to": Wording("No letter of the mailing {name} is to '{who}'.", "{suggestion}"),
    "mailing-same-recipient": Wording(
        "{who} and {other} are the same recipient as addressed: {recipient}.",
        "Remove one of them from recipients.yaml, and void the kenmerk of the one that is left "
        "over.",
    ),
    "mailing-sent-before": Wording(
        "{recipient} was sent this letter already, as {other} under {kenmerk}.",
        "If it was only renamed in recipients.yaml, leave {who} out: name the others with --to.",
    ),
    "delivery-open": Wording(
        "Nobody knows whether the letter {kenmerk} to {who} was sent, and it would be another now.",
        "First say what became of it: `nrcli mailing resume`.",
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
