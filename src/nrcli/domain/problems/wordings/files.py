"""Problems of files, folders and YAML."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording

__all__ = ["FILES"]

FILES: Mapping[str, Wording] = {
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
