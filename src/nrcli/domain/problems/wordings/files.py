"""Problems of files, folders and YAML."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["CALLS", "FILES", "PICTURES", "REVISIONS", "WORKSPACES"]


FILES: Mapping[str, Wording] = {
    "new-name": Wording(
        "'{text}' cannot be the name of a file here.", "Call it {better}, with its title inside."
    ),
    "new-exists": Wording("'{path}' is there already.", "Choose another name, or edit that file."),
    "no-workspace": Wording(
        "There is no workspace {where}.",
        "Run `nrcli init DIR` to make one, or name one with --workspace.",
    ),
    "init-not-empty": Wording(
        "{path} already holds files that a new workspace would replace: {names}.",
        "Choose another folder; nrcli never overwrites your texts.",
    ),
    "file-missing": Wording("There is no file {path}.", "{suggestion}"),
    "not-a-file": Wording(
        "{path} is no file: it is a folder, or a link that leads nowhere.",
        "Put the file itself there, or take it away.",
    ),
    "link-outside": Wording(
        "{path} is a link to a place outside the workspace.",
        "Put the file itself there, so that whoever has the workspace has all of it.",
    ),
    "name-of-device": Wording(
        "'{name}' is the name of a device on Windows, where no file can have it.",
        "Choose another name.",
    ),
    "system-refuses": Wording(
        "The system refuses this: {reason}.", "Check the names and folders of the command."
    ),
    "file-unreadable": Wording("{path} cannot be read: {reason}.", "Check its permissions."),
    "file-not-utf8": Wording(
        "This file is not UTF-8 text; byte {byte} is the first that is not.",
        "Save it as UTF-8; in Word or Notepad choose the encoding UTF-8 when saving.",
    ),
    "file-too-large": Wording(
        "This file is {size} MB; nrcli reads texts of at most {most} MB.",
        "It is probably not a text of a letter; take it out of the workspace.",
    ),
    "file-unwritable": Wording(
        "{path} cannot be written: {reason}.",
        "Close the file if it is open elsewhere, and check the folder's permissions.",
    ),
    "file-edited": Wording(
        "{path} was changed after nrcli made it.",
        "Keep your version under another name, or use --force to replace it.",
    ),
    "file-not-ours": Wording(
        "{path} exists and was not made by nrcli.",
        "Move it away, choose another folder with --out, or use --force to replace it.",
    ),
    "file-twin": Wording(
        "{path} cannot stand beside {twin}: their names differ in capitals only.",
        "Windows and macOS take the two for one file; choose another kenmerk or folder.",
    ),
    "outside-workspace": Wording(
        "The name '{name}' has a slash or a full stop in it.",
        "Use a plain name, such as 'informateur'; only a letter can be given by its path, "
        "which ends in .md.",
    ),
    "yaml-syntax": Wording("This is not valid YAML: {reason}.", "{hint}"),
    "merge-left": Wording(
        "A merge that was not finished left this line: '{text}'.",
        "Keep one of the two versions, and remove the lines of <<<<<<<, ======= and >>>>>>>.",
    ),
    "tab-indent": Wording("This line begins with a tab.", "Use spaces: `{line}`."),
    "dash-long": Wording("This line begins with a long dash ({mark}).", "Type a hyphen: `{line}`."),
    "quote-curly": Wording(
        "This text stands between curly quotation marks ({mark}).",
        "Type straight ones: `{line}`.",
    ),
    "field-without-space": Wording(
        "There is no space after the colon of '{key}'.", "Write `{line}`."
    ),
    "field-without-colon": Wording("The field '{key}' has no colon.", "Write `{line}`."),
    "left-open": Wording("What {mark} opens here is not closed.", "Write `{line}`."),
    "hash-cuts": warning(
        "YAML takes '{text}' for a remark, so it is not read.",
        "Put the whole text between quotes (--fix does so with a title); a remark has a space after"
        " the #.",
    ),
    "yaml-alias": Wording(
        "YAML anchors and aliases (& and *) are not used in nrcli's files.",
        "Write the value out, or put it between quotes if it begins with & or *.",
    ),
    "yaml-deep": Wording("This YAML is nested too deep.", "nrcli's files need a few levels only."),
    "yaml-tag": Wording("YAML tags such as {tag} are not used in nrcli's files.", "Remove it."),
    "duplicate-key": Wording(
        "The key '{key}' stands here for the second time; the first is in line {first}.",
        "Remove one of the two.",
    ),
    "key-named": Wording(
        "There is no field '{key}' here; it is called `{meant}`.",
        "Write `{meant}:` instead. --fix does.",
    ),
    "colon-without-space": Wording(
        "There is no space after the colon of `{key}`.", "Write `{key}: `, and then the value."
    ),
    "unknown-key": Wording("Unknown field '{key}'.", "{suggestion}"),
    "missing-key": Wording("The field '{key}' is missing.", "Add `{key}:`{what}."),
    "wrong-type": Wording("'{key}' must be {expected}, not {found}.", "{hint}"),
    "bad-choice": Wording("'{text}' is not a value of '{key}'.", "{suggestion}"),
    "no-front-matter": Wording(
        "This file does not begin with front matter.",
        "Begin it with a line `---`, the fields, and another line `---`.",
    ),
    "front-matter-open": Wording(
        "The front matter that begins here does not end.",
        "Close it with a line `---` before the text.",
    ),
}


# Problems between the files of a workspace: names, people, roles, house styles.

WORKSPACES: Mapping[str, Wording] = {
    "template-kind": Wording(
        "This is a {kind}, and it stands among the {folder}.",
        "Move it to templates/{right}.",
    ),
    "template-ending": warning(
        "{path} is not read: the name of a {kind} ends with {ending}.", "{advice}"
    ),
    "template-folder": warning(
        "{path} is not read: this folder holds no texts itself.",
        "Move it to templates/letters or templates/snippets.",
    ),
    "unknown-letter": Wording("There is no letter '{name}'.", "{suggestion}"),
    "unknown-snippet": Wording("There is no snippet '{name}'.", "{suggestion}"),
    "unknown-sender": Wording("There is no sender '{name}'.", "{suggestion}"),
    "unknown-house-style": Wording("There is no house style '{name}'.", "{suggestion}"),
    "unknown-mail-text": Wording("There is no mail text '{name}'.", "{suggestion}"),
    "unknown-schema": Wording("There is no schema '{name}'.", "{suggestion}"),
    "unknown-recipient": Wording(
        "'{name}' is no role, list or person in recipients.yaml.", "{suggestion}"
    ),
    "unknown-person": Wording(
        "There is no person '{name}' in recipients.yaml.",
        "{suggestion} Add the person under `people`, or write the name that stands there.",
    ),
    "unknown-address": Wording("There is no address '{name}' in recipients.yaml.", "{suggestion}"),
    "unknown-fractie": Wording("There is no fractie '{name}' in recipients.yaml.", "{suggestion}"),
    "unknown-role": Wording("Nobody in recipients.yaml has the role '{name}'.", "{suggestion}"),
    "ambiguous-recipient": Wording(
        "'{name}' is both a {first} and a {second} in recipients.yaml.", "Rename one of the two."
    ),
    "period-backwards": Wording("This role ends before it begins.", "Correct `from` or `until`."),
    "fractie-needed": Wording(
        "The role '{role}' needs a fractie, for the line under the name.",
        "Add `fractie:` with one of the fracties.",
    ),
    "nobody-in-role": Wording(
        "Nobody is {role} on {date}.", "{neighbours} Give another --date, or add who it is."
    ),
    "too-many-holders": Wording(
        "{count} people are {role} on {date}; one letter addresses three at most.",
        "Write to a list instead{lists}.",
    ),
    "person-without-role": Wording(
        "'{name}' holds no role on {date}, so there is no address to write to.",
        "{neighbours} Give another --date, or add a role with an address.",
    ),
    "date-uncertain": warning(
        "Whether {person} was {role} on {date} is not certain: the source gives no exact day.",
        "Look the day up and write it in recipients.yaml.",
    ),
    "from-package": warning(
        "The {kind} '{name}' is not in the workspace; the one that comes with nrcli is used.",
        "Copy it into {folder} to make it your own.",
    ),
    "snippet-expired": warning(
        "The snippet '{name}' in the letter '{letter}' was valid until {date}.",
        "Read it again and move `valid_until`, or take it out of the letter.",
    ),
    "house-style-misfit": Wording(
        "The house style does not fit: {what}.",
        "Places count from the top left of the page; measure again, or see the shipped style.",
    ),
    "font-folder": Wording(
        "The folder '{folder}' does not hold the four styles of {family}.",
        "Put the licensed font files there, or remove `folder` to use the stand-in.",
    ),
    "font-unknown": Wording(
        "The font of the house style is not in its folder: {reason}.",
        "Write the font's own name under `family`, or remove `folder` to use the stand-in.",
    ),
}


# Problems of pictures: a signature, a logo, a wordmark.

PICTURES: Mapping[str, Wording] = {
    "enclosure-missing": Wording(
        "There is no file {file}, which `enclosures` names.",
        "Name it from the folder of the workspace, as in bijlagen/advies.pdf.",
    ),
    "enclosure-outside": Wording(
        "The enclosure {file} lies outside the workspace.",
        "Put it in the workspace, so that whoever has the workspace can send the letter.",
    ),
    "enclosure-unreadable": Wording(
        "The enclosure {file} cannot be read: {reason}.", "Check its permissions."
    ),
    "enclosure-broken": Wording(
        "The enclosure {file} cannot be used: {reason}.",
        "Save it as PDF again, without a password, and open it once to look.",
    ),
    "enclosure-active": Wording(
        "The enclosure {file} holds {what}, which does more than show pages.",
        "Print it to a new PDF, and enclose that one.",
    ),
    "enclosure-large": Wording(
        "With {file} the enclosures have {size} MB; nrcli takes {most} MB at most together.",
        "Save it smaller, or say in the letter where it can be found.",
    ),
    "picture-missing": Wording(
        "There is no picture {file}.",
        "Name it from the folder of the workspace, as in templates/pictures/handtekening.svg.",
    ),
    "picture-outside": Wording(
        "The picture {file} lies outside the workspace.",
        "Put it in the workspace, so that whoever has the workspace can make the letter.",
    ),
    "picture-unreadable": Wording(
        "The picture {file} cannot be read: {reason}.", "Check its permissions."
    ),
    "picture-type": Wording(
        "This picture is {found}.", "Save it as PNG or SVG; what counts is what is in the file."
    ),
    "picture-too-large": Wording(
        "The picture {file} has {size} MB; nrcli takes at most {most} MB.",
        "Every letter carries it: save it smaller.",
    ),
    "picture-too-many-pixels": Wording(
        "This picture has {width} by {height} pixels; nrcli takes at most {most} million.",
        "Save it smaller; 600 pixels for each 25 mm are enough for print.",
    ),
    "picture-broken": Wording(
        "This picture is broken: {reason}.", "Save it again, or get another copy of it."
    ),
    "picture-refused": Wording(
        "A picture of this letter cannot be drawn: {reason}.",
        "Export it as a plain SVG, or as PNG.",
    ),
    "picture-not-plain": Wording(
        "This picture holds {what}, which not every program shows in the same way.",
        "Export it as a plain SVG with its texts as paths, or as PNG.",
    ),
}


# Problems of looking back: at the workspace as it was, and at what a letter was made of.

REVISIONS: Mapping[str, Wording] = {
    "git-missing": Wording(
        "git is not on this machine, so the workspace as it was cannot be looked up.",
        "Install git, or give --against the folder of another workspace.",
    ),
    "git-refuses": Wording(
        "git does not give the workspace as it was: {reason}.",
        "--against takes a revision if the workspace is in a git repository; it also takes the "
        "folder of another workspace.",
    ),
    "letter-unreadable": Wording(
        "{path} cannot be read: {reason}.", "Name a PDF or DOCX that nrcli made."
    ),
    "lines-have-moved": Wording(
        "What this letter was made of has changed, so its lines may be others now.",
        "Leave out --page and --line: each paragraph that is still the same is told.",
    ),
    "no-longer-to": Wording(
        "The letter '{letter}' is no longer to '{who}' on that day.",
        "The letter or the roster has changed; `nrcli compare {letter} --against REF` tells how.",
    ),
    "without-sources": Wording(
        "This file does not say what it was made of.",
        "nrcli notes it in each letter it drafts; one of an earlier nrcli, or of other programs, "
        "has no such note. Explain the letter by its name.",
    ),
    "unknown-revision": Wording(
        "'{name}' is neither a revision that git knows nor the folder of a workspace.",
        "HEAD is the last commit, HEAD~1 the one before it; `git log` lists them all. A workspace "
        "has a folder templates/letters.",
    ),
}


# Problems of how nrcli was called.

CALLS: Mapping[str, Wording] = {
    "no-such-line": Wording(
        "Page {page} has no line {line}.",
        "It has {count} lines of text, from the aanhef on and without blank ones.",
    ),
    "nothing-to-write": Wording("There is nobody to write to.", "Give --to, or a larger --limit."),
    "preview-fault": Wording(
        "This is a fault in nrcli ({name}).",
        "Save again. If it stays, report what `nrcli draft` of the same letter prints.",
    ),
    "typst-refused": Wording(
        "Typst refuses the letter: {reason}.",
        "This is a fault in nrcli; please report it with the letter.",
    ),
    "strict": Wording(
        "There are warnings, and --strict was asked for.", "Mend them, or leave out --strict."
    ),
}
